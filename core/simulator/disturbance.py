"""Owns what goes wrong on a run: late starts, long stops, slow running, section stops, overspeed.

Each run draws from streams of its own, named by seed, purpose and train, so that what happens to
one train never depends on how many others were looked at, nor in which order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import NamedTuple

from core.simulator.block_failure import TELEPHONE_S, is_out
from core.simulator.border import BorderPart, border_s
from core.simulator.route import Route

# Shares of the runs that are disturbed, and how much.
LATE_SHARE = 0.14
LATE_S = (300, 4200)
SLOW_SHARE = 0.05
SLOW_FACTOR = (1.12, 1.45)
STOP_SHARE = 0.09
STOP_S = (180, 1800)
OVERSPEED_SHARE = 0.05
OVERSPEED_KMH = (8, 15)
OVERSPEED_S = (60, 100)
# Share of the heavy trains that meet slippery rail on a steep leg: what is left of the grip, and
# how long it takes until an engine has come to help one that cannot go on.
SLIPPERY_SHARE = 0.04
GRIP = (0.3, 0.7)
HELP_S = (2_700, 6_300)
# How far a train that runs to time is from it at a point, in seconds.
JITTER_S = (-40, 75)


class SectionStop(NamedTuple):
    """A stop between two nodes: how far along the leg (0..1) and for how long.

    One that is `stalled` cannot start again, or go on, without help.
    """

    share: float
    seconds: int
    stalled: bool = False


class Overspeed(NamedTuple):
    """A spell above the limit in the middle of a leg: by how much, and for how long."""

    over_mps: float
    seconds: int


@dataclass(frozen=True)
class Disturbance:
    """What happens to one run, by node or by leg; `border_s` is what borders take at least."""

    border_s: Mapping[int, int] = field(default_factory=dict)
    extra_dwell_s: Mapping[int, int] = field(default_factory=dict)
    slow: Mapping[int, float] = field(default_factory=dict)
    stops: Mapping[int, SectionStop] = field(default_factory=dict)
    overspeed: Mapping[int, Overspeed] = field(default_factory=dict)
    jitter_s: tuple[int, ...] = ()


def stream(seed: int, purpose: str, name: str) -> Random:
    """A random stream of its own for a purpose and an object; the same on every machine."""
    return Random(f"{seed}/{purpose}/{name}")


def undisturbed(route: Route) -> Disturbance:
    """A run on which nothing happens."""
    return Disturbance(jitter_s=(0,) * len(route.nodes))


def draw(seed: int, route: Route, train: str, borders: tuple[BorderPart, ...] = ()) -> Disturbance:
    """What happens to a train on its route."""
    jitter = stream(seed, "jitter", train)
    stops = _stops(stream(seed, "stop", train), route)
    return Disturbance(
        border_s=_borders(seed, route, train, borders),
        extra_dwell_s=_dwells(seed, route, train),
        slow=_slow(stream(seed, "slow", train), route),
        stops=stops | _stalls(stream(seed, "slippery", train), route, stops),
        overspeed=_overspeed(stream(seed, "overspeed", train), route),
        jitter_s=tuple(jitter.randint(*JITTER_S) for _ in route.nodes),
    )


def small_mostly(random: Random, low: float, high: float) -> int:
    """A draw between two bounds whose lower values are the likelier ones."""
    share = random.random()
    return round(low + (high - low) * share * share)


def _dwells(seed: int, route: Route, train: str) -> dict[int, int]:
    extra: dict[int, int] = {}
    late = stream(seed, "late", train)
    stops = [k for k, node in enumerate(route.nodes[:-1]) if node.stops]
    if late.random() < LATE_SHARE:
        extra[late.choice(stops)] = late.randint(*LATE_S)
    for k, second in _departures(route, train):
        if is_out(seed, route.legs[k].block, second):
            extra[k] = extra.get(k, 0) + TELEPHONE_S
    return extra


def _borders(
    seed: int, route: Route, train: str, borders: tuple[BorderPart, ...]
) -> dict[int, int]:
    """How long its stops at borders on the way take; what is done at its ends is the cargo's."""
    return {
        k: takes_s
        for k, node in enumerate(route.nodes[1:-1], 1)
        if node.stops and (takes_s := border_takes_s(seed, node.point.id, train, borders))
    }


def border_takes_s(seed: int, point: str, train: str, borders: tuple[BorderPart, ...]) -> int:
    """How long a train, or what it brought, is worked on at a border; 0 where there is none."""
    return border_s(borders, point, stream(seed, "border", f"{train}/{point}"))


def _departures(route: Route, train: str) -> Iterator[tuple[int, int]]:
    """The booked departures of stops into a block, in seconds since 1970."""
    day = datetime.fromisoformat(f"{train.rpartition('@')[2]}T00:00+00:00")
    for k, leg in enumerate(route.legs):
        if leg.opens and route.nodes[k].stops:
            yield k, round(day.timestamp()) + route.nodes[k].depart_s


def _slow(random: Random, route: Route) -> dict[int, float]:
    if random.random() >= SLOW_SHARE:
        return {}
    first = random.randrange(len(route.legs))
    factor = random.uniform(*SLOW_FACTOR)
    return dict.fromkeys(range(first, min(first + random.randint(2, 8), len(route.legs))), factor)


def _stops(random: Random, route: Route) -> dict[int, SectionStop]:
    long_enough = [k for k, leg in enumerate(route.legs) if leg.metres >= 6_000]
    if random.random() >= STOP_SHARE or not long_enough:
        return {}
    where = random.choice(long_enough)
    share = random.uniform(0.3, 0.7)
    return {where: SectionStop(share, small_mostly(random, *STOP_S))}


def _stalls(
    random: Random, route: Route, stops: Mapping[int, SectionStop]
) -> dict[int, SectionStop]:
    """Where a train stands until it is helped: it cannot start again, or loses its grip."""
    found: dict[int, SectionStop] = {}
    help_s = random.randint(*HELP_S)
    slips, grip = random.random() < SLIPPERY_SHARE, random.uniform(*GRIP)
    steep = [k for k, leg in enumerate(route.legs) if leg.steep and leg.metres >= 6_000]
    slippery = random.choice(steep) if slips and steep else -1
    for k, stop in stops.items():
        there = grip if k == slippery else 1.0
        if not route.runner.starts(k, _place_mm(route, k, stop.share), there):
            found[k] = SectionStop(stop.share, stop.seconds + help_s, stalled=True)
    if slippery >= 0 and slippery not in stops:
        share = route.runner.stalls_at(route.whole_leg(slippery), grip)
        if share is not None:
            found[slippery] = SectionStop(min(max(share, 0.1), 0.9), help_s, stalled=True)
    return found


def _place_mm(route: Route, k: int, share: float) -> int:
    a, b = route.nodes[k].position_mm, route.nodes[k + 1].position_mm
    return a + round((b - a) * share)


def _overspeed(random: Random, route: Route) -> dict[int, Overspeed]:
    long_enough = [k for k, leg in enumerate(route.legs) if leg.metres >= 9_000]
    if random.random() >= OVERSPEED_SHARE or not long_enough:
        return {}
    where = random.choice(long_enough)
    over = random.uniform(*OVERSPEED_KMH) / 3.6
    return {where: Overspeed(over, random.randint(*OVERSPEED_S))}
