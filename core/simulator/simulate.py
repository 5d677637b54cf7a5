"""Owns the simulator run alone, as fast as it can: what became of the trains, in figures."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from core.line.model import Railway
from core.simulator.dispatcher import Wish, dispatch
from core.simulator.occupancy import Footprint, Occupied, route_sections
from core.simulator.planner import through_wishes
from core.simulator.route import Route
from core.simulator.train_run import TrainRun
from core.simulator.world import World
from core.simulator.world_events import RuleBroken
from core.timetable.model import DAY_S, Plan
from core.units import US_PER_S

UNIFORM_TRAINS = 48
_STEP_US = 6 * 3600 * US_PER_S


class SimulationResult(NamedTuple):
    """What `simulate` found. A delay is from the booked, or free-run, arrival, at least 0."""

    trains: int
    arrived: int
    locked: bool
    mean_delay_s: float
    max_delay_s: int
    meets: int
    separation_violations: int
    simulated_s: int
    digest: str


def simulate(
    railway: Railway,
    plan: Plan,
    *,
    hours: float,
    seed: int,
    start_us: int,
    trains: int | None = None,
) -> SimulationResult:
    """Runs the world for some hours and says what became of its trains.

    With an empty plan `trains` (default 48) through trains are dispatched once, undisturbed, over
    the default line; otherwise the plan runs, or its first `trains` paths.
    """
    end_us = start_us + round(hours * 3600) * US_PER_S
    if not plan.paths:
        wishes = through_wishes(trains or UNIFORM_TRAINS, seed)
        return _dispatched(railway, wishes, seed, (start_us // US_PER_S, end_us // US_PER_S))
    wanted = dict(list(plan.paths.items())[:trains])
    world = World(railway, replace(plan, paths=wanted), seed=seed, start_us=start_us)
    due = {path.id: path.end_s for path in wanted.values()}
    tally = _Tally(railway, due, start_us // US_PER_S, end_us // US_PER_S)
    for at_us in [*range(start_us, end_us, _STEP_US), end_us]:
        world.settle(at_us)
        tally.add(world.trains())
        tally.broken += sum(isinstance(e, RuleBroken) for e in world.events_before(at_us))
    return tally.result(world.is_locked)


def _dispatched(
    railway: Railway, wishes: list[Wish], seed: int, span_s: tuple[int, int]
) -> SimulationResult:
    base_s = span_s[0] - span_s[0] % DAY_S
    sent = dispatch(railway, railway.default_line, wishes, seed=seed, base_s=base_s)
    tally = _Tally(railway, sent.due_s, *span_s)
    tally.add(sent.trains)
    # The certificate says that every train reaches its end.
    return tally.result(lambda _: False)


class _Span(NamedTuple):
    """A train somewhere from a second to a second; `sign` is its direction."""

    from_s: float
    to_s: float
    train: str
    sign: int


class _Tally:
    """What is counted over a run: each train once, when it has arrived or at the end."""

    def __init__(self, railway: Railway, due: dict[str, int], start_s: int, end_s: int) -> None:
        self._railway = railway
        self._due = due
        self._start_s = start_s
        self._end_s = end_s
        self._trains: dict[str, TrainRun] = {}
        self._spans: dict[str, list[tuple[str, _Span]]] = {}
        self._sections: dict[tuple[str, tuple[str | None, ...]], tuple[Occupied, ...]] = {}
        self.broken = 0

    def add(self, trains: Iterable[TrainRun]) -> None:
        """Takes note of the trains that are on the line in the time looked at."""
        for train in trains:
            arrived_s = train.run.arrived_s
            if train.formed_s < self._end_s and (arrived_s is None or arrived_s > self._start_s):
                self._trains[train.id] = train

    def result(self, is_locked: Callable[[TrainRun], bool]) -> SimulationResult:
        """The figures of all trains noted."""
        trains = list(self._trains.values())
        self._spans = {train.id: list(self._occupied(train)) for train in trains}
        delays = [self._delay_s(t, at) for t in trains if (at := self._arrived(t)) is not None]
        return SimulationResult(
            trains=len(trains),
            arrived=len(delays),
            locked=any(map(is_locked, trains)),
            mean_delay_s=round(sum(delays) / len(delays), 1) if delays else 0.0,
            max_delay_s=max(delays, default=0),
            meets=self._meets(trains),
            separation_violations=self._violations(trains) + self.broken,
            simulated_s=self._end_s - self._start_s,
            digest=_digest(trains, self._end_s),
        )

    def _arrived(self, train: TrainRun) -> int | None:
        arrived_s = train.run.arrived_s
        return arrived_s if arrived_s is not None and arrived_s <= self._end_s else None

    def _delay_s(self, train: TrainRun, arrived_s: int) -> int:
        return max(0, arrived_s - train.run.base_s - self._due[train.route.path.id])

    def _meets(self, trains: list[TrainRun]) -> int:
        """Pairs of opposing trains that were at the same station of single line together."""
        at_point: dict[str, list[_Span]] = {}
        for train in trains:
            single = {
                node.point.id
                for node, legs in zip(
                    train.route.nodes[1:-1], pairwise(train.route.legs), strict=True
                )
                if any(leg.tracks == 1 for leg in legs)
            }
            for section, span in self._spans[train.id]:
                point = self._railway.sections[section].point
                if point in single:
                    at_point.setdefault(point, []).append(span)
        return sum(_opposing_overlaps(spans) for spans in at_point.values())

    def _violations(self, trains: list[TrainRun]) -> int:
        """Pairs of trains that were in one block section of single line at the same time."""
        railway = self._railway
        single = {
            s.id
            for s in railway.sections.values()
            if s.point is None
            and (at := railway.line_by_id[s.line].stretch_at((s.start_mm + s.end_mm) // 2))
            and at.tracks == 1
        }
        spans: dict[str, list[_Span]] = {}
        for train in trains:
            for section, span in self._spans[train.id]:
                if section in single:
                    spans.setdefault(section, []).append(span)
        return sum(_overlaps(here) for here in spans.values())

    def _sections_of(self, route: Route) -> tuple[Occupied, ...]:
        if route.over not in self._sections:
            self._sections[route.over] = route_sections(self._railway, route)
        return self._sections[route.over]

    def _occupied(self, train: TrainRun) -> Iterable[tuple[str, _Span]]:
        entered: dict[str, float] = {}
        footprint = Footprint(train, self._sections_of)
        for mark in footprint.marks_before(self._end_s):
            if mark.occupied:
                entered[mark.section] = mark.second
            else:
                from_s = entered.pop(mark.section)
                if from_s <= self._end_s:
                    yield mark.section, _Span(from_s, mark.second, train.id, train.route.sign)
        for section, from_s in entered.items():
            if from_s <= self._end_s:
                yield section, _Span(from_s, float(self._end_s), train.id, train.route.sign)


def _overlaps(spans: list[_Span]) -> int:
    return sum(b.from_s < a.to_s for a, b in pairwise(sorted(spans)))


def _opposing_overlaps(spans: list[_Span]) -> int:
    ranked = sorted(spans)
    found = 0
    for i, a in enumerate(ranked):
        for b in ranked[i + 1 :]:
            if b.from_s > a.to_s:
                break
            found += a.sign != b.sign
    return found


def _digest(trains: list[TrainRun], end_s: int) -> str:
    """SHA-256 over every arrival and departure up to the end, in the order of train names."""
    digest = hashlib.sha256()
    for train in sorted(trains, key=lambda t: t.id):
        times = zip(train.run.arrives, train.run.departs, strict=True)
        settled = [[t if t is not None and t <= end_s else None for t in pair] for pair in times]
        digest.update(f"{train.id}{settled}\n".encode())
    return digest.hexdigest()
