"""Owns what a booked path means on the ground: its nodes, and the legs between them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from core.line.model import Line, OperatingPoint, Stretch
from core.simulator.course import Courses
from core.simulator.kinematics import Driving, Motion
from core.simulator.running import Runner, Way, runner_of
from core.timetable.model import BookedCall, BookedPath

FREIGHT = Driving(0.15, 0.3)
PASSENGER = Driving(0.3, 0.5)
DEFAULT_LENGTH_M = 400

# A train is formed at its origin this long before it is booked to leave, and is taken away to the
# yard this long after it has arrived.
FORMED_S = 300
CLEARED_S = 600
# After a train has left: until the next may enter a block of single line, or follow on double line.
BLOCK_CLEAR_S = 120
HEADWAY_S = 300
# A station and its overlap end so far beyond its middle, and a train waits for its home signal so
# far before it; points and signals take some seconds.
_STATION_M = 1_200
_HOME_M = 1_100
_SIGNALS_S = 15
# A train that is paced to the next station comes and goes so many times slower than booked.
_PACED = 1.25
# Share of the booked time that a late train needs at least: in running, and at a booked stop.
RUN_FLOOR = 0.93
DWELL_FLOOR = 0.6
# The least of a stop, and all that is left of a booked wait for a train that is gone.
WAIT_FLOOR_S = 60
# A leg this steep or this long is one where satellites are lost from sight now and then.
MOUNTAIN_PERMILLE = 12.5
REMOTE_M = 30_000


@dataclass(frozen=True)
class Before:
    """The run that has a resource before this one: its path, how many days later, and its node."""

    path: str
    days: int
    node: int


@dataclass(frozen=True)
class Node:
    """An operating point of a path, with its booked seconds after the plan's midnight.

    `dwell_s` is the least time of a booked stop.
    """

    point: OperatingPoint
    position_mm: int
    arrive_s: int
    depart_s: int
    stops: bool
    dwell_s: int


@dataclass
class Leg:
    """The way from one node to the next: its length, its speed limit, its booked seconds.

    `block` names what one train at a time may have (on double line: one after the other), and the
    leg may open or close it. `least_s` is the quickest run, `stop_s` and `start_s` what a stop at
    its end or its beginning adds, `halt_s` what one on its way does. It is entered and left after
    those two others. On `automatic` block one train may follow another at a headway; on any other,
    once that has left the block.
    """

    metres: float
    limit_mps: float
    booked_s: int
    tracks: int
    automatic: bool
    block: str
    opens: bool
    closes: bool
    hides: bool
    steep: bool
    least_s: int = 0
    stop_s: int = 0
    start_s: int = 0
    halt_s: int = 0
    enter_after: Before | None = None
    leave_after: Before | None = None

    @cached_property
    def follows(self) -> bool:
        """Whether trains of one direction may follow one another in its block."""
        return self.automatic and self.tracks > 1


class Booked(NamedTuple):
    """A path's booked use of a block or a track: from one of its nodes to another.

    `rank_s` is the booked second, after the plan's midnight, by which the uses take their turns.
    """

    resource: str
    enter: int
    leave: int
    rank_s: int


@dataclass
class Route:
    """A path on the ground; `sign` is 1 for up, -1 for down.

    `tracks[k]` is its track at node k, `track_after[k]` who has that before, `stop_mm[k]` where its
    head comes to stand there, `home_mm[k]` its home signal; None where there is none. `drawn_s[k]`
    after it has left, another may be given its track, who needs that `coming_s[k]` before it comes.
    `uses` are its blocks and its tracks.
    """

    path: BookedPath
    line: Line
    sign: int
    length_m: int
    driving: Driving
    nodes: tuple[Node, ...]
    legs: tuple[Leg, ...]
    runner: Runner
    tracks: list[str | None] = field(default_factory=list)
    track_after: list[Before | None] = field(default_factory=list)
    stop_mm: list[int] = field(default_factory=list)
    home_mm: list[int | None] = field(default_factory=list)
    drawn_s: list[int] = field(default_factory=list)
    coming_s: list[int] = field(default_factory=list)
    uses: list[Booked] = field(default_factory=list)

    @cached_property
    def over(self) -> tuple[str, tuple[str | None, ...]]:
        """Its path and its tracks. A run that is given another track has another route."""
        return self.path.id, tuple(self.tracks)

    def on_running_track(self, k: int) -> bool:
        """Whether its track at node k is one that needs an overlap; a loop ends in trap points."""
        return any(t.id == self.tracks[k] and t.role == "main" for t in self.nodes[k].point.tracks)

    def whole_leg(self, k: int) -> Way:
        """Leg k from node to node, entered from a stand or as fast as the line allows."""
        limit_mps = self.legs[k].limit_mps
        return _way(self, k, 0.0 if self.nodes[k].stops else limit_mps, limit_mps)


class Ground:
    """A line as routes see it: its blocks, from one block station to the next."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self._courses = Courses(line)
        self._ends = [
            placed.position_mm
            for placed in line.points
            if placed.point.ends_block or placed in (line.points[0], line.points[-1])
        ]
        self._stretch_ends = [s.end_mm for s in line.stretches]

    def route(self, path: BookedPath) -> Route:
        """A path as a route that runs after nobody yet. Raises ValueError for a wrong path."""
        sign = self._sign(path)
        driving = PASSENGER if path.is_passenger else FREIGHT
        nodes = tuple(self._nodes(path.calls))
        legs = tuple(self._leg(path, a, b, sign) for a, b in pairwise(nodes))
        runner = runner_of(path, self._courses, sign, [n.point.id for n in nodes], driving)
        length_m = path.length_m or DEFAULT_LENGTH_M
        route = Route(path, self.line, sign, length_m, driving, nodes, legs, runner)
        _set_least_seconds(route)
        return route

    def _sign(self, path: BookedPath) -> int:
        at_mm = self.line.position_by_point
        for call in path.calls:
            if call.point not in at_mm:
                raise ValueError(f"path {path.id}: {call.point} is not on line {self.line.id}")
        moves = [at_mm[b.point] - at_mm[a.point] for a, b in pairwise(path.calls)]
        if not moves or not (all(m > 0 for m in moves) or all(m < 0 for m in moves)):
            raise ValueError(f"path {path.id}: its calls do not run one way along the line")
        return 1 if moves[0] > 0 else -1

    def _nodes(self, calls: Sequence[BookedCall]) -> Iterator[Node]:
        """The calls, and between them the points that the plan does not name, passed in time."""
        at_mm = self.line.position_by_point
        placed = {p.point.id: p.point for p in self.line.points}
        for index, call in enumerate(calls):
            ends = index in (0, len(calls) - 1)
            depart_s = call.at_s if call.depart_s is None else call.depart_s
            least_s = WAIT_FLOOR_S if index == 0 else _least_dwell_s(call) if call.stops else 0
            stops = call.stops or ends
            here_mm = at_mm[call.point]
            yield Node(placed[call.point], here_mm, call.at_s, depart_s, stops, least_s)
            if not ends or index == 0:
                following = calls[index + 1]
                span_s = (depart_s, following.at_s)
                yield from self._unnamed((here_mm, at_mm[following.point]), span_s)

    def _unnamed(self, span_mm: tuple[int, int], span_s: tuple[int, int]) -> Iterator[Node]:
        low, high = sorted(span_mm)
        between = [p for p in self.line.points if low < p.position_mm < high]
        for placed in between if span_mm[0] == low else reversed(between):
            share = abs(placed.position_mm - span_mm[0]) / (high - low)
            second = span_s[0] + round((span_s[1] - span_s[0]) * share)
            yield Node(placed.point, placed.position_mm, second, second, False, 0)

    def _leg(self, path: BookedPath, a: Node, b: Node, sign: int) -> Leg:
        low, high = sorted((a.position_mm, b.position_mm))
        start = self._ends[bisect_right(self._ends, low) - 1]
        end = self._ends[bisect_left(self._ends, high)]
        tracks = min(s.tracks for s in self._stretches(start, end))
        stretches = self._stretches(low, high)
        steep = any(s.ruling_permille >= MOUNTAIN_PERMILLE for s in stretches)
        return Leg(
            metres=(high - low) / 1000,
            limit_mps=min(_limit_kmh(s, path, sign) for s in stretches) / 3.6,
            booked_s=b.arrive_s - a.depart_s,
            tracks=tracks,
            automatic=all(s.block == "automatic" for s in self._stretches(start, end)),
            block=f"{self.line.id}/{start}/{end}" + (f"/{sign}" if tracks > 1 else ""),
            opens=a.position_mm in (start, end),
            closes=b.position_mm in (start, end),
            hides=high - low >= REMOTE_M * 1000 or steep,
            steep=steep,
        )

    def _stretches(self, low_mm: int, high_mm: int) -> list[Stretch]:
        first = bisect_right(self._stretch_ends, low_mm)
        last = bisect_left(self._stretch_ends, high_mm)
        return list(self.line.stretches[first : last + 1])


