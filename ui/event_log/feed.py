"""Owns the latest events of some kinds: the last of them at first, then what is new."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from core.events import Logged
from core.session import StoreSession

# How many lines the panel holds, and how far back one looks for them; `log` prints the rest.
LINES = 400
_FIRST_WINDOW = 2_000
_FARTHEST = 500_000
# A desk that jumps on by more looks back from where it is then.
_FAR = 20_000


class EventFeed:
    """Reads a session's log a little at a time. Newest first in `events`."""

    def __init__(self, session: StoreSession) -> None:
        self._session = session
        self._kinds: tuple[str, ...] = ()
        self._seq = 0
        self.events: deque[Logged] = deque(maxlen=LINES)

    def advance(self, kinds: Sequence[str]) -> bool:
        """Takes what is new of some kinds; False for none.

        Starts anew with other kinds than before, and where the desk went back or far on.
        """
        last = self._session.picture.seq
        if tuple(kinds) != self._kinds or not self._seq <= last <= self._seq + _FAR:
            self._kinds = tuple(kinds)
            self._look_back()
            return True
        if last == self._seq:
            return False
        found = list(self._session.events(after_seq=self._seq, kinds=self._kinds))
        self._seq = last
        self.events.extendleft(found)
        return bool(found)

    def _look_back(self) -> None:
        """Reads from the end until there are lines enough."""
        self._seq = last = self._session.picture.seq
        window, found = _FIRST_WINDOW, list[Logged]()
        while last > 0:
            found = list(self._session.events(after_seq=max(0, last - window), kinds=self._kinds))
            if len(found) >= LINES or window >= min(last, _FARTHEST):
                break
            window *= 4
        self.events = deque(reversed(found[-LINES:]), maxlen=LINES)
