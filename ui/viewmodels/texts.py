"""Owns how figures and words read on the desk: one format each, and two dashes for the unknown."""

from __future__ import annotations

import re

from core.line.quantities import STATE_UNIT, state_word
from core.units import MM_PER_KM, US_PER_S
from ui.viewmodels.language import isolated, mark, tr

UNKNOWN = "– –"

_MINUS = "−"
_NO_BREAK, _BREAK_HERE = "\u00a0", "\u200b"
# The narrow space that joins the figures on both sides to one number, also from right to left.
_THIN = "\u202f"
# A word longer than this may be broken after its punctuation.
_LONG_WORD = 20
_JOINTS = re.compile(r"(?<=[_/:.–-])")
# The space between a figure and its unit.
_BEFORE_UNIT = re.compile(r"(?<=\d) (?=(?:t|m|mm|km|km/h|s|min|h|d)\b)")
# Words that come with the railway's data and are said in the language in use.
WORDS = (
    *(mark("freight"), mark("passenger"), mark("freight international")),
    *(mark("passenger express"), mark("passenger international"), mark("work"), mark("light")),
    *(mark("occupied"), mark("clear"), mark("unknown"), mark("stop"), mark("proceed")),
    *(mark("normal"), mark("reverse"), mark("moving"), mark("failed"), mark("good")),
    *(mark("uncertain"), mark("bad"), mark("stale"), mark("fresh"), mark("late"), mark("dead")),
    *(mark("Pakistan"), mark("Afghanistan"), mark("Turkmenistan"), mark("Kazakhstan")),
    *(mark("ok"), mark("tripped"), mark("fault"), mark("offline"), mark("free")),
    *(mark("main"), mark("loop"), mark("siding")),
    *(mark("barrier"), mark("hot box"), mark("rail temperature"), mark("sand")),
    *(mark("water level"), mark("wind")),
    # What the trains of the corridor's plan carry.
    *(mark("containers"), mark("empties"), mark("empty tanks"), mark("diesel"), mark("wheat")),
    *(mark("chromite"), mark("chrome ore"), mark("cement"), mark("marble"), mark("minerals")),
    *(mark("sugar"), mark("steel"), mark("dried fruit"), mark("petroleum products")),
    *(mark("crude oil"), mark("Kazakh wheat"), mark("containers + fuel")),
)
_FURTHER = re.compile(r"[,;(]| from ")
# Units as they are reported and counted, said as the language in use writes them.
UNITS = (
    *(mark("t"), mark("m"), mark("mm"), mark("km"), mark("km/h"), mark("m/s"), mark("cm/h")),
    *(mark("mm/h"), mark("s"), mark("min"), mark("h"), mark("d"), mark("kN"), mark("kV")),
    *(mark("g"), mark("dB"), mark("MB"), mark("%"), mark("°C"), mark("wagons")),
)

_CALL_WORDS = {"arrive": mark("arrived"), "depart": mark("departed"), "pass": mark("passed")}
_DIRECTION_WORDS = {"up": mark("up"), "down": mark("down")}


def km(position_mm: int | None) -> str:
    """A chainage in kilometres to 100 m: `1152.4`."""
    return UNKNOWN if position_mm is None else isolated(f"{position_mm / MM_PER_KM:.1f}")


def kmh(speed_hm_h: int | None) -> str:
    """A speed in whole km/h with its unit: `68 km/h`."""
    return UNKNOWN if speed_hm_h is None else limit_kmh(round(speed_hm_h / 10))


def limit_kmh(speed_kmh: int) -> str:
    """A speed that somebody set: `30 km/h`."""
    return isolated(tr("{kmh} km/h", kmh=speed_kmh))


def delay(delay_s: int | None) -> str:
    """A delay in signed whole minutes, cut towards zero: `+11`, `0`, `−1`."""
    if delay_s is None:
        return UNKNOWN
    minutes = abs(delay_s) // 60
    if minutes == 0:
        return "0"
    return isolated(f"+{minutes}" if delay_s > 0 else f"{_MINUS}{minutes}")


