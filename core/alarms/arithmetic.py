"""Owns the arithmetic and the comparisons of conditions, and when a comparison turns by itself."""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable, Mapping
from typing import Any

from core.alarms.nodes import Broken, Node, Run, fits
from core.alarms.terms import UNKNOWN, Env, Moment, Number, Type, Value
from core.units import US_PER_S

Compare = Callable[[Any, Any], bool]

COMPARISONS: Mapping[type[ast.cmpop], Compare] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}


def compared(op: Compare, one: Node, other: Node, shift: float) -> Run:
    """A comparison of two numbers or moments. `shift` is added to the left one while it stands."""
    assert isinstance(one.type, Number | Moment)
    assert isinstance(other.type, Number | Moment)
    if any(isinstance(part.type, Number) and part.type.spans for part in (one, other)):
        return _spanning(op, one, other)
    slope = one.type.slope - other.type.slope
    if slope:
        per_s = US_PER_S if isinstance(one.type, Number) else 1
        return _moving(op, one.run, other.run, slope, per_s)
    return _still(op, one.run, other.run, shift)


def _still(op: Compare, one: Run, other: Run, shift: float) -> Run:
    def run(env: Env) -> Value:
        left, right = one(env), other(env)
        if left is UNKNOWN or right is UNKNOWN or left is None or right is None:
            return UNKNOWN
        return op(left + shift, right) if shift and env.active else op(left, right)

    return run


def _moving(op: Compare, one: Run, other: Run, slope: float, us_per_unit: int) -> Run:
    """A comparison that turns by itself when the difference of its sides passes zero."""
    strict = op is operator.gt or op is operator.le
    if slope < 0:
        strict = op is operator.lt or op is operator.ge

    def run(env: Env) -> Value:
        left, right = one(env), other(env)
        if left is UNKNOWN or right is UNKNOWN or left is None or right is None:
            return UNKNOWN
        # Rounded to what the sides are exact to, so that the same instant comes out at any time.
        wait_us = round((right - left) / slope * us_per_unit, 3)
        if wait_us >= 0 and math.isfinite(wait_us):
            env.wake(env.now_us + (math.floor(wait_us) + 1 if strict else math.ceil(wait_us)))
        return op(left, right)

    return run


def _spanning(op: Compare, one: Node, other: Node) -> Run:
    """A comparison of counts of which a part is unknown: decided when both ends agree."""

    def ends(value: Value) -> tuple[float, float]:
        return value if isinstance(value, tuple) else (value, value)

    def run(env: Env) -> Value:
        left, right = one.run(env), other.run(env)
        if left is UNKNOWN or right is UNKNOWN or left is None or right is None:
            return UNKNOWN
        (least, most), (low, high) = ends(left), ends(right)
        found = {op(a, b) for a in (least, most) for b in (low, high)}
        return found.pop() if len(found) == 1 else UNKNOWN

    return run


def same(one: Run, other: Run, wanted: bool) -> Run:
    """Equality, or its opposite."""

    def run(env: Env) -> Value:
        left, right = one(env), other(env)
        if left is UNKNOWN or right is UNKNOWN:
            return UNKNOWN
        return (left == right) is wanted

    return run


def membership(one: Run, among: Run, wanted: bool) -> Run:
    """Whether a value is in a list, or its opposite."""

    def run(env: Env) -> Value:
        value, found = one(env), among(env)
        if value is UNKNOWN or found is UNKNOWN or found is None:
            return UNKNOWN
        return (value in found) is wanted

    return run


