"""Owns the time line's strip along the foot of the window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme, set_role
from ui.viewmodels.language import tr

_HEIGHT = 76


class Timeline(QWidget):
    """Past, now and forecast in one strip."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Time line"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_role(self, "panel")
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One band, as wide as there is room."""
        return QSize(1360, self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """It keeps its height."""
        return QSize(320, self.sizeHint().height())
