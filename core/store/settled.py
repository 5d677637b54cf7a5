"""Owns settled frames: the measurements of many commits as packed columns, there and back.

A settled frame is the length of its head (4 bytes, big-endian), the head (JSON, deflated) and the
bytes of its columns. The head has `ends`, the last sequence number of each frame that went in, and
`tables`; a table has `kind`, `version`, `rows` and its columns, `seq` and `recorded_us` among them.
A column is one `value` for all rows, or numbers, which are themselves or places in `words`:

numbers = base + unit * x; x in the order of the log or (`by_subject`) of its subject's rows one
after another, `delta` times the step from one to the next, unsigned by zigzag, `width` bytes each,
the lowest bytes of all first, deflated to `size` bytes. docs/adr/0007 says why.
"""

from __future__ import annotations

import zlib
from collections.abc import Generator, Iterator, Sequence
from itertools import product
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.store.frame import SUBJECT_FIELDS, Table, frame_text

_HEAD = 4
_TRIAL, _BEST = 1, 9

Numbers = NDArray[np.int64]


def settle_tables(tables: Sequence[Table], ends: Sequence[int]) -> Generator[None, None, bytes]:
    """Packs tables of different shapes; yields after each column, so that others can take turns."""
    said, parts = [], []
    for table in tables:
        columns = []
        subject = _places(table.columns[SUBJECT_FIELDS[table.kind]])[0]
        order = np.argsort(subject, kind="stable")
        both = {"seq": table.seqs, "recorded_us": table.recorded_us, **table.columns}
        for name, values in both.items():
            free = name != SUBJECT_FIELDS[table.kind]
            column, part = _pack(values, order if free else None)
            columns.append({"name": name, **column})
            parts.append(part)
            yield
        rows = len(table.seqs)
        said.append(
            {"kind": table.kind, "version": table.version, "rows": rows, "columns": columns}
        )
    steps = np.diff(np.array(ends, np.int64), prepend=0).tolist()
    head = zlib.compress(msgspec.json.encode({"ends": steps, "tables": said}), _BEST)
    return len(head).to_bytes(_HEAD, "big") + head + b"".join(parts)


def _pack(values: Sequence[Any], order: NDArray[np.intp] | None) -> tuple[dict[str, Any], bytes]:
    if values.count(values[0]) == len(values):
        return {"value": values[0]}, b""
    said: dict[str, Any] = {}
    numbers = _numbers(values)
    if numbers is None:
        numbers, said["words"] = _places(values)
    lowest, highest = int(numbers.min()), int(numbers.max())
    unit = 1
    if highest - lowest < 2**62:
        unit = int(np.gcd.reduce(numbers - lowest))
        said |= {"base": lowest, "unit": unit}
        numbers = (numbers - lowest) // unit
    orders = (None,) if order is None else (None, order)
    tries = [
        (by is not None, delta, _planes(numbers if by is None else numbers[by], delta))
        for by, delta in product(orders, (0, 1, 2))
    ]
    by_subject, delta, (width, planes) = min(
        tries, key=lambda each: len(zlib.compress(each[2][1], _TRIAL))
    )
    part = zlib.compress(planes, _BEST)
    said |= {"by_subject": by_subject, "delta": delta, "width": width, "size": len(part)}
    return said, part


def _numbers(values: Sequence[Any]) -> Numbers | None:
    if set(map(type, values)) != {int}:
        return None
    try:
        return np.array(values, np.int64)
    except OverflowError:
        return None


def _places(values: Sequence[Any]) -> tuple[Numbers, list[Any]]:
    """Each value as its place in the list of those that occur."""
    words: dict[Any, int] = {}
    places = [words.setdefault(value, len(words)) for value in values]
    return np.array(places, np.int64), list(words)


def _planes(numbers: Numbers, delta: int) -> tuple[int, bytes]:
    for _ in range(delta):
        numbers = np.diff(numbers, prepend=0)
    unsigned = ((numbers << 1) ^ (numbers >> 63)).view(np.uint64)
    top = int(unsigned.max())
    width = next(width for width in (1, 2, 4, 8) if top < 1 << 8 * width)
    as_bytes = unsigned.astype(f"<u{width}").view(np.uint8).reshape(-1, width)
    return width, as_bytes.T.tobytes()


def unpack_settled(body: bytes) -> tuple[list[Table], list[int]]:
    """Inverse of `settle_tables`: the tables, their columns as arrays, and where each frame ended.

    Raises ValueError, LookupError, TypeError or zlib.error when it is none.
    """
    start = _HEAD + int.from_bytes(body[:_HEAD], "big")
    head = msgspec.json.decode(zlib.decompress(body[_HEAD:start]))
    tables = []
    for said in head["tables"]:
        columns: dict[str, Any] = {}
        for column in said["columns"]:
            end = start + column.get("size", 0)
            columns[column["name"]] = column, body[start:end]
            start = end
        tables.append(_table(said, columns))
    return tables, np.cumsum(np.array(head["ends"], np.int64)).tolist()


def _table(said: dict[str, Any], columns: dict[str, Any]) -> Table:
    rows, kind = said["rows"], said["kind"]
    field = SUBJECT_FIELDS[kind]
    order = _subject_order(columns[field], rows)
    values = {name: _unpack(column, part, rows, order) for name, (column, part) in columns.items()}
    seqs, recorded_us = values.pop("seq"), values.pop("recorded_us")
    return Table(kind, said["version"], seqs, recorded_us, values)


def _subject_order(column: tuple[dict[str, Any], bytes], rows: int) -> NDArray[np.intp]:
    said, part = column
    if "value" in said:
        return np.arange(rows)
    return np.argsort(_unpack_numbers(said, part, rows, None), kind="stable")


def _unpack(said: dict[str, Any], part: bytes, rows: int, order: NDArray[np.intp]) -> Any:
    if "value" in said:
        filled = np.empty(rows, object)
        filled[:] = said["value"]
        return filled
    numbers = _unpack_numbers(said, part, rows, order)
    if "words" not in said:
        return numbers
    words = np.empty(len(said["words"]), object)
    words[:] = said["words"]
    return words[numbers]


def _unpack_numbers(
    said: dict[str, Any], part: bytes, rows: int, order: NDArray[np.intp] | None
) -> Numbers:
    width = said["width"]
    planes = np.frombuffer(zlib.decompress(part), np.uint8).reshape(width, rows)
    unsigned = np.ascontiguousarray(planes.T).view(f"<u{width}").reshape(rows).astype(np.uint64)
    numbers = (unsigned >> np.uint64(1)).view(np.int64) ^ -(unsigned & np.uint64(1)).view(np.int64)
    for _ in range(said["delta"]):
        numbers = np.cumsum(numbers)
    if said["by_subject"] and order is not None:
        numbers, ordered = np.empty_like(numbers), numbers
        numbers[order] = ordered
    unpacked: Numbers = numbers * said.get("unit", 1) + said.get("base", 0)
    return unpacked


def texts_of(tables: Sequence[Table], ends: Sequence[int]) -> Iterator[bytes]:
    """The canonical texts of the frames that went into a settled one, in their order."""
    firsts = [0] * len(tables)
    limits = [np.searchsorted(table.seqs, ends, side="right").tolist() for table in tables]
    for number in range(len(ends)):
        parts = []
        for index, table in enumerate(tables):
            end = limits[index][number]
            if end > firsts[index]:
                parts.append(table.part(firsts[index], end))
            firsts[index] = end
        yield frame_text(sorted(parts, key=lambda part: (part.kind, part.seqs[0])))
