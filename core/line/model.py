"""Owns the fixed railway as plain, immutable data, and the look-ups along it that all else uses.

Chainage is in millimetres from the line's own zero (`_mm`). `up` is towards rising chainage.
docs/line-format.md tells the file format and the rule by which signals, points and detection
sections are generated where a file does not name them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import Literal

PointKind = Literal[
    "station",
    "terminal",
    "junction",
    "loop",
    "border",
    "border_point",
    "gauge_change",
    "yard",
    "port",
    "halt",
]
TrackRole = Literal["main", "loop", "platform", "yard"]
BlockKind = Literal["absolute", "semi-automatic", "automatic", "token", "telephone", "cbtc"]


@dataclass(frozen=True)
class Territory:
    """A country or an area with its own rules: its name and its IANA time zone.

    `zone_label` is what a clock of this zone is called (PKT, AFT); empty where nobody says.
    """

    id: str
    name: str
    timezone: str
    country: str = ""
    zone_label: str = ""


@dataclass(frozen=True)
class Track:
    """One track of an operating point. `length_m` is usable length; None where nobody knows."""

    id: str
    role: TrackRole
    length_m: int | None = None
    assumed: bool = False


@dataclass(frozen=True)
class OperatingPoint:
    """A named place: station, junction, crossing loop, border, gauge change, yard or port.

    `names` maps a language code (ur, ps, fa, tk, ru, kk) to the local name. `tier` is 1 for the
    most important points and rises with unimportance. `gauges_mm` are the gauges that meet here.
    """

    id: str
    name: str
    kind: PointKind
    territory: str
    tracks: tuple[Track, ...]
    names: Mapping[str, str] = field(default_factory=dict)
    tier: int = 2
    lat: float | None = None
    lon: float | None = None
    elevation_m: float | None = None
    gauges_mm: tuple[int, ...] = ()
    planned: bool = False
    confidence: str = ""
    notes: str = ""
    dwell_limit_s: int | None = None

    @property
    def short_name(self) -> str:
        """The name without what is said in brackets, for tables and messages."""
        return self.name.split(" (", 1)[0].strip() or self.name

    @property
    def is_border(self) -> bool:
        """True where trains are handed over and dwell counts as border dwell."""
        return self.kind in ("border", "border_point", "gauge_change")

    @property
    def has_loop(self) -> bool:
        """True where two trains can meet."""
        return len(self.tracks) > 1

    @property
    def ends_block(self) -> bool:
        """True for a block station; a border point or a halt with one track is only a place."""
        return self.has_loop or self.kind not in ("border_point", "halt")


@dataclass(frozen=True)
class PointOnLine:
    """An operating point at its chainage on one line."""

    point: OperatingPoint
    position_mm: int


@dataclass(frozen=True)
class Stretch:
    """The open line between two neighbouring operating points, with what is in force on it.

    Speeds are km/h, up and down. The gradient is the ruling one and unsigned (per mille).
    """

    id: str
    from_point: str
    to_point: str
    start_mm: int
    end_mm: int
    tracks: int
    gauge_mm: int
    vmax_passenger_kmh: tuple[float, float]
    vmax_freight_kmh: tuple[float, float]
    ruling_permille: float
    block: BlockKind
    axle_load_t: float | None = None
    electrified: bool = False
    planned: bool = False
    confidence: str = ""
    notes: str = ""

    @property
    def vmax_kmh(self) -> float:
        """The highest speed that any train may run here, in either direction."""
        return max(*self.vmax_passenger_kmh, *self.vmax_freight_kmh)

    @cached_property
    def line_speed_mm_s(self) -> float:
        """The same in millimetres a second."""
        return self.vmax_kmh * 1_000_000 / 3_600

    def track_is_for(self, track: int, direction: str) -> bool:
        """True when running track 1, 2, ... is worked in a direction.

        Odd tracks are for up trains, even ones for down trains; the last of an odd number of
        tracks is worked both ways, so a single track is.
        """
        both_ways = track == self.tracks and track % 2 == 1
        return both_ways or (track % 2 == 1) == (direction == "up")

    @cached_property
    def running_track(self) -> dict[str, str]:
        """The track that trains run on, by their direction; empty where none is worked so."""
        tracks = range(1, self.tracks + 1)
        return {
            direction: next((str(t) for t in tracks if self.track_is_for(t, direction)), "")
            for direction in ("up", "down")
        }


@dataclass(frozen=True)
class Section:
    """A detection section: a stretch of one track on which a train can be seen to be.

    `point` is set for a station track, None for a block section on the open line.
    """

    id: str
    line: str
    start_mm: int
    end_mm: int
    track: str
    point: str | None = None
    assumed: bool = True


@dataclass(frozen=True)
class Signal:
    """A signal for trains in one direction. `role` is home (into a station) or exit (out of it)."""

    id: str
    line: str
    position_mm: int
    direction: Literal["up", "down"]
    role: Literal["home", "exit", "block"]
    track: str
    point: str | None = None
    assumed: bool = True


@dataclass(frozen=True)
class Points:
    """A set of points (a turnout) at one end of a station: which track leaves the main one."""

    id: str
    line: str
    position_mm: int
    point: str
    facing: Literal["up", "down"]
    normal_track: str
    reverse_track: str
    assumed: bool = True


@dataclass(frozen=True)
class MeasuringPoint:
    """A place that measures: wind, rail temperature, water level, ... at a chainage."""

    id: str
    line: str
    position_mm: int
    quantity: str
    unit: str
    name: str = ""
    assumed: bool = False


@dataclass(frozen=True)
class ShapePoint:
    """A vertex of a line's geometry: chainage and WGS 84 position."""

    position_mm: int
    lat: float
    lon: float


