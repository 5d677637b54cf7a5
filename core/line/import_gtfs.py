"""Owns turning a GTFS feed into a line file: shapes merged into a line with branches, and stations.

What a feed does not say (tracks, speeds, gauge, block system) is assumed and marked so.
"""

from __future__ import annotations

import heapq
import re
import zoneinfo
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

from core.line.document import Problem
from core.line.gtfs_feed import Feed, GtfsError, LatLon, Station, read_feed
from core.line.loading import check_line
from core.line.merging import Floats, MergedLine, Merger, length_m, merged

_ASSUMED_TRACKS = 2
_ASSUMED = (
    f"tracks: {_ASSUMED_TRACKS}, gauge_mm: 1435, passenger_kmh: 160, freight_kmh: 100, "
    "block: absolute, confidence: assumed"
)
_MAX_OFF_LINE_M = 250
_MAX_OFF_CHORD_M = 5_000  # where lines are drawn straight from station to station
_STATION_OFF_M = 500.0
_JOIN_M = 300.0
_END_M = 200.0
# An express from A to C is taken through B where that is not more than this much longer.
_DETOUR = 1.4


@dataclass(frozen=True)
class ImportedLine:
    """The text of a line file, and what a person should know about how it was made."""

    text: str
    warnings: list[str]


@dataclass(frozen=True)
class _Point:
    """An operating point to be written."""

    id: str
    name: str
    kind: str
    lat: float
    lon: float
    territory: str
    platforms: int = 0


@dataclass
class _Draft:
    """A line to be written: its geometry and the chainages in metres of its operating points."""

    merged: MergedLine
    chainages: dict[str, float] = field(default_factory=dict)
    joins: list[int] = field(default_factory=list)

    def nearest(self, chainage_m: float, within_m: float) -> str | None:
        """The operating point nearest to a chainage, if it is near enough."""
        away = {name: abs(at - chainage_m) for name, at in self.chainages.items()}
        name = min(away, key=lambda key: (away[key], key), default=None)
        return name if name is not None and away[name] <= within_m else None

    def rounded(self) -> dict[str, int]:
        """The operating points in rising chainage, in whole metres, each beyond the one before."""
        found: dict[str, int] = {}
        at = -1
        for name, chainage_m in sorted(self.chainages.items(), key=lambda item: (item[1], item[0])):
            at = max(round(chainage_m), at + 1)
            found[name] = at
        return found


def import_gtfs(path: str | Path) -> ImportedLine:
    """A line file from a GTFS zip. Raises GtfsError when the zip holds no railway."""
    feed = read_feed(Path(path))
    warnings = list(feed.warnings)
    merger = merged(feed.shapes[name] for name in sorted(feed.shapes))
    max_off_line_m = _MAX_OFF_LINE_M
    if not merger.lines:
        warnings.append("no shapes: lines are drawn straight from station to station")
        max_off_line_m = _MAX_OFF_CHORD_M
        merger = merged(_straight_runs(feed))
    if not merger.lines:
        raise GtfsError(str(path), [Problem("", "has no two stations that are apart")])
    text = _Builder(feed, merger, warnings).text(Path(path).stem, max_off_line_m)
    problems = check_line(text, str(path))
    if problems:
        raise GtfsError(str(path), problems)
    warnings.append("tracks, gauge, speeds and block system are not in the feed and were assumed")
    return ImportedLine(text, warnings)


