"""Owns the search for a good order of meets: which trains set out later than they could.

Trains that set out in step with one another meet at stations, not between them. So first all are
brought into step, by several measures; then some are tried earlier or later, one after the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from random import Random

from core.simulator.meets import Meet, Meets
from core.simulator.through import Through

# How many beginnings of the step are tried for each length of it, and how many changes then.
_PHASES = 16
_SLACKS_S = (0, 30)
_CHANGES = 100

Shifts = tuple[list[int], list[int]]


def best_meets(through: Through, wishes: Shifts, seed: int) -> tuple[Shifts, list[Meet]]:
    """The shifts with which trains set out, and all their meets; `wishes` rise, as the shifts do.

    The work is bounded by a count, not by time: the same seed finds the same.
    """
    best_s, best = _total(through, wishes, None), wishes
    for shifts in _in_step(through, wishes):
        total_s = _total(through, shifts, best_s)
        if total_s < best_s:
            best_s, best = total_s, shifts
    random = Random(f"{seed}/dispatcher")
    for _ in range(_CHANGES):
        changed = _change(random, through, wishes, best)
        total_s = _total(through, changed, best_s)
        if total_s < best_s:
            best_s, best = total_s, changed
    meets: list[Meet] = []
    final = Meets(through, *best)
    final.decide(log=meets)
    return final.shifts, meets


def _total(through: Through, shifts: Shifts, limit_s: int | None) -> int:
    return Meets(through, *shifts).decide(limit_s=limit_s)


def _in_step(through: Through, wishes: Shifts) -> Iterator[Shifts]:
    """Every train put off until it is in step, for steps of several lengths and beginnings."""
    longest_s = max(b - a for a, b in pairwise(through.reach_s))
    for slack_s in _SLACKS_S:
        step_s = longest_s + slack_s
        for phase in range(_PHASES):
            start_s = step_s * phase // _PHASES
            down_s = start_s + through.reach_s[0]
            yield _stepped(wishes[0], step_s, start_s), _stepped(wishes[1], step_s, down_s)


def _stepped(wishes: Sequence[int], step_s: int, start_s: int) -> list[int]:
    shifts: list[int] = []
    for wish_s in wishes:
        shift_s = wish_s + (start_s - wish_s) % step_s
        shifts.append(max(shift_s, shifts[-1] + step_s) if shifts else shift_s)
    return shifts


def _change(random: Random, through: Through, wishes: Shifts, best: Shifts) -> Shifts:
    """A few trains that follow one another, earlier or later; or one train quite elsewhere."""
    changed = list(best[0]), list(best[1])
    side = random.randrange(2)
    shifts, wished = changed[side], wishes[side]
    if not shifts:
        return changed
    first = random.randrange(len(shifts))
    if random.random() < 0.5:
        last, by_s = first, random.randrange(3 * through.headway_s) + wished[first] - shifts[first]
    else:
        last = min(len(shifts) - 1, first + random.randrange(6))
        by_s = random.randrange(-through.headway_s // 2, through.headway_s // 2)
    for train in range(first, last + 1):
        shifts[train] = max(wished[train], shifts[train] + by_s)
    shifts.sort()
    return changed
