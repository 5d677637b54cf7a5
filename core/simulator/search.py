"""Owns the search for a good order of meets: which trains set out later than they could.

Trains that set out in step with one another meet at stations, not between them. So first all are
brought into step, by several measures; then some are tried earlier or later, one after the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from random import Random

from core.simulator.meets import Meet, Meets
from core.simulator.through import Through

# How many beginnings of the step are tried, how many changes then, and of how many trains each.
_PHASES = 24
_CHANGES = 60
_TOGETHER = (1, 2, 3, 5, 24)

Shifts = tuple[list[int], list[int]]


def best_meets(through: Through, wishes: Shifts, seed: int) -> tuple[Shifts, list[Meet]]:
    """The shifts with which trains arrive, and all their meets; `wishes` rise, as the shifts do.

    The work is bounded by a count, not by time: the same seed finds the same.
    """
    step_s = _step_s(through)
    best_s, best = Meets(through, *wishes).decide(), wishes
    random = Random(f"{seed}/dispatcher")
    for trial in range(_PHASES + _CHANGES):
        if trial < _PHASES:
            shifts = _in_step(through, wishes, step_s, step_s * trial // _PHASES)
        else:
            shifts = _changed(random, wishes, best, step_s)
        total_s = Meets(through, *shifts).decide(limit_s=best_s)
        if total_s < best_s:
            best_s, best = total_s, shifts
    meets: list[Meet] = []
    final = Meets(through, *best)
    final.decide(log=meets)
    return final.shifts, meets


def _step_s(through: Through) -> int:
    """The longest way from one meeting place to the next, there and back."""
    inner_s = through.reach_s[1:-1]
    return max((b - a for a, b in pairwise(inner_s)), default=through.headway_s)


def _in_step(through: Through, wishes: Shifts, step_s: int, start_s: int) -> Shifts:
    """Every train put off until it is in step with one that sets out at `start_s`."""
    down_s = start_s + through.reach_s[len(through.reach_s) // 2]
    return _stepped(wishes[0], step_s, start_s), _stepped(wishes[1], step_s, down_s)


def _stepped(wishes: Sequence[int], step_s: int, start_s: int) -> list[int]:
    shifts: list[int] = []
    for wish_s in wishes:
        shift_s = wish_s + (start_s - wish_s) % step_s
        shifts.append(max(shift_s, shifts[-1] + step_s) if shifts else shift_s)
    return shifts


def _changed(random: Random, wishes: Shifts, best: Shifts, step_s: int) -> Shifts:
    """Some trains that follow one another, set out earlier or later by a part of a step."""
    changed = list(best[0]), list(best[1])
    side = random.randrange(2)
    shifts, wished = changed[side], wishes[side]
    first = random.randrange(max(1, len(shifts)))
    last = min(len(shifts), first + random.choice(_TOGETHER))
    by_s = random.choice((-1, 1)) * step_s // random.choice((1, 2, 4))
    for train in range(first, last):
        shifts[train] = max(wished[train], shifts[train] + by_s)
    shifts.sort()
    return changed
