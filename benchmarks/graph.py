"""Owns the benchmarks of the graph and of replay: a pan of the graph, an instant picked."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Iterator
from datetime import UTC
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.frame import HEIGHT, LINE, THEME, WIDTH, application
from benchmarks.long_store import write_long_store
from benchmarks.measure import Frames, Row, Run, in_pairs
from benchmarks.stores import new_file
from benchmarks.traffic import START_US
from core.alarms.definitions import load_definitions
from core.events import Event, PositionReported
from core.ids import Origin
from core.line.loading import open_line
from core.session import StoreSession
from core.store import StoreWriter
from core.units import US_PER_S
from core.version import VERSION
from ui.app import collect_garbage
from ui.desk_flow import DeskFlow
from ui.desk_link import DeskLink
from ui.markers import BlinkClock
from ui.theme import load_theme
from ui.train_graph.panel import TrainGraphPanel
from ui.viewmodels.axis import build_ruler, whole_line

TRAINS, HOURS, EVERY_S = 200, 24, 30
FRAMES, PAN_PX = 300, 8
GRAPH_LIMIT_MS, SCRUB_LIMIT_MS = 8.0, 100.0
INSTANTS, EVENTS = 300, 3_000_000


def graph(run: Run) -> Row:
    """Milliseconds a frame (99th percentile) while a day of trains is panned to and fro."""
    app = application()
    frames = run.size(FRAMES)
    panned = Frames()
    with new_file(run) as path:
        tracks = _record_day(path)

        def ours() -> float:
            return _panned_ms(app, path, frames, panned)

        def peer() -> float:
            return _plot_ms(app, tracks, frames)

        pairs = in_pairs(run, ours, peer)
    points = sum(len(at) for at, _ in tracks)
    size = run.said(f"{TRAINS} trains over {HOURS} h, {points} fixes, {frames} frames")
    return Row(
        name="graph",
        value=pairs.value,
        unit="ms p99",
        peer="pyqtgraph: an item a train, the same pan",
        peer_value=pairs.peer_value,
        ratio=pairs.ratio,
        bar=GRAPH_LIMIT_MS,
        holds=pairs.value <= GRAPH_LIMIT_MS,
        note=f"{panned.said()}, {size}; the bar is on the milliseconds",
    )


def _record_day(path: Path) -> list[tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]]:
    """A store with a day of trains that run up and down the corridor; their times and chainages."""
    line = open_line(LINE).default_line
    chance = Random(1)
    span_mm = line.end_mm - line.start_mm
    tracks = []
    for _ in range(TRAINS):
        seconds = np.arange(0, HOURS * 3_600, EVERY_S)
        speed = chance.uniform(8_000, 28_000) * chance.choice((-1, 1))
        at_mm = (chance.uniform(0, span_mm) + speed * seconds) % (2 * span_mm)
        tracks.append((seconds, line.start_mm + span_mm - np.abs(at_mm - span_mm)))
    with StoreWriter.create(
        path,
        origin=Origin.FIELD,
        created_us=START_US,
        line_name=LINE,
        line_text=open_line(LINE).text,
        plan_name="",
        plan_text="",
        program_version=VERSION,
    ) as writer:
        for index, second in enumerate(tracks[0][0].tolist()):
            now_us = START_US + second * US_PER_S
            batch: list[Event] = [
                PositionReported(
                    event_us=now_us,
                    source="gps",
                    train=f"t{number}",
                    line="main",
                    position_mm=int(position_mm[index]),
                )
                for number, (_, position_mm) in enumerate(tracks)
            ]
            writer.append(batch, now_us)
        writer.settle_all()
    return tracks


def _panned_ms(app: QApplication, path: Path, frames: int, panned: Frames) -> float:
    """The graph alone, as large as the screen, with the whole day and the whole line in it."""
    session = StoreSession.open(path, START_US + HOURS * 3_600 * US_PER_S)
    window = QMainWindow()
    panel = TrainGraphPanel(session, load_theme(THEME), UTC, window)
    window.setCentralWidget(panel)
    window.resize(WIDTH, HEIGHT)
    window.show()
    canvas = panel.canvas
    line = session.railway.default_line
    ruler = build_ruler(session.railway, line, lambda _: (0.0, 0.0))
    axis = whole_line(ruler, canvas.frame.plot.width)
    # Half in again, so that there is room to pan sideways.
    axis = axis.zoomed(1.5, axis.width_px / 2)
    canvas.set_line(line, axis)
    now_us = session.now_us()
    forecast = session.forecaster.forecast(session.picture, now_us)
    canvas.set_moment(session.picture, forecast, now_us, now_us, moved=True)
    canvas.change_time(canvas.time.to_hours(float(HOURS)).panned(-0.4 * canvas.time.length_px))
    panel.feed.finish()
    app.processEvents()
    collect_garbage()

    def pan(way: int) -> None:
        nonlocal axis
        axis = axis.panned(way * PAN_PX)
        canvas.set_line(line, axis)
        canvas.change_time(canvas.time.panned(-way * PAN_PX / 2))
        app.processEvents()

    p99_ms = panned.run(partial(pan, way) for way in _ways(frames))
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    session.close()
    return p99_ms


def _ways(frames: int) -> Iterator[int]:
    """Thirty frames to one side, thirty back."""
    return (1 if number % 60 < 30 else -1 for number in range(frames))


def _plot_ms(app: QApplication, tracks: list[Any], frames: int) -> float:
    """The same tracks as pyqtgraph draws them: an item each, antialiased as ours are."""
    plot: Any = pg.PlotWidget()
    plot.setAntialiasing(True)
    plot.resize(WIDTH, HEIGHT)
    for seconds, position_mm in tracks:
        plot.plot(position_mm / 1e6, seconds, pen=pg.mkPen("w", width=1))
    plot.show()
    view = plot.getViewBox()
    view.setRange(xRange=(800, 4_000), yRange=(0, HOURS * 3_600), padding=0)
    app.processEvents()

    def pan(way: int) -> None:
        view.translateBy(x=way * 3_200 * PAN_PX / WIDTH, y=way * 86_400 * PAN_PX / 2 / HEIGHT)
        app.processEvents()

    p99_ms = Frames().run(partial(pan, way) for way in _ways(frames))
    plot.close()
    plot.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return p99_ms


def scrub(run: Run) -> Row:
    """Milliseconds (99th percentile) from picking an instant to the whole desk redrawn.

    BOLAN_SEEK_STORE names a store that benchmarks.long_store made, to be measured instead.
    """
    app = application()
    with new_file(run) as new:
        path = Path(os.environ.get("BOLAN_SEEK_STORE", new))
        if path == new:
            write_long_store(path, run.size(EVENTS))
        session = StoreSession.open(path)
        events = session.picture.seq
        link = DeskLink(session, "")
        flow = DeskFlow(link, load_theme(THEME), BlinkClock(), load_definitions(), UTC)
        flow.window.resize(WIDTH, HEIGHT)
        flow.window.show()
        app.processEvents()
        began_s = time.perf_counter()
        flow.window.train_graph.feed.finish()
        flow.time.finish()
        loaded_s = time.perf_counter() - began_s
        app.processEvents()
        gc.collect()
        gc.freeze()
        chance = Random(1)
        picked = [chance.randrange(link.begin_us, link.end_us) for _ in range(INSTANTS)]

        def show(at_us: int) -> None:
            flow.time.seek(at_us)
            app.processEvents()

        frames = Frames()
        value = frames.run(partial(show, at_us) for at_us in picked)
        gc.unfreeze()
        flow.window.close()
        session.close()
    return Row(
        name="scrub",
        value=value,
        unit="ms p99",
        peer="none",
        peer_value=None,
        ratio=None,
        bar=SCRUB_LIMIT_MS,
        holds=value <= SCRUB_LIMIT_MS,
        note=f"{frames.said()}, {INSTANTS} instants of {events} events, "
        f"the graph's history read before in {loaded_s:.1f} s{', quick' * run.quick}",
    )
