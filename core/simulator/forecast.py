"""Owns what is expected of every train, and how a change in it spreads to the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import heappop, heappush

from core.simulator.conditions import Conditions
from core.simulator.queues import Use
from core.simulator.route import BLOCK_CLEAR_S, CLEARED_S, HEADWAY_S
from core.simulator.run import CALM, LegTimes, Run, held_back, leaving

# A train that stops in section has its tail out of the station if it has come its length and this.
_TAIL_M = 1_500
# What was expected before, by run and leg: to put it back.
Journal = dict[tuple[Run, int], LegTimes]


def left_s(use: Use) -> int:
    """When a track is free again that a run has; at its end it is taken away to the yard."""
    run, k = use.run, use.leave
    drawn_s, legs = run.route.drawn_s[k], run.legs
    if k == len(legs):
        return legs[-1].next_s + CLEARED_S + drawn_s
    depart_s = legs[k].depart_s
    if run.settled <= 2 * k:
        return depart_s + drawn_s
    return depart_s + round(drawn_s * _slow(run, k)) + _stands_s(run, k)


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
    return stop.seconds + leg.halt_s


def free_for(run: Run, k: int) -> tuple[int, int]:
    """From when on the block of leg k is free to enter, and the station after it to come into, by

    what is settled or expected of those before the run.
    """
    enter_s = in_s = 0
    double = run.route.legs[k].follows
    use = run.enters[k]
    if use is not None and (before := use.before) is not None:
        if double:
            enter_s = before.run.legs[before.enter].depart_s + HEADWAY_S
        else:
            enter_s = before.run.legs[before.leave - 1].next_s + BLOCK_CLEAR_S
    if double:
        use = run.closes[k + 1]
        if use is not None and (before := use.before) is not None:
            in_s = before.run.legs[before.leave - 1].next_s + HEADWAY_S
    use = run.on[k + 1]
    begun = run.settled > 2 * k
    if use is not None and use.before is not None:
        coming_s = run.route.coming_s[k + 1]
        if begun:
            coming_s = round(coming_s * _slow(run, k))
        in_s = max(in_s, left_s(use.before) + coming_s)
    if begun:
        in_s = max(in_s, _beyond_s(run, k))
    return enter_s, in_s


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


def legs_after(run: Run, k: int) -> list[tuple[Run, int]]:
    """The legs that depend at once on leg k of a run, its own next one among them."""
    found: list[tuple[Run, int]] = []
    last = len(run.legs) - 1
    if k < last:
        found.append((run, k + 1))
    double = run.route.legs[k].follows
    if double:
        use = run.enters[k]
        if use is not None and (after := use.after) is not None:
            found.append((after.run, after.enter))
    use = run.closes[k + 1]
    if use is not None and (after := use.after) is not None:
        found.append((after.run, after.leave - 1 if double else after.enter))
    for node in (k, k + 1) if k == last else (k,):
        use = run.on[node]
        if use is not None and (after := use.after) is not None:
            found.append((after.run, max(0, after.enter - 1)))
    return found


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
        enter_s, in_s = free_for(run, k)
        booked_s = run.base_s + run.route.nodes[k + 1].arrive_s
        if run.settled == 2 * k + 2:
            # It is on its way.
            arrive_s, depart_s, _ = run.legs[k]
            return LegTimes(arrive_s, depart_s, max(depart_s + run.least_s[k], booked_s, in_s))
        arrived_s, fate = run.arrives[k], CALM
        if arrived_s is not None:
            fate = run.fate(k)._replace(jitter_s=0)
        elif k == 0:
            arrived_s = formed_s(run)
        else:
            arrived_s = run.legs[k - 1].next_s
        leave = leaving(run, k, arrived_s, enter_s, fate, self._line, self.now_s)
        arrive_s, depart_s, least_s = leave
        comes_s = max(depart_s + least_s, booked_s)
        if in_s > comes_s:
            leave = held_back(run, k, leave, in_s - comes_s, self._line, self.now_s)
            arrive_s, depart_s, least_s = leave
            comes_s = max(depart_s + least_s, in_s)
        return LegTimes(arrive_s, depart_s, comes_s)

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
        due: list[tuple[int, tuple[str, int], int, Run]] = []
        waiting: set[tuple[Run, int]] = set()
        looked = 0
        # This is where the dispatcher spends its time: hence one loop, without calls to itself.
        more = seeds
        while True:
            for leg in more:
                run, k = leg
                if run.settled <= 2 * k + 2 and leg not in waiting:
                    waiting.add(leg)
                    heappush(due, (run.legs[k].depart_s, run.key, k, run))
            if not due:
                return True
            _, _, k, run = heappop(due)
            leg = run, k
            waiting.discard(leg)
            looked += 1
            if most is not None and looked > most:
                return False
            was, times, more = run.legs[k], self.expect(run, k), ()
            if times != was and not (less_s and _near(times, was, less_s)):
                journal.setdefault(leg, was)
                run.legs[k] = times
                more = legs_after(run, k)


def _near(a: LegTimes, b: LegTimes, less_s: int) -> bool:
    return all(abs(new_s - old_s) <= less_s for new_s, old_s in zip(a, b, strict=True))


def put_back(journal: Journal) -> None:
    """Undoes what a journal noted."""
    for (run, k), times in journal.items():
        run.legs[k] = times


def find_cycle(runs: Iterable[Run]) -> bool:
    """Whether some steps that have not happened yet wait for one another in a ring."""
    # Each run goes as far as it can, and goes on when that which it waits for has gone further.
    next_step = {run: run.settled for run in runs}
    waiting: dict[Run, list[Run]] = {}
    due = list(next_step)
    while due:
        run = due.pop()
        was = step = next_step[run]
        while step <= 2 * len(run.legs):
            awaited = (o for o, s in steps_before(run, step) if next_step.get(o, o.settled) <= s)
            other = next(awaited, None)
            if other is not None:
                waiting.setdefault(other, []).append(run)
                break
            step += 1
        next_step[run] = step
        if step > was:
            due += waiting.pop(run, ())
    return any(step <= 2 * len(run.legs) for run, step in next_step.items())
