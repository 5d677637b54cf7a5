"""Owns the alarm panel: the list, the tools above it, and the band that a flood puts on top."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.alarms.delegate import AlarmDelegate
from ui.alarms.filter_bar import FilterBar
from ui.followed_rows import FollowedRows
from ui.markers import BlinkClock, blink_rate_hz
from ui.panel import MARGIN, ElidedLabel, Panel
from ui.rows_model import RowsModel
from ui.table_view import WholeRows
from ui.theme import Theme, set_role
from ui.viewmodels.alarm_filter import ACTIVE, places
from ui.viewmodels.alarm_flood import Flood, GroupRow, ListedRow, collapsed, first_out
from ui.viewmodels.alarm_rows import AlarmBook, AlarmList, AlarmRow, Instance
from ui.viewmodels.language import tr
from ui.viewmodels.selection import alarm_ref


class FloodBand(QWidget):
    """What stands above the list in a flood: how much there is, and what came first."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = QLabel(self)
        self.lines = [ElidedLabel(self) for _ in range(5)]
        self.help = QPushButton(tr("Call help to this desk"), self)
        self.confirm = QPushButton(tr("I have looked at what is left"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 2, MARGIN, 6)
        column.setSpacing(2)
        for widget in (self.title, *self.lines, self.help, self.confirm):
            column.addWidget(widget)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Takes the fonts of a theme."""
        self.title.setFont(theme.font("bold"))
        for line in self.lines:
            line.setFont(theme.font("small"))

    def show_flood(self, alarms: AlarmList, flood: Flood) -> None:
        """Shows the band while there is a flood, or something left of it to look at.

        Help is offered while the flood is called and nobody has called any.
        """
        self.setVisible(flood.since_us is not None)
        if flood.since_us is None:
            return
        first = first_out(alarms.rows, flood.since_us)
        self.title.setText(
            tr("Flood is over; some is left") if flood.is_over else tr("FLOOD · first out")
        )
        for line, row in zip(self.lines, first, strict=False):
            line.set_text(f"{row.time}  {row.name} · {row.detail}")
        for number, line in enumerate(self.lines):
            line.setVisible(number < len(first))
        self.help.setVisible(flood.may_call_help)
        self.confirm.setVisible(flood.is_over)


class AlarmPanel(Panel):
    """The alarms that stand or wait. `selected` says (kind, id), `opened` asks to centre on it."""

    selected = Signal(str, str)
    opened = Signal(str, str)
    confirmed = Signal()
    help_called = Signal()

    def __init__(self, theme: Theme, blink: BlinkClock, parent: QWidget) -> None:
        super().__init__("alarms", tr("Alarms"), theme, parent)
        self._blink = blink
        self._alarms = AlarmList()
        self._book: AlarmBook | None = None
        self._flood = Flood()
        self.open_rows: set[Instance] = set()
        self.model = RowsModel(attrgetter("instance"), lambda row, column: row.name)
        self.view = self._make_view()
        self._delegate = AlarmDelegate(theme, blink, self.view)
        self.view.setItemDelegate(self._delegate)
        self.sound_note = QLabel(self)
        set_role(self.sound_note, "secondary")
        self.header.add(self.sound_note)
        self.tools = FilterBar(theme, self)
        self.tools.changed.connect(self._refill)
        self.tools.hide()
        self.filter_button = QToolButton(self)
        self.filter_button.setText(tr("filter"))
        self.filter_button.setAccessibleName(tr("Filter the alarm list"))
        set_role(self.filter_button, "plain")
        self.filter_button.clicked.connect(self._toggle_tools)
        self.header.add(self.filter_button)
        self.band = FloodBand(theme, self)
        self.band.confirm.clicked.connect(self.confirmed)
        self.band.help.clicked.connect(self.help_called)
        self.body.setContentsMargins(0, 0, 0, 8)
        self.body.addWidget(self.tools)
        self.body.addWidget(self.band)
        self.body.addWidget(self.view)
        self.rows = FollowedRows(self.view, self.model, lambda row: row.instance)
        self.rows.picked.connect(self._on_picked)
        self.rows.opened.connect(self._on_opened)
        self.rows.settled.connect(self._say_summary)
        for key, is_open in (("Right", True), ("Left", False)):
            shortcut = QShortcut(QKeySequence(key), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda is_open=is_open: self._fold(is_open))
        blink.ticked.connect(self._repaint_blinking)
        self.setFocusProxy(self.view)
        self.set_theme(theme)

    def _make_view(self) -> WholeRows:
        """A table of one column: a list view would ask for each of 10,000 rows when some move."""
        view = WholeRows(self.model, tr("Alarm list"), self)
        view.horizontalHeader().hide()
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMinimumSize(260, 120)
        return view

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        super().set_theme(theme)
        self._delegate.set_theme(theme)
        self.view.set_rows(theme, self._delegate.row_height)
        self.tools.set_theme(theme)
        self.band.set_theme(theme)
        self.sound_note.setFont(theme.font("small"))
        self.filter_button.setFont(theme.font("small"))
        self.view.viewport().update()

    def show_alarms(self, alarms: AlarmList, book: AlarmBook, flood: Flood) -> None:
        """Shows the list; while the pointer moves over it no row changes its place."""
        self._alarms, self._book, self._flood = alarms, book, flood
        self._refill()

    def _toggle_tools(self) -> None:
        """A list that is narrowed always has its filter in sight."""
        if self.tools.isVisible():
            self.tools.clear()
        self.tools.setVisible(not self.tools.isVisible())

    def _refill(self) -> None:
        alarms = self._alarms
        self.band.show_flood(alarms, self._flood)
        # The places are many where the alarms are: they are asked for when they can be chosen.
        if len(alarms.rows) <= _PLACES_MOST:
            self.tools.offer_places(places(alarms))
        rows = self._listed()
        self.rows.show(rows)
        if self.rows.hold.holding:
            self.header.say(*(tr("{summary} · order held", summary=s) for s in alarms.summaries))

    def _listed(self) -> Sequence[ListedRow]:
        """The rows that are wanted, grouped in a flood, with the children of opened rows."""
        wanted = self.tools.filter.rows(self._alarms)
        if self.tools.filter.view != ACTIVE:
            return wanted
        if self._flood.since_us is not None:
            return collapsed(wanted, self.open_rows)
        if not self.open_rows or self._book is None:
            return wanted
        listed: list[ListedRow] = []
        for row in wanted:
            listed.append(row)
            if row.instance in self.open_rows:
                listed += self._book.children(self._alarms.hidden, row)
        return listed

    def _fold(self, is_open: bool) -> None:
        """Shows what the current row stands for below it, or puts it away again."""
        row = self.rows.current
        if row is None:
            return
        if is_open and (isinstance(row, GroupRow) or row.alarm.children):
            self.open_rows.add(row.instance)
        elif not is_open:
            self.open_rows.discard(row.instance)
            if isinstance(row, AlarmRow) and row.depth:
                parent = tuple(row.alarm.parent.split("/", 1))
                self.open_rows.discard((parent[0], parent[1]))
        self._refill()

    def _on_picked(self, row: ListedRow) -> None:
        if isinstance(row, AlarmRow):
            self.selected.emit("alarm", _ref(row))

    def _on_opened(self, row: ListedRow) -> None:
        if isinstance(row, GroupRow):
            self._fold(not row.is_open)
        else:
            self.opened.emit("alarm", _ref(row))

    def _say_summary(self) -> None:
        said: Sequence[str] = self._alarms.summaries
        wanted = self.tools.filter
        if wanted.is_narrow:
            shown = len(wanted.rows(self._alarms))
            said = [tr("{n} shown by filter · {summary}", n=shown, summary=s) for s in said]
        self.header.say(*said)

    def visible_rows(self) -> list[AlarmRow]:
        """The alarms whose rows can be seen whole now, from the top."""
        area = self.view.viewport().rect()
        seen = []
        first = self.view.indexAt(area.topLeft()).row()
        for number in range(max(0, first), len(self.model.rows)):
            place = self.view.visualRect(self.model.index(number, 0))
            if place.top() > area.bottom():
                break
            row = self.model.rows[number]
            if area.contains(place) and isinstance(row, AlarmRow):
                seen.append(row)
        return seen

    def say_sound(self, text: str) -> None:
        """Says in the title row that sound is silenced, or that there is none."""
        self.sound_note.setText(text)

    def _repaint_blinking(self) -> None:
        """Of the rows that are seen, those that blink."""
        first = self.view.indexAt(self.view.viewport().rect().topLeft()).row()
        for number in range(max(0, first), len(self.model.rows)):
            index = self.model.index(number, 0)
            if self.view.visualRect(index).top() > self.view.viewport().height():
                break
            row = self.model.rows[number]
            if blink_rate_hz(row.priority, row.state) is not None:
                self.view.update(index)


# Above this many rows the choice of places is left as it was.
_PLACES_MOST = 2_000


def _ref(row: AlarmRow) -> str:
    return alarm_ref(*row.instance)
