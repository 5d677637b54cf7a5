"""Owns the reading end of the log: any number of readers, none of which can hold the writer up."""

from __future__ import annotations

import os
import sys
from bisect import bisect_right
from collections.abc import Collection, Iterator
from types import TracebackType
from typing import Any, Self

from core.events import Logged
from core.store import schema
from core.store.errors import StoreDamaged, StrPath, faults
from core.store.files import open_for_reading
from core.store.header import StoreHeader, read_header
from core.store.rows import STORED_COLUMNS, decode_rows

# Sequence numbers that one query of a longer read looks at: it bounds its memory and how long its
# read transaction can keep the write-ahead log from being folded back.
_WINDOW = 10_000


class StoreReader:
    """A store read by one thread. Each call is a read transaction of its own, and short.

    Where nothing may be written beside the store (a read-only disk) and it has no write-ahead log,
    it is read as a file that nobody changes: a recorder that starts later is not seen.
    """

    def __init__(self, path: StrPath) -> None:
        """Opens the store at `path`. Raises StoreError."""
        self.path = os.fspath(path)
        self._db = open_for_reading(path)
        self._conn = self._db.conn
        try:
            self.header: StoreHeader = read_header(self._db, path, schema.FORMAT_VERSION)
        except BaseException:
            self._conn.close()
            raise

    @classmethod
    def open(cls, path: StrPath) -> Self:
        """Opens the store at `path`. Raises StoreError."""
        return cls(path)

    def last_seq(self) -> int:
        """The sequence number of the last event, 0 when there is none."""
        return self._one("SELECT max(seq) FROM event") or 0

    def last_recorded_us(self) -> int | None:
        """When the last event was recorded, None when there is none."""
        return self._one("SELECT recorded_us FROM event ORDER BY seq DESC LIMIT 1")

    def first_recorded_us(self) -> int | None:
        """When the first event was recorded, None when there is none."""
        return self._one("SELECT recorded_us FROM event ORDER BY seq LIMIT 1")

    def data_version(self) -> int:
        """A number that changes when somebody has written to the store; cheap to ask."""
        version = self._one("PRAGMA data_version")
        assert version is not None
        return version

    def seq_at(self, at_us: int) -> int:
        """The sequence number of the last event recorded at `at_us` or before, 0 for none."""
        seqs = range(1, self.last_seq() + 1)
        return bisect_right(seqs, at_us, key=self._recorded_from)

    def events(
        self,
        after_seq: int = 0,
        *,
        until_seq: int | None = None,
        until_us: int | None = None,
        kinds: Collection[str] | None = None,
        subject: str | None = None,
        since_us: int | None = None,
        limit: int | None = None,
    ) -> Iterator[Logged]:
        """The events after `after_seq` in order, as the log stands now; both ends are inclusive.

        Times are recorded times. Between two events of the iteration no transaction is open.
        """
        last = self.last_seq() if until_us is None else self.seq_at(until_us)
        if until_seq is not None:
            last = min(last, until_seq)
        if since_us is not None:
            after_seq = max(after_seq, self.seq_at(since_us - 1))
        conditions, parameters = _filter(kinds, subject)
        left = -1 if limit is None else limit
        while after_seq < last and left:
            upto = min(after_seq + _WINDOW, last)
            found = self._window(after_seq, upto, conditions, parameters, left)
            yield from found
            after_seq, left = upto, left if left < 0 else left - len(found)

    def tail(self, after_seq: int, limit: int = 10_000) -> list[Logged]:
        """The next `limit` events after `after_seq`, in one read."""
        return self._window(after_seq, sys.maxsize, "", [], limit)

    def _window(
        self, after_seq: int, upto: int, conditions: str, parameters: list[Any], limit: int
    ) -> list[Logged]:
        query = (
            f"SELECT {STORED_COLUMNS} FROM event"
            f" WHERE seq > ? AND seq <= ? {conditions} ORDER BY seq LIMIT ?"
        )
        with faults(self.path):
            rows = self._conn.execute(query, [after_seq, upto, *parameters, limit]).fetchall()
        return decode_rows(self.path, rows)

    def _recorded_from(self, seq: int) -> int:
        found = self._one("SELECT recorded_us FROM event WHERE seq >= ? ORDER BY seq LIMIT 1", seq)
        if found is None:
            raise StoreDamaged(self.path, f"it is damaged (event {seq} is gone)")
        return found

    def _one(self, query: str, *parameters: int) -> int | None:
        with faults(self.path):
            row = self._conn.execute(query, parameters).fetchone()
        value = row[0] if row else None
        if not isinstance(value, int | None):
            raise StoreDamaged(self.path, f"it is damaged ({value!r:.40} is not a number)")
        return value

    def close(self) -> None:
        """Gives the store back."""
        self._conn.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _filter(kinds: Collection[str] | None, subject: str | None) -> tuple[str, list[Any]]:
    """The terms for kinds and subject, and their parameters.

    Where only facts can match, the term that the indexes of facts carry is said, too: SQLite uses
    them for no query that does not.
    """
    terms: list[str] = []
    parameters: list[Any] = []
    if kinds is not None:
        terms.append(f"kind IN ({', '.join('?' * len(kinds))})")
        parameters.extend(kinds)
        if not set(kinds) & set(schema.MEASUREMENT_KINDS):
            terms.append(schema.IS_FACT)
    if subject is not None:
        terms.append("subject = ?")
        parameters.append(subject)
    return "".join(f" AND {term}" for term in terms), parameters
