"""Owns the box to choose one of a few words from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QWidget

from ui.viewmodels.language import tr


class ChoiceBox(QComboBox):
    """A combo box whose arrow is a letter: it takes the colour of the text in every theme.

    Choices are known by their English words; `picked` says which one was chosen.
    """

    picked = Signal(str)

    def __init__(self, words: Sequence[str], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for word in words:
            self.addItem(tr(word), word)
        self.setAccessibleName(name)
        self.currentIndexChanged.connect(lambda: self.picked.emit(self.chosen))

    @property
    def chosen(self) -> str:
        """The English words of what is chosen."""
        return str(self.currentData())

    def choose(self, word: str) -> None:
        """Chooses by the English words."""
        self.setCurrentIndex(self.findData(word))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, then its arrow."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().text().color())
        at_end = QRect(self.width() - 24, 0, 20, self.height())
        box = QStyle.visualRect(self.layoutDirection(), self.rect(), at_end)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "▾")
