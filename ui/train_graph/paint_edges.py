"""Owns how the edges of the train graph are painted: times, station names, and the now bar.

Each time stands in the desk's zone and, quieter, in a second one, whose letters begin its row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import tzinfo

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen

from core.line.model import Railway
from ui.line_view.brush import Brush
from ui.train_graph.paint_graph import GraphWindow
from ui.viewmodels.clocks import civil, day_text, zone_name
from ui.viewmodels.drawing import Rect, Text
from ui.viewmodels.graph_edges import GraphFrame, station_names
from ui.viewmodels.graph_plane import GraphPlane
from ui.viewmodels.time_axis import TimeAxis, TimeMark, marks_between

MARK_PX = 36.0
_TAG_PX = 18.0
_ROW_GAP_PX = 2.0


def paint_now(brush: Brush, time: TimeAxis, frame: GraphFrame, color: str, zone: tzinfo) -> None:
    """The bar at the moment shown, from the plot's own zero."""
    at = round(time.px(time.now_us))
    if not 0 <= at <= time.length_px:
        return
    pen = QPen(brush.theme.color(color), 2.0)
    if frame.is_chart:
        brush.line(at, 0, at, frame.plot.height, pen)
    else:
        brush.line(0, at, frame.plot.width, at, pen)


def paint_edges(
    brush: Brush,
    plane: GraphPlane,
    window: GraphWindow,
    frame: GraphFrame,
    time: TimeAxis,
    zones: tuple[tzinfo, tzinfo | None],
    railway: Railway,
    color: str,
    marks: Sequence[TimeMark],
) -> None:
    """Times along the time axis and, in a chart, names along the distance axis."""
    zone, second = zones
    now = _now_tag(brush, time, frame, zone, color)
    taken = [] if now is None else [now.rect]
    if second is not None:
        head = _zone_letters(brush, frame, time.now_us, zone, second)
        taken += [text.rect for text in head]
        for text in head:
            if now is None or not text.rect.overlaps(now.rect, 1.0):
                brush.text(text)
    for texts in _time_texts(brush, time, frame, zones, marks):
        # A time of the second zone alone would be read as one of the first.
        if not any(text.rect.overlaps(rect, 1.0) for text in texts for rect in taken):
            for text in texts:
                brush.text(text)
    if now is not None:
        painter = brush.painter
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush.theme.color(now.color))
        painter.drawRoundedRect(QRectF(*now.rect), 3, 3)
        brush.text(now._replace(color="mode_text"))
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
        y, wide = frame.times.y + _ROW_GAP_PX, frame.plot.x - 8
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


def _time_texts(
    brush: Brush,
    time: TimeAxis,
    frame: GraphFrame,
    zones: tuple[tzinfo, tzinfo | None],
    marks: Sequence[TimeMark],
) -> Iterator[list[Text]]:
    """Each time of the grid, and that of the second zone below it; at midnight the date."""
    height = brush.measure.height("small")
    zone, second = zones
    for mark in marks_between(marks, *time.window_us):
        if not mark.text:
            continue
        at = time.px(mark.at_us)
        words = day_text(civil(mark.at_us, zone)) if mark.is_midnight else mark.text
        color = "text" if mark.is_midnight else "text_secondary"
        first = _time_text(brush, frame, at, 0.0, words, color)
        if first is None:
            continue
        below = None
        if second is not None:
            there = civil(mark.at_us, second)
            is_midnight = there.hour == there.minute == 0
            words = day_text(there) if is_midnight else f"{there:%H:%M}"
            below = _time_text(brush, frame, at, height, words, "text_disabled")
        yield [first] if below is None else [first, below]


def _time_text(
    brush: Brush, frame: GraphFrame, at: float, below: float, words: str, color: str
) -> Text | None:
    """A time at a place of the axis, so far below its first row; None beyond its ends."""
    height = brush.measure.height("small")
    if frame.is_chart:
        wide = brush.measure.width(words, "small")
        y = frame.times.y + _ROW_GAP_PX + below
        rect = Rect(frame.plot.x + at - wide / 2, y, wide, height)
        inside = rect.x >= frame.plot.x and rect.right <= frame.width
        return Text(words, rect, "small", color, "center") if inside else None
    rect = Rect(0.0, frame.plot.y + at - height / 2 + below, frame.times.width - 6, height)
    inside = rect.y >= 0 and rect.bottom <= frame.height
    return Text(words, rect, "small", color, "right") if inside else None


def _now_tag(
    brush: Brush, time: TimeAxis, frame: GraphFrame, zone: tzinfo, color: str
) -> Text | None:
    at = time.px(time.now_us)
    if not 0 <= at <= time.length_px:
        return None
    words = f"{civil(time.now_us, zone):%H:%M}"
    wide = brush.measure.width(words, "small") + 8
    if frame.is_chart:
        x = min(max(frame.plot.x, frame.plot.x + at - wide / 2), frame.width - wide)
        rect = Rect(x, frame.times.y + 1, wide, _TAG_PX)
    else:
        y = min(max(0.0, frame.plot.y + at - _TAG_PX / 2), frame.height - _TAG_PX)
        rect = Rect(0.0, y, frame.times.width - 2, _TAG_PX)
    return Text(words, rect, "small", color, "center")
