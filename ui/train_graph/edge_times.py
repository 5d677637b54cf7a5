"""Owns the times beside the train graph: each is laid out once, and kept as a picture to be moved.

Each time stands in the desk's zone and, quieter, in a second one below it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import tzinfo
from math import floor
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPixmap

from ui.line_view.brush import Brush, scaled
from ui.line_view.type_measure import QtMeasure
from ui.theme import Theme
from ui.viewmodels.clocks import civil, day_text, second_zone
from ui.viewmodels.drawing import Rect, Text
from ui.viewmodels.graph_edges import GraphFrame
from ui.viewmodels.time_axis import TimeAxis, TimeMark, marks_between

ROW_GAP_PX = 2.0
# What smoothing puts beyond the rectangle of a text.
_EDGE_PX = 1.0


class _Time(NamedTuple):
    """A time of the grid: the pixel of its place on the axis, and all else from that place.

    `whole` is the rectangle of all its texts, one a row; the picture begins at `corner`.
    """

    at_px: int
    texts: list[Text]
    whole: Rect
    corner: QPointF
    picture: QPixmap | None


class TimeLooks(NamedTuple):
    """All that a picture of a time depends on, but for the time: of others all are made anew.

    `ratio` is how many pixels of a picture a unit of the frame has; None on a sheet, which is no
    picture: there texts are put as texts.
    """

    frame: GraphFrame
    zones: tuple[tzinfo, tzinfo | None]
    us_per_px: float
    ratio: float | None
    theme: Theme


class EdgeTimes:
    """The times of one graph that have been in view, in the desk's zone and one of the others."""

    def __init__(self, zone: tzinfo, others: Sequence[tzinfo]) -> None:
        self._zone, self._others = zone, others
        self._looks: TimeLooks | None = None
        self._marks: Sequence[TimeMark] = ()
        self._made: dict[int, _Time] = {}

    def looks(
        self, frame: GraphFrame, time: TimeAxis, ratio: float | None, theme: Theme
    ) -> TimeLooks:
        """How times look now; the second zone is one that differs at the desk's instant."""
        zones = self._zone, second_zone(time.now_us, self._zone, self._others)
        return TimeLooks(frame, zones, time.us_per_px, ratio, theme)

    def paint(
        self,
        brush: Brush,
        looks: TimeLooks,
        marks: Sequence[TimeMark],
        along: float,
        taken: Iterable[Rect],
    ) -> None:
        """Those that are whole in a window that begins at a pixel, and touch nothing `taken`."""
        # With another grid what is far away is forgotten.
        if looks != self._looks or marks is not self._marks:
            self._looks, self._marks, self._made = looks, marks, {}
        frame, ratio = looks.frame, looks.ratio or 1.0
        long = frame.plot.width if frame.is_chart else frame.plot.height
        begin_us, end_us = along * looks.us_per_px, (along + long) * looks.us_per_px
        begin_px = round(along * ratio)
        for mark in marks_between(marks, begin_us, end_us):
            if not mark.text:
                continue
            made = self._made.get(mark.at_us)
            if made is None:
                made = self._made[mark.at_us] = _made(looks, brush.measure, mark)
            at = (made.at_px - begin_px) / ratio
            x, y = (at, 0.0) if frame.is_chart else (0.0, at)
            for rows, area in ((len(made.texts), made.whole), (1, made.texts[0].rect)):
                rect = Rect(x + area.x, y + area.y, area.width, area.height)
                if _is_inside(rect, frame):
                    # A time of the second zone alone would be read as one of the first.
                    if not any(rect.overlaps(other, 1.0) for other in taken):
                        _put(brush, made, QPointF(x, y), rows)
                    break


def _is_inside(rect: Rect, frame: GraphFrame) -> bool:
    """Whether a time is not cut by the ends of the axis."""
    if frame.is_chart:
        return rect.x >= frame.plot.x and rect.right <= frame.width
    return rect.y >= 0 and rect.bottom <= frame.height


def _put(brush: Brush, made: _Time, at: QPointF, rows: int) -> None:
    """So many rows of a time at a place."""
    painter, is_whole = brush.painter, rows == len(made.texts)
    if is_whole and made.picture is not None:
        painter.drawPixmap(at + made.corner, made.picture)
        return
    painter.translate(at)
    for text in made.texts[:rows]:
        brush.text(text)
    painter.translate(-at)


def _made(looks: TimeLooks, measure: QtMeasure, mark: TimeMark) -> _Time:
    ratio = looks.ratio or 1.0
    place = mark.at_us / looks.us_per_px * ratio
    at_px = floor(place)
    texts = _texts(looks, measure, mark, (place - at_px) / ratio)
    rects = [text.rect for text in texts]
    x, y = min(rect.x for rect in rects), rects[0].y
    whole = Rect(x, y, max(rect.width for rect in rects), rects[-1].bottom - y)
    area = scaled(Rect(x - _EDGE_PX, y, whole.width + 2 * _EDGE_PX, whole.height), ratio)
    corner = QPointF(area.topLeft()) / ratio
    if looks.ratio is None:
        return _Time(at_px, texts, whole, corner, None)
    picture = QPixmap(area.size())
    picture.setDevicePixelRatio(ratio)
    picture.fill(looks.theme.color("panel"))
    painter = QPainter(picture)
    painter.translate(-corner)
    brush = Brush(painter, looks.theme, measure)
    for text in texts:
        brush.text(text)
    painter.end()
    return _Time(at_px, texts, whole, corner, picture)


def _texts(looks: TimeLooks, measure: QtMeasure, mark: TimeMark, at: float) -> list[Text]:
    """A time, at midnight its date, and that of the second zone below it."""
    zone, second = looks.zones
    words = day_text(civil(mark.at_us, zone)) if mark.is_midnight else mark.text
    rows = [(words, "text" if mark.is_midnight else "text_secondary")]
    if second is not None:
        there = civil(mark.at_us, second)
        is_midnight = there.hour == there.minute == 0
        rows.append((day_text(there) if is_midnight else f"{there:%H:%M}", "text_disabled"))
    frame, height = looks.frame, measure.height("small")
    texts = []
    for row, (words, color) in enumerate(rows):
        if frame.is_chart:
            wide = measure.width(words, "small")
            x, y = frame.plot.x + at - wide / 2, frame.times.y + ROW_GAP_PX + row * height
            texts.append(Text(words, Rect(x, y, wide, height), "small", color, "center"))
        else:
            y = frame.plot.y + at - height / 2 + row * height
            rect = Rect(0.0, y, frame.times.width - 6, height)
            texts.append(Text(words, rect, "small", color, "right"))
    return texts
