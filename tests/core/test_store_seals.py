"""Seals: made with the user's key, found when forged, and checked by a tool that is not Bolan."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import asdict

from core.events import SealLog, SealMade
from core.recorder.sealing import own_key, seal_store
from core.store import Inbox, StoreReader, StoreWriter, examine, open_key, paper_code, verify
from core.store import settling as store_settling
from core.store.frame import pack_frame, unpack_frame
from tests.recorder_kit import Desk
from tests.store_kit import create, fix, note

ROOT = Path(__file__).parents[2]
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw().hex()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Four hundred seconds, each with two fixes and a note, sealed every fifty."""
    path = tmp_path / "s"
    with create(path) as writer:
        for second in range(1, 401):
            at_us = second * 1_000_000
            writer.append([fix("A", second), note(str(second)), fix("B", 2 * second)], at_us)
            if second % 50 == 0:
                writer.append([writer.sealed(KEY, at_us)], at_us)
    return path


def settled(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_settling, "SETTLED_EVENTS", 300)
    with StoreWriter.open(path) as writer:
        writer.settle_all()


def seals_in(path: Path) -> list[SealMade]:
    with StoreReader.open(path) as reader:
        found = [logged.event for logged in reader.events(kinds=["seal"])]
    return [event for event in found if isinstance(event, SealMade)]


