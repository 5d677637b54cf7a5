"""Owns the train graph as a plane of pixels at one zoom: strokes, rings, names, lines of the grid.

The plane stands still; a window of it is shown. Down or across is the only difference between the
graph under the line and the control chart: `xy` turns (distance, time) into places either way.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import inf
from typing import NamedTuple

import numpy as np

from core.forecast import Conflict, Forecast
from core.line.model import Line
from ui.viewmodels.axis import Axis
from ui.viewmodels.drawing import XY, Rect, TypeMeasure, free_of
from ui.viewmodels.graph_bands import Band, Stay, band_rect, stay_rects
from ui.viewmodels.graph_curves import Fan, GraphCurves
from ui.viewmodels.graph_labels import Cell, Label, cell_labels, cells_within
from ui.viewmodels.graph_strokes import Dash, Floats, Strokes, project

PLAN_DASH = Dash(1.5, 4.0)
FORECAST_DASH = Dash(6.0, 4.0)
LATER_DASH = Dash(3.0, 3.0)
RING_PX = 8.0
BAR_PX = 2.0
# Beyond what any plane holds.
_FAR_PX = 1e9
_RING_GAP_PX = 4.0
_STATION_GAP_PX = 16.0
_HIT_PX = 7.0


class Ring(NamedTuple):
    """A conflict on the plane: its place, and the text beside it with its rectangle, if any."""

    conflict: Conflict
    center: XY
    text: str
    rect: Rect | None


class StationLine(NamedTuple):
    """An operating point: its id, where it lies across the plane, and whether it is a major one."""

    point_id: str
    across: float
    is_major: bool


@dataclass(frozen=True)
class GraphPlane:
    """What can be seen at an axis' zoom and a scale of time, wherever the window stands.

    No name stands where the now bar is at `bar_us`.
    """

    axis: Axis
    us_per_px: float
    bar_us: int
    curves: GraphCurves
    forecast: Forecast
    measure: TypeMeasure
    is_chart: bool
    line: Line
    _cells: dict[Cell, list[Label]] = field(default_factory=dict)

    def fits(self, axis: Axis, us_per_px: float, is_chart: bool) -> bool:
        """Whether a window at this zoom can be cut out of the plane."""
        return (axis.xs is self.axis.xs or axis.xs == self.axis.xs) and (us_per_px, is_chart) == (
            self.us_per_px,
            self.is_chart,
        )

    def xy(self, across: float, along: float) -> XY:
        """The place of a distance and a time, both in pixels of the plane."""
        return (along, across) if self.is_chart else (across, along)

    # --- strokes -----------------------------------------------------------------------------

    @cached_property
    def booked(self) -> Strokes:
        """Paths that no train is known to run."""
        return project(self.curves.booked, self.axis, self.us_per_px)

    @cached_property
    def plan(self) -> Strokes:
        """The paths of the trains that run."""
        return project(self.curves.plan, self.axis, self.us_per_px, PLAN_DASH)

    @cached_property
    def actual(self) -> Strokes:
        """What the log said."""
        return project(self.curves.actual, self.axis, self.us_per_px)

    @cached_property
    def forecast_whole(self) -> Strokes:
        """What is to come, unbroken: for names and the pointer."""
        return project(self.curves.forecast, self.axis, self.us_per_px)

    @cached_property
    def forecast_dashed(self) -> Strokes:
        """What is to come, as it is drawn."""
        return project(self.curves.forecast, self.axis, self.us_per_px, FORECAST_DASH)

    @cached_property
    def later(self) -> Strokes:
        """What was recorded after the instant."""
        return project(self.curves.later, self.axis, self.us_per_px, LATER_DASH)

    @cached_property
    def bands(self) -> tuple[tuple[Band, Rect], ...]:
        """Restrictions, and what they cover."""
        return tuple(
            (band, band_rect(band, self.axis, self.us_per_px, self.is_chart))
            for band in self.curves.bands
        )

    @cached_property
    def stays(self) -> tuple[tuple[Stay, Rect], ...]:
        """Tracks of stations that were taken, where there is room for a column each."""
        found = stay_rects(self.curves.stays, self.line, self.axis, self.us_per_px, self.is_chart)
        return tuple(found)

    # --- what stands beside them -------------------------------------------------------------

    @cached_property
    def stations(self) -> tuple[StationLine, ...]:
        """The operating points that have room for a line of their own, the major ones first."""
        taken = [-inf, inf]
        found = []
        places = sorted(self.axis.ruler.places, key=lambda place: place.tier)
        positions_mm = np.array([place.position_mm for place in places], np.float64)
        for place, across in zip(places, self.axis.plane_x(positions_mm).tolist(), strict=True):
            at = bisect_left(taken, across)
            if min(across - taken[at - 1], taken[at] - across) >= _STATION_GAP_PX:
                taken.insert(at, across)
                found.append(StationLine(place.point_id, across, place.tier <= 1))
        return tuple(sorted(found, key=lambda station: station.across))

    @cached_property
    def station_lines(self) -> tuple[Floats, Floats]:
        """Where the lines of the operating points are: the minor ones, the major ones."""
        minor, major = (
            np.array([s.across for s in self.stations if s.is_major is kind], np.float64)
            for kind in (False, True)
        )
        return minor, major

    @cached_property
    def rings(self) -> tuple[Ring, ...]:
        """The conflicts of the line, with what they are about where there is room to say it."""
        line_id = self.axis.ruler.line_id
        here = [c for c in self.forecast.conflicts if c.line == line_id]
        centers = [self._center(conflict) for conflict in here]
        taken = [_around(center) for center in centers]
        found = []
        for conflict, center in zip(here, centers, strict=True):
            text = self._words(conflict)
            rect = self._beside(center, text, taken)
            if rect is not None:
                taken.append(rect)
            found.append(Ring(conflict, center, text, rect))
        return tuple(found)

    def _center(self, conflict: Conflict) -> XY:
        across = self.axis.x(conflict.position_mm) + self.axis.left_px
        return self.xy(across, conflict.at_us / self.us_per_px)

    def _words(self, conflict: Conflict) -> str:
        names = [
            run.headcode for run in (self.forecast.runs.get(key) for key in conflict.runs) if run
        ]
        return f"{conflict.number}  {' · '.join(names)}"

    def _beside(self, center: XY, text: str, taken: Sequence[Rect]) -> Rect | None:
        width = self.measure.width(text, "small") + 4.0
        height = self.measure.height("small")
        away = RING_PX + _RING_GAP_PX
        for x in (center[0] + away, center[0] - away - width):
            rect = Rect(x, center[1] - height / 2, width, height)
            if free_of(rect, (other for other in taken if not other.contains(*center)), 2.0):
                return rect
        return None

    @cached_property
    def fans(self) -> tuple[tuple[Fan, tuple[XY, ...]], ...]:
        """Where trains not heard of could be, as triangles."""
        fans = self.curves.fans
        corners_mm = [(fan.fix_mm, fan.low_mm, fan.high_mm) for fan in fans]
        across = self.axis.plane_x(np.array(corners_mm, np.float64)).tolist()
        return tuple(
            (fan, self._triangle(fan, corners)) for fan, corners in zip(fans, across, strict=True)
        )

    def _triangle(self, fan: Fan, across: Sequence[float]) -> tuple[XY, ...]:
        fix, low, high = across
        fixed, now = fan.fix_us / self.us_per_px, fan.now_us / self.us_per_px
        return self.xy(fix, fixed), self.xy(low, now), self.xy(high, now)

    # --- names and the pointer ---------------------------------------------------------------

    def labels(self, window: Rect) -> Iterator[Label]:
        """The names that reach into a rectangle of the plane."""
        left, top, right, bottom = window.x, window.y, window.right, window.bottom
        for cell in cells_within(window):
            found = self._placed(cell)
            for label in found:
                x, y, width, height = label.rect
                if x < right and left < x + width and y < bottom and top < y + height:
                    yield label

    def look_ahead(self, window: Rect) -> None:
        """Places the names of one cell of a rectangle that is soon to be looked at.

        A pan brings a whole row of cells into view at once, which took longer than a frame has.
        """
        cell = next((cell for cell in cells_within(window) if cell not in self._cells), None)
        if cell is not None:
            self._placed(cell)

    def _placed(self, cell: Cell) -> list[Label]:
        found = self._cells.get(cell)
        if found is None:
            layers = ("actual", self.actual), ("forecast", self.forecast_whole)
            found = self._cells[cell] = cell_labels(
                cell, layers, self.is_chart, self._obstacles, self.measure
            )
        return found

    @cached_property
    def _obstacles(self) -> list[Rect]:
        rects = [_around(ring.center) for ring in self.rings]
        rects += [ring.rect for ring in self.rings if ring.rect is not None]
        along = self.bar_us / self.us_per_px - BAR_PX / 2
        bar = (along, -_FAR_PX, BAR_PX, 2 * _FAR_PX)
        return [*rects, Rect(*(bar if self.is_chart else (bar[1], bar[0], bar[3], bar[2])))]

    def hit(self, x: float, y: float) -> tuple[str, str] | None:
        """The train nearest to a place of the plane, or the first of a conflict: (train, words)."""
        for ring in self.rings:
            if _around(ring.center).contains(x, y):
                return self._train_of(ring.conflict), ring.text
        across, along = (y, x) if self.is_chart else (x, y)
        for strokes in (self.actual, self.forecast_whole, self.plan, self.booked):
            found = strokes.nearest(across, along, _HIT_PX)
            if found is not None:
                return strokes.trains[found[1]], strokes.names[found[1]]
        return None

    def _train_of(self, conflict: Conflict) -> str:
        runs = (self.forecast.runs.get(key) for key in conflict.runs)
        return next((run.train for run in runs if run is not None and run.train), "")


def _around(center: XY) -> Rect:
    return Rect(center[0] - RING_PX, center[1] - RING_PX, 2 * RING_PX, 2 * RING_PX)
