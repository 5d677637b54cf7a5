"""Owns which alarms of the list are shown: by view, priority, state, place and text."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from core.alarms.lifecycle import BY_DESIGN, NORMAL, OUT_OF_SERVICE, SHELVED
from ui.viewmodels.alarm_rows import PRIORITIES, AlarmList, AlarmRow
from ui.viewmodels.language import mark

ACTIVE = mark("Active")
SHELVED_VIEW = mark("Shelved")
# What one looks at, by its words: the active list, or what is kept out of it and why.
VIEWS = {
    ACTIVE: "",
    SHELVED_VIEW: SHELVED,
    mark("Hidden by design"): BY_DESIGN,
    mark("Out of service"): OUT_OF_SERVICE,
    mark("Not monitored"): "HELD",
}
ALL_PLACES = mark("All places")


class AlarmFilter(msgspec.Struct, frozen=True):
    """What of the list is wanted. It narrows what is shown, never what is counted or sounded."""

    view: str = ACTIVE
    priorities: frozenset[int] = frozenset(PRIORITIES)
    only_unacknowledged: bool = False
    place: str = ""
    text: str = ""

    @property
    def is_narrow(self) -> bool:
        """True where rows of the view may be left out."""
        return self != AlarmFilter(self.view)

    def rows(self, alarms: AlarmList) -> Sequence[AlarmRow]:
        """The rows that are wanted, in their order."""
        rows = self._viewed(alarms)
        if not self.is_narrow:
            return rows
        words = self.text.casefold().split()
        return [row for row in rows if self._wants(row, words)]

    def _viewed(self, alarms: AlarmList) -> Sequence[AlarmRow]:
        flag = VIEWS[self.view]
        if not flag:
            return alarms.rows
        if flag == "HELD":
            return [row for row in alarms.hidden if row.alarm.state == NORMAL and row.held]
        return alarms.flagged(flag)

    def _wants(self, row: AlarmRow, words: Sequence[str]) -> bool:
        if row.alarm.priority not in self.priorities:
            return False
        if self.only_unacknowledged and not row.is_unacknowledged:
            return False
        if self.place and place_of(row) != self.place:
            return False
        if not words:
            return True
        text = f"{row.name} {row.detail} {row.id} {row.key}".casefold()
        return all(word in text for word in words)


def place_of(row: AlarmRow) -> str:
    """Where a row is, in words: its place, or the object that it is about."""
    return row.alarm.values.get("place") or row.alarm.about or row.alarm.key


def places(alarms: AlarmList) -> list[str]:
    """The places of the active rows, each once, in the order of their words."""
    return sorted({place_of(row) for row in alarms.rows})
