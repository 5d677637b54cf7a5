"""Trains burn fuel by the work they do and the time they run, and fill up before it is short."""

from itertools import takewhile

import pytest

from core.events import EndFault, InjectFault, SimulationCommand
from core.line.loading import open_line
from core.simulator.disturbance import Disturbance
from core.simulator.field import Field
from core.simulator.fuel import Fuel, Fuelling
from core.simulator.order import build_routes
from core.simulator.orders import Lift
from core.simulator.rolling_stock import rolling_stock
from core.simulator.route import Route
from core.simulator.run import Run
from core.simulator.staff import Asked
from core.simulator.working import Working, open_working
from core.simulator.world import World
from core.simulator.world_events import FuelShort
from core.timetable.loading import load_plan, open_plan
from core.units import US_PER_S, parse_iso_us

START_US = parse_iso_us("2026-06-01T00:00:00Z")
HOUR_US = 3_600 * US_PER_S
HEAVY = """
id: heavy
name: A train of known weight
paths:
  EAST:
    name: East
    category: freight
    line: main
    direction: up
    mass_t: 1000
    wagons: 18
    length_m: 300
    gauge_mm: 1676
    traction: [{class: GEU20, units: 2}]
    stock: {covered: 18}
    calls:
      - {point: S0001, depart: 01:00}
      - {point: S0002, pass: 01:20}
      - {point: S0003, arrive: 01:40, depart: 01:50}
      - {point: S0004, pass: 02:10}
      - {point: S0005, arrive: 02:30}
"""


def world(monkeypatch: pytest.MonkeyPatch, *places: Fuelling, late_s: int = 0) -> World:
    """Days on which the train is kept so long at its third station."""

    def fate(seed: int, route: object, train: str, borders: object) -> Disturbance:
        return Disturbance(extra_dwell_s={2: late_s}, jitter_s=(0,) * 5)

    monkeypatch.setattr("core.simulator.world.draw", fate)
    monkeypatch.setattr("core.simulator.world.open_working", lambda *_: Working(fuelling=places))
    plan = load_plan(HEAVY, "heavy")
    return World(open_line("uniform:5x10"), plan, seed=1, start_us=START_US)


def train(
    monkeypatch: pytest.MonkeyPatch, *places: Fuelling, late_s: int = 0, back: bool = False
) -> Run:
    """The train of the day; taken back on its way if wanted."""
    made = world(monkeypatch, *places, late_s=late_s)
    made.settle(START_US + 4 * HOUR_US)
    if back:
        made.act(Lift("none"), START_US + round(1.2 * HOUR_US))
        made.settle(START_US + 4 * HOUR_US)
    return next(t.run for t in made.trains() if t.id == "EAST@2026-06-01")


def left(run: Run, k: int) -> float:
    """The share of full tanks with which it comes to a node."""
    comes_s = run.arrives[k]
    assert comes_s is not None
    return Fuel(()).left(run, k, comes_s)


def test_on_the_level_it_burns_for_what_holds_it_back_and_for_its_speed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run = train(monkeypatch)
    consist = run.route.runner.consist(0)
    assert consist is not None
    mps = 10_000 / 1_200
    pull_j = consist.resistance_n(mps) * 20_000 + consist.mass_kg * 1.06 * mps * mps / 2
    # 0.82 of what an engine gives is at the rail; 40 minutes to the third station, two engines.
    litres = pull_j / 0.82 / 3.6e6 * 0.24 + 2 / 3 * 2 * 14
    assert left(run, 2) == pytest.approx(1 - litres / (2 * 5_700), abs=1e-4)
    assert 40 < litres < 100


def test_a_train_that_stands_burns_a_little_all_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    usual, late = train(monkeypatch), train(monkeypatch, late_s=3_600)
    burnt = left(usual, 4) - left(late, 4)
    # It makes good some of the hour it was kept.
    assert 0.7 * 14 / 5_700 < burnt <= 14 / 5_700


