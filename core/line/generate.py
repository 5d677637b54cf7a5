"""Owns the rule that makes detection sections, signals and points where a file states none.

docs/line-format.md tells the rule in words. All that is made here is marked assumed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from core.line.gradients import assumed_grades
from core.line.model import (
    Line,
    OperatingPoint,
    PointOnLine,
    Points,
    Railway,
    Section,
    Signal,
    Stretch,
    Track,
)

STATION_MM = 600_000  # from points to points, where no track of the station has a length
HOME_MM = 500_000  # from a home signal to the points behind it
BLOCK_MM = 2_500_000  # a section of automatic block, about
_SHARE = 4  # a station half, and a home signal, take at most a quarter of the way to the next

Direction = Literal["up", "down"]
_LETTER = {"up": "U", "down": "D"}


def generate(railway: Railway) -> Railway:
    """The railway with sections, signals, points and grades on every line that states none of

    that kind."""
    sections = dict(railway.sections)
    signals = dict(railway.signals)
    switches = dict(railway.switches)
    with_sections = {s.line for s in sections.values()}
    with_signals = {s.line for s in signals.values()}
    with_switches = {s.line for s in switches.values()}
    owners: dict[str, str] = {}
    for line in railway.lines:
        for place in line.points:
            owners.setdefault(place.point.id, line.id)
        rule = _Rule(line, owners)
        if line.id not in with_sections:
            sections |= {s.id: s for s in rule.sections()}
        if line.id not in with_signals:
            signals |= {s.id: s for s in rule.signals()}
        if line.id not in with_switches:
            switches |= {s.id: s for s in rule.switches()}
    lines = tuple(x if x.grades else replace(x, grades=assumed_grades(x)) for x in railway.lines)
    return replace(railway, lines=lines, sections=sections, signals=signals, switches=switches)


@dataclass(frozen=True)
class _Station:
    """A block station on one line: its extent from points to points, and the line on each side.

    `owned` is False where the tracks of the station belong to another line that comes first.
    """

    point: OperatingPoint
    low_mm: int
    high_mm: int
    below: Stretch | None
    above: Stretch | None
    owned: bool

    def side(self, direction: Direction) -> Stretch | None:
        """The open line that a train in this direction leaves to."""
        return self.above if direction == "up" else self.below

    def extent(self, index: int) -> tuple[int, int]:
        """The ends of a track: a running track takes all, a loop its own length in the middle."""
        length_m = self.point.tracks[index].length_m
        if length_m is None or index < self.running:
            return self.low_mm, self.high_mm
        margin = max(0, (self.high_mm - self.low_mm - length_m * 1_000) // 2)
        return self.low_mm + margin, self.high_mm - margin

    @property
    def running(self) -> int:
        """How many of its tracks continue a running track of the open line."""
        return max(stretch.tracks for stretch in (self.below, self.above) if stretch)

    def leaves(self, index: int, direction: Direction) -> bool:
        """True when trains in this direction leave from a track: loops serve both directions."""
        if index >= self.running:
            return True
        widest = max((s for s in (self.below, self.above) if s), key=lambda s: s.tracks)
        return widest.track_is_for(index + 1, direction)


@dataclass(frozen=True)
class _Block:
    """The open line between two neighbouring block stations."""

    low: _Station
    high: _Station
    stretch: Stretch

    @property
    def id(self) -> str:
        return f"{self.low.point.id}-{self.high.point.id}"

    def edges(self) -> list[int]:
        """Where its sections begin and end: one section, or several with automatic block."""
        start, end = self.low.high_mm, self.high.low_mm
        count = 1
        if self.stretch.block == "automatic":
            count = max(1, round((end - start) / BLOCK_MM))
        return [start + (end - start) * n // count for n in range(count + 1)]

    def home_mm(self) -> int:
        """How far a home signal stands from the station it protects."""
        return min(HOME_MM, (self.high.low_mm - self.low.high_mm) // _SHARE)


class _Rule:
    """The rule for one line."""

    def __init__(self, line: Line, owners: dict[str, str]) -> None:
        self._line = line
        self._stations = _stations(line, owners)
        self._blocks = [
            _Block(low, high, stretch)
            for low, high in pairwise(self._stations)
            if (stretch := low.above)
        ]

    def sections(self) -> Iterator[Section]:
        """One section per track of an owned station, one or more per running track of a block."""
        for station in self._stations:
            for index, track in enumerate(station.point.tracks if station.owned else ()):
                low, high = station.extent(index)
                name = f"{station.point.id}/{track.id}"
                yield Section(name, self._line.id, low, high, track.id, station.point.id)
        for block in self._blocks:
            edges = block.edges()
            for running in range(1, block.stretch.tracks + 1):
                for number, (start, end) in enumerate(pairwise(edges), 1):
                    part = f".{number}" if len(edges) > 2 else ""
                    name = f"{self._line.id}:{block.id}/{running}{part}"
                    yield Section(name, self._line.id, start, end, str(running))

    def signals(self) -> Iterator[Signal]:
        """Home and exit signals of each station, and block signals of automatic block."""
        for block in self._blocks:
            yield from self._homes(block)
            yield from self._block_signals(block)
        for station in self._stations:
            yield from self._exits(station)

    def _homes(self, block: _Block) -> Iterator[Signal]:
        away = block.home_mm()
        places: tuple[tuple[_Station, Direction, int], ...] = (
            (block.low, "down", block.low.high_mm + away),
            (block.high, "up", block.high.low_mm - away),
        )
        for station, direction, position_mm in places:
            for track in _running(block.stretch, direction):
                name = f"{self._prefix(station)}.H{_LETTER[direction]}{track}"
                point = station.point.id
                yield Signal(name, self._line.id, position_mm, direction, "home", str(track), point)

    def _block_signals(self, block: _Block) -> Iterator[Signal]:
        inner = block.edges()[1:-1]
        for direction in _directions():
            for track in _running(block.stretch, direction):
                for number, position_mm in enumerate(inner, 1):
                    guards = number + 1 if direction == "up" else number
                    letter = _LETTER[direction]
                    name = f"{self._line.id}:{block.id}.B{letter}{track}.{guards}"
                    yield Signal(name, self._line.id, position_mm, direction, "block", str(track))

    def _exits(self, station: _Station) -> Iterator[Signal]:
        for direction in _directions():
            beyond = station.side(direction)
            if beyond is None:
                continue
            for track, (low, high) in self._exit_tracks(station, beyond, direction):
                name = f"{self._prefix(station)}.X{_LETTER[direction]}{track}"
                position_mm = high if direction == "up" else low
                point = station.point.id
                yield Signal(name, self._line.id, position_mm, direction, "exit", track, point)

    def _exit_tracks(
        self, station: _Station, beyond: Stretch, direction: Direction
    ) -> Iterable[tuple[str, tuple[int, int]]]:
        """The tracks with an exit signal; a branch has one for each of its running tracks."""
        if not station.owned:
            edge = (station.low_mm, station.high_mm)
            return [(str(track), edge) for track in _running(beyond, direction)]
        return [
            (track.id, station.extent(index))
            for index, track in enumerate(station.point.tracks)
            if station.leaves(index, direction)
        ]

    def switches(self) -> Iterator[Points]:
        """Points at each end of an owned station, for each track that ends there."""
        for station in self._stations:
            for facing in _directions():
                # Points that face up trains are at the low end, towards the line below.
                beyond = station.below if facing == "up" else station.above
                if beyond is None or not station.owned:
                    continue
                for index in range(beyond.tracks, len(station.point.tracks)):
                    yield self._points(station, facing, index, beyond.tracks)

    def _points(self, station: _Station, facing: Direction, index: int, running: int) -> Points:
        low, high = station.extent(index)
        tracks = station.point.tracks
        return Points(
            id=f"{station.point.id}.P{_LETTER[facing]}{tracks[index].id}",
            line=self._line.id,
            position_mm=low if facing == "up" else high,
            point=station.point.id,
            facing=facing,
            normal_track=tracks[index % running].id,
            reverse_track=tracks[index].id,
        )

    def _prefix(self, station: _Station) -> str:
        return station.point.id if station.owned else f"{station.point.id}@{self._line.id}"


def _directions() -> tuple[Direction, Direction]:
    return ("up", "down")


def _running(stretch: Stretch, direction: Direction) -> list[int]:
    """The running tracks of a stretch on which trains go in a direction."""
    return [t for t in range(1, stretch.tracks + 1) if stretch.track_is_for(t, direction)]


def _stations(line: Line, owners: dict[str, str]) -> list[_Station]:
    """The block stations of a line; its two ends always are, whatever they be."""
    ends = (line.points[0], line.points[-1])
    places = [p for p in line.points if p.point.ends_block or p in ends]
    below_of = {stretch.to_point: stretch for stretch in line.stretches}
    above_of = {stretch.from_point: stretch for stretch in line.stretches}
    found = []
    for index, place in enumerate(places):
        low, high = _extent(places, index)
        point = place.point
        found.append(
            _Station(
                point=point,
                low_mm=low,
                high_mm=high,
                below=below_of.get(point.id),
                above=above_of.get(point.id),
                owned=owners[point.id] == line.id,
            )
        )
    return found


def _extent(places: Sequence[PointOnLine], index: int) -> tuple[int, int]:
    """From points to points, around the chainage; at a line's end wholly inside the line."""
    here = places[index].position_mm
    half = _length_mm(places[index].point.tracks) // 2
    below = (here - places[index - 1].position_mm) // _SHARE if index > 0 else None
    above = (places[index + 1].position_mm - here) // _SHARE if index + 1 < len(places) else None
    if below is None:
        return here, here + min(2 * half, above or 0)
    if above is None:
        return here - min(2 * half, below), here
    return here - min(half, below), here + min(half, above)


def _length_mm(tracks: Iterable[Track]) -> int:
    lengths = [track.length_m * 1_000 for track in tracks if track.length_m is not None]
    return max(lengths, default=STATION_MM)
