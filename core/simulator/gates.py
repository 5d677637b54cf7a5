"""Owns what a route has to pass on its way: each signal, and what must be free and set behind it.

Places are millimetres run: chainages, negative for down trains.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal, NamedTuple

from core.line.model import Railway, Section, Signal
from core.simulator.occupancy import Occupied, route_sections
from core.simulator.route import Route

# So far beyond its exit signal a station must be free of the train ahead before another comes in.
OVERLAP_MM = 180_000
# A section that begins less than this before a signal is behind it all the same.
_NEAR_MM = 2_000


class Gate(NamedTuple):
    """A signal on a route: what it guards, and how points must lie (id to reverse).

    `node` is its station; `claim` the block of single line with automatic signals it opens. Its
    points are free again when the tail has left the section `behind` it. `block` is what an exit
    signal leads into.
    """

    signal: str
    place_mm: int
    role: str
    node: int
    sections: tuple[str, ...]
    points: tuple[tuple[str, bool], ...]
    claim: str
    behind: str
    block: str


class Passage(NamedTuple):
    """A route's signals and sections, in running order; `short` are too short for the train."""

    gates: tuple[Gate, ...]
    sections: tuple[Occupied, ...]
    short: frozenset[str]


class Gates:
    """The passages of a railway's routes, each made once."""

    def __init__(self, railway: Railway) -> None:
        self._railway = railway
        self._known: dict[tuple[str, tuple[str | None, ...]], Passage] = {}
        self._by_line: dict[str, list[Signal]] = {}
        for signal in railway.signals.values():
            self._by_line.setdefault(signal.line, []).append(signal)
        self._stations: dict[tuple[str, str], list[Section]] = {}
        for section in railway.sections.values():
            if section.point is not None:
                self._stations.setdefault((section.line, section.point), []).append(section)
        self._switches: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
        for points in railway.switches.values():
            here = self._switches.setdefault((points.point, points.facing), [])
            here.append((points.id, points.normal_track, points.reverse_track))

    def of(self, route: Route) -> Passage:
        """What a route passes, with its tracks as they are now."""
        known = self._known.get(route.over)
        if known is None:
            known = self._known[route.over] = self._passage(route)
        return known

    def _passage(self, route: Route) -> Passage:
        sections = route_sections(self._railway, route)
        overlaps = dict(self._overlaps(route))
        signals = sorted(
            self._signals(route), key=lambda found: (found[0].position_mm * route.sign, found[0].id)
        )
        places = [signal.position_mm * route.sign for signal, _ in signals]
        enters_mm = [s.enter_mm for s in sections]
        gates = []
        for (signal, node), place_mm, end_mm in zip(
            signals, places, [*places[1:], 1 << 62], strict=False
        ):
            first = bisect_left(enters_mm, place_mm - _NEAR_MM)
            beyond = bisect_left(enters_mm, end_mm - _NEAR_MM)
            guarded = [s.section for s in sections[first:beyond]]
            points = tuple(self._points(route, signal, node))
            # A loop ends in trap points: who comes into it needs nothing free beyond.
            if signal.role == "home" and node in overlaps and not any(r for _, r in points):
                guarded.append(overlaps[node].section)
            gates.append(
                Gate(
                    signal.id,
                    place_mm,
                    signal.role,
                    node,
                    tuple(guarded),
                    points,
                    self._claim(route, signal, node, guarded),
                    sections[first - 1].section if first else "",
                    self._block(route, signal, node),
                )
            )
        stations = (s for s in sections if self._railway.sections[s.section].point is not None)
        length_mm = route.length_m * 1000
        short = frozenset(s.section for s in stations if s.end_mm - s.enter_mm < length_mm)
        every = sorted([*sections, *overlaps.values()], key=lambda s: (s.enter_mm, s.section))
        return Passage(tuple(gates), tuple(every), short)

    def _signals(self, route: Route) -> Iterator[tuple[Signal, int]]:
        """The signals that a route passes, each with the station it stands at (or comes to)."""
        direction = "up" if route.sign > 0 else "down"
        node_of = {node.point.id: k for k, node in enumerate(route.nodes)}
        unsignalled = {k for k, n in enumerate(route.nodes[:-1]) if n.point.ends_block}
        low, high = sorted((route.nodes[0].position_mm, route.nodes[-1].position_mm))
        for signal in self._by_line.get(route.line.id, ()):
            if signal.direction != direction or not low <= signal.position_mm <= high:
                continue
            node = node_of.get(signal.point or "", -1)
            if signal.role == "exit":
                if node >= 0 and node < len(route.legs) and route.tracks[node] == signal.track:
                    unsignalled.discard(node)
                    yield signal, node
            elif signal.track == self._running(route, signal.position_mm):
                yield signal, node
        for node in unsignalled:
            yield self._by_hand(route, node), node

    def _by_hand(self, route: Route, node: int) -> Signal:
        """In place of the exit signal that a track lacks in this direction: a man with a paper."""
        point = route.nodes[node].point.id
        edges = [
            edge
            for section in self._stations.get((route.line.id, point), ())
            for edge in (section.start_mm, section.end_mm)
        ]
        here_mm = route.nodes[node].position_mm
        edge_mm = max([here_mm, *edges]) if route.sign > 0 else min([here_mm, *edges])
        direction: Literal["up", "down"] = "up" if route.sign > 0 else "down"
        track = route.tracks[node] or ""
        name = f"{point}.{'U' if route.sign > 0 else 'D'}{track}"
        return Signal(name, route.line.id, edge_mm, direction, "exit", track, point)

    def _running(self, route: Route, position_mm: int) -> str:
        """The running track of a route at a chainage of the open line."""
        stretch = route.line.stretch_at(position_mm)
        return stretch.running_track["up" if route.sign > 0 else "down"] if stretch else ""

    def _points(self, route: Route, signal: Signal, node: int) -> Iterator[tuple[str, bool]]:
        """The points that a home or an exit signal leads over, as the track needs them."""
        if node < 0 or signal.role == "block":
            return
        track = route.tracks[node]
        ahead = "up" if route.sign > 0 else "down"
        behind = "down" if route.sign > 0 else "up"
        here = self._switches.get(
            (signal.point or "", ahead if signal.role == "home" else behind), []
        )
        normal = next((n for _, n, reverse in here if reverse == track), track)
        for points, normal_track, reverse_track in here:
            if normal_track == normal or reverse_track == track:
                yield points, reverse_track == track

    def _block(self, route: Route, signal: Signal, node: int) -> str:
        """The block that an exit signal leads into."""
        leads = signal.role == "exit" and node < len(route.legs)
        return route.legs[node].block if leads else ""

    def _claim(self, route: Route, signal: Signal, node: int, guarded: list[str]) -> str:
        """The block of single line with automatic signals that an exit signal opens."""
        if signal.role != "exit" or node >= len(route.legs) or route.legs[node].tracks > 1:
            return ""
        return guarded[0].rpartition(".")[0] if guarded else ""

    def _overlaps(self, route: Route) -> Iterator[tuple[int, Occupied]]:
        """Beyond each station on the way, as a section of its own, for trains going this way."""
        for k, node in enumerate(route.nodes[1:-1], 1):
            here = self._stations.get((route.line.id, node.point.id), ())
            if here:
                edge_mm = max(s.end_mm if route.sign > 0 else -s.start_mm for s in here)
                name = f"overlap:{node.point.id}/{route.sign}"
                end_mm = edge_mm + OVERLAP_MM
                yield k, Occupied(name, edge_mm, end_mm + route.length_m * 1000, end_mm)
