"""Owns what scripts ask of the alarms of a store: the journal, its figures, deciding it again."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any, TextIO

import msgspec

from core.alarms.accounting import account
from core.alarms.definitions import load_definitions
from core.alarms.metrics import Measures, measure
from core.alarms.reading import read_journal
from core.alarms.targets import rows_of, summary_of
from core.events import AlarmReported, AlarmTransitioned, Logged
from core.recompute import RecomputeRefused, recompute
from core.recorder.content import store_content
from core.store import StoreReader
from core.units import US_PER_S, format_iso

_COLUMNS = ("seq", "recorded_at", "at", *AlarmTransitioned.__struct_fields__)


def figures_of(reader: StoreReader, desk: str = "1", until_us: int | None = None) -> list[Measures]:
    """The figures of a store's alarms from its first event to its last, or to an instant.

    Raises StoreError.
    """
    from_us, last_us = reader.first_recorded_us(), reader.last_recorded_us()
    if from_us is None or last_us is None:
        return []
    if until_us is not None:
        last_us = max(from_us, min(last_us, until_us))
    rows = (logged.event for logged in reader.events(kinds=("alarm",), until_us=until_us))
    reading = read_journal(row for row in rows if isinstance(row, AlarmTransitioned))
    # To the next whole second: what was recorded at the very end belongs to it.
    return measure(reading, from_us, (last_us // US_PER_S + 1) * US_PER_S, desk)


def write_alarms(
    store: Path, out: TextIO, form: str, show: str, until_us: int | None = None
) -> None:
    """Writes the journal, the figures or both, up to an instant, to `out`. Raises StoreError."""
    with StoreReader.open(store) as reader:
        if form == "csv":
            if show == "journal":
                _write_journal_csv(reader, out, until_us)
            else:
                _write_csv(out, rows_of(figures_of(reader, until_us=until_us)))
            return
        if show != "figures":
            for logged in reader.events(kinds=("alarm",), until_us=until_us):
                out.write(msgspec.json.encode(_row(logged)).decode() + "\n")
        if show != "journal":
            figures = [summary_of(each) for each in figures_of(reader, until_us=until_us)]
            told = {"figures": figures, "reports": _account(reader, until_us)}
            out.write(msgspec.json.encode(told).decode() + "\n")


def recompute_store(store: Path, definitions: Path | None) -> dict[str, Any]:
    """What the alarms of a store would have been, beside what they were.

    Raises StoreError, AlarmDefinitionError, or RecomputeRefused with one clear line.
    """
    wanted = load_definitions(definitions)
    with StoreReader.open(store) as reader:
        railway, plan = store_content(reader)
        try:
            found = recompute(reader.events(), railway, plan, reader.header.origin, wanted)
        except RecomputeRefused as error:
            raise RecomputeRefused(f"{store}: {error}") from None
    return found.summary()


def _account(reader: StoreReader, until_us: int | None) -> dict[str, int]:
    told = reader.events(kinds=("alarm_report",), until_us=until_us)
    reports = (logged.event for logged in told)
    found = account((r for r in reports if isinstance(r, AlarmReported)), load_definitions())
    return asdict(found)


def _row(logged: Logged) -> dict[str, Any]:
    fields: dict[str, Any] = msgspec.to_builtins(logged.event)
    return {
        "seq": logged.seq,
        "recorded_at": format_iso(logged.recorded_us),
        "at": format_iso(logged.event.event_us),
        **fields,
    }


def _write_journal_csv(reader: StoreReader, out: TextIO, until_us: int | None) -> None:
    def rows() -> Iterator[dict[str, Any]]:
        for logged in reader.events(kinds=("alarm",), until_us=until_us):
            row = _row(logged)
            yield {name: _plain(row.get(name, "")) for name in _COLUMNS}

    _write_csv(out, rows())


def _plain(value: Any) -> Any:
    return msgspec.json.encode(value).decode() if isinstance(value, dict | list) else value


def _write_csv(out: TextIO, rows: Any) -> None:
    writer = None
    for row in rows:
        if writer is None:
            writer = csv.DictWriter(out, list(row))
            writer.writeheader()
        writer.writerow(row)
