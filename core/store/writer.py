"""Owns the writing end of the log: the one writer, a transaction a batch."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
import uuid
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Self

from core.events import CommandDecided, Event, MeasurementsDropped, SealMade
from core.ids import Origin
from core.store import lookup, schema
from core.store.chain import Links, first_links
from core.store.commits import INSERT_BATCH, Encoded, encode_commit
from core.store.errors import StoreDamaged, StoreUnwritable, StrPath, faults
from core.store.files import format_of, make_room, make_store, open_for_writing, refuse_newer
from core.store.header import StoreHeader, read_header
from core.store.lock import WriterLock
from core.store.place import Place
from core.store.retention import Retention, dropping, let_go
from core.store.rows import INSERT, LAST_COMMIT, STORED_COLUMNS, decode_rows
from core.store.seals import make_seal
from core.store.selection import Selection
from core.store.settling import SETTLE_AFTER_US, SettledRow, Settling
from core.store.snapshots import INSERT_SNAPSHOT, pack_snapshot

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

# How many commands are handed over at once; the next call brings the rest.
_PENDING_LIMIT = 1000


class StoreWriter:
    """The one writer of a store, for one thread. Everybody else is kept out until it closes."""

    def __init__(self, path: StrPath, lock: WriterLock) -> None:
        """Opens an existing store whose lock is held; use `open` or `create`."""
        self.path = os.fspath(path)
        self._lock = lock
        self._conn = open_for_writing(path)
        self._may_settle = True
        try:
            self.header = read_header(self._conn, path, schema.FORMAT_VERSION)
            self.last_seq, self.last_recorded_us, self.links = self._read_end()
            with faults(path):
                # Facts that the index of them does not have yet.
                self._waiting = lookup.waiting(self._conn)
            start = first_links(self.header).measures
            self._settling = Settling(self._conn, path, start)
            self._place = Place(path)
        except BaseException:
            self._conn.close()
            raise

    @classmethod
    def create(
        cls,
        path: StrPath,
        *,
        origin: Origin,
        created_us: int,
        line_name: str,
        line_text: str,
        plan_name: str,
        plan_text: str,
        program_version: str,
        store_id: str | None = None,
    ) -> Self:
        """Makes a new store and opens it. Raises StoreError, also when the path is taken."""
        header = StoreHeader(
            store_id=store_id or uuid.uuid4().hex,
            origin=origin,
            created_us=created_us,
            format_version=schema.FORMAT_VERSION,
            line_name=line_name,
            line_text=line_text,
            plan_name=plan_name,
            plan_text=plan_text,
            program_version=program_version,
        )
        lock = WriterLock(path)
        try:
            make_store(path, header)
            return cls(path, lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, path: StrPath) -> Self:
        """Opens an existing store; an older format is migrated and a copy of it kept beside.

        Raises StoreError, StoreLocked among them.
        """
        # Before the lock: what is no store of ours gets no lock file beside it either.
        refuse_newer(path, format_of(path))
        lock = WriterLock(path)
        try:
            return cls(path, lock)
        except BaseException:
            lock.release()
            raise

    def make_room(self) -> None:
        """Makes room in the write-ahead log, for a writer with many commits before it.

        Where that cannot be, commits are slower, and what is wrong will be told by the first.
        """
        with (
            contextlib.suppress(StoreUnwritable),
            faults(self.path, writing=True),
            self._transaction(),
        ):
            make_room(self.path)

    def append(self, events: Sequence[Event], recorded_us: int) -> int:
        """Writes a batch in one transaction and returns the sequence number of its last event."""
        return self.append_groups([(recorded_us, events)])

    def append_groups(self, groups: Sequence[tuple[int, Sequence[Event]]]) -> int:
        """Writes groups of events, each with its recorded time, in one transaction.

        Returns the sequence number of the last event, which is on the disk when this returns.
        Raises StoreUnwritable with nothing written; the same batch can be tried again.
        """
        reached_us = self.last_recorded_us
        for recorded_us, _ in groups:
            assert recorded_us >= reached_us, "recorded time went back"
            reached_us = recorded_us
        encoded = encode_commit(groups, self.last_seq, self.links)
        if not encoded.batches:
            return self.last_seq
        self._place.check()
        waiting = self._waiting + len(encoded.facts)
        is_entered = waiting >= lookup.ENTERED_AT_ONCE
        with faults(self.path, writing=True):
            self._commit(encoded, is_entered)
        self._waiting = 0 if is_entered else waiting
        self.links = encoded.links
        self.last_seq = encoded.batches[-1][0]
        self.last_recorded_us = reached_us
        return self.last_seq

    def _commit(self, encoded: Encoded, is_entered: bool) -> None:
        if not encoded.facts and len(encoded.batches) == 1:
            # Most commits: one statement, which is a transaction of its own.
            self._conn.execute(INSERT_BATCH, encoded.batches[0])
            return
        with self._transaction():
            self._conn.executemany(INSERT, encoded.facts)
            self._conn.executemany(INSERT_BATCH, encoded.batches)
            if is_entered:
                lookup.enter(self._conn, encoded.batches[-1][0])

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        self._conn.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._conn.execute("COMMIT")
        except BaseException:
            # Even the rollback of a disk that is gone can fail; SQLite then has done it itself.
            with contextlib.suppress(sqlite3.Error):
                self._conn.rollback()
            raise

    def _read_end(self) -> tuple[int, int, Links]:
        """The last event, when it was recorded, and where the chain stands."""
        with faults(self.path):
            row = self._conn.execute(LAST_COMMIT).fetchone()
        if row is None:
            return 0, 0, first_links(self.header)
        last_seq, recorded_us, facts, measures = row
        if type(last_seq) is not int or type(recorded_us) is not int:
            raise StoreDamaged(self.path, "it is damaged (its last commit has no place)")
        if not isinstance(facts, bytes) or not isinstance(measures, bytes):
            raise StoreDamaged(self.path, "it is damaged (its last commit has no links)")
        return last_seq, recorded_us, Links(facts, measures)

    def settle(self, budget_s: float) -> None:
        """Spends about `budget_s` on putting old commits into longer stretches, if there are any.

        Raises StoreUnwritable with nothing changed.
        """
        if not self._may_settle:
            return
        until_us = self.last_recorded_us - SETTLE_AFTER_US
        ends_s = time.monotonic() + budget_s
        try:
            row = self._settling.work(until_us, lambda: time.monotonic() < ends_s)
        except StoreDamaged:
            # Examining the store says where. Until then everything stays as it is.
            self._may_settle = False
            return
        if row is not None:
            self._replace(row)

    def settle_all(self) -> None:
        """Puts all commits into stretches. Raises StoreDamaged, or StoreUnwritable."""
        while row := self._settling.work(self.last_recorded_us, lambda: True, rest=True):
            self._replace(row)

    def _replace(self, row: SettledRow) -> None:
        with faults(self.path, writing=True), self._transaction():
            self._conn.execute("INSERT INTO settled VALUES (?, ?, ?, ?, ?, ?)", row)
            self._conn.execute("DELETE FROM batch WHERE last_seq <= ?", row[:1])

    def sealed(self, key: Ed25519PrivateKey, at_us: int) -> SealMade:
        """The seal over the log as it stands; it must be the next event that is appended."""
        return make_seal(key, self.header.store_id, self.last_seq, self.links, at_us)

    def put_snapshot(self, seq: int, dumped: bytes) -> None:
        """Keeps opaque bytes that a fold can go on from after event `seq`.

        Raises StoreUnwritable with nothing written.
        """
        assert seq <= self.last_seq, "a snapshot of what is not recorded"
        with faults(self.path, writing=True), self._transaction():
            self._conn.execute(INSERT_SNAPSHOT, (seq, pack_snapshot(dumped)))

    def last_snapshot_seq(self) -> int:
        """The event that the last snapshot is after, 0 for none."""
        with faults(self.path):
            row = self._conn.execute("SELECT max(seq) FROM snapshot").fetchone()
        return row[0] or 0

    def drop(self, retention: Retention) -> MeasurementsDropped | None:
        """The fact that measurements are to go for, if any may; to be appended before `let_go`."""
        with faults(self.path):
            return dropping(self._conn, retention, self.last_recorded_us)

    def let_go(self) -> None:
        """Takes away the measurements that a fact in the log says are dropped."""
        with faults(self.path, writing=True), self._transaction():
            let_go(self._conn)

    def shrink(self) -> None:
        """Writes the file anew without its unused room; it takes as long as a copy."""
        with faults(self.path, writing=True):
            # For a store that was made before its unused pages could be given back.
            self._conn.execute("PRAGMA auto_vacuum = INCREMENTAL")
            self._conn.execute("VACUUM")

    def give_back(self, pages: int) -> bool:
        """Gives that many unused pages of the file back; False where there are no more."""
        with faults(self.path, writing=True):
            free = self._conn.execute("PRAGMA freelist_count").fetchone()[0]
            self._conn.execute(f"PRAGMA incremental_vacuum({pages})").fetchall()
            left = self._conn.execute("PRAGMA freelist_count").fetchone()[0]
        return 0 < int(left) < int(free)

    def pending_commands(self, after_id: int) -> list[tuple[int, bytes]]:
        """The command rows after `after_id`, oldest first: their ids and bodies as asked."""
        with faults(self.path):
            return self._conn.execute(
                "SELECT id, CAST(body AS BLOB) FROM inbox WHERE id > ? ORDER BY id LIMIT ?",
                (after_id, _PENDING_LIMIT),
            ).fetchall()

    def last_decided_inbox_id(self) -> int:
        """The highest command row that the log holds a decision for, 0 for none."""
        wanted = Selection.of(("command",), None)
        with faults(self.path):
            rows = lookup.facts(self._conn, STORED_COLUMNS, wanted, 0, self.last_seq)
        decided = (logged.event for logged in decode_rows(self.path, rows))
        return max(
            (each.inbox_id for each in decided if isinstance(each, CommandDecided)), default=0
        )

    def close(self) -> None:
        """Leaves one file where nobody else has the store open, and lets the next writer in."""
        try:
            with contextlib.suppress(sqlite3.Error):
                # For readers that stay: do not wait for them, closing must not take long.
                self._conn.execute("PRAGMA busy_timeout = 100")
                self._conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._conn.close()
        finally:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
