"""Owns records as columns: short to keep, because most of a belief is the same in every record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

import msgspec

Record = TypeVar("Record", bound=msgspec.Struct)

_ALIKE, _EACH = 0, 1


def to_columns(records: Iterable[msgspec.Struct]) -> list[Any]:
    """How many records there are, and a column a field: one value for all, or each its own."""
    rows = [msgspec.structs.astuple(record) for record in records]
    columns = [
        [_ALIKE, column[0]] if column.count(column[0]) == len(rows) else [_EACH, column]
        for column in zip(*rows, strict=True)
    ]
    return [len(rows), columns]


def from_columns(said: Any, kind: type[Record]) -> list[Record]:
    """Inverse of `to_columns`. Raises ValueError or TypeError when it is none of that kind."""
    count, columns = said
    if not count:
        return []
    names = kind.__struct_fields__
    if len(columns) != len(names):
        raise ValueError(f"{len(columns)} columns are not a {kind.__name__}")
    full = [column if form == _EACH else [column] * count for form, column in columns]
    rows = (dict(zip(names, row, strict=True)) for row in zip(*full, strict=True))
    return msgspec.convert(list(rows), list[kind])  # type: ignore[valid-type]
