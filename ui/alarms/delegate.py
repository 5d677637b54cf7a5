"""Owns the painting of an alarm row: marker, name, what and where, time, state in a word."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.alarms.lifecycle import UNACK
from ui.markers import BlinkClock, paint_marker
from ui.rows_model import ROW
from ui.theme import Theme
from ui.viewmodels.alarm_flood import ListedRow
from ui.viewmodels.language import bare, isolated

MARKER = 20
_LEFT = 44
_INDENT = 22
_PAD = 8
_GAP = 10


# So many painted rows are kept: those that are seen, lit and not, and some that were.
_KEPT = 128


class AlarmDelegate(QStyledItemDelegate):
    """Paints rows of two lines. Only the marker has colour, and only the marker blinks.

    Rows that move are painted once and then copied: in a flood all of them move, few change.
    """

    def __init__(self, theme: Theme, blink: BlinkClock, parent: QWidget) -> None:
        super().__init__(parent)
        self._blink = blink
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paints in another theme from now on."""
        self._theme = theme
        self._faces: dict[tuple[Hashable, ...], QPixmap] = {}
        self._name_lines = QFontMetrics(theme.font("bold"))
        self._detail_lines = QFontMetrics(theme.font("small"))
        waiting = QFont(theme.font("small"))
        waiting.setBold(True)
        self._word_fonts = {True: waiting, False: theme.font("small")}

    @property
    def row_height(self) -> int:
        """The same for every row."""
        height = self._name_lines.height() + self._detail_lines.height()
        return height + 2 * self._theme.px(_PAD) + 2

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Unacknowledged rows stand out by a raised ground and bold type."""
        row: ListedRow = index.data(ROW)
        area: QRect = option.rect
        is_lit = row.depth > 0 or bool(row.flags) or self._blink.shows(row.priority, row.state)
        ratio = painter.device().devicePixelRatioF()
        state: QStyle.StateFlag = option.state
        face = (
            row.name,
            row.detail,
            row.time,
            row.state_word,
            row.priority,
            row.state,
            row.flags,
            row.held,
            row.depth,
            is_lit,
            area.width(),
            area.height(),
            ratio,
            option.direction,
            (state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus)).value,
        )
        found = self._faces.get(face)
        if found is None:
            while len(self._faces) >= _KEPT:
                del self._faces[next(iter(self._faces))]
            found = self._faces[face] = QPixmap(area.size() * ratio)
            found.setDevicePixelRatio(ratio)
            found.fill(self._theme.color("panel"))
            with QPainter(found) as inner:
                self._paint(inner, QRect(QPoint(0, 0), area.size()), row, option, is_lit)
        painter.drawPixmap(area.topLeft(), found)

    def _paint(
        self,
        painter: QPainter,
        area: QRect,
        row: ListedRow,
        option: QStyleOptionViewItem,
        is_lit: bool,
    ) -> None:
        painter.setLayoutDirection(option.direction)
        self._ground(painter, area, row, option)
        px = self._theme.px
        indent = px(_INDENT) * row.depth
        left = QRect(area.left() + indent, area.top(), px(_LEFT), area.height())
        center = QPointF(QStyle.visualRect(option.direction, area, left).center())
        paint_marker(
            painter,
            QPointF(center.x(), center.y() + 0.5),
            px(MARKER * 0.7 if row.depth > 0 else MARKER),
            row.priority,
            row.state,
            theme=self._theme,
            blink_on=is_lit,
            held=row.held,
            flags=row.flags,
        )
        box = area.adjusted(px(_LEFT) + indent, px(_PAD), -_GAP, -px(_PAD))
        self._texts(painter, area, box, row, option.direction)

    def _ground(
        self, painter: QPainter, area: QRect, row: ListedRow, option: QStyleOptionViewItem
    ) -> None:
        theme = self._theme
        inner = area.adjusted(0, 1, 0, -1)
        if row.state == UNACK and not row.depth and not row.flags:
            painter.fillRect(inner, theme.color("raised"))
            edge = inner.adjusted(0, 0, 3 - inner.width(), 0)
            painter.fillRect(QStyle.visualRect(option.direction, area, edge), theme.color("text"))
        else:
            painter.setPen(theme.color("panel_border"))
            painter.drawLine(area.left(), area.bottom(), area.right(), area.bottom())
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(theme.color("focus" if has_focus else "text_secondary"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(inner.adjusted(0, 0, -1, 0))

    def _texts(
        self,
        painter: QPainter,
        area: QRect,
        box: QRect,
        row: ListedRow,
        direction: Qt.LayoutDirection,
    ) -> None:
        upper = QRect(box.left(), box.top(), box.width(), self._name_lines.height())
        lower = QRect(box.left(), upper.bottom() + 3, box.width(), self._detail_lines.height())
        upper = QStyle.visualRect(direction, area, upper)
        lower = QStyle.visualRect(direction, area, lower)
        is_waiting = row.state == UNACK and not row.depth and not row.flags
        quiet = "text_secondary" if row.depth else "text"
        body = self._theme.font("body")
        used = self._end(painter, upper, row.time, body, quiet, direction)
        name_font = self._theme.font("bold") if is_waiting else body
        self._start(painter, upper, row.name, name_font, quiet, used, direction)
        role = "text" if is_waiting else "text_secondary"
        word_font = self._word_fonts[is_waiting]
        # A word that says what hides the row may be long: it gives way to the place.
        most = lower.width() * 3 // 5
        word = QFontMetrics(word_font).elidedText(
            row.state_word, Qt.TextElideMode.ElideMiddle, most
        )
        used = self._end(painter, lower, word, word_font, role, direction)
        text = fit_detail(row.detail, self._detail_lines, lower.width() - used - _GAP)
        small = self._theme.font("small")
        self._start(painter, lower, text, small, "text_secondary", used, direction)

    def _end(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        font: QFont,
        role: str,
        direction: Qt.LayoutDirection,
    ) -> int:
        painter.setFont(font)
        painter.setPen(self._theme.color(role))
        side = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignRight)
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, text)
        return QFontMetrics(font).horizontalAdvance(text)

    def _start(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        font: QFont,
        role: str,
        used: int,
        direction: Qt.LayoutDirection,
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.color(role))
        room = box.width() - used - _GAP
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
        side = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft)
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, shown)


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
    shown = metrics.elidedText(bare(place), Qt.TextElideMode.ElideRight, left)
    return isolated(shown) + separator + rest
