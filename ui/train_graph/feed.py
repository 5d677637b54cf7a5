"""Owns the history that the train graph is drawn from, as it loads.

It comes in slices between other things the desk does, so that no reading holds it up.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

from core.history import History
from core.session import StoreSession
from core.store import StoreError

# A slice of reading, the pause after it, and how often what was read is drawn meanwhile.
SLICE_S = 0.008
_PAUSE_MS = 10
_DRAWN_EVERY_S = 0.3


class GraphFeed(QObject):
    """Serves one graph. `grown` comes when more of the history was read."""

    grown = Signal()

    def __init__(self, session: StoreSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._since_us = session.now_us()
        self._to_end = False
        self._drawn_s = 0.0
        self._drawn_version = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._go_on)
        self.is_complete = False

    @property
    def history(self) -> History:
        """What was read so far."""
        return self._session.history

    def want(self, since_us: int, to_end: bool) -> None:
        """Asks for the history from an instant on; a slice of it is read at once."""
        self._since_us, self._to_end = since_us, to_end
        self._read()
        if not self.is_complete:
            self._timer.start()

    def finish(self) -> None:
        """Reads all that is still wanted, now: for a picture or an export."""
        while not self.is_complete:
            self._read()
        self._timer.stop()
        self.grown.emit()

    def _read(self) -> None:
        until_s = time.perf_counter() + SLICE_S
        try:
            self.is_complete = False
            while not self.is_complete and time.perf_counter() < until_s:
                self.is_complete = self._session.load_history(self._since_us, to_end=self._to_end)
        except StoreError:
            # The link says what is wrong with the store; the graph keeps what it has.
            self.is_complete = True

    def _go_on(self) -> None:
        self._read()
        now_s = time.perf_counter()
        if self.is_complete or now_s - self._drawn_s > _DRAWN_EVERY_S:
            self._drawn_s = now_s
            if self.history.version != self._drawn_version:
                self._drawn_version = self.history.version
                self.grown.emit()
        if not self.is_complete:
            self._timer.start()
