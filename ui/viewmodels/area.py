"""Owns my area: the part of the railway that one desk answers for, and what lies in it.

It limits lists, counters and sounds. What lies outside stays on the line, quieter. An alarm that
has no place belongs to every area: nothing is lost between two desks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec
from msgspec.structs import replace

from core.line.model import Railway
from core.picture import Picture
from core.state.model import AlarmState
from ui.viewmodels.language import tr
from ui.viewmodels.places import place_of, short_name
from ui.viewmodels.search import Entry, find
from ui.viewmodels.texts import word

_BETWEEN = re.compile(r"\s+(?:-|–|to)\s+|\s*…\s*")


class Area(msgspec.Struct, frozen=True):
    """A stretch of one line, from one operating point to another. `id` says which: `A..B`."""

    id: str
    name: str
    line: str
    start_mm: int
    end_mm: int

    def contains(self, line: str, position_mm: int) -> bool:
        """Whether a place lies in it."""
        return line == self.line and self.start_mm <= position_mm <= self.end_mm

    def holds(self, key: str, picture: Picture, railway: Railway) -> bool:
        """Whether a train or another object lies in it; one of no known place does."""
        place = place_of(key, picture, railway)
        return place is None or self.contains(*place)


def area_between(first: str, second: str, railway: Railway) -> Area | None:
    """The stretch between two operating points of one line; None where no line has both."""
    for line in railway.lines:
        at = line.position_by_point
        if first in at and second in at:
            low, high = sorted((first, second), key=lambda point: at[point])
            names = [short_name(railway.points[point]) for point in (low, high)]
            return Area(f"{low}..{high}", " – ".join(names), line.id, at[low], at[high])
    return None


def area_of(area_id: str, railway: Railway) -> Area | None:
    """The area with an id, as it was remembered; None where this railway has no such."""
    first, dots, second = area_id.partition("..")
    return area_between(first, second, railway) if dots else None


def territories(railway: Railway) -> list[Area]:
    """One area for each territory along the default line, in its order."""
    ends: dict[str, tuple[str, str]] = {}
    for placed in railway.default_line.points:
        territory = placed.point.territory
        first = ends.get(territory, (placed.point.id, ""))[0]
        ends[territory] = first, placed.point.id
    areas = []
    for territory, (first, last) in ends.items():
        area = area_between(first, last, railway)
        if area is not None and area.start_mm < area.end_mm:
            areas.append(replace(area, name=word(railway.territories[territory].name)))
    return areas


def area_typed(typed: str, points: Sequence[Entry], railway: Railway) -> Area:
    """The area that a person typed as `Chaman - Delaram`. Raises ValueError with the reason."""
    parts = _BETWEEN.split(typed.strip())
    if len(parts) != 2:
        raise ValueError(tr("not two places; write Chaman - Delaram"))
    found = [find(part, points, limit=1) for part in parts]
    for part, entries in zip(parts, found, strict=True):
        if not entries:
            raise ValueError(tr("no such place: {place}", place=part))
    area = area_between(found[0][0].id, found[1][0].id, railway)
    if area is None or area.start_mm == area.end_mm:
        raise ValueError(tr("no line leads from the one to the other"))
    return area


def limited(picture: Picture, area: Area | None, railway: Railway) -> Picture:
    """The picture with the trains and alarms of an area alone."""
    if area is None:
        return picture
    trains = {
        train.id: train
        for train in picture.trains.values()
        if area.holds(train.id, picture, railway)
    }
    alarms: Mapping[tuple[str, str], AlarmState] = {
        instance: alarm
        for instance, alarm in picture.alarms.items()
        if area.holds(alarm.key, picture, railway)
    }
    return replace(picture, trains=trains, alarms=alarms)
