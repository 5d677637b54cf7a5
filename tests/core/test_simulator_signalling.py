"""Signals, points and sections of the running world: true to the trains, and no rule broken."""

from collections import Counter
from functools import cache

import pytest

from core.line.loading import load_railway, open_line
from core.simulator import disturbance
from core.simulator.gates import Gates
from core.simulator.order import build_routes
from core.simulator.world import World
from core.simulator.world_events import (
    AuthorityGiven,
    PointsMoved,
    RuleBroken,
    SectionOccupied,
    SignalShown,
    TooLong,
    TrainStalled,
    WorldEvent,
)
from core.timetable.loading import load_plan, open_plan
from core.timetable.model import DAY_S
from core.units import US_PER_S, parse_iso_us

START_US = parse_iso_us("2026-06-01T00:00:00Z")
HOUR_US = 3_600 * US_PER_S


def events(world: World, hours: int) -> list[WorldEvent]:
    found: list[WorldEvent] = []
    for hour in range(1, hours + 1):
        until_us = START_US + hour * HOUR_US
        world.settle(until_us)
        found.extend(world.events_before(until_us))
    return found


def corridor(seed: int = 1) -> World:
    return World(open_line("corridor"), open_plan("corridor"), seed=seed, start_us=START_US)


@cache
def a_day() -> list[WorldEvent]:
    return events(corridor(), 24)


MEETING = """
id: meeting
name: Two trains that meet at the middle station
paths:
  EAST:
    name: East
    category: freight
    line: main
    direction: up
    length_m: 700
    calls:
      - {point: S0001, depart: 00:10}
      - {point: S0002, arrive: 00:24, depart: 00:40, reason: waits for another train}
      - {point: S0003, arrive: 00:54}
  WEST:
    name: West
    category: freight
    line: main
    direction: down
    length_m: 700
    calls:
      - {point: S0003, depart: 00:18}
      - {point: S0002, pass: 00:31}
      - {point: S0001, arrive: 00:45}
"""


