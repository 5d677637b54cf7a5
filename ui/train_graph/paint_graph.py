"""Owns how the train graph is put on a painter: grid, bands, strokes, rings and names."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QLine, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from ui.line_view.brush import Brush
from ui.line_view.paint_zones import hatch
from ui.viewmodels.drawing import Rect, Text
from ui.viewmodels.graph_labels import Label
from ui.viewmodels.graph_plane import RING_PX, GraphPlane, StationLine
from ui.viewmodels.graph_strokes import Floats, Strokes
from ui.viewmodels.time_axis import TimeMark, marks_between

_DOTS = (1.0, 5.0)
_ACTUAL_PX, _FORECAST_PX, _THIN_PX, _SELECTED_PX = 1.7, 1.2, 1.0, 3.4


@dataclass(frozen=True)
class GraphWindow:
    """The part of the plane that is shown: the place of its corner and its size."""

    across: float
    along: float
    width: float
    height: float
    is_chart: bool

    @property
    def corner(self) -> tuple[float, float]:
        """The x and y on the plane of the window's upper left corner."""
        return (self.along, self.across) if self.is_chart else (self.across, self.along)

    @property
    def on_plane(self) -> Rect:
        """The window as a rectangle of the plane."""
        return Rect(*self.corner, self.width, self.height)

    def part(self, x: float, y: float, width: float, height: float) -> GraphWindow:
        """A part of the window, given in its own pixels."""
        dx, dy = (y, x) if self.is_chart else (x, y)
        return GraphWindow(self.across + dx, self.along + dy, width, height, self.is_chart)


def paint_plane(
    brush: Brush, plane: GraphPlane, window: GraphWindow, marks: Sequence[TimeMark]
) -> None:
    """What stands still on the plane, within a window that begins at the painter's zero."""
    brush.painter.setClipRect(QRectF(0, 0, window.width, window.height))
    brush.painter.fillRect(QRectF(0, 0, window.width, window.height), brush.theme.color("panel"))
    _paint_grid(brush, plane, window, marks)
    _paint_areas(brush, plane, window)
    color = brush.theme.color
    faint = QColor(color("text_disabled"))
    faint.setAlpha(90)
    for strokes, pen in (
        (plane.booked, QPen(faint, _THIN_PX)),
        (plane.later, QPen(color("text_disabled"), _THIN_PX)),
        (plane.plan, QPen(color("text_secondary"), _THIN_PX)),
        (plane.forecast_dashed, QPen(color("accent"), _FORECAST_PX)),
        (plane.actual, QPen(color("train"), _ACTUAL_PX)),
    ):
        paint_strokes(brush.painter, _within(strokes, window), window, pen)


def _within(strokes: Strokes, window: GraphWindow) -> Floats:
    reach = 3.0
    across, along = window.across, window.along
    wide, long = window.width, window.height
    if window.is_chart:
        wide, long = long, wide
    low = across - reach, along - reach
    return strokes.rows[strokes.within(low, (across + wide + reach, along + long + reach))]


def paint_strokes(painter: QPainter, rows: Floats, window: GraphWindow, pen: QPen) -> None:
    """Pieces of curves in one batch."""
    if not len(rows):
        return
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    shift = [window.across, window.along, window.across, window.along]
    shown = rows - shift
    if window.is_chart:
        shown = shown[:, [1, 0, 3, 2]]
    lines = PrimitiveArray(QLineF, 4)
    lines.resize(len(shown))
    lines.ndarray()[:] = shown
    painter.drawLines(*lines.drawargs())


# Curves run over them.
_BAND_STRENGTH = 0.5


