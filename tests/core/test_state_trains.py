"""What reports do to the belief about a train: fix, movement, calls, identity, delay, end."""

from __future__ import annotations

from typing import Any

import pytest

from core.events import CallReported, PositionReported, TrainReported
from core.state.trains import ENDED_KEPT
from core.timetable.model import DAY_S
from core.units import US_PER_S, km_to_mm, parse_iso_us
from tests.recorder_kit import Belief, us


@pytest.fixture
def belief() -> Belief:
    return Belief()


def fix(belief: Belief, at: float, km: float, *, said: float | None = None, **fields: Any) -> None:
    """A position at `at` seconds, reported then or at `said`."""
    belief.say(
        PositionReported(
            event_us=us(at),
            source=fields.pop("source", "gps"),
            train=fields.pop("train", "T1"),
            line=fields.pop("line", "main"),
            position_mm=km_to_mm(km),
            **fields,
        ),
        at if said is None else said,
    )


def call(
    belief: Belief, at: float, point: str, kind: Any, *, said: float | None = None, **fields: Any
) -> None:
    belief.say(
        CallReported(
            event_us=us(at),
            source="gps",
            train=fields.pop("train", "T1"),
            point=point,
            call=kind,
            **fields,
        ),
        at if said is None else said,
    )


def describe(belief: Belief, at: float, *, said: float | None = None, **fields: Any) -> None:
    belief.say(
        TrainReported(event_us=us(at), source="gps", train=fields.pop("train", "T1"), **fields),
        at if said is None else said,
    )


class TestFix:
    def test_what_nobody_said_is_not_known(self, belief: Belief) -> None:
        fix(belief, 0, 12.5)
        train = belief.train()
        assert (train.line, train.position_mm) == ("main", 12_500_000)
        unknown = (train.speed_hm_h, train.direction, train.track, train.delay_s, train.category)
        assert unknown == (None, None, None, None, None)
        assert train.headcode == "T1", "until somebody says another one"

    def test_a_speed_is_not_kept_from_an_older_report(self, belief: Belief) -> None:
        fix(belief, 0, 10, speed_hm_h=700)
        fix(belief, 30, 10.6)
        assert belief.train().speed_hm_h is None

    def test_a_late_position_changes_nothing_about_the_train(self, belief: Belief) -> None:
        fix(belief, 60, 11)
        before = belief.train()
        fix(belief, 59, 10.9, said=61, speed_hm_h=10)
        assert belief.train() is before

    def test_of_two_positions_of_one_instant_the_later_in_the_log_holds(
        self, belief: Belief
    ) -> None:
        fix(belief, 60, 11)
        fix(belief, 60, 11.5, said=61)
        assert belief.train().position_mm == km_to_mm(11.5)

    def test_both_times_of_a_fix_are_kept(self, belief: Belief) -> None:
        fix(belief, 10, 5, said=17, source="gps-2", manual=True)
        train = belief.train()
        assert (train.fix_event_us, train.fix_recorded_us) == (us(10), us(17))
        assert (train.fix_source, train.fix_manual) == ("gps-2", True)


class TestMovement:
    def test_direction_follows_from_a_clear_move(self, belief: Belief) -> None:
        fix(belief, 0, 10)
        fix(belief, 15, 10.2)
        assert belief.train().direction == "up"
        fix(belief, 30, 9.9)
        assert belief.train().direction == "down"

    def test_a_move_within_the_error_of_a_fix_is_no_direction(self, belief: Belief) -> None:
        fix(belief, 0, 10)
        fix(belief, 15, 10.1)
        assert belief.train().direction is None

    def test_a_reported_direction_wins_over_the_move(self, belief: Belief) -> None:
        fix(belief, 0, 10)
        fix(belief, 15, 9, direction="up")
        assert belief.train().direction == "up"

    @pytest.mark.parametrize(("speed_hm_h", "stands"), [(0, True), (9, True), (10, False)])
    def test_below_one_km_an_hour_a_train_stands(
        self, belief: Belief, speed_hm_h: int, stands: bool
    ) -> None:
        fix(belief, 5, 10, said=7, speed_hm_h=speed_hm_h)
        assert belief.train().stopped_us == (us(7) if stands else None)

    def test_it_has_stood_since_the_first_report_of_it(self, belief: Belief) -> None:
        for at in (10, 40, 70):
            fix(belief, at, 10, speed_hm_h=0)
        assert belief.train().stopped_us == us(10)
        fix(belief, 80, 10.1, speed_hm_h=200)
        assert belief.train().stopped_us is None

    def test_without_a_speed_a_train_stands_that_hardly_moved_between_two_fixes(
        self, belief: Belief
    ) -> None:
        fix(belief, 0, 10)
        assert belief.train().stopped_us is None, "one fix tells no movement"
        fix(belief, 60, 10.02)
        assert belief.train().stopped_us == us(60)

    def test_fixes_that_follow_each_other_fast_are_movement_though_each_move_is_short(
        self, belief: Belief
    ) -> None:
        for second in range(20):
            fix(belief, second, 10 + 0.025 * second)
        assert belief.train().stopped_us is None

    def test_a_jump_farther_than_a_train_can_run_is_marked(self, belief: Belief) -> None:
        fix(belief, 0, 10)
        fix(belief, 60, 80)
        assert belief.train().implausible_mm == km_to_mm(70)
        fix(belief, 120, 81)
        assert belief.train().implausible_mm == 0

    def test_what_a_fast_train_runs_in_the_time_is_no_jump(self, belief: Belief) -> None:
        describe(belief, 0, vmax_kmh=120)
        fix(belief, 0, 0)
        fix(belief, 1800, 60)
        assert belief.train().implausible_mm == 0


