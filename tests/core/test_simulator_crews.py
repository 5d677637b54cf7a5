"""A crew over its hours is relieved where crews change, and its train waits for that."""

import pytest

from core.line.loading import open_line
from core.simulator.crews import CrewChange
from core.simulator.disturbance import Disturbance
from core.simulator.order import build_routes
from core.simulator.run import Run
from core.simulator.working import Working, open_working
from core.simulator.world import World
from core.timetable.loading import load_plan, open_plan
from core.units import parse_iso_us

FIVE_US = parse_iso_us("2026-06-01T05:00:00Z")
LONG = """
id: long
name: A train that stops at three stations on its way
paths:
  EAST:
    name: East
    category: freight
    line: main
    direction: up
    calls:
      - {point: S0001, depart: 01:00}
      - {point: S0002, arrive: 01:20, depart: 01:40}
      - {point: S0003, arrive: 02:00, depart: 02:10}
      - {point: S0004, arrive: 02:30, depart: 02:40}
      - {point: S0005, arrive: 03:00}
"""


def run_with(monkeypatch: pytest.MonkeyPatch, points: tuple[str, ...], late_s: int) -> Run:
    """The train of the day, kept so long at its second station, where crews change at points."""

    def fate(seed: int, route: object, train: str, borders: object) -> Disturbance:
        return Disturbance(extra_dwell_s={1: late_s}, jitter_s=(0,) * 5)

    crews = tuple(CrewChange(point, 2 * 3_600, 1_800) for point in points)
    monkeypatch.setattr("core.simulator.world.draw", fate)
    monkeypatch.setattr("core.simulator.world.open_working", lambda *_: Working(crews=crews))
    world = World(open_line("uniform:5x10"), load_plan(LONG, "long"), seed=1, start_us=FIVE_US)
    return next(t.run for t in world.trains() if t.id == "EAST@2026-06-01")


def stood_s(run: Run, k: int) -> int:
    arrive_s, depart_s = run.arrives[k], run.departs[k]
    assert arrive_s is not None
    assert depart_s is not None
    return depart_s - arrive_s


def test_a_crew_within_its_hours_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    run = run_with(monkeypatch, ("S0003", "S0004"), 0)
    assert (stood_s(run, 2), stood_s(run, 3)) == (600, 600)


def test_a_crew_over_its_hours_is_relieved_at_the_next_point_and_the_train_waits(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # From one to three o'clock on duty, and half an hour more; a booked stop cut to its least.
    run = run_with(monkeypatch, ("S0004",), 5_400)
    without = run_with(monkeypatch, (), 5_400)
    assert stood_s(run, 2) == stood_s(without, 2)
    assert stood_s(run, 3) == stood_s(without, 3) + 1_800


def test_a_crew_that_took_over_after_the_delay_has_all_its_hours(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Crews change at the second station, too, after the train has been kept there.
    run = run_with(monkeypatch, ("S0002", "S0004"), 5_400)
    without = run_with(monkeypatch, (), 5_400)
    assert [stood_s(run, k) for k in (1, 2, 3)] == [stood_s(without, k) for k in (1, 2, 3)]


def test_no_train_of_the_corridor_is_booked_to_a_change_with_a_crew_over_its_hours() -> None:
    railway = open_line("corridor")
    changes = {change.point: change for change in open_working("corridor", railway).crews}
    assert all(point in railway.points for point in changes)
    districts = 0
    for route in build_routes(railway, open_plan("corridor"), 86_400).values():
        begins_s = route.nodes[0].depart_s
        for node in route.nodes[1:-1]:
            change = changes.get(node.point.id)
            if change is not None and node.stops:
                assert node.arrive_s - begins_s <= change.hours_s, (route.path.id, node.point.id)
                begins_s, districts = node.depart_s, districts + 1
    assert districts > 50
