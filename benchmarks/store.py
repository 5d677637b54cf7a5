"""Owns the benchmarks of the store's depth: size, tail and verify."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.log import material_for, material_of
from benchmarks.measure import Row, Run, in_pairs, p99, rate
from benchmarks.peers import RawTable
from benchmarks.stores import fill, make_store, new_file, new_store
from core.store import StoreWriter
from core.store import verify as problems_of

SIZE_BAR, TAIL_BAR_MS = 4.0, 30.0
STRETCH_S = 500
SIZE_SECONDS = 1_500
TAIL_COMMITS = 240
POLL_S = 0.02

# A reader as a desk is one: asks whether something was written, and reads what came.
FOLLOWER = """
import sys, time
from core.store import StoreReader
with StoreReader.open(sys.argv[1]) as reader:
    seen, version = reader.last_seq(), 0
    print(seen, flush=True)
    began, cpu = time.monotonic(), time.process_time()
    while seen < int(sys.argv[2]):
        if version != (version := reader.data_version()):
            events = reader.tail(seen)
            now = time.monotonic()
            if events:
                seen = events[-1].seq
                print(seen, now, flush=True)
        time.sleep(float(sys.argv[3]))
    print((time.process_time() - cpu) / (time.monotonic() - began), flush=True)
"""


def size(run: Run) -> Row:
    """Bytes a position report of a settled store: facts, hashes, seals and snapshots among them."""
    # Longer than the others: what is said of each train once is not of the reports.
    made = material_of(run.size(SIZE_SECONDS))
    reports = made.traffic.reports
    with new_file(run) as path:
        make_store(path, made.traffic).close()
        empty = path.stat().st_size
        fill(path, made, [made.events])
        with StoreWriter.open(path) as writer:
            writer.settle_all()
            writer._conn.execute("VACUUM")
        value = (path.stat().st_size - empty) / reports
    with new_file(run) as path:
        with RawTable(path) as table:
            table.write(made.rows)
        peer = path.stat().st_size / reports
    return Row(
        name="size",
        value=value,
        unit="bytes",
        peer="a row a report, its line as JSON",
        peer_value=peer,
        ratio=value / peer,
        bar=SIZE_BAR,
        holds=value <= SIZE_BAR,
        note=f"all of the store over its reports, {reports} of them{', quick' * run.quick}",
    )


def tail(run: Run) -> Row:
    """Milliseconds from a commit to another process having read it, worst but one in a hundred."""
    made = material_of(STRETCH_S // 10)
    batches = made.events[: run.size(TAIL_COMMITS) if run.quick else None][:TAIL_COMMITS]
    upto = sum(len(events) for _, events in batches)
    with new_store(run, made.traffic) as writer:
        command = [sys.executable, "-c", FOLLOWER, writer.path, str(upto), str(POLL_S)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as follower:
            assert follower.stdout is not None
            follower.stdout.readline()
            committed = {}
            for now_us, events in batches:
                seq = writer.append(events, now_us)
                committed[seq] = time.monotonic()
                time.sleep(0.25)
            *seen, share = follower.stdout.read().splitlines()
    waits = sorted(_waits_ms(committed, seen))
    value = p99(waits)
    return Row(
        name="tail",
        value=value,
        unit="ms p99",
        peer="none",
        peer_value=None,
        ratio=None,
        bar=TAIL_BAR_MS,
        holds=value <= TAIL_BAR_MS,
        note=f"{len(batches)} commits, asked each {POLL_S * 1000:.0f} ms, median"
        f" {waits[len(waits) // 2]:.1f} ms, the reader takes {float(share):.1%} of a CPU",
    )


def verify(run: Run) -> Row:
    """Reports a second that `verify` examines, and how fast the file can be read at all."""
    made = material_for(run)
    reports = made.traffic.reports
    with new_file(run) as path:
        make_store(path, made.traffic).close()
        fill(path, made, [made.events])

        def ours() -> float:
            return rate(reports, lambda: _sound(path))

        def peer() -> float:
            return rate(reports, path.read_bytes)

        pairs = in_pairs(run, ours, peer)
    return Row(
        name="verify",
        value=pairs.value,
        unit="reports/s",
        peer="reading the file",
        peer_value=pairs.peer_value,
        ratio=pairs.ratio,
        note=run.said(f"{reports} reports, settled but for the last minute"),
    )


def _sound(path: Path) -> None:
    problems = problems_of(path)
    assert not problems, problems[0]


def _waits_ms(committed: dict[int, float], seen: list[str]) -> Iterator[float]:
    reads = [line.split() for line in seen]
    for seq, at_s in committed.items():
        first = next(float(read_s) for last, read_s in reads if int(last) >= seq)
        yield (first - at_s) * 1_000
