"""Running trains are dispatched: meets move when trains are late, certified and with a reason."""

from functools import cache
from itertools import pairwise

import pytest

from core.line.loading import open_line
from core.simulator.orders import (
    Close,
    Hold,
    Immobilise,
    Lift,
    Precede,
    Release,
    Restrict,
    UseTrack,
)
from core.simulator.planner import uniform_plan
from core.simulator.world import World
from core.simulator.world_events import RuleBroken
from core.timetable.loading import load_plan, open_plan
from core.units import US_PER_S, parse_iso_us

START_US = parse_iso_us("2026-06-01T00:00:00Z")
HOUR_US = 3_600 * US_PER_S

MEETING = """
id: meeting
name: Two trains that are booked to meet at the third of five stations
paths:
  EAST:
    name: East
    category: freight
    line: main
    direction: up
    calls:
      - {point: S0001, depart: 12:00}
      - {point: S0003, arrive: 12:40, depart: 12:50, reason: waits for another train}
      - {point: S0005, arrive: 13:30}
  WEST:
    name: West
    category: freight
    line: main
    direction: down
    calls:
      - {point: S0005, depart: 12:05}
      - {point: S0003, pass: 12:45}
      - {point: S0001, arrive: 13:25}
"""


ENDING = """
id: ending
name: A train that ends where another begins
paths:
  EAST:
    name: East
    category: freight
    line: main
    direction: up
    calls:
      - {point: S0001, depart: 12:00}
      - {point: S0003, arrive: 12:40}
  NEXT:
    name: Next
    category: freight
    line: main
    direction: up
    calls:
      - {point: S0003, depart: 14:00}
      - {point: S0005, arrive: 14:40}
"""


def meeting() -> World:
    plan = load_plan(MEETING, "meeting")
    return World(open_line("uniform:5x20"), plan, seed=4, start_us=START_US + 11 * HOUR_US)


@cache
def corridor() -> World:
    world = World(open_line("corridor"), open_plan("corridor"), seed=1, start_us=START_US)
    world.settle(START_US + 24 * HOUR_US)
    return world


def test_a_train_that_is_held_meets_the_other_elsewhere_and_neither_waits_for_the_plan() -> None:
    world, at_us = meeting(), START_US + 11 * HOUR_US
    until_s = at_us // US_PER_S + 3 * 3600
    assert world.act(Hold("WEST@2026-06-01", "S0005", until_s), at_us).done
    world.settle(START_US + 18 * HOUR_US)
    runs = {t.id: t.run for t in world.trains()}
    east, west = runs["EAST@2026-06-01"], runs["WEST@2026-06-01"]
    assert west.time(1) >= until_s
    # It does not wait at the third station for a train that is hours late.
    assert east.arrived_s is not None
    assert east.arrived_s < until_s
    assert any(decision.at_s for decision in world.rolling.decisions)


def test_a_hold_lasts_until_the_release_and_a_release_of_nobody_is_refused() -> None:
    world, at_us = meeting(), START_US + 11 * HOUR_US
    assert not world.act(Release("EAST@2026-06-01"), at_us).done
    assert world.act(Hold("EAST@2026-06-01"), at_us).done
    later_us = at_us + 5 * HOUR_US
    world.settle(later_us)
    held = next(now for now in world.on_the_line(later_us) if now.train == "EAST@2026-06-01")
    assert (held.point, held.speed_mps) == ("S0001", 0.0)
    assert world.act(Release("EAST@2026-06-01"), later_us).done
    world.settle(later_us + 4 * HOUR_US)
    assert all(t.run.arrived_s is not None for t in world.trains() if "06-01" in t.id)


