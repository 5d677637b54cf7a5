"""Owns the copy of a store as it stands now, made while a recorder goes on writing."""

from __future__ import annotations

import os

from core.store.errors import StoreError, StrPath, faults
from core.store.files import connect, open_for_reading, put_in_place, unlink_store
from core.store.reader import StoreReader


def back_up(path: StrPath, target: StrPath) -> int:
    """Copies the store at `path` into one new file and returns the number of its last event.

    The copy is one instant of the log, whole or not there at all. Raises StoreError, also when
    `target` is taken.
    """
    if os.path.lexists(target):
        raise StoreError(target, "exists already")
    unfinished = os.path.realpath(target) + "-new"
    source = open_for_reading(path)
    try:
        with faults(target, writing=True):
            unlink_store(unfinished)
            copy = connect(unfinished, "mode=rwc")
            try:
                copy.execute("PRAGMA synchronous = FULL")
                # In one read transaction: a copy in steps would begin anew at every commit of the
                # recorder. That may go on; its write-ahead log only grows until this is over.
                source.backup(copy)
            except BaseException:
                copy.close()
                unlink_store(unfinished)
                raise
            copy.close()
    finally:
        source.close()
    put_in_place(target, unfinished, os.path.realpath(target))
    with StoreReader(target) as reader:
        return reader.last_seq()
