"""Owns every action of the desk: declared once, for menu, keys and the find overlay alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.viewmodels.search import Entry

MENUS = ("Desk", "View", "Alarms")


def always() -> bool:
    """The condition of an action that can be done at any time."""
    return True


@dataclass(frozen=True)
class ActionSpec:
    """One thing a person can do: where its menu is, its keys, and when it can be done."""

    id: str
    menu: str
    text: str
    keys: tuple[str, ...]
    run: Callable[[], object]
    enabled: Callable[[], bool] = always

    @property
    def entry(self) -> Entry:
        """The action as something to find."""
        keys = ", ".join(self.keys)
        plain = self.text.rstrip("…")
        return Entry("action", self.id, self.text, keys, (plain, self.id.replace("_", " ")))


class Actions:
    """The declared actions, as Qt's own on a window, and the menu made of them."""

    def __init__(self, specs: Iterable[ActionSpec], window: QWidget) -> None:
        self._specs = {spec.id: spec for spec in specs}
        self._actions = {spec.id: self._add(spec, window) for spec in self._specs.values()}
        self.entries = [spec.entry for spec in self._specs.values()]

    def _add(self, spec: ActionSpec, window: QWidget) -> QAction:
        action = QAction(spec.text, window)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda: spec.run())
        window.addAction(action)
        return action

    def menu(self, parent: QWidget) -> QMenu:
        """One menu with a part for each of MENUS."""
        menu = QMenu(parent)
        for name in MENUS:
            part = menu.addMenu(name)
            for spec in self._specs.values():
                if spec.menu == name:
                    part.addAction(self._actions[spec.id])
        return menu

    def refresh(self) -> None:
        """Asks each action anew whether it can be done."""
        for spec in self._specs.values():
            self._actions[spec.id].setEnabled(spec.enabled())

    def run(self, action_id: str) -> None:
        """Does an action that was found by typing, if it can be done now."""
        if self._specs[action_id].enabled():
            self._specs[action_id].run()
