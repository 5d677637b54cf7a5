"""Owns the wall display: the overview alone in large type, for a room to look at."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.ids import Mode
from core.line.model import Railway
from core.picture import Picture
from ui.frame import BORDER, paint_border
from ui.frame_cells import Badge, Counters, TwoLines
from ui.inspector.panel import Marker
from ui.line_view import OverviewStrip
from ui.markers import BlinkClock
from ui.panel import ElidedLabel
from ui.theme import Theme, load_theme, set_role
from ui.viewmodels.alarm_rows import AlarmList, AlarmRow
from ui.viewmodels.clocks import ClockRow
from ui.viewmodels.language import bare, tr

# Type on the wall, against that on the desk: it is read from four times as far.
_LARGER = 2.0
_MOST_ALARMS = 8
_GAP = 16


class AlarmLine(QWidget):
    """One alarm in large type: marker, name and place, time."""

    def __init__(self, theme: Theme, blink: BlinkClock, parent: QWidget) -> None:
        super().__init__(parent)
        self._marker = Marker(theme, blink, self)
        self._text, self._time = ElidedLabel(self), ElidedLabel(self)
        set_role(self._time, "secondary")
        self._time.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._marker)
        row.addWidget(self._text, 1)
        row.addWidget(self._time)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Takes the fonts of a theme."""
        self._marker.set_theme(theme)
        self._text.setFont(theme.font("title"))
        self._time.setFont(theme.font("title"))
        self._time.setFixedWidth(self._time.fontMetrics().horizontalAdvance("00 Nov 00:00:00"))

    def show_alarm(self, alarms: AlarmList, number: int) -> None:
        """Shows an alarm of the list, or nothing past its end."""
        row = alarms.rows[number] if number < len(alarms.rows) else None
        self._marker.show_alarm((row.priority, row.state) if row else None)
        self._text.set_text(_words(row) if row else "")
        self._time.set_text(row.time if row else "")


def _words(row: AlarmRow) -> str:
    """The name of an alarm and what else its message says: not the name once more."""
    parts = row.detail.split(" · ")
    return " · ".join([row.name, *(part for part in parts if bare(part) != row.name)])


class WallDisplay(QWidget):
    """A window of its own. `closed` comes when it goes; Esc and F11 close it."""

    closed = Signal()

    def __init__(self, railway: Railway, mode: Mode, theme: Theme, blink: BlinkClock) -> None:
        super().__init__()
        self._mode, self._theme = mode, _large(theme)
        self._alarms = AlarmList()
        self.setObjectName("wall")
        self.setAccessibleName(tr("Wall display"))
        self.setAutoFillBackground(True)
        self._badge = Badge(mode, self._theme, self)
        self._clock = TwoLines(self._theme, "body", "clock", "00:00:00 AFT", self)
        self._counters = Counters(self._theme, blink, self)
        self.overview = OverviewStrip(railway, self._theme, blink, self)
        self.alarm_lines = [AlarmLine(self._theme, blink, self) for _ in range(_MOST_ALARMS)]
        self._more = ElidedLabel(self)
        set_role(self._more, "secondary")
        self._lay_out()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        edge = BORDER + _GAP
        head = QHBoxLayout()
        head.addWidget(self._badge)
        head.addSpacing(_GAP)
        head.addWidget(self._clock)
        head.addStretch(1)
        head.addWidget(self._counters)
        column = QVBoxLayout(self)
        # On a small screen fewer alarms are listed, and the window fills the screen all the same.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(_GAP)
        column.addLayout(head)
        column.addWidget(self.overview)
        for line in self.alarm_lines:
            column.addWidget(line)
        column.addWidget(self._more)
        column.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme, in its own large type."""
        self._theme = _large(theme)
        for part in (self._badge, self._clock, self._counters, self.overview):
            part.set_theme(self._theme)
        for line in self.alarm_lines:
            line.set_theme(self._theme)
        self._more.setFont(self._theme.font("body"))
        self._fill()

    def set_mode(self, mode: Mode, title: str) -> None:
        """Says the mode as the desk does."""
        self._mode = mode
        self._badge.set_mode(mode)
        self.setWindowTitle(title)
        self.update()

    def show_picture(self, picture: Picture, now_us: int, clocks: ClockRow) -> None:
        """Shows the trains and the time."""
        self.overview.set_picture(picture, now_us)
        day = " · ".join(part for part in (clocks.date, clocks.offset) if part)
        self._clock.say(day, f"{clocks.local.time} {clocks.local.label}")

    def show_alarms(self, alarms: AlarmList) -> None:
        """Shows the first of the list, and counts the rest."""
        self._alarms = alarms
        self._counters.show_alarms(alarms)
        for number, line in enumerate(self.alarm_lines):
            line.show_alarm(alarms, number)
        self._count_more()

    def _count_more(self) -> None:
        more = len(self._alarms.rows) - sum(not line.isHidden() for line in self.alarm_lines)
        self._more.set_text(tr("{n} more", n=more) if more > 0 else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lists as many alarms as there is room for."""
        super().resizeEvent(event)
        self._fill()

    def _fill(self) -> None:
        others = (self._clock, self.overview, self._more)
        room = self.height() - 2 * (BORDER + _GAP)
        room -= sum(part.sizeHint().height() + _GAP for part in others)
        high = self.alarm_lines[0].sizeHint().height() + _GAP
        for number, line in enumerate(self.alarm_lines):
            line.setVisible((number + 1) * high <= room)
        self._count_more()

    def open(self, beside: QWidget) -> None:
        """Fills a screen: another one than that of the desk where there is one."""
        screens = QGuiApplication.screens()
        others = [screen for screen in screens if screen is not beside.screen()]
        self.setGeometry((others or screens)[0].geometry())
        self.showFullScreen()

    def sizeHint(self) -> QSize:
        """A whole screen."""
        return QSize(1920, 1080)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and F11 close it."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F11):
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Says that it goes."""
        super().closeEvent(event)
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The border that tells the mode."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("background"))
        paint_border(painter, self.rect(), self._mode, self._theme)


def _large(theme: Theme) -> Theme:
    return load_theme(theme.name, theme.scale * _LARGER, theme.profile)
