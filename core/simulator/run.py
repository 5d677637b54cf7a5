"""Owns one train on one day: when it really is at each node, and when it is expected to be."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from core.simulator.conditions import NEVER_S, Conditions, expected_s
from core.simulator.disturbance import Disturbance
from core.simulator.queues import Use
from core.simulator.route import FORMED_S, Route

# A wait in section that is longer than this is rather waited out in the last station.
PATIENCE_S = 60
NEVER = NEVER_S


class LegTimes(NamedTuple):
    """A leg in seconds since 1970: the arrival before it, the departure, the arrival after it."""

    arrive_s: int
    depart_s: int
    next_s: int


class Fate(NamedTuple):
    """What happens to a train in a leg: a longer dwell before it, slow running, a stop in it.

    At a border it stands `border_s` before it at least.
    """

    dwell_s: int = 0
    factor: float = 1.0
    stop_s: int = 0
    jitter_s: int = 0
    border_s: int = 0


CALM = Fate()


# Written out, one would go on to all others that it waits for.
@dataclass(eq=False, repr=False)
class Run:
    """One train on one day, from its forming (its arrival at node 0) to its last arrival.

    The first `settled` steps have their time: step 2k is the arrival at node k, step 2k + 1 the
    departure from it. `legs` holds what is settled and, beyond it, what is expected. The run's uses
    of the line stand by node: of the block it enters there, the block it leaves there, its track.
    `held` says until when it is held at a node, `waits` until when it waits there for an escort, a
    crew, fuel or room ahead, `filled` at which nodes its tanks were filled up, `least_s` the least
    time of a leg it is in. `stands` says from when in a leg it stood for how long, `slowed` how
    many times slower it is.
    """

    id: str
    day: int
    base_s: int
    route: Route
    disturbance: Disturbance
    arrives: list[int | None]
    departs: list[int | None]
    settled: int = 0
    legs: list[LegTimes] = field(default_factory=list)
    enters: list[Use | None] = field(default_factory=list)
    closes: list[Use | None] = field(default_factory=list)
    on: list[Use | None] = field(default_factory=list)
    held: dict[int, int] = field(default_factory=dict)
    waits: dict[int, int] = field(default_factory=dict)
    filled: list[int] = field(default_factory=list)
    least_s: dict[int, int] = field(default_factory=dict)
    stands: dict[int, tuple[int, int]] = field(default_factory=dict)
    slowed: float = 1.0

    @property
    def formed_s(self) -> int:
        """When the train appears at its origin; never, while that is not settled."""
        formed_s = self.arrives[0]
        return NEVER if formed_s is None else formed_s

    @property
    def arrived_s(self) -> int | None:
        """When it reached its end; None before that is settled."""
        return self.arrives[-1]

    @property
    def settled_legs(self) -> int:
        """How many legs have both their departure and their arrival."""
        return (self.settled - 1) // 2 if self.settled else 0

    @cached_property
    def key(self) -> tuple[str, int]:
        """Its path and its day."""
        return self.route.path.id, self.day

    def time(self, step: int) -> int:
        """When a settled step happens."""
        second = (self.departs if step % 2 else self.arrives)[step // 2]
        assert second is not None, "the step is settled"
        return second

    def booked(self, step: int) -> int:
        """When a step is booked."""
        node = self.route.nodes[step // 2]
        if step == 0:
            return self.base_s + node.depart_s - FORMED_S
        return self.base_s + (node.depart_s if step % 2 else node.arrive_s)

    def stopped(self, k: int) -> bool:
        """Whether it stands at node k, booked or held."""
        return self.route.nodes[k].stops or self.arrives[k] != self.departs[k]

    def booked_leg(self, k: int) -> LegTimes:
        """A leg as it is booked."""
        return LegTimes(self.booked(2 * k), self.booked(2 * k + 1), self.booked(2 * k + 2))

    def fate(self, k: int) -> Fate:
        """What happens to it in leg k."""
        what = self.disturbance
        stop = what.stops.get(k)
        return Fate(
            what.extra_dwell_s.get(k, 0),
            what.slow.get(k, 1.0),
            stop.seconds if stop else 0,
            what.jitter_s[k + 1],
            what.border_s.get(k, 0),
        )

    def all_uses(self) -> list[Use]:
        """Its uses of blocks and tracks."""
        return [use for use in (*self.enters, *self.on) if use is not None]


class Leaving(NamedTuple):
    """How a train leaves a node: when it came to it, when it leaves, the least time of the leg."""

    arrive_s: int
    depart_s: int
    least_s: int


def leaving(
    run: Run, k: int, arrive_s: int, enter_s: int, fate: Fate, line: Conditions, now_s: int
) -> Leaving:
    """How a train that came at `arrive_s` leaves node k, as soon as it can and the block is free.

    What is held without an end leaves at NEVER; where `now_s` is given, some hours after it.
    """
    route = run.route
    node, leg = route.nodes[k], route.legs[k]
    ready_s = arrive_s + max(node.dwell_s, fate.border_s)
    if node.stops:
        ready_s = max(ready_s, run.base_s + node.depart_s)
    ready_s += fate.dwell_s
    if run.held:
        ready_s = max(ready_s, run.held.get(k, 0))
    if run.waits:
        ready_s = max(ready_s, run.waits.get(k, 0))
    least_s, factor = leg.least_s, fate.factor * run.slowed
    if factor != 1.0:
        least_s = round(least_s * factor)
    if fate.stop_s:
        least_s += fate.stop_s + leg.halt_s
    if line.restricted:
        least_s += line.extra_s(route, k, ready_s)
    depart_s = line.depart_s(route, k, ready_s if ready_s > enter_s else enter_s, least_s)
    if now_s and depart_s >= NEVER:
        depart_s = expected_s(depart_s, max(now_s, arrive_s))
    if depart_s > arrive_s and not node.stops:
        # It would have passed; now it brakes, stands and starts again.
        arrive_s += route.legs[k - 1].stop_s
        least_s += leg.start_s
        depart_s = max(depart_s, arrive_s + 1)
    return Leaving(arrive_s, depart_s, least_s)


def held_back(
    run: Run, k: int, leave: Leaving, wait_s: int, line: Conditions, now_s: int
) -> Leaving:
    """The same with a wait of so many seconds in the station, rather than in section."""
    route = run.route
    if wait_s <= 0:
        return leave
    arrive_s, depart_s, least_s = leave
    if depart_s > arrive_s or route.nodes[k].stops:
        depart_s += wait_s
    elif wait_s > PATIENCE_S + route.legs[k - 1].stop_s + route.legs[k].start_s:
        arrive_s += route.legs[k - 1].stop_s
        depart_s = max(depart_s + wait_s - route.legs[k].start_s, arrive_s + 1)
        least_s += route.legs[k].start_s
    depart_s = line.depart_s(route, k, depart_s, least_s)
    if now_s:
        depart_s = expected_s(depart_s, max(now_s, arrive_s))
    return Leaving(arrive_s, depart_s, least_s)
