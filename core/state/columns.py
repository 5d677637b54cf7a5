"""Owns records as columns: short to keep, because most of a belief is the same in every record."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from math import gcd
from operator import sub
from typing import Any, TypeVar

import msgspec

Record = TypeVar("Record", bound=msgspec.Struct)

_ALIKE, _EACH, _NUMBERS, _STEPS, _AS = range(5)


def to_columns(records: Iterable[msgspec.Struct]) -> list[Any]:
    """How many records there are, and a column a field.

    A column is one value for all, each record's own, whole multiples of a unit above a base (or
    their steps from one to the next), or as an earlier column.
    """
    rows = [msgspec.structs.astuple(record) for record in records]
    columns: list[tuple[Any, ...]] = list(zip(*rows, strict=True))
    return [len(rows), [_said(column, columns[:at]) for at, column in enumerate(columns)]]


def _said(column: tuple[Any, ...], earlier: list[tuple[Any, ...]]) -> tuple[int, Any]:
    if column.count(column[0]) == len(column):
        return _ALIKE, column[0]
    if column in earlier:
        return _AS, earlier.index(column)
    if set(map(type, column)) != {int}:
        return _EACH, column
    base = min(column)
    unit = gcd(*(value - base for value in column))
    numbers = [(value - base) // unit for value in column]
    steps = [numbers[0], *map(sub, numbers[1:], numbers)]
    if sum(map(abs, steps)) < sum(numbers):
        return _STEPS, [base, unit, steps]
    return _NUMBERS, [base, unit, numbers]


def from_columns(said: Any, kind: type[Record]) -> list[Record]:
    """Inverse of `to_columns`. Raises ValueError or TypeError when it is none of that kind."""
    count, columns = said
    if not count:
        return []
    names = kind.__struct_fields__
    if len(columns) != len(names):
        raise ValueError(f"{len(columns)} columns are not a {kind.__name__}")
    full: list[Any] = []
    for form, column in columns:
        if form == _ALIKE:
            full.append([column] * count)
        elif form == _AS:
            full.append(full[column])
        elif form == _EACH:
            full.append(column)
        else:
            base, unit, numbers = column
            numbers = accumulate(numbers) if form == _STEPS else numbers
            full.append([base + unit * number for number in numbers])
    rows = (dict(zip(names, row, strict=True)) for row in zip(*full, strict=True))
    return msgspec.convert(list(rows), list[kind])  # type: ignore[valid-type]
