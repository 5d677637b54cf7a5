"""The recorder as a process: started once, found when it runs, stopped by who started it."""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import pytest

from core.events import (
    AcknowledgeAlarm,
    CommandDecided,
    EnterReport,
    Logged,
    SessionEnded,
    SessionStarted,
    WriteNote,
)
from core.ids import Origin
from core.recorder import process
from core.recorder.process import RecorderProcess
from core.recorder.status import RecorderStatus, ask_status
from core.session import CommandRefused, RecorderFailed, open_desk
from core.store import StoreWriter, verify
from core.store.header import StoreHeader
from core.units import format_iso
from tests.recorder_kit import logged_events, program
from tests.store_kit import beside, first_format, note

SIM = ["--line", "uniform:6x20", "--source", "sim:?speed=10", "--clock", "wall"]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "s.db"


@pytest.fixture
def recorder(store: Path) -> Iterator[RecorderProcess]:
    recorder = RecorderProcess(store, SIM)
    yield recorder
    recorder.stop()


def answer(store: Path) -> RecorderStatus:
    said = ask_status(store)
    assert said is not None
    return said


def wait_for(true: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.02)


def has_gone(pid: int) -> bool:
    """Whether a process has ended; one that nobody has waited for yet has."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] == "Z"


def sessions(store: Path) -> list[str]:
    marks = (SessionStarted, SessionEnded)
    return [type(e.event).__name__ for e in logged_events(store) if isinstance(e.event, marks)]


class TestLife:
    def test_it_is_started_once_and_records(self, store: Path, recorder: RecorderProcess) -> None:
        recorder.ensure()
        assert recorder.wait_ready(30)
        pid = answer(store).pid
        for _ in range(3):
            recorder.ensure()
        assert answer(store).pid == pid
        wait_for(lambda: answer(store).last_seq > 10)

    def test_stopped_it_ends_its_session_and_leaves_one_file(
        self, store: Path, recorder: RecorderProcess
    ) -> None:
        recorder.ensure()
        assert recorder.wait_ready(30)
        pid = answer(store).pid
        recorder.stop()
        assert has_gone(pid)
        assert sessions(store) == ["SessionStarted", "SessionEnded"]
        assert [entry.name for entry in store.parent.iterdir()] == [store.name]
        assert verify(store) == []

    def test_stopped_before_it_answers_it_ends_all_the_same(
        self, store: Path, recorder: RecorderProcess
    ) -> None:
        recorder.ensure()
        assert recorder._process is not None
        pid = recorder._process.pid
        recorder.stop()
        assert has_gone(pid)
        if store.exists():
            assert verify(store) == []

    def test_stopped_twice_is_stopped(self, recorder: RecorderProcess) -> None:
        recorder.ensure()
        assert recorder.wait_ready(30)
        recorder.stop()
        recorder.stop()


class TestOthers:
    """A recorder that somebody else runs is used and never stopped."""

    @pytest.fixture
    def service(self, store: Path) -> Iterator[RecorderProcess]:
        service = RecorderProcess(store, SIM)
        service.ensure()
        assert service.wait_ready(30)
        yield service
        service.stop()

    def test_a_desk_attaches_to_it_and_leaves_it_running(
        self, store: Path, service: RecorderProcess, recorder: RecorderProcess
    ) -> None:
        pid = answer(store).pid
        recorder.ensure()
        assert recorder.wait_ready(1)
        recorder.stop()
        assert answer(store).pid == pid

    def test_one_that_lost_the_race_for_the_store_does_not_stop_the_winner(
        self, store: Path, service: RecorderProcess, recorder: RecorderProcess
    ) -> None:
        pid = answer(store).pid
        recorder._start()
        recorder.stop()
        assert answer(store).pid == pid
        assert sessions(store) == ["SessionStarted"]

    def test_a_second_recorder_is_refused_in_one_line(
        self, store: Path, service: RecorderProcess
    ) -> None:
        done = program("record", store, *SIM)
        assert done.returncode == 2
        assert done.stderr == f"bolan: {store}: another recorder is writing to it\n"
        assert sessions(store) == ["SessionStarted"]


class TestDeath:
    def test_killed_it_is_started_again_and_goes_on_with_the_log(
        self, store: Path, recorder: RecorderProcess
    ) -> None:
        recorder.ensure()
        assert recorder.wait_ready(30)
        wait_for(lambda: answer(store).last_seq > 10)
        first = answer(store)
        os.kill(first.pid, signal.SIGKILL)
        wait_for(lambda: has_gone(first.pid))
        assert ask_status(store) is None, "what it left behind answers nothing"

        def is_back() -> bool:
            recorder.ensure()
            return ask_status(store) is not None

        wait_for(is_back)
        second = answer(store)
        assert second.pid != first.pid
        assert second.store_id == first.store_id
        assert sessions(store) == ["SessionStarted", "SessionStarted"]
        assert second.session_us >= logged_events(store)[first.last_seq - 1].recorded_us

    def test_one_that_keeps_dying_is_started_ever_less_often(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Against a clock of the test's own: what is waited for is how long, not for how long."""
        now = [1_000.0]
        monkeypatch.setattr(process, "time", SimpleNamespace(monotonic=lambda: now[0]))
        recorder = RecorderProcess(tmp_path / "s.db", ["--no-such-option"])
        starts: list[float] = []
        for _ in range(200):
            before = recorder._process
            recorder.ensure()
            if recorder._process is not None and recorder._process is not before:
                starts.append(now[0])
                assert recorder._process.wait(60) == 2
            now[0] += 0.5
            if len(starts) == 5:
                break
        # Found dead half a second after it was started, and then the pause.
        assert [after - before - 0.5 for before, after in pairwise(starts)] == [1, 2, 4, 8]
        assert recorder.was_refused
        assert "--no-such-option" in recorder.last_words()


