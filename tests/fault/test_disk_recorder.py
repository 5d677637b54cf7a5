"""A recorder whose store takes nothing: what it says, keeps, and does when that is over."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from core.events import CommandDecided, NoteWritten, PositionReported, WriteNote
from core.recorder import live, step
from core.recorder.live import LiveRun
from core.recorder.status import UNRECORDED_BYTES, named_alarms
from core.store import StoreUnreadable, verify
from core.telemetry.source import RawReport, SourceInfo, StopFlag
from core.units import format_iso
from tests.desk_log import critical
from tests.fault_kit import files_no_longer_than
from tests.recorder_kit import Desk, logged_events


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "s")
    desk.say("train", train="T1", headcode="1")
    yield desk
    desk.close()


def wal_size(desk: Desk) -> int:
    return Path(f"{desk.path}-wal").stat().st_size


def fixes(desk: Desk) -> list[int]:
    return [e.position_mm for e in desk.log() if isinstance(e, PositionReported)]


def report(desk: Desk, numbers: range) -> None:
    for number in numbers:
        desk.now_us += 1_000_000
        desk.say("position", train="T1", km=number / 1_000)


def test_reports_wait_in_order_while_the_disk_is_full_and_are_written_when_it_is_not(
    desk: Desk,
) -> None:
    report(desk, range(10))
    with files_no_longer_than(wal_size(desk)):
        report(desk, range(10, 300))
        assert not desk.recorder.recording
        assert desk.recorder.fault.startswith("not written: ")
        assert desk.recorder.buffered >= 290
        assert fixes(desk) == [number * 1_000 for number in range(10)]
    report(desk, range(300, 301))
    assert desk.recorder.recording
    assert desk.recorder.buffered == 0
    assert fixes(desk) == [number * 1_000 for number in range(301)]
    assert desk.recorder.fold.seq == len(logged_events(desk.path))
    assert verify(desk.path) == []


def test_a_long_wait_is_written_in_several_transactions_and_a_fault_between_loses_no_order(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(step, "COMMIT_EVENTS", 50)
    with files_no_longer_than(wal_size(desk)):
        report(desk, range(400))
    with files_no_longer_than(wal_size(desk) + 30_000):
        desk.recorder.commit()
        assert not desk.recorder.recording
        assert 0 < len(fixes(desk)) < 400
        assert desk.recorder.fold.seq - desk.recorder.buffered == len(logged_events(desk.path))
    desk.recorder.commit()
    assert desk.recorder.recording
    assert fixes(desk) == [number * 1_000 for number in range(400)]
    assert verify(desk.path) == []


def test_critical_alarms_are_told_while_they_cannot_be_recorded(desk: Desk) -> None:
    with files_no_longer_than(wal_size(desk)):
        for priority in (1, 2):
            desk.say("alarm", alarm="FIRE", key=f"p{priority}", active=True, priority=priority)
        told = desk.recorder.unrecorded_alarms()
        assert [(alarm.alarm, alarm.key, alarm.priority) for alarm in told] == [("FIRE", "p1", 1)]
    desk.step()
    assert desk.recorder.unrecorded_alarms() == []
    assert {"p1", "p2"} == {key for _, key in desk.alarm_states()}


def test_an_answer_names_as_many_unrecorded_alarms_as_it_has_room_for() -> None:
    many = [critical(str(number)) for number in range(1_000)]
    named = named_alarms(many)
    assert list(named) == many[: len(named)]
    assert 50 < len(named) < UNRECORDED_BYTES / 100


def test_what_was_asked_while_nothing_was_recorded_is_refused_and_the_next_is_not(
    desk: Desk,
) -> None:
    other = sqlite3.connect(desk.path, isolation_level=None)
    desk.writer._conn.execute("PRAGMA busy_timeout = 20")  # not the whole two seconds
    desk.put(WriteNote(operator="x", text="before"))
    other.execute("BEGIN IMMEDIATE")
    desk.step()
    assert not desk.recorder.recording
    other.execute("ROLLBACK")
    desk.put(WriteNote(operator="x", text="meanwhile"))
    other.close()
    desk.step()  # the disk is back
    assert desk.recorder.recording
    desk.put(WriteNote(operator="x", text="after"))
    desk.step()
    decided = [event for event in desk.log() if isinstance(event, CommandDecided)]
    assert [(d.body["text"], d.accepted) for d in decided] == [
        ("before", True),
        ("meanwhile", False),
        ("after", True),
    ]
    assert "nothing was being recorded" in decided[1].reason
    notes = [event.text for event in desk.log() if isinstance(event, NoteWritten)]
    assert notes == ["before", "after"]


def test_a_recorder_with_nothing_to_write_stays_not_recording_until_its_store_answers(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(after_id: int) -> None:
        raise StoreUnreadable(desk.path, "cannot be read: the disk reports an error")

    with monkeypatch.context() as patch:
        patch.setattr(desk.writer, "pending_commands", unreadable)
        desk.step()
        desk.step()
        assert desk.recorder.fault == "cannot be read: the disk reports an error"
    desk.step()
    assert desk.recorder.recording


def gone_and_back(desk: Desk, name: str) -> None:
    """One of the store's files is moved away while positions come, and put back."""
    report(desk, range(10))
    file = Path(f"{desk.path}{name}")
    aside = file.rename(file.with_name("aside"))
    report(desk, range(10, 20))
    assert desk.recorder.fault == f"not written: s{name} is gone (No such file or directory)"
    aside.rename(file)
    report(desk, range(20, 30))
    assert desk.recorder.recording
    assert fixes(desk) == [number * 1_000 for number in range(30)]
    assert verify(desk.path) == []


