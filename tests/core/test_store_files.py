"""A store as a file: whole or not there, one writer, one clear line for what is no store."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlite_utils import Database

from core.store import (
    FORMAT_VERSION,
    Inbox,
    StoreDamaged,
    StoreError,
    StoreForeign,
    StoreLocked,
    StoreMissing,
    StoreNewer,
    StoreOlder,
    StoreReader,
    StoreUnreadable,
    StoreUnwritable,
    StoreWriter,
    lock,
    looks_like_store,
    schema,
    verify,
)
from core.store.errors import StrPath
from core.store.lock import WriterLock
from tests.store_kit import beside, contents, create, filled, note, notes, texts

ROOT = Path(__file__).parents[2]

OPENERS: list[Callable[[Path], Any]] = [StoreReader.open, StoreWriter.open, Inbox.open, verify]
each_opener = pytest.mark.parametrize("opener", OPENERS, ids=["read", "write", "ask", "verify"])


def one_line(error: StoreError, path: Path) -> bool:
    return str(error).startswith(f"{path}: ") and "\n" not in str(error)


class TestCreating:
    def test_leaves_one_file_when_closed(self, tmp_path: Path) -> None:
        create(tmp_path / "s").close()
        assert beside(tmp_path / "s") == {"s"}

    @pytest.mark.parametrize("name", ["a b", "50%?#&", "ünï", "хронограф.bolan", "'quoted'"])
    def test_takes_any_name(self, tmp_path: Path, name: str) -> None:
        filled(tmp_path / name, [notes(1, 3)])
        assert texts(tmp_path / name) == ["1", "2", "3"]
        assert beside(tmp_path / name) == {name}

    @pytest.mark.parametrize("content", [b"", b"precious"])
    def test_never_touches_what_is_there(self, tmp_path: Path, content: bytes) -> None:
        path = tmp_path / "s"
        path.write_bytes(content)
        with pytest.raises(StoreError, match="exists already"):
            create(path)
        assert path.read_bytes() == content
        assert beside(path) == {"s"}

    def test_in_a_directory_that_is_not_there_is_one_line(self, tmp_path: Path) -> None:
        path = tmp_path / "gone" / "s"
        with pytest.raises(StoreUnwritable) as caught:
            create(path)
        assert one_line(caught.value, path)

    def test_beside_another_stores_write_ahead_log_is_refused(self, tmp_path: Path) -> None:
        """SQLite would fold the stranger's pages into the new store."""
        path = tmp_path / "s"
        Path(f"{path}-wal").write_bytes(b"of a store that was deleted")
        with pytest.raises(StoreError, match="write-ahead log"):
            create(path)
        assert beside(path) == {"s-wal"}

    def test_goes_over_the_remains_of_one_that_was_killed(self, tmp_path: Path) -> None:
        path = tmp_path / "s"
        Path(f"{path}-new").write_bytes(b"half of a store")
        create(path).close()
        assert beside(path) == {"s"}


