"""Owns the look and manner of the desk's tables: whole rows, quiet lines, widths by sample."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QRect
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.theme import Theme

_CELL_PADDING = 24
_ROW_PADDING = 8
_LEAST_PX = 60


class Width(NamedTuple):
    """How wide a column is: its title or a sample of its text, and its share of what is left.

    One that `can_go` is left out where there is no room for all.
    """

    title: str
    sample: str
    share: int = 0
    extra: int = 0
    can_go: bool = False


class WholeRows(QTableView):
    """Rows of one height, each shown whole or not at all; they scroll row by row."""

    def __init__(
        self, model: QAbstractTableModel, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ground = QColor()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(8)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def set_rows(self, theme: Theme, height: int) -> None:
        """Takes the ground of a theme, and how high a row is."""
        self._ground = theme.color("panel")
        self.verticalHeader().setDefaultSectionSize(height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Covers a row that is cut off: it is left to scrolling."""
        super().paintEvent(event)
        painter, area = QPainter(self.viewport()), self.viewport().rect()
        for row in (self.rowAt(0), self.rowAt(area.bottom())):
            place = QRect(0, self.rowViewportPosition(row), area.width(), self.rowHeight(row))
            if row >= 0 and not area.contains(place):
                painter.fillRect(place, self._ground)


class DeskTable(WholeRows):
    """A table of rows that are swapped as a whole; its columns fill its width."""

    def __init__(
        self, model: QAbstractTableModel, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, name, parent)
        self._widths: Sequence[Width] = ()
        self._least: list[int] = []
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.horizontalHeader().setHighlightSections(False)

    def fit(self, theme: Theme, widths: Sequence[Width]) -> None:
        """Sets the row height, and how wide each column is at least."""
        metrics = QFontMetrics(theme.font("bold"))
        self.set_rows(theme, metrics.height() + _ROW_PADDING)
        self.horizontalHeader().setFont(theme.font("small"))
        self._widths = widths
        self._least = [
            max(metrics.horizontalAdvance(text) for text in (width.sample, width.title + " ▾"))
            + _CELL_PADDING
            + width.extra
            for width in widths
        ]
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares the room out anew."""
        super().resizeEvent(event)
        self._share_out()

    @property
    def needed_px(self) -> int:
        """How wide its columns are together, without those that can go."""
        widths = zip(self._widths, self._least, strict=True)
        return sum(least for width, least in widths if not width.can_go)

    def _share_out(self) -> None:
        """Columns with a share take what is left, or give what is missing down to a minimum."""
        is_tight = sum(self._least) > self.viewport().width()
        for column, width in enumerate(self._widths):
            self.setColumnHidden(column, is_tight and width.can_go)
        left = self.viewport().width() - (self.needed_px if is_tight else sum(self._least))
        shares = sum(width.share for width in self._widths)
        for column, (width, least) in enumerate(zip(self._widths, self._least, strict=True)):
            more = left * width.share // shares if shares else 0
            self.setColumnWidth(column, max(least + more, min(least, _LEAST_PX)))
