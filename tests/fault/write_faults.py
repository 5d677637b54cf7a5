"""A program for tests: records a little, again and again, with a fault at one write after another.

It runs under the shim; what it finds wrong it raises, and it prints how many runs there were.
"""

from __future__ import annotations

import errno
import subprocess
import sys
from itertools import count, cycle, islice
from pathlib import Path
from typing import NamedTuple

from core.events import PositionReported, TrainReported
from core.store import StoreError, StoreReader, StoreWriter, verify
from tests.fault_kit import FOR_EVER, Shim
from tests.recorder_kit import Desk
from tests.store_kit import create, notes, texts

STEPS = 6
# Small enough that the write-ahead log is folded in now and then during a run.
CHECKPOINT_PAGES = 6


class Fault(NamedTuple):
    """How many operations fail from the first on, how, and whether the one before wrote half."""

    count: int
    error: int
    half: int = 0


FAULTS = (
    Fault(1, errno.EIO),
    Fault(FOR_EVER, errno.ENOSPC, half=1),
    Fault(2, errno.ENOSPC),
    Fault(FOR_EVER, errno.EIO),
)


class Run:
    """One recording with one fault in it."""

    def __init__(self, directory: Path, shim: Shim) -> None:
        self.directory = directory
        self.shim = shim
        self.desk = Desk(directory / "store")
        self.desk.writer._conn.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}")
        self.acknowledged = self.faults_told = 0

    def record(self) -> None:
        """Some measurements and some facts; after each step the reader must see what is said."""
        recorder = self.desk.recorder
        with StoreReader.open(self.desk.path) as reader:
            for number in range(STEPS):
                self.desk.now_us += 1_000_000
                self.desk.say("position", train="T1", km=number / 1_000)
                if number % 2:
                    self.desk.say("train", train=f"C{number}", headcode="1")
                told = recorder.fold.seq - recorder.buffered
                assert recorder.recording == (recorder.buffered == 0)
                assert reader.last_seq() == told, f"{reader.last_seq()} seen, {told} told"
                self.acknowledged = told
                self.faults_told += not recorder.recording

    def check_as_killed(self) -> None:
        """What a recorder that dies now leaves behind holds all that was said to be recorded."""
        left = self.directory / "left"
        for suffix in ("", "-wal"):
            source = f"{self.desk.path}{suffix}"
            subprocess.run(["cp", source, f"{left}{suffix}"], check=True)
        with StoreReader.open(left) as reader:
            seqs = [logged.seq for logged in reader.events()]
        assert seqs == list(range(1, len(seqs) + 1))
        assert len(seqs) >= self.acknowledged
        assert verify(left) == []

    def check_mended(self) -> None:
        """The disk is well again: everything is there, once, in its order."""
        self.shim.set(fail_count=0)
        self.desk.step()
        assert self.desk.recorder.recording, self.desk.recorder.fault
        self.desk.close()
        with StoreReader.open(self.desk.path) as reader:
            events = [logged.event for logged in reader.events()]
        fixes = [e.position_mm for e in events if isinstance(e, PositionReported)]
        facts = [e.train for e in events if isinstance(e, TrainReported)]
        assert fixes == [number * 1_000 for number in range(STEPS)], fixes
        assert facts == [f"C{number}" for number in range(1, STEPS, 2)], facts
        assert verify(self.desk.path) == []


def fail_while_recording(directory: Path, shim: Shim, first: int, fault: Fault) -> tuple[bool, int]:
    """Whether the run came so far at all, and how often it said NOT RECORDING."""
    run = Run(directory, shim)
    shim.set(operations=0, fail_first=first, fail_count=fault.count)
    shim.set(error=fault.error, half=fault.half)
    try:
        run.record()
        reached = shim.operations > first
        run.check_as_killed()
        run.check_mended()
    finally:
        shim.set(fail_count=0, half=0)
    return reached, run.faults_told


def fail_while_opening(directory: Path, shim: Shim, first: int, fault: Fault) -> tuple[bool, int]:
    """Making, opening and closing a store: it works, or is refused as a fault of the store."""
    path = directory / "store"
    shim.set(operations=0, fail_first=first, fail_count=fault.count)
    shim.set(error=fault.error, half=fault.half)
    refused = 0
    try:
        create(path).close()
        with StoreWriter.open(path) as writer:
            writer.append(notes(1, 3), 1)
    except StoreError:
        refused = 1
    reached = shim.operations > first
    shim.set(fail_count=0, half=0)
    if not path.exists():
        create(path).close()
    with StoreWriter.open(path) as writer:
        writer.append(notes(writer.last_seq + 1, 1), 2)
        written = writer.last_seq
    assert texts(path) == [str(number) for number in range(1, written + 1)]
    assert verify(path) == []
    return reached, refused


def main(what: str, root: Path, variants: int) -> None:
    """Runs `variants` of the faults at every operation; each index begins with another one."""
    shim = Shim(root, "/store")
    run = {"recording": fail_while_recording, "opening": fail_while_opening}[what]
    runs = told = 0
    for first in count():
        reached = False
        for fault in islice(cycle(FAULTS), first, first + variants):
            directory = root / f"{first}-{runs}"
            directory.mkdir()
            try:
                reached, said = run(directory, shim, first, fault)
            except BaseException:
                print(f"operation {first}, {fault}", file=sys.stderr)
                raise
            runs += 1
            told += said
        if not reached:
            break
    print(first, runs, told)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
