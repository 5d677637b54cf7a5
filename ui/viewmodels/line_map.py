"""Owns where things of the line are on the panel: visible points, their rows, each track's way.

It joins the axis (x) with the geometry (y). The background and the moving picture both ask it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import pairwise

import msgspec

from core.line.model import Line, Railway, Section, Stretch
from core.state.model import TrainState
from ui.viewmodels.axis import Axis, Place
from ui.viewmodels.drawing import XY
from ui.viewmodels.line_geometry import Geometry
from ui.viewmodels.routes import Entry, Exit
from ui.viewmodels.track_rows import (
    PointRows,
    point_rows,
    running_rows,
    stretch_row,
    working_row,
)

# What is left of the outermost loop between its slants; with less, fewer loops are drawn, and a
# point without any is a tick on the line.
_FLAT_PX = 12.0
SLANT = 0.45
# How far outside the window something may be and still be drawn in part.
MARGIN_PX = 80.0


def symbol_px(rows: PointRows, row_step: float) -> float:
    """The width a point's tracks wish for, signals at both ends included."""
    rank = max((abs(row) for _, row in rows.loops), default=0.0)
    inner = 40.0 + 2 * SLANT * row_step * max(0.0, rank - 1) if rows.loops else 24.0
    return inner / 0.68


class VisiblePoint(msgspec.Struct, frozen=True):
    """An operating point in view: the x of its box's edges, its rows, how many loops are drawn."""

    index: int
    place: Place
    rows: PointRows
    edges: tuple[float, float, float, float]
    loops: int

    @property
    def center_x(self) -> float:
        """The middle between its points."""
        return (self.edges[1] + self.edges[2]) / 2

    @property
    def is_tick(self) -> bool:
        """True where no loop is drawn: it has none, or is too narrow."""
        return self.loops == 0

    @property
    def without_row(self) -> int:
        """How many of its tracks are not drawn; none where it is a tick, and no tracks are."""
        if self.is_tick:
            return 0
        drawn = sum(self.shows(row) for row in self.rows.by_track.values())
        return max(0, len(self.rows.point.tracks) - drawn)

    def shows(self, row: float) -> bool:
        """Whether a row is drawn."""
        return row in self.rows.running or (_rank(self.rows, row) <= self.loops)


def _rank(rows: PointRows, row: float) -> int:
    """How many rows a loop lies outside the running tracks."""
    return round(max(rows.running[0] - row, row - rows.running[-1]))


