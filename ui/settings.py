"""Owns what the desk remembers of a person from one day to the next; layouts apart."""

from __future__ import annotations

import platformdirs
from PySide6.QtCore import QSettings

from core.alarms.permissions import ROLES
from ui.theme import OWN_PROFILE, PROFILES
from ui.viewmodels.language import ENGLISH, LANGUAGES


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


def remembered_language(settings: QSettings) -> str:
    """The code of the language this person chose last; English where they never did."""
    code = str(settings.value("language"))
    return code if code in LANGUAGES else ENGLISH.code


def remember_language(settings: QSettings, code: str) -> None:
    """Remembers the language this person chose."""
    settings.setValue("language", code)
    settings.sync()


def remembered_profile(settings: QSettings | None) -> str:
    """Whose colours this person wants the line in; the desk's own where they never said."""
    said = str(settings.value("profile")) if settings is not None else ""
    return said if said in PROFILES else OWN_PROFILE


def remember_profile(settings: QSettings, profile: str) -> None:
    """Remembers whose colours this person chose."""
    settings.setValue("profile", profile)
    settings.sync()


# Sizes of text that can be chosen, in per cent of what the screen asks for.
TEXT_SIZES = (100, 125, 150, 175, 200)


def remembered_text_size(settings: QSettings | None) -> int:
    """The size of text this person chose; 100 where they never did."""
    said = str(settings.value("text_size")) if settings is not None else ""
    return int(said) if said.isdecimal() and int(said) in TEXT_SIZES else 100


def remember_text_size(settings: QSettings, percent: int) -> None:
    """Remembers the size of text this person chose."""
    settings.setValue("text_size", percent)
    settings.sync()


def remembered_stillness(settings: QSettings | None) -> bool:
    """Whether this person wants nothing to blink."""
    return settings is not None and settings.value("still") == "yes"


def remember_stillness(settings: QSettings, is_still: bool) -> None:
    """Remembers whether anything may blink."""
    settings.setValue("still", "yes" if is_still else "no")
    settings.sync()


def remembered_role(settings: QSettings) -> str:
    """What this person is; a dispatcher where nobody said. There is no login: it is no proof."""
    role = str(settings.value("person/role"))
    return role if role in ROLES else ROLES[0]


def remember_role(settings: QSettings, role: str) -> None:
    """Remembers what this person is."""
    settings.setValue("person/role", role)
    settings.sync()
