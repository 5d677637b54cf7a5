"""Owns what track circuits and block instruments report: sections occupied and clear."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from heapq import heappop, heappush

from core.simulator.disturbance import stream
from core.simulator.occupancy import Footprint, Occupied, route_sections
from core.simulator.route import Route
from core.simulator.sent import Sent, at_text
from core.simulator.world import World
from core.units import US_PER_S

SECTION_DELAY_S = (1.0, 2.0)
# Up to this tier a station is interlocked and tells of its tracks.
INTERLOCKED_TIER = 2


class SectionReporter:
    """The detection sections: what all trains together occupy, told when it changes."""

    def __init__(self, world: World, seed: int, start_us: int) -> None:
        self._world = world
        self._start_us = start_us
        self._delay = stream(seed, "section delay", world.railway.id)
        points = world.railway.points
        self._told = [
            s.id
            for s in world.railway.sections.values()
            if s.point is None or points[s.point].tier <= INTERLOCKED_TIER
        ]
        self._known = set(self._told)
        self._on_route: dict[tuple[str, tuple[str | None, ...]], tuple[Occupied, ...]] = {}
        self._footprints: dict[str, Footprint] = {}
        self._due: list[tuple[float, str, bool]] = []
        self._trains_on: Counter[str] = Counter()
        self._interrogated = False

    def sent_before(self, end_us: int) -> Iterator[Sent]:
        """What changes before an instant; on the first call the state of every section, too."""
        self._follow(end_us / US_PER_S)
        if not self._interrogated:
            yield from self._interrogation()
        while self._due and self._due[0][0] * US_PER_S < end_us:
            second, section, occupied = heappop(self._due)
            if self._change(section, occupied):
                yield self._report(round(second * US_PER_S), section)

    def _interrogation(self) -> Iterator[Sent]:
        """The field answers to a new listener with the state of everything."""
        self._interrogated = True
        start_us = self._start_us
        while self._due and self._due[0][0] * US_PER_S <= start_us:
            _, section, occupied = heappop(self._due)
            self._change(section, occupied)
        for section in self._told:
            yield self._report(start_us, section)

    def _follow(self, end_s: float) -> None:
        """Collects the marks of every leg that begins before an instant."""
        followed = self._footprints
        self._footprints = {}
        for train in self._world.trains():
            footprint = followed.get(train.id) or Footprint(train, self._sections_of)
            self._footprints[train.id] = footprint
            for mark in footprint.marks_before(end_s):
                if mark.section in self._known:
                    heappush(self._due, (mark.second, mark.section, mark.occupied))

    def _sections_of(self, route: Route) -> tuple[Occupied, ...]:
        key = route.path.id, tuple(route.tracks)
        if key not in self._on_route:
            self._on_route[key] = route_sections(self._world.railway, route)
        return self._on_route[key]

    def _change(self, section: str, occupied: bool) -> bool:
        before = self._trains_on[section]
        self._trains_on[section] = before + (1 if occupied else -1)
        return (before > 0) != (self._trains_on[section] > 0)

    def _report(self, at_us: int, section: str) -> Sent:
        state = "occupied" if self._trains_on[section] > 0 else "clear"
        delay_us = round(self._delay.uniform(*SECTION_DELAY_S) * US_PER_S)
        payload = {"kind": "section", "section": section, "at": at_text(at_us), "state": state}
        return Sent(at_us + delay_us, section, payload)
