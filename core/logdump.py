"""Owns the log as text for people and scripts: JSON lines or CSV, one event a line."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TextIO

import msgspec

from core.events import Logged
from core.store import StoreReader
from core.units import format_iso

_COLUMNS = ("seq", "recorded_at", "event_at", "kind", "subject", "body")


def write_log(
    store: Path,
    out: TextIO,
    form: str,
    *,
    since_us: int | None = None,
    until_us: int | None = None,
    kinds: Iterable[str] = (),
    subject: str | None = None,
) -> None:
    """Writes the events that pass the filters to `out`. Raises StoreError."""
    with StoreReader.open(store) as reader:
        found = reader.events(
            since_us=since_us, until_us=until_us, kinds=tuple(kinds) or None, subject=subject
        )
        if form == "jsonl":
            for logged in found:
                out.write(msgspec.json.encode(_row(logged)).decode() + "\n")
            return
        writer = csv.writer(out)
        writer.writerow(_COLUMNS)
        for logged in found:
            body = msgspec.json.encode(logged.event).decode()
            row = _row(logged)
            kind, at = row["kind"], row["event_at"]
            writer.writerow([logged.seq, row["recorded_at"], at, kind, logged.event.subject, body])


def _row(logged: Logged) -> dict[str, Any]:
    fields: dict[str, Any] = msgspec.to_builtins(logged.event)
    return {
        "seq": logged.seq,
        "recorded_at": format_iso(logged.recorded_us),
        "event_at": format_iso(logged.event.event_us),
        **fields,
    }
