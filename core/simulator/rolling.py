"""Owns the dispatching of running trains: meets, overtakings and tracks moved when trains are late.

Whenever something is not as expected, the trains that have to wait for it are looked at: who else
could go first, where the other would wait, and what that costs all trains together. A change is
made only with a certificate; otherwise the order stays as it is, which never locks up.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from core.line.model import Railway
from core.simulator.anew import ANEW_LEGS, go_anew
from core.simulator.certificate import Certificate
from core.simulator.conditions import Conditions, closed_spans
from core.simulator.decision import Decision
from core.simulator.expected import Movements, demand_of
from core.simulator.forecast import Journal, formed_s, free_for
from core.simulator.moves import Move, use_before
from core.simulator.queues import Use
from core.simulator.route import BLOCK_CLEAR_S, CLEARED_S
from core.simulator.run import CALM, Run, leaving
from core.timetable.model import DAY_S, BookedPath

if TYPE_CHECKING:
    from core.simulator.traffic import Traffic

# A wait of so long is looked at, when it begins within so long; a change must save so much.
_WAIT_S = 240
_HORIZON_S = 4 * 3600
_GAIN_S = 120
# Who waits so long may change turns with all trains at once.
_LONG_S = 3600
# How many waits are looked at in one review, how many stations a meet is moved by, how many legs
# ahead of a train, and how many legs a change may touch.
_WAITS = 4
_STATIONS = 3
_AHEAD = 3
_MOST_LEGS = 600
# A wait that was looked at is looked at again when it has grown by this.
_GROWN = 1.5
_KEPT_DECISIONS = 500
_WEIGHTS = {1: 6.0, 2: 4.0, 3: 2.5, 4: 1.5}
_SECURITY = 5.0


def weight(path: BookedPath) -> float:
    """What a second of a train's delay counts: passengers and security before freight."""
    if path.category.startswith("security"):
        return _SECURITY
    return _WEIGHTS.get(path.priority, 1.0)


@dataclass
class Wait:
    """A run waits so long at node k for another's use of a block or (`on_track`) of a track.

    The track is that of the next node; a run that cannot be formed waits at node -1 for its first.
    """

    run: Run
    k: int
    use: Use
    seconds: int
    on_track: bool


class _Option(NamedTuple):
    """A change that would let a run go first: who is held then, at which of its nodes.

    It is given up when it would touch more than `most` legs.
    """

    make: Callable[[Move], bool]
    held: Run
    node: int
    other: Run
    most: int = _MOST_LEGS


