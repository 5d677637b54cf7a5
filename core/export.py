"""Owns what analysts get of a log: one table a kind of event, as CSV or Parquet."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import UnionType
from typing import IO, Any, Protocol, get_args

import msgspec

from core.events import Event, Logged
from core.store import StoreReader
from core.units import format_iso

FORMATS = ("csv", "parquet")
# Rows of a table that are put into a Parquet file together.
ROW_GROUP = 50_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class ExportRefused(ValueError):
    """An export cannot be made; one clear line."""


class _Table(Protocol):
    def write(self, logged: Logged) -> None: ...
    def close(self) -> None: ...


class _Column:
    """One field of an event as a column: its name, and its values as plain ones."""

    def __init__(self, name: str, kind: Any) -> None:
        self.name = name
        # An optional field is what it is where it is anything.
        options = get_args(kind) if isinstance(kind, UnionType) else (kind,)
        self.kind: type = next((each for each in options if each in (int, bool)), str)

    def value(self, event: Event) -> Any:
        """An integer, a truth, a text, or None; what is nested is JSON."""
        value = getattr(event, self.name)
        if value is None or isinstance(value, self.kind):
            return value
        return msgspec.json.encode(value).decode()


def _columns(kind: type[Event]) -> list[_Column]:
    fields = msgspec.structs.fields(kind)
    return [_Column(field.name, field.type) for field in fields if field.name != "event_us"]


class _CsvTable:
    """Times as ISO 8601, integers in the units that their names say, nothing for what is absent."""

    def __init__(self, directory: Path, kind: type[Event]) -> None:
        self._columns = _columns(kind)
        path = directory / f"{_name(kind)}.csv"
        self._file: IO[str] = path.open("x", encoding="utf-8", newline="")
        self._writer = csv.writer(self._file)
        names = [column.name for column in self._columns]
        self._writer.writerow(["seq", "recorded_at", "event_at", *names])

    def write(self, logged: Logged) -> None:
        seq, recorded_us, event = logged
        values = [column.value(event) for column in self._columns]
        self._writer.writerow([seq, format_iso(recorded_us), format_iso(event.event_us), *values])

    def close(self) -> None:
        self._file.close()


class _ParquetTable:
    """Times as timestamps in microseconds UTC; the rest as in CSV, typed."""

    def __init__(self, directory: Path, kind: type[Event], arrow: Any, parquet: Any) -> None:
        self._columns = _columns(kind)
        time = arrow.timestamp("us", tz="UTC")
        types = {int: arrow.int64(), bool: arrow.bool_(), str: arrow.string()}
        fixed = [("seq", arrow.int64()), ("recorded_at", time), ("event_at", time)]
        self._schema = arrow.schema([*fixed, *((c.name, types[c.kind]) for c in self._columns)])
        self._arrow = arrow
        path = directory / f"{_name(kind)}.parquet"
        self._writer = parquet.ParquetWriter(path, self._schema, compression="zstd")
        self._rows: list[tuple[Any, ...]] = []

    def write(self, logged: Logged) -> None:
        seq, recorded_us, event = logged
        values = (column.value(event) for column in self._columns)
        self._rows.append((seq, _instant(recorded_us), _instant(event.event_us), *values))
        if len(self._rows) >= ROW_GROUP:
            self._flush()

    def _flush(self) -> None:
        if self._rows:
            arrays = [
                self._arrow.array(values, field.type)
                for values, field in zip(zip(*self._rows, strict=True), self._schema, strict=True)
            ]
            self._writer.write_table(self._arrow.Table.from_arrays(arrays, schema=self._schema))
            self._rows = []

    def close(self) -> None:
        self._flush()
        self._writer.close()


def _instant(at_us: int) -> datetime:
    return _EPOCH + timedelta(microseconds=at_us)


def _name(kind: type[Event]) -> str:
    return str(kind.__struct_config__.tag)


def _opener(form: str, directory: Path) -> Callable[[type[Event]], _Table]:
    if form == "csv":
        return lambda kind: _CsvTable(directory, kind)
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise ExportRefused("Parquet needs pyarrow (pip install pyarrow); CSV does not") from None
    return lambda kind: _ParquetTable(directory, kind, pyarrow, pyarrow.parquet)


def export(
    store: Path,
    directory: Path,
    form: str,
    *,
    since_us: int | None = None,
    until_us: int | None = None,
    kinds: Sequence[str] = (),
) -> dict[str, int]:
    """Writes the events that pass the filters into `directory`, a table a kind; rows by kind.

    The directory is made, or must be empty. Raises StoreError, OSError or ExportRefused.
    """
    with StoreReader.open(store) as reader:
        found = reader.events(since_us=since_us, until_us=until_us, kinds=tuple(kinds) or None)
        open_table = _opener(form, directory)
        directory.mkdir(parents=True, exist_ok=True)
        if any(directory.iterdir()):
            raise ExportRefused(f"{directory}: is not empty")
        return _write(found, open_table)


def _write(found: Iterable[Logged], open_table: Callable[[type[Event]], _Table]) -> dict[str, int]:
    rows: dict[str, int] = {}
    tables: dict[type[Event], _Table] = {}
    with ExitStack() as opened:
        for logged in found:
            kind = type(logged.event)
            table = tables.get(kind)
            if table is None:
                table = tables[kind] = open_table(kind)
                opened.callback(table.close)
            table.write(logged)
            rows[_name(kind)] = rows.get(_name(kind), 0) + 1
    return dict(sorted(rows.items()))
