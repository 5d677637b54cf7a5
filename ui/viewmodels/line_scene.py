"""Owns what moves on the line panel: trains and their boxes, sections, signals, signs."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from core.picture import Picture
from core.state.model import AlarmState, SectionState, TrainState
from core.state.quality import fix_limit_s
from core.timetable.model import Plan
from ui.viewmodels.drawing import Marker, Stroke, TypeMeasure
from ui.viewmodels.line_map import MARGIN_PX, LineMap
from ui.viewmodels.line_signs import Sign, signs, worst_alarms
from ui.viewmodels.train_bodies import Body, stand, train_body
from ui.viewmodels.train_boxes import Box, BoxPlacer, Count, is_inside, loose_markers
from ui.viewmodels.train_faces import TrainFace, train_face

OCCUPIED_PX = 5.0
_DEAD = ("stale", "dead")


@dataclass(frozen=True)
class LineScene:
    """Everything that moves. `in_view` trains stand in the window, `without_box` of them have none.

    `uncounted` of these are not drawn and in no count either, for want of room; so are
    `signs_left_out` of the places with something wrong.
    `aspects` are the signals with a reported aspect that is still current.
    """

    sections: tuple[Stroke, ...] = ()
    section_ids: tuple[str, ...] = ()
    aspects: Mapping[str, str] | None = None
    bodies: tuple[Body, ...] = ()
    boxes: tuple[Box, ...] = ()
    counts: tuple[Count, ...] = ()
    signs: tuple[Sign, ...] = ()
    signs_left_out: int = 0
    markers: tuple[Marker, ...] = ()
    in_view: int = 0
    without_box: int = 0
    uncounted: int = 0


@dataclass(frozen=True)
class _Drawn:
    """A train as it was drawn, and what of it that follows from."""

    train: TrainState
    alarm: AlarmState | None
    selected: bool
    limit_s: int
    from_us: int
    face: TrainFace
    body: Body

    def holds(
        self,
        train: TrainState,
        alarm: AlarmState | None,
        selected: bool,
        limit_s: int,
        at_us: int,
    ) -> bool:
        """Whether it would be drawn the same now."""
        return (
            train is self.train
            and alarm is self.alarm
            and selected == self.selected
            and limit_s == self.limit_s
            # A desk goes back in time as well: then it was not yet as old as it is drawn.
            and self.from_us <= at_us < self.face.until_us
        )


@dataclass(frozen=True)
class _Sections:
    """The strokes of sections, and what they were made from."""

    states: Mapping[str, SectionState]
    silent: frozenset[str]
    strokes: dict[str, Stroke]


class LineSceneBuilder:
    """Makes scenes of one map after another, and keeps boxes where they were while it can.

    What follows from an unchanged record is kept from one scene to the next.
    """

    def __init__(self, measure: TypeMeasure, plan: Plan) -> None:
        self._measure = measure
        self._plan = plan
        self._boxes = BoxPlacer(measure)
        self._here: LineMap | None = None
        self._drawn: dict[str, _Drawn] = {}
        self._sections: _Sections | None = None

    def build(
        self, here: LineMap, picture: Picture, at_us: int, selection: tuple[str, str]
    ) -> LineScene:
        """The scene of a picture at an instant. `selection` is (kind, id)."""
        if here is not self._here:
            self._here, self._drawn, self._sections = here, {}, None
        selected = selection[1] if selection[0] == "train" else ""
        worst = worst_alarms(picture)
        self._drawn = {
            train.id: self._draw(train, picture, at_us, worst.get(train.id), train.id == selected)
            for train in _in_view(here, picture)
        }
        faces = {name: drawn.face for name, drawn in self._drawn.items()}
        order = sorted(self._drawn.values(), key=lambda drawn: (drawn.face.rank, drawn.face.id))
        shown, left_out = stand([drawn.body for drawn in order])
        boxes = self._boxes.place(here, shown, left_out, faces)
        shown_signs, signs_left_out = signs(here, picture, worst, self._measure)
        in_view = sum(is_inside(here, drawn.body) for drawn in order)
        boxed = {box.id for box in boxes.boxes}
        strokes = self._section_strokes(here, picture)
        return LineScene(
            sections=tuple(strokes.values()),
            section_ids=tuple(strokes),
            aspects=_aspects(picture) if picture.signals else None,
            bodies=tuple(shown),
            boxes=boxes.boxes,
            counts=boxes.counts,
            signs=shown_signs,
            signs_left_out=signs_left_out,
            markers=tuple(loose_markers(shown, faces, boxed)),
            in_view=in_view,
            without_box=in_view - len(boxes.boxes),
            uncounted=boxes.uncounted,
        )

    def _draw(
        self,
        train: TrainState,
        picture: Picture,
        at_us: int,
        alarm: AlarmState | None,
        selected: bool,
    ) -> _Drawn:
        assert self._here is not None, "a train is drawn on a map"
        limit_s = fix_limit_s(train, picture.sources)
        old = self._drawn.get(train.id)
        if old is not None and old.holds(train, alarm, selected, limit_s, at_us):
            return old
        face = train_face(train, picture, self._here.railway, self._plan, at_us, alarm, selected)
        body = train_body(self._here, train, face, at_us, selected)
        return _Drawn(train, alarm, selected, limit_s, at_us, face, body)

    def _section_strokes(self, here: LineMap, picture: Picture) -> dict[str, Stroke]:
        known = self._sections
        silent = frozenset(name for name, s in picture.sources.items() if s.health in _DEAD)
        if known is None or known.states is not picture.sections or known.silent != silent:
            strokes = dict(_strokes(here, picture.sections, silent))
            known = self._sections = _Sections(picture.sections, silent, strokes)
        return known.strokes


def _in_view(here: LineMap, picture: Picture) -> Iterator[TrainState]:
    """The trains of this line that stand in the window, or near enough to reach into it."""
    low = here.axis.mm(-MARGIN_PX)
    high = here.axis.mm(here.axis.width_px + MARGIN_PX)
    for train in picture.trains.values():
        if train.line != here.line.id or train.position_mm is None:
            continue
        if low <= train.position_mm <= high:
            yield train


# --- sections and signals --------------------------------------------------------------------


def _strokes(
    here: LineMap, states: Mapping[str, SectionState], silent: Container[str]
) -> Iterator[tuple[str, Stroke]]:
    """Occupied sections, and those of which nothing current is known, as strokes by id."""
    for state in states.values():
        section = here.railway.sections.get(state.id)
        if section is None or section.line != here.line.id:
            continue
        known = state.state != "unknown" and state.source not in silent
        if known and state.state != "occupied":
            continue
        way = here.section_way(section)
        if way and known:
            yield state.id, Stroke(way, "occupied", OCCUPIED_PX)
        elif way:
            yield state.id, Stroke(way, "unknown", OCCUPIED_PX, "hatch")


def _aspects(picture: Picture) -> dict[str, str]:
    """The aspects that are still current, by signal."""
    sources = picture.sources
    return {
        state.id: state.aspect
        for state in picture.signals.values()
        if state.source not in sources or sources[state.source].health not in _DEAD
    }
