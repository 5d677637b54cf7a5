"""The program records over a socket while its disk fails: what the status channel and desk say."""

from __future__ import annotations

import json
import resource
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from core.events import PositionReported, SessionEnded, WriteNote
from core.recorder.status import RecorderStatus, ask_status
from core.session import CommandRefused, StoreSession
from core.store import verify
from core.units import format_iso
from tests.fault_kit import FOR_EVER, Shim
from tests.recorder_kit import ROOT, logged_events, started

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits another process"),
    pytest.mark.slow,
]
# NOT RECORDING is on the status channel within this time.
TOLD_S = 5.0


class Program:
    """A recorder in its own process, fed over a socket; `say` sends one position a line."""

    def __init__(self, path: Path, environment: dict[str, str] | None = None) -> None:
        self.path = path
        with socket.create_server(("127.0.0.1", 0)) as probe:
            port = probe.getsockname()[1]
        uri = f"tcp://127.0.0.1:{port}"
        options = ("--line", "uniform:6x20", "--source", uri, "--clock", "wall")
        self.process = started("record", path, *options, environment=environment)
        self.wait_for(lambda status: status.recording, 30)
        self.peer = _connect(port)
        self.sent = 0

    def send(self, **line: Any) -> None:
        line["at"] = format_iso(time.time_ns() // 1_000)
        self.peer.sendall(json.dumps(line).encode() + b"\n")

    def say(self, count: int) -> None:
        for _ in range(count):
            self.sent += 1
            self.send(kind="position", train="T1", km=self.sent / 1_000)

    def wait_for(self, holds: Callable[[RecorderStatus], bool], seconds: float) -> RecorderStatus:
        deadline_s = time.monotonic() + seconds
        status = None
        while time.monotonic() < deadline_s:
            status = ask_status(self.path)
            if status is not None and holds(status):
                return status
            assert self.process.poll() is None, self.process.communicate()
            time.sleep(0.05)
        raise AssertionError(f"not so after {seconds} s: {status}")

    def limit_files(self, size: int) -> None:
        resource.prlimit(self.process.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

    def positions(self) -> list[int]:
        events = (logged.event for logged in logged_events(self.path))
        return [e.position_mm for e in events if isinstance(e, PositionReported)]

    def check_nothing_is_missing(self) -> None:
        """Ends the recorder; the log then holds all that was sent, once each, in its order."""
        self.wait_for(lambda s: s.buffered == 0 and s.accepted >= self.sent, 30)
        self.process.send_signal(signal.SIGTERM)
        assert self.process.wait(30) == 0, self.process.communicate()
        assert self.positions() == [number * 1_000 for number in range(1, self.sent + 1)]
        assert verify(self.path) == []


def _connect(port: int) -> socket.socket:
    for _ in range(200):
        try:
            return socket.create_connection(("127.0.0.1", port))
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the recorder does not listen")


@pytest.fixture
def programs() -> Iterator[list[Program]]:
    begun: list[Program] = []
    yield begun
    for program in begun:
        program.peer.close()
        program.process.kill()
        program.process.communicate()


def test_a_full_disk_is_told_within_five_seconds_and_the_desk_shows_and_refuses(
    tmp_path: Path, programs: list[Program]
) -> None:
    program = Program(tmp_path / "s")
    programs.append(program)
    program.say(20)
    program.wait_for(lambda s: s.accepted == 20 and s.buffered == 0, 10)
    session = StoreSession(program.path)
    program.limit_files(1)
    program.say(10)
    program.send(kind="alarm", alarm="FIRE", key="T1", active=True, priority=1)
    status = program.wait_for(lambda s: not s.recording and bool(s.unrecorded_alarms), TOLD_S)
    assert status.reason.startswith("not written: ")
    assert [(a.alarm, a.key, a.activation) for a in status.unrecorded_alarms] == [("FIRE", "T1", 1)]
    assert status.last_seq == len(logged_events(program.path))
    with pytest.raises(CommandRefused, match="not recording: not written"):
        session.command(WriteNote(operator="x", text="lost"))
    program.say(1_000)
    program.limit_files(resource.RLIM_INFINITY)
    program.wait_for(lambda s: s.recording and s.buffered == 0, 10)
    time.sleep(0.6)  # the session asks twice a second
    session.command(WriteNote(operator="x", text="kept"))
    session.close()
    program.check_nothing_is_missing()


def test_ended_before_it_could_write_it_says_what_is_lost(
    tmp_path: Path, programs: list[Program]
) -> None:
    program = Program(tmp_path / "s")
    programs.append(program)
    program.say(20)
    program.wait_for(lambda s: s.accepted == 20 and s.buffered == 0, 10)
    before = logged_events(program.path)
    program.limit_files(1)
    program.say(10)
    program.wait_for(lambda s: not s.recording and s.buffered >= 10, TOLD_S)
    program.process.send_signal(signal.SIGTERM)
    out, err = program.process.communicate(timeout=60)
    assert (program.process.returncode, out) == (2, "")
    assert err.startswith(f"bolan: {program.path}: not written: ")
    assert "events are lost" in err
    assert err.count("\n") == 1
    assert logged_events(program.path) == before
    assert not any(isinstance(logged.event, SessionEnded) for logged in before)


def test_a_disk_that_hangs_is_told_within_five_seconds(
    tmp_path: Path, programs: list[Program]
) -> None:
    shim = Shim(tmp_path, "/store/")
    (tmp_path / "store").mkdir()
    program = Program(tmp_path / "store" / "s", shim.environment)
    programs.append(program)
    program.say(5)
    program.wait_for(lambda s: s.accepted == 5 and s.buffered == 0, 10)
    shim.set(hold=1)
    program.say(5)
    status = program.wait_for(lambda s: not s.recording, TOLD_S)
    assert status.reason.startswith("the store has not answered for ")
    shim.set(hold=0)
    program.wait_for(lambda s: s.recording, 10)
    program.check_nothing_is_missing()


@pytest.mark.parametrize("error", [5, 28, 30], ids=["EIO", "ENOSPC", "EROFS"])
def test_a_disk_that_fails_is_told_within_five_seconds_and_goes_on_when_it_is_mended(
    tmp_path: Path, programs: list[Program], error: int
) -> None:
    shim = Shim(tmp_path, "/store/")
    (tmp_path / "store").mkdir()
    program = Program(tmp_path / "store" / "s", shim.environment)
    programs.append(program)
    program.say(5)
    program.wait_for(lambda s: s.accepted == 5 and s.buffered == 0, 10)
    shim.set(fail_first=0, fail_count=FOR_EVER, error=error)
    program.say(50)
    status = program.wait_for(lambda s: not s.recording and s.buffered > 0, TOLD_S)
    assert status.reason.startswith("not written: ")
    shim.set(fail_count=0)
    program.wait_for(lambda s: s.recording, 10)
    program.check_nothing_is_missing()


def test_a_store_that_another_program_holds_is_told_within_five_seconds(
    tmp_path: Path, programs: list[Program]
) -> None:
    program = Program(tmp_path / "s")
    programs.append(program)
    program.say(5)
    program.wait_for(lambda s: s.accepted == 5 and s.buffered == 0, 10)
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(program.path)], stdin=subprocess.PIPE, text=True
    )
    time.sleep(0.5)
    program.say(5)
    status = program.wait_for(lambda s: not s.recording, TOLD_S)
    assert "another program holds it" in status.reason
    holder.communicate("")
    program.wait_for(lambda s: s.recording, 10)
    program.check_nothing_is_missing()


HOLD = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN IMMEDIATE")
sys.stdin.read()
"""


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
