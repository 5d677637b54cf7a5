"""Owns how wide and high text is in the theme's fonts, remembered, for the view models."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF

from ui.theme import Theme

# Figures change all the time; beyond so many texts the memory is emptied.
_REMEMBERED = 20_000
_LINE_SHARE = 1.2


class QtMeasure:
    """Text sizes in pixels by font role."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._metrics: dict[str, QFontMetricsF] = {}
        self._widths: dict[tuple[str, str], float] = {}

    def width(self, text: str, role: str) -> float:
        """The advance width of a line of text."""
        key = (role, text)
        known = self._widths.get(key)
        if known is None:
            if len(self._widths) >= _REMEMBERED:
                self._widths.clear()
            known = self._widths[key] = self.metrics(role).horizontalAdvance(text)
        return known

    def height(self, role: str) -> float:
        """The height of a line, set closer than the family's own leading."""
        return self._theme.font(role).pixelSize() * _LINE_SHARE

    def metrics(self, role: str) -> QFontMetricsF:
        """The metrics of a font role."""
        found = self._metrics.get(role)
        if found is None:
            found = self._metrics[role] = QFontMetricsF(self._theme.font(role))
        return found
