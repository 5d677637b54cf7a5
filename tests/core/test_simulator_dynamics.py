"""A train by its weight and power agrees with the closed forms, and with the laws of motion."""

from dataclasses import replace
from itertools import pairwise
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.line.loading import load_railway, open_line
from core.simulator.consist import GRAVITY, Consist, consist_of, net_pull
from core.simulator.course import Courses, Piece
from core.simulator.dynamics import Mover, in_time
from core.simulator.kinematics import Ends
from core.simulator.rolling_stock import RollingStockError, load_rolling_stock, rolling_stock
from core.timetable.loading import open_plan
from core.timetable.model import Plan

LEVEL = 0.0


def plan() -> Plan:
    return open_plan("corridor")


def grain() -> Consist:
    """Two TE33A with 57 loaded hoppers, 5,100 t trailing."""
    consist = consist_of(plan().paths["2501"], {}, 0)
    assert consist is not None
    return consist


def way(metres: float, permille: float = LEVEL, limit_mps: float = 30.0) -> list[Piece]:
    return [Piece(0.0, metres, limit_mps, permille)]


def seconds_to(consist: Consist, speed_mps: float) -> tuple[float, float]:
    """Seconds and metres to speed up on the level: the integrals of dv/a and v dv/a (Simpson)."""
    count = 20_000
    step = speed_mps / count
    seconds = metres = 0.0
    for k in range(count + 1):
        speed = k * step
        net = (consist.effort_n(speed) - consist.resistance_n(speed)) / consist.inertia_kg
        weight = (1 if k in (0, count) else 4 if k % 2 else 2) * step / 3
        seconds += weight / net
        metres += weight * speed / net
    return seconds, metres


@pytest.mark.parametrize("path", ["2501", "K9101", "77", "2106"])
def test_the_time_to_a_speed_on_the_level_is_the_integral_of_the_law_of_motion(path: str) -> None:
    consist = consist_of(plan().paths[path], {}, 0)
    assert consist is not None
    expected_s, expected_m = seconds_to(consist, 15.0)
    motion = Mover(consist, way(60_000, limit_mps=15.0), Ends(60_000, 0, 15)).fastest().motion
    reached = next(p for p in motion.phases if p.speed_mps > 15.0 - 1e-6)
    assert reached.start_s == pytest.approx(expected_s, rel=0.005)
    assert reached.start_m == pytest.approx(expected_m, rel=0.005)


def test_at_constant_effort_the_speed_rises_by_force_over_mass() -> None:
    # Below the power limit, with resistance small beside the effort: v = a t, s = v2 / 2a.
    consist = grain()
    strong = replace(consist, locomotives=consist.locomotives * 20)
    assert strong.effort_n(2.0) < sum(e.power_w for e in strong.locomotives) / 2.0
    motion = Mover(strong, way(400), Ends(400, 0, 30)).fastest().motion
    rate = (strong.effort_n(1.0) - strong.resistance_n(1.0)) / strong.inertia_kg
    assert motion.second_at(2.0 / rate) == pytest.approx(2.0 / rate, rel=0.01)


@pytest.mark.parametrize("permille", [4.0, 8.0, 11.0])
def test_the_balancing_speed_on_a_grade_is_where_effort_equals_resistance(permille: float) -> None:
    consist = grain()
    uphill_n = consist.mass_kg * GRAVITY * permille / 1000
    low, high = 0.5, 30.0
    for _ in range(60):
        middle = (low + high) / 2
        if consist.effort_n(middle) > consist.resistance_n(middle) + uphill_n:
            low = middle
        else:
            high = middle
    for enter in (low * 0.5, low * 1.5):
        run = Mover(consist, way(80_000, permille), Ends(80_000, enter, 30)).fastest()
        assert run.leave_mps == pytest.approx(low, rel=0.01)


@pytest.mark.parametrize(("permille", "rate"), [(0.0, 0.3), (20.0, 0.3), (-20.0, 0.3)])
def test_the_stopping_distance_is_that_of_constant_braking(permille: float, rate: float) -> None:
    consist = grain()
    assert consist.brake_mps2(permille) == rate
    motion = Mover(consist, way(300, permille, 12.0), Ends(300, 12, 0)).fastest().motion
    braking = motion.phases[-1]
    distance_m = braking.speed_mps**2 / (2 * rate)
    assert 300 - braking.start_m == pytest.approx(distance_m, rel=0.002)


