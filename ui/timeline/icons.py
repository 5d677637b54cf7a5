"""Owns the signs on the time line's buttons, drawn: no font can be counted on to have them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

SIDE_PX = 16
# Filled shapes in a box of 16 by 16.
_SHAPES: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "event_back": (((3, 3), (5, 3), (5, 13), (3, 13)), ((13, 3), (13, 13), (6, 8))),
    "event_on": (((11, 3), (13, 3), (13, 13), (11, 13)), ((3, 3), (3, 13), (10, 8))),
    "play": (((4, 2), (4, 14), (14, 8)),),
    "pause": (((4, 3), (7, 3), (7, 13), (4, 13)), ((9, 3), (12, 3), (12, 13), (9, 13))),
}
# Drawn with a pen.
_LINES: dict[str, tuple[tuple[float, float], ...]] = {
    "minute_back": ((10, 3), (5, 8), (10, 13)),
    "minute_on": ((6, 3), (11, 8), (6, 13)),
}


def sign(name: str, color: QColor, scale: float) -> QIcon:
    """The sign of a button in a colour."""
    side = round(SIDE_PX * scale * 2)
    image = QPixmap(side, side)
    image.setDevicePixelRatio(2.0)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.setClipRect(QRectF(0, 0, SIDE_PX, SIDE_PX))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    for shape in _SHAPES.get(name, ()):
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in shape]))
    if name in _LINES:
        painter.setPen(QPen(color, 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([QPointF(*corner) for corner in _LINES[name]]))
    painter.end()
    return QIcon(image)