def _paint_areas(brush: Brush, plane: GraphPlane, window: GraphWindow) -> None:
    """Restrictions as hatched bands with their words, and the tracks that trains stood on."""
    painter, (x, y) = brush.painter, window.corner
    shown = QRectF(-2, -2, window.width + 4, window.height + 4)
    taken = QColor(brush.theme.color("text_disabled"))
    taken.setAlpha(120)
    for _, rect in plane.stays:
        area = QRectF(rect.x - x, rect.y - y, rect.width, rect.height)
        if area.intersects(shown):
            painter.fillRect(area.intersected(shown), taken)
    for band, rect in plane.bands:
        area = QRectF(rect.x - x, rect.y - y, rect.width, rect.height).intersected(shown)
        if area.isEmpty():
            continue
        look = hatch(brush.theme, band.kind, _BAND_STRENGTH)
        painter.fillRect(area, look.ground)
        painter.setBrushOrigin(QPointF(-(x % 8), -(y % 8)))
        painter.fillRect(area, look.lines)


def paint_band_words(brush: Brush, plane: GraphPlane, window: GraphWindow) -> None:
    """What a restriction is, at the beginning of what is seen of it."""
    x, y = window.corner
    height = brush.measure.height("small")
    for band, rect in plane.bands:
        wide = brush.measure.width(band.text, "small") + 6
        left = max(rect.x - x, 0.0) + 2
        top = max(rect.y - y, 0.0) + 2
        place = Rect(left, top, wide, height)
        if _is_whole(place, window) and rect.right - x > 0 and rect.bottom - y > top + height:
            ground = QColor(brush.theme.color("panel"))
            ground.setAlpha(205)
            brush.painter.fillRect(QRectF(*place), ground)
            brush.text(Text(band.text, place, "small", "text", "center"))


def _paint_grid(
    brush: Brush, plane: GraphPlane, window: GraphWindow, marks: Sequence[TimeMark]
) -> None:
    theme, painter = brush.theme, brush.painter
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    lesser, hour, day = (
        QPen(theme.color(r), 1.0) for r in ("grid", "panel_border", "text_disabled")
    )
    strong = QPen(theme.color("raised_border"), 1.0)
    lesser.setDashPattern(_DOTS)
    # In step with the plane, not with the part of it that is painted.
    lesser.setDashOffset(window.across % sum(_DOTS))
    long = window.width if window.is_chart else window.height
    # Most of the marks are of no concern to the edge that came into view.
    per_px = plane.us_per_px
    seen = marks_between(marks, (window.along - 2) * per_px, (window.along + long + 2) * per_px)
    lines: dict[int, list[QLine]] = {}
    pens = lesser, strong, day, hour
    for mark in seen:
        at = round(math.floor(mark.at_us / per_px + 0.5) - window.along)
        if -1 <= at <= long:
            pen = 2 if mark.is_midnight else 1 if mark.text else 0
            lines.setdefault(pen, []).append(_line(at, window, along=True))
    _draw(painter, pens, lines)
    lines = {}
    wide = window.height if window.is_chart else window.width
    stations = plane.stations
    first = bisect_left(stations, window.across - 2, key=_across)
    end = bisect_right(stations, window.across + wide + 2, key=_across)
    for station in stations[first:end]:
        at = round(math.floor(station.across + 0.5) - window.across)
        if -1 <= at <= wide:
            pen = 1 if station.is_major else 3
            lines.setdefault(pen, []).append(_line(at, window, along=False))
    _draw(painter, pens, lines)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def _draw(painter: QPainter, pens: Sequence[QPen], lines: dict[int, list[QLine]]) -> None:
    """Draws lines by the number of their pen."""
    for number, batch in lines.items():
        painter.setPen(pens[number])
        painter.drawLines(batch)


def _across(station: StationLine) -> float:
    return station.across


def _line(at: int, window: GraphWindow, *, along: bool) -> QLine:
    """A line right across the window, at a time (`along`) or at a distance."""
    wide, high = round(window.width), round(window.height)
    return QLine(at, 0, at, high) if along == window.is_chart else QLine(0, at, wide, at)


