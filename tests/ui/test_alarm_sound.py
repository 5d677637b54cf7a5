"""Alarms call by sound, a person silences them for a while, and no device is said, not hidden."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from core.resources import resource_path
from tests.desk_log import Log
from tests.ui.desk_kit import Desk
from tools.make_sounds import RECIPES, write_sound
from ui.alarms.sound import SILENCE_MS, AlarmSound, Loudspeaker
from ui.viewmodels.alarm_rows import AlarmList, alarm_list
from ui.viewmodels.clocks import UTC


class Listener:
    """A speaker that writes down what it was to play."""

    def __init__(self, works: bool = True) -> None:
        self.works = works
        self.played: list[int] = []

    def play(self, priority: int) -> None:
        self.played.append(priority)

    def stop(self) -> None:
        self.played.append(0)


@pytest.fixture
def listener(qtbot: QtBot) -> Listener:
    return Listener()


@pytest.fixture
def sound(listener: Listener) -> AlarmSound:
    return AlarmSound(listener)


def listed(log: Log) -> AlarmList:
    return alarm_list(log.picture(), {}, UTC, log.now_us)


def test_the_worst_alarm_sounds_until_it_is_acknowledged(
    sound: AlarmSound, listener: Listener
) -> None:
    log = Log()
    log.alarm("X", "a", priority=2)
    sound.follow(listed(log))
    log.alarm("X", "b", priority=1)
    sound.follow(listed(log))
    assert sound.sounding == 1
    log.alarm("X", "b", "ACK", priority=1)
    sound.follow(listed(log))
    assert sound.sounding == 2
    log.alarm("X", "a", "ACK", priority=2)
    sound.follow(listed(log))
    assert sound.sounding is None
    assert listener.played == [2, 1, 2, 0]


def test_priorities_3_and_4_do_not_sound(sound: AlarmSound, listener: Listener) -> None:
    log = Log()
    log.alarm("X", "a", priority=3)
    log.alarm("X", "b", priority=4)
    sound.follow(listed(log))
    assert listener.played == []


@pytest.mark.parametrize("priority", [1, 2])
def test_silence_is_bounded_and_sound_comes_back(
    sound: AlarmSound, listener: Listener, priority: int
) -> None:
    log = Log()
    log.alarm("X", "a", priority=priority)
    sound.follow(listed(log))
    sound.silence()
    timer = next(t for t in sound.findChildren(QTimer) if t.isSingleShot())
    assert (sound.sounding, timer.interval()) == (None, SILENCE_MS[priority])
    assert timer.interval() <= {1: 30_000, 2: 120_000}[priority]
    timer.stop()
    timer.timeout.emit()
    assert sound.sounding == priority


def test_another_alarm_ends_the_silence_at_once(sound: AlarmSound) -> None:
    log = Log()
    log.alarm("X", "a", priority=2)
    sound.follow(listed(log))
    sound.silence()
    sound.follow(listed(log))
    assert sound.sounding is None
    log.alarm("X", "b", priority=2)
    sound.follow(listed(log))
    assert sound.sounding == 2


def test_a_desk_that_cannot_sound_says_so(desk: Desk) -> None:
    desk.flow.use_sound(AlarmSound(Listener(works=False), desk.flow))
    assert desk.window.alarms.sound_note.text() == "✕ No sound"


def test_without_a_window_system_there_is_no_loudspeaker_and_no_complaint(qtbot: QtBot) -> None:
    assert not Loudspeaker().works


@pytest.mark.parametrize("name", RECIPES)
def test_the_shipped_sounds_are_those_of_the_recipe(name: str, tmp_path: Path) -> None:
    write_sound(tmp_path / name, RECIPES[name])
    assert (tmp_path / name).read_bytes() == resource_path("sounds", name).read_bytes()


@pytest.mark.parametrize("priority", SILENCE_MS)
def test_each_sounding_priority_has_a_soft_tone_in_the_audible_band(priority: int) -> None:
    notes = RECIPES[f"priority-{priority}.wav"]
    assert all(500 <= hertz <= 3_000 for hertz, _ in notes if hertz)
    with wave.open(str(resource_path("sounds", f"priority-{priority}.wav"))) as file:
        frames = file.readframes(file.getframerate() // 1_000)
    first = [int.from_bytes(frames[i : i + 2], "little", signed=True) for i in (0, 2, 4, 20)]
    assert all(abs(sample) < 100 for sample in first)
