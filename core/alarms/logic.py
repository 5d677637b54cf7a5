"""Owns the three-valued logic of conditions (Kleene): what is unknown decides nothing.

The closures work on True, False and UNKNOWN; anything else is a bug of the compiler.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from core.alarms.terms import UNKNOWN, Env, Value

Run = Callable[[Env], Value]


def negated(part: Run) -> Run:
    """Not."""

    def run(env: Env) -> Value:
        value = part(env)
        return UNKNOWN if value is UNKNOWN else not value

    return run


def all_of(parts: Sequence[Run]) -> Run:
    """And: False as soon as one is, True when all are."""

    def run(env: Env) -> Value:
        result: Value = True
        for part in parts:
            value = part(env)
            if value is False:
                return False
            if value is UNKNOWN:
                result = UNKNOWN
        return result

    return run


def any_of(parts: Sequence[Run]) -> Run:
    """Or: True as soon as one is, False when none is."""

    def run(env: Env) -> Value:
        result: Value = False
        for part in parts:
            value = part(env)
            if value is True:
                return True
            if value is UNKNOWN:
                result = UNKNOWN
        return result

    return run


def any_value(values: Iterable[Value]) -> Value:
    """Or, over values that are there already."""
    result: Value = False
    for value in values:
        if value is True:
            return True
        if value is UNKNOWN:
            result = UNKNOWN
    return result


def all_values(values: Iterable[Value]) -> Value:
    """And, over values that are there already."""
    result: Value = True
    for value in values:
        if value is False:
            return False
        if value is UNKNOWN:
            result = UNKNOWN
    return result