def outsider(path: Path, *arguments: str) -> tuple[int, str]:
    """What the tool says, with nothing of the project to import."""
    command = [sys.executable, "-I", str(ROOT / "tools" / "verify_log.py"), str(path), *arguments]
    environment = {"PATH": os.environ["PATH"]}
    done = subprocess.run(
        command, cwd=path.parent, env=environment, capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout + done.stderr


def forge(path: Path, *statements: str | tuple[str, tuple[object, ...]]) -> None:
    """Changes rows behind the guards' back and puts the guards up again."""
    db = sqlite3.connect(path, isolation_level=None)
    guards = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in guards:
        db.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        db.execute(*((statement,) if isinstance(statement, str) else statement))
    for _, sql in guards:
        db.execute(sql)
    db.close()


def test_a_sealed_log_is_sound_and_says_up_to_where_and_by_whom(path: Path) -> None:
    found = examine(path)
    assert found.problems == []
    assert (found.seals, found.sealed_seq, found.keys) == (8, 1_207, (PUBLIC,))


def test_settling_leaves_the_seals_good(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settled(path, monkeypatch)
    found = examine(path)
    assert (found.problems, found.seals) == ([], 8)
    code, said = outsider(path, "--key", PUBLIC)
    assert code == 0, said
    assert "1208 events, the chain is whole, 8 seals" in said


def change_a_fact(path: Path) -> None:
    change = "UPDATE event SET body = replace(body, '\"7\"', '\"8\"') WHERE body LIKE '%\"7\"%'"
    forge(path, change)


def change_a_measurement(path: Path) -> None:
    db = sqlite3.connect(path)
    (seq, frame) = db.execute("SELECT last_seq, frame FROM batch WHERE last_seq = 60").fetchone()
    db.close()
    text = unpack_frame(frame)
    assert b'"position_mm":[20,40]' in text
    frame = pack_frame(text.replace(b"[20,40]", b"[20,41]"))
    forge(path, ("UPDATE batch SET frame = ? WHERE last_seq = ?", (frame, seq)))


def remove_a_commit(path: Path) -> None:
    forge(
        path,
        "DELETE FROM batch WHERE last_seq = 60",
        "DELETE FROM event WHERE seq BETWEEN 58 AND 60",
    )


def swap_two_commits(path: Path) -> None:
    """The frames of two neighbours, whose places are as before."""
    frames = "SELECT frame FROM batch WHERE last_seq = {}"
    forge(
        path,
        "CREATE TABLE kept AS SELECT frame FROM batch WHERE last_seq = 60",
        f"UPDATE batch SET frame = ({frames.format(63)}) WHERE last_seq = 60",
        "UPDATE batch SET frame = (SELECT frame FROM kept) WHERE last_seq = 63",
        "DROP TABLE kept",
    )


def change_the_header(path: Path) -> None:
    forge(path, "UPDATE header SET value = 'field' WHERE key = 'origin'")


FORGERIES = [change_a_fact, change_a_measurement, remove_a_commit, swap_two_commits]


@pytest.mark.parametrize("forgery", [*FORGERIES, change_the_header])
def test_a_forgery_is_found_by_us_and_by_an_outsider(
    path: Path, forgery: Callable[[Path], None]
) -> None:
    forgery(path)
    assert verify(path)
    code, said = outsider(path)
    assert code == 1, said


def test_a_settled_stretch_with_another_figure_in_it_is_found(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled(path, monkeypatch)
    db = sqlite3.connect(path)
    (frame,) = db.execute("SELECT frame FROM settled WHERE last_seq > 500").fetchone()
    db.close()
    chance, found = Random(1), 0
    for _ in range(20):
        forged = bytearray(frame)
        forged[chance.randrange(len(forged))] ^= 1 << chance.randrange(8)
        statement = "UPDATE settled SET frame = ? WHERE frame IS (SELECT frame FROM settled"
        forge(path, (f"{statement} WHERE last_seq > 500 LIMIT 1)", (bytes(forged),)))
        found += bool(verify(path)) and outsider(path)[0] == 1
    assert found == 20


def written_anew(path: Path) -> None:
    """Somebody without the key writes the whole log again, chain and all, with one note changed."""
    with StoreReader.open(path) as reader:
        logged, header = list(reader.events()), reader.header
    path.unlink()
    fields = {name: value for name, value in asdict(header).items() if name != "format_version"}
    with StoreWriter.create(path, **fields) as writer:
        for _, recorded_us, event in logged:
            forged = note("forged") if event == note("7") else event
            writer.append([forged], recorded_us)


def test_a_log_that_was_written_anew_is_found_by_its_seals(path: Path) -> None:
    written_anew(path)
    assert "event 151: the log before it is not the one that was sealed" in verify(path)
    code, said = outsider(path)
    assert code == 1
    assert "the log before it is not the one that was sealed" in said


def test_a_tail_that_was_cut_off_is_found_by_the_code_on_paper(path: Path) -> None:
    *_, last = seals_in(path)
    code = paper_code(last)
    assert outsider(path, "--code", code)[0] == 0
    forge(path, "DELETE FROM batch WHERE last_seq > 1000", "DELETE FROM event WHERE seq > 1000")
    with sqlite3.connect(path) as db:
        (end,) = db.execute("SELECT max(last_seq) FROM batch").fetchone()
    assert end < 1_001
    status, said = outsider(path, "--code", code)
    assert status == 1
    assert "the log was cut or written anew" in said


def test_seals_of_another_key_are_told_to_who_knows_the_right_one(path: Path) -> None:
    assert outsider(path, "--key", "00" * 32)[0] == 1
    assert outsider(path, "--key", PUBLIC)[0] == 0


def test_the_users_key_is_made_once_and_is_for_the_user_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "key.pem"
    made, again = open_key(path), open_key(path)
    assert made.private_bytes_raw() == again.private_bytes_raw()
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600
    path.write_text("something else")
    with pytest.raises(ValueError):
        open_key(path)


def test_a_store_that_nobody_records_is_sealed_at_once(path: Path) -> None:
    before = len(seals_in(path))
    seal = seal_store(path, "shift leader")
    assert seal.upto_seq == 1_208
    assert len(seals_in(path)) == before + 1
    assert seal.key == own_key().public_key().public_bytes_raw().hex()
    assert verify(path) == []


def test_a_recorder_seals_when_it_is_asked_and_at_intervals(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "s")
    desk.recorder._keeper._key = KEY
    desk.say("position", train="A", km=1)
    assert seals_in(desk.path) == []
    with Inbox.open(desk.path) as inbox:
        inbox.put(SealLog(operator="shift leader"))
    desk.step()
    (seal,) = seals_in(desk.path)
    assert seal.upto_seq == desk.writer.last_seq - 1
    for _ in range(12):
        desk.wait(60)
        desk.say("position", train="A", km=1)
    assert len(seals_in(desk.path)) == 2
    desk.close()
    assert verify(desk.path) == []
