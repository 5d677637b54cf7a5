"""A simulated session under a recorder of its own process: commands, faults, pause, going back."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.events import (
    Command,
    CommandDecided,
    InjectFault,
    MessageReported,
    SendMessage,
    SetSpeed,
)
from core.session import CommandRefused, StoreSession, branch_store, open_desk
from core.store import StoreError, StoreReader
from core.units import parse_iso_us
from tests.recorder_kit import Desk, verb

START = "2026-06-01T06:00:00Z"
START_US = parse_iso_us(START)
LINE = "uniform:6x20"
WAIT_S = 60.0


@contextmanager
def session(store: Path, uri: str) -> Iterator[StoreSession]:
    """A desk's session with a recorder of its own."""
    opened, recorder = open_desk(store, LINE, (uri,), None)
    try:
        yield opened
    finally:
        opened.close()
        if recorder is not None:
            recorder.stop()


def wait(opened: StoreSession, until: Callable[[], object]) -> None:
    """Follows the log until something holds."""
    deadline_s = time.monotonic() + WAIT_S
    while not until():
        assert time.monotonic() < deadline_s, "it did not come about"
        opened.poll()
        opened.poll_status()
        time.sleep(0.02)


def ask(opened: StoreSession, command: Command) -> int:
    """Asks for something and waits until it is decided."""
    order = opened.command(command)

    def is_decided() -> bool:
        found = opened.events(kinds=("command",))
        return any(isinstance(e.event, CommandDecided) and e.event.inbox_id == order for e in found)

    wait(opened, is_decided)
    return order


@pytest.mark.parametrize("speed", [1, 10, 60])
def test_it_records_at_any_speed(tmp_path: Path, speed: int) -> None:
    with session(tmp_path / "d.db", f"sim:?speed={speed}&start={START}&every=1") as opened:
        wait(opened, lambda: opened.picture.trains)
        wait(opened, lambda: opened.status and opened.status.speed == speed)
        status = opened.status
        assert status is not None
        assert status.clock == "simulated"
        assert status.rejected == 0


def test_commands_faults_pause_speed_and_going_back(tmp_path: Path) -> None:
    store, other = tmp_path / "d.db", tmp_path / "again.db"
    with session(store, f"sim:?speed=60&start={START}&seed=2") as opened:
        points = next(iter(opened.railway.switches))
        wait(opened, lambda: opened.picture.trains)
        message = ask(opened, SendMessage(operator="anna", to=_station(opened), text="Anybody?"))
        fault = ask(opened, InjectFault(operator="anna", fault="points_failed", target=points))
        wait(opened, lambda: not opened.picture.commands[message].is_open)
        wait(opened, lambda: opened.picture.commands[fault].state == "CONFIRMED")
        assert opened.picture.commands[message].state == "CONFIRMED"
        wait(opened, lambda: points in opened.picture.points)
        assert opened.picture.points[points].state == "failed"
        wait(opened, lambda: opened.picture.messages)
        heard = opened.picture.messages[-1].event
        assert isinstance(heard, MessageReported)
        assert heard.text == f"Points {points} do not detect"
        failed_us = opened.picture.points[points].recorded_us
        ask(opened, SetSpeed(operator="anna", speed=0))
        wait(opened, lambda: opened.status and opened.status.speed == 0)
        stood_us = opened.now_us()
        time.sleep(0.3)
        assert opened.now_us() == stood_us
        ask(opened, SetSpeed(operator="anna", speed=30))
        wait(opened, lambda: opened.status and opened.status.speed == 30)
        wait(opened, lambda: opened.now_us() > stood_us)
        refused = ask(opened, SetSpeed(operator="anna", speed=61))
        assert refused not in opened.picture.commands
    branch_store(store, other, failed_us)
    assert verb("verify", other, "--replay").status == 0
    with StoreReader.open(other) as reader:
        assert reader.last_recorded_us() == failed_us
    with session(other, "sim:?speed=60&seed=2") as again:
        # The fault that was happening then happens still, as those who open the store are told.
        wait(again, lambda: again.now_us() > failed_us)
        assert again.picture.points[points].state == "failed"
        later = ask(again, SendMessage(operator="anna", to=_station(again), text="Still there?"))
        assert later > fault


def _station(opened: StoreSession) -> str:
    return next(iter(opened.railway.points))


def test_a_log_of_the_field_has_no_branches(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "d.db")
    desk.close()
    with pytest.raises(StoreError, match="of the field, which has no branches"):
        branch_store(desk.path, tmp_path / "b.db", desk.now_us)
    assert not (tmp_path / "b.db").exists()


def test_nothing_is_asked_in_a_replay(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "d.db")
    desk.say("heartbeat")
    desk.close()
    past = StoreSession(desk.path, desk.now_us)
    with pytest.raises(CommandRefused):
        past.command(SetSpeed(operator="anna", speed=1))
    past.close()
