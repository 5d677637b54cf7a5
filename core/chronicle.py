"""Owns the log seen from afar: how many alarms came in each minute, and what people marked.

Read from the newest end backwards, a piece at a time, and then forwards as the log grows.
"""

from __future__ import annotations

from bisect import insort
from collections import Counter
from typing import NamedTuple

from core.events import (
    AlarmTransitioned,
    Event,
    Logged,
    NoteWritten,
    SessionEnded,
    SessionStarted,
)
from core.store import StoreReader
from core.units import US_PER_S

MINUTE_US = 60 * US_PER_S
# Sequence numbers that are looked through at once; only facts among them are read.
PIECE = 50_000
# The newest marks are kept, so many; the minutes of a year and more.
MOST_MARKS = 5_000
MOST_MINUTES = 600_000

_KINDS = ("alarm", "note", "session_started", "session_ended")
_INCIDENT_PRIORITY = 1


class Mark(NamedTuple):
    """Something of the log that stands out: `kind` is incident, note, handover or session.

    `text` is a note's, a person's, or empty; `subject` an incident's (alarm type, object).
    """

    at_us: int
    seq: int
    kind: str
    text: str
    subject: tuple[str, str] = ("", "")


class Chronicle:
    """What happened when, over the part of a store's log that was read so far."""

    def __init__(self, reader: StoreReader) -> None:
        self._reader = reader
        self.alarms: Counter[int] = Counter()
        self.marks: list[Mark] = []
        self.first_seq = self.last_seq = 0
        # Rises whenever there is more to be seen.
        self.version = 0

    def load(self, since_us: int, until_seq: int) -> bool:
        """Reads one more piece between an instant and an event; True when all of it is read.

        Raises StoreError.
        """
        if not self.last_seq:
            self.first_seq, self.last_seq = until_seq + 1, until_seq
        if self.last_seq < until_seq:
            upto = min(self.last_seq + PIECE, until_seq)
            self._read(self.last_seq, upto)
            self.last_seq = upto
        first = self._reader.seq_at(since_us - 1) + 1
        if first < self.first_seq and len(self.alarms) < MOST_MINUTES:
            after = max(first - 1, self.first_seq - 1 - PIECE)
            self._read(after, self.first_seq - 1)
            self.first_seq = after + 1
            return self.first_seq <= first and self.last_seq >= until_seq
        return self.last_seq >= until_seq

    def _read(self, after_seq: int, upto: int) -> None:
        for logged in self._reader.events(after_seq, until_seq=upto, kinds=_KINDS):
            event = logged.event
            if isinstance(event, AlarmTransitioned) and event.code == "RAISE":
                self.alarms[logged.recorded_us // MINUTE_US] += 1
            mark = _mark(logged)
            if mark is not None:
                insort(self.marks, mark)
                del self.marks[:-MOST_MARKS]
            self.version += 1


def _mark(logged: Logged) -> Mark | None:
    seq, at_us, event = logged
    kind = _kind(event)
    if not kind:
        return None
    text, subject = "", ("", "")
    if isinstance(event, NoteWritten):
        text = event.text
    elif isinstance(event, AlarmTransitioned):
        text, subject = event.actor, (event.alarm, event.key)
    return Mark(at_us, seq, kind, text, subject)


def _kind(event: Event) -> str:
    if isinstance(event, NoteWritten):
        return "note"
    if isinstance(event, SessionStarted | SessionEnded):
        return "session"
    if isinstance(event, AlarmTransitioned):
        if event.code == "HANDOVER":
            return "handover"
        if event.code == "RAISE" and event.priority == _INCIDENT_PRIORITY:
            return "incident"
    return ""
