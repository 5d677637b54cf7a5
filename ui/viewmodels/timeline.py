"""Owns the time line as data: its scale, what lies on it, and what an x of it means.

The end of the log stands still at three quarters of the strip; past it lies the forecast. Where the
instant shown would be out of view, the strip begins so that it is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import tzinfo
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from core.chronicle import MINUTE_US, Chronicle, Mark
from core.forecast import Conflict
from core.units import US_PER_S
from ui.viewmodels.clocks import civil, day_text
from ui.viewmodels.drawing import Rect, Text, TypeMeasure, free_of
from ui.viewmodels.language import plural, tr

HOUR_US = 3_600 * US_PER_S
# Hours that the strip may show in all, a quarter of them to come.
SPANS_H = (2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 192.0, 768.0, 3_072.0)
OPENING_H = 32.0
FUTURE_SHARE = 0.25
_MARGIN_SHARE = 0.04
_TICKS_MIN = (5, 10, 15, 30, 60, 120, 240, 360, 720, 1_440, 2_880, 10_080, 40_320)
_BAR_PX = 4.0
_MARK_PX = 9.0
_NOTE_LETTERS = 28


class Strip(msgspec.Struct, frozen=True):
    """The scale of the time line: `hours` over `width_px`, the log's end at `end_us`."""

    end_us: int
    width_px: float
    hours: float = OPENING_H
    at_us: int | None = None

    @property
    def start_us(self) -> int:
        """The instant at the left end."""
        span_us = self.hours * HOUR_US
        start_us = self.end_us - (1 - FUTURE_SHARE) * span_us
        if self.at_us is not None:
            margin_us = _MARGIN_SHARE * span_us
            start_us = min(start_us, self.at_us - margin_us)
            start_us = max(start_us, self.at_us + margin_us - span_us)
        return round(start_us)

    @property
    def us_per_px(self) -> float:
        """Microseconds to a pixel."""
        return self.hours * HOUR_US / max(1.0, self.width_px)

    def x(self, at_us: int) -> float:
        """The x of an instant."""
        return (at_us - self.start_us) / self.us_per_px

    def us(self, x: float) -> int:
        """The instant at an x."""
        return self.start_us + round(x * self.us_per_px)

    def zoomed(self, by: int) -> Strip:
        """The next larger span for by above 0, or the next smaller one."""
        index = min(range(len(SPANS_H)), key=lambda i: abs(SPANS_H[i] - self.hours))
        return replace(self, hours=SPANS_H[min(max(0, index + by), len(SPANS_H) - 1)])


class Bar(NamedTuple):
    """Alarms that came within some pixels of the strip: how high of 1, and how many."""

    x: float
    width: float
    share: float
    alarms: int


class Flag(NamedTuple):
    """A mark on the strip: its diamond's x, and its text where there is room."""

    x: float
    mark: Mark
    text: Text | None


class TimelineScene(msgspec.Struct, frozen=True):
    """All that is drawn on the strip, for one moment."""

    strip: Strip
    bars: tuple[Bar, ...]
    flags: tuple[Flag, ...]
    ticks: tuple[Text, ...]
    conflicts: tuple[tuple[float, Conflict], ...]
    end_text: str


