"""Owns the lock that makes a recorder the one writer of its store, whatever becomes of it."""

from __future__ import annotations

import os
import sys

from core.store.errors import StoreLocked, StoreUnwritable, StrPath

if sys.platform == "win32":
    import msvcrt

    def _try_lock(fd: int) -> None:
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try_lock(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)


class WriterLock:
    """An operating system lock on `<store>-lock`. It ends with the process, however that ends."""

    def __init__(self, store: StrPath) -> None:
        """Takes the lock. Raises StoreLocked when somebody has it, StoreUnwritable on a fault."""
        # Two names of one store (a link, a relative path) are one lock.
        self._path = os.path.realpath(store) + "-lock"
        self._fd = -1
        while self._fd < 0:
            self._fd = self._attempt(store)

    def _attempt(self, store: StrPath) -> int:
        """One try: the descriptor that holds the lock, or -1 to try again."""
        try:
            fd = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise self._unwritable(store, error) from error
        try:
            _try_lock(fd)
        except (BlockingIOError, PermissionError) as error:
            os.close(fd)
            raise StoreLocked(store, "another recorder is writing to it") from error
        except OSError as error:
            os.close(fd)
            raise self._unwritable(store, error) from error
        if self._is_current(fd):
            return fd
        # The one before removed the file between our opening it and our locking it.
        os.close(fd)
        return -1

    def _unwritable(self, store: StrPath, error: OSError) -> StoreUnwritable:
        return StoreUnwritable(store, f"not written: no lock at {self._path} ({error.strerror})")

    def _is_current(self, fd: int) -> bool:
        try:
            return os.path.samestat(os.fstat(fd), os.stat(self._path))
        except FileNotFoundError:
            return False

    def release(self) -> None:
        """Gives the lock back and removes its file; harmless when that was done already."""
        if self._fd < 0:
            return
        fd, self._fd = self._fd, -1
        if sys.platform == "win32":
            # There an open file cannot be removed, and one that another has opened cannot either.
            os.close(fd)
            self._remove()
        else:
            # Removed while still locked: who opened it meanwhile finds that it is not the current
            # file any more and tries again.
            self._remove()
            os.close(fd)

    def _remove(self) -> None:
        try:
            os.unlink(self._path)
        except OSError:
            return  # an unlocked file that stays behind keeps nobody out
