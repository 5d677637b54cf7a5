"""Owns merging polylines of train runs into one line with its branches, each with one chainage."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from core.line.geo import METRES_PER_DEGREE

# A run nearer than this to what is there already adds nothing to it.
MERGE_M = 10.0
# A run that stays nearer than this to a line is another track of it; beyond, it is a branch, which
# begins where the run was last at the line.
SAME_LINE_M = 250.0
_AT_LINE_M = 30.0
_STEP_M = 25.0  # how closely a run is held against what is there
_HOLE_M = 100.0  # pieces of a run that are apart by less than this are one piece
_SMOOTH_M = 0.5  # a vertex that moves its polyline less than this is dropped
_BLOCK = 512

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Place:
    """A place on a merged line: its number, the chainage in metres, and how far off it is."""

    line: int
    chainage_m: float
    off_m: float


@dataclass
class Trace:
    """A polyline on the ground with its chainage: rows of metres, latitude, longitude."""

    rows: Floats

    def between(self, start_m: float, end_m: float) -> Floats:
        """The rows from one chainage to another, cut exactly there; empty when it is not there."""
        chainages = self.rows[:, 0]
        start_m, end_m = max(start_m, chainages[0]), min(end_m, chainages[-1])
        if end_m - start_m < 1.0:
            return np.empty((0, 3))
        inner = self.rows[(chainages > start_m + 0.01) & (chainages < end_m - 0.01)]
        return np.vstack((self.at(start_m), inner, self.at(end_m)))

    def at(self, chainage_m: float) -> Floats:
        """The row at a chainage, between the vertices."""
        columns = (np.interp(chainage_m, self.rows[:, 0], self.rows[:, n]) for n in (1, 2))
        return np.array([chainage_m, *columns])


@dataclass
class MergedLine:
    """One line: its shape, the traces of tracks that lie apart, and where its ends join others."""

    shape: Trace
    traces: list[Trace] = field(default_factory=list)
    start_joins: Place | None = None
    end_joins: Place | None = None

    @property
    def length_m(self) -> float:
        """Chainage of the shape's end; it begins at zero."""
        return float(self.shape.rows[-1, 0])


class Merger:
    """Takes runs one by one, the longest first, and keeps what each adds."""

    def __init__(self) -> None:
        self.lines: list[MergedLine] = []
        # Latitude, longitude and chainage of both ends, and the line's number.
        self._segments = np.empty((0, 7))

    def add(self, run: Sequence[tuple[float, float]]) -> None:
        """Adds a run of (latitude, longitude) vertices."""
        places = _densified(np.array(run, dtype=float))
        if len(places) < 2:
            return
        if not self.lines:
            self._add_line(places, None, None)
            return
        lines, chainages, off = _nearest(places, self._segments)
        free = off > MERGE_M
        for start, end in _pieces(off > _AT_LINE_M, places):
            if off[start:end].max() > SAME_LINE_M:
                free[start:end] = False
                first, last = max(start - 1, 0), min(end + 1, len(places))
                joins = [
                    Place(int(lines[at]), float(chainages[at]), float(off[at])) if joined else None
                    for at, joined in ((first, start > 0), (last - 1, end < len(places)))
                ]
                self._add_line(places[first:last], *joins)
        for start, end in _pieces(free, places):
            near = slice(max(start - 1, 0), min(end + 1, len(places)))
            line = int(lines[start])
            own = lines[near] == line
            self._add_trace(line, places[near][own], chainages[near][own])

    def place(self, lat: float, lon: float) -> Place:
        """The place on the lines nearest to a position; the first line that is about as near."""
        position = np.array([[lat, lon]])
        places = []
        for line in range(len(self.lines)):
            own = self._segments[self._segments[:, 6] == line]
            _, chainages, off = _nearest(position, own)
            places.append(Place(line, float(chainages[0]), float(off[0])))
        nearest_m = min(place.off_m for place in places)
        return next(place for place in places if place.off_m <= nearest_m + _AT_LINE_M)

    def _add_line(self, places: Floats, start: Place | None, end: Place | None) -> None:
        trace = Trace(_smoothed(np.column_stack((_along(places), places))))
        self.lines.append(MergedLine(trace, [], start, end))
        self._keep(trace, len(self.lines) - 1)

    def _add_trace(self, line: int, places: Floats, chainages: Floats) -> None:
        """Another track of a line: its chainages are those of the nearest places on the line."""
        rows = np.column_stack((chainages, places))
        if rows[0, 0] > rows[-1, 0]:
            rows = rows[::-1]
        highest = np.maximum.accumulate(rows[:, 0])
        rising = np.concatenate(([True], highest[1:] - highest[:-1] > 1.0))
        rows = rows[rising]
        if len(rows) > 1:
            trace = Trace(_smoothed(rows))
            self.lines[line].traces.append(trace)
            self._keep(trace, line)

    def _keep(self, trace: Trace, line: int) -> None:
        rows = trace.rows[:, [1, 2, 0]]
        numbers = np.full((len(rows) - 1, 1), float(line))
        segments = np.hstack((rows[:-1], rows[1:], numbers))
        self._segments = np.vstack((self._segments, segments))


