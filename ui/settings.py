"""Owns what the desk remembers of a person from one day to the next: layout and theme."""

from __future__ import annotations

import platformdirs
from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow

# Raise it when panels come or go, so that an old layout is not forced onto a new window.
LAYOUT_VERSION = 1


def user_settings() -> QSettings:
    """The settings file of this person."""
    folder = platformdirs.user_config_path("bolan", appauthor=False, ensure_exists=True)
    return QSettings(str(folder / "desk.ini"), QSettings.Format.IniFormat)


def remembered_theme(settings: QSettings) -> str:
    """The theme this person chose last; night where they never did."""
    return "day" if settings.value("theme") == "day" else "night"


def remember_theme(settings: QSettings, name: str) -> None:
    """Remembers the theme this person chose."""
    settings.setValue("theme", name)
    settings.sync()


def save_layout(settings: QSettings, window: QMainWindow) -> None:
    """Remembers where the window and its panels are."""
    settings.setValue("layout/geometry", window.saveGeometry())
    settings.setValue("layout/panels", window.saveState(LAYOUT_VERSION))
    settings.sync()


def restore_layout(settings: QSettings, window: QMainWindow) -> bool:
    """Puts the window and its panels where they were; False when nothing usable is remembered."""
    geometry = settings.value("layout/geometry")
    panels = settings.value("layout/panels")
    if not isinstance(geometry, QByteArray) or not isinstance(panels, QByteArray):
        return False
    return window.restoreGeometry(geometry) and window.restoreState(panels, LAYOUT_VERSION)


def forget_layout(settings: QSettings) -> None:
    """Forgets the layout."""
    settings.remove("layout")