def test_on_forty_per_mille_down_the_brakes_can_no_longer_do_what_they_do_on_the_level() -> None:
    rate = 0.6 - GRAVITY * 0.040 / 1.06
    assert grain().brake_mps2(-40.0) == pytest.approx(rate)
    motion = Mover(grain(), way(800, -40.0, 12.0), Ends(800, 12, 0)).fastest().motion
    assert 800 - motion.phases[-1].start_m == pytest.approx(12**2 / (2 * rate), rel=0.002)


def test_a_train_too_heavy_for_a_grade_stalls_on_it_and_tells_where() -> None:
    consist = replace(grain(), trailing_kg=9_000_000.0)
    run = Mover(consist, way(30_000, 12.0), Ends(30_000, 15, 0)).fastest()
    assert run.stalled_m is not None
    # Its energy of motion carries it some of the way: v2 / 2g over what is missing.
    assert 1_000 < run.stalled_m < 6_000
    assert not consist.starts_on(12.0)
    assert consist.starts_on(0.0)


def test_on_slippery_rail_a_train_that_climbs_the_bolan_with_its_banker_cannot_start() -> None:
    order = {"PK-ABG": 10, "PK-KLP": 20}
    banked = consist_of(plan().paths["K9101"], order, 15)
    alone = consist_of(plan().paths["K9101"], order, 5)
    assert banked is not None
    assert alone is not None
    # The facts: two and a banker take 1,000 t up 1 in 25 at the line's 20 km/h; two alone do not.
    speeds = [
        Mover(c, way(40_000, 40.0, 20 / 3.6), Ends(40_000, 0, 5)).fastest().leave_mps * 3.6
        for c in (banked, alone)
    ]
    assert speeds[0] == pytest.approx(5 * 3.6)
    assert speeds[1] < 18
    assert banked.starts_on(40.0)
    assert not banked.on(0.5).starts_on(40.0)


def test_a_limit_falls_for_the_head_and_rises_for_the_tail() -> None:
    line = load_railway(LIMITS, "limits").default_line
    for sign, where in ((1, 1.0), (-1, -1.0)):
        course = Courses(line).of(sign, 800, False, 200.0)
        start_m = 0.0 if sign > 0 else -30_000.0
        pieces = course.pieces(start_m, start_m + 30_000.0)
        slow = [p for p in pieces if p.limit_mps < 40 / 3.6]
        assert slow[0].start_m == (10_000.0 if where > 0 else -20_000.0)
        assert slow[-1].end_m == (20_000.0 if where > 0 else -10_000.0) + 800.0


LIMITS = """
id: limits
name: A slow stretch in the middle, with a grade and a curve
territories: {UTC: {name: Anywhere, timezone: UTC}}
operating_points:
  A: {name: A, territory: UTC}
  B: {name: B, territory: UTC}
  C: {name: C, territory: UTC}
  D: {name: D, territory: UTC}
lines:
  main:
    name: Main
    points: {A: 0, B: 10, C: 20, D: 30}
    gradients: [[5, 6, 10], [6, 8, -5]]
    curves: [[25, 26, 350]]
    stretches:
      - {from: A, to: B, gauge_mm: 1520, passenger_kmh: 100, freight_kmh: 80, block: absolute}
      - {from: B, to: C, gauge_mm: 1520, passenger_kmh: 50, freight_kmh: 30, block: absolute}
      - {from: C, to: D, gauge_mm: 1520, passenger_kmh: 100, freight_kmh: 80, block: absolute}
"""


