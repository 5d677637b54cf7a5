"""Owns when block instruments are out: trains then go by telephone, on numbered authorities.

Each block draws for each UTC day from a stream of its own, so that it is out at the same times
whoever asks, and whenever.
"""

from __future__ import annotations

from functools import lru_cache
from random import Random

from core.timetable.model import DAY_S

# Share of the days on which the instrument of a block goes out, and for how long.
OUT_SHARE = 0.004
OUT_S = (3_600, 21_600)
# What the messages to and fro and the writing of the authority take, of a train that stands.
TELEPHONE_S = 420


def is_out(seed: int, block: str, second: float) -> bool:
    """Whether the instrument of a block is out at a second since 1970."""
    day = int(second) // DAY_S
    return any(
        from_s <= second < until_s
        for from_s, until_s in (_spell(seed, block, day), _spell(seed, block, day - 1))
    )


@lru_cache(maxsize=1 << 14)
def _spell(seed: int, block: str, day: int) -> tuple[int, int]:
    """From when to when it goes out on a day; never where both are 0."""
    random = Random(f"{seed}/block/{block}/{day}")
    if random.random() >= OUT_SHARE:
        return 0, 0
    from_s = day * DAY_S + random.randrange(DAY_S)
    return from_s, from_s + random.randint(*OUT_S)