class TestOpeningWhatIsNoStore:
    def refused(
        self, opener: Callable[[Path], Any], path: Path, kind: type[StoreError]
    ) -> StoreError:
        before = {entry: os.lstat(path.parent / entry).st_mtime_ns for entry in beside(path)}
        with pytest.raises(kind) as caught:
            opener(path)
        assert one_line(caught.value, path)
        assert {name: os.lstat(path.parent / name).st_mtime_ns for name in beside(path)} == before
        return caught.value

    @each_opener
    def test_nothing_there(self, opener: Callable[[Path], Any], tmp_path: Path) -> None:
        self.refused(opener, tmp_path / "gone", StoreMissing)
        assert not looks_like_store(tmp_path / "gone")

    @each_opener
    def test_a_directory(self, opener: Callable[[Path], Any], tmp_path: Path) -> None:
        (tmp_path / "d").mkdir()
        self.refused(opener, tmp_path / "d", StoreForeign)

    @each_opener
    def test_a_pipe(self, opener: Callable[[Path], Any], tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe")
        self.refused(opener, tmp_path / "pipe", StoreForeign)

    @each_opener
    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"\0",
            b"SQLite format 3\0",
            b'{"kind": "position"}\n' * 1_000,
            Random(1).randbytes(100_000),
        ],
        ids=["empty", "one byte", "only the mark", "text", "random"],
    )
    def test_some_other_file(
        self, opener: Callable[[Path], Any], content: bytes, tmp_path: Path
    ) -> None:
        (tmp_path / "f").write_bytes(content)
        self.refused(opener, tmp_path / "f", StoreForeign)
        assert not looks_like_store(tmp_path / "f")

    @each_opener
    @pytest.mark.parametrize("mode", ["delete", "wal"])
    def test_another_programs_database(
        self, opener: Callable[[Path], Any], mode: str, tmp_path: Path
    ) -> None:
        db = sqlite3.connect(tmp_path / "tiles.mbtiles")
        db.execute(f"PRAGMA journal_mode = {mode}")
        db.execute("PRAGMA application_id = 0x4d504258")
        db.execute("CREATE TABLE tiles (zoom_level INTEGER)")
        db.commit()
        db.close()
        error = self.refused(opener, tmp_path / "tiles.mbtiles", StoreForeign)
        assert "another program's" in str(error)

    @each_opener
    def test_a_store_that_was_cut_off(self, opener: Callable[[Path], Any], tmp_path: Path) -> None:
        filled(tmp_path / "whole", [notes(1, 500)])
        whole = (tmp_path / "whole").read_bytes()
        cut = tmp_path / "cut"
        for length in (100, 4_096, 10_000, len(whole) // 2, len(whole) - 4_096, len(whole) - 1):
            cut.write_bytes(whole[:length])
            assert looks_like_store(cut)
            if opener is verify:
                assert verify(cut)
            else:
                self.refused(opener, cut, StoreError)

    @each_opener
    def test_a_store_of_a_newer_version(
        self, opener: Callable[[Path], Any], tmp_path: Path
    ) -> None:
        path = tmp_path / "s"
        create(path).close()
        db = sqlite3.connect(path)
        db.execute(f"PRAGMA user_version = {FORMAT_VERSION + 1}")
        db.close()
        error = self.refused(opener, path, StoreNewer)
        assert f"format {FORMAT_VERSION + 1}" in str(error)
        assert looks_like_store(path)

    @each_opener
    @pytest.mark.parametrize(
        "statement",
        [
            "DROP TRIGGER event_update",
            "DROP TRIGGER event_delete",
            "DROP TRIGGER header_update",
            "DROP TABLE inbox",
            "DROP TABLE event_index",
            "ALTER TABLE event RENAME COLUMN body TO text",
        ],
    )
    def test_a_store_without_its_guards_or_parts(
        self, opener: Callable[[Path], Any], statement: str, tmp_path: Path
    ) -> None:
        path = tmp_path / "s"
        create(path).close()
        db = sqlite3.connect(path)
        db.execute(statement)
        db.close()
        if opener is verify:
            assert verify(path)
        else:
            self.refused(opener, path, StoreDamaged)

    def test_a_sound_store_is_opened_without_what_makes_stores(self, tmp_path: Path) -> None:
        path = tmp_path / "s"
        create(path).close()
        program = (
            "import sys; from core.store import StoreReader;"
            "StoreReader.open(sys.argv[1]).close(); print('sqlite_utils' in sys.modules)"
        )
        done = subprocess.run(
            [sys.executable, "-c", program, path],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.stdout, done.stderr) == ("False\n", "")

    def test_what_somebody_added_is_not_ours_to_judge(self, tmp_path: Path) -> None:
        path = tmp_path / "s"
        filled(path, [notes(1, 100)])
        db = sqlite3.connect(path)
        db.execute("ANALYZE")
        db.execute("CREATE TABLE remarks (text TEXT)")
        db.close()
        assert verify(path) == []


class TestOneWriter:
    def test_a_second_one_is_refused_until_the_first_has_closed(self, tmp_path: Path) -> None:
        path = tmp_path / "s"
        first = create(path)
        with pytest.raises(StoreLocked, match="another recorder") as caught:
            StoreWriter.open(path)
        assert one_line(caught.value, path)
        first.append([note("a")], 1)
        first.close()
        with StoreWriter.open(path) as second:
            second.append([note("b")], 2)
        assert texts(path) == ["a", "b"]
        assert beside(path) == {"s"}

    def test_a_link_to_the_store_is_the_same_store(self, tmp_path: Path) -> None:
        path, link = tmp_path / "s", tmp_path / "link"
        link.symlink_to(path)
        with create(path), pytest.raises(StoreLocked):
            StoreWriter.open(link)

    def test_a_lock_file_left_behind_keeps_nobody_out(self, tmp_path: Path) -> None:
        path = tmp_path / "s"
        create(path).close()
        Path(f"{path}-lock").touch()
        StoreWriter.open(path).close()
        assert beside(path) == {"s"}

    def test_closing_twice_does_not_take_the_lock_from_the_next(self, tmp_path: Path) -> None:
        path = tmp_path / "s"
        first = create(path)
        first.close()
        with StoreWriter.open(path):
            first.close()
            with pytest.raises(StoreLocked):
                StoreWriter.open(path)

    def test_who_opened_the_lock_file_of_one_that_just_left_finds_the_next(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Its lock is on a file that has no name any more, and holds nothing."""
        first = WriterLock(tmp_path / "s")
        following: list[WriterLock] = []
        lock_it = lock._try_lock

        def slow_to_lock(fd: int) -> None:
            monkeypatch.setattr(lock, "_try_lock", lock_it)
            first.release()
            following.append(WriterLock(tmp_path / "s"))
            lock_it(fd)

        monkeypatch.setattr(lock, "_try_lock", slow_to_lock)
        with pytest.raises(StoreLocked):
            WriterLock(tmp_path / "s")
        following[0].release()
        assert list(tmp_path.iterdir()) == []

    def test_the_lock_is_held_until_its_file_is_gone(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Else it would remove the file from under the next one."""
        first = WriterLock(tmp_path / "s")
        remove = os.unlink

        def slow_to_remove(path: str) -> None:
            with pytest.raises(StoreLocked):
                WriterLock(tmp_path / "s")
            remove(path)

        monkeypatch.setattr(os, "unlink", slow_to_remove)
        first.release()
        monkeypatch.undo()
        WriterLock(tmp_path / "s").release()

    def test_never_two_at_once_however_often_it_changes_hands(self, tmp_path: Path) -> None:
        held: list[int] = []
        overlaps: list[int] = []
        taken = [0] * 4

        def contend(number: int) -> None:
            while taken[number] < 100:
                try:
                    mine = WriterLock(tmp_path / "s")
                except StoreLocked:
                    continue
                held.append(number)
                overlaps.extend(held[1:])
                taken[number] += 1
                held.remove(number)
                mine.release()

        threads = [threading.Thread(target=contend, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert taken == [100] * 4
        assert overlaps == []
        assert list(tmp_path.iterdir()) == []

    def test_closing_leaves_no_log_to_the_readers_that_stay(self, tmp_path: Path) -> None:
        path = tmp_path / "s"
        with create(path) as writer, StoreReader.open(path) as reader:
            writer.append(notes(1, 1_000), 1)
            assert Path(f"{path}-wal").stat().st_size > 0
            writer.close()
            assert Path(f"{path}-wal").stat().st_size == 0
            assert reader.last_seq() == 1_000


def _next_format(db: Database, path: StrPath) -> None:
    db.table("remark").create({"id": int, "text": str}, pk="id", strict=True)
    db.table("remark").insert({"id": 1, "text": "migrated"})


class TestMigration:
    """With one step more than the program has: the machinery is what is tried here."""

    @pytest.fixture
    def path(self, tmp_path: Path) -> Path:
        path = tmp_path / "s"
        filled(path, [notes(1, 20)])
        return path

    @staticmethod
    def newer_program(patch: pytest.MonkeyPatch, step: schema.Step) -> None:
        patch.setattr(schema, "MIGRATIONS", [*schema.MIGRATIONS, step])
        patch.setattr(schema, "FORMAT_VERSION", FORMAT_VERSION + 1)

    def test_keeps_a_copy_and_every_event(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        copy = f"s.format{FORMAT_VERSION}"
        with monkeypatch.context() as patch:
            self.newer_program(patch, _next_format)
            with StoreWriter.open(path) as writer:
                assert writer.header.format_version == FORMAT_VERSION + 1
                assert writer.append([note("after")], 100_000_000) == 21
            assert texts(path) == [*map(str, range(1, 21)), "after"]
            assert verify(path) == []
        assert beside(path) == {"s", copy}
        assert texts(path.parent / copy) == [*map(str, range(1, 21))]
        with pytest.raises(StoreNewer):
            StoreReader.open(path)

    def test_is_left_to_the_recorder(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.newer_program(monkeypatch, _next_format)
        for opener in (StoreReader.open, Inbox.open, verify):
            with pytest.raises(StoreOlder, match="opening it for recording"):
                opener(path)
        assert beside(path) == {"s"}

    def test_that_fails_halfway_leaves_the_store_as_it_was(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def breaks(db: Database, path: StrPath) -> None:
            _next_format(db, path)
            raise RuntimeError("halfway")

        with monkeypatch.context() as patch:
            self.newer_program(patch, breaks)
            with pytest.raises(RuntimeError, match="halfway"):
                StoreWriter.open(path)
        assert texts(path) == [*map(str, range(1, 21))]
        assert verify(path) == []
        StoreWriter.open(path).close()

    def test_never_writes_over_an_earlier_copy(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        taken = path.parent / f"s.format{FORMAT_VERSION}"
        taken.write_text("an earlier copy")
        with monkeypatch.context() as patch:
            self.newer_program(patch, _next_format)
            StoreWriter.open(path).close()
        assert taken.read_text() == "an earlier copy"
        assert len(contents(path.parent / f"{taken.name}-2")) == 20


PRELUDE = """
import os, sys
from core.store import *
from tests.store_kit import note

path = sys.argv[1]

def attempt(action):
    try:
        print(action())
    except StoreError as error:
        print(type(error).__name__)
"""
WITHOUT_PRIVILEGES = "if os.geteuid() == 0: os.setgid(65534); os.setuid(65534)\n"


def run_script(path: Path, script: str) -> list[str]:
    """What `script` prints, word by word, in a process of its own."""
    command = [sys.executable, "-c", PRELUDE + script, path]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
class TestWithoutPermission:
    """In a process without privileges, as permissions mean nothing to root."""

    @pytest.fixture
    def path(self) -> Iterator[Path]:
        # Not below the test's own directory, which nobody else may enter.
        directory = Path(tempfile.mkdtemp())
        filled(directory / "s", [notes(1, 20)])
        (directory / "s").chmod(0o644)
        directory.chmod(0o555)
        yield directory / "s"
        directory.chmod(0o755)
        shutil.rmtree(directory)

    def test_a_store_in_a_read_only_directory_can_be_read(self, path: Path) -> None:
        script = (
            "attempt(lambda: len(StoreReader.open(path).tail(0)))\nattempt(lambda: verify(path))"
        )
        assert run_script(path, WITHOUT_PRIVILEGES + script) == ["20", "[]"]
        assert beside(path) == {"s"}

    def test_but_not_written(self, path: Path) -> None:
        script = "attempt(lambda: StoreWriter.open(path))"
        assert run_script(path, WITHOUT_PRIVILEGES + script) == [StoreUnwritable.__name__]
        assert beside(path) == {"s"}

    def test_what_only_its_write_ahead_log_holds_is_never_left_out_unsaid(self, path: Path) -> None:
        path.parent.chmod(0o755)
        run_script(path, "StoreWriter.open(path).append([note('x')], 10**9)\nos._exit(0)")
        assert Path(f"{path}-wal").stat().st_size > 0
        Path(f"{path}-shm").unlink()
        path.parent.chmod(0o555)
        script = "attempt(lambda: len(StoreReader.open(path).tail(0)))"
        answer = run_script(path, WITHOUT_PRIVILEGES + script)
        assert answer in ([StoreUnreadable.__name__], ["21"])

    def test_a_store_one_may_not_read_is_one_line(self, path: Path) -> None:
        path.chmod(0)
        script = (
            "for opens in StoreReader.open, StoreWriter.open:\n    attempt(lambda: opens(path))"
        )
        assert run_script(path, WITHOUT_PRIVILEGES + script) == [StoreUnreadable.__name__] * 2
