"""Owns the alarm markers: shape, number, fill and tick by priority and state; their blinking."""

from __future__ import annotations

import math
from collections.abc import Collection

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from core.alarms.lifecycle import (
    ACKED,
    LATCH_ACK,
    LATCH_UNACK,
    OUT_OF_SERVICE,
    RTN_UNACK,
    SHELVED,
    UNACK,
)
from ui.theme import Theme

_TICK_MS = 250
# Ticks between the changes of a marker: 2 Hz, 1 Hz, 0.5 Hz, each with equal halves.
_HALF_PERIOD_TICKS = {2.0: 1, 1.0: 2, 0.5: 4}
# Above this many blinking markers only the critical ones blink.
CROWD = 20

_OFF_OPACITY = 0.28
_HOLLOW = (RTN_UNACK, LATCH_UNACK, LATCH_ACK)


def blink_rate_hz(priority: int, state: str) -> float | None:
    """How often a marker blinks; None for one that is steady."""
    if state in (RTN_UNACK, LATCH_UNACK):
        return 0.5 if priority < 4 else None
    if state != UNACK or priority >= 4:
        return None
    return 2.0 if priority == 1 else 1.0


class BlinkClock(QObject):
    """The one clock that all markers blink by, so that they blink in phase.

    `ticked` comes every 250 ms. The application owns the only instance.
    """

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._steady_ticks = 0
        self._only_critical = False
        self.is_still = False
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    def tick(self) -> None:
        """Goes one tick on; the timer does it, and a test may."""
        self._count += 1
        self._steady_ticks = max(0, self._steady_ticks - 1)
        self.ticked.emit()

    def hold_steady(self, seconds: float) -> None:
        """Stops all blinking for a while: everything is shown lit."""
        self._steady_ticks = round(seconds * 1000 / _TICK_MS)
        self.ticked.emit()

    def set_still(self, is_still: bool) -> None:
        """Ends all blinking for good, or lets it begin again."""
        self.is_still = is_still
        self.ticked.emit()

    def set_blinking(self, count: int) -> None:
        """Tells how many markers would blink; above 20 only priority 1 does."""
        self._only_critical = count > CROWD

    def on(self, rate_hz: float) -> bool:
        """Whether what blinks at 2, 1 or 0.5 Hz is lit now."""
        return (self._count // _HALF_PERIOD_TICKS[rate_hz]) % 2 == 0

    def shows(self, priority: int, state: str) -> bool:
        """Whether a marker of this priority and state is lit now."""
        rate_hz = blink_rate_hz(priority, state)
        is_quiet = self.is_still or self._steady_ticks or (self._only_critical and priority > 1)
        if rate_hz is None or is_quiet:
            return True
        return self.on(rate_hz)


def marker_path(priority: int, center: QPointF, size: float) -> QPainterPath:
    """The outline: octagon, triangle, diamond or square of one visual weight, `size` high."""
    half = size / 2
    points: list[tuple[float, float]]
    if priority == 1:
        turns = [math.pi / 8 + step * math.pi / 4 for step in range(8)]
        points = [(half * 1.04 * math.cos(turn), half * 1.04 * math.sin(turn)) for turn in turns]
    elif priority == 2:
        points = [(0, -half), (half * 1.12, half * 0.9), (-half * 1.12, half * 0.9)]
    elif priority == 3:
        points = [(0, -half * 1.12), (half * 1.12, 0), (0, half * 1.12), (-half * 1.12, 0)]
    else:
        side = half * 0.86
        points = [(-side, -side), (side, -side), (side, side), (-side, side)]
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(center.x() + x, center.y() + y) for x, y in points]))
    path.closeSubpath()
    return path


def paint_marker(
    painter: QPainter,
    where: QRectF | QPointF,
    size: float,
    priority: int,
    state: str,
    *,
    theme: Theme,
    blink_on: bool = True,
    held: bool = False,
    flags: Collection[str] = (),
) -> None:
    """Paints one alarm marker at a centre, or in the middle of a rectangle.

    Unacknowledged is filled (and blinks, or has a dot at priority 4), acknowledged filled with a
    tick, returned hollow, latched hollow with a lock. `held` adds the question mark of an alarm
    kept without data. One that is shelved is small with a clock, one out of service a crossed box.
    """
    center = where if isinstance(where, QPointF) else where.center()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if OUT_OF_SERVICE in flags:
        _paint_crossed(painter, center, size, theme)
        painter.restore()
        return
    if SHELVED in flags:
        size *= 0.62
    painter.setOpacity(1.0 if blink_on else _OFF_OPACITY)
    fill = theme.color(f"p{priority}")
    glyph = theme.color(f"p{priority}_glyph")
    path = marker_path(priority, center, size)
    hollow = state in _HOLLOW
    if hollow:
        painter.setBrush(theme.color("panel"))
        glyph = theme.color("text")
        if theme.is_day:
            # On a light panel the pale fills do not show as lines: a dark edge on both sides.
            painter.setPen(QPen(theme.color("marker_edge"), max(4.0, size / 4)))
            painter.drawPath(path)
        painter.setPen(QPen(fill, max(1.5, size / 11)))
    else:
        edge = 2.0 if theme.is_day else 1.0
        painter.setPen(QPen(theme.color("marker_edge"), edge))
        painter.setBrush(fill)
    painter.drawPath(path)
    _paint_number(painter, center, size, priority, glyph, theme)
    if SHELVED in flags:
        _paint_clock(painter, center, size, theme)
    elif state == ACKED:
        _paint_tick(painter, center, size, theme)
    elif state in (LATCH_UNACK, LATCH_ACK):
        _paint_lock(painter, center, size, theme)
    elif state == UNACK and priority == 4:
        _paint_dot(painter, center, size, theme)
    if held:
        _paint_corner(painter, center, size, "?", theme)
    painter.restore()