class LineMap:
    """The visible part of one line at one axis and geometry."""

    def __init__(
        self,
        railway: Railway,
        line: Line,
        axis: Axis,
        geometry: Geometry,
        rows: Callable[[int], PointRows],
    ) -> None:
        self.railway = railway
        self.line = line
        self.axis = axis
        self.geometry = geometry
        self._rows = rows
        self._section_ways: dict[str, tuple[XY, ...]] = {}
        # By signal, and for a home signal by the track that its route leads to.
        self._route_ways: dict[tuple[str, str], tuple[XY, ...]] = {}

    @cached_property
    def reach_mm(self) -> tuple[int, int]:
        """Between which chainages something stands in the window or may reach into it."""
        return self.axis.mm(-MARGIN_PX), self.axis.mm(self.axis.width_px + MARGIN_PX)

    @cached_property
    def points(self) -> tuple[VisiblePoint, ...]:
        """The operating points in view, in rising chainage."""
        low, high = self.reach_mm
        first = max(0, bisect_left(self.line.positions_mm, low) - 1)
        last = min(len(self.line.points), bisect_right(self.line.positions_mm, high) + 1)
        return tuple(self._visible(index) for index in range(first, last))

    def _visible(self, index: int) -> VisiblePoint:
        place = self.axis.ruler.places[index]
        low, inner_low, inner_high, high = (self.axis.x(mm) for mm in place.edges_mm)
        room = inner_high - inner_low - _FLAT_PX
        most = int(max(0.0, room) / (2 * SLANT * self.geometry.row_step))
        if self.axis.level == "overview":
            most = 0
        return VisiblePoint(
            index=index,
            place=place,
            rows=self._rows(index),
            edges=(low, inner_low, inner_high, high),
            loops=min(self.geometry.loops, most) if self._rows(index).loops else 0,
        )

    @cached_property
    def _by_id(self) -> dict[str, VisiblePoint]:
        return {visible.place.point_id: visible for visible in self.points}

    def point(self, point_id: str) -> VisiblePoint | None:
        """An operating point, if it is in view."""
        return self._by_id.get(point_id)

    def stretches(self) -> Iterator[tuple[Stretch, VisiblePoint, VisiblePoint]]:
        """The open line in view, with the points at its ends."""
        for below, above in pairwise(self.points):
            yield self.line.stretches[below.index], below, above

    def running_way(
        self, stretch: Stretch, below: VisiblePoint, above: VisiblePoint, track: int
    ) -> tuple[XY, ...]:
        """The way of running track 0, 1, ... of a stretch, from points to points."""
        y = self.geometry.row_y
        row = running_rows(stretch.tracks)[track]
        return (
            (below.edges[2], y(below.rows.running_row(track))),
            (below.edges[3], y(row)),
            (above.edges[0], y(row)),
            (above.edges[1], y(above.rows.running_row(track))),
        )

    def loop_way(self, visible: VisiblePoint, row: float) -> tuple[XY, ...]:
        """The way of a loop from the running track nearest to it and back."""
        base = visible.rows.running[0 if row < visible.rows.running[0] else -1]
        low, high = visible.edges[1], visible.edges[2]
        out, step = self.geometry.row_y(base), self.geometry.row_step
        reach = SLANT * step * abs(row - base)
        y = self.geometry.row_y(row)
        return (low, out), (low + reach, y), (high - reach, y), (high, out)

    def point_way(self, visible: VisiblePoint, row: float) -> tuple[XY, ...]:
        """The way of any drawn track of a point."""
        if row in visible.rows.running:
            y = self.geometry.row_y(row)
            return (visible.edges[1], y), (visible.edges[2], y)
        return self.loop_way(visible, row)

    def section_way(self, section: Section) -> tuple[XY, ...]:
        """The way of a detection section; empty where its track is not drawn or out of view."""
        if section.id not in self._section_ways:
            self._section_ways[section.id] = self._section_way(section)
        return self._section_ways[section.id]

    def _section_way(self, section: Section) -> tuple[XY, ...]:
        low, high = self.axis.x(section.start_mm), self.axis.x(section.end_mm)
        if high < -MARGIN_PX or low > self.axis.width_px + MARGIN_PX:
            return ()
        if section.point is not None:
            way = self._track_way(section.point, section.track)
            return clipped(way, low, high) if way else ()
        return self._open_way(section, low, high)

    def _open_way(self, section: Section, low: float, high: float) -> tuple[XY, ...]:
        """A block section may run past a border point, so over more than one stretch."""
        way: list[XY] = []
        positions, offset = self.line.positions_mm, self.points[0].index
        first = bisect_right(positions, section.start_mm) - 1 - offset
        last = bisect_left(positions, section.end_mm) - offset
        for below, above in pairwise(self.points[max(0, first) : max(0, last) + 1]):
            stretch = self.line.stretches[below.index]
            row = stretch_row(stretch, section.track)
            if row is not None:
                track = running_rows(stretch.tracks).index(row)
                way += self.running_way(stretch, below, above, track)
        return clipped(tuple(way), low, high) if way else ()

    def exit_way(self, found: Exit) -> tuple[XY, ...]:
        """The way from an exit signal over the points, to the end of the section before it."""
        key = found.signal.id, ""
        if key not in self._route_ways:
            self._route_ways[key] = self._exit_way(found)
        return self._route_ways[key]

    def _exit_way(self, found: Exit) -> tuple[XY, ...]:
        beyond = self.section_way(found.ahead)
        inside = self._track_way(found.signal.point, found.signal.track)
        if not beyond or not inside:
            return beyond
        x = self.axis.x(found.signal.position_mm)
        if found.signal.direction == "up":
            return _joined(clipped(inside, x, inside[-1][0]), beyond)
        return _joined(beyond, clipped(inside, inside[0][0], x))

    def entry_way(self, found: Entry, track: Section) -> tuple[XY, ...]:
        """The way from a home signal over the points, to the end of a track of its station."""
        key = found.signal.id, track.id
        if key not in self._route_ways:
            self._route_ways[key] = self._entry_way(found, track)
        return self._route_ways[key]

    def _entry_way(self, found: Entry, track: Section) -> tuple[XY, ...]:
        before = self.section_way(found.before)
        inside = self._track_way(track.point, track.track)
        if not before or not inside:
            return ()
        x = self.axis.x(found.signal.position_mm)
        if found.signal.direction == "up":
            inside = clipped(inside, inside[0][0], self.axis.x(track.end_mm))
            return _joined(clipped(before, x, before[-1][0]), inside)
        inside = clipped(inside, self.axis.x(track.start_mm), inside[-1][0])
        return _joined(inside, clipped(before, before[0][0], x))

    def _track_way(self, point_id: str | None, track: str) -> tuple[XY, ...]:
        """The way of a track from points to points; empty where it is not drawn."""
        visible = self._by_id.get(point_id or "")
        row = visible.rows.by_track.get(track) if visible else None
        if visible is None or row is None or not visible.shows(row):
            return ()
        return self.point_way(visible, row)

    def train_y(self, train: TrainState) -> float:
        """The y of a train by what is known of its track.

        On open line with more tracks than one, and none reported, it is the track that is worked
        in its direction, or between the tracks where there is no such track.
        """
        assert train.position_mm is not None, "only trains with a fix are drawn"
        visible = self._point_at(train.position_mm, train.at_point)
        if visible is None:
            return self.open_y(train, train.position_mm)
        row = visible.rows.by_track.get(train.track or "")
        if row is not None and visible.shows(row):
            return self.geometry.row_y(row)
        has_no_row = row is not None or train.track in visible.rows.hidden
        if has_no_row and not visible.is_tick:
            return self.geometry.spare_y
        return self.geometry.axis_y

    def open_y(self, train: TrainState, position_mm: int) -> float:
        """The y of the open line's track that a train is on, or would be on, at a chainage."""
        stretch = self.line.stretch_at(position_mm)
        if stretch is None:
            return self.geometry.axis_y
        row = stretch_row(stretch, train.track)
        if row is None:
            row = working_row(stretch, train.direction)
        return self.geometry.row_y(row or 0.0)

    def station_span(self, train: TrainState) -> tuple[float, float] | None:
        """The x of the ends of the station that a train is in; None on the open line."""
        assert train.position_mm is not None, "only trains with a fix are drawn"
        visible = self._point_at(train.position_mm, train.at_point)
        return (visible.edges[1], visible.edges[2]) if visible is not None else None

    def _point_at(self, position_mm: int, at_point: str | None) -> VisiblePoint | None:
        if at_point is not None and at_point in self._by_id:
            return self._by_id[at_point]
        index = bisect_left(self.line.positions_mm, position_mm)
        for near in (index - 1, index):
            if 0 <= near < len(self.line.points):
                edges = self.axis.ruler.places[near].edges_mm
                if edges[1] <= position_mm <= edges[2]:
                    return self._by_id.get(self.line.points[near].point.id)
        return None


