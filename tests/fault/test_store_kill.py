"""A recorder killed at any instant loses nothing it acknowledged, and its store opens again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from core.events import NoteWritten
from core.store import Inbox, StoreError, StoreReader, StoreWriter, looks_like_store, verify
from tests.store_kit import beside, create, note, notes, texts

ROOT = Path(__file__).parents[2]
KILLS = max(1, round(20 * float(os.environ.get("BOLAN_TEST_SCALE", "1"))))

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="kills by signal"),
    pytest.mark.timeout(max(120, 6 * KILLS)),
]

# Appends batches of notes, numbered through, and says after each commit how many there are.
RECORDER = """
import sys
from random import Random
from core.store import StoreWriter
from tests.store_kit import notes
chance, sizes = Random(int(sys.argv[2])), [int(size) for size in sys.argv[3:]]
with StoreWriter.open(sys.argv[1]) as writer:
    print(writer.last_seq, flush=True)
    if chance.random() < 0.5:  # folds its write-ahead log in all the time
        writer._conn.execute("PRAGMA wal_autocheckpoint = 10")
    while True:
        first = writer.last_seq + 1
        batch = notes(first, chance.choice(sizes))
        print(writer.append(batch, first), flush=True)
"""
SIZES = ("1", "20", "400")

# Makes one store after another and says when each is made.
MAKER = """
import sys
from pathlib import Path
from tests.store_kit import create
print("ready", flush=True)
for number in range(100_000):
    create(Path(sys.argv[1]) / str(number)).close()
    print(number, flush=True)
"""


def killed_after(script: str, arguments: list[str], seconds: float) -> list[str]:
    """The lines that `script` had said when it was killed, `seconds` after its first."""
    child = subprocess.Popen(
        [sys.executable, "-c", script, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    with child:
        said = [child.stdout.readline()]
        time.sleep(seconds)
        child.send_signal(signal.SIGKILL)
        said += child.stdout.readlines()
    assert child.returncode == -signal.SIGKILL
    if not said[-1].endswith("\n"):
        said.pop()  # killed in the midst of saying it
    return [line.rstrip("\n") for line in said]


def killed_recorder(path: Path, seed: int, seconds: float, sizes: Sequence[str] = SIZES) -> int:
    """How many events a recorder had acknowledged when it was killed."""
    return int(killed_after(RECORDER, [str(path), str(seed), *sizes], seconds)[-1])


def test_nothing_acknowledged_is_lost_whenever_the_recorder_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "s"
    create(path).close()
    chance = Random(3)
    acknowledged = 0
    for run in range(KILLS):
        before = acknowledged
        acknowledged = killed_recorder(path, run, chance.uniform(0, 0.2))
        assert acknowledged >= before
        # In turn, the first to open it afterwards is a desk or the next recorder.
        if run % 2:
            with StoreReader.open(path) as reader:
                assert reader.last_seq() >= acknowledged
    assert verify(path) == []
    found = texts(path)
    assert len(found) >= acknowledged
    assert found == [str(number) for number in range(1, len(found) + 1)]


def test_a_killed_recorder_leaves_whole_batches_only(tmp_path: Path) -> None:
    path = tmp_path / "s"
    create(path).close()
    for run in range(max(1, KILLS // 5)):
        killed_recorder(path, run, 0.05 + 0.02 * run, ["500"])
        with StoreReader.open(path) as reader:
            assert reader.last_seq() % 500 == 0


def test_a_desk_that_stays_open_reads_on_when_the_recorder_is_killed_and_another_comes(
    tmp_path: Path,
) -> None:
    path = tmp_path / "s"
    create(path).close()
    with StoreReader.open(path) as reader, Inbox.open(path) as inbox:
        acknowledged = killed_recorder(path, 1, 0.2)
        assert reader.last_seq() >= acknowledged
        seen = reader.last_seq()
        with StoreWriter.open(path) as writer:
            assert writer.last_seq == seen
            writer.append([note("after")], writer.last_recorded_us)
            (logged,) = reader.tail(seen)
            assert isinstance(logged.event, NoteWritten)
            assert logged.event.text == "after"
        assert inbox.path == str(path)
    assert verify(path) == []
    assert beside(path) == {"s"}


def test_the_lock_of_a_killed_recorder_keeps_nobody_out(tmp_path: Path) -> None:
    path = tmp_path / "s"
    create(path).close()
    killed_recorder(path, 1, 0)
    assert "s-lock" in beside(path)
    with StoreWriter.open(path) as writer:
        writer.append([note("next")], writer.last_recorded_us)
    assert beside(path) == {"s"}


def test_the_write_ahead_log_of_a_killed_recorder_is_folded_in_by_a_desk(tmp_path: Path) -> None:
    """From then on the one file is the whole store again, wherever it is copied."""
    path = tmp_path / "s"
    create(path).close()
    killed_recorder(path, 1, 0.1)
    assert Path(f"{path}-wal").stat().st_size > 0
    with StoreReader.open(path) as reader:
        last = reader.last_seq()
    assert beside(path) == {"s", "s-lock"}
    (tmp_path / "copy").write_bytes(path.read_bytes())
    assert len(texts(tmp_path / "copy")) == last


@pytest.mark.parametrize("before", [0, 3])
def test_a_kill_as_soon_as_room_was_made_in_the_log_is_no_damage(
    tmp_path: Path, before: int
) -> None:
    path = tmp_path / "s"
    create(path).close()
    script = """
