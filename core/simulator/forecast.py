"""Owns what is expected of every train, and how a change in it spreads to the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import heappop, heappush

from core.simulator.conditions import Conditions
from core.simulator.queues import Use
from core.simulator.route import BLOCK_CLEAR_S, CLEARED_S, HEADWAY_S
from core.simulator.run import CALM, Free, LegTimes, Run, held_back, leaving

# A train that stops in section has its tail out of the station if it has come its length and this.
_TAIL_M = 1_500
# What was expected before, by run and leg: to put it back.
Journal = dict[tuple[Run, int], LegTimes]


def left_s(use: Use) -> int:
    """When a track is free again that a run has; at its end it is taken away to the yard."""
    run, k = use.run, use.leave
    drawn_s = run.route.drawn_s[k]
    if k == len(run.legs):
        return run.legs[-1].next_s + CLEARED_S + drawn_s
    return run.legs[k].depart_s + round(drawn_s * _slow(run, k)) + _stands_s(run, k)


def _slow(run: Run, k: int) -> float:
    """How many times slower than it should it runs over leg k, as far as that is known."""
    if run.settled <= 2 * k:
        return 1.0
    factor = run.disturbance.slow.get(k, 1.0) * run.slowed
    return factor if factor > 1.0 else 1.0


def _stands_s(run: Run, k: int) -> int:
    """How long its tail stands in the station, because it stopped right after it had left."""
    stop = run.disturbance.stops.get(k) if run.settled > 2 * k else None
    if stop is None or run.route.legs[k].metres * stop.share > run.route.length_m + _TAIL_M:
        return 0
    leg = run.route.legs[k]
    return stop.seconds + leg.stop_s + leg.start_s


def free_for(run: Run, k: int) -> Free:
    """From when on leg k is free for a run, by what is settled or expected of those before it."""
    enter_s = in_s = 0
    double = run.route.legs[k].follows
    use = run.enters[k]
    if use is not None and use.before is not None:
        before = use.before
        if double:
            enter_s = before.run.legs[before.enter].depart_s + HEADWAY_S
        else:
            enter_s = before.run.legs[before.leave - 1].next_s + BLOCK_CLEAR_S
    use = run.closes[k + 1]
    if double and use is not None and use.before is not None:
        in_s = use.before.run.legs[use.before.leave - 1].next_s + HEADWAY_S
    use = run.on[k + 1]
    if use is not None and use.before is not None:
        coming_s = round(run.route.coming_s[k + 1] * _slow(run, k))
        in_s = max(in_s, left_s(use.before) + coming_s)
    if run.settled > 2 * k:
        in_s = max(in_s, _beyond_s(run, k))
    return Free(enter_s, in_s)


def _beyond_s(run: Run, k: int) -> int:
    """When a running track at node k + 1 may be come into, for who has left the next one to it.

    Its overlap must be free, too. That is no turn to take: who leaves after a train has come in
    is not in its way, so only those count that have left already.
    """
    use = run.enters[k + 1] if k + 1 < len(run.legs) else None
    place = use.before if use is not None else None
    while place is not None and place.run.settled <= 2 * place.enter + 1:
        place = place.before
    if place is None or place.run.route.sign != run.route.sign:
        return 0
    theirs, mine = place.run.on[place.enter], run.on[k + 1]
    if theirs is None or mine is None or theirs.resource == mine.resource:
        return 0
    if not run.route.on_running_track(k + 1):
        return 0
    return left_s(theirs) + round(run.route.coming_s[k + 1] * _slow(run, k))


def steps_before(run: Run, step: int) -> Iterator[tuple[Run, int]]:
    """The steps of other runs that must have happened before a step of this one can."""
    k, departs = divmod(step, 2)
    if departs:
        use = run.enters[k]
        if use is not None and use.before is not None:
            before = use.before
            double = run.route.legs[k].follows
            yield before.run, 2 * before.enter + 1 if double else 2 * before.leave
        return
    if k and run.route.legs[k - 1].follows:
        use = run.closes[k]
        if use is not None and use.before is not None:
            yield use.before.run, 2 * use.before.leave
    use = run.on[k]
    if use is not None and use.before is not None:
        yield use.before.run, min(2 * use.before.leave + 1, 2 * len(use.before.run.legs))


def legs_after(run: Run, k: int) -> Iterator[tuple[Run, int]]:
    """The legs that depend at once on leg k of a run, its own next one among them."""
    last = len(run.legs) - 1
    if k < last:
        yield run, k + 1
    double = run.route.legs[k].follows
    use = run.enters[k]
    if double and use is not None and use.after is not None:
        yield use.after.run, use.after.enter
    use = run.closes[k + 1]
    if use is not None and use.after is not None:
        yield use.after.run, use.after.leave - 1 if double else use.after.enter
    for node in (k, k + 1) if k == last else (k,):
        use = run.on[node]
        if use is not None and use.after is not None:
            yield use.after.run, max(0, use.after.enter - 1)


def formed_s(run: Run) -> int:
    """When a run is formed: not before its track is free."""
    use = run.on[0]
    free_s = 0 if use is None or use.before is None else left_s(use.before)
    return max(run.booked(0), free_s)


class Forecast:
    """The expected legs of runs, kept up to date in place."""

    def __init__(self, line: Conditions) -> None:
        self._line = line
        self.now_s = 0

    def expect(self, run: Run, k: int) -> LegTimes:
        """Leg k as it must be expected now.

        Of the leg that is next it is known what goes wrong at its station, and on it; no more.
        """
        free = free_for(run, k)
        booked_s = run.base_s + run.route.nodes[k + 1].arrive_s
        if run.settled == 2 * k + 2:
            # It is on its way.
            was = run.legs[k]
            next_s = max(was.depart_s + run.least_s[k], booked_s, free.in_s)
            return was._replace(next_s=next_s)
        arrived_s, fate = run.arrives[k], CALM
        if arrived_s is not None:
            fate = run.fate(k)._replace(jitter_s=0)
        elif k == 0:
            arrived_s = formed_s(run)
        else:
            arrived_s = run.legs[k - 1].next_s
        leave = leaving(run, k, arrived_s, free.enter_s, fate, self._line, self.now_s)
        wait_s = free.in_s - max(leave.depart_s + leave.least_s, booked_s)
        leave = held_back(run, k, leave, wait_s, self._line, self.now_s)
        next_s = max(leave.depart_s + leave.least_s, booked_s, free.in_s)
        return LegTimes(leave.arrive_s, leave.depart_s, next_s)

    def spread(
        self,
        seeds: Iterable[tuple[Run, int]],
        journal: Journal,
        most: int | None = None,
        less_s: int = 0,
    ) -> bool:
        """Expects some legs anew, and all that depend on them; notes what was expected before.

        False when more than `most` legs were looked at: then the order may have a cycle. What
        differs by no more than `less_s` is left as it was.
        """
        due: list[tuple[int, str, int, int, Run]] = []
        waiting: set[tuple[Run, int]] = set()

        def look(run: Run, k: int) -> None:
            if k >= run.settled_legs and (run, k) not in waiting:
                waiting.add((run, k))
                heappush(due, (run.legs[k].depart_s, *run.key, k, run))

        for run, k in seeds:
            look(run, k)
        looked = 0
        while due:
            *_, k, run = heappop(due)
            waiting.discard((run, k))
            looked += 1
            if most is not None and looked > most:
                return False
            was, times = run.legs[k], self.expect(run, k)
            if all(abs(new_s - old_s) <= less_s for new_s, old_s in zip(times, was, strict=True)):
                continue
            journal.setdefault((run, k), was)
            run.legs[k] = times
            for other, j in legs_after(run, k):
                look(other, j)
        return True


def put_back(journal: Journal) -> None:
    """Undoes what a journal noted."""
    for (run, k), times in journal.items():
        run.legs[k] = times


def find_cycle(runs: Iterable[Run]) -> bool:
    """Whether some steps that have not happened yet wait for one another in a ring."""
    awaited: dict[tuple[Run, int], int] = {}
    after: dict[tuple[Run, int], list[tuple[Run, int]]] = {}
    ready: list[tuple[Run, int]] = []
    for run in runs:
        for step in range(run.settled, 2 * len(run.legs) + 1):
            before = [(o, s) for o, s in steps_before(run, step) if o.settled <= s]
            if step > run.settled:
                before.append((run, step - 1))
            for other in before:
                after.setdefault(other, []).append((run, step))
            if before:
                awaited[run, step] = len(before)
            else:
                ready.append((run, step))
    while ready:
        for waiting in after.get(ready.pop(), ()):
            awaited[waiting] -= 1
            if not awaited[waiting]:
                del awaited[waiting]
                ready.append(waiting)
    return bool(awaited)
