"""Owns the picture of a value over time: one line, its bounds, and gaps where it was doubted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.units import US_PER_S
from ui.theme import Theme
from ui.viewmodels.cards import Trend
from ui.viewmodels.language import tr

_HEIGHT = 96
_GAP = 4
_HOUR_US = 3_600 * US_PER_S


class TrendView(QWidget):
    """Draws a trend; as high as its type needs, as wide as there is room."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._trend: Trend | None = None
        # Time keeps its direction, whichever way the writing runs.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_trend(self, trend: Trend | None) -> None:
        """Shows a trend, or nothing."""
        if trend == self._trend:
            return
        self._trend = trend
        self.setVisible(trend is not None)
        if trend is not None:
            words = tr("Trend: from {a} to {b}", a=trend.low[1], b=trend.high[1])
            self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the line and the words around it."""
        return QSize(160, self._theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bounds at the left, the hours below, the line between."""
        trend = self._trend
        if trend is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        font = self._theme.font("small")
        painter.setFont(font)
        metrics = QFontMetrics(font)
        words = trend.high[1], trend.low[1]
        left = max(metrics.horizontalAdvance(word) for word in words) + _GAP
        line_height = metrics.height()
        plot = QRectF(
            left, line_height / 2, self.width() - left - 2, self.height() - 2 * line_height
        )
        self._frame(painter, plot, words, left, line_height)
        pen = QPen(self._theme.color("accent"), 1.6)
        painter.setPen(pen)
        for run in _runs(trend, plot):
            # A single value between two gaps is a dot.
            painter.drawPolyline(run if run.size() > 1 else QPolygonF([run.first(), run.first()]))

    def _frame(
        self, painter: QPainter, plot: QRectF, words: tuple[str, str], left: float, height: float
    ) -> None:
        trend = self._trend
        assert trend is not None
        painter.setPen(QPen(self._theme.color("grid"), 1.0))
        painter.drawLine(plot.topLeft(), plot.topRight())
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        painter.setPen(self._theme.color("text_secondary"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for word, y in zip(words, (plot.top(), plot.bottom()), strict=True):
            box = QRectF(0, y - height / 2, left - _GAP, height)
            painter.drawText(box, right, word)
        hours = (trend.to_us - trend.from_us) // _HOUR_US
        below = QRectF(plot.left(), plot.bottom() + height / 2, plot.width(), height)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, tr("{h} h ago", h=hours))
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, tr("now"))


def _runs(trend: Trend, plot: QRectF) -> list[QPolygonF]:
    """The line in pieces: it is broken where a value was doubted."""
    span_us = trend.to_us - trend.from_us
    low, high = trend.low[0], trend.high[0]
    runs, run = [], QPolygonF()
    for at_us, value in (*trend.points, (0, None)):
        if value is None:
            if run.size():
                runs.append(run)
            run = QPolygonF()
            continue
        x = plot.left() + plot.width() * (at_us - trend.from_us) / span_us
        run.append(QPointF(x, plot.bottom() - plot.height() * (value - low) / (high - low)))
    return runs
