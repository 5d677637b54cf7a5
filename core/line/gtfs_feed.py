"""Owns reading the railway part of a GTFS zip: its rail trips, their shapes and their stations."""

from __future__ import annotations

import csv
import io
import math
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from core.line.document import FileError, Problem

# route_type: trams, metros, trains, cable trams, funiculars, monorails; then the extended types.
_RAIL_TYPES = frozenset({0, 1, 2, 5, 7, 12})
_RAIL_HUNDREDS = frozenset({1, 4, 9, 14})
_LARGEST_MEMBER = 1_000_000_000

LatLon = tuple[float, float]


class GtfsError(FileError):
    """A file that is not a GTFS feed of a railway; the one problem says why."""


@dataclass(frozen=True)
class Station:
    """A station: a parent station, or a stop that has none; `platforms` are the stops in it."""

    id: str
    name: str
    lat: float
    lon: float
    timezone: str
    platforms: int = 0


@dataclass
class Feed:
    """What a feed says of its railway. A pattern is a sequence of stations that a trip calls at."""

    agencies: list[str]
    stations: dict[str, Station]
    shapes: dict[str, list[LatLon]]
    patterns: set[tuple[str, ...]]
    warnings: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Trips:
    """The rail trips: all of them, and the shapes that they use."""

    ids: frozenset[str]
    shapes: frozenset[str]


def read_feed(path: Path) -> Feed:
    """The railway of a GTFS zip. Raises GtfsError with the reason."""
    with _refusing(path), zipfile.ZipFile(path) as archive:
        return _Reader(path, archive).read()


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    """Turns what can go wrong with a zip and its members into one clear line."""
    try:
        yield
    except zipfile.BadZipFile:
        reason = "is not a zip file, or is damaged"
    except (zlib.error, EOFError, RuntimeError, NotImplementedError) as error:
        reason = f"cannot be unpacked: {error}"
    except OSError as error:
        reason = error.strerror or str(error)
    except UnicodeDecodeError:
        reason = "holds text that is not UTF-8"
    except csv.Error as error:
        reason = f"holds a table that cannot be read: {error}"
    else:
        return
    raise GtfsError(str(path), [Problem("", reason)])


