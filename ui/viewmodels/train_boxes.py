"""Owns the headcode boxes: their words and sizes, where each is put, and counts for the rest."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import compress
from typing import NamedTuple

import msgspec

from ui.viewmodels.drawing import XY, Marker, Rect, Text, TypeMeasure, fit
from ui.viewmodels.labels import Board, Place, Wish, rows_of
from ui.viewmodels.line_map import LineMap
from ui.viewmodels.train_bodies import Body, Cluster, Standing, clusters
from ui.viewmodels.train_faces import PLAIN, TrainFace

MARKER_PX = 17.0
_BOX_PAD = 8.0
_BOX_MIN_PX = 72.0
_BOX_MAX_PX = 150.0
_BOX_STEP_PX = 6.0
_WORD_GAP = 10.0
# What an alarm's marker takes of a box's corner, and how far it stands out of it.
_MARKER_ROOM = 10.0
_OVERHANG_PX = 14.0
_ONE_LINE_PAD = 5.0


class Box(msgspec.Struct, frozen=True):
    """A headcode box: its rectangle, its words, the leader to its train, and its alarm's marker."""

    id: str
    rect: Rect
    texts: tuple[Text, ...]
    leader: tuple[XY, XY]
    style: str
    selected: bool
    marker: Marker | None


class Count(msgspec.Struct, frozen=True):
    """How many trains stand here that are not drawn, in a small box of its own."""

    text: Text
    leader: tuple[XY, XY]
    ids: tuple[str, ...]


class Boxes(msgspec.Struct, frozen=True):
    """The boxes, the counts of trains with neither box nor body, and how many are in no count.

    `in_view` trains have their heads in the window; what only reaches into it does not count.
    """

    boxes: tuple[Box, ...]
    counts: tuple[Count, ...]
    uncounted: int
    in_view: int


class _Made(NamedTuple):
    """A box, and what it was made from."""

    body: Body
    face: TrainFace
    place: Place
    box: Box


