"""Owns folding a whole log again, and whether it gives what the recorder had believed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from core.events import PictureDigested
from core.line.model import Railway
from core.picture import Fold
from core.store import StoreReader
from core.timetable.model import Plan

_MOST_PROBLEMS = 100


class Refolded(NamedTuple):
    """What came of it: problems (a hundred at most), and how much was compared."""

    problems: list[str]
    digests: int
    snapshots: int


def refold(reader: StoreReader, railway: Railway, plan: Plan, from_seq: int = 0) -> Refolded:
    """Compares the digests in the log and the snapshots beside it with a fold from the beginning.

    Where retention took measurements away up to event `from_seq`, it begins at the first snapshot
    that is whole after it. Raises StoreError.
    """
    compared = _Compared(reader, Fold(railway, plan, reader.header.origin))
    problems = list(islice(compared.problems(from_seq), _MOST_PROBLEMS))
    return Refolded(problems, compared.digests, compared.snapshots)


class _Compared:
    def __init__(self, reader: StoreReader, fold: Fold) -> None:
        self.digests = 0
        self.snapshots = 0
        self._reader = reader
        self._fold = fold

    def problems(self, from_seq: int) -> Iterator[str]:
        seqs = [seq for seq in self._reader.snapshot_seqs() if seq >= from_seq]
        if from_seq and seqs and (begun := self._snapshot(seqs[0])) is not None:
            self._fold.load(begun)
        elif from_seq:
            yield f"there is no snapshot after event {from_seq} to begin at"
            return
        left = iter(seq for seq in seqs if seq > self._fold.seq)
        due = next(left, None)
        for logged in self._reader.events(self._fold.seq):
            if isinstance(logged.event, PictureDigested):
                yield from self._digested(logged.seq, logged.event)
            self._fold.apply(logged)
            if logged.seq == due:
                self.snapshots += 1
                if self._snapshot(due) not in (None, self._fold.dump()):
                    yield f"the snapshot after event {due} is not what the log gives"
                due = next(left, None)

    def _digested(self, seq: int, said: PictureDigested) -> Iterator[str]:
        self.digests += 1
        if (said.upto_seq, said.digest) != (self._fold.seq, self._fold.digest()):
            yield f"event {seq}: what was believed then is not what the log gives"

    def _snapshot(self, seq: int) -> bytes | None:
        """A snapshot that this program can go on from, else None."""
        found = self._reader.snapshot(seq)
        if found is None or found[1] is None:
            return None
        fold = Fold(self._fold.railway, self._fold.plan, self._fold.origin)
        try:
            fold.load(found[1])
        except ValueError:
            return None
        return found[1]