def _paint_number(
    painter: QPainter, center: QPointF, size: float, priority: int, color: QColor, theme: Theme
) -> None:
    font = QFont(theme.font("marker"))
    font.setPixelSize(max(6, round(size * 0.62)))
    painter.setFont(font)
    painter.setPen(color)
    drop = size * 0.12 if priority == 2 else 0.0
    box = QRectF(center.x() - size, center.y() - size + drop, 2 * size, 2 * size)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(priority))


def _badge(center: QPointF, size: float) -> tuple[QPointF, float]:
    return QPointF(center.x() + size * 0.5, center.y() + size * 0.42), size * 0.3


def _paint_tick(painter: QPainter, center: QPointF, size: float, theme: Theme) -> None:
    at, radius = _badge(center, size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("panel"))
    painter.drawEllipse(at, radius, radius)
    painter.setPen(
        QPen(
            theme.color("text"), max(1.4, size / 12), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap
        )
    )
    reach = radius * 0.62
    painter.drawPolyline(
        QPolygonF(
            [
                QPointF(at.x() - reach, at.y()),
                QPointF(at.x() - reach * 0.2, at.y() + reach * 0.8),
                QPointF(at.x() + reach, at.y() - reach * 0.8),
            ]
        )
    )


def _paint_lock(painter: QPainter, center: QPointF, size: float, theme: Theme) -> None:
    at, radius = _badge(center, size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("panel"))
    painter.drawEllipse(at, radius * 1.2, radius * 1.2)
    painter.setBrush(theme.color("text"))
    body = QRectF(at.x() - radius * 0.65, at.y() - radius * 0.1, radius * 1.3, radius * 0.95)
    painter.drawRect(body)
    painter.setPen(QPen(theme.color("text"), max(1.1, size / 16)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    bow = QRectF(at.x() - radius * 0.42, at.y() - radius * 0.75, radius * 0.84, radius * 1.2)
    painter.drawArc(bow, 0, 180 * 16)


def _paint_clock(painter: QPainter, center: QPointF, size: float, theme: Theme) -> None:
    at, radius = QPointF(center.x() + size * 0.62, center.y() + size * 0.5), size * 0.36
    painter.setPen(QPen(theme.color("text"), 1.2))
    painter.setBrush(theme.color("panel"))
    painter.drawEllipse(at, radius, radius)
    painter.drawLine(at, QPointF(at.x(), at.y() - radius * 0.7))
    painter.drawLine(at, QPointF(at.x() + radius * 0.6, at.y()))


def _paint_crossed(painter: QPainter, center: QPointF, size: float, theme: Theme) -> None:
    side = size * 0.42
    box = QRectF(center.x() - side, center.y() - side, 2 * side, 2 * side)
    painter.setPen(QPen(theme.color("text_secondary"), max(1.5, size / 11)))
    painter.setBrush(theme.color("panel"))
    painter.drawRect(box)
    painter.drawLine(box.topLeft(), box.bottomRight())
    painter.drawLine(box.topRight(), box.bottomLeft())


def _paint_dot(painter: QPainter, center: QPointF, size: float, theme: Theme) -> None:
    at, radius = _badge(center, size)
    painter.setPen(QPen(theme.color("panel"), 1.5))
    painter.setBrush(theme.color("text"))
    painter.drawEllipse(at, radius * 0.72, radius * 0.72)


def _paint_corner(painter: QPainter, center: QPointF, size: float, word: str, theme: Theme) -> None:
    at = QPointF(center.x() + size * 0.52, center.y() - size * 0.42)
    radius = size * 0.3
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("panel"))
    painter.drawEllipse(at, radius, radius)
    font = QFont(theme.font("marker"))
    font.setPixelSize(max(6, round(size * 0.5)))
    painter.setFont(font)
    painter.setPen(theme.color("text"))
    painter.drawText(
        QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius),
        Qt.AlignmentFlag.AlignCenter,
        word,
    )
