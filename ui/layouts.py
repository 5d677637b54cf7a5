"""Owns where panels stand: the stacks of a new desk, and the layouts kept under a name."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from enum import Enum
from itertools import pairwise
from urllib.parse import quote, unquote

import msgspec
from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from ui.panel import Panel


class Stack(Enum):
    """A place of the desk where panels stand behind each other as tabs.

    The bottom one is as wide as the line view above it, so that both share one distance axis.
    """

    UPPER = "upper right"
    LOWER = "lower right"
    BOTTOM = "bottom"


class Standing(msgspec.Struct, frozen=True):
    """Where a panel stands on a new desk, the key that brings it up, and whether it is shown."""

    panel: Panel
    stack: Stack
    key: str = ""
    shown: bool = True


class Layouts:
    """The layouts of one window. Without settings none can be kept.

    `last` is the one the window was closed with; others have the name a person gave them.
    """

    def __init__(
        self, window: QMainWindow, standings: Sequence[Standing], settings: QSettings | None
    ) -> None:
        self._window = window
        self._standings = standings
        self._settings = settings
        # Another set of panels is another desk: an old layout is not forced onto it.
        names = ",".join(standing.panel.objectName() for standing in standings)
        self._version = zlib.crc32(names.encode()) & 0x7FFFFFFF

    def stack(self, stack: Stack) -> list[Panel]:
        """The panels that stand in a stack on a new desk, in their order."""
        return [standing.panel for standing in self._standings if standing.stack is stack]

    def reset(self) -> None:
        """Puts every panel where it stands on a new desk."""
        window = self._window
        right = Qt.DockWidgetArea.RightDockWidgetArea
        bottom = Qt.DockWidgetArea.BottomDockWidgetArea
        window.setCorner(Qt.Corner.BottomRightCorner, right)
        for standing in self._standings:
            standing.panel.setFloating(False)
            window.removeDockWidget(standing.panel)
        firsts = [self.stack(stack)[0] for stack in Stack]
        for first, area in zip(firsts, (right, right, bottom), strict=True):
            window.addDockWidget(area, first)
        window.splitDockWidget(firsts[0], firsts[1], Qt.Orientation.Vertical)
        for stack in Stack:
            for before, behind in pairwise(self.stack(stack)):
                window.tabifyDockWidget(before, behind)
        for standing in self._standings:
            standing.panel.setVisible(standing.shown)
        for first in firsts:
            first.raise_()

    # Kept layouts.

    def names(self) -> list[str]:
        """The names of the kept layouts, in the order of the alphabet."""
        if self._settings is None:
            return []
        self._settings.beginGroup("layouts")
        names = [unquote(name) for name in self._settings.childGroups()]
        self._settings.endGroup()
        return sorted(names, key=str.casefold)

    def save(self, name: str) -> None:
        """Keeps the layout as it is under a name, in place of one that had it."""
        self._write(f"layouts/{quote(name, safe='')}")

    def restore(self, name: str) -> bool:
        """Puts the panels as they were kept; False when that is not there or does not fit."""
        return self._read(f"layouts/{quote(name, safe='')}")

    def forget(self, name: str) -> None:
        """Forgets a kept layout."""
        self._remove(f"layouts/{quote(name, safe='')}")

    def remember_last(self) -> None:
        """Remembers the layout for the next time."""
        self._write("layout")

    def restore_last(self) -> bool:
        """Puts the panels as they stood the last time; False when nothing usable is remembered."""
        return self._read("layout")

    def forget_last(self) -> None:
        """Forgets how the panels stood."""
        self._remove("layout")

    def _write(self, group: str) -> None:
        if self._settings is not None:
            self._settings.setValue(f"{group}/geometry", self._window.saveGeometry())
            self._settings.setValue(f"{group}/panels", self._window.saveState(self._version))
            self._settings.sync()

    def _read(self, group: str) -> bool:
        if self._settings is None:
            return False
        geometry = self._settings.value(f"{group}/geometry")
        panels = self._settings.value(f"{group}/panels")
        if not isinstance(geometry, QByteArray) or not isinstance(panels, QByteArray):
            return False
        restored = self._window.restoreGeometry(geometry)
        return restored and self._window.restoreState(panels, self._version)

    def _remove(self, group: str) -> None:
        if self._settings is not None:
            self._settings.remove(group)
            self._settings.sync()


def to_next_screen(panel: Panel) -> None:
    """Floats a panel, filling the middle of the screen after the one it is on."""
    screens = QGuiApplication.screens()
    here = screens.index(panel.screen()) if panel.screen() in screens else 0
    room = screens[(here + 1) % len(screens)].availableGeometry()
    size = panel.size().boundedTo(room.size())
    panel.setFloating(True)
    panel.resize(size)
    panel.move(room.center() - panel.rect().center())
