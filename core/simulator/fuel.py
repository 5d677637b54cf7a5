"""Owns what trains burn, and where they fill up their tanks so as not to fall below the reserve.

Tanks are told as shares of full ones. They are full where a locomotive begins.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from core.simulator.route import Route
from core.simulator.run import Run


class Fuelling(NamedTuple):
    """A point where tanks are filled, in so many seconds at a booked stop or at one made for it.

    No train leaves it without what it burns up to the next such point, and a reserve.
    """

    point: str
    booked_s: int
    called_s: int
    reserve: float


class _Burnt(NamedTuple):
    """What of full tanks each leg of a route takes as booked, and each second for which it stands.

    `begins` are the nodes where other locomotives do, with full tanks.
    """

    legs: tuple[float, ...]
    waits: tuple[float, ...]
    begins: frozenset[int]


class Fuel:
    """The tanks of all trains; `run.filled` says at which nodes each was filled up."""

    def __init__(self, places: Iterable[Fuelling]) -> None:
        self._places = {place.point: place for place in places}
        self._burnt: dict[str, _Burnt] = {}

    def left(self, run: Run, k: int, comes_s: int) -> float:
        """What is left in the tanks of a train that comes to node k, filled before or not."""
        burnt = self._burnt_on(run.route)
        first = max([0, *(j for j in (*run.filled, *burnt.begins) if j < k)])
        began_s = run.departs[first]
        if began_s is None:
            return 1.0
        stood_s = comes_s - began_s - sum(leg.booked_s for leg in run.route.legs[first:k])
        return 1.0 - sum(burnt.legs[first:k]) - max(0, stood_s) * burnt.waits[first]

    def ready_s(self, run: Run, k: int, comes_s: int) -> int:
        """Until when a train that comes to node k is filled up there; `comes_s` when it is not."""
        place = self._places.get(run.route.nodes[k].point.id)
        last = len(run.route.legs)
        burnt = self._burnt_on(run.route)
        if place is None or k in (0, last) or k in burnt.begins:
            return comes_s
        ends = (
            j
            for j in range(k + 1, last)
            if j in burnt.begins or run.route.nodes[j].point.id in self._places
        )
        needs = sum(burnt.legs[k : next(ends, last)])
        if self.left(run, k, comes_s) - needs >= place.reserve:
            return comes_s
        run.filled.append(k)
        return comes_s + (place.booked_s if run.route.nodes[k].stops else place.called_s)

    def _burnt_on(self, route: Route) -> _Burnt:
        known = self._burnt.get(route.path.id)
        if known is None:
            known = self._burnt[route.path.id] = _burnt(route)
        return known


def _burnt(route: Route) -> _Burnt:
    legs, waits, begins = [], [], set()
    lead = ""
    for k, leg in enumerate(route.legs):
        consist = route.runner.consist(k)
        if consist is None or not consist.locomotives:
            legs.append(0.0)
            waits.append(0.0)
            continue
        mps = leg.metres / max(1, leg.booked_s)
        way = route.whole_leg(k)._replace(enter_mps=0.0 if route.nodes[k].stops else mps)
        work_j = route.runner.work_j(way, mps)
        legs.append(consist.burns_l(work_j, leg.booked_s) / consist.tank_l)
        waits.append(consist.burns_l(0.0, 1.0) / consist.tank_l)
        if lead and consist.locomotives[0].id != lead:
            begins.add(k)
        lead = consist.locomotives[0].id
    return _Burnt(tuple(legs), tuple(waits), frozenset(begins))
