"""Owns the cutting of bytes into report lines, in bounded memory and with bounded refusals."""

from __future__ import annotations

from collections.abc import Iterator

from core.telemetry.source import RawReport
from core.telemetry.wire import MAX_REPORT_BYTES

CHUNK = 65_536
# Why a line is refused whose end the source did not wait for.
STOPPED = "the source was stopped in the middle of this line"
# Lines in a row that are no JSON objects are refused one by one up to this many; after that they
# are counted, and the count is one refusal once they end.
MAX_JUNK_LINES = 100
# One more than a report may have, so that a CR before the LF does not make it too long.
_HELD = MAX_REPORT_BYTES + 1
_BOM = b"\xef\xbb\xbf"


class LineReader:
    """Makes raw reports of the bytes of one stream, numbered by line from 1."""

    def __init__(self, stream: str) -> None:
        self._stream = stream
        self._number = 0
        self._held = bytearray()
        self._unread = 0
        self._junk_lines = 0
        self._junk_bytes = 0

    def read(self, chunk: bytes) -> Iterator[RawReport]:
        """The reports whose lines end in this chunk."""
        *lines, rest = chunk.split(b"\n")
        for line in lines:
            if self._held:
                self._hold(line)
                yield from self._held_line()
            else:
                yield from self._line(line)
        self._hold(rest)

    def end(self, half_line: str | None = None) -> Iterator[RawReport]:
        """What remains at the end. `half_line` is the reason to refuse a line that has no end."""
        if self._held:
            yield from self._held_line(half_line)
        yield from self._junk(self._number)

    def _hold(self, piece: bytes) -> None:
        room = _HELD - len(self._held)
        self._held += piece[:room]
        self._unread += max(0, len(piece) - room)

    def _held_line(self, refusal: str | None = None) -> Iterator[RawReport]:
        line, unread = bytes(self._held), self._unread
        self._held.clear()
        self._unread = 0
        yield from self._line(line, unread, refusal)

    def _line(
        self, line: bytes, unread: int = 0, refusal: str | None = None
    ) -> Iterator[RawReport]:
        self._number += 1
        if self._number == 1:
            line = line.removeprefix(_BOM)
        line = line.removesuffix(b"\r")
        text = line.strip()
        if not text:
            return
        if text[:1] == b"{" and text[-1:] == b"}":
            yield from self._junk(self._number - 1)
        elif self._is_too_much(len(line) + unread):
            return
        yield RawReport(line, self._number, self._stream, refusal, unread_bytes=unread)

    def _is_too_much(self, size: int) -> bool:
        self._junk_lines += 1
        if self._junk_lines <= MAX_JUNK_LINES:
            return False
        self._junk_bytes += size
        return True

    def _junk(self, number: int) -> Iterator[RawReport]:
        """The refusal that stands for the junk lines that were only counted; ends their row.

        Its number is the last of them, which no other report has.
        """
        lines, size = self._junk_lines - MAX_JUNK_LINES, self._junk_bytes
        self._junk_lines = self._junk_bytes = 0
        if lines > 0:
            reason = f"{lines} more lines in a row that are no JSON objects, {size} bytes, not kept"
            yield RawReport(b"", number, self._stream, reason, unread_bytes=size)
