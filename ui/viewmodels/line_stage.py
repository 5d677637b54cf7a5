"""Owns one line laid out for a panel of one size: its ruler, bands, axis, background and scenes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from core.line.model import Line, Railway
from core.picture import Picture
from core.timetable.model import Plan
from ui.viewmodels.axis import SECTION_ZOOM, Axis, build_ruler, whole_line
from ui.viewmodels.drawing import TypeMeasure
from ui.viewmodels.line_background import Background, line_background
from ui.viewmodels.line_geometry import Geometry, lay_out
from ui.viewmodels.line_map import LineMap, row_source, symbol_px
from ui.viewmodels.line_scene import LineScene, LineSceneBuilder
from ui.viewmodels.names import PointName, point_names, wished_px
from ui.viewmodels.track_rows import PointRows

# Rows that the widest view of a station may have on either side.
_MOST_LOOPS = 8
# Rows that the width of a point on the axis reckons with.
_WIDTH_LOOPS = 2
_WIDTH_STEP_PX = 20.0


@dataclass(frozen=True)
class LineStage:
    """A line on a panel. Make one with `open`; another axis gives another stage."""

    railway: Railway
    line: Line
    measure: TypeMeasure
    height: float
    axis: Axis
    names: Mapping[str, PointName]
    rows: Callable[[int], PointRows]
    builder: LineSceneBuilder

    @staticmethod
    def open(
        railway: Railway,
        plan: Plan,
        line: Line,
        measure: TypeMeasure,
        width: float,
        height: float,
    ) -> LineStage:
        """The whole line on a panel of this size."""
        names = point_names(line, measure)
        rows = row_source(line, _MOST_LOOPS)
        narrow = row_source(line, _WIDTH_LOOPS)
        index_of = {place.point.id: index for index, place in enumerate(line.points)}

        def wishes(point_id: str) -> tuple[float, float]:
            symbol = symbol_px(narrow(index_of[point_id]), _WIDTH_STEP_PX)
            return symbol, wished_px(names[point_id])

        axis = whole_line(build_ruler(railway, line, wishes), width)
        return LineStage(
            railway, line, measure, height, axis, names, rows, LineSceneBuilder(measure, plan)
        )

    def with_axis(self, axis: Axis) -> LineStage:
        """The same line seen along another axis."""
        return replace(self, axis=axis)

    def opening_axis(self) -> Axis:
        """Where a desk opens that has no window of its own: at the first border or gauge break."""
        busy = [place for place in self.line.points if place.point.is_border]
        middle_mm = (self.line.start_mm + self.line.end_mm) // 2
        at_mm = busy[0].position_mm if busy else middle_mm
        return self.axis.centered(at_mm, SECTION_ZOOM)

    @cached_property
    def geometry(self) -> Geometry:
        """The heights of the panel's bands at this level of the view."""
        loops = max(rows.most_loops for rows in map(self.rows, range(len(self.line.points))))
        has_land = any(place.point.elevation_m is not None for place in self.line.points)
        return lay_out(self.height, self.axis.level, self.measure, loops, has_land)

    @cached_property
    def map(self) -> LineMap:
        """Where things are."""
        return LineMap(self.railway, self.line, self.axis, self.geometry, self.rows)

    @cached_property
    def background(self) -> Background:
        """What does not move."""
        return line_background(self.map, self.names, self.measure)

    def scene(self, picture: Picture, at_us: int, selection: tuple[str, str]) -> LineScene:
        """What moves, at an instant."""
        return self.builder.build(self.map, self.background.branches, picture, at_us, selection)
