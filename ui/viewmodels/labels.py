"""Owns where headcode boxes go: in rows above and below the tracks, none on another or on a leader.

Boxes are placed the most important first. A box stands over its train, shifted no farther than its
leader allows, in the nearest row with room; where no row has room it is left out. The side and row
a box had last are tried first, so that boxes stay where they are while they can.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

_GAP_PX = 6.0
_LEADER_INSET_PX = 8.0
_LEADER_HALF_PX = 3.0
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


@dataclass(frozen=True)
class Wish:
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


def rows_of(above: Sequence[float], below: Sequence[float]) -> tuple[Row, ...]:
    """The rows from their upper edges, nearest to the tracks first on either side."""
    return (
        *(Row(True, index, y) for index, y in enumerate(above)),
        *(Row(False, index, y) for index, y in enumerate(below)),
    )


def place_boxes(
    wishes: Sequence[Wish],
    rows: Sequence[Row],
    width_px: float,
    before: Mapping[str, tuple[bool, int]],
) -> dict[str, Place]:
    """A place for each wish that finds one. `before` is the (above, distance) it had last."""
    board = _Board(rows, width_px, [wish.anchor_x for wish in wishes])
    placed: dict[str, Place] = {}
    for wish in sorted(wishes, key=lambda w: (w.rank, w.anchor_x, w.id)):
        best = board.best(wish, before.get(wish.id))
        if best is not None:
            board.take(wish, best)
            placed[wish.id] = best
    return placed


class _Board:
    """Which parts of the rows are taken, by boxes and by the leaders of boxes farther out."""

    def __init__(self, rows: Sequence[Row], width_px: float, anchors: Sequence[float]) -> None:
        self._rows = rows
        self._width_px = width_px
        self._anchors = sorted(anchors)
        self._taken: dict[Row, list[tuple[float, float]]] = {row: [] for row in rows}

    def best(self, wish: Wish, before: tuple[bool, int] | None) -> Place | None:
        """The cheapest free place."""
        found: tuple[float, Place] | None = None
        for row in self._rows:
            cost = _cost(wish, row, before)
            if (found is not None and cost >= found[0]) or not self._leader_free(wish, row):
                continue
            for x in self._free_xs(wish, row):
                total = cost + self._cost_at(wish, x)
                if found is None or total < found[0]:
                    found = total, Place(row, x)
        return found[1] if found else None

    def _cost_at(self, wish: Wish, x: float) -> float:
        shift = abs(x - (wish.anchor_x - wish.width / 2)) / wish.width
        covered = self._between_anchors(x, x + wish.width) - 1
        return _SHIFT_COST * shift + _COVER_COST * covered

    def _between_anchors(self, low: float, high: float) -> int:
        reach = 2 * _LEADER_HALF_PX
        return bisect_right(self._anchors, high + reach) - bisect_left(self._anchors, low - reach)

    def take(self, wish: Wish, place: Place) -> None:
        """Marks a place as taken, and the way of its leader."""
        insort(self._taken[place.row], (place.x, place.x + wish.width))
        for row in self._between(place.row):
            leader = wish.anchor_x - _LEADER_HALF_PX, wish.anchor_x + _LEADER_HALF_PX
            insort(self._taken[row], leader)

    def _between(self, row: Row) -> list[Row]:
        return [r for r in self._rows if r.above == row.above and r.distance < row.distance]

    def _leader_free(self, wish: Wish, row: Row) -> bool:
        x = wish.anchor_x
        return not any(
            low - _LEADER_HALF_PX < x < high + _LEADER_HALF_PX
            for between in self._between(row)
            for low, high in self._taken[between]
        )

    def _free_xs(self, wish: Wish, row: Row) -> list[float]:
        """Left edges at which the box fits over its leader: in the middle, or beside something."""
        last = self._width_px - wish.width
        if last < 0:
            return []
        low = min(last, max(0.0, wish.anchor_x - wish.width + _LEADER_INSET_PX))
        # At the window's edges the leader may come nearer to the box's corner.
        high = max(low, min(last, wish.anchor_x - _LEADER_INSET_PX))
        taken = [
            t
            for t in self._taken[row]
            if t[1] > low - _GAP_PX and t[0] < high + wish.width + _GAP_PX
        ]
        tries = [min(max(wish.anchor_x - wish.width / 2, low), high)]
        for start, end in taken:
            tries += [start - _GAP_PX - wish.width, end + _GAP_PX]
        for anchor in self._near_anchors(low, high + wish.width):
            tries += [anchor - _GAP_PX - 1 - wish.width, anchor + _GAP_PX + 1]
        return [
            x
            for x in tries
            if low <= x <= high
            and all(x + wish.width + _GAP_PX <= start or end + _GAP_PX <= x for start, end in taken)
        ]

    def _near_anchors(self, low: float, high: float) -> Sequence[float]:
        return self._anchors[bisect_left(self._anchors, low) : bisect_right(self._anchors, high)]


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
