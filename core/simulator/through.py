"""Owns a line as through trains see it: running times, where they can meet, what a meet takes.

A train's *shift* is how much later than at second 0 it runs as alone on the line: at node k it is
`shift + run_s[k]`. A train that is held at a station leaves it with a greater shift.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor, sqrt
from typing import NamedTuple

from core.line.model import Line, OperatingPoint, Railway
from core.simulator.kinematics import Driving, Ends, fastest_seconds
from core.simulator.route import Ground, Leg, Node, Route
from core.timetable.model import BookedCall, BookedPath

# No through train is longer, nor longer than the line's loops; none is faster.
LENGTH_M = 800
LIMIT_MPS = 22.0
# A train that is held for up to this share of its run to the station comes slowly instead.
_PACED_SHARE = 0.8
# Slower than this a train rather stands.
_CRAWL_MPS = 2.0
# A train stands at least so far before a signal, where there is room.
_STAND_M = 20.0
# After a train has cleared a section: until signals for the next can show clear.
RELEASE_S = 1
_NEVER_S = 1 << 40


class Held(NamedTuple):
    """A train that is held at a station: in passing slowly, or at a stand.

    All in seconds, after its shift: `come_s` when it is there at the earliest, `clears_s` when it
    has left the section behind it; `go_s` is what the shift becomes, after the second of leaving.
    """

    speed_mps: float
    come_s: int
    clears_s: int
    go_s: int


class Side(NamedTuple):
    """A meeting place in one direction: how a train passes it, or is held there.

    The head of one that is held comes to `hold_mm`; held for more than `patience_s` it stands. One
    that is not held is there at `pass_s`, must have the section ahead at `needs_s`, and has left
    the one behind at `clears_s`; seconds after its shift.
    """

    node: int
    hold_mm: int
    pass_s: int
    needs_s: int
    clears_s: int
    patience_s: int
    slow: Held
    stand: Held


@dataclass(frozen=True)
class Profile:
    """How a through train of one direction runs alone: seconds and speed at each node."""

    route: Route
    run_s: tuple[int, ...]
    speeds: tuple[float, ...]
    sides: tuple[Side, ...]


class Through:
    """A line for through trains of one kind: where they meet, in the order of the line.

    `reach_s[i]` rises along the line: two opposing trains are at meeting place i together when the
    shift of the one going down less that of the one going up is just this.
    """

    def __init__(self, railway: Railway, line: Line, margin_s: int) -> None:
        self.line = line
        self.spare_s = RELEASE_S + margin_s
        places = [p.point for p in line.points]
        loops = [max(t.length_m or LENGTH_M for t in p.tracks) for p in places if p.has_loop]
        self.length_m = min([LENGTH_M, *(loops or [LENGTH_M])])
        extents = _extents(railway, line)
        routes = [self._alone(sign) for sign in (1, -1)]
        meets = [self._can_meet(p, extents) for p in places]
        inner = range(1, len(places) - 1)
        nodes = [
            k
            for k in inner
            if meets[k] and _roomy(routes[0], k) and _roomy(routes[1], len(places) - 1 - k)
        ]
        self.places = [places[0], *(places[k] for k in nodes), places[-1]]
        self.up, self.down = (self._profile(r, self.places, extents) for r in routes)
        mirrored = self.down.sides
        self.reach_s = tuple(
            u.pass_s - d.pass_s for u, d in zip(self.up.sides, mirrored, strict=True)
        )
        self.headway_s = self._headway_s()

    def profile(self, sign: int) -> Profile:
        """The profile of trains going up (1) or down (-1)."""
        return self.up if sign > 0 else self.down

    def _alone(self, sign: int) -> Route:
        ends = [p.point.id for p in self.line.points][:: sign * (len(self.line.points) - 1)]
        calls = (BookedCall(ends[0], None, 0, True), BookedCall(ends[1], 1, None, True))
        name, direction = ("up", "up") if sign > 0 else ("down", "down")
        path = BookedPath(
            name, name, name, "freight", self.line.id, direction, calls, self.length_m
        )
        route = Ground(self.line).route(path)
        for leg in route.legs:
            leg.limit_mps = min(leg.limit_mps, LIMIT_MPS)
        return route

    def _can_meet(self, point: OperatingPoint, extents: dict[str, tuple[int, int]]) -> bool:
        if point.id not in extents:
            return False
        fits = [t for t in point.tracks if t.length_m is None or t.length_m >= self.length_m]
        low, high = extents[point.id]
        return len(fits) >= 2 and (high - low) >= self.length_m * 1000

    def _profile(
        self, route: Route, places: Sequence[OperatingPoint], extents: dict[str, tuple[int, int]]
    ) -> Profile:
        speeds = _speeds(route)
        run_s = [0]
        for k, leg in enumerate(route.legs):
            run_s.append(run_s[-1] + _leg_s(leg, 0.0, speeds[k], speeds[k + 1], route.driving))
        node_of = {node.point.id: k for k, node in enumerate(route.nodes)}
        sides = []
        for place in places:
            k = node_of[place.id]
            if k == 0:
                sides.append(_ORIGIN)
                continue
            if k == len(route.legs):
                sides.append(_destination(k, run_s[k]))
                continue
            station = _station(route, route.nodes[k], extents[place.id])
            sides.append(_side(route, run_s, speeds, k, station, self.spare_s))
        return Profile(route, tuple(run_s), tuple(speeds), tuple(sides))

    def _headway_s(self) -> int:
        """What two trains of one direction are apart at least: a section and a station between."""
        longest = max(
            b - a
            for profile in (self.up, self.down)
            for a, b in pairwise(sorted(side.pass_s for side in profile.sides))
        )
        sides = [side for profile in (self.up, self.down) for side in profile.sides[1:-1]]
        lag_s = max((s.stand.clears_s - s.pass_s for s in sides), default=0)
        lead_s = max((s.pass_s - _shift_of_stand(s) for s in sides), default=0)
        return longest + max(lag_s, 0) + max(lead_s, 0) + 60 + self.spare_s


def _shift_of_stand(side: Side) -> int:
    """When a train that leaves from a stand must have the section, after its new shift."""
    return -side.stand.go_s


def _extents(railway: Railway, line: Line) -> dict[str, tuple[int, int]]:
    """Each station's ends on the line, from points to points."""
    found: dict[str, tuple[int, int]] = {}
    for section in railway.sections.values():
        if section.point is not None and section.line == line.id:
            low, high = found.get(section.point, (section.start_mm, section.end_mm))
            found[section.point] = min(low, section.start_mm), max(high, section.end_mm)
    return found


