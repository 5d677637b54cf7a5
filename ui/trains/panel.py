"""Owns the trains table: every train in one sortable list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from ui.markers import BlinkClock
from ui.panel import Panel
from ui.pointer_hold import PointerHold
from ui.rows_model import RowsModel
from ui.table_view import DeskTable, Width
from ui.theme import Theme
from ui.trains.delegate import MARKER_ROOM, TrainDelegate
from ui.viewmodels.ordering import held_order
from ui.viewmodels.train_rows import COLUMNS, DEFAULT_SORT, TrainRow

_NUMBERS = tuple(n for n, column in enumerate(COLUMNS) if column.is_number)


class TrainsPanel(Panel):
    """The trains as rows. `sort_changed` asks for another order (column, descending)."""

    selected = Signal(str, str)
    opened = Signal(str, str)
    sort_changed = Signal()

    def __init__(self, theme: Theme, blink: BlinkClock, parent: QWidget) -> None:
        super().__init__("trains", self.tr("Trains"), theme, parent)
        self.sort = DEFAULT_SORT
        titles = [column.title for column in COLUMNS]
        self.model = RowsModel(
            lambda row: row.id, lambda row, column: row.cells[column].text, titles, _NUMBERS
        )
        self.view = DeskTable(self.model, self.tr("Trains"), self)
        self._delegate = TrainDelegate(theme, blink, self.view)
        self.view.setItemDelegate(self._delegate)
        self.body.addWidget(self.view)
        self.body.setContentsMargins(4, 0, 4, 8)
        self._rows: Sequence[TrainRow] = ()
        self.hold = PointerHold(self.view)
        self.hold.released.connect(self._settle)
        header = self.view.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._sort_by)
        self.view.selectionModel().currentRowChanged.connect(self._on_current)
        self.view.activated.connect(self._on_opened)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        super().set_theme(theme)
        self._delegate.set_theme(theme)
        widths = [Width(c.title, c.sample, c.share) for c in COLUMNS]
        widths[0] = widths[0]._replace(extra=theme.px(MARKER_ROOM))
        self.view.fit(theme, widths)
        self._show_sort()

    def show_trains(self, rows: Sequence[TrainRow], summary: str) -> None:
        """Shows the rows in their order; under a moving pointer each keeps its place."""
        self._rows = rows
        self.header.say(summary)
        if self.hold.holding:
            self.model.swap(held_order(self.model.rows, rows, lambda row: row.id))
        else:
            self._settle()

    def _settle(self) -> None:
        self.model.swap(self._rows)

    def _sort_by(self, column: int) -> None:
        self.sort = (column, not self.sort[1] if column == self.sort[0] else False)
        self._show_sort()
        self.sort_changed.emit()
        self._settle()

    def _show_sort(self) -> None:
        sorted_by, descending = self.sort
        titles = [column.title for column in COLUMNS]
        titles[sorted_by] += " ▾" if descending else " ▴"
        self.model.set_titles(titles)

    @property
    def current(self) -> str | None:
        """The train of the current row."""
        index = self.view.currentIndex()
        return self.model.rows[index.row()].id if index.isValid() else None

    def select(self, train: str) -> None:
        """Makes a train's row the current one; nothing where there is none."""
        row = self.model.row_of(train)
        if row is not None and self.current != train:
            self.view.setCurrentIndex(self.model.index(row, 0))

    def clear_current(self) -> None:
        """Leaves no row current, when something else was selected on the desk."""
        self.view.selectionModel().clear()

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.selected.emit("train", self.model.rows[index.row()].id)

    def _on_opened(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit("train", self.model.rows[index.row()].id)
