"""Owns the files of a benchmark: new stores and raw tables, and that nothing of them stays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, count
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from benchmarks.material import Decided, Material
from benchmarks.measure import Run
from benchmarks.traffic import START_US, Traffic
from core.events import Event, Logged
from core.ids import Origin
from core.picture import Fold
from core.recorder.keeping import Keeper
from core.store import KEEP_ALL, StoreWriter
from core.version import VERSION

_numbers = count(1)


@contextmanager
def new_file(run: Run) -> Iterator[Path]:
    """A path for a file, gone afterwards with all that was put beside it."""
    path = run.directory / f"{next(_numbers)}.db"
    try:
        yield path
    finally:
        for part in path.parent.glob(f"{path.name}*"):
            part.unlink()


@contextmanager
def new_store(run: Run, traffic: Traffic) -> Iterator[StoreWriter]:
    """An empty store for the traffic, gone afterwards."""
    with new_file(run) as path, make_store(path, traffic) as writer:
        yield writer


def make_store(path: Path, traffic: Traffic) -> StoreWriter:
    """An empty store with the railway of the traffic in it, and its plan where that is a file."""
    return StoreWriter.create(
        path,
        origin=Origin.FIELD,
        created_us=START_US,
        line_name=traffic.railway.id,
        line_text=traffic.railway.text,
        plan_name=traffic.plan.id,
        plan_text=traffic.plan.text,
        program_version=VERSION,
    )


def fill(path: Path, made: Material, stretches: Iterable[list[Decided]]) -> None:
    """Records as a recorder does, from ready events: the log, digests, snapshots, seals."""
    traffic = made.traffic
    with StoreWriter.open(path) as writer:
        fold = Fold(traffic.railway, traffic.plan, writer.header.origin)
        keeper = Keeper(writer, fold, Ed25519PrivateKey.generate(), KEEP_ALL)
        for at_us, events in chain.from_iterable(stretches):
            _commit(writer, fold, at_us, events)
            digest = keeper.digest(at_us)
            if digest is not None:
                _commit(writer, fold, at_us, [digest])
            keeper.decided()
            if keeper.is_seal_due(at_us) and (seal := keeper.seal(at_us)) is not None:
                _commit(writer, fold, at_us, [seal])
            keeper.committed()


def _commit(writer: StoreWriter, fold: Fold, at_us: int, events: list[Event]) -> None:
    for seq, event in enumerate(events, fold.seq + 1):
        fold.apply(Logged(seq, at_us, event))
    writer.append(events, at_us)
