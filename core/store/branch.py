"""Owns the branching of a store: a new one whose log is another's up to an instant."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby

from core.events import CommandDecided, Event, Logged, NoteWritten, SealMade
from core.ids import Origin
from core.store.errors import StoreError, StrPath
from core.store.files import open_inbox, unlink_store
from core.store.reader import StoreReader
from core.store.writer import StoreWriter
from core.units import format_iso

# Who writes the notes that say what a branch is.
AUTHOR = "recorder"
# Events that are copied in one transaction, about.
_COPIED = 5_000


def branch(path: StrPath, target: StrPath, at_us: int, created_us: int) -> int:
    """Makes a store whose log is that of `path` up to session time `at_us`, ready to go on from it.

    Events keep their numbers. A seal vouches for the store that it was made in alone: a note stands
    in its place. Returns the number of the last event copied. Raises StoreError, also for a store
    of the field (what really happened has one course) and one that let measurements go.
    """
    with StoreReader.open(path) as reader:
        header = reader.header
        if header.origin == Origin.FIELD:
            raise StoreError(path, "it is a log of the field, which has no branches")
        last_seq = reader.seq_at(at_us)
        writer = StoreWriter.create(
            target,
            origin=header.origin,
            created_us=created_us,
            line_name=header.line_name,
            line_text=header.line_text,
            plan_name=header.plan_name,
            plan_text=header.plan_text,
            program_version=header.program_version,
        )
        with writer, _removed_on_failure(target):
            decided = _copy(reader, writer, last_seq)
            text = f"goes on from event {last_seq} of store {header.store_id}, {format_iso(at_us)}"
            note = NoteWritten(event_us=at_us, operator=AUTHOR, text=text)
            writer.append([note], max(at_us, writer.last_recorded_us))
    if decided:
        # New commands are numbered after those that the log has decided.
        inbox = open_inbox(target)
        inbox.execute("INSERT INTO inbox (id, body) VALUES (?, '')", (decided,))
        inbox.close()
    return last_seq


@contextmanager
def _removed_on_failure(target: StrPath) -> Iterator[None]:
    try:
        yield
    except BaseException:
        unlink_store(os.fspath(target))
        raise


def _copy(reader: StoreReader, writer: StoreWriter, last_seq: int) -> int:
    """Copies the events up to one; the highest command row that they decide."""
    decided = 0
    groups: list[tuple[int, list[Event]]] = []
    for recorded_us, logged in groupby(reader.events(until_seq=last_seq), key=_recorded):
        events = list(_kept(logged, writer.last_seq + sum(len(g) for _, g in groups) + 1, reader))
        decided = max([decided, *(e.inbox_id for e in events if isinstance(e, CommandDecided))])
        groups.append((recorded_us, events))
        if sum(len(g) for _, g in groups) >= _COPIED:
            writer.append_groups(groups)
            groups = []
    if groups:
        writer.append_groups(groups)
    return decided


def _kept(logged: Iterator[Logged], seq: int, reader: StoreReader) -> Iterator[Event]:
    for number, each in enumerate(logged, seq):
        if each.seq != number:
            raise StoreError(reader.path, "it has let measurements go, and has no branches")
        event = each.event
        if isinstance(event, SealMade):
            text = f"sealed here with key {event.key} in the store that this one goes on from"
            event = NoteWritten(event_us=event.event_us, operator=AUTHOR, text=text)
        yield event


def _recorded(logged: Logged) -> int:
    return logged.recorded_us
