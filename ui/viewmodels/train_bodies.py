"""Owns how trains stand on the tracks: bodies, ticks where they meet, and "+n" for the rest.

Trains stand on half pixels: one that has not moved by as much is drawn as it was.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import compress, pairwise
from math import ceil, floor, inf
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from core.state.model import TrainState
from core.state.quality import possible_extent_mm
from ui.viewmodels.drawing import Rect
from ui.viewmodels.line_map import LineMap
from ui.viewmodels.train_faces import TrainFace

BODY_PX = 28.0
TICK_PX = 11.0
# How far a train reaches above and below its track.
HALF_PX = 7.0
_SMALL_TICK_PX = 7.0
_GAP_PX = 1.0
_CLUSTER_PX = 28.0


# One x or many.
Xs = TypeVar("Xs", float, "NDArray[np.float64]")


class Bar(NamedTuple):
    """A part of a track: x of its ends, and its y."""

    low_x: float
    high_x: float
    y: float


class Body(NamedTuple):
    """A train on the tracks, from tail to head: x of both, y, and how it is drawn.

    `head_x` is where the last fix put it: its head, or its middle where the direction is not
    known. `heading` is 1 towards rising x, -1 towards falling x, 0 where it is not known.
    `extent` is where a train not heard of could be by now.
    """

    id: str
    low_x: float
    high_x: float
    head_x: float
    y: float
    heading: int
    style: str
    is_tick: bool
    selected: bool
    extent: tuple[Bar, ...]

    @property
    def area(self) -> Rect:
        """The rectangle that it covers."""
        return Rect(self.low_x, self.y - HALF_PX, self.high_x - self.low_x, 2 * HALF_PX)

    @property
    def middle_x(self) -> float:
        """Half-way between its ends."""
        return (self.low_x + self.high_x) / 2


class Cluster(NamedTuple):
    """Trains for which there was no room on the tracks: how many, and where."""

    x: float
    y: float
    ids: tuple[str, ...]


class Ranking:
    """The bodies of trains, those first that keep their room longest.

    Beside them, in columns, is where they stand, so that it can be asked of all at once.
    """

    def __init__(self) -> None:
        self.bodies: list[Body] = []
        self._keys: list[tuple[int, str]] = []
        self._columns: NDArray[np.float64] | None = None

    @property
    def columns(self) -> NDArray[np.float64]:
        """The `head_x`, the y and the heading of each body."""
        if self._columns is None:
            said = [(body.head_x, body.y, body.heading) for body in self.bodies]
            self._columns = np.array(said, np.float64).reshape(-1, 3).T.copy()
        return self._columns

    def put(self, rank: int, body: Body) -> None:
        """Takes a body in, in place of the one that the train had at this rank."""
        at = bisect_left(self._keys, (rank, body.id))
        if self._keys[at : at + 1] == [(rank, body.id)]:
            self.bodies[at] = body
            if self._columns is not None:
                self._columns[:, at] = body.head_x, body.y, body.heading
            return
        self._keys.insert(at, (rank, body.id))
        self.bodies.insert(at, body)
        self._columns = None

    def drop(self, rank: int, name: str) -> None:
        """Leaves the body out that a train had at a rank."""
        at = bisect_left(self._keys, (rank, name))
        del self._keys[at], self.bodies[at]
        self._columns = None


class Standing(NamedTuple):
    """The trains that find room on the tracks, and those that do not, with the `head_x` of these.

    Both are in the order of their importance.
    """

    shown: list[Body]
    left_out: list[Body]
    left_out_x: NDArray[np.float64]


def stand(ranking: Ranking) -> Standing:
    """Gives trains room on the tracks while there is some, smaller where they must be."""
    bodies, columns = ranking.bodies, ranking.columns
    if not bodies:
        return Standing([], [], columns[0])
    places = _Places(columns)
    shown: list[Body] = []
    is_left_out = bytearray(b"\1" * len(bodies))
    index = places.next_free(0)
    while index >= 0:
        body = bodies[index]
        span = places.take(body)
        shown.append(body if span == (body.low_x, body.high_x) else _shortened(body, span))
        is_left_out[index] = 0
        index = places.next_free(index + 1)
    left_out_x = columns[0][np.frombuffer(is_left_out, np.bool_)]
    return Standing(shown, list(compress(bodies, is_left_out)), left_out_x)


class _Places:
    """The places of trains on their tracks, and what of these is taken.

    A train has a place while its smallest tick, which lies within every larger one, finds room.
    Most of many trains find none, so that it is worked out for all at once whose are in the way.
    """

    def __init__(self, columns: NDArray[np.float64]) -> None:
        head_x, y, heading = columns
        # Trains within a tenth of a pixel stand on the same track.
        y = np.floor(10 * y + 0.5)
        low_x = _low_x(head_x, heading, _SMALL_TICK_PX)
        order = np.lexsort((low_x, y))
        # By track and then from left to right: where the smallest ticks begin, and whose they are.
        self._owners: list[int] = order.tolist()
        self._low_xs: list[float] = low_x[order].tolist()
        ys = y[order]
        starts = [0, *(np.flatnonzero(np.diff(ys)) + 1).tolist(), len(ys)]
        self._tracks = {float(ys[at]): (at, end) for at, end in pairwise(starts)}
        # What is taken of a track from left to right: where each train begins, and where it ends.
        self._taken: dict[float, tuple[list[float], list[float]]] = {
            track: ([], []) for track in self._tracks
        }
        self._blocked = bytearray(len(ys))

    def next_free(self, index: int) -> int:
        """The next body with a place, from an index on; -1 for none."""
        return self._blocked.find(0, index)

    def take(self, body: Body) -> tuple[float, float]:
        """Takes the largest span of a body with a place for which there is room, and returns it."""
        track = floor(10 * body.y + 0.5)
        lows, highs = self._taken[track]
        at = bisect_left(lows, body.head_x)
        room_low = highs[at - 1] + _GAP_PX if at else -inf
        room_high = lows[at] - _GAP_PX if at < len(lows) else inf
        span = next(s for s in _spans(body) if room_low <= s[0] and s[1] <= room_high)
        lows.insert(at, span[0])
        highs.insert(at, span[1])
        start, end = self._tracks[track]
        reach = _SMALL_TICK_PX + _GAP_PX
        first = bisect_right(self._low_xs, span[0] - reach, start, end)
        beyond = bisect_left(self._low_xs, span[1] + _GAP_PX, start, end)
        for owner in self._owners[first:beyond]:
            self._blocked[owner] = 1
        return span


# A few frames' worth: a train that stands where it stood is the very same body.
@lru_cache(maxsize=1_024)
def _shortened(body: Body, span: tuple[float, float]) -> Body:
    return body._replace(low_x=span[0], high_x=span[1], is_tick=True)


def train_body(
    here: LineMap, train: TrainState, face: TrainFace, at_us: int, selected: bool
) -> Body:
    """A train at its full size, where its last fix put it."""
    assert train.position_mm is not None, "only trains with a fix are drawn"
    small = here.axis.level == "overview"
    heading = {"up": 1, "down": -1}.get(train.direction or "", 0)
    at_x = here.axis.x(train.position_mm)
    head_x = _on_half_pixels(at_x)
    length_px = _length_px(here, train, heading, at_x, TICK_PX if small else BODY_PX)
    low_x = _low_x(head_x, heading, length_px)
    y = here.train_y(train)
    extent: tuple[Bar, ...] = ()
    if face.is_stale:
        extent = _extent(here, train, y, at_us)
    return Body(
        id=train.id,
        low_x=low_x,
        high_x=low_x + length_px,
        head_x=head_x,
        y=y,
        heading=heading,
        style=face.style,
        is_tick=small,
        selected=selected,
        extent=extent,
    )


def _on_half_pixels(x: float) -> float:
    return round(2 * x) / 2


def _length_px(
    here: LineMap, train: TrainState, heading: int, at_x: float, shortest: float
) -> float:
    """To scale where that is longer than the shortest body, and the tail's side is known."""
    assert train.position_mm is not None, "only trains with a fix are drawn"
    if heading == 0 or not train.length_m:
        return shortest
    tail_x = here.axis.x(train.position_mm - heading * train.length_m * 1_000)
    return max(shortest, _on_half_pixels(abs(at_x - tail_x)))


