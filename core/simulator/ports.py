"""Owns when ships come to a port, and so what its yard holds: what they leave and what they fetch.

A ship fetches all that trains have brought, and fills up what is kept for trains. So what a yard
holds never depends on more than the ships of two days.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from core.simulator.disturbance import small_mostly, stream
from core.timetable.model import DAY_S


class Port(NamedTuple):
    """A port at an operating point, with a ship a day.

    Ships are due at `due_s` of the UTC day and come up to `late_s` later. The yard holds
    `yard_wagons` that trains have brought; trains that find no room wait at `waits_at`. It keeps
    `lots` of `lot_wagons` each for trains, who know the ships by the name `ship`.
    """

    point: str
    ship: str
    waits_at: str
    due_s: int
    late_s: int
    yard_wagons: int
    lots: int
    lot_wagons: int


class Call(NamedTuple):
    """A ship in port: its name with its day, and when it has been unloaded and loaded."""

    ship: str
    at_s: int


def next_call(port: Port, seed: int, at_s: int) -> Call:
    """The first ship that has been loaded at a second or later."""
    day = at_s // DAY_S - 1 - port.late_s // DAY_S
    while (call := _call(port, seed, day)).at_s < at_s:
        day += 1
    return call


def last_call(port: Port, seed: int, at_s: int) -> Call:
    """The last ship that has been loaded by a second."""
    day = at_s // DAY_S
    while (call := _call(port, seed, day)).at_s > at_s:
        day -= 1
    return call


def _call(port: Port, seed: int, day: int) -> Call:
    """The ship of a day since 1970."""
    name = f"{port.ship}@{datetime.fromtimestamp(day * DAY_S, UTC):%Y-%m-%d}"
    late_s = small_mostly(stream(seed, "ship", name), 0, port.late_s)
    return Call(name, day * DAY_S + port.due_s + late_s)
