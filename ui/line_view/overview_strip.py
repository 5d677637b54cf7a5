"""Owns the overview strip: the whole main line, always in view, with the line view's window."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.line.model import Railway
from core.picture import Picture
from core.timetable.model import Plan
from ui.markers import BlinkClock
from ui.theme import Theme, set_role


class OverviewStrip(QWidget):
    """The whole line in one strip. `window_requested` asks the line view for chainages."""

    window_requested = Signal(object, object)
    selected = Signal(str, str)

    def __init__(
        self,
        railway: Railway,
        plan: Plan,
        theme: Theme,
        blink: BlinkClock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName("Overview of the whole line")
        set_role(self, "panel")

    def set_picture(self, picture: Picture, at_us: int) -> None:
        """Shows what is believed, at the session time of looking."""

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""

    def set_selection(self, kind: str, object_id: str) -> None:
        """Marks the selected object; empty words for none."""

    def set_window(self, line_id: str, start_mm: int, end_mm: int) -> None:
        """Shows which chainages of which line the line view shows."""
