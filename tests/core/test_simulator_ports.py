"""A port is where cargo comes from and goes to: by ships, through a yard that can be full."""

from collections.abc import Iterator
from functools import cache

import pytest

from core.line.loading import open_line
from core.simulator.cargo import Consignment
from core.simulator.disturbance import Disturbance
from core.simulator.orders import Lift
from core.simulator.ports import Port, last_call, next_call
from core.simulator.run import Run
from core.simulator.working import Connection, Working, open_working
from core.simulator.world import World
from core.timetable.loading import load_plan, open_plan
from core.units import US_PER_S, parse_iso_us

START_US = parse_iso_us("2026-06-01T00:00:00Z")
DAY = START_US // US_PER_S
HOUR_S = 3_600
HOUR_US = HOUR_S * US_PER_S
# A ship at four in the morning, never late.
PORT = Port("S0001", "SHIP", "S0002", 4 * HOUR_S, 0, 40, 1, 10)
TAKES = Connection("S0001", ("SHIP",), ("OUT", "NEXT"), 2 * HOUR_S)


def plan_text() -> Iterator[str]:
    """Two trains of ten wagons to the port, two of as many from it."""
    yield "id: port\nname: Trains of a port\npaths:"
    ways = (("FIRST", 1, -1), ("SECOND", 2, -1), ("OUT", 5, 1), ("NEXT", 7, 1))
    for name, hour, step in ways:
        points = range(1, 6) if step > 0 else range(5, 0, -1)
        calls = [
            f"{{point: S000{p}, {'arrive' if n == 4 else 'pass' if n else 'depart'}: "
            f"'{hour + n // 3:02d}:{n % 3 * 20:02d}'}}"
            for n, p in enumerate(points)
        ]
        yield f"  {name}: {{name: {name}, category: freight, line: main, wagons: 10,"
        yield f"    direction: {'up' if step > 0 else 'down'}, calls: [{', '.join(calls)}]}}"


def world(monkeypatch: pytest.MonkeyPatch, port: Port, start_us: int = START_US) -> World:
    """Days at a port on which nothing goes wrong but with ships."""

    def fate(seed: int, route: object, train: str, borders: object) -> Disturbance:
        return Disturbance(jitter_s=(0,) * 5)

    working = Working(ports=(port,), connections=(TAKES,))
    monkeypatch.setattr("core.simulator.world.draw", fate)
    monkeypatch.setattr("core.simulator.world.open_working", lambda *_: working)
    plan = load_plan("\n".join(plan_text()), "port")
    return World(open_line("uniform:5x10"), plan, seed=1, start_us=start_us)


def runs(made: World) -> dict[str, Run]:
    """The trains of the day, at six o'clock."""
    made.settle(START_US + 6 * HOUR_US)
    return {t.route.path.id: t.run for t in made.trains() if t.id.endswith("2026-06-01")}


def held_wagons(found: list[Consignment], port: Port, at_s: int) -> int:
    """What trains have brought to a port that no ship has fetched yet."""
    return sum(
        one.wagons
        for one in found
        if one.point == port.point
        and not one.train.startswith(f"{port.ship}@")
        and one.brought_s <= at_s < one.taken_s
    )


def test_ships_come_once_a_day_when_they_are_due_or_up_to_so_much_later() -> None:
    port = PORT._replace(late_s=20 * HOUR_S)
    calls = [next_call(port, 3, DAY)]
    while len(calls) < 300:
        calls.append(next_call(port, 3, calls[-1].at_s + 1))
        assert last_call(port, 3, calls[-1].at_s) == calls[-1]
        assert last_call(port, 3, calls[-1].at_s - 1) == calls[-2]
    assert len({call.ship for call in calls}) == 300
    late_s = [(call.at_s - 4 * HOUR_S) % 86_400 for call in calls]
    assert max(late_s) <= 20 * HOUR_S
    assert max(late_s) > 18 * HOUR_S
    # Most are not very late.
    assert sum(late < 5 * HOUR_S for late in late_s) > 120
    assert [call.at_s // HOUR_S for call in calls] != [
        call.at_s // HOUR_S for call in (next_call(port, 4, one.at_s) for one in calls)
    ]


