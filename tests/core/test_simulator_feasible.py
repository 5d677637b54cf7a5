"""The daily plan of the corridor can be run as it is booked, and a plan that cannot is repaired."""

import pytest

from core.line.loading import load_railway, open_line
from core.simulator.feasible import plan_faults, repaired
from core.simulator.planner import uniform_plan
from core.simulator.working import open_working
from core.timetable.loading import load_plan, open_plan

DOUBLE = """
id: double
name: Twelve stations of a double line
territories: {UTC: {name: Anywhere, timezone: UTC}}
operating_points:
POINTS
lines:
  main:
    name: Main
    points:
CHAINAGES
    stretches:
      - {from: P00, to: P11, tracks: 2, gauge_mm: 1520, passenger_kmh: 100, freight_kmh: 80,
         block: automatic}
"""
HEAD_ON = """
id: head-on
name: Two trains that are booked to meet between S0001 and S0002
paths:
  EAST:
    name: East
    category: freight
    line: main
    direction: up
    calls:
      - {point: S0001, depart: 01:00}
      - {point: S0002, arrive: 01:12, depart: 01:40}
      - {point: S0003, arrive: 01:52}
  WEST:
    name: West
    category: freight
    line: main
    direction: down
    calls:
      - {point: S0003, depart: 00:40}
      - {point: S0002, arrive: 00:52, depart: 01:05}
      - {point: S0001, arrive: 01:40}
"""


def test_the_certificate_has_nothing_against_the_corridors_plan_as_it_is_booked() -> None:
    railway = open_line("corridor")
    line = open_working("corridor", railway).conditions()
    assert len(line.windows) == 1
    assert plan_faults(railway, open_plan("corridor"), line) == []


def test_a_plan_with_two_trains_in_one_block_is_told_and_repaired() -> None:
    railway = open_line("uniform:3x10")
    plan = load_plan(HEAD_ON, "head-on")
    faults = plan_faults(railway, plan)
    assert any("main:S0001-S0002/1" in fault for fault in faults)
    better, repairs = repaired(railway, plan)
    assert plan_faults(railway, better) == []
    assert repairs
    assert all(repair.most_s > 0 and repair.path in repair.sentence() for repair in repairs)


def test_a_plan_asked_for_more_trains_than_the_line_holds_is_full_and_can_be_run() -> None:
    railway = open_line("uniform:12x10")
    plan = uniform_plan(railway, 300, 1)
    # A block of 10 km is taken for 13 minutes by each: no more than 109 go through in a day.
    assert 30 < len(plan.paths) < 109
    assert plan_faults(railway, plan) == []


@pytest.mark.parametrize("loops", [0, 1])
def test_double_line_takes_three_hundred_trains_a_day_and_its_ends_are_left_in_time(
    loops: int,
) -> None:
    tracks = ", ".join(
        ["{role: main, length_m: 1200}"] * 2 + ["{role: loop, length_m: 1000}"] * loops
    )
    points = "\n".join(
        f"  P{n:02d}: {{name: P{n:02d}, territory: UTC, tracks: [{tracks}]}}" for n in range(12)
    )
    chainages = "\n".join(f"      P{n:02d}: {10 * n}" for n in range(12))
    text = DOUBLE.replace("POINTS", points).replace("CHAINAGES", chainages)
    railway = load_railway(text, "double")
    plan = uniform_plan(railway, 300, 2)
    assert len(plan.paths) == 300
    assert plan_faults(railway, plan) == []


def test_trains_of_a_plan_are_no_longer_than_the_end_tracks_as_they_lie() -> None:
    railway = open_line("uniform:12x3")
    # Built for 1,200 m, but a quarter of the 3 km to the next station is all that they have.
    ends = [s for s in railway.sections.values() if s.point in ("S0001", "S0012")]
    assert {s.end_mm - s.start_mm for s in ends} == {750_000}
    plan = uniform_plan(railway, 60, 1)
    assert {path.length_m for path in plan.paths.values()} == {750}
    assert plan_faults(railway, plan) == []
