"""Owns the way between chainage and latitude/longitude along the shapes of a railway's lines."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.line.model import Railway, ShapePoint

# A degree of latitude on a sphere of the Earth's mean radius.
METRES_PER_DEGREE = 6_371_008.8 * math.pi / 180
# Places on the lines that are this much farther from a fix than the nearest one are as good as it:
# the line asked for, then the default line, then the nearest chainage decide between them.
TIE_M = 15.0
# Chainages nearer than this to each other are one place, where the nearest segment counts.
_SAME_PLACE_MM = 100_000
_CHUNK = 64

Floats = NDArray[np.float64]


class MatchError(ValueError):
    """A fix that cannot be put on a line; the text says why."""


class FixTooFar(MatchError):
    """A fix that is farther off every line than the railway allows."""

    def __init__(self, off_line_m: float, limit_m: int) -> None:
        self.off_line_m = off_line_m
        self.limit_m = limit_m
        super().__init__(f"fix is {off_line_m:,.0f} m off the line, the limit is {limit_m:,} m")


@dataclass(frozen=True, slots=True)
class Match:
    """A fix on a line: the line's id, the chainage, and how far off the line the fix is."""

    line: str
    position_mm: int
    off_line_mm: int


class MapMatcher:
    """Finds chainages of fixes, and positions of chainages, on one railway.

    Between two vertices of a shape the line is straight in latitude and longitude and the chainage
    rises evenly, whatever the distance on the ground is.
    """

    def __init__(self, railway: Railway) -> None:
        self._limit_m = railway.max_off_line_m
        self._lines = {line.id: line for line in railway.lines}
        self._order = [line.id for line in railway.lines if len(line.shape) > 1]
        self._vertices = {
            name: [v.position_mm for v in self._lines[name].shape] for name in self._order
        }
        shapes = [
            _segments(shape, rank)
            for rank, name in enumerate(self._order)
            for shape in (self._lines[name].shape, *self._lines[name].traces)
        ]
        self._segments = np.concatenate(shapes) if shapes else np.empty((0, 7))
        self._boxes = _boxes(self._segments)

    def match(
        self, lat: float, lon: float, prefer_line: str | None = None, near_mm: int | None = None
    ) -> Match:
        """The place on the lines nearest to a fix. Raises MatchError, FixTooFar beyond the limit.

        Where several places are about as near, `prefer_line`, else the first line in the file,
        and the chainage nearest to `near_mm` decide.
        """
        if not (abs(lat) <= 90 and abs(lon) <= 180):
            raise MatchError(f"{lat}, {lon} is not a latitude and a longitude")
        if not self._order:
            raise MatchError("the line has no shape: fixes by latitude and longitude have no place")
        ranks, positions, distances = self._near(lat, lon)
        nearest_m = float(distances.min())
        if nearest_m > self._limit_m:
            raise FixTooFar(nearest_m, self._limit_m)
        tied = np.flatnonzero(distances <= nearest_m + TIE_M)
        wanted = self._order.index(prefer_line) if prefer_line in self._order else -1
        rank = wanted if wanted in ranks[tied] else ranks[tied].min()
        tied = tied[ranks[tied] == rank]
        if near_mm is not None:
            away = np.abs(positions[tied] - near_mm)
            tied = tied[np.abs(positions[tied] - positions[tied[away.argmin()]]) <= _SAME_PLACE_MM]
        chosen = tied[distances[tied].argmin()]
        return Match(
            line=self._order[int(rank)],
            position_mm=round(float(positions[chosen])),
            off_line_mm=round(float(distances[chosen]) * 1_000),
        )

    def position(self, line: str, position_mm: int) -> tuple[float, float]:
        """Latitude and longitude of a chainage; beyond a shape's end, that end.

        Raises MatchError when the line is unknown or has no shape.
        """
        vertices = self._vertices.get(line)
        if vertices is None:
            raise MatchError(f"line {line!r} has no shape")
        index = min(max(bisect_right(vertices, position_mm) - 1, 0), len(vertices) - 2)
        before, after = self._lines[line].shape[index : index + 2]
        share = (position_mm - before.position_mm) / (after.position_mm - before.position_mm)
        share = min(max(share, 0.0), 1.0)
        lat = before.lat + (after.lat - before.lat) * share
        return lat, before.lon + (after.lon - before.lon) * share

    def _near(self, lat: float, lon: float) -> tuple[Floats, Floats, Floats]:
        """Line ranks, chainages and distances of the segments that can be the nearest."""
        east_m = METRES_PER_DEGREE * math.cos(math.radians(lat))
        south, north, west, east = self._boxes.T
        bounds = np.hypot(
            np.maximum(np.maximum(south - lat, lat - north), 0.0) * METRES_PER_DEGREE,
            np.maximum(np.maximum(west - lon, lon - east), 0.0) * east_m,
        )
        found: list[tuple[Floats, Floats, Floats]] = []
        nearest_m = math.inf
        for chunk in np.argsort(bounds).tolist():
            if bounds[chunk] > nearest_m + TIE_M:
                break
            rows = self._segments[chunk * _CHUNK : (chunk + 1) * _CHUNK]
            found.append(_project(rows, lat, lon, east_m))
            nearest_m = min(nearest_m, float(found[-1][2].min()))
        ranks, positions, distances = zip(*found, strict=True)
        return np.concatenate(ranks), np.concatenate(positions), np.concatenate(distances)


def _segments(shape: Sequence[ShapePoint], rank: int) -> Floats:
    """One row per segment: rank of the line, then chainage, latitude, longitude of both ends."""
    vertices = np.array([(v.position_mm, v.lat, v.lon) for v in shape])
    ranks = np.full((len(vertices) - 1, 1), float(rank))
    return np.hstack((ranks, vertices[:-1], vertices[1:]))


def _boxes(segments: Floats) -> Floats:
    """South, north, west and east of each chunk of neighbouring segments."""
    chunks = [segments[start : start + _CHUNK] for start in range(0, len(segments), _CHUNK)]
    rows = [
        (lats.min(), lats.max(), lons.min(), lons.max())
        for lats, lons in ((chunk[:, [2, 5]], chunk[:, [3, 6]]) for chunk in chunks)
    ]
    return np.array(rows).reshape(-1, 4)


def _project(rows: Floats, lat: float, lon: float, east_m: float) -> tuple[Floats, Floats, Floats]:
    """Line ranks, chainages and distances in metres of the nearest place on each segment."""
    rank, start_mm, lat1, lon1, end_mm, lat2, lon2 = rows.T
    x1, y1 = (lon1 - lon) * east_m, (lat1 - lat) * METRES_PER_DEGREE
    dx, dy = (lon2 - lon1) * east_m, (lat2 - lat1) * METRES_PER_DEGREE
    length2 = dx * dx + dy * dy
    share = np.clip(-(x1 * dx + y1 * dy) / np.where(length2 > 0.0, length2, 1.0), 0.0, 1.0)
    return rank, start_mm + share * (end_mm - start_mm), np.hypot(x1 + share * dx, y1 + share * dy)
