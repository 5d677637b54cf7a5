"""Owns the painting of a cell of the trains table: plain, strong, quiet, or struck through."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.markers import BlinkClock, paint_marker
from ui.rows_model import ROW
from ui.theme import Theme
from ui.viewmodels.train_rows import COLUMNS, Style, TrainRow

MARKER = 14
MARKER_ROOM = 22
_PAD = 8

_ROLES = {
    Style.PLAIN: ("body", "text"),
    Style.STRONG: ("bold", "text"),
    Style.QUIET: ("body", "text_secondary"),
    Style.STRUCK: ("body", "stale"),
}


class TrainDelegate(QStyledItemDelegate):
    """Paints cells by their style, and the train's worst alarm before its name."""

    def __init__(self, theme: Theme, blink: BlinkClock, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._blink = blink

    def set_theme(self, theme: Theme) -> None:
        """Paints in another theme from now on."""
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One cell; the selected row has a raised ground."""
        row: TrainRow = index.data(ROW)
        column = index.column()
        cell = row.cells[column]
        area: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._theme.color("raised"))
        box = area.adjusted(_PAD, 0, -_PAD, 0)
        if column == 0:
            self._marker(painter, box, row)
            box.adjust(self._theme.px(MARKER_ROOM), 0, 0, 0)
        font_role, color_role = _ROLES[cell.style]
        font = QFont(self._theme.font(font_role))
        font.setStrikeOut(cell.style is Style.STRUCK)
        painter.setFont(font)
        painter.setPen(self._theme.color(color_role))
        metrics = QFontMetrics(font)
        text = metrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, box.width())
        right = COLUMNS[column].is_number
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _marker(self, painter: QPainter, box: QRect, row: TrainRow) -> None:
        if row.alarm is None:
            return
        priority, state = row.alarm
        size = self._theme.px(MARKER)
        center = QPointF(box.left() + size / 2 + 1, box.center().y() + 0.5)
        lit = self._blink.shows(priority, state)
        paint_marker(painter, center, size, priority, state, theme=self._theme, blink_on=lit)
