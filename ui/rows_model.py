"""Owns the list model of the desk: rows of plain data that are swapped as a whole, never sorted."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import chain, compress, count, repeat
from operator import eq, is_
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


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
        return next(_places(eq, map(self._key, self.rows), key), None)

    def swap(self, rows: Sequence[Any]) -> None:
        """Shows these rows instead. As many as there are more or fewer come in or go at the end.

        Which are new, and which are gone, nobody has to find out: rows change places, and what
        points at one that is gone points at nothing.
        """
        before, wanted = self.rows, list(rows)
        if len(wanted) > len(before):
            self.beginInsertRows(QModelIndex(), len(before), len(wanted) - 1)
            self.rows = before + wanted[len(before) :]
            self.endInsertRows()
        if len(wanted) < len(before) or not self._has_places_of(wanted):
            self._reorder(before, wanted)
        if len(wanted) < len(before):
            self.beginRemoveRows(QModelIndex(), len(wanted), len(before) - 1)
            self.rows = wanted
            self.endRemoveRows()
        self.rows = wanted
        if wanted:
            last = self.index(len(wanted) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _has_places_of(self, wanted: list[Any]) -> bool:
        """Whether each of the rows stands where it is wanted, whatever it says now."""
        shown = self.rows
        # Rows themselves are not compared: what is in them need not be comparable.
        if all(map(is_, wanted, shown)):
            return True
        return all(map(eq, map(self._key, wanted), map(self._key, shown)))

    def _reorder(self, before: list[Any], wanted: list[Any]) -> None:
        """Puts the wanted rows first; what points at a row, as a selection does, moves with it."""
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        # One that came in a moment ago may stand further up as well: nothing points at it yet.
        known = {index.row() for index in held if index.row() < len(before)}
        places = {row: self._place_of(before[row], wanted) for row in known}
        self.rows = wanted + before[len(wanted) :]
        moved = [self._index_in(places.get(index.row()), index) for index in held]
        # All at once: one by one, an index that moves to the place of another is taken for it.
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    def _place_of(self, row: Any, rows: Sequence[Any]) -> int | None:
        """Where a row stands in another list, mostly as the same object and else by its key."""
        keys = map(self._key, rows)
        return next(chain(_places(is_, rows, row), _places(eq, keys, self._key(row))), None)

    def _index_in(self, row: int | None, like: QModelIndex) -> QModelIndex:
        return QModelIndex() if row is None else self.index(row, like.column())


def _places(
    is_it: Callable[[Any, Any], bool], things: Iterable[Any], thing: object
) -> Iterator[int]:
    return compress(count(), map(is_it, things, repeat(thing)))
