"""Owns where things are: the place, the stretch and the station of whatever a fault is about."""

from __future__ import annotations

from typing import NamedTuple

from core.line.model import Line, Railway

# How far around a signal, points or a measuring point the line counts as there.
AROUND_MM = 300_000


class Place(NamedTuple):
    """A stretch of a line, and the operating point that answers for it."""

    line: str
    from_mm: int
    to_mm: int
    station: str

    def holds(self, line: str, position_mm: int) -> bool:
        """Whether a chainage lies there."""
        return line == self.line and self.from_mm <= position_mm <= self.to_mm


def nearest_station(line: Line, position_mm: int) -> str:
    """The operating point nearest to a chainage."""
    return min(line.points, key=lambda placed: abs(placed.position_mm - position_mm)).point.id


def place_of(railway: Railway, target: str) -> Place | None:
    """Where an operating point, section, signal, set of points or measuring point is."""
    if (section := railway.sections.get(target)) is not None:
        middle_mm = (section.start_mm + section.end_mm) // 2
        line = railway.line_by_id[section.line]
        station = section.point or nearest_station(line, middle_mm)
        return Place(section.line, section.start_mm, section.end_mm, station)
    thing = (
        railway.signals.get(target)
        or railway.switches.get(target)
        or railway.measuring_points.get(target)
    )
    if thing is not None:
        line = railway.line_by_id[thing.line]
        station = getattr(thing, "point", None) or nearest_station(line, thing.position_mm)
        return _around(line, thing.position_mm, station)
    if target in railway.points and (found := railway.locate(target)) is not None:
        line, position_mm = found
        return _around(line, position_mm, target)
    return None


def _around(line: Line, position_mm: int, station: str) -> Place:
    low, high = position_mm - AROUND_MM, position_mm + AROUND_MM
    return Place(line.id, max(low, line.start_mm), min(high, line.end_mm), station)
