"""Filters and floods: what is shown is less than the list, and what is left out is counted."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from core.alarms.lifecycle import is_condition_true
from tests.desk_log import Log
from ui.viewmodels.alarm_filter import AlarmFilter, places
from ui.viewmodels.alarm_flood import FLOOD_ALARM, Flood, GroupRow, collapsed, first_out
from ui.viewmodels.alarm_rows import AlarmBook, AlarmList
from ui.viewmodels.clocks import UTC


def listed(log: Log) -> AlarmList:
    return AlarmBook({}, UTC).read(log.picture(), log.now_us)


def flood(count: int) -> Log:
    log = Log()
    for number in range(count):
        log.wait(1)
        values = {"place": f"place {number % 3}", "text": f"text {number}"}
        log.alarm(f"T-{number % 4}", f"k{number}", priority=1 + number % 4, values=values)
    return log


def test_a_filter_narrows_by_priority_state_place_and_words() -> None:
    alarms = listed(flood(24))
    assert {row.priority for row in AlarmFilter(priorities=frozenset({2})).rows(alarms)} == {2}
    assert places(alarms) == ["place 0", "place 1", "place 2"]
    at_place = AlarmFilter(place="place 1").rows(alarms)
    assert {row.alarm.values["place"] for row in at_place} == {"place 1"}
    assert [row.key for row in AlarmFilter(text="TEXT k7").rows(alarms)] == ["k7"]


def test_only_what_waits_can_be_asked_for() -> None:
    log = flood(4)
    log.alarm("T-0", "k0", "ACK", priority=1)
    assert "k0" not in [r.key for r in AlarmFilter(only_unacknowledged=True).rows(listed(log))]


def test_what_is_hidden_is_listed_by_what_hides_it() -> None:
    log = flood(4)
    log.hide("T-2", "k2", "SHELVE", ("SHELVED",), until_us=log.now_us)
    log.hide("T-3", "k3", "SUPPRESS", ("BY_DESIGN",), parent="T-0/k0")
    alarms = listed(log)
    assert [row.key for row in AlarmFilter("Shelved").rows(alarms)] == ["k2"]
    assert [row.key for row in AlarmFilter("Hidden by design").rows(alarms)] == ["k3"]
    assert AlarmFilter("Out of service").rows(alarms) == []


def test_the_children_of_a_row_can_be_shown_below_it() -> None:
    log = flood(3)
    log.hide("T-2", "k2", "SUPPRESS", ("BY_DESIGN",), parent="T-0/k0")
    book = AlarmBook({}, UTC)
    alarms = book.read(log.picture(), log.now_us)
    parent = next(row for row in alarms.rows if row.key == "k0")
    assert parent.name.endswith("(+1)")
    (child,) = book.children(alarms.hidden, parent)
    assert (child.key, child.depth) == ("k2", 1)


@given(st.integers(0, 80), st.booleans())
def test_in_a_flood_rows_and_groups_add_up_to_the_list(count: int, is_open: bool) -> None:
    alarms = listed(flood(count))
    shut = collapsed(alarms.rows, ())
    opened = {row.instance for row in shut if isinstance(row, GroupRow)} if is_open else set()
    counted: Counter[tuple[str, str]] = Counter()
    for row in collapsed(alarms.rows, opened):
        if isinstance(row, GroupRow):
            if not row.is_open:
                counted.update(member.instance for member in row.members)
        else:
            counted[row.instance] += 1
    assert counted == Counter(row.instance for row in alarms.rows)


def test_in_a_flood_priority_1_and_2_stay_rows_and_first_out_is_by_time() -> None:
    log = flood(40)
    alarms = listed(log)
    shown = collapsed(alarms.rows, ())
    urgent = [row for row in shown if row.priority <= 2]
    assert len(urgent) == 20
    assert not any(isinstance(row, GroupRow) for row in urgent)
    begin_us = min(row.alarm.raised_us for row in alarms.rows)
    assert [row.key for row in first_out(alarms.rows, begin_us)] == ["k0", "k1", "k2", "k3", "k4"]


def test_a_flood_lasts_until_a_person_has_looked_at_what_is_left() -> None:
    log, state = Log(), Flood()

    def follow(ask: bool = True) -> None:
        row = next((r for r in listed(log).rows if r.id == FLOOD_ALARM), None)
        state.follow(row, is_condition_true, ask)

    follow()
    assert state.since_us is None
    log.alarm(FLOOD_ALARM, "1")
    begin_us = log.now_us
    follow()
    assert (state.since_us, state.is_over) == (begin_us, False)
    state.confirm()
    assert state.since_us == begin_us
    log.alarm(FLOOD_ALARM, "1", "RTN")
    follow()
    assert (state.since_us, state.is_over) == (begin_us, True)
    state.confirm()
    assert state.since_us is None
