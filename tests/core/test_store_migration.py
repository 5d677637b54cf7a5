"""A store of the first format, a row an event, becomes one of frames and links; a copy is kept."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database

from core.events import Event, Logged
from core.ids import Origin
from core.store import StoreDamaged, StoreOlder, StoreReader, StoreWriter, schema, verify
from core.store.header import StoreHeader
from core.store.lookup import entered_seq
from tests.store_kit import alarm, beside, first_format, fix, note

HEADER = StoreHeader("id", Origin.FIELD, 1, 1, "line", "text", "plan", "", "0.0.9")


@pytest.fixture
def logged() -> list[Logged]:
    """Enough for several commits of those that migration makes."""
    events: list[Event] = []
    for second in range(900):
        events += [fix("A", second), note(str(second)), fix("B", second)]
    return [Logged(seq, seq // 3 * 1_000_000, event) for seq, event in enumerate(events, 1)]


def test_it_holds_the_same_log_afterwards(tmp_path: Path, logged: list[Logged]) -> None:
    path = tmp_path / "s"
    first_format(path, HEADER, logged)
    with pytest.raises(StoreOlder):
        StoreReader.open(path)
    with StoreWriter.open(path) as writer:
        assert (writer.last_seq, writer.last_recorded_us) == logged[-1][:2]
        assert writer.append([fix("A", 1), note("after")], 10**12) == len(logged) + 2
    assert verify(path) == []
    with StoreReader.open(path) as reader:
        assert list(reader.events())[:-2] == logged
        found = reader.events(kinds=["note"], since_us=logged[1500].recorded_us)
        assert len(list(found)) == 401
    db = sqlite3.connect(path)
    (rows,) = db.execute("SELECT count(*) FROM event").fetchone()
    db.close()
    assert rows == 901  # facts alone
    assert beside(path) == {"s", "s.format1"}


def test_an_empty_one_becomes_an_empty_one(tmp_path: Path) -> None:
    path = tmp_path / "s"
    first_format(path, HEADER, [])
    with StoreWriter.open(path) as writer:
        assert writer.last_seq == 0
        writer.append([note("first")], 1)
    assert verify(path) == []


def test_one_with_a_row_that_is_no_event_stays_as_it_is(
    tmp_path: Path, logged: list[Logged]
) -> None:
    path = tmp_path / "s"
    first_format(path, HEADER, logged)
    db = sqlite3.connect(path)
    db.execute("DROP TRIGGER event_update")
    db.execute("UPDATE event SET body = '[]' WHERE seq = 2000")
    db.commit()
    db.close()
    before = path.read_bytes()
    with pytest.raises(StoreDamaged, match="event 2000: "):
        StoreWriter.open(path)
    assert path.read_bytes() == before


def test_one_of_the_second_format_gets_the_index_of_facts(
    tmp_path: Path, logged: list[Logged]
) -> None:
    path = tmp_path / "s"
    both = [Logged(seq, 10**12, event) for seq, event in enumerate(alarm("k"), len(logged) + 1)]
    first_format(path, HEADER, logged + both)
    db = Database(sqlite3.connect(path, isolation_level=None))
    db.execute("BEGIN")
    schema.MIGRATIONS[1](db, path)
    db.execute("PRAGMA user_version = 2")
    db.execute("COMMIT")
    db.close()
    with pytest.raises(StoreOlder):
        StoreReader.open(path)
    StoreWriter.open(path).close()
    assert verify(path) == []
    with StoreReader.open(path) as reader:
        assert entered_seq(reader._conn) == both[-1].seq
        assert list(reader.events()) == logged + both
        subject = both[0].event.subject
        assert list(reader.events(kinds=["alarm_report"], subject=subject)) == both[:1]
        assert list(reader.events(kinds=["alarm"], subject=subject)) == both[1:]
        assert list(reader.events(subject=subject)) == both
    assert beside(path) == {"s", "s.format2"}
