"""Owns how a booked train runs over its route: by its weight and power, or at constant rates.

A path whose mass the plan tells runs by dynamics, over the gradients and limits of its line; one of
unknown mass (the through trains of lines without a plan) speeds up and brakes at constant rates.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from core.simulator.consist import GRAVITY, Consist, consist_of
from core.simulator.course import Courses, Piece
from core.simulator.dynamics import Mover, Running, in_time
from core.simulator.kinematics import Driving, Ends, Motion, fastest_seconds, run
from core.timetable.model import BookedPath


class Way(NamedTuple):
    """A part of leg `leg`: from one chainage of the head to another, at which speeds (m/s)."""

    leg: int
    from_mm: int
    to_mm: int
    enter_mps: float
    leave_mps: float
    limit_mps: float

    @property
    def ends(self) -> Ends:
        """The same without its place."""
        return Ends(abs(self.to_mm - self.from_mm) / 1000, self.enter_mps, self.leave_mps)


@lru_cache(maxsize=1 << 15)
def fastest(consist: Consist, pieces: tuple[Piece, ...], ends: Ends) -> tuple[Mover, Running]:
    """A consist on a way, and its quickest run; the same for every train that has both."""
    mover = Mover(consist, pieces, ends)
    return mover, mover.fastest()


class Runner:
    """A train that speeds up and brakes at constant rates."""

    heavy = False

    def __init__(self, driving: Driving) -> None:
        self.driving = driving

    def quickest_s(self, way: Way) -> float:
        """The least seconds for a way."""
        return fastest_seconds(way.ends, way.limit_mps, self.driving)

    def quickest(self, way: Way) -> Motion:
        """The quickest run over a way."""
        return run(way.ends, self.quickest_s(way), way.limit_mps, self.driving)

    def reached_mps(self, way: Way) -> float:
        """The speed that it has at the end of a way when it runs as fast as it can."""
        return way.leave_mps

    def in_time(self, way: Way, seconds: float) -> Motion:
        """A motion over a way that lasts just so long."""
        return run(way.ends, seconds, way.limit_mps, self.driving)

    def consist(self, leg: int) -> Consist | None:
        """The consist on a leg; None where nobody says it."""
        return None

    def work_j(self, way: Way, mps: float) -> float:
        """The work at the rail over a way at an even speed, and to come to that."""
        return 0.0

    def starts(self, leg: int, head_mm: int, grip: float = 1.0) -> bool:
        """Whether it can set out from a stand at a place, on rail with a share of dry grip."""
        return True

    def stalls_at(self, way: Way, grip: float) -> float | None:
        """How far along a way (0..1) it can go no further on such rail; None where it can."""
        return None


class HeavyRunner(Runner):
    """A train that runs by its weight and power, its consist on each leg."""

    heavy = True

    def __init__(
        self,
        driving: Driving,
        courses: Courses,
        sign: int,
        consists: Sequence[Consist],
        vmax_kmh: float,
    ) -> None:
        super().__init__(driving)
        self._sign = sign
        self._consists = consists
        first = consists[0]
        self._course = courses.of(sign, first.length_m, first.passenger, vmax_kmh)

    def quickest_s(self, way: Way) -> float:
        return self._fastest(way)[1].motion.seconds

    def quickest(self, way: Way) -> Motion:
        return self._fastest(way)[1].motion

    def reached_mps(self, way: Way) -> float:
        return self._fastest(way)[1].leave_mps

    def in_time(self, way: Way, seconds: float) -> Motion:
        motion = in_time(*self._fastest(way), seconds)
        # Where it would stall it is helped: whoever lets it stall books the time for that.
        return motion or super().in_time(way, seconds)

    def consist(self, leg: int) -> Consist | None:
        return self._consists[leg]

    def work_j(self, way: Way, mps: float) -> float:
        consist = self._consists[way.leg]
        level_n, weight_n = consist.resistance_n(mps), consist.mass_kg * GRAVITY
        gained = max(0.0, mps * mps - way.enter_mps * way.enter_mps)
        work_j = consist.inertia_kg * gained / 2
        start_m, end_m = way.from_mm * self._sign / 1000, way.to_mm * self._sign / 1000
        for piece in self._course.pieces(start_m, end_m):
            pull_n = level_n + weight_n * piece.permille / 1000
            work_j += max(0.0, pull_n) * (piece.end_m - piece.start_m)
        return work_j

    def starts(self, leg: int, head_mm: int, grip: float = 1.0) -> bool:
        permille = self._course.permille_at(head_mm * self._sign / 1000)
        return self._consists[leg].on(grip).starts_on(permille)

    def stalls_at(self, way: Way, grip: float) -> float | None:
        stalled_m = self._fastest(way, grip)[1].stalled_m
        return None if stalled_m is None else stalled_m / way.ends.metres

    def _fastest(self, way: Way, grip: float = 1.0) -> tuple[Mover, Running]:
        """The quickest run, on dry rail or on such as holds a share of that."""
        consist = self._consists[way.leg]
        start_m, end_m = way.from_mm * self._sign / 1000, way.to_mm * self._sign / 1000
        pieces = tuple(self._course.pieces(start_m, end_m))
        return fastest(consist if grip == 1.0 else consist.on(grip), pieces, way.ends)


def runner_of(
    path: BookedPath, courses: Courses, sign: int, points: Sequence[str], driving: Driving
) -> Runner:
    """How a path runs over the points of its route. Raises ValueError for an unknown class."""
    order = {point: k for k, point in enumerate(points)}
    consists = [consist_of(path, order, k) for k in range(len(points) - 1)]
    heavy = [consist for consist in consists if consist is not None]
    if len(heavy) < len(consists):
        return Runner(driving)
    engines = {engine for consist in heavy for engine in consist.locomotives}
    vmax_kmh = min([path.vmax_kmh or 500, *(engine.vmax_kmh for engine in engines)])
    return HeavyRunner(driving, courses, sign, heavy, vmax_kmh)
