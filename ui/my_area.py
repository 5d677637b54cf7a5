"""Owns which area this desk answers for: chosen, remembered, and asked by all that lists."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSettings, Signal

from core.line.model import Railway
from core.picture import Picture
from ui.actions import Choice
from ui.viewmodels.area import Area, area_of, area_typed, limited, territories
from ui.viewmodels.language import tr
from ui.viewmodels.search import Entry

_WHOLE = "whole"


class MyArea(QObject):
    """The area of one desk; None is the whole railway. `changed` comes when it is another."""

    changed = Signal()

    def __init__(
        self, railway: Railway, points: Sequence[Entry], settings: QSettings | None
    ) -> None:
        super().__init__()
        self._railway = railway
        self._points = points
        self._settings = settings
        self._ready = territories(railway)
        remembered = "" if settings is None else str(settings.value(self._key, ""))
        self.area: Area | None = self._known(remembered)

    @property
    def _key(self) -> str:
        return f"area/{self._railway.id}"

    def _known(self, area_id: str) -> Area | None:
        ready = {area.id: area for area in self._ready}
        return ready.get(area_id) or area_of(area_id, self._railway)

    @property
    def name(self) -> str:
        """What the frame says of it."""
        return tr("whole line") if self.area is None else self.area.name

    def limited(self, picture: Picture) -> Picture:
        """What this desk lists, counts and sounds for."""
        return limited(picture, self.area, self._railway)

    def choices(self) -> list[Choice]:
        """The areas that can be chosen without typing."""
        now = self.area.id if self.area is not None else _WHOLE
        ready = [Choice(area.id, area.name, area.id == now) for area in self._ready]
        return [Choice(_WHOLE, tr("whole line"), now == _WHOLE), *ready]

    def choose(self, area_id: str) -> None:
        """Takes one of the choices."""
        self._take(self._known(area_id))

    def type_in(self, typed: str) -> None:
        """Takes what a person typed. Raises ValueError with the reason."""
        self._take(area_typed(typed, self._points, self._railway))

    def _take(self, area: Area | None) -> None:
        self.area = area
        if self._settings is not None:
            self._settings.setValue(self._key, area.id if area is not None else "")
            self._settings.sync()
        self.changed.emit()
