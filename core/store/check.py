"""Owns the examination of a store: is the file sound, and is the log in it whole and in order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

import msgspec
from sqlite_utils import Database

from core.events import decode_event
from core.store import schema
from core.store.errors import StoreDamaged, StrPath, faults
from core.store.files import open_for_reading
from core.store.header import read_header
from core.store.schema import KIND_OF

_MOST_PROBLEMS = 100
_WINDOW = 10_000


class _Row(NamedTuple):
    seq: int
    recorded_us: int
    event_us: int
    kind: str
    version: int
    subject: str
    body: str


def verify(path: StrPath) -> list[str]:
    """The problems of the store at `path`, the first hundred at most; empty when it is sound.

    Raises StoreError when there is no store there that could be examined.
    """
    problems: list[str] = []
    try:
        db = open_for_reading(path)
        try:
            problems.extend(islice(_problems(db, path), _MOST_PROBLEMS))
        finally:
            db.close()
    except StoreDamaged as error:
        problems.append(error.reason)
    return problems


def _problems(db: Database, path: StrPath) -> Iterator[str]:
    yield from _file_problems(db, path)
    read_header(db, path, schema.FORMAT_VERSION)
    before = _Row(0, 0, 0, "", 0, "", "")
    for row in _event_rows(db, path):
        yield from _order_problems(before, row)
        yield from _event_problems(row)
        before = row


def _file_problems(db: Database, path: StrPath) -> Iterator[str]:
    with faults(path):
        for (line,) in db.execute(f"PRAGMA integrity_check({_MOST_PROBLEMS})").fetchall():
            if line != "ok":
                yield f"the file: {line}"


def _event_rows(db: Database, path: StrPath) -> Iterator[_Row]:
    """All rows in order, a short read at a time."""
    after_seq = 0
    while True:
        with faults(path):
            rows = db.execute(
                "SELECT seq, recorded_us, event_us, kind, version, subject, body FROM event"
                " WHERE seq > ? ORDER BY seq LIMIT ?",
                (after_seq, _WINDOW),
            ).fetchall()
        if not rows:
            return
        yield from map(_Row._make, rows)
        after_seq = rows[-1][0]


def _order_problems(before: _Row, row: _Row) -> Iterator[str]:
    if row.seq != before.seq + 1:
        yield f"events {before.seq + 1} to {row.seq - 1} are missing"
    if row.recorded_us < before.recorded_us:
        yield f"event {row.seq}: recorded before event {before.seq}"


def _event_problems(row: _Row) -> Iterator[str]:
    try:
        event = decode_event(row.body, row.version)
    except (ValueError, msgspec.MsgspecError) as error:
        yield f"event {row.seq}: {error}"
        return
    said = (KIND_OF[type(event)], event.event_us, event.subject)
    if said != (row.kind, row.event_us, row.subject):
        yield f"event {row.seq}: its columns do not say what its body says"
