"""Owns the frame of the desk: the top bar, the line for banners and messages, the mode's border."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QCursor,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from core.ids import Mode
from ui.frame_cells import MODE_ROLES, Badge, Counters, HealthLabel, TwoLines
from ui.markers import BlinkClock
from ui.theme import Theme, set_role
from ui.viewmodels.clocks import ClockRow
from ui.viewmodels.desk import HealthCell
from ui.viewmodels.language import tr

BORDER = 5
# Sources that get a cell of their own where there is room; more are summed up in one.
MAX_SOURCE_CELLS = 3
_MESSAGE_MS = 8_000


class _Form(NamedTuple):
    """What the top bar shows at some width."""

    sources_apart: bool
    tagline: bool
    duty: bool
    find_hint: bool
    person: bool
    spacing: int


_FORMS = (
    _Form(True, True, True, True, True, 18),
    _Form(False, True, True, True, True, 16),
    _Form(False, False, True, True, True, 14),
    _Form(False, False, False, True, True, 12),
    _Form(False, False, False, False, True, 10),
    _Form(False, False, False, False, False, 8),
)


class TopBar(QWidget):
    """Who, what, when and how well: always in view, in one row that never moves.

    Where the window is narrow, sources are summed up in one cell and quiet words go.
    """

    def __init__(
        self,
        mode: Mode,
        theme: Theme,
        blink: BlinkClock,
        zone_count: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Frame"))
        self.brand = QToolButton(self)
        self.brand.setText("Bolan")
        self.brand.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.brand.setAccessibleName(tr("Menu"))
        self.tagline = QLabel(tr("Corridor operations"), self)
        self.badge = Badge(mode, theme, self)
        self.clock = TwoLines(theme, "small", "clock", "00:00:00 AFT", self)
        self.zones = [
            TwoLines(theme, "small", "body", "00:00", self) for _ in range(zone_count + 1)
        ]
        self.sources = [HealthLabel(theme, "fresh 00 h 00", self) for _ in range(MAX_SOURCE_CELLS)]
        self.source_summary = HealthLabel(theme, "00 of 00 fresh, 00 h 00", self)
        self.store = HealthLabel(theme, "NOT RECORDING", self)
        self.counters = Counters(theme, blink, self)
        self.person = TwoLines(theme, "small", "body", "", self)
        self.find_hint = QToolButton(self)
        self.find_hint.setText(tr("Find  Ctrl K"))
        self._lay_out()
        self._source_count = 0
        self.set_theme(theme)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 10, 4)
        row.setSpacing(18)
        set_role(self.brand, "brand")
        set_role(self.find_hint, "plain")
        set_role(self.tagline, "secondary")
        row.addWidget(self.brand)
        row.addWidget(self.tagline)
        row.addWidget(self.badge)
        row.addWidget(self.clock)
        for zone in self.zones:
            row.addWidget(zone)
        row.addStretch(1)
        for cell in (*self.sources, self.source_summary, self.store):
            row.addWidget(cell)
        row.addStretch(1)
        row.addWidget(self.counters)
        row.addStretch(1)
        row.addWidget(self.person)
        row.addWidget(self.find_hint)

    def set_theme(self, theme: Theme) -> None:
        """Takes the fonts and colours of a theme."""
        self.brand.setFont(theme.font("brand"))
        self.tagline.setFont(theme.font("small"))
        self.find_hint.setFont(theme.font("small"))
        self.badge.set_theme(theme)
        self.counters.set_theme(theme)
        health = (*self.sources, self.source_summary, self.store)
        for cell in (self.clock, *self.zones, *health, self.person):
            cell.set_theme(theme)
        self._fit()

    def set_menu(self, menu: QMenu) -> None:
        """The menu under the name of the program."""
        self.brand.setMenu(menu)

    def open_menu(self) -> None:
        """Opens the menu by the keyboard."""
        self.brand.showMenu()

    def show_clocks(self, clocks: ClockRow) -> None:
        """Shows the desk's time, UTC and the zones of the line."""
        day = " · ".join(part for part in (clocks.date, clocks.offset) if part)
        self.clock.say(day, f"{clocks.local.time} {clocks.local.label}")
        faces = [*((clocks.utc,) if clocks.utc else ()), *clocks.others]
        for zone, face in zip(self.zones, faces, strict=False):
            zone.say(f"{face.label} {face.date}".strip(), face.time)
        for zone in self.zones[len(faces) :]:
            zone.hide()

    def show_health(
        self, sources: Sequence[HealthCell], summary: HealthCell, store: HealthCell
    ) -> None:
        """Shows the sources and the recorder."""
        for label, cell in zip(self.sources, sources, strict=False):
            label.show_cell(cell)
        self.source_summary.show_cell(summary)
        self.store.show_cell(store)
        if len(sources) != self._source_count:
            self._source_count = len(sources)
            self._fit()

    def show_person(self, name: str, duty: str) -> None:
        """Shows who is at the desk and for what."""
        self.person.say(duty, name)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Chooses what there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Takes the fullest of the forms that fits."""
        row = self.layout()
        assert row is not None
        for form in _FORMS:
            self._take(form)
            row.setSpacing(form.spacing)
            row.activate()
            if row.minimumSize().width() <= self.width():
                return

    def _take(self, form: _Form) -> None:
        apart = form.sources_apart and 0 < self._source_count <= MAX_SOURCE_CELLS
        for number, label in enumerate(self.sources):
            label.setVisible(apart and number < self._source_count)
        self.source_summary.setVisible(not apart)
        self.tagline.setVisible(form.tagline)
        self.find_hint.setVisible(form.find_hint)
        self.person.setVisible(form.person and bool(self.person.value.text()))
        self.person.caption.setVisible(form.duty)
        inner = self.person.layout()
        assert inner is not None
        # It would tell its new width with the next event only, when the form is already chosen.
        inner.activate()


class MessageLine(QWidget):
    """One line under the top bar: a banner while something is wrong, else the last message.

    It lies over the gap between panels, so that nothing moves when it speaks.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = ""
        self.message = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_MESSAGE_MS)
        self._timer.timeout.connect(lambda: self.say(""))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        self._theme = theme
        self.setFixedHeight(QFontMetrics(theme.font("bold")).height() + 4)
        self.update()

    def set_banner(self, text: str) -> None:
        """Puts up a banner, or takes it down."""
        if text != self.banner:
            self.banner = text
            self._show()

    def say(self, text: str) -> None:
        """Says what became of something, for some seconds."""
        self.message = text
        if text:
            self._timer.start()
        self._show()

    def _show(self) -> None:
        self.setAccessibleName(self.banner or self.message)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A banner stands out by turning dark and light around: no alarm colour, no blinking."""
        painter = QPainter(self)
        text = self.banner or self.message
        painter.setFont(self._theme.font("bold" if self.banner else "small"))
        painter.setPen(self._theme.color("background" if self.banner else "text_secondary"))
        if self.banner:
            painter.fillRect(self.rect(), self._theme.color("text"))
        box = self.rect().adjusted(12, 0, -12, 0)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        side = Qt.AlignmentFlag.AlignHCenter if self.banner else Qt.AlignmentFlag.AlignRight
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, shown)


def paint_border(painter: QPainter, area: QRect, mode: Mode, theme: Theme) -> None:
    """The border all around the window, in the colour of the mode; LIVE alone has none."""
    if mode is Mode.LIVE:
        return
    color: QColor = theme.color(MODE_ROLES[mode])
    half = BORDER // 2
    box = area.adjusted(half, half, -half - 1, -half - 1)
    pen = QPen(color, BORDER)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)


# The arrow of the pointer in a box of 16 by 16: tip, shaft and wings.
_ARROW = ((1, 1), (1, 15), (4.5, 11.5), (7, 17), (9.5, 16), (7, 10.5), (12, 10.5))
_CURSOR_PX = 28


def mode_cursor(color: QColor, scale: float) -> QCursor:
    """A pointer in the colour of the mode, with a spot of it beside the arrow."""
    side = round(_CURSOR_PX * scale)
    image = QPixmap(side, side)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.setPen(QPen(QColor("#101214"), 1.4))
    painter.setBrush(color)
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in _ARROW]))
    painter.drawEllipse(QPointF(19, 20), 4.5, 4.5)
    painter.end()
    return QCursor(image, round(scale), round(scale))
