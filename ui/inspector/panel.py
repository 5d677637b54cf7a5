"""Owns the inspector: the card of the selected object, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.markers import BlinkClock, paint_marker
from ui.panel import MARGIN, Panel
from ui.theme import Theme, set_role
from ui.viewmodels import texts
from ui.viewmodels.cards import Card, Fact
from ui.viewmodels.language import tr
from ui.viewmodels.train_rows import Style


class Marker(QWidget):
    """One alarm marker, blinking with all others."""

    SIZE = 20

    def __init__(self, theme: Theme, blink: BlinkClock, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._blink = blink
        self._alarm: tuple[int, str] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        blink.ticked.connect(self.update)

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        self._theme = theme
        self.update()

    def show_alarm(self, alarm: tuple[int, str] | None) -> None:
        """Shows a priority and state, or nothing."""
        self._alarm = alarm
        self.setAccessibleName(f"Alarm of priority {alarm[0]}" if alarm else "No alarm")
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the marker and its tick."""
        size = self._theme.px(self.SIZE)
        return QSize(size + 12, size + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The marker in its phase."""
        if self._alarm is None:
            return
        priority, state = self._alarm
        painter = QPainter(self)
        center = QPointF(self.width() / 2 - 2, self.height() / 2)
        lit = self._blink.shows(priority, state)
        size = self._theme.px(self.SIZE)
        paint_marker(painter, center, size, priority, state, theme=self._theme, blink_on=lit)


class InspectorPanel(Panel):
    """Shows a card. `acknowledge_asked` and `centre_asked` come from its buttons."""

    acknowledge_asked = Signal()
    centre_asked = Signal()
    report_asked = Signal()

    def __init__(self, theme: Theme, blink: BlinkClock, parent: QWidget) -> None:
        super().__init__("inspector", tr("Inspector"), theme, parent)
        self._theme = theme
        self._card: Card | None = None
        self.marker = Marker(theme, blink, self.header)
        self.header.add(self.marker)
        self._facts: list[tuple[QLabel, QLabel]] = []
        self._guidance: list[tuple[QLabel, QLabel]] = []
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(MARGIN, 0, MARGIN, 4)
        column.setSpacing(4)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        self._texts = QVBoxLayout()
        self._texts.setSpacing(3)
        column.addLayout(self._texts)
        column.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(tr("Inspector"))
        self.area.setMinimumHeight(110)
        self.area.setWidget(content)
        self.body.setContentsMargins(0, 0, 0, MARGIN)
        self.body.addWidget(self.area)
        self._add_buttons()
        self.setFocusProxy(self.area)
        self.set_theme(theme)

    def _add_buttons(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(8)
        self.acknowledge = self._button(tr("Acknowledge"), self.acknowledge_asked)
        set_role(self.acknowledge, "primary")
        self.centre = self._button(tr("Show on line"), self.centre_asked)
        self.report = self._button(tr("Report…"), self.report_asked)
        for button in (self.acknowledge, self.centre, self.report):
            row.addWidget(button, 1)
        self.body.addLayout(row)

    def set_commands(self, has_commands: bool) -> None:
        """Commands do not exist in a replay: they are not there, rather than greyed out."""
        for button in (self.acknowledge, self.report):
            button.setVisible(has_commands)

    def _button(self, text: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(signal)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        super().set_theme(theme)
        self._theme = theme
        self.header.title.setFont(theme.font("brand"))
        self.marker.set_theme(theme)
        card, self._card = self._card, None
        if card is not None:
            self.show_card(card)

    @property
    def card(self) -> Card | None:
        """What is shown."""
        return self._card

    def show_card(self, card: Card) -> None:
        """Shows a card; only what differs from the one before is touched."""
        if card == self._card:
            return
        is_other = self._card is None or card.title != self._card.title
        self._card = card
        self.header.title.setText(card.title)
        self.header.say(card.subtitle)
        self.marker.show_alarm(card.alarm)
        self._show_facts(card.facts)
        self._show_guidance(card)
        self.acknowledge.setEnabled(card.acknowledge is not None)
        self.centre.setEnabled(card.centre is not None)
        if is_other:
            self.area.verticalScrollBar().setValue(0)

    def _show_facts(self, facts: tuple[Fact, ...]) -> None:
        while len(self._facts) < len(facts):
            row = len(self._facts)
            label, value = self._pair()
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, row, 1)
            self._facts.append((label, value))
        for number, (label, value) in enumerate(self._facts):
            is_used = number < len(facts)
            label.setVisible(is_used)
            value.setVisible(is_used)
            if is_used:
                self._write(label, value, facts[number])

    def _write(self, label: QLabel, value: QLabel, fact: Fact) -> None:
        font = QFont(self._theme.font("bold" if fact.style is Style.STRONG else "body"))
        font.setStrikeOut(fact.style is Style.STRUCK)
        role = "secondary" if fact.style in (Style.STRUCK, Style.QUIET) else "value"
        if value.property("role") != role:
            set_role(value, role)
        label.setFont(self._theme.font("body"))
        value.setFont(font)
        label.setText(fact.label)
        value.setText(texts.breakable(fact.text))
        value.setAccessibleName(f"{fact.label}: {fact.text}")

    def _show_guidance(self, card: Card) -> None:
        while len(self._guidance) < len(card.guidance):
            title, lines = self._pair()
            set_role(title, "value")
            self._texts.addWidget(title)
            self._texts.addWidget(lines)
            self._guidance.append((title, lines))
        for number, (title, lines) in enumerate(self._guidance):
            is_used = number < len(card.guidance)
            title.setVisible(is_used)
            lines.setVisible(is_used)
            if is_used:
                title.setFont(self._theme.font("bold"))
                title.setContentsMargins(0, 10, 0, 0)
                lines.setFont(self._theme.font("body"))
                title.setText(card.guidance[number].title)
                lines.setText("\n".join(card.guidance[number].lines))

    def _pair(self) -> tuple[QLabel, QLabel]:
        label, value = QLabel(self), QLabel(self)
        set_role(label, "secondary")
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setWordWrap(True)
        return label, value
