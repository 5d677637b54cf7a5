"""Owns when each train really arrives and leaves: the plan's order, with what went wrong.

An event (a departure or an arrival) happens once everything before it has: the train's own last
event, and that of the train before it on the block or the track, in the plan's order. Times are
whole seconds since 1970.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from heapq import heappop, heappush

from core.simulator.disturbance import Disturbance, draw, undisturbed
from core.simulator.route import (
    BLOCK_CLEAR_S,
    CLEARED_S,
    FORMED_S,
    HEADWAY_S,
    TRACK_CLEAR_S,
    Before,
    Leg,
    Route,
)

# A wait in section that is longer than this is rather waited out in the last station.
PATIENCE_S = 60
NEVER = 1 << 62

Key = tuple[str, int]


@dataclass
class Run:
    """One train on one day. Arrivals and departures are None until they are settled.

    `departs[k]` is settled for good once `arrives[k + 1]` is. `latest[k]` is the latest departure
    from node k that disturbs no train already settled.
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
        """When the train appears at its origin."""
        return self.base_s + self.route.nodes[0].depart_s - FORMED_S

    @property
    def arrived_s(self) -> int | None:
        """When it reached its end; None before that is settled."""
        return self.arrives[-1]

    def keep(self, k: int, latest_s: int) -> None:
        """Another train relies on this one to have left node k by then."""
        self.latest[k] = min(self.latest[k], latest_s)

    def stopped(self, k: int) -> bool:
        """Whether it stands at node k, booked or held."""
        return self.route.nodes[k].stops or self.arrives[k] != self.departs[k]


