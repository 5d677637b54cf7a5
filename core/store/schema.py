"""Owns the format of the file: tables, triggers and indexes, and the steps from older formats."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from hashlib import sha256
from sqlite3 import Connection
from typing import TYPE_CHECKING

from core.store.errors import StrPath
from core.store.migration import frame_events

if TYPE_CHECKING:
    # What makes a store needs it, and nobody who opens one: it takes 25 to 45 ms to load.
    from sqlite_utils import Database

# "Boln": what tells a store from any other SQLite file.
APPLICATION_ID = 0x426F6C6E

# What is not a fact but a repeated measurement: nearly all of the volume, and never looked up by
# kind or subject alone. Spelled out term by term: SQLite evaluates this for every row that goes
# in, and an IN list of three would build a table each time (twice the cost of the whole insert).
MEASUREMENT_KINDS = ("heartbeat", "measure", "position")
IS_FACT = " AND ".join(f"kind <> '{kind}'" for kind in MEASUREMENT_KINDS)
# The columns of a commit besides its last event and its frame, which may go.
_COMMIT = ["first_seq", "recorded_us", "facts", "measures"]

# Each of these is followed by its row of the alarm journal, which is what is looked up: in a flood
# they would be half of what is entered.
ECHOED_KIND = "alarm_report"
# What the index of facts holds of the events after one and up to another.
_ENTERED = f"seq > :after AND seq <= :upto AND kind <> '{ECHOED_KIND}'"
ENTRIES = (
    f"SELECT kind AS word, seq FROM event WHERE {_ENTERED} UNION ALL"
    f" SELECT subject, seq FROM event WHERE {_ENTERED} AND subject <> kind"
)
# Which facts say that measurements were let go: those in the index, and those that wait.
DROPPED = (
    "SELECT seq FROM event_index WHERE word = 'measurements_dropped'"
    " UNION ALL SELECT seq FROM event WHERE kind = 'measurements_dropped'"
    " AND seq > (SELECT ifnull(max(seq), 0) FROM entered)"
)


def _refuse(db: Database, table: str, when: str, condition: str, words: str) -> None:
    name = f"{table}_{when.split()[1].lower()}"
    db.execute(
        f"CREATE TRIGGER {name} {when} ON {table} {condition}"
        f" BEGIN SELECT RAISE(ABORT, '{words}'); END"
    )


def _append_only(db: Database, table: str, key: str, taken: str) -> None:
    """Refuses UPDATE, DELETE and (also as REPLACE, which fires no DELETE) writing a key again."""
    _refuse(db, table, "BEFORE UPDATE", "", f"{table} is append-only")
    _refuse(db, table, "BEFORE DELETE", "", f"{table} is append-only")
    _refuse(db, table, "BEFORE INSERT", f"WHEN {taken}", f"{table} has this {key} already")


def _first_format(db: Database, path: StrPath) -> None:
    """Format 1: the header, the events one row each, and the inbox of the desks."""
    db.table("header").create({"key": str, "value": str}, pk="key", not_null=["value"], strict=True)
    db.table("event").create(
        {
            "seq": int,
            "recorded_us": int,
            "event_us": int,
            "kind": str,
            "version": int,
            "subject": str,
            "body": str,
        },
        pk="seq",
        not_null=["recorded_us", "event_us", "kind", "version", "subject", "body"],
        strict=True,
    )
    db.table("inbox").create(
        {"id": int, "asked_us": int, "body": str}, pk="id", not_null=["body"], strict=True
    )
    # No index on recorded_us: it never falls along seq, so an instant is found by bisection.
    db.execute(f"CREATE INDEX event_kind ON event (kind) WHERE {IS_FACT}")
    db.execute(f"CREATE INDEX event_subject ON event (subject) WHERE {IS_FACT}")
    _append_only(db, "header", "key", "EXISTS (SELECT 1 FROM header WHERE key = NEW.key)")
    _append_only(db, "event", "seq", "NEW.seq <= (SELECT max(seq) FROM event)")
    _append_only(db, "inbox", "id", "EXISTS (SELECT 1 FROM inbox WHERE id = NEW.id)")


def _second_format(db: Database, path: StrPath) -> None:
    """Format 2: commits with their links of the chain and their measurements as frames; snapshots.

    A row of `batch` is a commit, one of `settled` a stretch of them that was put into one. A commit
    may go only when a stretch covers it, and measurements only when a fact says that they went.
    """
    columns = {"last_seq": int, **dict.fromkeys(_COMMIT, bytes), "frame": bytes}
    columns |= {"first_seq": int, "recorded_us": int}
    for table in ("batch", "settled"):
        db.table(table).create(columns, pk="last_seq", not_null=_COMMIT, strict=True)
    db.table("snapshot").create(
        {"seq": int, "body": bytes}, pk="seq", not_null=["body"], strict=True
    )
    for table in ("batch", "settled"):
        taken = f"EXISTS (SELECT 1 FROM {table} WHERE last_seq >= NEW.last_seq)"
        _refuse(db, table, "BEFORE INSERT", f"WHEN {taken}", f"{table} has this already")
    covered = "SELECT 1 FROM settled WHERE last_seq >= OLD.last_seq AND first_seq <= OLD.first_seq"
    _refuse(db, "batch", "BEFORE UPDATE", "", "batch is append-only")
    _refuse(db, "batch", "BEFORE DELETE", f"WHEN NOT EXISTS ({covered})", "batch is append-only")
    _refuse(db, "settled", "BEFORE DELETE", "", "settled is append-only")
    db.execute("DROP TRIGGER event_delete")
    frame_events(db, path)
    _refuse(db, "event", "BEFORE DELETE", "", "event is append-only")
    _refuse_unsaid(db, f"SELECT seq FROM event WHERE kind = 'measurements_dropped' AND {IS_FACT}")


def _refuse_unsaid(db: Database, dropped: str) -> None:
    """Lets a settled frame go where one of the facts `dropped` says so, and refuses all else."""
    kept = " AND ".join(f"NEW.{name} IS OLD.{name}" for name in ("last_seq", *_COMMIT))
    said = (
        f"SELECT 1 FROM event WHERE seq IN ({dropped}) AND CAST(subject AS INTEGER) >= OLD.last_seq"
    )
    allowed = f"NEW.frame IS NULL AND {kept} AND EXISTS ({said})"
    _refuse(db, "settled", "BEFORE UPDATE", f"WHEN NOT ({allowed})", "settled is append-only")


def _third_format(db: Database, path: StrPath) -> None:
    """Format 3: one index of facts by kind and subject, to which many are added at once.

    What is not in it yet comes after the last of `entered`. It says nothing that events do not.
    """
    db.execute("DROP INDEX event_kind")
    db.execute("DROP INDEX event_subject")
    db.execute(
        "CREATE TABLE event_index (word TEXT NOT NULL, seq INTEGER NOT NULL,"
        " PRIMARY KEY (word, seq)) STRICT, WITHOUT ROWID"
    )
    db.table("entered").create({"seq": int}, pk="seq", strict=True)
    (last_seq,) = db.execute("SELECT ifnull(max(seq), 0) FROM event").fetchone()
    between = {"after": 0, "upto": last_seq}
    db.execute(f"INSERT INTO event_index {ENTRIES} ORDER BY word, seq", between)
    if last_seq:
        db.execute("INSERT INTO entered VALUES (?)", (last_seq,))
    for table in ("event_index", "entered"):
        for when in ("BEFORE UPDATE", "BEFORE DELETE"):
            _refuse(db, table, when, "", f"{table} is append-only")
    db.execute("DROP TRIGGER settled_update")
    _refuse_unsaid(db, DROPPED)


# MIGRATIONS[n] lifts a file from format n to n + 1; an empty file is format 0. A step runs inside
# one transaction with all the others and must neither begin nor commit.
Step = Callable[["Database", StrPath], None]
MIGRATIONS: list[Step] = [_first_format, _second_format, _third_format]
FORMAT_VERSION = len(MIGRATIONS)


def migrate(conn: Connection, path: StrPath, format_version: int) -> None:
    """Lifts the store at `path` from `format_version` to the newest format.

    Inside the caller's transaction.
    """
    from sqlite_utils import Database

    db = Database(conn, execute_plugins=False)
    for step in MIGRATIONS[format_version:]:
        step(db, path)
    conn.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


# What all parts of a store of a format come to: to make one anew and compare it takes longer.
DIGESTS = {3: "f5dcbfa9b6192bc1ead2c35b3bd9bf7e0d66985043139efda4a3434ffa60dfa9"}


def parts_digest(conn: Connection) -> str:
    """What the parts of a store come to, in any order."""
    parts = conn.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    return sha256(repr(sorted(map(repr, parts))).encode()).hexdigest()


def _parts(db: Database) -> dict[str, object]:
    """Every table with its columns, every index and trigger with its text, by name."""
    parts: dict[str, object] = {table.name: table.columns for table in db.tables}
    parts |= {trigger.name: trigger.sql for trigger in db.triggers}
    return parts | dict(db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index'"))


@cache
def _expected_parts(steps: tuple[Step, ...]) -> dict[str, object]:
    from sqlite_utils import Database

    db = Database(memory=True, execute_plugins=False)
    try:
        for step in steps:
            step(db, "")
        return _parts(db)
    finally:
        db.close()


def missing_parts(conn: Connection) -> list[str]:
    """The tables, indexes and triggers of the newest format that a store lacks or has otherwise.

    What is there beside them is not ours to judge.
    """
    if parts_digest(conn) == DIGESTS.get(FORMAT_VERSION):
        return []
    from sqlite_utils import Database

    found = _parts(Database(conn, execute_plugins=False))
    expected = _expected_parts(tuple(MIGRATIONS))
    return sorted(name for name, part in expected.items() if found.get(name) != part)
