"""Each alarm of the catalogue: brought up by telemetry, acknowledged and returned by the log."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from core.alarms.definitions import load_definitions
from core.events import (
    AcknowledgeAlarm,
    AlarmTransitioned,
    ClockDiffered,
    SourceHealthChanged,
)
from core.units import format_iso, parse_iso_us
from tests.recorder_kit import Desk

DEFINITIONS = load_definitions()
DAY_US = parse_iso_us("2026-03-02T00:00:00Z")


def run_at(desk: Desk, km: float, speed_kmh: float = 60, train: str = "T1") -> None:
    desk.say("position", train=train, km=km, speed_kmh=speed_kmh)


class Scene:
    """How an alarm comes about, for how long it has to last, and how it ends."""

    line = "uniform:6x20"
    plan = ""
    key = "T1"
    # What the condition must last before the alarm stands, and be over before it has returned.
    on_s: float = 0
    off_s: float = 0

    def begin(self, desk: Desk) -> None:
        raise NotImplementedError

    def end(self, desk: Desk) -> None:
        run_at(desk, 51)


class Stale(Scene):
    on_s, off_s = 90.000_001, 5

    def begin(self, desk: Desk) -> None:
        run_at(desk, 50)


class Lost(Stale):
    on_s, off_s = 300.000_001, 10


class Jump(Scene):
    on_s, off_s = 10, 60

    def begin(self, desk: Desk) -> None:
        run_at(desk, 10)
        desk.wait(1)
        run_at(desk, 50)


class ManyStale(Scene):
    key = "system"
    on_s, off_s = 90.000_001 + 15, 60

    def begin(self, desk: Desk) -> None:
        for train in ("T1", "T2", "T3"):
            run_at(desk, 50, train=train)


class Overspeed(Scene):
    on_s, off_s = 8, 15

    def begin(self, desk: Desk) -> None:
        run_at(desk, 50, speed_kmh=86.3)


class Stopped(Scene):
    on_s, off_s = 120, 30

    def begin(self, desk: Desk) -> None:
        run_at(desk, 50, speed_kmh=0)


class StoppedLong(Stopped):
    on_s = 1_200


class BorderDwell(Scene):
    line = "corridor"
    on_s, off_s = 13_500.000_001, 0

    def begin(self, desk: Desk) -> None:
        desk.say("call", train="T1", point="PK-CMN", event="arrive")

    def end(self, desk: Desk) -> None:
        desk.say("call", train="T1", point="PK-CMN", event="depart")


class Late(Scene):
    """An express that left 15 minutes late; then the next call says that it made up for it."""

    line = plan = "corridor"
    on_s, off_s = 300, 600

    def begin(self, desk: Desk) -> None:
        desk.say("train", train="T1", plan="40DN", category="passenger express")
        desk.now_us = DAY_US + 7_200_000_000 + 900_000_000
        desk.say("call", train="T1", point="PK-ROH", event="depart")

    def end(self, desk: Desk) -> None:
        at = format_iso(DAY_US + 7_920_000_000 + 899_000_000)
        desk.say("call", train="T1", point="PK-SUK", event="depart", at=at)


class GatewayLost(Scene):
    key = "tcp"
    on_s, off_s = 15, 60

    def health(self, desk: Desk, health: str, reason: str) -> None:
        event = SourceHealthChanged(
            event_us=desk.now_us, source="tcp", uri="tcp://h:1", health=health, reason=reason
        )
        desk.decide(event)

    def begin(self, desk: Desk) -> None:
        self.health(desk, "stale", "nothing for 90 s")

    def end(self, desk: Desk) -> None:
        self.health(desk, "fresh", "")


class ClockOff(Scene):
    key = "clock"

    def begin(self, desk: Desk) -> None:
        self.differ(desk, 3)

    def end(self, desk: Desk) -> None:
        self.differ(desk, 0)

    @staticmethod
    def differ(desk: Desk, seconds: int) -> None:
        differed = ClockDiffered(event_us=desk.now_us, offset_us=seconds * 1_000_000)
        desk.recorder.decide([differed], desk.now_us)
        desk.recorder.commit()


SCENES: dict[str, Scene] = {
    "SYS-002": ClockOff(),
    "TLM-001": Stale(),
    "TLM-002": Lost(),
    "TLM-003": Jump(),
    "TLM-005": ManyStale(),
    "TRN-006": Overspeed(),
    "TRN-007": Stopped(),
    "TRN-008": StoppedLong(),
    "BDR-001": BorderDwell(),
    "REG-001": Late(),
    "COM-004": GatewayLost(),
}
Played = Callable[[str], tuple[Desk, Scene]]


@pytest.fixture
def played(tmp_path: Path) -> Played:
    """A desk on which a scene has begun, not yet long enough for its alarm."""

    def play(alarm: str) -> tuple[Desk, Scene]:
        scene = SCENES[alarm]
        desk = Desk(tmp_path / "d.db", scene.line, scene.plan)
        scene.begin(desk)
        return desk, scene

    return play


# Rows that say nothing of the condition or of what people did about it.
ASIDE = ("RECOVER", "UNHOLD", "ESC_UNACK", "REMIND")


def transitions(desk: Desk, alarm: str) -> list[str]:
    """What became of an alarm, numbered from its first activation under this name."""
    found = [
        event
        for event in desk.log("alarm")
        if isinstance(event, AlarmTransitioned) and event.alarm == alarm
    ]
    return [
        f"{event.code} {event.activation - found[0].activation + 1}"
        for event in found
        if event.code not in ASIDE
    ]


def begun(alarm: str) -> str:
    """A severer type takes the place of a milder one, which had an activation before."""
    return "ESCALATE" if DEFINITIONS[alarm].escalates_from else "RAISE"


def acknowledge(desk: Desk, alarm: str, key: str) -> None:
    activation = desk.picture.alarms[alarm, key].activation
    desk.put(AcknowledgeAlarm(operator="anna", alarm=alarm, key=key, activation=activation))
    desk.step()


def test_there_is_a_scene_for_every_alarm_of_the_catalogue() -> None:
    assert set(SCENES) == set(DEFINITIONS)


@pytest.mark.parametrize("alarm", [alarm for alarm in SCENES if SCENES[alarm].on_s])
def test_it_stands_when_its_condition_has_lasted_and_not_before(played: Played, alarm: str) -> None:
    desk, scene = played(alarm)
    desk.wait(scene.on_s - 0.5)
    assert (alarm, scene.key) not in desk.alarm_states()
    desk.wait(0.5)
    assert desk.alarm_states()[alarm, scene.key] == "UNACK"
    assert desk.picture.alarms[alarm, scene.key].raised_us == desk.now_us


@pytest.mark.parametrize("alarm", SCENES)
def test_its_text_is_complete_and_short_enough_to_be_read(played: Played, alarm: str) -> None:
    desk, scene = played(alarm)
    desk.wait(scene.on_s)
    raised = desk.picture.alarms[alarm, scene.key]
    text = DEFINITIONS[alarm].text(raised.values)
    assert "– –" not in text
    assert "{" not in text
    assert len(text) <= 80


@pytest.mark.parametrize("alarm", SCENES)
def test_acknowledged_it_goes_when_its_condition_has_been_over(played: Played, alarm: str) -> None:
    desk, scene = played(alarm)
    desk.wait(scene.on_s)
    acknowledge(desk, alarm, scene.key)
    standing = desk.picture.alarms[alarm, scene.key]
    assert (standing.state, standing.acked_by, standing.acked_us) == ("ACKED", "anna", desk.now_us)
    scene.end(desk)
    if scene.off_s:
        desk.wait(scene.off_s - 0.5)
        assert desk.alarm_states()[alarm, scene.key] == "ACKED"
        desk.wait(0.5)
    assert (alarm, scene.key) not in desk.alarm_states()
    assert transitions(desk, alarm) == [f"{begun(alarm)} 1", "ACK 1", "RTN 1"]


@pytest.mark.parametrize("alarm", SCENES)
def test_returned_unseen_it_waits_for_somebody_unless_it_is_of_the_lowest_priority(
    played: Played, alarm: str
) -> None:
    desk, scene = played(alarm)
    desk.wait(scene.on_s)
    scene.end(desk)
    desk.wait(scene.off_s)
    if DEFINITIONS[alarm].priority == 4:
        assert transitions(desk, alarm) == ["RAISE 1", "RTN+AUTOACK 1"]
    else:
        assert desk.alarm_states()[alarm, scene.key] == "RTN_UNACK"
        acknowledge(desk, alarm, scene.key)
        assert transitions(desk, alarm) == [f"{begun(alarm)} 1", "RTN 1", "ACK 1"]
    assert (alarm, scene.key) not in desk.alarm_states()


@pytest.mark.parametrize("alarm", SCENES)
def test_it_stands_as_before_when_the_recorder_is_started_anew(played: Played, alarm: str) -> None:
    desk, scene = played(alarm)
    desk.wait(scene.on_s)
    acknowledge(desk, alarm, scene.key)
    before = desk.picture.alarms[alarm, scene.key]
    desk.restart()
    desk.wait(1)
    after = desk.picture.alarms[alarm, scene.key]
    assert replace(after, changed_us=before.changed_us) == before
    scene.end(desk)
    desk.wait(scene.off_s)
    assert transitions(desk, alarm) == [f"{begun(alarm)} 1", "ACK 1", "RTN 1"]


@pytest.mark.parametrize("alarm", ["TRN-006", "TRN-007", "TRN-008", "COM-004"])
def test_interrupted_its_condition_has_to_last_anew(played: Played, alarm: str) -> None:
    desk, scene = played(alarm)
    desk.wait(scene.on_s - 1)
    scene.end(desk)
    desk.wait(1)
    scene.begin(desk)
    desk.wait(scene.on_s - 1)
    assert (alarm, scene.key) not in desk.alarm_states()
    desk.wait(1)
    assert desk.alarm_states()[alarm, scene.key] == "UNACK"


@pytest.mark.parametrize("alarm", ["TRN-006", "TRN-007", "TRN-008", "COM-004"])
def test_back_within_the_off_delay_it_never_was_away(played: Played, alarm: str) -> None:
    desk, scene = played(alarm)
    desk.wait(scene.on_s)
    scene.end(desk)
    desk.wait(scene.off_s - 1)
    scene.begin(desk)
    desk.wait(scene.off_s + scene.on_s)
    assert transitions(desk, alarm) == [f"{begun(alarm)} 1"]


@pytest.mark.parametrize("alarm", ["TRN-006", "TRN-007", "TRN-008", "COM-004"])
def test_each_activation_has_its_number(played: Played, alarm: str) -> None:
    desk, scene = played(alarm)
    step = 2 if DEFINITIONS[alarm].escalates_from else 1
    for number in (1, 2, 3):
        desk.wait(scene.on_s)
        assert desk.picture.alarms[alarm, scene.key].activation == number * step
        scene.end(desk)
        desk.wait(scene.off_s)
        acknowledge(desk, alarm, scene.key)
        scene.begin(desk)


def test_the_figures_of_an_alarm_are_those_it_was_raised_with(played: Played) -> None:
    desk, scene = played("TRN-006")
    desk.wait(scene.on_s)
    run_at(desk, 50.2, speed_kmh=140)
    values = desk.picture.alarms["TRN-006", "T1"].values
    assert (values["speed_kmh"], values["train"], values["place"]) == (
        "86",
        "T1",
        "Station 3–Station 4",
    )
