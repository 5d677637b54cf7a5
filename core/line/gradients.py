"""Owns the rule that makes gradients where a file states none: from heights and ruling gradients.

docs/line-format.md tells the rule in words. All that is made here is marked assumed.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from core.line.model import Grade, Line

LEVEL_MM = 500_000  # at a station the line is level for so far on either side
STEEPEST_MM = 1_500_000  # for so long a stretch rises as steeply as its ruling gradient
_SHARE = 5  # neither takes more than this part of the way between two heights


def assumed_grades(line: Line) -> tuple[Grade, ...]:
    """The grades of a line between the points whose height is known; none elsewhere.

    Between two heights the line is level at both ends, has one pitch of the ruling gradient in
    the middle, in the sense of the difference, and rises evenly for the rest. Nowhere is it
    steeper than the ruling gradient, even where the heights would ask for it.
    """
    known = [(p.position_mm, p.point.elevation_m) for p in line.points]
    heights = [(at_mm, height_m) for at_mm, height_m in known if height_m is not None]
    return tuple(
        grade
        for (low_mm, low_m), (high_mm, high_m) in pairwise(heights)
        for grade in _between(line, (low_mm, high_mm), high_m - low_m)
    )


def _between(line: Line, span_mm: tuple[int, int], rise_m: float) -> Iterator[Grade]:
    low, high = span_mm
    inside = [s for s in line.stretches if s.start_mm < high and s.end_mm > low]
    ruling = max(s.ruling_permille for s in inside)
    sense = 1.0 if rise_m > 0 else -1.0
    level = min(LEVEL_MM, (high - low) // _SHARE)
    steep = min(
        STEEPEST_MM, (high - low) // _SHARE, int(abs(rise_m) * 1e6 / ruling) if ruling else 0
    )
    rest = high - low - 2 * level - steep
    left_m = rise_m - sense * ruling * steep / 1e6
    even = min(max(left_m * 1e6 / rest, -ruling), ruling)
    start = low + level
    middle = start + rest // 2
    for begin, end, permille in (
        (start, middle, even),
        (middle, middle + steep, sense * ruling),
        (middle + steep, high - level, even),
    ):
        if end > begin and permille:
            yield Grade(begin, end, permille)
