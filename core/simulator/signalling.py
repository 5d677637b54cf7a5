"""Owns the signals, points and block of a running world: routes set, passed and released.

Absolute block between stations; home signals guard the station track and an overlap beyond it; on
automatic block, block signals show what lies ahead. A route is set when a train comes near or is
about to leave, and everything behind its signal is free; it is released by the train's tail. What
must never happen is looked for at every step: a train past a signal at stop, two trains in one
section.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from itertools import count
from math import inf
from typing import NamedTuple

from core.line.model import Railway
from core.simulator.automatic import AutomaticBlocks
from core.simulator.block_failure import is_out
from core.simulator.gates import Gate, Gates
from core.simulator.occupancy import Footprint
from core.simulator.points import PointsPositions
from core.simulator.train_run import LegRun, TrainRun
from core.simulator.world_events import (
    Aspect,
    AuthorityGiven,
    FuelShort,
    PointsMoved,
    RuleBroken,
    SectionOccupied,
    SignalShown,
    TooLong,
    TrainStalled,
    WorldEvent,
)
from core.timetable.model import DAY_S
from core.units import US_PER_S

# A train about to leave asks for its route so long before; one on the way so far beyond the
# distance that it brakes in.
LEAVES_S = 20
SIGHT_M = 200
# How far ahead legs are looked at, so that a route is asked for before it is needed.
_AHEAD_S = 900
_CLEARS, _ASKS, _PASSES, _ENTERS, _STALLS, _GOES_ON, _FILLS = range(7)


class _Due(NamedTuple):
    """What a train does at a second: clears or enters a section, asks for or passes a gate.

    One that asks says when it passes; for one that fills up `section` is the point.
    """

    second: float
    kind: int
    order: int
    train: TrainRun
    gate: Gate | None
    section: str
    passes_s: float = 0.0


class Signalling:
    """All signals of a railway, from the trains' movements; told in order of time."""

    def __init__(self, railway: Railway, seed: int) -> None:
        self._seed = seed
        # (block, UTC day) -> how many authorities were given into it.
        self._authorities: Counter[tuple[str, int]] = Counter()
        # (section, from, until): block instruments that something outside has put out.
        self._failed: list[tuple[str, float, float]] = []
        self._railway = railway
        self._gates = Gates(railway)
        self._automatic = AutomaticBlocks(railway)
        self._followers: dict[str, _Follower] = {}
        self._due: list[_Due] = []
        self._order = count()
        self._on: dict[str, list[str]] = {}
        self._locked: dict[str, str] = {}
        self._claims: dict[str, dict[str, int]] = {}
        self._waiting: list[_Due] = []
        self._shown: dict[str, Aspect] = {}
        self._granted: dict[tuple[str, str], float] = {}
        self._points = PointsPositions()
        self._from_s = -inf
        self._out: list[tuple[int, int, WorldEvent]] = []

    def initial(self, at_us: int) -> Iterator[WorldEvent]:
        """How every signal, every set of points and every section is at an instant."""
        for signal in self._railway.signals:
            aspect = self._automatic.aspect(signal) or self._shown.get(signal, "stop")
            yield SignalShown(at_us, signal, aspect)
        for points in self._railway.switches:
            yield PointsMoved(at_us, points, "reverse" if self._points.lies(points) else "normal")
        for section in self._railway.sections:
            yield SectionOccupied(at_us, section, bool(self._on.get(section)))

    def events_before(self, trains: Iterable[TrainRun], end_us: int) -> Iterator[WorldEvent]:
        """What happens before an instant and was not told yet, in order of time."""
        end_s = end_us / US_PER_S
        self._follow(trains, end_s + _AHEAD_S)
        while self._due and self._due[0].second < end_s:
            self._happen(heappop(self._due))
        while self._out and self._out[0][0] < end_us:
            yield heappop(self._out)[2]

    def restart(self, trains: Iterable[TrainRun], at_us: int) -> None:
        """Forgets what trains will do from an instant on: they have been given other times."""
        self._from_s = at_us / US_PER_S
        self._followers, self._due, self._waiting = {}, [], []
        # At once: a train that has just ended may be forgotten before anybody asks again.
        self._follow(trains, self._from_s + _AHEAD_S)

    def _follow(self, trains: Iterable[TrainRun], end_s: float) -> None:
        known = self._followers
        self._followers = {}
        for train in trains:
            follower = known.get(train.id) or _Follower(train, self._gates, self._order)
            self._followers[train.id] = follower
            for due in follower.before(end_s):
                if due.second >= self._from_s:
                    heappush(self._due, due)
                elif due.kind == _ASKS and due.passes_s >= self._from_s:
                    heappush(self._due, due._replace(second=self._from_s))

    def fail_block(self, section: str, from_us: int, until_us: int) -> None:
        """Puts the block instrument of a section out for a time."""
        self._failed.append((section, from_us / US_PER_S, until_us / US_PER_S))

    def _is_out(self, gate: Gate, second: float) -> bool:
        """Whether the block that an exit signal leads into must be worked by telephone, or there

        is none for this track.
        """
        if gate.signal not in self._railway.signals:
            return True
        if gate.block and is_out(self._seed, gate.block, second):
            return True
        return any(
            section in gate.sections and from_s <= second < until_s
            for section, from_s, until_s in self._failed
        )

    def _happen(self, due: _Due) -> None:
        if due.kind == _CLEARS:
            self._clear(due)
        elif due.kind == _ENTERS:
            self._enter(due)
        elif due.gate is not None and due.kind == _ASKS:
            asked = (due.train.id, due.gate.signal) in self._granted
            if not asked and not self._set(due, due.gate, due.second):
                self._waiting.append(due)
        elif due.gate is not None:
            self._pass(due, due.gate)
        elif due.kind == _FILLS:
            self._tell(FuelShort(round(due.second * US_PER_S), due.train.id, due.section))
        else:
            self._stall(due)

    def _stall(self, due: _Due) -> None:
        now = due.train.at(due.second)
        if now is not None:
            at_us, stalled = round(due.second * US_PER_S), due.kind == _STALLS
            place = due.train.id, now.line, now.position_mm
            self._tell(TrainStalled(at_us, *place, stalled))

    def _enter(self, due: _Due) -> None:
        here = self._on.setdefault(due.section, [])
        at_us = round(due.second * US_PER_S)
        if self._locked.get(due.section) == due.train.id:
            del self._locked[due.section]
        if here:
            self._broken(at_us, due.train.id, f"comes into {due.section} where {here[0]} is")
        here.append(due.train.id)
        if len(here) == 1 and due.section in self._railway.sections:
            self._tell(SectionOccupied(at_us, due.section, True))
        for signal, aspect in self._automatic.occupied(due.section, True):
            self._tell(SignalShown(at_us, signal, aspect))
        if due.section in self._gates.of(due.train.route).short:
            self._tell(TooLong(at_us, due.train.id, due.section))

    def _clear(self, due: _Due) -> None:
        here = self._on.get(due.section, [])
        at_us = round(due.second * US_PER_S)
        if due.train.id in here:
            here.remove(due.train.id)
        if not here and due.section in self._railway.sections:
            self._tell(SectionOccupied(at_us, due.section, False))
        for signal, aspect in self._automatic.occupied(due.section, bool(here)):
            self._tell(SignalShown(at_us, signal, aspect))
        block = self._automatic.block_of(due.section)
        if block is not None:
            self._release(block, due.train.id, at_us)
        for moved in self._points.release(due.train.id, due.section, due.second):
            self._tell(moved)
        self._waiting = [
            w for w in self._waiting if w.gate is None or not self._set(w, w.gate, due.second)
        ]

    def _release(self, block: str, train: str, at_us: int) -> None:
        """Gives up the claim on a block when the tail has left its last part; a free block is

        worked up again.
        """
        claims = self._claims.get(block, {})
        if not any(train in self._on.get(s, ()) for s in self._automatic.parts(block)):
            claims.pop(train, None)
        if not claims:
            for signal, aspect in self._automatic.turned(self._automatic.parts(block), 1):
                self._tell(SignalShown(at_us, signal, aspect))

    def _set(self, due: _Due, gate: Gate, second: float) -> bool:
        """Sets the route behind a signal if all of it is free; the signal clears a little later."""
        train = due.train
        for section in gate.sections:
            if any(other != train.id for other in self._on.get(section, ())):
                return False
            if self._locked.get(section, train.id) != train.id:
                return False
        claims = self._claims.setdefault(gate.claim, {}) if gate.claim else {}
        if any(sign != train.route.sign for sign in claims.values()):
            return False
        claims[train.id] = train.route.sign
        for section in gate.sections:
            if not section.startswith("overlap:"):
                self._locked[section] = train.id
        moved, takes_s = self._points.set(gate, train.id, second)
        for event in moved:
            self._tell(event)
        shows_s = second + takes_s
        at_us = round(shows_s * US_PER_S)
        if gate.claim:
            for signal, aspect in self._automatic.turned(gate.sections, train.route.sign):
                self._tell(SignalShown(at_us, signal, aspect))
        if self._is_out(gate, second):
            self._authorise(train, gate, shows_s)
            return True
        self._granted[train.id, gate.signal] = shows_s
        self._show(at_us, gate.signal, "caution" if self._stops(train, gate) else "clear")
        return True

    def _authorise(self, train: TrainRun, gate: Gate, second: float) -> None:
        """The stations speak, and the train may pass the signal at stop by a numbered authority."""
        self._granted[train.id, gate.signal] = second
        given = gate.block, int(second) // DAY_S
        self._authorities[given] += 1
        number = self._authorities[given]
        at_us = round(second * US_PER_S)
        self._tell(AuthorityGiven(at_us, number, train.id, gate.sections[0]))

    def _stops(self, train: TrainRun, gate: Gate) -> bool:
        return gate.role == "home" and gate.node >= 0 and train.run.stopped(gate.node)

    def _pass(self, due: _Due, gate: Gate) -> None:
        at_us = round(due.second * US_PER_S)
        if gate.role == "block":
            if self._automatic.aspect(gate.signal) == "stop":
                self._broken(at_us, due.train.id, f"passes {gate.signal} at stop")
            return
        shows_s = self._granted.pop((due.train.id, gate.signal), None)
        if shows_s is None:
            self._waiting = [w for w in self._waiting if w.train is not due.train or w.gate != gate]
        if shows_s is None or shows_s > due.second:
            self._broken(at_us, due.train.id, f"passes {gate.signal} at stop")
        if self._shown.get(gate.signal, "stop") != "stop":
            self._show(at_us, gate.signal, "stop")

    def _show(self, at_us: int, signal: str, aspect: Aspect) -> None:
        self._shown[signal] = aspect
        self._tell(SignalShown(at_us, signal, aspect))

    def _broken(self, at_us: int, train: str, what: str) -> None:
        self._tell(RuleBroken(at_us, train, what))

    def _tell(self, event: WorldEvent) -> None:
        heappush(self._out, (event.at_us, next(self._order), event))


