"""Owns the box to choose one of a few words from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget


class ChoiceBox(QComboBox):
    """A combo box whose arrow is a letter: it takes the colour of the text in every theme."""

    def __init__(self, words: Sequence[str], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItems(list(words))
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, then its arrow."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().text().color())
        box = QRect(self.width() - 24, 0, 20, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "▾")
