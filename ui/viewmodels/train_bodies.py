"""Owns how trains stand on the tracks: bodies, ticks where they meet, and "+n" for the rest."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from core.state.model import TrainState
from core.state.quality import possible_extent_mm
from ui.viewmodels.line_map import LineMap
from ui.viewmodels.train_faces import TrainFace

BODY_PX = 28.0
TICK_PX = 11.0
_SMALL_TICK_PX = 7.0
_GAP_PX = 1.0
_CLUSTER_PX = 28.0


class Bar(NamedTuple):
    """A part of a track: x of its ends, and its y."""

    low_x: float
    high_x: float
    y: float


class Body(NamedTuple):
    """A train on the tracks, from tail to head: x of both, y, and how it is drawn.

    `heading` is 1 towards rising x, -1 towards falling x, 0 where the direction is not known.
    `extent` is where a train not heard of could be by now.
    """

    id: str
    low_x: float
    high_x: float
    y: float
    heading: int
    style: str
    is_tick: bool
    selected: bool
    extent: tuple[Bar, ...]

    @property
    def head_x(self) -> float:
        """Where the last fix put it: its head, or its middle where the direction is not known."""
        if self.heading == 0:
            return self.middle_x
        return self.high_x if self.heading > 0 else self.low_x

    @property
    def middle_x(self) -> float:
        """Half-way between its ends."""
        return (self.low_x + self.high_x) / 2


class Cluster(NamedTuple):
    """Trains for which there was no room on the tracks: how many, and where."""

    x: float
    y: float
    ids: tuple[str, ...]


def stand(bodies: Sequence[Body]) -> tuple[list[Body], list[Body]]:
    """The trains that find room on the tracks, smaller where they must be, and those that do not.

    The bodies come in the order of their importance.
    """
    taken: dict[float, list[tuple[float, float]]] = {}
    shown: list[Body] = []
    left_out: list[Body] = []
    for body in bodies:
        lanes = taken.setdefault(round(body.y, 1), [])
        span = next((span for span in _spans(body) if _is_free(lanes, span)), None)
        if span is None:
            left_out.append(body)
            continue
        insort(lanes, span)
        is_whole = span == (body.low_x, body.high_x)
        shown.append(
            body if is_whole else body._replace(low_x=span[0], high_x=span[1], is_tick=True)
        )
    return shown, left_out


def train_body(
    here: LineMap, train: TrainState, face: TrainFace, at_us: int, selected: bool
) -> Body:
    """A train at its full size, where its last fix put it."""
    assert train.position_mm is not None, "only trains with a fix are drawn"
    small = here.axis.level == "overview"
    heading = {"up": 1, "down": -1}.get(train.direction or "", 0)
    head_x = here.axis.x(train.position_mm)
    shortest = TICK_PX if small else BODY_PX
    low_x, high_x = _ends(here, train, heading, head_x, shortest)
    y = here.train_y(train)
    extent: tuple[Bar, ...] = ()
    if face.is_stale:
        extent = _extent(here, train, y, at_us)
    return Body(
        id=train.id,
        low_x=low_x,
        high_x=high_x,
        y=y,
        heading=heading,
        style=face.style,
        is_tick=small,
        selected=selected,
        extent=extent,
    )


def _ends(
    here: LineMap, train: TrainState, heading: int, head_x: float, shortest: float
) -> tuple[float, float]:
    """To scale where that is longer than the shortest body; the head is where the fix is."""
    assert train.position_mm is not None, "only trains with a fix are drawn"
    length_mm = (train.length_m or 0) * 1_000
    if heading == 0:
        return head_x - shortest / 2, head_x + shortest / 2
    tail_x = here.axis.x(train.position_mm - heading * length_mm)
    length = max(shortest, abs(head_x - tail_x))
    return (head_x - length, head_x) if heading > 0 else (head_x, head_x + length)


def _extent(here: LineMap, train: TrainState, y: float, at_us: int) -> tuple[Bar, ...]:
    """Along its own track inside the station it was in, along the open line outside of it."""
    found = possible_extent_mm(train, here.railway, at_us)
    if found is None:
        return ()
    low_mm, high_mm = found
    low, high = here.axis.x(low_mm), here.axis.x(high_mm)
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
        if px >= high - low:
            continue
        if body.heading > 0:
            yield high - px, high
        elif body.heading < 0:
            yield low, low + px
        else:
            yield body.middle_x - px / 2, body.middle_x + px / 2


def _is_free(lanes: Sequence[tuple[float, float]], span: tuple[float, float]) -> bool:
    """Whether a span meets none of those on its track, which are sorted and apart."""
    index = bisect_left(lanes, (span[1] + _GAP_PX,))
    return index == 0 or lanes[index - 1][1] + _GAP_PX <= span[0]


def clusters(left_out: Sequence[Body]) -> list[Cluster]:
    """Trains that are not drawn, counted together where they are near one another."""
    found: list[list[Body]] = []
    for body in sorted(left_out, key=lambda b: (b.head_x, b.id)):
        if found and body.head_x - found[-1][0].head_x <= _CLUSTER_PX:
            found[-1].append(body)
        else:
            found.append([body])
    return [Cluster(c[0].head_x, c[0].y, tuple(body.id for body in c)) for c in found]