@dataclass(frozen=True)
class Grade:
    """A piece of even gradient, per mille, rising towards up where it is positive."""

    start_mm: int
    end_mm: int
    permille: float
    assumed: bool = True


@dataclass(frozen=True)
class Curve:
    """A curve of a radius in m."""

    start_mm: int
    end_mm: int
    radius_m: float


@dataclass(frozen=True)
class Line:
    """One chainage axis: the main line or a branch, its operating points in rising chainage.

    `stretches` lie between neighbouring points, without gaps. `shape` runs from the first to the
    last point; it may be empty (no geometry known). `traces` are further shapes of parts of the
    same line, where its tracks lie apart or were drawn apart. A branch shares an operating point
    with the line it joins; `joins` names that line, or is empty for the main line. Where no grade
    lies the line is level, where no curve lies it is straight.
    """

    id: str
    name: str
    points: tuple[PointOnLine, ...]
    stretches: tuple[Stretch, ...]
    shape: tuple[ShapePoint, ...] = ()
    joins: tuple[str, ...] = ()
    planned: bool = False
    traces: tuple[tuple[ShapePoint, ...], ...] = ()
    grades: tuple[Grade, ...] = ()
    curves: tuple[Curve, ...] = ()

    @property
    def start_mm(self) -> int:
        """Chainage of the first operating point."""
        return self.points[0].position_mm

    @property
    def end_mm(self) -> int:
        """Chainage of the last operating point."""
        return self.points[-1].position_mm

    @cached_property
    def positions_mm(self) -> tuple[int, ...]:
        """Chainages of the operating points, rising."""
        return tuple(p.position_mm for p in self.points)

    @cached_property
    def position_by_point(self) -> dict[str, int]:
        """Operating point id to its chainage on this line."""
        return {p.point.id: p.position_mm for p in self.points}

    @cached_property
    def _stretch_starts(self) -> list[int]:
        return [s.start_mm for s in self.stretches]

    def stretch_at(self, position_mm: int) -> Stretch | None:
        """The stretch at a chainage; the later one at a boundary; None off the line's ends."""
        index = bisect_right(self._stretch_starts, position_mm) - 1
        if index < 0 or position_mm > self.stretches[index].end_mm:
            return None
        return self.stretches[index]

    def point_near(self, position_mm: int, within_mm: int) -> PointOnLine | None:
        """The operating point nearest to a chainage, if it is within `within_mm`."""
        positions_mm = self.positions_mm
        index = bisect_left(positions_mm, position_mm)
        # Of two that are equally near, the lower one.
        if index == len(positions_mm) or (
            index and position_mm - positions_mm[index - 1] <= positions_mm[index] - position_mm
        ):
            index -= 1
        if index < 0 or abs(positions_mm[index] - position_mm) > within_mm:
            return None
        return self.points[index]

    def neighbours(self, position_mm: int) -> tuple[PointOnLine | None, PointOnLine | None]:
        """The operating points below (at or before) and above (after) a chainage."""
        index = bisect_right(self.positions_mm, position_mm)
        below = self.points[index - 1] if index > 0 else None
        above = self.points[index] if index < len(self.points) else None
        return below, above

    def reach_mm(self, position_mm: int, direction: str, seconds: float) -> int:
        """The farthest chainage a train can have got to in `seconds` at line speed, ends kept."""
        at_mm = min(max(position_mm, self.start_mm), self.end_mm)
        step = 1 if direction == "up" else -1
        starts_mm, starts_s = self._stretch_starts, self._line_speed_s
        if not starts_mm:
            return at_mm
        index = max(0, bisect_right(starts_mm, at_mm) - 1)
        pace = self.stretches[index].line_speed_mm_s
        until_s = starts_s[index] + (at_mm - starts_mm[index]) / pace + step * seconds
        if until_s >= starts_s[-1]:
            return self.end_mm
        if until_s <= 0:
            return self.start_mm
        index = bisect_right(starts_s, until_s) - 1
        ahead_mm = (until_s - starts_s[index]) * self.stretches[index].line_speed_mm_s
        reached_mm = starts_mm[index] + int(ahead_mm)
        return max(at_mm, reached_mm) if step > 0 else min(at_mm, reached_mm)

    @cached_property
    def _line_speed_s(self) -> list[float]:
        """Seconds at line speed from the line's start to each stretch, and to the line's end."""
        paces = ((s.end_mm - s.start_mm) / s.line_speed_mm_s for s in self.stretches)
        return list(accumulate(paces, initial=0.0))


