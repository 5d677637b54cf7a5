"""Owns the order of meets: which of two opposing trains is held where, one meet after the other.

Trains of one direction keep their order, a section and a station apart. So no station ever has more
than one train of each direction, and no choice of meets can lock the line up.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from core.simulator.through import Held, Side, Through

_NOWHERE = -1


class Choice(NamedTuple):
    """A way for two trains to meet: at which place, which is held, and their shifts after it."""

    cost_s: int
    place: int
    up_held: bool
    up_shift_s: int
    down_shift_s: int
    held: Held


class Meet(NamedTuple):
    """A meet that is decided: the trains by their number, shifts before it, and the next best."""

    up: int
    down: int
    up_before_s: int
    down_before_s: int
    chosen: Choice
    rejected: Choice | None


class _Stand:
    """The last hold of each train of a direction: where, with which shift it came, and how."""

    def __init__(self, trains: int) -> None:
        self.place = [_NOWHERE] * trains
        self.came_s = [0] * trains
        self.held: list[Held | None] = [None] * trains


class Meets:
    """One run through all meets of a set of trains, from the shifts with which they set out.

    `up_s` and `down_s` rise, and become the shifts with which the trains arrive.
    """

    def __init__(self, through: Through, up_s: Sequence[int], down_s: Sequence[int]) -> None:
        self._headway_s = through.headway_s
        self._reach_s = through.reach_s
        self._clear_s = through.spare_s
        self._sides = through.up.sides, through.down.sides
        self.shifts = list(up_s), list(down_s)
        for shifts in self.shifts:
            for train in range(1, len(shifts)):
                shifts[train] = max(shifts[train], shifts[train - 1] + self._headway_s)
        self._total_s = sum(map(sum, self.shifts))
        self._stands = _Stand(len(up_s)), _Stand(len(down_s))

    def decide(self, log: list[Meet] | None = None, limit_s: int | None = None) -> int:
        """Decides every meet, in order of time; the sum of all shifts. Notes them in `log`.

        Gives up when the sum is at least `limit_s`.
        """
        up_s, down_s = self.shifts
        next_down, next_up = [0] * len(up_s), [0] * len(down_s)
        due: list[tuple[int, int, int]] = []
        if up_s and down_s:
            due.append((up_s[0] + down_s[0], 0, 0))
        while due:
            at_s, up, down = heappop(due)
            if up_s[up] + down_s[down] > at_s:
                heappush(due, (up_s[up] + down_s[down], up, down))
                continue
            self._meet(up, down, log)
            if limit_s is not None and self._total_s >= limit_s:
                break
            next_down[up] += 1
            next_up[down] += 1
            if down + 1 < len(down_s) and next_up[down + 1] == up:
                heappush(due, (up_s[up] + down_s[down + 1], up, down + 1))
            if up + 1 < len(up_s) and next_down[up + 1] == down:
                heappush(due, (up_s[up + 1] + down_s[down], up + 1, down))
        return self._total_s

    def _meet(self, up: int, down: int, log: list[Meet] | None) -> None:
        up_s, down_s = self.shifts
        behind = bisect_right(self._reach_s, down_s[down] - up_s[up]) - 1
        if not 0 <= behind < len(self._reach_s) - 1:
            return  # one has arrived before the other sets out
        choices = [
            self._choice(place, up, down, up_held)
            for place in (behind, behind + 1)
            for up_held in (True, False)
        ]
        best = min(choices)
        if log is not None:
            others = [c for c in choices if c is not best and c.cost_s < 1 << 30]
            log.append(Meet(up, down, up_s[up], down_s[down], best, min(others, default=None)))
        self._hold(up, down, best)

    def _choice(self, place: int, up: int, down: int, up_held: bool) -> Choice:
        """What it takes to meet at a place with one of the two held there."""
        h, o = (0, 1) if up_held else (1, 0)
        held_train, other = (up, down) if up_held else (down, up)
        side, other_side = self._sides[h][place], self._sides[o][place]
        before_s, other_s = self.shifts[h][held_train], self.shifts[o][other]
        stand, other_stand = self._stands[h], self._stands[o]
        again = stand.place[held_train] == place
        came_s = stand.came_s[held_train] if again else before_s
        in_s = came_s + max(side.slow.clears_s, side.stand.clears_s) + self._clear_s
        waits = other_stand.held[other] if other_stand.place[other] == place else None
        needs_s = other_s + (other_side.needs_s if waits is None else -waits.go_s)
        after_s = other_s + max(0, in_s - needs_s)
        if waits is None:
            free_s = after_s + other_side.clears_s
        else:
            free_s = other_stand.came_s[other] + waits.clears_s
        held, shift_s = _held(side, came_s, free_s + self._clear_s, again)
        shift_s = max(shift_s, before_s)
        cost_s = shift_s - before_s + after_s - other_s
        if up_held:
            return Choice(cost_s, place, True, shift_s, after_s, held)
        return Choice(cost_s, place, False, after_s, shift_s, held)

    def _hold(self, up: int, down: int, choice: Choice) -> None:
        h, train = (0, up) if choice.up_held else (1, down)
        stand = self._stands[h]
        if stand.place[train] != choice.place:
            stand.place[train] = choice.place
            stand.came_s[train] = self.shifts[h][train]
        stand.held[train] = choice.held
        for shifts, number, shift_s in (
            (self.shifts[0], up, choice.up_shift_s),
            (self.shifts[1], down, choice.down_shift_s),
        ):
            self._delay(shifts, number, shift_s)

    def _delay(self, shifts: list[int], first: int, least_s: int) -> None:
        """Puts a train off, and keeps those behind it at their distance."""
        for train in range(first, len(shifts)):
            by_s = least_s - shifts[train]
            if by_s <= 0:
                return
            shifts[train] = least_s
            self._total_s += by_s
            least_s += self._headway_s


def _held(side: Side, came_s: int, free_s: int, again: bool) -> tuple[Held, int]:
    """How a train is held until it may go at `free_s`, `again` or not, and its shift afterwards."""
    soonest_s = came_s + side.slow.come_s
    if not again and free_s - soonest_s <= side.patience_s:
        return side.slow, max(soonest_s, free_s) + side.slow.go_s
    return side.stand, max(came_s + side.stand.come_s + 1, free_s) + side.stand.go_s
