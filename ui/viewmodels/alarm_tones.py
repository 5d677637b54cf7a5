"""Owns which tone is due: by what stands, what is new, how long ago it sounded, and silence."""

from __future__ import annotations

from collections.abc import Sequence

from core.alarms.lifecycle import UNACK
from ui.viewmodels.alarm_filter import place_of
from ui.viewmodels.alarm_rows import AlarmList, AlarmRow, News

# The tones by the names of their files.
SYSTEM = "system"
TONES = (SYSTEM, "priority-1", "priority-2", "priority-3", "priority-4")
# One short soft tone says that an alarm returned before anybody saw it.
RETURNED = "priority-4"
# control-room.md 2.10: until acknowledged, one without a pause (its file lasts two seconds), two
# every ten seconds. "Not recording" is said again like the highest.
REPEAT_S = {SYSTEM: 10.0, "priority-1": 2.0, "priority-2": 10.0}
# control-room.md 1.2 T34: how long a desk may silence, by the priority that sounds.
SILENCE_S = {1: 30, 2: 120}
# In a flood everything below priority 1 sounds at most so often (control-room.md 1.12).
FLOOD_GAP_S = 10.0


def tone_of(priority: int) -> str:
    """The tone of a priority."""
    return f"priority-{priority}"


class Tones:
    """Says, at each look, the one tone to begin now, or none.

    Priority 1 and 2 sound again until acknowledged, 3 and 4 once when raised, one that returned
    unacknowledged once softly. Silence ends at once when another alarm is raised. Times are the
    desk's own seconds, rising.
    """

    def __init__(self) -> None:
        self._groups: set[tuple[str, str]] = set()
        self._begun_s: dict[str, float] = {}
        self._silent_until_s = 0.0
        self._last_low_s = float("-inf")
        self.sounding: str | None = None

    def is_silenced(self, now_s: float) -> bool:
        """True while a person has silenced the desk."""
        return now_s < self._silent_until_s

    def silence(self, now_s: float) -> int:
        """Silences what sounds for as long as its priority allows; the seconds, 0 for none."""
        if self.sounding is None or self.sounding == SYSTEM:
            return 0
        seconds = SILENCE_S[int(self.sounding[-1])]
        self._silent_until_s = now_s + seconds
        return seconds

    def look(
        self,
        alarms: AlarmList,
        news: News,
        now_s: float,
        *,
        is_flood: bool = False,
        is_recording: bool = True,
    ) -> str | None:
        """The tone to begin now, of the list and what is new in it since the look before."""
        if news.raised:
            self._silent_until_s = 0.0
        self.sounding = self._standing(alarms, is_recording)
        if self.sounding is None:
            self._begun_s = {}
        if self.is_silenced(now_s):
            return None
        if self.sounding is not None and self._is_due(self.sounding, now_s, news.raised):
            self._begun_s = {self.sounding: now_s}
            return self.sounding
        if self.sounding in (SYSTEM, "priority-1"):
            return None
        return self._once(news.raised, now_s, is_flood) or (RETURNED if news.returned else None)

    def _standing(self, alarms: AlarmList, is_recording: bool) -> str | None:
        if UNACK in alarms.states(1):
            return tone_of(1)
        if not is_recording:
            return SYSTEM
        return tone_of(2) if UNACK in alarms.states(2) else None

    def _is_due(self, tone: str, now_s: float, raised: Sequence[AlarmRow]) -> bool:
        begun_s = self._begun_s.get(tone)
        if begun_s is None or now_s - begun_s >= REPEAT_S[tone]:
            return True
        return any(tone_of(row.priority) == tone for row in raised)

    def _once(self, raised: Sequence[AlarmRow], now_s: float, is_flood: bool) -> str | None:
        """What sounds a single time; in a flood only a type and place that has not been heard."""
        low = [row for row in raised if row.priority not in SILENCE_S]
        if is_flood:
            new = {(row.id, place_of(row)) for row in low} - self._groups
            self._groups |= new
            if not new or now_s - self._last_low_s < FLOOD_GAP_S:
                return None
        else:
            self._groups.clear()
        if not low:
            return None
        self._last_low_s = now_s
        return tone_of(min(row.priority for row in low))
