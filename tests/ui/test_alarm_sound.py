"""The loudspeaker of the desk: what it is told to play, and that no device is said, not hidden."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from core.resources import resource_path
from tests.desk_log import Log
from tests.ui.desk_kit import Desk
from tools.make_sounds import RECIPES, write_sound
from ui.alarms.sound import VOLUME_FLOOR, AlarmSound, Loudspeaker
from ui.viewmodels.alarm_rows import AlarmBook
from ui.viewmodels.alarm_tones import SILENCE_S, TONES
from ui.viewmodels.clocks import UTC


class Listener:
    """A speaker that writes down what it was to play; its seconds go by hand."""

    def __init__(self, works: bool = True) -> None:
        self.works = works
        self.played: list[str] = []
        self.volumes: set[int] = set()
        self.now_s = 0.0

    def play(self, tone: str, volume_percent: int) -> None:
        self.played.append(tone)
        self.volumes.add(volume_percent)

    def stop(self) -> None:
        self.played.append("")


class Room:
    """A desk's sound, a log, and somebody who listens."""

    def __init__(self, settings: QSettings | None = None) -> None:
        self.log = Log()
        self.listener = Listener()
        self._book = AlarmBook({}, UTC)
        self.sound = AlarmSound(self.listener, settings, None, lambda: self.listener.now_s)
        self.follow()

    def follow(self) -> None:
        alarms = self._book.read(self.log.picture(), self.log.now_us)
        self.sound.follow(alarms, is_flood=False, is_recording=True)


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room()


def test_the_tone_of_the_worst_alarm_is_played_again_and_ended(room: Room) -> None:
    room.log.alarm("X", "a", priority=1)
    room.follow()
    for _ in range(2):
        room.listener.now_s += 2
        room.sound.look()
    assert room.sound.sounding == "priority-1"
    room.log.alarm("X", "a", "ACK", priority=1)
    room.follow()
    assert room.sound.sounding is None
    assert room.listener.played == ["priority-1"] * 3 + [""]


def test_silence_stops_what_plays_and_comes_to_an_end(room: Room) -> None:
    room.log.alarm("X", "a", priority=1)
    room.follow()
    assert room.sound.silence() == SILENCE_S[1]
    assert room.sound.is_silenced
    assert room.sound.sounding is None
    room.listener.now_s += SILENCE_S[1] + 1
    room.sound.look()
    assert room.listener.played == ["priority-1", "", "priority-1"]


def test_the_test_plays_every_tone(room: Room) -> None:
    notes: list[str] = []
    room.sound.note_changed.connect(notes.append)
    room.sound.test()
    for _ in TONES:
        room.sound._test_next()
    assert room.listener.played == list(TONES)
    assert notes[-1] == ""


def test_no_desk_is_turned_down_below_the_floor(qtbot: QtBot, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    room = Room(settings)
    room.sound.set_volume(1)
    assert room.sound.volume_percent == VOLUME_FLOOR
    settings.setValue("sound/volume_percent", "0")
    room.log.alarm("X", "a", priority=2)
    room.follow()
    assert room.listener.volumes == {VOLUME_FLOOR}


def test_a_desk_that_cannot_sound_says_so(desk: Desk) -> None:
    desk.flow.use_sound(AlarmSound(Listener(works=False), None, desk.flow))
    assert desk.window.alarms.sound_note.text() == "✕ No sound"


def test_without_a_window_system_there_is_no_loudspeaker_and_no_complaint(qtbot: QtBot) -> None:
    assert not Loudspeaker().works


def test_there_is_a_recipe_for_every_tone() -> None:
    assert {f"{tone}.wav" for tone in TONES} == RECIPES.keys()


@pytest.mark.parametrize("name", RECIPES)
def test_the_shipped_sounds_are_those_of_the_recipe(name: str, tmp_path: Path) -> None:
    write_sound(tmp_path / name, RECIPES[name])
    assert (tmp_path / name).read_bytes() == resource_path("sounds", name).read_bytes()


@pytest.mark.parametrize("tone", TONES)
def test_each_tone_begins_softly_in_the_audible_band(tone: str) -> None:
    notes = RECIPES[f"{tone}.wav"]
    assert all(500 <= hertz <= 3_000 for hertz, _ in notes if hertz)
    with wave.open(str(resource_path("sounds", f"{tone}.wav"))) as file:
        frames = file.readframes(file.getframerate() // 1_000)
    first = [int.from_bytes(frames[i : i + 2], "little", signed=True) for i in (0, 2, 4, 20)]
    assert all(abs(sample) < 100 for sample in first)
