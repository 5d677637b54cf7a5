"""Owns what flows into the panels that look around and ahead: the map and the next two hours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo

from PySide6.QtCore import QObject

from core.forecast import Forecaster
from ui.desk_link import DeskLink
from ui.main_window import MainWindow
from ui.my_area import MyArea
from ui.theme import Theme
from ui.viewmodels.alarm_rows import AlarmList
from ui.viewmodels.clocks import clock_row, zones_along
from ui.viewmodels.meets import AHEAD_US, meet_row, meets
from ui.wall import WallDisplay

# The forecast is made anew at every so manieth tick: it looks at all trains.
_TICKS = 10


class Outlook(QObject):
    """Fills both panels and the wall display while they can be seen.

    `open_object` selects and centres.
    """

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
        window.map.came_in_view.connect(self._show_map)
        window.next_hours.came_in_view.connect(self._show_meets)
        self.wall: WallDisplay | None = None
        self._alarms = AlarmList()
        self._zones = zones_along(self._railway)
        link.moved.connect(self.show_all)
        link.ticked.connect(self._on_tick)
        window.closed.connect(self._close_wall)

    def show_all(self) -> None:
        """Fills what can be seen."""
        self._show_map()
        self._show_meets()
        self._show_wall()

    def _on_tick(self) -> None:
        self._ticks += 1
        if self._ticks % 2 == 0:
            self._show_map()
        self._show_wall()
        if self._ticks % _TICKS == 0:
            self._show_meets()

    def _show_map(self) -> None:
        if self._window.map.is_in_view:
            self._window.map.canvas.show_picture(self._link.picture, self._link.now_us)

    def _show_meets(self) -> None:
        if not self._window.next_hours.is_in_view:
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

    # The wall.

    def switch_wall(self) -> None:
        """Opens the wall display, or closes it."""
        if self.wall is not None:
            self.wall.close()
            return
        window = self._window
        self.wall = WallDisplay(self._railway, self._link.mode, window.theme, window.blink)
        self.wall.closed.connect(self._forget_wall)
        self.wall.show_alarms(self._alarms)
        self._show_wall()
        self.wall.open(window)

    def show_alarms(self, alarms: AlarmList) -> None:
        """Takes the alarms as the desk lists them."""
        self._alarms = alarms
        if self.wall is not None:
            self.wall.show_alarms(alarms)

    def _show_wall(self) -> None:
        if self.wall is not None:
            link, now_us = self._link, self._link.now_us
            self.wall.set_mode(link.mode, self._window.windowTitle())
            self.wall.show_picture(link.picture, now_us, clock_row(now_us, self._zone, self._zones))

    def set_theme(self, theme: Theme) -> None:
        """Shows the wall in another theme, too."""
        if self.wall is not None:
            self.wall.set_theme(theme)

    def _close_wall(self) -> None:
        if self.wall is not None:
            self.wall.close()

    def _forget_wall(self) -> None:
        if self.wall is not None:
            self.wall.deleteLater()
            self.wall = None