class _Builder:
    """Puts stations, junctions and line ends on the merged lines and writes them down."""

    def __init__(self, feed: Feed, merger: Merger, warnings: list[str]) -> None:
        self._feed = feed
        self._merger = merger
        self._warnings = warnings
        self._points: dict[str, _Point] = {}
        self._drafts = [_Draft(line) for line in merger.lines]
        self._zones: dict[str, str] = {}
        for station in _by_place(feed):
            self._add_station(station)
        for draft in self._drafts:
            self._add_joins(draft)
        for draft in self._drafts:
            self._add_ends(draft)

    def _add_station(self, station: Station) -> None:
        place = self._merger.place(station.lat, station.lon)
        if place.off_m > _STATION_OFF_M:
            self._warnings.append(
                f"station {station.name} left out: {place.off_m:,.0f} m off every shape"
            )
            return
        name = self._new_id(station.id)
        zone = self._zone(station.timezone)
        self._points[name] = _Point(
            name, station.name, "station", station.lat, station.lon, zone, station.platforms
        )
        self._drafts[place.line].chainages[name] = place.chainage_m

    def _new_id(self, wanted: str) -> str:
        base = as_id(wanted) or "P"
        name, number = base, 1
        while name in self._points:
            number += 1
            name = f"{base}-{number}"
        return name

    def _zone(self, timezone: str) -> str:
        """The territory of a time zone; a zone that nobody knows counts as UTC."""
        try:
            zoneinfo.ZoneInfo(timezone)
        except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
            warning = f"{timezone!r} is not an IANA time zone: UTC is used"
            if warning not in self._warnings:
                self._warnings.append(warning)
            timezone = "UTC"
        territory = timezone.rpartition("/")[2]
        self._zones[territory] = timezone
        return territory

    def _add_joins(self, draft: _Draft) -> None:
        """Gives a branch the operating points at which it leaves other lines."""
        merged_line = draft.merged
        ends = ((merged_line.start_joins, 0.0), (merged_line.end_joins, merged_line.length_m))
        for place, chainage_m in ends:
            if place is None:
                continue
            other = self._drafts[place.line]
            shared = other.nearest(place.chainage_m, _JOIN_M)
            if shared is None or shared in draft.chainages:
                shared = self._add_place(other, place.chainage_m, "junction", "Junction")
            draft.chainages[shared] = chainage_m
            if place.line not in draft.joins:
                draft.joins.append(place.line)

    def _add_ends(self, draft: _Draft) -> None:
        """Sees to it that a line begins and ends at an operating point, a station if it can be."""
        taken = set()
        for end_m in (0.0, draft.merged.length_m):
            near = draft.nearest(end_m, _END_M)
            if near is None or near in taken:
                near = self._add_place(draft, end_m, "halt", "End of track")
            elif self._points[near].kind == "station":
                self._points[near] = replace(self._points[near], kind="terminal")
            taken.add(near)

    def _add_place(self, draft: _Draft, chainage_m: float, kind: str, word: str) -> str:
        """A place that the feed does not name, at a chainage of a line."""
        _, lat, lon = draft.merged.shape.at(chainage_m)
        near = draft.nearest(chainage_m, float("inf"))
        neighbour = self._points[near] if near else next(iter(self._points.values()), None)
        name = self._new_id(word[0] + "1")
        title = f"{word} near {neighbour.name}" if neighbour else word
        zone = neighbour.territory if neighbour else self._zone("")
        self._points[name] = _Point(name, title, kind, float(lat), float(lon), zone)
        draft.chainages[name] = chainage_m
        return name

    def text(self, stem: str, max_off_line_m: int) -> str:
        """The line file."""
        agencies = ", ".join(self._feed.agencies) or stem
        rows = [
            "# Made from a GTFS feed. What the feed does not say is assumed: tracks, gauge, speeds",
            "# and block system. docs/line-format.md tells the format.",
            f"id: {as_id(stem) or 'imported'}",
            f"name: {quoted(agencies)}",
            "credits:",
            f"  - {quoted(f'Stations and shapes: GTFS feed of {agencies}')}",
            f"max_off_line_m: {max_off_line_m}",
            "territories:",
        ]
        for name, zone in sorted(self._zones.items()):
            rows.append(f"  {name}: {{name: {quoted(name.replace('_', ' '))}, timezone: {zone}}}")
        rows.append("operating_points:")
        rows += [self._point_row(point) for point in self._points.values()]
        rows.append("lines:")
        names = ["main", *(f"branch-{number}" for number in range(1, len(self._drafts)))]
        for name, draft in zip(names, self._drafts, strict=True):
            rows += self._line_rows(name, draft, [names[number] for number in draft.joins])
        return "\n".join(rows) + "\n"

    def _point_row(self, point: _Point) -> str:
        position = f"{{lat: {point.lat:.7f}, lon: {point.lon:.7f}}}"
        # One at each of the tracks that are assumed; of another number nobody knows where they lie.
        tracks = ""
        if point.platforms == _ASSUMED_TRACKS:
            tracks = f", tracks: [{{role: platform, count: {_ASSUMED_TRACKS}, assumed: true}}]"
        return (
            f"  {point.id}: {{name: {quoted(point.name)}, kind: {point.kind}, "
            f"territory: {point.territory}, position: {position}{tracks}}}"
        )

    def _line_rows(self, name: str, draft: _Draft, joins: list[str]) -> Iterator[str]:
        chainages = draft.rounded()
        first, *_, last = chainages
        title = f"{self._points[first].name} - {self._points[last].name}"
        yield f"  {name}:"
        yield f"    name: {quoted(title)}"
        if joins:
            yield f"    joins: [{', '.join(joins)}]"
        yield "    points:"
        yield from (f"      {point}: {metres / 1_000:.3f}" for point, metres in chainages.items())
        yield "    stretches:"
        yield f"      - {{from: {first}, to: {last}, {_ASSUMED}}}"
        start_m, end_m = chainages[first], chainages[last]
        shape = draft.merged.shape.between(start_m, end_m)
        shape[[0, -1], 0] = start_m, end_m
        yield "    shape:"
        yield from _shape_rows(shape, "      ")
        traces = [trace.between(start_m, end_m) for trace in draft.merged.traces]
        traces = [rows for rows in traces if len(rows)]
        if traces:
            yield "    traces:"
        for rows in traces:
            yield "      - shape:"
            yield from _shape_rows(rows, "          ")


