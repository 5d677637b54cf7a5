"""Owns the alarm panel: the list, and what its title row says of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QWidget

from ui.alarms.delegate import AlarmDelegate
from ui.followed_rows import FollowedRows
from ui.markers import BlinkClock, blink_rate_hz
from ui.panel import Panel
from ui.rows_model import RowsModel
from ui.theme import Theme, set_role
from ui.viewmodels.alarm_rows import AlarmList, AlarmRow
from ui.viewmodels.language import tr
from ui.viewmodels.selection import alarm_ref


class AlarmPanel(Panel):
    """The alarms that stand or wait. `selected` says (kind, id), `opened` asks to centre on it."""

    selected = Signal(str, str)
    opened = Signal(str, str)

    def __init__(self, theme: Theme, blink: BlinkClock, parent: QWidget) -> None:
        super().__init__("alarms", tr("Alarms"), theme, parent)
        self._blink = blink
        self._alarms = AlarmList()
        self.model = RowsModel(lambda row: row.instance, lambda row, column: row.name)
        self.view = self._make_view()
        self._delegate = AlarmDelegate(theme, blink, self.view)
        self.view.setItemDelegate(self._delegate)
        self.sound_note = QLabel(self)
        set_role(self.sound_note, "secondary")
        self.header.add(self.sound_note)
        self.body.setContentsMargins(0, 0, 0, 8)
        self.body.addWidget(self.view)
        self.rows = FollowedRows(self.view, self.model, lambda row: row.instance)
        self.rows.picked.connect(lambda row: self.selected.emit("alarm", _ref(row)))
        self.rows.opened.connect(lambda row: self.opened.emit("alarm", _ref(row)))
        self.rows.settled.connect(self._say_summary)
        blink.ticked.connect(self._repaint_blinking)
        self.setFocusProxy(self.view)
        self.set_theme(theme)

    def _make_view(self) -> QListView:
        view = QListView(self)
        view.setAccessibleName(tr("Alarm list"))
        view.setModel(self.model)
        view.setUniformItemSizes(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMinimumSize(260, 120)
        return view

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        super().set_theme(theme)
        self._delegate.set_theme(theme)
        self.sound_note.setFont(theme.font("small"))
        self.view.viewport().update()

    def show_alarms(self, alarms: AlarmList) -> None:
        """Shows the list; while the pointer moves over it no row changes its place."""
        self._alarms = alarms
        self._blink.set_blinking(
            sum(blink_rate_hz(row.priority, row.state) is not None for row in alarms.rows)
        )
        self.rows.show(alarms.rows)
        if self.rows.hold.holding:
            self.header.say(tr("{summary} · order held", summary=alarms.summary))

    def _say_summary(self) -> None:
        self.header.say(self._alarms.summary)

    def say_sound(self, text: str) -> None:
        """Says in the title row that sound is silenced, or that there is none."""
        self.sound_note.setText(text)

    def _repaint_blinking(self) -> None:
        for number, row in enumerate(self.model.rows):
            if blink_rate_hz(row.priority, row.state) is not None:
                self.view.update(self.model.index(number, 0))


def _ref(row: AlarmRow) -> str:
    return alarm_ref(*row.instance)