def _nearest(places: Floats, segments: Floats) -> tuple[Floats, Floats, Floats]:
    """Line number, chainage and distance in metres of the nearest segment to each place."""
    blocks = [places[at : at + _BLOCK] for at in range(0, len(places), _BLOCK)]
    found = [_nearest_of(block, _candidates(block, segments)) for block in blocks]
    lines, chainages, off = (np.concatenate(column) for column in zip(*found, strict=True))
    return lines, chainages, off


def _candidates(block: Floats, segments: Floats) -> Floats:
    """The segments near a block of places; all of them when none is near."""
    margin = 4 * SAME_LINE_M / METRES_PER_DEGREE
    margins = np.array([margin, margin / math.cos(math.radians(min(85.0, abs(block[0, 0]))))])
    low, high = block.min(axis=0) - margins, block.max(axis=0) + margins
    ends = segments[:, [0, 1]], segments[:, [3, 4]]
    apart = (np.maximum(*ends) < low) | (np.minimum(*ends) > high)
    near = segments[~apart.any(axis=1)]
    return near if len(near) else segments


def _nearest_of(places: Floats, segments: Floats) -> tuple[Floats, Floats, Floats]:
    east_m = METRES_PER_DEGREE * np.cos(np.radians(places[:, :1]))
    lat1, lon1, from_m, lat2, lon2, to_m, line = segments.T
    x1 = (lon1 - places[:, 1:]) * east_m
    y1 = (lat1 - places[:, :1]) * METRES_PER_DEGREE
    dx, dy = (lon2 - lon1) * east_m, (lat2 - lat1) * METRES_PER_DEGREE
    length2 = np.maximum(dx * dx + dy * dy, 1e-9)
    share = np.clip(-(x1 * dx + y1 * dy) / length2, 0.0, 1.0)
    off = np.hypot(x1 + share * dx, y1 + share * dy)
    best = off.argmin(axis=1)
    row = np.arange(len(places))
    chainages = from_m[best] + share[row, best] * (to_m - from_m)[best]
    return line[best], chainages, off[row, best]


def _pieces(free: NDArray[np.bool_], places: Floats) -> Iterator[tuple[int, int]]:
    """Start and end of each piece of a run that adds something; small holes are bridged."""
    along = _along(places)
    start: int | None = None
    end = 0
    for at in np.flatnonzero(free).tolist():
        if start is not None and along[at] - along[end - 1] > _HOLE_M:
            yield start, end
            start = None
        start = at if start is None else start
        end = at + 1
    if start is not None:
        yield start, end


def _steps(places: Floats) -> Floats:
    """Metres from each place to the next."""
    lat, lon = places.T
    east_m = METRES_PER_DEGREE * np.cos(np.radians((lat[1:] + lat[:-1]) / 2))
    steps: Floats = np.hypot(np.diff(lat) * METRES_PER_DEGREE, np.diff(lon) * east_m)
    return steps


def _along(places: Floats) -> Floats:
    """Metres from the first place to each."""
    along: Floats = np.concatenate(([0.0], np.cumsum(_steps(places))))
    return along


def _densified(places: Floats) -> Floats:
    """The run without repeated vertices and with places added so that no step is long."""
    keep = np.concatenate(([True], _steps(places) > 0.1))
    places = places[keep]
    if len(places) < 2:
        return places
    along = _along(places)
    parts = np.maximum(1, np.ceil(_steps(places) / _STEP_M)).astype(int)
    inner = [
        np.linspace(start, end, count, endpoint=False)
        for start, end, count in zip(along[:-1], along[1:], parts, strict=True)
    ]
    wanted = np.concatenate([*inner, along[-1:]])
    return np.column_stack([np.interp(wanted, along, places[:, n]) for n in (0, 1)])


def _smoothed(rows: Floats) -> Floats:
    """Rows of (metres, latitude, longitude) without those that hardly move the polyline.

    A row is kept, too, where leaving it out would shift chainages along the polyline.
    """
    east = METRES_PER_DEGREE * math.cos(math.radians(float(rows[0, 1])))
    scaled = rows * np.array([1.0, METRES_PER_DEGREE, east])
    keep = np.zeros(len(rows), dtype=bool)
    keep[[0, -1]] = True
    spans = [(0, len(rows) - 1)]
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        chainages = scaled[first : last + 1, 0]
        share = (chainages - chainages[0]) / (chainages[-1] - chainages[0])
        straight = scaled[first, 1:] + share[:, None] * (scaled[last, 1:] - scaled[first, 1:])
        moved = np.hypot(*(scaled[first : last + 1, 1:] - straight).T)
        worst = int(moved.argmax())
        if moved[worst] > _SMOOTH_M:
            keep[first + worst] = True
            spans += [(first, first + worst), (first + worst, last)]
    return rows[keep]


def merged(runs: Iterable[Sequence[tuple[float, float]]]) -> Merger:
    """Merges runs, the longest first; runs of one length in the order given."""
    merger = Merger()
    for run in sorted(runs, key=length_m, reverse=True):
        merger.add(run)
    return merger


def length_m(run: Sequence[tuple[float, float]]) -> float:
    """The length in metres of a run of (latitude, longitude) vertices."""
    return float(_steps(np.array(run, dtype=float)).sum()) if len(run) > 1 else 0.0
