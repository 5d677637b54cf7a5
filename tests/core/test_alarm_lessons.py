"""Ten faults that other control rooms had with their alarms (control-room.md 1.11), by name."""

from __future__ import annotations

import random
import signal
import time
from collections.abc import Callable
from datetime import UTC
from pathlib import Path

import pytest

from core.alarms.definitions import load_definitions
from core.events import (
    AcknowledgeAlarm,
    AlarmTransitioned,
    Command,
    ResetAlarm,
    ShelveAlarm,
    SourceHealthChanged,
)
from core.session import StoreSession
from core.units import format_iso
from tests.property.test_alarm_machine import Engine, Input
from tests.recorder_kit import Desk, started, us, verb, write_lines
from ui.viewmodels.alarm_rows import AlarmBook
from ui.viewmodels.alarm_tones import Tones

FIRE = ("FIRE", "4")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "d.db")


def tell(desk: Desk, active: bool, alarm: str = "FIRE", key: str = "4", priority: int = 2) -> None:
    desk.say("alarm", source="bms", alarm=alarm, key=key, active=active, priority=priority)


def acknowledge(desk: Desk, instance: tuple[str, str] = FIRE, activation: int = 1) -> bool:
    command = AcknowledgeAlarm(
        operator="anna", alarm=instance[0], key=instance[1], activation=activation
    )
    return ask(desk, command)


def ask(desk: Desk, command: Command) -> bool:
    desk.put(command)
    desk.step()
    decided = desk.log("command")[-1]
    return bool(getattr(decided, "accepted", False))


def rows(desk: Desk, instance: tuple[str, str] = FIRE) -> list[AlarmTransitioned]:
    found = (e for e in desk.log("alarm") if isinstance(e, AlarmTransitioned))
    return [row for row in found if (row.alarm, row.key) == instance]


def test_1_what_was_raised_and_returned_while_the_way_was_lost_is_there_after_it(
    desk: Desk,
) -> None:
    """A desk that read nothing for ten minutes shows what the recorder knows, to the digest."""
    session = StoreSession(desk.path)
    tell(desk, True, key="before")
    assert session.poll() is not None
    tell(desk, True)
    desk.wait(300)
    tell(desk, False)
    desk.wait(300)
    picture = session.poll()
    assert picture is not None
    assert picture.alarms == desk.picture.alarms
    assert picture.alarms[FIRE].state == "RTN_UNACK"
    assert picture.digest() == desk.picture.digest()
    session.close()


def test_2_an_acknowledgement_survives_the_death_of_the_recorder(tmp_path: Path) -> None:
    """kill -9 right after it was shown as acknowledged."""
    store, lines = tmp_path / "d.db", tmp_path / "lines.ndjson"
    line = {"kind": "alarm", "alarm": "FIRE", "key": "4", "active": True, "priority": 1}
    write_lines(lines, {**line, "at": format_iso(us(0))})
    assert (
        verb("record", store, "--line", "uniform:6x20", "--source", f"ndjson:{lines}").status == 0
    )
    process = started("record", store, "--clock", "wall")
    try:
        session = StoreSession(store)
        wait_for(lambda: session.poll_status() is not None)
        session.command(AcknowledgeAlarm(operator="anna", alarm="FIRE", key="4", activation=1))
        wait_for(
            lambda: session.poll() is not None and session.picture.alarms[FIRE].state == "ACKED"
        )
        process.send_signal(signal.SIGKILL)
        session.close()
    finally:
        process.kill()
        process.communicate()
    again = StoreSession(store)
    assert (again.picture.alarms[FIRE].state, again.picture.alarms[FIRE].acked_by) == (
        "ACKED",
        "anna",
    )
    again.close()


def wait_for(reached: Callable[[], bool]) -> None:
    deadline_s = time.monotonic() + 60
    while not reached():
        assert time.monotonic() < deadline_s, "it does not come about"
        time.sleep(0.02)