def _by_place(feed: Feed) -> list[Station]:
    """The stations without the operator's own name, with which several of a feed may end.

    `Tamien Caltrain Station` is Tamien to everybody who works there. One name on its own stays.
    """
    heads: dict[str, str] = {}
    endings: Counter[str] = Counter()
    for station in feed.stations.values():
        for agency in feed.agencies:
            head, said, rest = station.name.partition(f" {agency}")
            if head and said and rest[:1] in ("", " "):
                heads[station.id] = head
                endings[said + rest] += 1
    taken = Counter(heads.get(station.id, station.name) for station in feed.stations.values())
    found = []
    for station in feed.stations.values():
        head = heads.get(station.id, station.name)
        is_shared = endings[station.name.removeprefix(head)] > 1
        found.append(replace(station, name=head) if is_shared and taken[head] == 1 else station)
    return found


def _shape_rows(rows: Floats, indent: str) -> Iterator[str]:
    for metres, lat, lon in rows.tolist():
        yield f"{indent}- [{metres / 1_000:.6f}, {lat:.7f}, {lon:.7f}]"


def quoted(text: str) -> str:
    """A text as a YAML scalar."""
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    return "'" + printable.replace("'", "''") + "'"


def as_id(text: str) -> str:
    """A text with what an id cannot hold replaced; empty when nothing is left."""
    return re.sub(r"[^\w.-]+", "-", text).strip("-")


def _straight_runs(feed: Feed) -> list[list[LatLon]]:
    """The patterns of calls as polylines through every station on the way.

    An express that passes a station is taken through it where other trains call there.
    """
    stations = feed.stations
    patterns = [[n for n in pattern if n in stations] for pattern in sorted(feed.patterns)]
    pairs = {tuple(sorted(pair)) for pattern in patterns for pair in pairwise(pattern)}
    graph: dict[str, dict[str, float]] = {}
    nearest_first = sorted((_apart_m(stations[a], stations[b]), a, b) for a, b in pairs)
    for apart_m, one, other in nearest_first:
        if not _through(graph, one, other, apart_m * _DETOUR):
            graph.setdefault(one, {})[other] = apart_m
            graph.setdefault(other, {})[one] = apart_m
    runs = []
    for pattern in patterns:
        names = pattern[:1]
        for one, other in pairwise(pattern):
            names += _through(graph, one, other, float("inf"))[1:]
        runs.append([(stations[name].lat, stations[name].lon) for name in names])
    return runs


def _through(graph: dict[str, dict[str, float]], start: str, end: str, limit_m: float) -> list[str]:
    """The stations on the shortest way that is not longer than a limit; empty without one."""
    done: set[str] = set()
    queue: list[tuple[float, list[str]]] = [(0.0, [start])]
    while queue:
        length_m, names = heapq.heappop(queue)
        if names[-1] == end:
            return names
        if names[-1] in done:
            continue
        done.add(names[-1])
        for name, step_m in graph.get(names[-1], {}).items():
            if name not in done and length_m + step_m <= limit_m:
                heapq.heappush(queue, (length_m + step_m, [*names, name]))
    return []


def _apart_m(one: Station, other: Station) -> float:
    return length_m([(one.lat, one.lon), (other.lat, other.lon)])
