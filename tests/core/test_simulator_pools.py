"""Who goes with trains is so many: the next train waits until one is back, in order of coming."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from core.line.loading import open_line
from core.simulator.crews import CrewChange
from core.simulator.disturbance import Disturbance
from core.simulator.order import build_routes
from core.simulator.orders import Lift
from core.simulator.pools import Depot, Escort
from core.simulator.run import Run
from core.simulator.working import Working, WorkingFileError, open_working
from core.simulator.world import World
from core.timetable.loading import load_plan, open_plan
from core.units import US_PER_S, parse_iso_us

START_US = parse_iso_us("2026-06-01T00:00:00Z")
HOUR_US = 3_600 * US_PER_S
ESCORT = Escort(("S0002", "S0004"), "guard", 1, 1_800)


def plan_text() -> Iterator[str]:
    """Trains up at one, two and three, the last with nobody, and one down at four o'clock."""
    yield "id: escorted\nname: Trains with an escort\npaths:"
    for name, hour, escort in (("A", 1, "guard"), ("B", 2, "guard"), ("FREE", 3, "none")):
        yield f"  {name}: {{name: {name}, category: freight, line: main, direction: up,"
        yield f"    escort: {escort}, calls: ["
        yield f"    {{point: S0001, depart: '0{hour}:00'}},"
        yield f"    {{point: S0002, pass: '0{hour}:20'}},"
        yield f"    {{point: S0003, arrive: '0{hour}:40', depart: '0{hour}:45'}},"
        yield f"    {{point: S0004, arrive: '0{hour + 1}:05', depart: '0{hour + 1}:10'}},"
        yield f"    {{point: S0005, arrive: '0{hour + 1}:30'}}]}}"
    yield "  DOWN: {name: DOWN, category: freight, line: main, direction: down,"
    yield "    escort: guard, calls: [{point: S0005, depart: '05:00'},"
    yield "    {point: S0004, arrive: '05:20', depart: '05:30'}, {point: S0003, pass: '05:50'},"
    yield "    {point: S0002, pass: '06:10'}, {point: S0001, arrive: '06:30'}]}"


def world(monkeypatch: pytest.MonkeyPatch, *escorts: Escort) -> World:
    """Days with so many escorts, on which nothing goes wrong."""
    return world_of(monkeypatch, Working(escorts=escorts))


def world_of(monkeypatch: pytest.MonkeyPatch, working: Working) -> World:
    """Days that are worked so, on which nothing goes wrong."""

    def fate(seed: int, route: object, train: str, borders: object) -> Disturbance:
        return Disturbance(jitter_s=(0,) * 5)

    monkeypatch.setattr("core.simulator.world.draw", fate)
    monkeypatch.setattr("core.simulator.world.open_working", lambda *_: working)
    plan = load_plan("\n".join(plan_text()), "escorted")
    return World(open_line("uniform:5x10"), plan, seed=1, start_us=START_US)


def runs(made: World, hours: float = 6) -> dict[str, Run]:
    """The trains of the day, settled so far."""
    made.settle(START_US + round(hours * HOUR_US))
    return {t.route.path.id: t.run for t in made.trains() if t.id.endswith("2026-06-01")}


def back_s(run: Run) -> int:
    """When the escort of a train up is ready again: there, the way back, half an hour's rest."""
    return run.time(6) + 45 * 60 + 1_800


def test_a_train_waits_where_its_escort_joins_until_one_is_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    free, limited = runs(world(monkeypatch)), runs(world(monkeypatch, ESCORT))
    assert free["B"].time(3) == free["B"].booked(3)
    assert limited["A"].time(3) == limited["A"].booked(3)
    # It is booked to pass there: it stands now, and has the line to itself again after that.
    assert limited["B"].time(3) == back_s(limited["A"])
    assert limited["B"].stopped(1)
    # Nobody waits for what is not its own: the other direction, and a train without an escort.
    assert limited["DOWN"].time(3) == limited["DOWN"].booked(3)
    assert 1 not in limited["FREE"].waits


def test_two_escorts_are_enough_for_two_trains(monkeypatch: pytest.MonkeyPatch) -> None:
    enough = runs(world(monkeypatch, ESCORT._replace(size=2)))
    assert enough["B"].time(3) == enough["B"].booked(3)


