"""Owns what track circuits and block instruments report: sections occupied and clear."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from heapq import heappop, heappush

from core.simulator.berth_reports import BerthReporter
from core.simulator.disturbance import stream
from core.simulator.occupancy import Footprint, Occupied, route_sections
from core.simulator.sent import Sent, at_text
from core.simulator.train_run import TrainRun
from core.simulator.world import World
from core.units import US_PER_S

SECTION_DELAY_S = (1.0, 2.0)
# Of the trains that enter a section so many are lost for a moment; it takes so long each way. The
# shortest tracks are longer than what a train runs meanwhile.
BOB_SHARE = 0.004
BOB_S = (1.0, 3.0)
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
        self._on_route: dict[str, tuple[Occupied, ...]] = {}
        self._footprints: dict[str, Footprint] = {}
        self._due: list[tuple[float, str, bool, str, str]] = []
        self._berths = BerthReporter(world.railway, self._told)
        self._bobs = stream(seed, "bobbing", world.railway.id)
        self._trains_on: Counter[str] = Counter()
        self._interrogated = False

    def sent_before(self, end_us: int) -> Iterator[Sent]:
        """What changes before an instant; on the first call the state of every section, too."""
        self._follow(end_us / US_PER_S)
        if not self._interrogated:
            yield from self._interrogation()
        while self._due and self._due[0][0] * US_PER_S < end_us:
            second, section, occupied, train, headcode = heappop(self._due)
            at_us = round(second * US_PER_S)
            if self._change(section, occupied):
                yield self._report(at_us, section)
                if occupied and self._bobs.random() < BOB_SHARE:
                    yield from self._bob(at_us, section)
            yield from self._berths.moved(at_us, section, train, headcode, occupied=occupied)

    def _interrogation(self) -> Iterator[Sent]:
        """The field answers to a new listener with the state of everything."""
        self._interrogated = True
        start_us = self._start_us
        while self._due and self._due[0][0] * US_PER_S <= start_us:
            _, section, occupied, train, headcode = heappop(self._due)
            self._change(section, occupied)
            for _ in self._berths.moved(start_us, section, train, headcode, occupied=occupied):
                pass
        for section in self._told:
            yield self._report(start_us, section)
        yield from self._berths.standing(start_us)

    def _follow(self, end_s: float) -> None:
        """Collects the marks of every leg that begins before an instant."""
        followed = self._footprints
        self._footprints = {}
        for train in self._world.trains():
            footprint = followed.get(train.id) or Footprint(train, self._sections_of(train))
            self._footprints[train.id] = footprint
            for mark in footprint.marks_before(end_s):
                if mark.section in self._known:
                    headcode = train.route.path.headcode
                    entry = (mark.second, mark.section, mark.occupied, train.id, headcode)
                    heappush(self._due, entry)

    def _sections_of(self, train: TrainRun) -> tuple[Occupied, ...]:
        path = train.route.path.id
        if path not in self._on_route:
            self._on_route[path] = route_sections(self._world.railway, train.route)
        return self._on_route[path]

    def _change(self, section: str, occupied: bool) -> bool:
        before = self._trains_on[section]
        self._trains_on[section] = before + (1 if occupied else -1)
        return (before > 0) != (self._trains_on[section] > 0)

    def _bob(self, at_us: int, section: str) -> Iterator[Sent]:
        """A rusty rail: the section is seen clear for a moment under its train's first wheels."""
        for state in ("clear", "occupied"):
            at_us += round(self._bobs.uniform(*BOB_S) * US_PER_S)
            yield self._report(at_us, section, state)

    def _report(self, at_us: int, section: str, state: str = "") -> Sent:
        state = state or ("occupied" if self._trains_on[section] > 0 else "clear")
        delay_us = round(self._delay.uniform(*SECTION_DELAY_S) * US_PER_S)
        payload = {"kind": "section", "section": section, "at": at_text(at_us), "state": state}
        return Sent(at_us + delay_us, section, payload)
