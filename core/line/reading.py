"""Owns reading the facts of a line file: territories, operating points, and what stands along."""

from __future__ import annotations

import zoneinfo
from dataclasses import replace
from typing import Literal, cast, get_args

from core.line.document import Table
from core.line.fields import Fields, Problems
from core.line.model import (
    Line,
    MeasuringPoint,
    OperatingPoint,
    PointKind,
    Points,
    Railway,
    Section,
    Signal,
    Territory,
    Track,
    TrackRole,
)
from core.line.reading_lines import LineReader
from core.units import km_to_mm

_KINDS: tuple[PointKind, ...] = get_args(PointKind)
_ROLES: tuple[TrackRole, ...] = get_args(TrackRole)
_DIRECTIONS = ("up", "down")


def read_railway(table: Table, text: str, problems: Problems) -> Railway:
    """The facts of a file's top mapping. What is wrong is listed in `problems`.

    With problems, the result is only good for finding more of them.
    """
    fields = Fields(table, "", problems)
    territories = dict(_territories(fields))
    raw_points, places = _operating_points(fields, territories)
    reader = LineReader(raw_points, places, problems)
    lines = reader.read(fields)
    along = _Along(lines, raw_points)
    railway = Railway(
        id=fields.identifier("id"),
        name=fields.text("name"),
        territories=territories,
        points=reader.points,
        lines=lines,
        sections={s.id: s for s in along.sections(fields)},
        signals={s.id: s for s in along.signals(fields)},
        switches={s.id: s for s in along.switches(fields)},
        measuring_points={m.id: m for m in along.measuring_points(fields)},
        credits=tuple(fields.texts("credits")),
        text=text,
        max_off_line_m=fields.whole("max_off_line_m", 1, 1_000_000, 250) or 250,
    )
    fields.close()
    return railway


def _territories(fields: Fields) -> list[tuple[str, Territory]]:
    found = []
    for name, row in fields.tables("territories", required=True):
        zone = row.text("timezone")
        if zone and not _is_zone(zone):
            row.wrong("timezone", f"{zone!r} is not an IANA time zone")
        territory = Territory(
            id=name,
            name=row.text("name"),
            timezone=zone,
            country=row.text("country", ""),
            zone_label=row.text("zone_label", ""),
        )
        row.close()
        found.append((name, territory))
    return found


def _is_zone(key: str) -> bool:
    try:
        zoneinfo.ZoneInfo(key)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _operating_points(
    fields: Fields, territories: dict[str, Territory]
) -> tuple[dict[str, OperatingPoint], dict[str, str]]:
    """The operating points as they stand, and where in the file each does."""
    found: dict[str, OperatingPoint] = {}
    places: dict[str, str] = {}
    for name, row in fields.tables("operating_points", required=True):
        territory = row.text("territory")
        if territory and territory not in territories:
            row.wrong("territory", f"territory {territory!r} is not in territories")
        dwell_min = row.number("dwell_limit_min", 1, 100_000)
        point = OperatingPoint(
            id=name,
            name=row.text("name"),
            kind=cast(PointKind, row.choice("kind", _KINDS, "station")),
            territory=territory,
            tracks=_tracks(row),
            names=row.pairs("names"),
            tier=row.whole("tier", 1, 9, 2) or 2,
            gauges_mm=tuple(round(g) for g in row.numbers("gauges_mm", 200, 3_000)),
            planned=row.flag("planned"),
            confidence=_confidence(row),
            notes=row.text("notes", ""),
            dwell_limit_s=None if dwell_min is None else round(dwell_min * 60),
        )
        found[name] = _with_position(point, row.table("position"))
        places[name] = row.place()
        row.close()
    return found, places


def _with_position(point: OperatingPoint, row: Fields | None) -> OperatingPoint:
    if row is None:
        return point
    lat = row.required_number("lat", -90, 90)
    lon = row.required_number("lon", -180, 180)
    elevation_m = row.number("elevation_m", -500, 6_000)
    row.close()
    return replace(point, lat=lat, lon=lon, elevation_m=elevation_m)


def _confidence(row: Fields) -> str:
    """`{place: verified, km: estimate}` as the one text that is shown."""
    return "; ".join(f"{fact}: {words}" for fact, words in row.pairs("confidence").items())


