"""Owns reading the lines of a line file: chainages, the stretches between points, and shapes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import cast, get_args

from core.line.checking import disagreements
from core.line.fields import Fields, Problems, to_number
from core.line.model import (
    BlockKind,
    Curve,
    Grade,
    Line,
    OperatingPoint,
    PointOnLine,
    ShapePoint,
    Stretch,
    Track,
)
from core.units import km_to_mm

_BLOCKS: tuple[BlockKind, ...] = get_args(BlockKind)
_FARTHEST_KM = 100_000
# Rows of from km, to km and per mille, or m of radius: the key, the least and the greatest.
_GRADES = ("gradients", -120.0, 120.0)
_CURVES = ("curves", 50.0, 100_000.0)


@dataclass(frozen=True)
class _Place:
    """An operating point on one line, with where the file says so."""

    id: str
    position_mm: int
    place: str


class LineReader:
    """Reads the lines and completes the operating points by what meets at them.

    `points` are the completed operating points: a point without `gauges_mm` has those of its
    stretches, one without `tracks` a main track for each running track.
    """

    def __init__(
        self, points: dict[str, OperatingPoint], places: dict[str, str], problems: Problems
    ) -> None:
        self.points = dict(points)
        self._problems = problems
        self._point_places = places
        self._places: dict[tuple[str, str], str] = {}

    def read(self, fields: Fields) -> tuple[Line, ...]:
        """The lines in the order of the file."""
        rows = list(fields.tables("lines", required=True))
        if not rows and fields.has("lines"):
            fields.wrong("lines", "holds no line")
        drafts = [(self._draft(name, row), row) for name, row in rows]
        self._complete_points([draft for draft, _ in drafts])
        lines = [self._finish(draft, row) for draft, row in drafts]
        self._check_joins(lines, rows)
        return tuple(lines)

    def _draft(self, name: str, row: Fields) -> Line:
        """A line whose points are not complete yet."""
        places = self._chainages(row)
        self._places.update(((name, place.id), place.place) for place in places)
        stretches = tuple(_StretchReader(name, places, self._problems).read(row))
        return Line(
            id=name,
            name=row.text("name", name),
            points=tuple(PointOnLine(self.points[p.id], p.position_mm) for p in places),
            stretches=stretches,
            joins=tuple(row.texts("joins")),
            planned=row.flag("planned"),
        )

    def _chainages(self, row: Fields) -> list[_Place]:
        found: list[_Place] = []
        for name, value, place in row.scalars("points"):
            km = to_number(value.value)
            if name not in self.points:
                self._add(place, f"{name!r} is not in operating_points")
            elif km is None or abs(km) > _FARTHEST_KM:
                self._add(place, f"{value.value!r} is not a chainage in km")
            elif found and km_to_mm(km) <= found[-1].position_mm:
                self._add(place, f"km {value.value} does not rise beyond {found[-1].id}")
            else:
                found.append(_Place(name, km_to_mm(km), place))
        if len(found) < 2 and not self._problems.found:
            row.wrong("points", "a line needs two operating points or more")
        return found

    def _complete_points(self, drafts: Sequence[Line]) -> None:
        gauges: defaultdict[str, set[int]] = defaultdict(set)
        tracks: defaultdict[str, int] = defaultdict(int)
        for stretch in (stretch for draft in drafts for stretch in draft.stretches):
            for end in (stretch.from_point, stretch.to_point):
                gauges[end].add(stretch.gauge_mm)
                tracks[end] = max(tracks[end], stretch.tracks)
        for name, point in self.points.items():
            if not point.tracks:
                mains = (Track(str(n + 1), "main", None, True) for n in range(tracks[name] or 1))
                point = replace(point, tracks=tuple(mains))
            elif point.ends_block and len(point.tracks) < tracks[name]:
                self._add(
                    self._point_places[name],
                    f"has fewer tracks than the {tracks[name]} that run into it",
                )
            if not point.gauges_mm:
                point = replace(point, gauges_mm=tuple(sorted(gauges[name])))
            self.points[name] = point
            if not tracks[name] and not self._problems.found:
                self._add(self._point_places[name], "is on no line")

    def _finish(self, draft: Line, row: Fields) -> Line:
        points = tuple(replace(p, point=self.points[p.point.id]) for p in draft.points)
        line = replace(draft, points=points)
        if len(points) > 1:
            shape, traces = self._shape(line, row), tuple(self._traces(line, row))
            for point, reason in disagreements(line):
                self._add(self._places[line.id, point], f"{point} {reason}")
            grades = tuple(
                Grade(*piece, assumed=False) for piece in self._pieces(line, row, *_GRADES)
            )
            curves = tuple(Curve(*piece) for piece in self._pieces(line, row, *_CURVES))
            line = replace(line, shape=shape, traces=traces, grades=grades, curves=curves)
        row.close()
        return line

    def _pieces(
        self, line: Line, row: Fields, key: str, low: float, high: float
    ) -> Iterator[tuple[int, int, float]]:
        """Rows of from km, to km and a value, in rising chainage within the line."""
        at_mm = line.start_mm
        for number, (from_km, to_km, value) in enumerate(row.number_rows(key, 3), 1):
            start_mm, end_mm = km_to_mm(from_km), km_to_mm(to_km)
            if not at_mm <= start_mm < end_mm <= line.end_mm:
                row.wrong(key, f"row {number}: does not rise, or runs beyond the line's ends")
            elif not low <= value <= high:
                row.wrong(key, f"row {number}: {value:g} is not between {low:g} and {high:g}")
            else:
                at_mm = end_mm
                yield start_mm, end_mm, value

    def _shape(self, line: Line, row: Fields) -> tuple[ShapePoint, ...]:
        """The stated shape, or straight lines between operating points with coordinates."""
        rows = row.number_rows("shape", 3)
        if not rows:
            known = [p for p in line.points if p.point.lat is not None]
            shape = [ShapePoint(p.position_mm, _deg(p.point.lat), _deg(p.point.lon)) for p in known]
            return tuple(shape) if len(shape) > 1 else ()
        vertices = _vertices(rows, row)
        if vertices[0].position_mm != line.start_mm or vertices[-1].position_mm != line.end_mm:
            row.wrong("shape", "does not run from the line's first chainage to its last")
        return vertices

    def _traces(self, line: Line, row: Fields) -> Iterator[tuple[ShapePoint, ...]]:
        """Further shapes of parts of the line."""
        for trace in row.rows("traces"):
            rows = trace.number_rows("shape", 3)
            vertices = _vertices(rows, trace)
            if len(vertices) < 2:
                trace.wrong("shape", "needs two rows or more")
            elif vertices[0].position_mm < line.start_mm or vertices[-1].position_mm > line.end_mm:
                trace.wrong("shape", "runs beyond the line's ends")
            trace.close()
            yield vertices

    def _check_joins(self, lines: Sequence[Line], rows: Sequence[tuple[str, Fields]]) -> None:
        by_id = {line.id: line for line in lines}
        for line, (_, row) in zip(lines, rows, strict=True):
            for other in line.joins:
                if other not in by_id or other == line.id:
                    row.wrong("joins", f"{other!r} is not another line")
                elif not line.position_by_point.keys() & by_id[other].position_by_point.keys():
                    row.wrong("joins", f"shares no operating point with {other}")

    def _add(self, place: str, reason: str) -> None:
        self._problems.add(place, reason)


class _StretchReader:
    """Reads the runs of equal stretches of one line and cuts them at the operating points."""

    def __init__(self, line: str, places: Sequence[_Place], problems: Problems) -> None:
        self._line = line
        self._places = places
        self._index = {place.id: number for number, place in enumerate(places)}
        self._problems = problems

    def read(self, row: Fields) -> Iterator[Stretch]:
        """The stretches between neighbouring points, in rising chainage."""
        at = 0
        runs = list(row.rows("stretches", required=True))
        for run in runs:
            start, end = self._ends(run)
            draft = _read_stretch(run)
            if start is not None and end is not None:
                self._check_follows(run, at, start)
                for index in range(start, end):
                    yield self._cut(draft, index)
                at = end
        if runs and self._places and at != len(self._places) - 1:
            row.wrong("stretches", f"end at {self._places[at].id}, not at {self._places[-1].id}")

    def _ends(self, run: Fields) -> tuple[int | None, int | None]:
        indexes = []
        for key in ("from", "to"):
            name = run.text(key)
            if name and name not in self._index:
                run.wrong(key, f"{name!r} is not among the points of the line")
            indexes.append(self._index.get(name))
        start, end = indexes
        if start is not None and end is not None and end <= start:
            run.wrong("to", "is not beyond from")
            return None, None
        return start, end

    def _check_follows(self, run: Fields, at: int, start: int) -> None:
        if start > at:
            run.wrong("from", f"leaves a gap from {self._places[at].id}")
        elif start < at:
            run.wrong("from", f"overlaps the one before, which goes on to {self._places[at].id}")

    def _cut(self, draft: Stretch, index: int) -> Stretch:
        low, high = self._places[index], self._places[index + 1]
        return replace(
            draft,
            id=f"{self._line}:{low.id}-{high.id}",
            from_point=low.id,
            to_point=high.id,
            start_mm=low.position_mm,
            end_mm=high.position_mm,
        )


def _read_stretch(run: Fields) -> Stretch:
    """What a run of stretches says, without its ends."""
    stretch = Stretch(
        id="",
        from_point="",
        to_point="",
        start_mm=0,
        end_mm=0,
        tracks=run.whole("tracks", 1, 12, 1) or 1,
        gauge_mm=run.required_whole("gauge_mm", 200, 3_000),
        vmax_passenger_kmh=_speeds(run, "passenger_kmh"),
        vmax_freight_kmh=_speeds(run, "freight_kmh"),
        ruling_permille=run.number("ruling_permille", 0, 120, 0.0) or 0.0,
        block=cast(BlockKind, run.choice("block", _BLOCKS)),
        axle_load_t=run.number("axle_load_t", 1, 60),
        electrified=run.flag("electrified"),
        planned=run.flag("planned"),
        confidence=run.text("confidence", ""),
        notes=run.text("notes", ""),
    )
    run.close()
    return stretch


def _speeds(run: Fields, key: str) -> tuple[float, float]:
    """A speed for both directions, or `[up, down]`."""
    speeds = run.numbers(key, 1, 500)
    if len(speeds) not in (1, 2):
        run.wrong(key, "must be a speed, or two in brackets: up and down")
        return 1.0, 1.0
    return speeds[0], speeds[-1]


def _vertices(rows: Sequence[tuple[float, ...]], row: Fields) -> tuple[ShapePoint, ...]:
    """The vertices of a stated shape, with chainages that rise."""
    shape = tuple(ShapePoint(km_to_mm(km), lat, lon) for km, lat, lon in rows)
    for number, (before, after) in enumerate(pairwise(shape), 2):
        if after.position_mm <= before.position_mm:
            row.wrong("shape", f"row {number}: the chainage does not rise")
    for number, vertex in enumerate(shape, 1):
        if abs(vertex.lat) > 90 or abs(vertex.lon) > 180:
            row.wrong("shape", f"row {number}: is not a latitude and a longitude")
    return shape


def _deg(value: float | None) -> float:
    return 0.0 if value is None else value
