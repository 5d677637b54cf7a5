"""Owns how a person wants the desk to look and speak: colours, size of text, motion, language."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSettings

from ui.actions import Choice
from ui.markers import BlinkClock
from ui.settings import (
    TEXT_SIZES,
    remember_language,
    remember_profile,
    remember_stillness,
    remember_text_size,
    remember_theme,
    remembered_stillness,
    remembered_text_size,
)
from ui.theme import OWN_PROFILE, PROFILES, Theme, load_theme
from ui.viewmodels.language import LANGUAGES, mark, spoken, tr

_PROFILE_WORDS = {
    OWN_PROFILE: mark("Colours of this desk"),
    "uk": mark("Colours of Britain"),
    "db": mark("Colours of Germany"),
    "1520": mark("Colours of 1520 mm"),
    "subcontinent": mark("Colours of the sub-continent"),
}


class Preferences:
    """What a person chose; remembered where there are settings. `use` shows a theme."""

    def __init__(
        self,
        theme: Theme,
        blink: BlinkClock,
        settings: QSettings | None,
        use: Callable[[Theme], object],
        say: Callable[[str], object],
    ) -> None:
        self._theme = theme
        self._blink = blink
        self._settings = settings
        self._use, self._say = use, say
        # What this screen asks for, before the person's own wish.
        self._own_scale = theme.scale * 100 / remembered_text_size(settings)
        blink.set_still(remembered_stillness(settings))

    def switch_theme(self) -> None:
        """Day for night, or night for day."""
        self._show("night" if self._theme.is_day else "day", self._theme.scale)
        if self._settings is not None:
            remember_theme(self._settings, self._theme.name)

    def profiles(self) -> list[Choice]:
        """Whose colours the line can have."""
        now = self._theme.profile
        return [Choice(name, tr(_PROFILE_WORDS[name]), name == now) for name in PROFILES]

    def choose_profile(self, profile: str) -> None:
        """Draws the line in the colours of a railway."""
        self._show(self._theme.name, self._theme.scale, profile)
        if self._settings is not None:
            remember_profile(self._settings, profile)

    def text_sizes(self) -> list[Choice]:
        """The sizes of text, in per cent of what the screen asks for."""
        now = round(self._theme.scale / self._own_scale * 100)
        return [Choice(str(size), f"{size} %", size == now) for size in TEXT_SIZES]

    def choose_text_size(self, percent: str) -> None:
        """Writes larger or smaller."""
        self._show(self._theme.name, self._own_scale * int(percent) / 100)
        if self._settings is not None:
            remember_text_size(self._settings, int(percent))

    def switch_motion(self) -> None:
        """Lets nothing blink any more, or all that should."""
        self._blink.set_still(not self._blink.is_still)
        if self._settings is not None:
            remember_stillness(self._settings, self._blink.is_still)

    def languages(self) -> list[Choice]:
        """Every language there is, by its own name."""
        return [Choice(one.code, one.name, one.code == spoken().code) for one in LANGUAGES.values()]

    def choose_language(self, code: str) -> None:
        """Remembers a language; a desk speaks the one it began with until it is opened anew."""
        if self._settings is not None:
            remember_language(self._settings, code)
        name = LANGUAGES[code].name
        self._say(tr("From the next start on: {language}", language=name))

    def _show(self, name: str, scale: float, profile: str | None = None) -> None:
        self._theme = load_theme(name, scale, profile or self._theme.profile)
        self._use(self._theme)
