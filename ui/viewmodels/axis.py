"""Owns the one distance axis: the map from chainage to x, and how it zooms, pans and comes back.

A `Ruler` is fixed for a line: its knots, how much open line lies between them, and the box of each
operating point with the width it wishes for. An `Axis` is a ruler at a zoom, seen through a window
of pixels. The map is piecewise linear and rises strictly: every millimetre has its share of open
line (length to the power 0.6), and each box adds a width that grows with the zoom. Because the map
of the whole line does not depend on where the window stands, panning moves the picture as one
piece, and zooming is continuous.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import msgspec
import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from core.line.model import Line, Railway

# Zoom is the width in pixels of an average stretch of open line. Each tier gets the width of its
# tracks and then that of its name between these zooms; far out a point has no width of its own.
_SYMBOL_RAMPS = {1: (7.0, 11.0), 2: (7.5, 12.0), 3: (8.0, 13.0)}
_NAME_RAMPS = {1: (12.0, 17.0), 2: (14.0, 20.0), 3: (17.0, 24.0)}
_LOWEST_TIER = 3

OVERVIEW_BELOW = 10.0  # below it most points have no width of their own
SECTION_ZOOM = 24.0  # from here on every point has its tracks and its name
STATION_ZOOM = 160.0  # a station's tracks fill a good part of the window
STATION_FROM = 96.0
MAX_ZOOM = 1_500.0
MAX_FIT_ZOOM = 8_000.0  # so that a line of two points can fill a wall
_GROWS_ABOVE = 48.0
_GROWTH = 1.6

_LENGTH_POWER = 0.6
# Shares of a box's width: from home signal to points, from points to points, and out again.
_BOX_SHARES = (0.16, 0.68, 0.16)
_HALF_STATION_MM = 300_000
_APPROACH_MM = 300_000
# A box keeps to its own side of the way to its neighbour.
_REACH = 0.45

END_PAD_PX = 56.0
_FIT_STEPS = 44


class Place(msgspec.Struct, frozen=True):
    """An operating point's box: its four edges in chainage, and the widths it wishes for (px)."""

    point_id: str
    tier: int
    position_mm: int
    edges_mm: tuple[int, int, int, int]
    symbol_px: float
    name_px: float


@dataclass(frozen=True)
class Ruler:
    """A line's knots in chainage, rising, and what lies in the gap after each of them.

    `open_km` is the open line in the gap, in weighted kilometres; `box` the index of the place
    whose box it is part of (-1 for none), `share` which part of that box's width.
    """

    line_id: str
    start_mm: int
    end_mm: int
    places: tuple[Place, ...]
    knots_mm: tuple[int, ...]
    open_km: tuple[float, ...]
    box: tuple[int, ...]
    share: tuple[float, ...]
    mean_open_km: float

    def x_px(self, zoom: float) -> list[float]:
        """The place of each knot at a zoom, from 0 at the first."""
        return [0.0, *self._reached_px(zoom).tolist()]

    def total_px(self, zoom: float) -> float:
        """The width of the whole line at a zoom."""
        return float(self._reached_px(zoom)[-1])

    def _reached_px(self, zoom: float) -> NDArray[np.float64]:
        """The place of each gap's end."""
        columns = self._columns
        granted = columns.granted_px(zoom)[columns.box] * columns.share
        return np.cumsum(columns.open_km * (zoom / self.mean_open_km) + granted)

    @cached_property
    def _columns(self) -> _Columns:
        return _Columns.of(self)


