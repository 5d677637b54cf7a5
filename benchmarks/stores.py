"""Owns the files of a benchmark: new stores and raw tables, and that nothing of them stays."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from benchmarks.measure import Run
from benchmarks.traffic import START_US, Traffic
from core.ids import Origin
from core.store import StoreWriter
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
