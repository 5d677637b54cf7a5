"""What the alarm engine decides: families, acknowledgement, bad input, ends, restarts, others."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.events import (
    AcknowledgeAlarm,
    AlarmTransitioned,
    CommandDecided,
    SourceHealthChanged,
)
from tests.recorder_kit import Desk

STANDS = {("TRN-006", "T1"): "UNACK"}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "d.db")


def run_at(desk: Desk, km: float, speed_kmh: float | None = 60, train: str = "T1") -> None:
    known = {} if speed_kmh is None else {"speed_kmh": speed_kmh}
    desk.say("position", train=train, km=km, **known)


def overspeed(desk: Desk) -> None:
    run_at(desk, 50, 120)
    desk.wait(8)


def codes(desk: Desk, alarm: str = "", key: str = "") -> list[str]:
    return [
        event.code
        for event in desk.log("alarm")
        if isinstance(event, AlarmTransitioned)
        and alarm in ("", event.alarm)
        and key in ("", event.key)
    ]


def acknowledge(
    desk: Desk, alarm: str, key: str = "T1", activation: int = 1, operator: str = "anna"
) -> CommandDecided:
    desk.put(AcknowledgeAlarm(operator=operator, alarm=alarm, key=key, activation=activation))
    desk.step()
    decided = desk.log("command")[-1]
    assert isinstance(decided, CommandDecided)
    return decided


class TestFamilies:
    """The severer alarm of a family takes the other's place, in the same step."""

    def test_a_lost_train_is_not_stale_besides(self, desk: Desk) -> None:
        run_at(desk, 50)
        desk.wait(200)
        assert desk.alarm_states() == {("TLM-001", "T1"): "UNACK"}
        desk.wait(101)
        assert desk.alarm_states() == {("TLM-002", "T1"): "UNACK"}
        assert codes(desk) == ["RAISE", "ESCALATE"]
        escalated = desk.log("alarm")[-1]
        assert isinstance(escalated, AlarmTransitioned)
        assert (escalated.replaces, escalated.activation) == ("TLM-001", 2)

    def test_the_new_one_is_unacknowledged_though_the_other_was_seen(self, desk: Desk) -> None:
        run_at(desk, 50)
        desk.wait(200)
        assert acknowledge(desk, "TLM-001").accepted
        desk.wait(101)
        assert desk.alarm_states() == {("TLM-002", "T1"): "UNACK"}

    def test_a_train_that_goes_on_standing_is_one_alarm(self, desk: Desk) -> None:
        run_at(desk, 50, 0)
        desk.wait(121)
        assert desk.alarm_states() == {("TRN-007", "T1"): "UNACK"}
        desk.wait(1_080)
        assert desk.alarm_states() == {("TRN-008", "T1"): "UNACK"}
        for _ in range(10):
            desk.wait(60)
            run_at(desk, 50, 0)
        assert desk.alarm_states() == {("TRN-008", "T1"): "UNACK"}
        assert codes(desk, "TRN-007") == ["RAISE", "ESC_UNACK"]
        assert codes(desk, "TRN-008") == ["ESCALATE", "ESC_UNACK"]

    def test_what_else_is_heard_of_a_lost_train_brings_back_nothing(self, desk: Desk) -> None:
        run_at(desk, 50)
        desk.wait(301)
        desk.say("train", train="T1", headcode="4521")
        desk.wait(60)
        assert desk.alarm_states() == {("TLM-002", "T1"): "UNACK"}

    def test_both_end_with_the_severer(self, desk: Desk) -> None:
        run_at(desk, 50)
        desk.wait(301)
        assert acknowledge(desk, "TLM-002", activation=2).accepted
        run_at(desk, 51)
        desk.wait(30)
        assert desk.alarm_states() == {}
        assert codes(desk, "TLM-001") == ["RAISE"]
        assert codes(desk, "TLM-002") == ["ESCALATE", "ACK", "RTN"]


