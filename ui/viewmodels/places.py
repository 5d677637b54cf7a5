"""Owns how places are called on the desk: in its language where the line file has the name."""

from __future__ import annotations

from core.line.model import Line, OperatingPoint, Railway
from core.state.model import TrainState
from ui.viewmodels import texts
from ui.viewmodels.language import isolated, spoken


def short_name(point: OperatingPoint) -> str:
    """The name in lists and on the line."""
    return isolated(point.names.get(spoken().code) or point.short_name)


def full_name(point: OperatingPoint) -> str:
    """The name where there is room for all of it."""
    return isolated(point.names.get(spoken().code) or point.name)


def point_name(point_id: str, railway: Railway) -> str:
    """The full name of an operating point, or its id where it is unknown."""
    point = railway.points.get(point_id)
    return full_name(point) if point else point_id


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
