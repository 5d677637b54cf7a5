"""Owns how a store's file is recognised, made, opened and brought up to date.

Nothing here opens the store by any other way than SQLite: on POSIX, closing any descriptor of a
file drops all locks that the process has on it, SQLite's among them.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import suppress
from pathlib import Path
from sqlite3 import Connection

from core.store import schema
from core.store.errors import (
    StoreDamaged,
    StoreError,
    StoreForeign,
    StoreMissing,
    StoreNewer,
    StoreOlder,
    StoreUnreadable,
    StoreUnwritable,
    StrPath,
    faults,
    primary_code,
)
from core.store.header import StoreHeader, write_header

# How long a connection waits for another's lock. The recorder waits less, so that a desk which
# hangs inside its one insert is told of within the 5 s that NOT RECORDING may take.
_READER_BUSY_S = 5.0
_WRITER_BUSY_S = 2.0

# The write-ahead log is folded back into the store each 4 MB or so, and cut back to the limit after
# it had to grow. A recorder makes that room at its start, and a tenth more for the commit that
# reaches the mark: a file that is written over is synced without the file system's own journal.
_WAL_AUTOCHECKPOINT_PAGES = 1_000
_PAGE = bytes(4_096)
_WAL_ROOM = _WAL_AUTOCHECKPOINT_PAGES * 11 // 10 * (len(_PAGE) + 24)
_WAL_SIZE_LIMIT = 64 * 1024 * 1024


def connect(path: StrPath, parameters: str, busy_s: float = _READER_BUSY_S) -> Connection:
    """A connection with nothing of Python's own transaction handling and a schema not trusted."""
    uri = f"{Path(os.path.realpath(path)).as_uri()}?{parameters}"
    conn = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=busy_s)
    for pragma in ("foreign_keys = ON", "trusted_schema = OFF", "cell_size_check = ON"):
        conn.execute(f"PRAGMA {pragma}")
    return conn


def _pragma(db: Connection, name: str) -> int:
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])


def format_of(path: StrPath) -> int:
    """The format version of the store at `path`, without touching anything.

    Raises StoreMissing, StoreForeign or StoreUnreadable.
    """
    try:
        status = os.stat(path)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise StoreMissing(path, "no such store") from error
    except OSError as error:
        raise StoreUnreadable(path, f"cannot be read: {error.strerror}") from error
    if stat.S_ISDIR(status.st_mode):
        raise StoreForeign(path, "is a directory, not a store")
    if not stat.S_ISREG(status.st_mode):
        raise StoreForeign(path, "is not a file")
    if status.st_size == 0:
        raise StoreForeign(path, "is empty, not a store")
    if not os.access(path, os.R_OK):
        raise StoreUnreadable(path, "cannot be read: no permission")
    return _marked_format(path)


def _marked_format(path: StrPath) -> int:
    # Immutable: only the first page is looked at, which is where SQLite keeps these numbers, and no
    # file is made beside it even if it is another program's. Writable schema (nothing can be
    # written here): in the midst of a checkpoint, or after a kill in one, the file is shorter than
    # its first page says, and that is no damage as long as the write-ahead log is there.
    with faults(path):
        db = connect(path, "mode=ro&immutable=1")
        try:
            db.execute("PRAGMA writable_schema = ON")
            names = ("application_id", "user_version", "page_size")
            application_id, version, page_size = [_pragma(db, name) for name in names]
        except sqlite3.DatabaseError as error:
            if primary_code(error) != sqlite3.SQLITE_NOTADB:
                raise
            raise StoreForeign(path, "is not a store") from error
        finally:
            db.close()
    if application_id != schema.APPLICATION_ID:
        raise StoreForeign(path, "is another program's SQLite file, not a store")
    # In this order: a writer that closes meanwhile leaves a whole file before its log goes.
    if not _has_wal(path) and os.stat(path).st_size % page_size:
        raise StoreDamaged(path, "it is damaged (its end is cut off)")
    return version


def looks_like_store(path: StrPath) -> bool:
    """Whether `path` is a store of any version, sound or not; touches nothing."""
    try:
        format_of(path)
    except StoreDamaged:
        return True
    except StoreError:
        return False
    return True


def refuse_newer(path: StrPath, version: int) -> None:
    """Raises StoreNewer when a program with a newer format than ours wrote the store."""
    if version > schema.FORMAT_VERSION:
        raise StoreNewer(
            path,
            f"was written by a newer version of Bolan (format {version},"
            f" this one knows {schema.FORMAT_VERSION})",
        )


def _refuse_other_formats(path: StrPath, db: Connection) -> None:
    version = _pragma(db, "user_version")
    refuse_newer(path, version)
    if version < schema.FORMAT_VERSION:
        raise StoreOlder(
            path,
            f"is of an older format ({version}); opening it for recording makes it"
            f" format {schema.FORMAT_VERSION}",
        )


def _refuse_incomplete(path: StrPath, db: Connection) -> None:
    missing = schema.missing_parts(db)
    if missing:
        raise StoreDamaged(path, f"it is damaged (without its own {', '.join(missing)})")


def open_for_reading(path: StrPath) -> Connection:
    """A connection that can only query. Raises StoreError."""
    refuse_newer(path, format_of(path))
    try:
        # "rw" and query_only rather than "ro": the last one to close then folds a dead recorder's
        # write-ahead log back in and leaves one file. SQLite falls back to read-only by itself.
        return _open(path, "mode=rw", "query_only = ON")
    except StoreUnreadable:
        # Where nothing can be made beside the store, SQLite cannot share it with a writer. With no
        # write-ahead log there is none, and the file alone is the whole store.
        if _has_wal(path) or os.access(os.path.dirname(os.path.realpath(path)), os.W_OK):
            raise
    return _open(path, "mode=ro&immutable=1", "query_only = ON")


