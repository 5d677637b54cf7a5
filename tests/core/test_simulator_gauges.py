"""At a break of gauge cargo is reloaded, or its wagons change bogies and go on themselves."""

from collections.abc import Iterator

import pytest

from core.line.loading import open_line
from core.simulator.cargo import Consignment
from core.simulator.disturbance import Disturbance
from core.simulator.working import Connection, Transfer, Work, Working, open_working
from core.simulator.world import World
from core.timetable.loading import load_plan, open_plan
from core.units import US_PER_S, parse_iso_us

START_US = parse_iso_us("2026-06-01T00:00:00Z")
DAY = START_US // US_PER_S
HOUR_S = 3_600
BOTH = "machines in wagons for both gauges"
BREAK = Working(
    transfers=(
        Transfer("S0003", "reloading", 1, 0, 24 * HOUR_S),
        Transfer("S0003", "bogies", 1, 0, 24 * HOUR_S),
    ),
    work=(Work("wagons for both gauges", "bogies", 10, 15), Work("coal", "reloading", 20, 20)),
    connections=(Connection("S0003", ("X", "Y", "COAL"), ("ON",), 0),),
)


def plan_text() -> Iterator[str]:
    """Three trains to the break of gauge in the morning, and one that goes on late at night."""
    yield "id: gauges\nname: Trains at a break of gauge\npaths:"
    for name, clock, cargo in (("X", "01", BOTH), ("Y", "02", BOTH), ("COAL", "03", "Coal")):
        yield f"  {name}: {{name: {name}, category: freight, line: main, direction: up,"
        yield f"    wagons: 12, cargo: {cargo}, calls: [{{point: S0001, depart: '{clock}:00'}},"
        yield f"    {{point: S0002, pass: '{clock}:20'}}, {{point: S0003, arrive: '{clock}:40'}}]}}"
    yield "  ON: {name: ON, category: freight, line: main, direction: up, wagons: 40, calls: ["
    yield "    {point: S0003, depart: '23:00'}, {point: S0004, pass: '23:20'},"
    yield "    {point: S0005, arrive: '23:40'}]}"


def consignments(monkeypatch: pytest.MonkeyPatch, working: Working) -> dict[str, Consignment]:
    """What the trains of the day have brought, by path, when the last has taken it on."""

    def fate(seed: int, route: object, train: str, borders: object) -> Disturbance:
        return Disturbance(jitter_s=(0,) * 3)

    monkeypatch.setattr("core.simulator.world.draw", fate)
    monkeypatch.setattr("core.simulator.world.open_working", lambda *_: working)
    plan = load_plan("\n".join(plan_text()), "gauges")
    made = World(open_line("uniform:5x10"), plan, seed=1, start_us=START_US)
    made.settle((DAY + 24 * HOUR_S) * US_PER_S)
    today = [one for one in made.cargo.found if one.train.endswith("2026-06-01")]
    return {one.train.partition("@")[0]: one for one in today}


def test_bogies_have_a_queue_of_their_own_beside_reloading(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = consignments(monkeypatch, BREAK)
    first, second, coal = found["X"], found["Y"], found["COAL"]
    assert [one.kind for one in (first, second, coal)] == ["bogies", "bogies", "reloading"]
    for one in (first, second):
        assert 12 * 10 * 60 <= one.ready_s - one.begins_s <= 12 * 15 * 60
        assert one.taken_by == "ON@2026-06-01"
    # One lift: the second train's wagons wait for it. Nobody is before the coal.
    assert first.begins_s == first.brought_s
    assert second.begins_s == first.ready_s > second.brought_s
    assert coal.begins_s == coal.brought_s
    assert coal.ready_s - coal.begins_s == 12 * 20 * 60


def test_a_place_that_has_no_lift_for_bogies_reloads_all(monkeypatch: pytest.MonkeyPatch) -> None:
    found = consignments(
        monkeypatch,
        Working(BREAK.windows, (), BREAK.transfers[:1], BREAK.work, BREAK.connections),
    )
    assert {one.kind for one in found.values()} == {"reloading"}


def test_no_wagon_of_the_daily_plan_changes_bogies_and_there_is_a_lift_for_those_that_could() -> (
    None
):
    working = open_working("corridor", open_line("corridor"))
    words = [work.cargo for work in working.work if work.kind == "bogies"]
    assert words
    assert any(transfer.kind == "bogies" for transfer in working.transfers)
    cargoes = [(path.cargo or "").lower() for path in open_plan("corridor").paths.values()]
    assert not any(word in cargo for word in words for cargo in cargoes)
