"""Owns the watch over a store's files: that their names still lead to what is being written."""

from __future__ import annotations

import os

from core.store.errors import StoreUnwritable, StrPath


class Place:
    """Where a store lay when it was opened: its own file and its write-ahead log.

    A file that was removed or replaced can be written on for ever, and nobody will read it again.
    """

    def __init__(self, path: StrPath) -> None:
        """The files of the open store at `path`, as they are now."""
        self._path = path
        real = os.path.realpath(path)
        self._files = [(name, os.stat(name)) for name in (real, real + "-wal")]

    def check(self) -> None:
        """Raises StoreUnwritable when one of the files is not there any more."""
        for name, known in self._files:
            try:
                found = os.stat(name)
            except OSError as error:
                gone = f"not written: {os.path.basename(name)} is gone ({error.strerror})"
                raise StoreUnwritable(self._path, gone) from error
            if not os.path.samestat(known, found):
                raise StoreUnwritable(
                    self._path,
                    f"not written: {os.path.basename(name)} was replaced by another file",
                )
