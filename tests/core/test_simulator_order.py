"""Trains keep to the plan's order: on blocks, on double line, and on the tracks of stations."""

import pytest

from core.line.loading import load_railway, open_line
from core.line.model import Track
from core.simulator.order import build_routes
from core.simulator.route import BLOCK_CLEAR_S
from core.simulator.tracks import TURNOVER_S, Visit, allot_tracks
from core.timetable.loading import load_plan, open_plan
from core.timetable.model import DAY_S

DOUBLE_LINE = """
id: double
name: Two stations, and double line to a third
territories: {UTC: {name: Anywhere, timezone: UTC}}
operating_points:
  A:
    name: A
    territory: UTC
    tracks: [{role: main, count: 2, length_m: 900}, {role: loop, count: 2, length_m: 900}]
  B:
    name: B
    territory: UTC
    tracks: [{role: main, count: 2, length_m: 900}, {role: loop, count: 2, length_m: 900}]
  C:
    name: C
    territory: UTC
    tracks: [{role: main, count: 2, length_m: 900}, {role: loop, count: 2, length_m: 900}]
lines:
  main:
    name: Main
    points: {A: 0.0, B: 20.0, C: 60.0}
    stretches:
      - {from: A, to: C, tracks: 2, gauge_mm: 1520, passenger_kmh: 120, freight_kmh: 80,
         block: absolute}
"""
OVERTAKING = """
id: overtaking
name: A fast train that is booked to pass a slow one on the open line
paths:
  SLOW:
    name: Slow
    category: freight
    line: main
    direction: up
    calls: [{point: A, depart: 06:00}, {point: B, pass: 06:20}, {point: C, arrive: 07:10}]
  FAST:
    name: Fast
    category: passenger
    line: main
    direction: up
    calls: [{point: A, depart: 06:20}, {point: B, pass: 06:32}, {point: C, arrive: 06:58}]
"""


def visit(path: str, from_s: int, to_s: int, *, stops: bool = True, sign: int = 1) -> Visit:
    return Visit(path, 0, from_s, to_s, stops, False, sign, 700)


TRACKS = (Track("1", "main", 750), Track("2", "loop", 750), Track("3", "loop", 500))


def test_a_train_that_runs_through_has_the_main_track_and_one_that_waits_the_loop() -> None:
    allotted = allot_tracks(
        TRACKS, [visit("WAITS", 0, 1_200), visit("PASSES", 600, 600, stops=False, sign=-1)], DAY_S
    )
    assert allotted == ["2", "1"]


def test_no_two_trains_have_a_track_at_once_also_over_midnight() -> None:
    over_midnight = visit("LATE", DAY_S - 600, DAY_S + 600)
    early = visit("EARLY", 100, 400)
    assert len(set(allot_tracks(TRACKS, [over_midnight, early], DAY_S))) == 2


def test_others_change_tracks_for_a_train_that_finds_none_free() -> None:
    hour = 3_600
    first, last = visit("FIRST", 1 * hour, 4 * hour), visit("LAST", 11 * hour, 15 * hour)
    # On their second day, so that they choose after both others, which then stand on one track.
    second = visit("SECOND", 27 * hour, 32 * hour)
    third = visit("THIRD", 31 * hour, 36 * hour)
    allotted = allot_tracks(TRACKS[:2], [first, second, third, last], DAY_S)
    assert allotted[0] == allotted[2] != allotted[1] == allotted[3]
    assert set(allotted) == {"1", "2"}


def test_a_train_longer_than_a_loop_does_not_get_it() -> None:
    visits = [visit(name, 0, 900) for name in ("A", "B", "C")]
    assert sorted(map(str, allot_tracks(TRACKS, visits, DAY_S))) == ["1", "2", "None"]


def test_every_train_of_the_corridor_has_a_track_where_trains_meet_except_a_few() -> None:
    railway, plan = open_line("corridor"), open_plan("corridor")
    routes = build_routes(railway, plan, DAY_S)
    without = [
        (route.path.id, node.point.id)
        for route in routes.values()
        for node, track in zip(route.nodes, route.tracks, strict=True)
        if track is None and node.point.ends_block
    ]
    assert len(without) <= 4


def test_the_order_on_single_line_is_the_plans_with_the_block_cleared_between() -> None:
    routes = build_routes(open_line("corridor"), open_plan("corridor"), DAY_S)
    followed = 0
    for route in routes.values():
        for node, leg in zip(route.nodes, route.legs, strict=False):
            if leg.tracks == 1 and leg.enter_after is not None:
                before = routes[leg.enter_after.path]
                left_s = before.nodes[leg.enter_after.node].arrive_s + leg.enter_after.days * DAY_S
                assert node.depart_s - left_s >= BLOCK_CLEAR_S
                followed += 1
    assert followed > 500


def test_a_slow_train_that_is_overtaken_on_double_line_waits_for_the_fast_one() -> None:
    railway = load_railway(DOUBLE_LINE, "double")
    routes = build_routes(railway, load_plan(OVERTAKING, "overtaking"), DAY_S)
    slow, fast = routes["SLOW"], routes["FAST"]
    assert slow.legs[1].enter_after is not None
    assert (slow.legs[1].enter_after.path, slow.legs[1].enter_after.days) == ("FAST", 0)
    assert fast.legs[1].enter_after is not None
    assert (fast.legs[1].enter_after.path, fast.legs[1].enter_after.days) == ("SLOW", -1)
    # It waits off the track that the fast train takes through the station.
    assert slow.tracks[1] != fast.tracks[1]


def test_the_points_a_plan_does_not_name_are_passed_in_proportion() -> None:
    railway = open_line("uniform:5x10")
    text = """
id: sparse
name: Ends only
paths:
  X:
    name: X
    category: freight
    line: main
    direction: down
    calls: [{point: S0005, depart: 01:00}, {point: S0001, arrive: 01:40}]
"""
    route = build_routes(railway, load_plan(text, "sparse"), DAY_S)["X"]
    assert [node.point.id for node in route.nodes] == ["S0005", "S0004", "S0003", "S0002", "S0001"]
    assert [node.arrive_s for node in route.nodes] == [3_600, 4_200, 4_800, 5_400, 6_000]


def test_a_path_that_turns_round_or_leaves_its_line_is_refused_by_name() -> None:
    railway = open_line("uniform:5x10")
    plan = open_plan("corridor")
    with pytest.raises(ValueError, match=r"path \S+: \S+ is not on line main"):
        build_routes(railway, plan, DAY_S)
    text = """
id: turning
name: There and back
paths:
  X:
    name: X
    category: freight
    line: main
    direction: up
    calls:
      - {point: S0001, depart: 01:00}
      - {point: S0003, pass: 01:40}
      - {point: S0002, arrive: 02:00}
"""
    with pytest.raises(ValueError, match="path X: its calls do not run one way"):
        build_routes(railway, load_plan(text, "turning"), DAY_S)


def test_a_track_is_turned_over_between_two_trains() -> None:
    close = [visit("A", 0, 600), visit("B", 600 + TURNOVER_S - 1, 900)]
    apart = [visit("A", 0, 600), visit("B", 600 + TURNOVER_S, 900)]
    assert len(set(allot_tracks(TRACKS, close, DAY_S))) == 2
    assert allot_tracks(TRACKS, apart, DAY_S) == ["2", "2"]
