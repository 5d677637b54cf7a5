"""Owns `ndjson:PATH` and `ndjson:-`: reports as JSON lines from a file or from standard input."""

from __future__ import annotations

import hashlib
import secrets
import stat
import threading
from collections.abc import Callable, Iterator
from io import FileIO
from pathlib import Path
from queue import Empty, Full, Queue

from core.telemetry.adapters.lines import CHUNK, STOPPED, LineReader
from core.telemetry.source import RawReport, Source, SourceContext, SourceInfo, StopFlag

_POLL_S = 0.2


class NdjsonFile:
    """A file of report lines. It is read once and ends; lines count from 1 for their numbers.

    The stream of those numbers is named after the file's first line: the same file read again
    repeats its numbers, another file of the same name has its own.
    """

    def __init__(self, uri: str, path: Path) -> None:
        self.info = SourceInfo(name=f"ndjson:{path.name}", uri=uri, interval_s=None)
        self._path = path

    def reports(self, stop: StopFlag) -> Iterator[RawReport]:
        """Yields the lines. Raises OSError when the file cannot be read."""
        with self._path.open("rb", buffering=0) as file:
            chunk = file.read(CHUNK)
            first = hashlib.sha256(chunk.partition(b"\n")[0]).hexdigest()
            lines = LineReader(f"lines:{first[:12]}")
            while chunk:
                if stop.is_set():
                    return
                yield from lines.read(chunk)
                chunk = file.read(CHUNK)
        yield from lines.end()


class NdjsonPipe:
    """Standard input, or a path that is a pipe: may be silent, and ends when the writer closes.

    Its lines count from 1 in a stream of their own each time, for nothing can be read twice.
    """

    def __init__(self, uri: str, name: str, opener: Callable[[], FileIO]) -> None:
        self.info = SourceInfo(name=f"ndjson:{name}", uri=uri)
        self._opener = opener

    def reports(self, stop: StopFlag) -> Iterator[RawReport]:
        """Yields the lines. Raises OSError when the pipe cannot be read."""
        lines = LineReader(f"lines:{secrets.token_hex(6)}")
        for chunk in _chunks(self._opener, stop):
            yield from lines.read(chunk)
        yield from lines.end(STOPPED if stop.is_set() else None)


class _Pump(threading.Thread):
    """Reads in a thread of its own, for nothing can interrupt a read that waits."""

    def __init__(self, opener: Callable[[], FileIO]) -> None:
        super().__init__(name="ndjson-read", daemon=True)
        self.chunks: Queue[bytes | OSError] = Queue(maxsize=4)
        self.unwanted = threading.Event()
        self._opener = opener

    def run(self) -> None:
        try:
            with self._opener() as file:
                while self._put(chunk := file.read(CHUNK)) and chunk:
                    pass
        except OSError as error:
            self._put(error)

    def _put(self, item: bytes | OSError) -> bool:
        while not self.unwanted.is_set():
            try:
                self.chunks.put(item, timeout=_POLL_S)
            except Full:
                continue
            return True
        return False


def _chunks(opener: Callable[[], FileIO], stop: StopFlag) -> Iterator[bytes]:
    pump = _Pump(opener)
    pump.start()
    try:
        while not stop.is_set():
            try:
                item = pump.chunks.get(timeout=_POLL_S)
            except Empty:
                continue
            if isinstance(item, OSError):
                raise item
            if not item:
                return
            yield item
    finally:
        pump.unwanted.set()


class NdjsonFactory:
    """Builds the source for `ndjson:PATH` or `ndjson:-`."""

    scheme = "ndjson"
    form = "ndjson:PATH or ndjson:-"
    extra = ""

    def __call__(self, uri: str, context: SourceContext) -> Source:
        """Raises ValueError when there is no such file."""
        name = uri.partition(":")[2]
        if name == "-":
            return NdjsonPipe(uri, "-", _standard_input)
        path = Path(name).expanduser()
        if not name or not path.exists() or path.is_dir():
            raise ValueError(f"{uri}: no such file")
        if stat.S_ISREG(path.stat().st_mode):
            return NdjsonFile(uri, path)
        return NdjsonPipe(uri, path.name, lambda: FileIO(path, "rb"))


def _standard_input() -> FileIO:
    return FileIO(0, "rb", closefd=False)
