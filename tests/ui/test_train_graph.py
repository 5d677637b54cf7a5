"""The drawn train graph: one distance axis with the line, one selection, and honest scrolling."""

from __future__ import annotations

import csv
import re
from datetime import UTC
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.units import km_to_mm
from tests.ui.conftest import OpenDesk
from tests.ui.desk_kit import Desk, Field
from ui.theme import load_theme
from ui.train_graph.actions import export
from ui.train_graph.canvas import GraphCanvas
from ui.train_graph.edge_times import EdgeTimes


@pytest.fixture
def running(telemetry: Field, open_desk: OpenDesk) -> Desk:
    """Two trains that have run for an hour, on a desk of a usual size."""
    for minute in range(60):
        telemetry.wait(60)
        telemetry.train("t1", 1_120 + minute * 0.6, headcode="2099", speed_kmh=36)
        telemetry.train("t2", 1_170 - minute * 0.5, headcode="14", speed_kmh=30)
    opened = open_desk(telemetry.path, size=(1_600, 900))
    opened.flow.open("train", "t1")
    opened.window.train_graph.feed.finish()
    return opened


def canvas(desk: Desk) -> GraphCanvas:
    return desk.window.train_graph.canvas


def pixels_of(graph: GraphCanvas) -> NDArray[np.int16]:
    """What is drawn, as red, green and blue."""
    image = graph.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    shape = image.height(), image.width(), 4
    return np.array(image.constBits(), np.uint8).reshape(shape).astype(np.int16)


def test_a_train_on_the_line_stands_over_the_end_of_its_curve(running: Desk) -> None:
    graph, line = canvas(running), running.window.line_view.canvas
    assert line.stage is not None
    assert graph.axis is line.stage.axis
    plane = graph.plane
    assert plane is not None
    head = plane.actual.of("t1")[-1]
    x = head[2] - graph.in_view.across + graph.frame.plot.x
    on_graph = graph.mapToGlobal(QPointF(x, 0)).x()
    body = next(body for body in line.scene.bodies if body.id == "t1")
    on_line = line.mapToGlobal(QPointF(body.head_x, 0)).x()
    assert abs(on_graph - on_line) <= 1.0
    bar = graph.time.px(graph.time.now_us)
    assert abs(head[3] - graph.time.start_px - bar) <= 1.0


def test_panning_and_zooming_either_moves_both(qtbot: QtBot, running: Desk) -> None:
    graph, line = canvas(running), running.window.line_view
    before = line.axis
    graph.setFocus()
    qtbot.keyClick(graph, Qt.Key.Key_Right)
    assert line.axis is not None
    assert before is not None
    assert line.axis.left_px > before.left_px
    assert graph.axis is line.axis
    line.zoom_by(2.0)
    assert graph.axis is line.axis
    start = graph.time.start_px
    qtbot.keyClick(graph, Qt.Key.Key_Down)
    assert graph.time.start_px > start
    qtbot.keyClick(graph, Qt.Key.Key_Home)
    assert abs(graph.time.start_px - start) <= 1