def test_3_a_lost_source_and_what_it_brings_when_it_is_back_are_acknowledged_apart(
    desk: Desk,
) -> None:
    tell(desk, True)
    desk.decide(
        SourceHealthChanged(event_us=desk.now_us, source="bms", uri="x:", health="dead", reason="")
    )
    lost = ("COM-004", "bms")
    assert desk.alarm_states()[lost] == "UNACK"
    assert desk.picture.alarms[FIRE].held
    assert acknowledge(desk, lost)
    assert desk.alarm_states()[FIRE] == "UNACK", "one acknowledgement is for one alarm"
    desk.decide(SourceHealthChanged(event_us=desk.now_us, source="bms", uri="x:", health="fresh"))
    tell(desk, True, key="5")
    assert not desk.picture.alarms[FIRE].held
    assert desk.alarm_states()["FIRE", "5"] == "UNACK"
    assert acknowledge(desk)
    assert acknowledge(desk, ("FIRE", "5"))


def test_4_the_counters_are_the_rows_and_the_sound_whatever_happens(desk: Desk) -> None:
    lots, book, tones = random.Random(4), AlarmBook(load_definitions(), UTC), Tones()
    for _ in range(150):
        key = str(lots.randrange(8))
        if lots.random() < 0.7:
            tell(desk, lots.random() < 0.6, key=key, priority=lots.choice([1, 2, 3, 4]))
        elif ("FIRE", key) in desk.picture.alarms:
            acknowledge(desk, ("FIRE", key), desk.picture.alarms["FIRE", key].activation)
        desk.now_us += 100_000
        picture = desk.picture
        listed = book.read(picture, desk.now_us)
        tones.look(listed, listed.news, desk.now_us / 1e6)
        fold = desk.recorder.fold.alarms
        assert len(listed.rows) == len(picture.listed_alarms())
        assert listed.unacknowledged() == fold.unacknowledged
        assert sum(listed.count(p) for p in (1, 2, 3, 4)) == len(listed.rows)
        sounding = [a.priority for a in picture.listed_alarms() if a.state == "UNACK"]
        worst = min([p for p in sounding if p <= 2], default=None)
        assert tones.sounding == (worst and f"priority-{worst}")


def test_5_of_six_unseen_activations_none_is_acknowledged_by_the_system(desk: Desk) -> None:
    for _ in range(6):
        tell(desk, True)
        desk.wait(1)
        tell(desk, False)
        desk.wait(1)
    assert [row.code for row in rows(desk)] == ["RAISE", "RTN"] * 6
    standing = desk.picture.alarms[FIRE]
    assert (standing.state, standing.activation, standing.unseen) == ("RTN_UNACK", 6, 6)
    assert not acknowledge(desk, activation=5), "it is for an older one"
    assert acknowledge(desk, activation=6)


def test_6_a_shelf_ends_at_its_time_also_when_the_recorder_was_started_anew(desk: Desk) -> None:
    tell(desk, True, priority=3)
    shelve = ShelveAlarm(
        operator="anna", alarm="FIRE", key="4", minutes=10, reason="sensor is being repaired"
    )
    assert ask(desk, shelve)
    ends_us = desk.now_us + 600_000_000
    desk.wait(200)
    desk.restart()
    tell(desk, True, priority=3)
    assert desk.picture.alarms[FIRE].flags == ("SHELVED",)
    desk.wait(1_000)
    surfaced = [row for row in rows(desk) if row.code == "UNSHELVE_AUTO"]
    assert [(row.event_us, row.state_after, row.activation) for row in surfaced] == [
        (ends_us, "UNACK", 2)
    ]


