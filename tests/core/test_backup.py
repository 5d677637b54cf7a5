"""A backup is one instant of the log in one file, made while the recorder goes on."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from core.store import StoreError, StoreMissing, StoreReader, StoreUnwritable, StoreWriter, verify
from core.store.backup import back_up
from tests.fault_kit import files_no_longer_than
from tests.recorder_kit import program
from tests.store_kit import beside, create, filled, fix, notes, texts


def test_a_backup_holds_the_whole_log_in_one_file(tmp_path: Path) -> None:
    path, copy = tmp_path / "s", tmp_path / "copy"
    filled(path, [notes(1, 3), [fix("T1", 5), fix("T2", 6)], notes(4, 2)])
    assert back_up(path, copy) == 7
    assert beside(path) == {"s", "copy"}
    with StoreReader.open(path) as ours, StoreReader.open(copy) as theirs:
        assert list(theirs.events()) == list(ours.events())
        assert theirs.header == ours.header
    assert verify(copy) == []


def test_a_backup_can_be_recorded_to_as_the_store_itself(tmp_path: Path) -> None:
    filled(tmp_path / "s", [notes(1, 3)])
    back_up(tmp_path / "s", tmp_path / "copy")
    with StoreWriter.open(tmp_path / "copy") as writer:
        writer.append(notes(4, 1), writer.last_recorded_us)
    assert texts(tmp_path / "copy") == ["1", "2", "3", "4"]
    assert texts(tmp_path / "s") == ["1", "2", "3"]


def test_backups_while_recording_are_each_a_whole_beginning_of_the_log(tmp_path: Path) -> None:
    path, stop, written = tmp_path / "s", threading.Event(), []

    def record() -> None:
        with StoreWriter.open(path) as writer:
            while not stop.is_set():
                written.append(writer.append(notes(writer.last_seq + 1, 50), 1))

    create(path).close()
    recorder = threading.Thread(target=record)
    recorder.start()
    try:
        for number in range(8):
            before = written[-1] if written else 0
            last = back_up(path, tmp_path / f"copy{number}")
            assert last >= before
            assert last % 50 == 0
            assert texts(tmp_path / f"copy{number}") == [str(n) for n in range(1, last + 1)]
    finally:
        stop.set()
        recorder.join()
    assert verify(tmp_path / "copy7") == []
    assert len(texts(path)) == written[-1]


def test_a_backup_overwrites_nothing(tmp_path: Path) -> None:
    filled(tmp_path / "s", [notes(1, 1)])
    (tmp_path / "copy").write_text("precious")
    for taken in ("copy", "s"):
        with pytest.raises(StoreError, match="exists already"):
            back_up(tmp_path / "s", tmp_path / taken)
    assert (tmp_path / "copy").read_text() == "precious"


def test_a_backup_that_finds_no_room_or_no_store_leaves_nothing(tmp_path: Path) -> None:
    filled(tmp_path / "s", [notes(1, 2_000)])
    with files_no_longer_than(50_000), pytest.raises(StoreUnwritable, match="copy: not written"):
        back_up(tmp_path / "s", tmp_path / "copy")
    with pytest.raises(StoreMissing):
        back_up(tmp_path / "nothing", tmp_path / "copy")
    with pytest.raises(StoreUnwritable):
        back_up(tmp_path / "s", tmp_path / "no" / "such" / "copy")
    assert beside(tmp_path / "s") == {"s"}


def test_the_verb_says_how_much_it_copied_or_why_not(tmp_path: Path) -> None:
    filled(tmp_path / "s", [notes(1, 2)])
    first = program("backup", tmp_path / "s", tmp_path / "copy")
    assert (first.returncode, first.stdout) == (0, f"{tmp_path / 'copy'}: 2 events\n")
    second = program("backup", tmp_path / "s", tmp_path / "copy")
    assert (second.returncode, second.stderr.count("\n")) == (2, 1)
    assert "exists already" in second.stderr
