"""Owns the order of trains: whom each booked train runs after on each block and each track.

The order over each single-line block, each direction of double line and each station track is the
plan's. It has no cycle when the plan has no conflict, and so a railway that keeps to it cannot lock
up, whoever is late.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil

from core.line.model import Railway
from core.simulator.route import (
    CLEARED_S,
    FORMED_S,
    HEADWAY_S,
    Before,
    Booked,
    Ground,
    Leg,
    Route,
)
from core.simulator.tracks import Visit, allot_tracks
from core.timetable.model import Plan


def build_routes(railway: Railway, plan: Plan, period_s: int) -> dict[str, Route]:
    """Every path of the plan as a route, with the order of trains that repeats every `period_s`.

    Raises ValueError for a path over a line or a point that the railway does not have.
    """
    grounds = {line.id: Ground(line) for line in railway.lines}
    routes: dict[str, Route] = {}
    for path in plan.paths.values():
        if path.line not in grounds:
            raise ValueError(f"path {path.id}: line {path.line!r} is not on railway {railway.id}")
        routes[path.id] = grounds[path.line].route(path)
    _order_blocks(routes, period_s)
    _order_stations(railway, routes, period_s)
    _set_stops(railway, routes)
    return routes


@dataclass(frozen=True)
class _Use:
    """A booked use of a resource by a path, from one of its nodes to another.

    `rank_s` is the booked second by which the uses take their turns.
    """

    rank_s: int
    path: str
    enter_node: int
    leave_node: int


def _order(uses: Iterable[_Use], period_s: int) -> Iterable[tuple[_Use, Before, _Use]]:
    """Each use with the one before it on the same resource, as a Before that names no node yet."""
    ranked = sorted(uses, key=lambda u: (u.rank_s % period_s, u.path, u.enter_node))
    for index, use in enumerate(ranked):
        previous = ranked[index - 1]
        days = use.rank_s // period_s - previous.rank_s // period_s - (index == 0)
        yield use, Before(previous.path, days, previous.leave_node), previous


def _order_blocks(routes: Mapping[str, Route], period_s: int) -> None:
    """Single line: in the order of entering. Double line: of leaving, so that a slow train that

    the plan has overtaken on the open line waits for the fast one in the station before it.
    """
    by_block: dict[str, list[_Use]] = {}
    for route in routes.values():
        for k, leg in enumerate(route.legs):
            if leg.opens or k == 0:
                closing = (j for j in range(k, len(route.legs)) if route.legs[j].closes)
                last = next(closing, len(route.legs) - 1) + 1
                rank = route.nodes[last].arrive_s if leg.tracks > 1 else route.nodes[k].depart_s
                by_block.setdefault(leg.block, []).append(_Use(rank, route.path.id, k, last))
                route.uses.append(Booked(leg.block, k, last, rank))
    for uses in by_block.values():
        for use, before, previous in _order(uses, period_s):
            legs = routes[use.path].legs
            if legs[use.enter_node].tracks > 1 and legs[use.enter_node].automatic:
                entered = Before(before.path, before.days, previous.enter_node)
                legs[use.enter_node].enter_after = entered
                legs[use.leave_node - 1].leave_after = before
            else:
                legs[use.enter_node].enter_after = before


def _order_stations(railway: Railway, routes: Mapping[str, Route], period_s: int) -> None:
    visits: dict[str, list[Visit]] = {}
    for route in routes.values():
        route.tracks = [None] * len(route.nodes)
        route.track_after = [None] * len(route.nodes)
        for k, node in enumerate(route.nodes):
            visits.setdefault(node.point.id, []).append(_visit(routes, route, k, period_s))
    for point_id, here in visits.items():
        if not railway.points[point_id].ends_block:
            continue
        allotted = allot_tracks(railway.points[point_id].tracks, here, period_s)
        by_track: dict[str, list[_Use]] = {}
        for visit, track in zip(here, allotted, strict=True):
            routes[visit.path].tracks[visit.node] = track
            if track is not None:
                use = _Use(visit.from_s, visit.path, visit.node, visit.node)
                by_track.setdefault(track, []).append(use)
                track_use = Booked(f"{point_id}/{track}", visit.node, visit.node, visit.from_s)
                routes[visit.path].uses.append(track_use)
        for uses in by_track.values():
            for use, before, _ in _order(uses, period_s):
                routes[use.path].track_after[use.enter_node] = before


def _set_stops(railway: Railway, routes: Mapping[str, Route]) -> None:
    """A train stops with its middle at the station, its head within its track; or waits before

    the home signal.
    """
    extents: dict[tuple[str, str | None], tuple[int, int]] = {
        (s.point, s.track): (s.start_mm, s.end_mm)
        for s in railway.sections.values()
        if s.point is not None
    }
    homes = {
        (s.line, s.point, 1 if s.direction == "up" else -1): s.position_mm
        for s in railway.signals.values()
        if s.role == "home"
    }
    for route in routes.values():
        half = route.sign * route.length_m * 500
        for node, track in zip(route.nodes, route.tracks, strict=True):
            here = node.position_mm
            low, high = extents.get((node.point.id, track), (here, here))
            route.stop_mm.append(min(max(here + half, min(low, here)), max(high, here)))
            route.home_mm.append(homes.get((route.line.id, node.point.id, route.sign)))


def _visit(routes: Mapping[str, Route], route: Route, k: int, period_s: int) -> Visit:
    node = route.nodes[k]
    from_s, to_s = node.arrive_s, node.depart_s
    if k == 0:
        from_s -= FORMED_S
        to_s += _far_half_s(route)
    if k == len(route.legs):
        to_s += CLEARED_S
    else:
        to_s = max(to_s, _overtaken_s(routes, route.legs[k], period_s))
    stands = node.stops or to_s > from_s
    return Visit(
        route.path.id,
        k,
        from_s,
        to_s,
        stands,
        route.path.is_passenger,
        route.sign,
        route.length_m,
    )


def _far_half_s(route: Route) -> int:
    """How much later than elsewhere the next may come when a train sets out from the line's end.

    Elsewhere half of a track lies before its station; there all of it lies beyond: one leaves, and
    the other comes in, over half a track more.
    """
    origin = route.nodes[0].point
    if origin not in (route.line.points[0].point, route.line.points[-1].point):
        return 0
    longest_m = max((track.length_m or 0 for track in origin.tracks), default=0)
    return ceil(longest_m * route.legs[0].booked_s / route.legs[0].metres)


def _overtaken_s(routes: Mapping[str, Route], leg: Leg, period_s: int) -> int:
    """When a train may leave that waits to be overtaken on double line, by the plan."""
    after = leg.enter_after
    if after is None or leg.tracks == 1:
        return 0
    left = routes[after.path].nodes[after.node].depart_s
    return left + after.days * period_s + HEADWAY_S
