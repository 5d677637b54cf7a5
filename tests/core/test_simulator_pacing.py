"""A train comes slowly to a meet that is known of and passes, where nobody is the later for it."""

import pytest

from core.line.loading import open_line
from core.simulator.disturbance import Disturbance
from core.simulator.orders import Immobilise
from core.simulator.route import BLOCK_CLEAR_S, Route
from core.simulator.run import Run
from core.simulator.train_run import TrainRun
from core.simulator.world import World
from core.simulator.world_events import RuleBroken
from core.timetable.loading import load_plan, open_plan
from core.units import US_PER_S, parse_iso_us

START_US = parse_iso_us("2026-06-01T00:00:00Z")
HOUR_US = 3_600 * US_PER_S

# EAST may go on from S0003 when WEST has come there, and WEST goes on a while later.
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
      - {point: S0003, arrive: 12:40, depart: 12:48, reason: waits for another train}
      - {point: S0005, arrive: 13:30}
  WEST:
    name: West
    category: freight
    line: main
    direction: down
    calls:
      - {point: S0005, depart: 12:04}
      - {point: S0003, arrive: 12:44, depart: 13:10, reason: booked stop}
      - {point: S0001, arrive: 13:50}
"""
FOLLOWER = """
  NEXT:
    name: Next
    category: freight
    line: main
    direction: up
    calls:
      - {point: S0001, depart: 12:25}
      - {point: S0003, arrive: 13:05, depart: 13:20, reason: booked stop}
      - {point: S0005, arrive: 14:00}
"""
PASSING = MEETING.replace("arrive: 12:44, depart: 13:10, reason: booked stop", "pass: 12:44")


@pytest.fixture(autouse=True)
def calm(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing goes wrong with any train, which then is where the plan has it to the second."""

    def nothing(seed: int, route: object, train: str, borders: object) -> Disturbance:
        return Disturbance(jitter_s=(0,) * 200)

    monkeypatch.setattr("core.simulator.world.draw", nothing)


def world_of(plan: str) -> tuple[World, dict[str, TrainRun]]:
    world = World(open_line("uniform:5x20"), load_plan(plan, "meeting"), seed=4, start_us=START_US)
    world.settle(START_US + 18 * HOUR_US)
    return world, {t.run.route.path.id: t for t in world.trains() if "06-01" in t.id}


def stands_s(run: Run, node: int) -> int:
    return run.time(2 * node + 1) - run.time(2 * node)


def broken(world: World) -> list[RuleBroken]:
    events = world.events_before(START_US + 18 * HOUR_US)
    return [event for event in events if isinstance(event, RuleBroken)]


def test_a_train_that_would_wait_at_a_meet_comes_slowly_and_passes_without_a_stop() -> None:
    world, trains = world_of(MEETING)
    east, west = trains["EAST"].run, trains["WEST"].run
    # It comes when it may go, eight minutes later than it is booked to come.
    assert east.time(5) == east.time(4) == east.booked(5) >= west.time(4) + 120
    assert east.paced == {1: 480}
    assert east.arrived_s == east.booked(2 * len(east.legs))
    assert west.arrived_s == west.booked(2 * len(west.legs))
    legs = [trains["EAST"].leg(k) for k in (1, 2)]
    assert legs[0].motion.final_mps > 5
    assert legs[0].motion.final_mps == pytest.approx(legs[1].motion.at(0)[1], abs=0.5)
    # Slowly, not fast and then waiting before the station.
    speeds = [legs[0].motion.at(second)[1] for second in range(300, 1_600, 50)]
    assert max(speeds) - min(speeds) < 0.5
    said = [one.sentence() for one in world.rolling.decisions]
    assert (
        "EAST@2026-06-01 comes slowly to Station 3 for WEST@2026-06-01, 480 s later, "
        "and passes without a stop."
    ) in said
    assert broken(world) == []


@pytest.mark.parametrize("plan", [MEETING + FOLLOWER, PASSING], ids=["follower", "passing"])
def test_a_train_that_another_is_close_behind_or_comes_to_meet_is_not_paced(plan: str) -> None:
    # NEXT would find the block taken when it comes, or WEST that which it goes on into.
    world, trains = world_of(plan)
    east = trains["EAST"].run
    assert not east.paced
    assert stands_s(east, 2) >= 400
    for name in trains.keys() - {"EAST"}:
        run = trains[name].run
        assert run.arrived_s == run.booked(2 * len(run.legs))
    assert broken(world) == []


def test_a_wait_longer_than_a_sensible_speed_allows_is_stood_out() -> None:
    _, trains = world_of(MEETING.replace("depart: 12:48", "depart: 13:00"))
    east = trains["EAST"].run
    assert not east.paced
    assert stands_s(east, 2) == 1_200


def test_a_train_that_comes_slowly_for_one_that_is_then_held_stands_and_goes_when_it_can() -> None:
    world = World(
        open_line("uniform:5x20"), load_plan(MEETING, "meeting"), seed=4, start_us=START_US
    )
    at_us = START_US + 12 * HOUR_US + 25 * 60 * US_PER_S
    world.settle(at_us)
    runs = {t.run.route.path.id: t.run for t in world.trains() if "06-01" in t.id}
    east, west = runs["EAST"], runs["WEST"]
    assert east.paced
    assert world.act(Immobilise(west.id, 3_600), at_us).done
    world.settle(START_US + 18 * HOUR_US)
    assert west.time(4) >= at_us // US_PER_S + 3_600
    assert east.time(4) == east.booked(5)
    assert east.time(5) == west.time(4) + BLOCK_CLEAR_S
    assert broken(world) == []


def test_a_paced_train_slows_down_a_little_more_for_one_that_is_a_minute_late(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def late(seed: int, route: Route, train: str, borders: object) -> Disturbance:
        return Disturbance(jitter_s=(60 if route.path.id == "WEST" else 0,) * 200)

    monkeypatch.setattr("core.simulator.world.draw", late)
    _, trains = world_of(MEETING.replace("depart: 12:48", "depart: 12:46"))
    east, west = trains["EAST"].run, trains["WEST"].run
    assert east.time(4) == east.time(5) == west.time(4) + BLOCK_CLEAR_S == east.booked(5) + 60


def test_on_the_corridor_most_paced_trains_pass_and_none_comes_later_than_it_could_go() -> None:
    world = World(open_line("corridor"), open_plan("corridor"), seed=1, start_us=START_US)
    world.settle(START_US + 12 * HOUR_US)
    paced = [(t.run, k + 1) for t in world.trains() for k in t.run.paced]
    settled = [(run, k) for run, k in paced if run.settled > 2 * k + 1]
    assert len(settled) >= 4
    assert sum(not run.stopped(k) for run, k in settled) >= 0.75 * len(settled)