import os, sys
from core.store import StoreWriter
from tests.store_kit import notes
writer = StoreWriter.open(sys.argv[1])
for number in range(int(sys.argv[2])):
    writer.append(notes(number, 1), number)
writer.make_room()
os.kill(os.getpid(), 9)
"""
    command = [sys.executable, "-c", script, path, str(before)]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == -signal.SIGKILL
    log = path.with_name("s-wal")
    room = log.stat().st_size
    assert room > 4_000_000
    assert len(texts(path)) == before
    with StoreWriter.open(path) as writer:
        writer.append(notes(before, 1), before)
    assert len(texts(path)) == before + 1
    assert verify(path) == []


def test_a_kill_in_the_midst_of_folding_the_log_in_is_no_damage(tmp_path: Path) -> None:
    """The first page goes first, and says more pages than the file has yet."""
    path, killed = tmp_path / "s", tmp_path / "killed"
    with create(path) as writer, StoreReader.open(path):
        writer.append(notes(1, 2_000), 1)
        before, log = path.read_bytes(), Path(f"{path}-wal").read_bytes()
        writer.close()  # folds the log in, as a reader's presence keeps only its file
        after = path.read_bytes()
    assert len(after) > len(before)
    killed.write_bytes(after[:4096] + before[4096:])
    Path(f"{killed}-wal").write_bytes(log)
    assert looks_like_store(killed)
    assert texts(killed) == [str(number) for number in range(1, 2_001)]
    assert verify(killed) == []


def test_a_store_whose_making_was_killed_is_whole_or_not_there(tmp_path: Path) -> None:
    chance = Random(4)
    for run in range(max(1, KILLS // 4)):
        directory = tmp_path / str(run)
        directory.mkdir()
        made = killed_after(MAKER, [str(directory)], chance.uniform(0, 0.1))[1:]
        for number in range(len(made) + 2):
            path = directory / str(number)
            if path.exists():
                assert verify(path) == []
            else:
                assert str(number) not in made
                create(path).close()


def test_a_second_recorder_is_refused_while_the_first_lives(tmp_path: Path) -> None:
    path = tmp_path / "s"
    create(path).close()
    command = [sys.executable, "-c", RECORDER, path, "1", "1"]
    first = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert first.stdout is not None
    with first:
        first.stdout.readline()
        with pytest.raises(StoreError, match="another recorder"):
            StoreWriter.open(path)
        first.kill()
    StoreWriter.open(path).close()
