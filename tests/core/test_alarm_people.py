"""What people ask of alarms: who may, within which limits, and what a refusal leaves behind."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.alarms import permissions
from core.alarms.limits import max_shelve_min
from core.alarms.metrics import find_floods, measure
from core.alarms.reading import read_journal
from core.events import (
    AcknowledgeBatch,
    AlarmTransitioned,
    Command,
    CommandDecided,
    HandOverDesk,
    ReturnToService,
    ShelveAlarm,
    SilenceAlarms,
    TakeOutOfService,
    UnshelveAlarm,
)
from core.units import US_PER_S
from tests.recorder_kit import Desk, us, verb

REASON = "sensor is being repaired"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "d.db")


def tell(desk: Desk, key: str, priority: int, active: bool = True) -> None:
    desk.say("alarm", source="bms", alarm="FIRE", key=key, active=active, priority=priority)


def ask(desk: Desk, command: Command) -> str:
    """Why it was refused; empty for done."""
    desk.put(command)
    desk.step()
    decided = desk.log("command")[-1]
    assert isinstance(decided, CommandDecided)
    return decided.reason


def shelve(desk: Desk, key: str, minutes: int = 60, **fields: Any) -> str:
    said = {"operator": "anna", "alarm": "FIRE", "reason": REASON, **fields}
    return ask(desk, ShelveAlarm(key=key, minutes=minutes, **said))


def test_who_shelves_what_and_for_how_long(desk: Desk) -> None:
    for priority in (1, 2, 3, 4):
        tell(desk, str(priority), priority)
    assert "never shelved" in shelve(desk, "1", role="supervisor")
    assert "by a supervisor" in shelve(desk, "2")
    assert shelve(desk, "2", 61, role="supervisor") == "61 minutes: 1 to 60 are allowed"
    assert "at least 10 characters" in shelve(desk, "3", reason="broken")
    assert "observer does not shelve" in shelve(desk, "3", role="observer")
    assert "is no role" in shelve(desk, "3", role="king")
    assert shelve(desk, "3", 240) == shelve(desk, "4", 480) == ""
    assert shelve(desk, "4") == "it is shelved already"
    rejected = [e for e in desk.log("alarm") if isinstance(e, AlarmTransitioned) and e.asked]
    assert len(rejected) == 7, "each refusal is a row"
    assert {row.code for row in rejected} == {"REJECT"}
    assert all(row.reason and row.actor == "anna" for row in rejected if row.alarm)


def test_an_own_limit_may_only_be_lower() -> None:
    assert [max_shelve_min(p, None) for p in (1, 2, 3, 4)] == [0, 60, 240, 480]


def test_the_third_shelf_in_a_day_needs_a_supervisor(desk: Desk) -> None:
    tell(desk, "a", 3)
    for _ in range(2):
        assert shelve(desk, "a") == ""
        assert ask(desk, UnshelveAlarm(operator="anna", alarm="FIRE", key="a")) == ""
    assert "needs a supervisor" in shelve(desk, "a")
    assert shelve(desk, "a", role="supervisor") == ""
    row = desk.log("alarm")[-1]
    assert isinstance(row, AlarmTransitioned)
    assert row.work_order.startswith("maintenance order")


def test_unshelved_by_hand_it_is_acknowledged_by_itself_it_is_not(desk: Desk) -> None:
    tell(desk, "a", 3)
    tell(desk, "b", 3)
    shelve(desk, "a")
    shelve(desk, "b", 1)
    ask(desk, UnshelveAlarm(operator="anna", alarm="FIRE", key="a"))
    desk.wait(60)
    assert desk.alarm_states()["FIRE", "a"] == "ACKED"
    again = desk.picture.alarms["FIRE", "b"]
    assert (again.state, again.activation, again.flags) == ("UNACK", 2, ())


def test_thirty_may_be_shelved_and_after_a_mass_end_three_a_second_are_shown(desk: Desk) -> None:
    for number in range(31):
        tell(desk, str(number), 3 + number % 2)
    assert [shelve(desk, str(n), 1) for n in range(30)] == [""] * 30
    assert shelve(desk, "30", 1) == "30 alarms are shelved: 30 at most"
    desk.wait(120)
    rows = [e for e in desk.log("alarm") if isinstance(e, AlarmTransitioned)]
    shown = [row for row in rows if row.code == "UNSHELVE_AUTO"]
    assert len(shown) == 30
    assert [row.priority for row in shown] == sorted(row.priority for row in shown)
    at = [row.event_us for row in shown]
    assert all(c - a >= US_PER_S for a, c in zip(at, at[3:], strict=False))
    due_us = at[0]
    assert {row.due_us or row.event_us for row in shown} == {due_us}, "the true time is journalled"


def test_several_are_acknowledged_at_once_where_all_may_be(desk: Desk) -> None:
    for key, priority in (("a", 3), ("b", 4), ("c", 2)):
        tell(desk, key, priority)
    rows = tuple(("FIRE", key, 1) for key in "ab")
    batch = AcknowledgeBatch(operator="anna", rows=(*rows, ("FIRE", "c", 1)))
    assert "of priority 2" in ask(desk, batch)
    assert desk.alarm_states()["FIRE", "a"] == "UNACK"
    assert "1 to 20" in ask(desk, AcknowledgeBatch(operator="anna", rows=rows * 11))
    assert ask(desk, AcknowledgeBatch(operator="anna", rows=rows)) == ""
    states = desk.alarm_states()
    assert [states["FIRE", key] for key in "abc"] == ["ACKED", "ACKED", "UNACK"]


def test_out_of_service_takes_a_maintainer_and_for_priority_1_two_people(desk: Desk) -> None:
    tell(desk, "a", 1)
    order = {"alarm": "FIRE", "key": "a", "work_order": "W-1", "until_us": desk.now_us + 10**9}
    take: Callable[..., Command] = lambda **who: TakeOutOfService(**order, **who)  # noqa: E731
    assert "a maintainer" in ask(desk, take(operator="anna"))
    assert "second person" in ask(desk, take(operator="boris", role="maintainer"))
    both = {"operator": "boris", "role": "maintainer", "second": "clara"}
    assert ask(desk, take(**both, second_role="supervisor")) == ""
    assert desk.picture.alarms["FIRE", "a"].flags == ("OUT_OF_SERVICE",)
    back = {"alarm": "FIRE", "key": "a", "test_result": "alarm and reset seen"}
    assert "somebody else" in ask(
        desk, ReturnToService(operator="boris", role="maintainer", second="boris", **back)
    )
    desk.wait(1_001)
    assert [e.code for e in desk.log("alarm") if isinstance(e, AlarmTransitioned)].count(
        "OOS_EXPIRED"
    ) == 1, "it stays, and somebody is told"
    assert ask(desk, ReturnToService(**both, **back)) == ""
    assert desk.alarm_states()["FIRE", "a"] == "UNACK"


def test_silence_is_short_and_in_the_journal(desk: Desk) -> None:
    assert ask(desk, SilenceAlarms(operator="anna", seconds=20)) == "no alarm sounds"
    tell(desk, "a", 1)
    assert "1 to 30" in ask(desk, SilenceAlarms(operator="anna", seconds=60))
    assert ask(desk, SilenceAlarms(operator="anna", seconds=30)) == ""
    silenced = desk.picture.desks["1"]
    assert silenced.silenced_until_us - silenced.silenced_us == 30 * US_PER_S


def test_a_desk_that_was_handed_over_is_its_new_owners(desk: Desk) -> None:
    tell(desk, "a", 3)
    assert "another person" in ask(desk, HandOverDesk(operator="anna", successor="anna"))
    assert ask(desk, HandOverDesk(operator="anna", successor="boris")) == ""
    assert desk.picture.desks["1"].owner == "boris"
    assert shelve(desk, "a") == "desk 1 is boris's"
    assert shelve(desk, "a", role="supervisor") == ""


@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        ("dispatcher", (True, True)),
        ("supervisor", (True, True)),
        ("maintainer", (False, False)),
        ("security", (False, True)),
        ("engineer", (False, False)),
        ("instructor", (False, False)),
        ("observer", (False, False)),
    ],
)
def test_who_acknowledges(role: str, allowed: tuple[bool, bool]) -> None:
    found = (not permissions.acknowledging(role, a, False) for a in ("TRN-006", "SEC-002"))
    assert tuple(found) == allowed
    assert (not permissions.acknowledging(role, "TRN-006", True)) == (
        allowed[0] or role == "instructor"
    )


def test_the_verb_tells_journal_and_figures_and_decides_again(desk: Desk) -> None:
    tell(desk, "a", 2)
    desk.wait(30)
    tell(desk, "a", 2, active=False)
    desk.close()
    said = verb("alarms", desk.path)
    assert said.status == 0, said.err
    *rows, told = map(json.loads, said.out.splitlines())
    assert [(row["code"], row["row"]) for row in rows] == [("RAISE", "T01"), ("RTN", "T03")]
    assert told["reports"]["activations"] == told["reports"]["clears"] == 1
    assert told["figures"][0]["figures"]["alarms"] == 1
    assert json.loads(verb("alarms", desk.path, "--recompute").out)["equal"] is True
    table = verb("alarms", desk.path, "--format", "csv").out.splitlines()
    assert table[0].startswith("desk,period,from,to,figure,unit,value,target")
    missing = verb("alarms", desk.path, "--recompute", "--definitions", "nowhere.yaml")
    assert missing.status == 2
    assert missing.err.count("\n") == 1
    assert verb("alarms", desk.path, "--definitions", "nowhere.yaml").status == 2


def row(second: float, code: str, after: str, **fields: Any) -> AlarmTransitioned:
    known = {"alarm": "X", "key": "a", "priority": 2, "activation": 1, "state_before": "NORMAL"}
    return AlarmTransitioned(
        event_us=us(second), code=code, state_after=after, **{**known, **fields}
    )


def test_times_to_acknowledge_and_to_act_are_from_the_call() -> None:
    rows = [
        row(0, "RAISE", "UNACK"),
        row(20, "ACK", "ACKED", actor="anna"),
        row(50, "COMMENT", "ACKED", actor="anna"),
        row(60, "RTN", "NORMAL"),
        row(90, "RAISE_HIDDEN", "UNACK", key="b", flags_after=("SHELVED",)),
    ]
    whole = measure(read_journal(rows), us(0), us(600))[0]
    assert (whole.count, whole.to_acknowledge_s, whole.to_act_s) == (
        1,
        {2: (20.0, 20.0)},
        {2: (50.0, 50.0)},
    )
    assert (whole.share_without_action, whole.shelved) == (0.0, 1)


def test_a_flood_begins_with_ten_in_ten_minutes_and_ends_below_five() -> None:
    calls = [us(30 * n) for n in range(10)]
    (flood,) = find_floods(calls, us(3_600))
    # The tenth comes at 270 s; at 750 s the sixth leaves the window, and four are left in it.
    assert (flood.start_us, flood.end_us, flood.size) == (us(270), us(750), 10)
    assert find_floods(calls[:9], us(3_600)) == []