def clipped(way: tuple[XY, ...], low: float, high: float) -> tuple[XY, ...]:
    """The part of a way, rising in x, that lies between two x; empty where none does."""
    low, high = max(low, way[0][0]), min(high, way[-1][0])
    if high <= low:
        return ()
    inside = [place for place in way if low < place[0] < high]
    return (low, way_y(way, low)), *inside, (high, way_y(way, high))


def _joined(first: tuple[XY, ...], then: tuple[XY, ...]) -> tuple[XY, ...]:
    """Two ways, one behind the other; x goes on rising."""
    return *first, *(place for place in then if not first or place[0] > first[-1][0])


def way_y(way: tuple[XY, ...], x: float) -> float:
    """The y of a way at an x."""
    for (x0, y0), (x1, y1) in pairwise(way):
        if x <= x1 and x1 > x0:
            return y0 + (y1 - y0) * min(1.0, max(0.0, (x - x0) / (x1 - x0)))
    return way[-1][1]


def row_source(line: Line, most: int) -> Callable[[int], PointRows]:
    """The rows of each point of a line by its number, worked out once."""
    known: dict[int, PointRows] = {}

    def rows(index: int) -> PointRows:
        if index not in known:
            known[index] = point_rows(line, index, most)
        return known[index]

    return rows
