"""Owns the desk's only write: a command row for the recorder to decide."""

from __future__ import annotations

import os
from types import TracebackType
from typing import Self

from core.events import Command, encode_command
from core.store.errors import StrPath, faults
from core.store.files import open_inbox


class Inbox:
    """The inbox of a store, for one thread. A row in it is a wish until the recorder decides."""

    def __init__(self, path: StrPath) -> None:
        """Opens the inbox of the store at `path`. Raises StoreError."""
        self.path = os.fspath(path)
        self._conn = open_inbox(path)

    @classmethod
    def open(cls, path: StrPath) -> Self:
        """Opens the inbox of the store at `path`. Raises StoreError."""
        return cls(path)

    def put(self, command: Command, asked_us: int | None = None) -> int:
        """Inserts a command and returns its id, which the decision in the log will name.

        Raises StoreUnwritable.
        """
        with faults(self.path, writing=True):
            cursor = self._conn.execute(
                "INSERT INTO inbox (asked_us, body) VALUES (?, ?)",
                (asked_us, encode_command(command).decode()),
            )
        assert cursor.lastrowid is not None
        return cursor.lastrowid

    def close(self) -> None:
        """Gives the store back."""
        self._conn.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
