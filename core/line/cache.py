"""Owns the compiled copies of line files in the user's cache directory.

A copy is named by the digest of the text it was made from and carries its own digest. Whatever is
wrong with the directory or a copy, the line is read from its text instead.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from dataclasses import replace
from pathlib import Path

import msgspec
import platformdirs

from core.line.model import Railway

# Rises whenever the model, the reader or the rule of generation makes something else of a text.
VERSION = 3
_DIGEST_BYTES = 32
_SMALLEST_TEXT = 20_000  # shorter texts are read faster than a file is opened


def fetch(text: str) -> Railway | None:
    """The compiled line of a text, or None."""
    if len(text) < _SMALLEST_TEXT:
        return None
    try:
        data = _path(text).read_bytes()
        digest, payload = data[:_DIGEST_BYTES], data[_DIGEST_BYTES:]
        if hashlib.sha256(payload).digest() != digest:
            return None
        railway = msgspec.msgpack.decode(payload, type=Railway)
    except (OSError, msgspec.MsgspecError, UnicodeError):
        return None
    return replace(railway, text=text)


def keep(railway: Railway) -> None:
    """Stores a compiled line for the next start; a directory that refuses is left alone."""
    if len(railway.text) < _SMALLEST_TEXT:
        return
    path = _path(railway.text)
    try:
        payload = msgspec.msgpack.encode(replace(railway, text=""))
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(hashlib.sha256(payload).digest() + payload)
        os.replace(name, path)
    except (OSError, UnicodeError):
        return


def _path(text: str) -> Path:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    directory = Path(platformdirs.user_cache_dir("bolan", appauthor=False))
    return directory / "lines" / f"{digest}.{VERSION}.msgpack"
