"""Owns what can go wrong with a store, one clear line each, and sorts SQLite's errors into it."""

from __future__ import annotations

import sqlite3
from os import PathLike, fspath
from types import TracebackType

StrPath = str | PathLike[str]


class StoreError(Exception):
    """A store cannot be used. The text is one line that names the file and the reason."""

    def __init__(self, path: StrPath, reason: str) -> None:
        self.path = fspath(path)
        self.reason = " ".join(reason.split())
        super().__init__(f"{self.path}: {self.reason}")


class StoreMissing(StoreError):
    """There is no such file."""


class StoreForeign(StoreError):
    """There is something, but it is not a store: a directory, a picture, another program's data."""


class StoreNewer(StoreError):
    """The store was written by a newer version of the program."""


class StoreOlder(StoreError):
    """The store is of an older format; opening it for recording brings it up to date."""


class StoreDamaged(StoreError):
    """The store's content is broken."""


class StoreLocked(StoreError):
    """Another recorder has the store."""


class StoreUnreadable(StoreError):
    """The store cannot be read now: no permission, I/O error, busy."""


class StoreUnwritable(StoreError):
    """Nothing was written: I/O error, read-only, busy, damaged. It can be tried again."""


class StoreFull(StoreUnwritable):
    """Nothing was written: the disk is full."""


_REASONS = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_IOERR: "the disk reports an error",
    sqlite3.SQLITE_READONLY: "it is read-only",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened",
    sqlite3.SQLITE_PERM: "no permission",
    sqlite3.SQLITE_BUSY: "another program holds it",
    sqlite3.SQLITE_LOCKED: "another program holds it",
    sqlite3.SQLITE_PROTOCOL: "its locks do not work on this file system",
    sqlite3.SQLITE_NOLFS: "it is too large for this file system",
    sqlite3.SQLITE_CORRUPT: "it is damaged",
    sqlite3.SQLITE_NOTADB: "it is damaged",
}
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def primary_code(error: sqlite3.Error) -> int:
    """SQLite's primary result code, 0 where the error came from the Python module itself."""
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF


def _sorted(path: StrPath, error: sqlite3.Error, writing: bool) -> StoreError | None:
    """The fault that `error` is, or None when it is a bug of ours."""
    code = primary_code(error)
    if not code and isinstance(error, sqlite3.OperationalError):
        # The one such error that the Python module has of its own: text that is not UTF-8.
        code = sqlite3.SQLITE_CORRUPT
    if code not in _REASONS:
        return None
    reason = _REASONS[code]
    detail = str(error)
    if writing:
        kind = StoreFull if code == sqlite3.SQLITE_FULL else StoreUnwritable
        return kind(path, f"not written: {reason} ({detail})")
    if code in _DAMAGE:
        return StoreDamaged(path, f"{reason} ({detail})")
    return StoreUnreadable(path, f"cannot be read: {reason} ({detail})")


class faults:
    """Turns SQLite's faults inside the block into a StoreError; a bug passes through as it is.

    Named as a function is, for what it reads like. Each commit enters one, and a generator would
    take three times as long.
    """

    def __init__(self, path: StrPath, *, writing: bool = False) -> None:
        self._path = path
        self._writing = writing

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if isinstance(error, UnicodeDecodeError):
            # A name in the schema: the module reads those as text without asking.
            raise StoreDamaged(self._path, f"it is damaged ({error})") from error
        if isinstance(error, sqlite3.Error):
            fault = _sorted(self._path, error, self._writing)
            if fault is not None:
                raise fault from error
