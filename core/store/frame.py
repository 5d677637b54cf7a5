"""Owns frames: the repeated measurements of one commit as columns, there and back.

The text of a frame is what the chain is over: a JSON list of tables, one a kind of event, sorted by
kind. A table has `kind`, `version`, `seq` as runs of [first, count], `recorded_us` and then each
field of the event as a column. A column whose values are all equal is that value alone. `event_us`
and `source_seq` without gaps are their first value and then the steps from one to the next.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate, chain, groupby
from operator import sub
from typing import Any, NamedTuple

import msgspec

from core.events import (
    EVENT_VERSION,
    Event,
    HeartbeatReported,
    Logged,
    MeasureReported,
    PositionReported,
    decode_event,
)

MEASUREMENTS: dict[type[Event], str] = {
    kind: str(kind.__struct_config__.tag)
    for kind in (HeartbeatReported, MeasureReported, PositionReported)
}
SUBJECT_FIELDS = {"heartbeat": "source", "measure": "point", "position": "train"}
STEPPED = ("event_us", "source_seq")

# Higher levels cost twice the time for a twentieth of the bytes, which settling saves anyway.
_LEVEL = 1

_encoder = msgspec.json.Encoder()
_classes = {tag: kind for kind, tag in MEASUREMENTS.items()}
_astuple = msgspec.structs.astuple


class Table(NamedTuple):
    """Events of one kind: their places in the log, and a column a field, all of one length."""

    kind: str
    version: int
    seqs: Sequence[int]
    recorded_us: Sequence[int]
    columns: Mapping[str, Sequence[Any]]

    @property
    def shape(self) -> tuple[str, int, tuple[str, ...]]:
        """What tables must share to become one."""
        return self.kind, self.version, tuple(self.columns)

    def cut(self, first: int, end: int) -> Table:
        """The rows from `first` up to but without `end`, the columns as they are."""
        columns = {name: column[first:end] for name, column in self.columns.items()}
        recorded_us = self.recorded_us[first:end]
        return Table(self.kind, self.version, self.seqs[first:end], recorded_us, columns)

    def part(self, first: int, end: int) -> Table:
        """The rows from `first` up to but without `end`, as lists."""

        def cut(column: Any) -> list[Any]:
            # An array of a settled frame would give numbers that are none of Python's.
            rows = column[first:end]
            return rows.tolist() if hasattr(rows, "tolist") else list(rows)

        columns = {name: cut(column) for name, column in self.columns.items()}
        return Table(self.kind, self.version, cut(self.seqs), cut(self.recorded_us), columns)


def table_of(
    kind: type[Event], seqs: Sequence[int], recorded_us: Sequence[int], events: Sequence[Event]
) -> Table:
    """Measurements of one kind, in the order of the log, as a table."""
    columns = zip(*map(_astuple, events), strict=True)
    named = dict(zip(kind.__struct_fields__, columns, strict=True))
    return Table(MEASUREMENTS[kind], EVENT_VERSION, seqs, recorded_us, named)


def frame_text(tables: Sequence[Table]) -> bytes:
    """The canonical text of a commit's measurements."""
    return _encoder.encode([_said(table) for table in tables])


def _said(table: Table) -> dict[str, Any]:
    said: dict[str, Any] = {
        "kind": table.kind,
        "version": table.version,
        "seq": _runs(table.seqs),
        "recorded_us": _column(table.recorded_us),
    }
    for name, column in table.columns.items():
        column = _column(column)
        if name in STEPPED and isinstance(column, Sequence) and None not in column:
            column = [column[0], *map(sub, column[1:], column)]
        said[name] = column
    return said


def _runs(seqs: Sequence[int]) -> list[list[int]]:
    if seqs[-1] - seqs[0] == len(seqs) - 1:
        return [[seqs[0], len(seqs)]]
    runs = groupby(enumerate(seqs), key=lambda each: each[1] - each[0])
    return [[run[0][1], len(run)] for run in (list(group) for _, group in runs)]


def _column(values: Sequence[Any]) -> Any:
    return values[0] if values.count(values[0]) == len(values) else values


def pack_frame(text: bytes) -> bytes:
    """The text of a frame as it stands in the file."""
    return zlib.compress(text, _LEVEL)


def unpack_frame(body: bytes) -> bytes:
    """Inverse of `pack_frame`. Raises zlib.error."""
    return zlib.decompress(body)


def read_text(text: bytes) -> list[Table]:
    """Inverse of `frame_text`. Raises ValueError, LookupError or TypeError when it is none."""
    return [_read(dict(said)) for said in msgspec.json.decode(text)]


def _read(said: dict[str, Any]) -> Table:
    kind, version, runs = said.pop("kind"), said.pop("version"), said.pop("seq")
    seqs = [seq for first, count in runs for seq in range(first, first + count)]
    columns = {name: _values(name, column, len(seqs)) for name, column in said.items()}
    return Table(kind, version, seqs, columns.pop("recorded_us"), columns)


def joined(tables: Sequence[Table]) -> Table:
    """Tables of one shape, in the order of the log, as one."""
    first = tables[0]
    columns = {
        name: list(chain.from_iterable(table.columns[name] for table in tables))
        for name in first.columns
    }
    seqs = list(chain.from_iterable(table.seqs for table in tables))
    recorded_us = list(chain.from_iterable(table.recorded_us for table in tables))
    return Table(first.kind, first.version, seqs, recorded_us, columns)


def _values(name: str, column: Any, count: int) -> Sequence[Any]:
    if not isinstance(column, list):
        return [column] * count
    if len(column) != count:
        raise ValueError(f"its column {name} has {len(column)} rows, not {count}")
    if name in STEPPED and None not in column:
        return list(accumulate(column))
    return column


def logged_of(table: Table) -> list[Logged]:
    """The events of a table. Raises ValueError, LookupError or TypeError when they are none."""
    if table.version != EVENT_VERSION:
        return list(_lifted(table))
    make = _makers[table.kind]
    if tuple(table.columns) != _classes[table.kind].__struct_fields__:
        raise ValueError(f"its columns are not those of {table.kind}")
    return list(map(Logged, table.seqs, table.recorded_us, map(make, *table.columns.values())))


def _lifted(table: Table) -> Iterator[Logged]:
    for seq, recorded_us, *values in zip(
        table.seqs, table.recorded_us, *table.columns.values(), strict=True
    ):
        fields = {"kind": table.kind, **dict(zip(table.columns, values, strict=True))}
        yield Logged(seq, recorded_us, decode_event(_encoder.encode(fields), table.version))


def _maker(kind: type[Event]) -> Callable[..., Event]:
    """A function of the fields in their order; the class itself takes them by name alone."""
    names = kind.__struct_fields__
    said = ", ".join(f"{name}={name}" for name in names)
    made: Callable[..., Event] = eval(f"lambda {', '.join(names)}: kind({said})", {"kind": kind})
    return made


_makers = {tag: _maker(kind) for tag, kind in _classes.items()}
