"""Owns every action of the desk: declared once, for menu, keys and the find overlay alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import Qt
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


@dataclass(frozen=True)
class ActionSpec:
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


@dataclass(frozen=True)
class ChoiceSpec:
    """One of several things to choose, asked for when they are to be shown: a menu of its own."""

    id: str
    menu: str
    text: str
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
        self._actions = {
            spec.id: self._add(spec, window)
            for spec in self.specs.values()
            if isinstance(spec, ActionSpec)
        }

    @property
    def entries(self) -> list[Entry]:
        """Everything that can be done, as things to find."""
        return [entry for spec in self.specs.values() for entry in spec.entries]

    def _add(self, spec: ActionSpec, window: QWidget) -> QAction:
        action = QAction(spec.text, window)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda: spec.run())
        window.addAction(action)
        return action

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
                    self._add_choices(spec, part)
            part.aboutToShow.connect(self.refresh)
        return menu

    def _add_choices(self, spec: ChoiceSpec, menu: QMenu) -> None:
        part = menu.addMenu(spec.text)

        def fill() -> None:
            part.clear()
            for choice in spec.choices() if spec.enabled() else ():
                action = part.addAction(choice.text)
                action.setCheckable(choice.is_checked)
                action.setChecked(choice.is_checked)
                action.triggered.connect(lambda _=False, id=choice.id: spec.run(id))

        part.aboutToShow.connect(fill)
        # Qt does not open a menu that is empty before it is asked.
        fill()

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