class Rolling:
    """The dispatcher of a railway's running trains; remembers why it did what."""

    def __init__(self, railway: Railway, line: Conditions) -> None:
        self.railway = railway
        self._line = line
        self._movements = Movements(railway)
        self.certificate = Certificate(railway)
        self._dirty: dict[str, Run] = {}
        self._looked_at: dict[tuple[Run, int], float] = {}
        self.decisions: deque[Decision] = deque(maxlen=_KEPT_DECISIONS)
        self.rejected = 0

    def forget(self, run: Run) -> None:
        """A run is over."""
        self.certificate.drop(run.id)
        self._dirty.pop(run.id, None)
        for k in range(-1, len(run.legs)):
            self._looked_at.pop((run, k), None)

    def changed(self, run: Run) -> None:
        """A run is expected otherwise than it was."""
        self._dirty[run.id] = run

    def review(self, traffic: Traffic, journal: Journal) -> None:
        """Looks at the waits among legs that are expected otherwise than they were."""
        now_s = traffic.forecast.now_s
        for run, _ in journal:
            self._dirty[run.id] = run
        due = [
            (run.legs[k].depart_s, *run.key, k, run)
            for run, k in journal
            if _there_s(run, k) < now_s + _HORIZON_S and run.settled <= 2 * k + 1
        ]
        looked = 0
        for *_, k, run in sorted(due):
            wait = self._wait(run, k, now_s)
            if wait is None or wait.seconds < self._looked_at.get((run, wait.k), 0.0) * _GROWN:
                continue
            self._looked_at[run, wait.k] = float(wait.seconds)
            self._decide(traffic, wait)
            looked += 1
            if looked == _WAITS:
                break

    def look_ahead(self, traffic: Traffic, run: Run) -> None:
        """Looks at the waits that lie right before a train, as the plan or others make them."""
        now_s = traffic.forecast.now_s
        first = run.settled // 2
        for k in range(first, min(first + _AHEAD, len(run.legs))):
            wait = self._wait(run, k, now_s)
            if wait is not None and wait.seconds > self._looked_at.get((run, wait.k), 0.0) * _GROWN:
                self._looked_at[run, wait.k] = float(wait.seconds)
                self._decide(traffic, wait)
                return

    def certify(self, traffic: Traffic, journal: Journal) -> list[str]:
        """What the certificate finds wrong with a change that is made in the queues already."""
        now_s = traffic.forecast.now_s
        runs = {run.id: run for run, _ in journal}
        day = now_s // DAY_S
        self.certificate.closed = closed_spans(self._line, day - 1, day + 3)
        changed = [self._movements.of(run) for run in runs.values()]
        near = {taken.section for movement in changed for taken in movement.taken}
        for name, run in list(self._dirty.items()):
            takes = self.certificate.uses(name)
            if name not in runs and (takes is None or takes & near):
                self.certificate.stand(self._movements.of(run))
                del self._dirty[name]
        demands = {run.id: demand_of(run) for run in runs.values()}
        return self.certificate.standing_faults(changed, demands, now_s)

    def _wait(self, run: Run, k: int, now_s: int) -> Wait | None:
        """For whom and how long a run waits at node k, if it is for long."""
        use = run.on[0]
        if not run.settled and use is not None and use.before is not None:
            seconds = formed_s(run) - run.booked(0)
            if seconds >= _WAIT_S:
                return Wait(run, -1, use.before, seconds, True)
        leg, (enter_s, in_s) = run.legs[k], free_for(run, k)
        use = run.enters[k]
        if use is not None and use.before is not None and enter_s - _comes_s(run, k) >= _WAIT_S:
            # Alone it would leave no sooner than it comes: only here it has to be known when.
            wait_s = enter_s - self._alone_s(run, k, now_s)
            if wait_s >= _WAIT_S:
                return Wait(run, k, use.before, wait_s, False)
        comes_s = max(
            leg.depart_s + run.route.legs[k].least_s,
            run.base_s + run.route.nodes[k + 1].arrive_s,
        )
        if in_s - comes_s < _WAIT_S:
            return None
        use, closes = run.on[k + 1], run.closes[k + 1]
        if run.route.legs[k].follows and closes is not None and closes.before is not None:
            before = closes.before
            if before.run.legs[before.leave - 1].next_s > comes_s:
                return Wait(run, k, before, in_s - comes_s, False)
        if use is None or use.before is None:
            return None
        return Wait(run, k, use.before, in_s - comes_s, True)

    def _alone_s(self, run: Run, k: int, now_s: int) -> int:
        """When a run could leave node k if nobody were before it."""
        comes_s = _comes_s(run, k)
        return leaving(run, k, comes_s, 0, CALM, self._line, now_s).depart_s

    def _decide(self, traffic: Traffic, wait: Wait) -> None:
        """Makes the change that saves most, if one saves enough and is certified."""
        tried: list[tuple[float, int, _Option]] = []
        for number, option in enumerate(self._options(traffic, wait)):
            cost = self._try(traffic, option)
            if cost is not None:
                tried.append((cost, number, option))
        tried.sort(key=lambda one: one[:2])
        stays = -_GAIN_S
        for place, (cost, _, option) in enumerate(tried):
            if cost > stays:
                break
            if self._make(traffic, option):
                others = [c for c, *_ in tried[place + 1 :]]
                if not wait.on_track:
                    more = min(0.0, *others, 0.0) if others else 0.0
                    self._tell_changed(traffic, wait, option, round(more - cost))
                return
        if not wait.on_track:
            self._tell_kept(traffic, wait, tried)

    def _try(self, traffic: Traffic, option: _Option) -> float | None:
        """What a change would cost all trains, less than 0 when it saves; nothing stays of it."""
        move = Move(self.railway, traffic.queues)
        cost = None
        if option.make(move) and traffic.forecast.spread(move.seeds, move.journal, option.most):
            cost = _cost(move.journal)
        move.undo()
        return cost

    def _make(self, traffic: Traffic, option: _Option) -> bool:
        move = Move(self.railway, traffic.queues)
        made = option.make(move) and traffic.forecast.spread(move.seeds, move.journal, option.most)
        if made and not self.certify(traffic, move.journal):
            traffic.look_again()
            return True
        self.rejected += 1
        move.undo()
        for run, _ in move.journal:
            self._dirty[run.id] = run
        return False

    def _options(self, traffic: Traffic, wait: Wait) -> Iterator[_Option]:
        run, k, other = wait.run, wait.k, wait.use.run
        if wait.seconds >= _LONG_S:
            make = partial(
                go_anew,
                run=run,
                queues=traffic.queues,
                forecast=traffic.forecast,
                line=self._line,
            )
            yield _Option(make, other, wait.use.enter, run, ANEW_LEGS)
        if wait.on_track:
            yield _Option(partial(_other_track, run=run, k=k), other, wait.use.enter, run)
            return
        if run.route.sign != other.route.sign:
            for stations in range(1, _STATIONS + 1):
                node = _met_at(run, k, other, stations)
                if node is None:
                    return
                make = partial(_meet, run=run, k=k, other=other, stations=stations)
                yield _Option(make, other, node, run)
            return
        for stations in range(_STATIONS):
            node = _passed_at(run, k, other, stations)
            if node is not None:
                make = partial(_overtake, run=run, k=k, other=other, stations=stations)
                yield _Option(make, other, node, run)

    def _tell_changed(self, traffic: Traffic, wait: Wait, option: _Option, more_s: int) -> None:
        now_s = traffic.forecast.now_s
        held, node = option.held, option.node
        stands_s = held.legs[node].depart_s - self._alone_s(held, node, now_s)
        self._tell(
            now_s, (held, node), wait.run, max(0, stands_s), (wait.run, wait.k), max(0, more_s)
        )

    def _tell_kept(
        self, traffic: Traffic, wait: Wait, tried: list[tuple[float, int, _Option]]
    ) -> None:
        rejected, more_s = None, 0
        if tried:
            cost, _, option = tried[0]
            rejected, more_s = (option.held, option.node), max(0, round(cost))
        self._tell(
            traffic.forecast.now_s,
            (wait.run, wait.k),
            wait.use.run,
            wait.seconds,
            rejected,
            more_s,
        )

    def _tell(
        self,
        now_s: int,
        held: tuple[Run, int],
        other: Run,
        held_s: int,
        rejected: tuple[Run, int] | None,
        more_s: int,
    ) -> None:
        self.decisions.append(
            Decision(
                held[0].id,
                held[0].route.nodes[held[1]].point.short_name,
                other.id,
                held_s,
                rejected[0].id if rejected else "",
                rejected[0].route.nodes[rejected[1]].point.short_name if rejected else "",
                more_s,
                now_s,
            )
        )


