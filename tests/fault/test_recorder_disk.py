"""A recorder whose disk takes nothing says so, keeps what it decided, and writes it in order."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from core.events import (
    AlarmTransitioned,
    CommandDecided,
    HeartbeatReported,
    NoteWritten,
    PositionReported,
    SessionEnded,
    WriteNote,
)
from core.recorder.status import RecorderStatus, ask_status
from core.session import CommandRefused, StoreSession, picture_at
from core.store import verify
from core.units import format_iso
from tests.recorder_kit import ROOT, logged_events, started

resource = pytest.importorskip("resource", reason="no limits on the size of files")
pytestmark = pytest.mark.skipif(
    not hasattr(resource, "prlimit"), reason="no limits on other processes"
)


def wait_for(true: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.02)


class Fed:
    """A recorder of the field that reads a pipe, and the limit on what its files may grow to."""

    def __init__(self, directory: Path) -> None:
        self.path = directory / "s.db"
        pipe = directory / "pipe"
        os.mkfifo(pipe)
        self.process: subprocess.Popen[str] = started(
            "record",
            self.path,
            "--line",
            "uniform:6x20",
            "--source",
            f"ndjson:{pipe}",
            "--clock",
            "wall",
        )
        self.pipe: TextIOWrapper = pipe.open("w", encoding="utf-8")
        wait_for(lambda: ask_status(self.path) is not None)
        self.told = 0

    def limit(self, size: int) -> None:
        resource.prlimit(self.process.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

    def tell(self, **fields: Any) -> None:
        self.told += 1
        at = format_iso(time.time_ns() // 1_000)
        self.pipe.write(json.dumps({"at": at, "source_seq": self.told, **fields}) + "\n")
        self.pipe.flush()

    def status(self) -> RecorderStatus:
        said: list[RecorderStatus] = []

        def answers() -> bool:
            said.extend(filter(None, [ask_status(self.path)]))
            return bool(said)

        wait_for(answers)
        return said[-1]

    def end(self) -> tuple[int, str, str]:
        self.process.send_signal(signal.SIGTERM)
        out, err = self.process.communicate(timeout=60)
        return self.process.returncode, out, err


@pytest.fixture
def fed(tmp_path: Path) -> Iterator[Fed]:
    fed = Fed(tmp_path)
    yield fed
    fed.pipe.close()
    if fed.process.poll() is None:
        fed.process.kill()
        fed.process.communicate()


def no_longer_recording(fed: Fed) -> None:
    """The disk takes nothing from here on, and the recorder has found out."""
    fed.tell(kind="heartbeat")
    wait_for(lambda: fed.status().accepted == 1 and not fed.status().buffered)
    fed.limit(1)
    fed.tell(kind="section", section="S0002/1", state="occupied")
    wait_for(lambda: not fed.status().recording)


def test_what_could_not_be_written_is_kept_and_written_in_order_when_it_can_be(fed: Fed) -> None:
    no_longer_recording(fed)
    status = fed.status()
    assert status.reason.startswith("not written: ")
    written = status.last_seq
    assert written == len(logged_events(fed.path))
    for km in range(20):
        fed.tell(kind="position", train="T1", km=km)
    wait_for(lambda: fed.status().accepted == 22)
    status = fed.status()
    assert (status.recording, status.last_seq) == (False, written), "and nothing claims otherwise"
    assert status.buffered >= 21
    assert len(logged_events(fed.path)) == written

    fed.limit(resource.RLIM_INFINITY)
    wait_for(lambda: fed.status().recording and not fed.status().buffered)
    assert fed.status().reason == ""
    events = [logged.event for logged in logged_events(fed.path)]
    numbers = [e.source_seq for e in events if isinstance(e, HeartbeatReported | PositionReported)]
    assert numbers == [1, *range(3, 23)]
    code, out, err = fed.end()
    assert (code, err) == (0, "")
    assert json.loads(out)["accepted"] == fed.told
    assert json.loads(out)["digest"] == picture_at(fed.path, None, None)[0].digest()
    times = [logged.recorded_us for logged in logged_events(fed.path)]
    assert times == sorted(times)
    assert verify(fed.path) == []


def test_what_is_critical_and_not_written_is_told_by_name(fed: Fed) -> None:
    no_longer_recording(fed)
    assert fed.status().unrecorded_alarms == ()
    fed.tell(kind="alarm", alarm="FIRE", key="tunnel 4", active=True, priority=1)
    fed.tell(kind="alarm", alarm="DOOR", key="hut 7", active=True, priority=3)
    wait_for(lambda: fed.status().accepted == 4)
    (told,) = fed.status().unrecorded_alarms
    assert (told.alarm, told.key, told.priority) == ("FIRE", "tunnel 4", 1)
    fed.limit(resource.RLIM_INFINITY)
    wait_for(lambda: fed.status().recording)
    assert fed.status().unrecorded_alarms == ()
    raised = [e.event for e in logged_events(fed.path) if isinstance(e.event, AlarmTransitioned)]
    assert [(event.alarm, event.code) for event in raised] == [("FIRE", "RAISE"), ("DOOR", "RAISE")]


def test_a_desk_may_ask_for_nothing_meanwhile_and_for_everything_after(fed: Fed) -> None:
    session = StoreSession.open(fed.path)
    note = WriteNote(operator="anna", text="is it written?")
    no_longer_recording(fed)
    session._asked_s = float("-inf")
    with pytest.raises(CommandRefused, match="not recording: not written"):
        session.command(note)
    fed.limit(resource.RLIM_INFINITY)
    wait_for(lambda: fed.status().recording)
    session._asked_s = float("-inf")
    row = session.command(note)
    kinds = (CommandDecided, NoteWritten)
    wait_for(lambda: any(isinstance(e.event, NoteWritten) for e in logged_events(fed.path)))
    decided, noted = (e.event for e in logged_events(fed.path) if isinstance(e.event, kinds))
    assert isinstance(decided, CommandDecided)
    assert (decided.inbox_id, decided.accepted) == (row, True)
    assert noted == NoteWritten(event_us=noted.event_us, operator="anna", text="is it written?")
    session.close()


def test_ended_before_it_could_write_it_says_what_is_lost(fed: Fed) -> None:
    no_longer_recording(fed)
    before = logged_events(fed.path)
    code, out, err = fed.end()
    assert (code, out) == (2, "")
    assert err.startswith(f"bolan: {fed.path}: not written: ")
    assert "events are lost" in err
    assert err.count("\n") == 1
    assert logged_events(fed.path) == before
    assert not any(isinstance(logged.event, SessionEnded) for logged in before)


def test_a_run_of_files_ends_at_the_fault_and_goes_on_from_there(tmp_path: Path) -> None:
    """Under the feed clock nothing has to be kept: what was not written can be read again."""
    path, lines = tmp_path / "s.db", tmp_path / "lines"
    lines.write_text(
        "".join(
            json.dumps(
                {"kind": "position", "train": f"T{n % 7}", "at": format_iso(n * 1_000_000), "km": 5}
            )
            + "\n"
            for n in range(8_000)
        )
    )
    arguments = ["record", path, "--line", "uniform:6x20", "--source", f"ndjson:{lines}"]
    script = (
        "import resource, sys; sys.path.insert(0, '.'); import main\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (120_000, resource.RLIM_INFINITY))\n"
        "sys.exit(main.run(sys.argv[1:]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.startswith(f"bolan: {path}: not written: ")
    assert done.stderr.count(str(path)) == 1
    assert done.stderr.count("\n") == 1
    assert verify(path) == []
    kept = [e.event for e in logged_events(path) if isinstance(e.event, PositionReported)]
    assert 0 < len(kept) < 8_000
    process = started(*arguments)
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    result = json.loads(out)
    assert result["accepted"] + result["duplicates"] == 8_000
    whole = [e.event for e in logged_events(path) if isinstance(e.event, PositionReported)]
    assert [event.source_seq for event in whole] == list(range(1, 8_001))