class TestAcknowledgement:
    def test_the_log_says_who_and_when(self, desk: Desk) -> None:
        overspeed(desk)
        acknowledge(desk, "TRN-006", operator="anna")
        transition = desk.log("alarm")[-1]
        assert isinstance(transition, AlarmTransitioned)
        assert (transition.code, transition.actor) == ("ACK", "anna")
        assert transition.event_us == desk.now_us

    def test_one_that_is_meant_for_an_older_activation_is_refused_and_recorded(
        self, desk: Desk
    ) -> None:
        overspeed(desk)
        run_at(desk, 50.5, 60)
        desk.wait(15)
        overspeed(desk)
        decided = acknowledge(desk, "TRN-006", activation=1)
        assert not decided.accepted
        assert decided.reason == "activation 1 was meant, 2 stands now"
        assert decided.body["activation"] == 1
        assert desk.alarm_states() == STANDS
        assert acknowledge(desk, "TRN-006", activation=2).accepted

    def test_one_for_an_alarm_that_does_not_stand_is_refused(self, desk: Desk) -> None:
        decided = acknowledge(desk, "TRN-006")
        assert not decided.accepted
        assert decided.reason == "the alarm does not stand any more"

    def test_twice_is_once(self, desk: Desk) -> None:
        overspeed(desk)
        assert acknowledge(desk, "TRN-006", operator="anna").accepted
        assert not acknowledge(desk, "TRN-006", operator="boris").accepted
        assert desk.picture.alarms["TRN-006", "T1"].acked_by == "anna"
        assert codes(desk) == ["RAISE", "ACK", "REJECT"]

    def test_an_activation_over_before_it_was_seen_comes_again_under_its_own_number(
        self, desk: Desk
    ) -> None:
        overspeed(desk)
        run_at(desk, 50.5, 60)
        desk.wait(15)
        assert desk.alarm_states() == {("TRN-006", "T1"): "RTN_UNACK"}
        overspeed(desk)
        again = desk.picture.alarms["TRN-006", "T1"]
        assert (again.state, again.activation, again.raised_us) == ("UNACK", 2, desk.now_us)
        assert again.acked_by is None


class TestBadInput:
    def test_a_speed_that_is_not_known_any_more_holds_the_alarm(self, desk: Desk) -> None:
        overspeed(desk)
        run_at(desk, 50.5, None)
        desk.wait(60)
        assert desk.alarm_states() == STANDS

    def test_nor_does_an_unknown_speed_raise_one(self, desk: Desk) -> None:
        run_at(desk, 50, 120)
        desk.wait(4)
        run_at(desk, 50.1, None)
        desk.wait(60)
        assert desk.alarm_states() == {}

    def test_known_again_it_has_to_last_anew(self, desk: Desk) -> None:
        run_at(desk, 50, 120)
        desk.wait(7)
        run_at(desk, 50.1, None)
        desk.wait(1)
        run_at(desk, 50.2, 120)
        desk.wait(7)
        assert desk.alarm_states() == {}
        desk.wait(1)
        assert desk.alarm_states() == STANDS

    def test_a_speed_that_was_old_when_it_came_raises_none(self, desk: Desk) -> None:
        desk.say("position", train="T1", km=50, speed_kmh=120, late_s=200)
        desk.wait(60)
        assert ("TRN-006", "T1") not in desk.alarm_states()

    def test_nor_does_it_end_one(self, desk: Desk) -> None:
        overspeed(desk)
        desk.wait(200)
        desk.say("position", train="T1", km=51, speed_kmh=60, late_s=195)
        desk.wait(60)
        assert desk.alarm_states()["TRN-006", "T1"] == "UNACK"

    def test_a_speed_from_long_ago_ends_no_alarm(self, desk: Desk) -> None:
        """The last word of a train that fell silent was that it ran too fast."""
        overspeed(desk)
        desk.wait(600)
        assert desk.alarm_states()["TRN-006", "T1"] == "UNACK"


