"""Owns the map as data: the lines where they lie on the ground, their places and trains.

It is drawn from the line file's own coordinates, without anything from elsewhere. Metres are east
and north of the railway's middle, on a plane that is true at its latitude.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cached_property

import msgspec
import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from core.line.model import Line, OperatingPoint, Railway
from core.picture import Picture
from core.state.model import AlarmState, TrainState
from core.state.quality import quality
from ui.viewmodels.alarm_rows import worst_alarm_by_train
from ui.viewmodels.drawing import XY, Marker, Rect, Stroke, Text, TypeMeasure, free_of
from ui.viewmodels.language import tr
from ui.viewmodels.names import MAJOR_TIER
from ui.viewmodels.places import short_name
from ui.viewmodels.train_names import headcode

Floats = NDArray[np.float64]

_M_PER_DEGREE = 111_320.0
_CLOSEST_M, _FARTHEST_M = 2.0, 20_000.0
# Nearer than this a train has its headcode beside it.
_HEADCODES_BELOW_M = 700.0
_MARKER_PX, _DOT_PX, _GAP = 14.0, 3.0, 5.0
_NEAR_PX = 9.0
_SCALE_PX = 160.0


class MapView(msgspec.Struct, frozen=True):
    """What is looked at: the middle in metres, metres to a pixel, and the size in pixels."""

    east_m: float
    north_m: float
    m_per_px: float
    width: float
    height: float

    def xy(self, east_m: float, north_m: float) -> XY:
        """Where a place is on the picture."""
        x = self.width / 2 + (east_m - self.east_m) / self.m_per_px
        return x, self.height / 2 - (north_m - self.north_m) / self.m_per_px

    def moved(self, dx: float, dy: float) -> MapView:
        """The view with what is under the pointer moved by pixels."""
        east_m, north_m = self.east_m - dx * self.m_per_px, self.north_m + dy * self.m_per_px
        return replace(self, east_m=east_m, north_m=north_m)

    def zoomed(self, factor: float, x: float, y: float) -> MapView:
        """Nearer by a factor; what is at (x, y) stays there."""
        m_per_px = min(_FARTHEST_M, max(_CLOSEST_M, self.m_per_px / factor))
        gone = self.m_per_px - m_per_px
        return replace(
            self,
            east_m=self.east_m + (x - self.width / 2) * gone,
            north_m=self.north_m - (y - self.height / 2) * gone,
            m_per_px=m_per_px,
        )

    def sized(self, width: float, height: float) -> MapView:
        """The same middle on a picture of another size."""
        return replace(self, width=width, height=height)


class _Way(msgspec.Struct, frozen=True):
    """A line on the ground: chainages and metres."""

    line: Line
    position_mm: Floats
    east_m: Floats
    north_m: Floats


class MapGround:
    """One railway on the ground. Lines without any coordinates are not on it."""

    def __init__(self, railway: Railway) -> None:
        self._railway = railway
        shaped = {line.id: _shape(line) for line in railway.lines}
        every = [row for rows in shaped.values() for row in rows]
        placed = [point for point in railway.points.values() if _is_placed(point)]
        every += [(0.0, point.lat or 0.0, point.lon or 0.0) for point in placed]
        self.is_empty = len(every) < 2
        lats = [row[1] for row in every] or [0.0]
        lons = [row[2] for row in every] or [0.0]
        self._lat = (min(lats) + max(lats)) / 2
        self._lon = (min(lons) + max(lons)) / 2
        self._east_per_degree = _M_PER_DEGREE * math.cos(math.radians(self._lat))
        self.ways = [self._way(line, shaped[line.id]) for line in railway.lines if shaped[line.id]]
        self.places = [
            (point, *self.metres(point.lat or 0.0, point.lon or 0.0))
            for point in sorted(placed, key=lambda p: (p.tier, p.id))
        ]

    def _way(self, line: Line, rows: list[tuple[float, float, float]]) -> _Way:
        table = np.array(rows, np.float64)
        east = (table[:, 2] - self._lon) * self._east_per_degree
        return _Way(line, table[:, 0], east, (table[:, 1] - self._lat) * _M_PER_DEGREE)

    def metres(self, lat: float, lon: float) -> tuple[float, float]:
        """East and north of the middle."""
        return (lon - self._lon) * self._east_per_degree, (lat - self._lat) * _M_PER_DEGREE

    @cached_property
    def _way_by_line(self) -> Mapping[str, _Way]:
        return {way.line.id: way for way in self.ways}

    def place(self, line_id: str, position_mm: float) -> tuple[float, float] | None:
        """Where a chainage lies; None on a line without coordinates."""
        way = self._way_by_line.get(line_id)
        if way is None:
            return None
        east = float(np.interp(position_mm, way.position_mm, way.east_m))
        return east, float(np.interp(position_mm, way.position_mm, way.north_m))

    def whole(self, width: float, height: float) -> MapView:
        """The view of all of it."""
        if self.is_empty:
            return MapView(0.0, 0.0, 1_000.0, width, height)
        places = [(east, north) for _, east, north in self.places]
        ways = [np.column_stack((way.east_m, way.north_m)) for way in self.ways]
        every = np.concatenate([*ways, np.array(places or [(0.0, 0.0)])])
        (west, south), (east, north) = every.min(axis=0).tolist(), every.max(axis=0).tolist()
        span = max(
            (east - west) / max(1.0, width * 0.82),
            (north - south) / max(1.0, height * 0.86),
        )
        middle = (east + west) / 2, (north + south) / 2
        return MapView(*middle, min(_FARTHEST_M, max(_CLOSEST_M, span)), width, height)


def _is_placed(point: OperatingPoint) -> bool:
    return point.lat is not None and point.lon is not None


def _shape(line: Line) -> list[tuple[float, float, float]]:
    """Chainage, latitude and longitude along a line; its points where it has no shape."""
    if line.shape:
        return [(float(v.position_mm), v.lat, v.lon) for v in line.shape]
    placed = [p for p in line.points if _is_placed(p.point)]
    rows = [(float(p.position_mm), p.point.lat or 0.0, p.point.lon or 0.0) for p in placed]
    return rows if len(rows) > 1 else []


class TrainMark(msgspec.Struct, frozen=True):
    """A train on the map: where, which way it looks, how it is drawn."""

    id: str
    at: XY
    heading: XY
    stale: bool
    selected: bool


class MapScene(msgspec.Struct, frozen=True):
    """Everything that is drawn, from the back to the front."""

    strokes: tuple[Stroke, ...] = ()
    dots: tuple[tuple[str, XY, bool], ...] = ()
    names: tuple[Text, ...] = ()
    trains: tuple[TrainMark, ...] = ()
    headcodes: tuple[Text, ...] = ()
    markers: tuple[Marker, ...] = ()
    scale: tuple[Stroke, Text] | None = None
    spoken: str = ""

    def hit(self, x: float, y: float) -> tuple[str, str] | None:
        """The train or else the place at (x, y), as (kind, id)."""
        for kind, found in (
            ("train", [(mark.id, mark.at) for mark in self.trains]),
            ("point", [(id, at) for id, at, _ in self.dots]),
        ):
            near = [(math.hypot(at[0] - x, at[1] - y), id) for id, at in found]
            if near and min(near)[0] <= _NEAR_PX:
                return kind, min(near)[1]
        return None


def map_scene(
    ground: MapGround,
    view: MapView,
    picture: Picture,
    now_us: int,
    selected: tuple[str, str],
    measure: TypeMeasure,
) -> MapScene:
    """What there is to be seen."""
    taken: list[Rect] = []
    marks = list(_trains(ground, view, picture, now_us, selected))
    taken += [_around(mark.at, 7.0) for mark in marks]
    worst = worst_alarm_by_train(picture)
    markers = tuple(_markers(marks, worst))
    taken += [_around(marker.center, marker.size / 2) for marker in markers]
    dots = tuple(
        (point.id, at, point.tier <= MAJOR_TIER)
        for point, east, north in ground.places
        if _in_view(at := view.xy(east, north), view) and _shows(point, view)
    )
    scale = _scale(view, measure)
    taken.append(scale[1].rect)
    by_id = {point.id: point for point, _, _ in ground.places}
    names = [
        text
        for id, at, is_major in dots
        for text in _name(by_id[id], at, is_major, view, taken, measure)
    ]
    headcodes: list[Text] = []
    if view.m_per_px < _HEADCODES_BELOW_M:
        for mark in marks:
            word = headcode(picture.trains[mark.id])
            headcodes += _beside(word, mark.at, "bold", "text", view, taken, measure)
    spoken = tr("{n} trains on the map", n=len(marks))
    return MapScene(
        strokes=tuple(_lines(ground, view)),
        dots=dots,
        names=tuple(names),
        trains=tuple(marks),
        headcodes=tuple(headcodes),
        markers=markers,
        scale=scale,
        spoken=spoken,
    )


def _shows(point: OperatingPoint, view: MapView) -> bool:
    """Small places are shown from near by."""
    return point.tier <= MAJOR_TIER or view.m_per_px < 2_500 / max(1, point.tier - 1)


def _lines(ground: MapGround, view: MapView) -> Iterable[Stroke]:
    for way in ground.ways:
        x = view.width / 2 + (way.east_m - view.east_m) / view.m_per_px
        y = view.height / 2 - (way.north_m - view.north_m) / view.m_per_px
        kept = _thinned(x, y)
        points = tuple(zip(x[kept].tolist(), y[kept].tolist(), strict=True))
        is_main = way.line is ground.ways[0].line
        style = "dash" if way.line.planned else "solid"
        yield Stroke(points, "track", 2.4 if is_main else 1.4, style)


def _thinned(x: Floats, y: Floats) -> NDArray[np.intp]:
    """Vertices that fall on another pixel than the one before, first and last always."""
    cells = np.stack((np.rint(x), np.rint(y)))
    moves = np.any(np.diff(cells, axis=1) != 0, axis=0)
    kept = np.concatenate(([True], moves))
    kept[-1] = True
    return np.flatnonzero(kept)


def _trains(
    ground: MapGround, view: MapView, picture: Picture, now_us: int, selected: tuple[str, str]
) -> Iterable[TrainMark]:
    for train in picture.trains.values():
        place = _train_place(ground, train)
        if place is None:
            continue
        at = view.xy(*place)
        if _in_view(at, view):
            stale = quality(train, picture.sources, now_us) == "stale"
            chosen = selected == ("train", train.id)
            yield TrainMark(train.id, at, _heading(ground, train, place), stale, chosen)


def _train_place(ground: MapGround, train: TrainState) -> tuple[float, float] | None:
    if train.lat_e7 is not None and train.lon_e7 is not None:
        return ground.metres(train.lat_e7 / 1e7, train.lon_e7 / 1e7)
    if train.line is None or train.position_mm is None:
        return None
    return ground.place(train.line, train.position_mm)


def _heading(ground: MapGround, train: TrainState, place: tuple[float, float]) -> XY:
    """The unit vector it runs along, in pixels; (0, 0) where that is not known."""
    sign = {"up": 1, "down": -1}.get(train.direction or "", 0)
    if not sign or train.line is None or train.position_mm is None:
        return 0.0, 0.0
    here = ground.place(train.line, train.position_mm)
    ahead = ground.place(train.line, train.position_mm + sign * 1_000_000)
    if here is None or ahead is None:
        return 0.0, 0.0
    dx, dy = ahead[0] - here[0], here[1] - ahead[1]
    length = math.hypot(dx, dy)
    return (dx / length, dy / length) if length else (0.0, 0.0)


def _markers(marks: list[TrainMark], worst: Mapping[str, AlarmState]) -> Iterable[Marker]:
    for mark in marks:
        alarm = worst.get(mark.id)
        if alarm is not None:
            center = mark.at[0] + 9.0, mark.at[1] - 9.0
            yield Marker(center, _MARKER_PX, alarm.priority, alarm.state)


def _name(
    point: OperatingPoint,
    at: XY,
    is_major: bool,
    view: MapView,
    taken: list[Rect],
    measure: TypeMeasure,
) -> list[Text]:
    role = "name_major" if is_major else "name"
    color = "text" if is_major else "text_secondary"
    return _beside(short_name(point), at, role, color, view, taken, measure)


def _beside(
    words: str,
    at: XY,
    role: str,
    color: str,
    view: MapView,
    taken: list[Rect],
    measure: TypeMeasure,
) -> list[Text]:
    """Words beside a place where they are free and in the picture: right, left, below, above."""
    width, height = measure.width(words, role) + 2, measure.height(role)
    x, y = at
    for left, top in (
        (x + _GAP + _DOT_PX, y - height / 2),
        (x - _GAP - _DOT_PX - width, y - height / 2),
        (x - width / 2, y + _GAP + _DOT_PX),
        (x - width / 2, y - _GAP - _DOT_PX - height),
    ):
        rect = Rect(left, top, width, height)
        inside = left >= 0 and top >= 0 and rect.right <= view.width and rect.bottom <= view.height
        if inside and free_of(rect, taken, 1.0):
            taken.append(rect)
            return [Text(words, rect, role, color)]
    return []


def _scale(view: MapView, measure: TypeMeasure) -> tuple[Stroke, Text]:
    """A bar of a round number of kilometres, in the lower left corner."""
    wanted_km = _SCALE_PX * view.m_per_px / 1_000
    power = 10.0 ** math.floor(math.log10(wanted_km))
    km = max(step * power for step in (1, 2, 5) if step * power <= wanted_km)
    width = km * 1_000 / view.m_per_px
    x, y = 12.0, view.height - 10.0
    words = tr("{km} km", km=f"{km:g}")
    bar = Stroke(((x, y - 4), (x, y), (x + width, y), (x + width, y - 4)), "text_secondary", 1.2)
    size = measure.width(words, "small") + 2, measure.height("small")
    return bar, Text(
        words, Rect(x + width + 8, y - size[1] / 2 - 2, *size), "small", "text_secondary"
    )


def _in_view(at: XY, view: MapView) -> bool:
    return -20 <= at[0] <= view.width + 20 and -20 <= at[1] <= view.height + 20


def _around(at: XY, half: float) -> Rect:
    return Rect(at[0] - half, at[1] - half, 2 * half, 2 * half)
