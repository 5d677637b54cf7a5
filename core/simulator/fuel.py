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
        return self._left(run, k, 0.0, comes_s)

    def range_m(self, run: Run, second: float) -> float | None:
        """How far it goes on what is in its tanks, at what the rest of its way burns a metre.

        None while it is not on its way, or where nothing is known of what it burns.
        """
        k = sum(1 for at_s in run.arrives if at_s is not None and at_s <= second)
        before_s = run.departs[k - 1] if k else None
        if before_s is None or not 0 < k < len(run.arrives):
            return None
        # What of the leg before node k is still to be run.
        leg = run.route.legs[k - 1]
        ahead = min(1.0, max(0.0, 1 - (second - before_s) / max(1, leg.booked_s)))
        burnt = self._burnt_on(run.route)
        end = min((j for j in burnt.begins if j >= k), default=len(run.route.legs))
        needs = ahead * burnt.legs[k - 1] + sum(burnt.legs[k:end])
        if needs <= 0:
            return None
        metres = ahead * leg.metres + sum(each.metres for each in run.route.legs[k:end])
        # While it stands it is not filled up yet.
        left = self._left(run, *((k - 1, 0.0) if second < before_s else (k, ahead)), second)
        return max(0.0, left) / needs * metres

    def _left(self, run: Run, k: int, ahead: float, at_s: float) -> float:
        """What is left when of the leg before node k such a part is still to be run."""
        burnt = self._burnt_on(run.route)
        first = max([0, *(j for j in (*run.filled, *burnt.begins) if j < k)])
        began_s = run.departs[first]
        if began_s is None:
            return 1.0
        legs = run.route.legs
        ran_s = float(sum(leg.booked_s for leg in legs[first:k]))
        used = sum(burnt.legs[first:k])
        if ahead:
            ran_s, used = ran_s - ahead * legs[k - 1].booked_s, used - ahead * burnt.legs[k - 1]
        return 1.0 - used - max(0.0, at_s - began_s - ran_s) * burnt.waits[first]

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
