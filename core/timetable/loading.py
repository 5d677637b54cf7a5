"""Owns turning a plan's name, file or text into a plan, or into the list of what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from core.line.copies import Copies
from core.line.document import FileError, Problem, parse
from core.line.fields import Fields, Problems
from core.line.loading import read_text
from core.line.model import Railway
from core.resources import resource_path
from core.timetable.model import (
    DAY_S,
    BookedCall,
    BookedPath,
    Plan,
    PositionTimes,
    TractionRow,
)

_TIME = re.compile(r"(\d{1,3}):([0-5]\d)(?::([0-5]\d))?", re.ASCII)
# The version rises whenever the model or the reader makes something else of a text.
COPIES = Copies("plans", Plan, 1)


class PlanFileError(FileError):
    """A plan file that cannot be used. `problems` lists everything that is wrong with it."""


def load_plan(text: str, where: str) -> Plan:
    """The plan of a plan file's text; `where` names it in errors. Raises PlanFileError.

    An empty text is the empty plan.
    """
    if not text.strip():
        return Plan("", "")
    known = COPIES.fetch(text)
    if known is not None:
        return known
    table = parse(text)
    if isinstance(table, Problem):
        raise PlanFileError(where, [table])
    problems = Problems()
    fields = Fields(table, "", problems)
    plan = Plan(
        id=fields.identifier("id"),
        name=fields.text("name"),
        paths={name: _path(name, row) for name, row in fields.tables("paths", required=True)},
        text=text,
    )
    fields.close()
    if problems.found:
        raise PlanFileError(where, problems.found)
    COPIES.keep(plan)
    return plan


def open_plan(name_or_path: str) -> Plan:
    """A shipped plan by its name, or a plan file. Raises PlanFileError."""
    path = Path(name_or_path)
    if name_or_path in plan_names():
        path = resource_path("plans", f"{name_or_path}.yaml")
    return load_plan(read_text(path, PlanFileError, plan_names()), name_or_path)


def plan_names() -> list[str]:
    """The names of the plans that are shipped."""
    return sorted(path.stem for path in resource_path("plans").glob("*.yaml"))


def position_times(path: BookedPath, railway: Railway) -> PositionTimes:
    """A path as chainages and booked seconds. Raises KeyError where a place is not on its line."""
    chainages = railway.line_by_id[path.line].position_by_point
    stops = [
        (chainages[call.point], second)
        for call in path.calls
        for second in (call.arrive_s, call.depart_s)
        if second is not None
    ]
    return PositionTimes(tuple(mm for mm, _ in stops), tuple(second for _, second in stops))


def _path(name: str, row: Fields) -> BookedPath:
    path = BookedPath(
        id=name,
        name=row.text("name"),
        headcode=row.text("headcode", name),
        category=row.text("category"),
        line=row.text("line"),
        direction=row.choice("direction", ("up", "down")),
        calls=tuple(_call(call) for call in row.rows("calls", required=True)),
        length_m=row.whole("length_m", 1, 20_000),
        mass_t=row.whole("mass_t", 1, 200_000),
        gauge_mm=row.whole("gauge_mm", 200, 3_000),
        vmax_kmh=row.whole("vmax_kmh", 1, 500),
        locomotives=row.text("locomotives", "") or None,
        wagons=row.whole("wagons", 0, 1_000),
        cargo=row.text("cargo", "") or None,
        priority=row.whole("priority", 1, 9, 5) or 5,
        escort=row.text("escort", ""),
        notes=row.text("notes", ""),
        traction=tuple(_traction(engine) for engine in row.rows("traction")),
        stock=tuple(_stock(row)),
    )
    _check_times(path, row)
    row.close()
    return path


def _traction(row: Fields) -> TractionRow:
    traction = TractionRow(
        engine=row.identifier("class"),
        units=row.whole("units", 1, 20, 1) or 1,
        from_point=row.text("from", ""),
        to_point=row.text("to", ""),
    )
    row.close()
    return traction


def _stock(row: Fields) -> Iterator[tuple[str, int]]:
    """Kinds of wagons with how many of each."""
    wagons = row.table("stock")
    if wagons is None:
        return
    for kind in wagons.names():
        yield kind, wagons.required_whole(kind, 1, 1_000)


def _call(row: Fields) -> BookedCall:
    """One call: a pass has the time `pass`; a stop `arrive` and `depart`, an end one of them."""
    passing = _time(row, "pass")
    arrive, depart = _time(row, "arrive"), _time(row, "depart")
    stops = passing is None
    if not stops and (arrive is not None or depart is not None):
        row.wrong("pass", "a call either passes or arrives and departs")
    if stops and arrive is None and depart is None:
        row.wrong("", "has no time: pass, arrive or depart")
    call = BookedCall(
        point=row.text("point"),
        arrive_s=arrive if stops else passing,
        depart_s=depart if stops else passing,
        stops=stops,
        reason=row.text("reason", ""),
    )
    row.close()
    return call


def _time(row: Fields, key: str) -> int | None:
    """`hh:mm` or `hh:mm:ss` UTC; hours go on counting beyond 24 on the days that follow."""
    value = row.text(key, "")
    if not value:
        return None
    match = _TIME.fullmatch(value)
    if match is None:
        row.wrong(key, f"{value!r} is not a time hh:mm or hh:mm:ss")
        return None
    return int(match[1]) * 3_600 + int(match[2]) * 60 + int(match[3] or 0)


def _check_times(path: BookedPath, row: Fields) -> None:
    if len(path.calls) < 2:
        row.wrong("calls", "a path needs two calls or more")
    times = [(c.point, t) for c in path.calls for t in (c.arrive_s, c.depart_s) if t is not None]
    for (_, before), (point, after) in pairwise(times):
        if after < before:
            row.wrong("calls", f"the time at {point} is before the one that precedes it")
    if times and times[0][1] >= DAY_S:
        row.wrong("calls", "the first time must be within the day, before 24:00")
    for call in path.calls[1:-1]:
        if (call.arrive_s is None) != (call.depart_s is None):
            row.wrong("calls", f"the stop at {call.point} needs both arrive and depart")
