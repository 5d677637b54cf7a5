"""Owns what is: the trains of a railway moving by a plan, as they really are, at any instant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from core.line.model import Railway
from core.simulator.disturbance import Overspeed, SectionStop
from core.simulator.kinematics import Ends, Motion, chain, fastest_seconds, run, standing
from core.simulator.order import build_routes
from core.simulator.route import Route
from core.simulator.traffic import Run, Traffic
from core.timetable.model import DAY_S, Plan
from core.units import US_PER_S

# How long before its start a world begins, so that its trains are late, held and in mid-path as
# on any other day; and how far ahead of an instant the plan is settled.
WARM_UP_S = 2 * DAY_S
LOOK_AHEAD_S = 2 * 3600
ONE_OFF_PERIOD_S = 4000 * DAY_S


class TrainNow(NamedTuple):
    """A train at an instant; `point` is where it stands, `track` its track there."""

    train: str
    line: str
    position_mm: int
    speed_mps: float
    sign: int
    point: str | None
    track: str | None


@dataclass(frozen=True)
class LegRun:
    """One leg as it is really run: from which second, from which chainage, and how."""

    start_s: int
    start_mm: int
    sign: int
    motion: Motion

    def position_mm(self, second: float) -> int:
        """Chainage of the train's head at a second since 1970."""
        return self.start_mm + self.sign * round(self.motion.at(second - self.start_s)[0] * 1000)

    def speed_mps(self, second: float) -> float:
        """Speed at a second since 1970."""
        return self.motion.at(second - self.start_s)[1]

    def second_at(self, position_mm: int) -> float:
        """When the head first is at a chainage of this leg."""
        return self.start_s + self.motion.second_at(
            (position_mm - self.start_mm) * self.sign / 1000
        )


class TrainRun:
    """A run with its motion. Legs may be asked for as far as the world is settled."""

    def __init__(self, plan_run: Run) -> None:
        self.run = plan_run
        self.id = plan_run.id
        self.route: Route = plan_run.route
        self._legs: list[LegRun | None] = [None] * len(self.route.legs)
        # Where `at` found the train last; it mostly is asked for rising instants.
        self._cursor = 0

    @property
    def formed_s(self) -> int:
        """When the train appears at its origin."""
        return self.run.formed_s

    @cached_property
    def stop_mm(self) -> tuple[int, ...]:
        """Where the head stands when the train stops at a node: its middle is at the station."""
        line, sign = self.route.line, self.route.sign
        half = sign * self.route.length_m * 500
        return tuple(
            min(max(n.position_mm + half, line.start_mm), line.end_mm) for n in self.route.nodes
        )

    def head_mm(self, k: int) -> int:
        """Where the head is when the train stops at or passes node k."""
        return self.stop_mm[k] if self.run.stopped(k) else self.route.nodes[k].position_mm

    def leg(self, k: int) -> LegRun:
        """Leg k as it is run."""
        known = self._legs[k]
        if known is None:
            known = self._legs[k] = self._run_leg(k)
        return known

    def arrived_us(self) -> int | None:
        """When the train reached its end, None while that is not settled."""
        arrived_s = self.run.arrived_s
        return None if arrived_s is None else arrived_s * US_PER_S

    def at(self, second: float) -> TrainNow | None:
        """The train at a second since 1970; None before it is formed and after it has ended."""
        arrived_s = self.run.arrived_s
        if second < self.formed_s or (arrived_s is not None and second > arrived_s):
            return None
        before = self.run.arrives[self._cursor]
        if before is None or second < before:
            self._cursor = 0
        for k in range(self._cursor, len(self.route.nodes)):
            self._cursor = max(0, k - 1)
            departs = self.run.departs[k]
            arrives = self.run.arrives[k]
            if arrives is not None and second < arrives:
                leg = self.leg(k - 1)
                return self._now(leg.position_mm(second), leg.speed_mps(second), None)
            if departs is None or second < departs or k == len(self.route.legs):
                return self._now(self.head_mm(k), 0.0, k)
        return None

    def _now(self, position_mm: int, speed_mps: float, node: int | None) -> TrainNow:
        route = self.route
        point = None if node is None else route.nodes[node].point.id
        track = None if node is None else route.tracks[node]
        return TrainNow(self.id, route.line.id, position_mm, speed_mps, route.sign, point, track)

    def _seconds(self, k: int) -> tuple[int, int]:
        left, came = self.run.departs[k], self.run.arrives[k + 1]
        assert left is not None, "the leg is settled"
        assert came is not None, "the leg is settled"
        return left, came - left

    def _running_s(self, k: int) -> int:
        stop = self.run.disturbance.stops.get(k)
        return max(1, self._seconds(k)[1] - (stop.seconds if stop else 0))

    def _speed_at(self, k: int) -> float:
        """The speed at node k, from the legs on both sides of it."""
        if k in (0, len(self.route.legs)) or self.run.stopped(k):
            return 0.0
        if self.run.arrives[k + 1] is None:
            return 0.0
        around = (k - 1, k)
        return min(
            min(self.route.legs[j].metres / self._running_s(j), self.route.legs[j].limit_mps)
            for j in around
        )

    def _run_leg(self, k: int) -> LegRun:
        start_s, seconds = self._seconds(k)
        start_mm, end_mm = self.head_mm(k), self.head_mm(k + 1)
        sign = self.route.sign
        ends = Ends((end_mm - start_mm) * sign / 1000, self._speed_at(k), self._speed_at(k + 1))
        return LegRun(start_s, start_mm, sign, self._motion(k, ends, seconds))

    def _motion(self, k: int, ends: Ends, seconds: int) -> Motion:
        stop = self.run.disturbance.stops.get(k)
        if stop is not None:
            return self._with_stop(k, ends, seconds, stop)
        over = self.run.disturbance.overspeed.get(k)
        if over is not None:
            hurried = self._with_overspeed(k, ends, seconds, over)
            if hurried is not None:
                return hurried
        return run(ends, seconds, self.route.legs[k].limit_mps, self.route.driving)

    def _with_stop(self, k: int, ends: Ends, seconds: int, stop: SectionStop) -> Motion:
        limit, driving = self.route.legs[k].limit_mps, self.route.driving
        first = Ends(ends.metres * stop.share, ends.enter_mps, 0.0)
        last = Ends(ends.metres - first.metres, 0.0, ends.leave_mps)
        running = max(2.0, seconds - stop.seconds)
        needs = [fastest_seconds(part, limit, driving) for part in (first, last)]
        first_s = running * needs[0] / (needs[0] + needs[1])
        return chain(
            (
                run(first, first_s, limit, driving),
                standing(seconds - running),
                run(last, running - first_s, limit, driving),
            )
        )

    def _with_overspeed(self, k: int, ends: Ends, seconds: int, over: Overspeed) -> Motion | None:
        """The leg with a spell above its limit in the middle; None where it is too short for it."""
        limit, driving = self.route.legs[k].limit_mps, self.route.driving
        fast = limit + over.over_mps
        spell = Motion(
            run(Ends(fast * over.seconds, fast, fast), over.seconds, fast, driving).phases,
            over.seconds,
            fast * over.seconds,
        )
        rest_m = (ends.metres - spell.metres) / 2
        first, last = Ends(rest_m, ends.enter_mps, fast), Ends(rest_m, fast, ends.leave_mps)
        needs = [fastest_seconds(part, fast, driving) for part in (first, last)]
        rest_s = seconds - over.seconds
        if rest_m <= 0 or needs[0] + needs[1] > rest_s:
            return None
        first_s = rest_s * needs[0] / (needs[0] + needs[1])
        return chain(
            (run(first, first_s, fast, driving), spell, run(last, rest_s - first_s, fast, driving))
        )


