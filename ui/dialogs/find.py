"""Owns finding by typing: an overlay over the window, never a dialog that blocks it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QVBoxLayout, QWidget

from ui.rows_model import RowsModel
from ui.table_view import DeskTable, Width
from ui.theme import Theme, set_role
from ui.viewmodels.search import RESULTS, Entry, find

_WIDTH = 620
_OWN_KEYS = (
    Qt.Key.Key_Escape,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
)
_KIND_WORDS = {"train": "Train", "point": "Place", "alarm": "Alarm", "action": "Action"}
_WIDTHS = (
    Width("", "Source"),
    Width("", "Unexpected stop in section"),
    Width("", "", share=1),
)


class FindOverlay(QFrame):
    """A line to type in and the best fits below it. `chosen` has what Enter or a click took."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "raised")
        self.setAccessibleName(self.tr("Find"))
        self._window = parent
        self._entries: Callable[[], Sequence[Entry]] = list
        self._came_from: QWidget | None = None
        self.typed = QLineEdit(self)
        self.typed.setAccessibleName(self.tr("Find a train, place, alarm or action"))
        self.typed.setPlaceholderText(self.tr("Find a train, place, alarm or action…"))
        self.model = RowsModel(
            lambda entry: (entry.kind, entry.id),
            lambda entry, column: (self._kind(entry), entry.title, entry.detail)[column],
            [width.title for width in _WIDTHS],
        )
        self.view = DeskTable(self.model, self.tr("Found"), self)
        set_role(self.view, "choice")
        self.view.horizontalHeader().hide()
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.typed)
        column.addWidget(self.view)
        self.typed.textChanged.connect(self._search)
        self.typed.installEventFilter(self)
        self.view.clicked.connect(self._take)
        parent.installEventFilter(self)
        self.hide()
        self.set_theme(theme)

    def _kind(self, entry: Entry) -> str:
        return _KIND_WORDS.get(entry.kind, entry.kind.capitalize())

    def set_theme(self, theme: Theme) -> None:
        """Takes the fonts of a theme."""
        self.typed.setFont(theme.font("title"))
        self.view.fit(theme, _WIDTHS)

    def open(self, entries: Callable[[], Sequence[Entry]], came_from: QWidget | None) -> None:
        """Opens over the window; `entries` is asked at every letter, so that trains come and go."""
        self._entries = entries
        if not self.isVisible():
            self._came_from = came_from
        self.typed.clear()
        self._search("")
        self._place()
        self.show()
        self.raise_()
        self.typed.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_back(self) -> None:
        """Closes and gives the keyboard back to where it was."""
        self.hide()
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def _search(self, typed: str) -> None:
        self.model.swap(find(typed, self._entries()))
        if self.model.rows:
            self.view.selectRow(0)
        self._place()

    def _place(self) -> None:
        """In the upper middle of the window, as high as there are results."""
        rows = min(len(self.model.rows), RESULTS)
        height = self.view.verticalHeader().defaultSectionSize() * rows
        self.view.setFixedHeight(height)
        self.view.setVisible(rows > 0)
        width = min(_WIDTH, self._window.width() - 40)
        self.setGeometry(
            QRect((self._window.width() - width) // 2, 90, width, self.sizeHint().height())
        )

    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            entry = self.model.rows[index.row()]
            self.close_back()
            self.chosen.emit(entry)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes, Esc closes, up and down choose while the typing goes on."""
        if isinstance(event, QKeyEvent) and watched is self.typed:
            if event.type() == QEvent.Type.ShortcutOverride and event.key() in _OWN_KEYS:
                # Else the window's own Esc would come first.
                event.accept()
            return event.type() == QEvent.Type.KeyPress and self._on_key(event.key())
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _on_key(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape:
            self.close_back()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.view.currentIndex())
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            count = len(self.model.rows)
            step = 1 if key == Qt.Key.Key_Down else -1
            if count:
                self.view.selectRow((self.view.currentIndex().row() + step) % count)
        else:
            return False
        return True
