"""Owns frames: the repeated measurements of one commit as columns, there and back.

The text of a frame is what the chain is over: a JSON list of tables, one a kind of event, sorted by
kind. A table has `kind`, `version`, `seq` as runs of [first, count], `recorded_us` and then each
field of the event as a column. A column whose values are all equal is that value alone. `event_us`
and `source_seq` without gaps are their first value and then the steps from one to the next.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain, pairwise
from operator import sub
from typing import Any, NamedTuple

import msgspec
from isal import isal_zlib

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
STEPPED = frozenset(("event_us", "source_seq"))

# The lowest of this library's levels: twice as fast as the next for half as many bytes again, which
# settling saves anyway. It writes what zlib writes and reads, in a fourth of the time.
_LEVEL = 0

_encoder = msgspec.json.Encoder()
_classes = {tag: kind for kind, tag in MEASUREMENTS.items()}
_astuple = msgspec.structs.astuple


# Events of one kind: their sequence numbers, their recorded times, and themselves.
Measured = tuple[type[Event], Sequence[int], Sequence[int], Sequence[Event]]


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


def measured_text(measured: Iterable[Measured]) -> bytes:
    """The canonical text of a commit's measurements, kind by kind in the order of MEASUREMENTS."""
    return _encoder.encode(
        [
            _said(MEASUREMENTS[kind], EVENT_VERSION, seqs, recorded_us, _columns(kind, events))
            for kind, seqs, recorded_us, events in measured
        ]
    )


def frame_text(tables: Sequence[Table]) -> bytes:
    """The same text of tables, which are sorted by kind."""
    return _encoder.encode(
        [
            _said(table.kind, table.version, table.seqs, table.recorded_us, table.columns.items())
            for table in tables
        ]
    )


def _columns(kind: type[Event], events: Sequence[Event]) -> Iterable[tuple[str, Sequence[Any]]]:
    return zip(kind.__struct_fields__, zip(*map(_astuple, events), strict=True), strict=True)


def _said(
    kind: str,
    version: int,
    seqs: Sequence[int],
    recorded_us: Sequence[int],
    columns: Iterable[tuple[str, Sequence[Any]]],
) -> dict[str, Any]:
    said: dict[str, Any] = {"kind": kind, "version": version, "seq": _runs(seqs)}
    count = len(recorded_us)
    for name, column in chain((("recorded_us", recorded_us),), columns):
        first: Any = column[0]
        # Where the ends differ, nothing needs to be counted.
        if first == column[-1] and column.count(first) == count:
            said[name] = first
        elif name in STEPPED and None not in column:
            said[name] = [first, *map(sub, column[1:], column)]
        else:
            said[name] = column
    return said


def _runs(seqs: Sequence[int]) -> list[list[int]]:
    if seqs[-1] - seqs[0] == len(seqs) - 1:
        return [[seqs[0], len(seqs)]]
    breaks = [at for at, (seq, after) in enumerate(pairwise(seqs), 1) if after != seq + 1]
    return [[seqs[at], end - at] for at, end in pairwise([0, *breaks, len(seqs)])]


def pack_frame(text: bytes) -> bytes:
    """The text of a frame as it stands in the file."""
    return isal_zlib.compress(text, _LEVEL)


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
