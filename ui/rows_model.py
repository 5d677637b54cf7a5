"""Owns the list model of the desk: rows of plain data that are swapped as a whole, never sorted."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
# The key of a row that came in a moment ago.
_NEW = object()


class RowsModel(QAbstractTableModel):
    """Rows in the order the view model gave them. Selection follows a row's key when rows move."""

    def __init__(
        self,
        key: Callable[[Any], Hashable],
        text: Callable[[Any, int], str],
        titles: Sequence[str] = ("",),
        numbers: Sequence[int] = (),
        parent: QObject | None = None,
    ) -> None:
        """`text` gives a row's text in a column; `numbers` are the columns aligned right.

        Rows have a `spoken` text for screen readers.
        """
        super().__init__(parent)
        self._key = key
        self._text = text
        self._titles = list(titles)
        self._numbers = set(numbers)
        self.rows: list[Any] = []
        self._keys: list[Hashable] = []

    def rowCount(self, parent: Index | None = None) -> int:
        """All rows; a list has no rows below a row."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """One column a title."""
        return 0 if parent is not None and parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text, the row itself under ROW, alignment, and words for a screen reader."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The column titles."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return None

    def set_titles(self, titles: Sequence[str]) -> None:
        """Writes other words over the columns."""
        self._titles = list(titles)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(titles) - 1)

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = (
            Qt.AlignmentFlag.AlignRight if column in self._numbers else Qt.AlignmentFlag.AlignLeft
        )
        return side | Qt.AlignmentFlag.AlignVCenter

    def row_of(self, key: Hashable) -> int | None:
        """Where the row with a key stands."""
        return self._keys.index(key) if key in self._keys else None

    def swap(self, rows: Sequence[Any]) -> None:
        """Shows these rows instead. As many as there are more or fewer come in or go at the end."""
        wanted = list(rows)
        keys = list(map(self._key, wanted))
        if keys != self._keys:
            self._change(wanted, keys)
        self.rows = wanted
        if wanted:
            last = self.index(len(wanted) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _change(self, wanted: list[Any], keys: list[Hashable]) -> None:
        """Which rows are new, and which are gone, nobody has to find out: rows change places, and

        what points at one that is gone points at nothing.
        """
        shown, count = len(self.rows), len(keys)
        if count > shown:
            self.beginInsertRows(QModelIndex(), shown, count - 1)
            self.rows = self.rows + wanted[shown:]
            # Not yet by their keys: a key may still stand further up.
            self._keys = self._keys + [_NEW] * (count - shown)
            self.endInsertRows()
        if count < shown or keys[:shown] != self._keys[:shown]:
            self._reorder(wanted + self.rows[count:], keys + self._keys[count:], count)
        if count < shown:
            self.beginRemoveRows(QModelIndex(), count, shown - 1)
            self.rows, self._keys = wanted, keys
            self.endRemoveRows()
        self._keys = keys

    def _reorder(self, rows: list[Any], keys: list[Hashable], count: int) -> None:
        """Puts rows into other places, of which the first `count` will stay; selections move."""
        self.layoutAboutToBeChanged.emit()
        before, self.rows, self._keys = self._keys, rows, keys
        held = self.persistentIndexList()
        # All at once: one by one, an index that moves to the place of another is taken for it.
        self.changePersistentIndexList(held, [self._moved(i, before, count) for i in held])
        self.layoutChanged.emit()

    def _moved(self, index: QModelIndex, before: list[Hashable], count: int) -> QModelIndex:
        row = self.row_of(before[index.row()])
        return QModelIndex() if row is None or row >= count else self.index(row, index.column())
