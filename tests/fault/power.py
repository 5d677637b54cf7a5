"""What a disk holds after a power cut: what was synced, and any part of what was not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from tests.fault_kit import Operation

SECTOR = 512
# SQLite makes its index of the write-ahead log anew, and a lock ends with its process.
_NOT_KEPT = ("-shm", "-lock", "-status")


class Disk:
    """The files of one store as operations reach them, synced or not."""

    def __init__(self, store: Path, before: bytes) -> None:
        """`before` is what safely lay in the store's file before the operations."""
        self.store = str(store)
        self._safe: dict[str, bytearray] = {self.store: bytearray(before)}
        self._loose: dict[str, list[Operation]] = {}

    def take(self, operation: Operation) -> None:
        """The next operation of the process."""
        path = operation.path
        if operation.kind == "sync":
            for earlier in self._loose.pop(path, []):
                _apply(self._safe.setdefault(path, bytearray()), earlier, earlier.data)
        elif operation.kind != "said":
            self._loose.setdefault(path, []).append(operation)

    def cut(self, chance: Random, target: Path) -> Path:
        """Writes what is left after a power cut now into `target`, and says which the store is."""
        target.mkdir()
        for path in {*self._safe, *self._loose}:
            if not path.startswith(self.store) or path.endswith(_NOT_KEPT):
                continue
            image = bytearray(self._safe.get(path, b""))
            for operation in self._loose.get(path, []):
                if chance.random() < 0.5:
                    _apply(image, operation, _torn(operation.data, chance))
            (target / Path(path).name).write_bytes(image)
        return target / Path(self.store).name


def _torn(data: bytes, chance: Random) -> bytes:
    """All of a write, or as many of its sectors as came to the disk."""
    if chance.random() < 0.5:
        return data
    return data[: SECTOR * chance.randrange(len(data) // SECTOR + 1)]


def _apply(image: bytearray, operation: Operation, data: bytes) -> None:
    if operation.kind == "truncate":
        del image[operation.offset :]
        image.extend(bytes(operation.offset - len(image)))
        return
    image.extend(bytes(max(0, operation.offset - len(image))))
    image[operation.offset : operation.offset + len(data)] = data


def cuts(
    disk: Disk, operations: Sequence[Operation], every: int, chance: Random, target: Path
) -> Iterator[tuple[Path, int]]:
    """The store after a power cut at each `every`-th operation, and what was said by then.

    What is said is the number on the last whole line of output.
    """
    said = b""
    for number, operation in enumerate(operations):
        disk.take(operation)
        said += operation.data if operation.kind == "said" else b""
        lines = said[: said.rfind(b"\n") + 1].split()
        if number % every == 0:
            yield disk.cut(chance, target / str(number)), int(lines[-1]) if lines else 0
