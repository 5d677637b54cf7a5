"""Owns the cells of the top bar: mode badge, clock, health, alarm counter. Each keeps its width."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from core.alarms.lifecycle import LATCH_UNACK, RTN_UNACK, UNACK
from core.ids import Mode
from ui.markers import BlinkClock, paint_marker
from ui.theme import Theme, set_role
from ui.viewmodels.alarm_rows import PRIORITY_WORDS, AlarmList
from ui.viewmodels.desk import HealthCell, mode_word
from ui.viewmodels.language import tr

MODE_ROLES = {
    Mode.LIVE: "mode_live",
    Mode.SIMULATION: "mode_simulation",
    Mode.TRAINING: "mode_training",
    Mode.WHAT_IF: "mode_what_if",
    Mode.REPLAY: "mode_replay",
    Mode.FORECAST: "mode_forecast",
}


class TwoLines(QWidget):
    """A small quiet line over a larger one; as wide as its widest text so far, or its sample."""

    def __init__(
        self, theme: Theme, upper: str, lower: str, sample: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sample = sample
        self._roles = (upper, lower)
        self.caption, self.value = QLabel(self), QLabel(self)
        set_role(self.caption, "secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.caption)
        column.addWidget(self.value)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Takes the fonts of a theme."""
        for label, role in zip((self.caption, self.value), self._roles, strict=True):
            label.setFont(theme.font(role))
        width = self.value.fontMetrics().horizontalAdvance(self._sample) if self._sample else 0
        self.value.setMinimumWidth(width)

    def say(self, upper: str, lower: str) -> None:
        """Sets both lines."""
        if (self.caption.text(), self.value.text()) != (upper, lower):
            self.caption.setText(upper)
            self.value.setText(lower)
            self.setAccessibleName(f"{upper}: {lower}")
            self.updateGeometry()


class Badge(QWidget):
    """The mode in a word: outlined for LIVE, filled for all that is not the railway itself."""

    def __init__(self, mode: Mode, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.set_mode(mode)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_mode(self, mode: Mode) -> None:
        """Says another mode."""
        self._mode = mode
        self.setAccessibleName(tr("Mode {mode}", mode=mode_word(mode)))
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The word with room around it."""
        metrics = QFontMetrics(self._theme.font("title"))
        return QSize(metrics.horizontalAdvance(mode_word(self._mode)) + 40, metrics.height() + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The word in its box; LIVE has a dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color(MODE_ROLES[self._mode])
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(color, 2))
        is_live = self._mode is Mode.LIVE
        painter.setBrush(Qt.BrushStyle.NoBrush if is_live else color)
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(self._theme.font("title"))
        if is_live:
            painter.setBrush(color)
            painter.drawEllipse(QPointF(16, box.center().y()), 3, 3)
            box.adjust(14, 0, 0, 0)
        painter.setPen(color if is_live else self._theme.color("mode_text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mode_word(self._mode))


class HealthLabel(TwoLines):
    """A dot whose shape tells health, with its name over its words. `picked` says which one."""

    picked = Signal(str)
    DOT = 16

    def __init__(self, theme: Theme, sample: str, parent: QWidget | None = None) -> None:
        self._theme = theme
        self._cell: HealthCell | None = None
        super().__init__(theme, "small", "body", sample, parent)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(self.DOT, 0, 0, 0)

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        super().set_theme(theme)
        self._theme = theme
        self._weigh()

    def show_cell(self, cell: HealthCell) -> None:
        """Shows what is well or not; what is not well is written bold."""
        if cell != self._cell:
            self._cell = cell
            self.say(cell.name, cell.text)
            self._weigh()
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click picks the thing itself."""
        if self._cell is not None and self._cell.id:
            self.picked.emit(self._cell.id)

    def _weigh(self) -> None:
        is_well = self._cell is None or self._cell.is_well
        self.value.setFont(self._theme.font("body" if is_well else "bold"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dot, level with the name."""
        if self._cell is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        center = QPointF(5, self.caption.geometry().center().y() + 1)
        paint_dot(painter, center, self._cell.shape, self._theme)


def paint_dot(painter: QPainter, center: QPointF, shape: str, theme: Theme) -> None:
    """Health as a shape: filled, half, hollow, crossed out. Only the filled one has colour."""
    color = theme.color("good") if shape == "filled" else theme.color("text")
    box = QRectF(center.x() - 4, center.y() - 4, 8, 8)
    painter.setPen(QPen(color, 1.6))
    painter.setBrush(color if shape == "filled" else Qt.BrushStyle.NoBrush)
    if shape == "cross":
        painter.drawLine(box.topLeft(), box.bottomRight())
        painter.drawLine(box.topRight(), box.bottomLeft())
        return
    painter.drawEllipse(box)
    if shape == "half":
        painter.setBrush(color)
        painter.drawPie(box, 90 * 16, 180 * 16)


class Counters(QWidget):
    """The marker of each priority with the number of its rows in the alarm list."""

    SIZE = 20

    def __init__(self, theme: Theme, blink: BlinkClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._blink = blink
        self._alarms = AlarmList()
        blink.ticked.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.show_alarms(self._alarms)

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_alarms(self, alarms: AlarmList) -> None:
        """Counts the rows of the list as it is shown."""
        self._alarms = alarms
        words = [f"{tr(PRIORITY_WORDS[p])} {alarms.count(p)}" for p in PRIORITY_WORDS]
        self.setAccessibleName(tr("Alarms: {counts}", counts=", ".join(words)))
        self.update()

    def _step(self) -> int:
        metrics = QFontMetrics(self._theme.font("title"))
        return self._size() + 8 + metrics.horizontalAdvance("000 ")

    def _size(self) -> int:
        return self._theme.px(self.SIZE)

    def sizeHint(self) -> QSize:
        """Four markers with room for three figures each."""
        return QSize(self._step() * len(PRIORITY_WORDS), self._size() + 10)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        """A marker blinks while a row of its priority is unacknowledged; none is only outlined."""
        painter = QPainter(self)
        # From the first priority to the last, whichever way the writing runs.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setFont(self._theme.font("title"))
        step, size, middle = self._step(), self._size(), self.height() / 2
        for number, priority in enumerate(PRIORITY_WORDS):
            left = number * step
            state = self._state(priority)
            center = QPointF(left + size / 2 + 2, middle)
            count = self._alarms.count(priority)
            paint_marker(
                painter,
                center,
                size,
                priority,
                state,
                theme=self._theme,
                blink_on=count > 0 and self._blink.shows(priority, state),
            )
            color: QColor = self._theme.color("text" if count else "text_secondary")
            painter.setPen(color)
            box = QRectF(left + size + 10, 0, step, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, str(count))

    def _state(self, priority: int) -> str:
        """Unacknowledged while a row is, hollow when all have returned, else plainly filled."""
        states = self._alarms.states(priority)
        if UNACK in states:
            return UNACK
        return RTN_UNACK if states and states <= {RTN_UNACK, LATCH_UNACK} else "STEADY"
