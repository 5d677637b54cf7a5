"""Owns when the line may be run on: daylight windows, possessions and blocks, and restrictions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from core.simulator.certificate import Closed
from core.simulator.route import Route
from core.timetable.model import DAY_S

# A closure that has no end is expected to end when it has lasted so long, or that again, and so
# on; a train that is held without an end, so long from any instant on.
_EXPECTED_S = 3 * 3600
NEVER_S = 1 << 62


class Window(NamedTuple):
    """A stretch that is worked between two seconds of each UTC day only: chainages in mm."""

    line: str
    low_mm: int
    high_mm: int
    opens_s: int
    closes_s: int
    reason: str = ""


class Restriction(NamedTuple):
    """A temporary speed restriction: chainages in mm, m/s, from a second until a second."""

    line: str
    low_mm: int
    high_mm: int
    speed_mps: float
    from_s: int
    until_s: int


@dataclass
class Conditions:
    """What is in force; `closed` and `restricted` may change while trains run, by their names."""

    windows: tuple[Window, ...] = ()
    closed: dict[str, Closed] = field(default_factory=dict)
    restricted: dict[str, Restriction] = field(default_factory=dict)

    def depart_s(self, route: Route, k: int, depart_s: int, least_s: int, now_s: int = 0) -> int:
        """When a train may leave node k that could at `depart_s`, taking `least_s` for the leg.

        NEVER_S where the line is closed without an end, or where `now_s` is given, when that is
        expected to end.
        """
        if not self.windows and not self.closed:
            return depart_s
        nodes = route.nodes
        low, high = nodes[k].position_mm, nodes[k + 1].position_mm
        if low > high:
            low, high = high, low
        for window in self.windows:
            if low < window.high_mm and high > window.low_mm and window.line == route.line.id:
                depart_s = _in_window(window, route, k, depart_s, least_s)
        for closed in sorted(self.closed.values()) if self.closed else ():
            here = closed.line == route.line.id and low < closed.high_mm and high > closed.low_mm
            until_s = _until_s(closed, now_s) if now_s else closed.until_s
            if here and depart_s < until_s and depart_s + least_s > closed.from_s:
                depart_s = until_s
        return depart_s

    def extra_s(self, route: Route, k: int, depart_s: int) -> int:
        """Seconds that restrictions add to leg k of a train that leaves at `depart_s`."""
        extra = 0.0
        if not self.restricted:
            return 0
        low, high = sorted((route.nodes[k].position_mm, route.nodes[k + 1].position_mm))
        limit = route.legs[k].limit_mps
        for slow in self.restricted.values():
            if slow.line != route.line.id or not slow.from_s <= depart_s < slow.until_s:
                continue
            metres = (min(high, slow.high_mm) - max(low, slow.low_mm)) / 1000
            if metres > 0 and slow.speed_mps < limit:
                # The whole train has to pass it, and to slow down and speed up again.
                metres += route.length_m
                lost = (limit - slow.speed_mps) ** 2 / (2 * limit)
                extra += metres * (1 / slow.speed_mps - 1 / limit)
                extra += lost * (1 / route.driving.accelerate + 1 / route.driving.brake)
        return round(extra)


def expected_s(depart_s: int, now_s: int) -> int:
    """A departure as it is expected: what waits without an end is expected to go some time."""
    return depart_s if depart_s < NEVER_S else now_s + _EXPECTED_S


def _until_s(closed: Closed, now_s: int) -> int:
    """When a closure ends, or is expected to."""
    if closed.until_s < NEVER_S:
        return closed.until_s
    lasted = max(0, now_s - closed.from_s) // _EXPECTED_S
    return closed.from_s + (lasted + 1) * _EXPECTED_S


def closed_spans(
    line: Conditions, first_day: int, last_day: int, now_s: int = 0
) -> tuple[Closed, ...]:
    """What is closed by order, and outside the hours of daylight working on some days from 1970.

    Closures without an end end when they are expected to, at `now_s`.
    """
    spans = [c._replace(until_s=_until_s(c, now_s)) for c in line.closed.values()]
    for window in line.windows:
        for day in range(first_day, last_day):
            closes_s = day * DAY_S + window.closes_s
            opens_s = (day + 1) * DAY_S + window.opens_s
            spans.append(Closed(window.line, window.low_mm, window.high_mm, closes_s, opens_s))
    return tuple(spans)


def _in_window(window: Window, route: Route, k: int, depart_s: int, least_s: int) -> int:
    """Into the stretch only when it can be left in time; on within it as far as a leg fits."""
    here = route.nodes[k].position_mm
    enters = here <= window.low_mm if route.sign > 0 else here >= window.high_mm
    needs_s = _through_s(window, route, k) if enters else least_s
    day_s = depart_s // DAY_S * DAY_S
    opens_s, closes_s = day_s + window.opens_s, day_s + window.closes_s
    if depart_s < opens_s:
        return opens_s
    if depart_s + needs_s > closes_s:
        return opens_s + DAY_S
    return depart_s


def _through_s(window: Window, route: Route, k: int) -> int:
    """Seconds from node k to the first node beyond the stretch: half way from least to booked."""
    total = 0
    last = k
    for j in range(k, len(route.legs)):
        total += route.nodes[j].dwell_s if j > k else 0
        total += route.legs[j].least_s
        last = j + 1
        there = route.nodes[last].position_mm
        if there >= window.high_mm if route.sign > 0 else there <= window.low_mm:
            break
    return (total + route.nodes[last].arrive_s - route.nodes[k].depart_s) // 2
