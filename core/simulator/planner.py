"""Owns the traffic of lines without a plan: random through trains, and daily plans."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from random import Random

from core.line.model import Line, Railway
from core.simulator.dispatcher import Wish
from core.simulator.plan_text import plan_text
from core.simulator.slots import Places, Slots, Stay
from core.timetable.model import DAY_S, BookedCall, BookedPath, Plan


def through_wishes(trains: int, seed: int) -> list[Wish]:
    """Through trains that want to set out at random seconds of one day, by turns up and down."""
    random = Random(seed)
    return [
        Wish(
            f"{'D' if k % 2 else 'U'}{k // 2 + 1:03d}",
            -1 if k % 2 else 1,
            ceil(random.uniform(0, DAY_S)),
        )
        for k in range(trains)
    ]


def uniform_plan(railway: Railway, trains: int, seed: int) -> Plan:
    """A daily plan of `trains` through trains, half each way, at random departures.

    Trains for which the day has no slot left are not in it.
    """
    places = Places(railway)
    slots = Slots(places, DAY_S)
    paths: dict[str, BookedPath] = {}
    # A train tries the whole day: where it has found no slot no later one will, as none gets free.
    full: set[int] = set()
    for wish in sorted(through_wishes(trains, seed), key=lambda w: (w.depart_s, w.name)):
        way = None if wish.sign in full else slots.insert(wish.depart_s, wish.sign)
        if way is None:
            full.add(wish.sign)
            continue
        stays = slots.within_day(way)
        paths[wish.name] = _path(railway.default_line, places, stays, wish)
    plan = Plan("uniform", "Through trains at random departures", dict(sorted(paths.items())))
    return replace(plan, text=plan_text(plan))


def _path(line: Line, places: Places, way: list[Stay], wish: Wish) -> BookedPath:
    points = places.points if wish.sign > 0 else places.points[::-1]
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
    name = wish.name
    direction = "up" if wish.sign > 0 else "down"
    return BookedPath(
        name, f"Through train {name}", name, "freight", line.id, direction, calls, places.length_m
    )
