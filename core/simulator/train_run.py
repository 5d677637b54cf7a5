"""Owns how one train really moves: each leg with its speeds, stops and waits, at any instant."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

from core.simulator.disturbance import Overspeed
from core.simulator.kinematics import Ends, Motion, chain, cruise, fastest_seconds, run, standing
from core.simulator.route import Route
from core.simulator.run import Run
from core.units import US_PER_S

# Up to this much more than its natural time a leg is run slowly; with more, the train waits at the
# home signal of the station ahead, so far before it.
PACED_SHARE = 1.25
PACED_S = 120
HOME_M = 1_000.0


class TrainNow(NamedTuple):
    """A train at an instant; `point` is where it stands, `track` its track there."""

    train: str
    line: str
    position_mm: int
    speed_mps: float
    sign: int
    point: str | None
    track: str | None


class LegRun(NamedTuple):
    """One leg as it is really run: from which second, from which chainage, and how."""

    start_s: int
    start_mm: int
    sign: int
    motion: Motion

    def at(self, second: float) -> tuple[int, float]:
        """Chainage of the train's head, and its speed in m/s, at a second since 1970."""
        metres, speed = self.motion.at(second - self.start_s)
        return self.start_mm + self.sign * round(metres * 1000), speed

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

    def head_mm(self, k: int) -> int:
        """Where the head is when the train stops at or passes node k."""
        return self.route.stop_mm[k] if self.run.stopped(k) else self.route.nodes[k].position_mm

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
            departs, arrives = self.run.departs[k], self.run.arrives[k]
            if arrives is not None and second < arrives:
                return self._now(*self.leg(k - 1).at(second), None)
            if departs is None or second < departs or k == len(self.route.legs):
                return self._now(self.head_mm(k), 0.0, k)
        return None

    def _now(self, position_mm: int, speed_mps: float, node: int | None) -> TrainNow:
        route = self.route
        point = None if node is None else route.nodes[node].point.id
        track = None if node is None else route.tracks[node]
        return TrainNow(self.id, route.line.id, position_mm, speed_mps, route.sign, point, track)

    def _run_leg(self, k: int) -> LegRun:
        start_mm, end_mm = self.head_mm(k), self.head_mm(k + 1)
        sign = self.route.sign
        ends = Ends((end_mm - start_mm) * sign / 1000, self._speed_at(k), self._speed_at(k + 1))
        return LegRun(self.run.time(2 * k + 1), start_mm, sign, self._motion(k, ends))

    def _seconds(self, k: int) -> int:
        return self.run.time(2 * k + 2) - self.run.time(2 * k + 1)

    def _standing_s(self, k: int) -> float:
        """For how long the train stands in leg k: what went wrong, and the wait for the station."""
        leg, disturbance = self.route.legs[k], self.run.disturbance
        stop = disturbance.stops.get(k)
        stop_s = stop.seconds if stop else 0
        natural_s = max(leg.booked_s, leg.least_s) * disturbance.slow.get(k, 1.0)
        if stop:
            natural_s += leg.stop_s + leg.start_s
        running_s = self._seconds(k) - stop_s
        if running_s <= natural_s * PACED_SHARE + PACED_S:
            return stop_s
        return stop_s + running_s - natural_s

    def _speed_at(self, k: int) -> float:
        """The speed at node k: the slower of the means around it, and what a start allows."""
        if k in (0, len(self.route.legs)) or self.run.stopped(k):
            return 0.0
        if self.run.arrives[k + 1] is None:
            return 0.0
        speed = min(self._mean_mps(k - 1), self._mean_mps(k))
        if self._standing_s(k - 1):
            room_m = min(HOME_M, self.route.legs[k - 1].metres / 4)
            speed = min(speed, 0.9 * sqrt(2 * self.route.driving.accelerate * room_m))
        return speed

    def _mean_mps(self, k: int) -> float:
        leg = self.route.legs[k]
        return min(leg.metres / max(1.0, self._seconds(k) - self._standing_s(k)), leg.limit_mps)

    def _motion(self, k: int, ends: Ends) -> Motion:
        seconds, standing_s = self._seconds(k), self._standing_s(k)
        stop = self.run.disturbance.stops.get(k)
        if stop is not None:
            return self._with_stop(k, ends, standing_s, ends.metres * stop.share)
        if standing_s:
            home_m = max(ends.metres - HOME_M, ends.metres * 3 / 4)
            return self._with_stop(k, ends, standing_s, home_m)
        over = self.run.disturbance.overspeed.get(k)
        hurried = self._with_overspeed(k, ends, over) if over else None
        return hurried or run(ends, seconds, self.route.legs[k].limit_mps, self.route.driving)

    def _with_stop(self, k: int, ends: Ends, standing_s: float, stop_m: float) -> Motion:
        """The leg with a stop on the way, so many metres from its beginning."""
        limit, driving = self.route.legs[k].limit_mps, self.route.driving
        first = Ends(stop_m, ends.enter_mps, 0.0)
        last = Ends(ends.metres - stop_m, 0.0, ends.leave_mps)
        running_s = self._seconds(k) - standing_s
        first_s, last_s = _shared(running_s, first, last, limit, self.route)
        return chain(
            (
                run(first, first_s, limit, driving),
                standing(standing_s),
                run(last, last_s, limit, driving),
            )
        )

    def _with_overspeed(self, k: int, ends: Ends, over: Overspeed) -> Motion | None:
        """The leg with a spell above its limit in the middle; None where it is too short for it."""
        driving = self.route.driving
        fast = self.route.legs[k].limit_mps + over.over_mps
        spell = cruise(fast, over.seconds)
        rest_m = (ends.metres - spell.metres) / 2
        if rest_m <= 0:
            return None
        first, last = Ends(rest_m, ends.enter_mps, fast), Ends(rest_m, fast, ends.leave_mps)
        rest_s = self._seconds(k) - over.seconds
        needed_s = fastest_seconds(first, fast, driving) + fastest_seconds(last, fast, driving)
        if needed_s > rest_s:
            return None
        first_s, last_s = _shared(rest_s, first, last, fast, self.route)
        return chain((run(first, first_s, fast, driving), spell, run(last, last_s, fast, driving)))


def _shared(
    seconds: float, first: Ends, last: Ends, limit_mps: float, route: Route
) -> tuple[float, float]:
    """Seconds for two runs, shared out as their least times are."""
    needs = [fastest_seconds(part, limit_mps, route.driving) for part in (first, last)]
    first_s = seconds * needs[0] / (needs[0] + needs[1])
    return first_s, seconds - first_s
