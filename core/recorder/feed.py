"""Owns the run under the feed clock: sources are pulled, session time follows their reports.

No thread and no wall clock takes part, so the same sources give the same log, to the bit.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from core.events import Event, Report, ReportRefused, SessionEnded, SessionStarted
from core.recorder.step import Recorder
from core.recorder.watch import SourceWatch
from core.store import StoreUnwritable
from core.telemetry.source import Source, StopFlag
from core.units import US_PER_S
from core.version import VERSION

# Reports within this much session time are decided together, as a live recorder would.
GROUP_US = 250_000
# Decided events that share a transaction: nobody waits for them to be seen one by one.
COMMIT_EVENTS = 2_000

# Refused input before the first report with a time; beyond it the wall clock's time is taken.
UNDATED_KEPT = 10_000

# (session time, source name, what came: a checked report, None for a duplicate, or why it ended)
Arrival = tuple[int, str, "Event | SourceEnd | None"]


@dataclass(frozen=True)
class SourceEnd:
    """A source has no more to say; `error` is empty when that is as it should be."""

    error: str = ""


@dataclass
class _Group:
    start_us: int
    now_us: int
    events: list[Event] = field(default_factory=list)


class FeedRun:
    """One run of a recorder over some sources, pulled in the order of their reports' times."""

    def __init__(
        self, recorder: Recorder, path: str, sources: Sequence[Source], undated_us: int
    ) -> None:
        """`undated_us` is the session time of input among which no report has a time."""
        self._recorder = recorder
        self._undated_us = undated_us
        self._path = path
        self._sources = sources
        self._watch = SourceWatch([source.info for source in sources])
        self.from_us: int | None = None

    def run(self, stop: StopFlag, for_us: int | None = None) -> None:
        """Records until the sources end, `for_us` of session time have passed or `stop` is set.

        Raises StoreUnwritable when the store fails: what waits can be read again.
        """
        streams = [self._arrivals(source, stop) for source in self._sources]
        end_us: int | None = None
        group: _Group | None = None
        for at_us, name, arrived in heapq.merge(*streams, key=itemgetter(0)):
            at_us = max(at_us, self._recorder.now_us)
            if self.from_us is None:
                self._start(self._first_us(at_us))
                end_us = None if for_us is None else (self.from_us or 0) + for_us
            if end_us is not None and at_us > end_us:
                break
            if group is None or at_us - group.start_us > GROUP_US:
                self._decide(group)
                self._wake_until(at_us)
                group = _Group(at_us, at_us)
            group.now_us = max(group.now_us, at_us)
            self._take(group, name, arrived)
        self._decide(group)
        if self.from_us is not None:
            self._finish(end_us)

    def _first_us(self, at_us: int) -> int:
        """Session time starts where a paced source says, else with the first report."""
        starts = [s.info.start_us for s in self._sources if s.info.start_us is not None]
        return max(min([at_us, *starts]), self._recorder.now_us)

    def _arrivals(self, source: Source, stop: StopFlag) -> Iterator[Arrival]:
        """What a source gives, each with its session time.

        What comes before the first report that has a time waits for it, within a bound.
        """
        name = source.info.name
        at_us = source.info.start_us or self._recorder.now_us
        undated: list[Event | None] = []
        try:
            for raw in source.reports(stop):
                result = self._recorder.normalise(raw, name, raw.due_us or at_us)
                if raw.due_us is not None:
                    at_us = max(at_us, raw.due_us)
                elif isinstance(result, Report):
                    at_us = max(at_us, result.event_us)
                elif not at_us and len(undated) < UNDATED_KEPT:
                    undated.append(result)
                    continue
                at_us = at_us or self._undated_us
                yield from ((at_us, name, early) for early in undated)
                undated.clear()
                yield at_us, name, result
        except Exception as error:  # noqa: BLE001  (a source may do anything; the others go on)
            end = SourceEnd(f"{type(error).__name__}: {error}")
        else:
            end = SourceEnd()
        at_us = at_us or self._undated_us
        yield from ((at_us, name, early) for early in undated)
        yield at_us, name, end

    def _take(self, group: _Group, name: str, arrived: Event | SourceEnd | None) -> None:
        if isinstance(arrived, SourceEnd):
            group.events += self._watch.ended(name, group.now_us, arrived.error)
            return
        assert arrived is None or isinstance(arrived, Report | ReportRefused)
        self._recorder.count(arrived)
        group.events += self._watch.heard(name, group.now_us)
        if arrived is not None:
            group.events.append(arrived)

    def _start(self, now_us: int) -> None:
        self.from_us = now_us
        uris = tuple(source.info.uri for source in self._sources)
        started = SessionStarted(
            event_us=now_us, recorder="bolan", version=VERSION, clock="feed", sources=uris
        )
        self._recorder.decide([started, *self._watch.opened(now_us)], now_us)

    def _wake_until(self, now_us: int) -> None:
        """Lets time pass in steps where an alarm or a source's health is due before `now_us`."""
        while True:
            dues = [self._recorder.next_wake_us(), self._watch.next_due_us()]
            due_us = min((d for d in dues if d is not None), default=None)
            if due_us is None or due_us >= now_us:
                return
            due_us = max(due_us, self._recorder.now_us)
            self._recorder.decide(self._watch.check(due_us), due_us)

    def _decide(self, group: _Group | None) -> None:
        if group is None:
            return
        group.events += self._watch.check(group.now_us)
        self._recorder.decide(group.events, group.now_us)
        if self._recorder.buffered >= COMMIT_EVENTS:
            self._commit()

    def _commit(self) -> None:
        self._recorder.commit()
        if not self._recorder.recording:
            raise StoreUnwritable(self._path, self._recorder.fault)

    def _finish(self, end_us: int | None) -> None:
        now_us = self._recorder.now_us
        if end_us is not None:
            self._wake_until(end_us)
            now_us = max(end_us, now_us)
        counters = self._recorder.counters
        ended = SessionEnded(
            event_us=now_us,
            recorder="bolan",
            accepted=counters.accepted,
            rejected=counters.rejected,
            duplicates=counters.duplicates,
        )
        self._recorder.decide([ended], now_us)
        self._commit()


def seconds_us(seconds: float | None) -> int | None:
    """Seconds of session time as microseconds; None stays None."""
    return None if seconds is None else round(seconds * US_PER_S)