def bars(strip: Strip, chronicle: Chronicle) -> Iterator[Bar]:
    """The density of alarms: the highest bar is as high as the strip, but one alarm is no peak."""
    counts: dict[int, int] = {}
    first = strip.start_us // MINUTE_US
    last = strip.us(strip.width_px) // MINUTE_US
    minutes = chronicle.alarms
    near = (
        ((minute, minutes[minute]) for minute in range(first, last + 1) if minute in minutes)
        if last - first < len(minutes)
        else ((minute, count) for minute, count in minutes.items() if first <= minute <= last)
    )
    for minute, count in near:
        place = int(strip.x(minute * MINUTE_US) // _BAR_PX)
        counts[place] = counts.get(place, 0) + count
    most = max([8, *counts.values()])
    for place, count in sorted(counts.items()):
        yield Bar(place * _BAR_PX, _BAR_PX - 1, count / most, count)


def flags(
    strip: Strip, marks: Sequence[Mark], names: dict[str, str], measure: TypeMeasure, y: float
) -> Iterator[Flag]:
    """The marks in view, and words beside them where they meet no other mark."""
    seen = [mark for mark in marks if 0 <= strip.x(mark.at_us) <= strip.width_px]
    shown = [mark for mark in seen if mark.kind != "session"]
    places = [Rect(strip.x(m.at_us) - _MARK_PX / 2, y, _MARK_PX, _MARK_PX) for m in shown]
    height = measure.height("small")
    taken: list[Rect] = list(places)
    for mark in (m for m in seen if m.kind == "session"):
        yield Flag(strip.x(mark.at_us), mark, None)
    # The newest first: it is what people look for.
    for mark, place in zip(reversed(shown), reversed(places), strict=True):
        words = mark_words(mark, names)
        rect = Rect(
            place.right + 3, y + (_MARK_PX - height) / 2, measure.width(words, "small"), height
        )
        text = None
        if rect.right <= strip.width_px and free_of(rect, taken, 3.0):
            taken.append(rect)
            text = Text(words, rect, "small", "text_secondary")
        yield Flag(strip.x(mark.at_us), mark, text)


def mark_words(mark: Mark, names: dict[str, str]) -> str:
    """A mark in a few words."""
    if mark.kind == "incident":
        return " ".join(part for part in (names.get(mark.subject[0], mark.subject[0]),) if part)
    if mark.kind == "handover":
        return tr("handover to {name}", name=mark.text) if mark.text else tr("handover")
    if mark.kind == "session":
        return tr("recorder started or stopped")
    text = mark.text
    return text if len(text) <= _NOTE_LETTERS else text[: _NOTE_LETTERS - 1].rstrip() + "…"


def ticks(strip: Strip, zone: tzinfo, measure: TypeMeasure, y: float) -> Iterator[Text]:
    """Times under the strip: as hours from the end where that is short, else civil times."""
    height = measure.height("small")
    least_us = strip.us_per_px * 96.0
    step_us = next((m * MINUTE_US for m in _TICKS_MIN if m * MINUTE_US >= least_us), 0)
    step_us = step_us or _TICKS_MIN[-1] * MINUTE_US
    taken: list[Rect] = []
    for at_us in _civil_steps(strip, zone, step_us):
        moment = civil(at_us, zone)
        is_day = moment.hour == moment.minute == 0
        words = day_text(moment) if is_day or step_us >= 24 * HOUR_US else f"{moment:%H:%M}"
        wide = measure.width(words, "small")
        rect = Rect(strip.x(at_us) - wide / 2, y, wide, height)
        if rect.x >= 0 and rect.right <= strip.width_px and free_of(rect, taken, 8.0):
            taken.append(rect)
            yield Text(words, rect, "small", "text" if is_day else "text_secondary", "center")


def _civil_steps(strip: Strip, zone: tzinfo, step_us: int) -> Iterable[int]:
    """Instants at whole steps of civil time within the strip."""
    shift = civil(strip.end_us, zone).utcoffset()
    offset_us = round(shift.total_seconds()) * US_PER_S if shift else 0
    first = (strip.start_us + offset_us) // step_us + 1
    last = (strip.us(strip.width_px) + offset_us) // step_us
    return (number * step_us - offset_us for number in range(first, last + 1))


def scene(
    strip: Strip,
    chronicle: Chronicle,
    conflicts: Iterable[Conflict],
    names: dict[str, str],
    zone: tzinfo,
    measure: TypeMeasure,
    flag_y: float,
    tick_y: float,
) -> TimelineScene:
    """The strip for one moment. `names` are those of alarm types."""
    return TimelineScene(
        strip=strip,
        bars=tuple(bars(strip, chronicle)),
        flags=tuple(flags(strip, chronicle.marks, names, measure, flag_y)),
        ticks=tuple(ticks(strip, zone, measure, tick_y)),
        conflicts=tuple((strip.x(c.at_us), c) for c in conflicts),
        end_text=f"{civil(strip.end_us, zone):%H:%M}",
    )


def live_words(is_replay: bool, missed: int, live_word: str) -> str:
    """What the button says that goes back to the end of the log."""
    if not is_replay:
        return live_word
    if not missed:
        return tr("to {mode}", mode=live_word)
    return plural(missed, "to {mode} · {n} new", "to {mode} · {n} new", mode=live_word)
