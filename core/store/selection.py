"""Owns what a reader asks for: which kinds, of which subject, in SQL for facts and over tables."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection
from typing import NamedTuple

from core.events import Logged
from core.store.frame import MEASUREMENTS, SUBJECT_FIELDS, Table, logged_of
from core.store.schema import ECHOED_KIND

_TAGS = frozenset(MEASUREMENTS.values())


class Selection(NamedTuple):
    """The events that are wanted: of some kinds, about one subject; None for any."""

    kinds: frozenset[str] | None = None
    subject: str | None = None

    @classmethod
    def of(cls, kinds: Collection[str] | None, subject: str | None) -> Selection:
        """What the arguments of StoreReader.events say."""
        return cls(None if kinds is None else frozenset(kinds), subject)

    @property
    def is_all(self) -> bool:
        """Whether nothing is left out."""
        return self.kinds is None and self.subject is None

    @property
    def has_facts(self) -> bool:
        """Whether a fact can match."""
        return self.kinds is None or not self.kinds <= _TAGS

    @property
    def has_measurements(self) -> bool:
        """Whether a measurement can match."""
        return self.kinds is None or bool(self.kinds & _TAGS)

    def terms(self) -> tuple[str, list[str]]:
        """The terms that select facts, and their parameters."""
        terms: list[str] = []
        parameters: list[str] = []
        if self.kinds is not None:
            terms.append(f"kind IN ({', '.join('?' * len(self.kinds))})")
            parameters += sorted(self.kinds)
        if self.subject is not None:
            terms.append("subject = ?")
            parameters.append(self.subject)
        return "".join(f" AND {term}" for term in terms), parameters

    def words(self) -> list[str]:
        """Under what the index has all facts that are wanted; empty where it has not."""
        if self.kinds is None or ECHOED_KIND in self.kinds:
            return []
        return sorted(self.kinds) if self.subject is None else [self.subject]

    def take(self, table: Table, after_seq: int, upto: int) -> list[Logged]:
        """The events of a table that are wanted, after `after_seq` and up to `upto`."""
        if self.kinds is not None and table.kind not in self.kinds:
            return []
        part = table.part(bisect_right(table.seqs, after_seq), bisect_right(table.seqs, upto))
        if self.subject is None:
            return logged_of(part)
        subjects = table.columns[SUBJECT_FIELDS[table.kind]]
        if self.subject not in subjects:
            return []
        return [entry for entry in logged_of(part) if entry.event.subject == self.subject]
