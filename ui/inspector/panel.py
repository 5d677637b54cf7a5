"""Owns the inspector: the card of the selected object, and what can be done with it."""

from __future__ import annotations

import html

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

from ui.inspector.trend import TrendView
from ui.inspector.whole_lines import WholeLines
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
        return QSize(size + 12, size + 8)

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
    """Shows a card. `link_asked` is a link that was followed; the others come from the buttons."""

    link_asked = Signal(str, str)
    acknowledge_asked = Signal()
    shelve_asked = Signal()
    centre_asked = Signal()
    report_asked = Signal()

    def __init__(self, theme: Theme, blink: BlinkClock, parent: QWidget) -> None:
        super().__init__("inspector", tr("Inspector"), theme, parent)
        self._theme = theme
        self._card: Card | None = None
        self._has_commands = True
        self.marker = Marker(theme, blink, self.header)
        self.header.add(self.marker)
        self._facts: list[tuple[QLabel, QLabel, QLabel]] = []
        self._guidance: list[tuple[QLabel, QLabel]] = []
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(MARGIN, 0, MARGIN, 4)
        column.setSpacing(4)
        # What does not fit beside the title stands below it.
        self._subtitle = QLabel(content)
        self._subtitle.setWordWrap(True)
        set_role(self._subtitle, "secondary")
        column.addWidget(self._subtitle)
        self.header.quiet.is_whole_only = True
        self.header.quiet.fitted.connect(self._place_subtitle)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        self._trend = TrendView(theme, content)
        column.addWidget(self._trend)
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
        self.edges = WholeLines(self.area)
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
        self.shelve = self._button(tr("Shelve…"), self.shelve_asked)
        self.centre = self._button(tr("Show on line"), self.centre_asked)
        self.report = self._button(tr("Report…"), self.report_asked)
        for button in (self.acknowledge, self.shelve, self.centre, self.report):
            row.addWidget(button, 1)
        self.body.addLayout(row)

    def set_commands(self, has_commands: bool) -> None:
        """Commands do not exist in a replay: they are not there, rather than greyed out."""
        self._has_commands = has_commands
        self.acknowledge.setVisible(has_commands)
        self.offer_shelving(False)

    def offer_shelving(self, is_offered: bool) -> None:
        """A selected alarm can be shelved where anything else could be reported on."""
        self.shelve.setVisible(self._has_commands and is_offered)
        self.report.setVisible(self._has_commands and not is_offered)
        # Known before the window shares its width out: it gives a dock no less than it needed last.
        layout = self.layout()
        assert layout is not None
        layout.activate()

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
        self._subtitle.setFont(theme.font("body"))
        self.marker.set_theme(theme)
        self._trend.set_theme(theme)
        self.edges.set_theme(theme)
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
        self._trend.show_trend(card.trend)
        self._show_guidance(card)
        self.acknowledge.setEnabled(card.acknowledge is not None)
        self.centre.setEnabled(card.centre is not None)
        if is_other:
            self.area.verticalScrollBar().setValue(0)

    def _place_subtitle(self, fits_beside: bool) -> None:
        self._subtitle.setVisible(not fits_beside)
        self._subtitle.setText("" if fits_beside else self.header.quiet.full_text())

    def _show_facts(self, facts: tuple[Fact, ...]) -> None:
        while len(self._facts) < len(facts):
            row = len(self._facts)
            label, value = self._pair()
            note = QLabel(self)
            set_role(note, "secondary")
            note.setTextFormat(Qt.TextFormat.PlainText)
            value.linkActivated.connect(self._on_link)
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(label, row, 0, top)
            self._grid.addWidget(value, row, 1)
            self._grid.addWidget(note, row, 2, top | Qt.AlignmentFlag.AlignRight)
            self._facts.append((label, value, note))
        for number, row_labels in enumerate(self._facts):
            is_used = number < len(facts)
            for part in row_labels:
                part.setVisible(is_used)
            if is_used:
                self._write(*row_labels, facts[number])

    def _write(self, label: QLabel, value: QLabel, note: QLabel, fact: Fact) -> None:
        font = QFont(self._theme.font("bold" if fact.style is Style.STRONG else "body"))
        font.setStrikeOut(fact.style is Style.STRUCK)
        role = "secondary" if fact.style in (Style.STRUCK, Style.QUIET) else "value"
        if value.property("role") != role:
            set_role(value, role)
        label.setFont(self._theme.font("body"))
        value.setFont(font)
        note.setFont(self._theme.font("small"))
        label.setText(fact.label)
        note.setText(fact.note)
        self._write_value(value, fact)
        value.setAccessibleName(f"{fact.label}: {fact.text} {fact.note}".strip())

    def _write_value(self, value: QLabel, fact: Fact) -> None:
        """The text, with its links where it has some; those can be reached by the keyboard."""
        flags = Qt.TextInteractionFlag.NoTextInteraction
        if fact.links:
            flags = (
                Qt.TextInteractionFlag.LinksAccessibleByMouse
                | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            )
        if value.textInteractionFlags() != flags:
            value.setTextInteractionFlags(flags)
            value.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if fact.links else Qt.FocusPolicy.NoFocus
            )
        rich = Qt.TextFormat.RichText if fact.links else Qt.TextFormat.PlainText
        value.setTextFormat(rich)
        value.setText(self._linked(fact) if fact.links else texts.breakable(fact.text))

    def _linked(self, fact: Fact) -> str:
        """The text as HTML, each link where its words stand."""
        parts, rest = [], fact.text
        color = self._theme.hex["accent"]
        for words, target in fact.links:
            before, found, rest = rest.partition(words)
            parts.append(html.escape(texts.breakable(before)))
            if found:
                reference = html.escape(f"{target.kind}|{target.id}")
                shown = html.escape(texts.breakable(words))
                style = f"color:{color};text-decoration:none"
                parts.append(f'<a href="{reference}" style="{style}">{shown}</a>')
        return "".join([*parts, html.escape(texts.breakable(rest))])

    def _on_link(self, reference: str) -> None:
        kind, _, object_id = reference.partition("|")
        self.link_asked.emit(kind, object_id)

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
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            # Else a value in Latin letters would stand at the far side.
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        return label, value
