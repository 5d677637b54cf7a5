"""Owns how the edges of the train graph are painted: times, station names, and the now bar.

Each time stands in the desk's zone and, quieter, in a second one, whose letters begin its row.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen

from core.line.model import Railway
from ui.line_view.brush import Brush
from ui.train_graph.edge_times import ROW_GAP_PX, EdgeTimes, TimeLooks
from ui.train_graph.paint_graph import GraphWindow
from ui.viewmodels.clocks import civil, zone_name
from ui.viewmodels.drawing import Rect, Text
from ui.viewmodels.graph_edges import GraphFrame, station_names
from ui.viewmodels.graph_plane import BAR_PX, GraphPlane
from ui.viewmodels.time_axis import TimeAxis, TimeMark

MARK_PX = 36.0
_TAG_PX = 18.0


def paint_now(brush: Brush, time: TimeAxis, frame: GraphFrame, color: str) -> None:
    """The bar at the moment shown, from the plot's own zero."""
    at = round(time.px(time.now_us))
    if not 0 <= at <= time.length_px:
        return
    pen = QPen(brush.theme.color(color), BAR_PX)
    if frame.is_chart:
        brush.line(at, 0, at, frame.plot.height, pen)
    else:
        brush.line(0, at, frame.plot.width, at, pen)


def paint_edges(
    brush: Brush,
    plane: GraphPlane,
    window: GraphWindow,
    time: TimeAxis,
    times: EdgeTimes,
    looks: TimeLooks,
    railway: Railway,
    color: str,
    marks: Sequence[TimeMark],
) -> None:
    """Times along the time axis and, in a chart, names along the distance axis."""
    frame, zones = looks.frame, looks.zones
    tag = _now_tag(brush, time, frame, zones)
    taken = [] if tag is None else [tag[0]]
    if zones[1] is not None:
        head = _zone_letters(brush, frame, time.now_us, zones[0], zones[1])
        taken += [text.rect for text in head]
        for text in head:
            if tag is None or not text.rect.overlaps(tag[0], 1.0):
                brush.text(text)
    times.paint(brush, looks, marks, window.along, taken)
    if tag is not None:
        painter = brush.painter
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush.theme.color(color))
        painter.drawRoundedRect(QRectF(*tag[0]), 3, 3)
        for text in tag[1]:
            brush.text(text)
    if frame.is_chart:
        shown = [
            (station.point_id, station.across - window.across, station.is_major)
            for station in plane.stations
        ]
        for text in station_names(shown, railway, frame, brush.measure):
            brush.text(text)


def _zone_letters(
    brush: Brush, frame: GraphFrame, now_us: int, zone: tzinfo, second: tzinfo
) -> list[Text]:
    """What the two rows of times are in: at the top of the gutter, or left of a chart's rows."""
    height = brush.measure.height("small")
    x, y, wide = 0.0, 0.0, frame.times.width - 6
    if frame.is_chart:
        y, wide = frame.times.y + ROW_GAP_PX, frame.plot.x - 8
    return [
        Text(
            zone_name(civil(now_us, each)),
            Rect(x, y + row * height, wide, height),
            "small",
            color,
            "right",
        )
        for row, (each, color) in enumerate(((zone, "text_secondary"), (second, "text_disabled")))
    ]


def _now_tag(
    brush: Brush, time: TimeAxis, frame: GraphFrame, zones: tuple[tzinfo, tzinfo | None]
) -> tuple[Rect, list[Text]] | None:
    """The time at the bar, in the rows that the times of the grid have."""
    at = time.px(time.now_us)
    if not 0 <= at <= time.length_px:
        return None
    height = brush.measure.height("small")
    rows = [f"{civil(time.now_us, zone):%H:%M}" for zone in zones if zone is not None]
    high = _TAG_PX + (len(rows) - 1) * height
    if frame.is_chart:
        wide = max(brush.measure.width(words, "small") for words in rows) + 8
        x = min(max(frame.plot.x, frame.plot.x + at - wide / 2), frame.width - wide)
        tag = Rect(x, frame.times.y + 1, wide, high)
    else:
        y = min(max(0.0, frame.plot.y + at - _TAG_PX / 2), frame.height - high)
        tag = Rect(0.0, y, frame.times.width - 2, high)
    top = tag.y + (_TAG_PX - height) / 2
    return tag, [
        Text(
            words,
            Rect(tag.x, top + row * height, tag.width, height),
            "small",
            "mode_text",
            "center",
        )
        for row, words in enumerate(rows)
    ]
