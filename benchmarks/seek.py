"""Owns the benchmark of finding an instant in a long store."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from random import Random

from benchmarks import mcap_peer
from benchmarks.log import material_of
from benchmarks.material import Decided, Material
from benchmarks.mcap_peer import McapLog
from benchmarks.measure import Row, Run, p99, time_ms
from benchmarks.stores import fill, make_store, new_file
from benchmarks.traffic import START_US, make_stretch
from core.seek import Seeker
from core.store import StoreReader

# By the number of events in the store.
BARS_MS = {0: 50.0, 100_000_000: 100.0}
STRETCH_S = 500
# 200 reports a second: 3 million.
SEEK_SECONDS = 15_000
INSTANTS = 300


def seek(run: Run) -> Row:
    """Milliseconds to the picture at a random instant, the worst but one in a hundred.

    BOLAN_SEEK_STORE names a store that benchmarks.long_store made, to be measured instead.
    """
    made = os.environ.get("BOLAN_SEEK_STORE")
    if made:
        return _row(run, Path(made), None)
    with _long_store(run, run.size(SEEK_SECONDS)) as (path, peer):
        return _row(run, path, peer)


def _row(run: Run, path: Path, peer: McapLog | None) -> Row:
    traffic = material_of(STRETCH_S).traffic
    with StoreReader.open(path) as reader:
        seeker = Seeker(reader, traffic.railway, traffic.plan)
        events, end_us = reader.last_seq(), reader.last_recorded_us()
        chance = Random(1)
        instants = [chance.randrange(START_US, end_us) for _ in range(INSTANTS)]
        times = _times_ms(instants, seeker.picture_at)
    peer_ms = None if peer is None else p99(_times_ms(instants, peer.trains_at))
    value = p99(times)
    bar = next(bar for least, bar in reversed(BARS_MS.items()) if events >= least)
    return Row(
        name="seek",
        value=value,
        unit="ms p99",
        peer=mcap_peer.NAME,
        peer_value=peer_ms,
        ratio=None if peer_ms is None else value / peer_ms,
        bar=bar,
        holds=value <= bar,
        note=f"{INSTANTS} instants of {events} events, median {times[len(times) // 2]:.1f} ms"
        f"{', quick' * run.quick}",
    )


def _times_ms(instants: list[int], find: Callable[[int], object]) -> list[float]:
    """How long finding each instant takes, sorted, in a process that has found one before."""
    find(instants[0] // 2 + instants[-1] // 2)
    # What made the store is no part of a desk, nor is looking through it for garbage.
    gc.collect()
    gc.freeze()
    times = sorted(time_ms(partial(find, at_us)) for at_us in instants)
    gc.unfreeze()
    return times


@contextmanager
def _long_store(run: Run, seconds: int) -> Iterator[tuple[Path, McapLog | None]]:
    """A store of so much traffic and, where it can be had, an MCAP file of the same."""
    made = material_of(STRETCH_S)
    with new_file(run) as path, new_file(run) as beside:
        peer = McapLog(beside) if mcap_peer.is_installed() else None
        make_store(path, made.traffic).close()
        fill(path, made, _stretches(made, seconds, peer))
        if peer is None:
            yield path, None
            return
        with peer:
            peer.finish()
            yield path, peer


def _stretches(made: Material, seconds: int, peer: McapLog | None) -> Iterator[list[Decided]]:
    traffic = made.traffic
    for from_s in range(0, seconds, STRETCH_S):
        stretch = made
        if from_s:
            stretch = Material(make_stretch(traffic.railway, traffic.plan, from_s, STRETCH_S))
        if peer is not None:
            peer.write(stretch.traffic.batches)
        yield stretch.events
