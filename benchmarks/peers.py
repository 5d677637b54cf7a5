"""Owns the peers of the log's benchmarks: the least that Python and SQLite need for the same."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from itertools import count
from pathlib import Path
from typing import Any, Self

from benchmarks.traffic import Batch
from core.events import Logged, PositionReported

_TABLE = """
CREATE TABLE report (
    seq INTEGER PRIMARY KEY, recorded_us INTEGER, kind TEXT, subject TEXT, body TEXT
)
"""
_INSERT = "INSERT INTO report VALUES (?, ?, ?, ?, ?)"

ReadyRow = tuple[int, int, str, str, str]


def ready_rows(batches: Iterable[Batch]) -> list[list[ReadyRow]]:
    """A row a report with its line as it came, in batches."""
    numbers = count(1)
    return [[_row(next(numbers), batch.now_us, line) for line in batch.lines] for batch in batches]


def _row(seq: int, now_us: int, line: bytes) -> ReadyRow:
    report = json.loads(line)
    subject = report.get("train") or report["section"]
    return seq, now_us, report["kind"], subject, line.decode()


class RawTable:
    """A table without index, trigger or check, in a file of its own."""

    def __init__(self, path: Path) -> None:
        self._conn = sqlite3.connect(path, isolation_level=None)
        self._conn.execute("PRAGMA journal_mode = WAL")
        self._conn.execute("PRAGMA synchronous = FULL")
        self._conn.execute(_TABLE)

    def write(self, batches: Sequence[list[ReadyRow]]) -> None:
        """Commits batch by batch as the recorder does: each is on the disk before the next."""
        for rows in batches:
            self._conn.execute("BEGIN IMMEDIATE")
            self._conn.executemany(_INSERT, rows)
            self._conn.execute("COMMIT")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._conn.close()


def parse_lines(batches: Iterable[Batch]) -> None:
    """Makes an object of each line, and nothing of the object."""
    for batch in batches:
        for line in batch.lines:
            json.loads(line)


def update_dicts(log: Iterable[Logged]) -> None:
    """Keeps what was last said of each train, in a dict a train."""
    trains: dict[str, dict[str, Any]] = {}
    for _, recorded_us, event in log:
        if isinstance(event, PositionReported):
            train = trains.setdefault(event.train, {"event_us": 0})
            if event.event_us >= train["event_us"]:
                train["event_us"] = event.event_us
                train["recorded_us"] = recorded_us
                train["position_mm"] = event.position_mm
                train["track"] = event.track
                train["direction"] = event.direction
                train["speed_hm_h"] = event.speed_hm_h
