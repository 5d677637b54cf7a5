"""A whole recorder killed at any instant, in a commit, a checkpoint, a snapshot or in settling."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from core.events import TrainReported
from core.store import StoreReader, verify
from tests.fault_kit import ROOT, SCALE
from tests.recorder_kit import Desk, logged_events

STORES = max(1, round(SCALE))
KILLS = 6

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")

# Records positions, and in each step a fact with the next number, and says what is recorded. All
# that is otherwise rare is frequent: checkpoints, snapshots and settling, each after a few commits.
RECORDER = """
import sys
from pathlib import Path
from core.recorder import keeping
from core.store import settling, writer
from core.telemetry.source import RawReport
from core.units import format_iso
from tests.recorder_kit import Desk
keeping.SNAPSHOT_EVERY, keeping.SETTLE_S = 150, 0.01
settling.SETTLED_EVENTS, writer.SETTLE_AFTER_US = 200, 2_000_000
desk = Desk(Path(sys.argv[1]))
desk.writer._conn.execute("PRAGMA wal_autocheckpoint = 12")
number = int(sys.argv[2])
while True:
    desk.now_us += 1_000_000
    at = format_iso(desk.now_us)
    lines = [{"kind": "position", "train": f"T{n}", "km": 1.5, "at": at} for n in range(20)]
    lines.append({"kind": "train", "train": "T1", "headcode": str(number), "at": at})
    desk.step(*[("gps", RawReport(line)) for line in lines])
    assert desk.recorder.recording
    print(desk.recorder.fold.seq, number, flush=True)
    number += 1
"""


def killed(path: Path, number: int, seconds: float) -> tuple[int, int]:
    """What a recorder that was killed had said last: the last event and the last number."""
    command = [sys.executable, "-c", RECORDER, path, str(number)]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    with child:
        said = [child.stdout.readline()]
        time.sleep(seconds)
        child.send_signal(signal.SIGKILL)
        said += child.stdout.readlines()
    assert child.returncode == -signal.SIGKILL
    whole = [line for line in said if line.endswith("\n")]
    seq, last = whole[-1].split()
    return int(seq), int(last)


def numbers(path: Path) -> list[int]:
    """The numbers of the facts, in the order of the log, whose events must follow one another."""
    logged = logged_events(path)
    assert [entry.seq for entry in logged] == list(range(1, len(logged) + 1))
    events = (entry.event for entry in logged)
    return [int(e.headcode or "") for e in events if isinstance(e, TrainReported)]


@pytest.mark.parametrize("seed", range(STORES))
def test_nothing_acknowledged_is_lost_and_the_store_opens_whenever_it_was_killed(
    tmp_path: Path, seed: int
) -> None:
    path, chance = tmp_path / "s", Random(seed)
    Desk(path).close()
    found: list[int] = []
    for _ in range(KILLS):
        seq, last = killed(path, len(found), chance.uniform(0, 0.5))
        with StoreReader.open(path) as reader:
            assert reader.last_seq() >= seq
        found = numbers(path)
        assert found == list(range(len(found)))
        assert len(found) > last
    assert verify(path) == []
    assert has_settled(path)


def has_settled(path: Path) -> bool:
    with StoreReader.open(path) as reader:
        return bool(reader._conn.execute("SELECT count(*) FROM settled").fetchone()[0])
