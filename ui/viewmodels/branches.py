"""Owns where on the panel other lines leave the one in view, and how they are called there."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from core.line.model import Line
from ui.viewmodels.drawing import Rect, Stroke, Text, TypeMeasure, fit
from ui.viewmodels.line_map import SLANT, LineMap, VisiblePoint
from ui.viewmodels.places import short_name
from ui.viewmodels.track_rows import running_rows

_TRACK_PX = 2.0
_PLANNED_PX = 1.6
_GAP_PX = 5.0
_BESIDE_PX = 4.0
# How far from the foot of the branch its name may begin, and how much of it is worth showing.
_SHIFT_PX = 40.0
_LEAST_PX = 40.0


class Branch(msgspec.Struct, frozen=True):
    """Another line that meets the one in view at a point: its first metres, and where it goes."""

    line: str
    point: str
    stroke: Stroke
    text: Text


def branches(here: LineMap, measure: TypeMeasure, taken: Sequence[Rect]) -> tuple[Branch, ...]:
    """The lines that meet this one in view, from section level on.

    Each is told below the tracks at one side of its point, where that is free of what is `taken`.
    """
    if here.axis.level == "overview":
        return ()
    found: list[Branch] = []
    for visible in here.points:
        for other in here.railway.lines:
            if other is here.line or visible.place.point_id not in other.position_by_point:
                continue
            areas = [*taken, *(branch.text.rect for branch in found)]
            placed = _placed(here, visible, other, measure, areas)
            if placed is not None:
                found.append(placed)
    return tuple(found)


def branch_at(found: Sequence[Branch], x: float, y: float) -> Branch | None:
    """The branch under a pointer."""
    return next((branch for branch in found if branch.text.rect.contains(x, y)), None)


def way_words(other: Line, point_id: str) -> str:
    """Where a line goes from one of its points: its other end, or both."""
    first, last = other.points[0].point, other.points[-1].point
    if first.id == point_id:
        return short_name(last)
    if last.id == point_id:
        return short_name(first)
    return f"{short_name(first)} – {short_name(last)}"


def _placed(
    here: LineMap, visible: VisiblePoint, other: Line, measure: TypeMeasure, areas: Sequence[Rect]
) -> Branch | None:
    """At the side where all of its name has room, else where part of it has, else nowhere."""
    words = way_words(other, visible.place.point_id)
    # Before a line's first point there is nothing of its own.
    sides = (-1, 1) if visible.index == 0 else (1, -1)
    rooms = [(side, *_room(here, _foot_x(here, visible, side), side, areas)) for side in sides]
    width = measure.width(words, "small") + 2
    for least in (width, min(width, _LEAST_PX)):
        for side, low, high in rooms:
            if high - low < least:
                continue
            said = fit(words, "small", high - low - 2, measure)
            shown = measure.width(said, "small") + 2
            height = measure.height("small")
            x = low if side > 0 else high - shown
            rect = Rect(x, here.geometry.spare_y - height / 2, shown, height)
            text = Text(said, rect, "small", "accent")
            return Branch(
                other.id, visible.place.point_id, _stroke(here, visible, other, side), text
            )
    return None


def _foot_x(here: LineMap, visible: VisiblePoint, side: int) -> float:
    edge = visible.edges[3] if side > 0 else visible.edges[0]
    return edge + side * SLANT * here.geometry.row_step


def _room(here: LineMap, foot: float, side: int, areas: Sequence[Rect]) -> tuple[float, float]:
    """Between which x a name may stand at this side of a foot, near to it."""
    spans = [(area.x - _GAP_PX, area.right + _GAP_PX) for area in areas]
    width_px = here.axis.width_px
    if not 0 <= foot <= width_px:
        return 0.0, 0.0
    if side > 0:
        low = max([foot, *(b for a, b in spans if a < foot + _BESIDE_PX and b > foot)])
        high = min([width_px, *(a for a, b in spans if b > low)])
        return (low, high) if low - foot <= _SHIFT_PX else (0.0, 0.0)
    high = min([foot, *(a for a, b in spans if b > foot - _BESIDE_PX and a < foot)])
    low = max([0.0, *(b for a, b in spans if a < high)])
    return (low, high) if foot - high <= _SHIFT_PX else (0.0, 0.0)


def _stroke(here: LineMap, visible: VisiblePoint, other: Line, side: int) -> Stroke:
    geometry, stretches = here.geometry, here.line.stretches
    beside = visible.index if side > 0 else visible.index - 1
    tracks = stretches[beside].tracks if 0 <= beside < len(stretches) else 1
    x = visible.edges[3] if side > 0 else visible.edges[0]
    y = geometry.row_y(running_rows(tracks)[-1])
    foot = _foot_x(here, visible, side)
    way = (x, y), (foot, y + geometry.row_step), (foot, geometry.signs_y)
    if other.planned:
        return Stroke(way, "planned", _PLANNED_PX, "dash")
    return Stroke(way, "track", _TRACK_PX)
