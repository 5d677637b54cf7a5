"""Train plans: reading, checking against a railway, and the shipped daily plan."""

import csv
from collections.abc import Callable
from itertools import groupby

import pytest

from core.line.loading import open_line
from core.line.model import Railway
from core.timetable.checking import check_plan
from core.timetable.loading import (
    PlanFileError,
    load_plan,
    open_plan,
    plan_names,
    position_times,
)
from core.timetable.model import DAY_S, Plan
from tests.shared_files import shared

PLAN = """\
id: small
name: Small plan
paths:
  E1:
    name: Eastbound
    category: freight
    line: main
    direction: up
    length_m: 800
    gauge_mm: 1435
    calls:
      - {point: S0001, depart: 23:10}
      - {point: S0002, pass: 23:20}
      - {point: S0003, arrive: 23:30, depart: 24:05:30, reason: waits for W2}
      - {point: S0004, arrive: 24:15}
  W2:
    name: Westbound
    headcode: 2W
    category: passenger express
    line: main
    direction: down
    priority: 1
    calls:
      - {point: S0004, depart: 23:30}
      - {point: S0003, arrive: 23:40, depart: 23:42}
      - {point: S0001, arrive: 24:10}
"""


@pytest.fixture(scope="module")
def railway() -> Railway:
    return open_line("uniform:4x10")


def test_a_plan_is_read_as_it_stands(railway: Railway) -> None:
    plan = load_plan(PLAN, "small")
    east, west = plan.paths["E1"], plan.paths["W2"]
    assert [(c.arrive_s, c.depart_s, c.stops) for c in east.calls] == [
        (None, 83_400, True),
        (84_000, 84_000, False),
        (84_600, 86_730, True),
        (87_300, None, True),
    ]
    assert east.calls[2].reason == "waits for W2"
    assert (east.headcode, west.headcode) == ("E1", "2W")
    assert (west.priority, west.is_passenger, east.is_passenger) == (1, True, False)
    assert plan.text == PLAN
    assert check_plan(plan, railway) == []


def test_a_path_becomes_chainages_and_seconds_in_running_order(railway: Railway) -> None:
    plan = load_plan(PLAN, "small")
    east = position_times(plan.paths["E1"], railway)
    assert east.second_at(5_000_000) == 83_700
    # At the stop the departure counts; halfway to the next point half of the run is gone.
    assert east.second_at(20_000_000) == 86_730
    assert east.second_at(25_000_000) == 87_015
    west = position_times(plan.paths["W2"], railway)
    assert west.positions_mm[0] > west.positions_mm[-1]
    assert west.second_at(25_000_000) == 84_900
    assert west.second_at(31_000_000) is None


@pytest.mark.parametrize("text", ["", "  \n"])
def test_an_empty_plan_is_valid(text: str, railway: Railway) -> None:
    plan = load_plan(text, "empty")
    assert plan == Plan("", "")
    assert check_plan(plan, railway) == []


@pytest.mark.parametrize(
    ("old", "new", "place", "reason"),
    [
        ("23:20", "23.20", "paths/E1/calls/2/pass", "'23.20' is not a time"),
        ("23:20", "23:60", "paths/E1/calls/2/pass", "is not a time"),
        ("arrive: 24:15", "arrive: 24:05", "paths/E1/calls", "time at S0004 is before"),
        ("direction: down", "direction: back", "W2/direction", "'back' is none of up, down"),
        ("{point: S0002, pass: 23:20}", "{point: S0002}", "E1/calls/2", "has no time"),
        ("pass: 23:20", "pass: 23:20, depart: 23:21", "E1/calls/2", "either passes or arrives"),
        (", depart: 24:05:30", "", "E1/calls", "stop at S0003 needs both"),
        ("depart: 23:10", "depart: 47:10", "E1/calls", "within the day"),
        ("priority: 1", "prioritee: 1", "W2/prioritee", "did you mean priority?"),
        ("length_m: 800", "length_m: long", "E1/length_m", "'long' is not a number"),
        ("  W2:", "  E1:", "line 16", "'E1' is there twice"),
        ("    category: freight\n", "", "paths/E1", "category is missing"),
    ],
)
def test_a_fault_in_a_plan_is_named_with_its_place_and_reason(
    old: str, new: str, place: str, reason: str
) -> None:
    with pytest.raises(PlanFileError) as caught:
        load_plan(PLAN.replace(old, new), "small")
    found = [str(problem) for problem in caught.value.problems]
    assert any(place in problem and reason in problem for problem in found), found


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("point: S0002", "point: S0009", "'S0009' is not on line main"),
        ("line: main\n    direction: down", "line: side\n    direction: down", "'side' is not"),
        ("direction: down", "direction: up", "S0004 to S0003 does not lead up"),
        ("gauge_mm: 1435", "gauge_mm: 1520", "gauge 1520 mm, but main:S0001-S0002 is 1435"),
        ("length_m: 800", "length_m: 1300", "1300 m is longer than every track of S0001"),
        ("pass: 23:20", "pass: 23:15", "S0001 to S0002 takes 8 min at line speed, 5 are booked"),
    ],
)
def test_what_a_railway_cannot_run_is_named(
    old: str, new: str, reason: str, railway: Railway
) -> None:
    found = [
        str(problem) for problem in check_plan(load_plan(PLAN.replace(old, new), "x"), railway)
    ]
    assert any(reason in problem for problem in found), found


