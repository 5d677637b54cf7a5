"""Owns how the line's background is painted: once for each window, size and theme."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen, QPolygonF

from ui.line_view.brush import Brush, rectangle
from ui.viewmodels.line_background import Background
from ui.viewmodels.line_geometry import Geometry

SIGNAL_RADIUS = 3.4


def paint_background(brush: Brush, background: Background, geometry: Geometry) -> None:
    """Everything that does not move, but for the notes, which give way to trains."""
    _paint_land(brush, background)
    _paint_strata(brush, background)
    _paint_borders(brush, background, geometry)
    brush.strokes(background.strokes)
    _paint_signals(brush, background)
    for text in background.names:
        brush.text(text)


def _paint_land(brush: Brush, background: Background) -> None:
    if not background.land.outline:
        return
    painter, theme = brush.painter, brush.theme
    outline = [QPointF(x, y) for x, y in background.land.outline]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("silhouette"))
    painter.drawPolygon(QPolygonF(outline))
    painter.setPen(QPen(theme.color("silhouette_edge"), 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(outline[1:-1]))
    for text in background.land.texts:
        brush.text(text)


def _paint_strata(brush: Brush, background: Background) -> None:
    painter, theme = brush.painter, brush.theme
    for stratum in background.strata:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("raised"))
        painter.drawRect(rectangle(stratum.rect))
        if stratum.text is not None:
            brush.text(stratum.text)
    for stratum in background.strata:
        if stratum.gauge_break and stratum.rect.x > 0:
            _paint_gauge_break(brush, stratum.rect.x - 1.0, stratum.rect.y, stratum.rect.height)


def _paint_gauge_break(brush: Brush, x: float, y: float, height: float) -> None:
    half, middle = height * 0.36, y + height / 2
    brush.painter.setPen(QPen(brush.theme.color("text"), 1.4))
    brush.painter.setBrush(brush.theme.color("panel"))
    brush.painter.drawPolygon(
        QPolygonF(
            [
                QPointF(x - half, middle),
                QPointF(x, middle - half),
                QPointF(x + half, middle),
                QPointF(x, middle + half),
            ]
        )
    )


def _paint_borders(brush: Brush, background: Background, geometry: Geometry) -> None:
    pen = QPen(brush.theme.color("border_line"), 1.0)
    pen.setDashPattern([2.0, 4.0])
    for x in background.borders:
        at = round(x) + 0.5
        brush.line(at, geometry.strata_height, at, geometry.signs_y, pen)


def _paint_signals(brush: Brush, background: Background) -> None:
    brush.painter.setPen(QPen(brush.theme.color("track"), 1.3))
    brush.painter.setBrush(brush.theme.color("panel"))
    size = 2 * SIGNAL_RADIUS
    for signal in background.signals:
        x, y = signal.center
        brush.painter.drawEllipse(QRectF(x - SIGNAL_RADIUS, y - SIGNAL_RADIUS, size, size))
