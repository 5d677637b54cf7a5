"""The simulator alone: its figures are counted, it does not lock up, and says so when it does."""

import os
import subprocess
import sys

from core.line.import_gtfs import import_gtfs
from core.line.loading import load_railway, open_line
from core.simulator.planner import uniform_plan
from core.simulator.simulate import simulate
from core.timetable.loading import load_plan, open_plan
from core.timetable.model import Plan
from core.units import parse_iso_us
from tests.shared_files import shared

START_US = parse_iso_us("2026-06-01T00:00:00Z")
NO_PLAN = Plan("", "")


def test_seven_days_of_the_corridor_do_not_lock_up() -> None:
    railway, plan = open_line("corridor"), open_plan("corridor")
    result = simulate(railway, plan, hours=168, seed=5, start_us=START_US)
    assert not result.locked
    assert result.separation_violations == 0
    assert result.simulated_s == 168 * 3_600
    # 66 paths a day, and those on the line at the start; the last are still on their way.
    assert 7 * 66 + 20 <= result.trains <= 7 * 66 + 50
    assert result.arrived >= 7 * 66 - 20
    # A week in which no border keeps a train for a day: what is late is so by trains and their
    # dispatcher. It comes to 452 and 11,531 s.
    assert 0 < result.mean_delay_s < 600
    assert result.max_delay_s < 4 * 3_600
    assert result.meets > 700


def test_fewer_trains_are_the_first_paths_of_the_plan() -> None:
    railway, plan = open_line("corridor"), open_plan("corridor")
    result = simulate(railway, plan, hours=24, seed=1, trains=4, start_us=START_US)
    assert 4 <= result.trains <= 8


# The functions of glibc for a processor without these: exp, log, pow and sin end otherwise there.
OTHER_PROCESSOR = "glibc.cpu.hwcaps=-AVX2,-FMA,-FMA4,-AVX2_Usable,-FMA_Usable,-FMA4_Usable"


def test_the_digest_is_that_of_the_seed_whatever_the_hash_seed_and_the_processor() -> None:
    script = (
        "from core.line.loading import open_line\n"
        "from core.simulator.simulate import simulate\n"
        "from core.timetable.loading import open_plan\n"
        "r, p = open_line('corridor'), open_plan('corridor')\n"
        "for seed in (1, 2):\n"
        f"    print(simulate(r, p, hours=6, seed=seed, start_us={START_US}))\n"
    )
    printed = []
    for hash_seed, tunables in (("1", ""), ("99", OTHER_PROCESSOR)):
        environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "GLIBC_TUNABLES": tunables}
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))
        command = [sys.executable, "-c", script]
        child = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        printed.append(child.stdout.splitlines())
    assert printed[0] == printed[1]
    assert printed[0][0] != printed[0][1]


def test_through_trains_on_a_uniform_line_all_arrive_and_each_pair_meets_once() -> None:
    railway = open_line("uniform:30x25")
    result = simulate(railway, NO_PLAN, hours=96, seed=1, trains=24, start_us=START_US)
    assert (result.trains, result.arrived, result.locked) == (24, 24, False)
    assert result.separation_violations == 0
    # Twelve each way on one day over a line of 9 hours and more: most pairs meet, none twice.
    assert 40 < result.meets <= 12 * 12
    assert result.mean_delay_s > 0


def test_a_lone_through_train_has_no_delay() -> None:
    railway = open_line("uniform:12x25")
    result = simulate(railway, NO_PLAN, hours=72, seed=2, trains=1, start_us=START_US)
    assert (result.arrived, result.mean_delay_s, result.meets) == (1, 0.0, 0)


def test_a_daily_plan_for_a_line_without_one_is_a_plan_file_that_loads() -> None:
    railway = open_line("uniform:10x20")
    plan = uniform_plan(railway, 16, seed=1)
    assert len(plan.paths) == 16
    assert load_plan(plan.text, "uniform").paths == plan.paths
    result = simulate(railway, plan, hours=72, seed=1, start_us=START_US)
    assert not result.locked
    assert result.separation_violations == 0
    assert result.arrived >= 40


def test_a_plan_on_a_line_with_short_loops_has_trains_that_fit_them() -> None:
    plan = uniform_plan(open_line("corridor"), 4, seed=1)
    assert {path.length_m for path in plan.paths.values()} == {500}


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
      - {point: S0002, arrive: 00:52, depart: DEPARTS}
      - {point: S0001, arrive: 01:40}
"""


def test_a_plan_that_cannot_be_run_as_booked_is_run_one_train_after_the_other() -> None:
    railway = open_line("uniform:3x10")
    head_on = load_plan(HEAD_ON.replace("DEPARTS", "01:05"), "head-on")
    # The one going up has the block first; its track in S0002 is the other's until that one leaves,
    # into the same block.
    result = simulate(railway, head_on, hours=6, seed=1, start_us=START_US)
    assert (result.trains, result.arrived, result.locked) == (2, 2, False)
    assert result.separation_violations == 0
    waiting = load_plan(HEAD_ON.replace("DEPARTS", "01:20"), "waiting")
    result = simulate(railway, waiting, hours=6, seed=1, start_us=START_US)
    assert (result.trains, result.arrived, result.locked, result.meets) == (2, 2, False, 1)


def test_stations_closer_than_the_braking_distance_get_trains_too() -> None:
    # Caltrain has stations 300 m apart at 160 km/h.
    feed = shared("samples/gtfs/caltrain_2023-09_gtfs.zip")
    railway = load_railway(import_gtfs(feed).text, "caltrain")
    assert len(uniform_plan(railway, 4, seed=1).paths) == 4