@pytest.mark.parametrize("first", [True, False])
def test_7_a_delayed_raise_and_a_return_in_the_same_millisecond(desk: Desk, first: bool) -> None:
    """In either order: nothing is lost, and what came last stands."""
    desk.say("position", train="T1", km=50, speed_kmh=120)
    desk.now_us += 8_000_000  # the on-delay is over at this very instant
    if first:
        desk.step()
    desk.say("position", train="T1", km=50.2, speed_kmh=60)
    desk.wait(14.999)
    overspeed = ("TRN-006", "T1")
    assert desk.alarm_states()[overspeed] == "UNACK"
    desk.wait(0.001)
    assert [row.code for row in rows(desk, overspeed)] == ["RAISE", "RTN"]
    assert desk.alarm_states()[overspeed] == "RTN_UNACK"


def test_7_the_same_of_an_alarm_without_a_delay(desk: Desk) -> None:
    tell(desk, True)
    tell(desk, False)
    tell(desk, True)
    assert [row.code for row in rows(desk)] == ["RAISE", "RTN", "RAISE"]
    assert desk.alarm_states()[FIRE] == "UNACK"


def test_8_a_latched_alarm_is_reset_when_its_condition_is_over_and_only_then() -> None:
    engine = Engine()
    engine.told.inputs = {}
    for name, key in (("A1", "x"),):
        engine.say(name, key, Input(truth=True))
    engine.wait(2)
    who = {"operator": "anna", "role": "supervisor", "alarm": "A1", "key": "x"}
    reset = ResetAlarm(reason="seen on site", inspection="I-7", **who)
    assert not engine.ask(reset), "its condition holds"
    engine.say("A1", "x", Input(truth=False))
    engine.wait(3)
    assert engine.alarms.alarms["A1", "x"].state == "LATCH_UNACK"
    assert not engine.ask(reset)
    assert engine.rows[-1].reason == "acknowledge first"
    assert engine.ask(AcknowledgeAlarm(activation=1, **who))
    engine.say("A1", "x", Input(truth=None))
    assert not engine.ask(reset), "nobody knows whether it is over"
    engine.say("A1", "x", Input(truth=False))
    assert engine.ask(reset)
    assert ("A1", "x") not in engine.alarms.alarms


def test_9_a_suppressed_alarm_is_in_the_journal() -> None:
    engine = Engine()
    engine.say("F3", "x", Input(truth=True, suppressed=True))
    engine.wait(20)
    engine.say("F3", "x", Input(truth=False, suppressed=True))
    engine.wait(2)
    codes = [(row.code, row.flags_after) for row in engine.rows]
    assert codes == [
        ("SUPPRESS", ("BY_DESIGN",)),
        ("RAISE_HIDDEN", ("BY_DESIGN",)),
        ("RTN_HIDDEN", ("BY_DESIGN",)),
    ]
    assert not any(row.is_annunciated for row in engine.rows)


def test_10_a_critical_child_under_a_parent_of_priority_2_stays_visible() -> None:
    """Also where the definitions call it a child: priority 1 never is one."""
    railway_engine = Engine()
    told = railway_engine.told
    told.parent_types = lambda alarm: ("B2",) if alarm in ("A1", "D4") else ()  # type: ignore[method-assign]
    told.child_types = lambda alarm: ("A1", "D4") if alarm == "B2" else ()  # type: ignore[method-assign]
    railway_engine.say("B2", "x", Input(truth=True))
    railway_engine.say("A1", "x", Input(truth=True))
    railway_engine.say("D4", "w", Input(truth=True))
    railway_engine.wait(2)
    alarms = railway_engine.alarms.alarms
    assert alarms["A1", "x"].flags == ()
    assert alarms["D4", "w"].flags == ("BY_DESIGN",)
    assert alarms["D4", "w"].parent == "B2/x"
    assert alarms["B2", "x"].children == 1
    railway_engine.say("B2", "x", Input(truth=False))
    railway_engine.say("A1", "x", Input(truth=True))
    railway_engine.say("B2", "x", Input(truth=True))
    assert alarms["A1", "x"].flags == (), "a parent that comes later hides it no more"