def test_a_grade_counts_by_the_share_of_a_train_on_it_and_a_curve_as_700_over_its_radius() -> None:
    line = load_railway(LIMITS, "limits").default_line
    up, down = (Courses(line).of(sign, 500, False, 200.0) for sign in (1, -1))
    assert up.permille_at(5_000.0) == 0
    assert up.permille_at(5_250.0) == pytest.approx(5.0)
    assert up.permille_at(5_800.0) == pytest.approx(10.0)
    assert up.permille_at(6_250.0) == pytest.approx(2.5)
    assert down.permille_at(-6_500.0) == pytest.approx(5.0)
    assert up.permille_at(25_600.0) == down.permille_at(-25_300.0) == pytest.approx(2.0)


def test_the_corridor_has_grades_no_steeper_than_ruling_and_climbs_to_kolpur() -> None:
    line = open_line("corridor").default_line
    assert all(grade.assumed for grade in line.grades)
    for grade in line.grades:
        stretch = line.stretch_at((grade.start_mm + grade.end_mm) // 2)
        assert stretch is not None
        assert abs(grade.permille) <= stretch.ruling_permille + 1e-9
    low, high = line.position_by_point["PK-SIB"], line.position_by_point["PK-KLP"]
    inside = [g for g in line.grades if low <= g.start_mm < high]
    climbed_m = sum((g.end_mm - g.start_mm) * g.permille / 1e6 for g in inside)
    assert climbed_m == pytest.approx(1_790 - 133, rel=0.06)
    assert max(g.permille for g in inside) == 40


@given(
    metres=st.floats(500, 60_000),
    permille=st.floats(-15, 10),
    enter=st.floats(0, 20),
    leave=st.floats(0, 20),
    spare=st.floats(1.0, 3.0),
)
def test_a_heavy_train_keeps_its_time_goes_forward_and_obeys_its_limits(
    metres: float, permille: float, enter: float, leave: float, spare: float
) -> None:
    consist = grain()
    brake = consist.brake_mps2(permille)
    third = metres / 3
    pieces = [
        Piece(0.0, third, 20.0, 0.0),
        Piece(third, 2 * third, 18.0, permille),
        Piece(2 * third, metres, 20.0, 0.0),
    ]
    enter = min(enter, sqrt(2 * brake * third) * 0.9)
    ends = Ends(metres, enter, leave)
    mover = Mover(consist, pieces, ends)
    quickest = mover.fastest()
    assert quickest.leave_mps <= leave + 1e-6
    ends = Ends(metres, enter, quickest.leave_mps)
    seconds = quickest.motion.seconds * spare
    motion = in_time(mover, quickest, seconds)
    assert motion is not None
    assert motion.seconds == seconds
    steps = [motion.at(seconds * i / 200) for i in range(201)]
    assert steps[-1][0] == pytest.approx(metres)
    assert all(a[0] <= b[0] + 1e-6 for a, b in pairwise(steps))
    assert all(speed <= 20.0 * 1.001 for _, speed in steps)
    assert all(speed <= 18.0 * 1.001 for at_m, speed in steps if third + 1 < at_m < 2 * third - 1)
    gains = [p.acceleration for p in motion.phases]
    assert max(gains) <= max(net_pull(consist)) + GRAVITY * 0.015


def test_every_figure_of_the_rolling_stock_has_a_source_and_a_confidence() -> None:
    stock = rolling_stock()
    assert sum(stock.confidences.values()) > 100
    text = """
id: x
sources: {A: a book}
locomotives:
  L: {name: L, mass_t: {is: 1, from: hearsay, source: A}, axles: {is: 6, from: memory, source: B}}
"""
    with pytest.raises(RollingStockError) as caught:
        load_rolling_stock(text, "x")
    reasons = " ".join(str(problem) for problem in caught.value.problems)
    assert "'hearsay' is none of published" in reasons
    assert "is not among the sources" in reasons
    assert "length_m: is missing" in reasons


def test_every_path_of_the_corridor_has_engines_and_wagons_of_its_length() -> None:
    for path in plan().paths.values():
        consist = consist_of(path, {}, 0)
        assert consist is not None
        assert consist.locomotives
        assert path.length_m
        wagons_m = sum(wagon.length_m * count for wagon, count in consist.wagons)
        assert path.length_m * 0.65 < wagons_m < path.length_m * 1.1, path.id
        assert sum(count for _, count in path.stock) == path.wagons