def _tracks(row: Fields) -> tuple[Track, ...]:
    """The tracks of an operating point; tracks without an id are numbered from 1."""
    found: list[Track] = []
    ids: set[str] = set()
    for group in row.rows("tracks"):
        role = cast(TrackRole, group.choice("role", _ROLES, "main"))
        length_m = group.whole("length_m", 10, 20_000)
        if role == "loop" and not group.has("length_m"):
            group.wrong("", "a loop needs its length_m")
        count = group.whole("count", 1, 100, 1) or 1
        named = group.identifier("id") if group.has("id") else ""
        if named and count > 1:
            group.wrong("id", "tracks with a count are numbered and have no id")
        assumed = group.flag("assumed")
        group.close()
        for _ in range(count):
            track_id = named or str(len(found) + 1)
            if track_id in ids:
                group.wrong("id", f"track {track_id} is there twice")
            ids.add(track_id)
            found.append(Track(track_id, role, length_m, assumed))
    return tuple(found)


class _Along:
    """Reads what a file itself states along its lines: sections, signals, points, measures."""

    def __init__(self, lines: tuple[Line, ...], points: dict[str, OperatingPoint]) -> None:
        self._lines = {line.id: line for line in lines}
        self._points = points

    def _line(self, row: Fields) -> str:
        name = row.text("line")
        if name and name not in self._lines:
            row.wrong("line", f"line {name!r} is not in lines")
        return name

    def _km(self, row: Fields, key: str, line: str) -> int:
        position_mm = km_to_mm(row.required_number(key, -100_000, 100_000))
        known = self._lines.get(line)
        if known and row.has(key) and not known.start_mm <= position_mm <= known.end_mm:
            row.wrong(key, f"lies off line {line}")
        return position_mm

    def _point(self, row: Fields, required: bool) -> str | None:
        name = row.text("point") if required else row.text("point", "")
        if name and name not in self._points:
            row.wrong("point", f"{name!r} is not in operating_points")
        return name or None

    def sections(self, fields: Fields) -> list[Section]:
        """The detection sections a file states."""
        found = []
        for name, row in fields.tables("sections", free_ids=True):
            line = self._line(row)
            section = Section(
                id=name,
                line=line,
                start_mm=self._km(row, "from_km", line),
                end_mm=self._km(row, "to_km", line),
                track=row.text("track", "1"),
                point=self._point(row, required=False),
                assumed=row.flag("assumed"),
            )
            if section.end_mm <= section.start_mm:
                row.wrong("to_km", "is not beyond from_km")
            row.close()
            found.append(section)
        return found

    def signals(self, fields: Fields) -> list[Signal]:
        """The signals a file states."""
        found = []
        for name, row in fields.tables("signals", free_ids=True):
            line = self._line(row)
            signal = Signal(
                id=name,
                line=line,
                position_mm=self._km(row, "km", line),
                direction="up" if row.choice("direction", _DIRECTIONS) == "up" else "down",
                role=_role(row),
                track=row.text("track", "1"),
                point=self._point(row, required=False),
                assumed=row.flag("assumed"),
            )
            row.close()
            found.append(signal)
        return found

    def switches(self, fields: Fields) -> list[Points]:
        """The points (turnouts) a file states."""
        found = []
        for name, row in fields.tables("switches", free_ids=True):
            line = self._line(row)
            points = Points(
                id=name,
                line=line,
                position_mm=self._km(row, "km", line),
                point=self._point(row, required=True) or "",
                facing="up" if row.choice("facing", _DIRECTIONS) == "up" else "down",
                normal_track=row.text("normal_track"),
                reverse_track=row.text("reverse_track"),
                assumed=row.flag("assumed"),
            )
            self._check_tracks(row, points)
            row.close()
            found.append(points)
        return found

    def _check_tracks(self, row: Fields, points: Points) -> None:
        place = self._points.get(points.point)
        tracks = {track.id for track in place.tracks} if place else set()
        for key in ("normal_track", "reverse_track") if tracks else ():
            track = getattr(points, key)
            if track and track not in tracks:
                row.wrong(key, f"{points.point} has no track {track}")

    def measuring_points(self, fields: Fields) -> list[MeasuringPoint]:
        """The wayside measuring points."""
        found = []
        for name, row in fields.tables("measuring_points"):
            line = self._line(row)
            found.append(
                MeasuringPoint(
                    id=name,
                    line=line,
                    position_mm=self._km(row, "km", line),
                    quantity=row.text("quantity"),
                    unit=row.text("unit"),
                    name=row.text("name", ""),
                    assumed=row.flag("assumed"),
                )
            )
            row.close()
        return found


def _role(row: Fields) -> Literal["home", "exit", "block"]:
    role = row.choice("role", ("home", "exit", "block"))
    return cast(Literal["home", "exit", "block"], role)
