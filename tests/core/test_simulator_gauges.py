"""At a break of gauge cargo is reloaded, or its wagons change bogies and go on themselves."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import takewhile

import pytest

from core.line.loading import open_line
from core.simulator.cargo import Consignment
from core.simulator.disturbance import Disturbance
from core.simulator.field import Field
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


def gauge_break(monkeypatch: pytest.MonkeyPatch, working: Working) -> World:
    """A world of these trains, none of which is late."""

    def fate(seed: int, route: object, train: str, borders: object) -> Disturbance:
        return Disturbance(jitter_s=(0,) * 3)

    monkeypatch.setattr("core.simulator.world.draw", fate)
    monkeypatch.setattr("core.simulator.world.open_working", lambda *_: working)
    plan = load_plan("\n".join(plan_text()), "gauges")
    return World(open_line("uniform:5x10"), plan, seed=1, start_us=START_US)


def consignments(monkeypatch: pytest.MonkeyPatch, working: Working) -> dict[str, Consignment]:
    """What the trains of the day have brought, by path, when the last has taken it on."""
    made = gauge_break(monkeypatch, working)
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


def test_the_yard_tells_what_it_does_and_with_whose_cargo_a_train_sets_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = gauge_break(monkeypatch, BREAK)
    field = Field(made, seed=1)
    until_us = (DAY + 24 * HOUR_S) * US_PER_S
    reports = [r.payload for r in takewhile(lambda r: r.deliver_us < until_us, field.reports())]
    said = [p["text"] for p in reports if p["kind"] == "message" and p["sender"] == "S0003"]
    found = {one.train: one for one in made.cargo.found}
    for path, done in (("X", "put on other bogies"), ("Y", "put on other bogies"), ("COAL", "rel")):
        one = found[f"{path}@2026-06-01"]
        ready = f"{datetime.fromtimestamp(one.ready_s, UTC):%H:%M} UTC"
        mine = [text for text in said if text.startswith(f"12 wagons of {path} of 1 Jun ")]
        assert len(mine) == 1
        assert done in mine[0]
        assert mine[0].endswith(ready)
    gone = [text for text in said if text.startswith("ON of 1 Jun sets out")]
    assert gone == [
        "ON of 1 Jun sets out with the cargo of wagons:"
        " 12 of X of 1 Jun, 12 of Y of 1 Jun, 12 of COAL of 1 Jun"
    ]


def test_no_wagon_is_in_two_places_and_none_is_lost_on_the_way() -> None:
    """On the corridor: what a train sets out with was brought before, and by nobody else."""
    railway, plan = open_line("corridor"), open_plan("corridor")
    made = World(railway, plan, seed=1, start_us=START_US)
    made.settle((DAY + 24 * HOUR_S) * US_PER_S)
    ships = {port.ship for port in open_working("corridor", railway).ports}
    taken = 0
    for one in made.cargo.found:
        assert one.brought_s <= one.begins_s <= one.ready_s
        if one.taken_by:
            assert one.ready_s <= one.taken_s
            taken += 1
    brought = [one.train for one in made.cargo.found if one.train.partition("@")[0] not in ships]
    assert len(set(brought)) == len(brought)
    assert taken > 100
    for run in (train.run for train in made.trains()):
        mine = [one for one in made.cargo.found if one.taken_by == run.id]
        assert {one.point for one in mine} <= {run.route.nodes[0].point.id}
        # The last consignment may be cut at what it has wagons for; the one before left room.
        assert sum(one.wagons for one in mine[:-1]) < (run.route.path.wagons or 1)


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