def test_it_fills_up_where_it_would_not_come_to_the_next_place_with_its_reserve(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    free = train(monkeypatch)
    for point, k, stands_s in (("S0003", 2, 1_500), ("S0002", 1, 2_700)):
        place = Fuelling(point, 1_500, 2_700, 0.999)
        run = train(monkeypatch, place)
        arrive_s, depart_s = run.arrives[k], run.departs[k]
        assert arrive_s is not None
        assert depart_s is not None
        assert run.filled == [k]
        # Booked to pass at the second, it comes to a stand and then is filled up.
        assert stands_s - 120 <= depart_s - arrive_s <= stands_s
        assert left(run, 4) > left(free, 4)
        assert left(run, k + 1) > 0.99
        # Who has enough is not delayed.
        enough = train(monkeypatch, place._replace(reserve=0.15))
        assert not enough.filled
        assert enough.departs == free.departs


def range_m(run: Run, second: float | None) -> float:
    """How far its fuel goes at a second at which it is on its way."""
    assert second is not None
    found = Fuel(()).range_m(run, second)
    assert found is not None
    return found


def test_how_far_its_fuel_goes_says_what_is_left_at_its_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run = train(monkeypatch)
    assert Fuel(()).range_m(run, run.formed_s - 1) is None
    burnt = 1 - left(run, 4)
    assert 40_000 / range_m(run, run.departs[0]) == pytest.approx(burnt, rel=0.05)
    # Half of its way on, so much less is there, and half of its way is to come.
    depart_s = run.departs[2]
    assert depart_s is not None
    there = Fuel(()).left(run, 2, depart_s)
    burnt_then = there * 20_000 / range_m(run, depart_s)
    assert burnt_then == pytest.approx(there - left(run, 4), rel=0.05)
    late, filled = train(monkeypatch, late_s=3_600), Fuelling("S0003", 1_500, 2_700, 0.999)
    arrive_s, depart_s = late.arrives[2], late.departs[2]
    assert arrive_s is not None
    assert range_m(late, depart_s) < range_m(late, arrive_s) * (1 - 0.7 * 14 / 5_700)
    full = train(monkeypatch, filled)
    left_s = full.departs[2]
    assert left_s is not None
    assert range_m(full, left_s + 1) > range_m(full, left_s - 1) * 1.004


def test_its_gauge_is_told_and_one_that_is_low_says_so_until_that_is_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    name, point = "EAST@2026-06-01", "train:EAST@2026-06-01#fuel_range"
    begins_us = START_US + HOUR_US

    def told(*commands: tuple[float, SimulationCommand]) -> list[tuple[float, int]]:
        field = Field(world(monkeypatch), seed=1, start_us=begins_us)
        for number, (minute, command) in enumerate(commands, 1):
            field.take(Asked(number, command, begins_us + round(minute * 60 * US_PER_S)))
        reports = takewhile(lambda r: r.deliver_us < begins_us + HOUR_US, field.reports())
        found = [r.payload for r in reports if r.payload.get("point") == point]
        return [((parse_iso_us(p["at"]) - begins_us) / US_PER_S / 60, p["value"]) for p in found]

    usual = told()
    assert len(usual) >= 5
    assert min(value for _, value in usual) > 4_000
    low = InjectFault(operator="anna", fault="fuel_low", target=name)
    over = EndFault(operator="anna", fault="fuel_low", target=name)
    seen = told((5.0, low), (35.0, over))
    during = [value for minute, value in seen if 6 < minute < 35]
    assert len(during) >= 3
    assert set(during) == {60}
    after = [value for minute, value in seen if minute > 36]
    assert len(after) >= 2
    assert after == [value for minute, value in usual if minute > 36]


@pytest.mark.parametrize("point", ["S0002", "S0003"])
def test_a_stop_made_for_fuel_is_told_of_and_one_that_is_booked_is_not(
    point: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = world(monkeypatch, Fuelling(point, 1_500, 2_700, 0.999))
    made.settle(START_US + 4 * HOUR_US)
    told = [e for e in made.events_before(START_US + 4 * HOUR_US) if isinstance(e, FuelShort)]
    run = next(t.run for t in made.trains() if t.id == "EAST@2026-06-01")
    assert run.filled == [1 if point == "S0002" else 2]
    stands_us = run.time(2) * US_PER_S
    assert told == ([FuelShort(stands_us, run.id, point)] if point == "S0002" else [])


def test_a_world_that_is_taken_back_fills_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    place = Fuelling("S0003", 1_500, 2_700, 0.999)
    calm, again = train(monkeypatch, place), train(monkeypatch, place, back=True)
    assert again.filled == calm.filled == [2]
    assert again.departs == calm.departs


def corridor() -> dict[str, Route]:
    return build_routes(open_line("corridor"), open_plan("corridor"), 86_400)


def test_the_trains_of_the_corridor_burn_what_such_trains_do() -> None:
    for name, route in corridor().items():
        litres = tkm = 0.0
        for k, leg in enumerate(route.legs):
            consist = route.runner.consist(k)
            assert consist is not None
            mps = leg.metres / leg.booked_s
            work_j = route.runner.work_j(route.whole_leg(k), mps)
            litres += consist.burns_l(work_j, leg.booked_s)
            tkm += consist.trailing_kg / 1000 * leg.metres / 1000
        # A heavy train on easy grades to a light one over the Khojak, a litre per 10,000 tkm.
        assert 5 < litres / tkm * 1e4 < 120, name


def test_no_train_of_the_plan_needs_more_than_its_tanks_hold_less_the_reserve() -> None:
    places = open_working("corridor", open_line("corridor")).fuelling
    railway = open_line("corridor")
    assert all(place.point in railway.points for place in places)
    assert all(engine.fuel_l > 4_000 for engine in rolling_stock().locomotives.values())
    assert {place.reserve for place in places} == {0.15}
    world = World(railway, open_plan("corridor"), seed=1, start_us=START_US)
    fuel = Fuel(places)
    ended = [t.run for t in world.trains() if t.run.arrived_s is not None]
    assert len(ended) > 20
    for run in ended:
        assert run.arrived_s is not None
        assert fuel.left(run, len(run.legs), run.arrived_s) > 0.15
