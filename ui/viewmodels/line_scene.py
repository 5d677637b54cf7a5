"""Owns what moves on the line panel: trains and their boxes, sections, signals, signs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from core.picture import Picture
from core.state.model import AlarmState, SourceState, TrainState
from ui.viewmodels.drawing import XY, Marker, Rect, Stroke, Text, TypeMeasure, fit
from ui.viewmodels.labels import Place, Wish, place_boxes, rows_of
from ui.viewmodels.line_map import MARGIN_PX, LineMap
from ui.viewmodels.line_signs import Sign, signs, worst_alarms
from ui.viewmodels.train_bodies import Body, Cluster, bodies
from ui.viewmodels.train_faces import PLAIN, TrainFace, train_face

OCCUPIED_PX = 5.0
MARKER_PX = 17.0
_BOX_PAD = 8.0
_BOX_MIN_PX = 72.0
_BOX_MAX_PX = 132.0
_WORD_GAP = 10.0
_MARKER_ROOM = 10.0
_COUNT_RANK = -1
_DEAD = ("stale", "dead")


@dataclass(frozen=True)
class Box:
    """A headcode box: its rectangle, its words, the leader to its train, and its alarm's marker."""

    id: str
    rect: Rect
    texts: tuple[Text, ...]
    leader: tuple[XY, XY]
    style: str
    selected: bool
    marker: Marker | None


@dataclass(frozen=True)
class Count:
    """How many trains stand here that are not drawn, in a small box of its own."""

    text: Text
    leader: tuple[XY, XY]
    ids: tuple[str, ...]


@dataclass(frozen=True)
class LineScene:
    """Everything that moves. `in_view` trains stand in the window, `without_box` of them have none.

    `aspects` are the signals with a reported aspect that is still current.
    """

    sections: tuple[Stroke, ...] = ()
    section_ids: tuple[str, ...] = ()
    aspects: Mapping[str, str] | None = None
    bodies: tuple[Body, ...] = ()
    boxes: tuple[Box, ...] = ()
    counts: tuple[Count, ...] = ()
    signs: tuple[Sign, ...] = ()
    markers: tuple[Marker, ...] = ()
    in_view: int = 0
    without_box: int = 0


