"""Owns the examination of a store: is the file sound, and is the log in it whole and in order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from sqlite3 import Connection
from typing import NamedTuple

from core.store import schema
from core.store.chain import first_links
from core.store.errors import StoreDamaged, StrPath, faults
from core.store.examine import CommitRow, Examination, FactRow
from core.store.files import open_for_reading
from core.store.header import read_header
from core.store.lookup import strange

_MOST_PROBLEMS = 100
# Commits that are read at once: it bounds the memory and the length of a read transaction.
_AT_ONCE = {"settled": 4, "batch": 500}

_COMMITS = "SELECT {}, * FROM {} WHERE last_seq > ? ORDER BY last_seq LIMIT ?"
_FACTS = (
    "SELECT seq, recorded_us, event_us, CAST(kind AS BLOB), version, CAST(subject AS BLOB),"
    " CAST(body AS BLOB) FROM event WHERE seq > ? AND seq <= ? ORDER BY seq"
)


class Verified(NamedTuple):
    """What an examination found: problems (a hundred at most), and what stands when there are none.

    `seals` is how many seals were checked, `sealed_seq` the last event that one covers, `keys`
    the public keys they were made with. `dropped_seq` is the last event up to which retention took
    measurements away, 0 for none.
    """

    problems: list[str]
    last_seq: int = 0
    seals: int = 0
    sealed_seq: int = 0
    keys: tuple[str, ...] = ()
    dropped_seq: int = 0


def verify(path: StrPath) -> list[str]:
    """The problems of the store at `path`, the first hundred at most; empty when it is sound.

    Raises StoreError when there is no store there that could be examined.
    """
    return examine(path).problems


def examine(path: StrPath) -> Verified:
    """Checks file, order, content, chain and seals of the store at `path`.

    Raises StoreError when there is no store there that could be examined.
    """
    try:
        db = open_for_reading(path)
        try:
            problems = _file_problems(db, path)
            # Rows of a broken file say nothing: not even their types hold.
            return Verified(problems) if problems else _examine_log(db, path)
        finally:
            db.close()
    except StoreDamaged as error:
        return Verified([error.reason])


def _file_problems(db: Connection, path: StrPath) -> list[str]:
    with faults(path):
        lines = db.execute(f"PRAGMA integrity_check({_MOST_PROBLEMS})").fetchall()
    # SQLite puts many findings into one row, under a heading.
    found = [text for (row,) in lines for text in row.splitlines() if not text.startswith("***")]
    return [f"the file: {' '.join(text.split())}" for text in found if text != "ok"]


def _examine_log(db: Connection, path: StrPath) -> Verified:
    header = read_header(db, path, schema.FORMAT_VERSION)
    log = Examination(header.store_id, first_links(header))
    problems = list(islice(_log_problems(db, path, log), _MOST_PROBLEMS))
    return Verified(
        problems, log.last_seq, log.seals, log.sealed_seq, tuple(log.keys), log.dropped_seq
    )


def _log_problems(db: Connection, path: StrPath, log: Examination) -> Iterator[str]:
    for commits, facts in _windows(db, path):
        waiting = iter(facts)
        fact = next(waiting, None)
        for commit in commits:
            own: list[FactRow] = []
            while fact is not None and fact.seq <= commit.last_seq:
                own.append(fact)
                fact = next(waiting, None)
            yield from log.commit(commit, own)
    with faults(path):
        beyond = db.execute(_FACTS, (log.last_seq, 2**63 - 1)).fetchone()
    if beyond:
        yield f"event {beyond[0]}: belongs to no commit"
    yield from log.end()
    with faults(path):
        unlike = strange(db)
    for word, seq in unlike:
        yield f"event {seq}: the index of facts does not say what it does ({word!r:.40})"


def _windows(db: Connection, path: StrPath) -> Iterator[tuple[list[CommitRow], list[FactRow]]]:
    """All commits and their facts in order, a short read at a time."""
    after_seq, table = 0, "settled"
    while True:
        with faults(path):
            db.execute("BEGIN")
            try:
                query = _COMMITS.format(int(table == "settled"), table)
                rows = db.execute(query, (after_seq, _AT_ONCE[table])).fetchall()
                last_seq = rows[-1][1] if rows else after_seq
                facts = db.execute(_FACTS, (after_seq, last_seq)).fetchall()
            finally:
                db.execute("COMMIT")
        if rows:
            yield [CommitRow(*row) for row in rows], [FactRow(*row) for row in facts]
            after_seq = last_seq
        elif table == "settled":
            table = "batch"
        else:
            return
