"""Owns the benchmark of the start: from the command to the first picture of an existing store."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

import click

from benchmarks.measure import OFFSCREEN, Row, Run, in_pairs
from benchmarks.stores import make_store, new_file
from benchmarks.traffic import make_traffic, under_way
from core.alarms.definitions import load_definitions
from core.line.loading import open_line
from core.recorder.step import Recorder
from core.timetable.loading import open_plan
from main import DEFAULT_SOURCE

NAME = "corridor"
# An hour of its trains, with a fix as often as the built-in simulator gives one.
SECONDS = 3_600
EVERY_S = 15

# How many times the bare window's time is to be reached.
BAR = 2.5
FIRST_BAR = 5.0

# A window that has not been painted by then is interrupted, as by Ctrl+C.
LIMIT_S = 60

_ROOT = Path(__file__).resolve().parents[1]


def start(run: Run) -> Row:
    """Seconds of wall time from the command to the first paint of an existing store."""
    environment = _environment(run.directory / "home")
    with new_file(run) as store:
        reports = _record(store, run.size(SECONDS))

        def ours() -> float:
            with new_file(run) as copy:
                # The recorder that a desk starts writes into it.
                shutil.copyfile(store, copy)
                return _seconds(environment, "desk", str(copy))

        # What is read for the first time, and the compiled line, are then at hand for both.
        ours()
        return _row(run, "start", ours, environment, f"store of {reports} reports", BAR)


def start_first(run: Run) -> Row:
    """The same on the first run ever: no store, no compiled line, no settings."""
    homes = count()

    def ours() -> float:
        environment = _environment(run.directory / f"first-{next(homes)}")
        with new_file(run) as store:
            return _seconds(environment, "desk", str(store), DEFAULT_SOURCE)

    environment = _environment(run.directory / "home")
    return _row(run, "start_first", ours, environment, "a store that is made", FIRST_BAR)


def _row(
    run: Run, name: str, ours: Callable[[], float], environment: dict[str, str], of: str, bar: float
) -> Row:
    def peer() -> float:
        return _seconds(environment, "bare")

    peer()
    pairs = in_pairs(run, ours, peer)
    return Row(
        name=name,
        value=pairs.value,
        unit="s",
        peer="a bare window of PySide6 and pyqtgraph",
        peer_value=pairs.peer_value,
        ratio=pairs.ratio,
        bar=bar,
        holds=pairs.ratio <= bar,
        note=f"{run.said(of)}; the bar is on the ratio, lower is better",
    )


def _record(store: Path, seconds: int) -> int:
    railway, plan = open_line(NAME), open_plan(NAME)
    traffic = make_traffic(railway, under_way(plan, SECONDS), seconds, EVERY_S)
    with make_store(store, traffic) as writer:
        recorder = Recorder(writer, railway, plan, load_definitions())
        for batch in traffic.batches:
            recorder.step(batch.inputs, batch.now_us)
        # What a recorder gets done in the hour that this took no second of.
        writer.settle_all()
    return traffic.reports


def _environment(home: Path) -> dict[str, str]:
    """This process's own, without a display, and with no layout or cache but the benchmark's.

    Modules are compiled once, as on anybody's machine, whatever this shell says.
    """
    names = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    places = {name: str(home / name.lower()) for name in names}
    inherited = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {**inherited, **OFFSCREEN, **places}


def _seconds(environment: dict[str, str], *arguments: str) -> float:
    command = [sys.executable, "-m", "benchmarks.first_paint", *arguments]
    began_s = time.perf_counter()
    with subprocess.Popen(
        command, cwd=_ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        limit = threading.Timer(LIMIT_S, process.send_signal, [signal.SIGINT])
        limit.start()
        said = process.stdout.readline() if process.stdout else ""
        taken_s = time.perf_counter() - began_s
        limit.cancel()
    if said != "painted\n":
        raise click.ClickException(f"start: {' '.join(command)} ended without a first paint")
    return taken_s
