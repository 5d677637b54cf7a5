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
# On double line with automatic block trains follow one another at this distance.
FOLLOW_S = 240


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
    """A train from one point of a line to another; up (1) or down (-1).

    At both ends it may be in a yard, off the tracks of the station, or on one of them.
    """

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


class Closed(NamedTuple):
    """A stretch of line on which no train may be from a second until a second; chainages in mm."""

    line: str
    low_mm: int
    high_mm: int
    from_s: int
    until_s: int


class _Span(NamedTuple):
    """A train in a section: from when on it needs it, until it has cleared it."""

    needs_s: float
    clears_s: float
    train: str
    enters_s: float


def _span(movement: Movement, taken: Taken) -> _Span:
    return _Span(taken.needs_s, taken.clears_s, movement.train, taken.enters_s)


def faults(
    railway: Railway, movements: Sequence[Movement], demands: Mapping[str, Demand]
) -> list[str]:
    """What is wrong with a dispatch, a line each; nothing when it may be given out."""
    return Certificate(railway).faults(movements, demands)


class Certificate:
    """The checker of a railway, asked again and again; `closed` may change between two askings."""

    def __init__(self, railway: Railway, closed: Iterable[Closed] = ()) -> None:
        self._railway = railway
        self.closed = tuple(closed)
        self._ways: dict[tuple[str, str, str], list[set[str]]] = {}
        self._double: dict[str, bool] = {}
        # What was found right and stands: by section, then by train.
        self._standing: dict[str, dict[str, _Span]] = {}
        self._sections: dict[str, set[str]] = {}

    def faults(self, movements: Sequence[Movement], demands: Mapping[str, Demand]) -> list[str]:
        """What is wrong with a whole dispatch."""
        found = list(_not_as_demanded(movements, demands))
        spans: dict[str, list[_Span]] = {}
        for movement in movements:
            found.extend(self._wrong_alone(movement))
            for taken in movement.taken:
                spans.setdefault(taken.section, []).append(_span(movement, taken))
        for section, here in spans.items():
            found.extend(self._together(section, here))
        return found

    def stand(self, movement: Movement) -> None:
        """Notes what a train takes beside the others that stand, in place of what it took."""
        self.drop(movement.train)
        for taken in movement.taken:
            here = self._standing.setdefault(taken.section, {})
            here[movement.train] = _span(movement, taken)
        self._sections[movement.train] = {taken.section for taken in movement.taken}

    def uses(self, train: str) -> set[str] | None:
        """The sections that a train takes that stands; None where it does not."""
        return self._sections.get(train)

    def drop(self, train: str) -> None:
        """Forgets what a train takes."""
        for section in self._sections.pop(train, ()):
            self._standing[section].pop(train, None)

    def standing_faults(
        self, changed: Sequence[Movement], demands: Mapping[str, Demand], from_s: int
    ) -> list[str]:
        """What is wrong from a second on with trains that were changed, beside those that stand."""
        found = list(_not_as_demanded(changed, demands))
        sections: set[str] = set()
        for movement in changed:
            found.extend(self._wrong_alone(movement, from_s))
            self.stand(movement)
            sections.update(t.section for t in movement.taken if t.clears_s > from_s)
        for section in sorted(sections):
            here = [span for span in self._standing[section].values() if span.clears_s > from_s]
            found.extend(self._together(section, here))
        return found

    def _wrong_alone(self, movement: Movement, from_s: int = 0) -> Iterator[str]:
        """What is wrong with one train, whatever the others do."""
        train, sections = movement.train, self._railway.sections
        groups = self._way(movement)
        ends = movement.origin, movement.destination
        named = [taken.section for taken in movement.taken]
        between = [s for s in named if s in sections and sections[s].point not in ends]
        if (
            not all(section in sections for section in named)
            or len(groups) != len(between)
            or any(s not in group for s, group in zip(between, groups, strict=True))
        ):
            yield f"{train}: does not run over every section from its origin to its destination"
            return
        yield from _wrong_times(sections, movement)
        yield from _wrong_speeds(self._railway, movement)
        for taken in movement.taken:
            section = sections[taken.section]
            if taken.holds and section.end_mm - section.start_mm < movement.length_m * 1000:
                yield f"{train}: waits in {taken.section}, which is shorter than it is"
            if taken.enters_s >= from_s:
                yield from self._while_closed(movement, taken, section)

    def _while_closed(self, movement: Movement, taken: Taken, section: Section) -> Iterator[str]:
        if section.point is not None:
            return
        for closed in self.closed:
            if (
                closed.line == section.line
                and section.start_mm < closed.high_mm
                and section.end_mm > closed.low_mm
                and taken.enters_s < closed.until_s
                and taken.clears_s > closed.from_s
            ):
                yield f"{movement.train}: is in {taken.section} while that is closed"

    def _way(self, movement: Movement) -> list[set[str]]:
        """The sections between origin and destination in running order; of parallel ones any."""
        key = movement.line, movement.origin, movement.destination
        known = self._ways.get(key)
        if known is None:
            known = self._ways[key] = _way(self._railway, movement)
        return known

    def _together(self, section: str, spans: list[_Span]) -> Iterator[str]:
        """One train at a time has a section, and shows the next a clear signal when it has left."""
        if len(spans) > 1 and self._follows(section):
            yield from _behind(section, spans)
            return
        for a, b in pairwise(sorted(spans)):
            if b.needs_s < a.clears_s:
                until = f"{a.train} has it until {a.clears_s:.0f}"
                yield f"{section}: {until}, and {b.train} needs it at {b.needs_s:.0f}"

    def _follows(self, section: str) -> bool:
        """Whether trains of one direction may follow one another: automatic double line."""
        known = self._double.get(section)
        if known is None:
            here = self._railway.sections.get(section)
            known = False
            if here is not None and here.point is None:
                line = self._railway.line_by_id[here.line]
                stretch = line.stretch_at((here.start_mm + here.end_mm) // 2)
                known = stretch is not None and stretch.tracks > 1 and stretch.block == "automatic"
            self._double[section] = known
        return known


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


def _way(railway: Railway, movement: Movement) -> list[set[str]]:
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


def _wrong_times(sections: Mapping[str, Section], movement: Movement) -> Iterator[str]:
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
        in_track = sections[first.section].point == movement.origin
        to_track = sections[last.section].point == movement.destination
        if (
            movement.departs_s > (first.clears_s if in_track else first.enters_s)
            or (last.enters_s if to_track else last.clears_s) > movement.arrives_s
        ):
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


def _behind(section: str, spans: Sequence[_Span]) -> Iterator[str]:
    """Trains in a section of double line keep their order and their distance."""
    for a, b in pairwise(sorted(spans, key=lambda span: (span.enters_s, span.train))):
        if b.enters_s - a.enters_s < FOLLOW_S or b.clears_s <= a.clears_s:
            yield f"{section}: {b.train} is too close behind {a.train}"
