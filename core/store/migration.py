"""Owns how rows of an older format become those of a newer one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.store.chain import first_links
from core.store.commits import INSERT_BATCH, encode_commit
from core.store.errors import StrPath
from core.store.frame import MEASUREMENTS
from core.store.header import read_header
from core.store.rows import STORED_COLUMNS, decode_rows

if TYPE_CHECKING:
    from sqlite_utils import Database

_AT_ONCE = 1_000


def frame_events(db: Database, path: StrPath) -> None:
    """Puts the measurements among the rows of `event` into frames, a thousand events a commit.

    Inside the caller's transaction, without the guards. Raises StoreDamaged for a row that is no
    event.
    """
    last_seq = 0
    query = f"SELECT {STORED_COLUMNS} FROM event WHERE seq > ? ORDER BY seq LIMIT {_AT_ONCE}"
    rows = db.execute(query, (0,)).fetchall()
    links = first_links(read_header(db.conn, path, 1)) if rows else None
    while rows and links is not None:
        logged = decode_rows(path, rows)
        groups = [(entry.recorded_us, [entry.event]) for entry in logged]
        encoded = encode_commit(groups, last_seq, links)
        db.conn.executemany(INSERT_BATCH, encoded.batches)
        measured = [(entry.seq,) for entry in logged if type(entry.event) in MEASUREMENTS]
        db.conn.executemany("DELETE FROM event WHERE seq = ?", measured)
        last_seq, links = rows[-1][0], encoded.links
        rows = db.execute(query, (last_seq,)).fetchall()
