"""Owns what a commit is in the file: its facts as rows, its measurements as a frame, its links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from core.events import Event, Logged
from core.store.chain import Links, link, link_facts
from core.store.frame import MEASUREMENTS, frame_text, pack_frame, tables_of
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


def encode_commit(
    groups: Sequence[tuple[int, Sequence[Event]]], last_seq: int, links: Links
) -> Encoded:
    """The rows of groups of events, each with its recorded time, that follow `last_seq`."""
    entries = [(recorded_us, event) for recorded_us, events in groups for event in events]
    logged = [Logged(seq, *entry) for seq, entry in enumerate(entries, last_seq + 1)]
    encoded = Encoded([], [], links)
    for part in _parts(logged):
        encoded = _encode(encoded, part)
    return encoded


def _parts(logged: list[Logged]) -> Iterator[list[Logged]]:
    for first in range(0, len(logged), _MOST_EVENTS):
        yield logged[first : first + _MOST_EVENTS]


def _encode(before: Encoded, logged: list[Logged]) -> Encoded:
    measured = [entry for entry in logged if type(entry[2]) in MEASUREMENTS]
    facts, frame = before.facts, None
    fact_link, measure_link = before.links
    if len(measured) < len(logged):
        rows = encode_rows([entry for entry in logged if type(entry[2]) not in MEASUREMENTS])
        fact_link = link_facts(fact_link, rows)
        facts = facts + rows
    if measured:
        text = frame_text(tables_of(measured))
        measure_link = link(measure_link, text)
        frame = pack_frame(text)
    last = logged[-1]
    row = (last.seq, logged[0].seq, last.recorded_us, fact_link, measure_link, frame)
    return Encoded(facts, [*before.batches, row], Links(fact_link, measure_link))
