"""Owns how operating points are named on the line: short, in one or two lines, with the km."""

from __future__ import annotations

import msgspec

from core.line.model import Line, OperatingPoint
from core.units import MM_PER_KM
from ui.viewmodels.drawing import TypeMeasure
from ui.viewmodels.places import short_name

_WRAP_ABOVE_PX = 78.0
_GAP_PX = 14.0
MAJOR_TIER = 1
_NO_BREAK = "\u00a0"


class PointName(msgspec.Struct, frozen=True):
    """An operating point's name in one or two lines, its chainage, and the widest of them (px)."""

    lines: tuple[str, ...]
    km: str
    role: str
    width: float


def point_name(point: OperatingPoint, position_mm: int, measure: TypeMeasure) -> PointName:
    """How a point is named on the line."""
    role = "name_major" if point.tier <= MAJOR_TIER else "name"
    lines = wrapped(short_name(point), role, measure)
    km = str(round(position_mm / MM_PER_KM))
    width = max(measure.width(line, role) for line in lines)
    return PointName(lines, km, role, max(width, measure.width(km, "km")))


def point_names(line: Line, measure: TypeMeasure) -> dict[str, PointName]:
    """The names of a line's points by id."""
    return {p.point.id: point_name(p.point, p.position_mm, measure) for p in line.points}


def wished_px(name: PointName) -> float:
    """The width a name wishes for on the axis, with the air beside it."""
    return name.width + _GAP_PX


def wrapped(text: str, role: str, measure: TypeMeasure) -> tuple[str, ...]:
    """A name on one line, or on two where it is long, broken where they come out most even."""
    if measure.width(text, role) <= _WRAP_ABOVE_PX:
        return (text,)
    words = text.replace(" / ", f"{_NO_BREAK}/ ").split(" ")
    breaks = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    if not breaks:
        return (text,)
    return min(breaks, key=lambda pair: max(measure.width(line, role) for line in pair))
