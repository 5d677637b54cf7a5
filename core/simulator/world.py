"""Owns what is: the trains of a railway moving by a plan, as they really are, at any instant."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from core.line.model import Railway
from core.simulator.cargo import Cargo
from core.simulator.changes import make
from core.simulator.disturbance import draw
from core.simulator.fuel import Fuel
from core.simulator.order import build_routes
from core.simulator.orders import Answer, Change
from core.simulator.pools import Pools
from core.simulator.rolling import Rolling
from core.simulator.signalling import Signalling
from core.simulator.traffic import Traffic
from core.simulator.train_run import TrainNow, TrainRun
from core.simulator.working import open_working
from core.simulator.world_events import WorldEvent
from core.timetable.model import DAY_S, Plan
from core.units import US_PER_S

# How long before its start a world begins, so that its trains are late, held and in mid-path as
# on any other day; and how far ahead of an instant the plan is settled.
WARM_UP_S = 2 * DAY_S
LOOK_AHEAD_S = 2 * 3600


class World:
    """A railway with its trains from `start_us` on, endless and the same for the same seed.

    The plan starts anew every day, and did so before the start.
    """

    def __init__(self, railway: Railway, plan: Plan, *, seed: int, start_us: int) -> None:
        self.railway = railway
        self.plan = plan
        self.seed = seed
        self.start_us = start_us
        self.routes = build_routes(railway, plan, DAY_S)
        legs_s = [leg.booked_s for route in self.routes.values() for leg in route.legs]
        # To know the speed at a leg's end the next leg must be settled, too.
        self._look_ahead_s = LOOK_AHEAD_S + 2 * max(legs_s, default=0)
        start_s = start_us // US_PER_S
        longest_s = max((r.nodes[-1].arrive_s for r in self.routes.values()), default=0)
        first_s = start_s - WARM_UP_S - longest_s
        first_s -= first_s % DAY_S
        working = open_working(railway.id, railway)
        self.line = working.conditions()
        self.cargo = Cargo(working, seed)
        self.rolling = Rolling(railway, self.line)
        self.fuel = Fuel(working.fuelling)
        self._traffic = Traffic(
            self.routes,
            seed=seed,
            first_s=first_s,
            line=self.line,
            rolling=self.rolling,
            fate=partial(draw, borders=working.borders),
            cargo=self.cargo,
            crews=working.crews,
            pools=Pools(working.escorts, working.depots, working.crews),
            fuel=self.fuel,
        )
        self._trains: dict[str, TrainRun] = {}
        self._signalling: Signalling | None = None
        self._told_us = start_us
        self._untold: list[WorldEvent] = []
        # How often trains have been given other times.
        self.revisions = 0
        self.settle(start_us)

    def settle(self, until_us: int) -> None:
        """Settles what every train does up to an instant, and forgets those long gone."""
        until_s = until_us // US_PER_S
        self._traffic.settle(until_s + self._look_ahead_s)
        self._traffic.forget(until_s - 6 * 3600)
        known = self._trains
        self._trains = {r.id: known.get(r.id) or TrainRun(r) for r in self._traffic.runs()}

    def trains(self) -> Iterator[TrainRun]:
        """The trains known: on the line, about to be formed, or arrived not long ago."""
        yield from self._trains.values()

    def events_before(self, until_us: int) -> Iterator[WorldEvent]:
        """What signals, points and sections do up to a settled instant, in order of time, each

        told once; at first how all of them are at the start.
        """
        signalling = self._signals()
        yield from self._untold
        self._untold = []
        self._told_us = max(self._told_us, until_us)
        yield from signalling.events_before(self._trains.values(), until_us)

    def fail_block(self, section: str, from_us: int, until_us: int) -> None:
        """Puts the block instrument of a section out for a time; trains go by telephone then."""
        self._signals().fail_block(section, from_us, until_us)

    def _signals(self) -> Signalling:
        """The signalling, from the start on as the trains have had it before."""
        if self._signalling is None:
            self._signalling = Signalling(self.railway, self.seed)
            for _ in self._signalling.events_before(self._trains.values(), self.start_us):
                pass
            self._untold = list(self._signalling.initial(self.start_us))
        return self._signalling

    def revised(self) -> None:
        """Must be called when trains have been given other times from the last instant told on."""
        if self._signalling is not None:
            self._signalling.restart(self._trains.values(), self._told_us)

    def is_locked(self, train: TrainRun) -> bool:
        """Whether a train stands for good: the plan's order has a cycle."""
        return self._traffic.is_locked(train.run)

    def on_the_line(self, at_us: int) -> list[TrainNow]:
        """Every train that is formed and has not reached its end, at a settled instant."""
        second = at_us / US_PER_S
        found = (train.at(second) for train in self._trains.values())
        return [now for now in found if now is not None]

    def act(self, change: Change, at_us: int) -> Answer:
        """Changes what happens from a settled instant on; whether it did, and a sentence."""
        at_s = -(-at_us // US_PER_S)
        self.revisions += 1
        self._traffic.rewind(at_s)
        answer = make(change, self._traffic, self.rolling, at_s)
        for train in self._trains.values():
            train.revise(at_s)
        self.settle(at_us)
        self.revised()
        return answer

    def position_mm(self, train: str, at_us: int) -> int | None:
        """Chainage of a train's head at a settled instant; None when it is not there."""
        known = self._trains.get(train)
        now = known.at(at_us / US_PER_S) if known else None
        return now.position_mm if now else None
