"""Owns a row of `batch` or `settled` taken apart: its tables, and the texts the chain is over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from core.store.frame import Table, read_text, unpack_frame
from core.store.settled import texts_of, unpack_settled


class Stretch(NamedTuple):
    """The measurements of one commit, or of many that were settled.

    `texts` are the canonical texts of their frames, `ends` the last sequence number in each.
    """

    tables: Sequence[Table]
    ends: Sequence[int]
    texts: Sequence[bytes]


def tables_in(body: bytes, is_settled: bool) -> Sequence[Table]:
    """The tables of a frame. Raises one of rows.UNDECODABLE."""
    return unpack_settled(body)[0] if is_settled else read_text(unpack_frame(body))


def stretch_in(body: bytes, is_settled: bool) -> Stretch:
    """A frame with what the chain says of it. Raises one of rows.UNDECODABLE."""
    if is_settled:
        tables, ends = unpack_settled(body)
        return Stretch(tables, ends, list(texts_of(tables, ends)))
    text = unpack_frame(body)
    tables = read_text(text)
    return Stretch(tables, [max(table.seqs[-1] for table in tables)], [text])
