"""Owns how one train really moves: each leg with its speeds, stops and waits, at any instant."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

from core.simulator.disturbance import Overspeed
from core.simulator.kinematics import Ends, Motion, chain, cruise, fastest_seconds, run, standing
from core.simulator.route import Route
from core.simulator.run import Run
from core.simulator.running import Way
from core.units import US_PER_S

# Up to this much more than its natural time a leg is run slowly; with more, the train waits at the
# home signal of the station ahead, so far before it.
PACED_SHARE = 1.25
PACED_S = 120
HOME_M = 1_000.0
BEFORE_M = 50.0
GRID_MPS = 0.25


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
        self._legs: list[LegRun | None] = [None] * len(self.route.legs)
        # Legs that were given other times on the way: from which second on, and as they were.
        self._begun: dict[int, tuple[int, LegRun]] = {}
        # Where `at` found the train last; it mostly is asked for rising instants.
        self._cursor = 0

    @property
    def route(self) -> Route:
        """Its route; the tracks of stations that are ahead of it may change."""
        return self.run.route

    @property
    def formed_s(self) -> int:
        """When the train appears at its origin."""
        return self.run.formed_s

    def head_mm(self, k: int) -> int:
        """Where the head is when the train stops at or passes node k."""
        return self.route.stop_mm[k] if self.run.stopped(k) else self.route.nodes[k].position_mm

    def revise(self, at_s: int) -> None:
        """Its times after a second may have changed: a leg it is in goes on from where it is."""
        for k, leg in enumerate(self._legs):
            if leg is None and self.run.settled == 2 * k + 2:
                leg = self._run_leg(k)
            if leg is None or leg.start_s <= at_s < leg.start_s + leg.motion.seconds:
                if leg is not None and self.run.settled > 2 * k + 1:
                    self._begun[k] = at_s, leg
            elif leg.start_s <= at_s:
                continue
            self._legs[k] = None
        self._cursor = 0

    def leg(self, k: int) -> LegRun:
        """Leg k as it is run."""
        known = self._legs[k]
        if known is None:
            known = self._run_leg(k)
            if self.run.arrives[k + 1] is not None:
                self._legs[k] = known
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
            if (arrives is None and k) or (arrives is not None and second < arrives):
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
        limit_mps = self.route.legs[k].limit_mps
        way = Way(k, start_mm, end_mm, self._enter_at(k), self._speed_at(k + 1), limit_mps)
        if way.leave_mps and self.route.runner.heavy:
            # Of a grid, so that runs of other days are the same ones.
            way = way._replace(leave_mps=max(int(way.leave_mps / GRID_MPS), 1) * GRID_MPS)
            way = way._replace(leave_mps=self.route.runner.reached_mps(way))
        motion = self._going_on(way) if k in self._begun else self._motion(way)
        return LegRun(self.run.time(2 * k + 1), start_mm, self.route.sign, motion)

    def _going_on(self, way: Way) -> Motion:
        """A leg from where the train was when its times were changed."""
        at_s, was = self._begun[way.leg]
        here_mm, speed = was.at(at_s)
        begun = was.motion.until(at_s - was.start_s)
        rest = way._replace(from_mm=here_mm, enter_mps=speed)
        left_s = self._seconds(way.leg) - begun.seconds
        stood = self.run.stands.get(way.leg)
        if stood is None or rest.ends.metres <= 0:
            return chain((begun, self.route.runner.in_time(rest, left_s)))
        brake = self.route.driving.brake
        stop_m = min(speed * speed / (2 * brake), rest.ends.metres / 2)
        stop_mm = here_mm + self.route.sign * round(stop_m * 1000)
        stop_s = 2 * stop_m / speed if speed else 0.0
        stopping = run(Ends(stop_m, speed, 0.0), stop_s, max(speed, 0.1), self.route.driving)
        on = way._replace(from_mm=stop_mm, enter_mps=0.0)
        on_s = max(self.route.runner.quickest_s(on), left_s - stop_s - stood[1])
        stands_s = max(0.0, left_s - stop_s - on_s)
        return chain((begun, stopping, standing(stands_s), self.route.runner.in_time(on, on_s)))

    def _enter_at(self, k: int) -> float:
        """The speed with which leg k begins: what a heavy train has reached, not what it should."""
        speed = self._speed_at(k)
        return self.leg(k - 1).motion.final_mps if speed and self.route.runner.heavy else speed

    def _seconds(self, k: int) -> int:
        arrives_s = self.run.arrives[k + 1]
        # One that cannot come in yet waits before the station for as long as is expected.
        comes_s = self.run.legs[k].next_s if arrives_s is None else arrives_s
        return comes_s - self.run.time(2 * k + 1)

    def _standing_s(self, k: int) -> float:
        """For how long the train stands in leg k: what went wrong, and the wait for the station."""
        leg, disturbance = self.route.legs[k], self.run.disturbance
        stop = disturbance.stops.get(k)
        stop_s = stop.seconds if stop else 0
        natural_s = max(leg.booked_s, leg.least_s) * disturbance.slow.get(k, 1.0)
        if stop:
            natural_s += leg.halt_s
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

    def _motion(self, way: Way) -> Motion:
        k, metres = way.leg, way.ends.metres
        seconds, standing_s = self._seconds(k), self._standing_s(k)
        stop = self.run.disturbance.stops.get(k)
        if stop is not None:
            return self._with_stop(way, standing_s, metres * stop.share)
        if standing_s:
            return self._waiting(way, standing_s)
        over = self.run.disturbance.overspeed.get(k)
        hurried = self._with_overspeed(way, over) if over else None
        return hurried or self.route.runner.in_time(way, seconds)

    def _wait_m(self, way: Way) -> float:
        """Where in a leg a train waits for the station ahead: before its home signal."""
        metres, home_mm = way.ends.metres, None
        if self.route.home_mm:
            home_mm = self.route.home_mm[way.leg + 1]
        if home_mm is None:
            return max(metres - HOME_M, metres * 3 / 4)
        return max((home_mm - way.from_mm) * self.route.sign / 1000 - BEFORE_M, metres / 2)

    def _waiting(self, way: Way, standing_s: float) -> Motion:
        """The leg with a wait for the station ahead; it comes in as fast as it can, no sooner."""
        stop_m = self._wait_m(way)
        stop_mm = way.from_mm + self.route.sign * round(stop_m * 1000)
        first = way._replace(to_mm=stop_mm, leave_mps=0.0)
        last = way._replace(from_mm=stop_mm, enter_mps=0.0)
        runner, seconds = self.route.runner, self._seconds(way.leg)
        first_s, last_s = runner.quickest_s(first), runner.quickest_s(last)
        if first_s + last_s >= seconds:
            return self._with_stop(way, standing_s, stop_m)
        first_s = min(max(first_s, seconds - standing_s - last_s), seconds - last_s)
        stands_s = seconds - first_s - last_s
        comes = runner.in_time(first, first_s)
        return chain((comes, standing(stands_s), runner.in_time(last, last_s)))

    def _with_stop(self, way: Way, standing_s: float, stop_m: float) -> Motion:
        """The leg with a stop on the way, so many metres from its beginning."""
        stop_mm = way.from_mm + self.route.sign * round(stop_m * 1000)
        first = way._replace(to_mm=stop_mm, leave_mps=0.0)
        last = way._replace(from_mm=stop_mm, enter_mps=0.0)
        runner = self.route.runner
        running_s = self._seconds(way.leg) - standing_s
        needs_s = runner.quickest_s(first), runner.quickest_s(last)
        first_s = running_s * needs_s[0] / (needs_s[0] + needs_s[1])
        return chain(
            (
                runner.in_time(first, first_s),
                standing(standing_s),
                runner.in_time(last, running_s - first_s),
            )
        )

    def _with_overspeed(self, way: Way, over: Overspeed) -> Motion | None:
        """The leg with a spell above its limit in the middle, at constant rates; None where it is

        too short for that.
        """
        driving, ends = self.route.driving, way.ends
        fast = way.limit_mps + over.over_mps
        spell = cruise(fast, over.seconds)
        rest_m = (ends.metres - spell.metres) / 2
        if rest_m <= 0:
            return None
        first, last = Ends(rest_m, ends.enter_mps, fast), Ends(rest_m, fast, ends.leave_mps)
        rest_s = self._seconds(way.leg) - over.seconds
        needs_s = [fastest_seconds(part, fast, driving) for part in (first, last)]
        if sum(needs_s) > rest_s:
            return None
        first_s = rest_s * needs_s[0] / sum(needs_s)
        return chain(
            (
                run(first, first_s, fast, driving),
                spell,
                run(last, rest_s - first_s, fast, driving),
            )
        )
