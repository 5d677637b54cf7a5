"""Owns the edges of a scrolled card: a line that they would cut through is left to scrolling."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from ui.theme import Theme

# A line has that much air above and below its letters.
_AIR_PX = 1.0
# A fact of so many lines would say something else without the last of them.
_SHORT = 3
# No line is beside so many that are each cut by the one before.
_ROUNDS = 3


class WholeLines(QWidget):
    """Lies over what a scroll area shows, and covers the lines of its labels that are cut off.

    A short text is covered as a whole.
    """

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area.viewport())
        self._area = area
        self._ground = QColor()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        area.viewport().installEventFilter(self)

    def set_theme(self, theme: Theme) -> None:
        """Covers with the ground of a panel."""
        self._ground = theme.color("panel")
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps the size of what it lies over, and keeps on top of it."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.resize(self._area.viewport().size())
            self.raise_()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The two strips, each as high as it has to be and mostly of no height."""
        top, bottom = self.whole
        painter = QPainter(self)
        for begin, end in ((0.0, top), (bottom, float(self.height()))):
            painter.fillRect(QRectF(0, begin, self.width(), end - begin), self._ground)

    @property
    def whole(self) -> tuple[float, float]:
        """From where to where no line of text is cut, in pixels from the top."""
        top, bottom = 0.0, float(self.height())
        # What is covered for one label may cut a line of another that stands beside it.
        lines = list(self._lines())
        for _ in range(_ROUNDS):
            bottom = min((a for a, b in lines if a < bottom < b - _AIR_PX), default=bottom)
            top = max((b for a, b in lines if a + _AIR_PX < top < b), default=top)
        return top, bottom

    def _lines(self) -> Iterator[tuple[float, float]]:
        """Where each line of text begins and ends; a short text is as one line."""
        content = self._area.widget()
        for label in content.findChildren(QLabel) if content is not None else ():
            if not label.isVisible() or not label.text():
                continue
            box = label.contentsRect()
            top = label.mapTo(self._area.viewport(), QPoint(0, box.top())).y()
            # Letters of another script may be higher than the font itself.
            line = label.fontMetrics().size(Qt.TextFlag.TextSingleLine, label.text()).height()
            count = max(1, round(box.height() / line))
            if count <= _SHORT:
                count = 1
            high = box.height() / count
            for number in range(count):
                yield top + number * high, top + (number + 1) * high
