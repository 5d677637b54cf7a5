"""Owns how a train gets from one place to the next in a given time: speed up, cruise, brake.

Only + - * / and the square root are used, which every machine rounds the same way.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import inf, sqrt
from typing import NamedTuple

_SLOWEST_MPS = 0.05


class Driving(NamedTuple):
    """How hard a train speeds up and brakes, in m/s2."""

    accelerate: float
    brake: float

    def harder(self, factor: float) -> Driving:
        """The same train driven `factor` times as hard."""
        return Driving(self.accelerate * factor, self.brake * factor)


class Phase(NamedTuple):
    """A spell of constant acceleration: from when (s), where (m), how fast (m/s, m/s2)."""

    start_s: float
    start_m: float
    speed_mps: float
    acceleration: float


@dataclass(frozen=True)
class Motion:
    """Where a train is along a leg, as phases from second 0 and metre 0; it ends at `seconds`."""

    phases: tuple[Phase, ...]
    seconds: float
    metres: float

    def at(self, second: float) -> tuple[float, float]:
        """Metres run and speed in m/s at a second of the leg; both ends hold beyond themselves."""
        if second >= self.seconds:
            return self.metres, self.final_mps
        index = max(0, bisect_right(self.phases, second, key=_start_s) - 1)
        phase = self.phases[index]
        elapsed = max(0.0, second - phase.start_s)
        metres = phase.start_m + elapsed * (phase.speed_mps + phase.acceleration * elapsed / 2)
        speed = max(0.0, phase.speed_mps + phase.acceleration * elapsed)
        return min(max(metres, 0.0), self.metres), speed

    def until(self, second: float) -> Motion:
        """The motion up to one of its seconds."""
        phases = tuple(p for p in self.phases if p.start_s < second) or self.phases[:1]
        return Motion(phases, second, self.at(second)[0])

    def second_at(self, metres: float) -> float:
        """The second at which the train first reaches a metre of the leg."""
        if metres <= 0:
            return 0.0
        if metres >= self.metres:
            return self.seconds
        index = max(0, bisect_right(self.phases, metres, key=_start_m) - 1)
        phase = self.phases[index]
        # A spell of standing shares its metre with the phase that led to it: reached before it.
        while index > 0 and phase.start_m >= metres:
            index -= 1
            phase = self.phases[index]
        return min(self.seconds, phase.start_s + second_in_phase(phase, metres - phase.start_m))

    def standing_s(self) -> tuple[float, float]:
        """From which second to which it stands, first of all; its end twice where it never does."""
        for phase, after in pairwise(self.phases):
            if phase.speed_mps == 0 and phase.acceleration == 0:
                return phase.start_s, after.start_s
        return self.seconds, self.seconds

    @property
    def final_mps(self) -> float:
        """The speed at its end."""
        last = self.phases[-1]
        return max(0.0, last.speed_mps + last.acceleration * (self.seconds - last.start_s))


def _start_s(phase: Phase) -> float:
    return phase.start_s


def _start_m(phase: Phase) -> float:
    return phase.start_m


def second_in_phase(phase: Phase, metres: float) -> float:
    """Seconds from the start of a phase until it has covered some metres."""
    if abs(phase.acceleration) < 1e-9:
        return metres / phase.speed_mps if phase.speed_mps > 0 else 0.0
    under = phase.speed_mps * phase.speed_mps + 2 * phase.acceleration * metres
    return (sqrt(max(0.0, under)) - phase.speed_mps) / phase.acceleration


class Ends(NamedTuple):
    """A stretch of running: metres, and the speeds at its two ends (m/s)."""

    metres: float
    enter_mps: float
    leave_mps: float


def _rates(ends: Ends, cruise: float, driving: Driving) -> tuple[float, float]:
    first = driving.accelerate if cruise >= ends.enter_mps else driving.brake
    last = driving.brake if cruise >= ends.leave_mps else driving.accelerate
    return first, last


def _cruise_metres(ends: Ends, cruise: float, driving: Driving) -> float:
    first, last = _rates(ends, cruise, driving)
    square = cruise * cruise
    changing = abs(square - ends.enter_mps * ends.enter_mps) / (2 * first)
    changing += abs(square - ends.leave_mps * ends.leave_mps) / (2 * last)
    return ends.metres - changing


def running_seconds(ends: Ends, cruise: float, driving: Driving) -> float:
    """Seconds to run `ends` at a cruising speed; infinite when it is too short for that."""
    level = _cruise_metres(ends, cruise, driving)
    if level < -1e-6:
        return inf
    first, last = _rates(ends, cruise, driving)
    changing = abs(cruise - ends.enter_mps) / first + abs(cruise - ends.leave_mps) / last
    return changing + max(0.0, level) / cruise


def _fastest(ends: Ends, limit_mps: float, driving: Driving) -> float:
    """The highest cruising speed that the length and the limit allow."""
    up, down = 1 / (2 * driving.accelerate), 1 / (2 * driving.brake)
    square = ends.metres + up * ends.enter_mps**2 + down * ends.leave_mps**2
    return min(limit_mps, sqrt(max(0.0, square / (up + down))))


def _slowest(ends: Ends, driving: Driving) -> float:
    """The lowest cruising speed that leaves room to brake to it and speed up again."""
    up, down = 1 / (2 * driving.accelerate), 1 / (2 * driving.brake)
    square = (down * ends.enter_mps**2 + up * ends.leave_mps**2 - ends.metres) / (up + down)
    return max(_SLOWEST_MPS, sqrt(max(0.0, square)))


def fastest_seconds(ends: Ends, limit_mps: float, driving: Driving) -> float:
    """The least time for `ends` within a speed limit."""
    return running_seconds(ends, _fastest(ends, limit_mps, driving), driving)


def _cruise_for(ends: Ends, seconds: float, limit_mps: float, driving: Driving) -> float | None:
    """The cruising speed that makes the run last `seconds`; None when it cannot be so quick."""
    high = _fastest(ends, limit_mps, driving)
    if running_seconds(ends, high, driving) > seconds:
        return None
    low = _slowest(ends, driving)
    for _ in range(48):
        middle = (low + high) / 2
        if running_seconds(ends, middle, driving) > seconds:
            low = middle
        else:
            high = middle
    return high


@lru_cache(maxsize=4096)
def run(ends: Ends, seconds: float, limit_mps: float, driving: Driving) -> Motion:
    """A motion over `ends` that lasts `seconds` and keeps within the limit.

    Where the time is too short for this driving the train is driven harder.
    """
    if ends.metres <= 0:
        return standing(seconds)
    for factor in (1, 1.5, 2, 4, 8):
        driven = driving.harder(factor)
        cruising = _cruise_for(ends, seconds, limit_mps, driven)
        if cruising is not None:
            return _phases(ends, cruising, driven, seconds)
    return _steady(ends.metres, seconds)


def _steady(metres: float, seconds: float) -> Motion:
    return Motion((Phase(0.0, 0.0, metres / seconds, 0.0),), seconds, metres)


def _phases(ends: Ends, cruising: float, driving: Driving, seconds: float) -> Motion:
    first, last = _rates(ends, cruising, driving)
    first_s = abs(cruising - ends.enter_mps) / first
    last_s = abs(cruising - ends.leave_mps) / last
    first_m = abs(cruising * cruising - ends.enter_mps**2) / (2 * first)
    last_m = abs(cruising * cruising - ends.leave_mps**2) / (2 * last)
    rise = first if cruising >= ends.enter_mps else -first
    fall = -last if cruising >= ends.leave_mps else last
    phases = (
        Phase(0.0, 0.0, ends.enter_mps, rise),
        Phase(first_s, first_m, cruising, 0.0),
        Phase(seconds - last_s, ends.metres - last_m, cruising, fall),
    )
    return Motion(phases, seconds, ends.metres)


def standing(seconds: float) -> Motion:
    """A motion that does not move."""
    return Motion((Phase(0.0, 0.0, 0.0, 0.0),), seconds, 0.0)


def cruise(speed_mps: float, seconds: float) -> Motion:
    """A motion at one speed."""
    return _steady(speed_mps * seconds, seconds)


def chain(parts: Iterable[Motion]) -> Motion:
    """Motions one after the other as one."""
    phases: list[Phase] = []
    seconds = metres = 0.0
    for part in parts:
        phases.extend(
            Phase(p.start_s + seconds, p.start_m + metres, p.speed_mps, p.acceleration)
            for p in part.phases
        )
        seconds += part.seconds
        metres += part.metres
    return Motion(tuple(phases), seconds, metres)