@pytest.fixture
def undisturbed(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LATE_SHARE", "SLOW_SHARE", "STOP_SHARE", "OVERSPEED_SHARE"):
        monkeypatch.setattr(disturbance, name, 0.0)
    monkeypatch.setattr(disturbance, "JITTER_S", (0, 0))


@pytest.mark.usefixtures("undisturbed")
def test_a_meet_is_signalled_as_it_is_in_the_rule_book() -> None:
    world = World(
        open_line("uniform:3x10"), load_plan(MEETING, "meeting"), seed=1, start_us=START_US
    )
    told = events(world, 1)
    start = [e for e in told if e.at_us == START_US]
    assert {e.aspect for e in start if isinstance(e, SignalShown)} == {"stop"}
    assert {e.state for e in start if isinstance(e, PointsMoved)} == {"normal"}
    rest = [e for e in told if e.at_us > START_US]
    assert not [e for e in rest if isinstance(e, RuleBroken)]
    here = [e for e in rest if isinstance(e, SignalShown) and e.signal.startswith("S0002")]
    # East comes into the loop at caution over points thrown for it, and waits there until West has
    # run through on the main track and left the section that East goes into.
    assert [(e.signal, e.aspect) for e in here] == [
        ("S0002.HU1", "caution"),
        ("S0002.HU1", "stop"),
        ("S0002.HD1", "clear"),
        ("S0002.HD1", "stop"),
        ("S0002.XD1", "clear"),
        ("S0002.XD1", "stop"),
        ("S0002.XU2", "clear"),
        ("S0002.XU2", "stop"),
    ]
    moved = [
        (e.points, e.state)
        for e in rest
        if isinstance(e, PointsMoved) and e.points.startswith("S0002")
    ]
    assert moved == [
        ("S0002.PU2", "moving"),
        ("S0002.PU2", "reverse"),
        ("S0002.PU2", "moving"),
        ("S0002.PU2", "normal"),
        ("S0002.PD2", "moving"),
        ("S0002.PD2", "reverse"),
        ("S0002.PD2", "moving"),
        ("S0002.PD2", "normal"),
    ]
    # A signal clears when its points have come to lie, and not while what it guards is occupied.
    at = {(type(e).__name__, e[1], e[2]): e.at_us for e in reversed(rest)}
    cleared_us = at["SignalShown", "S0002.HU1", "caution"]
    assert cleared_us - at["PointsMoved", "S0002.PU2", "moving"] == 6 * US_PER_S
    free_us = at["SectionOccupied", "main:S0002-S0003/1", False]
    assert at["SectionOccupied", "S0002/1", True] < free_us


@pytest.mark.usefixtures("undisturbed")
def test_while_a_block_instrument_is_out_trains_pass_its_signal_by_numbered_authority() -> None:
    world = World(
        open_line("uniform:3x10"), load_plan(MEETING, "meeting"), seed=1, start_us=START_US
    )
    world.fail_block("main:S0002-S0003/1", START_US, START_US + HOUR_US)
    told = events(world, 1)
    assert not [e for e in told if isinstance(e, RuleBroken)]
    given = [e for e in told if isinstance(e, AuthorityGiven)]
    assert [(e.number, e.train[:4], e.section) for e in given] == [
        (1, "WEST", "main:S0002-S0003/1"),
        (2, "EAST", "main:S0002-S0003/1"),
    ]
    signals = {e.signal for e in told if isinstance(e, SignalShown) and e.aspect != "stop"}
    assert "S0002.XU2" not in signals
    assert "S0002.HU1" in signals
    # The second is not given before the first train has left the section.
    left_us = next(
        e.at_us
        for e in told
        if isinstance(e, SectionOccupied)
        and e.section == "main:S0002-S0003/1"
        and not e.occupied
        and e.at_us > START_US
    )
    assert given[1].at_us > left_us


def test_a_heavy_train_without_grip_on_a_grade_stalls_is_helped_and_breaks_no_rule(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(disturbance, "SLIPPERY_SHARE", 1.0)
    monkeypatch.setattr(disturbance, "GRIP", (0.25, 0.3))
    world = corridor()
    # A world forgets who arrived long ago.
    trains = {train.id: train for train in world.trains()}
    told = events(world, 12)
    trains.update((train.id, train) for train in world.trains())
    assert not [e for e in told if isinstance(e, RuleBroken)]
    stalled = [e for e in told if isinstance(e, TrainStalled) and e.stalled]
    goes_us = {e.train: e.at_us for e in told if isinstance(e, TrainStalled) and not e.stalled}
    helped = [e for e in stalled if e.train in goes_us]
    assert len(helped) >= 2
    low_s = disturbance.HELP_S[0]
    for event in helped:
        assert goes_us[event.train] - event.at_us >= low_s * US_PER_S
        now = trains[event.train].at(event.at_us / US_PER_S + low_s / 2)
        assert now is not None
        assert now.speed_mps == 0
        assert now.position_mm == event.position_mm


def test_no_rule_is_broken_in_a_day_of_the_corridor() -> None:
    assert [e for e in a_day() if isinstance(e, RuleBroken)] == []


def test_events_are_told_once_in_order_of_time_and_change_something() -> None:
    last: dict[str, object] = {}
    before_us = START_US
    for event in a_day():
        assert event.at_us >= before_us
        before_us = event.at_us
        if isinstance(event, SectionOccupied):
            assert last.get(event.section) is not event.occupied
            last[event.section] = event.occupied
        if isinstance(event, PointsMoved) and event.at_us > START_US:
            assert last.get(event.points) != event.state
            last[event.points] = event.state


def test_a_signal_is_at_stop_while_its_section_is_occupied() -> None:
    railway = open_line("corridor")
    aspect: dict[str, str] = {}
    occupied: set[str] = set()
    routes = build_routes(railway, open_plan("corridor"), DAY_S)
    gates = Gates(railway)
    guards: dict[str, set[str]] = {}
    for route in routes.values():
        for gate in gates.of(route).gates:
            if gate.role == "exit":
                guards.setdefault(gate.signal, set()).update(gate.sections[:1])
    shown = 0
    for event in a_day():
        if isinstance(event, SignalShown):
            aspect[event.signal] = event.aspect
            if event.aspect != "stop" and event.signal in guards and event.at_us > START_US:
                assert not guards[event.signal] & occupied
                shown += 1
        elif isinstance(event, SectionOccupied):
            (occupied.add if event.occupied else occupied.discard)(event.section)
    assert shown > 1_000


def test_the_same_world_told_in_other_steps_tells_the_same() -> None:
    world = corridor()
    found: list[WorldEvent] = []
    for minutes in range(7, 121, 7):
        until_us = START_US + minutes * 60 * US_PER_S
        world.settle(until_us)
        found.extend(world.events_before(until_us))
    hours = [e for e in a_day() if e.at_us < START_US + 119 * 60 * US_PER_S]
    assert Counter(map(repr, found)) == Counter(map(repr, hours))


def test_a_revised_world_goes_on_from_what_was_told() -> None:
    world, other = corridor(), corridor()
    told = events(world, 3)
    half = events(other, 2)
    other.revised()
    for hour in range(3, 4):
        until_us = START_US + hour * HOUR_US
        other.settle(until_us)
        half.extend(other.events_before(until_us))
    assert half == told


SHORT = """
id: short
name: A station whose tracks are shorter than a train
territories: {UTC: {name: Anywhere, timezone: UTC}}
operating_points:
  A: {name: A, territory: UTC, tracks: [{role: main, length_m: 900}, {role: loop, length_m: 900}]}
  B: {name: B, territory: UTC, tracks: [{role: main, length_m: 500}, {role: loop, length_m: 400}]}
  C: {name: C, territory: UTC, tracks: [{role: main, length_m: 900}, {role: loop, length_m: 900}]}
lines:
  main:
    name: Main
    points: {A: 0, B: 12, C: 24}
    stretches:
      - {from: A, to: C, gauge_mm: 1520, passenger_kmh: 100, freight_kmh: 80, block: token}
"""


def test_a_train_in_a_station_shorter_than_itself_is_an_event() -> None:
    plan = MEETING.replace("S0001", "A").replace("S0002", "B").replace("S0003", "C")
    plan = plan[: plan.index("  WEST:")]
    world = World(load_railway(SHORT, "short"), load_plan(plan, "short"), seed=1, start_us=START_US)
    long = [e for e in events(world, 2) if isinstance(e, TooLong)]
    assert [e.section for e in long if e.train == "EAST@2026-06-01"] == ["B/1"]


FOLLOWING = """
id: following
name: A train that leaves the loop of the middle station as one too long for it comes to the main
paths:
  FIRST:
    name: First
    category: freight
    line: main
    direction: up
    length_m: 700
    calls:
      - {point: A, depart: 00:10}
      - {point: B, arrive: 00:24, depart: 00:39, reason: changes crew}
      - {point: C, arrive: 00:53}
  SECOND:
    name: Second
    category: freight
    line: main
    direction: up
    length_m: 1000
    calls:
      - {point: A, depart: 00:30}
      - {point: B, arrive: 00:43, depart: 01:00, reason: changes crew}
      - {point: C, arrive: 01:14}
"""


@pytest.mark.usefixtures("undisturbed")
def test_a_train_comes_to_a_running_track_when_one_that_left_another_is_out_of_the_overlap() -> (
    None
):
    long = SHORT.replace("length_m: 500", "length_m: 1200").replace(
        "length_m: 400", "length_m: 800"
    )
    railway = load_railway(long.replace("length_m: 900", "length_m: 1200"), "long")
    world = World(railway, load_plan(FOLLOWING, "following"), seed=1, start_us=START_US)
    told = events(world, 2)
    # Booked to come at 00:43 it would pass the home signal with the other still in the overlap.
    assert not [e for e in told if isinstance(e, RuleBroken)]
    first, second = (t for t in world.trains() if t.id.endswith("2026-06-01"))
    assert (first.route.tracks[1], second.route.tracks[1]) == ("2", "1")
    left_us = next(
        e.at_us
        for e in told
        if isinstance(e, SectionOccupied)
        and (e.section, e.occupied) == ("B/2", False)
        and e.at_us > START_US
    )
    cleared_us = next(
        e.at_us
        for e in told
        if isinstance(e, SignalShown)
        and (e.signal, e.aspect) == ("B.HU1", "caution")
        # The first of the two had it clear for the loop before.
        and e.at_us > START_US + HOUR_US // 2
    )
    assert cleared_us > left_us


AUTOMATIC = """
id: automatic
name: Single line with automatic block
territories: {UTC: {name: Anywhere, timezone: UTC}}
operating_points:
  A: {name: A, territory: UTC, tracks: [{role: main, length_m: 900}, {role: loop, length_m: 900}]}
  B: {name: B, territory: UTC, tracks: [{role: main, length_m: 900}, {role: loop, length_m: 900}]}
lines:
  main:
    name: Main
    points: {A: 0, B: 12}
    stretches:
      - {from: A, to: B, gauge_mm: 1520, passenger_kmh: 100, freight_kmh: 80, block: automatic}
"""
DOWN = """
id: down
name: One train, down
paths:
  WEST:
    name: West
    category: freight
    line: main
    direction: down
    length_m: 700
    calls: [{point: B, depart: 00:18}, {point: A, arrive: 00:33}]
"""


@pytest.mark.usefixtures("undisturbed")
@pytest.mark.parametrize("fails", [False, True])
def test_block_signals_turn_to_the_train_and_show_what_is_free_behind_it(fails: bool) -> None:
    railway = load_railway(AUTOMATIC, "automatic")
    world = World(railway, load_plan(DOWN, "down"), seed=1, start_us=START_US)
    if fails:
        world.fail_block("main:A-B/1.4", START_US, START_US + HOUR_US)
    told = events(world, 1)
    assert not [e for e in told if isinstance(e, RuleBroken)]
    assert bool([e for e in told if isinstance(e, AuthorityGiven)]) == fails
    third = [e.aspect for e in told if isinstance(e, SignalShown) and e.signal == "main:A-B.BD1.3"]
    # Against the direction of a free line it is at stop; then before, under and behind the train.
    assert third == ["stop", "clear", "stop", "caution", "clear", "stop"]
    other = {e.aspect for e in told if isinstance(e, SignalShown) and e.signal == "main:A-B.BU1.3"}
    assert other == {"clear", "stop"}
