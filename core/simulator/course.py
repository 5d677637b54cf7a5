"""Owns a line as a train of some length meets it: what holds it back, and how fast it may go.

A limit that falls counts for the head, one that rises for the tail. A gradient counts by the share
of the train that is on it. Places are metres run: the head's chainage, negative for down trains.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from core.line.model import Line

# PTR: a curve of radius R holds back as a gradient of 700 / R per mille does.
CURVE_PERMILLE_M = 700.0


class Piece(NamedTuple):
    """A stretch of way on which nothing changes: where it begins and ends (m), what it asks."""

    start_m: float
    end_m: float
    limit_mps: float
    permille: float


class _Span(NamedTuple):
    start_m: float
    end_m: float
    value: float


class Course:
    """A line in one direction for trains of one length and kind."""

    def __init__(self, way: _OneWay, length_m: int, passenger: bool, vmax_kmh: float) -> None:
        self._length_m = float(length_m)
        limits = way.passenger_kmh if passenger else way.freight_kmh
        self._limits = _merged([_Span(a, b, min(kmh, vmax_kmh) / 3.6) for a, b, kmh in limits])
        self._climb = way.grades, way.curves
        self._edges = self._all_edges()
        self._known: list[Piece | None] = [None] * (len(self._edges) - 1)

    def pieces(self, start_m: float, end_m: float) -> list[Piece]:
        """The pieces from one place of the head to another, in running order."""
        first = max(0, bisect_right(self._edges, start_m) - 1)
        last = bisect_left(self._edges, end_m)
        known = self._known[first:last]
        found = [piece or self._piece(first + n) for n, piece in enumerate(known)]
        found[0] = found[0]._replace(start_m=start_m)
        found[-1] = found[-1]._replace(end_m=end_m)
        return found

    def permille_at(self, head_m: float) -> float:
        """What holds back a train whose head is at a place, as a gradient."""
        length_m = self._length_m
        return sum(
            (climb.at(head_m) - climb.at(head_m - length_m)) / length_m for climb in self._climb
        )

    def _all_edges(self) -> list[float]:
        """Where anything changes for the head, or for the tail; a change of grade in two steps."""
        edges = {at_m for span in self._limits for at_m in (span.start_m, span.end_m)}
        edges |= {span.end_m + self._length_m for span in self._limits[:-1]}
        for climb in self._climb:
            for at_m in climb.changes_m:
                edges |= {at_m, at_m + self._length_m / 2, at_m + self._length_m}
        low, high = self._limits[0].start_m, self._limits[-1].end_m
        inside = sorted(at_m for at_m in edges if low < at_m < high)
        # Beyond its ends the line goes on as it ends: a head stands half a train behind a station.
        return [low - self._length_m, *inside, high + self._length_m]

    def _piece(self, index: int) -> Piece:
        start_m, end_m = self._edges[index], self._edges[index + 1]
        middle_m = (start_m + end_m) / 2
        piece = Piece(start_m, end_m, self._limit(middle_m), self.permille_at(middle_m))
        self._known[index] = piece
        return piece

    def _limit(self, head_m: float) -> float:
        """The lowest limit between the tail and the head."""
        last = self._limits[-1]
        return min(
            (
                span.value
                for span in self._limits
                if span.start_m <= head_m and span.end_m > head_m - self._length_m
            ),
            default=last.value if head_m > last.start_m else self._limits[0].value,
        )


class Courses:
    """The courses of a line, each made once for all trains of its length and kind."""

    def __init__(self, line: Line) -> None:
        self._ways = {sign: _OneWay(line, sign) for sign in (1, -1)}
        self._known: dict[tuple[int, int, bool, float], Course] = {}

    def of(self, sign: int, length_m: int, passenger: bool, vmax_kmh: float) -> Course:
        """The line as a train of a length and kind meets it in one direction."""
        key = sign, length_m, passenger, vmax_kmh
        if key not in self._known:
            self._known[key] = Course(self._ways[sign], length_m, passenger, vmax_kmh)
        return self._known[key]


class _OneWay:
    """A line in one direction: its limits in km/h, its gradients, its curves as gradients."""

    def __init__(self, line: Line, sign: int) -> None:
        side = 0 if sign > 0 else 1
        stretches = line.stretches[::sign]
        self.passenger_kmh = [
            _span(s.start_mm, s.end_mm, sign, s.vmax_passenger_kmh[side]) for s in stretches
        ]
        self.freight_kmh = [
            _span(s.start_mm, s.end_mm, sign, s.vmax_freight_kmh[side]) for s in stretches
        ]
        self.grades = _Climb(
            [_span(g.start_mm, g.end_mm, sign, sign * g.permille) for g in line.grades[::sign]]
        )
        self.curves = _Climb(
            [
                _span(c.start_mm, c.end_mm, sign, CURVE_PERMILLE_M / c.radius_m)
                for c in line.curves[::sign]
            ]
        )


class _Climb:
    """How much a line has climbed at a place, m per mille, as straight lines."""

    def __init__(self, spans: Sequence[_Span]) -> None:
        self._starts = [span.start_m for span in spans]
        self._spans = spans
        climbed = ((span.end_m - span.start_m) * span.value for span in spans)
        self._before = list(accumulate(climbed, initial=0.0))
        self.changes_m = [at_m for span in spans for at_m in (span.start_m, span.end_m)]

    def at(self, place_m: float) -> float:
        index = bisect_right(self._starts, place_m) - 1
        if index < 0:
            return 0.0
        start_m, end_m, value = self._spans[index]
        return self._before[index] + ((place_m if place_m < end_m else end_m) - start_m) * value


def _span(start_mm: int, end_mm: int, sign: int, value: float) -> _Span:
    low, high = (start_mm, end_mm) if sign > 0 else (-end_mm, -start_mm)
    return _Span(low / 1000, high / 1000, value)


def _merged(spans: Sequence[_Span]) -> list[_Span]:
    """Neighbours of the same value as one."""
    return list(_merge(spans))


def _merge(spans: Sequence[_Span]) -> Iterator[_Span]:
    start_m = spans[0].start_m
    for span, after in pairwise((*spans, None)):
        assert span is not None
        if after is None or after.value != span.value:
            yield _Span(start_m, span.end_m, span.value)
            start_m = span.end_m
