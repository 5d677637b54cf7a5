"""Owns snapshots in the file: opaque bytes that a fold can go on from, by the event they are after.

They are derived from the log and prove nothing: the chain is not over them, and a reader that finds
one unreadable folds from the one before.
"""

from __future__ import annotations

import lzma

_FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 6, "dict_size": 1 << 16}]

INSERT_SNAPSHOT = "INSERT OR REPLACE INTO snapshot VALUES (?, ?)"
SNAPSHOTS = "SELECT seq, body FROM snapshot WHERE seq <= ? ORDER BY seq DESC LIMIT 1"


def pack_snapshot(dumped: bytes) -> bytes:
    """Opaque bytes as they stand in the file."""
    return lzma.compress(dumped, check=lzma.CHECK_CRC32, filters=_FILTERS)


def unpack_snapshot(body: object) -> bytes | None:
    """Inverse of `pack_snapshot`; None for what is none."""
    try:
        return lzma.decompress(body) if isinstance(body, bytes) else None
    except (lzma.LZMAError, EOFError):
        return None
