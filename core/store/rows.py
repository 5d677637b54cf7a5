"""Owns what an event is as a row of the table `event`, there and back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

import msgspec

from core.events import EVENT_VERSION, Event, Logged, decode_event, encode_event
from core.events.codec import AnyEvent
from core.store.errors import StoreDamaged, StrPath

Row = tuple[int, int, int, str, int, str, str]
INSERT = "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)"

StoredRow = tuple[int, int, int, bytes]
# The body as bytes: SQLite's own text would have to be valid UTF-8, which a damaged file is not.
STORED_COLUMNS = "seq, recorded_us, version, CAST(body AS BLOB)"

# The word for an event in the column `kind`; what is not here, the codec cannot read back.
KIND_OF: dict[type, str] = {kind: kind.__struct_config__.tag for kind in get_args(AnyEvent)}

# What decoding an event from a damaged row can raise: its JSON, its version or its type is wrong,
# or it nests without end.
UNDECODABLE = (ValueError, LookupError, TypeError, RecursionError, msgspec.MsgspecError)


def encode_rows(events: Sequence[Event], first_seq: int, recorded_us: int) -> list[Row]:
    """The rows of a batch; an event that the codec does not know is a bug."""
    return [
        (
            seq,
            recorded_us,
            event.event_us,
            KIND_OF[type(event)],
            EVENT_VERSION,
            event.subject,
            encode_event(event).decode(),
        )
        for seq, event in enumerate(events, first_seq)
    ]


def decode_rows(path: StrPath, rows: Sequence[StoredRow]) -> list[Logged]:
    """The events in `rows`. Raises StoreDamaged naming the first that is none."""
    try:
        return [_logged(*row) for row in rows]
    except UNDECODABLE:
        raise _broken(path, rows) from None


def _logged(seq: int, recorded_us: int, version: int, body: bytes) -> Logged:
    if type(recorded_us) is not int:
        raise TypeError("its recorded time is not a number")
    return Logged(seq, recorded_us, decode_event(body, version))


def _broken(path: StrPath, rows: Sequence[StoredRow]) -> StoreDamaged:
    for row in rows:
        try:
            _logged(*row)
        except UNDECODABLE as error:
            return StoreDamaged(path, f"it is damaged (event {row[0]}: {error})")
    raise AssertionError("every row decodes")
