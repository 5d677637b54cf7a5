"""Owns the chain: two running SHA-256 hashes over what the log says, one a sort of content.

Facts are hashed one by one, measurements frame by frame, each hash over the one before and the
content. Both begin at the hash of the header. Facts thus prove themselves even where measurements
had to go, and neither needs to know how the other is stored. docs/adr/0007 says what this proves.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

from core.store.header import StoreHeader
from core.store.rows import Row


class Links(NamedTuple):
    """Where the chain stands: 32 bytes over all facts so far, 32 over all measurements."""

    facts: bytes
    measures: bytes


def first_links(header: StoreHeader) -> Links:
    """Where the chain of a store begins."""
    said = sorted(header.rows().items())
    text = "".join(f"{key} {len(value.encode())}\n{value}\n" for key, value in said)
    start = hashlib.sha256(text.encode()).digest()
    return Links(start, start)


def link(before: bytes, content: bytes) -> bytes:
    """The hash over a hash and what follows it."""
    return hashlib.sha256(before + content).digest()


# The canonical text of a fact: its columns kind, subject and event_us are in its body.
_FACT = b"%d %d %d %b"


def fact_text(seq: int, recorded_us: int, version: int, body: bytes) -> bytes:
    """The canonical text of a fact."""
    return _FACT % (seq, recorded_us, version, body)


def link_facts(before: bytes, rows: Iterable[Row]) -> bytes:
    """The hash after some facts."""
    sha256, fact = hashlib.sha256, _FACT
    for seq, recorded_us, _, _, version, _, body in rows:
        before = sha256(before + fact % (seq, recorded_us, version, body.encode())).digest()
    return before