def age(age_us: int | None) -> str:
    """A span of time that counts up: `41 s`, `6:12`, `1 h 02`, `3 d 04 h`."""
    if age_us is None:
        return UNKNOWN
    seconds = max(0, age_us) // US_PER_S
    if seconds < 60:
        return tr("{s} s", s=seconds)
    minutes, seconds = divmod(seconds, 60)
    if minutes < 60:
        return isolated(f"{minutes}:{seconds:02}")
    hours, minutes = divmod(minutes, 60)
    if hours < 24:
        return tr("{h} h {min}", h=hours, min=f"{minutes:02}")
    days, hours = divmod(hours, 24)
    return tr("{d} d {h} h", d=days, h=f"{hours:02}")


def number(value: int | None, unit: str = "") -> str:
    """A whole number with thin spaces between thousands and its unit: `2 160 t`."""
    if value is None:
        return UNKNOWN
    digits = f"{value:,}".replace(",", _THIN).replace("-", _MINUS)
    return isolated(f"{digits} {tr(unit)}" if unit else digits)


def gauge(gauge_mm: int | None) -> str:
    """A track gauge, which is a name rather than a number: `1676 mm`."""
    return UNKNOWN if gauge_mm is None else isolated(f"{gauge_mm} {tr('mm')}")


# Units that are written otherwise than they are reported.
_SIGNS = {"degC": "°C", "1": ""}


def decimal_e6(value_e6: int, unit: str = "") -> str:
    """A measured value without trailing zeros, and its unit: `31.5 m/s`."""
    text = f"{value_e6 / 1_000_000:.3f}".rstrip("0").rstrip(".").replace("-", _MINUS)
    if unit == STATE_UNIT:
        return isolated(tr("state {n}", n=text))
    sign = _SIGNS.get(unit, unit)
    return isolated(f"{text} {tr(sign)}" if sign else text)


# States whose word in resources/quantities.yaml means something else elsewhere.
_STATE_WORDS = {("barrier", "UP"): mark("barrier up"), ("barrier", "DOWN"): mark("barrier down")}


def measured(value_e6: int, unit: str, quantity: str) -> str:
    """A measured value with its unit, or the word of its state: `31.5 m/s`, `barrier down`."""
    found = state_word(quantity, value_e6) if unit == STATE_UNIT else None
    if found is None:
        return decimal_e6(value_e6, unit)
    return word(_STATE_WORDS.get((quantity, found), found.replace("_", " ").casefold()))


def call(kind: str | None) -> str:
    """A call in the past tense: `arrived`."""
    return UNKNOWN if kind is None else tr(_CALL_WORDS.get(kind, kind))


def direction(name: str | None) -> str:
    """The running direction along the line."""
    return UNKNOWN if name is None else tr(_DIRECTION_WORDS.get(name, name))


def word(text: str | None) -> str:
    """A word of the railway that may not be known, in the language in use where it has it."""
    return tr(text) if text else UNKNOWN


def goods(cargo: str) -> str:
    """What a train carries, without where from and how much, in the language in use."""
    return word(_FURTHER.split(cargo)[0].strip())


def shortened(text: str, most: int) -> str:
    """A long name without its middle, at most `most` letters."""
    if len(text) <= most:
        return text
    head = (most - 1) // 2
    return f"{text[:head]}…{text[head + 1 - most :]}"


def breakable(text: str) -> str:
    """Text for a narrow place: long words may break, no line begins with a dot or a bare unit."""
    joined = _BEFORE_UNIT.sub(_NO_BREAK, text)
    words = joined.replace(" · ", f"{_NO_BREAK}· ").split(" ")
    return " ".join(_JOINTS.sub(_BREAK_HERE, w) if len(w) > _LONG_WORD else w for w in words)