class TestWhatIsNoAlarm:
    def test_a_train_at_a_station_stands_where_it_may(self, desk: Desk) -> None:
        run_at(desk, 40.9, 0)
        desk.wait(7_200)
        assert desk.alarm_states() == {}

    def test_nor_is_one_in_the_section_that_stands_on_a_stations_far_track(
        self, desk: Desk
    ) -> None:
        desk.say("call", train="T1", point="S0003", event="arrive")
        desk.wait(120)
        run_at(desk, 42, 0)
        desk.wait(600)
        assert desk.alarm_states() == {}

    def test_a_train_that_stands_need_not_report_to_be_where_it_was(self, desk: Desk) -> None:
        desk.say("call", train="T1", point="S0003", event="arrive")
        desk.wait(7_200)
        assert desk.alarm_states() == {}

    def test_nobody_expects_a_voice_report_to_go_on(self, desk: Desk) -> None:
        desk.say("position", train="T1", km=50, quality="manual")
        desk.wait(7_200)
        assert desk.alarm_states() == {}

    @pytest.mark.parametrize(("interval_s", "stale_s"), [(5, 90), (60, 180)])
    def test_a_slow_source_may_be_slow(self, desk: Desk, interval_s: int, stale_s: int) -> None:
        event = SourceHealthChanged(
            event_us=desk.now_us, source="gps", uri="x:", health="fresh", interval_s=interval_s
        )
        desk.decide(event)
        run_at(desk, 50)
        desk.wait(stale_s)
        assert desk.alarm_states() == {}
        desk.wait(1)
        assert desk.alarm_states() == {("TLM-001", "T1"): "UNACK"}

    def test_near_a_change_of_line_speed_the_higher_limit_counts(self, tmp_path: Path) -> None:
        desk = Desk(tmp_path / "c.db", "corridor")
        line = desk.railway.default_line
        before, after = next(
            (a, b)
            for a, b in zip(line.stretches, line.stretches[1:], strict=False)
            if a.vmax_passenger_kmh[0] >= b.vmax_passenger_kmh[0] + 20
        )
        speed_kmh = before.vmax_passenger_kmh[0]
        run_at(desk, (after.start_mm + 150_000) / 1e6, speed_kmh)
        desk.wait(10)
        assert desk.alarm_states() == {}
        run_at(desk, (after.start_mm + 250_000) / 1e6, speed_kmh)
        desk.wait(10)
        assert desk.alarm_states() == STANDS

    def test_two_stale_trains_are_two_and_three_far_apart_in_time_are_three(
        self, desk: Desk
    ) -> None:
        for train in ("T1", "T2", "T3"):
            run_at(desk, 50, train=train)
            desk.wait(31)
        desk.wait(200)
        assert ("TLM-005", "system") not in desk.alarm_states()


class TestEnd:
    def test_alarms_of_a_train_that_has_arrived_are_closed_which_is_no_return(
        self, desk: Desk
    ) -> None:
        desk.say("train", train="T1", destination="S0006")
        overspeed(desk)
        desk.say("call", train="T1", point="S0006", event="arrive")
        assert desk.alarm_states() == {}
        assert codes(desk, "TRN-006") == ["RAISE", "CLOSE"]

    def test_what_was_about_to_be_raised_is_not(self, desk: Desk) -> None:
        desk.say("train", train="T1", destination="S0006")
        run_at(desk, 50, 120)
        desk.wait(4)
        desk.say("call", train="T1", point="S0006", event="arrive")
        desk.wait(600)
        assert codes(desk) == []

    def test_a_train_of_the_same_name_begins_anew(self, desk: Desk) -> None:
        desk.say("train", train="T1", destination="S0006")
        run_at(desk, 50, 120)
        desk.wait(6)
        desk.say("call", train="T1", point="S0006", event="arrive")
        desk.wait(1)
        run_at(desk, 50, 120)
        desk.wait(4)
        assert desk.alarm_states() == {}
        desk.wait(4)
        assert desk.alarm_states() == STANDS

    def test_other_trains_keep_theirs(self, desk: Desk) -> None:
        desk.say("train", train="T2", destination="S0006")
        overspeed(desk)
        desk.say("call", train="T2", point="S0006", event="arrive")
        assert desk.alarm_states() == STANDS

    def test_ended_trains_are_not_counted_among_the_stale(self, desk: Desk) -> None:
        for train in ("T1", "T2", "T3"):
            desk.say("train", train=train, destination="S0006")
            run_at(desk, 50, train=train)
        desk.wait(91)
        desk.say("call", train="T3", point="S0006", event="arrive")
        desk.wait(100)
        assert ("TLM-005", "system") not in desk.alarm_states()


