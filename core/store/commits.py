"""Owns what a commit is in the file: its facts as rows, its measurements as a frame, its links."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from core.events import Event
from core.store.chain import Links, link, link_facts
from core.store.frame import MEASUREMENTS, Measured, measured_text, pack_frame
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
    events: list[Event] = []
    recorded_us: list[int] = []
    for us, group in groups:
        events += group
        recorded_us += [us] * len(group)
    facts: list[Row] = []
    batches: list[BatchRow] = []
    for first in range(0, len(events), _MOST_EVENTS):
        end = first + _MOST_EVENTS
        part = events[first:end], recorded_us[first:end]
        rows, batch = _encode(*part, last_seq + first + 1, links)
        facts += rows
        batches.append(batch)
        links = Links(batch[3], batch[4])
    return Encoded(facts, batches, links)


def _encode(
    events: Sequence[Event], recorded_us: Sequence[int], first_seq: int, links: Links
) -> tuple[list[Row], BatchRow]:
    facts: list[Row] = []
    frame = None
    fact_link, measure_link = links
    seqs = range(first_seq, first_seq + len(events))
    kinds = set(map(type, events))
    if len(kinds) == 1 and (kind := type(events[0])) in MEASUREMENTS:
        # Most commits: nothing has to be picked out.
        measured: list[Measured] = [(kind, seqs, recorded_us, events)]
    else:
        part = list(zip(seqs, recorded_us, events, strict=True))
        facts = encode_rows(each for each in part if type(each[2]) not in MEASUREMENTS)
        fact_link = link_facts(fact_link, facts)
        measured = [_of_kind(kind, part) for kind in MEASUREMENTS if kind in kinds]
    if measured:
        text = measured_text(measured)
        measure_link = link(measure_link, text)
        frame = pack_frame(text)
    return facts, (seqs[-1], first_seq, recorded_us[-1], fact_link, measure_link, frame)


def _of_kind(kind: type[Event], part: Sequence[tuple[int, int, Event]]) -> Measured:
    seqs, recorded_us, events = zip(*(each for each in part if type(each[2]) is kind), strict=True)
    return kind, seqs, recorded_us, events
