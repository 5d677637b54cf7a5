"""The daily plan of the corridor can be run as it is booked, and a plan that cannot is repaired."""

from core.line.loading import open_line
from core.simulator.feasible import plan_faults, repaired
from core.simulator.planner import uniform_plan
from core.simulator.working import open_working
from core.timetable.loading import load_plan, open_plan

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
