"""Owns which measurements a store lets go, by age and by size. Facts and the chain stay."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from core.events import MeasurementsDropped
from core.store.schema import DROPPED

_FRAMES = (
    "SELECT last_seq, recorded_us, length(frame) FROM settled"
    " WHERE frame IS NOT NULL ORDER BY last_seq"
)
_DROPPED_SEQ = f"SELECT max(CAST(subject AS INTEGER)) FROM event WHERE seq IN ({DROPPED})"


class Retention(NamedTuple):
    """What may stay: measurements of the last `keep_us`, and a store of `keep_bytes`; None: all."""

    keep_us: int | None = None
    keep_bytes: int | None = None


KEEP_ALL = Retention()


def dropping(
    conn: sqlite3.Connection, retention: Retention, now_us: int
) -> MeasurementsDropped | None:
    """The fact to record before settled measurements go, oldest first; None when all may stay."""
    if retention == KEEP_ALL:
        return None
    used = _used_bytes(conn)
    upto_seq, reason = 0, ""
    for last_seq, recorded_us, size in conn.execute(_FRAMES).fetchall():
        if retention.keep_us is not None and recorded_us < now_us - retention.keep_us:
            reason = f"older than {retention.keep_us // 1_000_000} s"
        elif retention.keep_bytes is not None and used > retention.keep_bytes:
            reason = f"the store is larger than {retention.keep_bytes} bytes"
        else:
            break
        upto_seq, used = last_seq, used - size
    if not upto_seq:
        return None
    return MeasurementsDropped(event_us=now_us, upto_seq=upto_seq, reason=reason)


def let_go(conn: sqlite3.Connection) -> None:
    """Takes away what facts in the log say is dropped, inside the caller's transaction.

    The snapshots up to there go, too: they hold the same positions.
    """
    upto_seq = conn.execute(_DROPPED_SEQ).fetchone()[0]
    if upto_seq is not None:
        conn.execute(
            "UPDATE settled SET frame = NULL WHERE frame IS NOT NULL AND last_seq <= ?", (upto_seq,)
        )
        conn.execute("DELETE FROM snapshot WHERE seq <= ?", (upto_seq,))


def _used_bytes(conn: sqlite3.Connection) -> int:
    page_size, pages, free = (
        conn.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("page_size", "page_count", "freelist_count")
    )
    return int(page_size) * (int(pages) - int(free))
