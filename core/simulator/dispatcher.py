"""Owns the dispatching of through trains: when each is where, held for whom, and why.

A dispatch is given out only with a certificate; where the certificate finds something wrong, it is
made again with wider margins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from core.line.model import Line, Railway
from core.simulator.certificate import Demand, Movement, faults
from core.simulator.decision import Decision
from core.simulator.dispatched import DispatchedTrain, Timing, dispatched_trains
from core.simulator.meets import Meet
from core.simulator.movement import movement
from core.simulator.search import best_meets
from core.simulator.through import Held, Profile, Through

# Seconds that are left between trains beyond what signals need, from the first try to the last.
_MARGINS_S = (0, 30, 120, 600)


class Wish(NamedTuple):
    """A train that wants to set out at a second after midnight, up (1) or down (-1)."""

    name: str
    sign: int
    depart_s: int


@dataclass(frozen=True)
class Dispatch:
    """Trains with all their times, the certified movements, the decisions, and the free runs."""

    trains: tuple[DispatchedTrain, ...]
    movements: tuple[Movement, ...]
    decisions: tuple[Decision, ...]
    due_s: dict[str, int]


def dispatch(
    railway: Railway, line: Line, wishes: Sequence[Wish], *, seed: int, base_s: int
) -> Dispatch:
    """Sends every train over the whole line, with the least delay that is found.

    Seconds of the trains are since 1970, from the midnight `base_s` on.
    """
    wrong: list[str] = []
    ends = [placed.point.id for placed in (line.points[0], line.points[-1])]
    demands = {
        w.name: Demand(ends[w.sign < 0], ends[w.sign > 0], base_s + w.depart_s) for w in wishes
    }
    for margin_s in _MARGINS_S:
        through = Through(railway, line, margin_s)
        found = _dispatch(railway, through, wishes, seed, base_s)
        wrong = faults(railway, found.movements, demands)
        if not wrong:
            return found
    raise AssertionError(f"no dispatch is certified: {wrong[0]}")


def _dispatch(
    railway: Railway, through: Through, wishes: Sequence[Wish], seed: int, base_s: int
) -> Dispatch:
    ranked = sorted(wishes, key=lambda w: (w.depart_s, w.name))
    sides = [w for w in ranked if w.sign > 0], [w for w in ranked if w.sign < 0]
    wished = [w.depart_s for w in sides[0]], [w.depart_s for w in sides[1]]
    shifts, meets = best_meets(through, wished, seed)
    timings: list[Timing] = []
    for side, profile in enumerate((through.up, through.down)):
        for number, wish in enumerate(sides[side]):
            stays = _stays([m for m in meets if (m.up, m.down)[side] == number], side)
            timings.append(_timing(wish.name, profile, stays, shifts[side][number]))
    trains = dispatched_trains(railway, timings, base_s)
    return Dispatch(
        trains,
        tuple(movement(railway, train) for train in trains),
        tuple(_decision(through, sides, meet) for meet in meets if _holds(through, meet)),
        {w.name: w.depart_s + through.profile(w.sign).run_s[-1] for w in wishes},
    )


@dataclass
class _Stay:
    """A train at a meeting place: with which shift it comes and goes, and how it is held there."""

    place: int
    comes_s: int
    goes_s: int
    held: Held | None


def _stays(meets: Sequence[Meet], side: int) -> list[_Stay]:
    """Where a train meets others, in its running order, each place once."""
    stays: list[_Stay] = []
    for meet in meets:
        chosen = meet.chosen
        after_s = (chosen.up_shift_s, chosen.down_shift_s)[side]
        held = chosen.held if chosen.up_held == (side == 0) else None
        before_s = (meet.up_before_s, meet.down_before_s)[side] if held else after_s
        if stays and stays[-1].place == chosen.place:
            stays[-1].goes_s = after_s
            stays[-1].held = held or stays[-1].held
        else:
            stays.append(_Stay(chosen.place, before_s, after_s, held))
    return stays


def _timing(name: str, profile: Profile, stays: Sequence[_Stay], shift_s: int) -> Timing:
    """All times of a train: what it must lose on the way it loses as soon as it can."""
    last = len(profile.run_s) - 1
    sides = [profile.sides[stay.place] for stay in stays]
    inner = [(s, stay) for s, stay in zip(sides, stays, strict=True) if 0 < s.node < last]
    comes_s = [*(stay.comes_s for _, stay in inner), shift_s]
    arrives = [comes_s[0] + run_s for run_s in profile.run_s]
    departs = list(arrives)
    speeds = list(profile.speeds)
    holds_mm: list[int | None] = [None] * (last + 1)
    for (side, stay), later_s in zip(inner, comes_s[1:], strict=True):
        node = side.node
        for k in range(node + 1, last + 1):
            arrives[k] = departs[k] = later_s + profile.run_s[k]
        if stay.held is None:
            continue
        holds_mm[node], speeds[node] = side.hold_mm, stay.held.speed_mps
        if stay.held.speed_mps:
            arrives[node] = departs[node] = stay.goes_s - stay.held.go_s
        else:
            arrives[node] = stay.comes_s + stay.held.come_s
            departs[node] = later_s - stay.held.go_s
    return Timing(
        name, profile.route, tuple(arrives), tuple(departs), tuple(speeds), tuple(holds_mm)
    )


def _holds(through: Through, meet: Meet) -> bool:
    """Whether a train is held on the way for this meet, not in a yard."""
    return 0 < meet.chosen.place < len(through.places) - 1


def _decision(through: Through, sides: tuple[list[Wish], list[Wish]], meet: Meet) -> Decision:
    names = sides[0][meet.up].name, sides[1][meet.down].name
    chosen, rejected = meet.chosen, meet.rejected
    before_s = meet.up_before_s if chosen.up_held else meet.down_before_s
    after_s = chosen.up_shift_s if chosen.up_held else chosen.down_shift_s
    return Decision(
        names[not chosen.up_held],
        through.places[chosen.place].name,
        names[chosen.up_held],
        after_s - before_s,
        names[not rejected.up_held] if rejected else "",
        through.places[rejected.place].name if rejected else "",
        rejected.cost_s - chosen.cost_s if rejected else 0,
    )
