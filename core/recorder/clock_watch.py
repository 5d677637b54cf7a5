"""Owns what the log says of the wall clock: how far it lies from session time."""

from __future__ import annotations

from core.events import ClockDiffered

# A difference that grew or fell by so much is said; of a large one, by a tenth of it, so that
# slewing away an hour takes some hundred events and not one a second.
SAID_US = 100_000
SAID_PART = 10


class ClockWatch:
    """What was last said of the difference, and whether it is time to say it again."""

    def __init__(self, *, anew: bool) -> None:
        """`anew`: an alarm stands from an earlier run, so that agreement is news, too."""
        self._said_us: int | None = None if anew else 0

    def check(self, offset_us: int, now_us: int) -> list[ClockDiffered]:
        """The event to record, if any: the wall clock is `offset_us` ahead of session time."""
        if not self._is_news(offset_us):
            return []
        self._said_us = offset_us
        return [ClockDiffered(event_us=now_us, offset_us=offset_us)]

    def _is_news(self, offset_us: int) -> bool:
        if self._said_us is None:
            return True
        return abs(offset_us - self._said_us) >= max(SAID_US, abs(self._said_us) // SAID_PART)
