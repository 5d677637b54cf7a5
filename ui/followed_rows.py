"""Owns rows that move with the world: they hold still under the pointer, and selections follow."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Signal
from PySide6.QtWidgets import QAbstractItemView

from ui.pointer_hold import PointerHold
from ui.rows_model import RowsModel
from ui.viewmodels.ordering import held_order


class FollowedRows(QObject):
    """The rows of one view. `picked` has the row a person made the current one, `opened` the one

    that was double-clicked or entered, `settled` comes when the true order is shown again. A row
    that goes away is not replaced by its neighbour: then nothing is current.
    """

    picked = Signal(object)
    opened = Signal(object)
    settled = Signal()

    def __init__(
        self, view: QAbstractItemView, model: RowsModel, key: Callable[[Any], Hashable]
    ) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._key = key
        self._wanted: Sequence[Any] = ()
        self._quiet = False
        self.hold = PointerHold(view)
        self.hold.released.connect(self.settle)
        view.selectionModel().currentChanged.connect(self._on_current)
        view.activated.connect(self._on_activated)

    def show(self, rows: Sequence[Any]) -> None:
        """Shows rows in their order; while the pointer moves over them each keeps its place."""
        self._wanted = rows
        if self.hold.holding:
            self._swap(held_order(self._model.rows, rows, self._key))
        else:
            self.settle()

    def settle(self) -> None:
        """Shows the rows in their true order."""
        self._swap(self._wanted)
        self.settled.emit()

    def _swap(self, rows: Sequence[Any]) -> None:
        current = self.current
        self._quiet = True
        self._model.swap(rows)
        if current is not None and self.current is None:
            self._view.selectionModel().clear()
        self._quiet = False

    @property
    def current(self) -> Any | None:
        """The current row."""
        index = self._view.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    def select(self, key: Hashable) -> None:
        """Makes a row the current one; nothing where it is not listed or is current already."""
        current = self.current
        row = self._model.row_of(key)
        if row is not None and (current is None or self._key(current) != key):
            self._view.setCurrentIndex(self._model.index(row, 0))

    def clear(self) -> None:
        """Leaves no row current, when something else was selected on the desk."""
        self._view.selectionModel().clear()

    def step(self, by: int) -> None:
        """Opens the next row, or one before, and round at the ends."""
        count = len(self._model.rows)
        if count:
            index = self._view.currentIndex()
            row = (index.row() + by) % count if index.isValid() else 0
            self._view.setCurrentIndex(self._model.index(row, 0))
            self.opened.emit(self._model.rows[row])

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid() and not self._quiet:
            self.picked.emit(self._model.rows[index.row()])

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.rows[index.row()])