class TestCalls:
    def test_a_call_is_a_fix_at_its_point(self, belief: Belief) -> None:
        call(belief, 30, "S0003", "pass", said=90, manual=True)
        train = belief.train()
        assert (train.line, train.position_mm) == ("main", km_to_mm(40))
        assert (train.fix_event_us, train.fix_manual) == (us(30), True)
        assert train.speed_hm_h is None

    def test_an_arrival_stands_at_its_point_until_the_departure(self, belief: Belief) -> None:
        call(belief, 0, "S0003", "arrive", said=4, track="2")
        train = belief.train()
        assert (train.at_point, train.arrived_us, train.stopped_us) == ("S0003", us(4), us(4))
        assert train.track == "2"
        call(belief, 600, "S0003", "depart")
        assert belief.train().at_point is None
        assert belief.train().stopped_us is None

    def test_said_twice_it_arrived_the_first_time(self, belief: Belief) -> None:
        call(belief, 0, "S0003", "arrive")
        call(belief, 60, "S0003", "arrive")
        assert belief.train().arrived_us == us(0)

    def test_one_that_is_seen_kilometres_away_has_left_heard_or_not(self, belief: Belief) -> None:
        call(belief, 0, "S0003", "arrive")
        fix(belief, 60, 42.9)
        assert belief.train().at_point == "S0003"
        fix(belief, 120, 43.1)
        assert belief.train().at_point is None

    def test_a_late_arrival_does_not_take_a_train_back(self, belief: Belief) -> None:
        """A station tells by telephone what is ten minutes old; the train has run on since."""
        fix(belief, 600, 50, speed_hm_h=700)
        call(belief, 0, "S0003", "arrive", said=610)
        train = belief.train()
        assert (train.position_mm, train.at_point) == (km_to_mm(50), None)
        assert (train.last_call_point, train.last_call) == ("S0003", "arrive")

    def test_an_arrival_a_moment_older_than_the_fix_there_counts(self, belief: Belief) -> None:
        fix(belief, 10, 40.1, speed_hm_h=0)
        call(belief, 5, "S0003", "arrive", said=12)
        assert belief.train().at_point == "S0003"
        assert belief.train().position_mm == km_to_mm(40.1), "the fix is the newer of the two"

    def test_a_late_call_changes_nothing(self, belief: Belief) -> None:
        call(belief, 100, "S0003", "depart")
        before = belief.train()
        call(belief, 90, "S0003", "arrive", said=110)
        assert belief.train() is before


class TestIdentity:
    def test_a_description_adds_to_the_one_before(self, belief: Belief) -> None:
        describe(belief, 0, headcode="4521", category="freight", length_m=700)
        describe(belief, 10, wagons=44)
        train = belief.train()
        assert (train.headcode, train.category, train.length_m, train.wagons) == (
            "4521",
            "freight",
            700,
            44,
        )

    def test_a_late_description_changes_nothing(self, belief: Belief) -> None:
        describe(belief, 10, headcode="4521")
        before = belief.train()
        describe(belief, 5, said=11, headcode="9999", wagons=3)
        assert belief.train() is before

    def test_another_plan_ends_the_delay_by_the_old_one(self) -> None:
        belief = Belief("corridor", "corridor")
        midnight = parse_iso_us("2026-03-01T00:00:00Z")
        leave_s = (midnight - us(0)) // US_PER_S + 7_200
        describe(belief, leave_s, plan="40DN")
        call(belief, leave_s + 300, "PK-ROH", "depart")
        assert belief.train().delay_s == 300
        describe(belief, leave_s + 400, plan="2001")
        assert belief.train().delay_s is None


