"""Owns the run under a wall or scaled clock: a thread a source, one bounded queue, one writer."""

from __future__ import annotations

import os
import queue
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.clock import FeedClock, ScaledClock, SessionClock, WallClock
from core.events import ClockDiffered, Event, SessionEnded, SessionStarted
from core.ids import Origin
from core.recorder.clock_watch import ClockWatch
from core.recorder.intake import SourceEnd, deliveries
from core.recorder.status import RecorderStatus, StatusServer, named_alarms
from core.recorder.step import Recorder
from core.recorder.watch import SourceWatch
from core.store import StoreUnwritable
from core.telemetry.source import RawReport, Source, SourceInfo
from core.version import VERSION

# Raw reports between the source threads and the step. A full queue holds the sources back; a
# socket's peer is then held back by its own buffer, so nothing is dropped here.
QUEUE_REPORTS = 10_000
# A step takes at most this many, so that the desk sees a burst grow instead of waiting for its end.
STEP_REPORTS = 5_000
# Facts commit at once; measurement-only batches wait this long for company.
IDLE_WAIT_S = 0.02
BATCH_WAIT_S = 0.25
# A store that cannot be written is tried again this often.
RETRY_S = 0.5
# A thread that waits for a report to be due looks again this often whether the speed has changed.
PACE_S = 0.25
# A turn that takes longer hangs in the store: nothing is recorded, whatever comes of it.
STALLED_S = 3.0
# What sources may take to return once they are asked to, before they are left behind.
END_WAIT_S = 2.0

_MEASUREMENT_KINDS = ("position", "measure", "heartbeat")


@dataclass
class _Runner:
    """A source in its thread. The thread only waits for its source and fills the queue."""

    source: Source
    thread: threading.Thread | None = None
    ended: bool = False

    @property
    def is_running(self) -> bool:
        """Whether its thread has something to hand over yet."""
        return self.thread is not None and self.thread.is_alive()