def _speeds(route: Route) -> list[float]:
    """The speed of a train alone at each node: the limits, and what room there is to reach it."""
    limits = [leg.limit_mps for leg in route.legs]
    speeds = [0.0, *(min(a, b) for a, b in pairwise(limits)), 0.0]
    driving = route.driving
    for k, leg in enumerate(route.legs):
        speeds[k + 1] = min(
            speeds[k + 1], sqrt(speeds[k] ** 2 + 2 * driving.accelerate * leg.metres)
        )
    for k in reversed(range(len(route.legs))):
        room = 2 * driving.brake * route.legs[k].metres
        speeds[k] = min(speeds[k], sqrt(speeds[k + 1] ** 2 + room))
    return speeds


def _leg_s(leg: Leg, more_m: float, enter: float, leave: float, driving: Driving) -> int:
    return ceil(fastest_seconds(Ends(leg.metres + more_m, enter, leave), leg.limit_mps, driving))


def _roomy(route: Route, k: int) -> bool:
    """Whether a train can come to a stand at a node, and leave it, within the legs beside it."""
    before, after = route.legs[k - 1], route.legs[k]
    start_m = after.limit_mps**2 / (2 * route.driving.accelerate) + route.length_m
    stop_m = before.limit_mps**2 / (2 * route.driving.brake) + route.length_m
    return after.metres > start_m + stop_m and before.metres > start_m + stop_m


# In the yard at its origin a train stands in nobody's way, and waits for the section.
_ORIGIN = Side(0, 0, 0, 0, 0, _NEVER_S, *[Held(0.0, 0, -_NEVER_S, 1)] * 2)