class _Reader:
    """Reads one open zip."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self._where = str(path)
        self._archive = archive
        self._members = {Path(info.filename).name: info for info in archive.infolist()}
        self._warnings: list[str] = []
        # Of each station the stops in it that rail trips call at.
        self._platforms: dict[str, set[str]] = {}

    def read(self) -> Feed:
        agencies = list(self._rows("agency.txt", "agency_timezone"))
        trips = self._trips()
        stops = {row["stop_id"]: row for row in self._rows("stops.txt", "stop_id", "stop_name")}
        patterns = self._patterns(trips, stops)
        zone = next((row["agency_timezone"] for row in agencies), "")
        shapes = self._shapes(trips)
        return Feed(
            agencies=[row["agency_name"] for row in agencies if row.get("agency_name")],
            stations=self._stations({name for p in patterns for name in p}, stops, zone),
            shapes=shapes,
            patterns=patterns,
            warnings=self._warnings,
        )

    def _refuse(self, reason: str) -> GtfsError:
        return GtfsError(self._where, [Problem("", reason)])

    def _rows(self, name: str, *columns: str) -> Iterator[dict[str, str]]:
        """The rows of a member that must be there with some columns."""
        info = self._members.get(name)
        if info is None:
            raise self._refuse(f"is not a GTFS feed: {name} is missing")
        if info.file_size > _LARGEST_MEMBER:
            raise self._refuse(f"{name} is larger than {_LARGEST_MEMBER:,} bytes")
        with self._archive.open(info) as raw:
            table = csv.DictReader(io.TextIOWrapper(raw, "utf-8-sig", newline=""))
            table.fieldnames = [(column or "").strip() for column in table.fieldnames or ()]
            for column in columns:
                if column not in table.fieldnames:
                    raise self._refuse(f"is not a GTFS feed: {name} has no column {column}")
            for row in table:
                yield {key: " ".join((value or "").split()) for key, value in row.items() if key}

    def _trips(self) -> _Trips:
        rail, left_out = set(), Counter[str]()
        for row in self._rows("routes.txt", "route_id", "route_type"):
            if _is_rail(row["route_type"]):
                rail.add(row["route_id"])
            else:
                name = row.get("route_long_name") or row.get("route_short_name") or row["route_id"]
                left_out[f"{name} (route type {row['route_type']})"] += 1
        if left_out:
            self._warnings.append(f"routes left out, not rail: {', '.join(sorted(left_out))}")
        if not rail:
            raise self._refuse("has no rail routes")
        trips = [r for r in self._rows("trips.txt", "route_id", "trip_id") if r["route_id"] in rail]
        if not trips:
            raise self._refuse("has no rail trips")
        shapes = {row["shape_id"] for row in trips if row.get("shape_id")}
        bare = sum(not row.get("shape_id") for row in trips)
        if bare and shapes:
            self._warnings.append(f"{bare} of {len(trips)} rail trips have no shape")
        return _Trips(frozenset(row["trip_id"] for row in trips), frozenset(shapes))

    def _patterns(self, trips: _Trips, stops: dict[str, dict[str, str]]) -> set[tuple[str, ...]]:
        """Each sequence of stations that a rail trip calls at, once."""
        calls: dict[str, list[tuple[int, str]]] = {}
        for row in self._rows("stop_times.txt", "trip_id", "stop_id", "stop_sequence"):
            stop = stops.get(row["stop_id"])
            if row["trip_id"] in trips.ids and stop and row["stop_sequence"].isdecimal():
                station = stop.get("parent_station") or row["stop_id"]
                if station not in stops:
                    station = row["stop_id"]
                if station != row["stop_id"]:
                    self._platforms.setdefault(station, set()).add(row["stop_id"])
                call = int(row["stop_sequence"]), station
                calls.setdefault(row["trip_id"], []).append(call)
        patterns = set()
        for trip in calls.values():
            names = [name for _, name in sorted(trip)]
            # A station twice in a row is one call at two of its platforms.
            kept = [n for at, n in enumerate(names) if at == 0 or names[at - 1] != n]
            if len(kept) > 1:
                patterns.add(tuple(kept))
        if not patterns:
            raise self._refuse("has no rail trip with two calls")
        return patterns

    def _stations(
        self, wanted: set[str], stops: dict[str, dict[str, str]], zone: str
    ) -> dict[str, Station]:
        found = {}
        for name in sorted(wanted):
            row = stops[name]
            place = _lat_lon(row.get("stop_lat", ""), row.get("stop_lon", ""))
            if place is None:
                self._warnings.append(f"station {row['stop_name'] or name} has no position")
            else:
                timezone = row.get("stop_timezone") or zone
                platforms = len(self._platforms.get(name, ()))
                found[name] = Station(name, row["stop_name"] or name, *place, timezone, platforms)
        if len(found) < 2:
            raise self._refuse("has no two stations with a position")
        return found

    def _shapes(self, trips: _Trips) -> dict[str, list[LatLon]]:
        """The shapes of rail trips; none where the feed has no shapes.txt."""
        if not trips.shapes or "shapes.txt" not in self._members:
            return {}
        vertices: dict[str, list[tuple[int, LatLon]]] = {}
        columns = ("shape_id", "shape_pt_lat", "shape_pt_lon", "shape_pt_sequence")
        for row in self._rows("shapes.txt", *columns):
            place = _lat_lon(row["shape_pt_lat"], row["shape_pt_lon"])
            if row["shape_id"] in trips.shapes and place and row["shape_pt_sequence"].isdecimal():
                vertex = (int(row["shape_pt_sequence"]), place)
                vertices.setdefault(row["shape_id"], []).append(vertex)
        missing = trips.shapes - vertices.keys()
        if missing:
            self._warnings.append(f"{len(missing)} shapes of rail trips are not in shapes.txt")
        return {name: [place for _, place in sorted(rows)] for name, rows in vertices.items()}


def _is_rail(route_type: str) -> bool:
    if not route_type.isdecimal():
        return False
    number = int(route_type)
    return number in _RAIL_TYPES or (number >= 100 and number // 100 in _RAIL_HUNDREDS)


def _lat_lon(lat: str, lon: str) -> LatLon | None:
    try:
        place = float(lat), float(lon)
    except ValueError:
        return None
    usable = abs(place[0]) <= 90 and abs(place[1]) <= 180 and place != (0.0, 0.0)
    return place if usable and all(map(math.isfinite, place)) else None
