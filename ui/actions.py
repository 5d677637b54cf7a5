"""Owns every action of the desk: declared once, for menu, keys and the find overlay alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import msgspec
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.viewmodels.language import mark, tr
from ui.viewmodels.search import Entry

MENUS = (
    mark("Desk"),
    mark("View"),
    mark("Panels"),
    mark("Alarms"),
    mark("Time"),
    mark("Training"),
    mark("Help"),
)


def always() -> bool:
    """The condition of an action that can be done at any time."""
    return True


class ActionSpec(msgspec.Struct, frozen=True):
    """One thing a person can do: its menu and text, its keys, and when it can be done."""

    id: str
    menu: str
    text: str
    keys: tuple[str, ...]
    run: Callable[[], object]
    enabled: Callable[[], bool] = always

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The action as something to find."""
        plain = self.text.rstrip("…")
        words = (plain, self.id.replace("_", " "))
        return (Entry("action", self.id, self.text, ", ".join(self.keys), words),)


class Choice(NamedTuple):
    """One of the things that can be chosen now; the one in force is checked."""

    id: str
    text: str
    is_checked: bool = False


class ChoiceSpec(msgspec.Struct, frozen=True):
    """One of several things to choose, asked for when they are to be shown: a menu of its own.

    Its keys open that menu in the middle of the window.
    """

    id: str
    menu: str
    text: str
    keys: tuple[str, ...]
    choices: Callable[[], Sequence[Choice]]
    run: Callable[[str], object]
    enabled: Callable[[], bool] = always

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Each choice as something to find."""
        plain = self.text.rstrip("…")
        return tuple(
            Entry(
                "action",
                f"{self.id}/{choice.id}",
                choice.text,
                plain,
                (choice.text, f"{plain} {choice.text}"),
            )
            for choice in self.choices()
        )


Spec = ActionSpec | ChoiceSpec


class Actions:
    """The declared actions, as Qt's own on a window, and the menu made of them."""

    def __init__(self, specs: Iterable[Spec], window: QWidget) -> None:
        self.specs: dict[str, Spec] = {spec.id: spec for spec in specs}
        self._window = window
        self._actions = {spec.id: self._add(spec) for spec in self.specs.values()}

    @property
    def entries(self) -> list[Entry]:
        """Everything that can be done, as things to find."""
        return [entry for spec in self.specs.values() for entry in spec.entries]

    def _add(self, spec: Spec) -> QAction:
        action = QAction(spec.text, self._window)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if isinstance(spec, ChoiceSpec):
            # The menu bears the keys' words; the action opens it.
            action.triggered.connect(lambda: self._pop_up(spec))
        else:
            action.triggered.connect(lambda: spec.run())
        self._window.addAction(action)
        return action

    def _pop_up(self, spec: ChoiceSpec) -> None:
        menu = self._choices(spec, self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        size = menu.sizeHint()
        corner = self._window.rect().center() - QPoint(size.width() // 2, size.height() // 2)
        menu.popup(self._window.mapToGlobal(corner))

    def menu(self, parent: QWidget) -> QMenu:
        """One menu with a part for each of MENUS that has anything in it."""
        menu = QMenu(parent)
        for name in MENUS:
            own = [spec for spec in self.specs.values() if spec.menu == name]
            if not own:
                continue
            part = menu.addMenu(tr(name))
            for spec in own:
                if isinstance(spec, ActionSpec):
                    part.addAction(self._actions[spec.id])
                else:
                    part.addMenu(self._choices(spec, part))
            part.aboutToShow.connect(self.refresh)
        return menu

    def _choices(self, spec: ChoiceSpec, parent: QWidget) -> QMenu:
        """The menu of a choice, filled anew each time it opens."""
        keys = ", ".join(spec.keys)
        menu = QMenu(f"{spec.text}\t{keys}" if keys else spec.text, parent)

        def fill() -> None:
            menu.clear()
            for choice in spec.choices() if spec.enabled() else ():
                action = menu.addAction(choice.text)
                action.setCheckable(choice.is_checked)
                action.setChecked(choice.is_checked)
                action.triggered.connect(lambda _=False, id=choice.id: spec.run(id))

        menu.aboutToShow.connect(fill)
        # Qt does not open a menu that is empty before it is asked.
        fill()
        return menu

    def refresh(self) -> None:
        """Asks each action anew whether it can be done."""
        for action_id, action in self._actions.items():
            action.setEnabled(self.specs[action_id].enabled())

    def run(self, action_id: str) -> None:
        """Does an action that was found by typing, if it can be done now."""
        name, _, choice = action_id.partition("/")
        spec = self.specs[name]
        if not spec.enabled():
            return
        if isinstance(spec, ChoiceSpec):
            spec.run(choice)
        else:
            spec.run()
