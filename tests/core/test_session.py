"""What a desk looks through: a store followed, a past instant, the recorder's clock, commands."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import session as session_module
from core.events import NoteWritten, WriteNote
from core.ids import Mode, Origin
from core.picture import Picture
from core.recorder.status import RecorderStatus, StatusServer
from core.session import POLL_EVENTS, CommandRefused, StoreSession, open_shot, picture_at
from core.store import StoreError
from core.units import US_PER_S
from tests.recorder_kit import START_US, Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "d.db", origin=Origin.SIMULATED)
    yield desk
    desk.close()


def run_at(desk: Desk, km: float, train: str = "T1") -> None:
    desk.say("position", train=train, km=km, speed_kmh=60)


class Answering:
    """A recorder's status channel beside a store, as far as a desk can tell."""

    def __init__(self, desk: Desk, **said: object) -> None:
        known = {
            "pid": 1,
            "store_id": desk.writer.header.store_id,
            "recording": True,
            "clock": "simulated",
            "session_us": desk.now_us,
            **said,
        }
        self.status = RecorderStatus(**known)  # type: ignore[arg-type]
        self.server = StatusServer(desk.path, lambda: self.status, lambda: None)
        self.server.start()


class TestFollowing:
    def test_what_stood_there_when_it_was_opened(self, desk: Desk) -> None:
        run_at(desk, 50)
        session = StoreSession.open(desk.path)
        assert session.picture.trains["T1"].position_mm == 50_000_000
        assert session.poll() is None
        session.close()

    def test_what_comes_and_what_it_changed(self, desk: Desk) -> None:
        run_at(desk, 50)
        run_at(desk, 10, "T2")
        session = StoreSession.open(desk.path)
        run_at(desk, 51)
        picture = session.poll()
        assert picture is not None
        assert picture is session.picture
        assert picture.trains["T1"].position_mm == 51_000_000
        assert picture.changes.trains == {"T1"}
        assert session.poll() is None
        session.close()

    def test_much_at_once_comes_piece_by_piece_and_whole(self, desk: Desk) -> None:
        session = StoreSession.open(desk.path)
        notes = [
            NoteWritten(event_us=START_US, operator="anna", text=str(number))
            for number in range(2 * POLL_EVENTS + 7)
        ]
        desk.decide(*notes)
        seqs = []
        while (picture := session.poll()) is not None:
            seqs.append(picture.seq)
        assert seqs == [POLL_EVENTS, 2 * POLL_EVENTS, 2 * POLL_EVENTS + 7]
        session.close()

    def test_it_believes_what_the_recorder_believes(self, desk: Desk) -> None:
        session = StoreSession.open(desk.path)
        for km in (50, 55, 60):
            run_at(desk, km)
            desk.wait(100)
            session.poll()
            assert session.picture.digest() == desk.picture.digest()
        session.close()

    def test_events_end_where_the_picture_does(self, desk: Desk) -> None:
        run_at(desk, 50)
        session = StoreSession.open(desk.path)
        run_at(desk, 51)
        assert [logged.seq for logged in session.events()] == [1]
        session.poll()
        assert [logged.seq for logged in session.events(kinds=("position",))] == [1, 2]
        session.close()

    @pytest.mark.parametrize(
        ("origin", "mode"),
        [
            (Origin.FIELD, Mode.LIVE),
            (Origin.SIMULATED, Mode.SIMULATION),
            (Origin.TRAINING, Mode.TRAINING),
            (Origin.OVERLAY, Mode.WHAT_IF),
        ],
    )
    def test_the_mode_is_that_of_the_store(
        self, tmp_path: Path, origin: Origin, mode: Mode
    ) -> None:
        desk = Desk(tmp_path / "o.db", origin=origin)
        session = StoreSession.open(desk.path)
        assert (session.mode, session.picture.origin) == (mode, origin)
        session.close()
        desk.close()

    def test_a_store_that_is_none_is_said_in_one_line(self, tmp_path: Path) -> None:
        with pytest.raises(StoreError, match="no such store"):
            StoreSession.open(tmp_path / "none.db")


