"""Owns what train describers report: a headcode that steps from berth to berth with its train.

Where the line is worked by automatic or semi-automatic block, each detection section that is told
of has a berth of the same name. Elsewhere nobody describes trains.
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush
from typing import Any, NamedTuple

from core.line.model import Railway
from core.simulator.disturbance import stream
from core.simulator.interlocking_reports import DELAY_S, told_objects
from core.simulator.occupancy import Footprint, Occupied, route_sections
from core.simulator.route import Route
from core.simulator.sent import Sent, at_text
from core.simulator.world import World
from core.units import US_PER_S

DESCRIBED_BLOCKS = ("automatic", "semi-automatic")


class _Move(NamedTuple):
    """A train's head enters a section, or its tail leaves one."""

    second: float
    section: str
    occupied: bool
    train: str
    headcode: str


class BerthReporter:
    """The berths of one railway, and which train's headcode stands where."""

    def __init__(self, world: World, seed: int, start_us: int) -> None:
        self._world = world
        self._start_us = start_us
        self._delay = stream(seed, "berth delay", world.railway.id)
        railway = world.railway
        told = told_objects(world) & railway.sections.keys()
        self._berths = {name for name in told if _is_described(railway, name)}
        self._footprints: dict[str, Footprint] = {}
        self._revisions = world.revisions
        self._due: list[_Move] = []
        # Moves before the one are told; the other is when that was last looked at.
        self._from_s = self._looked_s = 0.0
        # Train to its berth and its headcode.
        self._in: dict[str, tuple[str, str]] = {}
        self._interrogated = False

    def _restart(self) -> None:
        """Forgets what trains will do from the last look on: they have been given other times."""
        self._from_s = self._looked_s
        self._footprints = {}
        self._due = []

    def sent_before(self, end_us: int) -> Iterator[Sent]:
        """The steps before an instant; on the first call every headcode where it stands."""
        if self._revisions != self._world.revisions:
            self._revisions = self._world.revisions
            self._restart()
        self._follow(end_us / US_PER_S)
        if not self._interrogated:
            self._interrogated = True
            for _ in self._steps(self._start_us):
                pass
            for berth, headcode in sorted(self._in.values()):
                yield self._report(self._start_us, berth, {"headcode": headcode, "to": berth})
        yield from self._steps(end_us)
        self._looked_s = end_us / US_PER_S

    def _follow(self, end_s: float) -> None:
        """Collects the moves of every leg that begins before an instant."""
        if not self._berths:
            return
        known = self._footprints
        self._footprints = {}
        for train in self._world.trains():
            footprint = known.get(train.id)
            if footprint is None:
                footprint = Footprint(train, self._sections_of)
            self._footprints[train.id] = footprint
            headcode = train.route.path.headcode
            for second, section, occupied in footprint.marks_before(end_s):
                if section in self._berths and second >= self._from_s:
                    heappush(self._due, _Move(second, section, occupied, train.id, headcode))

    def _sections_of(self, route: Route) -> tuple[Occupied, ...]:
        return route_sections(self._world.railway, route)

    def _steps(self, end_us: int) -> Iterator[Sent]:
        while self._due and self._due[0].second * US_PER_S < end_us:
            move = heappop(self._due)
            at_us = round(move.second * US_PER_S)
            before = self._in.get(move.train, ("", ""))[0]
            if move.occupied:
                self._in[move.train] = move.section, move.headcode
                step = {"from": before} if before else {}
                said = {"headcode": move.headcode, **step, "to": move.section}
                yield self._report(at_us, move.section, said)
            elif move.section == before:
                del self._in[move.train]
                said = {"headcode": move.headcode, "from": move.section}
                yield self._report(at_us, move.section, said)

    def _report(self, at_us: int, berth: str, said: dict[str, Any]) -> Sent:
        delay_us = round(self._delay.uniform(*DELAY_S) * US_PER_S)
        return Sent(at_us + delay_us, berth, {"kind": "berth", "at": at_text(at_us), **said})


def _is_described(railway: Railway, name: str) -> bool:
    section = railway.sections[name]
    line = railway.line_by_id[section.line]
    stretch = line.stretch_at((section.start_mm + section.end_mm) // 2)
    return stretch is not None and stretch.block in DESCRIBED_BLOCKS