def _comes_s(run: Run, k: int) -> int:
    """When a run came to node k, or is expected there; at its first, when it is booked to be."""
    arrived_s = run.arrives[k]
    if arrived_s is not None:
        return arrived_s
    return run.legs[k - 1].next_s if k else run.booked(0)


def _there_s(run: Run, k: int) -> int:
    """When a run is expected at node k; at its first, when it is booked to be formed there."""
    return run.legs[k].arrive_s if k else run.booked(0)


def _cost(journal: Journal) -> float:
    """What a change costs: for each train its delay at its end, and half of that on its way."""
    by_run: dict[Run, list[int]] = {}
    for (run, k), was in journal.items():
        later_s = run.legs[k].next_s - was.next_s
        deltas = by_run.setdefault(run, [0, 0])
        deltas[0] += later_s
        if k == len(run.legs) - 1:
            deltas[1] = later_s
    total = 0.0
    for run, (on_the_way_s, at_end_s) in by_run.items():
        mean_s = on_the_way_s / max(1, len(run.legs) - run.settled_legs)
        total += weight(run.route.path) * (at_end_s + mean_s / 2)
    return total


def _met_at(run: Run, k: int, other: Run, stations: int) -> int | None:
    """The node of the other at which it would wait when a run goes so many blocks first."""
    node, theirs = k, None
    for _ in range(stations):
        use = run.enters[node] if node < len(run.legs) else None
        theirs = use_before(use, other)
        if use is None or theirs is None:
            return None
        node = use.leave
    return theirs.enter if theirs is not None else None


