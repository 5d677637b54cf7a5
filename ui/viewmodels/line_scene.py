"""Owns what moves on the line panel: trains and their boxes, sections, signals, signs, zones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from core.line.model import Line
from core.operations.model import Restriction
from core.picture import Picture
from core.state.model import (
    AlarmState,
    BerthState,
    MeasureState,
    PointsState,
    SectionState,
    SignalState,
)
from core.timetable.model import Plan
from ui.viewmodels.branches import Branch
from ui.viewmodels.drawing import XY, Marker, Stroke, Text, TypeMeasure
from ui.viewmodels.line_map import LineMap
from ui.viewmodels.line_signs import Sign, signs, worst_alarms
from ui.viewmodels.line_zones import Zone, zones
from ui.viewmodels.routes import Entry, Exit, entries, exits, lets_pass
from ui.viewmodels.station_tracks import berths
from ui.viewmodels.train_bodies import Body, stand
from ui.viewmodels.train_boxes import Box, BoxPlacer, Count, loose_markers
from ui.viewmodels.trains_drawn import TrainsDrawn

OCCUPIED_PX = 5.0
_DEAD = ("stale", "dead")


class LineScene(msgspec.Struct, frozen=True):
    """Everything that moves. `in_view` trains stand in the window, `without_box` of them have none.

    `uncounted` of these are not drawn and in no count either, for want of room; so are
    `signs_left_out` of the places with something wrong.
    `aspects` are the signals with a reported aspect that is still current.
    """

    sections: tuple[Stroke, ...] = ()
    section_ids: tuple[str, ...] = ()
    aspects: Mapping[str, str] | None = None
    berths: tuple[Text, ...] = ()
    bodies: tuple[Body, ...] = ()
    boxes: tuple[Box, ...] = ()
    counts: tuple[Count, ...] = ()
    zones: tuple[Zone, ...] = ()
    signs: tuple[Sign, ...] = ()
    signs_left_out: int = 0
    markers: tuple[Marker, ...] = ()
    in_view: int = 0
    without_box: int = 0
    uncounted: int = 0


class _Inputs(NamedTuple):
    """What a scene follows from beside its trains; each the very same while it has not changed."""

    sections: Mapping[str, SectionState]
    signals: Mapping[str, SignalState]
    points: Mapping[str, PointsState]
    berths: Mapping[str, BerthState]
    measures: Mapping[str, MeasureState]
    restrictions: Mapping[str, Restriction]
    silent: frozenset[str]
    worst: Mapping[str, AlarmState]


class LineSceneBuilder:
    """Makes scenes of one map after another, and keeps boxes where they were while it can.

    What follows from unchanged records is kept from one scene to the next, up to the whole scene.
    """

    def __init__(self, measure: TypeMeasure, plan: Plan) -> None:
        self._measure = measure
        self._boxes = BoxPlacer(measure)
        self._alarms: tuple[Mapping[tuple[str, str], AlarmState], dict[str, AlarmState]] = {}, {}
        self._here: LineMap | None = None
        self._routes: tuple[Line, dict[str, Exit], dict[str, Entry]] | None = None
        self._trains = TrainsDrawn(plan)
        self.forget()

    def forget(self) -> None:
        """Keeps nothing of what was drawn, but for the rows that boxes stood in."""
        self._strokes: dict[str, tuple[SectionState, bool, Stroke | None]] = {}
        self._inputs: _Inputs | None = None
        self._scene = LineScene()
        self._boxes.forget()
        self._trains.forget()

    def build(
        self,
        here: LineMap,
        branches: Sequence[Branch],
        picture: Picture,
        at_us: int,
        selection: tuple[str, str],
    ) -> LineScene:
        """The scene of a picture at an instant, the one before where it is no other.

        `branches` are those that are drawn on the map, `selection` is (kind, id).
        """
        if here is not self._here:
            self._here = here
            self.forget()
        worst = self._worst(picture)
        selected = selection[1] if selection[0] == "train" else ""
        moved = self._trains.draw(here, picture, worst, at_us, selected)
        inputs = _Inputs(
            picture.sections,
            picture.signals,
            picture.points,
            picture.berths,
            picture.measures,
            picture.restrictions,
            self._silent(picture),
            worst,
        )
        before, self._inputs = self._inputs, inputs
        if moved or before is None:
            self._scene = self._with_trains(here, self._scene)
        if before is None or any(a is not b for a, b in zip(before, inputs, strict=True)):
            self._scene = self._with_places(here, branches, picture, inputs, self._scene)
        return self._scene

    def _silent(self, picture: Picture) -> frozenset[str]:
        """The sources of which nothing current is known."""
        now = frozenset(name for name, s in picture.sources.items() if s.health in _DEAD)
        before = self._inputs.silent if self._inputs is not None else None
        return before if before == now and before is not None else now

    def _worst(self, picture: Picture) -> dict[str, AlarmState]:
        if self._alarms[0] is not picture.alarms:
            self._alarms = picture.alarms, worst_alarms(picture)
        return self._alarms[1]

    def _with_trains(self, here: LineMap, scene: LineScene) -> LineScene:
        faces = self._trains.faces
        standing = stand(self._trains.ranking)
        boxes = self._boxes.place(here, standing, faces)
        boxed = {box.id for box in boxes.boxes}
        return replace(
            scene,
            bodies=tuple(standing.shown),
            boxes=boxes.boxes,
            counts=boxes.counts,
            markers=tuple(loose_markers(standing.shown, faces, boxed)),
            in_view=boxes.in_view,
            without_box=boxes.in_view - len(boxes.boxes),
            uncounted=boxes.uncounted,
        )

    def _with_places(
        self,
        here: LineMap,
        branches: Sequence[Branch],
        picture: Picture,
        inputs: _Inputs,
        scene: LineScene,
    ) -> LineScene:
        shown_signs, left_out = signs(here, picture, inputs.worst, branches, self._measure)
        routes = {name: route for name, route in self._route_strokes(here, inputs) if route.points}
        strokes = routes | dict(self._section_strokes(here, inputs))
        return replace(
            scene,
            sections=tuple(strokes.values()),
            section_ids=tuple(strokes),
            aspects=_aspects(inputs) if inputs.signals else None,
            berths=tuple(berths(here, _heard(inputs), self._measure)),
            zones=tuple(zones(here, inputs.restrictions.values())),
            signs=shown_signs,
            signs_left_out=left_out,
        )

    def _section_strokes(self, here: LineMap, inputs: _Inputs) -> Iterator[tuple[str, Stroke]]:
        """Occupied sections, and those of which nothing current is known, as strokes by id."""
        for name, state in inputs.sections.items():
            silent = state.source in inputs.silent
            old = self._strokes.get(name)
            if old is None or old[0] is not state or old[1] != silent:
                old = self._strokes[name] = (state, silent, _stroke(here, state, silent))
            if old[2] is not None:
                yield name, old[2]

    def _route_strokes(self, here: LineMap, inputs: _Inputs) -> Iterator[tuple[str, Stroke]]:
        """The ways on which a signal lets a train, by the free section that they lead into."""
        if self._routes is None or self._routes[0] is not here.line:
            self._routes = (
                here.line,
                exits(here.railway, here.line),
                entries(here.railway, here.line),
            )
        lies = {p.id: p.state for p in inputs.points.values() if p.source not in inputs.silent}
        _, leaving, entering = self._routes
        for signal in inputs.signals.values():
            if signal.source in inputs.silent or not lets_pass(signal.aspect):
                continue
            if signal.id in leaving:
                yield leaving[signal.id].ahead.id, _route(here.exit_way(leaving[signal.id]))
            elif signal.id in entering:
                track = entering[signal.id].way(lies)
                if track is not None:
                    yield track.id, _route(here.entry_way(entering[signal.id], track))


def _route(way: tuple[XY, ...]) -> Stroke:
    return Stroke(way, "route", OCCUPIED_PX, "long_dash")


def _stroke(here: LineMap, state: SectionState, silent: bool) -> Stroke | None:
    section = here.railway.sections.get(state.id)
    if section is None or section.line != here.line.id:
        return None
    known = state.state != "unknown" and not silent
    if known and state.state != "occupied":
        return None
    way = here.section_way(section)
    if not way:
        return None
    return (
        Stroke(way, "occupied", OCCUPIED_PX)
        if known
        else Stroke(way, "unknown", OCCUPIED_PX, "hatch")
    )


def _aspects(inputs: _Inputs) -> dict[str, str]:
    """The aspects that are still current, by signal."""
    return {
        state.id: state.aspect
        for state in inputs.signals.values()
        if state.source not in inputs.silent
    }


def _heard(inputs: _Inputs) -> Iterator[BerthState]:
    """The berths of which the train describer still tells."""
    return (state for state in inputs.berths.values() if state.source not in inputs.silent)
