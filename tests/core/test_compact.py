"""Compacting makes a store small and keeps its log; retention takes measurements and no facts."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from core.alarms.definitions import load_definitions
from core.events import MeasurementsDropped, NoteWritten, PositionReported
from core.recorder.step import Recorder
from core.store import StoreLocked, StoreReader, StoreWriter, settling, verify
from core.store.backup import back_up
from core.store.compact import compact
from core.store.lookup import ENTERED_AT_ONCE
from core.store.retention import Retention
from core.telemetry.source import RawReport
from core.units import format_iso
from tests.fault.test_disk_live import Program
from tests.recorder_kit import Desk, answer, program
from tests.store_kit import beside, contents, create, fix, notes, texts

SECOND_US = 1_000_000
KEEP_ALL = Retention()


def recorded(path: Path, steps: int = 120) -> None:
    """Two hundred positions, somewhat noisy, each ten seconds, and a note."""
    noise = Random(1)
    with create(path) as writer:
        for step in range(1, steps + 1):
            places = [step * 200_000 + noise.randrange(10_000) for _ in range(200)]
            batch = [fix(f"T{train}", place) for train, place in enumerate(places)]
            writer.append([*batch, *notes(step, 1)], step * 10 * SECOND_US)


def say_dropped(path: Path) -> None:
    """A store that says which measurements are to go, and still has them."""
    recorded(path)
    with StoreWriter.open(path) as writer:
        writer.settle_all()
        dropped = writer.drop(Retention(keep_us=300 * SECOND_US))
        assert dropped is not None
        writer.append([dropped], writer.last_recorded_us)


def positions(desk: Desk, seconds: range) -> None:
    """Ninety positions at each of these seconds."""
    for second in seconds:
        desk.now_us += seconds.step * SECOND_US
        at, km = format_iso(desk.now_us), 1 + second * 0.02
        lines = [{"kind": "position", "train": f"T{n}", "at": at, "km": km} for n in range(90)]
        desk.step(*[("gps", RawReport(line)) for line in lines])


def seqs(path: Path) -> list[int]:
    with StoreReader.open(path) as reader:
        return [logged.seq for logged in reader.events()]


def test_a_compacted_store_holds_the_same_log_in_fewer_bytes(tmp_path: Path) -> None:
    path, copy = tmp_path / "s", tmp_path / "copy"
    recorded(path)
    back_up(path, copy)
    done = compact(path, KEEP_ALL)
    assert done.dropped_upto == 0
    assert done.after == path.stat().st_size < done.before / 2
    with StoreReader.open(path) as ours, StoreReader.open(copy) as theirs:
        assert list(ours.events()) == list(theirs.events())
    assert verify(path) == []
    assert beside(path) == {"s", "copy"}
    assert compact(path, KEEP_ALL).after <= done.after


def test_measurements_beyond_their_age_go_and_facts_stay(tmp_path: Path) -> None:
    path = tmp_path / "s"
    recorded(path)
    before = contents(path)
    done = compact(path, Retention(keep_us=300 * SECOND_US))
    after = contents(path)
    assert texts(path) == [str(step) for step in range(1, 121)]
    assert [e for e in after if isinstance(e, NoteWritten)] == [
        e for e in before if isinstance(e, NoteWritten)
    ]
    kept = [e.position_mm // 200_000 for e in after if isinstance(e, PositionReported)]
    assert max(kept) == 120
    assert 30 < min(kept) <= 90
    (said,) = [e for e in after if isinstance(e, MeasurementsDropped)]
    assert said.upto_seq == done.dropped_upto
    assert said.reason == "older than 300 s"
    assert verify(path) == []


def test_the_oldest_measurements_go_where_a_store_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "s"
    recorded(path)
    small = compact(path, KEEP_ALL).after
    done = compact(path, Retention(keep_bytes=small * 2 // 3))
    assert done.dropped_upto > 0
    assert done.after <= small * 2 // 3
    assert max(seqs(path)) > done.dropped_upto
    assert len(texts(path)) == 120
    assert verify(path) == []


def test_a_store_that_was_let_go_of_is_recorded_to_and_shown_as_before(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "s")
    positions(desk, range(0, 2_000, 10))
    desk.close()
    shown = answer("state", desk.path)
    assert compact(desk.path, Retention(keep_us=60 * SECOND_US)).dropped_upto > 0
    again = answer("state", desk.path)
    assert again["seq"] == shown["seq"] + 1
    assert again["trains"] == shown["trains"]
    desk.open()
    desk.say("position", train="T1", km=99)
    assert desk.recorder.recording
    assert desk.recorder.fold.seq == again["seq"] + 1
    desk.close()
    assert verify(desk.path) == []


def test_a_store_that_is_recorded_to_is_not_compacted_by_another(tmp_path: Path) -> None:
    with create(tmp_path / "s"), pytest.raises(StoreLocked):
        compact(tmp_path / "s", KEEP_ALL)


def test_what_a_killed_compaction_said_is_dropped_goes_with_the_next(tmp_path: Path) -> None:
    path = tmp_path / "s"
    say_dropped(path)
    assert min(seqs(path)) == 1
    assert compact(path, KEEP_ALL).dropped_upto == 0
    assert all(isinstance(event, NoteWritten) for event in contents(path)[:20])
    assert verify(path) == []


def test_what_is_dropped_goes_also_when_the_index_knows_the_fact(tmp_path: Path) -> None:
    path = tmp_path / "s"
    say_dropped(path)
    with StoreWriter.open(path) as writer:
        writer.append(notes(1, ENTERED_AT_ONCE), writer.last_recorded_us)
        writer.let_go()
    assert all(isinstance(event, NoteWritten) for event in contents(path)[:20])
    assert verify(path) == []


def test_the_verb_says_what_came_of_it(tmp_path: Path) -> None:
    path = tmp_path / "s"
    recorded(path, 10)
    size = path.stat().st_size
    done = answer("compact", path, "--keep-days", 1)
    assert done == {"before": size, "after": path.stat().st_size, "dropped_upto": 0}
    assert program("compact", tmp_path / "nothing").returncode == 2


def test_a_recorder_lets_go_as_it_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settling, "SETTLED_EVENTS", 6_000)
    desk = Desk(tmp_path / "s")
    keep = Retention(keep_us=600 * SECOND_US)
    definitions = load_definitions()
    desk.recorder = Recorder(desk.writer, desk.railway, desk.plan, definitions, retention=keep)
    positions(desk, range(0, 3_000, 10))
    assert desk.recorder.recording
    shown = desk.picture.digest()
    desk.close()
    events = contents(desk.path)
    said = [e for e in events if isinstance(e, MeasurementsDropped)]
    assert len(said) >= 2
    oldest_us = min(e.event_us for e in events if isinstance(e, PositionReported))
    assert 600 * SECOND_US <= desk.now_us - oldest_us < 2_000 * SECOND_US
    assert verify(desk.path) == []
    assert answer("state", desk.path)["digest"] == shown


@pytest.mark.slow
def test_a_store_that_is_recorded_to_is_compacted_by_its_recorder(tmp_path: Path) -> None:
    path = tmp_path / "s"
    running = Program(path)
    try:
        running.say(3_000)
        running.wait_for(lambda s: s.accepted == 3_000 and s.buffered == 0, 30)
        refused = program("compact", path, "--keep-days", 1)
        assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
        done = answer("compact", path)
        assert done["after"] <= done["before"]
        with StoreReader.open(path) as reader:
            assert reader.last_seq() >= 3_000
        running.say(10)
        running.check_nothing_is_missing()
    finally:
        running.peer.close()
        running.process.kill()
        running.process.communicate()
