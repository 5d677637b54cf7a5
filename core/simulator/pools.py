"""Owns who goes with a train for a part of its way: so many at a place, each back after a rest.

Nobody waits for what another train has yet to do: an escort is back when that is expected, so that
no wait for one can close a ring.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from core.simulator.crews import CrewChange, changes_crew
from core.simulator.route import Route
from core.simulator.run import Run
from core.timetable.model import DAY_S


class Escort(NamedTuple):
    """A stretch over which some trains are escorted: those booked with an escort of this word.

    At each end there are so many escorts for trains towards the other. One that was with a train
    goes back as long as the train was booked to take, and then rests.
    """

    ends: tuple[str, str]
    word: str
    size: int
    rest_s: int


class Depot(NamedTuple):
    """A point where so many crews live, who take trains from there to where crews change next.

    One goes back as long as its train was booked to take, and then rests.
    """

    point: str
    size: int
    rest_s: int


class _Pool(NamedTuple):
    """Those who wait at a place for trains of one kind."""

    name: str
    size: int
    rest_s: int


class _Tour(NamedTuple):
    """A part of a route, from node to node, on which somebody of a pool goes with the train."""

    pool: _Pool
    join: int
    leave: int
    way_s: int


class _Out(NamedTuple):
    """Somebody who is with a train, or promised to it, or on the way back, or at rest."""

    run: Run
    tour: _Tour

    @property
    def is_so(self) -> bool:
        """Whether the train has come to where they join; a rewind may have taken that back."""
        return self.run.settled > 2 * self.tour.join

    @property
    def back_s(self) -> int:
        """When they are ready for another train, as it is settled or expected now."""
        return self.run.legs[self.tour.leave - 1].next_s + self.tour.way_s + self.tour.pool.rest_s


class Pools:
    """All who go with trains, and with which train each of them is."""

    def __init__(
        self,
        escorts: Iterable[Escort] = (),
        depots: Iterable[Depot] = (),
        changes: Iterable[CrewChange] = (),
    ) -> None:
        self._escorts = tuple(escorts)
        self._depots = {depot.point: depot for depot in depots}
        self._changes = {change.point for change in changes}
        self._tours: dict[str, list[_Tour]] = {}
        self._out: dict[str, list[_Out]] = {}

    def ready_s(self, run: Run, k: int, comes_s: int) -> int:
        """Until when the train that comes to node k waits for all it needs; mostly `comes_s`.

        First come, first served: who comes is promised the next that will be back.
        """
        ready_s = comes_s
        for tour in self._tours_of(run.route):
            if tour.join == k:
                ready_s = max(ready_s, self._promised_s(run, tour, comes_s))
        return ready_s

    def _promised_s(self, run: Run, tour: _Tour, comes_s: int) -> int:
        pool = tour.pool
        out = [
            one
            for one in self._out.get(pool.name, ())
            if one.is_so and one.run is not run and one.back_s > comes_s - DAY_S
        ]
        self._out[pool.name] = [*out, _Out(run, tour)]
        back_s = sorted((one.back_s for one in out), reverse=True)
        return back_s[pool.size - 1] if len(back_s) >= pool.size else 0

    def _tours_of(self, route: Route) -> list[_Tour]:
        known = self._tours.get(route.path.id)
        if known is None:
            known = [*self._escorted(route), *self._crewed(route)]
            self._tours[route.path.id] = known
        return known

    def _escorted(self, route: Route) -> Iterator[_Tour]:
        at = {node.point.id: k for k, node in enumerate(route.nodes)}
        for escort in self._escorts:
            a, b = escort.ends
            if escort.word in route.path.escort and a in at and b in at:
                join, leave = sorted((at[a], at[b]))
                base = route.nodes[join].point.id
                name = f"escort {escort.word} {base} {a} {b}"
                yield _tour(route, join, leave, _Pool(name, escort.size, escort.rest_s))

    def _crewed(self, route: Route) -> Iterator[_Tour]:
        last = len(route.nodes) - 1
        inner = range(1, last)
        stops = [k for k in inner if changes_crew(self._changes, route.nodes[k])]
        for join, leave in pairwise([0, *stops, last]):
            depot = self._depots.get(route.nodes[join].point.id)
            if depot is not None:
                pool = _Pool(f"crew {depot.point}", depot.size, depot.rest_s)
                yield _tour(route, join, leave, pool)


def _tour(route: Route, join: int, leave: int, pool: _Pool) -> _Tour:
    way_s = route.nodes[leave].arrive_s - route.nodes[join].depart_s
    return _Tour(pool, join, leave, way_s)
