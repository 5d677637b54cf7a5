"""Owns how what restricts the line is painted: each kind has a hatch of its own beside its hue."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPen

from ui.line_view.brush import Brush, rectangle
from ui.theme import Theme
from ui.viewmodels.line_zones import Zone

# Kind -> the colour's role and its pattern.
_PATTERNS = {
    "tsr": ("tsr", Qt.BrushStyle.BDiagPattern),
    "possession": ("possession", Qt.BrushStyle.DiagCrossPattern),
    "block": ("text_disabled", Qt.BrushStyle.Dense4Pattern),
}
_BAR_PX = 2.6


class Hatch(NamedTuple):
    """How a kind of restriction is filled, here and on the train graph."""

    ground: QColor
    lines: QBrush
    edge: QColor


def hatch(theme: Theme, kind: str, strength: float) -> Hatch:
    """The hatch of a kind; `strength` from 0 to 1. On a light panel its lines are dark."""
    role, pattern = _PATTERNS[kind]
    is_light = theme.color("panel").lightness() > 127
    ground = QColor(theme.color(role))
    lines = QColor(theme.color("text_secondary" if is_light else role))
    edge = QColor(lines)
    ground.setAlphaF((0.7 if is_light else 0.16) * strength)
    lines.setAlphaF((0.6 if is_light else 0.9) * strength)
    return Hatch(ground, QBrush(lines, pattern), edge)


def paint_zone(brush: Brush, zone: Zone) -> None:
    """Over the tracks and below the trains; without a ground and dashed while not confirmed."""
    painter, area = brush.painter, rectangle(zone.rect)
    look = hatch(brush.theme, zone.kind, 1.0)
    if zone.is_certain:
        painter.fillRect(area, look.ground)
        painter.setBrushOrigin(QPointF(0, 0))
        painter.fillRect(area, look.lines)
    edge = QPen(look.edge, 1.0)
    if not zone.is_certain:
        edge.setDashPattern([3.0, 2.0])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(edge)
    painter.drawRect(area)
    if zone.kind == "block":
        # Closed at both ends.
        for x in (area.left(), area.right()):
            brush.line(x, area.top() - 2, x, area.bottom() + 2, QPen(look.edge, _BAR_PX))
