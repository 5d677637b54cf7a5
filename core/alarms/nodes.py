"""Owns the parts of a compiled condition: their types and closures, and which go together."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import msgspec

from core.alarms.terms import (
    UNKNOWN,
    Env,
    Field,
    Flag,
    Many,
    Moment,
    Name,
    Nothing,
    Number,
    Thing,
    Type,
    Value,
    Word,
)

Run = Callable[[Env], Value]


class Broken(msgspec.Struct, frozen=True):
    """The type of what a problem was told about already: it fits everywhere."""

    def __str__(self) -> str:
        return "something wrong"


class Node(NamedTuple):
    """A compiled part.

    `fixed` is its value where that never changes, else UNKNOWN; `field` what it reads of which
    `thing`, where it is a field and nothing else; `has_param` whether a parameter stands in it.
    """

    type: Type | Broken
    run: Run
    fixed: Value = UNKNOWN
    field: Field | None = None
    thing: Run | None = None
    has_param: bool = False


def subject(env: Env) -> Value:
    """The object that the condition is about."""
    return env.subject


BROKEN = Node(Broken(), lambda env: UNKNOWN)

# A parameter's unit is told by the end of its name; a parameter without one fits everywhere.
_UNITS = {
    "s": "s",
    "min": "min",
    "h": "h",
    "mm": "mm",
    "m": "m",
    "km": "km",
    "kmh": "km/h",
    "mps": "m/s",
    "c": "degC",
    "pct": "%",
    "t": "t",
    "kn": "kN",
    "kv": "kV",
    "wagons": "wagons",
}


def unit_of(parameter: str) -> str:
    """The unit in a parameter's name, as km in `margin_km`."""
    head, _, tail = parameter.rpartition("_")
    return _UNITS.get(tail, "") if head else ""


def fits(one: Type | Broken, other: Type | Broken) -> bool:
    """Whether two numbers or two moments can be set against each other."""
    if isinstance(one, Number) and isinstance(other, Number):
        return not one.unit or not other.unit or one.unit == other.unit
    return isinstance(one, Moment) and isinstance(other, Moment)


def comparable(one: Type | Broken, other: Type | Broken) -> bool:
    """Whether two values can be equal."""
    if isinstance(one, Broken | Nothing) or isinstance(other, Broken | Nothing):
        return True
    if isinstance(one, Word) and isinstance(other, Word):
        return not one.words or not other.words or bool(one.words & other.words)
    if isinstance(one, Thing) and isinstance(other, Thing):
        return one.kind == other.kind
    if isinstance(one, Many) and isinstance(other, Many):
        return one.kind == other.kind
    if isinstance(one, Flag | Name) or isinstance(other, Flag | Name):
        return type(one) is type(other)
    return fits(one, other)
