"""A disk that takes nothing: the writer says so, writes nothing, and goes on when it does again."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.events import Event, WriteNote
from core.store import (
    Inbox,
    StoreFull,
    StoreReader,
    StoreUnwritable,
    StoreWriter,
    verify,
)
from tests.fault_kit import files_no_longer_than
from tests.store_kit import beside, contents, create, note, notes, texts

pytest.importorskip("resource", reason="no limits on the size of files")


def append_for_ever(writer: StoreWriter) -> None:
    while True:
        writer.append(notes(writer.last_seq + 1, 100), 1)


def wal_size(path: Path) -> int:
    return Path(f"{path}-wal").stat().st_size


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "s"


@pytest.fixture
def writer(path: Path) -> Iterator[StoreWriter]:
    with create(path) as writer:
        writer.append(notes(1, 10), 1)
        yield writer


# Room for nothing, part of a frame's header, part of a page, some pages of many.
ROOM = [0, 1, 24, 2_000, 4_120, 9_000, 30_000]


@pytest.mark.parametrize("room", ROOM)
def test_a_batch_that_finds_no_room_is_not_written_and_can_be_tried_again(
    path: Path, writer: StoreWriter, room: int
) -> None:
    batch = notes(11, 1_000)
    with files_no_longer_than(wal_size(path) + room):
        for _ in range(3):
            with pytest.raises(StoreUnwritable) as caught:
                writer.append(batch, 2)
        assert str(caught.value).startswith(f"{path}: not written: ")
        assert writer.last_seq == 10
        assert len(contents(path)) == 10
    assert writer.append(batch, 2) == 1_010
    assert texts(path) == [str(number) for number in range(1, 1_011)]
    writer.close()
    assert verify(path) == []


def test_what_was_acknowledged_stays_when_the_recorder_dies_on_a_full_disk(
    path: Path, writer: StoreWriter
) -> None:
    # The dead one's files: the store as it was last folded in, and its write-ahead log.
    with files_no_longer_than(wal_size(path) + 9_000), pytest.raises(StoreUnwritable):
        writer.append(notes(11, 1_000), 2)
    for suffix in ("", "-wal"):
        shutil.copy(f"{path}{suffix}", f"{path}.dead{suffix}")
    dead = Path(f"{path}.dead")
    assert texts(dead) == [str(number) for number in range(1, 11)]
    assert verify(dead) == []


def test_readers_read_on_while_nothing_can_be_written(path: Path, writer: StoreWriter) -> None:
    with StoreReader.open(path) as reader, files_no_longer_than(wal_size(path)):
        with pytest.raises(StoreUnwritable):
            writer.append([note("11")], 2)
        assert len(reader.tail(0)) == 10


def test_a_write_ahead_log_that_cannot_be_folded_in_keeps_what_it_holds(path: Path) -> None:
    """The store itself may not grow, its log may: commits succeed, checkpoints do not."""
    with create(path) as writer:
        size = path.stat().st_size
        batches: list[list[Event]] = [notes(first, 50) for first in range(1, 1_001, 50)]
        for batch in batches:
            writer.append(batch, 1)
        with files_no_longer_than(size):
            raw = sqlite3.connect(path)
            with pytest.raises(sqlite3.OperationalError):
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            raw.close()
            writer.close()
    assert texts(path) == [str(number) for number in range(1, 1_001)]
    assert verify(path) == []


def test_a_store_cannot_be_made_on_a_full_disk_and_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "s"
    with files_no_longer_than(8_192), pytest.raises(StoreUnwritable) as caught:
        create(path)
    assert str(caught.value).startswith(f"{path}: not written: ")
    assert list(tmp_path.iterdir()) == []


def test_a_command_that_finds_no_room_is_refused_to_the_desk(
    path: Path, writer: StoreWriter
) -> None:
    with Inbox.open(path) as inbox:
        with files_no_longer_than(wal_size(path)), pytest.raises(StoreUnwritable):
            inbox.put(WriteNote(operator="x", text="lost"))
        assert inbox.put(WriteNote(operator="x", text="kept")) == 1
    ((_, body),) = writer.pending_commands(0)
    assert b"kept" in body


def test_a_store_held_by_another_program_is_a_fault_that_passes(
    path: Path, writer: StoreWriter
) -> None:
    writer._conn.execute("PRAGMA busy_timeout = 50")  # not the whole two seconds
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreUnwritable, match="another program holds it"):
        writer.append([note("11")], 2)
    other.execute("ROLLBACK")
    other.close()
    assert writer.append([note("11")], 2) == 11


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of a megabyte."""
    mount = shutil.which("mount")
    if mount is None or os.geteuid() != 0:
        pytest.skip("only root can mount a small file system")
    disk = tmp_path / "disk"
    disk.mkdir()
    command = [mount, "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("mounting is not allowed here")
    yield disk
    subprocess.run(["umount", disk], check=True)


def test_a_full_disk_is_called_full_and_is_written_again_when_there_is_room(
    small_disk: Path,
) -> None:
    path = small_disk / "s"
    with create(path) as writer:
        ballast = small_disk / "ballast"
        with pytest.raises(OSError, match="No space"):
            ballast.write_bytes(bytes(2_000_000))
        with pytest.raises(StoreFull, match="the disk is full"):
            append_for_ever(writer)
        written = writer.last_seq
        ballast.unlink()
        writer.append(notes(written + 1, 100), 1)
    assert texts(path) == [str(number) for number in range(1, written + 101)]
    assert verify(path) == []
    assert beside(path) == {"s"}


def test_a_file_system_that_became_read_only_is_a_fault_that_passes(small_disk: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("mounts of POSIX")
    path = small_disk / "s"
    create(path).close()
    remount = ["mount", "-o", "remount,ro", str(small_disk)]
    subprocess.run(remount, check=True)
    with pytest.raises(StoreUnwritable):
        StoreWriter.open(path)
    with StoreReader.open(path) as reader:
        assert reader.last_seq() == 0
    assert verify(path) == []
    subprocess.run([*remount[:2], "remount,rw", str(small_disk)], check=True)
    with StoreWriter.open(path) as writer:
        assert writer.append([note("1")], 1) == 1
