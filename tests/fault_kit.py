"""What the tests of faults share: limits on files, and a shim between a process and its disk."""

from __future__ import annotations

import mmap
import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
SCALE = float(os.environ.get("BOLAN_TEST_SCALE", "1"))

_FIELDS = ("operations", "fail_first", "fail_count", "error", "half", "hold", "clock_offset_ns")
_RECORD = struct.Struct("=iiqq")
FOR_EVER = 1 << 40


@contextmanager
def files_no_longer_than(size: int) -> Iterator[None]:
    """The operating system refuses to let any file of this process grow beyond `size` bytes."""
    resource = pytest.importorskip("resource", reason="no limits on the size of files")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@cache
def _shim_library() -> Path:
    """Builds tests/fault/shim.c, once; skips where that cannot be done."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if not sys.platform.startswith("linux"):
        pytest.skip("interposes system calls of Linux")
    if compiler is None:
        pytest.skip("no C compiler to build the shim with")
    library = Path(mkdtemp(prefix="bolan-shim-")) / "shim.so"
    source = ROOT / "tests" / "fault" / "shim.c"
    command = [compiler, "-O2", "-shared", "-fPIC", "-o", library, source, "-ldl"]
    subprocess.run(command, check=True, capture_output=True)
    return library


class Operation(NamedTuple):
    """What a process did: wrote, synced or truncated a file, or said something on its output."""

    kind: str
    path: str
    offset: int
    data: bytes


_KINDS = {1: "write", 2: "sync", 3: "truncate", 4: "said"}


class Shim:
    """One shim: the environment that loads it into a process, and the levers that steer it."""

    def __init__(self, directory: Path, match: str) -> None:
        """Only files whose path contains `match` are touched."""
        self._control = directory / "shim-control"
        self._control.write_bytes(bytes(8 * len(_FIELDS)))
        self.journal = directory / "shim-journal"
        with self._control.open("r+b") as file:
            self._memory = mmap.mmap(file.fileno(), 0)
        self.environment = {
            "LD_PRELOAD": str(_shim_library()),
            "SHIM_CONTROL": str(self._control),
            "SHIM_MATCH": match,
        }

    def set(self, **fields: int) -> None:
        for name, value in fields.items():
            struct.pack_into("=q", self._memory, 8 * _FIELDS.index(name), value)

    @property
    def operations(self) -> int:
        """How many writes, syncs and truncations there were."""
        number: int = struct.unpack_from("=q", self._memory, 0)[0]
        return number

    def recorded(self) -> list[Operation]:
        """What was done, in order; the process must have had SHIM_JOURNAL set to `journal`."""
        raw, found, at = self.journal.read_bytes(), [], 0
        while at + _RECORD.size <= len(raw):
            kind, path_size, offset, size = _RECORD.unpack_from(raw, at)
            at += _RECORD.size
            path = raw[at : at + path_size].decode()
            at += path_size
            data = raw[at : at + size]
            at += size
            found.append(Operation(_KINDS[kind], path, offset, data))
        return found
