"""The inbox: a desk asks, and the recorder decides it once whatever happens between."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import msgspec
import pytest

from core.events import CommandDecided, WriteNote, decode_command
from core.store import Inbox, StoreReader, StoreUnwritable, StoreWriter
from tests.store_kit import contents, create


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "store.bolan"
    create(path).close()
    return path


def ask(path: Path, text: str) -> int:
    with Inbox.open(path) as inbox:
        return inbox.put(WriteNote(operator="dispatcher", text=text))


def decide(writer: StoreWriter) -> list[str]:
    """What a recorder does: one decision for each command after the last one decided."""
    pending = writer.pending_commands(writer.last_decided_inbox_id())
    commands = [(inbox_id, decode_command(body)) for inbox_id, body in pending]
    writer.append(
        [
            CommandDecided(
                event_us=1,
                inbox_id=inbox_id,
                operator=command.operator,
                command="write_note",
                accepted=True,
                body=msgspec.to_builtins(command),
            )
            for inbox_id, command in commands
        ],
        1,
    )
    return [command.text for _, command in commands if isinstance(command, WriteNote)]


def test_commands_come_in_the_order_they_were_put(path: Path) -> None:
    with StoreWriter.open(path) as writer:
        ids = [ask(path, text) for text in ("a", "b", "c")]
        pending = writer.pending_commands(0)
        assert [inbox_id for inbox_id, _ in pending] == ids
        assert [decode_command(body).operator for _, body in pending] == ["dispatcher"] * 3
        assert writer.pending_commands(ids[1]) == pending[2:]


def test_a_command_put_while_no_recorder_runs_waits(path: Path) -> None:
    ask(path, "early")
    with StoreWriter.open(path) as writer:
        assert decide(writer) == ["early"]


def test_a_command_is_decided_once_by_one_recorder_after_another(path: Path) -> None:
    ask(path, "a")
    with StoreWriter.open(path) as writer:
        assert decide(writer) == ["a"]
        assert decide(writer) == []
    ask(path, "b")
    with StoreWriter.open(path) as writer:
        assert decide(writer) == ["b"]
        assert decide(writer) == []
    decided = [event.inbox_id for event in contents(path) if isinstance(event, CommandDecided)]
    assert decided == [1, 2]


def test_a_reader_is_told_that_something_was_put(path: Path) -> None:
    with StoreReader.open(path) as reader:
        version = reader.data_version()
        ask(path, "a")
        assert reader.data_version() != version


def test_the_time_of_asking_is_kept(path: Path) -> None:
    with Inbox.open(path) as inbox:
        inbox.put(WriteNote(operator="x", text="y"), asked_us=2_147_483_648_000_000)
    raw = sqlite3.connect(path)
    assert raw.execute("SELECT asked_us FROM inbox").fetchall() == [(2_147_483_648_000_000,)]
    raw.close()


def test_a_backlog_comes_in_bounded_portions(path: Path) -> None:
    raw = sqlite3.connect(path)
    raw.executemany("INSERT INTO inbox (body) VALUES (?)", [("{}",)] * 1_500)
    raw.commit()
    raw.close()
    with StoreWriter.open(path) as writer:
        first = writer.pending_commands(0)
        rest = writer.pending_commands(first[-1][0])
        assert [inbox_id for inbox_id, _ in first + rest] == list(range(1, 1_501))
        assert len(first) < 1_500


def test_a_desk_that_finds_the_store_held_says_so_and_can_ask_again(path: Path) -> None:
    with Inbox.open(path) as inbox:
        inbox._conn.execute("PRAGMA busy_timeout = 100")  # not the whole five seconds
        holder = sqlite3.connect(path, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnwritable, match="another program holds it"):
            inbox.put(WriteNote(operator="x", text="late"))
        holder.execute("COMMIT")
        holder.close()
        assert inbox.put(WriteNote(operator="x", text="now")) == 1