class Traffic:
    """All runs of a plan, settled in order of time as far as asked.

    The plan starts at `first_s`, and again every `period_s` when it `repeats`.
    """

    def __init__(
        self,
        routes: Mapping[str, Route],
        *,
        seed: int,
        disturbed: bool,
        period_s: int,
        first_s: int,
        repeats: bool,
    ) -> None:
        self._routes = routes
        self._seed = seed
        self._disturbed = disturbed
        self._period_s = period_s
        self._first_s = first_s
        self._repeats = repeats
        self._next_day = 0
        self._starts = sorted((r.nodes[0].depart_s, r.path.id) for r in routes.values())
        self._runs: dict[Key, Run] = {}
        self._due: list[tuple[int, str, int, int]] = []
        self._waiting: dict[tuple[str, int, int], list[tuple[int, str, int, int]]] = {}

    def settle(self, until_s: int) -> None:
        """Settles every event that the plan has before `until_s` and that is not locked out."""
        while self._more_days() and self._base_s(self._next_day) + self._earliest_s() <= until_s:
            self._start_day(self._next_day)
            self._next_day += 1
        while self._due and self._due[0][0] <= until_s:
            event = heappop(self._due)
            self._happen(event)

    def runs(self) -> Iterable[Run]:
        """The runs known, in order of their formation."""
        return self._runs.values()

    def is_waiting(self, run: Run) -> bool:
        """Whether its next event was due and waits for another train's that has not happened."""
        key = run.route.path.id, run.day, run.settled
        return any(event[1:] == key for parked in self._waiting.values() for event in parked)

    def forget(self, before_s: int) -> None:
        """Drops the runs that arrived before an instant and that nobody can follow any more."""
        gone = [
            k for k, r in self._runs.items() if r.arrived_s is not None and r.arrived_s < before_s
        ]
        for key in gone:
            del self._runs[key]

    def _more_days(self) -> bool:
        return self._repeats or self._next_day == 0

    def _base_s(self, day: int) -> int:
        return self._first_s + day * self._period_s

    def _earliest_s(self) -> int:
        return (self._starts[0][0] if self._starts else NEVER) - FORMED_S

    def _start_day(self, day: int) -> None:
        base_s = self._base_s(day)
        for _, path_id in self._starts:
            run = self._new_run(self._routes[path_id], day, base_s)
            self._runs[path_id, day] = run
            heappush(self._due, (base_s + run.route.nodes[0].depart_s, path_id, day, 0))

    def _new_run(self, route: Route, day: int, base_s: int) -> Run:
        start = datetime.fromtimestamp(base_s + route.nodes[0].depart_s, UTC)
        train = f"{route.path.id}@{start:%Y-%m-%d}"
        fate = draw(self._seed, route, train) if self._disturbed else undisturbed(route)
        count = len(route.nodes)
        return Run(train, day, base_s, route, fate, [None] * count, [None] * count, [NEVER] * count)

    def _happen(self, event: tuple[int, str, int, int]) -> None:
        """Settles an event (planned second, path, day, step) or parks it until it can be.

        Step 2k is the departure from node k, step 2k - 1 the arrival at it.
        """
        _, path_id, day, step = event
        run = self._runs[path_id, day]
        k = (step + 1) // 2
        departs = step % 2 == 0
        waits_for = self._open_departure(run, k) if departs else self._open_arrival(run, k)
        if waits_for is not None:
            self._waiting.setdefault(waits_for, []).append(event)
            return
        if departs:
            self._depart(run, k)
        else:
            self._arrive(run, k)
        run.settled = step + 1
        if step + 1 < 2 * len(run.route.legs):
            heappush(self._due, (self._planned(run, step + 1), path_id, day, step + 1))
        for parked in self._waiting.pop((path_id, day, step), ()):
            heappush(self._due, parked)

    def _planned(self, run: Run, step: int) -> int:
        node = run.route.nodes[(step + 1) // 2]
        return run.base_s + (node.depart_s if step % 2 == 0 else node.arrive_s)

    def _before(self, run: Run, before: Before | None) -> Run | None:
        """The run that a Before names for this run's day; None when this world never had it."""
        if before is None:
            return None
        return self._runs.get((before.path, run.day + before.days))

    def _unsettled(self, run: Run | None, step: int) -> tuple[str, int, int] | None:
        if run is None or run.settled > step:
            return None
        return run.route.path.id, run.day, step

    def _open_departure(self, run: Run, k: int) -> tuple[str, int, int] | None:
        leg = run.route.legs[k]
        if leg.enter_after is None:
            return None
        previous = self._before(run, leg.enter_after)
        node = leg.enter_after.node
        return self._unsettled(previous, 2 * node if leg.tracks > 1 else 2 * node - 1)

    def _open_arrival(self, run: Run, k: int) -> tuple[str, int, int] | None:
        after = run.route.track_after[k]
        if after is not None:
            previous = self._before(run, after)
            if previous is not None:
                ends = after.node == len(previous.route.nodes) - 1
                step = 2 * after.node - ends
                found = self._unsettled(previous, step)
                if found is not None:
                    return found
        leave_after = run.route.legs[k - 1].leave_after
        if leave_after is None:
            return None
        return self._unsettled(self._before(run, leave_after), 2 * leave_after.node - 1)

    def _depart(self, run: Run, k: int) -> None:
        node = run.route.nodes[k]
        leg = run.route.legs[k]
        if k == 0:
            run.arrives[0] = run.formed_s
        arrived = run.arrives[k]
        assert arrived is not None, "a train leaves where it has arrived"
        depart = arrived + node.dwell_s
        if node.stops:
            depart = max(depart, run.base_s + node.depart_s)
        depart += run.disturbance.extra_dwell_s.get(k, 0)
        free = self._block_free(run, leg)
        if free > depart:
            if not node.stops:
                # It would have passed; now it brakes, stands and starts again.
                arrived += run.route.legs[k - 1].stop_s
                run.arrives[k] = arrived
            depart = max(free, arrived + 1)
        run.departs[k] = depart
        previous = self._before(run, leg.enter_after)
        if previous is not None and leg.enter_after is not None and leg.tracks > 1:
            previous.keep(leg.enter_after.node, depart - HEADWAY_S)

    def _block_free(self, run: Run, leg: Leg) -> int:
        previous = self._before(run, leg.enter_after)
        if previous is None or leg.enter_after is None:
            return 0
        node = leg.enter_after.node
        if leg.tracks > 1:
            left = previous.departs[node]
            assert left is not None, "the train before has left"
            return left + HEADWAY_S
        cleared = previous.arrives[node]
        assert cleared is not None, "the train before has arrived"
        return cleared + BLOCK_CLEAR_S

    def _arrive(self, run: Run, k: int) -> None:
        leg = run.route.legs[k - 1]
        node = run.route.nodes[k]
        left = run.departs[k - 1]
        assert left is not None, "a train arrives from where it has left"
        least = round(leg.least_s * run.disturbance.slow.get(k - 1, 1.0))
        if run.stopped(k - 1) and not run.route.nodes[k - 1].stops:
            least += leg.start_s
        stop = run.disturbance.stops.get(k - 1)
        if stop is not None:
            least += stop.seconds + leg.stop_s + leg.start_s
        wanted = run.base_s + node.arrive_s + run.disturbance.jitter_s[k]
        arrive = max(left + least, wanted)
        free = max(self._track_free(run, k), self._line_free(run, leg))
        if free > arrive:
            self._hold_back(run, k - 1, free - arrive)
            arrive = free
        run.arrives[k] = arrive
        after = run.route.track_after[k]
        previous = self._before(run, after)
        if previous is not None and after is not None:
            previous.keep(after.node, arrive - TRACK_CLEAR_S)
        if k == len(run.route.nodes) - 1:
            run.departs[k] = arrive + CLEARED_S

    def _hold_back(self, run: Run, k: int, wait_s: int) -> None:
        """Waits in the last station, as far as nobody needs its track, instead of in section."""
        left, arrived = run.departs[k], run.arrives[k]
        assert left is not None, "a train is held where it would leave"
        assert arrived is not None, "a train is held where it has arrived"
        if run.stopped(k):
            run.departs[k] = max(left, min(left + wait_s, run.latest[k]))
            return
        leg = run.route.legs[k]
        later = min(left + wait_s - leg.start_s, run.latest[k])
        if later - left > PATIENCE_S + run.route.legs[k - 1].stop_s:
            run.arrives[k] = arrived + run.route.legs[k - 1].stop_s
            run.departs[k] = later

    def _track_free(self, run: Run, k: int) -> int:
        after = run.route.track_after[k]
        previous = self._before(run, after)
        if previous is None or after is None:
            return 0
        left = previous.departs[after.node]
        assert left is not None, "the train before has left the track"
        return left + TRACK_CLEAR_S

    def _line_free(self, run: Run, leg: Leg) -> int:
        previous = self._before(run, leg.leave_after)
        if previous is None or leg.leave_after is None:
            return 0
        arrived = previous.arrives[leg.leave_after.node]
        assert arrived is not None, "the train before has arrived"
        return arrived + HEADWAY_S
