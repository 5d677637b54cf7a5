"""Owns a simple planner: trains one by one into the slots of a line that are still free.

First come, first served: a train takes the earliest way through that disturbs none planned before
it. Every train has its block and its track to itself, so the plan's order can never lock up.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from core.line.model import OperatingPoint, Railway
from core.simulator.kinematics import Ends, fastest_seconds
from core.simulator.route import BLOCK_CLEAR_S, FREIGHT, HEADWAY_S
from core.simulator.through import LENGTH_M, LIMIT_MPS
from core.simulator.tracks import TURNOVER_S

# What a plan for every day leaves spare, so that it can recover: running time as a multiple of the
# least, and seconds in a block.
_RUNNING = 1.08
_BLOCK_S = BLOCK_CLEAR_S + 180
# How many ways to a station are followed further, and how many slots of a block are tried.
_WAYS = 24
_SLOTS = 8
# How often a later start is tried, and by how much later.
_TRIES = 48
_RETRY_S = 1800


class Stay(NamedTuple):
    """A train at a station: which track, from when to when, and whether it stops."""

    track: int
    arrive_s: int
    depart_s: int
    stops: bool


class Places:
    """The block stations of a line, and the running times between them.

    Trains are as long as the longest track of each station that has a loop, as it lies: where the
    next station is near, and at an end of the line, a track may be shorter than it was built.
    """

    def __init__(self, railway: Railway) -> None:
        line = railway.default_line
        ends = (line.points[0], line.points[-1])
        placed = [p for p in line.points if p.point.ends_block or p in ends]
        self.points: list[OperatingPoint] = [p.point for p in placed]
        tracks_m: dict[str | None, list[int]] = {}
        for section in railway.sections.values():
            tracks_m.setdefault(section.point, []).append(
                (section.end_mm - section.start_mm) // 1000
            )
        longest = [max(tracks_m[p.id]) for p in self.points if p.has_loop and p.id in tracks_m]
        self.length_m = min([LENGTH_M, *longest])
        self._metres: list[float] = []
        self._limits: list[tuple[float, float]] = []
        self.double: list[bool] = []
        for low, high in pairwise(placed):
            stretches = [
                s
                for s in line.stretches
                if s.start_mm < high.position_mm and s.end_mm > low.position_mm
            ]
            up, down = (min(s.vmax_freight_kmh[i] for s in stretches) / 3.6 for i in (0, 1))
            self._metres.append((high.position_mm - low.position_mm) / 1000)
            self._limits.append((min(up, LIMIT_MPS), min(down, LIMIT_MPS)))
            self.double.append(min(s.tracks for s in stretches) > 1)
        self.run_s = cache(self._run_s)

    def _run_s(self, block: int, sign: int, from_stop: bool, to_stop: bool) -> int:
        side = 0 if sign > 0 else 1
        limit = self._limits[block][side]
        metres = self._metres[block]
        # In a block shorter than the braking distance a train that stops at its end enters slower.
        enter = min(
            self._passing(block - sign, side, limit), 0.97 * (2 * FREIGHT.brake * metres) ** 0.5
        )
        leave = min(
            self._passing(block + sign, side, limit),
            0.97 * (2 * FREIGHT.accelerate * metres) ** 0.5,
        )
        ends = Ends(metres, 0.0 if from_stop else enter, 0.0 if to_stop else leave)
        return ceil(fastest_seconds(ends, limit, FREIGHT) * _RUNNING)

    def _passing(self, neighbour: int, side: int, limit: float) -> float:
        if 0 <= neighbour < len(self._limits):
            limit = min(limit, self._limits[neighbour][side])
        return limit * 0.97


class _Booked:
    """What is booked on one resource, repeating every period."""

    def __init__(self, period_s: int) -> None:
        self._period_s = period_s
        self._spans: list[tuple[int, int]] = []

    def book(self, start_s: int, end_s: int) -> None:
        """Books a span; it may run over the end of the period."""
        start = start_s % self._period_s
        insort(self._spans, (start, start + end_s - start_s))

    def gaps(self, from_s: int) -> Iterator[tuple[int, int]]:
        """The free spans that end after an instant, in order, over one period and a little."""
        if not self._spans:
            yield from_s, from_s + self._period_s
            return
        index, turn = self._last_before(from_s)
        free_from = max(from_s, self._span(index, turn)[1])
        for step in range(1, len(self._spans) + 1):
            start, end = self._span(index + step, turn)
            if start > free_from:
                yield free_from, start
            free_from = max(free_from, end)

    def free_until(self, from_s: int) -> int:
        """Until when it is free from an instant on; 0 when it is not."""
        if not self._spans:
            return from_s + self._period_s
        index, turn = self._last_before(from_s)
        if self._span(index, turn)[1] > from_s:
            return 0
        return self._span(index + 1, turn)[0]

    def _last_before(self, at_s: int) -> tuple[int, int]:
        """The span that began last before an instant: its index (may be -1), and the period's."""
        turn, offset = divmod(at_s, self._period_s)
        return bisect_right(self._spans, (offset, self._period_s * 2)) - 1, turn

    def _span(self, index: int, turn: int) -> tuple[int, int]:
        more, place = divmod(index, len(self._spans))
        shift = (turn + more) * self._period_s
        start, end = self._spans[place]
        return start + shift, end + shift