class _Columns(msgspec.Struct, frozen=True):
    """A ruler's gaps and wishes as columns: a zoom is asked for many times while one is sought."""

    open_km: NDArray[np.float64]
    box: NDArray[np.intp]
    share: NDArray[np.float64]
    symbol_px: NDArray[np.float64]
    name_px: NDArray[np.float64]
    symbol_ramp: NDArray[np.float64]
    name_ramp: NDArray[np.float64]

    @classmethod
    def of(cls, ruler: Ruler) -> _Columns:
        """The columns of a ruler; a gap in no box has no share of the first."""
        tiers = [min(place.tier, _LOWEST_TIER) for place in ruler.places]
        box = np.array(ruler.box, np.intp)
        symbol_px = np.array([place.symbol_px for place in ruler.places])
        name_px = np.array([place.name_px for place in ruler.places])
        return cls(
            open_km=np.array(ruler.open_km),
            box=np.maximum(box, 0),
            share=np.where(box >= 0, np.array(ruler.share), 0.0),
            symbol_px=symbol_px,
            name_px=np.maximum(name_px - symbol_px, 0.0),
            symbol_ramp=np.array([_SYMBOL_RAMPS[tier] for tier in tiers]).reshape(-1, 2).T,
            name_ramp=np.array([_NAME_RAMPS[tier] for tier in tiers]).reshape(-1, 2).T,
        )

    def granted_px(self, zoom: float) -> NDArray[np.float64]:
        """The width each box gets at a zoom, beyond its share of open line."""
        symbol = self.symbol_px * _ramp(zoom, self.symbol_ramp)
        name = self.name_px * _ramp(zoom, self.name_ramp)
        return symbol + name + _GROWTH * max(0.0, zoom - _GROWS_ABOVE)


def _ramp(value: float, ends: NDArray[np.float64]) -> NDArray[np.float64]:
    low, high = ends
    ramp: NDArray[np.float64] = np.clip((value - low) / (high - low), 0.0, 1.0)
    return ramp


# An operating point's id to the widths it wishes for, in pixels: of its tracks and of its name.
Wishes = Callable[[str], tuple[float, float]]


def build_ruler(railway: Railway, line: Line, wishes: Wishes) -> Ruler:
    """The ruler of a line."""
    extents = _extents(railway, line)
    places = []
    for index, stop in enumerate(line.points):
        symbol_px, name_px = wishes(stop.point.id)
        places.append(
            Place(
                point_id=stop.point.id,
                tier=max(1, stop.point.tier),
                position_mm=stop.position_mm,
                edges_mm=_edges(line, index, extents.get(stop.point.id)),
                symbol_px=symbol_px,
                name_px=name_px,
            )
        )
    return _ruler(line, tuple(places))


def _extents(railway: Railway, line: Line) -> dict[str, tuple[int, int, int, int]]:
    """Where a point's home signals and its tracks are: lowest, low, high, highest chainage."""
    inner: dict[str, tuple[int, int]] = {}
    outer: dict[str, tuple[int, int]] = {}

    def widen(found: dict[str, tuple[int, int]], point: str | None, low: int, high: int) -> None:
        if point is not None:
            old = found.get(point, (low, high))
            found[point] = (min(old[0], low), max(old[1], high))

    for section in railway.sections.values():
        if section.line == line.id:
            widen(inner, section.point, section.start_mm, section.end_mm)
    for signal in railway.signals.values():
        if signal.line == line.id:
            at = signal.position_mm
            widen(inner if signal.role == "exit" else outer, signal.point, at, at)
    found = {}
    for point in inner.keys() | outer.keys():
        home = outer.get(point, inner.get(point, (0, 0)))
        low, high = inner.get(point, home)
        found[point] = (min(home[0], low), low, high, max(home[1], high))
    return found


