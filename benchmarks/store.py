"""Owns the benchmarks of the store's depth: ingest, size, seek, tail and verify."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import chain
from pathlib import Path
from random import Random

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from benchmarks.log import EXECUTEMANY, material_for, material_of
from benchmarks.material import Decided, Material
from benchmarks.measure import Row, Run, in_pairs, rate
from benchmarks.peers import RawTable
from benchmarks.stores import make_store, new_file, new_store
from benchmarks.traffic import START_US, make_stretch
from core.events import Event, Logged
from core.picture import Fold
from core.recorder.content import store_content
from core.recorder.keeping import Keeper
from core.seek import Seeker
from core.store import KEEP_ALL, StoreReader, StoreWriter
from core.store import verify as problems_of
from core.units import US_PER_S

INGEST_BAR, SIZE_BAR, SEEK_BAR_MS, TAIL_BAR_MS = 1.0, 4.0, 50.0, 30.0
STRETCH_S = 500
SIZE_SECONDS = 1_500
# 200 reports a second: 3 million.
SEEK_SECONDS = 15_000
INSTANTS = 300
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


def ingest(run: Run) -> Row:
    """Ready batches a second into the store, each commit on the disk before the next."""
    made = material_for(run)
    reports, events = made.traffic.reports, made.events
    rows = [(batch, True) for batch, _ in made.rows]

    def ours() -> float:
        with new_store(run, made.traffic) as writer:
            return rate(reports, lambda: [writer.append(each, at_us) for at_us, each, _ in events])

    def peer() -> float:
        with new_file(run) as path, RawTable(path) as table:
            return rate(reports, lambda: table.write(rows))

    pairs = in_pairs(run, ours, peer)
    return Row(
        name="ingest",
        value=pairs.value,
        unit="reports/s",
        peer=EXECUTEMANY,
        peer_value=pairs.peer_value,
        ratio=pairs.ratio,
        bar=INGEST_BAR,
        holds=pairs.ratio >= INGEST_BAR,
        note=run.said(f"{reports} reports, all commits FULL"),
    )


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


def seek(run: Run) -> Row:
    """Milliseconds to the picture at a random instant, the worst but one in a hundred."""
    seconds = run.size(int(os.environ.get("BOLAN_SEEK_SECONDS", SEEK_SECONDS)))
    with _long_store(run, seconds) as path, StoreReader.open(path) as reader:
        seeker = Seeker(reader, made.railway, made.plan)
        chance = Random(1)
        seeker.picture_at(START_US + seconds * US_PER_S // 2)
        # What made the store is no part of a desk, nor is looking through it for garbage.
        gc.collect()
        gc.freeze()
        instants = [START_US + chance.randrange(seconds * US_PER_S) for _ in range(INSTANTS)]
        times = sorted(_time_ms(partial(seeker.picture_at, at_us)) for at_us in instants)
        events = reader.last_seq()
    value = _p99(times)
    return Row(
        name="seek",
        value=value,
        unit="ms p99",
        peer="none",
        peer_value=None,
        ratio=None,
        bar=SEEK_BAR_MS,
        holds=value <= SEEK_BAR_MS,
        note=f"{INSTANTS} instants of {events} events, median {times[len(times) // 2]:.1f} ms"
        f"{', quick' * run.quick}",
    )


def tail(run: Run) -> Row:
    """Milliseconds from a commit to another process having read it, worst but one in a hundred."""
    made = material_of(STRETCH_S // 10)
    batches = made.events[: run.size(TAIL_COMMITS) if run.quick else None][:TAIL_COMMITS]
    upto = sum(len(events) for _, events, _ in batches)
    with new_store(run, made.traffic) as writer:
        command = [sys.executable, "-c", FOLLOWER, writer.path, str(upto), str(POLL_S)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as follower:
            assert follower.stdout is not None
            follower.stdout.readline()
            committed = {}
            for now_us, events, has_facts in batches:
                seq = writer.append(events, now_us, facts=has_facts)
                committed[seq] = time.monotonic()
                time.sleep(0.25)
            *seen, share = follower.stdout.read().splitlines()
    waits = sorted(_waits_ms(committed, seen))
    value = _p99(waits)
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


def _p99(times: list[float]) -> float:
    return times[min(len(times) - 1, len(times) * 99 // 100)]


def _time_ms(work: Callable[[], object]) -> float:
    began_s = time.perf_counter()
    work()
    return (time.perf_counter() - began_s) * 1_000


@contextmanager
def _long_store(run: Run, seconds: int) -> Iterator[Path]:
    made = material_of(STRETCH_S)
    traffic = made.traffic
    stretches = (
        Material(make_stretch(traffic.railway, traffic.plan, from_s, STRETCH_S)).events
        for from_s in range(STRETCH_S, seconds, STRETCH_S)
    )
    with new_file(run) as path:
        make_store(path, traffic).close()
        fill(path, made, chain([made.events], stretches))
        yield path


def fill(path: Path, made: Material, stretches: Iterable[list[Decided]]) -> None:
    """Records as a recorder does, from ready events: the log, digests, snapshots, seals."""
    traffic = made.traffic
    with StoreWriter.open(path) as writer:
        fold = Fold(traffic.railway, traffic.plan, writer.header.origin)
        keeper = Keeper(writer, fold, Ed25519PrivateKey.generate(), KEEP_ALL)
        for at_us, events, has_facts in chain.from_iterable(stretches):
            _commit(writer, fold, at_us, events, has_facts)
            digest = keeper.digest(at_us)
            if digest is not None:
                _commit(writer, fold, at_us, [digest], True)
            keeper.decided()
            if keeper.is_seal_due(at_us) and (seal := keeper.seal(at_us)) is not None:
                _commit(writer, fold, at_us, [seal], True)
            keeper.committed()


def _commit(
    writer: StoreWriter, fold: Fold, at_us: int, events: list[Event], has_facts: bool
) -> None:
    for seq, event in enumerate(events, fold.seq + 1):
        fold.apply(Logged(seq, at_us, event))
    writer.append(events, at_us, facts=has_facts)
