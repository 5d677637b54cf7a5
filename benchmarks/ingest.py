"""Owns the benchmarks of the way into the store: ready batches, each commit on the disk."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median

from benchmarks import event_library
from benchmarks.event_library import EventLibrary
from benchmarks.log import EXECUTEMANY, executemany, material_for
from benchmarks.material import Decided, Material
from benchmarks.measure import Row, Run, in_pairs, rate
from benchmarks.stores import new_file, new_store
from core.store import StoreWriter

INGEST_BAR, INGEST_LIBRARY_BAR = 1.0, 10.0
LIBRARY_COMMITS = 100


def ingest(run: Run) -> Row:
    """Ready batches a second into the store, each commit on the disk before the next."""
    made = material_for(run)
    return _ingest("ingest", run, made, EXECUTEMANY, executemany(run, made), INGEST_BAR)


def ingest_library(run: Run) -> Row:
    """The same beside a library that keeps events for its users."""
    made = material_for(run)
    # A part of the traffic is enough: all of it would take minutes.
    few = made.rows[:LIBRARY_COMMITS]
    reports = sum(map(len, few))

    def peer() -> float:
        with new_file(run) as path, EventLibrary(path, few) as library:
            return rate(reports, lambda: library.write(few))

    is_there = event_library.is_installed()
    return _ingest(
        "ingest_library",
        run,
        made,
        event_library.NAME,
        peer if is_there else None,
        INGEST_LIBRARY_BAR,
    )


def _ingest(
    name: str,
    run: Run,
    made: Material,
    peer_name: str,
    peer: Callable[[], float] | None,
    bar: float,
) -> Row:
    reports, events = made.traffic.reports, made.events

    def ours() -> float:
        with new_store(run, made.traffic) as writer:
            return rate(reports, lambda: _append(writer, events))

    note = run.said(f"{reports} reports, all commits FULL")
    if peer is None:
        value = median(ours() for _ in range(run.pairs))
        return Row(name, value, "reports/s", peer_name, None, None, bar, None, note)
    pairs = in_pairs(run, ours, peer)
    return Row(
        name=name,
        value=pairs.value,
        unit="reports/s",
        peer=peer_name,
        peer_value=pairs.peer_value,
        ratio=pairs.ratio,
        bar=bar,
        holds=pairs.ratio >= bar,
        note=note,
    )


def _append(writer: StoreWriter, batches: list[Decided]) -> None:
    writer.make_room()
    for now_us, events in batches:
        writer.append(events, now_us)
