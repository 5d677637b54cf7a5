"""The table of alarm states against a literal reading of it, and the fold of its journal."""

from __future__ import annotations

import pytest

from core.alarms.fold import AlarmFold
from core.alarms.lifecycle import is_condition_true, transition
from core.events import AlarmTransitioned
from core.state.changes import Changes
from tests.recorder_kit import us

STATES = ("NORMAL", "UNACK", "ACKED", "RTN_UNACK")
TRIGGERS = ("raise", "return", "acknowledge", "escalate", "close")

# A row a state: what each trigger leads to, "." for refused.
TABLE = """
            raise   return      acknowledge   escalate   close
NORMAL      UNACK   .           .             .          .
UNACK       .       RTN_UNACK   ACKED         NORMAL     NORMAL
ACKED       .       NORMAL      .             NORMAL     NORMAL
RTN_UNACK   UNACK   .           NORMAL        NORMAL     NORMAL
"""


def expected() -> dict[tuple[str, str], str]:
    head, *rows = [line.split() for line in TABLE.strip().splitlines()]
    return {
        (row[0], trigger): state
        for row in rows
        for trigger, state in zip(head, row[1:], strict=True)
        if state != "."
    }


@pytest.mark.parametrize("priority", [1, 2, 3])
@pytest.mark.parametrize("trigger", TRIGGERS)
@pytest.mark.parametrize("state", STATES)
def test_every_cell_of_the_table(state: str, trigger: str, priority: int) -> None:
    found = transition(state, trigger, priority)
    assert (found[0] if found else None) == expected().get((state, trigger))


def test_the_lowest_priority_acknowledges_itself_when_it_returns_unseen() -> None:
    assert transition("UNACK", "return", 4) == ("NORMAL", "RTN+AUTOACK")
    assert transition("UNACK", "return", 3) == ("RTN_UNACK", "RTN")


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

    def test_it_keeps_when_each_thing_happened(self, fold: AlarmFold) -> None:
        self.say(fold, 0, "RAISE", "UNACK", values={"speed_kmh": "90"})
        self.say(fold, 10, "ACK", "ACKED", actor="anna")
        alarm = fold.alarms["TRN-006", "T1"]
        assert (alarm.raised_us, alarm.acked_us, alarm.changed_us) == (
            us(0) + 5,
            us(10) + 5,
            us(10) + 5,
        )
        assert (alarm.acked_by, alarm.values) == ("anna", {"speed_kmh": "90"})

    def test_a_new_activation_starts_with_nothing_of_the_old(self, fold: AlarmFold) -> None:
        self.say(fold, 0, "RAISE", "UNACK", values={"speed_kmh": "90"})
        self.say(fold, 10, "RTN", "RTN_UNACK")
        assert fold.alarms["TRN-006", "T1"].returned_us == us(10) + 5
        self.say(fold, 20, "RAISE", "UNACK", activation=2, values={"speed_kmh": "95"})
        alarm = fold.alarms["TRN-006", "T1"]
        assert (alarm.raised_us, alarm.returned_us, alarm.activation) == (us(20) + 5, None, 2)
        assert alarm.values == {"speed_kmh": "95"}

    def test_one_that_is_normal_does_not_stand(self, fold: AlarmFold) -> None:
        self.say(fold, 0, "RAISE", "UNACK")
        self.say(fold, 10, "RTN+AUTOACK", "NORMAL")
        assert fold.alarms == {}
        assert fold.activations == {("TRN-006", "T1"): 1}
        assert fold.changes.alarms == {("TRN-006", "T1")}
