"""Owns the benchmark of a frame: what the desk does, 30 times a second, to show what is new."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Sequence
from functools import partial
from typing import Any, Protocol

import pyqtgraph as pg
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.material import Material
from benchmarks.measure import OFFSCREEN, Frames, Row, Run, in_pairs
from benchmarks.traffic import START_US, made_up_plan, make_traffic
from core.events import Logged, PositionReported
from core.ids import Origin
from core.line.loading import open_line
from core.line.model import Railway
from core.picture import Fold
from core.timetable.model import Plan
from core.units import US_PER_S, mm_to_km
from ui.app import collect_garbage
from ui.line_view import LineView
from ui.markers import BlinkClock
from ui.theme import apply, load_theme

LINE = "corridor"
THEME = "night"
TRAINS, BAR_MS = 300, 8.0
DENSE_TRAINS, DENSE_BAR_MS = 3_000, 16.0
HZ = 30
WIDTH, HEIGHT = 1920, 1080
# Of traffic shown; less would leave a 99th percentile no sense.
SECONDS, QUICK_SECONDS = 10, 3


class Screen(Protocol):
    """Something on the screen that shows trains."""

    @property
    def widget(self) -> QWidget:
        """Its window."""
        ...

    def take(self, events: Sequence[Logged]) -> None:
        """Shows what is new."""
        ...


def frame(run: Run) -> Row:
    """Milliseconds of work a frame (99th percentile): fold what came in, paint the whole line."""
    return _frame(run, "frame", TRAINS, BAR_MS)


def frame_dense(run: Run) -> Row:
    """The same with ten times as many trains: each is at least a tick, or counted."""
    return _frame(run, "frame_dense", DENSE_TRAINS, DENSE_BAR_MS)


def _frame(run: Run, name: str, trains: int, bar_ms: float) -> Row:
    app = application()
    railway = open_line(LINE)
    plan = made_up_plan(railway.default_line, trains)
    seconds = QUICK_SECONDS if run.quick else SECONDS
    log = Material(make_traffic(railway, plan, 1 + seconds)).logged
    frames = Frames()

    def ours() -> float:
        return _p99_ms(app, _Line(railway, plan), log, trains // HZ, frames)

    def peer() -> float:
        return _p99_ms(app, _Plot(railway), log, trains // HZ, Frames())

    pairs = in_pairs(run, ours, peer)
    size = run.said(f"{trains} trains, {seconds * HZ} frames")
    return Row(
        name=name,
        value=pairs.value,
        unit="ms p99",
        peer="pyqtgraph: as many points and a text item each, the same ones moved",
        peer_value=pairs.peer_value,
        ratio=pairs.ratio,
        bar=bar_ms,
        holds=pairs.value <= bar_ms,
        note=f"{frames.said()}, {size}; the bar is on the milliseconds",
    )


def application() -> QApplication:
    """The application that benchmarks paint in, off-screen."""
    os.environ |= OFFSCREEN
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply(app, load_theme(THEME))
    return app


def _p99_ms(
    app: QApplication, screen: Screen, log: Sequence[Logged], events: int, frames: Frames
) -> float:
    """Shows a log, some events at a time; how long a frame took with its painting.

    The first second is shown at once and not counted: it brings the trains into the picture.
    """
    first = bisect_right(log, START_US + US_PER_S, key=lambda logged: logged.recorded_us)
    screen.take(log[:first])
    app.processEvents()
    collect_garbage()

    def show(index: int) -> None:
        screen.take(log[index : index + events])
        app.processEvents()

    p99_ms = frames.run(partial(show, index) for index in range(first, len(log), events))
    screen.widget.close()
    return p99_ms


class _Line:
    """The line view with the whole corridor in it, behind the fold."""

    def __init__(self, railway: Railway, plan: Plan) -> None:
        self._fold = Fold(railway, plan, Origin.FIELD)
        self._blink = BlinkClock()
        self.widget = LineView(railway, plan, load_theme(THEME), self._blink)
        self.widget.resize(WIDTH, HEIGHT)
        self.widget.show()
        self.widget.fit()

    def take(self, events: Sequence[Logged]) -> None:
        """Folds what is new and hands the picture on."""
        self._fold.apply_all(events)
        picture = self._fold.snapshot()
        self.widget.set_picture(picture, picture.at_us)


class _Plot:
    """The same trains as points over their names, by chainage alone."""

    def __init__(self, railway: Railway) -> None:
        line = railway.default_line
        self.widget: Any = pg.PlotWidget()
        self.widget.resize(WIDTH, HEIGHT)
        self.widget.show()
        self.widget.setXRange(mm_to_km(line.start_mm), mm_to_km(line.end_mm))
        self.widget.setYRange(-1, 1)
        self._points = pg.ScatterPlotItem(size=8)
        self.widget.addItem(self._points)
        self._kms: dict[str, float] = {}
        self._names: dict[str, Any] = {}

    def take(self, events: Sequence[Logged]) -> None:
        """Moves the points and the names of what is new."""
        for _, _, event in events:
            if isinstance(event, PositionReported):
                km = self._kms[event.train] = mm_to_km(event.position_mm)
                self._name(event.train).setPos(km, 0)
        self._points.setData(list(self._kms.values()), [0.0] * len(self._kms))

    def _name(self, train: str) -> Any:
        if train not in self._names:
            self._names[train] = pg.TextItem(train, anchor=(0.5, 1.5))
            self.widget.addItem(self._names[train])
        return self._names[train]
