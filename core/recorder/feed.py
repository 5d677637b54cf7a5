"""Owns the run under the feed clock: sources are pulled, session time follows their reports.

No thread and no wall clock takes part, so the same sources give the same log, to the bit.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from operator import itemgetter

from msgspec.structs import replace

from core.events import Event, Report, ReportRefused, SessionEnded, SessionStarted
from core.recorder.intake import SourceEnd, deliveries
from core.recorder.step import Recorder
from core.recorder.watch import SourceWatch
from core.store import StoreUnwritable
from core.telemetry.source import Source, StopFlag
from core.version import VERSION

# Reports within this much session time, and so many, are decided together, as when live.
GROUP_US = 250_000
GROUP_EVENTS = 5_000
# Decided events that share a transaction: nobody waits for them to be seen one by one.
COMMIT_EVENTS = 2_000

# Input without a time (refused lines) that waits for the first report with one; beyond it, and
# where none comes at all, session time is the wall clock's.
UNDATED_KEPT = 1_000

# (session time, source name, what came: a checked report, None for a duplicate, or an end).
# Session time 0 is input that came before its source told any time.
Arrival = tuple[int, str, Event | SourceEnd | None]
_TIME = itemgetter(0)


@dataclass
class _Group:
    start_us: int
    now_us: int
    events: list[Event] = field(default_factory=list)

    def is_over(self, now_us: int) -> bool:
        """Whether what comes at `now_us` belongs to the next group."""
        return now_us - self.start_us > GROUP_US or len(self.events) >= GROUP_EVENTS


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
        self._group: _Group | None = None
        self.from_us: int | None = None

    def run(self, stop: StopFlag, for_us: int | None = None, until_end: bool = False) -> None:
        """Records until the sources end, `for_us` of session time have passed or `stop` is set.

        With `until_end` session time ends with the sources, else it goes on to the end of `for_us`.
        Raises StoreUnwritable when the store fails: what waits can be read again.
        """
        end_us: int | None = None
        arrivals: list[Arrival] = []
        for arrival in heapq.merge(*map(self._arrivals, self._sources, repeat(stop)), key=_TIME):
            if stop.is_set():
                break
            if self.from_us is None:
                if not arrival[0] and len(arrivals) < UNDATED_KEPT:
                    arrivals.append(arrival)
                    continue
                end_us = self._start(arrival[0] or self._undated_us, for_us)
            if end_us is not None and arrival[0] > end_us:
                until_end = False
                break
            self._receive([*arrivals, arrival])
            arrivals.clear()
        if arrivals and self.from_us is None:
            self._start(self._undated_us, for_us)
        self._receive(arrivals)
        if self.from_us is not None:
            self._finish(None if until_end or stop.is_set() else end_us)

    def _arrivals(self, source: Source, stop: StopFlag) -> Iterator[Arrival]:
        """What a source gives, each with its session time, which never falls."""
        name = source.info.name
        at_us = source.info.start_us or self._recorder.now_us
        for raw in deliveries(source, stop):
            if isinstance(raw, SourceEnd):
                yield at_us, name, raw
                continue
            result = self._recorder.normalise(raw, name, raw.due_us or at_us)
            if raw.due_us is not None:
                at_us = max(at_us, raw.due_us)
            elif isinstance(result, Report):
                at_us = max(at_us, result.event_us)
            yield at_us, name, result

    def _receive(self, arrivals: Sequence[Arrival]) -> None:
        """Puts what came into the group that is decided together, or begins the next one."""
        for at_us, name, arrived in arrivals:
            now_us = max(at_us, self._recorder.now_us)
            group = self._group
            if group is None or group.is_over(now_us):
                self._decide()
                self._wake_until(now_us)
                group = self._group = _Group(now_us, now_us)
            group.now_us = max(group.now_us, now_us)
            self._take(group, name, arrived)

    def _take(self, group: _Group, name: str, arrived: Event | SourceEnd | None) -> None:
        if isinstance(arrived, SourceEnd):
            group.events += self._watch.ended(name, group.now_us, arrived.error)
            return
        assert arrived is None or isinstance(arrived, Report | ReportRefused)
        self._recorder.count(arrived)
        group.events += self._watch.heard(name, group.now_us)
        if isinstance(arrived, ReportRefused):
            # It was checked before session time was known.
            arrived = replace(arrived, event_us=group.now_us)
        if arrived is not None:
            group.events.append(arrived)

    def _start(self, at_us: int, for_us: int | None) -> int | None:
        """Begins the session where a paced source says, else with the first report; when it ends.

        None for an end that is not set.
        """
        starts = [s.info.start_us for s in self._sources if s.info.start_us is not None]
        now_us = max(min([at_us, *starts]), self._recorder.now_us)
        self.from_us = now_us
        uris = tuple(source.info.uri for source in self._sources)
        started = SessionStarted(
            event_us=now_us, recorder="bolan", version=VERSION, clock="feed", sources=uris
        )
        opened = self._watch.opened(now_us, self._recorder.fold.telemetry.sources)
        self._recorder.decide([started, *opened], now_us)
        return None if for_us is None else now_us + for_us

    def _wake_until(self, now_us: int) -> None:
        """Lets time pass in steps where an alarm or a source's health is due before `now_us`."""
        while True:
            dues = [self._recorder.next_wake_us(), self._watch.next_due_us()]
            due_us = min((d for d in dues if d is not None), default=None)
            if due_us is None or due_us >= now_us:
                return
            due_us = max(due_us, self._recorder.now_us)
            self._recorder.decide(self._watch.check(due_us), due_us)

    def _decide(self) -> None:
        """Decides what the group holds, if there is one."""
        group, self._group = self._group, None
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
        """Decides the rest, lets time pass to `end_us` where one is given, and ends the session."""
        self._decide()
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
        self._recorder.seal()