class TestEnd:
    @pytest.fixture
    def arrived(self, belief: Belief) -> Belief:
        describe(belief, 0, destination="S0006", headcode="4521")
        fix(belief, 60, 99, speed_hm_h=300)
        call(belief, 120, "S0006", "arrive")
        return belief

    def test_a_train_ends_where_it_was_going(self, arrived: Belief) -> None:
        assert arrived.fold.telemetry.trains == {}
        assert arrived.fold.snapshot().changes.trains == {"T1"}

    def test_it_does_not_come_back_by_late_reports(self, arrived: Belief) -> None:
        arrived.fold.snapshot()
        fix(arrived, 119, 99.9, said=125)
        call(arrived, 110, "S0006", "arrive", said=126)
        describe(arrived, 120, said=127, wagons=12)
        assert arrived.fold.telemetry.trains == {}
        assert arrived.fold.snapshot().changes.trains == set()

    def test_a_later_report_is_a_train_again(self, arrived: Belief) -> None:
        fix(arrived, 500, 99)
        assert arrived.train().headcode == "T1", "nothing is left of the one before"

    def test_an_arrival_on_the_way_ends_nothing(self, belief: Belief) -> None:
        describe(belief, 0, destination="S0006")
        call(belief, 60, "S0003", "arrive")
        assert belief.train().at_point == "S0003"

    def test_the_end_of_its_path_is_where_a_planned_train_is_going(self) -> None:
        belief = Belief("corridor", "corridor")
        describe(belief, 0, plan="40DN")
        end = belief.plan.paths["40DN"].calls[-1].point
        call(belief, 60, end, "arrive")
        assert belief.fold.telemetry.trains == {}

    def test_the_latest_ends_are_remembered_within_a_bound(self, belief: Belief) -> None:
        for number in range(ENDED_KEPT + 1):
            describe(belief, number, train=f"T{number}", destination="S0006")
            call(belief, number, "S0006", "arrive", train=f"T{number}")
        assert len(belief.fold.telemetry.ended) == ENDED_KEPT
        fix(belief, 0, 1, said=ENDED_KEPT + 1, train=f"T{ENDED_KEPT}")
        assert belief.fold.telemetry.trains == {}


class TestDelay:
    """Against the plan that the corridor ships: 40DN leaves PK-ROH at 02:00 and arrives at PK-SUK
    at 02:07, with the midnight of the day it is seen on.
    """

    DAY_US = parse_iso_us("2026-03-02T00:00:00Z")

    @pytest.fixture
    def belief(self) -> Belief:
        belief = Belief("corridor", "corridor")
        describe(belief, 0, plan="40DN", category="passenger express")
        return belief

    def at(self, second: float) -> float:
        """A second of the plan's day as seconds after the start."""
        return (self.DAY_US - us(0)) / US_PER_S + second

    @pytest.mark.parametrize("late_s", [0, 900, -120])
    def test_a_call_says_how_late_it_is(self, belief: Belief, late_s: int) -> None:
        call(belief, self.at(7_200 + late_s), "PK-ROH", "depart")
        assert belief.train().delay_s == late_s

    def test_arrival_and_departure_have_their_own_booked_times(self, belief: Belief) -> None:
        call(belief, self.at(7_620 + 60), "PK-SUK", "arrive")
        assert belief.train().delay_s == 60
        call(belief, self.at(7_920 + 90), "PK-SUK", "depart")
        assert belief.train().delay_s == 90

    def test_between_points_it_follows_the_fix(self, belief: Belief) -> None:
        """Half way from PK-SUK (depart 7,920 s) to PK-HBK (9,420 s), ten minutes late."""
        line = belief.railway.default_line
        half_mm = (line.position_by_point["PK-SUK"] + line.position_by_point["PK-HBK"]) / 2
        call(belief, self.at(7_920), "PK-SUK", "depart")
        fix(belief, self.at(8_670 + 600), half_mm / 1e6, speed_hm_h=600)
        delay_s = belief.train().delay_s
        assert delay_s is not None
        assert abs(delay_s - 600) <= 1

    def test_a_train_that_stands_keeps_the_delay_it_had(self, belief: Belief) -> None:
        line = belief.railway.default_line
        km = line.position_by_point["PK-SUK"] / 1e6 + 10
        call(belief, self.at(7_920 + 60), "PK-SUK", "depart")
        fix(belief, self.at(12_000), km, speed_hm_h=0)
        assert belief.train().delay_s == 60

    def test_the_day_of_a_path_is_kept_once_it_is_known(self, belief: Belief) -> None:
        call(belief, self.at(7_200 + 60), "PK-ROH", "depart")
        call(belief, self.at(7_620 + DAY_S * 0.9), "PK-SUK", "arrive")
        assert belief.train().delay_s == round(DAY_S * 0.9)