@pytest.mark.skipif(os.name != "posix", reason="an open file cannot be moved there")
@pytest.mark.parametrize("name", ["", "-wal"])
def test_a_store_that_is_moved_away_is_not_recorded_to(desk: Desk, name: str) -> None:
    gone_and_back(desk, name)


@pytest.mark.skipif(os.name != "posix", reason="an open file cannot be replaced there")
def test_a_store_that_is_replaced_by_another_file_is_not_recorded_to(desk: Desk) -> None:
    aside = desk.path.rename(desk.path.with_name("aside"))
    desk.path.write_bytes(b"another file")
    report(desk, range(5))
    assert desk.recorder.fault == "not written: s was replaced by another file"
    aside.replace(desk.path)
    report(desk, range(5, 6))
    assert fixes(desk) == [number * 1_000 for number in range(6)]


class Plenty:
    """A source with many reports, that counts how many it was let to hand over."""

    info = SourceInfo(name="gps", uri="plenty:", interval_s=None)

    def __init__(self, count: int) -> None:
        self.count = count
        self.given = 0

    def reports(self, stop: StopFlag) -> Iterator[RawReport]:
        at = format_iso(time.time_ns() // 1_000)
        for number in range(self.count):
            self.given += 1
            yield RawReport({"kind": "position", "train": "T1", "at": at, "km": number / 1_000})


def test_at_the_bound_sources_are_held_back_and_nothing_is_dropped(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(step, "BUFFER_EVENTS", 100)
    monkeypatch.setattr(live, "QUEUE_REPORTS", 50)
    monkeypatch.setattr(live, "STEP_REPORTS", 20)
    source, held = Plenty(2_000), []
    run = LiveRun(desk.recorder, desk.path, desk.writer.header.store_id, [source])
    with ExitStack() as limit:
        limit.enter_context(files_no_longer_than(wal_size(desk)))

        def mend() -> None:
            time.sleep(1.5)
            held.append((source.given, desk.recorder.full))
            limit.close()

        mending = threading.Thread(target=mend)
        mending.start()
        run.run(until_end=True)
        mending.join()
    ((given, was_full),) = held
    assert was_full
    assert 100 <= given <= 100 + 50 + 20 + 2
    assert fixes(desk) == [number * 1_000 for number in range(2_000)]
    assert verify(desk.path) == []
