"""Owns the weather where something is measured: by place, season, hour, slow spells and gusts."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

import msgspec
import yaml

from core.line.model import MeasuringPoint, Railway
from core.resources import resource_path
from core.simulator.disturbance import stream
from core.simulator.places import nearest_station
from core.timetable.model import DAY_S

# Along the corridor the sun is about five hours ahead of UTC.
SOLAR_S = 5 * 3600
_HOTTEST_S = 14 * 3600
_SPELL_S = 6 * 3600
# How much hotter the sun makes a rail than the air, by the month; at night it is a little colder.
_SUN_C = (7, 9, 12, 15, 18, 20, 20, 19, 16, 12, 8, 6)
_NIGHT_C = 2.0
# How much a spell moves the mean of a quantity, and a gust its value.
_SPELLS = {
    "wind": 4.0,
    "air_temperature": 5.0,
    "rail_temperature": 5.0,
    "water_level": 0.35,
    "sand": 12.0,
}
_GUSTS = {
    "wind": 1.0,
    "air_temperature": 0.3,
    "rail_temperature": 0.4,
    "water_level": 0.02,
    "sand": 1.5,
}


class Climate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The monthly means of a place, from January on; units as resources/climate.yaml says."""

    name: str
    lat: float
    lon: float
    air: tuple[float, ...]
    swing: float
    wind: tuple[float, ...]
    water: tuple[float, ...]
    sand: tuple[float, ...]


@cache
def _climates() -> tuple[Climate, ...]:
    text = resource_path("climate.yaml").read_text("utf-8")
    return tuple(msgspec.convert(yaml.load(text, yaml.CSafeLoader), list[Climate]))


def climate_at(railway: Railway, point: MeasuringPoint) -> Climate:
    """The climate of the place nearest to a measuring point; the first where nobody knows."""
    line = railway.line_by_id[point.line]
    here = railway.points[nearest_station(line, point.position_mm)]
    if here.lat is None or here.lon is None:
        return _climates()[0]
    lat, lon = here.lat, here.lon
    return min(_climates(), key=lambda c: (c.lat - lat) ** 2 + (c.lon - lon) ** 2)


def weather(seed: int, climate: Climate, quantity: str, place: str, at_s: int) -> float:
    """The value of a quantity at a second since 1970; the same whenever it is asked for."""
    gust = stream(seed, f"gust/{at_s}", place).uniform(-1, 1) * _GUSTS.get(quantity, 0.02)
    spell = _spell(seed, place, at_s) * _SPELLS.get(quantity, 0.1)
    value = _mean(climate, quantity, at_s) + spell + gust
    return max(0.0, value) if quantity == "wind" else value


def gusts(seed: int, climate: Climate, place: str, at_s: int) -> float:
    """The strongest gust of the last minutes, in m/s."""
    mean = weather(seed, climate, "wind", place, at_s)
    return mean * stream(seed, f"strongest/{at_s}", place).uniform(1.25, 1.7)


def _mean(climate: Climate, quantity: str, at_s: int) -> float:
    sun = _daylight(at_s)
    if quantity == "wind":
        return _of_season(climate.wind, at_s) * (1 + 0.35 * sun)
    if quantity == "air_temperature":
        return _of_season(climate.air, at_s) + climate.swing * sun
    if quantity == "rail_temperature":
        heated = _of_season(_SUN_C, at_s) * sun if sun > 0 else _NIGHT_C * sun
        return _of_season(climate.air, at_s) + climate.swing * sun + heated
    if quantity == "water_level":
        return _of_season(climate.water, at_s)
    if quantity == "sand":
        return _of_season(climate.sand, at_s)
    return 1.0


def _of_season(months: tuple[float, ...], at_s: int) -> float:
    """Between the means of the two months whose middles are nearest."""
    moment = datetime.fromtimestamp(at_s, UTC)
    into = moment.month - 1 + (moment.day - 1) / 31 - 0.5
    first = int(into // 1)
    share = into - first
    return months[first % 12] * (1 - share) + months[(first + 1) % 12] * share


def _daylight(at_s: int) -> float:
    """From -1 in the small hours to 1 in the early afternoon, as two parabolas."""
    phase = ((at_s + SOLAR_S - _HOTTEST_S) % DAY_S) / DAY_S * 4  # 0 hottest, 2 coldest
    away = phase if phase <= 2 else 4 - phase
    return 1 - away * away if away <= 1 else (2 - away) * (2 - away) - 1


def _spell(seed: int, place: str, at_s: int) -> float:
    """A slow change from one six-hour spell to the next, from -1 to 1."""
    index, into_s = divmod(at_s, _SPELL_S)
    here, there = (stream(seed, f"spell/{i}", place).uniform(-1, 1) for i in (index, index + 1))
    return here + (there - here) * into_s / _SPELL_S
