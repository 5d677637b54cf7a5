"""Owns the bands above the tracks: territory, gauge and speed, borders, the shape of the land."""

from __future__ import annotations

from itertools import groupby, pairwise

import msgspec

from core.line.model import Line, Railway, Stretch
from ui.viewmodels.axis import Axis
from ui.viewmodels.drawing import XY, Rect, Text, TypeMeasure, fit, free_of
from ui.viewmodels.language import tr
from ui.viewmodels.line_geometry import Geometry
from ui.viewmodels.places import short_name

STEEP_PERMILLE = 20.0
_PAD = 6.0
_GAP = 2.0
_DIAMOND_PX = 5.0
_SUMMIT_ROOM = 0.28


class Stratum(msgspec.Struct, frozen=True):
    """One stretch of the bar on top: where it is, what it says, whether a gauge break begins it."""

    rect: Rect
    text: Text | None
    gauge_break: bool


class Border(msgspec.Struct, frozen=True):
    """A border: its x, and the chainage it stands at."""

    x: float
    position_mm: int


def territory_of(railway: Railway, stretch: Stretch) -> str:
    """The territory that a stretch lies in; a border point belongs to neither side."""
    ends = [railway.points[stretch.from_point], railway.points[stretch.to_point]]
    sure = [end for end in ends if end.kind != "border_point"] or ends
    return sure[0].territory


def border_positions(railway: Railway, line: Line) -> tuple[int, ...]:
    """The chainages at which the line passes from one territory into another."""
    return tuple(
        after.start_mm
        for before, after in pairwise(line.stretches)
        if territory_of(railway, before) != territory_of(railway, after)
    )


def borders(railway: Railway, line: Line, axis: Axis) -> tuple[Border, ...]:
    """The borders in view."""
    found = (Border(axis.x(at), at) for at in border_positions(railway, line))
    return tuple(border for border in found if 0 <= border.x <= axis.width_px)


def strata(
    railway: Railway, line: Line, axis: Axis, geometry: Geometry, measure: TypeMeasure
) -> tuple[Stratum, ...]:
    """The segments of the bar that are in view, each with as much text as fits."""

    def same(stretch: Stretch) -> tuple[str, int, tuple[int, int]]:
        return territory_of(railway, stretch), stretch.gauge_mm, _speeds(stretch)

    found: list[Stratum] = []
    gauge_before = 0
    for (territory, gauge_mm, speeds), group in groupby(line.stretches, key=same):
        members = list(group)
        low = max(0.0, axis.x(members[0].start_mm))
        high = min(axis.width_px, axis.x(members[-1].end_mm))
        breaks = gauge_before not in (0, gauge_mm)
        gauge_before = gauge_mm
        if high - low < 1.0 + _GAP:
            continue
        rect = Rect(low, geometry.strata_y, high - low - _GAP, geometry.strata_height)
        label = railway.territories[territory].country or railway.territories[territory].name
        # The sign of a gauge break stands at the segment's beginning.
        inner = Rect(low + _DIAMOND_PX, rect.y, rect.width - _DIAMOND_PX, rect.height)
        text = _stratum_text(inner if breaks else rect, label, gauge_mm, speeds, measure)
        found.append(Stratum(rect, text, breaks))
    return tuple(found)


def _speeds(stretch: Stretch) -> tuple[int, int]:
    """Line speed of freight and of passenger trains, the higher of both directions."""
    return round(max(stretch.vmax_freight_kmh)), round(max(stretch.vmax_passenger_kmh))


def _stratum_text(
    rect: Rect, territory: str, gauge_mm: int, speeds: tuple[int, int], measure: TypeMeasure
) -> Text | None:
    freight, passenger = speeds
    speed = str(passenger) if freight == passenger else f"{freight}/{passenger}"
    room = rect.width - 2 * _PAD
    said = tr("{gauge} mm {speed} km/h", gauge=gauge_mm, speed=speed)
    for words in (
        f"{territory} {said}",
        said,
        f"{gauge_mm} · {speed}",
        speed,
    ):
        if measure.width(words, "small") <= room:
            inner = Rect(rect.x + _PAD, rect.y, room, rect.height)
            return Text(words, inner, "small", "text_secondary")
    return None


class Land(msgspec.Struct, frozen=True):
    """The silhouette of the land under the line, and the names of its steep places."""

    outline: tuple[XY, ...]
    texts: tuple[Text, ...]


def land(line: Line, axis: Axis, geometry: Geometry, measure: TypeMeasure) -> Land:
    """The silhouette in view; empty where no height is known or there is no room for it."""
    heights = [
        (p.position_mm, p.point.elevation_m) for p in line.points if p.point.elevation_m is not None
    ]
    if len(heights) < 2 or geometry.silhouette_height <= 0:
        return Land((), ())
    # Of the whole line, so that the shape does not breathe while the view moves along it.
    lowest = min(height for _, height in heights)
    span = max(1.0, max(height for _, height in heights) - lowest)
    base = geometry.silhouette_y + geometry.silhouette_height
    reach = geometry.silhouette_height * (1.0 - _SUMMIT_ROOM)
    outline = [(axis.x(at), base - 3.0 - (h - lowest) / span * reach) for at, h in heights]
    outline = _around_window(outline, axis.width_px)
    if not outline:
        return Land((), ())
    outline = [(outline[0][0], base), *outline, (outline[-1][0], base)]
    return Land(tuple(outline), _steep_texts(line, axis, geometry, measure))


def _around_window(outline: list[XY], width_px: float) -> list[XY]:
    """The part of an outline that crosses the window, with the places just outside of it."""
    inside = [index for index, (x, _) in enumerate(outline) if 0 <= x <= width_px]
    before = [index for index, (x, _) in enumerate(outline) if x < 0]
    after = [index for index, (x, _) in enumerate(outline) if x > width_px]
    kept = [*before[-1:], *inside, *after[:1]]
    return [outline[index] for index in kept]


def _steep_texts(
    line: Line, axis: Axis, geometry: Geometry, measure: TypeMeasure
) -> tuple[Text, ...]:
    """Labels such as "Khojak 1 in 40", the steepest first, as far as they find room."""
    height = measure.height("small")
    wanted = []
    for steep, group in groupby(line.stretches, lambda s: s.ruling_permille >= STEEP_PERMILLE):
        members = list(group)
        if steep:
            permille = max(stretch.ruling_permille for stretch in members)
            ends = {members[0].from_point, *(stretch.to_point for stretch in members)}
            summit = max(
                (p for p in line.points if p.point.id in ends),
                key=lambda p: p.point.elevation_m or 0.0,
            )
            middle = (axis.x(members[0].start_mm) + axis.x(members[-1].end_mm)) / 2
            words = tr("{place} 1 in {n}", place=short_name(summit.point), n=round(1000 / permille))
            wanted.append((-permille, middle, words))
    taken: list[Rect] = []
    texts = []
    for _, middle, words in sorted(wanted):
        shown = fit(words, "small", axis.width_px, measure)
        width = measure.width(shown, "small") + 2
        rect = Rect(middle - width / 2, geometry.silhouette_y, width, height)
        if rect.x >= 0 and rect.right <= axis.width_px and free_of(rect, taken, 8.0):
            taken.append(rect)
            texts.append(Text(shown, rect, "small", "text_secondary", "center"))
    return tuple(texts)
