"""Owns when each train really arrives and leaves: the queues' order, with what went wrong.

A step (an arrival or a departure) happens once everything before it has: the train's own last step,
and those of the trains before it on the block or on the track. Times are whole seconds since 1970.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from core.simulator.cargo import Cargo
from core.simulator.conditions import Conditions
from core.simulator.crews import CrewChange, relief_s
from core.simulator.disturbance import Disturbance, draw
from core.simulator.forecast import (
    Forecast,
    Journal,
    find_cycle,
    formed_s,
    free_for,
    legs_after,
    steps_before,
)
from core.simulator.fuel import Fuel
from core.simulator.pools import Pools
from core.simulator.queues import Queues, Use
from core.simulator.rolling import Rolling
from core.simulator.route import CLEARED_S, Route
from core.simulator.run import NEVER, LegTimes, Run, held_back, leaving
from core.timetable.model import DAY_S

# What is settled this much later or earlier than was expected is told to those that depend on it.
_NOTEWORTHY_S = 40
# A step is settled when it is due, or so much later, for the trains before it; one that an order
# changed since then lets go happens no earlier than this before the change.
_PAST_S = 300
# So long before its first departure a day's trains are known to the dispatcher.
KNOWN_S = 12 * 3600


class _Event(NamedTuple):
    """A step of a run, by the second at which it is expected."""

    second: int
    path: str
    day: int
    step: int


class Traffic:
    """All runs of a plan, settled in order of time as far as asked.

    The plan starts at `first_s`, and again every day.
    """

    def __init__(
        self,
        routes: Mapping[str, Route],
        *,
        seed: int,
        first_s: int,
        line: Conditions | None = None,
        rolling: Rolling | None = None,
        fate: Callable[[int, Route, str], Disturbance] | None = None,
        cargo: Cargo | None = None,
        crews: tuple[CrewChange, ...] = (),
        pools: Pools | None = None,
        fuel: Fuel | None = None,
    ) -> None:
        self.line = line or Conditions()
        self.queues = Queues()
        self.forecast = Forecast(self.line)
        self._rolling = rolling
        self._fate = fate or draw
        self._cargo = cargo
        self._crews = {change.point: change for change in crews}
        self._pools = pools
        self._fuel = fuel
        self._routes = routes
        self._seed = seed
        self._first_s = first_s
        self._next_day = 0
        self._starts = sorted((r.nodes[0].depart_s, r.path.id) for r in routes.values())
        self._runs: dict[tuple[str, int], Run] = {}
        self._due: list[_Event] = []
        # What was taken back happens no earlier than when that was done.
        self._since_s = 0
        # (path, day, step) -> the events that wait for that step.
        self._waiting: dict[tuple[str, int, int], list[_Event]] = {}
        # Departures that nothing but a release or an end of a closure lets go.
        self._held: list[_Event] = []

    def settle(self, until_s: int) -> None:
        """Settles every step that is expected before an instant and waits for nothing."""
        while self._starts:
            base_s = self._first_s + self._next_day * DAY_S
            known_s = base_s + self._starts[0][0] - KNOWN_S
            if known_s > until_s:
                break
            self._settle(known_s)
            self._start_day(base_s)
        self._settle(until_s)

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
        here = run.key
        while here in awaited:
            if here in seen:
                return True
            seen.add(here)
            here = awaited[here]
        return False

    def forget(self, before_s: int) -> None:
        """Drops the runs that arrived before an instant: nobody can be held up by them any more."""
        gone = [
            key
            for key, run in self._runs.items()
            if run.arrived_s is not None and run.arrived_s < before_s
        ]
        for key in gone:
            run = self._runs.pop(key)
            for use in run.all_uses():
                self.queues.leave(use)
            if self._rolling is not None:
                self._rolling.forget(run)

    def rewind(self, at_s: int) -> None:
        """Takes back what is settled for later than an instant, to settle it anew.

        A train on its way to a station still comes there when it should, if its track is still left
        in time.
        """
        for run in self._runs.values():
            while run.settled and _begins_s(run) > at_s:
                _take_back(run)
        again = True
        while again:
            again = False
            for run in self._runs.values():
                step = run.settled - 1
                if step < 0 or step % 2 or run.time(step) <= at_s:
                    continue
                if any(other.settled <= s for other, s in steps_before(run, step)):
                    _take_back(run)
                    again = True
        if self._cargo is not None:
            arrived = {run.id for run in self._runs.values() if run.arrived_s is not None}
            self._cargo.rewind(at_s, arrived)
        self.forecast.now_s = self._since_s = at_s
        self.expect_anew()

    def delay(self, run: Run, k: int, least_s: int) -> None:
        """Lets a train that is in leg k take at least so long for it; the traffic was rewound."""
        if run.settled == 2 * k + 3:
            _take_back(run)
        run.least_s[k] = least_s
        depart_s = run.time(2 * k + 1)
        run.legs[k] = run.legs[k]._replace(next_s=depart_s + least_s)
        self.rewind(self.forecast.now_s)

    def look_again(self) -> None:
        """Lets every step that waits be tried anew: the queues have changed."""
        for events in self._waiting.values():
            for event in events:
                heappush(self._due, event)
        self._waiting.clear()

    def expect_anew(self) -> None:
        """Expects all that has not happened yet from the start, and looks at it by that order."""
        legs = ((r, k) for r in self._runs.values() for k in range(r.settled_legs, len(r.legs)))
        self.forecast.spread(legs, {})
        self._due = [_next_event(run) for run in self._runs.values() if run.arrived_s is None]
        heapify(self._due)
        self._waiting.clear()
        self._held.clear()
        if self._rolling is not None:
            for run in self._runs.values():
                self._rolling.changed(run)

    def _settle(self, until_s: int) -> None:
        while self._due and self._due[0].second <= until_s:
            self._happen(heappop(self._due))

    def _start_day(self, base_s: int) -> None:
        new = [self._new_run(self._routes[path_id], base_s) for _, path_id in self._starts]
        self._next_day += 1
        self._join(new)
        self.expect_anew()

    def _join(self, new: list[Run]) -> None:
        """Takes runs into the queues as they are booked, but for those that would close a ring.

        The dispatcher may have changed what the plan relies on, or nobody can run the plan: such a
        run goes after all that are there already.
        """
        for run in new:
            self._runs[run.key] = run
            for use in run.all_uses():
                self.queues.join(use)
        if not find_cycle(self._runs.values()):
            return
        if len(new) == 1:
            for use in new[0].all_uses():
                self.queues.join_last(use)
            return
        for run in new:
            del self._runs[run.key]
            for use in run.all_uses():
                self.queues.leave(use)
        half = len(new) // 2
        self._join(new[:half])
        self._join(new[half:])

    def _new_run(self, route: Route, base_s: int) -> Run:
        start = datetime.fromtimestamp(base_s + route.nodes[0].depart_s, UTC)
        train = f"{route.path.id}@{start:%Y-%m-%d}"
        count = len(route.nodes)
        run = Run(
            id=train,
            day=self._next_day,
            base_s=base_s,
            route=route,
            disturbance=self._fate(self._seed, route, train),
            arrives=[None] * count,
            departs=[None] * count,
        )
        run.legs = [run.booked_leg(k) for k in range(count - 1)]
        run.enters, run.closes, run.on = [None] * count, [None] * count, [None] * count
        for booked in route.uses:
            use = Use(run, booked.resource, booked.enter, booked.leave, base_s + booked.rank_s)
            if use.enter == use.leave:
                run.on[use.enter] = use
            else:
                run.enters[use.enter] = run.closes[use.leave] = use
        return run

    def _happen(self, event: _Event) -> None:
        """Settles a step, or parks it until what it waits for has happened."""
        run, step = self._runs[event.path, event.day], event.step
        if step != run.settled:
            return  # it was taken back since
        for other, awaited in steps_before(run, step):
            if other.settled <= awaited:
                self._waiting.setdefault((*other.key, awaited), []).append(event)
                if not step and self._rolling is not None:
                    self._rolling.look_ahead(self, run)
                return
        self.forecast.now_s = max(self.forecast.now_s, event.second)
        k, departs = divmod(step, 2)
        if departs:
            if not self._depart(run, k):
                self._held.append(event)
                return
        elif k:
            self._arrive(run, k)
        else:
            run.arrives[0] = max(formed_s(run), self.forecast.now_s - _PAST_S)
            run.settled = 1
            if self._waits(run, 0, run.time(0)):
                self._tell(run, [(run, 0)])
        run.settled = step + 1
        if run.arrived_s is None:
            heappush(self._due, _next_event(run))
        for parked in self._waiting.pop((event.path, event.day, step), ()):
            heappush(self._due, parked)

    def _depart(self, run: Run, k: int) -> bool:
        """Settles the departure from node k; False when nothing but a release lets it go."""
        (enter_s, in_s), fate = free_for(run, k), run.fate(k)
        fate = fate._replace(dwell_s=fate.dwell_s + relief_s(self._crews, run, k))
        enter_s = max(enter_s, self._since_s, self.forecast.now_s - _PAST_S)
        leave = leaving(run, k, run.time(2 * k), enter_s, fate, self.line, 0)
        if k == 0 and self._cargo is not None and leave.depart_s < NEVER:
            goes_s = self._cargo.wait_s(run, leave.depart_s, list(self._runs.values()))
            leave = leaving(run, 0, run.time(0), max(goes_s, enter_s), fate, self.line, 0)
        there_s = run.base_s + run.route.nodes[k + 1].arrive_s + fate.jitter_s
        if leave.depart_s < NEVER:
            comes_s = max(leave.depart_s + leave.least_s, there_s)
            leave = held_back(run, k, leave, in_s - comes_s, self.line, 0)
        if leave.depart_s >= NEVER:
            return False
        next_s = max(leave.depart_s + leave.least_s, there_s, in_s)
        run.arrives[k], run.departs[k], run.least_s[k] = leave
        if k == 0 and self._cargo is not None:
            self._cargo.taken(run, leave.depart_s)
        self._note(run, k, LegTimes(leave.arrive_s, leave.depart_s, next_s), 2 * k + 2)
        return True

    def _arrive(self, run: Run, k: int) -> None:
        leg = run.legs[k - 1]
        wanted_s = run.base_s + run.route.nodes[k].arrive_s + run.fate(k - 1).jitter_s
        least_s = run.least_s[k - 1]
        free_s = max(free_for(run, k - 1)[1], self._since_s)
        arrive_s = max(leg.depart_s + least_s, wanted_s, free_s)
        run.arrives[k] = arrive_s
        if k == len(run.legs):
            run.departs[k] = arrive_s + CLEARED_S
            if self._cargo is not None:
                self._cargo.brought(run, arrive_s)
        self._note(run, k - 1, leg._replace(next_s=arrive_s), 2 * k + 1)

    def _waits(self, run: Run, k: int, comes_s: int) -> bool:
        """Whether a train that has come to node k waits there, for people, fuel or room."""
        ready_s = self._pools.ready_s(run, k, comes_s) if self._pools is not None else comes_s
        if self._fuel is not None:
            ready_s = max(ready_s, self._fuel.ready_s(run, k, comes_s))
        if self._cargo is not None:
            ready_s = max(ready_s, self._cargo.room_s(run, k, comes_s, self._runs.values()))
        if ready_s > comes_s:
            run.waits[k] = ready_s
        return ready_s > comes_s

    def _note(self, run: Run, k: int, times: LegTimes, settled: int) -> None:
        """Takes a leg as it is; those that depend on it are told when it is not as expected."""
        run.settled = settled
        expected, run.legs[k] = run.legs[k], times
        late_s = max(abs(times.next_s - expected.next_s), abs(times.depart_s - expected.depart_s))
        arrived = settled % 2 and k + 1 < len(run.legs)
        waits = arrived and self._waits(run, k + 1, times.next_s)
        if waits or late_s >= _NOTEWORTHY_S:
            self._tell(run, legs_after(run, k))
        if self._rolling is not None and settled % 2:
            self._rolling.look_ahead(self, run)

    def _tell(self, run: Run, legs: list[tuple[Run, int]]) -> None:
        """Expects some legs anew, after what is new of a run, and has that looked at."""
        if self._rolling is not None:
            self._rolling.changed(run)
        journal: Journal = {}
        self.forecast.spread(legs, journal, less_s=_NOTEWORTHY_S // 2)
        if self._rolling is not None:
            self._rolling.review(self, journal)


def _begins_s(run: Run) -> int:
    """When the last settled step of a run began: an arrival begins with the departure before."""
    step = run.settled - 1
    return run.time(step) if step % 2 or not step else run.time(step - 1)


def _take_back(run: Run) -> None:
    run.settled -= 1
    k, departs = divmod(run.settled, 2)
    if departs:
        run.departs[k] = None
        if k:
            # Whether it stands or passes there is open again.
            run.arrives[k] = run.legs[k - 1].next_s
        return
    run.arrives[k] = None
    run.waits.pop(k, None)
    if k in run.filled:
        run.filled.remove(k)
    if k == len(run.legs):
        run.departs[k] = None


def _next_event(run: Run) -> _Event:
    """The next step of a run, by what is expected."""
    k, departs = divmod(run.settled, 2)
    if run.settled == 0:
        return _Event(run.booked(0), *run.key, 0)
    leg = run.legs[k] if departs else run.legs[k - 1]
    second = max(leg.depart_s, run.time(2 * k)) if departs else leg.next_s
    return _Event(second, *run.key, run.settled)
