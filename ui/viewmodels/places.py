"""Owns how places are called on the desk: in its language where the line file has the name."""

from __future__ import annotations

from collections.abc import Mapping

from core.line.model import Line, OperatingPoint, Railway
from core.picture import Picture
from core.state.model import TrainState
from ui.viewmodels import texts
from ui.viewmodels.language import isolated, spoken
from ui.viewmodels.train_names import train_name


def short_name(point: OperatingPoint) -> str:
    """The name in lists and on the line."""
    local = point.names.get(spoken().code, "")
    # What stands in brackets is a second name.
    return isolated(local.split(" (")[0] or point.short_name)


def full_name(point: OperatingPoint) -> str:
    """The name where there is room for all of it."""
    return isolated(point.names.get(spoken().code) or point.name)


def point_name(point_id: str, railway: Railway) -> str:
    """The full name of an operating point, or its id where it is unknown."""
    point = railway.points.get(point_id)
    return full_name(point) if point else point_id


def object_name(object_id: str, railway: Railway, trains: Mapping[str, TrainState]) -> str:
    """What people call an object: `2107` of a train, `Kulsary 2` of a track, else its id."""
    train = trains.get(object_id)
    if train is not None:
        return isolated(train_name(train))
    section = railway.sections.get(object_id)
    if section is None:
        return point_name(object_id, railway)
    if section.point in railway.points:
        place = short_name(railway.points[section.point or ""])
    else:
        place = between(railway.line_by_id[section.line], (section.start_mm + section.end_mm) // 2)
    return f"{place} {isolated(object_id.rpartition('/')[2])}"


def between(line: Line, position_mm: int) -> str:
    """The operating points on both sides of a place: `Kandahar–Maywand`."""
    return "–".join(short_name(p.point) for p in line.neighbours(position_mm) if p is not None)


def place_text(train: TrainState, railway: Railway) -> str:
    """Where a train is, in words: the point it is at, or the two it is between."""
    if train.at_point in railway.points:
        return short_name(railway.points[train.at_point or ""])
    line = railway.line_by_id.get(train.line or "")
    if line is None or train.position_mm is None:
        return texts.UNKNOWN
    return between(line, train.position_mm)


def place_of(key: str, picture: Picture, railway: Railway) -> tuple[str, int] | None:
    """Where the object of an alarm is, its line and chainage; None where nobody knows."""
    train = picture.trains.get(key)
    if train is not None:
        located = train.line is not None and train.position_mm is not None
        return (train.line or "", train.position_mm or 0) if located else None
    found = railway.locate(key)
    if found is not None:
        return found[0].id, found[1]
    section = railway.sections.get(key)
    if section is not None:
        return section.line, (section.start_mm + section.end_mm) // 2
    asset = (
        railway.signals.get(key) or railway.switches.get(key) or railway.measuring_points.get(key)
    )
    return (asset.line, asset.position_mm) if asset is not None else None
