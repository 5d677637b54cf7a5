"""Owns what the control room sees of the world: reports with noise, gaps, delays and doubles.

The field numbers what it sends in the order of sending. A report can be delivered late, out of
order or twice, and a train's fix can be lost on the way; nothing here says more than a gateway
of satellite units, station staff and track circuits would.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from heapq import heappop, heappush
from itertools import count
from typing import Any, NamedTuple

from core.simulator.disturbance import stream
from core.simulator.section_reports import SectionReporter
from core.simulator.train_reports import Sent, TrainReporter, at_text
from core.simulator.weather import measured
from core.simulator.world import World
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
        self._sections = SectionReporter(world, seed)
        self._reporters: dict[str, TrainReporter] = {}
        # What has happened but is sent later than looked at so far.
        self._outbox: list[Sent] = []

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
        sent = self._outbox
        known = self._reporters
        self._reporters = {}
        for train in self._world.trains():
            if train.formed_s * US_PER_S >= end_us:
                continue
            reporter = known.get(train.id) or TrainReporter(
                train, self._seed, self._every_us, self._world.start_us
            )
            self._reporters[train.id] = reporter
            sent.extend(reporter.sent_before(end_us))
        sent.extend(self._sections.sent_before(end_us))
        sent.extend(self._heartbeats(start_us, end_us))
        sent.extend(self._measures(start_us, end_us))
        sent.sort(key=_sending)
        later = bisect_left(sent, end_us, key=_sent_us)
        self._outbox = sent[later:]
        return sent[:later]

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


def _sent_us(sent: Sent) -> int:
    return sent.sent_us


def _sending(sent: Sent) -> tuple[int, str]:
    return sent.sent_us, sent.subject
