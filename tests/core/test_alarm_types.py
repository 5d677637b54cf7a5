"""Each alarm of the catalogue by its test case: brought up by reports, acknowledged, returned."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from core.alarms.lifecycle import is_condition_true
from core.events import AlarmTransitioned, SourceHealthChanged
from tests.alarm_kit import CASES, Played, decide_on_facts, definitions, live, on_facts

DEFINITIONS = definitions()
# Of every way that a condition comes about, one: a delay, an age, a measure, a list, a clock.
SOME = ["TRN-006", "TRN-007", "TLM-001", "PWR-004", "COM-004", "INF-002", "COM-008", "BDR-001"]
Play = Callable[[str], Played]


@pytest.fixture
def play(tmp_path: Path) -> Play:
    return lambda alarm: Played(tmp_path / f"{alarm}.db", alarm)


def codes(played: Played) -> list[str]:
    """The journal of its instance, without what is about hiding and reminding."""
    return [
        f"{event.code} {event.activation}"
        for event in played.desk.log("alarm")
        if isinstance(event, AlarmTransitioned)
        and (event.alarm, event.key) == (played.alarm, played.key)
        and event.code in ("RAISE", "ESCALATE", "ACK", "RTN", "RTN+AUTOACK")
    ]


def test_there_is_a_case_for_every_alarm_and_an_alarm_for_every_case() -> None:
    assert {definition.test_case_id for definition in DEFINITIONS.values()} == set(CASES)


def _end_instant(played: Played, alarm: str) -> None:
    """Alarms about alarms are looked at once for all that an instant decides: when it is over."""
    if alarm.startswith("ALM-"):
        played.wait(0.000001)


@pytest.mark.parametrize("alarm", live())
def test_its_case_raises_it_after_its_delay_and_lets_it_return(play: Play, alarm: str) -> None:
    played = play(alarm)
    played.begin()
    _end_instant(played, alarm)
    if played.on_s:
        played.wait(max(0.0, played.on_s - 0.5))
        assert not is_condition_true(played.state())
        played.wait(min(0.5, played.on_s))
    assert played.state() == "UNACK"
    raised = played.desk.picture.alarms[alarm, played.key]
    text = DEFINITIONS[alarm].text(raised.values)
    assert "– –" not in text
    assert "{" not in text
    assert len(text) <= 80
    played.end()
    _end_instant(played, alarm)
    if played.off_s:
        played.wait(max(0.0, played.off_s - 0.5))
        assert is_condition_true(played.state())
        played.wait(min(0.5, played.off_s))
    assert not is_condition_true(played.state())


@pytest.mark.parametrize("alarm", on_facts())
def test_the_condition_of_one_that_nothing_feeds_yet_tells_its_facts_apart(alarm: str) -> None:
    case = CASES[alarm]
    assert decide_on_facts(DEFINITIONS[alarm], case["true"]) is True
    assert decide_on_facts(DEFINITIONS[alarm], case["false"]) is False


@pytest.mark.parametrize("alarm", SOME)
def test_acknowledged_it_goes_when_its_condition_has_been_over(play: Play, alarm: str) -> None:
    played = play(alarm)
    played.begin()
    played.wait(played.on_s)
    played.acknowledge(alarm, played.key)
    standing = played.desk.picture.alarms[alarm, played.key]
    assert (standing.state, standing.acked_by) == ("ACKED", "anna")
    played.end()
    played.wait(played.off_s)
    assert played.state() == "NORMAL"
    assert codes(played)[1:] == ["ACK 1", "RTN 1"]


@pytest.mark.parametrize("alarm", SOME)
def test_returned_unseen_it_waits_for_somebody_unless_it_is_of_the_lowest_priority(
    play: Play, alarm: str
) -> None:
    played = play(alarm)
    played.begin()
    played.wait(played.on_s)
    played.end()
    played.wait(played.off_s)
    if DEFINITIONS[alarm].priority == 4:
        assert codes(played)[1:] == ["RTN+AUTOACK 1"]
    else:
        assert played.state() == "RTN_UNACK"
        played.acknowledge(alarm, played.key)
        assert codes(played)[1:] == ["RTN 1", "ACK 1"]
    assert played.state() == "NORMAL"


@pytest.mark.parametrize("alarm", SOME)
def test_it_stands_as_before_when_the_recorder_is_started_anew(play: Play, alarm: str) -> None:
    played = play(alarm)
    played.begin()
    played.wait(played.on_s)
    played.acknowledge(alarm, played.key)
    before = codes(played)
    played.desk.restart()
    played.desk.wait(1)
    standing = played.desk.picture.alarms[alarm, played.key]
    assert (standing.state, standing.acked_by) == ("ACKED", "anna")
    played.end()
    played.wait(played.off_s)
    assert codes(played) == [*before, "RTN 1"]


@pytest.mark.parametrize("alarm", ["TRN-006", "TRN-007", "TRN-008", "COM-004", "PWR-004"])
def test_interrupted_its_condition_has_to_last_anew(play: Play, alarm: str) -> None:
    played = play(alarm)
    played.begin()
    played.wait(played.on_s - 1)
    played.end()
    played.wait(1)
    played.begin()
    played.wait(played.on_s - 1)
    assert played.state() == "NORMAL"
    played.wait(1)
    assert played.state() == "UNACK"


@pytest.mark.parametrize("alarm", ["TRN-006", "TRN-007", "TRN-008", "COM-004", "PWR-004"])
def test_back_within_the_off_delay_it_never_was_away(play: Play, alarm: str) -> None:
    played = play(alarm)
    played.begin()
    played.wait(played.on_s)
    raised = codes(played)
    played.end()
    played.wait(played.off_s - 1)
    played.begin()
    played.wait(played.off_s + played.on_s)
    assert codes(played) == raised


@pytest.mark.parametrize("alarm", ["TRN-006", "TRN-007", "COM-004", "COM-001"])
def test_each_activation_has_its_number(play: Play, alarm: str) -> None:
    played = play(alarm)
    played.begin()
    for number in (1, 2, 3):
        played.wait(played.on_s)
        assert played.desk.picture.alarms[alarm, played.key].activation == number
        played.end()
        played.wait(played.off_s)
        played.acknowledge(alarm, played.key, number)
        played.begin()


def test_the_figures_of_an_alarm_are_those_it_was_raised_with(play: Play) -> None:
    played = play("TRN-006")
    played.begin()
    played.wait(played.on_s)
    played.desk.say("position", train="T1", km=50.2, speed_kmh=140)
    values = played.desk.picture.alarms["TRN-006", "T1"].values
    assert (values["speed_kmh"], values["train"], values["place"]) == (
        "86",
        "T1",
        "Station 3–Station 4",
    )


def test_the_reason_why_a_source_is_lost_stands_in_its_alarm(play: Play) -> None:
    played = play("COM-004")
    played.desk.decide(
        SourceHealthChanged(
            event_us=played.desk.now_us,
            source="tcp",
            uri="tcp://h:1",
            health="dead",
            reason="Connection refused",
        )
    )
    lost = played.desk.picture.alarms["COM-004", "tcp"]
    assert DEFINITIONS["COM-004"].text(lost.values).endswith("gateway lost · connection refused")
