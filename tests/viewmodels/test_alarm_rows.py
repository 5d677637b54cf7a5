"""The alarm list: its order, its words, its counters, its sound."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from core.alarms.definitions import load_definitions
from tests.desk_log import Log, critical
from ui.viewmodels.alarm_rows import AlarmList, alarm_list, sounding_priority, worst_alarm_by_train
from ui.viewmodels.ordering import held_order

DEFINITIONS = load_definitions()
UTC = ZoneInfo("UTC")


def listed(log: Log, sent: tuple[tuple[str, str, int], ...] = ()) -> AlarmList:
    return alarm_list(log.picture(), DEFINITIONS, UTC, log.now_us, sent)


def keys(alarms: AlarmList) -> list[str]:
    return [row.key for row in alarms.rows]


def test_unacknowledged_come_first_then_priority_then_the_newest() -> None:
    log = Log()
    for key, priority in (("a", 4), ("b", 2), ("c", 3), ("d", 3), ("e", 1)):
        log.wait(60)
        log.alarm("TRN-007", key, priority=priority)
    log.wait(60)
    log.alarm("TRN-007", "e", "ACK", priority=1, actor="A. Controller")
    assert keys(listed(log)) == ["b", "d", "c", "a", "e"]


def test_a_returned_alarm_stays_until_acknowledged_but_below_those_that_stand() -> None:
    log = Log()
    log.alarm("TRN-007", "gone", priority=1)
    log.alarm("TRN-007", "gone", "RTN", priority=1)
    log.alarm("TRN-007", "stands", priority=3)
    alarms = listed(log)
    assert [(r.key, r.state_word) for r in alarms.rows] == [("stands", "UNACK"), ("gone", "RTN")]
    assert alarms.summary == "1 standing · 2 unacknowledged"


def test_counters_equal_the_rows() -> None:
    log = Log()
    for key, priority in (("a", 1), ("b", 2), ("c", 2), ("d", 4)):
        log.alarm("TLM-002", key, priority=priority)
    log.alarm("TLM-002", "a", "RTN", priority=1)
    alarms = listed(log)
    assert [alarms.count(p) for p in (1, 2, 3, 4)] == [1, 2, 0, 1]
    assert sum(alarms.count(p) for p in (1, 2, 3, 4)) == len(alarms.rows)


def test_an_acknowledgement_under_way_is_drawn_as_asked_not_as_done() -> None:
    log = Log()
    log.alarm("TRN-007", "F 2099")
    (row,) = listed(log, sent=(("TRN-007", "F 2099", 1),)).rows
    assert (row.state, row.state_word, row.sent) == ("UNACK", "ACK sent", True)
    log.alarm("TRN-007", "F 2099", "ACK", actor="A. Controller")
    (row,) = listed(log).rows
    assert row.state_word == "ACK ✓"


def test_an_acknowledgement_of_an_older_activation_marks_nothing() -> None:
    log = Log()
    log.alarm("TRN-007", "F 2099", activation=2)
    (row,) = listed(log, sent=(("TRN-007", "F 2099", 1),)).rows
    assert not row.sent


def test_the_text_has_place_object_condition_and_value() -> None:
    log = Log()
    values = {"place": "Kandahar–Maywand", "train": "F 2099", "km": "1152.4"}
    log.alarm("TRN-007", "F 2099", values=values)
    (row,) = listed(log).rows
    assert row.name == "Unexpected stop in section"
    assert row.detail == "Kandahar–Maywand · F 2099 · stopped in section · km 1152.4"


def test_an_alarm_of_another_system_is_listed_with_its_own_words() -> None:
    log = Log()
    log.alarm("HBD-7", "km 1203", values={"text": "Hot axle box"})
    (row,) = listed(log).rows
    assert (row.name, row.detail) == ("HBD-7", "Hot axle box")


def test_the_sound_is_that_of_the_worst_standing_unacknowledged_alarm_of_1_and_2() -> None:
    log = Log()
    log.alarm("TRN-007", "c", priority=3)
    assert sounding_priority(listed(log)) is None
    log.alarm("TRN-007", "b", priority=2)
    assert sounding_priority(listed(log)) == 2
    log.alarm("TRN-007", "a", priority=1)
    assert sounding_priority(listed(log)) == 1
    log.alarm("TRN-007", "a", "ACK", priority=1)
    assert sounding_priority(listed(log)) == 2
    log.alarm("TRN-007", "b", "RTN", priority=2)
    assert sounding_priority(listed(log)) is None


def test_a_train_carries_the_marker_of_its_first_listed_alarm() -> None:
    log = Log()
    log.fix("F 2099", 1152.4)
    log.alarm("REG-001", "F 2099", priority=4)
    log.alarm("TRN-007", "F 2099", priority=3)
    log.alarm("TLM-002", "not on the line", priority=1)
    worst = worst_alarm_by_train(log.picture())
    assert {train: alarm.id for train, alarm in worst.items()} == {"F 2099": "TRN-007"}


def test_while_held_no_row_moves_and_none_is_lost() -> None:
    shown = [("b", 1), ("a", 1), ("gone", 1)]
    wanted = [("new", 2), ("a", 2), ("b", 2)]
    assert held_order(shown, wanted, lambda row: row[0]) == [
        ("b", 2),
        ("a", 2),
        ("gone", 1),
        ("new", 2),
    ]


def test_an_alarm_that_could_not_be_recorded_comes_first_says_so_and_sounds() -> None:
    log = Log()
    log.alarm("TRN-007", "recorded", priority=2)
    alarms = alarm_list(
        log.picture(), DEFINITIONS, UTC, log.now_us, (), (critical("a"), critical("b"))
    )
    assert keys(alarms) == ["a", "b", "recorded"]
    assert (alarms.rows[0].state_word, alarms.rows[0].detail) == ("NOT RECORDED", "collision at a")
    assert (alarms.count(1), sounding_priority(alarms)) == (2, 1)
    assert alarms.summary.startswith("3 standing")


def test_an_alarm_that_was_recorded_after_all_is_listed_once_and_as_such() -> None:
    log = Log()
    log.alarm("XYZ-001", "a", priority=1, activation=2)
    for known, word in ((2, "UNACK"), (3, "NOT RECORDED")):
        unrecorded = (critical("a", activation=known),)
        alarms = alarm_list(log.picture(), DEFINITIONS, UTC, log.now_us, (), unrecorded)
        assert [(row.activation, row.state_word) for row in alarms.rows] == [(known, word)]
