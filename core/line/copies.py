"""Owns the compiled copies of line and plan files in the user's cache directory.

A copy is named by the digest of the text it was made from and carries its own digest. Whatever is
wrong with the directory or a copy, the text is read instead.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Generic, Protocol, TypeVar

import msgspec
import platformdirs

if TYPE_CHECKING:
    from dataclasses import Field

_DIGEST_BYTES = 32
_SMALLEST_TEXT = 20_000  # shorter texts are read faster than a file is opened


class _Made(Protocol):
    """What is made of a text and keeps it."""

    __dataclass_fields__: ClassVar[dict[str, Field[object]]]

    @property
    def text(self) -> str: ...


M = TypeVar("M", bound=_Made)


class Copies(Generic[M]):
    """The copies of one kind of file; a directory that refuses is left alone.

    `version` rises whenever something else is made of a text.
    """

    def __init__(self, folder: str, made: type[M], version: int) -> None:
        self._folder = folder
        self._made = made
        self.version = version

    def fetch(self, text: str) -> M | None:
        """What was made of a text, or None."""
        if len(text) < _SMALLEST_TEXT:
            return None
        try:
            data = self._path(text).read_bytes()
            digest, payload = data[:_DIGEST_BYTES], data[_DIGEST_BYTES:]
            if hashlib.sha256(payload).digest() != digest:
                return None
            made = msgspec.msgpack.decode(payload, type=self._made)
        except (OSError, msgspec.MsgspecError, UnicodeError):
            return None
        return replace(made, text=text)

    def keep(self, made: M) -> None:
        """Stores what was made of a text for the next start."""
        if len(made.text) < _SMALLEST_TEXT:
            return
        path = self._path(made.text)
        try:
            payload = msgspec.msgpack.encode(replace(made, text=""))
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent)
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(payload).digest() + payload)
            os.replace(name, path)
        except (OSError, UnicodeError):
            return

    def _path(self, text: str) -> Path:
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        directory = Path(platformdirs.user_cache_dir("bolan", appauthor=False))
        return directory / self._folder / f"{digest}.{self.version}.msgpack"
