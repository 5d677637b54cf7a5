"""Owns which faults happen by themselves, and to what: drawn by kind and hour, from the seed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from random import Random
from typing import NamedTuple

from core.line.model import Points, Section, Signal
from core.simulator.disturbance import stream
from core.simulator.faults import FaultKind, Start, fault_kinds
from core.simulator.weather import SOLAR_S
from core.simulator.world import World
from core.units import US_PER_S

HOUR_S = 3_600
_HOURS_A_YEAR = 8_766


class Drawn(NamedTuple):
    """A fault that happens by itself: when (us), of what kind, and its own random stream."""

    at_us: int
    kind: FaultKind
    random: Random


def drawn_in(seed: int, rate: float, hour_s: int) -> Iterator[Drawn]:
    """What happens in the hour that begins at a second since 1970, at `rate` times the usual."""
    for kind in fault_kinds().values():
        chance = kind.start.per_year * rate * _season(kind.start, hour_s) / _HOURS_A_YEAR
        if not chance:
            continue
        random = stream(seed, f"fault/{hour_s}", kind.id)
        if random.random() < chance:
            yield Drawn((hour_s + random.randrange(HOUR_S)) * US_PER_S, kind, random)


def _season(start: Start, hour_s: int) -> float:
    """How much likelier it is now than over the year: 0 out of its season or its hours."""
    moment = datetime.fromtimestamp(hour_s + SOLAR_S, UTC)
    first, last = start.hours
    if (start.months and moment.month not in start.months) or not first <= moment.hour < last:
        return 0.0
    return 12 / (len(start.months) or 12) * 24 / (last - first)


def targets(kind: FaultKind, world: World, at_us: int) -> list[str]:
    """What a kind of fault can happen to at a settled instant, in a fixed order."""
    railway, start = world.railway, kind.start
    if kind.about == "railway":
        return [railway.id]
    if kind.about == "train":
        return sorted(
            now.train
            for now in world.on_the_line(at_us)
            if (start.train != "moving" or (now.point is None and now.speed_mps > 3))
            and (start.train != "standing" or now.point is not None)
        )
    if kind.about == "measuring_point":
        points = railway.measuring_points.values()
        return sorted(p.id for p in points if start.quantity in ("", p.quantity))
    stations = {
        point.id
        for point in railway.points.values()
        if (not start.point_kinds or point.kind in start.point_kinds)
        and (not start.territories or point.territory in start.territories)
        and not point.planned
    }
    if kind.about == "station":
        return sorted(stations)
    of_kind: dict[str, Mapping[str, Section | Signal | Points]] = {
        "section": railway.sections,
        "signal": railway.signals,
        "points": railway.switches,
    }
    line = railway.default_line.id
    return sorted(
        name
        for name, thing in of_kind[kind.about].items()
        if thing.line == line and (thing.point is None or thing.point in stations)
    )
