"""Owns what the plan says comes next for a train, by where it is believed to be."""

from __future__ import annotations

from datetime import tzinfo
from typing import NamedTuple

from core.line.model import Railway
from core.state.model import TrainState
from core.timetable.model import BookedCall, BookedPath, Plan
from core.units import US_PER_S
from ui.viewmodels import texts
from ui.viewmodels.clocks import minute_text
from ui.viewmodels.language import tr
from ui.viewmodels.places import short_name


class NextCall(NamedTuple):
    """The next booked stop: the place and the time in force there (None without a day)."""

    point: str
    name: str
    at_us: int | None
    is_departure: bool


def next_call(train: TrainState, railway: Railway, plan: Plan) -> NextCall | None:
    """The departure from where the train stands, else the next booked stop ahead of it."""
    path = plan.paths.get(train.plan or "")
    if path is None:
        return None
    here = path.call_by_point.get(train.at_point or "")
    if here is not None and here.depart_s is not None:
        return _named(here, here.depart_s, True, train, railway)
    index = _first_ahead(train, railway, path)
    if index is None:
        return None
    for call in path.calls[index:]:
        if call.stops and call.arrive_s is not None:
            return _named(call, call.arrive_s, False, train, railway)
    return None


def _named(
    call: BookedCall, second: int, is_departure: bool, train: TrainState, railway: Railway
) -> NextCall:
    point = railway.points.get(call.point)
    day_us = train.plan_day_us
    at_us = None if day_us is None else day_us + second * US_PER_S
    name = short_name(point) if point else call.point
    return NextCall(call.point, name, at_us, is_departure)


def _first_ahead(train: TrainState, railway: Railway, path: BookedPath) -> int | None:
    """Index of the first call that lies ahead; None where nobody knows where the train is."""
    line = railway.line_by_id.get(path.line)
    if line is None or train.position_mm is None or train.line != path.line:
        points = [call.point for call in path.calls]
        known = train.last_call_point in points
        return points.index(train.last_call_point or "") + 1 if known else None
    sign = -1 if path.direction == "down" else 1
    for index, call in enumerate(path.calls):
        at_mm = line.position_by_point.get(call.point)
        if at_mm is not None and (at_mm - train.position_mm) * sign > 0:
            return index
    return None


def next_call_text(
    train: TrainState, railway: Railway, plan: Plan, now_us: int, zone: tzinfo
) -> str:
    """`14:02 Maywand`, `dep 14:40 Chaman`, or two dashes. A long name gives way, not the time."""
    call = next_call(train, railway, plan)
    if call is None:
        return texts.UNKNOWN
    time = "" if call.at_us is None else f"{minute_text(call.at_us, now_us, zone)} "
    said = f"{time}{call.name}"
    return tr("dep {call}", call=said) if call.is_departure else said