class World:
    """A railway with its trains from `start_us` on, endless and the same for the same seed.

    With `daily` the plan starts anew every day, and did so before the start; without it each path
    runs once, on the day of the start, undisturbed.
    """

    def __init__(
        self, railway: Railway, plan: Plan, *, seed: int, start_us: int, daily: bool = True
    ) -> None:
        self.railway = railway
        self.plan = plan
        self.seed = seed
        self.start_us = start_us
        period_s = DAY_S if daily else ONE_OFF_PERIOD_S
        self.routes = build_routes(railway, plan, period_s)
        legs_s = [leg.booked_s for route in self.routes.values() for leg in route.legs]
        # To know the speed at a leg's end the next leg must be settled, too.
        self._look_ahead_s = LOOK_AHEAD_S + 2 * max(legs_s, default=0)
        start_s = start_us // US_PER_S
        longest_s = max((r.nodes[-1].arrive_s for r in self.routes.values()), default=0)
        first_s = start_s - WARM_UP_S - longest_s if daily else start_s
        first_s -= first_s % DAY_S
        self._traffic = Traffic(
            self.routes,
            seed=seed,
            disturbed=daily,
            period_s=period_s,
            first_s=first_s,
            repeats=daily,
        )
        self._trains: dict[str, TrainRun] = {}
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

    def is_locked(self, run: Run, at_s: int) -> bool:
        """Whether a train stands for good at a settled instant: its plan's order has a cycle."""
        return self._traffic.is_waiting(run) and run.arrived_s is None and run.formed_s <= at_s

    def on_the_line(self, at_us: int) -> list[TrainNow]:
        """Every train that is formed and has not reached its end, at a settled instant."""
        second = at_us / US_PER_S
        found = (train.at(second) for train in self._trains.values())
        return [now for now in found if now is not None]

    def position_mm(self, train: str, at_us: int) -> int | None:
        """Chainage of a train's head at a settled instant; None when it is not there."""
        known = self._trains.get(train)
        now = known.at(at_us / US_PER_S) if known else None
        return now.position_mm if now else None