def test_who_comes_first_is_served_first(monkeypatch: pytest.MonkeyPatch) -> None:
    # The one escort is away for five hours: a train after the other takes it, day after day.
    made = world(monkeypatch, ESCORT._replace(rest_s=round(3.5 * 3_600)))
    today = runs(made, 6)
    left_s = [today[name].time(3) for name in ("A", "B")]
    came_s = [today[name].time(2) for name in ("A", "B")]
    assert came_s == sorted(came_s)
    assert left_s[1] - left_s[0] >= 4 * 3_600


def test_the_wait_is_expected_as_soon_as_the_train_has_come(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    waits = runs(world(monkeypatch, ESCORT._replace(rest_s=5 * 3_600)), 0.5)["B"]
    assert waits.settled == 3
    assert waits.legs[1].depart_s == waits.waits[1] > waits.booked(3) + 4 * 3_600


def test_a_world_that_is_taken_back_gives_the_same_escorts_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calm, taken_back = runs(world(monkeypatch, ESCORT)), world(monkeypatch, ESCORT)
    taken_back.settle(START_US + 8 * HOUR_US)
    for hour in (2.6, 1.1, 0.2):
        assert not taken_back.act(Lift("none"), START_US + round(hour * HOUR_US)).done
    again = runs(taken_back)
    assert {name: run.departs for name, run in again.items()} == {
        name: run.departs for name, run in calm.items()
    }


def test_a_crew_takes_a_train_to_the_next_change_and_then_goes_back_and_rests(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    changes = (CrewChange("S0003", 10 * 3_600, 0),)
    depots = (Depot("S0001", 2, 2 * 3_600), Depot("S0003", 1, 2 * 3_600))
    few = runs(world_of(monkeypatch, Working(crews=changes, depots=depots)))
    # 40 min to the change, as long back, and rest: the third train waits for the crew of the first.
    assert [few[name].waits.get(0, 0) for name in ("A", "B")] == [0, 0]
    assert few["FREE"].time(1) == few["A"].time(4) + 2 * 3_600 + 40 * 60
    # From the change on there is but one: who comes next waits for it, stop or not.
    assert few["B"].time(5) == few["A"].time(8) + 2 * 3_600 + 45 * 60
    # A train that passes there keeps its crew, and one that begins elsewhere has none from here.
    assert not few["DOWN"].waits


def test_the_corridor_has_a_crew_for_every_train_of_its_plan_and_not_many_more() -> None:
    railway = open_line("corridor")
    working = open_working("corridor", railway)
    away: dict[str, list[tuple[int, int]]] = {}
    changes = {change.point for change in working.crews}
    rest_s = {depot.point: depot.rest_s for depot in working.depots}
    for route in build_routes(railway, open_plan("corridor"), 86_400).values():
        nodes, last = route.nodes, len(route.nodes) - 1
        inner = [k for k in range(1, last) if nodes[k].stops and nodes[k].point.id in changes]
        for join, leave in pairwise([0, *inner, last]):
            point, comes_s = nodes[join].point.id, nodes[join].arrive_s
            ends_s = nodes[leave].arrive_s
            back_s = ends_s + (ends_s - nodes[join].depart_s) + rest_s[point]
            away.setdefault(point, []).extend(
                (comes_s + day * 86_400, back_s + day * 86_400) for day in range(4)
            )
    assert set(away) == set(rest_s)
    for depot in working.depots:
        spans = away[depot.point]
        most = max(sum(a <= at < b for a, b in spans) for at, _ in spans)
        assert most < depot.size <= most + 1, depot


def test_every_escort_of_the_corridor_has_its_trains_and_each_escorted_train_its_escort() -> None:
    railway, plan = open_line("corridor"), open_plan("corridor")
    escorts = open_working("corridor", railway).escorts
    calls = {path.id: {call.point for call in path.calls} for path in plan.paths.values()}
    armed = {path.id for path in plan.paths.values() if path.escort.startswith("armed escort")}
    served: set[str] = set()
    for escort in escorts:
        of_this = {
            path.id
            for path in plan.paths.values()
            if escort.word in path.escort and calls[path.id] >= set(escort.ends)
        }
        assert of_this
        served |= of_this
    assert served == armed


def test_an_escort_row_without_its_two_ends_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "corridor.yaml"
    file.write_text(
        "id: corridor\nescorts:\n  - {ends: [PK-SIB], word: PK, escorts: 1, rest_minutes: 5}\n"
    )
    monkeypatch.setattr("core.simulator.working.resource_path", lambda *_: file)
    with pytest.raises(WorkingFileError, match="must be two points"):
        open_working("corridor", open_line("corridor"))
