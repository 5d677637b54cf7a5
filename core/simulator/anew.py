"""Owns a train's turns found anew: the first way through that is free as the others are expected.

A train that waits very long waits for trains that have lost their places in the day. To go before
them it changes turns with all of them at once, and disturbs nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from core.simulator.conditions import Conditions
from core.simulator.forecast import Forecast, left_s
from core.simulator.moves import Move, begun, comes_s
from core.simulator.queues import Queues, Use
from core.simulator.route import BLOCK_CLEAR_S, CLEARED_S, HEADWAY_S
from core.simulator.run import CALM, Run, leaving

# How many ways to a station are followed further, and how many gaps of a block are tried.
_WAYS = 16
_GAPS = 8
# How many legs a change may touch.
ANEW_LEGS = 4_000
_FAR_S = 1 << 40


class _Gap(NamedTuple):
    """Room in a queue behind one use: from when on, until when; of leaving and of arriving."""

    behind: Use | None
    leave_from_s: int
    leave_until_s: int
    come_from_s: int
    come_until_s: int


class _Room(NamedTuple):
    """Room on a track behind one use: from when one may come, until when one must have left."""

    track: str
    behind: Use | None
    from_s: int
    until_s: int


class _Way(NamedTuple):
    """A way to a node: when the train comes there, on which track, behind whom, free until when.

    `block` is the use that it had before, behind `after`.
    """

    node: int
    come_s: int
    track: str
    behind: Use | None
    until_s: int
    block: Use | None = None
    after: Use | None = None
    before: _Way | None = None


def go_anew(move: Move, run: Run, queues: Queues, forecast: Forecast, line: Conditions) -> bool:
    """Gives a run other turns, from where it is to its end; False where there is no way."""
    first = run.settled // 2
    while first < len(run.legs) and run.enters[first] is None:
        first += 1
    if first >= len(run.legs):
        return False
    uses = [*run.enters[first:], *run.on[first + 1 if run.settled else first :]]
    for use in uses:
        if use is not None:
            move.behind(use, queues.last_but(use))
    seeds = [(other, k) for other, k in move.seeds if other is not run]
    if not forecast.spread(seeds, move.journal, ANEW_LEGS):
        return False
    way = _Search(move, run, queues, line, forecast.now_s).way(first)
    if way is None:
        return False
    while way is not None:
        if way.track and run.on[way.node] is not None and (way.before or not run.settled):
            move.to_track(run, way.node, way.track, way.behind)
        if way.block is not None:
            move.behind(way.block, way.after)
        way = way.before
    return True


class _Search:
    """The ways of one run through the gaps that the others are expected to leave."""

    def __init__(self, move: Move, run: Run, queues: Queues, line: Conditions, now_s: int) -> None:
        self._move = move
        self._run = run
        self._queues = queues
        self._line = line
        self._now_s = now_s
        self._gaps: dict[str, list[_Gap]] = {}
        self._rooms: dict[int, list[_Room]] = {}

    def way(self, first: int) -> _Way | None:
        """The way that comes first to the end, from a node on."""
        run = self._run
        if run.settled:
            come_s = run.arrives[first]
            if come_s is None:
                come_s = run.legs[first - 1].next_s
            ways = [_Way(first, come_s, "", None, _FAR_S)]
        else:
            ways = list(self._into(_Way(0, 0, "", None, 0), 0, run.booked(0)))
        while ways and ways[0].node < len(run.legs):
            ways = _best(onward for way in ways for onward in self._onward(way))
        return ways[0] if ways else None

    def _onward(self, way: _Way) -> Iterator[_Way]:
        run, k = self._run, way.node
        use = run.enters[k]
        if use is None:
            return
        node, leg = run.route.nodes[k], run.route.legs[k]
        fate = CALM if run.arrives[k] is None else run.fate(k)
        ready_s = leaving(run, k, way.come_s, 0, fate, self._line, self._now_s).depart_s
        stop_s = 0 if node.stops else run.route.legs[k - 1].stop_s
        tried = 0
        for gap in self._block_gaps(use, leg.follows):
            waits = gap.leave_from_s > ready_s
            depart_s = max(ready_s, gap.leave_from_s, way.come_s + (stop_s if waits else 0))
            if depart_s > way.until_s or tried == _GAPS:
                return
            if depart_s > gap.leave_until_s or depart_s > gap.come_until_s:
                continue
            come_s = self._ride(k, use.leave, depart_s, waits)
            depart_s += max(0, gap.come_from_s - come_s)
            come_s = max(come_s, gap.come_from_s)
            if depart_s > gap.leave_until_s or come_s > gap.come_until_s:
                continue
            tried += 1
            onward = _Way(use.leave, come_s, "", None, 0, use, gap.behind, way)
            for there in self._into(onward, use.leave, come_s):
                later_s = there.come_s - come_s
                if depart_s + later_s <= min(way.until_s, gap.leave_until_s) and (
                    there.come_s <= gap.come_until_s
                ):
                    yield there

    def _ride(self, k: int, last: int, depart_s: int, waits: bool) -> int:
        """When it comes to another node that has left one, from a stand or not."""
        run, route = self._run, self._run.route
        at_s = depart_s + (route.legs[k].start_s if waits and not route.nodes[k].stops else 0)
        for j in range(k, last):
            least_s = round(route.legs[j].least_s * run.slowed)
            at_s = self._line.depart_s(route, j, at_s, least_s, self._now_s) + least_s
            at_s = max(at_s, run.base_s + route.nodes[j + 1].arrive_s)
            if j + 1 < last:
                at_s = leaving(run, j + 1, at_s, 0, CALM, self._line, self._now_s).depart_s
        return at_s

    def _into(self, way: _Way, k: int, come_s: int) -> Iterator[_Way]:
        """The tracks of a station that it can have, from when it comes or somewhat later."""
        run = self._run
        _, _, _, _, _, block, after, before = way
        if run.on[k] is None:
            yield _Way(k, come_s, "", None, _FAR_S, block, after, before)
            return
        stays_s = CLEARED_S if k == len(run.legs) else run.route.nodes[k].dwell_s
        rooms = self._rooms.get(k)
        if rooms is None:
            rooms = self._rooms[k] = list(self._rooms_at(k))
        for track, behind, from_s, until_s in rooms:
            at_s = come_s if come_s > from_s else from_s
            if at_s + stays_s <= until_s:
                yield _Way(k, at_s, track, behind, until_s, block, after, before)

    def _block_gaps(self, use: Use, follows: bool) -> list[_Gap]:
        gaps = self._gaps.get(use.resource)
        if gaps is None:
            gaps = list(_block_gaps(self._others(use.resource), follows))
            self._gaps[use.resource] = gaps
        return gaps

    def _rooms_at(self, k: int) -> Iterator[_Room]:
        """The room on the tracks of a station for one that comes from, and is gone until."""
        route = self._run.route
        has = str(route.tracks[k])
        for track in list(self._move.fitting(self._run, k)) or [has]:
            others = self._others(f"{route.nodes[k].point.id}/{track}")
            for behind, before in _between(others):
                from_s = left_s(behind) + route.coming_s[k] if behind is not None else 0
                until_s = _FAR_S
                if before is not None:
                    until_s = comes_s(before) - before.run.route.coming_s[before.enter]
                yield _Room(track, behind, from_s, until_s - route.drawn_s[k])

    def _others(self, resource: str) -> list[Use]:
        """The uses of a resource by other runs, from the last on that has begun."""
        found: list[Use] = []
        for use in self._queues.back(resource):
            if use.run is not self._run:
                found.append(use)
                if begun(use):
                    break
        return found[::-1]


def _between(others: list[Use]) -> Iterator[tuple[Use | None, Use | None]]:
    """Each place in a queue that is not before what has begun: behind whom, and before whom."""
    places: list[Use | None] = [None, *others] if not others or not begun(others[0]) else [*others]
    yield from zip(places, [*places[1:], None], strict=True)


def _block_gaps(others: list[Use], follows: bool) -> Iterator[_Gap]:
    for behind, before in _between(others):
        left = behind.run.legs[behind.enter].depart_s if behind is not None else 0
        out = behind.run.legs[behind.leave - 1].next_s if behind is not None else 0
        leaves = before.run.legs[before.enter].depart_s if before is not None else _FAR_S
        comes = before.run.legs[before.leave - 1].next_s if before is not None else _FAR_S
        if follows:
            times = left + HEADWAY_S, leaves - HEADWAY_S, out + HEADWAY_S, comes - HEADWAY_S
        else:
            times = out + BLOCK_CLEAR_S, _FAR_S, 0, leaves - BLOCK_CLEAR_S
        yield _Gap(behind, *times)


def _best(ways: Iterable[_Way]) -> list[_Way]:
    """The first of those that have the same place on the same track, and of these the first few."""
    first: dict[tuple[str, int], _Way] = {}
    for way in ways:
        key = way.track, way.until_s
        known = first.get(key)
        if known is None or way.come_s < known.come_s:
            first[key] = way
    return sorted(first.values(), key=lambda way: way.come_s)[:_WAYS]