def _meet(move: Move, run: Run, k: int, other: Run, stations: int) -> bool:
    """Lets a run go first over so many blocks; the other waits at the end of the last."""
    node, comes_s = k, run.legs[k].arrive_s
    for number in range(1, stations + 1):
        use = run.enters[node]
        theirs = use_before(use, other)
        if use is None or theirs is None or not move.ahead(use, theirs):
            return False
        comes_s += sum(
            run.route.legs[j].least_s + run.route.nodes[j].dwell_s
            for j in range(use.enter, use.leave)
        )
        node = use.leave
        mine, place = run.on[node], other.on[theirs.enter]
        if mine is None or place is None:
            return False
        if number < stations:
            together = mine.resource == place.resource and use_before(mine, other) is not None
            if together and not move.ahead(mine, place):
                return False
            continue
        there_s = other.legs[theirs.enter - 1].next_s if theirs.enter else other.booked(0)
        leaves_s = max(comes_s, there_s) + BLOCK_CLEAR_S
        if node == len(run.legs):
            leaves_s = comes_s + CLEARED_S
        if not _long_enough(other, theirs.enter) and not move.retrack(
            other, theirs.enter, there_s, comes_s + BLOCK_CLEAR_S
        ):
            return False
        return move.retrack(run, node, comes_s, leaves_s, other.on[theirs.enter])
    return False


def _passed_at(run: Run, k: int, other: Run, stations: int) -> int | None:
    """The node of the other at which a run would overtake it, so many blocks on."""
    node = k
    for _ in range(stations):
        use = run.enters[node] if node < len(run.legs) else None
        if use is None:
            return None
        node = use.leave
    if node >= len(run.legs):
        return None
    theirs = use_before(run.enters[node], other)
    return theirs.enter if theirs is not None else None


def _overtake(move: Move, run: Run, k: int, other: Run, stations: int) -> bool:
    """Lets a run pass another of its direction, from a station so many blocks on to their end."""
    node = k
    for _ in range(stations):
        use = run.enters[node]
        if use is None:
            return False
        node = use.leave
    first = True
    while node < len(run.legs):
        use = run.enters[node]
        theirs = use_before(use, other)
        if use is None or theirs is None:
            return not first
        if first and not _beside(move, run, node, other, theirs.enter):
            return False
        if not move.ahead(use, theirs):
            return False
        mine, place = run.on[use.leave], other.on[theirs.leave]
        if (
            mine is not None
            and place is not None
            and mine.resource == place.resource
            and use_before(mine, other) is not None
            and not move.ahead(mine, place)
        ):
            return False
        first, node = False, use.leave
    return not first


def _beside(move: Move, run: Run, node: int, other: Run, theirs: int) -> bool:
    """Two trains at one station, the one that is overtaken on a track that it fits."""
    if not _long_enough(other, theirs):
        return False
    if run.settled > 2 * node:
        mine, place = run.on[node], other.on[theirs]
        return mine is not None and place is not None and mine.resource != place.resource
    comes_s = run.legs[node - 1].next_s if node else run.booked(0)
    return move.retrack(run, node, comes_s, comes_s + BLOCK_CLEAR_S, other.on[theirs])


def _long_enough(run: Run, node: int) -> bool:
    track = run.route.tracks[node]
    lengths = [t.length_m for t in run.route.nodes[node].point.tracks if t.id == track]
    return bool(lengths) and (lengths[0] is None or lengths[0] >= run.route.length_m)


def _other_track(move: Move, run: Run, k: int) -> bool:
    """Gives a run a track of the next station that is free when it comes."""
    if k < 0:
        return move.retrack(run, 0, run.booked(0), run.booked(1), None)
    comes_s = run.legs[k].depart_s + run.route.legs[k].least_s
    leaves_s = run.legs[k + 1].depart_s if k + 1 < len(run.legs) else comes_s + CLEARED_S
    return move.retrack(run, k + 1, comes_s, max(comes_s, leaves_s), None)
