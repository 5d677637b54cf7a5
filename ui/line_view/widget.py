"""Owns the line panel: its title row with the view's levels, and the canvas with the line."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.line.model import Railway
from core.picture import Picture
from core.timetable.model import Plan
from ui.markers import BlinkClock
from ui.theme import Theme, set_role


class LineView(QWidget):
    """The line at any zoom. `selected` says (kind, id), `window_changed` the chainages in view."""

    selected = Signal(str, str)
    # object: chainages in millimetres do not fit the 32 bits of Qt's int.
    window_changed = Signal(object, object)

    def __init__(
        self,
        railway: Railway,
        plan: Plan,
        theme: Theme,
        blink: BlinkClock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName("Line view")
        set_role(self, "panel")

    def set_picture(self, picture: Picture, at_us: int) -> None:
        """Shows what is believed, at the session time of looking."""

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""

    def set_selection(self, kind: str, object_id: str) -> None:
        """Marks the selected object; empty words for none."""

    def set_line(self, line_id: str) -> None:
        """Shows another line of the railway."""

    def set_window(self, start_mm: int, end_mm: int) -> None:
        """Shows the chainages from start to end."""

    def center_on(self, line_id: str, position_mm: int) -> None:
        """Brings a place into the middle, at section zoom at least."""

    def zoom_by(self, factor: float, about_x: float | None = None) -> None:
        """Zooms in (above 1) or out about an x of the view, its middle by default."""

    def pan_by(self, fraction: float) -> None:
        """Moves the view by a fraction of its width, to the right for above 0."""
