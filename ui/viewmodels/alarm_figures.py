"""Owns how the figures behind an alarm are said: the name of each, its unit, its word.

A figure's unit is what its message has behind it. Where a limit follows in brackets, it is of the
same: `{rate} cm/h ({limit})`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import structs

from core.alarms.definitions import AlarmDefinition
from ui.viewmodels import texts
from ui.viewmodels.language import isolated, mark, tr

NAMES: Mapping[str, str] = {
    "acceleration": mark("Ground acceleration"),
    "age_h": mark("Age"),
    "age_min": mark("Age"),
    "age_s": mark("Age"),
    "ahead": mark("Clock ahead by"),
    "ahead_min": mark("Time ahead"),
    "apart_km": mark("Apart"),
    "brake": mark("Brake"),
    "days": mark("Time left"),
    "dead": mark("Substations lost"),
    "delay_min": mark("Delay"),
    "dwell_h": mark("Dwell"),
    "force_kn": mark("Wheel force"),
    "free": mark("Free tracks"),
    "free_pct": mark("Free space"),
    "gauge": mark("Gauge"),
    "grade": mark("Grade"),
    "gust_mps": mark("Wind gust"),
    "idle_s": mark("Idle for"),
    "jump_km": mark("Jump"),
    "km": mark("At km"),
    "lag_s": mark("Behind by"),
    "late_min": mark("Overdue by"),
    "left_h": mark("Time left"),
    "left_min": mark("Time left"),
    "length_m": mark("Length"),
    "level": mark("Level"),
    "limit": mark("Limit"),
    "limit_c": mark("Limit"),
    "limit_kmh": mark("Limit"),
    "limit_kn": mark("Limit"),
    "limit_kv": mark("Limit"),
    "limit_m": mark("Limit"),
    "limit_min": mark("Limit"),
    "limit_mm": mark("Limit"),
    "limit_mps": mark("Limit"),
    "limit_s": mark("Limit"),
    "loop_m": mark("Length of the loop"),
    "lost": mark("Links lost"),
    "mass_t": mark("Mass"),
    "mean_mps": mark("Mean wind"),
    "needed_km": mark("Needed"),
    "new": mark("New alarms"),
    "office": mark("Office"),
    "over_m": mark("Water level"),
    "over_mm": mark("Sand over the rail"),
    "place": mark("Place"),
    "protection": mark("Train protection"),
    "rail_c": mark("Rail temperature"),
    "range_km": mark("Range"),
    "rate": mark("Rate"),
    "reason": mark("Reason"),
    "received": mark("Wagons received"),
    "seen_m": mark("Visibility"),
    "sent": mark("Wagons sent"),
    "set_c": mark("Set temperature"),
    "shelved": mark("Shelved"),
    "speed_kmh": mark("Speed"),
    "stale": mark("Trains not heard of"),
    "state": mark("Interlocking"),
    "temp_c": mark("Temperature"),
    "took_s": mark("Throw time"),
    "trains": mark("Trains"),
    "used_pct": mark("In use"),
    "volts_kv": mark("Voltage"),
    "waiting": mark("Wagons waiting"),
    "waiting_min": mark("Waiting for"),
    "waiting_s": mark("Waiting for"),
}
# A word of a state that means something else elsewhere.
_STATES: Mapping[str, str] = {"down": mark("out of order"), "normal": mark("in order")}
# What the other states are called that a figure can be.
WORDS = (
    *(mark("customs"), mark("phyto"), mark("vet"), mark("security"), mark("trend")),
    *(mark("no power"), mark("no staff"), mark("no comm"), mark("warning"), mark("critical")),
    *(mark("minor"), mark("derated"), mark("major"), mark("urgent"), mark("immediate")),
    *(mark("penalty"), mark("emergency"), mark("isolated"), mark("working"), mark("none")),
)

_FIGURE = re.compile(r"(\()?\{(\w+)\}(?: ([^\s({/]\S*))?")


def units(definition: AlarmDefinition) -> dict[str, str]:
    """The unit of each figure that a message shows; empty for what has none."""
    found: dict[str, str] = {}
    before = ""
    for bracket, name, behind in _FIGURE.findall(definition.shows):
        found[name] = before = before if bracket else behind
    return found


def message(definition: AlarmDefinition, values: Mapping[str, str]) -> str:
    """What `definition.text` says, with units and the words of states in the language in use."""
    shows = " ".join(tr(word) if word in texts.UNITS else word for word in definition.shows.split())
    said = {
        name: figure_text(value, "") if name in definition.figures else value
        for name, value in values.items()
    }
    return structs.replace(definition, shows=shows).text(said)


def figure_name(name: str) -> str:
    """What a figure is called; one of an alarm that is not in the catalogue by its own name."""
    return tr(NAMES.get(name, name.replace("_", " ")))


def figure_text(text: str, unit: str) -> str:
    """A figure with its unit, or the word of a state: `31 °C`, `customs`."""
    if unit:
        return isolated(f"{text} {tr(unit)}")
    said = text.replace("_", " ")
    return texts.word(_STATES.get(said, said))
