"""Owns where headcode boxes go: in rows above and below the tracks, none on another or on a leader.

Boxes are placed the most important first. A box stands over its train, shifted no farther than its
leader allows, in the nearest row with room; where no row has room it is left out. The side and row
a box had last are tried first, so that boxes stay where they are while they can. Boxes of trains at
one and the same place stand on one another: their leader passes behind the nearer ones.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from math import inf
from typing import NamedTuple

_GAP_PX = 6.0
_LEADER_INSET_PX = 8.0
_LEADER_HALF_PX = 3.0
_SAME_PLACE_PX = 4.0
# What a row costs: nearer is better, above better than below, the old one better than another.
_BELOW_COST = 1.2
_BELOW_LOOP_COST = 0.4
_SHIFT_COST = 0.6
_STAY_GAIN = 1.5
_CROSSING_COST = 3.0
# Standing in the way of another train's leader.
_COVER_COST = 0.35


class Row(NamedTuple):
    """A row for boxes: above or below the tracks, how many rows from them, its upper edge."""

    above: bool
    distance: int
    y: float


class Wish(NamedTuple):
    """A box that wants a place: its train's x, how wide it is, and how important (low is more).

    `prefers_below` is for trains on tracks below the axis; `crosses` says on which sides its
    leader would run over another train: (above, below).
    """

    id: str
    anchor_x: float
    width: float
    rank: int
    prefers_below: bool = False
    crosses: tuple[bool, bool] = (False, False)


class Place(NamedTuple):
    """Where a box was put."""

    row: Row
    x: float


class _Taken(NamedTuple):
    """A part of a row that is taken: by a box, or by the leader of a box farther out."""

    low: float
    high: float
    anchor_x: float
    is_leader: bool

    def blocks_leader(self, x: float) -> bool:
        if abs(self.anchor_x - x) <= _SAME_PLACE_PX:
            return False
        return self.low - _LEADER_HALF_PX < x < self.high + _LEADER_HALF_PX

    def blocks_box(self, low: float, high: float, anchor_x: float) -> bool:
        if self.is_leader and abs(self.anchor_x - anchor_x) <= _SAME_PLACE_PX:
            return False
        return low - _GAP_PX < self.high and self.low < high + _GAP_PX


def rows_of(above: Sequence[float], below: Sequence[float]) -> tuple[Row, ...]:
    """The rows from their upper edges, nearest to the tracks first on either side."""
    return (
        *(Row(True, index, y) for index, y in enumerate(above)),
        *(Row(False, index, y) for index, y in enumerate(below)),
    )


class _Strip:
    """A row, what is taken of it from left to right, and beside it the left edges alone."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self._taken: list[_Taken] = []
        self._lows: list[float] = []
        self._widest_px = 0.0

    def add(self, taken: _Taken) -> None:
        """Takes a part of the row."""
        at = bisect_left(self._taken, taken)
        self._taken.insert(at, taken)
        self._lows.insert(at, taken.low)
        self._widest_px = max(self._widest_px, taken.high - taken.low)

    def near(self, low: float, high: float) -> Sequence[_Taken]:
        """What may reach between two x, from left to right."""
        first = bisect_left(self._lows, low - self._widest_px)
        return self._taken[first : bisect_right(self._lows, high)]