def test_a_train_that_finds_the_yard_full_waits_outside_until_a_ship_has_made_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Two trains a day and a ship each evening: one that comes at three in the night is too late for
    # the next day's first train, which is on the way at two.
    port = PORT._replace(due_s=22 * HOUR_S, late_s=8 * HOUR_S)
    days = range(DAY, DAY + 30 * 86_400, 86_400)
    calls = {day: next_call(port, 1, day - 2 * HOUR_S).at_s for day in days}
    late = [
        d
        for d in days
        if 2.5 * HOUR_S < calls[d] - d < 4 * HOUR_S and calls[d - 86_400] < d - 86_400 + HOUR_S
    ]
    day = late[0]
    for yard_wagons, waits in ((40, False), (25, True)):
        made = world(monkeypatch, port._replace(yard_wagons=yard_wagons), day * US_PER_S)
        made.settle((day + 4 * HOUR_S) * US_PER_S)
        first = next(t.run for t in made.trains() if t.run.base_s == day and t.id[:5] == "FIRST")
        assert first.stopped(3) is waits
        assert first.time(7) == (calls[day] if waits else first.booked(7))
        assert held_wagons(made.cargo.found, port, first.time(8)) <= yard_wagons


def test_a_train_takes_what_a_ship_has_left_and_waits_for_it_or_leaves_without(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # One load a ship: for the first; the second would wait till four o'clock of the next day.
    made = world(monkeypatch, PORT)
    today = runs(made)
    assert [today[n].time(1) - today[n].booked(1) for n in ("OUT", "NEXT")] == [0, 0]
    taken = {o.taken_by: o.train for o in made.cargo.found if o.train.startswith("SHIP")}
    assert taken["OUT@2026-06-01"] == "SHIP@2026-06-01"
    assert "NEXT@2026-06-01" not in taken
    # With a ship at six the first waits an hour for it.
    late = world(monkeypatch, PORT._replace(due_s=6 * HOUR_S))
    assert runs(late)["OUT"].time(1) == DAY + 6 * HOUR_S
    taken = {o.taken_by: o.train for o in late.cargo.found if o.train.startswith("SHIP")}
    assert taken["OUT@2026-06-01"] == "SHIP@2026-06-01"


def test_a_world_that_is_taken_back_has_the_same_cargo_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made, again = world(monkeypatch, PORT), world(monkeypatch, PORT)
    runs(made)
    again.settle(START_US + 6 * HOUR_US)
    for hour in (5.5, 4.5, 3.9):
        again.act(Lift("none"), START_US + round(hour * HOUR_US))
    runs(again)
    assert sorted(again.cargo.found) == sorted(made.cargo.found)


@cache
def three_days() -> list[Consignment]:
    made = World(open_line("corridor"), open_plan("corridor"), seed=1, start_us=START_US)
    made.settle(START_US + 72 * HOUR_US)
    return made.cargo.found


def test_in_karachi_ships_bring_what_trains_take_and_take_what_they_bring() -> None:
    ports = open_working("corridor", open_line("corridor")).ports
    assert {port.point for port in ports} == {"PK-KPT", "PK-PIP"}
    for port in ports:
        here = [one for one in three_days() if one.point == port.point]
        lots = [one for one in here if one.train.startswith(f"{port.ship}@")]
        brought = [one for one in here if one not in lots]
        assert len(brought) >= 3
        for one in brought:
            assert one.taken_by.startswith(f"{port.ship}@")
            assert one.brought_s < one.ready_s <= one.taken_s <= one.ready_s + 2 * 86_400
        fetched = [one.taken_by for one in lots if one.taken_by]
        assert len(fetched) == len(set(fetched)) >= 3
        for one in here:
            assert held_wagons(here, port, one.brought_s) <= port.yard_wagons
