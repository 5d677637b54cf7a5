"""Owns how a train of some weight and power really runs: where it speeds up, holds, must brake.

A run is made of pieces of constant acceleration, each in closed form, so that it is a Motion like
any other. Only + - * / and the square root are used, which every machine rounds the same way.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import inf, sqrt
from typing import NamedTuple

from core.simulator.consist import GRAVITY, SPEED_STEP, Consist, net_pull
from core.simulator.course import Piece
from core.simulator.kinematics import Ends, Motion, Phase

# A train that loses speed and is slower than this has stalled; within this of even it holds.
_STALLED_MPS = 0.3
_EVEN_MPS2 = 0.0005
_NEAR_M = 1e-6
_NEAR_MPS = 1e-3
# How near to the asked time a run is sought; the rest is made up by running all that bit slower.
_NEAR_SHARE = 0.001
_TRIES = 10


class Running(NamedTuple):
    """A run as fast as can be: its motion, the speed at its end, and where it stalls (m), if so."""

    motion: Motion
    leave_mps: float
    stalled_m: float | None


class Mover:
    """A consist as it runs over some pieces, from one speed to another."""

    def __init__(self, consist: Consist, pieces: Sequence[Piece], ends: Ends) -> None:
        self._pull = net_pull(consist)
        self._per_mille = GRAVITY / 1000 / (1 + consist.kind.rotating)
        self._pieces = pieces
        self._enter_mps = ends.enter_mps
        self._brakes = self._braking(consist, ends)

    def _braking(self, consist: Consist, ends: Ends) -> list[tuple[float, float]]:
        """The square of the highest speed at each piece's end, and how hard it is braked to that.

        Where the way is too short to slow down on, the train is braked harder.
        """
        rates = [consist.brake_mps2(piece.permille) for piece in self._pieces]
        enter_square = ends.enter_mps * ends.enter_mps
        found: list[tuple[float, float]] = []
        square = 0.0
        for harder in (1, 1.5, 2, 4, 8):
            found = []
            square = ends.leave_mps * ends.leave_mps
            for piece, rate in zip(reversed(self._pieces), reversed(rates), strict=True):
                start_m, end_m, limit, _ = piece
                limit *= limit
                end_square = square if square < limit else limit
                brake = rate * harder
                square = min(limit, end_square + 2 * brake * (end_m - start_m))
                found.append((end_square, brake))
            if square >= enter_square * (1 - 1e-9):
                return found[::-1]
        self._enter_mps = sqrt(square)
        return found[::-1]

    def fastest(self, cap_mps: float = inf) -> Running:
        """The quickest run, no faster than its driver wants to go.

        This is where the simulator spends its time: hence one loop over plain numbers.
        """
        pull, new, phases = self._pull, tuple.__new__, list[Phase]()
        second, metre, speed = 0.0, 0.0, self._enter_mps
        origin_m = self._pieces[0].start_m
        for piece, (end_square, brake) in zip(self._pieces, self._brakes, strict=True):
            _, end_m, limit, permille = piece
            end_m -= origin_m
            if limit > cap_mps:
                limit = cap_mps
            slope = self._per_mille * permille
            while (room := end_m - metre) > _NEAR_M:
                square = speed * speed
                spare = end_square + 2 * brake * room - square
                steps = speed / SPEED_STEP
                cell = int(steps)
                net = pull[cell] + (pull[cell + 1] - pull[cell]) * (steps - cell) - slope
                if spare <= 1e-7 and net > -brake:
                    rate, metres = (end_square - square) / (2 * room), room
                elif speed > limit + 1e-9:
                    rate, metres = -brake, (square - limit * limit) / (2 * brake)
                elif (net > _EVEN_MPS2 and speed < limit - _NEAR_MPS) or net < -_EVEN_MPS2:
                    if speed <= _STALLED_MPS and net < 0:
                        return Running(Motion(tuple(phases), second, metre), 0.0, metre)
                    after, rate = self._next(speed, net, slope, limit)
                    metres = (after * after - square) / (2 * rate) if rate else room
                    if rate > -brake and metres > (until := spare / (2 * (rate + brake))):
                        metres = until
                elif speed <= 0:
                    return Running(Motion(tuple(phases), second, metre), 0.0, metre)
                else:
                    rate, metres = 0.0, spare / (2 * brake)
                if metres > room:
                    metres = room
                elif metres < _NEAR_M:
                    metres = _NEAR_M
                if rate or not phases or phases[-1].acceleration or phases[-1].speed_mps != speed:
                    phases.append(new(Phase, (second, metre, speed, rate)))
                if rate:
                    after = sqrt(after) if (after := square + 2 * rate * metres) > 0 else 0.0
                    second += (after - speed) / rate
                    speed = after
                else:
                    second += metres / speed
                metre += metres
        total_m = self._pieces[-1].end_m - origin_m
        return Running(Motion(tuple(phases), second, total_m), speed, None)

    def _next(self, speed: float, net: float, slope: float, limit: float) -> tuple[float, float]:
        """The next speed of the table (the limit, or where it holds), and the rate until then."""
        if net > 0:
            after = (int((speed + _NEAR_MPS) / SPEED_STEP) + 1) * SPEED_STEP
            if after > limit:
                after = limit
        else:
            after = int((speed - _NEAR_MPS) / SPEED_STEP) * SPEED_STEP
            after = max(after, _STALLED_MPS / 2)
        steps = after / SPEED_STEP
        cell = int(steps)
        low, high = self._pull[cell], self._pull[cell + 1]
        net_after = low + (high - low) * (steps - cell) - slope
        if net_after * net < 0:
            after = speed + (after - speed) * net / (net - net_after)
            net_after = 0.0
            if abs(after - speed) < _NEAR_MPS:
                return speed, 0.0
        return after, (net + net_after) / 2


def in_time(mover: Mover, quickest: Running, seconds: float) -> Motion | None:
    """A run that lasts just so long, at an even speed as far as may be; None where it stalls.

    Where the time is too short for this train all of it is run that bit faster.
    """
    if quickest.stalled_m is not None:
        return None
    best = quickest.motion
    low, high = 0.0, inf
    # A little quicker than asked, so that the limits hold when all of it is run that bit slower.
    wanted_s = seconds * (1 - _NEAR_SHARE)
    cap = _clipped(best, wanted_s)
    for _ in range(_TRIES):
        over_s = best.seconds - wanted_s
        if abs(over_s) < _NEAR_SHARE * seconds or (best is quickest.motion and over_s > 0):
            break
        if best is not quickest.motion:
            low, high = (cap, high) if over_s > 0 else (low, cap)
            cap = _improved(best, cap, over_s, low, high)
        found = mover.fastest(cap)
        if found.stalled_m is not None:
            break
        best = found.motion
    return _lasting(best, seconds)


def _clipped(motion: Motion, seconds: float) -> float:
    """The speed at which a motion, nowhere faster than that, would last about so long."""
    spells = [*motion.phases, Phase(motion.seconds, motion.metres, 0.0, 0.0)]
    parts = []
    for phase, after in pairwise(spells):
        metres, lasts_s = after.start_m - phase.start_m, after.start_s - phase.start_s
        if metres > 0 and lasts_s > 0:
            parts.append((metres / lasts_s, metres, lasts_s))
    parts.sort(reverse=True)
    # From the fastest part down: those above the cap run at it, the others as they are.
    fast_m, rest_s = 0.0, motion.seconds
    for index, (mean, metres, lasts_s) in enumerate(parts):
        fast_m += metres
        rest_s -= lasts_s
        cap = fast_m / (seconds - rest_s)
        following = parts[index + 1][0] if index + 1 < len(parts) else 0.0
        if following <= cap <= mean + _NEAR_MPS:
            return cap
    return motion.metres / seconds


def _improved(motion: Motion, cap: float, over_s: float, low: float, high: float) -> float:
    """The next cap to try: what is run at the cap takes so much longer or shorter."""
    spells = [*motion.phases, Phase(motion.seconds, motion.metres, 0.0, 0.0)]
    at_cap_m = sum(
        after.start_m - phase.start_m
        for phase, after in pairwise(spells)
        if not phase.acceleration and abs(phase.speed_mps - cap) < 2 * _NEAR_MPS
    )
    if at_cap_m > 0:
        better = at_cap_m / max(at_cap_m / cap - over_s, _NEAR_MPS)
        if low < better < high:
            return better
    return (low + high) / 2 if high < inf else cap * 1.1


def _lasting(motion: Motion, seconds: float) -> Motion:
    """The same motion run faster or slower all along, so that it lasts just so long."""
    share = motion.seconds / seconds
    if share == 1.0:
        return motion
    phases = tuple(
        Phase(p.start_s / share, p.start_m, p.speed_mps * share, p.acceleration * share * share)
        for p in motion.phases
    )
    return Motion(phases, seconds, motion.metres)
