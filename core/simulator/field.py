"""Owns what the control room sees of the world: reports with noise, gaps, delays and doubles.

The field numbers what it sends in the order of sending. A report can be delivered late, out of
order or twice, and a train's fix can be lost on the way; nothing here says more than a gateway
of satellite units, station staff and track circuits would.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from heapq import heappop, heappush
from itertools import count
from typing import Any, NamedTuple

from core.simulator.disturbance import stream
from core.simulator.occupancy import Footprint, Occupied, route_sections
from core.simulator.train_reports import Sent, TrainReporter, at_text
from core.simulator.weather import measured
from core.simulator.world import TrainRun, World
from core.units import US_PER_S

WINDOW_US = 60 * US_PER_S
HEARTBEAT_US = 10 * US_PER_S
MEASURE_US = 300 * US_PER_S
# Seconds from sending to delivery; the share that takes longer, or comes twice, and by how much.
LATENCY_S = (0.2, 3.0)
LATE_SHARE = 0.004
LATE_S = (4.0, 45.0)
DOUBLE_SHARE = 0.001
DOUBLE_S = (0.5, 20.0)
SECTION_DELAY_S = (1.0, 2.0)
# Up to this tier a station is interlocked and tells of its tracks.
INTERLOCKED_TIER = 2


class FieldReport(NamedTuple):
    """A report as it arrives: when (session time, us), the report line as a dict, its number."""

    deliver_us: int
    payload: dict[str, Any]
    seq: int
    stream: str


class Field:
    """The field of a world from its start on. `every_s` is the time between a train's fixes."""

    def __init__(self, world: World, *, every_s: float = 15.0, seed: int) -> None:
        if every_s <= 0:
            raise ValueError("every must be above 0")
        self._world = world
        self._every_us = round(every_s * US_PER_S)
        self._seed = seed
        self._delivery = stream(seed, "delivery", world.railway.id)
        self._sections = _Sections(world, seed)
        self._reporters: dict[str, TrainReporter] = {}

    def reports(self) -> Iterator[FieldReport]:
        """Reports without end, in order of delivery."""
        arriving: list[tuple[int, int, FieldReport]] = []
        order = count()
        numbers = count(1)
        start_us = self._world.start_us
        while True:
            end_us = start_us + WINDOW_US
            for sent in self._sent_between(start_us, end_us):
                number = next(numbers)
                for deliver_us in self._deliveries(sent.sent_us):
                    payload = {**sent.payload, "source_seq": number}
                    report = FieldReport(deliver_us, payload, number, "")
                    heappush(arriving, (deliver_us, next(order), report))
            while arriving and arriving[0][0] < end_us:
                yield heappop(arriving)[2]
            start_us = end_us

    def _deliveries(self, sent_us: int) -> list[int]:
        random = self._delivery
        delay_s = random.uniform(*LATENCY_S)
        if random.random() < LATE_SHARE:
            delay_s += random.uniform(*LATE_S)
        times = [sent_us + round(delay_s * US_PER_S)]
        if random.random() < DOUBLE_SHARE:
            times.append(times[0] + round(random.uniform(*DOUBLE_S) * US_PER_S))
        return times

    def _sent_between(self, start_us: int, end_us: int) -> list[Sent]:
        """Everything sent from an instant up to another, in order of sending."""
        self._world.settle(end_us)
        sent: list[Sent] = []
        known = self._reporters
        self._reporters = {}
        for train in self._world.trains():
            reporter = known.get(train.id) or TrainReporter(
                train, self._seed, self._every_us, self._world.start_us
            )
            self._reporters[train.id] = reporter
            sent.extend(reporter.sent_before(end_us))
        sent.extend(self._sections.sent_before(end_us))
        sent.extend(self._heartbeats(start_us, end_us))
        sent.extend(self._measures(start_us, end_us))
        sent.sort(key=_sending)
        return sent

    def _heartbeats(self, start_us: int, end_us: int) -> Iterator[Sent]:
        for at_us in range(-(-start_us // HEARTBEAT_US) * HEARTBEAT_US, end_us, HEARTBEAT_US):
            yield Sent(at_us, "", {"kind": "heartbeat", "at": at_text(at_us)})

    def _measures(self, start_us: int, end_us: int) -> Iterator[Sent]:
        for point in self._world.railway.measuring_points.values():
            phase_us = stream(self._seed, "measure", point.id).randrange(MEASURE_US)
            first_us = start_us + (phase_us - start_us) % MEASURE_US
            for at_us in range(first_us, end_us, MEASURE_US):
                value = round(measured(self._seed, point, at_us // US_PER_S), 2)
                payload = {
                    "kind": "measure",
                    "point": point.id,
                    "at": at_text(at_us),
                    "value": value,
                    "unit": point.unit,
                    "quality": "good",
                }
                yield Sent(at_us, point.id, payload)


def _sending(sent: Sent) -> tuple[int, str]:
    return sent.sent_us, sent.subject


class _Sections:
    """The detection sections: what all trains together occupy, told when it changes."""

    def __init__(self, world: World, seed: int) -> None:
        self._world = world
        self._delay = stream(seed, "section delay", world.railway.id)
        points = world.railway.points
        self._told = [
            s.id
            for s in world.railway.sections.values()
            if s.point is None or points[s.point].tier <= INTERLOCKED_TIER
        ]
        self._known = set(self._told)
        self._on_route: dict[str, tuple[Occupied, ...]] = {}
        self._footprints: dict[str, tuple[TrainRun, Footprint]] = {}
        self._legs_done: Counter[str] = Counter()
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
        start_us = self._world.start_us
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
            if train.formed_s >= end_s:
                continue
            known = followed.get(train.id)
            if known is None:
                known = train, Footprint(train, self._sections_of(train))
                self._add(known[1].formed())
            self._footprints[train.id] = known
            while self._begins(train, end_s):
                self._add(known[1].over_leg(self._legs_done[train.id]))
                self._legs_done[train.id] += 1
        for gone in followed.keys() - self._footprints.keys():
            del self._legs_done[gone]

    def _begins(self, train: TrainRun, end_s: float) -> bool:
        k = self._legs_done[train.id]
        if k >= train.settled_legs():
            return False
        departs = train.run.departs[k]
        return departs is not None and departs < end_s

    def _sections_of(self, train: TrainRun) -> tuple[Occupied, ...]:
        path = train.route.path.id
        if path not in self._on_route:
            self._on_route[path] = route_sections(self._world.railway, train.route)
        return self._on_route[path]

    def _add(self, marks: Any) -> None:
        for mark in marks:
            if mark.section in self._known:
                heappush(self._due, (mark.second, mark.section, mark.occupied))

    def _change(self, section: str, occupied: bool) -> bool:
        before = self._trains_on[section]
        self._trains_on[section] = before + (1 if occupied else -1)
        return (before > 0) != (self._trains_on[section] > 0)

    def _report(self, at_us: int, section: str) -> Sent:
        state = "occupied" if self._trains_on[section] > 0 else "clear"
        delay_us = round(self._delay.uniform(*SECTION_DELAY_S) * US_PER_S)
        payload = {"kind": "section", "section": section, "at": at_text(at_us), "state": state}
        return Sent(at_us + delay_us, section, payload)
