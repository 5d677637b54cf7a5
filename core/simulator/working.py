"""Owns how a railway is worked beyond its plan, as data: hours, borders, gauges, cargo, people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from core.line.document import FileError, Problem, parse
from core.line.fields import Fields, Problems
from core.line.model import Railway
from core.resources import resource_path
from core.simulator.border import KINDS, BorderPart
from core.simulator.conditions import Conditions, Window
from core.simulator.crews import CrewChange
from core.simulator.fuel import Fuelling
from core.simulator.pools import Depot, Escort
from core.simulator.ports import Port


class WorkingFileError(FileError):
    """A file of resources/working that cannot be used."""


# What is done at a break of gauge: cargo changes wagons, or wagons change bogies and go on.
TRANSFERS = ("reloading", "bogies")


class Transfer(NamedTuple):
    """A place of one of TRANSFERS: so many units work at once between two seconds a day."""

    point: str
    kind: str
    units: int
    opens_s: int
    closes_s: int


class Work(NamedTuple):
    """What is done with some cargo, and the minutes a wagon: at least and at most."""

    cargo: str
    kind: str
    least_minutes: int
    most_minutes: int


class Connection(NamedTuple):
    """At a point some paths carry on what others bring, and wait for it so long at most."""

    point: str
    brings: tuple[str, ...]
    takes: tuple[str, ...]
    wait_s: int


@dataclass(frozen=True)
class Working:
    """How a railway is worked; empty where nobody says."""

    windows: tuple[Window, ...] = ()
    borders: tuple[BorderPart, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    work: tuple[Work, ...] = ()
    connections: tuple[Connection, ...] = ()
    crews: tuple[CrewChange, ...] = ()
    escorts: tuple[Escort, ...] = ()
    depots: tuple[Depot, ...] = ()
    ports: tuple[Port, ...] = ()
    fuelling: tuple[Fuelling, ...] = ()

    def conditions(self) -> Conditions:
        """The line as it is worked every day."""
        return Conditions(windows=self.windows)


def open_working(name: str, railway: Railway) -> Working:
    """The working of a shipped railway; an empty one where there is none for it."""
    path = resource_path("working", f"{name}.yaml")
    if not path.exists():
        return Working()
    table = parse(path.read_text(encoding="utf-8"))
    if isinstance(table, Problem):
        raise WorkingFileError(str(path), [table])
    problems = Problems()
    fields = Fields(table, "", problems)
    fields.identifier("id")
    working = Working(
        tuple(_window(row, railway) for row in fields.rows("windows")),
        tuple(_border(row) for row in fields.rows("borders")),
        tuple(_transfer(row) for row in fields.rows("transfers")),
        tuple(_work(row) for row in fields.rows("work")),
        tuple(_connection(row) for row in fields.rows("connections")),
        tuple(change for row in fields.rows("crews") for change in _crews(row)),
        tuple(_escort(row) for row in fields.rows("escorts")),
        tuple(_depot(row) for row in fields.rows("depots")),
        tuple(_port(row) for row in fields.rows("ports")),
        tuple(place for row in fields.rows("fuelling") for place in _fuelling(row)),
    )
    fields.close()
    if problems.found:
        raise WorkingFileError(str(path), problems.found)
    return working


def _window(row: Fields, railway: Railway) -> Window:
    line = railway.line_by_id[row.text("line")]
    ends = sorted(line.position_by_point[row.text(key)] for key in ("from", "to"))
    window = Window(
        line.id, ends[0], ends[1], _second(row, "opens"), _second(row, "closes"), _said(row)
    )
    row.close()
    return window


def _border(row: Fields) -> BorderPart:
    minutes = sorted(row.numbers("minutes", 1, 48 * 60))
    if len(minutes) != 3:
        row.wrong("minutes", "must be three: the least, the most likely and the most")
        minutes = [1, 1, 1]
    part = BorderPart(
        row.text("point"),
        row.choice("part", KINDS),
        row.required_number("share", 0, 1),
        *(round(60 * minute) for minute in minutes),
    )
    _said(row)
    row.close()
    return part


def _transfer(row: Fields) -> Transfer:
    units = row.whole("units", 1, 100) or 1
    hours = _second(row, "opens"), _second(row, "closes")
    transfer = Transfer(row.text("point"), row.choice("kind", TRANSFERS), units, *hours)
    _said(row)
    row.close()
    return transfer


def _work(row: Fields) -> Work:
    minutes = row.numbers("minutes", 1, 24 * 60)
    least, most = int(min(minutes, default=1)), int(max(minutes, default=1))
    work = Work(row.text("cargo", ""), row.choice("kind", TRANSFERS), least, most)
    _said(row)
    row.close()
    return work


def _connection(row: Fields) -> Connection:
    wait_s = 60 * (row.whole("wait_minutes", 0, 24 * 60) or 0)
    brings, takes = tuple(row.texts("from")), tuple(row.texts("to"))
    connection = Connection(row.text("point"), brings, takes, wait_s)
    row.close()
    return connection


def _crews(row: Fields) -> tuple[CrewChange, ...]:
    hours_s = 3600 * row.required_whole("hours", 1, 24)
    relief_s = 60 * row.required_whole("relief_minutes", 0, 24 * 60)
    points = row.texts("points")
    _said(row)
    row.close()
    return tuple(CrewChange(point, hours_s, relief_s) for point in points)


def _escort(row: Fields) -> Escort:
    ends = row.texts("ends")
    if len(ends) != 2:
        row.wrong("ends", "must be two points: where an escort joins, and where it leaves")
        ends = ["", ""]
    word, count = row.text("word"), row.required_whole("escorts", 1, 1000)
    escort = Escort(
        (ends[0], ends[1]), word, count, 60 * row.required_whole("rest_minutes", 0, 2880)
    )
    _said(row)
    row.close()
    return escort


def _depot(row: Fields) -> Depot:
    size, rest_s = (
        row.required_whole("crews", 1, 1000),
        3600 * row.required_whole("rest_hours", 0, 48),
    )
    depot = Depot(row.text("point"), size, rest_s)
    _said(row)
    row.close()
    return depot


def _port(row: Fields) -> Port:
    port = Port(
        row.text("point"),
        row.text("ship"),
        row.text("waits_at"),
        _second(row, "due"),
        3600 * row.required_whole("late_hours", 0, 23),
        row.required_whole("yard_wagons", 1, 10_000),
        row.required_whole("lots", 0, 100),
        row.required_whole("lot_wagons", 1, 1000),
    )
    _said(row)
    row.close()
    return port


def _fuelling(row: Fields) -> tuple[Fuelling, ...]:
    minutes = (row.required_whole(key, 0, 24 * 60) for key in ("minutes", "unbooked_minutes"))
    booked_s, called_s = (60 * each for each in minutes)
    reserve = row.required_number("reserve", 0, 0.9)
    points = row.texts("points")
    _said(row)
    row.close()
    return tuple(Fuelling(point, booked_s, called_s, reserve) for point in points)


def _said(row: Fields) -> str:
    row.text("confidence", "")
    return row.text("source", "")


def _second(row: Fields, key: str) -> int:
    hours, _, minutes = row.text(key).partition(":")
    return int(hours) * 3600 + int(minutes) * 60
