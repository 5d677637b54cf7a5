"""Owns the alarm panel: the list, its order under the pointer, and acknowledging from it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QWidget

from ui.alarms.delegate import AlarmDelegate
from ui.markers import BlinkClock, blink_rate_hz
from ui.panel import Panel
from ui.pointer_hold import PointerHold
from ui.rows_model import RowsModel
from ui.theme import Theme, set_role
from ui.viewmodels.alarm_rows import AlarmList, AlarmRow
from ui.viewmodels.ordering import held_order
from ui.viewmodels.selection import alarm_ref


class AlarmPanel(Panel):
    """The alarms that stand or wait. `selected` says (kind, id), `opened` asks to centre on it."""

    selected = Signal(str, str)
    opened = Signal(str, str)

    def __init__(self, theme: Theme, blink: BlinkClock, parent: QWidget) -> None:
        super().__init__("alarms", self.tr("Alarms"), theme, parent)
        self._blink = blink
        self._alarms = AlarmList()
        self.model = RowsModel(lambda row: row.instance, lambda row, column: row.name)
        self.view = QListView(self)
        self.view.setAccessibleName(self.tr("Alarm list"))
        self.view.setModel(self.model)
        self.view.setUniformItemSizes(True)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setMinimumSize(260, 120)
        self._delegate = AlarmDelegate(theme, blink, self.view)
        self.view.setItemDelegate(self._delegate)
        self.sound_note = QLabel(self)
        set_role(self.sound_note, "secondary")
        self.header.add(self.sound_note)
        self.body.setContentsMargins(0, 0, 0, 8)
        self.body.addWidget(self.view)
        self.hold = PointerHold(self.view)
        self.hold.released.connect(self._settle)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.activated.connect(self._on_opened)
        blink.ticked.connect(self._repaint_blinking)
        self.set_theme(theme)

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
        if self.hold.holding:
            rows = held_order(self.model.rows, alarms.rows, lambda row: row.instance)
            self.model.swap(rows)
            self.header.say(self.tr("{} · order held").format(alarms.summary))
        else:
            self._settle()

    def _settle(self) -> None:
        self.model.swap(self._alarms.rows)
        self.header.say(self._alarms.summary)

    def say_sound(self, text: str) -> None:
        """Says in the title row that sound is silenced, or that there is none."""
        self.sound_note.setText(text)

    @property
    def current(self) -> AlarmRow | None:
        """The row that is selected."""
        index = self.view.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    def select(self, instance: tuple[str, str]) -> None:
        """Makes a row the current one; nothing where it is not listed."""
        row = self.model.row_of(instance)
        if row is not None:
            self.view.setCurrentIndex(self.model.index(row, 0))

    def step(self, by: int) -> None:
        """Goes to the next row, or the one before, and round at the ends."""
        count = len(self.model.rows)
        if count:
            index = self.view.currentIndex()
            row = (index.row() + by) % count if index.isValid() else 0
            self.view.setCurrentIndex(self.model.index(row, 0))
            self._on_opened(self.view.currentIndex())

    def clear_current(self) -> None:
        """Leaves no row current, when something else was selected on the desk."""
        self.view.selectionModel().clear()

    def _on_current(self, index: QModelIndex) -> None:
        row = self.current
        if row is not None:
            self.selected.emit("alarm", alarm_ref(*row.instance))

    def _on_opened(self, index: QModelIndex) -> None:
        row = self.current
        if row is not None:
            self.opened.emit("alarm", alarm_ref(*row.instance))

    def _repaint_blinking(self) -> None:
        for number, row in enumerate(self.model.rows):
            if blink_rate_hz(row.priority, row.state) is not None:
                self.view.update(self.model.index(number, 0))
