"""Owns making a store that nobody records to as small as it gets, with the same log in it."""

from __future__ import annotations

import os
from typing import NamedTuple

from core.store.errors import StrPath
from core.store.retention import Retention
from core.store.writer import StoreWriter


class Compacted(NamedTuple):
    """The size of the file before and after, and the event up to which measurements went."""

    before: int
    after: int
    dropped_upto: int


def compact(path: StrPath, retention: Retention) -> Compacted:
    """Settles all commits, lets go what `retention` does not keep, and gives the room back.

    Age counts from the end of the log. Raises StoreError, StoreLocked while a recorder has it.
    """
    with StoreWriter.open(path) as writer:
        before = os.stat(path).st_size
        writer.settle_all()
        dropped = writer.drop(retention)
        if dropped is not None:
            writer.append([dropped], writer.last_recorded_us)
        writer.let_go()
        writer.shrink()
    return Compacted(before, os.stat(path).st_size, dropped.upto_seq if dropped else 0)
