"""Owns the peer `eventsourcing`: what reports are about as aggregates, their events in SQLite."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Self

from benchmarks.peers import ReadyRow

NAME = "eventsourcing, an event a report, the same commits"


def is_installed() -> bool:
    """Whether the library can be imported."""
    return find_spec("eventsourcing") is not None


@cache
def _aggregate() -> Any:
    from eventsourcing.domain import Aggregate, event

    class Subject(Aggregate):
        @event("Reported")
        def report(self, seq: int, recorded_us: int, kind: str, body: str) -> None:
            self.last = (seq, recorded_us, kind, body)

    return Subject


class EventLibrary:
    """An application of the library on a new file, with an aggregate for each subject."""

    def __init__(self, path: Path, batches: Sequence[Sequence[ReadyRow]]) -> None:
        from eventsourcing.application import Application

        environment = {"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": str(path)}
        self._application: Any = Application(environment)
        self._subjects = {row[3]: _aggregate()() for rows in batches for row in rows}
        self._application.save(*self._subjects.values())

    def write(self, batches: Sequence[Sequence[ReadyRow]]) -> None:
        """Lets the aggregates of a batch happen, and saves them together: one transaction."""
        for rows in batches:
            changed = {}
            for seq, recorded_us, kind, subject, body in rows:
                changed[subject] = self._subjects[subject]
                changed[subject].report(seq, recorded_us, kind, body)
            self._application.save(*changed.values())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._application.close()
