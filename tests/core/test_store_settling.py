"""Old commits become long stretches: the log reads the same, and still proves itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.events import Event, HeartbeatReported, Logged, MeasureReported, PositionReported
from core.store import StoreDamaged, StoreReader, StoreUnwritable, StoreWriter, settling, verify
from core.store.frame import frame_text, joined, measured_text, read_text
from core.store.settled import settle_tables, texts_of, unpack_settled
from tests.store_kit import create, fix, note

US = 1_000_000
INTEGERS = st.integers(-(2**63), 2**63 - 1) | st.integers(-300, 300)
TEXTS = st.text(max_size=6)


def some_reports(second: int, chance: Random) -> list[Event]:
    """What comes in within a second: fixes with and without speed, a measure, sometimes a fact."""
    events: list[Event] = [
        PositionReported(
            event_us=second * US + number,
            source="gps",
            source_seq=second * 10 + number,
            train=f"T{number}",
            line="main",
            position_mm=1_000 * (second * (number + 10) + chance.randrange(10)),
            speed_hm_h=chance.choice([None, 10 * number]),
            track=None if number % 2 else "1",
        )
        for number in range(5)
    ]
    events.append(
        MeasureReported(
            event_us=second * US,
            source="weather",
            point="wind",
            value_e6=chance.randrange(10**9),
            unit="m/s",
            quality="good",
        )
    )
    if second % 3 == 0:
        events.append(HeartbeatReported(event_us=second * US, source="gps"))
    if second % 4 == 0:
        events.insert(chance.randrange(len(events)), note(str(second)))
    return events


def recorded(path: Path, seconds: int) -> list[Logged]:
    """A store with so many seconds of traffic, and what is in it."""
    chance = Random(5)
    with create(path) as writer:
        for second in range(1, seconds + 1):
            writer.append(some_reports(second, chance), second * US)
    return logged_in(path)


def logged_in(path: Path) -> list[Logged]:
    with StoreReader.open(path) as reader:
        return list(reader.events())


def rows(path: Path, table: str) -> int:
    db = sqlite3.connect(path)
    (count,) = db.execute(f"SELECT count(*) FROM {table}").fetchone()
    db.close()
    return int(count)


@pytest.fixture(autouse=True)
def _short_stretches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settling, "SETTLED_EVENTS", 100)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "s"


def test_the_log_is_the_same_after_as_before(path: Path) -> None:
    before = recorded(path, 100)
    with StoreWriter.open(path) as writer:
        writer.settle_all()
    assert rows(path, "batch") == 0
    assert 2 <= rows(path, "settled") <= 10
    assert logged_in(path) == before
    assert verify(path) == []


@pytest.mark.parametrize(
    "filters",
    [
        {"kinds": ["position"]},
        {"kinds": ["heartbeat", "note"]},
        {"subject": "T3"},
        {"subject": "wind", "kinds": ["measure"]},
        {"after_seq": 150, "until_seq": 333},
        {"since_us": 17 * US, "until_us": 64 * US, "kinds": ["position"], "limit": 40},
        {"until_us": 50 * US + 1},
        {"subject": "nobody"},
    ],
)
def test_any_filter_finds_the_same(path: Path, filters: dict[str, Any]) -> None:
    recorded(path, 100)
    with StoreReader.open(path) as reader:
        before = list(reader.events(**filters))
        with StoreWriter.open(path) as writer:
            writer.settle_all()
        assert list(reader.events(**filters)) == before


def test_any_instant_is_found_in_the_midst_of_a_stretch(path: Path) -> None:
    before = recorded(path, 100)
    with StoreWriter.open(path) as writer:
        writer.settle_all()
    with StoreReader.open(path) as reader:
        for at_us in range(0, 102 * US, US // 2):
            found = [entry.seq for entry in before if entry.recorded_us <= at_us]
            assert reader.seq_at(at_us) == len(found)


def test_it_goes_on_piece_by_piece_while_others_write_and_read(path: Path) -> None:
    chance = Random(6)
    expected: list[Event] = []
    with create(path) as writer, StoreReader.open(path) as reader:
        for second in range(1, 301):
            events = some_reports(second, chance)
            expected += events
            writer.append(events, second * US)
            writer.settle(0)
            if second % 50 == 0:
                assert [entry.event for entry in reader.events()] == expected
        assert rows(path, "settled") >= 2
        assert [entry.event for entry in reader.events()] == expected
    assert verify(path) == []


def test_what_is_young_is_left_alone(path: Path) -> None:
    recorded(path, 50)
    with StoreWriter.open(path) as writer:
        for _ in range(100):
            writer.settle(0.01)
    assert rows(path, "settled") == 0


def test_the_next_writer_goes_on_with_the_chain(path: Path) -> None:
    recorded(path, 30)
    with StoreWriter.open(path) as writer:
        writer.settle_all()
    with StoreWriter.open(path) as writer:
        assert writer.last_recorded_us == 30 * US
        writer.append([fix("T1", 1), note("x")], 31 * US)
        writer.settle_all()
    assert verify(path) == []


def test_commits_that_are_not_as_they_were_recorded_are_never_replaced(path: Path) -> None:
    """Else a stretch would prove what was forged."""
    recorded(path, 40)
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("DROP TRIGGER batch_update")
    (frame,) = db.execute("SELECT frame FROM batch WHERE last_seq > 100").fetchone()
    db.execute(
        "UPDATE batch SET frame = ? WHERE last_seq = (SELECT min(last_seq) FROM batch)", [frame]
    )
    sql = "CREATE TRIGGER batch_update BEFORE UPDATE ON batch "
    db.execute(f"{sql} BEGIN SELECT RAISE(ABORT, 'batch is append-only'); END")
    db.close()
    with StoreWriter.open(path) as writer:
        with pytest.raises(StoreDamaged, match=r"events 1 to .*: the chain breaks"):
            writer.settle_all()
        writer.append([note("x")], 10**9)
        for _ in range(50):
            writer.settle(0.01)
    assert rows(path, "settled") == 0


def test_a_fault_of_the_disk_leaves_all_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = recorded(path, 40)
    with StoreWriter.open(path) as writer:
        writer._conn.execute("PRAGMA busy_timeout = 50")
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnwritable):
            writer.settle_all()
        other.execute("ROLLBACK")
        other.close()
        assert logged_in(path) == before
        writer.settle_all()
    assert logged_in(path) == before
    assert verify(path) == []


@pytest.fixture
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    recorded(path, 40)
    with StoreWriter.open(path) as writer:
        writer.settle_all()
        writer.append([fix("T1", 1)], 10**9)
    raw = sqlite3.connect(path, isolation_level=None)
    yield raw
    raw.close()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM batch",
        "UPDATE batch SET frame = NULL",
        "DELETE FROM settled",
        "UPDATE settled SET frame = NULL",
        "UPDATE settled SET recorded_us = 0",
        "INSERT OR REPLACE INTO settled SELECT * FROM settled LIMIT 1",
        "INSERT OR REPLACE INTO batch SELECT * FROM batch LIMIT 1",
    ],
)
def test_nothing_of_it_can_be_changed_or_removed(raw: sqlite3.Connection, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        raw.execute(statement)


POSITIONS = st.builds(
    PositionReported,
    event_us=INTEGERS,
    source=TEXTS,
    source_seq=st.none() | INTEGERS,
    extra=TEXTS,
    train=TEXTS,
    line=TEXTS,
    position_mm=INTEGERS,
    speed_hm_h=st.none() | INTEGERS,
    direction=st.sampled_from([None, "up", "down"]),
    manual=st.booleans(),
)
COMMITS = st.lists(st.lists(POSITIONS, min_size=1, max_size=8), min_size=1, max_size=8)


@given(COMMITS)
def test_any_frames_come_back_to_the_byte(commits: list[list[PositionReported]]) -> None:
    seq = 0
    texts, tables, ends = [], [], []
    for number, events in enumerate(commits):
        seqs = range(seq + 1, seq + 1 + len(events))
        seq += len(events) + 1
        ends.append(seqs[-1])
        texts.append(measured_text([(PositionReported, seqs, [number] * len(events), events)]))
        tables += read_text(texts[-1])
        assert frame_text(read_text(texts[-1])) == texts[-1]
    steps = settle_tables([joined(tables)], ends)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            body = done.value
            break
    found, found_ends = unpack_settled(body)
    assert found_ends == ends
    assert list(texts_of(found, found_ends)) == texts