def _least_dwell_s(call: BookedCall) -> int:
    """A wait for another train can be cut short; work at a booked stop only in part."""
    booked_s = (call.depart_s or call.at_s) - call.at_s
    if call.reason.startswith("waits"):
        return min(booked_s, WAIT_FLOOR_S)
    return min(booked_s, max(WAIT_FLOOR_S, int(booked_s * DWELL_FLOOR)))


def _limit_kmh(stretch: Stretch, path: BookedPath, sign: int) -> float:
    limits = stretch.vmax_passenger_kmh if path.is_passenger else stretch.vmax_freight_kmh
    limit = limits[0 if sign > 0 else 1]
    return min(limit, path.vmax_kmh) if path.vmax_kmh else limit


def _set_least_seconds(route: Route) -> None:
    speeds = _booked_speeds(route)
    half_mm = route.sign * route.length_m * 500
    for k, leg in enumerate(route.legs):
        way = _way(route, k, speeds[k], speeds[k + 1])
        quickest_s = route.runner.quickest_s(way)
        # A little more than the quickest: it may come a little slower than booked.
        physical = max(quickest_s * 1.001, leg.metres / leg.limit_mps * 1.03)
        leg.least_s = ceil(max(physical, leg.booked_s * RUN_FLOOR))
        # A train that stops does so with its middle at the station: its head runs half a length on.
        half_length_s = route.length_m / 2 / leg.limit_mps
        leg.stop_s = ceil(leg.limit_mps / (2 * route.driving.brake) + half_length_s)
        leg.start_s = ceil(leg.limit_mps / (2 * route.driving.accelerate))
        started = way._replace(enter_mps=0.0)
        if abs(half_mm) < leg.metres * 1000:
            started = started._replace(from_mm=way.from_mm + half_mm)
        motion = route.runner.quickest(started)
        if route.runner.heavy and started.from_mm != way.from_mm:
            leg.start_s = ceil(motion.seconds + half_length_s - quickest_s)
        # Where it sets out from a stand anyway `start_s` is nothing; on the way it is not.
        starting_s = ceil(leg.limit_mps / (2 * route.driving.accelerate))
        leg.halt_s = leg.stop_s + max(leg.start_s, starting_s)
        route.drawn_s.append(ceil(_drawn_s(route, k, motion)) + _SIGNALS_S)
        route.coming_s.append(ceil(_coming_s(route, k)))
    route.drawn_s.append(_SIGNALS_S)
    route.coming_s.insert(0, 0)


