"""Readers never hurt the writer: a desk that stands still does not make its files grow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.session import StoreSession
from core.store import Inbox, StoreReader, StoreWriter
from tests.fault_kit import SCALE
from tests.recorder_kit import Desk
from tests.store_kit import notes

# A write-ahead log is folded in each 4 MB or so; a batch more may lie in it.
MOST_BYTES = 6_000_000
BATCHES = round(60 * max(1, SCALE))


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[StoreWriter]:
    desk = Desk(tmp_path / "s")
    desk.decide(*notes(1, 100))
    yield desk.writer
    desk.close()


def grow(writer: StoreWriter) -> int:
    """Writes some dozen megabytes and returns the largest size of the write-ahead log meanwhile."""
    log, largest = Path(f"{writer.path}-wal"), 0
    text = "x" * 400
    for _ in range(BATCHES):
        batch = notes(writer.last_seq + 1, 1_000)
        writer.append([type(n)(event_us=1, operator="x", text=text) for n in batch], 2**62)
        largest = max(largest, log.stat().st_size)
    return largest


def test_a_desk_left_open_between_two_polls_lets_the_log_be_folded_in(writer: StoreWriter) -> None:
    session = StoreSession(Path(writer.path))
    session.poll()
    with Inbox.open(writer.path):
        assert grow(writer) < MOST_BYTES
    assert Path(writer.path).stat().st_size > 10 * MOST_BYTES / 4
    session.close()


def test_a_reader_that_stops_in_the_midst_of_the_log_holds_nothing(writer: StoreWriter) -> None:
    with StoreReader.open(writer.path) as reader:
        half_read = reader.events()
        next(half_read)
        assert grow(writer) < MOST_BYTES
        assert sum(1 for _ in half_read) >= 99


def test_a_desk_that_polls_all_the_time_lets_the_log_be_folded_in(writer: StoreWriter) -> None:
    with StoreReader.open(writer.path) as reader:
        log, largest, seen = Path(f"{writer.path}-wal"), 0, reader.last_seq()
        for _ in range(BATCHES * 5):
            writer.append(notes(writer.last_seq + 1, 200), 2**62)
            found = reader.tail(seen)
            assert len(found) == 200
            seen = found[-1].seq
            largest = max(largest, log.stat().st_size)
    assert largest < MOST_BYTES