class TestPast:
    @pytest.fixture
    def past(self, desk: Desk) -> Iterator[StoreSession]:
        run_at(desk, 50)
        desk.wait(100)
        self.at_us = desk.now_us
        self.then = desk.picture
        desk.wait(100)
        run_at(desk, 55)
        session = StoreSession.open(desk.path, self.at_us)
        yield session
        session.close()

    def test_it_is_as_it_was(self, past: StoreSession) -> None:
        assert past.mode is Mode.REPLAY
        assert past.picture.digest() == self.then.digest()
        assert (past.now_us(), past.picture.at_us) == (self.at_us, self.at_us)

    def test_it_stays_so_whatever_comes(self, past: StoreSession, desk: Desk) -> None:
        run_at(desk, 60)
        assert past.poll() is None
        assert past.picture.digest() == self.then.digest()

    def test_nothing_that_came_later_is_among_its_events(self, past: StoreSession) -> None:
        assert max(logged.recorded_us for logged in past.events()) <= self.at_us

    def test_there_are_no_commands(self, past: StoreSession, desk: Desk) -> None:
        answering = Answering(desk)
        with pytest.raises(CommandRefused, match="no commands in a replay"):
            past.command(WriteNote(operator="anna", text="no"))
        answering.server.close()
        assert desk.writer.pending_commands(0) == []

    def test_before_the_first_event_there_is_nothing(self, past: StoreSession, desk: Desk) -> None:
        session = StoreSession.open(desk.path, START_US - 1)
        assert (session.picture.seq, dict(session.picture.trains)) == (0, {})
        session.close()


class TestCommands:
    def test_a_row_is_put_when_a_recorder_answers(self, desk: Desk) -> None:
        answering = Answering(desk)
        session = StoreSession.open(desk.path)
        row = session.command(WriteNote(operator="anna", text="so"))
        answering.server.close()
        assert [number for number, _ in desk.writer.pending_commands(0)] == [row]
        session.close()

    def test_none_when_nobody_answers(self, desk: Desk) -> None:
        session = StoreSession.open(desk.path)
        with pytest.raises(CommandRefused, match="no recorder answers"):
            session.command(WriteNote(operator="anna", text="so"))
        assert desk.writer.pending_commands(0) == []
        session.close()

    def test_none_when_nothing_is_recorded(self, desk: Desk) -> None:
        answering = Answering(desk, recording=False, reason="the disk is full")
        session = StoreSession.open(desk.path)
        with pytest.raises(CommandRefused, match="not recording: the disk is full"):
            session.command(WriteNote(operator="anna", text="so"))
        answering.server.close()
        assert desk.writer.pending_commands(0) == []
        session.close()


class Time:
    """The desk's own clock, moved by hand: what passes is not waited for."""

    def __init__(self) -> None:
        self.now_s = 5_000.0
        self.utc_s = START_US / US_PER_S + 3_600

    def monotonic(self) -> float:
        return self.now_s

    def time_ns(self) -> int:
        return round(self.utc_s * 1e9)