def test_a_drag_moves_distance_and_time_and_is_no_click(qtbot: QtBot, running: Desk) -> None:
    graph = canvas(running)
    assert graph.axis is not None
    left, start = graph.axis.left_px, graph.time.start_px
    middle = QPoint(400, 120)
    qtbot.mousePress(graph, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(graph, middle + QPoint(-60, 40))
    qtbot.mouseRelease(graph, Qt.MouseButton.LeftButton, pos=middle + QPoint(-60, 40))
    assert graph.axis.left_px == pytest.approx(left + 60, abs=1.5)
    assert graph.time.start_px == start - 40
    assert running.flow.selection == ("train", "t1")


def test_a_click_on_a_curve_selects_its_train_everywhere(qtbot: QtBot, running: Desk) -> None:
    running.flow.deselect()
    graph = canvas(running)
    assert graph.plane is not None
    row = graph.plane.actual.of("t2")[-10]
    view, plot = graph.in_view, graph.frame.plot
    place = QPoint(round(row[0] - view.across + plot.x), round(row[1] - view.along + plot.y))
    qtbot.mouseClick(graph, Qt.MouseButton.LeftButton, pos=place)
    assert running.flow.selection == ("train", "t2")
    assert running.window.inspector.header.title.text().endswith("14")


def test_where_an_unheard_train_can_be_goes_on_while_nothing_is_recorded(
    telemetry: Field, running: Desk
) -> None:
    graph = canvas(running)
    reach_mm = []
    for _ in range(2):
        telemetry.wait(3_600)
        running.session._asked_s = float("-inf")
        running.sync()
        running.flow.show_all()
        assert graph.plane is not None
        (fan,) = (fan for fan in graph.plane.curves.fans if fan.train == "t2")
        assert fan.now_us == telemetry.now_us
        reach_mm.append(fan.fix_mm - fan.low_mm)
    assert reach_mm[1] > reach_mm[0] + km_to_mm(10)


@pytest.mark.parametrize("is_chart", [False, True])
def test_what_scrolled_is_what_is_painted_anew(running: Desk, is_chart: bool) -> None:
    """A pan paints only the strip that comes into view; no pixel tells where it begins.

    The times beside it move as they were made, and are whole at each place.
    """
    graph = canvas(running)
    if is_chart:
        graph.swap()
    graph.grab()
    for pixels in (7, -23, 140, -64):
        graph.change_time(graph.time.panned(pixels))
        graph.pan_distance(pixels / 2)
        scrolled = pixels_of(graph)
        graph._backing = None
        graph._times._made.clear()
        apart = np.abs(scrolled - pixels_of(graph)).max(axis=2)
        # While it moves, names at the edges may be cut off; at rest none is.
        assert apart[40:-60, 130:-80].max() <= 8
        plot = graph.frame.plot
        times = apart[int(plot.bottom) + 1 :] if is_chart else apart[:, : int(plot.x) - 1]
        assert times.max() == 0


@pytest.mark.parametrize("is_chart", [False, True])
def test_a_pan_lays_out_no_time_again_that_was_in_view(running: Desk, is_chart: bool) -> None:
    graph = canvas(running)
    if is_chart:
        graph.swap()
    graph.grab()
    before = dict(graph._times._made)
    assert len(before) > 4
    for pixels in (30, -60, 30):
        graph.change_time(graph.time.panned(pixels))
        graph.grab()
    after = graph._times._made
    assert all(after[at_us] is made for at_us, made in before.items())
    # In another theme all of them look otherwise.
    graph.set_theme(load_theme("day"))
    graph.grab()
    assert not any(graph._times._made.get(at_us) is made for at_us, made in before.items())


@pytest.mark.parametrize("is_chart", [False, True])
def test_the_bar_tells_its_time_in_both_zones(running: Desk, is_chart: bool) -> None:
    """The tag has a row for each; where the desk's clocks are the only ones, one."""
    graph = canvas(running)
    if is_chart:
        graph.swap()
    both = tag_rows(graph)
    graph._times = EdgeTimes(UTC, [])
    assert both > tag_rows(graph) + 8


def tag_rows(graph: GraphCanvas) -> int:
    """How many rows of pixels the tag at the bar is high."""
    shown, plot = pixels_of(graph)[:, :, :3], graph.frame.plot
    edge = shown[int(plot.bottom) + 1 :] if graph.is_chart else shown[:, : int(plot.x) - 4]
    color = graph._theme.color(graph._mode_color)
    same = (edge == [color.blue(), color.green(), color.red()]).all(axis=2)
    return int((same.sum(axis=1) > 8).sum())


@pytest.mark.parametrize("is_chart", [False, True])
def test_a_slow_pan_places_the_names_of_one_cell_a_frame(running: Desk, is_chart: bool) -> None:
    """A row of cells that came into view all at once was a frame of 20 ms among those of 3 ms."""
    graph = canvas(running)
    if is_chart:
        graph.swap()
    graph.grab()
    assert graph.plane is not None
    cells, placed = graph.plane._cells, []
    for way in [1] * 60 + [-1] * 80:
        before = len(cells)
        graph.change_time(graph.time.panned(way * 12))
        graph.grab()
        placed.append(len(cells) - before)
    assert max(placed) == 1
    assert sum(placed) > 4


def test_a_pan_paints_nothing_below_the_graph(running: Desk) -> None:
    class Paints(QObject):
        count = 0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            self.count += event.type() == QEvent.Type.Paint
            return False

    graph = canvas(running)
    QApplication.processEvents()
    here, below = Paints(), Paints()
    graph.installEventFilter(here)
    graph.parentWidget().installEventFilter(below)
    graph.change_time(graph.time.panned(20))
    QApplication.processEvents()
    assert here.count == 1
    assert below.count == 0


def test_a_chart_has_the_same_window_of_the_line_and_the_names(running: Desk) -> None:
    graph = canvas(running)
    assert graph.axis is not None
    window = graph.axis.window_mm
    running.flow.actions.run("swap_axes")
    assert graph.is_chart
    assert graph.axis is not None
    low, high = graph.axis.window_mm
    assert abs(low - window[0]) < km_to_mm(3)
    assert abs(high - window[1]) < km_to_mm(3)
    running.flow.actions.run("swap_axes")
    assert running.window.line_view.axis is graph.axis


def test_the_span_of_time_goes_from_2_to_72_hours(running: Desk) -> None:
    graph = canvas(running)
    seen = []
    for _ in range(6):
        running.flow.actions.run("more_hours")
        seen.append(graph.time.hours)
    assert seen[-1] == 72
    for _ in range(6):
        running.flow.actions.run("fewer_hours")
    assert graph.time.hours == 2
    assert "2 h" in running.window.train_graph.header.quiet.full_text()


def test_a_gap_in_what_is_heard_is_told_to_a_screen_reader(running: Desk) -> None:
    words: Any = canvas(running).accessibleDescription()
    assert words.startswith("2 trains")


def test_it_is_written_as_a_sheet_with_the_hash_of_its_log_and_as_a_table(
    running: Desk, tmp_path: Path
) -> None:
    sheet, table = tmp_path / "graph.pdf", tmp_path / "graph.csv"
    assert export(running.flow, sheet)
    body = sheet.read_bytes()
    assert body.startswith(b"%PDF")
    # A3 on its side: 420 by 297 mm in points.
    assert re.search(rb"/MediaBox \[0 0 119\d(\.\d+)? 84\d(\.\d+)?\]", body)
    assert export(running.flow, table)
    rows = list(csv.reader(table.read_text("utf-8").splitlines()))
    assert rows[0] == ["layer", "train", "headcode", "at", "km"]
    trains = {row[2] for row in rows if row[0] == "actual"}
    assert trains == {"2099", "14"}
    begin_us = canvas(running).time.window_us[0]
    log_range, log_hash = running.session.log_hash(begin_us)
    assert rows[-1][:3] == ["log", log_range, log_hash]
    assert len(log_hash) == 64
    assert not export(running.flow, tmp_path / "no such folder" / "graph.pdf")
    assert "Not written" in running.window.message_line.message
