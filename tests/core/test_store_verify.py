"""`verify` finds what is wrong with a store and names the place; a sound one has no problems."""

from __future__ import annotations

import sqlite3
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from core.events import CommandDecided, Event, WriteNote
from core.store import Inbox, StoreError, StoreReader, StoreWriter, verify
from core.store.lookup import ENTERED_AT_ONCE
from tests.store_kit import create, filled, fix, note, notes


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "s"
    filled(path, [[fix("A", second), note(str(second))] for second in range(1, 51)])
    return path


def forge(path: Path, *statements: str) -> None:
    """Changes rows behind the guards' back and puts the guards up again."""
    db = sqlite3.connect(path, isolation_level=None)
    guards = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in guards:
        db.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        db.execute(statement)
    for _, sql in guards:
        db.execute(sql)
    db.close()


def decision(inbox_id: int) -> CommandDecided:
    return CommandDecided(
        event_us=1, inbox_id=inbox_id, operator="x", command="write_note", accepted=True
    )


def test_a_sound_store_has_no_problems(path: Path) -> None:
    assert verify(path) == []


def test_an_empty_store_is_sound(tmp_path: Path) -> None:
    create(tmp_path / "empty").close()
    assert verify(tmp_path / "empty") == []


def test_a_store_that_is_being_written_is_sound(path: Path) -> None:
    with StoreWriter.open(path) as writer, Inbox.open(path) as inbox:
        writer.append(notes(1, 3), 100_000_000)
        inbox.put(WriteNote(operator="x", text="y"))
        assert verify(path) == []


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("DELETE FROM event WHERE seq = 6", "events 6 to 6 are missing"),
        ("DELETE FROM batch WHERE last_seq < 7", "events 1 to 6 are missing"),
        ("DELETE FROM batch WHERE last_seq = 100", "event 100: belongs to no commit"),
        ("UPDATE event SET recorded_us = 1 WHERE seq = 8", "event 8: recorded before event 7"),
        ("UPDATE event SET recorded_us = 4000001 WHERE seq = 8", "event 8: its commit says"),
        ("UPDATE event SET body = 'x' || body WHERE seq = 4", "event 4: JSON is malformed"),
        ("UPDATE event SET body = '{}' WHERE seq = 4", "event 4: Object missing required field"),
        ("UPDATE event SET body = CAST(x'22ff22' AS TEXT) WHERE seq = 4", "event 4: "),
        ("UPDATE event SET version = 99 WHERE seq = 4", "event 4: event version 99 is newer"),
        ("UPDATE event SET version = 0 WHERE seq = 4", "event 4: "),
        ("UPDATE event SET subject = 'B' WHERE seq = 4", "event 4: its columns do not say"),
        ("UPDATE event SET event_us = 0 WHERE seq = 4", "event 4: its columns do not say"),
        ("UPDATE event SET kind = 'call' WHERE seq = 4", "event 4: its columns do not say"),
        ("UPDATE header SET value = 'other' WHERE key = 'line_name'", "(the chain breaks)"),
        ("UPDATE batch SET facts = measures WHERE last_seq = 6", "events 5 to 6: facts are not"),
        ("UPDATE batch SET measures = facts WHERE last_seq = 6", "events 5 to 6: measurements"),
        ("UPDATE batch SET frame = NULL WHERE last_seq = 6", "events 5 to 5 are missing"),
        ("UPDATE batch SET frame = x'00' WHERE last_seq = 6", "events 5 to 6: Error -"),
        ("DELETE FROM header WHERE key = 'origin'", "its header lacks origin"),
        ("UPDATE header SET value = 'moon' WHERE key = 'origin'", "its header: 'moon' is not"),
        ("UPDATE header SET value = 'noon' WHERE key = 'created_us'", "its header: "),
        ("UPDATE header SET value = CAST(x'ff' AS TEXT) WHERE key = 'line_text'", "UTF-8"),
    ],
)
def test_a_forgery_is_named_with_its_place(path: Path, statement: str, problem: str) -> None:
    forge(path, statement)
    found, *_ = verify(path)
    assert problem in found


def test_a_row_that_is_no_event_ends_reading_with_its_place(path: Path) -> None:
    forge(path, "UPDATE event SET body = '[]' WHERE seq = 70")
    with StoreReader.open(path) as reader:
        assert len(reader.tail(0, 69)) == 69
        with pytest.raises(StoreError, match="event 70: "):
            reader.tail(0)


