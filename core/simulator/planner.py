"""Owns the traffic of lines without a plan: through trains at random departures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from random import Random

from core.line.model import Line, Railway
from core.simulator.order import ONE_OFF_PERIOD_S
from core.simulator.plan_text import plan_text
from core.simulator.slots import DAILY, ONCE, Places, Slots, Stay
from core.timetable.model import DAY_S, BookedCall, BookedPath, Plan


@dataclass(frozen=True)
class PlannedTraffic:
    """A plan, and when each of its trains would arrive alone on the line (s after midnight)."""

    plan: Plan
    due_s: dict[str, int]


def uniform_plan(railway: Railway, trains: int, seed: int) -> Plan:
    """A daily plan of `trains` through trains, half each way, at random departures.

    Trains for which the day has no slot left are not in it.
    """
    return _traffic(railway, trains, seed, Slots(Places(railway.default_line, DAILY), DAY_S)).plan


def uniform_traffic(railway: Railway, trains: int, seed: int) -> PlannedTraffic:
    """Random through traffic of one day that runs once, as the uniform lines of tests do."""
    places = Places(railway.default_line, ONCE)
    return _traffic(railway, trains, seed, Slots(places, ONE_OFF_PERIOD_S))


def _traffic(railway: Railway, trains: int, seed: int, slots: Slots) -> PlannedTraffic:
    places = slots.places
    random = Random(seed)
    wishes = [(random.uniform(0, DAY_S), k) for k in range(trains)]
    paths: dict[str, BookedPath] = {}
    due_s: dict[str, int] = {}
    for wish_s, k in sorted(wishes):
        sign = 1 if k % 2 == 0 else -1
        way = slots.insert(ceil(wish_s), sign)
        if way is not None:
            path = _path(railway.default_line, places, slots.within_day(way), sign, k)
            paths[path.id] = path
            due_s[path.id] = ceil(wish_s) + places.free_run_s(sign)
    plan = Plan("uniform", "Through trains at random departures", dict(sorted(paths.items())))
    return PlannedTraffic(replace(plan, text=plan_text(plan)), due_s)


def _path(line: Line, places: Places, way: list[Stay], sign: int, k: int) -> BookedPath:
    points = places.points if sign > 0 else places.points[::-1]
    last = len(points) - 1
    calls = tuple(
        BookedCall(
            point.id,
            None if i == 0 else stay.arrive_s,
            None if i == last else stay.depart_s,
            stay.stops or i in (0, last),
            "waits for another train" if stay.stops and 0 < i < last else "",
        )
        for i, (point, stay) in enumerate(zip(points, way, strict=True))
    )
    name = f"{'U' if sign > 0 else 'D'}{k // 2 + 1:03d}"
    direction = "up" if sign > 0 else "down"
    return BookedPath(
        name, f"Through train {name}", name, "freight", line.id, direction, calls, places.length_m
    )
