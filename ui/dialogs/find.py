"""Owns finding by typing: an overlay over the window, never a dialog that blocks it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.dialogs.overlay import Overlay
from ui.rows_model import RowsModel
from ui.table_view import DeskTable, Width
from ui.theme import Theme, set_role
from ui.viewmodels.language import mark, tr
from ui.viewmodels.search import RESULTS, Entry, find

_KIND_WORDS = {
    "train": mark("Train"),
    "point": mark("Place"),
    "alarm": mark("Alarm"),
    "action": mark("Action"),
    "source": mark("Source"),
    "measure": mark("Detector"),
    "signal": mark("Signal"),
    "switch": mark("Points"),
    "section": mark("Section"),
}


class FindOverlay(Overlay):
    """A line to type in and the best fits below it. `chosen` has what Enter or a click took."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self._entries: Callable[[], Sequence[Entry]] = list
        self.model = RowsModel(
            lambda entry: (entry.kind, entry.id),
            lambda entry, column: (_kind(entry), entry.title, entry.detail)[column],
            ["", "", ""],
        )
        self.view = DeskTable(self.model, tr("Found"))
        super().__init__(tr("Find"), theme, parent)
        self.typed.setAccessibleName(tr("Find a train, place, alarm or action"))
        self.typed.setPlaceholderText(tr("Find a train, place, alarm or action…"))
        set_role(self.view, "choice")
        self.view.horizontalHeader().hide()
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.column.addWidget(self.view)
        self.typed.textChanged.connect(self._search)
        self.view.clicked.connect(self._take)

    def set_theme(self, theme: Theme) -> None:
        """Takes the fonts of a theme."""
        super().set_theme(theme)
        kind = max((tr(word) for word in _KIND_WORDS.values()), key=len)
        widths = (Width("", kind), Width("", "Unexpected stop in section"), Width("", "", share=1))
        self.view.fit(theme, widths)

    def open(self, entries: Callable[[], Sequence[Entry]], came_from: QWidget | None) -> None:
        """Opens over the window; `entries` is asked at every letter, so that trains come and go."""
        self._entries = entries
        self._search("")
        self.open_over(came_from)

    def _search(self, typed: str) -> None:
        self.model.swap(find(typed, self._entries()))
        if self.model.rows:
            self.view.selectRow(0)
        self.place()

    def place(self) -> None:
        """As high as there are results."""
        rows = min(len(self.model.rows), RESULTS)
        self.view.setFixedHeight(self.view.verticalHeader().defaultSectionSize() * rows)
        self.view.setVisible(rows > 0)
        super().place()

    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            entry = self.model.rows[index.row()]
            self.close_back()
            self.chosen.emit(entry)

    def on_enter(self) -> None:
        """Takes the marked one."""
        self._take(self.view.currentIndex())

    def on_step(self, step: int) -> None:
        """Marks the one after or before."""
        count = len(self.model.rows)
        if count:
            self.view.selectRow((self.view.currentIndex().row() + step) % count)


def _kind(entry: Entry) -> str:
    return tr(_KIND_WORDS.get(entry.kind, entry.kind))
