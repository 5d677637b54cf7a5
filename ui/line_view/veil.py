"""Owns how what lies outside my area is drawn quieter: a veil over both sides of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from ui.theme import Theme
from ui.viewmodels.area import Area
from ui.viewmodels.axis import Axis

_ALPHA = 150


def paint_veil(
    painter: QPainter, area: Area | None, line_id: str, axis: Axis, height: float, theme: Theme
) -> None:
    """Veils the picture beyond the area's ends, or all of a line that it is not on."""
    if area is None:
        return
    veil = QColor(theme.color("panel"))
    veil.setAlpha(_ALPHA)
    width = axis.width_px
    if line_id != area.line:
        painter.fillRect(QRectF(0, 0, width, height), veil)
        return
    low = min(width, max(0.0, axis.x(area.start_mm)))
    high = min(width, max(0.0, axis.x(area.end_mm)))
    painter.fillRect(QRectF(0, 0, low, height), veil)
    painter.fillRect(QRectF(high, 0, width - high, height), veil)
