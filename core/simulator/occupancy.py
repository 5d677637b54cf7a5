"""Owns which detection sections a train is on: from its head entering to its tail clearing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from core.line.model import Railway, Section
from core.simulator.route import CLEARED_S, Route
from core.simulator.world import TrainRun


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
    tracks = {n.point: t for n, t in zip(route.nodes, route.tracks, strict=True)}
    on_line = (s for s in railway.sections.values() if s.line == route.line.id)
    used = [s for s in on_line if s.end_mm > low and s.start_mm < high and _runs(route, s, tracks)]
    return tuple(sorted((_occupied(route, s) for s in used), key=lambda o: (o.enter_mm, o.section)))


def _runs(route: Route, section: Section, tracks: dict[str, str | None]) -> bool:
    if section.point is not None:
        return tracks.get(section.point) == section.track
    stretch = route.line.stretch_at((section.start_mm + section.end_mm) // 2)
    if stretch is None or not section.track.isdigit():
        return False
    direction = "up" if route.sign > 0 else "down"
    running = (t for t in range(1, stretch.tracks + 1) if stretch.track_is_for(t, direction))
    return int(section.track) == next(running, 0)


def _occupied(route: Route, section: Section) -> Occupied:
    up = route.sign > 0
    enter = section.start_mm if up else -section.end_mm
    leave = section.end_mm if up else -section.start_mm
    return Occupied(section.id, enter, leave + route.length_m * 1000, leave)


class Footprint:
    """The marks of one train, leg by leg in running order."""

    def __init__(self, train: TrainRun, sections: tuple[Occupied, ...]) -> None:
        self._train = train
        self._sign = train.route.sign
        self._to_enter = list(reversed(sections))
        self._on: list[Occupied] = []

    def formed(self) -> Iterator[Mark]:
        """The sections under the train as it is formed at its origin."""
        yield from self._enter(self._train.head_mm(0) * self._sign, None)
        # It is put together inside the station: what lies behind its tail was never occupied.
        head_mm = self._train.head_mm(0) * self._sign
        self._on = [o for o in self._on if o.clear_mm > head_mm]

    def over_leg(self, k: int) -> Iterator[Mark]:
        """What leg k enters and clears. Ask for the legs in order, each once."""
        head_mm = self._train.head_mm(k + 1) * self._sign
        yield from self._enter(head_mm, k)
        yield from self._clear(head_mm, k)

    def _enter(self, head_mm: int, k: int | None) -> Iterator[Mark]:
        while self._to_enter and self._to_enter[-1].enter_mm <= head_mm:
            entered = self._to_enter.pop()
            if k is None:
                if entered.clear_mm <= head_mm:
                    continue
                second = float(self._train.formed_s)
            else:
                second = self._train.leg(k).second_at(entered.enter_mm * self._sign)
            self._on.append(entered)
            yield Mark(second, entered.section, True)

    def _clear(self, head_mm: int, k: int) -> Iterator[Mark]:
        train = self._train
        leg = train.leg(k)
        node_mm = train.route.nodes[k + 1].position_mm * self._sign
        last = k + 1 == len(train.route.legs)
        stands = train.run.stopped(k + 1)
        still: list[Occupied] = []
        for on in self._on:
            if on.clear_mm <= head_mm:
                yield Mark(leg.second_at(on.clear_mm * self._sign), on.section, False)
            elif stands and on.end_mm < node_mm:
                # Longer than its track: the station takes its tail in all the same.
                yield Mark(leg.start_s + leg.motion.seconds, on.section, False)
            elif last:
                yield Mark(leg.start_s + leg.motion.seconds + CLEARED_S, on.section, False)
            else:
                still.append(on)
        self._on = still
