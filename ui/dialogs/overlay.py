"""Owns the line to type in that opens over the window, never a dialog that blocks it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.theme import Theme, set_role
from ui.viewmodels.language import tr

_WIDTH = 620
_TOP = 90
_OWN_KEYS = (
    Qt.Key.Key_Escape,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
)


class Overlay(QFrame):
    """A raised frame in the upper middle of a window, with a line to type in.

    Esc closes it and gives the keyboard back to where it was. `on_enter` and `on_step` are for
    those who build on it.
    """

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "raised")
        self.setAccessibleName(name)
        self._window = parent
        self._came_from: QWidget | None = None
        self.typed = QLineEdit(self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(8, 8, 8, 8)
        self.column.addWidget(self.typed)
        self.typed.installEventFilter(self)
        parent.installEventFilter(self)
        self.hide()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Takes the fonts of a theme."""
        self.typed.setFont(theme.font("title"))

    def open_over(self, came_from: QWidget | None) -> None:
        """Opens with an empty line."""
        if not self.isVisible():
            self._came_from = came_from
        self.typed.clear()
        self.place()
        self.show()
        self.raise_()
        self.typed.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_back(self) -> None:
        """Closes and gives the keyboard back to where it was."""
        self.hide()
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        """In the upper middle of the window, as high as it needs to be."""
        width = min(_WIDTH, self._window.width() - 40)
        left = (self._window.width() - width) // 2
        self.setGeometry(QRect(left, _TOP, width, self.sizeHint().height()))

    def on_enter(self) -> None:
        """Enter was pressed."""

    def on_step(self, step: int) -> None:
        """Up (-1) or down (1) was pressed."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Its own keys come to it while the typing goes on."""
        if isinstance(event, QKeyEvent) and watched is self.typed:
            if event.type() == QEvent.Type.ShortcutOverride and event.key() in _OWN_KEYS:
                # Else the window's own Esc would come first.
                event.accept()
            return event.type() == QEvent.Type.KeyPress and self._on_key(event.key())
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return False

    def _on_key(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape:
            self.close_back()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.on_enter()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.on_step(1 if key == Qt.Key.Key_Down else -1)
        else:
            return False
        return True


class AskOverlay(Overlay):
    """Asks for one line of text."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self._question = QLabel()
        self._use: Callable[[str], object] | None = None
        super().__init__(tr("Question"), theme, parent)
        self.typed.setAccessibleName(tr("Answer"))
        self.column.insertWidget(0, self._question)

    def set_theme(self, theme: Theme) -> None:
        """Takes the fonts of a theme."""
        super().set_theme(theme)
        self._question.setFont(theme.font("body"))

    def ask(
        self, question: str, use: Callable[[str], object], came_from: QWidget | None, said: str = ""
    ) -> None:
        """Asks; `use` is called with what was typed, unless it is empty or Esc was pressed."""
        self._question.setText(question)
        self.typed.setAccessibleName(question)
        self._use = use
        self.open_over(came_from)
        self.typed.setText(said)
        self.typed.selectAll()

    def on_enter(self) -> None:
        """Takes what was typed."""
        text = self.typed.text().strip()
        if text and self._use is not None:
            self.close_back()
            self._use(text)
