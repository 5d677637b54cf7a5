"""A power cut at any instant: what was acknowledged is on the disk, and the store opens again."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from core.events import PositionReported
from core.store import StoreReader, StoreWriter, verify
from tests.fault.power import Disk, cuts
from tests.fault.test_disk_live import Program
from tests.fault_kit import ROOT, SCALE, Operation, Shim
from tests.recorder_kit import Desk
from tests.store_kit import note

pytestmark = pytest.mark.timeout(max(120, 60 * SCALE))

# Records measurements, and facts among them, and says after each commit what is recorded.
RECORDER = """
import os, sys
from pathlib import Path
from tests.recorder_kit import Desk
desk = Desk(Path(sys.argv[1]))
desk.writer._conn.execute("PRAGMA wal_autocheckpoint = 8")
if sys.argv[2] != "FULL":
    desk.writer._conn.execute(f"PRAGMA synchronous = {sys.argv[2]}")
for number in range(int(sys.argv[3])):
    desk.now_us += 1_000_000
    for train in range(number % 7 + 1):
        desk.say("position", train=f"T{train}", km=number / 1_000)
    if number % 5 == 0:
        desk.say("train", train="T1", headcode=str(number))
    print(desk.recorder.fold.seq - desk.recorder.buffered, flush=True)
os._exit(0)
"""


def recorded(tmp_path: Path, synchronous: str, steps: int) -> tuple[Disk, list[Operation]]:
    """The disk before a recording, and what the recording did to it."""
    path, before = new_store(tmp_path)
    shim = Shim(tmp_path, "/store/")
    environment = {**os.environ, **shim.environment, "SHIM_JOURNAL": str(shim.journal)}
    command = [sys.executable, "-c", RECORDER, path, synchronous, str(steps)]
    subprocess.run(
        command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL, timeout=600
    )
    return before, shim.recorded()


def new_store(tmp_path: Path) -> tuple[Path, Disk]:
    path = tmp_path / "store" / "s"
    path.parent.mkdir()
    Desk(path).close()
    return path, Disk(path, path.read_bytes())


def last_seq(path: Path) -> int:
    with StoreReader.open(path) as reader:
        seqs = [logged.seq for logged in reader.events()]
    assert seqs == list(range(1, len(seqs) + 1))
    return len(seqs)


def test_nothing_acknowledged_is_lost_to_a_power_cut_at_any_write(tmp_path: Path) -> None:
    disk, operations = recorded(tmp_path, "FULL", round(40 * max(1, SCALE)))
    tried = 0
    for store, acknowledged in cuts(disk, operations, 2, Random(1), tmp_path):
        assert last_seq(store) >= acknowledged
        if tried % 10 == 0:
            assert verify(store) == []
            with StoreWriter.open(store) as writer:
                writer.append([note("after")], writer.last_recorded_us)
        tried += 1
        shutil.rmtree(store.parent)
    assert tried > 100


def test_such_a_cut_does_take_what_was_not_synced(tmp_path: Path) -> None:
    """The disk above forgets as a real one does: without syncing, commits are lost."""
    disk, operations = recorded(tmp_path, "NORMAL", 30)
    assert any(last_seq(s) < said for s, said in cuts(disk, operations, 3, Random(2), tmp_path))


def test_a_power_cut_costs_at_most_the_last_second_of_measurements(tmp_path: Path) -> None:
    path, disk = new_store(tmp_path)
    shim = Shim(tmp_path, "/store/")
    program = Program(path, {**shim.environment, "SHIM_JOURNAL": str(shim.journal)})
    try:
        sent_s = []
        for _ in range(60):
            sent_s.append(time.monotonic())
            program.say(1)
            time.sleep(0.05)
        program.process.kill()
        cut_s = time.monotonic()
        program.process.communicate()
    finally:
        program.peer.close()
        program.process.kill()
    for operation in shim.recorded():
        disk.take(operation)
    left = disk.cut(Random(3), tmp_path / "left")
    with StoreReader.open(left) as reader:
        events = [logged.event for logged in reader.events()]
    kept = sum(isinstance(event, PositionReported) for event in events)
    assert kept >= sum(at_s < cut_s - 1.0 for at_s in sent_s)
    assert kept > 30
