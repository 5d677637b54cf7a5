"""Owns the list of keys: every action with its keys and its place in the menu."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from ui.actions import Spec
from ui.panel import Panel
from ui.rows_model import RowsModel
from ui.table_view import DeskTable, Width
from ui.theme import Theme
from ui.viewmodels.language import mark, tr

_TITLES = (mark("Key"), mark("Action"), mark("Menu"))


class KeyRow(NamedTuple):
    """One action: its keys, its name, its menu."""

    keys: str
    text: str
    menu: str

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        return ", ".join(self)


class KeysPanel(Panel):
    """A table of what can be done by the keyboard."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__("keys", tr("List of keys"), theme, parent)
        self.model = RowsModel(
            lambda row: row, lambda row, column: row[column], [tr(title) for title in _TITLES]
        )
        self.view = DeskTable(self.model, tr("List of keys"), self)
        self.body.addWidget(self.view)
        self.body.setContentsMargins(4, 0, 4, 8)
        self.setFocusProxy(self.view)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        super().set_theme(theme)
        key, action, menu = (tr(title) for title in _TITLES)
        widths = [Width(key, "Ctrl+Shift+W, Ctrl+W"), Width(action, "", 3), Width(menu, "", 1)]
        self.view.fit(theme, widths)

    def show_keys(self, specs: Iterable[Spec]) -> None:
        """Shows the actions in the order of the menus."""
        self.model.swap([KeyRow(", ".join(s.keys), s.text, tr(s.menu)) for s in specs])
