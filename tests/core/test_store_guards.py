"""The file itself refuses to forget: no row of it can be changed, removed or written again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.events import WriteNote
from core.store import Inbox
from core.store.lookup import ENTERED_AT_ONCE
from tests.store_kit import create, notes

TABLES = {"event": "seq", "header": "key", "inbox": "id"}
each_table = pytest.mark.parametrize("table", TABLES)


@pytest.fixture
def raw(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A store with something in each table, opened by somebody who knows nothing of it."""
    path = tmp_path / "s"
    with create(path) as writer, Inbox.open(path) as inbox:
        writer.append(notes(1, 5), 1)
        inbox.put(WriteNote(operator="x", text="y"))
    raw = sqlite3.connect(path, isolation_level=None)
    yield raw
    raw.close()


@pytest.fixture(autouse=True)
def _unchanged(raw: sqlite3.Connection) -> Iterator[None]:
    before = list(raw.iterdump())
    yield
    assert list(raw.iterdump()) == before


def refused(raw: sqlite3.Connection, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        raw.execute(statement)


@each_table
def test_no_row_can_be_changed(raw: sqlite3.Connection, table: str) -> None:
    (column,) = {"event": ["body"], "header": ["value"], "inbox": ["body"]}[table]
    refused(raw, f"UPDATE {table} SET {column} = 'forged'")
    refused(raw, f"UPDATE OR REPLACE {table} SET {TABLES[table]} = {TABLES[table]}")


@each_table
def test_no_row_can_be_removed(raw: sqlite3.Connection, table: str) -> None:
    refused(raw, f"DELETE FROM {table}")


@each_table
@pytest.mark.parametrize("recursive_triggers", ["OFF", "ON"])
def test_no_row_can_be_replaced(
    raw: sqlite3.Connection, table: str, recursive_triggers: str
) -> None:
    """REPLACE removes a row, and by default no trigger on DELETE is told."""
    raw.execute(f"PRAGMA recursive_triggers = {recursive_triggers}")
    refused(raw, f"REPLACE INTO {table} SELECT * FROM {table}")
    refused(
        raw,
        f"INSERT INTO {table} SELECT * FROM {table} WHERE true ON CONFLICT DO UPDATE SET"
        f" {TABLES[table]} = {TABLES[table]}",
    )


@pytest.mark.parametrize("table", ["event_index", "entered"])
def test_what_is_in_the_index_of_facts_stays(tmp_path: Path, table: str) -> None:
    with create(tmp_path / "long") as writer:
        writer.append(notes(1, ENTERED_AT_ONCE), 1)
    with closing(sqlite3.connect(tmp_path / "long", isolation_level=None)) as raw:
        refused(raw, f"UPDATE {table} SET seq = seq + 1")
        refused(raw, f"DELETE FROM {table}")


@pytest.mark.parametrize("seq", [-1, 0, 1, 5])
def test_no_event_can_be_put_before_another(raw: sqlite3.Connection, seq: int) -> None:
    refused(raw, f"INSERT INTO event VALUES ({seq}, 1, 1, 'note', 1, '', '')")


@pytest.mark.parametrize(
    "values",
    [
        "6, 1, 1, 'note', 1, '', NULL",
        "6, 1, 'noon', 'note', 1, '', ''",
        "6, 1.5, 1, 'note', 1, '', ''",
        "6, 1, 1, 'note', 1, '', x'00'",
    ],
)
def test_no_value_of_another_type_can_be_written(raw: sqlite3.Connection, values: str) -> None:
    refused(raw, f"INSERT INTO event VALUES ({values})")