def test_what_lies_a_page_before_a_damaged_row_can_still_be_read(path: Path) -> None:
    with StoreWriter.open(path) as writer:
        writer.append(notes(101, 24_900), 100_000_000)
    forge(path, "UPDATE event SET body = '[]' WHERE seq = 15000")
    with StoreReader.open(path) as reader, pytest.raises(StoreError, match="event 15000: "):
        list(reader.events())
    with StoreReader.open(path) as reader:
        read = [logged.seq for logged in islice(reader.events(), 10_000)]
    assert read == list(range(1, 10_001))


@pytest.mark.parametrize(
    "change",
    [
        "recorded_us = NULL",
        "recorded_us = 'noon'",
        "recorded_us = 1.5",
        "version = NULL",
        "version = 'one'",
        "body = NULL",
        "body = 7",
    ],
)
def test_a_value_of_a_type_that_no_writer_writes_is_damage(path: Path, change: str) -> None:
    """As a bit that flipped in the file can make one; the tables themselves take none."""
    db = sqlite3.connect(path, isolation_level=None)
    (strict,) = db.execute("SELECT sql FROM sqlite_master WHERE name = 'event'").fetchone()
    db.close()
    _rewrite_schema(path, strict.replace(" NOT NULL", "").replace("STRICT", ""))
    forge(path, f"UPDATE event SET {change} WHERE seq = 10")
    _rewrite_schema(path, strict)
    assert verify(path)
    with StoreReader.open(path) as reader, pytest.raises(StoreError, match="event 10: "):
        reader.tail(0)


def _rewrite_schema(path: Path, sql: str) -> None:
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA writable_schema = ON")
    db.execute("UPDATE sqlite_master SET sql = ? WHERE name = 'event'", [sql])
    db.close()


def test_a_command_decided_twice_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "s"
    filled(path, [[decision(1)], [decision(2)], [decision(1)]])
    assert verify(path) == ["event 3: command 1 was decided before, in event 1"]


def test_problems_are_listed_up_to_a_bound(path: Path) -> None:
    with StoreWriter.open(path) as writer:
        writer.append(notes(1, 500), 100_000_000)
    forge(path, "UPDATE event SET subject = subject || '?'")
    assert len(verify(path)) == 100


def test_a_row_missing_from_an_index_is_found(path: Path) -> None:
    """Such a fact is in the log, and yet no query by its kind would show it."""
    with StoreWriter.open(path) as writer:
        writer.append(notes(1, ENTERED_AT_ONCE), 100_000_000)
    assert verify(path) == []
    forge(path, "DELETE FROM event_index WHERE word = 'note' AND seq = 200")
    assert verify(path) == ["event 200: the index of facts does not say what it does ('note')"]
    forge(path, "INSERT INTO event_index VALUES ('note', 200), ('call', 200)")
    assert verify(path) == ["event 200: the index of facts does not say what it does ('call')"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entered SET seq = seq + 2",
        "DELETE FROM entered",
        "INSERT INTO entered VALUES (9999999)",
        "DELETE FROM event_index",
        "INSERT INTO event_index VALUES ('note', 9999999)",
        "UPDATE event_index SET word = CAST(x'ff22' AS TEXT) WHERE seq = 200 AND word = 'note'",
    ],
)
def test_a_damaged_index_of_facts_is_found_and_keeps_nobody_from_recording(
    path: Path, statement: str
) -> None:
    with StoreWriter.open(path) as writer:
        writer.append(notes(1, ENTERED_AT_ONCE), 100_000_000)
        writer.append(notes(1, 3), 100_000_000)
    forge(path, statement)
    assert verify(path)
    with StoreWriter.open(path) as writer:
        assert writer.append(notes(1, ENTERED_AT_ONCE), 100_000_000) == writer.last_seq


def test_no_single_flipped_bit_is_more_than_one_line(path: Path) -> None:
    """Whatever the bit was, nothing but a StoreError comes out of reading and verifying."""
    sound = path.read_bytes()
    chance = Random(2)
    noticed = 0
    for _ in range(150):
        damaged = bytearray(sound)
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        noticed += bool(_first_problem(path))
    assert noticed >= 30  # the rest fell where nothing is written


def _first_problem(path: Path) -> str:
    try:
        problems: list[str] = verify(path)
        with StoreReader.open(path) as reader:
            events: list[Event] = [logged.event for logged in reader.events(kinds=["note"])]
            assert len(events) <= 50
            reader.seq_at(20_000_000)
    except StoreError as error:
        problems = [str(error)]
    assert all("\n" not in problem for problem in problems)
    return problems[0] if problems else ""