class TestDesk:
    def test_it_says_why_its_recorder_was_refused(self, store: Path) -> None:
        with pytest.raises(RecorderFailed, match="no shipped name either"):
            open_desk(store, "nowhere", ("sim:",), None)
        assert list(store.parent.iterdir()) == []

    def test_also_on_a_store_that_exists(self, store: Path) -> None:
        program("record", store, "--line", "uniform:6x20", "--clock", "feed")
        with pytest.raises(RecorderFailed, match="a simulated source on a store of field"):
            open_desk(store, None, ("sim:",), None)

    def test_its_end_ends_the_recorder_it_started(self, store: Path) -> None:
        session, recorder = open_desk(store, "uniform:6x20", ("sim:?speed=10",), None)
        assert recorder is not None
        pid = answer(store).pid
        session.close()
        recorder.stop()
        assert has_gone(pid)

    def test_what_a_person_asks_for_is_decided_by_the_recorder_that_runs(self, store: Path) -> None:
        session, recorder = open_desk(store, "uniform:6x20", ("sim:",), None)
        assert recorder is not None
        wait_for(lambda: session.poll_status() is not None)
        at = format_iso(session.now_us())
        call = {"kind": "call", "train": "V1", "point": "S0003", "event": "arrive", "at": at}
        rows = [
            session.command(WriteNote(operator="anna", text="by hand")),
            session.command(EnterReport(operator="anna", report=call)),
            session.command(AcknowledgeAlarm(operator="anna", alarm="X", key="Y", activation=1)),
        ]

        def decided() -> list[CommandDecided]:
            session.poll()
            events = (logged.event for logged in session.events(kinds=("command",)))
            return [event for event in events if isinstance(event, CommandDecided)]

        wait_for(lambda: len(decided()) == 3)
        assert [(d.inbox_id, d.accepted) for d in decided()] == list(
            zip(rows, (True, True, False), strict=True)
        )
        assert session.picture.trains["V1"].at_point == "S0003"
        assert len(session.picture.notes) == 1
        session.close()
        recorder.stop()

    def test_a_past_instant_needs_no_recorder(self, store: Path) -> None:
        program(
            "record",
            store,
            "--line",
            "uniform:6x20",
            "--source",
            "sim:",
            "--clock",
            "feed",
            "--for",
            60,
        )
        session, recorder = open_desk(store, None, (), session_start(store))
        assert recorder is None
        assert ask_status(store) is None
        session.close()

    def test_a_known_store_is_shown_before_its_recorder_answers_and_followed_then(
        self, store: Path
    ) -> None:
        program(
            "record", store, *SIM[:3], "sim:?start=2026-06-01T06:00:00Z", "--clock", "feed",
            "--for", 60,
        )  # fmt: skip
        seen: list[bool] = []
        session, recorder = open_desk(
            store, None, SIM[3:4], None, is_asked=False,
            meanwhile=lambda: seen.append(ask_status(store) is None),
        )  # fmt: skip
        assert recorder is not None
        assert session.picture.trains
        with pytest.raises(CommandRefused, match="no recorder answers"):
            session.command(WriteNote(operator="anna", text="too early"))
        wait_for(lambda: session.poll_status() is not None)
        assert seen == [True]
        assert session.command(WriteNote(operator="anna", text="in time"))
        session.close()
        recorder.stop()
        assert sessions(store)[-2:] == ["SessionStarted", "SessionEnded"]

    def test_a_store_of_an_older_format_is_brought_up_to_date_and_shown(self, store: Path) -> None:
        header = StoreHeader(
            "id", Origin.SIMULATED, 1, 1, "line", "uniform: 6x20\n", "", "", "0.0.9"
        )
        first_format(store, header, [Logged(1, 1_000_000, note("of old"))])
        session, recorder = open_desk(store, None, (), None)
        assert recorder is not None
        assert [logged.event for logged in session.picture.notes] == [note("of old")]
        session.close()
        recorder.stop()
        assert {"s.db", "s.db.format1"} <= beside(store)

    def test_a_store_that_nobody_may_write_can_be_looked_at(self, store: Path) -> None:
        program(
            "record",
            store,
            "--line",
            "uniform:6x20",
            "--source",
            "sim:",
            "--clock",
            "feed",
            "--for",
            60,
        )
        with StoreWriter.open(store):
            session, recorder = open_desk(store, None, (), None)
        assert recorder is not None
        assert session.picture.trains
        session.close()
        recorder.stop()


def test_lines_over_a_socket_are_recorded_until_it_is_asked_to_stop(store: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    uri = f"tcp://127.0.0.1:{port}"
    recorder = RecorderProcess(store, ["--line", "uniform:6x20", "--source", uri])
    recorder.ensure()
    assert recorder.wait_ready(30)
    at = format_iso(time.time_ns() // 1_000)

    def connected() -> bool:
        try:
            peers.append(socket.create_connection(("127.0.0.1", port), 1))
        except OSError:
            return False
        return True

    peers: list[socket.socket] = []
    wait_for(connected)
    for km in range(5):
        line = json.dumps({"kind": "position", "train": "T1", "at": at, "km": km})
        peers[0].sendall(line.encode() + b"\n")
    peers[0].sendall(b'{"kind": "posi')
    wait_for(lambda: answer(store).accepted == 5)
    recorder.stop()
    peers[0].close()
    ended = logged_events(store)[-2].event  # the last is the seal over it
    assert isinstance(ended, SessionEnded)
    assert (ended.accepted, ended.rejected) == (5, 1), "the half line is refused, not forgotten"


def session_start(store: Path) -> int:
    return logged_events(store)[0].recorded_us
