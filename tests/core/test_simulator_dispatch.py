"""Dispatched trains keep to signals and to what they can do, and lose little at their meets."""

from functools import cache

import pytest

from core.line.loading import open_line
from core.simulator.dispatcher import Dispatch, Wish, dispatch
from core.simulator.planner import through_wishes
from core.simulator.simulate import simulate
from core.timetable.model import Plan
from core.units import parse_iso_us

START_US = parse_iso_us("2026-06-01T00:00:00Z")
# Mean delay in seconds of the same trains under a microscopic traffic simulator, exit signals only.
UNPLANNED_S = {2: 2_637, 4: 2_847, 6: 3_166, 10: 2_540}


@cache
def sent(spec: str, trains: int, seed: int) -> Dispatch:
    railway = open_line(spec)
    wishes = through_wishes(trains, seed)
    return dispatch(railway, railway.default_line, wishes, seed=seed, base_s=0)


@pytest.mark.parametrize("seed", UNPLANNED_S)
def test_48_trains_over_3000_km_lose_less_than_where_nobody_plans(seed: int) -> None:
    railway = open_line("uniform:120x25")
    result = simulate(railway, Plan("", ""), hours=96, seed=seed, trains=48, start_us=START_US)
    assert (result.trains, result.arrived, result.locked) == (48, 48, False)
    assert result.separation_violations == 0
    assert result.meets == 24 * 24
    assert 1_000 < result.mean_delay_s < UNPLANNED_S[seed]


def test_a_single_line_with_a_loop_every_5_km_takes_300_trains_in_a_day() -> None:
    railway = open_line("uniform:24x5")
    result = simulate(railway, Plan("", ""), hours=48, seed=1, trains=300, start_us=START_US)
    assert (result.trains, result.arrived, result.locked) == (300, 300, False)
    assert result.separation_violations == 0
    assert result.mean_delay_s < 2 * 3600


def test_a_train_alone_runs_as_fast_as_it_can() -> None:
    alone = sent("uniform:3x25", 1, 1)
    # 50 km at 22 m/s, and half the time of speeding up and braking on top; whole seconds a leg.
    closed_form_s = 50_000 / 22 + 22 / 0.15 / 2 + 22 / 0.3 / 2
    train = alone.trains[0]
    assert train.run.time(4) - train.run.time(1) == pytest.approx(closed_form_s, abs=2)
    assert alone.decisions == ()
    assert train.run.arrived_s == alone.due_s[train.timing.name]


def test_no_train_speeds_up_or_brakes_harder_than_it_can_nor_exceeds_the_limit() -> None:
    for train in sent("uniform:30x25", 24, 3).trains:
        for k in range(len(train.route.legs)):
            for phase in train.leg(k).motion.phases:
                assert -0.3 - 1e-9 <= phase.acceleration <= 0.15 + 1e-9
                assert phase.speed_mps <= 22 + 1e-9


def test_a_train_goes_on_without_a_jump_from_leg_to_leg() -> None:
    for train in sent("uniform:30x25", 24, 3).trains:
        for k in range(len(train.route.legs) - 1):
            before, after = train.leg(k), train.leg(k + 1)
            end_mm, speed = before.at(before.start_s + before.motion.seconds)
            assert end_mm == pytest.approx(after.start_mm, abs=1)
            if train.run.time(2 * k + 2) == train.run.time(2 * k + 3):
                assert speed == pytest.approx(after.motion.phases[0].speed_mps, abs=1e-6)
            else:
                assert speed == pytest.approx(0, abs=1e-6)


def test_two_trains_that_come_together_pass_on_two_tracks_without_a_stop() -> None:
    railway = open_line("uniform:3x25")
    wishes = [Wish("U", 1, 1_000), Wish("D", -1, 1_000)]
    met = dispatch(railway, railway.default_line, wishes, seed=1, base_s=0)
    late_s = sorted(t.run.time(4) - met.due_s[t.timing.name] for t in met.trains)
    # Each waits for the other's tail; a stop alone would cost 110 s, and the wait on top.
    assert 0 <= late_s[0] <= late_s[1]
    assert 20 < sum(late_s) < 110
    assert all(train.run.time(2) == train.run.time(3) for train in met.trains)
    tracks = {t.route.tracks[1] for t in met.trains}
    assert tracks == {"1", "2"}


def test_a_decision_says_who_waits_where_for_whom_and_what_else_would_have_cost() -> None:
    railway = open_line("uniform:4x25")
    # They are together 12.5 km past Station 2 for U: D would have farther to Station 3.
    wishes = [Wish("U", 1, 600), Wish("D", -1, 0)]
    met = dispatch(railway, railway.default_line, wishes, seed=1, base_s=0)
    (decision,) = met.decisions
    said = decision.sentence()
    assert said.startswith(f"{decision.train} is held {decision.held_s} s at Station ")
    assert f" for {decision.other}; holding " in said
    assert said.endswith(f"would have cost {decision.rejected_more_s} s more.")
    assert {decision.train, decision.other} == {"U", "D"}
    assert decision.rejected_more_s > 0
    late_s = [t.run.time(6) - met.due_s[t.timing.name] for t in met.trains]
    assert sum(late_s) >= decision.held_s


def test_the_same_seed_dispatches_the_same() -> None:
    railway = open_line("uniform:30x25")
    again = dispatch(railway, railway.default_line, through_wishes(24, 3), seed=3, base_s=0)
    assert again.movements == sent("uniform:30x25", 24, 3).movements
