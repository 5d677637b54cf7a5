"""Owns what trains are expected to take of the line: what the certificate looks at."""

from __future__ import annotations

from collections.abc import Iterator

from core.line.model import Railway
from core.simulator.certificate import Demand, Movement, Taken
from core.simulator.occupancy import Occupied, route_sections
from core.simulator.route import CLEARED_S
from core.simulator.run import Run

# Between two nodes a train is taken to run at one speed; a little more is its rounding.
_SPARE = 1.02


class Movements:
    """The expected movements of runs on a railway."""

    def __init__(self, railway: Railway) -> None:
        self._railway = railway
        self._sections: dict[tuple[str, tuple[str | None, ...]], tuple[Occupied, ...]] = {}

    def of(self, run: Run) -> Movement:
        """A run as the certificate sees it, from its forming to its end; seconds since 1970."""
        route = run.route
        marks = _Marks(run)
        return Movement(
            train=run.id,
            line=route.line.id,
            sign=route.sign,
            length_m=route.length_m,
            limit_mps=max(leg.limit_mps for leg in route.legs) * _SPARE,
            origin=route.nodes[0].point.id,
            destination=route.nodes[-1].point.id,
            departs_s=run.legs[0].depart_s,
            arrives_s=run.legs[-1].next_s,
            taken=tuple(self._taken(run, marks)),
        )

    def _taken(self, run: Run, marks: _Marks) -> Iterator[Taken]:
        route = run.route
        held = {
            f"{node.point.id}/{route.tracks[k]}"
            for k, node in enumerate(route.nodes)
            if marks.stops[k]
        }
        for section in self._on(run):
            on_track = self._railway.sections[section.section].point is not None
            enters_s, needs_s = marks.enters(section.enter_mm, on_track)
            clears_s = marks.clears(section)
            if clears_s is None or enters_s is None:
                continue
            yield Taken(section.section, needs_s, enters_s, clears_s, section.section in held)

    def _on(self, run: Run) -> tuple[Occupied, ...]:
        route = run.route
        known = self._sections.get(route.over)
        if known is None:
            known = self._sections[route.over] = route_sections(self._railway, route)
        return known


class _Marks:
    """Where the head of a run is when, in mm that rise along its route."""

    def __init__(self, run: Run) -> None:
        route, legs = run.route, run.legs
        last = len(legs)
        self._arrive_s = [leg.arrive_s for leg in legs] + [legs[-1].next_s]
        self._depart_s = [leg.depart_s for leg in legs] + [legs[-1].next_s + CLEARED_S]
        self.stops = [
            k in (0, last) or route.nodes[k].stops or self._depart_s[k] > self._arrive_s[k]
            for k in range(last + 1)
        ]
        self._nodes_mm = [node.position_mm * route.sign for node in route.nodes]
        self._head_mm = [
            stop_mm * route.sign if stops else node_mm
            for stop_mm, stops, node_mm in zip(
                route.stop_mm, self.stops, self._nodes_mm, strict=True
            )
        ]
        self._k = self._j = 0

    def enters(self, at_mm: int, on_track: bool) -> tuple[float | None, float]:
        """When the head comes to a place, and from when on that must be free; rising places."""
        heads = self._head_mm
        if at_mm <= heads[0]:
            return float(self._arrive_s[0]), float(self._arrive_s[0])
        if at_mm >= heads[-1]:
            return None, 0.0
        while heads[self._k + 1] < at_mm:
            self._k += 1
        k = self._k
        at_s = self._second(k, at_mm)
        # A block it needs when it leaves or passes the station before.
        return at_s, at_s if on_track else min(at_s, float(self._depart_s[k]))

    def clears(self, section: Occupied) -> float | None:
        """When the tail has left a section; None where it never was in it."""
        heads = self._head_mm
        if section.clear_mm <= heads[0]:
            return None
        while self._j < len(heads) - 1 and heads[self._j + 1] < section.end_mm:
            self._j += 1
        for k in range(self._j, len(heads) - 1):
            if section.clear_mm <= heads[k + 1]:
                return self._second(k, section.clear_mm)
            if self.stops[k + 1] and section.end_mm < self._nodes_mm[k + 1]:
                # Longer than its track: the station takes its tail in all the same.
                return float(self._arrive_s[k + 1])
        return float(self._depart_s[-1])

    def _second(self, k: int, at_mm: int) -> float:
        start_mm, end_mm = self._head_mm[k], self._head_mm[k + 1]
        start_s, end_s = self._depart_s[k], self._arrive_s[k + 1]
        return start_s + (end_s - start_s) * (at_mm - start_mm) / ((end_mm - start_mm) or 1)


def demand_of(run: Run) -> Demand:
    """What the plan asks for a run."""
    nodes = run.route.nodes
    return Demand(nodes[0].point.id, nodes[-1].point.id, run.base_s + nodes[0].depart_s)
