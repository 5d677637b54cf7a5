"""Owns what a commit is in the file: its facts as rows, its measurements as a frame, its links."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from core.events import Event, Logged
from core.store.chain import Links, link, link_facts
from core.store.frame import MEASUREMENTS, Table, frame_text, pack_frame, table_of
from core.store.rows import Row, encode_rows

# A commit of more events is several rows, so that no reader has to take in one that is too large.
_MOST_EVENTS = 5_000

INSERT_BATCH = "INSERT INTO batch VALUES (?, ?, ?, ?, ?, ?)"

BatchRow = tuple[int, int, int, bytes, bytes, bytes | None]


class Encoded(NamedTuple):
    """A commit as rows, and where the chain stands after it."""

    facts: list[Row]
    batches: list[BatchRow]
    links: Links


class _Part(NamedTuple):
    """Some events of a commit, side by side with their places."""

    seqs: Sequence[int]
    recorded_us: Sequence[int]
    events: Sequence[Event]

    def only(self, is_wanted: Callable[[type[Event]], bool]) -> _Part:
        """Those whose kind is wanted."""
        kinds = map(type, self.events)
        at = [place for place, kind in enumerate(kinds) if is_wanted(kind)]
        seqs, recorded_us, events = self
        return _Part(
            [seqs[place] for place in at],
            [recorded_us[place] for place in at],
            [events[place] for place in at],
        )


def encode_commit(
    groups: Sequence[tuple[int, Sequence[Event]]], last_seq: int, links: Links
) -> Encoded:
    """The rows of groups of events, each with its recorded time, that follow `last_seq`."""
    events = [event for _, group in groups for event in group]
    recorded_us = [us for us, group in groups for _ in group]
    encoded = Encoded([], [], links)
    for first in range(0, len(events), _MOST_EVENTS):
        end = min(first + _MOST_EVENTS, len(events))
        seqs = range(last_seq + 1 + first, last_seq + 1 + end)
        encoded = _encode(encoded, _Part(seqs, recorded_us[first:end], events[first:end]))
    return encoded


def _encode(before: Encoded, part: _Part) -> Encoded:
    kinds = set(map(type, part.events))
    facts, frame = before.facts, None
    fact_link, measure_link = before.links
    if not kinds <= MEASUREMENTS.keys():
        rows = encode_rows(map(Logged, *part.only(lambda kind: kind not in MEASUREMENTS)))
        fact_link = link_facts(fact_link, rows)
        facts = facts + rows
    measured = [kind for kind in MEASUREMENTS if kind in kinds]
    if measured:
        text = frame_text([_table(part, kind, is_only=len(kinds) == 1) for kind in measured])
        measure_link = link(measure_link, text)
        frame = pack_frame(text)
    row = (part.seqs[-1], part.seqs[0], part.recorded_us[-1], fact_link, measure_link, frame)
    return Encoded(facts, [*before.batches, row], Links(fact_link, measure_link))


def _table(part: _Part, kind: type[Event], *, is_only: bool) -> Table:
    # Most commits are of one kind alone: they are spared the looking.
    return table_of(kind, *(part if is_only else part.only(lambda other: other is kind)))