class TestRestart:
    def test_a_delay_that_was_running_begins_anew(self, desk: Desk) -> None:
        run_at(desk, 50, 120)
        desk.wait(6)
        desk.restart()
        desk.say("heartbeat")
        desk.wait(6)
        assert desk.alarm_states() == {}
        desk.wait(2)
        assert desk.alarm_states() == STANDS

    def test_a_train_that_never_reports_again_is_found_stale(self, desk: Desk) -> None:
        run_at(desk, 50)
        desk.restart()
        desk.wait(91)
        assert desk.alarm_states() == {("TLM-001", "T1"): "UNACK"}

    def test_numbers_of_activations_go_on(self, desk: Desk) -> None:
        overspeed(desk)
        run_at(desk, 50.5, 60)
        desk.wait(15)
        acknowledge(desk, "TRN-006")
        assert desk.alarm_states() == {}
        desk.restart()
        overspeed(desk)
        assert desk.picture.alarms["TRN-006", "T1"].activation == 2

    def test_trains_that_fell_silent_one_by_one_did_not_do_so_together(self, desk: Desk) -> None:
        for train in ("T1", "T2", "T3"):
            run_at(desk, 50, train=train)
            desk.wait(61)
        desk.wait(600)
        desk.restart()
        desk.wait(120)
        assert ("TLM-005", "system") not in desk.alarm_states()

    def test_and_those_that_did_still_have(self, desk: Desk) -> None:
        for train in ("T1", "T2", "T3"):
            run_at(desk, 50, train=train)
        desk.wait(200)
        assert desk.alarm_states()["TLM-005", "system"] == "UNACK"
        desk.restart()
        desk.wait(600)
        assert codes(desk, "TLM-005").count("RAISE") == 1


class TestOtherSystems:
    """An alarm that another system raises goes through the same states."""

    def tell(self, desk: Desk, active: bool, late_s: float = 0, **fields: object) -> None:
        fields = {"alarm": "FIRE", "key": "tunnel 4", **fields}
        desk.say("alarm", source="bms", late_s=late_s, active=active, **fields)

    def test_it_is_raised_acknowledged_and_returned(self, desk: Desk) -> None:
        self.tell(desk, True, priority=1, text="smoke in the north tube")
        standing = desk.picture.alarms["FIRE", "tunnel 4"]
        assert (standing.state, standing.priority) == ("UNACK", 1)
        assert standing.values == {"text": "smoke in the north tube"}
        acknowledge(desk, "FIRE", "tunnel 4")
        self.tell(desk, False)
        assert desk.alarm_states() == {}
        assert codes(desk) == ["RAISE", "ACK", "RTN"]

    def test_told_again_it_is_not_raised_again(self, desk: Desk) -> None:
        self.tell(desk, True)
        self.tell(desk, True)
        assert codes(desk) == ["RAISE"]

    def test_the_end_of_what_never_began_is_nothing(self, desk: Desk) -> None:
        self.tell(desk, False)
        assert codes(desk) == []

    def test_a_late_beginning_does_not_raise_what_has_ended(self, desk: Desk) -> None:
        self.tell(desk, True, late_s=50)
        self.tell(desk, False)
        self.tell(desk, True, late_s=20)
        assert desk.alarm_states() == {("FIRE", "tunnel 4"): "RTN_UNACK"}

    def test_nor_does_a_late_end_after_a_restart_end_what_has_begun(self, desk: Desk) -> None:
        self.tell(desk, True)
        desk.restart()
        self.tell(desk, False, late_s=20)
        assert desk.alarm_states() == {("FIRE", "tunnel 4"): "UNACK"}

    def test_it_can_neither_raise_nor_end_an_alarm_of_our_own(self, desk: Desk) -> None:
        overspeed(desk)
        self.tell(desk, False, alarm="TRN-006", key="T1")
        assert desk.alarm_states() == STANDS
        self.tell(desk, True, alarm="TRN-006", key="T2")
        run_at(desk, 30, 60, train="T2")
        desk.wait(60)
        assert desk.alarm_states()["bms:TRN-006", "T2"] == "UNACK"