def test_a_closed_line_holds_trains_until_it_is_opened_again() -> None:
    world, at_us = meeting(), START_US + 11 * HOUR_US
    assert world.act(Close("P1", "main", 30_000_000, 31_000_000), at_us).done
    assert world.act(Restrict("T1", "main", 5_000_000, 9_000_000, 20.0), at_us).done
    later_us = at_us + 6 * HOUR_US
    world.settle(later_us)
    places = [now.position_mm for now in world.on_the_line(later_us) if "06-01" in now.train]
    assert len(places) == 2
    assert not any(21_000_000 < place < 39_000_000 for place in places)
    assert world.act(Lift("P1"), later_us).done
    assert not world.act(Lift("P1"), later_us).done
    world.settle(later_us + 5 * HOUR_US)
    assert all(t.run.arrived_s is not None for t in world.trains() if "06-01" in t.id)


def test_nobody_is_expected_in_what_is_closed_however_long_it_lasts() -> None:
    world, at_us = meeting(), START_US + 11 * HOUR_US
    assert world.act(Close("P1", "main", 30_000_000, 31_000_000), at_us).done
    for hours in (12, 15, 20, 30):
        now_us = START_US + hours * HOUR_US
        world.settle(now_us)
        through = {
            train.id: train.run.legs[k]
            for train in world.trains()
            for k, (a, b) in enumerate(pairwise(n.position_mm for n in train.route.nodes))
            if sorted((a, b)) == [20_000_000, 40_000_000] and "05-31" not in train.id
        }
        assert {"EAST@2026-06-01", "WEST@2026-06-01"} <= through.keys()
        assert all(leg.depart_s > now_us // US_PER_S for leg in through.values())


def test_turns_can_be_changed_while_a_line_is_closed_for_nobody_knows_how_long() -> None:
    world, at_us = meeting(), START_US + 11 * HOUR_US
    assert world.act(Close("P1", "main", 30_000_000, 31_000_000), at_us).done
    world.settle(at_us + 6 * HOUR_US)
    turn = Precede("WEST@2026-06-01", "EAST@2026-06-01", "S0002")
    assert world.act(turn, at_us + 6 * HOUR_US).done
    runs = {t.id: t.run for t in world.trains()}
    east, west = runs["EAST@2026-06-01"], runs["WEST@2026-06-01"]
    assert east.legs[1].depart_s > west.legs[2].next_s > west.legs[2].depart_s
    assert world.act(Lift("P1"), at_us + 7 * HOUR_US).done
    world.settle(at_us + 12 * HOUR_US)
    assert at_us // US_PER_S + 7 * 3_600 <= west.time(5) < east.time(3)


def test_a_train_that_cannot_move_stands_where_it_is_and_goes_on_from_there() -> None:
    world = meeting()
    at_us = START_US + 12 * HOUR_US + 600 * US_PER_S
    world.settle(at_us)
    before = world.position_mm("EAST@2026-06-01", at_us)
    assert world.act(Immobilise("EAST@2026-06-01", 3_600), at_us).done
    assert before is not None
    assert world.position_mm("EAST@2026-06-01", at_us) == pytest.approx(before, abs=1_000)
    half_us = at_us + HOUR_US // 2
    now = next(n for n in world.on_the_line(half_us) if n.train == "EAST@2026-06-01")
    assert now.speed_mps == 0
    assert 0 <= now.position_mm - before < 2_000_000


def test_an_order_that_cannot_be_is_refused_with_a_reason_and_changes_nothing() -> None:
    world, at_us = meeting(), START_US + 11 * HOUR_US
    was = {t.id: list(t.run.legs) for t in world.trains()}
    for wish in (
        Precede("EAST@2026-06-01", "WEST@2026-06-01", "S0001"),
        Precede("EAST@2026-06-01", "NOBODY", "S0003"),
        UseTrack("EAST@2026-06-01", "S0003", "9"),
    ):
        answer = world.act(wish, at_us)
        assert not answer.done
        assert answer.text
    assert {t.id: list(t.run.legs) for t in world.trains()} == was


def test_the_dispatcher_of_the_corridor_says_why_and_nobody_stands_for_good() -> None:
    world = corridor()
    said = [decision.sentence() for decision in world.rolling.decisions]
    assert len(said) > 20
    assert all((" is held " in one and " for " in one) or " comes slowly " in one for one in said)
    assert any("would have cost" in one for one in said)
    assert not any(world.is_locked(train) for train in world.trains())


def test_trains_leave_the_bolan_before_dark_or_stand_in_a_station() -> None:
    world = corridor()
    window = world.line.windows[0]
    for train in world.trains():
        for k in range(train.run.settled_legs):
            ends = sorted(n.position_mm for n in train.route.nodes[k : k + 2])
            if train.route.line.id == "main" and ends[0] < window.high_mm > window.low_mm < ends[1]:
                left_s = train.run.time(2 * k + 1) % 86_400
                assert window.opens_s <= left_s <= window.closes_s


def test_cargo_is_followed_over_the_break_of_gauge() -> None:
    world = corridor()
    carried = [one for one in world.cargo.found if one.point == "AF-SPB" and one.taken_by]
    assert carried
    for one in carried:
        assert one.brought_s <= one.begins_s < one.ready_s <= one.taken_s
    assert any(len(one.carried_by) >= 2 for one in world.cargo.found)
    assert world.cargo.queue_wagons("AF-SPB", START_US // US_PER_S + 86_400) > 0


def test_no_train_is_expected_to_leave_before_it_is_expected_to_come() -> None:
    # Within what is too little to be told on: else a certificate finds it faster than it can be.
    for train in corridor().trains():
        legs = train.run.legs
        for before, after in pairwise(legs[train.run.settled_legs :]):
            assert after.arrive_s > before.next_s - 40


def test_a_train_that_cannot_be_formed_for_another_gets_another_track() -> None:
    # NEXT is formed on the track on which EAST ends, which is late; the other one is free.
    world = World(open_line("uniform:5x20"), load_plan(ENDING, "ending"), seed=4, start_us=START_US)
    until_s = START_US // US_PER_S + 18 * 3_600
    assert world.act(Hold("EAST@2026-06-01", "S0001", until_s), START_US + 11 * HOUR_US).done
    world.settle(START_US + 20 * HOUR_US)
    runs = {train.id: train.run for train in world.trains()}
    assert (runs["EAST@2026-06-01"].arrived_s or 0) > until_s
    assert runs["NEXT@2026-06-01"].formed_s < until_s - 3 * 3_600


def test_trains_that_stand_for_a_day_do_not_make_the_others_of_the_next_day_as_late() -> None:
    plan = uniform_plan(open_line("uniform:8x15"), 36, seed=1)
    world = World(open_line("uniform:8x15"), plan, seed=1, start_us=START_US)
    up = [path for path in plan.paths.values() if path.direction == "up"]
    first = sorted(up, key=lambda path: path.calls[0].at_s)[:12]
    until_s = START_US // US_PER_S + 26 * 3_600
    for path in first:
        world.act(Hold(f"{path.id}@2026-06-01", None, until_s), START_US)
    late_s: dict[str, int] = {}
    for hour in range(6, 61, 6):
        world.settle(START_US + hour * HOUR_US)
        for train in world.trains():
            run = train.run
            if run.arrived_s is not None and not any(run.route.path.id == p.id for p in first):
                late_s[run.id] = run.arrived_s - run.booked(2 * len(run.legs))
    # In the plan's turns, or with one other at a time, it is seventeen hours.
    assert sum(late_s.values()) / len(late_s) < 3 * 3_600


def test_a_train_that_is_let_go_first_at_last_does_not_go_in_the_past() -> None:
    # 350DN waits at Sheikhmanda for C9204 for half a day, and is then let go before it: it had
    # left hours before that was decided, and nobody had seen it leave.
    start_us = START_US + 5 * 24 * HOUR_US
    world = World(open_line("corridor"), open_plan("corridor"), seed=2, start_us=start_us)
    broken = []
    for hour in range(6, 43, 6):
        world.settle(start_us + hour * HOUR_US)
        events = world.events_before(start_us + hour * HOUR_US)
        broken += [event for event in events if isinstance(event, RuleBroken)]
    assert broken == []
