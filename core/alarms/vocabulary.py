"""Owns the vocabulary of conditions: which objects there are, their fields, and the letters.

docs/alarm-definitions.md has it as a table, which a test compares with what stands here.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from core.alarms.belief import Belief
from core.alarms.fixed_fields import (
    POINTS_FIELDS,
    SECTION_FIELDS,
    SIGNAL_FIELDS,
    SITE_FIELDS,
    STATION_FIELDS,
    measured_fields,
    seq_moving,
)
from core.alarms.order_fields import (
    COMMAND_FIELDS,
    ORDERED_TRAIN_FIELDS,
    ORDERED_TRAIN_QUESTIONS,
    POSSESSION_FIELDS,
    POSSESSION_QUESTIONS,
    POSSESSIONS,
    TSR_FIELDS,
)
from core.alarms.system_fields import (
    ALARM_FIELDS,
    ALARM_QUESTIONS,
    LOAD_FIELDS,
    SOURCE_FIELDS,
    SYSTEM_FIELDS,
)
from core.alarms.terms import Env, Field, Flag, Function, Many, Number, Thing, Value, Vocabulary
from core.alarms.train_fields import TRAIN_FIELDS
from core.alarms.unfed import unfed
from core.line.model import OperatingPoint
from core.state.model import SourceState, TrainState

# Letter to the way from the subject, by the kind of the subject. What of another kind can be
# reached from a subject is read through its fields.
LETTERS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "train": {"t": (), "lo": (), "crew": ("crew",)},
    "section": {"k": (), "b": (), "st": ("station",)},
    "signal": {"s": (), "k": ("first_section",), "t": ("passing",)},
    "points": {"w": (), "st": ("station",)},
    "station": {"st": (), "l": (), "p": (), "bs": (), "g": ()},
    "measuring_point": {"z": (), "a": (), "x": (), "d": (), "st": ("station",)},
    "source": {"l": (), "src": ()},
    "system": {"sys": (), "clk": ()},
    "desk": {"alm": (), "ws": ("workstation",)},
    "alarm": {"a": ()},
    "tunnel": {"u": ()},
    "route": {"r": (), "t": ("train",)},
    "possession": {"po": ()},
    "tsr": {"tsr": ()},
    "conflict": {"conflict": (), "t": ("takes_loop",)},
    "area": {"plan": ()},
    "wagon": {"c": (), "t": ("train",)},
    "command": {"cmd": ()},
    "user": {"usr": ()},
    "workstation": {"ws": ()},
}


def _trains(world: Belief, env: Env) -> Value:
    return env.world.telemetry.trains.values()


def _sources(world: Belief, env: Env) -> Value:
    return env.world.telemetry.sources.values()


def _measured_stations(quantity: str) -> Field:
    """The operating points of which a quantity has been reported."""

    def read(world: Belief, env: Env) -> Value:
        points = env.world.railway.points
        return [
            points[name] for name in sorted(env.world.measured.get(quantity, ())) if name in points
        ]

    return Field(Many("station"), f"stations that report #{quantity}", read)


def _train_moment(train: TrainState, env: Env) -> Value:
    return train.fix_event_us


def _train_place(train: TrainState, env: Env) -> Value:
    if train.line is None or train.position_mm is None:
        return None
    return train.line, train.position_mm


def _station_moment(station: OperatingPoint, env: Env) -> Value:
    """When what is measured there last changed."""
    world: Belief = env.world
    return world.changed_us.get(station.id)


def _source_moment(source: SourceState, env: Env) -> Value:
    return source.since_us


LISTS: Mapping[str, Field] = {
    "trains": Field(Many("train"), "all trains", _trains),
    "sources": Field(Many("source"), "all sources of telemetry", _sources),
    "links": _measured_stations("paths"),
    "substations": _measured_stations("traction_voltage"),
    "possessions": Field(Many("possession"), "all closed stretches", POSSESSIONS),
}


@cache
def vocabulary() -> Vocabulary:
    """The whole vocabulary."""
    fields, questions = unfed()
    kinds: dict[str, dict[str, Field]] = {name: dict(found) for name, found in fields.items()}
    fed: dict[str, Mapping[str, Field]] = {
        "train": {**TRAIN_FIELDS, **ORDERED_TRAIN_FIELDS, **measured_fields("train")},
        "section": SECTION_FIELDS,
        "signal": SIGNAL_FIELDS,
        "points": POINTS_FIELDS,
        "station": STATION_FIELDS,
        "measuring_point": SITE_FIELDS,
        "source": SOURCE_FIELDS,
        "system": {**SYSTEM_FIELDS, **measured_fields("system")},
        "desk": LOAD_FIELDS,
        "alarm": ALARM_FIELDS,
        "tsr": TSR_FIELDS,
        "possession": POSSESSION_FIELDS,
        "command": COMMAND_FIELDS,
    }
    for kind, found in fed.items():
        kinds[kind] = {**kinds.get(kind, {}), **found}
    kinds["desk"]["workstation"] = Field(Thing("workstation"), "its own machine")
    asked = {
        "train": ORDERED_TRAIN_QUESTIONS,
        "possession": POSSESSION_QUESTIONS,
        "alarm": ALARM_QUESTIONS,
    }
    for kind, said in asked.items():
        questions[kind] = {**questions.get(kind, {}), **said}
    return Vocabulary(
        kinds=kinds,
        questions=questions,
        letters=LETTERS,
        lists=LISTS,
        globals={"sys": "system", "alm": "desk"},
        functions={
            "seq_moving": Function(
                (Thing("section"), Number()),
                Flag(),
                "so many sections in a row became occupied one after another, this one the last",
                seq_moving,
                frozenset({"section:state"}),
            )
        },
        moments={
            "train": _train_moment,
            "station": _station_moment,
            "source": _source_moment,
        },
        places={"train": _train_place},
    )
