"""Owns what an event is as a row of the table `event`, there and back."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from typing import get_args

import msgspec

from core.events import EVENT_VERSION, Event, Logged, decode_event, encode_event
from core.events.codec import AnyEvent
from core.store.errors import StoreDamaged, StrPath

Row = tuple[int, int, int, str, int, str, str]
INSERT = "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)"

# All commits, those that were settled among them, in the order of the log; the links of the chain
# at the one that an event is in; and the last of them.
COMMITS = (
    "(SELECT last_seq, first_seq, recorded_us FROM settled"
    " UNION ALL SELECT last_seq, first_seq, recorded_us FROM batch)"
)
LINKS_AT = (
    "SELECT * FROM (SELECT last_seq, facts, measures FROM batch"
    " UNION ALL SELECT last_seq, facts, measures FROM settled)"
    " WHERE last_seq >= ? ORDER BY last_seq LIMIT 1"
)
LAST_COMMIT = (
    "SELECT * FROM (SELECT last_seq, recorded_us, facts, measures FROM batch"
    " UNION ALL SELECT last_seq, recorded_us, facts, measures FROM settled)"
    " ORDER BY last_seq DESC LIMIT 1"
)

StoredRow = tuple[int, int, int, bytes]
# The body as bytes: SQLite's own text would have to be valid UTF-8, which a damaged file is not.
STORED_COLUMNS = "seq, recorded_us, version, CAST(body AS BLOB)"

# The word for an event in the column `kind`; what is not here, the codec cannot read back.
KIND_OF: dict[type, str] = {kind: kind.__struct_config__.tag for kind in get_args(AnyEvent)}

# What decoding an event from a damaged row can raise: its JSON, its version or its type is wrong,
# or it nests without end; or a frame's bytes are no compressed text.
UNDECODABLE = (
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    RecursionError,
    msgspec.MsgspecError,
    zlib.error,
)


def encode_rows(facts: Iterable[tuple[int, int, Event]]) -> list[Row]:
    """The rows of some facts, logged; an event that the codec does not know is a bug."""
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
        for seq, recorded_us, event in facts
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