@dataclass(frozen=True)
class Railway:
    """A whole line file: lines joined at shared operating points, and everything along them.

    `lines[0]` is the default line, on which a report without a line name lies.
    `max_off_line_m` is how far from a line's shape a fix may be and still count as on it.
    `text` is the file as it was read: the store keeps it, so that one file shows everything.
    """

    id: str
    name: str
    territories: Mapping[str, Territory]
    points: Mapping[str, OperatingPoint]
    lines: tuple[Line, ...]
    sections: Mapping[str, Section]
    signals: Mapping[str, Signal]
    switches: Mapping[str, Points]
    measuring_points: Mapping[str, MeasuringPoint] = field(default_factory=dict)
    credits: tuple[str, ...] = ()
    text: str = ""
    max_off_line_m: int = 250

    @property
    def default_line(self) -> Line:
        """The line that a report without a line name lies on."""
        return self.lines[0]

    @cached_property
    def line_by_id(self) -> dict[str, Line]:
        """Line id to line."""
        return {line.id: line for line in self.lines}

    @cached_property
    def sections_by_line(self) -> dict[str, list[Section]]:
        """Line id to the sections on it, in their order."""
        found: dict[str, list[Section]] = {line.id: [] for line in self.lines}
        for section in self.sections.values():
            found[section.line].append(section)
        return found

    def locate(self, point_id: str, prefer_line: str = "") -> tuple[Line, int] | None:
        """A line on which an operating point lies and its chainage there; None when unknown.

        `prefer_line` is tried first, then the lines in their order.
        """
        preferred = self.line_by_id.get(prefer_line)
        if preferred and point_id in preferred.position_by_point:
            return preferred, preferred.position_by_point[point_id]
        for line in self.lines:
            if point_id in line.position_by_point:
                return line, line.position_by_point[point_id]
        return None
