"""Owns what stands beside the tracks at the nearest zoom: number and length, platform, berth.

Each track of a station has a strip above it: its number at the left, the headcode in its berth at
the right. A platform lies on the outer side of its track, between the two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from core.line.model import Section
from core.state.model import BerthState
from ui.viewmodels import texts
from ui.viewmodels.drawing import Rect, Stroke, Text, TypeMeasure
from ui.viewmodels.line_map import SLANT, LineMap, VisiblePoint, way_y

_DETAIL_FROM_PX = 150.0
_SIGNAL_CLEAR_PX = 14.0
_PLATFORM_OUT_PX = 9.5
_PLATFORM_PX = 4.0
_GAP_PX = 8.0
# On the open line a berth keeps away from the signals at both ends of its section.
_OPEN_CLEAR_PX = 24.0
# The widest headcode that room is kept for.
_HEADCODE = "0000000"


class _Strip(NamedTuple):
    """The room above one track of a station: between which x, and its upper edge."""

    track: str
    words: str
    row: float
    low: float
    high: float
    y: float
    is_platform: bool


def track_notes(here: LineMap, measure: TypeMeasure) -> Iterator[Text]:
    """Each track's number and usable length above its left end."""
    for visible in here.points:
        for strip in _strips(here, visible, measure):
            width = measure.width(strip.words, "small") + 2
            if width < (visible.edges[2] - visible.edges[1]) / 2:
                rect = Rect(strip.low, strip.y, width, _height(measure))
                yield Text(strip.words, rect, "small", "text_secondary")


def platforms(here: LineMap, measure: TypeMeasure) -> Iterator[Stroke]:
    """A bar along each track that the line's file calls a platform; of its length nobody tells."""
    kept = measure.width(_HEADCODE, "small") + _GAP_PX
    for visible in here.points:
        strips = [strip for strip in _strips(here, visible, measure) if strip.is_platform]
        wide = max((measure.width(strip.words, "small") for strip in strips), default=0.0)
        for strip in strips:
            low, high = strip.low + wide + 2 + _GAP_PX, strip.high - kept
            side = 1.0 if strip.row >= 0 else -1.0
            y = here.geometry.row_y(strip.row) + side * _PLATFORM_OUT_PX
            if high > low:
                yield Stroke(((low, y), (high, y)), "track", _PLATFORM_PX)


def berths(here: LineMap, states: Iterable[BerthState], measure: TypeMeasure) -> Iterator[Text]:
    """The headcodes in berths that are named after a section in view."""
    if here.axis.level != "station":
        return
    for state in states:
        section = here.railway.sections.get(state.id)
        if state.headcode and section is not None and section.line == here.line.id:
            rect = _berth_rect(here, section, measure.width(state.headcode, "small") + 2, measure)
            if rect is not None and rect.x >= 0 and rect.right <= here.axis.width_px:
                yield Text(state.headcode, rect, "small", "text")


def _berth_rect(here: LineMap, section: Section, width: float, measure: TypeMeasure) -> Rect | None:
    if section.point is not None:
        visible = here.point(section.point)
        for strip in _strips(here, visible, measure) if visible is not None else ():
            if strip.track == section.track:
                words = measure.width(strip.words, "small") + 2
                if strip.high - width >= strip.low + words + _GAP_PX:
                    return Rect(strip.high - width, strip.y, width, _height(measure))
        return None
    way = here.section_way(section)
    if not way or way[-1][0] - way[0][0] < width + 2 * _OPEN_CLEAR_PX:
        return None
    middle = (way[0][0] + way[-1][0]) / 2
    return Rect(middle - width / 2, _above(way_y(way, middle), measure), width, _height(measure))


def _strips(here: LineMap, visible: VisiblePoint, measure: TypeMeasure) -> Iterator[_Strip]:
    if visible.edges[2] - visible.edges[1] < _DETAIL_FROM_PX:
        return
    for track in visible.rows.point.tracks:
        row = visible.rows.by_track.get(track.id)
        if row is None or not visible.shows(row):
            continue
        words = track.id
        if track.length_m is not None:
            words += f" · {'~' if track.assumed else ''}{texts.number(track.length_m, 'm')}"
        aside = SLANT * here.geometry.row_step * abs(row) + _SIGNAL_CLEAR_PX
        low, high = visible.edges[1] + aside, visible.edges[2] - aside
        y = _above(here.geometry.row_y(row), measure)
        yield _Strip(track.id, words, row, low, high, y, track.role == "platform")


def _height(measure: TypeMeasure) -> float:
    return measure.height("small") - 1


def _above(y: float, measure: TypeMeasure) -> float:
    return y - _height(measure) - 1.0