class _Way(NamedTuple):
    """A way to a station: when the train comes, on which track, free until when; and from where."""

    arrive_s: int
    stops: bool
    track: int
    free_until_s: int
    depart_before_s: int
    before: _Way | None


class Slots:
    """The reservations of a line: a resource per block (per direction on double line) and track."""

    def __init__(self, places: Places, period_s: int) -> None:
        self.places = places
        self._period_s = period_s
        self._tracks = [[_Booked(period_s) for _ in p.tracks] for p in places.points]
        self._blocks = {
            (b, sign): _Booked(period_s) for b in range(len(places.double)) for sign in (1, -1)
        }
        for b, double in enumerate(places.double):
            if not double:
                self._blocks[b, -1] = self._blocks[b, 1]

    def insert(self, wish_s: int, sign: int) -> list[Stay] | None:
        """Plans and books a train that wants to leave at `wish_s`; None when nothing is free."""
        for attempt in range(_TRIES):
            way = self._way(wish_s + attempt * _RETRY_S, sign)
            if way is not None:
                return self._book(way, sign)
        return None

    def within_day(self, way: list[Stay]) -> list[Stay]:
        """The same way begun as many periods earlier as keeps its start within the first one."""
        back_s = way[0].depart_s // self._period_s * self._period_s
        return [
            stay._replace(arrive_s=stay.arrive_s - back_s, depart_s=stay.depart_s - back_s)
            for stay in way
        ]

    def _order(self, sign: int) -> range:
        count = len(self.places.points)
        return range(count) if sign > 0 else range(count - 1, -1, -1)

    def _way(self, start_s: int, sign: int) -> _Way | None:
        order = self._order(sign)
        horizon = start_s + (1 << 40)
        ways = [_Way(start_s, True, -1, horizon, start_s, None)]
        for step, station in enumerate(order[1:], 1):
            block = min(station, order[step - 1])
            last = step == len(order) - 1
            reached = [w for way in ways for w in self._onward(way, block, sign, station, last)]
            ways = _best(reached)
            if not ways:
                return None
        return min(ways, key=lambda way: way.arrive_s)

    def _onward(self, way: _Way, block: int, sign: int, station: int, last: bool) -> Iterator[_Way]:
        for stops in (True,) if last else (False, True):
            run_s = self.places.run_s(block, sign, way.stops, stops)
            for depart_s in self._departures(way, block, sign, run_s):
                arrive_s = depart_s + run_s
                if last:
                    yield _Way(arrive_s, True, -1, arrive_s, depart_s, way)
                    continue
                for track, booked in enumerate(self._tracks[station]):
                    until_s = booked.free_until(arrive_s - TURNOVER_S)
                    if until_s > arrive_s + TURNOVER_S:
                        yield _Way(arrive_s, stops, track, until_s, depart_s, way)

    def _departures(self, way: _Way, block: int, sign: int, run_s: int) -> Iterator[int]:
        takes_s = HEADWAY_S if self.places.double[block] else run_s + _BLOCK_S
        latest_s = way.free_until_s - TURNOVER_S if way.stops else way.arrive_s
        for index, (start_s, end_s) in enumerate(self._blocks[block, sign].gaps(way.arrive_s)):
            if start_s > latest_s or index == _SLOTS:
                return
            if end_s - start_s >= takes_s:
                yield start_s

    def _book(self, way: _Way, sign: int) -> list[Stay]:
        stays: list[Stay] = []
        depart_s = way.arrive_s
        at: _Way | None = way
        for station in reversed(self._order(sign)):
            assert at is not None, "a way leads from the first station to the last"
            stays.append(Stay(at.track, at.arrive_s, depart_s, at.stops))
            if at.track >= 0:
                booked = self._tracks[station][at.track]
                booked.book(at.arrive_s - TURNOVER_S, depart_s + TURNOVER_S)
            if at.before is not None:
                self._book_block(min(station, station - sign), sign, at)
            depart_s = at.depart_before_s
            at = at.before
        return stays[::-1]

    def _book_block(self, block: int, sign: int, way: _Way) -> None:
        takes_s = way.arrive_s - way.depart_before_s + _BLOCK_S
        if self.places.double[block]:
            takes_s = HEADWAY_S
        self._blocks[block, sign].book(way.depart_before_s, way.depart_before_s + takes_s)


def _best(ways: Iterable[_Way]) -> list[_Way]:
    """The earliest way for each kind of stay, and of these the earliest few."""
    earliest: dict[tuple[bool, int, int], _Way] = {}
    for way in ways:
        key = (way.stops, way.track, way.free_until_s)
        known = earliest.get(key)
        if known is None or way.arrive_s < known.arrive_s:
            earliest[key] = way
    ranked = sorted(earliest.values(), key=lambda w: (w.arrive_s, w.stops, w.track))
    return [*ranked[:_WAYS], *ranked[-1:]] if len(ranked) > _WAYS else ranked