class Board:
    """Rows of a width, and what stands in them."""

    def __init__(self, rows: Sequence[Row], width_px: float) -> None:
        self._width_px = width_px
        # The x of all that has or wants a box: where leaders may come down.
        self._anchors: list[float] = []
        self._strips = [_Strip(row) for row in rows]
        self._sides = {
            above: [strip for strip in self._strips if strip.row.above == above]
            for above in (True, False)
        }
        # Most wishes find the rows equally good.
        self._by_cost: dict[tuple[object, ...], list[tuple[float, _Strip]]] = {}

    def place(
        self, wishes: Sequence[Wish], before: Mapping[str, tuple[bool, int]]
    ) -> dict[str, Place]:
        """A place for each wish that finds one. `before` is the (above, distance) it had last."""
        self._anchors = sorted([*self._anchors, *(wish.anchor_x for wish in wishes)])
        placed: dict[str, Place] = {}
        for wish in sorted(wishes, key=lambda w: (w.rank, w.anchor_x, w.id)):
            best = self._best(wish, before.get(wish.id))
            if best is not None:
                self._take(wish, best)
                placed[wish.id] = best
        return placed

    def _best(self, wish: Wish, before: tuple[bool, int] | None) -> Place | None:
        """The cheapest free place."""
        last = self._width_px - wish.width
        if last < 0:
            return None
        low = min(last, max(0.0, wish.anchor_x - wish.width + _LEADER_INSET_PX))
        # At the window's edges the leader may come nearer to the box's corner.
        high = max(low, min(last, wish.anchor_x - _LEADER_INSET_PX))
        wanted = [wish.anchor_x - wish.width / 2, *self._clear_of_neighbours(wish)]
        found_cost, found = inf, None
        reach: dict[bool, int] = {}
        for cost, strip in self._strips_by_cost(wish, before):
            if cost >= found_cost:
                break
            above, distance, _ = strip.row
            if above not in reach:
                reach[above] = self._reach(wish.anchor_x, above)
            if distance > reach[above]:
                continue
            for start, end in _gaps(strip, wish, low, high):
                for x in wanted:
                    x = min(max(x, start), end)
                    total = cost + self._cost_at(wish, x)
                    if total < found_cost:
                        found_cost, found = total, Place(strip.row, x)
        return found

    def _strips_by_cost(
        self, wish: Wish, before: tuple[bool, int] | None
    ) -> list[tuple[float, _Strip]]:
        key = (wish.prefers_below, wish.crosses, before)
        if key not in self._by_cost:
            costs = [(_cost(wish, strip.row, before), strip) for strip in self._strips]
            self._by_cost[key] = sorted(costs, key=lambda costed: costed[0])
        return self._by_cost[key]

    def _cost_at(self, wish: Wish, x: float) -> float:
        shift = abs(x - (wish.anchor_x - wish.width / 2)) / wish.width
        reach = 2 * _LEADER_HALF_PX
        covered = self._anchors_in(x - reach, x + wish.width + reach) - 1
        return _SHIFT_COST * shift + _COVER_COST * covered

    def _take(self, wish: Wish, place: Place) -> None:
        anchor, row = wish.anchor_x, place.row
        leader = _Taken(anchor - _LEADER_HALF_PX, anchor + _LEADER_HALF_PX, anchor, True)
        for strip in self._sides[row.above]:
            if strip.row.distance < row.distance:
                strip.add(leader)
            elif strip.row == row:
                strip.add(_Taken(place.x, place.x + wish.width, anchor, False))

    def _reach(self, x: float, above: bool) -> int:
        """The farthest row of a side that a leader comes to: past none that blocks it."""
        far = -1
        for strip in self._sides[above]:
            far = strip.row.distance
            for taken in strip.near(x - _LEADER_HALF_PX, x + _LEADER_HALF_PX):
                if taken.blocks_leader(x):
                    return far
        return far

    def _clear_of_neighbours(self, wish: Wish) -> list[float]:
        """Left edges at which the box does not stand in the way of the next trains' leaders."""
        clear = _GAP_PX + 1
        before = bisect_left(self._anchors, wish.anchor_x) - 1
        after = bisect_right(self._anchors, wish.anchor_x)
        tries = [self._anchors[before] + clear] if before >= 0 else []
        if after < len(self._anchors):
            tries.append(self._anchors[after] - clear - wish.width)
        return tries

    def _anchors_in(self, low: float, high: float) -> int:
        return bisect_right(self._anchors, high) - bisect_left(self._anchors, low)


def _gaps(strip: _Strip, wish: Wish, low: float, high: float) -> list[tuple[float, float]]:
    """Between which left edges the box has room in a row, within two that its leader allows."""
    width = wish.width
    gaps: list[tuple[float, float]] = []
    for taken in strip.near(low - _GAP_PX, high + width + _GAP_PX):
        if taken.blocks_box(low, high + width, wish.anchor_x):
            if taken.low - _GAP_PX - width >= low:
                gaps.append((low, taken.low - _GAP_PX - width))
            low = max(low, taken.high + _GAP_PX)
            if low > high:
                return gaps
    gaps.append((low, high))
    return gaps


def _cost(wish: Wish, row: Row, before: tuple[bool, int] | None) -> float:
    cost = float(row.distance)
    if wish.prefers_below:
        cost += _BELOW_COST if row.above else _BELOW_LOOP_COST
    elif not row.above:
        cost += _BELOW_COST
    if wish.crosses[0 if row.above else 1]:
        cost += _CROSSING_COST
    if before == (row.above, row.distance):
        cost -= _STAY_GAIN
    return cost
