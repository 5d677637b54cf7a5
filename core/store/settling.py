"""Owns settling: commits that have grown old become one row, piece by piece, while others write."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator, Iterable

from core.store.chain import link
from core.store.errors import StoreDamaged, StrPath, faults
from core.store.frame import Table, joined
from core.store.rows import UNDECODABLE
from core.store.settled import settle_tables, texts_of, unpack_settled
from core.store.stretch import Stretch, stretch_in

# A commit is left alone for this long, so that what is asked for most is found without unpacking.
SETTLE_AFTER_US = 60_000_000
# A stretch is as long as this; the last of a store that is compacted may be shorter.
SETTLED_EVENTS = 12_000
SETTLED_COMMITS = 4_000
_READ_AT_ONCE = 50
_CHECKED_AT_ONCE = 50

_ROWS = "SELECT last_seq, first_seq, recorded_us, facts, measures, frame FROM batch"
_BEFORE = "SELECT measures FROM settled ORDER BY last_seq DESC LIMIT 1"

SettledRow = tuple[int, int, int, bytes, bytes, bytes | None]
Steps = Generator[None, None, SettledRow | None]


class Settling:
    """Settles one store through the connection of its writer, between the writer's commits."""

    def __init__(self, conn: sqlite3.Connection, path: StrPath, start: bytes) -> None:
        """`start` is where the chain of measurements begins."""
        self._conn = conn
        self._path = path
        self._start = start
        self._steps: Steps | None = None

    def work(
        self, until_us: int, may_go_on: Callable[[], bool], *, rest: bool = False
    ) -> SettledRow | None:
        """Goes on while it may: the row that is to take its commits' place, once it is ready.

        Only commits recorded by `until_us` are settled; with `rest` also a stretch that is short.
        Raises StoreDamaged when they are not what the chain says: then nothing may go.
        """
        steps = self._steps or self._settle(until_us, rest)
        self._steps = None
        try:
            while True:
                with faults(self._path):
                    next(steps)
                if not may_go_on():
                    self._steps = steps
                    return None
        except StopIteration as done:
            row: SettledRow | None = done.value
            return row

    def _settle(self, until_us: int, rest: bool) -> Steps:
        rows = yield from self._stretch(until_us, rest)
        if not rows:
            return None
        before = self._conn.execute(_BEFORE).fetchone()
        last = rows[-1]
        body = yield from self._pack(before[0] if before else self._start, last[4], rows)
        return last[0], rows[0][1], last[2], last[3], last[4], body

    def _stretch(self, until_us: int, rest: bool) -> Generator[None, None, list[SettledRow]]:
        """The oldest commits, as many as one row is to hold; none while there are not enough."""
        rows: list[SettledRow] = []
        after_seq = 0
        while True:
            query = f"{_ROWS} WHERE last_seq > ? AND recorded_us <= ? ORDER BY last_seq LIMIT ?"
            found = self._conn.execute(query, (after_seq, until_us, _READ_AT_ONCE)).fetchall()
            for row in found:
                rows.append(row)
                is_long = row[0] - rows[0][1] + 1 >= SETTLED_EVENTS
                if is_long or len(rows) >= SETTLED_COMMITS:
                    return rows
            if len(found) < _READ_AT_ONCE:
                return rows if rest else []
            after_seq = found[-1][0]
            yield

    def _pack(
        self, reached: bytes, measures: bytes, rows: list[SettledRow]
    ) -> Generator[None, None, bytes | None]:
        """The measurements of some commits as one frame, proved to say the same as before."""
        try:
            stretches = []
            for row in rows:
                if row[5] is not None:
                    stretches.append(stretch_in(row[5], False))
                    if len(stretches) % _READ_AT_ONCE == 0:
                        yield
            if not stretches:
                return None
            ends = [stretch.ends[-1] for stretch in stretches]
            body = yield from settle_tables(_joined(stretches), ends)
            for number, text in enumerate(texts_of(*unpack_settled(body)), 1):
                reached = link(reached, text)
                if number % _CHECKED_AT_ONCE == 0:
                    yield
        except UNDECODABLE as error:
            raise self._damaged(rows, str(error)) from None
        if reached != measures:
            raise self._damaged(rows, "the chain breaks")
        return body

    def _damaged(self, rows: list[SettledRow], why: str) -> StoreDamaged:
        return StoreDamaged(
            self._path, f"it is damaged (events {rows[0][1]} to {rows[-1][0]}: {why})"
        )


def _joined(stretches: Iterable[Stretch]) -> list[Table]:
    by_shape: dict[object, list[Table]] = {}
    for stretch in stretches:
        for table in stretch.tables:
            by_shape.setdefault(table.shape, []).append(table)
    return [joined(tables) for tables in by_shape.values()]