def _edges(
    line: Line, index: int, extent: tuple[int, int, int, int] | None
) -> tuple[int, int, int, int]:
    """The four edges of a box, rising strictly and clear of the neighbours' boxes."""
    here = line.points[index].position_mm
    if extent is None:
        low, high = here - _HALF_STATION_MM, here + _HALF_STATION_MM
        lowest, highest = low, high
    else:
        lowest, low, high, highest = extent
    lowest, highest = min(lowest, low - _APPROACH_MM), max(highest, high + _APPROACH_MM)
    if index > 0:
        reach = int((here - line.points[index - 1].position_mm) * _REACH)
        lowest = max(lowest, here - reach)
        low = max(low, here - reach * 3 // 4)
    if index + 1 < len(line.points):
        reach = int((line.points[index + 1].position_mm - here) * _REACH)
        highest = min(highest, here + reach)
        high = min(high, here + reach * 3 // 4)
    return lowest, low, high, highest


def _ruler(line: Line, places: tuple[Place, ...]) -> Ruler:
    knots = {line.start_mm, line.end_mm, *line.positions_mm}
    box_of: dict[int, tuple[int, float]] = {}
    for index, place in enumerate(places):
        edges = place.edges_mm
        if not edges[0] < edges[1] < edges[2] < edges[3]:
            continue  # Two points at one place: there is no box to give a width to.
        knots.update(edges)
        inside = sorted(k for k in {*edges, place.position_mm} if edges[0] <= k <= edges[3])
        for low, high in pairwise(inside):
            box_of[low] = (index, _box_share(edges, low, high))
    knots_mm = tuple(sorted(knots))
    gaps = list(pairwise(knots_mm))
    stretch_km = [s.end_mm - s.start_mm for s in line.stretches]
    weights = [math.pow(length / 1e6, _LENGTH_POWER) for length in stretch_km if length > 0]
    return Ruler(
        line_id=line.id,
        start_mm=line.start_mm,
        end_mm=line.end_mm,
        places=places,
        knots_mm=knots_mm,
        open_km=tuple(_open_km(line, low, high) for low, high in gaps),
        box=tuple(box_of.get(low, (-1, 0.0))[0] for low, _ in gaps),
        share=tuple(box_of.get(low, (-1, 0.0))[1] for low, _ in gaps),
        mean_open_km=sum(weights) / len(weights) if weights else 1.0,
    )


def _box_share(edges: Sequence[int], low: int, high: int) -> float:
    """The part of a box's width that lies between two chainages inside it."""
    total = 0.0
    for share, start, end in zip(_BOX_SHARES, edges, edges[1:], strict=False):
        total += share * max(0, min(high, end) - max(low, start)) / (end - start)
    return total


def _open_km(line: Line, low: int, high: int) -> float:
    """The weighted length of a gap that lies within one stretch or beyond an end of the line."""
    stretch = line.stretch_at(min(max((low + high) // 2, line.start_mm), line.end_mm))
    if stretch is None or stretch.end_mm <= stretch.start_mm:
        return (high - low) / 1e6
    length_km = (stretch.end_mm - stretch.start_mm) / 1e6
    return math.pow(length_km, _LENGTH_POWER) * (high - low) / 1e6 / length_km


class Axis(msgspec.Struct, frozen=True):
    """A ruler at a zoom, seen through a window `width_px` wide that starts at `left_px`.

    `xs` are the knots' places on the line, `min_zoom` the zoom at which all of it fits the window.
    Make one with `whole_line`.
    """

    ruler: Ruler
    width_px: float
    min_zoom: float
    zoom: float
    xs: tuple[float, ...]
    left_px: float

    @property
    def total_px(self) -> float:
        """The width of the whole line at this zoom."""
        return self.xs[-1]

    def x(self, position_mm: float) -> float:
        """The x of a chainage in the window's pixels; chainages off the line stand at its ends."""
        knots, xs = self.ruler.knots_mm, self.xs
        index = min(max(bisect_right(knots, position_mm) - 1, 0), len(knots) - 2)
        low, high = knots[index], knots[index + 1]
        part = min(1.0, max(0.0, (position_mm - low) / (high - low)))
        return xs[index] + (xs[index + 1] - xs[index]) * part - self.left_px

    def mm(self, x: float) -> int:
        """The chainage at an x of the window; beyond the ends of the line, those ends."""
        xs, knots = self.xs, self.ruler.knots_mm
        wanted = x + self.left_px
        index = min(max(bisect_right(xs, wanted) - 1, 0), len(xs) - 2)
        part = min(1.0, max(0.0, (wanted - xs[index]) / (xs[index + 1] - xs[index])))
        return round(knots[index] + (knots[index + 1] - knots[index]) * part)

    def plane_x(self, positions_mm: NDArray[np.float64]) -> NDArray[np.float64]:
        """The places of many chainages on the whole line, so `x` without the window's `left_px`."""
        return np.interp(positions_mm, self.ruler.knots_mm, self.xs)

    @property
    def window_mm(self) -> tuple[int, int]:
        """The chainages at the window's edges, within the line."""
        low, high = self.ruler.start_mm, self.ruler.end_mm
        return min(max(self.mm(0), low), high), min(max(self.mm(self.width_px), low), high)

    @property
    def level(self) -> str:
        """overview, section or station."""
        if self.zoom < OVERVIEW_BELOW:
            return "overview"
        return "section" if self.zoom < STATION_FROM else "station"

    def fitted(self, start_mm: int, end_mm: int) -> Axis:
        """The axis that shows the chainages from start to end, as far as the zoom's limits go."""
        low, high = sorted((start_mm, end_mm))
        if low <= self.ruler.start_mm and high >= self.ruler.end_mm:
            return whole_line(self.ruler, self.width_px)

        def span_px(zoom: float) -> float:
            axis = self._to_zoom(zoom)
            return axis.x(high) - axis.x(low)

        axis = self._to_zoom(self._allowed(_solve(span_px, self.width_px)))
        middle_px = (axis.x(low) + axis.x(high)) / 2
        return axis.panned(middle_px - self.width_px / 2)

    def zoomed(self, factor: float, about_x: float) -> Axis:
        """Zoomed in (factor above 1) or out; what stands at `about_x` stays there."""
        here_mm = self.mm(about_x)
        axis = self._to_zoom(self._allowed(self.zoom * factor))
        return axis.panned(axis.x(here_mm) - self.x(here_mm))

    def panned(self, pixels: float) -> Axis:
        """Moved along the line, towards its end for pixels above 0, not beyond its ends."""
        last_px = max(self.total_px + END_PAD_PX - self.width_px, -END_PAD_PX)
        return replace(self, left_px=min(max(self.left_px + pixels, -END_PAD_PX), last_px))

    def centered(self, position_mm: int, zoom: float | None = None) -> Axis:
        """With a chainage in the middle of the window, at this zoom or another."""
        axis = self if zoom is None else self._to_zoom(self._allowed(zoom))
        return axis.panned(axis.x(position_mm) - self.width_px / 2)

    def resized(self, width_px: float) -> Axis:
        """Seen through a window of another width, at the same zoom where that is possible."""
        whole = whole_line(self.ruler, width_px)
        axis = whole._to_zoom(whole._allowed(self.zoom))
        return axis.panned(self.left_px - axis.left_px)

    def _allowed(self, zoom: float) -> float:
        return min(max(MAX_ZOOM, self.min_zoom), max(self.min_zoom, zoom))

    def _to_zoom(self, zoom: float) -> Axis:
        return replace(self, zoom=zoom, xs=tuple(self.ruler.x_px(zoom)))


def whole_line(ruler: Ruler, width_px: float) -> Axis:
    """The axis that shows all of a line in a window of this width."""
    room_px = max(1.0, width_px - 2 * END_PAD_PX)
    zoom = _solve(ruler.total_px, room_px)
    return Axis(ruler, width_px, zoom, zoom, tuple(ruler.x_px(zoom)), -END_PAD_PX)


def _solve(width_px: Callable[[float], float], wanted_px: float) -> float:
    """The zoom at which a width that rises with the zoom is as wanted, within the limits."""
    low, high = 1e-6, MAX_FIT_ZOOM
    for _ in range(_FIT_STEPS):
        middle = (low + high) / 2
        if width_px(middle) < wanted_px:
            low = middle
        else:
            high = middle
    return high
