"""Owns the benchmark of latency: from a report's last byte at the recorder to the desk's paint.

The recorder is a process of its own, fed over TCP as a field would; the desk is the whole window.
"""

from __future__ import annotations

import json
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication, QLabel

from benchmarks.frame import HEIGHT, LINE, THEME, WIDTH, application
from benchmarks.measure import Row, Run, in_pairs
from benchmarks.peers import RawTable
from benchmarks.stores import new_file
from core.alarms.definitions import load_definitions
from core.line.loading import open_line
from core.session import StoreSession
from core.units import mm_to_km
from ui.desk_flow import DeskFlow
from ui.desk_link import DeskLink
from ui.line_view.canvas import LineCanvas
from ui.markers import BlinkClock
from ui.theme import load_theme
from ui.viewmodels.line_scene import LineScene

FACT_BAR_MS, POSITION_BAR_MS = 100.0, 400.0
REPORTS, QUICK_REPORTS = 150, 30
# More trains than these would not all be drawn or counted with the whole line in view.
MOST_TRAINS = 60
# Between two reports; not a multiple of the desk's 20 ms.
GAP_S = 0.063
_POLL_S = 0.02
# Not counted: the first come while recorder and desk are still starting.
_FIRST = 3
_LIMIT_S = 60.0
_ROOT = Path(__file__).parents[1]

# A report without its time, and whether a scene shows it.
Sent = tuple[dict[str, object], Callable[[LineScene], bool]]


def latency(run: Run) -> Row:
    """Milliseconds, p99, from a fact (a section taken) to the paint that shows it."""
    return _row(run, "latency", FACT_BAR_MS, _facts)


def latency_position(run: Run) -> Row:
    """The same from a fix of a train to its place on the line."""
    return _row(run, "latency_position", POSITION_BAR_MS, _positions)


def _row(run: Run, name: str, bar_ms: float, made: Callable[[int], list[Sent]]) -> Row:
    app = application()
    count = QUICK_REPORTS if run.quick else REPORTS
    sent = made(count)

    def ours() -> float:
        with new_file(run) as path, _recorder(path) as field:
            return _desk(app, path, field, sent)

    def peer() -> float:
        with new_file(run) as path, RawTable(path) as table:
            return _label(app, path, table, count)

    pairs = in_pairs(run, ours, peer)
    return Row(
        name=name,
        value=pairs.value,
        unit="ms p99",
        peer="a row into a table, and a label that a poll of it sets",
        peer_value=pairs.peer_value,
        ratio=pairs.ratio,
        bar=bar_ms,
        holds=pairs.value <= bar_ms,
        note=run.said(f"{len(sent)} reports over TCP; the bar is on the milliseconds"),
    )


def _facts(count: int) -> list[Sent]:
    line = open_line(LINE).default_line.id
    sections = open_line(LINE).sections.values()
    free = [s.id for s in sections if s.line == line and s.point is None][:count]
    assert len(free) == count
    return [
        ({"kind": "section", "section": name, "state": "occupied"}, _shows_section(name))
        for name in free
    ]


def _shows_section(name: str) -> Callable[[LineScene], bool]:
    return lambda scene: name in scene.section_ids


def _positions(count: int) -> list[Sent]:
    line, count = open_line(LINE).default_line, min(count, MOST_TRAINS)
    step = mm_to_km(line.end_mm - line.start_mm) / (count + 1)
    start = mm_to_km(line.start_mm)
    return [
        (
            {"kind": "position", "train": f"T{number}", "km": round(start + step * number, 3)},
            _shows_train(f"T{number}"),
        )
        for number in range(1, count + 1)
    ]


def _shows_train(name: str) -> Callable[[LineScene], bool]:
    return lambda scene: (
        any(body.id == name for body in scene.bodies)
        or any(name in count.ids for count in scene.counts)
    )


@contextmanager
def _recorder(path: Path) -> Iterator[socket.socket]:
    """A recorder on a new store, and the connection of a field to it."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "main.py", "record", str(path), "--line", LINE]
    command += ["--source", f"tcp://127.0.0.1:{port}", "--clock", "wall"]
    process = subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.DEVNULL)
    try:
        with closing(_connected(port)) as field:
            yield field
    finally:
        process.terminate()
        process.wait(_LIMIT_S)


def _connected(port: int) -> socket.socket:
    until_s = time.monotonic() + _LIMIT_S
    while True:
        try:
            field = socket.create_connection(("127.0.0.1", port))
        except OSError:
            if time.monotonic() > until_s:
                raise
            time.sleep(0.1)
        else:
            field.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return field


class _Paints(QObject):
    """The scene that the line view painted last."""

    def __init__(self, canvas: LineCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.scene = LineScene()
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.scene = self._canvas.scene
        return False


def _desk(app: QApplication, path: Path, field: socket.socket, sent: list[Sent]) -> float:
    session = StoreSession.open(path)
    link = DeskLink(session, "")
    flow = DeskFlow(link, load_theme(THEME), BlinkClock(), load_definitions(), UTC)
    flow.window.resize(WIDTH, HEIGHT)
    flow.window.show()
    link.start()
    flow.window.line_view.fit()
    paints = _Paints(flow.window.line_view.canvas)

    def give(number: int) -> None:
        report = sent[number][0] | {"at": datetime.now(UTC).isoformat()}
        field.sendall(json.dumps(report).encode() + b"\n")

    def is_seen(number: int) -> bool:
        return sent[number][1](paints.scene)

    try:
        return _p99_ms(app, len(sent), give, is_seen)
    finally:
        flow.window.close()
        session.close()


def _label(app: QApplication, path: Path, table: RawTable, count: int) -> float:
    label = QLabel("")
    label.resize(WIDTH, HEIGHT)
    label.show()
    polled_s = 0.0
    with closing(sqlite3.connect(path)) as reader:

        def is_seen(number: int) -> bool:
            nonlocal polled_s
            if time.perf_counter() - polled_s >= _POLL_S:
                polled_s = time.perf_counter()
                known = reader.execute("SELECT count(*) FROM report").fetchone()[0]
                if label.text() != str(known):
                    label.setText(str(known))
                    app.processEvents()
            return label.text() == str(number + 1)

        found = _p99_ms(
            app, count, lambda number: table.write([[(number + 1, 0, "", "", "x")]]), is_seen
        )
    label.close()
    return found


def _p99_ms(
    app: QApplication, count: int, give: Callable[[int], None], is_seen: Callable[[int], bool]
) -> float:
    """Gives one after another, and lets the desk run until each is painted."""
    times_ms = []
    _run_for(app, 1.0)
    for number in range(count):
        _run_for(app, GAP_S)
        given_s = time.perf_counter()
        give(number)
        while not is_seen(number):
            app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)
            assert time.perf_counter() - given_s < _LIMIT_S, "it was never shown"
        times_ms.append((time.perf_counter() - given_s) * 1_000)
    return float(np.percentile(times_ms[_FIRST:], 99))


def _run_for(app: QApplication, seconds: float) -> None:
    until_s = time.perf_counter() + seconds
    while time.perf_counter() < until_s:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 2)
