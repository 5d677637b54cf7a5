"""Owns the peer of `seek`: the same reports in an MCAP file, with its index of chunks by time."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Self

import msgspec

from benchmarks.traffic import Batch
from core.units import US_PER_S

NAME = "MCAP with its index, the last two seconds of reports, decoded"

# Every train reports each second: its last fix lies no farther back.
_BACK_US = 2 * US_PER_S
_NS_PER_US = 1_000


def is_installed() -> bool:
    """Whether MCAP files can be written and read."""
    return find_spec("mcap") is not None


class McapLog:
    """An MCAP file of reports, a message each as it came, in compressed chunks of a megabyte."""

    def __init__(self, path: Path) -> None:
        from mcap.writer import Writer

        self._path = path
        self._stream: Any = path.open("wb")
        self._writer = Writer(self._stream)
        self._writer.start()
        schema = self._writer.register_schema("report", "jsonschema", b"{}")
        self._channel = self._writer.register_channel("reports", "json", schema)
        self._reader: Any = None

    def write(self, batches: Iterable[Batch]) -> None:
        """Appends the lines of some batches."""
        for batch in batches:
            at_ns = batch.now_us * _NS_PER_US
            for line in batch.lines:
                self._writer.add_message(self._channel, at_ns, line, at_ns)

    def finish(self) -> None:
        """Writes the index; from here on instants can be asked for."""
        from mcap.reader import make_reader

        self._writer.finish()
        self._stream.close()
        self._stream = self._path.open("rb")
        self._reader = make_reader(self._stream)

    def trains_at(self, at_us: int) -> dict[str, Any]:
        """The last position report of each train at an instant: less than a picture."""
        trains = {}
        start_ns, end_ns = (at_us - _BACK_US) * _NS_PER_US, at_us * _NS_PER_US + 1
        for _, _, message in self._reader.iter_messages(start_time=start_ns, end_time=end_ns):
            report = msgspec.json.decode(message.data)
            if report["kind"] == "position":
                trains[report["train"]] = report
        return trains

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()