def test_a_plan_that_is_not_there_is_refused_with_the_names_of_those_shipped() -> None:
    assert "corridor" in plan_names()
    with pytest.raises(PlanFileError, match=r"no such file.*corridor"):
        open_plan("coridor")


def test_the_shipped_plan_fits_the_shipped_corridor() -> None:
    plan, corridor = open_plan("corridor"), open_line("corridor")
    assert len(plan.paths) == 66
    assert sum(len(path.calls) for path in plan.paths.values()) == 1_374
    assert check_plan(plan, corridor) == []


def test_29_to_41_trains_are_on_the_corridor_at_once() -> None:
    paths = open_plan("corridor").paths.values()
    counts = [
        sum(
            path.start_s <= second + day * DAY_S <= path.end_s for path in paths for day in range(3)
        )
        for second in range(0, DAY_S, 60)
    ]
    assert (min(counts), max(counts)) == (29, 41)


def rows(name: str) -> list[dict[str, str]]:
    with shared(f"corridor/{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_every_path_has_the_consist_and_direction_of_the_table() -> None:
    plan = open_plan("corridor")
    table = rows("train_plan")
    assert [row["train_no"] for row in table] == list(plan.paths)
    for row in table:
        path = plan.paths[row["train_no"]]
        assert path.direction == {"north": "up", "south": "down"}[row["direction"]]
        assert path.length_m == int(row["total_length_m"])
        assert path.mass_t == int(row["gross_trailing_t"])
        assert path.gauge_mm == int(row["gauge_mm"])
        assert path.wagons == int(row["vehicle_count"])
        assert (path.cargo, path.category) == (row["cargo"], row["category"])
        assert ("Days" in path.notes) == (row["days"] != "daily")


# Where the table has two trains in one block, one is later here (docs/simulator.md).
REPAIRED = {
    *("40DN", "39UP", "4DN", "5UP", "6DN", "K9101", "K9103", "K9105", "K9102", "K9104", "K9106"),
    *("2001", "2003", "71A"),
}


def test_every_call_has_the_times_of_the_table_give_or_take_whole_days() -> None:
    plan = open_plan("corridor")
    key: Callable[[dict[str, str]], str] = lambda row: row["train_no"]  # noqa: E731
    for train, group in groupby(rows("train_plan_stops"), key):
        stops = list(group)
        calls = plan.paths[train].calls
        assert [call.point for call in calls] == [row["station_id"] for row in stops]
        if train in REPAIRED:
            continue
        shifts = set()
        for call, row in zip(calls, stops, strict=True):
            for second, minutes in ((call.arrive_s, "arr_utc_min"), (call.depart_s, "dep_utc_min")):
                assert (second is None) == (row[minutes] == "")
                if second is not None:
                    shifts.add(second - int(row[minutes]) * 60)
            assert call.stops == (row["stop_kind"] != "pass")
        assert len(shifts) == 1
        assert shifts.pop() % DAY_S == 0


def test_train_3601_arrives_before_it_leaves_by_the_clocks_of_the_two_countries() -> None:
    path = open_plan("corridor").paths["3601"]
    pakistan_time = 5 * 3_600
    afghan_time = 4 * 3_600 + 1_800
    assert (path.start_s + pakistan_time) // 60 == 9 * 60 + 30
    assert (path.end_s + afghan_time) // 60 == 9 * 60 + 29
