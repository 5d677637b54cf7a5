"""Owns what flows into the panels that look around and ahead: the map and the next two hours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo

from PySide6.QtCore import QObject

from core.forecast import Forecaster
from ui.desk_link import DeskLink
from ui.main_window import MainWindow
from ui.my_area import MyArea
from ui.viewmodels.meets import AHEAD_US, meet_row, meets

# The forecast is made anew at every so manieth tick: it looks at all trains.
_TICKS = 10


class Outlook(QObject):
    """Fills both panels while they can be seen. `open_object` selects and centres."""

    def __init__(
        self,
        link: DeskLink,
        window: MainWindow,
        area: MyArea,
        zone: tzinfo,
        open_object: Callable[[str, str], None],
    ) -> None:
        super().__init__()
        self._link, self._window, self._area, self._zone = link, window, area, zone
        self._open = open_object
        session = link.session
        self._railway = session.railway
        self._forecaster = Forecaster(session.railway, session.plan)
        self._ticks = 0
        window.map.canvas.selected.connect(open_object)
        window.next_hours.opened.connect(self._on_meet)
        for panel in (window.map, window.next_hours):
            panel.visibilityChanged.connect(self._on_shown)
        link.moved.connect(self.show_all)
        link.ticked.connect(self._on_tick)

    def show_all(self) -> None:
        """Fills what can be seen."""
        self._show_map()
        self._show_meets()

    def _on_shown(self, is_visible: bool) -> None:
        if is_visible:
            self.show_all()

    def _on_tick(self) -> None:
        self._ticks += 1
        if self._ticks % 2 == 0:
            self._show_map()
        if self._ticks % _TICKS == 0:
            self._show_meets()

    def _show_map(self) -> None:
        if self._window.map.isVisible():
            self._window.map.canvas.show_picture(self._link.picture, self._link.now_us)

    def _show_meets(self) -> None:
        if not self._window.next_hours.isVisible():
            return
        now_us, area = self._link.now_us, self._area.area
        forecast = self._forecaster.forecast(self._link.picture, now_us, AHEAD_US)
        found = meets(forecast, self._railway, now_us)
        mine = [m for m in found if area is None or area.contains(m.line, m.position_mm)]
        rows = [meet_row(meet, now_us, self._zone) for meet in mine]
        self._window.next_hours.show_meets(rows)

    def _on_meet(self, train: str, line: str, position_mm: int) -> None:
        if train:
            self._open("train", train)
        self._window.line_view.center_on(line, position_mm)
