"""Owns what interlockings, track circuits and block instruments report: when it has changed.

Stations up to a tier are interlocked and tell of their tracks, signals and points; block sections
are told everywhere, and block signals with them.
"""

from __future__ import annotations

from collections.abc import Iterator

from core.line.model import Points, Section, Signal
from core.simulator.disturbance import stream
from core.simulator.sent import Sent, at_text
from core.simulator.world import World
from core.simulator.world_events import PointsMoved, SectionOccupied, SignalShown, WorldEvent
from core.units import US_PER_S

DELAY_S = (1.0, 2.0)
# Up to this tier a station is interlocked and tells of itself.
INTERLOCKED_TIER = 2
# Of the trains that enter a section so many are lost for a moment; it takes so long each way. The
# shortest tracks are longer than what a train runs meanwhile.
BOB_SHARE = 0.004
BOB_S = (1.0, 3.0)


class InterlockingReporter:
    """The sections, signals and points of a railway as they are told, from `start_us` on."""

    def __init__(self, world: World, seed: int, start_us: int) -> None:
        self._world = world
        self._start_us = start_us
        self._delay = stream(seed, "section delay", world.railway.id)
        self._seed = seed
        self._told = told_objects(world)
        # The last word of each thing, by kind and name, in the order in which they are told of.
        self._state: dict[tuple[str, str], str] = {}
        self._interrogated = False

    def sent_before(self, end_us: int) -> Iterator[Sent]:
        """What changes before an instant; on the first call the state of everything, too."""
        if not self._interrogated:
            self._interrogated = True
            for event in self._world.events_before(self._start_us):
                self._take(event)
            for (kind, name), word in self._state.items():
                yield self._report(self._start_us, kind, name, word)
        for event in self._world.events_before(end_us):
            said = self._take(event)
            if said is not None:
                kind, name, word = said
                yield self._report(event.at_us, kind, name, word)
                if word == "occupied":
                    yield from self._bob(event.at_us, name)

    def _take(self, event: WorldEvent) -> tuple[str, str, str] | None:
        """The thing, as it is after an event, where it is told of and has changed."""
        if isinstance(event, SectionOccupied):
            kind, name, word = "section", event.section, "occupied" if event.occupied else "clear"
        elif isinstance(event, SignalShown):
            kind, name, word = "signal", event.signal, event.aspect
        elif isinstance(event, PointsMoved):
            kind, name, word = "points", event.points, event.state
        else:
            return None
        if name not in self._told or self._state.get((kind, name)) == word:
            return None
        self._state[kind, name] = word
        return kind, name, word

    def _bob(self, at_us: int, section: str) -> Iterator[Sent]:
        """A rusty rail: the section is seen clear for a moment under its train's first wheels."""
        random = stream(self._seed, f"bobbing/{at_us}", section)
        if random.random() >= BOB_SHARE:
            return
        for word in ("clear", "occupied"):
            at_us += round(random.uniform(*BOB_S) * US_PER_S)
            yield self._report(at_us, "section", section, word)

    def _report(self, at_us: int, kind: str, name: str, word: str) -> Sent:
        delay_us = round(self._delay.uniform(*DELAY_S) * US_PER_S)
        key = "aspect" if kind == "signal" else "state"
        return Sent(
            at_us + delay_us, name, {"kind": kind, kind: name, "at": at_text(at_us), key: word}
        )


def told_objects(world: World) -> frozenset[str]:
    """The sections, signals and points that anybody tells of."""
    railway = world.railway
    things: list[Section | Signal | Points] = [
        *railway.sections.values(),
        *railway.signals.values(),
        *railway.switches.values(),
    ]
    return frozenset(
        thing.id
        for thing in things
        if thing.point is None or railway.points[thing.point].tier <= INTERLOCKED_TIER
    )
