"""Owns what the parts of one line must agree on."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

from core.line.model import Line, OperatingPoint
from core.units import MM_PER_KM

# Neighbours whose positions are farther apart than this, against their chainages, are wrong: the
# factor allows for a bad chainage, the length for positions of a town, not of a station.
_CROOKED, _TOWN_KM = 1.5, 20.0
_EARTH_KM = 6_371.0


def disagreements(line: Line) -> Iterator[tuple[str, str]]:
    """Operating point ids with what is wrong there, for a line whose points are complete."""
    yield from _gauges(line)
    yield from _blocks(line)
    yield from _distances(line)


def _gauges(line: Line) -> Iterator[tuple[str, str]]:
    points = {place.point.id: place.point for place in line.points}
    for before, after in pairwise(line.stretches):
        if before.gauge_mm != after.gauge_mm and points[after.from_point].kind != "gauge_change":
            change = f"the gauge changes from {before.gauge_mm} to {after.gauge_mm} mm here"
            yield after.from_point, f"{change}, but it is no gauge_change"
    for stretch in line.stretches:
        for end in (stretch.from_point, stretch.to_point):
            if stretch.gauge_mm not in points[end].gauges_mm:
                yield end, f"gauges_mm lacks the {stretch.gauge_mm} mm of {stretch.id}"


def _blocks(line: Line) -> Iterator[tuple[str, str]]:
    """A place within a block cannot change what the block is."""
    block_stations = {place.point.id for place in line.points if place.point.ends_block}
    for before, after in pairwise(line.stretches):
        for what in ("tracks", "block") if after.from_point not in block_stations else ():
            if getattr(before, what) != getattr(after, what):
                yield after.from_point, f"{what} changes here, but it is no block station"


def _distances(line: Line) -> Iterator[tuple[str, str]]:
    known = [place for place in line.points if place.point.lat is not None]
    for before, after in pairwise(known):
        straight_km = _distance_km(before.point, after.point)
        km = (after.position_mm - before.position_mm) / MM_PER_KM
        if straight_km > km * _CROOKED + _TOWN_KM:
            apart = f"lies {straight_km:.0f} km from {before.point.id} by its position"
            yield after.point.id, f"{apart}, but {km:.1f} km by its chainage"


def _distance_km(one: OperatingPoint, other: OperatingPoint) -> float:
    lat, lon, lat2, lon2 = (
        math.radians(value or 0.0) for value in (one.lat, one.lon, other.lat, other.lon)
    )
    half = math.sin((lat2 - lat) / 2) ** 2
    half += math.cos(lat) * math.cos(lat2) * math.sin((lon2 - lon) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(half)))
