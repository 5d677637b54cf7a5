"""Owns what stands beside the track and measures: weather, water, sand, passing trains, power."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush
from itertools import count

from core.line.model import MeasuringPoint, OperatingPoint
from core.line.quantities import measure_id, quantities
from core.simulator.disturbance import stream
from core.simulator.sent import Sent, measured
from core.simulator.train_run import TrainNow
from core.simulator.weather import climate_at, gusts, weather
from core.simulator.world import World
from core.units import MM_PER_M, US_PER_S

MEASURE_US = 300 * US_PER_S
POWER_US = 1_800 * US_PER_S
# Up to this tier a station's power and links are watched; up to the other they are told at once.
WATCHED_TIER = 1
TOLD_TIER = 2
_STATION = (("mains", 1), ("paths", 2), ("interlocking", 0))
# What a sound bearing is above the air, in degC.
BEARING_C = (8.0, 30.0)
# A crossing closes so long after a train has struck in, so far before it, and opens so long after
# it has passed; a train farther away than the last is none of its business.
STRIKE_IN_MM = 2_500 * MM_PER_M
NEAR_MM = 10_000 * MM_PER_M
CLOSING_S = (18.0, 30.0)
OPENING_S = (6.0, 12.0)
_PASSED = ("hot_box", "barrier")
# When a train passed is found on a grid of so many microseconds.
_EXACT_US = 100_000


class Wayside:
    """The detectors of one railway, as their reports."""

    def __init__(self, world: World, seed: int) -> None:
        self._world = world
        self._seed = seed
        railway = world.railway
        points = railway.measuring_points.values()
        self._weather = [
            (point, climate_at(railway, point), self._phase_us(point.id, MEASURE_US))
            for point in points
            if point.quantity not in _PASSED
        ]
        self._passed = [point for point in points if point.quantity in _PASSED]
        on_the_way = {placed.point.id for placed in railway.default_line.points}
        stations = [railway.points[name] for name in sorted(on_the_way)]
        self._told = [p for p in stations if p.tier <= TOLD_TIER and not p.planned]
        self._watched = [
            (point, self._phase_us(point.id, POWER_US))
            for point in self._told
            if point.tier <= WATCHED_TIER
        ]
        self._before: dict[str, TrainNow] | None = None
        self._later: list[tuple[int, int, Sent]] = []
        self._order = count()

    def sent_between(self, start_us: int, end_us: int) -> Iterator[Sent]:
        """What is measured from an instant up to another."""
        if self._before is None:
            self._before = self._on_the_line(start_us)
            for point in self._told:
                yield from self._station(point, start_us)
        for measuring, climate, phase_us in self._weather:
            for at_us in range(start_us + (phase_us - start_us) % MEASURE_US, end_us, MEASURE_US):
                at_s = at_us // US_PER_S
                value = weather(self._seed, climate, measuring.quantity, measuring.id, at_s)
                yield measured(at_us, measuring.id, round(value, 2), measuring.unit)
                if measuring.quantity == "wind":
                    gust = gusts(self._seed, climate, measuring.id, at_s)
                    yield _of_point(at_us, measuring, "gust", round(gust, 1))
        for point, phase_us in self._watched:
            for at_us in range(start_us + (phase_us - start_us) % POWER_US, end_us, POWER_US):
                yield from self._station(point, at_us)
        self._look_at_trains(start_us, end_us)
        while self._later and self._later[0][0] < end_us:
            yield heappop(self._later)[2]

    def _phase_us(self, name: str, every_us: int) -> int:
        return stream(self._seed, "measure", name).randrange(every_us)

    def _station(self, point: OperatingPoint, at_us: int) -> Iterator[Sent]:
        """Sound power, links and interlocking; what fails there is told instead."""
        for name, value in _STATION:
            yield measured(at_us, measure_id("station", point.id, name), value, _unit(name))

    def _on_the_line(self, at_us: int) -> dict[str, TrainNow]:
        if not self._passed:
            return {}
        return {now.train: now for now in self._world.on_the_line(at_us)}

    def _look_at_trains(self, start_us: int, end_us: int) -> None:
        before, after = self._before or {}, self._on_the_line(end_us)
        self._before = after
        for train, now in after.items():
            then = before.get(train)
            if then is None or then.position_mm == now.position_mm:
                continue
            for point in self._passed:
                if point.line == now.line:
                    self._look(point, then, now, (start_us, end_us))

    def _look(
        self, point: MeasuringPoint, then: TrainNow, now: TrainNow, span_us: tuple[int, int]
    ) -> None:
        """Puts what a train does at a detector among the reports to come."""
        if point.quantity == "hot_box":
            at_us = self._passed_us(then, now, point.position_mm, span_us)
            if at_us is not None:
                self._bearing(point, now.train, at_us)
            return
        if min(abs(at.position_mm - point.position_mm) for at in (then, now)) > NEAR_MM:
            return
        strikes_in_mm = point.position_mm - now.sign * STRIKE_IN_MM
        random = stream(self._seed, f"crossing/{now.train}", point.id)
        closing_s, opening_s = random.uniform(*CLOSING_S), random.uniform(*OPENING_S)
        at_us = self._passed_us(then, now, strikes_in_mm, span_us)
        if at_us is not None:
            self._put(_of_point(at_us, point, "approach", 1))
            closed_us = at_us + round(closing_s * US_PER_S)
            self._put(measured(closed_us, point.id, 1, point.unit))
        length_mm = self._length_mm(now.train)
        at_us = self._passed_us(then, now, point.position_mm + now.sign * length_mm, span_us)
        if at_us is not None:
            self._put(_of_point(at_us, point, "approach", 0))
            opened_us = at_us + round(opening_s * US_PER_S)
            self._put(measured(opened_us, point.id, 0, point.unit))

    def _bearing(self, point: MeasuringPoint, train: str, at_us: int) -> None:
        random = stream(self._seed, f"bearing/{train}", point.id)
        self._put(measured(at_us, point.id, round(random.uniform(*BEARING_C), 1), point.unit))
        self._put(measured(at_us, measure_id("train", train, "hot_box"), 0, _unit("hot_box")))

    def _put(self, sent: Sent) -> None:
        heappush(self._later, (sent.sent_us, next(self._order), sent))

    def _length_mm(self, train: str) -> int:
        found = next((t for t in self._world.trains() if t.id == train), None)
        return found.route.length_m * MM_PER_M if found else 0

    def _passed_us(
        self, then: TrainNow, now: TrainNow, position_mm: int, span_us: tuple[int, int]
    ) -> int | None:
        """When the head passed a chainage between two looks; None when it did not."""
        if (
            not (then.position_mm - position_mm) * now.sign
            < 0
            <= (now.position_mm - position_mm) * now.sign
        ):
            return None
        # The first point of the grid at or after it, whatever the two looks were.
        low, high = span_us[0] // _EXACT_US, -(-span_us[1] // _EXACT_US)
        while high - low > 1:
            middle = (low + high) // 2
            middle_mm = self._world.position_mm(now.train, middle * _EXACT_US)
            if middle_mm is not None and (middle_mm - position_mm) * now.sign >= 0:
                high = middle
            else:
                low = middle
        return high * _EXACT_US


def _unit(quantity: str) -> str:
    return quantities()[quantity].unit


def _of_point(at_us: int, point: MeasuringPoint, quantity: str, value: float) -> Sent:
    name = measure_id("measuring_point", point.id, quantity)
    return measured(at_us, name, value, _unit(quantity))
