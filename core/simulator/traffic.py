"""Owns when each train really arrives and leaves: the plan's order, with what went wrong.

An event (an arrival or a departure) happens once everything before it has: the train's own last
event, and those of the trains before it on the block and on the track, in the plan's order. Times
are whole seconds since 1970.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from heapq import heappop, heappush
from typing import NamedTuple

from core.simulator.disturbance import Disturbance, draw
from core.simulator.route import BLOCK_CLEAR_S, CLEARED_S, FORMED_S, HEADWAY_S, Before, Route
from core.timetable.model import DAY_S

# A wait in section that is longer than this is rather waited out in the last station.
PATIENCE_S = 60
NEVER = 1 << 62


@dataclass
class Run:
    """One train on one day, from its forming (its arrival at node 0) to its last arrival.

    Step 2k is the arrival at node k, step 2k + 1 the departure from it; the first `settled` steps
    have their time. A departure can still be put off, up to `latest`, until the arrival that
    follows it is settled.
    """

    id: str
    day: int
    base_s: int
    route: Route
    disturbance: Disturbance
    arrives: list[int | None]
    departs: list[int | None]
    latest: list[int]
    settled: int = 0

    @property
    def formed_s(self) -> int:
        """When the train appears at its origin; never, while that is not settled."""
        formed_s = self.arrives[0]
        return NEVER if formed_s is None else formed_s

    @property
    def arrived_s(self) -> int | None:
        """When it reached its end; None before that is settled."""
        return self.arrives[-1]

    @property
    def settled_legs(self) -> int:
        """How many legs have both their departure and their arrival."""
        return max(0, self.settled - 1) // 2

    def time(self, step: int) -> int:
        """When a settled step happens."""
        second = (self.departs if step % 2 else self.arrives)[step // 2]
        assert second is not None, "the step is settled"
        return second

    def booked(self, step: int) -> int:
        """When a step is booked."""
        node = self.route.nodes[step // 2]
        if step == 0:
            return self.base_s + node.depart_s - FORMED_S
        return self.base_s + (node.depart_s if step % 2 else node.arrive_s)

    def stopped(self, k: int) -> bool:
        """Whether it stands at node k, booked or held."""
        return self.route.nodes[k].stops or self.arrives[k] != self.departs[k]


class _Event(NamedTuple):
    """A step of a run, by the second it is booked for."""

    booked_s: int
    path: str
    day: int
    step: int


class _Requirement(NamedTuple):
    """A step of another run that must have happened so many seconds ago."""

    run: Run
    step: int
    margin_s: int


class Traffic:
    """All runs of a plan, settled in order of time as far as asked.

    The plan starts at `first_s`, and again every day.
    """

    def __init__(self, routes: Mapping[str, Route], *, seed: int, first_s: int) -> None:
        self._routes = routes
        self._seed = seed
        self._first_s = first_s
        self._next_day = 0
        self._starts = sorted((r.nodes[0].depart_s, r.path.id) for r in routes.values())
        self._runs: dict[tuple[str, int], Run] = {}
        self._due: list[_Event] = []
        # (path, day, step) -> the events that wait for that step.
        self._waiting: dict[tuple[str, int, int], list[_Event]] = {}

    def settle(self, until_s: int) -> None:
        """Settles every step that is booked before an instant and waits for nothing."""
        while self._starts:
            base_s = self._first_s + self._next_day * DAY_S
            if base_s + self._starts[0][0] - FORMED_S > until_s:
                break
            self._start_day(base_s)
        while self._due and self._due[0].booked_s <= until_s:
            self._happen(heappop(self._due))

    def runs(self) -> Iterable[Run]:
        """The runs known, in order of their booked start."""
        return self._runs.values()

    def is_locked(self, run: Run) -> bool:
        """Whether it waits for a train that waits for a train ... that waits for itself."""
        awaited = {
            (event.path, event.day): (path, day)
            for (path, day, _), events in self._waiting.items()
            for event in events
        }
        seen: set[tuple[str, int]] = set()
        here = run.route.path.id, run.day
        while here in awaited:
            if here in seen:
                return True
            seen.add(here)
            here = awaited[here]
        return False

    def forget(self, before_s: int) -> None:
        """Drops the runs that arrived before an instant: nobody can be held up by them any more."""
        runs = self._runs
        self._runs = {
            key: run
            for key, run in runs.items()
            if run.arrived_s is None or run.arrived_s >= before_s
        }

    def _start_day(self, base_s: int) -> None:
        for _, path_id in self._starts:
            run = self._new_run(self._routes[path_id], base_s)
            self._runs[path_id, run.day] = run
            heappush(self._due, _Event(run.booked(0), path_id, run.day, 0))
        self._next_day += 1

    def _new_run(self, route: Route, base_s: int) -> Run:
        start = datetime.fromtimestamp(base_s + route.nodes[0].depart_s, UTC)
        train = f"{route.path.id}@{start:%Y-%m-%d}"
        fate = draw(self._seed, route, train)
        count = len(route.nodes)
        return Run(
            id=train,
            day=self._next_day,
            base_s=base_s,
            route=route,
            disturbance=fate,
            arrives=[None] * count,
            departs=[None] * count,
            latest=[NEVER] * count,
        )

    def _happen(self, event: _Event) -> None:
        """Settles a step, or parks it until what it waits for has happened."""
        run, step = self._runs[event.path, event.day], event.step
        required = list(self._required(run, step))
        for other in required:
            if other.run.settled <= other.step:
                awaited = other.run.route.path.id, other.run.day, other.step
                self._waiting.setdefault(awaited, []).append(event)
                return
        free_s = max((r.run.time(r.step) + r.margin_s for r in required), default=0)
        if step % 2:
            _depart(run, step // 2, free_s)
        else:
            _arrive(run, step // 2, free_s)
        for other in required:
            if other.step % 2:
                node = other.step // 2
                relied_s = run.time(step) - other.margin_s
                other.run.latest[node] = min(other.run.latest[node], relied_s)
        run.settled = step + 1
        if step < 2 * len(run.route.legs):
            heappush(self._due, _Event(run.booked(step + 1), event.path, event.day, step + 1))
        for parked in self._waiting.pop((event.path, event.day, step), ()):
            heappush(self._due, parked)

    def _required(self, run: Run, step: int) -> Iterator[_Requirement]:
        """What must have happened before a step of a run: on the block, on the track."""
        k, departs = divmod(step, 2)
        if departs:
            leg = run.route.legs[k]
            if leg.tracks > 1 and leg.automatic:
                yield from self._step_before(run, leg.enter_after, 1, HEADWAY_S)
            else:
                yield from self._step_before(run, leg.enter_after, 0, BLOCK_CLEAR_S)
            return
        yield from self._track_left(run, run.route.track_after[k], run.route.coming_s[k])
        if k:
            yield from self._step_before(run, run.route.legs[k - 1].leave_after, 0, HEADWAY_S)

    def _step_before(
        self, run: Run, before: Before | None, departs: int, margin_s: int
    ) -> Iterator[_Requirement]:
        """A step of the run that a Before names; nothing where this world never had that run."""
        if before is None:
            return
        other = self._runs.get((before.path, run.day + before.days))
        if other is not None:
            yield _Requirement(other, 2 * before.node + departs, margin_s)

    def _track_left(self, run: Run, before: Before | None, coming_s: int) -> Iterator[_Requirement]:
        for left in self._step_before(run, before, 1, 0):
            k = left.step // 2
            turnover_s = left.run.route.drawn_s[k] + coming_s
            # At its end a train does not leave: it is taken away to the yard.
            if k == len(left.run.route.legs):
                yield _Requirement(left.run, left.step - 1, CLEARED_S + turnover_s)
            else:
                yield left._replace(margin_s=turnover_s)


def _depart(run: Run, k: int, free_s: int) -> None:
    """Settles the departure from node k, not before the line is free."""
    node = run.route.nodes[k]
    arrived_s = run.time(2 * k)
    depart_s = arrived_s + node.dwell_s
    if node.stops:
        depart_s = max(depart_s, run.booked(2 * k + 1))
    depart_s += run.disturbance.extra_dwell_s.get(k, 0)
    if free_s > depart_s:
        if not node.stops:
            # It would have passed; now it brakes, stands and starts again.
            arrived_s += run.route.legs[k - 1].stop_s
            run.arrives[k] = arrived_s
        depart_s = max(free_s, arrived_s + 1)
    run.departs[k] = depart_s


def _arrive(run: Run, k: int, free_s: int) -> None:
    """Settles the arrival at node k (at node 0 the forming), not before its track is free."""
    if k == 0:
        run.arrives[0] = max(run.booked(0), free_s)
        return
    leg, node = run.route.legs[k - 1], run.route.nodes[k]
    least_s = round(leg.least_s * run.disturbance.slow.get(k - 1, 1.0))
    if run.stopped(k - 1) and not run.route.nodes[k - 1].stops:
        least_s += leg.start_s
    stop = run.disturbance.stops.get(k - 1)
    if stop is not None:
        least_s += stop.seconds + leg.stop_s + leg.start_s
    wanted_s = run.base_s + node.arrive_s + run.disturbance.jitter_s[k]
    arrive_s = max(run.time(2 * k - 1) + least_s, wanted_s)
    if free_s > arrive_s:
        _hold_back(run, k - 1, free_s - arrive_s)
        arrive_s = free_s
    run.arrives[k] = arrive_s
    if k == len(run.route.legs):
        run.departs[k] = arrive_s + CLEARED_S


def _hold_back(run: Run, k: int, wait_s: int) -> None:
    """Waits at node k, as long as nobody needs its track, rather than in section."""
    left_s = run.time(2 * k + 1)
    if run.stopped(k):
        run.departs[k] = max(left_s, min(left_s + wait_s, run.latest[k]))
        return
    stop_s = run.route.legs[k - 1].stop_s
    later_s = min(left_s + wait_s - run.route.legs[k].start_s, run.latest[k])
    if later_s - left_s > PATIENCE_S + stop_s:
        run.arrives[k] = run.time(2 * k) + stop_s
        run.departs[k] = later_s
