"""Owns how trains stand on the tracks: bodies, ticks where they meet, and "+n" for the rest."""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.line.model import Railway
from core.state.model import TrainState
from core.state.quality import possible_extent_mm
from ui.viewmodels.line_map import LineMap
from ui.viewmodels.train_faces import TrainFace

BODY_PX = 28.0
TICK_PX = 11.0
_SMALL_TICK_PX = 7.0
_GAP_PX = 1.0
_CLUSTER_PX = 28.0


@dataclass(frozen=True)
class Body:
    """A train on the tracks, from tail to head: x of both, y, and how it is drawn.

    `heading` is 1 towards rising x, -1 towards falling x, 0 where the direction is not known.
    `extent` are the x between which a train not heard of could be by now.
    """

    id: str
    low_x: float
    high_x: float
    y: float
    heading: int
    style: str
    is_tick: bool
    selected: bool
    extent: tuple[float, float] | None

    @property
    def anchor_x(self) -> float:
        """Where a leader meets it."""
        return (self.low_x + self.high_x) / 2


@dataclass(frozen=True)
class Cluster:
    """Trains for which there was no room on the tracks: how many, and where."""

    x: float
    y: float
    ids: tuple[str, ...]


def bodies(
    here: LineMap, trains: Sequence[tuple[TrainState, TrainFace]], at_us: int, selected: str
) -> tuple[list[Body], list[Cluster]]:
    """The trains in view, the most important first; those without room are counted."""
    small = here.axis.level == "overview"
    taken: dict[float, list[tuple[float, float]]] = {}
    shown: list[Body] = []
    left_out: list[Body] = []
    for train, face in sorted(trains, key=lambda pair: (pair[1].rank, pair[0].id)):
        body = _body(here, train, face, at_us, small, train.id == selected)
        lanes = taken.setdefault(round(body.y, 1), [])
        for wanted in _sizes(body):
            if _is_free(lanes, wanted):
                insort(lanes, (wanted.low_x, wanted.high_x))
                shown.append(wanted)
                break
        else:
            left_out.append(body)
    return shown, _clusters(left_out)


def _body(
    here: LineMap, train: TrainState, face: TrainFace, at_us: int, small: bool, selected: bool
) -> Body:
    assert train.position_mm is not None, "only trains with a fix are drawn"
    heading = {"up": 1, "down": -1}.get(train.direction or "", 0)
    head_x = here.axis.x(train.position_mm)
    spot = here.train_spot(train.position_mm, train.track, train.at_point)
    shortest = TICK_PX if small else BODY_PX
    low_x, high_x = _ends(here, train, heading, head_x, shortest)
    extent = None
    if face.is_stale:
        extent = _extent_x(here, train, here.railway, at_us)
    return Body(
        id=train.id,
        low_x=low_x,
        high_x=high_x,
        y=spot.y,
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


def _extent_x(
    here: LineMap, train: TrainState, railway: Railway, at_us: int
) -> tuple[float, float] | None:
    extent = possible_extent_mm(train, railway, at_us)
    if extent is None:
        return None
    return here.axis.x(extent[0]), here.axis.x(extent[1])


def _sizes(body: Body) -> list[Body]:
    """The body, then shorter ones with the same head."""
    shorter = [px for px in (TICK_PX, _SMALL_TICK_PX) if px < body.high_x - body.low_x]
    return [body, *(_shortened(body, px) for px in shorter)]


def _shortened(body: Body, length: float) -> Body:
    if body.heading > 0:
        low, high = body.high_x - length, body.high_x
    elif body.heading < 0:
        low, high = body.low_x, body.low_x + length
    else:
        low, high = body.anchor_x - length / 2, body.anchor_x + length / 2
    return replace(body, low_x=low, high_x=high, is_tick=True)


def _is_free(lanes: Sequence[tuple[float, float]], body: Body) -> bool:
    return not any(
        body.low_x < high + _GAP_PX and low < body.high_x + _GAP_PX for low, high in lanes
    )


def _clusters(left_out: Sequence[Body]) -> list[Cluster]:
    """Trains without room, counted together where they are near one another."""
    found: list[Cluster] = []
    for body in sorted(left_out, key=lambda b: (b.anchor_x, b.id)):
        last = found[-1] if found else None
        if last is not None and body.anchor_x - last.x <= _CLUSTER_PX:
            found[-1] = replace(last, ids=(*last.ids, body.id))
        else:
            found.append(Cluster(body.anchor_x, body.y, (body.id,)))
    return found