def _destination(k: int, run_s: int) -> Side:
    """The end of a train, which is never held there, and needs no section ahead."""
    return Side(k, 0, run_s, _NEVER_S, run_s, _NEVER_S, *[Held(0.0, run_s, run_s, _NEVER_S)] * 2)


@dataclass(frozen=True)
class _Station:
    """A station as a train in one direction finds it, in metres.

    From its near end to the node, on to the exit signal; and where in its shortest track a train
    that is held comes to stand, before that signal. `sign` and `exit_mm` place it on the line.
    """

    entry_m: float
    exit_m: float
    margin_m: float
    exit_mm: int


def _station(route: Route, node: Node, extent_mm: tuple[int, int]) -> _Station:
    near_mm, far_mm = extent_mm[:: route.sign]
    lengths = [t.length_m for t in node.point.tracks if t.length_m is not None]
    fits = [length for length in lengths if length >= route.length_m]
    whole_m = abs(far_mm - near_mm) / 1000
    return _Station(
        abs(node.position_mm - near_mm) / 1000,
        abs(far_mm - node.position_mm) / 1000,
        max(0.0, (whole_m - min(fits, default=whole_m)) / 2),
        far_mm,
    )


def _side(
    route: Route,
    run_s: Sequence[int],
    speeds: Sequence[float],
    k: int,
    station: _Station,
    spare_s: int,
) -> Side:
    brake, speed = route.driving.brake, speeds[k]
    brake_m = max(route.legs[k - 1].limit_mps, speed) ** 2 / (2 * brake)
    lead_s = max(0, ceil((brake_m - station.exit_m) / speed))
    lag_s = ceil(_braking_s(max(0.0, route.length_m - station.entry_m), speed, brake))
    spare_m = station.entry_m + station.exit_m - route.length_m
    lost = brake * (lead_s + lag_s + 2 * spare_s)
    # The fastest that can both stop before the signal and be clear of the line behind in time.
    crawl = min(speed, max(0.0, sqrt(2 * brake * spare_m) - lost)) * 0.99
    before_m = max(crawl * crawl / (2 * brake), station.margin_m, min(_STAND_M, spare_m / 2))
    crawl = (2 * brake * (spare_m - before_m) - lost * lost) / (2 * lost)
    crawl = max(0.0, min(speed, crawl, sqrt(2 * brake * before_m))) * 0.99
    place = _Place(station.exit_m - before_m, spare_m - before_m)
    slow, stand = (_held(route, run_s, speeds, k, place, u) for u in (crawl, 0.0))
    return Side(
        k,
        station.exit_mm - route.sign * round(before_m * 1000),
        run_s[k],
        run_s[k] - lead_s,
        run_s[k] + lag_s,
        floor((run_s[k] - run_s[k - 1]) * _PACED_SHARE) if crawl >= _CRAWL_MPS else -_NEVER_S,
        slow,
        stand,
    )


def _braking_s(metres: float, speed: float, brake: float) -> float:
    """Seconds for some metres while a train slows down, at most to half its speed."""
    half_m = 3 * speed * speed / (8 * brake)
    if metres > half_m:
        return speed / (2 * brake) + (metres - half_m) * 2 / speed
    return (speed - sqrt(speed * speed - 2 * brake * metres)) / brake


class _Place(NamedTuple):
    """Where a train is held: metres after the node, and after its tail has cleared the section."""

    after_m: float
    tail_m: float


def _held(
    route: Route,
    run_s: Sequence[int],
    speeds: Sequence[float],
    k: int,
    place: _Place,
    speed: float,
) -> Held:
    before, after, driving = route.legs[k - 1], route.legs[k], route.driving
    come_s = run_s[k - 1] + _leg_s(before, place.after_m, speeds[k - 1], speed, driving) + 1
    on_s = _leg_s(after, -place.after_m, speed, speeds[k + 1], driving)
    tail_s = (sqrt(speed * speed + 2 * driving.brake * place.tail_m) - speed) / driving.brake
    return Held(speed, come_s, come_s - floor(tail_s), on_s - run_s[k + 1])