class LiveRun:
    """The recorder's process as it runs for a desk or as a service."""

    def __init__(
        self,
        recorder: Recorder,
        store: Path,
        store_id: str,
        sources: Sequence[Source],
    ) -> None:
        self._recorder = recorder
        self._runners = [_Runner(source) for source in sources]
        self._stop = threading.Event()
        self._queue: queue.Queue[tuple[str, RawReport | SourceEnd]] = queue.Queue(QUEUE_REPORTS)
        self._paces = next((s.info for s in sources if _brings_time(s.info)), None)
        self._clock = _session_clock(recorder, self._paces)
        self._is_running = self._paces is None or not self._paces.prepares
        recorder.orders.is_paced = isinstance(self._clock, ScaledClock)
        self._clock_watch = ClockWatch(anew=bool(recorder.fold.telemetry.clock_offset_us))
        self._watch = SourceWatch([source.info for source in sources])
        self._store = store
        self._store_id = store_id
        self._retry_at_s = 0.0
        self._turned_s = time.monotonic()
        self._compacting = False
        self._status = StatusServer(store, self.status, self.stop, self.compact)
        self.from_us = 0
        self._end_us: int | None = None

    def stop(self) -> None:
        """Asks the run to end; it commits what it has and returns."""
        self._stop.set()

    def compact(self) -> None:
        """Asks the run to make its store smaller, a little in each turn."""
        self._compacting = True

    def run(self, for_us: int | None = None, until_end: bool = False) -> None:
        """Records until stopped, for `for_us` of session time, or until all sources have ended.

        Raises StoreUnwritable when the store could not be written to the very end, ValueError for a
        time that would never pass.
        """
        try:
            if for_us is not None and isinstance(self._clock, FeedClock):
                raise ValueError(f"{self._store}: its time stands still: no source moves it")
            self._begin(for_us)
            while not self._stop.is_set():
                now_us = self._turn()
                if self._end_us is not None and now_us >= self._end_us:
                    break
                if until_end and all(r.ended for r in self._runners) and self._queue.empty():
                    break
            self._end()
        finally:
            self._status.close()

    def status(self) -> RecorderStatus:
        """What the status channel tells. Called in its thread: reads only."""
        recorder = self._recorder
        counters = recorder.counters
        reason = recorder.fault or self._stalled()
        return RecorderStatus(
            pid=os.getpid(),
            store_id=self._store_id,
            recording=not reason,
            reason=reason,
            clock="wall" if isinstance(self._clock, WallClock) else "simulated",
            session_us=self._clock.now_us(),
            speed=_speed(self._clock),
            last_seq=recorder.recorded_seq,
            queue=self._queue.qsize(),
            buffered=recorder.buffered,
            accepted=counters.accepted,
            rejected=counters.rejected,
            duplicates=counters.duplicates,
            unrecorded_alarms=named_alarms(recorder.unrecorded_alarms()) if reason else (),
            compacting=self._compacting,
        )

    def _stalled(self) -> str:
        """Why nothing is recorded although no fault came back: the store does not answer."""
        stalled_s = time.monotonic() - self._turned_s
        return f"the store has not answered for {stalled_s:.0f} s" if stalled_s > STALLED_S else ""

    def _now_us(self) -> int:
        now_us = max(self._clock.now_us(), self._recorder.now_us)
        if self._end_us is None or isinstance(self._clock, WallClock):
            return now_us
        # At a high speed one turn is long in simulated time.
        return min(now_us, self._end_us)

    def _begin(self, for_us: int | None) -> None:
        self.from_us = self._now_us()
        self._end_us = None if for_us is None else self.from_us + for_us
        started = SessionStarted(
            event_us=self.from_us,
            recorder="bolan",
            version=VERSION,
            clock="wall" if isinstance(self._clock, WallClock) else "simulated",
            sources=tuple(r.source.info.uri for r in self._runners),
        )
        opened = self._watch.opened(self.from_us, self._recorder.fold.telemetry.sources)
        self._recorder.decide([started, *opened], self.from_us)
        self._recorder.commit()
        # Who asks before the session is in the store would be told that it records.
        self._status.start()
        for runner in self._runners:
            name = f"source {runner.source.info.name}"
            runner.thread = threading.Thread(target=self._pump, args=(runner,), name=name)
            runner.thread.daemon = True
            runner.thread.start()

    def _pump(self, runner: _Runner) -> None:
        """Runs in the source's thread: from the source into the queue, paced where it asks."""
        name = runner.source.info.name
        for item in deliveries(runner.source, self._stop):
            if runner.source.info is self._paces:
                self._set_out()
            if self._is_not_of_this_run(item):
                return
            self._queue.put((name, item))
        runner.ended = True

    def _set_out(self) -> None:
        """Lets simulated time run: making a world takes a while that is none of the session's."""
        clock, paces = self._clock, self._paces
        if not self._is_running and paces is not None and isinstance(clock, ScaledClock):
            self._is_running = True
            clock.set_speed(paces.speed)

    def _is_not_of_this_run(self, item: RawReport | SourceEnd) -> bool:
        """Waits until a report is due. At a stop, sources end for it, and nothing comes due."""
        if isinstance(item, SourceEnd):
            return self._stop.is_set()
        if item.due_us is None or not isinstance(self._clock, ScaledClock):
            return False
        if self._end_us is not None and item.due_us > self._end_us:
            return True
        # In spells: meanwhile the speed may change.
        while (wait_s := self._clock.wait_s(item.due_us)) > 0:
            if self._stop.wait(min(wait_s, PACE_S)):
                return True
        return self._stop.is_set()

    def _turn(self) -> int:
        """One round: what has come in, what time has done, what desks ask; then the commit."""
        self._turned_s = time.monotonic()
        items = [] if self._recorder.full else self._collect()
        if self._recorder.full:
            self._stop.wait(RETRY_S)
        now_us = self._now_us()
        events: list[Event | None] = [*self._check_clock(now_us)]
        for name, item in items:
            if isinstance(item, SourceEnd):
                events += self._watch.ended(name, now_us, item.error)
                continue
            events += self._watch.heard(name, now_us)
            result = self._recorder.normalise(item, name, now_us)
            self._recorder.count(result)
            events.append(result)
        events += self._watch.check(now_us)
        self._recorder.decide(events, now_us)
        self._commit()
        speed = self._recorder.orders.take_speed()
        if speed is not None and isinstance(self._clock, ScaledClock):
            self._clock.set_speed(speed)
        if self._compacting:
            self._compacting = self._recorder.recording and self._recorder.compact()
        return now_us

    def _check_clock(self, now_us: int) -> list[ClockDiffered]:
        """Closes a difference to the wall clock slowly, and says what it is."""
        if not isinstance(self._clock, WallClock):
            return []
        self._clock.slew()
        return self._clock_watch.check(self._clock.offset_us(), now_us)

    def _commit(self) -> None:
        if not self._recorder.recording and time.monotonic() < self._retry_at_s:
            return
        self._recorder.commit()
        self._retry_at_s = time.monotonic() + RETRY_S

    def _collect(self) -> list[tuple[str, RawReport | SourceEnd]]:
        """What the queue holds: at once when a fact is among it, else after waiting for company."""
        items: list[tuple[str, RawReport | SourceEnd]] = []
        deadline_s = time.monotonic() + BATCH_WAIT_S
        wait_s = IDLE_WAIT_S
        while len(items) < STEP_REPORTS:
            try:
                name, item = (
                    self._queue.get(timeout=wait_s) if wait_s > 0 else self._queue.get(False)
                )
            except queue.Empty:
                if not items or wait_s <= 0 or time.monotonic() >= deadline_s:
                    return items
                continue
            items.append((name, item))
            if not _is_measurement(item) or time.monotonic() >= deadline_s:
                wait_s = 0
        return items

    def _end(self) -> None:
        """Takes in what the sources still hand over, within a bound, and ends the session."""
        self._stop.set()
        deadline_s = time.monotonic() + END_WAIT_S
        while any(r.is_running for r in self._runners) and time.monotonic() < deadline_s:
            self._turn()
        for _ in range(QUEUE_REPORTS // STEP_REPORTS):
            self._turn()
        now_us = self._now_us()
        counters = self._recorder.counters
        ended = SessionEnded(
            event_us=now_us,
            recorder="bolan",
            accepted=counters.accepted,
            rejected=counters.rejected,
            duplicates=counters.duplicates,
        )
        self._recorder.decide([ended], now_us)
        self._recorder.commit()
        self._recorder.seal()
        if not self._recorder.recording:
            lost = f"{self._recorder.fault}; {self._recorder.buffered} events are lost"
            raise StoreUnwritable(self._store, lost)


def _brings_time(info: SourceInfo) -> bool:
    return info.paced and info.start_us is not None


def _session_clock(recorder: Recorder, paces: SourceInfo | None) -> SessionClock:
    """The clock of a run: that of its first paced source, else UTC.

    A store that is not of the field stands still without such a source: the wall clock is no time
    of its own.
    """
    if paces is not None and paces.start_us is not None:
        speed = 0.0 if paces.prepares else paces.speed
        return ScaledClock(max(paces.start_us, recorder.now_us), speed)
    if recorder.fold.origin != Origin.FIELD and recorder.now_us:
        return FeedClock(recorder.now_us)
    return WallClock()


def _speed(clock: SessionClock) -> float:
    if isinstance(clock, ScaledClock):
        return clock.speed
    return 0.0 if isinstance(clock, FeedClock) else 1.0


def _is_measurement(item: RawReport | SourceEnd) -> bool:
    if isinstance(item, SourceEnd):
        return False
    # A plugin may hand over anything; the normaliser judges it.
    payload: Any = item.payload
    if isinstance(payload, dict):
        return payload.get("kind") in _MEASUREMENT_KINDS
    return isinstance(payload, bytes) and (b'"position"' in payload or b'"measure"' in payload)