def paint_over(brush: Brush, plane: GraphPlane, window: GraphWindow, selected: str) -> None:
    """What changes with the moment or the selection: fans, the selected train, rings."""
    painter, theme = brush.painter, brush.theme
    corner = QPointF(*window.corner)
    fans = QPainterPath()
    # Where many lie on one another, what they cover is hatched once.
    fans.setFillRule(Qt.FillRule.WindingFill)
    for _, triangle in plane.fans:
        if _touches(triangle, window):
            fans.addPolygon(QPolygonF([QPointF(x, y) - corner for x, y in triangle]))
            fans.closeSubpath()
    painter.setPen(QPen(theme.color("extent"), 1.0))
    painter.setBrush(QBrush(theme.color("extent"), Qt.BrushStyle.BDiagPattern))
    painter.drawPath(fans)
    if selected:
        halo = QColor(theme.color("accent"))
        halo.setAlpha(110)
        for strokes, width, color in (
            (plane.actual, _SELECTED_PX + 3.0, halo),
            (plane.plan, _THIN_PX + 0.4, theme.color("text")),
            (plane.forecast_dashed, _FORECAST_PX + 1.2, theme.color("accent")),
            (plane.actual, _SELECTED_PX, theme.color("train")),
        ):
            paint_strokes(painter, strokes.of(selected), window, QPen(color, width))
        mine = [label for label in plane.labels(window.on_plane) if label.train == selected]
        paint_labels(brush, window, mine, "text")
    paint_band_words(brush, plane, window)
    paint_rings(brush, plane, window)


def paint_labels(
    brush: Brush, window: GraphWindow, labels: Iterable[Label], color: str = ""
) -> None:
    """Names on a bit of background, so that the curves they touch do not cross them out.

    One that would be cut at the window's edges is left out.
    """
    x, y = window.corner
    ground = brush.theme.color("panel")
    for label in labels:
        rect = Rect(label.rect.x - x, label.rect.y - y, label.rect.width, label.rect.height)
        if _is_whole(rect, window):
            role = color or ("text" if label.style == "actual" else "text_secondary")
            brush.painter.fillRect(QRectF(*rect).adjusted(1, 1, -1, -1), ground)
            brush.text(Text(label.text, rect, "small", role, "center"))


def paint_rings(brush: Brush, plane: GraphPlane, window: GraphWindow) -> None:
    """Conflicts: a ring without an alarm colour, its number and its trains beside it."""
    painter, theme = brush.painter, brush.theme
    x, y = window.corner
    ground = QColor(theme.color("panel"))
    ground.setAlpha(205)
    for ring in plane.rings:
        center = QPointF(ring.center[0] - x, ring.center[1] - y)
        if not (-40 < center.x() < window.width + 40 and -20 < center.y() < window.height + 20):
            continue
        painter.setPen(QPen(theme.color("text"), 2.0))
        painter.setBrush(ground)
        painter.drawEllipse(center, RING_PX - 1, RING_PX - 1)
        if ring.rect is not None:
            rect = Rect(ring.rect.x - x, ring.rect.y - y, ring.rect.width, ring.rect.height)
            if not _is_whole(rect, window):
                continue
            painter.fillRect(QRectF(*rect).adjusted(1, 1, -1, -1), ground)
            brush.text(Text(ring.text, rect, "small", "text"))


def _is_whole(rect: Rect, window: GraphWindow) -> bool:
    """Whether none of a name would be cut off at the window's edges."""
    return (
        rect.x >= 0 and rect.y >= 0 and rect.right <= window.width and rect.bottom <= window.height
    )


def _touches(corners: Iterable[tuple[float, float]], window: GraphWindow) -> bool:
    """Whether anything of a shape can be seen."""
    xs, ys = zip(*corners, strict=True)
    x, y = window.corner
    across = min(xs) < x + window.width and max(xs) > x
    return across and min(ys) < y + window.height and max(ys) > y