_OPERATIONS: Mapping[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def computed(op: ast.operator, one: Node, other: Node) -> tuple[Run, Type] | str:
    """The closure and type of an operation, or what is wrong with it."""
    operation = _OPERATIONS.get(type(op))
    if operation is None:
        return f"{type(op).__name__} is not part of the language"
    found = _type_of(op, one, other)
    if isinstance(found, str):
        return found
    if isinstance(found, Moment):
        return _shifted(operation, one.run, other.run), found
    if isinstance(one.type, Moment):
        return _apart(one.run, other.run), found
    return _plain(operation, one.run, other.run), found


def _type_of(op: ast.operator, one: Node, other: Node) -> Type | str:
    left, right = one.type, other.type
    adds = isinstance(op, ast.Add | ast.Sub)
    sign = 1 if isinstance(op, ast.Add) else -1
    if isinstance(left, Moment) and adds:
        if isinstance(right, Number) and fits(right, Number("s")) and not right.spans:
            return Moment(left.slope + sign * right.slope)
        if isinstance(right, Moment) and isinstance(op, ast.Sub):
            return Number("s", left.slope - right.slope)
    if not isinstance(left, Number) or not isinstance(right, Number) or left.spans or right.spans:
        return f"{left} and {right} cannot be reckoned with each other"
    if adds:
        if not fits(left, right):
            return f"{left} and {right} cannot be added"
        return Number(left.unit or right.unit, left.slope + sign * right.slope)
    slope = _scaled(op, one, other)
    if slope is None:
        return "what grows by itself can be multiplied and divided by a fixed number only"
    if isinstance(op, ast.Mult):
        return Number("" if left.unit and right.unit else left.unit or right.unit, slope)
    return Number("" if right.unit else left.unit, slope)


def _scaled(op: ast.operator, one: Node, other: Node) -> float | None:
    """The slope of a product or quotient; None when it would not be a straight line."""
    assert isinstance(one.type, Number)
    assert isinstance(other.type, Number)
    if not one.type.slope and not other.type.slope:
        return 0.0
    moving, factor = (one, other) if one.type.slope else (other, one)
    divides = isinstance(op, ast.Div)
    if factor.fixed is UNKNOWN or (divides and (moving is other or not factor.fixed)):
        return None
    assert isinstance(moving.type, Number)
    fixed: float = factor.fixed
    return moving.type.slope / fixed if divides else moving.type.slope * fixed


def _plain(operation: Callable[[Any, Any], Any], one: Run, other: Run) -> Run:
    def run(env: Env) -> Value:
        left, right = one(env), other(env)
        if left is UNKNOWN or right is UNKNOWN or left is None or right is None:
            return UNKNOWN
        try:
            return operation(left, right)
        except ZeroDivisionError:
            return UNKNOWN

    return run


def _shifted(operation: Callable[[Any, Any], Any], one: Run, other: Run) -> Run:
    """A moment so many seconds later or earlier."""

    def run(env: Env) -> Value:
        moment, seconds = one(env), other(env)
        if moment is UNKNOWN or seconds is UNKNOWN or moment is None or seconds is None:
            return UNKNOWN
        shift_us = seconds * US_PER_S
        return operation(moment, round(shift_us)) if math.isfinite(shift_us) else UNKNOWN

    return run


def _apart(one: Run, other: Run) -> Run:
    """The seconds from one moment to another."""

    def run(env: Env) -> Value:
        left, right = one(env), other(env)
        if left is UNKNOWN or right is UNKNOWN or left is None or right is None:
            return UNKNOWN
        return (left - right) / US_PER_S

    return run


def extreme(pick: Callable[[list[Any]], Any], parts: list[Node]) -> tuple[Run, Type] | str:
    """The least or greatest of some numbers; one that is known to be absent does not count."""
    types = [part.type for part in parts if not isinstance(part.type, Broken)]
    numbers = [found for found in types if isinstance(found, Number) and not found.spans]
    if len(numbers) != len(parts) or len(parts) < 2:
        return "two or more numbers are wanted"
    if any(found.slope for found in numbers):
        return "what grows by itself cannot stand here"
    if any(not fits(numbers[0], found) for found in numbers):
        return "its numbers are in different units"
    runs = [part.run for part in parts]

    def run(env: Env) -> Value:
        values = [part(env) for part in runs]
        if any(value is UNKNOWN for value in values):
            return UNKNOWN
        there = [value for value in values if value is not None]
        return pick(there) if there else None

    return run, Number(next((n.unit for n in numbers if n.unit), ""))