def _extent(here: LineMap, train: TrainState, y: float, at_us: int) -> tuple[Bar, ...]:
    """Along its own track inside the station it was in, along the open line outside of it."""
    found = possible_extent_mm(train, here.railway, at_us)
    if found is None:
        return ()
    low_mm, high_mm = found
    # To half pixels as the train itself is, and never shorter than it may be.
    low, high = floor(2 * here.axis.x(low_mm)) / 2, ceil(2 * here.axis.x(high_mm)) / 2
    span = here.station_span(train)
    if span is None:
        return (Bar(low, high, y),)
    bars = (
        Bar(low, min(high, span[0]), here.open_y(train, low_mm)),
        Bar(max(low, span[0]), min(high, span[1]), y),
        Bar(max(low, span[1]), high, here.open_y(train, high_mm)),
    )
    return tuple(bar for bar in bars if bar.high_x > bar.low_x)


def _spans(body: Body) -> Iterator[tuple[float, float]]:
    """The ends of the body, then of shorter ones with the same head."""
    low, high = body.low_x, body.high_x
    yield low, high
    for px in (TICK_PX, _SMALL_TICK_PX):
        if px < high - low:
            start = _low_x(body.head_x, body.heading, px)
            yield start, start + px


def _low_x(head_x: Xs, heading: Xs, length_px: float) -> Xs:
    """Where a train of a length begins: wholly behind its head, or on both sides of its middle."""
    return head_x - length_px * (1 + heading) / 2


def clusters(left_out: Sequence[Body], head_x: NDArray[np.float64]) -> list[Cluster]:
    """Trains that are not drawn, counted together where they are near one another.

    A count stands for a stretch of fixed ends, so that it does not move with its trains.
    """
    if not left_out:
        return []
    stretch = np.floor_divide(head_x, _CLUSTER_PX)
    order = np.argsort(stretch, kind="stable")
    starts = np.flatnonzero(np.diff(stretch[order], prepend=-inf))
    xs = np.minimum.reduceat(head_x[order], starts).tolist()
    bodies = [left_out[at] for at in order.tolist()]
    ids = [body.id for body in bodies]
    ends = pairwise([*starts.tolist(), len(ids)])
    return [
        Cluster(x, bodies[at].y, tuple(ids[at:end])) for x, (at, end) in zip(xs, ends, strict=True)
    ]
