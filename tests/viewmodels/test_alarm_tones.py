"""Which tone is due: repeated until acknowledged, once, in a flood, silenced."""

from __future__ import annotations

import pytest

from tests.desk_log import Log
from ui.viewmodels.alarm_rows import NO_NEWS, AlarmBook, AlarmList
from ui.viewmodels.alarm_tones import FLOOD_GAP_S, REPEAT_S, SILENCE_S, Tones
from ui.viewmodels.clocks import UTC


class Ear:
    """Listens to a log: each `hear` is a look at the picture as it is by then."""

    def __init__(self) -> None:
        self.log = Log()
        self.tones = Tones()
        self.now_s = 0.0
        self.is_flood = False
        self._book = AlarmBook({}, UTC)
        self._alarms = AlarmList()
        self.hear()

    def hear(self) -> str | None:
        self._alarms = self._book.read(self.log.picture(), self.log.now_us)
        return self.tones.look(self._alarms, self._alarms.news, self.now_s, is_flood=self.is_flood)

    def later(self, seconds: float) -> str | None:
        """What begins some seconds on, with nothing new."""
        self.now_s += seconds
        return self.tones.look(self._alarms, NO_NEWS, self.now_s, is_flood=self.is_flood)


def test_the_highest_priority_sounds_again_and_again_until_acknowledged() -> None:
    ear = Ear()
    ear.log.alarm("X", "b", priority=2)
    assert ear.hear() == "priority-2"
    ear.log.alarm("X", "a", priority=1)
    assert ear.hear() == "priority-1"
    assert ear.later(1) is None
    assert [ear.later(REPEAT_S["priority-1"]) for _ in range(3)] == ["priority-1"] * 3
    ear.log.alarm("X", "a", "ACK", priority=1)
    assert ear.hear() == "priority-2"
    ear.log.alarm("X", "b", "ACK", priority=2)
    assert ear.hear() is None
    assert [ear.later(60) for _ in range(3)] == [None] * 3


@pytest.mark.parametrize("priority", [3, 4])
def test_the_lower_ones_sound_once(priority: int) -> None:
    ear = Ear()
    ear.log.alarm("X", "a", priority=priority)
    assert ear.hear() == f"priority-{priority}"
    assert ear.later(120) is None


def test_each_activation_of_priority_1_sounds_at_once() -> None:
    ear = Ear()
    ear.log.alarm("X", "a", priority=1)
    ear.hear()
    ear.now_s += 0.5
    ear.log.alarm("X", "b", priority=1)
    assert ear.hear() == "priority-1"


def test_a_return_that_nobody_saw_is_one_soft_tone() -> None:
    ear = Ear()
    ear.log.alarm("X", "a", priority=2)
    ear.hear()
    ear.log.alarm("X", "a", "RTN", priority=2)
    assert ear.hear() == "priority-4"
    assert ear.later(60) is None


def test_what_stands_when_the_desk_opens_sounds_but_is_not_new() -> None:
    log = Log()
    log.alarm("X", "low", priority=3)
    log.alarm("X", "high", priority=1)
    alarms = AlarmBook({}, UTC).read(log.picture(), log.now_us)
    assert alarms.news == NO_NEWS
    assert Tones().look(alarms, alarms.news, 0.0) == "priority-1"


@pytest.mark.parametrize("priority", [1, 2])
def test_silence_is_bounded(priority: int) -> None:
    ear = Ear()
    ear.log.alarm("X", "a", priority=priority)
    ear.hear()
    seconds = ear.tones.silence(ear.now_s)
    assert seconds == SILENCE_S[priority] <= {1: 30, 2: 120}[priority]
    assert ear.later(seconds - 1) is None
    assert ear.later(2) == f"priority-{priority}"


def test_another_alarm_ends_the_silence_at_once() -> None:
    ear = Ear()
    ear.log.alarm("X", "a", priority=2)
    ear.hear()
    ear.tones.silence(ear.now_s)
    assert ear.later(11) is None
    ear.log.alarm("X", "b", priority=2)
    assert ear.hear() == "priority-2"


def test_there_is_nothing_to_silence_where_nothing_sounds() -> None:
    assert Ear().tones.silence(0.0) == 0


def test_not_recording_has_a_tone_of_its_own_that_cannot_be_silenced() -> None:
    tones = Tones()
    assert tones.look(AlarmList(), NO_NEWS, 0.0, is_recording=False) == "system"
    assert tones.silence(0.0) == 0
    assert tones.look(AlarmList(), NO_NEWS, REPEAT_S["system"], is_recording=False) == "system"


def test_priority_1_comes_before_not_recording() -> None:
    ear = Ear()
    ear.log.alarm("X", "a", priority=1)
    alarms = AlarmBook({}, UTC).read(ear.log.picture(), ear.log.now_us)
    assert ear.tones.look(alarms, NO_NEWS, 0.0, is_recording=False) == "priority-1"


def test_in_a_flood_each_group_sounds_once_and_not_more_often_than_bounded() -> None:
    ear = Ear()
    ear.is_flood = True
    heard = []
    for number in range(40):
        ear.now_s += 1
        ear.log.alarm("X", f"k{number}", priority=3, values={"place": f"p{number % 2}"})
        heard.append(ear.hear())
    assert [tone for tone in heard if tone] == ["priority-3"]
    ear.now_s += FLOOD_GAP_S
    ear.log.alarm("Y", "z", priority=3)
    assert ear.hear() == "priority-3"


def test_in_a_flood_every_one_of_priority_1_sounds() -> None:
    ear = Ear()
    ear.is_flood = True
    heard = []
    for number in range(5):
        ear.now_s += 0.5
        ear.log.alarm("X", f"k{number}", priority=1)
        heard.append(ear.hear())
    assert heard == ["priority-1"] * 5
