"""Owns which detection sections a train is on: from its head entering to its tail clearing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from core.line.model import Railway, Section
from core.simulator.route import CLEARED_S, Route
from core.simulator.train_run import LegRun, TrainRun


class Occupied(NamedTuple):
    """A section on a route: where the head enters it and where it stands when the tail clears it,

    both in millimetres run, rising along the route; and where the section itself ends.
    """

    section: str
    enter_mm: int
    clear_mm: int
    end_mm: int


class Mark(NamedTuple):
    """A train occupies (or clears) a section at a second since 1970."""

    second: float
    section: str
    occupied: bool


def route_sections(railway: Railway, route: Route) -> tuple[Occupied, ...]:
    """The sections that a route runs over, in running order."""
    low = min(node.position_mm for node in route.nodes)
    high = max(node.position_mm for node in route.nodes)
    tracks = {n.point.id: t for n, t in zip(route.nodes, route.tracks, strict=True)}
    on_line = railway.sections_by_line[route.line.id]
    used = [s for s in on_line if s.end_mm > low and s.start_mm < high and _runs(route, s, tracks)]
    return tuple(sorted((_occupied(route, s) for s in used), key=lambda o: (o.enter_mm, o.section)))


def _runs(route: Route, section: Section, tracks: dict[str, str | None]) -> bool:
    if section.point is not None:
        return tracks.get(section.point) == section.track
    stretch = route.line.stretch_at((section.start_mm + section.end_mm) // 2)
    direction = "up" if route.sign > 0 else "down"
    return stretch is not None and section.track == stretch.running_track[direction]


def _occupied(route: Route, section: Section) -> Occupied:
    up = route.sign > 0
    enter = section.start_mm if up else -section.end_mm
    leave = section.end_mm if up else -section.start_mm
    return Occupied(section.id, enter, leave + route.length_m * 1000, leave)


class Footprint:
    """The marks of one train, in running order, each told once."""

    def __init__(self, train: TrainRun, sections: Callable[[Route], tuple[Occupied, ...]]) -> None:
        self._train = train
        self._sign = train.route.sign
        self._sections = sections
        self._route = train.route
        self._to_enter: list[Occupied] = []
        self._on: list[Occupied] = []
        self._legs_done = -1

    def marks_before(self, end_s: float) -> Iterator[Mark]:
        """The marks of the forming and of every leg that begins before a second since 1970."""
        run = self._train.run
        if self._legs_done < 0 and run.formed_s < end_s:
            self._legs_done = 0
            yield from self._formed()
        while 0 <= self._legs_done < run.settled_legs:
            if run.time(2 * self._legs_done + 1) >= end_s:
                return
            self._look_at_route()
            yield from self._over_leg(self._legs_done)
            self._legs_done += 1

    def _look_at_route(self) -> None:
        """The dispatcher may give a train another track in a station that is ahead of it."""
        route = self._train.route
        if route is not self._route:
            self._route = route
            head_mm = self._train.head_mm(self._legs_done) * self._sign
            ahead = (s for s in self._sections(route) if s.enter_mm >= head_mm)
            self._to_enter = sorted(ahead, key=lambda s: (s.enter_mm, s.section), reverse=True)

    def _formed(self) -> Iterator[Mark]:
        """It is put together inside the station: what lies behind its tail was never occupied."""
        self._route = self._train.route
        self._to_enter = list(reversed(self._sections(self._route)))
        head_mm = self._train.head_mm(0) * self._sign
        while self._to_enter and self._to_enter[-1].enter_mm < head_mm:
            under = self._to_enter.pop()
            if under.clear_mm > head_mm:
                self._on.append(under)
                yield Mark(float(self._train.formed_s), under.section, True)

    def _over_leg(self, k: int) -> Iterator[Mark]:
        leg = self._train.leg(k)
        head_mm = self._train.head_mm(k + 1) * self._sign
        while self._to_enter and self._to_enter[-1].enter_mm < head_mm:
            entered = self._to_enter.pop()
            self._on.append(entered)
            yield Mark(leg.second_at(entered.enter_mm * self._sign), entered.section, True)
        still: list[Occupied] = []
        for on in self._on:
            cleared_s = self._cleared_s(on, k, leg, head_mm)
            if cleared_s is None:
                still.append(on)
            else:
                yield Mark(cleared_s, on.section, False)
        self._on = still

    def _cleared_s(self, on: Occupied, k: int, leg: LegRun, head_mm: int) -> float | None:
        """When the tail clears a section in leg k; None when it does not."""
        route = self._train.route
        arrived_s = leg.start_s + leg.motion.seconds
        if on.clear_mm <= head_mm:
            return leg.second_at(on.clear_mm * self._sign)
        node_mm = route.nodes[k + 1].position_mm * self._sign
        if self._train.run.stopped(k + 1) and on.end_mm < node_mm:
            # Longer than its track: the station takes its tail in all the same.
            return arrived_s
        return arrived_s + CLEARED_S if k + 1 == len(route.legs) else None
