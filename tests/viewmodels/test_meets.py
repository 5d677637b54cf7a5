"""The next two hours: who meets whom, where, who waits, and by when somebody has to decide."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import numpy as np

from core.forecast import Conflict, Forecast, Run
from core.line.loading import open_line
from core.units import US_PER_S, parse_iso_us
from ui.viewmodels.meets import meet_row, meets, summary

NOW_US = parse_iso_us("2026-11-24T09:00:00Z")
ZONE = ZoneInfo("Asia/Karachi")
# Six stations 20 km apart, a loop at each.
RAILWAY = open_line("uniform:6x20")
LINE = RAILWAY.default_line
POINTS = [p.point.id for p in LINE.points]
AT_MM = [p.position_mm for p in LINE.points]


def run(name: str, *places: tuple[float, float], is_up: bool = True) -> Run:
    """A run through (minute, km)."""
    at = np.array([NOW_US + minute * 60 * US_PER_S for minute, _ in places], np.float64)
    way = np.array([km * 1_000_000 for _, km in places], np.float64)
    return Run(name, name, name, name, LINE.id, is_up, at, way)


def forecast(*runs: Run, conflicts: tuple[Conflict, ...] = ()) -> Forecast:
    return Forecast(NOW_US, {one.id: one for one in runs}, conflicts)


def test_two_trains_that_cross_at_a_station_meet_there_and_the_first_waits() -> None:
    up = run("U", (0, 0), (20, 20), (35, 20), (55, 40))
    down = run("D", (0, 60), (30, 20), (31, 20), (50, 0), is_up=False)
    (found,) = meets(forecast(up, down), RAILWAY, NOW_US)
    assert (found.place, found.position_mm) == (LINE.points[1].point.short_name, AT_MM[1])
    assert found.waits is up
    assert found.wait_us == 10 * 60 * US_PER_S
    assert found.decide_us is None
    row = meet_row(found, NOW_US, ZONE)
    assert row.cells == ("14:30", found.place, "U × D", "U", "10 min", "as planned", "")


def test_a_conflict_offers_the_end_where_less_is_lost_and_ends_when_the_first_enters() -> None:
    up = run("U", (10, 20), (50, 40))
    down = run("D", (14, 40), (30, 20), is_up=False)
    conflict = Conflict(
        1,
        "meet",
        NOW_US + 20 * 60 * US_PER_S,
        LINE.id,
        30_000_000,
        ("U", "D"),
        (POINTS[1], POINTS[2]),
    )
    (found,) = meets(forecast(up, down, conflicts=(conflict,)), RAILWAY, NOW_US)
    # U would wait at km 20 from 10 to 30; D at km 40 from 14 to 50.
    assert found.waits is up
    assert found.position_mm == AT_MM[1]
    assert found.wait_us == 20 * 60 * US_PER_S
    assert found.decide_us == NOW_US + 10 * 60 * US_PER_S
    row = meet_row(found, NOW_US, ZONE)
    assert row.cells[5:] == ("14:10", "10:00")
    assert meet_row(found, found.decide_us + 1, ZONE).cells[6] == "now"
    assert summary([row]) == "1 meets and overtakes · 1 to decide"


def test_a_faster_train_behind_goes_by_where_it_costs_less() -> None:
    slow = run("S", (0, 20), (60, 40))
    fast = run("F", (20, 20), (40, 40))
    conflict = Conflict(
        1,
        "follow",
        NOW_US + 30 * 60 * US_PER_S,
        LINE.id,
        30_000_000,
        ("S", "F"),
        (POINTS[1], POINTS[2]),
    )
    (found,) = meets(forecast(slow, fast, conflicts=(conflict,)), RAILWAY, NOW_US)
    # S waits 20 min for F at km 20; F behind S would lose 20 at km 40: the first is taken.
    assert found.wait_us == 20 * 60 * US_PER_S
    assert found.waits is slow


def test_trains_of_one_direction_and_meets_after_two_hours_are_left_out() -> None:
    first, second = run("A", (0, 0), (60, 40)), run("B", (30, 0), (90, 40))
    late = run("D", (100, 100), (200, 0), is_up=False)
    up = run("U", (110, 0), (210, 100))
    assert meets(forecast(first, second), RAILWAY, NOW_US) == []
    assert [m for m in meets(forecast(late, up), RAILWAY, NOW_US) if m.at_us > NOW_US] == []
