"""What the tests of the store share: a new store, and events that are easy to tell apart."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from sqlite_utils import Database

from core.events import (
    AlarmReported,
    AlarmTransitioned,
    Event,
    Logged,
    NoteWritten,
    PositionReported,
)
from core.ids import Origin
from core.store import StoreReader, StoreWriter, schema
from core.store.header import StoreHeader, write_header
from core.store.rows import INSERT, encode_rows


def create(path: Path) -> StoreWriter:
    """A new store with a header whose every field is its own."""
    return StoreWriter.create(
        path,
        origin=Origin.SIMULATED,
        created_us=1_764_000_000_000_000,
        line_name="uniform:3x10",
        line_text="line: ünïform\n",
        plan_name="none",
        plan_text="trains: []\n",
        program_version="0.1.0",
    )


def note(text: str) -> NoteWritten:
    """A fact."""
    return NoteWritten(event_us=1, operator="dispatcher", text=text)


def fix(train: str, position_mm: int) -> PositionReported:
    """A measurement."""
    return PositionReported(
        event_us=position_mm, source="gps", train=train, line="main", position_mm=position_mm
    )


def notes(first: int, count: int) -> list[Event]:
    """Facts with consecutive numbers as their texts."""
    return [note(str(number)) for number in range(first, first + count)]


def alarm(key: str) -> list[Event]:
    """A report of another system's alarm, and the row of the journal that it brought about."""
    told = AlarmReported(event_us=1, source="plant", alarm="PUMP-1", key=key, active=True)
    raised = AlarmTransitioned(
        event_us=1,
        alarm="PUMP-1",
        key=key,
        code="RAISE",
        state_before="NORMAL",
        state_after="UNACK",
        priority=3,
        activation=1,
    )
    assert told.subject == raised.subject
    return [told, raised]


def filled(path: Path, batches: Sequence[Sequence[Event]]) -> None:
    """A closed store with one batch a second, from second 1 on."""
    with create(path) as writer:
        for second, batch in enumerate(batches, 1):
            writer.append(batch, second * 1_000_000)


def contents(path: Path) -> list[Event]:
    """All events of a store, in order."""
    with StoreReader.open(path) as reader:
        return [logged.event for logged in reader.events()]


def texts(path: Path) -> list[str]:
    """The texts of all notes of a store, in order."""
    return [event.text for event in contents(path) if isinstance(event, NoteWritten)]


def beside(path: Path) -> set[str]:
    """What lies in the directory of `path`, by name."""
    return {entry.name for entry in path.parent.iterdir()}


def first_format(path: Path, header: StoreHeader, logged: Sequence[Logged]) -> None:
    """A store as the first version of the program left it."""
    db = Database(sqlite3.connect(path, isolation_level=None))
    db.execute("BEGIN")
    db.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    schema.MIGRATIONS[0](db, path)
    write_header(db.conn, header)
    db.conn.executemany(INSERT, encode_rows(logged))
    db.execute("PRAGMA user_version = 1")
    db.execute("COMMIT")
    db.execute("PRAGMA journal_mode = WAL")
    db.close()