def _place_mm(gate: Gate) -> int:
    return gate.place_mm


class _Follower:
    """What one train does at signals and sections, in running order, each told once."""

    def __init__(self, train: TrainRun, gates: Gates, order: Iterator[int]) -> None:
        self._train = train
        self._order = order
        self._gates = gates
        self._footprint = Footprint(train, lambda route: gates.of(route).sections)
        self._legs_done = 0

    def before(self, end_s: float) -> Iterator[_Due]:
        """What lies in the forming and in every leg that begins before a second since 1970."""
        for mark in self._footprint.marks_before(end_s):
            kind = _ENTERS if mark.occupied else _CLEARS
            yield _Due(mark.second, kind, next(self._order), self._train, None, mark.section)
        run = self._train.run
        while self._legs_done < run.settled_legs:
            if run.time(2 * self._legs_done + 1) >= end_s:
                return
            yield from self._over_leg(self._legs_done)
            self._legs_done += 1

    def _over_leg(self, k: int) -> Iterator[_Due]:
        train, sign = self._train, self._train.route.sign
        leg = train.leg(k)
        yield from self._stalls(k, leg)
        if k in train.run.filled and not train.route.nodes[k].stops:
            point = train.route.nodes[k].point.id
            yield _Due(train.run.time(2 * k), _FILLS, next(self._order), train, None, point)
        # Of the route as it is now: the dispatcher may have given it another track ahead.
        gates = self._gates.of(train.route).gates
        first = bisect_left(gates, train.head_mm(k) * sign, key=_place_mm)
        beyond = bisect_left(gates, train.head_mm(k + 1) * sign, key=_place_mm)
        for gate in gates[first:beyond]:
            passes_s = leg.second_at(gate.place_mm * sign)
            if gate.role != "block":
                asks_s = min(max(self._asks_s(k, gate), self._turn_s(gate)), passes_s)
                yield _Due(asks_s, _ASKS, next(self._order), train, gate, "", passes_s)
            yield _Due(passes_s, _PASSES, next(self._order), train, gate, "")

    def _stalls(self, k: int, leg: LegRun) -> Iterator[_Due]:
        """When a train comes to a stand on a grade, and when it goes on with help."""
        stop = self._train.run.disturbance.stops.get(k)
        if stop is not None and stop.stalled:
            stands_s, goes_s = leg.motion.standing_s()
            for kind, second in ((_STALLS, stands_s), (_GOES_ON, goes_s)):
                yield _Due(leg.start_s + second, kind, next(self._order), self._train, None, "")

    def _turn_s(self, gate: Gate) -> float:
        """When those before it have left the track, or the block, that a gate leads to.

        Who waits before a signal does not ask for it before it is its turn.
        """
        run, home = self._train.run, gate.role == "home"
        use = (run.on if home else run.enters)[gate.node] if gate.node >= 0 else None
        if use is None or use.before is None:
            return -inf
        other, leave = use.before.run, use.before.leave
        if home and leave < len(other.legs):
            return other.legs[leave].depart_s
        return (
            other.legs[leave - 1].next_s if home or not run.route.legs[gate.node].follows else -inf
        )

    def _asks_s(self, k: int, gate: Gate) -> float:
        """When a train needs its signal clear: before it would brake for it, or is to leave."""
        train, route = self._train, self._train.route
        sight_mm = round((route.legs[k].limit_mps ** 2 / (2 * route.driving.brake) + SIGHT_M) * 1e3)
        seen_mm = gate.place_mm - sight_mm
        while seen_mm < train.head_mm(k) * route.sign:
            if k == 0 or train.run.stopped(k):
                return train.run.time(2 * k + 1) - LEAVES_S
            k -= 1
        return train.leg(k).second_at(seen_mm * route.sign)
