"""Owns the certificate of a dispatch: whether every train reaches its end, apart from all others.

It knows nothing of how the trains were dispatched. It looks at what each takes of the line, and at
the line itself, and is asked again whenever somebody has changed something.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from core.line.model import Railway, Section

# Times of a movement come from phases of motion; this much of a second is their rounding.
_ROUNDING_S = 0.5


class Taken(NamedTuple):
    """What a train takes of one section, in seconds.

    Its signal must show clear from `needs_s` on, when the train must else begin to brake; its head
    enters at `enters_s`, its tail clears at `clears_s`. `holds`: it stands or waits there.
    """

    section: str
    needs_s: float
    enters_s: float
    clears_s: float
    holds: bool


class Movement(NamedTuple):
    """A train from one point of a line to another; up (1) or down (-1). Both ends are yards."""

    train: str
    line: str
    sign: int
    length_m: int
    limit_mps: float
    origin: str
    destination: str
    departs_s: float
    arrives_s: float
    taken: tuple[Taken, ...]


class Demand(NamedTuple):
    """What is asked for a train: from where to where, and not before which second."""

    origin: str
    destination: str
    departs_s: float


def faults(
    railway: Railway, movements: Sequence[Movement], demands: Mapping[str, Demand]
) -> list[str]:
    """What is wrong with a dispatch, a line each; nothing when it may be given out."""
    found = list(_not_as_demanded(movements, demands))
    for movement in movements:
        found.extend(_wrong_alone(railway, movement))
    found.extend(_together(movements))
    return found


def _not_as_demanded(movements: Sequence[Movement], demands: Mapping[str, Demand]) -> Iterator[str]:
    trains = [movement.train for movement in movements]
    for train in sorted(set(trains) ^ set(demands)):
        yield f"{train}: is {'not asked for' if train in trains else 'not dispatched'}"
    if len(set(trains)) != len(trains):
        yield "a train is dispatched twice"
    for movement in movements:
        demand = demands.get(movement.train)
        if demand is None:
            continue
        if (movement.origin, movement.destination) != (demand.origin, demand.destination):
            yield f"{movement.train}: does not run from {demand.origin} to {demand.destination}"
        if movement.departs_s < demand.departs_s:
            yield f"{movement.train}: sets out before it is ready"


def _wrong_alone(railway: Railway, movement: Movement) -> Iterator[str]:
    """What is wrong with one train, whatever the others do."""
    train = movement.train
    groups = _way(railway, movement)
    sections = [taken.section for taken in movement.taken]
    if len(groups) != len(sections) or any(
        section not in group for section, group in zip(sections, groups, strict=True)
    ):
        yield f"{train}: does not run over every section from its origin to its destination"
        return
    yield from _wrong_times(movement)
    yield from _wrong_speeds(railway, movement)
    for taken in movement.taken:
        section = railway.sections[taken.section]
        if taken.holds and section.end_mm - section.start_mm < movement.length_m * 1000:
            yield f"{train}: waits in {taken.section}, which is shorter than it is"


def _way(railway: Railway, movement: Movement) -> list[set[str]]:
    """The sections from origin to destination in running order; of parallel ones any may do."""
    line = railway.line_by_id[movement.line]
    ends = [line.position_by_point.get(p) for p in (movement.origin, movement.destination)]
    if ends[0] is None or ends[1] is None or (ends[1] - ends[0]) * movement.sign <= 0:
        return []
    low, high = min(ends[0], ends[1]), max(ends[0], ends[1])
    between: dict[tuple[int, int], set[str]] = {}
    for section in railway.sections.values():
        if section.line != line.id or section.end_mm <= low or section.start_mm >= high:
            continue
        if section.point in (movement.origin, movement.destination):
            continue
        between.setdefault(_place(line.position_by_point, section), set()).add(section.id)
    return [between[place] for place in sorted(between, reverse=movement.sign < 0)]


def _place(position_mm: Mapping[str, int], section: Section) -> tuple[int, int]:
    """Where a section lies: the tracks of a station lie where it does, side by side."""
    if section.point is not None:
        return position_mm[section.point], position_mm[section.point]
    return section.start_mm, section.end_mm


def _wrong_times(movement: Movement) -> Iterator[str]:
    for taken in movement.taken:
        if not taken.needs_s <= taken.enters_s < taken.clears_s:
            yield f"{movement.train}: its times in {taken.section} do not rise"
    for before, after in pairwise(movement.taken):
        if before.enters_s >= after.enters_s or before.clears_s >= after.clears_s:
            yield f"{movement.train}: is in {after.section} before {before.section}"
        if after.enters_s > before.clears_s:
            yield f"{movement.train}: is nowhere between {before.section} and {after.section}"
    if movement.taken:
        first, last = movement.taken[0], movement.taken[-1]
        if movement.departs_s > first.enters_s or last.clears_s > movement.arrives_s:
            yield f"{movement.train}: leaves after it has left, or arrives before it is there"


def _wrong_speeds(railway: Railway, movement: Movement) -> Iterator[str]:
    """Nobody runs through a section faster than the limit."""
    for taken, after in pairwise(movement.taken):
        here, there = railway.sections[taken.section], railway.sections[after.section]
        edges = (
            (here.start_mm, there.start_mm) if movement.sign > 0 else (there.end_mm, here.end_mm)
        )
        least_s = (edges[1] - edges[0]) / 1000 / movement.limit_mps
        if after.enters_s - taken.enters_s < least_s - _ROUNDING_S:
            yield f"{movement.train}: is faster than it may be in {taken.section}"


def _together(movements: Iterable[Movement]) -> Iterator[str]:
    """One train at a time has a section, and shows the next a clear signal when it has left."""
    by_section: dict[str, list[tuple[float, float, str]]] = {}
    for movement in movements:
        for taken in movement.taken:
            span = taken.needs_s, taken.clears_s, movement.train
            by_section.setdefault(taken.section, []).append(span)
    for section, spans in by_section.items():
        for a, b in pairwise(sorted(spans)):
            if b[0] < a[1]:
                until, from_ = f"{a[2]} has it until {a[1]:.0f}", f"{b[2]} needs it at {b[0]:.0f}"
                yield f"{section}: {until}, and {from_}"
