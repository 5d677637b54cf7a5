"""Owns the reading end of the log: any number of readers, none of which can hold the writer up."""

from __future__ import annotations

import os
import sqlite3
import sys
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from operator import itemgetter
from types import TracebackType
from typing import Self

from core.events import Logged
from core.store import schema
from core.store.errors import StoreDamaged, StrPath, faults
from core.store.files import open_for_reading
from core.store.frame import Table
from core.store.header import StoreHeader, read_header
from core.store.lookup import facts
from core.store.rows import COMMITS, LINKS_AT, STORED_COLUMNS, UNDECODABLE, StoredRow, decode_rows
from core.store.selection import Selection
from core.store.snapshots import SNAPSHOTS, unpack_snapshot
from core.store.stretch import tables_in

# Sequence numbers that one query of a longer read looks at: it bounds its memory and how long its
# read transaction can keep the write-ahead log from being folded back.
_WINDOW = 10_000

_FROM_COMMIT = f"FROM {COMMITS} WHERE last_seq >= ? ORDER BY last_seq LIMIT 1"
_FRAMES = "SELECT last_seq, first_seq, frame, {} FROM {} WHERE last_seq > ? ORDER BY last_seq"
_SETTLED, _BATCHES = _FRAMES.format(1, "settled"), _FRAMES.format(0, "batch")

_SETTLED_TIMES = "SELECT last_seq, recorded_us FROM settled WHERE last_seq > ? ORDER BY last_seq"

FrameRow = tuple[int, int, bytes, int]

# Settled frames that a reader keeps unpacked.
_UNPACKED_KEPT = 4


