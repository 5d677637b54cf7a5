"""Owns what is reported of one train: its description, its fixes, its fuel, and its calls."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from heapq import heappop, heappush
from typing import Any

from core.line.quantities import measure_id
from core.simulator.disturbance import stream
from core.simulator.fuel import Fuel
from core.simulator.sent import Sent, at_text, measured
from core.simulator.train_run import TrainNow, TrainRun
from core.timetable.model import DAY_S
from core.units import US_PER_S

DESCRIBE_US = 1800 * US_PER_S
# A locomotive tells so often how far its fuel goes, as exactly as its gauge is read.
FUEL_US = 600 * US_PER_S
FUEL_NOISE = 0.02
# A fix is this exact along the track (one sigma); the speed within so many km/h.
FIX_SIGMA_M = 5.0
SPEED_NOISE_KMH = 0.3
# Stations with a telegraph or telephone tell of calls, so long after them.
TELEGRAPH_TIER = 2
CALL_DELAY_S = (5.0, 60.0)
# Share of the mountain or desert legs on which a unit is out of sight of its satellites, how long.
GAP_SHARE = 0.07
GAP_S = (120.0, 480.0)
# How far a unit's clock is behind when its train sets out, and how much more it loses in a day.
CLOCK_BEHIND_S = (0.0, 1.5)
CLOCK_LOSES_S = (0.0, 1.0)
_ROOT3 = 1.7320508075688772


class TrainReporter:
    """The reports of one train from `start_us` on."""

    def __init__(
        self, train: TrainRun, fuel: Fuel, seed: int, every_us: int, start_us: int
    ) -> None:
        self._train = train
        self._fuel = fuel
        self._every_us = every_us
        self._first_us = max(start_us, train.formed_s * US_PER_S)
        self._start_us = start_us
        phase_us = stream(seed, "phase", train.id).randrange(every_us)
        self._next_fix_us = self._first_us + (phase_us - self._first_us) % every_us
        self._first_fix_us = self._next_fix_us
        self._next_description_us = self._next_fix_us
        self._next_fuel_us = self._next_fix_us
        self._gauge = stream(seed, "fuel", train.id)
        self._noise = stream(seed, "fix", train.id)
        self._clerk = stream(seed, "call", train.id)
        self._coverage = stream(seed, "coverage", train.id)
        clock = stream(seed, "clock", train.id)
        self._behind_s = clock.uniform(*CLOCK_BEHIND_S)
        self._loses_s = clock.uniform(*CLOCK_LOSES_S) / DAY_S
        self._gaps: list[tuple[int, int]] = []
        self._steps_done = 0
        self._calls: list[tuple[int, int, Sent]] = []

    def sent_before(self, end_us: int) -> Iterator[Sent]:
        """What is sent of the train before an instant and was not asked for yet."""
        self._look_at_steps(end_us)
        yield from self._fixes(end_us)
        while self._calls and self._calls[0][0] < end_us:
            yield heappop(self._calls)[2]

    def _fixes(self, end_us: int) -> Iterator[Sent]:
        arrived_us = self._train.arrived_us()
        last_us = end_us if arrived_us is None else min(end_us, arrived_us)
        while self._next_fix_us < last_us:
            at_us = self._next_fix_us
            self._next_fix_us += self._every_us
            if at_us >= self._next_description_us:
                self._next_description_us = at_us + DESCRIBE_US
                yield self._description(at_us)
            noise = self._noise_m()
            if at_us == self._first_fix_us or not self._in_gap(at_us):
                now = self._train.at(at_us / US_PER_S)
                if now is not None:
                    yield self._fix(at_us, now, noise)
                if at_us >= self._next_fuel_us:
                    self._next_fuel_us = at_us + FUEL_US
                    yield from self._fuel_left(at_us)

    def _shown_us(self, at_us: int) -> int:
        """What the unit's own clock shows."""
        since_s = at_us / US_PER_S - self._train.formed_s
        return at_us - round((self._behind_s + self._loses_s * since_s) * US_PER_S)

    def _noise_m(self) -> float:
        draws = self._noise.random() + self._noise.random() + self._noise.random()
        return (draws + self._noise.random() - 2.0) * _ROOT3 * FIX_SIGMA_M

    def _fix(self, at_us: int, now: TrainNow, noise_m: float) -> Sent:
        kmh = now.speed_mps * 3.6
        if kmh > 0:
            kmh = max(0.0, kmh + self._noise.uniform(-SPEED_NOISE_KMH, SPEED_NOISE_KMH))
        line = self._train.route.line
        position_mm = min(max(now.position_mm + round(noise_m * 1000), line.start_mm), line.end_mm)
        payload: dict[str, Any] = {
            "kind": "position",
            "train": now.train,
            "at": at_text(self._shown_us(at_us)),
            "line": now.line,
            "km": round(position_mm / 1_000_000, 4),
            "speed_kmh": round(kmh, 1),
            "direction": "up" if now.sign > 0 else "down",
            "accuracy_m": round(3 + abs(noise_m), 1),
        }
        if now.track is not None:
            payload["track"] = now.track
        return Sent(at_us, now.train, payload)

    def _description(self, at_us: int) -> Sent:
        path = self._train.route.path
        fields = {
            "headcode": path.headcode,
            "category": path.category,
            "length_m": path.length_m,
            "mass_t": path.mass_t,
            "gauge_mm": path.gauge_mm,
            "vmax_kmh": path.vmax_kmh,
            "locomotives": path.locomotives,
            "wagons": path.wagons,
            "cargo": path.cargo,
            "origin": path.calls[0].point,
            "destination": path.calls[-1].point,
            "plan": path.id,
        }
        told = {key: value for key, value in fields.items() if value is not None}
        payload = {"kind": "train", "train": self._train.id, "at": at_text(at_us), **told}
        return Sent(at_us, self._train.id, payload)

    def _fuel_left(self, at_us: int) -> Iterator[Sent]:
        range_m = self._fuel.range_m(self._train.run, at_us / US_PER_S)
        noise = 1 + self._gauge.uniform(-FUEL_NOISE, FUEL_NOISE)
        if range_m is not None:
            point = measure_id("train", self._train.id, "fuel_range")
            yield measured(at_us, point, round(range_m * noise / 1_000), "km")

    def _look_at_steps(self, end_us: int) -> None:
        """Draws the gaps and the calls of what has happened before an instant, and of no more:

        what comes later may still be changed.
        """
        run = self._train.run
        while self._steps_done < run.settled:
            k, departs = divmod(self._steps_done, 2)
            if departs and k >= run.settled_legs:
                break  # it may still be put off
            at_s = run.time(self._steps_done)
            if at_s * US_PER_S >= end_us:
                break
            if departs:
                self._draw_gap(k, at_s)
                if run.stopped(k):
                    self._call(k, "depart", at_s)
            elif k:
                self._call(k, "arrive" if run.stopped(k) else "pass", at_s)
            self._steps_done += 1

    def _draw_gap(self, k: int, departs: int) -> None:
        leg = self._train.route.legs[k]
        if not leg.hides:
            return
        lost, share, where = (self._coverage.random() for _ in range(3))
        if lost < GAP_SHARE:
            start_us = round((departs + leg.booked_s * where) * US_PER_S)
            length_s = GAP_S[0] + (GAP_S[1] - GAP_S[0]) * share * share * share
            self._gaps.append((start_us, start_us + round(length_s * US_PER_S)))

    def _in_gap(self, at_us: int) -> bool:
        index = bisect_right(self._gaps, (at_us, at_us)) - 1
        return index >= 0 and at_us < self._gaps[index][1]

    def _stands_at_start(self, k: int) -> bool:
        """Whether the train is at node k when the field begins: the station tells that it is."""
        arrives, departs = self._train.run.arrives[k], self._train.run.departs[k]
        begins_s = self._start_us / US_PER_S
        if k == len(self._train.route.legs):
            return False  # a run that is over was told of before the field began
        return arrives is not None and arrives < begins_s and (departs or begins_s) >= begins_s

    def _call(self, k: int, event: str, at_s: int) -> None:
        point = self._train.route.nodes[k].point
        delay_us = round(self._clerk.uniform(*CALL_DELAY_S) * US_PER_S)
        at_us = at_s * US_PER_S
        ends = k in (0, len(self._train.route.legs))
        if point.tier > TELEGRAPH_TIER and not ends:
            return
        if at_us < self._start_us and not self._stands_at_start(k):
            return
        payload: dict[str, Any] = {
            "kind": "call",
            "train": self._train.id,
            "at": at_text(at_us),
            "point": point.id,
            "event": event,
        }
        track = self._train.route.tracks[k]
        if track is not None:
            payload["track"] = track
        sent = Sent(max(at_us, self._start_us) + delay_us, self._train.id, payload)
        heappush(self._calls, (sent.sent_us, k, sent))
