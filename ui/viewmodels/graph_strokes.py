"""Owns how curves become strokes on a plane of pixels: projected, thinned, dashed, found again.

The plane does not move with the window: across is the distance along the whole line at the zoom,
along is time since the epoch over the microseconds of a pixel. A window of it is cut out to paint.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ui.viewmodels.axis import Axis
from ui.viewmodels.graph_curves import Curves

Floats = NDArray[np.float64]
# A stroke is at least so long: what is finer than that nobody sees.
_FINE_PX = 2.0


class Dash(NamedTuple):
    """Pixels drawn and left out in turn."""

    on: float
    off: float


@dataclass(frozen=True)
class Strokes:
    """Straight pieces: rows of (across, along, across, along), and whose each is."""

    rows: Floats
    owner: NDArray[np.int32]
    trains: tuple[str, ...]
    names: tuple[str, ...]

    def within(self, low: tuple[float, float], high: tuple[float, float]) -> NDArray[np.intp]:
        """The places of the pieces that may touch a rectangle from one corner to the other."""
        if not len(self.rows):
            return self._order
        first, end = np.searchsorted(self._from, (low[1] - self._longest, high[1])).tolist()
        lowest, widest = self._across
        left, right = np.searchsorted(lowest, (low[0] - widest, np.nextafter(high[0], np.inf)))
        # Of a strip it is quicker to ask along its short side.
        few = right - left < end - first
        at = np.sort(self._by_across[left:right]) if few else slice(first, end)
        across_low, across_high, along_high = (each[at] for each in self._bounds)
        seen = (along_high >= low[1]) & (across_high >= low[0]) & (across_low <= high[0])
        if few:
            seen &= self._from[at] < high[1]
        found: NDArray[np.intp] = self._order[at][seen]
        return found

    @cached_property
    def _order(self) -> NDArray[np.intp]:
        """The pieces by where they begin along time: a window is a part of that order."""
        return np.argsort(np.minimum(self.rows[:, 1], self.rows[:, 3]), kind="stable")

    @cached_property
    def _from(self) -> Floats:
        return np.minimum(self.rows[:, 1], self.rows[:, 3])[self._order]

    @cached_property
    def _longest(self) -> float:
        return float(np.abs(self.rows[:, 3] - self.rows[:, 1]).max(initial=0.0))

    @cached_property
    def _bounds(self) -> tuple[Floats, Floats, Floats]:
        """In that order: least and most across, and where a piece ends along time."""
        rows = self.rows[self._order]
        return (
            np.minimum(rows[:, 0], rows[:, 2]),
            np.maximum(rows[:, 0], rows[:, 2]),
            np.maximum(rows[:, 1], rows[:, 3]),
        )

    @cached_property
    def _by_across(self) -> NDArray[np.intp]:
        """The places in that order by where a piece begins across."""
        return np.argsort(self._bounds[0], kind="stable")

    @cached_property
    def _across(self) -> tuple[Floats, float]:
        """Where pieces begin across, from low to high, and how wide the widest is."""
        low, high, _ = self._bounds
        return low[self._by_across], float((high - low).max(initial=0.0))

    def of(self, train: str) -> Floats:
        """The pieces of one train."""
        if train not in self.trains:
            return self.rows[:0]
        found: Floats = self.rows[self.owner == self.trains.index(train)]
        return found

    def nearest(self, across: float, along: float, reach: float) -> tuple[float, int] | None:
        """The distance and owner of the piece nearest to a place, within reach."""
        close = self.within((across - reach, along - reach), (across + reach, along + reach))
        if not len(close):
            return None
        rows = self.rows[close]
        ends = rows[:, 2:] - rows[:, :2]
        length = np.maximum((ends**2).sum(axis=1), 1e-9)
        place = np.array([across, along])
        part = np.clip(((place - rows[:, :2]) * ends).sum(axis=1) / length, 0, 1)
        away = np.hypot(*(rows[:, :2] + ends * part[:, None] - place).T)
        best = int(away.argmin())
        found = float(away[best]), int(self.owner[close[best]])
        return found if found[0] <= reach else None


def project(curves: Curves, axis: Axis, us_per_px: float, dash: Dash | None = None) -> Strokes:
    """Lays curves on the plane of an axis and a scale of time."""
    across = axis.plane_x(curves.position_mm)
    along = curves.at_us / us_per_px
    kept = _seen(across, along, curves.owner)
    across, along, owner = across[kept], along[kept], curves.owner[kept]
    joined = (owner[1:] == owner[:-1]) & (owner[1:] >= 0) if len(owner) else np.empty(0, np.bool_)
    rows = np.column_stack((across[:-1], along[:-1], across[1:], along[1:]))[joined]
    mine = owner[1:][joined]
    if dash is not None and len(rows):
        rows, mine = _dashed(rows, mine, dash)
    return Strokes(rows, mine, curves.trains, curves.names)


def _seen(across: Floats, along: Floats, owner: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Drops points that lie within a stroke's least length of the one before them."""
    if len(owner) < 3:
        return np.ones(len(owner), np.bool_)
    steps = np.abs(np.diff(across)) + np.abs(np.diff(along))
    way = np.concatenate(([0.0], np.cumsum(np.nan_to_num(steps))))
    step = np.floor(way / _FINE_PX)
    kept = np.ones(len(owner), np.bool_)
    same = (owner[:-2] == owner[1:-1]) & (owner[1:-1] == owner[2:])
    kept[1:-1] = ~same | (step[1:-1] != step[:-2])
    return kept


def _dashed(rows: Floats, owner: NDArray[np.int32], dash: Dash) -> tuple[Floats, NDArray[np.int32]]:
    """Cuts pieces into dashes that run on from one piece of a curve to the next."""
    length = np.hypot(rows[:, 2] - rows[:, 0], rows[:, 3] - rows[:, 1])
    end = np.cumsum(length)
    begin = end - length
    period = dash.on + dash.off
    first = np.floor(begin / period)
    count = (np.floor(end / period) - first + 1).astype(np.int64)
    piece = np.repeat(np.arange(len(rows)), count)
    nth = np.arange(len(piece)) - np.repeat(np.cumsum(count) - count, count)
    starts = (first[piece] + nth) * period
    low = np.maximum(starts, begin[piece])
    high = np.minimum(starts + dash.on, end[piece])
    drawn = high - low > 1e-6
    piece, low, high = piece[drawn], low[drawn], high[drawn]
    run = np.maximum(length[piece], 1e-9)
    ends = rows[piece, 2:] - rows[piece, :2]
    from_part, to_part = (low - begin[piece]) / run, (high - begin[piece]) / run
    cut = np.hstack(
        (
            rows[piece, :2] + ends * from_part[:, None],
            rows[piece, :2] + ends * to_part[:, None],
        )
    )
    return cut, owner[piece]
