"""Owns how long a border works on a train: customs, security, locomotive, crew, one by one."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random
from typing import NamedTuple

KINDS = ("customs", "security", "locomotive", "crew")


class BorderPart(NamedTuple):
    """A part of the work at a border point, which a share of the trains have there.

    It takes from `least_s` to `most_s`, most often `likely_s`.
    """

    point: str
    kind: str
    share: float
    least_s: int
    likely_s: int
    most_s: int


def border_s(parts: Iterable[BorderPart], point: str, random: Random) -> int:
    """How long a train is worked on at a point; 0 where there is no work."""
    total = 0
    for part in parts:
        if part.point != point:
            continue
        # Both are drawn for every part, so that no part's share moves what the next one draws.
        chance = random.random()
        seconds = random.triangular(part.least_s, part.most_s, part.likely_s)
        if chance < part.share:
            total += round(seconds)
    return total
