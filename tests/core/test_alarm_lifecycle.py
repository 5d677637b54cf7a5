"""The table of alarm states against a literal reading of it, and the fold of its journal."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, combinations, product

import pytest

from core.alarms.fold import AlarmFold
from core.alarms.lifecycle import (
    FLAGS,
    STATES,
    TRIGGERS,
    Facts,
    Standing,
    is_condition_true,
    transition,
)
from core.events import AlarmTransitioned
from core.state.changes import Changes
from tests.alarm_table import LETTERS, ROWS, SHOW, Case, read
from tests.recorder_kit import us

LETTER_OF = {state: letter for letter, state in LETTERS.items()}
FLAG_SETS = [frozenset(s) for s in chain.from_iterable(combinations(FLAGS, n) for n in range(4))]
# The rows that a person's request or a desk meets, not an instance alone: T11 and T39 are refusals.
REFUSALS = {"T11", "T39"}


def cases(trigger: str) -> Iterator[Case]:
    facts = product([False, True], repeat=4)
    for letter, flags, held, fact in product(LETTERS, FLAG_SETS, [False, True], list(facts)):
        yield Case(letter, flags, held, trigger, *fact)


@pytest.mark.parametrize("trigger", TRIGGERS)
def test_every_cell_of_the_table(trigger: str) -> None:
    """6 states, 8 sets of flags, held or not, every guard: what is not declared changes nothing."""
    for case in cases(trigger):
        at = Standing(LETTERS[case.letter], tuple(sorted(case.flags)), case.held)
        facts = Facts(case.latching, case.auto_ack, case.once, case.into_p1)
        found = transition(at, trigger, facts)  # type: ignore[arg-type]
        expected = read(case)
        if expected is None:
            assert found is None, case
            continue
        assert found is not None, case
        assert (found.row, found.code) == (expected.row, expected.code), case
        assert found.state == LETTERS[expected.letter], case
        assert found.flags == tuple(sorted(expected.flags)), case
        assert (found.held, found.raises) == (expected.held, expected.raises), case


def test_every_row_of_the_table_is_met_by_some_case() -> None:
    met = {result.row for trigger in TRIGGERS for c in cases(trigger) if (result := read(c))}
    numbers = {f"T{number:02}" for number in range(1, 46)} | {"T15b"}
    assert met == numbers - REFUSALS


def test_the_literal_reading_knows_the_same_triggers() -> None:
    assert {row.trigger for row in ROWS} | set(SHOW) == set(TRIGGERS)


def test_what_hides_shows_unacknowledged_by_itself_and_is_never_lost() -> None:
    """Invariants over all cells, whatever their rows are called."""
    for trigger in TRIGGERS:
        for case in cases(trigger):
            at = Standing(LETTERS[case.letter], tuple(sorted(case.flags)), case.held)
            facts = Facts(case.latching, case.auto_ack, case.once, case.into_p1)
            step = transition(at, trigger, facts)  # type: ignore[arg-type]
            if step is None:
                continue
            if trigger in ("bad", "restart", "comment", "silence"):
                assert step.state == at.state, "bad data and a restart decide nothing"
            if trigger in ("shelf_over", "unsuppress", "lost_rule") and not step.flags:
                assert not (is_condition_true(at.state) and step.state != "UNACK")
            if at.state in ("LATCH_UNACK", "LATCH_ACK") and step.state == "NORMAL":
                assert trigger in ("reset", "in_service", "close")
            if step.raises:
                assert step.state == "UNACK"


def test_the_condition_is_true_where_it_has_not_returned() -> None:
    assert [state for state in STATES if is_condition_true(state)] == ["UNACK", "ACKED"]


class TestFold:
    @pytest.fixture
    def fold(self) -> AlarmFold:
        return AlarmFold(Changes())

    def say(self, fold: AlarmFold, second: float, code: str, after: str, **fields: object) -> None:
        known = {"activation": 1, "priority": 2, "state_before": "", **fields}
        event = AlarmTransitioned(
            event_us=us(second),
            alarm="TRN-006",
            key="T1",
            code=code,
            state_after=after,
            **known,  # type: ignore[arg-type]
        )
        fold.apply(event, us(second) + 5)

    def test_it_keeps_when_each_thing_was_decided(self, fold: AlarmFold) -> None:
        self.say(fold, 0, "RAISE", "UNACK", values={"speed_kmh": "90"})
        self.say(fold, 10, "ACK", "ACKED", actor="anna")
        alarm = fold.alarms["TRN-006", "T1"]
        assert (alarm.raised_us, alarm.acked_us, alarm.changed_us) == (us(0), us(10), us(10))
        assert (alarm.acked_by, alarm.values) == ("anna", {"speed_kmh": "90"})

    def test_a_new_activation_starts_with_nothing_of_the_old(self, fold: AlarmFold) -> None:
        self.say(fold, 0, "RAISE", "UNACK", values={"speed_kmh": "90"})
        self.say(fold, 10, "RTN", "RTN_UNACK")
        assert fold.alarms["TRN-006", "T1"].returned_us == us(10)
        self.say(fold, 20, "RAISE", "UNACK", activation=2, values={"speed_kmh": "95"})
        alarm = fold.alarms["TRN-006", "T1"]
        assert (alarm.raised_us, alarm.returned_us, alarm.activation) == (us(20), None, 2)
        assert (alarm.values, alarm.unseen) == ({"speed_kmh": "95"}, 2)

    def test_one_that_is_normal_does_not_stand(self, fold: AlarmFold) -> None:
        self.say(fold, 0, "RAISE", "UNACK")
        self.say(fold, 10, "RTN+AUTOACK", "NORMAL")
        assert fold.alarms == {}
        assert fold.activations == {("TRN-006", "T1"): 1}
        assert fold.changes.alarms == {("TRN-006", "T1")}

    def test_a_normal_one_that_is_shelved_is_kept_and_not_listed(self, fold: AlarmFold) -> None:
        shelf = {"flags_after": ("SHELVED",), "until_us": us(600), "reason": "being repaired"}
        self.say(fold, 0, "SHELVE", "NORMAL", activation=0, actor="anna", **shelf)
        alarm = fold.alarms["TRN-006", "T1"]
        assert not alarm.is_listed
        assert (alarm.shelf_until_us, alarm.shelved_by) == (us(600), "anna")
        assert (fold.shelved, fold.standing) == (1, 0)
        self.say(fold, 600, "UNSHELVE_AUTO", "NORMAL", activation=0)
        assert (fold.alarms, fold.shelved) == ({}, 0)

    def test_the_counts_follow_the_records(self, fold: AlarmFold) -> None:
        self.say(fold, 0, "RAISE", "UNACK")
        assert (fold.standing, fold.unacknowledged, fold.new_10min(us(1))) == (1, 1, 1)
        self.say(fold, 10, "ACK", "ACKED")
        assert (fold.standing, fold.unacknowledged) == (1, 0)
        assert fold.new_10min(us(600)) == 0
        fold.alarms = dict(fold.alarms)
        assert (fold.standing, fold.unacknowledged) == (1, 0)
