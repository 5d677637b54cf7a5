"""Owns finding an instant: the fold of a store up to any event, from the nearest snapshot on."""

from __future__ import annotations

from core.line.model import Railway
from core.picture import Fold, Picture
from core.store import StoreReader
from core.timetable.model import Plan


class Seeker:
    """Folds one store to one instant after another. For one thread."""

    def __init__(self, reader: StoreReader, railway: Railway, plan: Plan) -> None:
        self._reader = reader
        self._fold = Fold(railway, plan, reader.header.origin)

    def picture_at(self, at_us: int | None = None, seq: int | None = None) -> Picture:
        """The picture at an instant of session time, after event `seq`, or at the end.

        It holds nothing that was recorded later. Raises StoreError.
        """
        return self.fold_at(at_us, seq).snapshot(at_us)

    def fold_at(self, at_us: int | None = None, seq: int | None = None) -> Fold:
        """The fold itself, which the next call changes."""
        last_seq = self._reader.last_seq() if at_us is None else self._reader.seq_at(at_us)
        if seq is not None:
            last_seq = min(last_seq, seq)
        self._go_back(last_seq)
        for logged in self._reader.events(self._fold.seq, until_seq=last_seq):
            if logged.seq > self._fold.seq + 1:
                self._fold.pass_over(logged.seq - 1)
            self._fold.apply(logged)
        return self._fold

    def _go_back(self, last_seq: int) -> None:
        """To the nearest snapshot before `last_seq`, unless the fold itself is nearer."""
        upto = last_seq
        while (found := self._reader.snapshot(upto)) is not None:
            seq, dumped = found
            if seq <= self._fold.seq <= last_seq:
                return
            try:
                if dumped is not None:
                    self._fold.load(dumped)
                    return
            except ValueError:
                pass  # of another version of the program: the one before may not be
            upto = seq - 1
        if self._fold.seq > last_seq:
            self._fold.clear()