class BoxPlacer:
    """Puts boxes to trains, and keeps them where they were while it can.

    A box whose train, words and place are still the same is the very same box. `forget` comes
    before another map.
    """

    def __init__(self, measure: TypeMeasure) -> None:
        self._measure = measure
        self._before: dict[str, tuple[bool, int]] = {}
        self._made: dict[str, _Made] = {}
        self._counted: dict[tuple[Cluster, Place], Count] = {}

    def place(self, here: LineMap, standing: Standing, faces: Mapping[str, TrainFace]) -> Boxes:
        """Boxes for the trains on the tracks and for those without room there."""
        width_px = here.axis.width_px
        board = Board(rows_of(here.geometry.above, here.geometry.below), width_px)
        xs = standing.left_out_x
        unseen = (xs >= 0) & (xs <= width_px)
        left_out = list(compress(standing.left_out, unseen))
        inside = [body for body in standing.shown if 0 <= body.head_x <= width_px]
        in_view = len(inside) + len(left_out)
        if here.axis.level == "overview":
            # So far out a box for every train would be a wall of boxes.
            inside = [*_not_plain(inside, faces), *_not_plain(left_out, faces)]
        else:
            inside += left_out
        widths = {body.id: self._box_width(faces[body.id]) for body in inside}
        others = _Bodies(standing.shown)
        wishes = [_wish(body, widths[body.id], faces[body.id], here, others) for body in inside]
        placed = board.place(wishes, self._before)
        self._before = {name: (p.row.above, p.row.distance) for name, p in placed.items()}
        self._made = {
            body.id: self._make(body, faces[body.id], widths[body.id], placed[body.id], here)
            for body in inside
            if body.id in placed
        }
        hidden = [body.id not in placed for body in left_out]
        groups = clusters(list(compress(left_out, hidden)), xs[unseen][hidden])
        counts = self._counts(here, board, groups)
        uncounted = sum(len(g.ids) for g in groups) - sum(len(count.ids) for count in counts)
        boxes = tuple(made.box for made in self._made.values())
        return Boxes(boxes, tuple(counts), uncounted, in_view)

    def forget(self) -> None:
        """Keeps nothing that was made for another map; boxes stay in their rows."""
        self._made, self._counted = {}, {}

    def _make(
        self, body: Body, face: TrainFace, width: float, place: Place, here: LineMap
    ) -> _Made:
        old = self._made.get(body.id)
        if old is not None and (body, face, place) == old[:3]:
            return old
        return _Made(body, face, place, self._box(body, face, width, place, here))

    def _counts(self, here: LineMap, board: Board, groups: list[Cluster]) -> list[Count]:
        by_name = {group.ids[0]: group for group in groups}
        wishes = [
            Wish(name, group.x, self._measure.width(f"+{len(group.ids)}", "bold") + 10, 0)
            for name, group in by_name.items()
        ]
        placed = [(by_name[name], place) for name, place in board.place(wishes, {}).items()]
        self._counted = {
            (group, place): self._counted.get((group, place)) or self._count(group, place, here)
            for group, place in placed
        }
        return list(self._counted.values())

    def _box_width(self, face: TrainFace) -> float:
        """The width of a train's box, in steps so that it does not change with every figure."""
        width = self._measure.width
        first = width(face.title, "headcode") + _WORD_GAP + width(face.right, "delay")
        if face.sign:
            first += width(face.sign, "bold") + 5
        if face.priority is not None:
            first += _MARKER_ROOM
        wanted = max(first, min(width(face.second, "cargo"), _BOX_MAX_PX - 2 * _BOX_PAD))
        needed = max(_BOX_MIN_PX, wanted + 2 * _BOX_PAD)
        overhang = _OVERHANG_PX if face.priority is not None else 0.0
        return -(-needed // _BOX_STEP_PX) * _BOX_STEP_PX + overhang

    def _box(
        self,
        body: Body,
        face: TrainFace,
        width: float,
        place: Place,
        here: LineMap,
    ) -> Box:
        geometry = here.geometry
        height = geometry.box_height
        overhang = _OVERHANG_PX if face.priority is not None else 0.0
        y = place.row.y
        if geometry.two_lines and not face.second:
            one_line = self._measure.height("headcode") + _ONE_LINE_PAD
            y += geometry.box_height - one_line if place.row.above else 0.0
            height = one_line
        rect = Rect(place.x, y, width - overhang, height)
        end_y = rect.bottom if place.row.above else rect.y
        anchor_x = _anchor_x(here, body)
        marker = None
        if face.priority is not None:
            corner = (rect.right - 1, rect.y + 4)
            marker = Marker(corner, MARKER_PX, face.priority, face.alarm_state, face.alarm_held)
        return Box(
            id=body.id,
            rect=rect,
            texts=tuple(self._words(face, rect, geometry.two_lines)),
            leader=((anchor_x, end_y), (anchor_x, body.y)),
            style=face.style,
            selected=body.selected,
            marker=marker,
        )

    def _words(self, face: TrainFace, rect: Rect, two_lines: bool) -> Iterator[Text]:
        width, height = self._measure.width, self._measure.height
        quiet = face.is_stale
        color = "stale" if quiet else "text"
        first = height("headcode")
        x, right = rect.x + _BOX_PAD, rect.right - _BOX_PAD
        if face.priority is not None:
            right -= _MARKER_ROOM
        title = width(face.title, "headcode")
        yield Text(face.title, Rect(x, rect.y + 2, title, first), "headcode", color)
        if face.sign:
            at = x + title + 5
            sign = width(face.sign, "bold")
            yield Text(face.sign, Rect(at, rect.y + 2, sign, first), "bold", "text_secondary")
        figure = width(face.right, "delay")
        where = Rect(right - figure, rect.y + 2, figure, first)
        yield Text(face.right, where, "delay", color, "right")
        if two_lines and face.second:
            room = rect.width - 2 * _BOX_PAD
            said = face.second
            if width(said, "cargo") > room:
                # Half a figure would be another one.
                said = said.rpartition(" · ")[0] or said
            second = fit(said, "cargo", room, self._measure)
            below = Rect(x, rect.y + 2 + first, room, height("cargo"))
            yield Text(second, below, "cargo", "stale" if quiet else "text_secondary")

    def _count(self, cluster: Cluster, place: Place, here: LineMap) -> Count:
        words = f"+{len(cluster.ids)}"
        width = self._measure.width(words, "bold") + 10
        height = self._measure.height("bold")
        y = place.row.y + (here.geometry.box_height - height if place.row.above else 0.0)
        rect = Rect(place.x, y, width, height)
        end_y = rect.bottom if place.row.above else rect.y
        leader = ((cluster.x, end_y), (cluster.x, cluster.y))
        return Count(Text(words, rect, "bold", "text", "center"), leader, cluster.ids)


def _not_plain(bodies: Sequence[Body], faces: Mapping[str, TrainFace]) -> Sequence[Body]:
    """Those of which there is more to say than that they run; they come first."""
    return bodies[: bisect_left(bodies, PLAIN, key=lambda body: faces[body.id].rank)]


def _anchor_x(here: LineMap, body: Body) -> float:
    """Where a leader meets a train: in its middle, or at the edge where that is out of view."""
    return min(max(body.middle_x, 0.0), here.axis.width_px)


def _wish(body: Body, width: float, face: TrainFace, here: LineMap, others: _Bodies) -> Wish:
    over = others.at(body)
    return Wish(
        id=body.id,
        anchor_x=_anchor_x(here, body),
        width=width,
        rank=face.rank,
        prefers_below=body.y > here.geometry.axis_y + 1,
        crosses=(any(y < body.y - 1 for y in over), any(y > body.y + 1 for y in over)),
    )


class _Bodies:
    """Bodies by where they begin, to find those above and below a place."""

    def __init__(self, bodies: Sequence[Body]) -> None:
        self._sorted = sorted(bodies, key=lambda body: body.low_x)
        self._lows = [body.low_x for body in self._sorted]
        self._longest = max((body.high_x - body.low_x for body in bodies), default=0.0)

    def at(self, body: Body) -> list[float]:
        """The y of the other bodies that the leader of one could run over."""
        x = body.middle_x
        first = bisect_left(self._lows, x - self._longest - 2)
        last = bisect_right(self._lows, x + 2)
        near = self._sorted[first:last]
        return [other.y for other in near if other.high_x >= x - 2 and other.id != body.id]


def loose_markers(
    shown: Sequence[Body], faces: Mapping[str, TrainFace], boxed: Container[str]
) -> Iterator[Marker]:
    """Alarm markers of trains that have lost their box, over their bodies."""
    for body in shown:
        face = faces[body.id]
        if face.priority is not None and body.id not in boxed:
            at = (body.middle_x, body.y - MARKER_PX)
            yield Marker(at, MARKER_PX, face.priority, face.alarm_state, face.alarm_held)
