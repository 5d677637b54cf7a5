"""Owns the examination of a store: is the file sound, and is the log in it whole and in order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from sqlite_utils import Database

from core.events import CommandDecided, Event, decode_event
from core.store import schema
from core.store.errors import StoreDamaged, StrPath, faults
from core.store.files import open_for_reading
from core.store.header import read_header
from core.store.rows import KIND_OF, UNDECODABLE

_MOST_PROBLEMS = 100
_WINDOW = 10_000


class _Row(NamedTuple):
    """An event's row, its texts as the bytes that stand in the file."""

    seq: int
    recorded_us: int
    event_us: int
    kind: bytes
    version: int
    subject: bytes
    body: bytes


_ROWS = (
    "SELECT seq, recorded_us, event_us, CAST(kind AS BLOB), version, CAST(subject AS BLOB),"
    " CAST(body AS BLOB) FROM event WHERE seq > ? ORDER BY seq LIMIT ?"
)


def verify(path: StrPath) -> list[str]:
    """The problems of the store at `path`, the first hundred at most; empty when it is sound.

    Raises StoreError when there is no store there that could be examined.
    """
    problems: list[str] = []
    try:
        db = open_for_reading(path)
        try:
            problems.extend(_file_problems(db, path))
            # Rows of a broken file say nothing: not even their types hold.
            if not problems:
                problems.extend(islice(_log_problems(db, path), _MOST_PROBLEMS))
        finally:
            db.close()
    except StoreDamaged as error:
        problems.append(error.reason)
    return problems


def _file_problems(db: Database, path: StrPath) -> list[str]:
    with faults(path):
        lines = db.execute(f"PRAGMA integrity_check({_MOST_PROBLEMS})").fetchall()
    return [f"the file: {' '.join(line.split())}" for (line,) in lines if line != "ok"]


def _log_problems(db: Database, path: StrPath) -> Iterator[str]:
    read_header(db, path, schema.FORMAT_VERSION)
    last_seq, last_recorded_us = 0, 0
    decided: dict[int, int] = {}
    for row in _event_rows(db, path):
        if row.seq != last_seq + 1:
            yield f"events {last_seq + 1} to {row.seq - 1} are missing"
        if row.recorded_us < last_recorded_us:
            yield f"event {row.seq}: recorded before event {last_seq}"
        last_seq, last_recorded_us = row.seq, row.recorded_us
        try:
            event = decode_event(row.body, row.version)
        except UNDECODABLE as error:
            yield f"event {row.seq}: {error}"
            continue
        yield from _event_problems(row, event, decided)


def _event_rows(db: Database, path: StrPath) -> Iterator[_Row]:
    """All rows in order, a short read at a time."""
    after_seq = 0
    while True:
        with faults(path):
            rows = db.execute(_ROWS, (after_seq, _WINDOW)).fetchall()
        if not rows:
            return
        yield from map(_Row._make, rows)
        after_seq = rows[-1][0]


def _event_problems(row: _Row, event: Event, decided: dict[int, int]) -> Iterator[str]:
    """What is wrong with one event; `decided` collects the command rows decided so far."""
    said = (event.event_us, KIND_OF[type(event)].encode(), event.subject.encode())
    if said != (row.event_us, row.kind, row.subject):
        yield f"event {row.seq}: its columns do not say what its body says"
    if isinstance(event, CommandDecided) and event.inbox_id > 0:
        first = decided.setdefault(event.inbox_id, row.seq)
        if first != row.seq:
            yield f"event {row.seq}: command {event.inbox_id} was decided before, in event {first}"
