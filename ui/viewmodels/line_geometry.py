"""Owns what stands at which height of the line panel, and what it gives up where it is low."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec.structs import replace

from ui.viewmodels.drawing import TypeMeasure

_STRATA_PAD = 4.0
_GAP = 4.0
_BOX_GAP = 6.0
_SILHOUETTE = 48.0
_BOX_PAD = 5.0
_SIGN_ROW = 20.0
_ROW_STEP = 16.0
_ROW_STEP_MAX = 26.0
_ROW_STEP_OVERVIEW = 5.0
_TRACK_MARGIN = 12.0
# At station level each track has its number above it, the uppermost too.
_TRACK_LABELS = 22.0
_NAMES_AIR = 10.0


class Geometry(msgspec.Struct, frozen=True):
    """The heights of the panel's bands, in pixels from its top.

    `loops` is how many rows of loops are drawn on either side; `row_step` their distance.
    `above` and `below` are the upper edges of the rows for boxes, nearest to the tracks first.
    """

    height: float
    strata_y: float
    strata_height: float
    silhouette_y: float
    silhouette_height: float
    axis_y: float
    row_step: float
    loops: int
    tracks_top: float
    tracks_bottom: float
    signs_y: float
    names_y: float
    names_bottom: float
    box_height: float
    two_lines: bool
    above: tuple[float, ...]
    below: tuple[float, ...]

    def row_y(self, row: float) -> float:
        """The y of a row of tracks."""
        return self.axis_y + row * self.row_step

    @property
    def spare_y(self) -> float:
        """The y where trains stand whose track has no row of its own."""
        return self.signs_y + _SIGN_ROW / 2

    @property
    def sign_height(self) -> float:
        """The height of the row of signs below the tracks."""
        return _SIGN_ROW


class _Plan(msgspec.Struct, frozen=True):
    above: int = 1
    below: int = 0
    loops: int = 1
    silhouette: bool = False
    two_lines: bool = False
    margin: float = _TRACK_MARGIN


# What is added where there is height for it, in this order.
_SECTION_STEPS: tuple[dict[str, Any], ...] = (
    {"two_lines": True},
    {"silhouette": True},
    {"above": 2},
    {"loops": 2},
    {"below": 1},
    {"above": 3},
    {"below": 2},
    {"above": 4},
    {"loops": 3},
    {"below": 3},
)
_STATION_STEPS: tuple[dict[str, Any], ...] = (
    {"loops": 2},
    {"two_lines": True},
    {"loops": 3},
    {"loops": 4},
    {"below": 1},
    {"silhouette": True},
    {"loops": 6},
    {"above": 2},
    {"loops": 8},
    {"below": 2},
)


def lay_out(
    height: float, level: str, measure: TypeMeasure, loops: int, has_land: bool
) -> Geometry:
    """The bands for a panel of this height at a level of the view.

    `loops` is how many the line has beside its running tracks at most, on one side; `has_land`
    says whether its heights are known.
    """
    is_station = level == "station"
    margin = _TRACK_MARGIN + _TRACK_LABELS if is_station else _TRACK_MARGIN
    plan = _Plan(loops=min(1, loops), margin=margin)
    for step in _STATION_STEPS if is_station else _SECTION_STEPS:
        if step.get("loops", 0) > loops or ("silhouette" in step and not has_land):
            continue
        wider = replace(plan, **step)
        if _needed(wider, measure) > height:
            break
        plan = wider
    geometry = _placed(plan, height, measure)
    # So far out no loop has room, and two tracks lie side by side.
    return replace(geometry, row_step=_ROW_STEP_OVERVIEW) if level == "overview" else geometry


def _box_height(two_lines: bool, measure: TypeMeasure) -> float:
    second = measure.height("cargo") if two_lines else 0.0
    return round(measure.height("headcode") + second + _BOX_PAD)


def _names_height(measure: TypeMeasure) -> float:
    return 2 * measure.height("name") + measure.height("km")


def _strata_height(measure: TypeMeasure) -> float:
    return measure.height("small") + _STRATA_PAD


def _tracks_height(plan: _Plan, step: float) -> float:
    # Two running tracks take half a row more on either side; one row is for tracks not drawn.
    return (2 * plan.loops + 1) * step + plan.margin


def _needed(plan: _Plan, measure: TypeMeasure) -> float:
    boxes = (plan.above + plan.below) * (_box_height(plan.two_lines, measure) + _BOX_GAP)
    # The boxes stand before the land; the names of its steep places stand above them.
    silhouette = measure.height("small") if plan.silhouette else 0.0
    fixed = _strata_height(measure) + _SIGN_ROW + _names_height(measure) + 4 * _GAP
    return fixed + silhouette + boxes + _tracks_height(plan, _ROW_STEP)


def _placed(plan: _Plan, height: float, measure: TypeMeasure) -> Geometry:
    spare = max(0.0, height - _needed(plan, measure))
    rows = 2 * plan.loops + 1
    step = min(_ROW_STEP_MAX, _ROW_STEP + spare * 0.5 / rows)
    spare -= (step - _ROW_STEP) * rows
    box = _box_height(plan.two_lines, measure)
    # What is left goes between the bands: half of it above the boxes, the rest below the tracks.
    air = spare / 2
    strata = _strata_height(measure)
    silhouette_y = strata + _GAP
    silhouette = _SILHOUETTE if plan.silhouette else 0.0
    y = silhouette_y + air + (measure.height("small") if silhouette else 0.0)
    above = tuple(y + row * (box + _BOX_GAP) for row in reversed(range(plan.above)))
    tracks_top = y + plan.above * (box + _BOX_GAP)
    tracks_height = _tracks_height(plan, step)
    axis_y = tracks_top + tracks_height / 2
    signs_y = tracks_top + tracks_height
    names_y = signs_y + _SIGN_ROW + min(_NAMES_AIR, air / 4)
    names_bottom = names_y + _names_height(measure)
    below = tuple(names_bottom + _GAP + row * (box + _BOX_GAP) for row in range(plan.below))
    return Geometry(
        height=height,
        strata_y=0.0,
        strata_height=strata,
        silhouette_y=silhouette_y,
        silhouette_height=silhouette,
        axis_y=axis_y,
        row_step=step,
        loops=plan.loops,
        tracks_top=tracks_top,
        tracks_bottom=signs_y,
        signs_y=signs_y,
        names_y=names_y,
        names_bottom=names_bottom,
        box_height=box,
        two_lines=plan.two_lines,
        above=above,
        below=below,
    )
