"""What stands beside the track: weather by place and season, passing trains, crossings, power."""

from __future__ import annotations

from itertools import takewhile
from statistics import mean
from typing import Any

import pytest

from core.line.loading import open_line
from core.simulator.field import Field
from core.simulator.weather import climate_at, gusts, weather
from core.simulator.world import World
from core.timetable.loading import open_plan
from core.units import US_PER_S, parse_iso_us

RAILWAY = open_line("corridor")
POINTS = RAILWAY.measuring_points
HOURS = 2
START_US = parse_iso_us("2026-06-01T06:00:00Z")


def over_a_month(point: str, month: str, hour: int = 9) -> list[float]:
    """The values of a measuring point at an hour (UTC) of each day of a month, over three seeds."""
    measuring = POINTS[point]
    climate = climate_at(RAILWAY, measuring)
    return [
        weather(
            seed,
            climate,
            measuring.quantity,
            point,
            parse_iso_us(f"{month}-{day:02d}T{hour:02d}:00:00Z") // US_PER_S,
        )
        for seed in (1, 2, 3)
        for day in range(1, 29)
    ]


@pytest.mark.parametrize(
    ("point", "low_month", "high_month", "difference"),
    [
        ("R-SIB", "2026-01", "2026-06", 25),  # rails: winter and summer, in degC
        ("R-DLR", "2026-01", "2026-07", 25),
        ("W-ADR", "2026-11", "2026-07", 5),  # the wind of 120 days, in m/s
        ("L-TDM", "2026-01", "2026-08", 1),  # the monsoon, in m
        ("L-GRK", "2026-09", "2026-04", 1.5),  # the snow that melts, in m
        ("S-SDK", "2026-12", "2026-06", 25),  # sand in the windy months, in mm
    ],
)
def test_each_place_has_its_season(
    point: str, low_month: str, high_month: str, difference: float
) -> None:
    low, high = mean(over_a_month(point, low_month)), mean(over_a_month(point, high_month))
    assert high - low > difference


def test_rails_are_hottest_in_the_afternoon_and_hotter_than_the_air() -> None:
    noon, night = (mean(over_a_month("R-SIB", "2026-06", hour)) for hour in (9, 22))
    assert noon - night > 20
    climate = climate_at(RAILWAY, POINTS["R-SIB"])
    at_s = parse_iso_us("2026-06-15T09:00:00Z") // US_PER_S
    air = weather(1, climate, "air_temperature", "R-SIB", at_s)
    assert weather(1, climate, "rail_temperature", "R-SIB", at_s) - air > 10


def test_gusts_are_above_the_mean_and_the_same_whenever_asked() -> None:
    climate = climate_at(RAILWAY, POINTS["W-KLP"])
    for at_s in range(0, 10**7, 10**5):
        wind = weather(1, climate, "wind", "W-KLP", at_s)
        assert wind >= 0
        assert gusts(1, climate, "W-KLP", at_s) >= wind
        assert gusts(1, climate, "W-KLP", at_s) == gusts(1, climate, "W-KLP", at_s)


@pytest.fixture(scope="module")
def told() -> list[dict[str, Any]]:
    """Two hours of the corridor."""
    field = Field(World(RAILWAY, open_plan("corridor"), seed=1, start_us=START_US), seed=1)
    end_us = START_US + HOURS * 3_600 * US_PER_S
    return [r.payload for r in takewhile(lambda r: r.deliver_us < end_us, field.reports())]


def at_s(payload: dict[str, Any]) -> float:
    return parse_iso_us(payload["at"]) / US_PER_S


def test_a_hot_box_detector_tells_of_each_train_that_passes(told: list[dict[str, Any]]) -> None:
    passed = [p for p in told if p["kind"] == "measure" and p["point"] in POINTS]
    hot = [p for p in passed if POINTS[p["point"]].quantity == "hot_box"]
    assert hot
    for reading in hot:
        near = [
            p
            for p in told
            if p["kind"] == "position"
            and abs(p["km"] * 1e6 - POINTS[reading["point"]].position_mm) < 800e3
            and abs(at_s(p) - at_s(reading)) < 60
        ]
        assert near, reading
        assert 5 < reading["value"] < 35


def test_a_crossing_closes_before_its_train_and_opens_after_it(told: list[dict[str, Any]]) -> None:
    gates = [name for name, point in POINTS.items() if point.quantity == "barrier"]
    closed = 0
    for gate in gates:
        states = [(at_s(p), p["value"]) for p in told if p.get("point") == gate]
        struck = [at_s(p) for p in told if p.get("point") == f"{gate}#approach" and p["value"]]
        for down_s, value in states:
            if value:
                closed += 1
                assert any(15 <= down_s - in_s <= 31 for in_s in struck)
    assert closed


def test_stations_tell_of_their_power_and_links_at_first_and_again(
    told: list[dict[str, Any]],
) -> None:
    first = {p["point"] for p in told if p["kind"] == "measure" and at_s(p) * US_PER_S == START_US}
    interlocked = [
        placed.point
        for placed in RAILWAY.default_line.points
        if placed.point.tier <= 2 and not placed.point.planned
    ]
    missing = {f"{point.id}#mains" for point in interlocked} - first
    # Some of what is measured is lost on the way.
    assert len(missing) <= 3
    again = [p for p in told if p.get("point") == "PK-SIB#mains"]
    assert len(again) >= 2 * HOURS
