"""Owns the index of facts, by kind and by subject: entered some thousands at a time, in order.

Entered one by one, a flood of alarms touches most pages of such an index with each commit. Sorted,
thousands cost what hundreds did; the few that wait are found by looking at each.
"""

from __future__ import annotations

import sqlite3
from typing import Any

from core.store.schema import ENTRIES
from core.store.selection import Selection

# So many facts wait at most, and a commit more.
ENTERED_AT_ONCE = 8_000

_STANDS = "SELECT word, seq FROM event_index"


def entered_seq(conn: sqlite3.Connection) -> int:
    """The event up to which facts are in the index."""
    return int(conn.execute("SELECT ifnull(max(seq), 0) FROM entered").fetchone()[0])


def waiting(conn: sqlite3.Connection) -> int:
    """How many facts are not in the index yet."""
    query = "SELECT count(*) FROM event WHERE seq > ?"
    return int(conn.execute(query, (entered_seq(conn),)).fetchone()[0])


def enter(conn: sqlite3.Connection, upto_seq: int) -> None:
    """Enters what waits, up to an event, inside the caller's transaction.

    What stands there already does no harm: a damaged index is no reason not to record.
    """
    between = {"after": entered_seq(conn), "upto": upto_seq}
    conn.execute(f"INSERT OR IGNORE INTO event_index {ENTRIES} ORDER BY word, seq", between)
    conn.execute("INSERT INTO entered VALUES (?)", (upto_seq,))


def facts(
    conn: sqlite3.Connection, columns: str, wanted: Selection, after_seq: int, upto: int
) -> list[Any]:
    """The rows of the facts that are wanted, after one event and up to another, in order."""
    terms, parameters = wanted.terms()
    query = f"SELECT {columns} FROM event WHERE seq > ? AND seq <= ?{terms} ORDER BY seq"
    words = wanted.words()
    if not words:
        return conn.execute(query, [after_seq, upto, *parameters]).fetchall()
    entered = min(max(after_seq, entered_seq(conn)), upto)
    found = (
        f"SELECT {columns} FROM event WHERE seq IN (SELECT seq FROM event_index WHERE word IN"
        f" ({', '.join('?' * len(words))}) AND seq > ? AND seq <= ?){terms} ORDER BY seq"
    )
    rows = conn.execute(found, [*words, after_seq, entered, *parameters]).fetchall()
    return rows + conn.execute(query, [entered, upto, *parameters]).fetchall()


def strange(conn: sqlite3.Connection) -> list[tuple[str, int]]:
    """What stands in the index and is not so, or is so and does not stand there; some of it."""
    between = {"after": 0, "upto": entered_seq(conn)}
    return [
        entry
        for these, those in ((ENTRIES, _STANDS), (_STANDS, ENTRIES))
        for entry in conn.execute(
            f"SELECT * FROM ({these}) EXCEPT SELECT * FROM ({those}) LIMIT 100", between
        )
    ]
