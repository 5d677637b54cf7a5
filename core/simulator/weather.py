"""Owns what the wayside measures: plausible values over the day at each measuring point."""

from __future__ import annotations

from typing import NamedTuple

from core.line.model import MeasuringPoint
from core.simulator.disturbance import stream
from core.timetable.model import DAY_S

# Along the corridor the sun is about five hours ahead of UTC.
SOLAR_S = 5 * 3600
_HOTTEST_S = 14 * 3600
_SPELL_S = 6 * 3600


class Climate(NamedTuple):
    """A quantity over the day: its mean, its daily swing, how far a spell and a gust move it."""

    mean: float
    swing: float
    spell: float
    gust: float
    least: float = 0.0


# Quantities that nobody described vary a little around one.
_UNKNOWN = Climate(1.0, 0.1, 0.1, 0.02)
_CLIMATES = {
    "wind": Climate(6.0, 3.0, 5.0, 1.5),
    "rail_temperature": Climate(27.0, 16.0, 5.0, 0.4, -30.0),
    "air_temperature": Climate(22.0, 9.0, 4.0, 0.3, -30.0),
    "water_level": Climate(1.1, 0.0, 0.4, 0.02),
    "sand": Climate(3.0, 1.0, 2.5, 0.3),
    "visibility": Climate(9.0, 1.0, 3.0, 0.3, 0.1),
}


def measured(seed: int, point: MeasuringPoint, at_s: int) -> float:
    """The value at a measuring point at a second since 1970; the same whenever it is asked for."""
    climate = _CLIMATES.get(point.quantity, _UNKNOWN)
    gust = stream(seed, f"gust/{at_s}", point.id).uniform(-1, 1) * climate.gust
    value = climate.mean + climate.swing * _daylight(at_s) + _spell(seed, point.id, at_s, climate)
    return max(climate.least, value + gust)


def _daylight(at_s: int) -> float:
    """From -1 in the small hours to 1 in the early afternoon, as two parabolas."""
    phase = ((at_s + SOLAR_S - _HOTTEST_S) % DAY_S) / DAY_S * 4  # 0 hottest, 2 coldest
    away = phase if phase <= 2 else 4 - phase
    return 1 - away * away if away <= 1 else (2 - away) * (2 - away) - 1


def _spell(seed: int, point: str, at_s: int, climate: Climate) -> float:
    """A slow change from one six-hour spell to the next."""
    index, into_s = divmod(at_s, _SPELL_S)
    here, there = (stream(seed, f"spell/{i}", point).uniform(-1, 1) for i in (index, index + 1))
    return climate.spell * (here + (there - here) * into_s / _SPELL_S)
