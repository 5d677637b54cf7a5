"""Owns the benchmarks of the log's way in: step, and its parts normalise and fold."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from benchmarks.material import Material
from benchmarks.measure import Row, Run, in_pairs, rate
from benchmarks.peers import RawTable, parse_lines, update_dicts
from benchmarks.stores import new_file, new_store
from benchmarks.traffic import LINE, TRAINS, Traffic, made_up_plan, make_traffic
from core.alarms.definitions import load_definitions
from core.ids import Origin
from core.line.loading import open_line
from core.picture import Fold
from core.recorder.step import Recorder
from core.telemetry.normalise import Normaliser

# Of traffic, with 200 fixes and half a fact in each: 100,000 reports in 2,000 commits.
SECONDS = 500
STEP_BAR = 0.05

EXECUTEMANY = "sqlite3.executemany of a ready row a report, same commits"


def step(run: Run) -> Row:
    """Reports a second through normalise, fold, alarms and append, as a recorder takes them."""
    material = material_for(run)
    traffic = material.traffic
    definitions = load_definitions()

    def ours() -> float:
        with new_store(run, traffic) as writer:
            recorder = Recorder(writer, traffic.railway, traffic.plan, definitions)
            value = rate(traffic.reports, lambda: _record(recorder, traffic))
            assert recorder.counters.accepted == traffic.reports
            return value

    return _row("step", run, traffic, ours, EXECUTEMANY, executemany(run, material), STEP_BAR)


def normalise(run: Run) -> Row:
    """Lines a second into events."""
    traffic = material_for(run).traffic

    def ours() -> float:
        normaliser = Normaliser(traffic.railway)
        return rate(traffic.reports, lambda: _normalise(normaliser, traffic))

    def peer() -> float:
        return rate(traffic.reports, lambda: parse_lines(traffic.batches))

    return _row("normalise", run, traffic, ours, "json.loads of the same lines", peer)


def fold(run: Run) -> Row:
    """Events a second into the picture."""
    material = material_for(run)
    traffic, log = material.traffic, material.logged

    def ours() -> float:
        picture = Fold(traffic.railway, traffic.plan, Origin.FIELD)
        return rate(len(log), lambda: picture.apply_all(log))

    def peer() -> float:
        return rate(len(log), lambda: update_dicts(log))

    return _row("fold", run, traffic, ours, "a dict a train, updated by the same events", peer)


def material_for(run: Run) -> Material:
    """The traffic of a run."""
    return material_of(run.size(SECONDS))


@cache
def material_of(seconds: int) -> Material:
    """So many seconds of traffic on a made-up railway."""
    railway = open_line(LINE)
    return Material(make_traffic(railway, made_up_plan(railway.default_line, TRAINS), seconds))


def _record(recorder: Recorder, traffic: Traffic) -> None:
    for batch in traffic.batches:
        recorder.step(batch.inputs, batch.now_us)


def _normalise(normaliser: Normaliser, traffic: Traffic) -> None:
    for batch in traffic.batches:
        for source, raw in batch.inputs:
            normaliser.normalise(raw, source, batch.now_us)


def executemany(run: Run, material: Material) -> Callable[[], float]:
    """The peer of what ends in a store."""
    rows, reports = material.rows, material.traffic.reports

    def peer() -> float:
        with new_file(run) as path, RawTable(path) as table:
            return rate(reports, lambda: table.write(rows))

    return peer


def _row(
    name: str,
    run: Run,
    traffic: Traffic,
    ours: Callable[[], float],
    peer_name: str,
    peer: Callable[[], float],
    bar: float | None = None,
) -> Row:
    pairs = in_pairs(run, ours, peer)
    return Row(
        name=name,
        value=pairs.value,
        unit="reports/s",
        peer=peer_name,
        peer_value=pairs.peer_value,
        ratio=pairs.ratio,
        bar=bar,
        holds=None if bar is None else pairs.ratio >= bar,
        note=run.said(f"{traffic.reports} reports"),
    )