class LineSceneBuilder:
    """Makes scenes of one map after another, and keeps boxes where they were while it can."""

    def __init__(self, measure: TypeMeasure) -> None:
        self._measure = measure
        self._before: dict[str, tuple[bool, int]] = {}

    def build(
        self, here: LineMap, picture: Picture, at_us: int, selection: tuple[str, str]
    ) -> LineScene:
        """The scene of a picture at an instant. `selection` is (kind, id)."""
        selected = selection[1] if selection[0] == "train" else ""
        worst = worst_alarms(picture)
        trains = [
            (train, self._face(train, picture, here, at_us, worst.get(train.id), selected))
            for train in _in_view(here, picture)
        ]
        faces = {face.id: face for _, face in trains}
        shown, clusters = bodies(here, trains, at_us, selected)
        boxes, counts = self._boxes(here, shown, clusters, faces, selected)
        boxed = {box.id for box in boxes}
        strokes = dict(_sections(here, picture))
        return LineScene(
            sections=tuple(strokes.values()),
            section_ids=tuple(strokes),
            aspects=_aspects(picture) if picture.signals else None,
            bodies=tuple(shown),
            boxes=tuple(boxes),
            counts=tuple(counts),
            signs=signs(here, picture, worst, self._measure),
            markers=tuple(_loose_markers(shown, faces, boxed)),
            in_view=len(trains),
            without_box=len(trains) - len(boxes),
        )

    def _face(
        self,
        train: TrainState,
        picture: Picture,
        here: LineMap,
        at_us: int,
        alarm: AlarmState | None,
        selected: str,
    ) -> TrainFace:
        return train_face(train, picture, here.railway, at_us, alarm, train.id == selected)

    def _boxes(
        self,
        here: LineMap,
        shown: list[Body],
        clusters: list[Cluster],
        faces: Mapping[str, TrainFace],
        selected: str,
    ) -> tuple[list[Box], list[Count]]:
        geometry = here.geometry
        rows = rows_of(geometry.above, geometry.below)
        inside = [body for body in shown if 0 <= body.anchor_x <= here.axis.width_px]
        if here.axis.level == "overview":
            # So far out a box for every train would be a wall of boxes.
            inside = [body for body in inside if faces[body.id].rank < PLAIN]
        drafts = {body.id: self._draft(faces[body.id]) for body in inside}
        wishes = [_wish(body, drafts[body.id], faces[body.id], here, shown) for body in inside]
        count_wishes = {f"+{cluster.ids[0]}": cluster for cluster in clusters}
        for name, cluster in count_wishes.items():
            width = self._measure.width(f"+{len(cluster.ids)}", "bold") + 10
            wishes.append(Wish(name, cluster.x, width, _COUNT_RANK))
        placed = place_boxes(wishes, rows, here.axis.width_px, self._before)
        self._before = {name: (p.row.above, p.row.distance) for name, p in placed.items()}
        boxes = [
            self._box(body, faces[body.id], drafts[body.id], placed[body.id], here, selected)
            for body in inside
            if body.id in placed
        ]
        counts = [
            self._count(cluster, placed[name], here)
            for name, cluster in count_wishes.items()
            if name in placed
        ]
        return boxes, counts

    def _draft(self, face: TrainFace) -> float:
        """The width of a train's box, in steps so that it does not change with every figure."""
        width = self._measure.width
        first = width(face.title, "headcode") + _WORD_GAP + width(face.right, "delay")
        if face.sign:
            first += width(face.sign, "bold") + 5
        if face.priority is not None:
            first += _MARKER_ROOM
        wanted = max(first, min(width(face.second, "cargo"), _BOX_MAX_PX - 2 * _BOX_PAD))
        needed = max(_BOX_MIN_PX, wanted + 2 * _BOX_PAD)
        return -(-needed // 6) * 6

    def _box(
        self,
        body: Body,
        face: TrainFace,
        width: float,
        place: Place,
        here: LineMap,
        selected: str,
    ) -> Box:
        height = here.geometry.box_height
        rect = Rect(place.x, place.row.y, width, height)
        end_y = rect.bottom if place.row.above else rect.y
        marker = None
        if face.priority is not None:
            corner = (rect.right - 1, rect.y + 4)
            marker = Marker(corner, MARKER_PX, face.priority, face.alarm_state, face.alarm_held)
        return Box(
            id=body.id,
            rect=rect,
            texts=tuple(self._words(face, rect, here.geometry.two_lines)),
            leader=((body.anchor_x, end_y), (body.anchor_x, body.y)),
            style=face.style,
            selected=body.id == selected,
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
            second = fit(face.second, "cargo", room, self._measure)
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


def _in_view(here: LineMap, picture: Picture) -> Iterator[TrainState]:
    """The trains of this line that stand in the window, or near enough to reach into it."""
    low = here.axis.mm(-MARGIN_PX)
    high = here.axis.mm(here.axis.width_px + MARGIN_PX)
    for train in picture.trains.values():
        if train.line != here.line.id or train.position_mm is None:
            continue
        if low <= train.position_mm <= high:
            yield train


def _wish(body: Body, width: float, face: TrainFace, here: LineMap, shown: list[Body]) -> Wish:
    x, y = body.anchor_x, body.y
    over = [b.y for b in shown if b is not body and b.low_x - 2 <= x <= b.high_x + 2]
    return Wish(
        id=body.id,
        anchor_x=x,
        width=width,
        rank=face.rank,
        prefers_below=y > here.geometry.axis_y + 1,
        crosses=(any(other < y - 1 for other in over), any(other > y + 1 for other in over)),
    )


def _loose_markers(
    shown: list[Body], faces: Mapping[str, TrainFace], boxed: set[str]
) -> Iterator[Marker]:
    """Alarm markers of trains that have lost their box, over their bodies."""
    for body in shown:
        face = faces[body.id]
        if face.priority is not None and body.id not in boxed:
            at = (body.anchor_x, body.y - MARKER_PX)
            yield Marker(at, MARKER_PX, face.priority, face.alarm_state, face.alarm_held)


# --- sections and signals --------------------------------------------------------------------


def is_current(source: str, sources: Mapping[str, SourceState]) -> bool:
    """Whether what a source said can still be taken for true."""
    state = sources.get(source)
    return state is None or state.health not in _DEAD


def _sections(here: LineMap, picture: Picture) -> Iterator[tuple[str, Stroke]]:
    """Occupied sections, and those of which nothing current is known, as strokes by id."""
    for state in picture.sections.values():
        section = here.railway.sections.get(state.id)
        if section is None or section.line != here.line.id:
            continue
        known = state.state != "unknown" and is_current(state.source, picture.sources)
        if known and state.state != "occupied":
            continue
        way = here.section_way(section)
        if way and known:
            yield state.id, Stroke(way, "occupied", OCCUPIED_PX)
        elif way:
            yield state.id, Stroke(way, "unknown", OCCUPIED_PX, "hatch")


def _aspects(picture: Picture) -> dict[str, str]:
    return {
        state.id: state.aspect
        for state in picture.signals.values()
        if is_current(state.source, picture.sources)
    }
