"""Owns the benchmark of live elements: thousands change their state at once and are painted."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import MappingProxyType

import numpy as np
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QWidget

from benchmarks.frame import HEIGHT, LINE, THEME, WIDTH, application
from benchmarks.measure import Row, Run, in_pairs
from benchmarks.traffic import START_US
from core.ids import Origin
from core.line.loading import open_line
from core.picture import Fold, Picture
from core.state.model import SectionState, SignalState
from core.timetable.model import Plan
from core.units import US_PER_S
from ui.line_view import LineView
from ui.markers import BlinkClock
from ui.theme import load_theme

ELEMENTS, BAR_MS = 3_000, 16.0
FRAMES, QUICK_FRAMES = 100, 20
_COLUMNS = 60


def elements(run: Run) -> Row:
    """Milliseconds (99th percentile) to show that 3,000 sections and signals changed at once."""
    app = application()
    frames = QUICK_FRAMES if run.quick else FRAMES

    def ours() -> float:
        shown = _Line()
        return _p99_ms(app, shown.widget, shown.refresh, frames)

    def peer() -> float:
        shown = _Labels()
        return _p99_ms(app, shown.widget, shown.refresh, frames)

    pairs = in_pairs(run, ours, peer)
    return Row(
        name="elements",
        value=pairs.value,
        unit="ms p99",
        peer="a QLabel an element with its new word",
        peer_value=pairs.peer_value,
        ratio=pairs.ratio,
        bar=BAR_MS,
        holds=pairs.value <= BAR_MS,
        note=run.said(f"{ELEMENTS} elements, {frames} frames; the bar is on the milliseconds"),
    )


def _p99_ms(
    app: QApplication, widget: QWidget, refresh: Callable[[int], None], frames: int
) -> float:
    widget.resize(WIDTH, HEIGHT)
    widget.show()
    for number in (0, 1):
        # Either half is laid out once; after that it is at hand, as on a desk.
        refresh(number)
        app.processEvents()
    times_ms = []
    for number in range(2, frames + 2):
        began_s = time.perf_counter()
        refresh(number)
        app.processEvents()
        times_ms.append((time.perf_counter() - began_s) * 1_000)
    widget.close()
    return float(np.percentile(times_ms, 99))


class _Line:
    """The line view with the whole corridor in it: each section and signal changes every time."""

    def __init__(self) -> None:
        railway = open_line(LINE)
        line, plan = railway.default_line.id, Plan("", "")
        sections = [s.id for s in railway.sections.values() if s.line == line]
        signals = [s.id for s in railway.signals.values() if s.line == line]
        signals = signals[: ELEMENTS - len(sections)]
        assert len(sections) + len(signals) == ELEMENTS
        empty = Fold(railway, plan, Origin.FIELD).snapshot(START_US)
        self._pictures = [_picture(empty, sections, signals, odd) for odd in (0, 1)]
        self._line = LineView(railway, plan, load_theme(THEME), BlinkClock())
        self.widget: QWidget = self._line

    def refresh(self, number: int) -> None:
        """The next picture; the whole line stays in view."""
        if number == 0:
            self._line.fit()
        at_us = START_US + number * US_PER_S
        picture = replace(self._pictures[number % 2], seq=number + 1, at_us=at_us)
        self._line.set_picture(picture, at_us)


def _picture(empty: Picture, sections: list[str], signals: list[str], odd: int) -> Picture:
    """Half of the sections are occupied, half of the signals clear: the one half or the other."""
    words = ("clear", "occupied") if odd else ("occupied", "clear")
    aspects = ("stop", "clear") if odd else ("clear", "stop")
    times = {"event_us": START_US, "recorded_us": START_US}
    return replace(
        empty,
        sections=MappingProxyType(
            {
                name: SectionState(id=name, state=words[n % 2], **times)
                for n, name in enumerate(sections)
            }
        ),
        signals=MappingProxyType(
            {
                name: SignalState(id=name, aspect=aspects[n % 2], **times)
                for n, name in enumerate(signals)
            }
        ),
    )


class _Labels:
    """As many labels in a grid, as a panel of process values has them."""

    def __init__(self) -> None:
        self.widget = QWidget()
        grid = QGridLayout(self.widget)
        grid.setSpacing(0)
        self._labels = [QLabel("0", self.widget) for _ in range(ELEMENTS)]
        for number, label in enumerate(self._labels):
            grid.addWidget(label, number // _COLUMNS, number % _COLUMNS)

    def refresh(self, number: int) -> None:
        """Another figure in each."""
        for place, label in enumerate(self._labels):
            label.setText(str((place + number) % 10))
