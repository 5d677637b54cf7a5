"""Owns the train graph on paper and as a table: a PDF sheet of A3, and CSV."""

from __future__ import annotations

import csv
from datetime import tzinfo
from pathlib import Path

import msgspec
import numpy as np
from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from core.line.model import Railway
from core.units import format_iso, mm_to_km
from ui.line_view.brush import Brush
from ui.line_view.type_measure import QtMeasure
from ui.theme import load_theme
from ui.train_graph.edge_times import EdgeTimes
from ui.train_graph.legend import ENTRIES
from ui.train_graph.paint_edges import MARK_PX, paint_edges, paint_now
from ui.train_graph.paint_graph import GraphWindow, paint_labels, paint_over, paint_plane
from ui.viewmodels.axis import Axis, whole_line
from ui.viewmodels.clocks import civil, date_text, second_zones
from ui.viewmodels.drawing import Rect, Text
from ui.viewmodels.graph_curves import Curves
from ui.viewmodels.graph_edges import frame_for
from ui.viewmodels.graph_plane import GraphPlane
from ui.viewmodels.language import tr
from ui.viewmodels.time_axis import TimeAxis, TimeGrid

# The sheet in the pixels of a screen; a page of A3 is as wide in proportion.
_WIDTH, _HEIGHT = 1_680.0, 1_188.0
_MARGIN_MM = 10.0
_HEAD_PX, _FOOT_PX = 46.0, 40.0


class Sheet(msgspec.Struct, frozen=True):
    """What a sheet says of itself: whose it is, of when, and of which part of which log."""

    railway: Railway
    line_name: str
    operator: str
    in_charge: str
    mode: str
    at_us: int
    log_range: str
    log_hash: str


def write_pdf(out: Path, plane: GraphPlane, time: TimeAxis, zone: tzinfo, sheet: Sheet) -> None:
    """Draws what the graph shows, by day, on a sheet of A3. Raises OSError."""
    # An empty file first: the writer of Qt does not say why it cannot write.
    out.write_bytes(b"")
    writer = QPdfWriter(str(out))
    writer.setTitle(f"{sheet.railway.name}, {sheet.line_name}")
    writer.setCreator("Bolan")
    page = QPageSize(QPageSize.PageSizeId.A3)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageLayout(
        QPageLayout(page, QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter)
    )
    painter = QPainter(writer)
    scale = min(writer.width() / _WIDTH, writer.height() / _HEIGHT)
    painter.scale(scale, scale)
    theme = load_theme("day")
    brush = Brush(painter, theme, QtMeasure(theme))
    painter.fillRect(QRectF(0, 0, _WIDTH, _HEIGHT), theme.color("panel"))
    _paint_head(brush, sheet, time, zone)
    painter.translate(0, _HEAD_PX)
    _paint_graph(brush, plane, time, zone, sheet.railway)
    painter.translate(0, _HEIGHT - _HEAD_PX - _FOOT_PX)
    _paint_foot(brush, sheet)
    painter.end()


def _paint_graph(
    brush: Brush, plane: GraphPlane, time: TimeAxis, zone: tzinfo, railway: Railway
) -> None:
    """The same window of distance and time, laid out for the sheet."""
    frame = frame_for(_WIDTH, _HEIGHT - _HEAD_PX - _FOOT_PX, plane.is_chart)
    plot = frame.plot
    wide, long = (plot.height, plot.width) if plane.is_chart else (plot.width, plot.height)
    axis: Axis = whole_line(plane.axis.ruler, wide).fitted(*plane.axis.window_mm)
    shown = time.resized(long)
    laid = GraphPlane(
        axis,
        shown.us_per_px,
        shown.now_us,
        plane.curves,
        plane.forecast,
        brush.measure,
        plane.is_chart,
        plane.line,
    )
    window = GraphWindow(axis.left_px, shown.start_px, plot.width, plot.height, plane.is_chart)
    painter = brush.painter
    painter.save()
    painter.translate(plot.x, plot.y)
    grid = TimeGrid(list(shown.marks(zone, MARK_PX)))
    paint_plane(brush, laid, window, grid)
    paint_labels(brush, window, laid.labels(window.on_plane))
    paint_now(brush, shown, frame, "text")
    paint_over(brush, laid, window, "")
    painter.restore()
    times = EdgeTimes(zone, second_zones(railway))
    looks = times.looks(frame, shown, None, brush.theme)
    paint_edges(brush, laid, window, shown, times, looks, railway, "text", grid.marks)


def _paint_head(brush: Brush, sheet: Sheet, time: TimeAxis, zone: tzinfo) -> None:
    begin_us, end_us = time.window_us
    moment = civil(sheet.at_us, zone)
    span = f"{civil(begin_us, zone):%H:%M} – {civil(end_us, zone):%H:%M}"
    title = f"{sheet.railway.name} · {sheet.line_name} · {date_text(moment)} · {span}"
    brush.text(Text(title, Rect(4, 0, _WIDTH, 24), "title", "text"))
    names = [
        f"{sheet.mode}, {moment:%H:%M:%S %Z}",
        tr("printed by {name}", name=sheet.operator or "– –"),
        tr("in charge: {name}", name=sheet.in_charge or "– –"),
    ]
    brush.text(Text(" · ".join(names), Rect(4, 22, _WIDTH, 20), "small", "text_secondary"))
    x = _WIDTH - 480.0
    for word, role, width, dash in ENTRIES:
        pen = QPen(brush.theme.color(role), width)
        if dash:
            pen.setDashPattern(dash)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        brush.line(x, 32, x + 22, 32, pen)
        brush.text(Text(tr(word), Rect(x + 27, 22, 80, 20), "small", "text_secondary"))
        x += 96.0


def _paint_foot(brush: Brush, sheet: Sheet) -> None:
    words = (
        tr("Events {range} of the log", range=sheet.log_range),
        f"SHA-256 {sheet.log_hash}",
    )
    for row, text in enumerate(words):
        brush.text(Text(text, Rect(4, 6 + row * 16.0, _WIDTH, 16), "small", "text_secondary"))


def write_csv(out: Path, plane: GraphPlane, sheet: Sheet) -> int:
    """Writes each point of each curve as a row; how many there are. Raises OSError."""
    curves = plane.curves
    layers = (
        ("actual", curves.actual),
        ("plan", curves.plan),
        ("booked", curves.booked),
        ("forecast", curves.forecast),
    )
    rows = 0
    with out.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["layer", "train", "headcode", "at", "km"])
        for name, layer in layers:
            for row in _rows(layer):
                table.writerow([name, *row])
                rows += 1
        table.writerow(["log", sheet.log_range, sheet.log_hash, format_iso(sheet.at_us), ""])
    return rows


def _rows(layer: Curves) -> list[tuple[str, str, str, str]]:
    found = np.flatnonzero(layer.owner >= 0)
    return [
        (
            layer.trains[layer.owner[index]],
            layer.names[layer.owner[index]],
            format_iso(round(float(layer.at_us[index]) / 1e6) * 1_000_000),
            f"{mm_to_km(round(float(layer.position_mm[index]))):.3f}",
        )
        for index in found.tolist()
    ]
