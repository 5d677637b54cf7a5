"""Owns the trains of one map as they are drawn, and finds which look or stand otherwise now."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import compress
from math import inf
from operator import is_not

from core.picture import Picture
from core.state.model import AlarmState, TrainState
from core.state.quality import quality
from core.timetable.model import Plan
from ui.viewmodels.line_map import LineMap
from ui.viewmodels.train_bodies import Body, Ranking, train_body
from ui.viewmodels.train_faces import TrainFace, hold_until_us, told_of, train_face


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
        self.ranking = Ranking()
        self._bodies: dict[str, Body] = {}
        self._trains: Mapping[str, TrainState] = {}
        self._worst: Mapping[str, AlarmState] = {}
        self._at_us = 0
        # What the words of each followed from, and until when they hold if nothing is heard.
        self._told: dict[str, tuple[object, ...] | None] = {}
        self._until_us: dict[str, int] = {}
        self._first_until_us: float = inf

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
            grade = quality(train, picture.sources, at_us)
            told = told_of(train, grade, alarm, is_selected)
            if told is not None and told == self._told.get(name) and at_us < self._until_us[name]:
                face = self.faces[name]
            else:
                face = train_face(train, grade, here.railway, self._plan, at_us, alarm, is_selected)
            self._told[name] = told
            until_us = hold_until_us(train, picture, face.is_stale, at_us)
            self._first_until_us = min(self._first_until_us, until_us)
            self._until_us[name] = until_us
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
        names = set(compress(trains, map(is_not, trains.values(), map(before.get, trains))))
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
            self._told = {}
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
        if old is not None:
            if (old is face or old == face) and self._bodies[name] == body:
                return False
            if old.rank != face.rank:
                self.ranking.drop(old.rank, name)
        self.ranking.put(face.rank, body)
        self.faces[name], self._bodies[name] = face, body
        return True

    def _drop(self, name: str) -> bool:
        if name not in self.faces:
            return False
        self.ranking.drop(self.faces[name].rank, name)
        del self.faces[name], self._bodies[name], self._until_us[name]
        self._told.pop(name, None)
        return True


def _is_near(here: LineMap, train: TrainState) -> bool:
    """Whether it stands on this line in the window, or near enough to reach into it."""
    if train.line != here.line.id or train.position_mm is None:
        return False
    low_mm, high_mm = here.reach_mm
    return low_mm <= train.position_mm <= high_mm
