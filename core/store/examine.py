"""Owns what must hold of each commit of a log, and of the chain and the seals over all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from core.events import CommandDecided, Event, MeasurementsDropped, SealMade, decode_event
from core.store.chain import Links, fact_text, link
from core.store.frame import logged_of
from core.store.rows import KIND_OF, UNDECODABLE
from core.store.seals import is_signed
from core.store.stretch import Stretch, stretch_in


class CommitRow(NamedTuple):
    """A row of `batch` or `settled`."""

    is_settled: int
    last_seq: int
    first_seq: int
    recorded_us: int
    facts: bytes
    measures: bytes
    frame: bytes | None


class FactRow(NamedTuple):
    """A row of `event`, its texts as the bytes that stand in the file."""

    seq: int
    recorded_us: int
    event_us: int
    kind: bytes
    version: int
    subject: bytes
    body: bytes


class Examination:
    """A walk along the log. Give it each commit in order; what it yields is what is wrong."""

    def __init__(self, store_id: str, links: Links) -> None:
        self.last_seq = 0
        self.seals = 0
        self.sealed_seq = 0
        self.keys: dict[str, None] = {}
        self.dropped_seq = 0
        self._store_id = store_id
        self._links = links
        self._last_us = 0
        self._decided: dict[int, int] = {}
        self._gone_seq = 0

    def commit(self, row: CommitRow, facts: Sequence[FactRow]) -> Iterator[str]:
        """What is wrong with the next commit."""
        strange = list(_strange(row, facts))
        if strange:
            yield from strange
            return
        problems = list(self._order(row))
        stretch: Stretch | None = None
        try:
            if row.frame is not None:
                stretch = stretch_in(row.frame, bool(row.is_settled))
                places = _measured(stretch)
            else:
                places = []
        except UNDECODABLE as error:
            problems.append(f"events {row.first_seq} to {row.last_seq}: {error}")
        else:
            places += [(fact.seq, fact.recorded_us) for fact in facts]
            problems += self._places(row, sorted(places), stretch)
        problems += self._chained(row, facts, stretch, bool(problems))
        self._links = Links(row.facts, row.measures)
        self.last_seq = row.last_seq
        yield from problems

    def end(self) -> Iterator[str]:
        """What is wrong with the log as a whole."""
        if self._gone_seq > self.dropped_seq:
            yield f"measurements up to event {self._gone_seq} are gone, and no fact says why"

    def _order(self, row: CommitRow) -> Iterator[str]:
        if row.first_seq > self.last_seq + 1:
            yield f"events {self.last_seq + 1} to {row.first_seq - 1} are missing"
        elif row.first_seq != self.last_seq + 1 or row.last_seq < row.first_seq:
            yield f"events {row.first_seq} to {row.last_seq} do not follow event {self.last_seq}"

    def _places(
        self, row: CommitRow, places: list[tuple[int, int]], stretch: Stretch | None
    ) -> Iterator[str]:
        """Whether each place from first to last is taken once, in the order of recording."""
        is_dropped = bool(row.is_settled) and stretch is None and row.measures != self._links[1]
        expected = row.first_seq
        for seq, recorded_us in places:
            if seq > expected and not is_dropped:
                yield f"events {expected} to {seq - 1} are missing"
            elif seq < expected:
                yield f"event {seq}: is there twice, or in no commit"
            if recorded_us < self._last_us:
                yield f"event {seq}: recorded before event {seq - 1}"
            expected, self._last_us = seq + 1, recorded_us
        if is_dropped:
            self._gone_seq = row.last_seq
        elif expected != row.last_seq + 1:
            yield f"events {expected} to {row.last_seq} are missing"
        if self._last_us != row.recorded_us and not is_dropped:
            yield f"event {row.last_seq}: its commit says another time than it"
        self._last_us = max(self._last_us, row.recorded_us)

    def _chained(
        self, row: CommitRow, facts: Sequence[FactRow], stretch: Stretch | None, known: bool
    ) -> Iterator[str]:
        """Follows the chain over the commit, and looks at its facts on the way."""
        measures = [self._links.measures]
        for text in stretch.texts if stretch else ():
            measures.append(link(measures[-1], text))
        dropped = self._gone_seq == row.last_seq
        ends = stretch.ends if stretch else ()
        reached = self._links.facts
        for fact in facts:
            try:
                event = decode_event(fact.body, fact.version)
            except UNDECODABLE as error:
                known = True
                yield f"event {fact.seq}: {error}"
                continue
            found = list(self._fact(fact, event))
            if isinstance(event, SealMade):
                before = None if dropped else measures[bisect_left(ends, fact.seq)]
                found += self._seal(fact, event, reached, before)
            known = known or bool(found)
            yield from found
            reached = link(reached, fact_text(fact.seq, fact.recorded_us, fact.version, fact.body))
        if known:
            return
        where = f"events {row.first_seq} to {row.last_seq}"
        if reached != row.facts:
            yield f"{where}: facts are not as they were recorded (the chain breaks)"
        if not dropped and measures[-1] != row.measures:
            yield f"{where}: measurements are not as they were recorded (the chain breaks)"

    def _fact(self, row: FactRow, event: Event) -> Iterator[str]:
        said = (event.event_us, KIND_OF[type(event)].encode(), event.subject.encode())
        if said != (row.event_us, row.kind, row.subject):
            yield f"event {row.seq}: its columns do not say what its body says"
        if isinstance(event, CommandDecided) and event.inbox_id > 0:
            first = self._decided.setdefault(event.inbox_id, row.seq)
            if first != row.seq:
                command = f"command {event.inbox_id} was decided before"
                yield f"event {row.seq}: {command}, in event {first}"
        if isinstance(event, MeasurementsDropped):
            self.dropped_seq = max(self.dropped_seq, event.upto_seq)

    def _seal(
        self, row: FactRow, seal: SealMade, facts: bytes, measures: bytes | None
    ) -> Iterator[str]:
        """A seal speaks of everything before it: `measures` is None where they are gone."""
        if not is_signed(seal, self._store_id):
            yield f"event {row.seq}: its signature is not that of its key"
        elif (
            seal.upto_seq != row.seq - 1
            or seal.facts != facts.hex()
            or (measures is not None and seal.measures != measures.hex())
        ):
            yield f"event {row.seq}: the log before it is not the one that was sealed"
        else:
            self.seals += 1
            self.sealed_seq = seal.upto_seq
            self.keys[seal.key] = None


def _strange(row: CommitRow, facts: Sequence[FactRow]) -> Iterator[str]:
    """Values of a type that no writer writes."""
    if tuple(map(type, row[1:6])) != (int, int, int, bytes, bytes):
        yield f"the commit of event {row.last_seq}: its values are of other types"
    elif type(row.frame) not in (bytes, type(None)):
        yield f"the commit of event {row.last_seq}: its frame is none"
    for fact in facts:
        if tuple(map(type, fact)) != (int, int, int, bytes, int, bytes, bytes):
            yield f"event {fact.seq}: its values are of other types"


def _measured(stretch: Stretch) -> list[tuple[int, int]]:
    """The places of measurements; reading each of them shows that they are events."""
    return [
        (entry.seq, entry.recorded_us)
        for table in stretch.tables
        for entry in logged_of(table.part(0, len(table.seqs)))
    ]
