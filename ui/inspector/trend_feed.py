"""Owns the recorded values of the measuring point that is looked at."""

from __future__ import annotations

from core.events import MeasureReported
from core.session import StoreSession
from ui.viewmodels.asset_cards import TREND_US
from ui.viewmodels.cards import Measured


class TrendFeed:
    """Reads one measuring point's values from a session's log: its trend, then what is new."""

    def __init__(self, session: StoreSession) -> None:
        self._session = session
        self._point = ""
        self._seq = 0
        self._values: list[tuple[int, int, str]] = []

    def measured(self, point_id: str) -> Measured:
        """The values up to what the session shows, in the order of their own time."""
        seq = self._session.picture.seq
        if point_id != self._point or seq < self._seq:
            self._point, self._values = point_id, []
            self._read(0, self._session.now_us() - TREND_US)
        elif seq > self._seq:
            self._read(self._seq, None)
        self._seq = seq
        return self._values

    def _read(self, after_seq: int, since_us: int | None) -> None:
        found = self._session.events(
            after_seq=after_seq, kinds=("measure",), subject=self._point, since_us=since_us
        )
        for logged in found:
            event = logged.event
            assert isinstance(event, MeasureReported)
            self._values.append((event.event_us, event.value_e6, event.quality))
        self._values.sort()
