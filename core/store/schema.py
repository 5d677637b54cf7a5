"""Owns the format of the file: tables, triggers and indexes, and the steps from older formats."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from sqlite_utils import Database

from core.store.errors import StrPath
from core.store.migration import frame_events

# "Boln": what tells a store from any other SQLite file.
APPLICATION_ID = 0x426F6C6E

# What is not a fact but a repeated measurement: nearly all of the volume, and never looked up by
# kind or subject alone. Spelled out term by term: SQLite evaluates this for every row that goes
# in, and an IN list of three would build a table each time (twice the cost of the whole insert).
MEASUREMENT_KINDS = ("heartbeat", "measure", "position")
IS_FACT = " AND ".join(f"kind <> '{kind}'" for kind in MEASUREMENT_KINDS)
# Each of these is followed by its row of the alarm journal, which is what is looked up by subject.
# In a flood they would be half of that index, and the index is most of what a commit then writes.
ECHOED_KIND = "alarm_report"
NOT_ECHOED = f"kind <> '{ECHOED_KIND}'"


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
    columns = {
        "last_seq": int,
        "first_seq": int,
        "recorded_us": int,
        "facts": bytes,
        "measures": bytes,
        "frame": bytes,
    }
    needed = ["first_seq", "recorded_us", "facts", "measures"]
    for table in ("batch", "settled"):
        db.table(table).create(columns, pk="last_seq", not_null=needed, strict=True)
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
    kept = " AND ".join(f"NEW.{name} IS OLD.{name}" for name in columns if name != "frame")
    said = (
        "SELECT 1 FROM event WHERE kind = 'measurements_dropped' AND "
        f"{IS_FACT} AND CAST(subject AS INTEGER) >= OLD.last_seq"
    )
    db.execute("DROP TRIGGER event_delete")
    frame_events(db, path)
    _refuse(db, "event", "BEFORE DELETE", "", "event is append-only")
    allowed = f"NEW.frame IS NULL AND {kept} AND EXISTS ({said})"
    _refuse(db, "settled", "BEFORE UPDATE", f"WHEN NOT ({allowed})", "settled is append-only")


def _third_format(db: Database, path: StrPath) -> None:
    """Format 3: the index of subjects without what other systems report of their alarms."""
    db.execute("DROP INDEX event_subject")
    db.execute(f"CREATE INDEX event_subject ON event (subject) WHERE {IS_FACT} AND {NOT_ECHOED}")


# MIGRATIONS[n] lifts a file from format n to n + 1; an empty file is format 0. A step runs inside
# one transaction with all the others and must neither begin nor commit.
Step = Callable[[Database, StrPath], None]
MIGRATIONS: list[Step] = [_first_format, _second_format, _third_format]
FORMAT_VERSION = len(MIGRATIONS)


def migrate(db: Database, path: StrPath, format_version: int) -> None:
    """Lifts `db`, the store at `path`, from `format_version` to the newest format.

    Inside the caller's transaction.
    """
    for step in MIGRATIONS[format_version:]:
        step(db, path)
    db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


def _parts(db: Database) -> dict[str, object]:
    """Every table with its columns, every index and trigger with its text, by name."""
    parts: dict[str, object] = {table.name: table.columns for table in db.tables}
    parts |= {trigger.name: trigger.sql for trigger in db.triggers}
    return parts | dict(db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index'"))


@cache
def _expected_parts(steps: tuple[Step, ...]) -> dict[str, object]:
    db = Database(memory=True, execute_plugins=False)
    try:
        for step in steps:
            step(db, "")
        return _parts(db)
    finally:
        db.close()


def missing_parts(db: Database) -> list[str]:
    """The tables, indexes and triggers of the newest format that `db` lacks or has otherwise.

    What is there beside them is not ours to judge.
    """
    found = _parts(db)
    expected = _expected_parts(tuple(MIGRATIONS))
    return sorted(name for name, part in expected.items() if found.get(name) != part)
