"""Owns the legend of the train graph: a sample of each kind of curve with its word."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme
from ui.viewmodels.language import mark, tr

# The word, the colour's role, the width, and the dashes in widths of the pen (none: solid).
ENTRIES: tuple[tuple[str, str, float, tuple[float, float] | None], ...] = (
    (mark("booked"), "text_disabled", 1.0, None),
    (mark("plan"), "text_secondary", 1.2, (1.2, 3.2)),
    (mark("actual"), "train", 2.0, None),
    (mark("forecast"), "accent", 1.4, (4.2, 2.8)),
    (mark("conflict"), "text", 2.0, None),
)
_SAMPLE_PX, _GAP_PX, _RING_PX = 18, 5, 5


class Legend(QWidget):
    """One row; it goes where there is no room for it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Legend"))
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def _width(self, word: str) -> int:
        metrics = QFontMetrics(self._theme.font("small"))
        return metrics.horizontalAdvance(tr(word)) + self._theme.px(_SAMPLE_PX + 3 * _GAP_PX)

    def sizeHint(self) -> QSize:
        """All of it."""
        height = QFontMetrics(self._theme.font("small")).height()
        return QSize(sum(self._width(word) for word, *_ in ENTRIES), height)

    def minimumSizeHint(self) -> QSize:
        """It may give way."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """As many entries as there is room for, from the left."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("small"))
        px = self._theme.px
        x, middle = 0, self.height() / 2
        for word, role, width, dash in ENTRIES:
            if x + self._width(word) > self.width():
                return
            pen = QPen(self._theme.color(role), width)
            if dash:
                pen.setDashPattern(dash)
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            if word == "conflict":
                painter.drawEllipse(
                    QPointF(x + px(_SAMPLE_PX) / 2, middle), px(_RING_PX), px(_RING_PX)
                )
            else:
                painter.drawLine(QPointF(x, middle), QPointF(x + px(_SAMPLE_PX), middle))
            painter.setPen(self._theme.color("text_secondary"))
            at = x + px(_SAMPLE_PX + _GAP_PX)
            # From here on rightwards, whichever way the writing runs.
            side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
            flags = side | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(at, 0, self.width(), self.height(), flags, tr(word))
            x += self._width(word)
