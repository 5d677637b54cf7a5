"""Recorders, readers and desks killed at any moment: nothing committed is lost."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from core.events import CommandDecided, Logged, NoteWritten, SessionStarted, WriteNote
from core.recorder.status import ask_status
from core.session import StoreSession, picture_at
from core.store import Inbox, StoreError, StoreReader, verify
from tests.recorder_kit import ROOT, logged_events, program, started

KILLS = max(1, round(2 * float(os.environ.get("BOLAN_TEST_SCALE", "1"))))

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="kills by signal"),
    pytest.mark.timeout(max(180, 30 * KILLS)),
]

LIVE = ("--line", "corridor", "--source", "sim:?seed=1&speed=100", "--clock", "wall")
FEED = ("--line", "corridor", "--source", "sim:?seed=1", "--clock", "feed", "--for", "100000")


def wait_for(true: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.01)


def committed(path: Path) -> int:
    try:
        with StoreReader.open(path) as reader:
            return reader.last_seq()
    except StoreError:
        return 0


def kill(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "s.db"


@pytest.mark.parametrize("arguments", [LIVE, FEED], ids=["live", "feed"])
def test_no_committed_event_is_lost_and_the_next_recorder_goes_on(
    path: Path, arguments: tuple[str, ...]
) -> None:
    chance = Random(7)
    known: list[Logged] = []
    for _ in range(KILLS):
        before = committed(path)
        process = started("record", path, *arguments)
        wait_for(lambda seq=before: committed(path) > seq)  # type: ignore[misc]
        time.sleep(chance.uniform(0, 0.6))
        with StoreReader.open(path) as reader:
            seen = list(reader.events())
        kill(process)
        assert verify(path) == []
        after = logged_events(path)
        assert seen[: len(known)] == known
        assert after[: len(seen)] == seen
        assert len(after) >= len(seen) > len(known)
        assert [logged.seq for logged in after] == list(range(1, len(after) + 1))
        known = after
    times = [logged.recorded_us for logged in known]
    assert times == sorted(times)
    starts = sum(isinstance(logged.event, SessionStarted) for logged in known)
    assert starts == KILLS
    assert ask_status(path) is None
    done = program("record", path, "--source", "sim:", "--clock", "feed", "--for", 30)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["digest"] == picture_at(path, None, None)[0].digest()


def test_killed_while_it_makes_a_store_it_leaves_a_whole_one_or_none(tmp_path: Path) -> None:
    chance = Random(11)
    for number in range(KILLS):
        path = tmp_path / f"{number}.db"
        process = started("record", path, *LIVE)
        time.sleep(chance.uniform(0.2, 0.7))
        kill(process)
        if path.exists():
            assert verify(path) == []
        done = program(
            "record", path, "--line", "corridor", "--source", "sim:", "--clock", "feed", "--for", 5
        )
        assert done.returncode == 0, done.stderr
        assert verify(path) == []


def test_what_a_desk_asks_for_is_decided_once_however_often_the_recorder_dies(path: Path) -> None:
    chance = Random(13)
    asked: dict[int, str] = {}
    for _ in range(KILLS):
        before = committed(path)
        process = started("record", path, *LIVE)
        wait_for(lambda seq=before: committed(path) > seq)  # type: ignore[misc]
        end = time.monotonic() + chance.uniform(0.05, 0.5)
        with Inbox.open(path) as inbox:
            while time.monotonic() < end:
                text = f"note {len(asked)}"
                asked[inbox.put(WriteNote(operator="anna", text=text))] = text
                time.sleep(chance.uniform(0, 0.02))
            kill(process)
            text = f"note {len(asked)}"
            asked[inbox.put(WriteNote(operator="anna", text=text))] = text
    done = program("record", path, "--source", "sim:", "--clock", "feed", "--for", 5)
    assert done.returncode == 0, done.stderr
    events = [logged.event for logged in logged_events(path)]
    decided = [event for event in events if isinstance(event, CommandDecided)]
    assert [event.inbox_id for event in decided] == list(asked)
    assert all(event.accepted for event in decided)
    notes = [event.text for event in events if isinstance(event, NoteWritten)]
    assert notes == list(asked.values())
    assert verify(path) == []


READER = """
import sys
from pathlib import Path
from core.session import StoreSession
session = StoreSession.open(Path(sys.argv[1]))
print("open", flush=True)
while True:
    session.poll()
    session.poll_status()
    list(session.events(kinds=("note",)))
"""

DESK = """
import sys, time
from pathlib import Path
from core.session import open_desk
session, recorder = open_desk(Path(sys.argv[1]), "uniform:6x20", ("sim:?speed=10",), None)
print("open", flush=True)
while True:
    session.poll()
    time.sleep(0.02)
"""


def running(script: str, path: Path) -> subprocess.Popen[str]:
    """A script on a store, once it has opened it."""
    process = subprocess.Popen(
        [sys.executable, "-c", script, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    return process


def test_who_only_reads_can_be_killed_at_any_moment(path: Path) -> None:
    chance = Random(17)
    recorder = started("record", path, *LIVE)
    try:
        wait_for(lambda: committed(path) > 0)
        for _ in range(KILLS):
            reader = running(READER, path)
            time.sleep(chance.uniform(0, 0.3))
            kill(reader)
            before = committed(path)
            wait_for(lambda seq=before: committed(path) > seq)  # type: ignore[misc]
        status = ask_status(path)
        assert status is not None
        assert status.recording
    finally:
        recorder.send_signal(signal.SIGTERM)
        out, err = recorder.communicate(timeout=60)
    assert (recorder.returncode, err) == (0, "")
    assert json.loads(out)["last_seq"] == committed(path)
    assert verify(path) == []


def test_a_desk_that_is_killed_leaves_its_recorder_recording_for_the_next(path: Path) -> None:
    desk = running(DESK, path)
    first = ask_status(path)
    assert first is not None
    kill(desk)
    seq = committed(path)
    wait_for(lambda: committed(path) > seq)
    second = running(DESK, path)
    still = ask_status(path)
    assert still is not None
    assert still.pid == first.pid, "the next desk attaches to it"
    session = StoreSession.open(path)
    assert session.poll_status() is not None
    session.close()
    kill(second)
    assert ask_status(path, "stop") is not None
    wait_for(lambda: ask_status(path) is None)
    wait_for(lambda: not Path(f"{path}-lock").exists())
    assert verify(path) == []