def open_inbox(path: StrPath) -> Connection:
    """A connection for the desk's one insert. Raises StoreError."""
    refuse_newer(path, format_of(path))
    return _open(path, "mode=rw", "synchronous = FULL")


def _open(path: StrPath, parameters: str, pragma: str) -> Connection:
    """A connection to a store of our own format, tried by a first read."""
    with faults(path):
        db = connect(path, parameters)
        try:
            db.execute(f"PRAGMA {pragma}")
            _refuse_other_formats(path, db)
            _refuse_incomplete(path, db)
        except BaseException:
            db.close()
            raise
    return db


def _has_wal(path: StrPath) -> bool:
    try:
        return os.stat(os.path.realpath(path) + "-wal").st_size > 0
    except OSError:
        return False


def open_for_writing(path: StrPath) -> Connection:
    """A connection that appends; migrates an older store. The caller holds the writer's lock."""
    if not os.access(path, os.W_OK):
        raise StoreUnwritable(path, "not written: no permission")
    with faults(path, writing=True):
        db = connect(path, "mode=rw", _WRITER_BUSY_S)
        try:
            if db.execute("PRAGMA journal_mode = WAL").fetchone()[0] != "wal":
                raise StoreUnwritable(path, "not written: its file system cannot hold a store")
            db.execute("PRAGMA synchronous = FULL")
            db.execute(f"PRAGMA wal_autocheckpoint = {_WAL_AUTOCHECKPOINT_PAGES}")
            db.execute(f"PRAGMA journal_size_limit = {_WAL_SIZE_LIMIT}")
            version = _pragma(db, "user_version")
            refuse_newer(path, version)
            if version < schema.FORMAT_VERSION:
                _migrate(db, path, version)
            _refuse_incomplete(path, db)
        except BaseException:
            db.close()
            raise
    return db


def _migrate(db: Connection, path: StrPath, version: int) -> None:
    _keep_copy(db, path, version)
    db.execute("BEGIN IMMEDIATE")
    try:
        schema.migrate(db, path, version)
        db.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise
    # The first page must say so in the file itself: format_of() reads nothing else.
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _keep_copy(db: Connection, path: StrPath, version: int) -> None:
    """Copies the store as it is to `<store>.format<N>`, under a number more if that is taken."""
    base = f"{os.path.realpath(path)}.format{version}"
    target, number = base, 1
    while os.path.exists(target):
        number += 1
        target = f"{base}-{number}"
    unfinished = target + "-new"
    unlink_store(unfinished)
    copy = sqlite3.connect(unfinished)
    try:
        db.backup(copy)
    finally:
        copy.close()
    put_in_place(path, unfinished, target)


def make_room(path: StrPath) -> None:
    """Lengthens the write-ahead log of the store at `path` to the size that it is folded back at.

    The caller is in a write transaction, so that nobody else writes there. SQLite reads nothing
    behind its last commit, and has no locks on this file that closing it here could drop. Without
    the room, commits are slower and that is all: a disk that has none is left as it was.
    """
    with suppress(OSError), open(os.path.realpath(path) + "-wal", "r+b", buffering=0) as log:
        size = log.seek(0, os.SEEK_END)
        try:
            # Page by page: what one call writes, Linux keeps as one piece, and looks all through it
            # at each commit.
            for _ in range(size, _WAL_ROOM, len(_PAGE)):
                log.write(_PAGE)
            os.fsync(log.fileno())
        except OSError:
            log.truncate(size)
            raise


def make_store(path: StrPath, header: StoreHeader) -> None:
    """Makes a new store at `path`, whole or not at all. Raises StoreError.

    The caller holds the writer's lock.
    """
    if os.path.lexists(path):
        raise StoreError(path, "exists already")
    if os.path.lexists(os.path.realpath(path) + "-wal"):
        # SQLite would take it for this store's own and fold it in.
        raise StoreError(path, "the write-ahead log of a store that is gone lies beside it (-wal)")
    # Made beside and then renamed, and in one file: what bears the name is always a whole store.
    unfinished = os.path.realpath(path) + "-new"
    with faults(path, writing=True):
        unlink_store(unfinished)
        db = connect(unfinished, "mode=rwc")
        try:
            db.execute("PRAGMA synchronous = FULL")
            db.execute("PRAGMA auto_vacuum = INCREMENTAL")
            db.execute("BEGIN IMMEDIATE")
            db.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
            schema.migrate(db, path, 0)
            write_header(db, header)
            db.execute("COMMIT")
            db.execute("PRAGMA journal_mode = WAL")
        except BaseException:
            db.close()
            unlink_store(unfinished)
            raise
        db.close()
    put_in_place(path, unfinished, os.path.realpath(path))


def put_in_place(path: StrPath, unfinished: str, target: str) -> None:
    """Renames a finished file of the store at `path` and makes the rename itself durable."""
    try:
        os.rename(unfinished, target)
        if os.name == "posix":
            _sync_directory(os.path.dirname(target))
    except OSError as error:
        raise StoreUnwritable(path, f"not written: {error.strerror}") from error


def _sync_directory(directory: str) -> None:
    fd = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def unlink_store(path: str) -> None:
    """Removes a store's file and what SQLite keeps beside it; none of them need be there."""
    for suffix in ("", "-journal", "-wal", "-shm"):
        Path(path + suffix).unlink(missing_ok=True)
