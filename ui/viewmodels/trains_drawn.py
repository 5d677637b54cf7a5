"""Owns the trains of one map as they are drawn, and finds which look or stand otherwise now."""

from __future__ import annotations

from collections.abc import Mapping
from math import inf

from core.picture import Picture
from core.state.model import AlarmState, TrainState
from core.timetable.model import Plan
from ui.viewmodels.line_map import LineMap
from ui.viewmodels.train_bodies import Body, train_body
from ui.viewmodels.train_faces import TrainFace, train_face


class TrainsDrawn:
    """The words and the body of each train on the line in or near the window.

    Only those are made again of which something has changed: what is believed of them, their alarm,
    the selection, or their age by the clock. Call `forget` before another map.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._selected = ""
        self._intervals: dict[str, int | None] = {}
        self.forget()

    def forget(self) -> None:
        """Keeps nothing of what was drawn on another map."""
        self.faces: dict[str, TrainFace] = {}
        self._bodies: dict[str, Body] = {}
        self._order: list[str] | None = None
        self._trains: Mapping[str, TrainState] = {}
        self._worst: Mapping[str, AlarmState] = {}
        self._at_us = 0
        self._until_us: dict[str, int] = {}
        self._first_until_us: float = inf

    def by_importance(self) -> list[Body]:
        """The bodies, those first that keep their room longest."""
        if self._order is None:
            ranked = sorted((face.rank, name) for name, face in self.faces.items())
            self._order = [name for _, name in ranked]
        return [self._bodies[name] for name in self._order]

    def draw(
        self,
        here: LineMap,
        picture: Picture,
        worst: Mapping[str, AlarmState],
        at_us: int,
        selected: str,
    ) -> bool:
        """Draws those anew of which something has changed; whether any is not as it was.

        `worst` has the worst alarm of each object.
        """
        changed = False
        for name in self._touched(picture, worst, at_us, selected):
            train = picture.trains.get(name)
            if train is None or not _is_near(here, train):
                changed |= self._drop(name)
                continue
            alarm, is_selected = worst.get(name), name == selected
            face = train_face(train, picture, here.railway, self._plan, at_us, alarm, is_selected)
            self._first_until_us = min(self._first_until_us, face.until_us)
            self._until_us[name] = face.until_us
            changed |= self._put(name, face, train_body(here, train, face, at_us, is_selected))
        return changed

    def _touched(
        self,
        picture: Picture,
        worst: Mapping[str, AlarmState],
        at_us: int,
        selected: str,
    ) -> set[str]:
        """The trains that may have to be drawn otherwise."""
        trains, before = picture.trains, self._trains
        names = {name for name, train in trains.items() if before.get(name) is not train}
        names |= before.keys() - trains.keys()
        if worst is not self._worst:
            both = worst.keys() | self._worst.keys()
            names |= {name for name in both if worst.get(name) is not self._worst.get(name)}
        if selected != self._selected:
            names |= {selected, self._selected}
        intervals = {name: source.interval_s for name, source in picture.sources.items()}
        if at_us < self._at_us or intervals != self._intervals:
            # Not yet as old as they are drawn, or old by another measure.
            names |= self.faces.keys()
        elif at_us >= self._first_until_us:
            names |= {name for name, until_us in self._until_us.items() if until_us <= at_us}
            rest = (us for us in self._until_us.values() if us > at_us)
            self._first_until_us = min(rest, default=inf)
        self._trains, self._worst, self._at_us = trains, worst, at_us
        self._selected, self._intervals = selected, intervals
        return names

    def _put(self, name: str, face: TrainFace, body: Body) -> bool:
        """Keeps what is drawn of a train; whether it is other than it was."""
        old = self.faces.get(name)
        if old is None or old.rank != face.rank:
            self._order = None
        elif old == face and self._bodies[name] == body:
            return False
        self.faces[name], self._bodies[name] = face, body
        return True

    def _drop(self, name: str) -> bool:
        if name not in self.faces:
            return False
        del self.faces[name], self._bodies[name], self._until_us[name]
        self._order = None
        return True


def _is_near(here: LineMap, train: TrainState) -> bool:
    """Whether it stands on this line in the window, or near enough to reach into it."""
    if train.line != here.line.id or train.position_mm is None:
        return False
    low_mm, high_mm = here.reach_mm
    return low_mm <= train.position_mm <= high_mm
