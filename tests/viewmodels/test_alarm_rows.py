"""The alarm list: its order, its words, its counters, its sound."""

from __future__ import annotations

import random
from zoneinfo import ZoneInfo

from core.alarms.definitions import load_definitions
from core.units import US_PER_S
from tests.desk_log import Log, critical
from ui.viewmodels.alarm_rows import AlarmBook, AlarmList, worst_alarm_by_train
from ui.viewmodels.ordering import held_order

DEFINITIONS = load_definitions()
UTC = ZoneInfo("UTC")


def listed(log: Log, sent: tuple[tuple[str, str, int], ...] = ()) -> AlarmList:
    return AlarmBook(DEFINITIONS, UTC).read(log.picture(), log.now_us, sent)


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
    alarms = AlarmBook(DEFINITIONS, UTC).read(
        log.picture(), log.now_us, (), (critical("a"), critical("b"))
    )
    assert keys(alarms) == ["a", "b", "recorded"]
    assert (alarms.rows[0].state_word, alarms.rows[0].detail) == ("NOT RECORDED", "collision at a")
    assert alarms.count(1) == 2
    assert alarms.summary.startswith("3 standing")


def test_an_alarm_that_was_recorded_after_all_is_listed_once_and_as_such() -> None:
    log = Log()
    log.alarm("XYZ-001", "a", priority=1, activation=2)
    for known, word in ((2, "UNACK"), (3, "NOT RECORDED")):
        unrecorded = (critical("a", activation=known),)
        alarms = AlarmBook(DEFINITIONS, UTC).read(log.picture(), log.now_us, (), unrecorded)
        assert [(row.activation, row.state_word) for row in alarms.rows] == [(known, word)]


def test_the_list_is_the_same_however_it_came_about() -> None:
    log, book = Log(), AlarmBook(DEFINITIONS, UTC)
    lots = random.Random(5)
    for number in range(300):
        key = f"k{lots.randrange(12)}"
        code = lots.choice(["RAISE", "ACK", "RTN"])
        log.wait(1)
        log.alarm("TRN-007", key, code, priority=lots.randint(1, 4), activation=number + 1)
        stepwise = book.read(log.picture(), log.now_us)
        anew = listed(log)
        assert [(r.instance, r.state) for r in stepwise.rows] == [
            (r.instance, r.state) for r in anew.rows
        ]
        assert [stepwise.count(p) for p in (1, 2, 3, 4)] == [
            sum(row.priority == p for row in stepwise.rows) for p in (1, 2, 3, 4)
        ]
        waiting = sum(row.is_unacknowledged for row in stepwise.rows)
        assert stepwise.unacknowledged() == waiting == anew.unacknowledged()
        assert stepwise.summary == anew.summary


def test_one_that_goes_back_in_time_is_taken_out_of_the_list_too() -> None:
    log, book = Log(), AlarmBook(DEFINITIONS, UTC)
    log.alarm("TRN-007", "a")
    early = log.picture()
    log.alarm("TRN-007", "b")
    assert len(book.read(log.picture(), log.now_us).rows) == 2
    assert [row.key for row in book.read(early, log.now_us).rows] == ["a"]


def test_what_hides_an_alarm_keeps_it_out_of_the_list_and_in_the_counts() -> None:
    log = Log()
    log.alarm("TRN-007", "a", priority=3)
    log.alarm("TRN-007", "b", priority=3)
    hour_us = log.now_us + 3_600 * US_PER_S
    log.hide("TRN-007", "a", "SHELVE", ("SHELVED",), until_us=hour_us)
    alarms = listed(log)
    assert keys(alarms) == ["b"]
    (hidden,) = alarms.hidden
    assert (hidden.key, hidden.state_word) == ("a", "SHELVED 60 min")
    assert alarms.summary == "1 standing · 1 unacknowledged · shelved 1"
    assert alarms.summaries[2] == "1 standing · 1 unack · not listed 1"


def test_a_held_alarm_says_that_its_state_is_kept_and_not_known() -> None:
    log = Log()
    log.alarm("TRN-007", "a")
    log.hide("TRN-007", "a", "HOLD", (), held=True)
    (row,) = listed(log).rows
    assert (row.state_word, row.held) == ("UNACK · HELD", True)
