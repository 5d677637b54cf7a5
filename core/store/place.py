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
        self._directory = os.path.dirname(real)
        self._files = [(name, os.stat(name)) for name in (real, real + "-wal")]
        self._listed = self._numbers()

    def check(self) -> None:
        """Raises StoreUnwritable when one of the files is not there any more.

        Looks into the directory first, not at the files: who asks Linux for the times of a file
        makes the next write to it dearer, by a fifth of a commit.
        """
        if self._listed is not None and self._numbers() == self._listed:
            return
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

    def _numbers(self) -> list[int | None] | None:
        """What the directory says that the names lead to; None where it cannot be read."""
        try:
            with os.scandir(self._directory) as entries:
                numbers = {entry.name: entry.inode() for entry in entries}
        except OSError:
            return None
        return [numbers.get(os.path.basename(name)) for name, _ in self._files]