class TestClock:
    @pytest.fixture
    def time(self, monkeypatch: pytest.MonkeyPatch) -> Time:
        time = Time()
        monkeypatch.setattr(session_module, "time", time)
        return time

    def seconds(self, session: StoreSession) -> float:
        return (session.now_us() - START_US) / US_PER_S

    def test_it_is_the_recorders_carried_on_at_its_speed(self, desk: Desk, time: Time) -> None:
        answering = Answering(desk, session_us=START_US + 100 * US_PER_S, speed=10.0)
        session = StoreSession.open(desk.path)
        assert session.poll_status() == answering.status
        assert self.seconds(session) == 100
        time.now_s += 0.5
        assert self.seconds(session) == 105
        answering.server.close()
        session.close()

    def test_it_is_asked_twice_a_second_at_most(self, desk: Desk, time: Time) -> None:
        answering = Answering(desk, session_us=START_US)
        session = StoreSession.open(desk.path)
        session.poll_status()
        answering.status = RecorderStatus(
            pid=1, store_id=desk.writer.header.store_id, recording=False
        )
        time.now_s += 0.4
        said = session.poll_status()
        assert said is not None
        assert said.recording
        time.now_s += 0.1
        said = session.poll_status()
        assert said is not None
        assert not said.recording
        answering.server.close()
        session.close()

    def test_after_three_seconds_it_is_silent(self, desk: Desk, time: Time) -> None:
        answering = Answering(desk)
        session = StoreSession.open(desk.path)
        session.poll_status()
        answering.server.close()
        time.now_s += 2.9
        assert session.poll_status() is not None
        time.now_s += 0.6
        assert session.poll_status() is None
        assert session.recorder_silent_s() == pytest.approx(3.5)
        session.close()

    def test_simulated_time_stands_still_without_its_recorder(self, desk: Desk, time: Time) -> None:
        answering = Answering(desk, session_us=START_US + 100 * US_PER_S, speed=10.0)
        session = StoreSession.open(desk.path)
        session.poll_status()
        answering.server.close()
        shown = []
        for _ in range(5):
            time.now_s += 10
            shown.append(self.seconds(session))
        assert len(set(shown)) == 1
        assert shown[0] <= 100 + 10 * session_module.SILENT_S
        session.close()

    def test_the_fields_goes_on_without_one(self, tmp_path: Path, time: Time) -> None:
        """An old picture shows its true age."""
        desk = Desk(tmp_path / "f.db")
        run_at(desk, 50)
        session = StoreSession.open(desk.path)
        assert self.seconds(session) == 3_600
        answering = Answering(desk, session_us=START_US + 3_590 * US_PER_S)
        time.now_s += 1
        session.poll_status()
        assert self.seconds(session) == 3_590
        answering.server.close()
        time.now_s += 600
        time.utc_s += 601
        assert self.seconds(session) == 4_201
        session.close()
        desk.close()

    def test_it_is_never_before_what_is_shown(self, desk: Desk, time: Time) -> None:
        desk.wait(500)
        run_at(desk, 50)
        answering = Answering(desk, session_us=START_US)
        session = StoreSession.open(desk.path)
        session.poll_status()
        assert self.seconds(session) == 500
        answering.server.close()
        session.close()

    def test_the_recorder_of_another_store_in_its_place_is_not_its_own(
        self, desk: Desk, time: Time
    ) -> None:
        answering = Answering(desk, store_id="another")
        session = StoreSession.open(desk.path)
        assert session.poll_status() is None
        answering.server.close()
        session.close()


def test_a_picture_by_number_is_of_what_stood_after_that_event(desk: Desk) -> None:
    for km in (50, 51, 52):
        run_at(desk, km)
    positions = [picture_at(desk.path, None, seq)[0] for seq in (0, 1, 2, 3, 99)]

    def place(picture: Picture) -> int | None:
        train = picture.trains.get("T1")
        return train.position_mm if train else None

    assert [place(picture) for picture in positions] == [
        None,
        50_000_000,
        51_000_000,
        52_000_000,
        52_000_000,
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_store_on_a_disk_that_cannot_be_written_is_shown(desk: Desk, tmp_path: Path) -> None:
    run_at(desk, 50)
    desk.close()
    folder = tmp_path / "fixed"
    folder.mkdir()
    copy = folder / "copy.db"
    copy.write_bytes(desk.path.read_bytes())
    copy.chmod(0o444)
    folder.chmod(0o555)
    session = StoreSession.open(copy)
    assert set(session.picture.trains) == {"T1"}
    session.close()
    folder.chmod(0o755)


class TestShot:
    def test_a_field_store_that_nobody_records_is_shown_as_it_ended(self, tmp_path: Path) -> None:
        desk = Desk(tmp_path / "f.db")
        run_at(desk, 50)
        desk.close()
        session = open_shot(desk.path, None)
        assert (session.mode, session.now_us()) == (Mode.REPLAY, START_US)
        session.close()

    def test_one_that_is_recorded_is_shown_as_it_is(self, tmp_path: Path) -> None:
        desk = Desk(tmp_path / "f.db")
        answering = Answering(desk)
        session = open_shot(desk.path, None)
        assert session.mode is Mode.LIVE
        session.close()
        answering.server.close()
        desk.close()

    def test_a_simulated_one_needs_no_recorder_to_be_itself(self, desk: Desk) -> None:
        session = open_shot(desk.path, None)
        assert session.mode is Mode.SIMULATION
        session.close()
