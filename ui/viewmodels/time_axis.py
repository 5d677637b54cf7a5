"""Owns the time axis of the train graph: instants to pixels, zoom from 2 to 72 h, and its marks.

Zero is where the window begins. The pixel grid stands still in time: as the desk's instant moves
on, the picture moves by whole pixels, and what is drawn at rest stays at rest.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from functools import cached_property
from typing import NamedTuple

import msgspec
import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from core.units import US_PER_S
from ui.viewmodels.clocks import civil
from ui.viewmodels.language import tr

HOUR_US = 3_600 * US_PER_S
SHORTEST_H, LONGEST_H = 2.0, 72.0
HOURS = (2.0, 4.0, 8.0, 24.0, 72.0)
OPENING_H = 8.0
# Where the desk's instant stands in the window: room for what was, more for what comes.
NOW_SHARE = 0.4
# How far the window may be moved away from the instant, either way.
FARTHEST_US = 72 * HOUR_US

_STEPS_MIN = (2, 5, 10, 20, 30, 60, 120, 180, 240, 360, 720, 1_440)
_DIVIDED = {2: 2, 5: 5, 10: 5, 20: 4, 30: 3, 60: 6, 120: 4, 180: 3, 240: 4, 360: 6, 720: 4, 1440: 4}
_DAY_MIN = 1_440


class TimeMark(NamedTuple):
    """A line of the time grid: where, what is written (empty on lesser ones), and on which day."""

    at_us: int
    text: str
    is_midnight: bool


@dataclass(frozen=True)
class TimeGrid:
    """The marks of a span of time in their order."""

    marks: Sequence[TimeMark]

    @cached_property
    def lines_us(self) -> tuple[NDArray[np.float64], ...]:
        """Where the lines of each kind are: lesser ones, those with a time, midnights."""
        kinds: tuple[list[int], ...] = [], [], []
        for mark in self.marks:
            kinds[2 if mark.is_midnight else 1 if mark.text else 0].append(mark.at_us)
        return tuple(np.array(kind, np.float64) for kind in kinds)


class TimeAxis(msgspec.Struct, frozen=True):
    """A window of `hours` over `length_px` pixels around the desk's instant `now_us`.

    `moved_us` is how far a person has moved the window away from its place around the instant.
    """

    now_us: int
    length_px: float
    hours: float = OPENING_H
    moved_us: int = 0

    @property
    def us_per_px(self) -> float:
        """Microseconds to a pixel."""
        return self.hours * HOUR_US / self.length_px

    @property
    def start_px(self) -> int:
        """The window's begin in pixels since the epoch, a whole one."""
        begin_us = self.now_us + self.moved_us - NOW_SHARE * self.hours * HOUR_US
        return round(begin_us / self.us_per_px)

    @property
    def window_us(self) -> tuple[int, int]:
        """The instants at both ends."""
        return self.us(0.0), self.us(self.length_px)

    def px(self, at_us: float) -> float:
        """The pixel of an instant."""
        return at_us / self.us_per_px - self.start_px

    def us(self, px: float) -> int:
        """The instant at a pixel."""
        return round((px + self.start_px) * self.us_per_px)

    def at(self, now_us: int) -> TimeAxis:
        """Around another instant."""
        return replace(self, now_us=now_us)

    def zoomed(self, factor: float, about_px: float) -> TimeAxis:
        """Zoomed in (factor above 1) or out about a pixel, within 2 to 72 h."""
        hours = min(LONGEST_H, max(SHORTEST_H, self.hours / factor))
        return self._keeping(replace(self, hours=hours), about_px)

    def to_hours(self, hours: float) -> TimeAxis:
        """As many hours, about the desk's instant where that is in view, else about the middle."""
        about = self.px(self.now_us)
        if not 0 <= about <= self.length_px:
            about = self.length_px / 2
        return self._keeping(replace(self, hours=hours), about)

    def _keeping(self, other: TimeAxis, about_px: float) -> TimeAxis:
        here_us = self.us(about_px)
        begin_us = here_us - about_px * other.us_per_px
        place_us = self.now_us - NOW_SHARE * other.hours * HOUR_US
        return replace(other, moved_us=_within(round(begin_us - place_us)))

    def panned(self, pixels: float) -> TimeAxis:
        """Moved towards later times for pixels above 0."""
        return replace(self, moved_us=_within(self.moved_us + round(pixels * self.us_per_px)))

    def homed(self) -> TimeAxis:
        """Back to its place around the instant."""
        return replace(self, moved_us=0)

    def resized(self, length_px: float) -> TimeAxis:
        """As many hours over another length."""
        return replace(self, length_px=length_px)

    def marks(self, zone: tzinfo, least_px: float, beyond_us: int = 0) -> Iterator[TimeMark]:
        """The grid in civil time: lines with a time at least so far apart, and lesser ones.

        Also as far `beyond_us` either end.
        """
        per_min = 60 * US_PER_S / self.us_per_px
        step = next((s for s in _STEPS_MIN if s * per_min >= least_px), _DAY_MIN)
        lesser = step // _DIVIDED[step]
        begin_us, end_us = self.window_us
        begin_us, end_us = begin_us - beyond_us, end_us + beyond_us
        shifts = [_shift_s(at_us, zone) for at_us in (begin_us, end_us)]
        if shifts[0] != shifts[1]:
            # The clocks change within the window: hour by hour, as the calendar has it.
            yield from _marks_by_calendar(begin_us, end_us, zone, step, lesser)
            return
        every_s, shift_s = lesser * 60, shifts[0]
        first_s = -(-(begin_us // US_PER_S + shift_s) // every_s) * every_s
        for second in range(first_s, end_us // US_PER_S + shift_s + 1, every_s):
            of_day = second // 60 % _DAY_MIN
            text = f"{of_day // 60:02}:{of_day % 60:02}" if of_day % step == 0 else ""
            yield TimeMark((second - shift_s) * US_PER_S, text, of_day == 0)


def marks_between(marks: Sequence[TimeMark], begin_us: float, end_us: float) -> Sequence[TimeMark]:
    """Those of many lines that lie between two instants."""
    first = bisect_left(marks, begin_us, key=_at_us)
    return marks[first : bisect_right(marks, end_us, key=_at_us)]


def _at_us(mark: TimeMark) -> int:
    return mark.at_us


def _shift_s(at_us: int, zone: tzinfo) -> int:
    offset = civil(at_us, zone).utcoffset()
    return round(offset.total_seconds()) if offset else 0


def _marks_by_calendar(
    begin_us: int, end_us: int, zone: tzinfo, step: int, lesser: int
) -> Iterator[TimeMark]:
    moment = civil(begin_us, zone).replace(minute=0, second=0, microsecond=0)
    while (at_us := round(moment.timestamp()) * US_PER_S) <= end_us:
        of_day = moment.hour * 60 + moment.minute
        if at_us >= begin_us and of_day % lesser == 0:
            yield TimeMark(at_us, f"{moment:%H:%M}" if of_day % step == 0 else "", of_day == 0)
        moment = civil(at_us + max(1, min(lesser, 60)) * 60 * US_PER_S, zone)


def _within(moved_us: int) -> int:
    return min(FARTHEST_US, max(-FARTHEST_US, moved_us))


def rounded_hours(hours: float, up: bool) -> float:
    """The next of the usual spans."""
    if up:
        return next((h for h in HOURS if h > hours * 1.01), HOURS[-1])
    return next((h for h in reversed(HOURS) if h < hours * 0.99), HOURS[0])


def span_text(hours: float) -> str:
    """`8 h`, `2.5 h`."""
    whole = math.isclose(hours, round(hours), abs_tol=0.05)
    return tr("{n} h", n=round(hours) if whole else f"{hours:.1f}")
