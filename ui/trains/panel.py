"""Owns the trains table: every train in one sortable list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.followed_rows import FollowedRows
from ui.markers import BlinkClock
from ui.panel import Panel
from ui.rows_model import RowsModel
from ui.table_view import DeskTable, Width
from ui.theme import Theme
from ui.trains.delegate import MARKER_ROOM, TrainDelegate
from ui.viewmodels.language import tr
from ui.viewmodels.train_rows import COLUMNS, DEFAULT_SORT, TrainRow

_NUMBERS = [number for number, column in enumerate(COLUMNS) if column.is_number]


def _titles() -> list[str]:
    return [tr(column.title) for column in COLUMNS]


class TrainsPanel(Panel):
    """The trains as rows. `selected` says (kind, id); `sort_changed` asks for the order `sort`."""

    selected = Signal(str, str)
    sort_changed = Signal()

    def __init__(self, theme: Theme, blink: BlinkClock, parent: QWidget) -> None:
        super().__init__("trains", tr("Trains"), theme, parent)
        self.sort = DEFAULT_SORT
        self.model = RowsModel(
            lambda row: row.id, lambda row, column: row.cells[column].text, _titles(), _NUMBERS
        )
        self.view = DeskTable(self.model, tr("Trains"), self)
        self._delegate = TrainDelegate(theme, blink, self.view)
        self.view.setItemDelegate(self._delegate)
        self.body.addWidget(self.view)
        self.body.setContentsMargins(4, 0, 4, 8)
        self.rows = FollowedRows(self.view, self.model, lambda row: row.id)
        for chosen in (self.rows.picked, self.rows.opened):
            chosen.connect(lambda row: self.selected.emit("train", row.id))
        header = self.view.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._sort_by)
        self.setFocusProxy(self.view)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        super().set_theme(theme)
        self._delegate.set_theme(theme)
        widths = [Width(tr(c.title), c.sample, c.share) for c in COLUMNS]
        widths[0] = widths[0]._replace(extra=theme.px(MARKER_ROOM))
        self.view.fit(theme, widths)
        self._show_sort()

    def show_trains(self, rows: Sequence[TrainRow], summary: str) -> None:
        """Shows the rows in their order."""
        self.header.say(summary)
        self.rows.show(rows)

    def _sort_by(self, column: int) -> None:
        self.sort = (column, not self.sort[1] if column == self.sort[0] else False)
        self._show_sort()
        self.sort_changed.emit()
        # The person asked for the order: it need not wait for the pointer to leave.
        self.rows.settle()

    def _show_sort(self) -> None:
        column, descending = self.sort
        titles = _titles()
        titles[column] += " ▾" if descending else " ▴"
        self.model.set_titles(titles)
