"""Owns what the control room sees of the world: reports with noise, gaps, delays and doubles.

The field numbers what it sends in the order of sending. A report can be delivered late, out of
order or twice, and a measurement can be lost on the way; nothing here says more than a gateway of
satellite units, station staff, interlockings and detectors beside the track would. Commands go the
other way: what is asked of the field is carried out, or not, and answered.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from heapq import heappop, heappush
from itertools import count
from typing import Any, NamedTuple

from core.simulator.berth_reports import BerthReporter
from core.simulator.cargo_reports import CargoReporter
from core.simulator.disturbance import stream
from core.simulator.fault_run import FaultRun
from core.simulator.fault_signs import FaultSigns
from core.simulator.interlocking_reports import InterlockingReporter
from core.simulator.sent import Sent, at_text
from core.simulator.staff import Asked, Staff
from core.simulator.train_reports import TrainReporter
from core.simulator.wayside import Wayside
from core.simulator.world import World
from core.units import US_PER_S

WINDOW_S = 60.0
HEARTBEAT_US = 10 * US_PER_S
# Seconds from sending to delivery; the share that takes longer, or comes twice, and by how much.
LATENCY_S = (0.2, 3.0)
LATE_SHARE = 0.004
LATE_S = (4.0, 45.0)
DOUBLE_SHARE = 0.001
DOUBLE_S = (0.5, 20.0)
# Of repeated measurements so many never arrive; what is told once is sent until it does.
LOST_SHARE = 0.003
_LOSABLE = ("position", "measure", "heartbeat")


class FieldReport(NamedTuple):
    """A report as it arrives: when (session time, us), the report line as a dict, its number."""

    deliver_us: int
    payload: dict[str, Any]
    seq: int
    stream: str


class Field:
    """The field of a world from `start_us` on (default: the world's start).

    `every_s` is the time between a train's fixes, `window_s` how far at most the field looks ahead
    of what it has given: so late can a command come into effect. `fault_rate` multiplies how often
    things fail by themselves. `commands` is asked in each window for what has been asked of the
    field since.
    """

    def __init__(
        self,
        world: World,
        *,
        every_s: float = 15.0,
        seed: int,
        start_us: int | None = None,
        window_s: float = WINDOW_S,
        fault_rate: float = 0.0,
        commands: Callable[[], Iterable[Asked]] = tuple,
    ) -> None:
        if every_s <= 0:
            raise ValueError("every must be above 0")
        self._world = world
        self._commands = commands
        self._every_us = round(every_s * US_PER_S)
        self._seed = seed
        self._start_us = world.start_us if start_us is None else start_us
        self._window_us = round(window_s * US_PER_S)
        self._delivery = stream(seed, "delivery", world.railway.id)
        self._interlockings = InterlockingReporter(world, seed, self._start_us)
        self._berths = BerthReporter(world, seed, self._start_us)
        self._cargo = CargoReporter(world.cargo, self._start_us)
        self._wayside = Wayside(world, seed)
        self._signs = FaultSigns(world.railway)
        self._faults = FaultRun(world, self._signs, seed=seed, rate=fault_rate)
        self._staff = Staff(world, self._faults, seed=seed, start_us=self._start_us)
        self._reporters: dict[str, TrainReporter] = {}
        # What has happened but is sent later than looked at so far.
        self._outbox: list[Sent] = []

    def take(self, asked: Asked) -> None:
        """Takes a command, also one from before the start that was carried out then."""
        self._staff.take(asked)

    def reports(self) -> Iterator[FieldReport]:
        """Reports without end, in order of delivery."""
        arriving: list[tuple[int, int, FieldReport]] = []
        order = count()
        numbers = count(1)
        start_us = self._start_us
        self._catch_up(start_us)
        while True:
            end_us = start_us + self._window_us
            for asked in self._commands():
                self._staff.take(asked)
            for sent in self._sent_between(start_us, end_us):
                number = next(numbers)
                for deliver_us in self._deliveries(sent):
                    payload = {**sent.payload, "source_seq": number}
                    report = FieldReport(deliver_us, payload, number, "")
                    heappush(arriving, (deliver_us, next(order), report))
            while arriving and arriving[0][0] < end_us:
                yield heappop(arriving)[2]
            start_us = end_us

    def _catch_up(self, until_us: int) -> None:
        """Lets happen what was asked for, and what failed, before the field is listened to."""
        begin_us = min(self._world.start_us, until_us)
        for _ in self._happen(begin_us, until_us):
            pass
        self._signs.listen(until_us)

    def _happen(self, start_us: int, end_us: int) -> Iterator[Sent]:
        """Changes the world as commands and faults do, in the order of their instants."""
        while start_us < end_us:
            due_us = self._staff.next_us()
            upto_us = end_us if due_us is None else min(end_us, max(due_us, start_us) + 1)
            self._world.settle(upto_us)
            self._faults.settle(start_us, upto_us)
            yield from self._staff.settle(start_us, upto_us)
            start_us = upto_us

    def _deliveries(self, sent: Sent) -> list[int]:
        random = self._delivery
        delay_s = random.uniform(*LATENCY_S)
        if random.random() < LATE_SHARE:
            delay_s += random.uniform(*LATE_S)
        times = [sent.sent_us + round(delay_s * US_PER_S)]
        if random.random() < DOUBLE_SHARE:
            times.append(times[0] + round(random.uniform(*DOUBLE_S) * US_PER_S))
        lost = random.random() < LOST_SHARE and sent.payload["kind"] in _LOSABLE
        return [] if lost else times

    def _sent_between(self, start_us: int, end_us: int) -> list[Sent]:
        """Everything sent from an instant up to another, in order of sending."""
        sent = self._outbox
        sent.extend(self._happen(start_us, end_us))
        self._world.settle(end_us)
        known = self._reporters
        self._reporters = {}
        for train in self._world.trains():
            if train.formed_s * US_PER_S >= end_us:
                continue
            reporter = known.get(train.id) or TrainReporter(
                train, self._world.fuel, self._seed, self._every_us, self._start_us
            )
            self._reporters[train.id] = reporter
            sent.extend(reporter.sent_before(end_us))
        sent.extend(self._interlockings.sent_before(end_us))
        sent.extend(self._berths.sent_before(end_us))
        sent.extend(self._cargo.sent_before(end_us))
        sent.extend(self._heartbeats(start_us, end_us))
        sent.extend(self._wayside.sent_between(start_us, end_us))
        sent.sort(key=_sending)
        later = bisect_left(sent, end_us, key=_sent_us)
        self._outbox = sent[later:]
        return list(self._signs.seen(sent[:later], end_us))

    def _heartbeats(self, start_us: int, end_us: int) -> Iterator[Sent]:
        for at_us in range(-(-start_us // HEARTBEAT_US) * HEARTBEAT_US, end_us, HEARTBEAT_US):
            yield Sent(at_us, "", {"kind": "heartbeat", "at": at_text(at_us)})


def _sent_us(sent: Sent) -> int:
    return sent.sent_us


def _sending(sent: Sent) -> tuple[int, str]:
    return sent.sent_us, sent.subject
