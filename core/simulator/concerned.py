"""Owns whether a command is about a train or a place: by the names and kilometres in it."""

from __future__ import annotations

from core.events import Command, GrantPossession, ImposeTsr
from core.line.model import Railway
from core.simulator.places import Place, place_of
from core.units import km_to_mm

_NAMES = ("train", "waits", "passes", "first", "then", "to", "point", "section", "signal")


def named(command: Command) -> list[str]:
    """The trains and places that a command names."""
    names = (getattr(command, key, None) for key in _NAMES)
    return [name for name in names if name]


def concerned(
    command: Command, train: str | None, target: str, place: Place | None, railway: Railway
) -> bool:
    """Whether a command is about a train, a thing, or the place where that is."""
    names = named(command)
    if target in names or (train and train in names):
        return True
    if place is None:
        return False
    if isinstance(command, ImposeTsr | GrantPossession):
        low, high = sorted((km_to_mm(command.from_km), km_to_mm(command.to_km)))
        return command.line == place.line and low <= place.to_mm and high >= place.from_mm
    if place.station in names:
        return True
    theirs = (place_of(railway, name) for name in names if name not in railway.points)
    return any(
        other.line == place.line and other.from_mm <= place.to_mm and other.to_mm >= place.from_mm
        for other in theirs
        if other is not None
    )
