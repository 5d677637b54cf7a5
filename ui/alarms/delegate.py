"""Owns the painting of an alarm row: marker, name, what and where, time, state in a word."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.alarms.lifecycle import UNACK
from ui.markers import BlinkClock, paint_marker
from ui.rows_model import ROW
from ui.theme import Theme
from ui.viewmodels.alarm_rows import AlarmRow

MARKER = 20
_LEFT = 44
_PAD = 8
_GAP = 10


class AlarmDelegate(QStyledItemDelegate):
    """Paints rows of two lines. Only the marker has colour, and only the marker blinks."""

    def __init__(self, theme: Theme, blink: BlinkClock, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._blink = blink

    def set_theme(self, theme: Theme) -> None:
        """Paints in another theme from now on."""
        self._theme = theme

    def _lines(self) -> tuple[QFontMetrics, QFontMetrics]:
        return QFontMetrics(self._theme.font("bold")), QFontMetrics(self._theme.font("small"))

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The same height for every row."""
        name, detail = self._lines()
        return QSize(200, name.height() + detail.height() + 2 * self._theme.px(_PAD) + 2)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Unacknowledged rows stand out by a raised ground and bold type."""
        row: AlarmRow = index.data(ROW)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        self._ground(painter, area, row, state)
        px = self._theme.px
        center = QPointF(area.left() + px(_LEFT / 2), area.center().y() + 0.5)
        lit = self._blink.shows(row.priority, row.state)
        paint_marker(
            painter, center, px(MARKER), row.priority, row.state, theme=self._theme, blink_on=lit
        )
        self._texts(painter, area.adjusted(px(_LEFT), px(_PAD), -_GAP, -px(_PAD)), row)
        painter.restore()

    def _ground(
        self, painter: QPainter, area: QRect, row: AlarmRow, state: QStyle.StateFlag
    ) -> None:
        theme = self._theme
        inner = area.adjusted(0, 1, 0, -1)
        if row.state == UNACK:
            painter.fillRect(inner, theme.color("raised"))
            painter.fillRect(inner.adjusted(0, 0, 3 - inner.width(), 0), theme.color("text"))
        else:
            painter.setPen(theme.color("panel_border"))
            painter.drawLine(area.left(), area.bottom(), area.right(), area.bottom())
        if state & QStyle.StateFlag.State_Selected:
            has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(theme.color("focus" if has_focus else "text_secondary"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(inner.adjusted(0, 0, -1, 0))

    def _texts(self, painter: QPainter, box: QRect, row: AlarmRow) -> None:
        name, detail = self._lines()
        upper = QRect(box.left(), box.top(), box.width(), name.height())
        lower = QRect(box.left(), upper.bottom() + 3, box.width(), detail.height())
        is_waiting = row.state == UNACK
        name_font = self._theme.font("bold" if is_waiting else "body")
        used = self._right(painter, upper, row.time, self._theme.font("body"), "text")
        self._left(painter, upper, row.name, name_font, "text", used)
        word_font = QFont(self._theme.font("small"))
        word_font.setBold(is_waiting)
        role = "text" if is_waiting else "text_secondary"
        used = self._right(painter, lower, row.state_word, word_font, role)
        room = lower.width() - used - _GAP
        text = fit_detail(row.detail, detail, room)
        self._left(painter, lower, text, self._theme.font("small"), "text_secondary", used)

    def _right(self, painter: QPainter, box: QRect, text: str, font: QFont, role: str) -> int:
        painter.setFont(font)
        painter.setPen(self._theme.color(role))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        return QFontMetrics(font).horizontalAdvance(text)

    def _left(
        self, painter: QPainter, box: QRect, text: str, font: QFont, role: str, used: int
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.color(role))
        room = box.width() - used - _GAP
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def fit_detail(detail: str, metrics: QFontMetrics, room: int) -> str:
    """Shortens the place, which stands first, or leaves it out: condition and value matter more."""
    if metrics.horizontalAdvance(detail) <= room:
        return detail
    place, separator, rest = detail.partition(" · ")
    left = room - metrics.horizontalAdvance(separator + rest)
    if not rest:
        return detail
    if left < metrics.horizontalAdvance("Abcdef…"):
        return rest
    return metrics.elidedText(place, Qt.TextElideMode.ElideRight, left) + separator + rest
