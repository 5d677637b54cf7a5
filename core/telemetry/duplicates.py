"""Owns which report numbers of a source have been seen: the last 10,000 of it, within bounds."""

from __future__ import annotations

from collections import OrderedDict, deque

# A report is a duplicate when its number is among this many that its source gave last.
WINDOW = 10_000
# Streams are what an adapter numbers by: a vehicle, a connection. Beyond MAX_STREAMS the one that
# was silent longest is forgotten. All streams of a source share STREAM_NUMBERS evenly, each with
# at least MIN_WINDOW, so that their memory stays below some 40 MB.
MAX_STREAMS = 4_096
STREAM_NUMBERS = 200_000
MIN_WINDOW = 64


class _Window:
    """The numbers that a stream gave last, oldest first."""

    __slots__ = ("_order", "_set")

    def __init__(self) -> None:
        self._order: deque[int] = deque()
        self._set: set[int] = set()

    def seen(self, number: int, limit: int) -> bool:
        if number in self._set:
            return True
        while len(self._order) >= limit:
            self._set.discard(self._order.popleft())
        self._order.append(number)
        self._set.add(number)
        return False


class SeenNumbers:
    """The numbers that one source has used, by stream. Its own numbers are the stream ""."""

    def __init__(self) -> None:
        self._own = _Window()
        self._streams: OrderedDict[str, _Window] = OrderedDict()
        self._limit = WINDOW

    def seen(self, stream: str, number: int) -> bool:
        """Whether the number was seen in the stream's window; it is from now on."""
        if not stream:
            return self._own.seen(number, WINDOW)
        window = self._streams.get(stream)
        if window is None:
            window = self._open(stream)
        else:
            self._streams.move_to_end(stream)
        return window.seen(number, self._limit)

    def _open(self, stream: str) -> _Window:
        if len(self._streams) >= MAX_STREAMS:
            self._streams.popitem(last=False)
        window = self._streams[stream] = _Window()
        self._limit = min(WINDOW, max(MIN_WINDOW, STREAM_NUMBERS // len(self._streams)))
        return window
