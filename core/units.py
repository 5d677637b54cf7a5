"""Owns the units of the log: integers, their names, and the conversions to and from people's units.

Everything that is stored, folded or digested is an integer in one of these units, so that two
machines agree to the bit: microseconds UTC (`_us`), millimetres of chainage (`_mm`), hectometres
per hour of speed (`_hm_h`, that is 0.1 km/h), degrees times 10^7 (`_e7`), values times 10^6
(`_e6`).
"""

from __future__ import annotations

import math
from datetime import UTC, datetime

US_PER_S = 1_000_000
MM_PER_M = 1_000
MM_PER_KM = 1_000_000


def s_to_us(seconds: float) -> int:
    """Seconds to whole microseconds."""
    return round(seconds * US_PER_S)


def km_to_mm(km: float) -> int:
    """Kilometres of chainage to whole millimetres."""
    return round(km * MM_PER_KM)


def mm_to_km(position_mm: int) -> float:
    """Millimetres of chainage to kilometres, exact to the metre and finer."""
    return position_mm / MM_PER_KM


def kmh_to_hm_h(speed_kmh: float) -> int:
    """Kilometres per hour to tenths of a kilometre per hour."""
    return round(speed_kmh * 10)


def hm_h_to_kmh(speed_hm_h: int) -> float:
    """Tenths of a kilometre per hour to kilometres per hour."""
    return speed_hm_h / 10


def hm_h_to_mps(speed_hm_h: int) -> float:
    """Tenths of a kilometre per hour to metres per second."""
    return speed_hm_h / 36


def deg_to_e7(degrees: float) -> int:
    """Degrees of latitude or longitude to units of 10^-7 degree (11 mm at the equator)."""
    return round(degrees * 10_000_000)


def value_to_e6(value: float) -> int:
    """A measured value to millionths of its unit. Raises ValueError when it is not finite."""
    if not math.isfinite(value):
        raise ValueError("value is not finite")
    return round(value * 1_000_000)


def parse_iso_us(text: str) -> int:
    """ISO 8601 with a zone to microseconds UTC. Raises ValueError with the reason."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("time has no zone")
    # Through timedelta: a float timestamp loses microseconds after the year 2100.
    delta = moment - datetime(1970, 1, 1, tzinfo=UTC)
    return (delta.days * 86_400 + delta.seconds) * US_PER_S + delta.microseconds


def format_iso(at_us: int) -> str:
    """Microseconds UTC as ISO 8601 with a Z, with a fraction only where there is one."""
    seconds, micros = divmod(at_us, US_PER_S)
    text = datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%S")
    return f"{text}.{micros:06d}Z" if micros else f"{text}Z"