class StoreReader:
    """A store read by one thread. Each call is a read transaction of its own, and short.

    Where nothing may be written beside the store (a read-only disk) and it has no write-ahead log,
    it is read as a file that nobody changes: a recorder that starts later is not seen.
    """

    def __init__(self, path: StrPath) -> None:
        """Opens the store at `path`. Raises StoreError."""
        self.path = os.fspath(path)
        self._conn = open_for_reading(path)
        self._unpacked: dict[int, Sequence[Table]] = {}
        # What is settled stays: its times are read once, not from all over a long file each time.
        self._settled_seqs, self._settled_us = [0], [-(2**63)]
        try:
            self.header: StoreHeader = read_header(self._conn, path, schema.FORMAT_VERSION)
        except BaseException:
            self._conn.close()
            raise

    @classmethod
    def open(cls, path: StrPath) -> Self:
        """Opens the store at `path`. Raises StoreError."""
        return cls(path)

    def last_seq(self) -> int:
        """The sequence number of the last event, 0 when there is none."""
        return self._one(f"SELECT last_seq FROM {COMMITS} ORDER BY last_seq DESC LIMIT 1") or 0

    def last_recorded_us(self) -> int | None:
        """When the last event was recorded, None when there is none."""
        return self._one(f"SELECT recorded_us FROM {COMMITS} ORDER BY last_seq DESC LIMIT 1")

    def first_recorded_us(self) -> int | None:
        """When the first event was recorded, None when there is none."""
        return next((logged.recorded_us for logged in self.events(limit=1)), None)

    def beside_us(self, at_us: int, sign: int) -> int | None:
        """When the next fact was recorded after an instant (sign 1) or before it (-1), or None."""
        seq = self.seq_at(at_us if sign > 0 else at_us - 1)
        side = "seq > ? ORDER BY seq" if sign > 0 else "seq <= ? ORDER BY seq DESC"
        return self._one(f"SELECT recorded_us FROM event WHERE {side} LIMIT 1", seq)

    def links_at(self, seq: int) -> tuple[int, str, str]:
        """The commit that an event is in: its last event, and both hashes of the chain there."""
        with faults(self.path):
            row = self._conn.execute(LINKS_AT, [seq]).fetchone()
        return (row[0], row[1].hex(), row[2].hex()) if row else (0, "", "")

    def data_version(self) -> int:
        """A number that changes when somebody has written to the store; cheap to ask."""
        version = self._one("PRAGMA data_version")
        assert version is not None
        return version

    def seq_at(self, at_us: int) -> int:
        """The sequence number of the last event recorded at `at_us` or before, 0 for none."""
        last = self.last_seq()
        before = self._commit_before(at_us, last)
        if before >= last:
            return last
        # The commit that follows ended later, and may have begun by then.
        return max(before, self._last_within(before, at_us))

    def _commit_before(self, at_us: int, last: int) -> int:
        """The end of the last commit, or of an event before it, recorded by `at_us`."""
        with faults(self.path):
            rows = self._conn.execute(_SETTLED_TIMES, [self._settled_seqs[-1]]).fetchall()
        if not all(isinstance(value, int) for row in rows for value in row):
            raise StoreDamaged(self.path, "it is damaged (a settled commit has no place)")
        self._settled_seqs += [seq for seq, _ in rows]
        self._settled_us += [us for _, us in rows]
        index = bisect_right(self._settled_us, at_us)
        if index < len(self._settled_us):
            return self._settled_seqs[index - 1]
        recent = range(self._settled_seqs[-1] + 1, last + 1)
        return recent.start - 1 + bisect_right(recent, at_us, key=self._recorded_by)

    def _last_within(self, after_seq: int, at_us: int) -> int:
        """The last event recorded by `at_us` in the commit after `after_seq`, 0 for none."""
        query = "SELECT max(seq) FROM event WHERE seq > ? AND seq <= ? AND recorded_us <= ?"
        with faults(self.path), self._transaction():
            frame = next(self._frames(after_seq, after_seq + 1), None)
            (upto,) = self._conn.execute(
                f"SELECT last_seq {_FROM_COMMIT}", [after_seq + 1]
            ).fetchone()
            (fact,) = self._conn.execute(query, [after_seq, upto, at_us]).fetchone()
        found = [fact or 0]
        for table in self._tables(frame) if frame else ():
            index = bisect_right(table.recorded_us, at_us)
            found += [int(table.seqs[index - 1])] if index else []
        return max(found)

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
        wanted = Selection.of(kinds, subject)
        left = sys.maxsize if limit is None else limit
        while after_seq < last and left:
            size = min(_WINDOW, left) if wanted.is_all else _WINDOW
            upto = min(after_seq + size, last)
            found = self._window(wanted, after_seq, upto)[:left]
            yield from found
            after_seq, left = upto, left - len(found)

    def fact_seqs(
        self, kind: str, after_seq: int, until_seq: int, subject: str | None = None
    ) -> list[int]:
        """The numbers alone of the facts of a kind after one event and up to another, rising.

        For who shows many of them a page at a time: nothing is decoded.
        """
        wanted = Selection.of((kind,), subject)
        with faults(self.path):
            return [seq for (seq,) in facts(self._conn, "seq", wanted, after_seq, until_seq)]

    def tail(self, after_seq: int, limit: int = 10_000) -> list[Logged]:
        """The next `limit` events after `after_seq`."""
        return list(self.events(after_seq, limit=limit))

    def tables(self, kind: str, after_seq: int, until_seq: int) -> Iterator[Table]:
        """The measurements of a kind after one event and up to another, as columns.

        Far cheaper than events where only some columns of many are wanted. Raises StoreError.
        """
        while after_seq < until_seq:
            upto = min(after_seq + _WINDOW, until_seq)
            with faults(self.path), self._transaction():
                frames = list(self._frames(after_seq, upto))
            for frame in frames:
                for table in self._tables(frame):
                    if table.kind == kind:
                        first = bisect_right(table.seqs, after_seq)
                        yield table.cut(first, bisect_right(table.seqs, upto))
            after_seq = upto

    def snapshot(self, upto_seq: int) -> tuple[int, bytes | None] | None:
        """The last snapshot after an event up to `upto_seq`, None for none.

        Its bytes are None when they are damaged.
        """
        with faults(self.path):
            row = self._conn.execute(SNAPSHOTS, [upto_seq]).fetchone()
        return (row[0], unpack_snapshot(row[1])) if row else None

    def snapshot_seqs(self) -> list[int]:
        """The events that there are snapshots after, rising."""
        with faults(self.path):
            return [seq for (seq,) in self._conn.execute("SELECT seq FROM snapshot ORDER BY seq")]

    def _window(self, wanted: Selection, after_seq: int, upto: int) -> list[Logged]:
        """What is wanted of the events after `after_seq` up to `upto`, in one read transaction."""
        rows: list[StoredRow] = []
        frames: list[FrameRow] = []
        with faults(self.path), self._transaction():
            if wanted.has_facts:
                rows = facts(self._conn, STORED_COLUMNS, wanted, after_seq, upto)
            if wanted.has_measurements:
                frames = list(self._frames(after_seq, upto))
        logged = decode_rows(self.path, rows)
        for frame in frames:
            logged += self._measured(frame, wanted, after_seq, upto)
        logged.sort(key=itemgetter(0))
        return logged

    def _frames(self, after_seq: int, upto: int) -> Iterator[FrameRow]:
        for query in (_SETTLED, _BATCHES):
            for row in self._conn.execute(query, [after_seq]):
                if row[1] > upto:
                    break
                if row[2] is not None:
                    yield row

    def _measured(
        self, frame: FrameRow, wanted: Selection, after_seq: int, upto: int
    ) -> list[Logged]:
        tables = self._tables(frame)
        try:
            return [entry for table in tables for entry in wanted.take(table, after_seq, upto)]
        except UNDECODABLE as error:
            raise self._broken(frame, error) from None

    def _tables(self, frame: FrameRow) -> Sequence[Table]:
        """Of settled frames the last few are kept: windows and instants ask for one again."""
        last_seq, _, body, is_settled = frame
        tables = self._unpacked.get(last_seq)
        if tables is not None:
            return tables
        try:
            tables = tables_in(body, bool(is_settled))
        except UNDECODABLE as error:
            raise self._broken(frame, error) from None
        if is_settled:
            self._unpacked[last_seq] = tables
            if len(self._unpacked) > _UNPACKED_KEPT:
                del self._unpacked[next(iter(self._unpacked))]
        return tables

    def _broken(self, frame: FrameRow, error: Exception) -> StoreDamaged:
        return StoreDamaged(self.path, f"it is damaged (events {frame[1]} to {frame[0]}: {error})")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._conn.execute("BEGIN")
        try:
            yield
        except BaseException:
            with suppress(sqlite3.Error):
                self._conn.rollback()
            raise
        self._conn.execute("COMMIT")

    def _recorded_by(self, seq: int) -> int:
        found = self._one(f"SELECT recorded_us {_FROM_COMMIT}", seq)
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