def _drawn_s(route: Route, k: int, started: Motion) -> float:
    """The most that it needs, from leaving node k, to draw its tail out of the station.

    `started` is leg k run as fast as can be, from a stand.
    """
    leg = route.legs[k]
    slowest_mps = leg.metres / max(leg.booked_s, leg.least_s) / _PACED
    passing_s = (_STATION_M + route.length_m) / slowest_mps
    metres = min(_STATION_M + route.length_m / 2, started.metres)
    second = started.second_at(metres)
    # Where it could be faster than it is to be, it is later by that.
    reached_mps = max(started.at(second)[1], 1.0)
    paced_s = metres * max(0.0, 1 / slowest_mps - 1 / reached_mps)
    return max(passing_s, second + paced_s)


def _coming_s(route: Route, k: int) -> float:
    """The most that it needs from its home signal, set out from a stand or not, to node k + 1."""
    leg, half_m = route.legs[k], route.length_m / 2
    slowest_mps = leg.metres / max(leg.booked_s, leg.least_s) / _PACED
    metres = min(_HOME_M + half_m, leg.metres)
    end_mm = route.nodes[k + 1].position_mm + route.sign * round(half_m * 1000)
    way = Way(k, end_mm - route.sign * round(metres * 1000), end_mm, 0.0, 0.0, leg.limit_mps)
    braking_s = slowest_mps / (2 * route.driving.brake)
    return max(metres / slowest_mps + braking_s, route.runner.quickest_s(way))


def _way(route: Route, k: int, enter_mps: float, leave_mps: float) -> Way:
    """Leg k from node to node."""
    from_mm, to_mm = route.nodes[k].position_mm, route.nodes[k + 1].position_mm
    return Way(k, from_mm, to_mm, enter_mps, leave_mps, route.legs[k].limit_mps)


def _booked_speeds(route: Route) -> list[float]:
    """The speed at each node by the plan: 0 at a stop, else the slower of the means around it,

    and no more than the train reaches.
    """
    means = [min(leg.metres / max(1, leg.booked_s), leg.limit_mps) for leg in route.legs]
    slower = [0.0, *(min(a, b) for a, b in pairwise(means)), 0.0]
    speeds = [0.0 if n.stops else v for n, v in zip(route.nodes, slower, strict=True)]
    for k in range(len(route.legs)):
        speeds[k + 1] = route.runner.reached_mps(_way(route, k, speeds[k], speeds[k + 1]))
    return speeds
