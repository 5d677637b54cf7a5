"""Owns what a booked path means on the ground: its nodes, its legs, and whom it runs after.

The order of trains over each single-line block, each direction of double line and each station
track is the plan's. It is worked out here once, as the run before on that resource; the order has
no cycle when the plan has no conflict, and so a railway that keeps to it cannot lock up.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import ceil

from core.line.model import Line, Railway, Stretch
from core.simulator.kinematics import Driving, Ends, fastest_seconds
from core.simulator.tracks import Visit, allot_tracks
from core.timetable.model import BookedPath, Plan

FREIGHT = Driving(0.15, 0.3)
PASSENGER = Driving(0.3, 0.5)
DEFAULT_LENGTH_M = 400

# A train is formed at its origin this long before it is booked to leave, and is taken away to the
# yard this long after it has arrived.
FORMED_S = 300
CLEARED_S = 600
# After a train has left: until the next may enter a block, a track, or follow on double line.
BLOCK_CLEAR_S = 120
TRACK_CLEAR_S = 30
HEADWAY_S = 300
# Share of the booked time that a late train needs at least: in running, and at a booked stop.
RUN_FLOOR = 0.93
DWELL_FLOOR = 0.6
_WAIT_FLOOR_S = 60


@dataclass(frozen=True)
class Before:
    """The run that has a resource before this one: path, days earlier or later, and its node."""

    path: str
    days: int
    node: int


@dataclass(frozen=True)
class Node:
    """An operating point of a path. Times are seconds after the plan's midnight; metres upwards.

    `pass_mps` is the booked speed through it; `held_s` what a stop here costs before and after.
    """

    point: str
    position_mm: int
    arrive_s: int
    depart_s: int
    stops: bool
    dwell_s: int
    is_border: bool
    called: bool
    tier: int


@dataclass
class Leg:
    """The way from one node to the next: length, limit, and its least and booked seconds."""

    metres: float
    limit_mps: float
    booked_s: int
    tracks: int
    block: str
    opens: bool
    closes: bool
    mountain: bool
    remote: bool
    least_s: int = 0
    stop_s: int = 0
    start_s: int = 0
    enter_after: Before | None = None
    leave_after: Before | None = None


@dataclass
class Route:
    """A path on the ground. `tracks[k]` is the track used at node k, `track_after[k]` by whom."""

    path: BookedPath
    line: Line
    sign: int
    length_m: int
    driving: Driving
    nodes: tuple[Node, ...]
    legs: tuple[Leg, ...]
    tracks: list[str | None] = field(default_factory=list)
    track_after: list[Before | None] = field(default_factory=list)


def build_routes(railway: Railway, plan: Plan, period_s: int) -> dict[str, Route]:
    """Every path of the plan as a route, with the order of trains that repeats every `period_s`.

    Raises ValueError for a path over a point that its line does not have.
    """
    routes = {path.id: _route(railway, path) for path in plan.paths.values()}
    _order_blocks(routes, period_s)
    _order_stations(railway, routes, period_s)
    return routes


def _route(railway: Railway, path: BookedPath) -> Route:
    line = railway.line_by_id.get(path.line)
    if line is None:
        raise ValueError(f"path {path.id}: line {path.line!r} is not on railway {railway.id}")
    for call in path.calls:
        if call.point not in line.position_by_point:
            raise ValueError(f"path {path.id}: {call.point} is not on line {line.id}")
    first, last = (line.position_by_point[path.calls[i].point] for i in (0, -1))
    sign = 1 if last >= first else -1
    driving = PASSENGER if path.is_passenger else FREIGHT
    nodes = tuple(_nodes(railway, line, path, sign))
    legs = tuple(_leg(line, path, a, b, sign) for a, b in itertools.pairwise(nodes))
    length_m = path.length_m or DEFAULT_LENGTH_M
    route = Route(path, line, sign, length_m, driving, nodes, legs)
    _least_seconds(route)
    return route


def _nodes(railway: Railway, line: Line, path: BookedPath, sign: int) -> Iterable[Node]:
    """The calls, and between them the points that the plan does not name, passed in proportion."""
    calls = path.calls
    for index, call in enumerate(calls):
        here = line.position_by_point[call.point]
        ends = index in (0, len(calls) - 1)
        arrive_s = call.at_s
        depart_s = arrive_s if call.depart_s is None else call.depart_s
        point = railway.points[call.point]
        yield Node(
            call.point,
            here,
            arrive_s,
            depart_s,
            call.stops or ends,
            _least_dwell(call.reason, depart_s - arrive_s) if call.stops and not ends else 0,
            point.is_border,
            True,
            point.tier,
        )
        if index + 1 < len(calls):
            yield from _unnamed(line, here, calls[index + 1].point, depart_s, calls[index + 1].at_s)


def _least_dwell(reason: str, booked_s: int) -> int:
    """A wait for another train may be cut short; work at a booked stop only in part."""
    if reason.startswith("crossing"):
        return min(booked_s, _WAIT_FLOOR_S)
    return min(booked_s, max(_WAIT_FLOOR_S, int(booked_s * DWELL_FLOOR)))


def _unnamed(line: Line, here: int, to: str, leave_s: int, come_s: int) -> Iterable[Node]:
    there = line.position_by_point[to]
    low, high = min(here, there), max(here, there)
    between = [p for p in line.points if low < p.position_mm < high]
    for placed in between if there > here else reversed(between):
        share = abs(placed.position_mm - here) / (high - low)
        second = leave_s + round((come_s - leave_s) * share)
        point = placed.point
        yield Node(
            point.id,
            placed.position_mm,
            second,
            second,
            False,
            0,
            point.is_border,
            False,
            point.tier,
        )


def _leg(line: Line, path: BookedPath, a: Node, b: Node, sign: int) -> Leg:
    low, high = min(a.position_mm, b.position_mm), max(a.position_mm, b.position_mm)
    start, end = _block_of(line, low), _block_of(line, high, above=True)
    tracks = min(s.tracks for s in _stretches(line, start, end))
    stretches = _stretches(line, low, high)
    block = f"{line.id}/{start}/{end}" + (f"/{sign}" if tracks > 1 else "")
    opens = a.position_mm in (start, end)
    closes = b.position_mm in (start, end)
    return Leg(
        metres=(high - low) / 1000,
        limit_mps=min(_limit_kmh(s, path, sign) for s in stretches) / 3.6,
        booked_s=b.arrive_s - a.depart_s,
        tracks=tracks,
        block=block,
        opens=opens,
        closes=closes,
        mountain=max(s.ruling_permille for s in stretches) >= 12.5,
        remote=high - low >= 30_000_000,
    )


def _stretches(line: Line, low_mm: int, high_mm: int) -> list[Stretch]:
    return [s for s in line.stretches if s.start_mm < high_mm and s.end_mm > low_mm]


def _limit_kmh(stretch: Stretch, path: BookedPath, sign: int) -> float:
    limits = stretch.vmax_passenger_kmh if path.is_passenger else stretch.vmax_freight_kmh
    limit = limits[0 if sign > 0 else 1]
    return min(limit, path.vmax_kmh) if path.vmax_kmh else limit


def _block_of(line: Line, position_mm: int, above: bool = False) -> int:
    """The end of a block at or beyond a chainage: a place where trains can be told apart.

    A border point or a halt is a place on the open line; the block runs through it.
    """
    ends = [
        p.position_mm
        for p in line.points
        if p.point.ends_block or p.position_mm in (line.start_mm, line.end_mm)
    ]
    if above:
        return min(end for end in ends if end >= position_mm)
    return max(end for end in ends if end <= position_mm)


def _least_seconds(route: Route) -> None:
    """Sets the least running time of each leg, and what stopping or starting adds to it."""
    speeds = pass_speeds(
        route, [leg.booked_s for leg in route.legs], [n.stops for n in route.nodes]
    )
    for k, leg in enumerate(route.legs):
        ends = Ends(leg.metres, speeds[k], speeds[k + 1])
        quickest = fastest_seconds(ends, leg.limit_mps, route.driving)
        physical = max(quickest, leg.metres / leg.limit_mps * 1.03)
        leg.least_s = ceil(max(physical, leg.booked_s * RUN_FLOOR))
        half_length_s = route.length_m / 2 / leg.limit_mps
        leg.stop_s = ceil(leg.limit_mps / (2 * route.driving.brake) + half_length_s)
        leg.start_s = ceil(leg.limit_mps / (2 * route.driving.accelerate))


def pass_speeds(route: Route, seconds: list[int], stops: list[bool]) -> list[float]:
    """The speed at each node when the legs take `seconds`: the slower of the two means, or 0."""
    means = [
        min(leg.metres / max(1, s), leg.limit_mps)
        for leg, s in zip(route.legs, seconds, strict=True)
    ]
    between = [min(a, b) for a, b in itertools.pairwise(means)]
    return [0.0 if stop else v for stop, v in zip(stops, [0.0, *between, 0.0], strict=True)]


# --- the order of trains -------------------------------------------------------------------------


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
    for uses in by_block.values():
        for use, before, previous in _order(uses, period_s):
            legs = routes[use.path].legs
            if legs[use.enter_node].tracks > 1:
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
            visits.setdefault(node.point, []).append(_visit(routes, route, k, period_s))
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
        for uses in by_track.values():
            for use, before, _ in _order(uses, period_s):
                routes[use.path].track_after[use.enter_node] = before


def _visit(routes: Mapping[str, Route], route: Route, k: int, period_s: int) -> Visit:
    node = route.nodes[k]
    from_s, to_s = node.arrive_s, node.depart_s
    if k == 0:
        from_s -= FORMED_S
    if k == len(route.legs):
        to_s += CLEARED_S
    else:
        to_s = max(to_s, _overtaken_s(routes, route.legs[k], period_s))
    return Visit(
        route.path.id,
        k,
        from_s,
        to_s,
        node.stops or to_s > from_s,
        route.path.is_passenger,
        route.sign,
        route.length_m,
    )


def _overtaken_s(routes: Mapping[str, Route], leg: Leg, period_s: int) -> int:
    """When a train may leave that waits to be overtaken on double line, by the plan."""
    after = leg.enter_after
    if after is None or leg.tracks == 1:
        return 0
    left = routes[after.path].nodes[after.node].depart_s
    return left + after.days * period_s + HEADWAY_S


def longest_leg_s(routes: Mapping[str, Route]) -> int:
    """The longest booked time between two nodes: how far ahead a plan must be looked at."""
    return max((leg.booked_s for route in routes.values() for leg in route.legs), default=0)
