"""Owns holding a plan against the railway it is meant for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from core.line.document import Problem
from core.line.model import Line, Railway, Stretch
from core.timetable.model import BookedCall, BookedPath, Plan

# Booked times are whole minutes at both ends of a run.
_ROUNDING_S = 60


def check_plan(plan: Plan, railway: Railway) -> list[Problem]:
    """Everything in a plan that this railway cannot run; empty when it fits."""
    return [problem for path in plan.paths.values() for problem in _check_path(path, railway)]


def _check_path(path: BookedPath, railway: Railway) -> Iterator[Problem]:
    place = f"paths/{path.id}"
    line = railway.line_by_id.get(path.line)
    if line is None:
        yield Problem(place, f"line {path.line!r} is not a line of {railway.id}")
        return
    known = [call for call in path.calls if call.point in line.position_by_point]
    for call in path.calls:
        if call.point not in line.position_by_point:
            yield Problem(place, f"{call.point!r} is not on line {line.id}")
        elif call.stops and not _fits(path, call, railway):
            yield Problem(place, f"{path.length_m} m is longer than every track of {call.point}")
    for before, after in pairwise(known):
        yield from _check_run(path, line, before, after)


def _fits(path: BookedPath, call: BookedCall, railway: Railway) -> bool:
    lengths = [track.length_m for track in railway.points[call.point].tracks]
    if path.length_m is None:
        return True
    return any(length is None or length >= path.length_m for length in lengths)


def _check_run(
    path: BookedPath, line: Line, before: BookedCall, after: BookedCall
) -> Iterator[Problem]:
    """Direction, gauge and running time from one call to the next."""
    place = f"paths/{path.id}"
    start_mm, end_mm = (line.position_by_point[call.point] for call in (before, after))
    if end_mm == start_mm or (end_mm > start_mm) != (path.direction == "up"):
        yield Problem(place, f"{before.point} to {after.point} does not lead {path.direction}")
        return
    low_mm, high_mm = sorted((start_mm, end_mm))
    stretches = [s for s in line.stretches if s.start_mm >= low_mm and s.end_mm <= high_mm]
    for stretch in stretches:
        if path.gauge_mm not in (None, stretch.gauge_mm):
            yield Problem(
                place, f"gauge {path.gauge_mm} mm, but {stretch.id} is {stretch.gauge_mm}"
            )
    leave_s = before.depart_s if before.depart_s is not None else before.at_s
    shortest_s = sum(_shortest_s(stretch, path) for stretch in stretches)
    if after.at_s - leave_s < shortest_s - _ROUNDING_S:
        reason = f"{before.point} to {after.point} takes {shortest_s / 60:.0f} min at line speed"
        yield Problem(place, f"{reason}, {(after.at_s - leave_s) / 60:.0f} are booked")


def _shortest_s(stretch: Stretch, path: BookedPath) -> float:
    speeds = stretch.vmax_passenger_kmh if path.is_passenger else stretch.vmax_freight_kmh
    speed_kmh = speeds[0 if path.direction == "up" else 1]
    return (stretch.end_mm - stretch.start_mm) * 3.6 / 1_000 / speed_kmh
