"""From a fix to a chainage and back."""

import math
from collections.abc import Sequence
from dataclasses import replace

import pytest

from core.line.geo import FixTooFar, MapMatcher, MatchError
from core.line.loading import open_line
from core.line.model import Railway, ShapePoint

METRE = 1 / 111_195  # degrees of latitude, and of longitude at the equator

Shape = Sequence[tuple[int, float, float]]


def railway(*shapes: Shape, limit_m: int = 250, traces: Sequence[Shape] = ()) -> Railway:
    """Lines L0, L1, ... with shapes in metres of chainage, north and east, near the equator."""
    base = open_line("uniform:2x10")
    lines = tuple(
        replace(
            base.lines[0],
            id=f"L{number}",
            shape=vertices(shape),
            traces=tuple(map(vertices, traces)) if number == 0 else (),
        )
        for number, shape in enumerate(shapes)
    )
    return replace(base, lines=lines, max_off_line_m=limit_m)


def vertices(shape: Shape) -> tuple[ShapePoint, ...]:
    return tuple(ShapePoint(m * 1_000, n * METRE, e * METRE) for m, n, e in shape)


STRAIGHT: Shape = [(0, 0, 0), (10_000, 0, 10_000)]


def test_a_fix_beside_the_line_has_the_chainage_it_is_abeam_of_and_its_distance() -> None:
    match = MapMatcher(railway(STRAIGHT)).match(100 * METRE, 2_500 * METRE)
    assert match.line == "L0"
    assert match.position_mm == pytest.approx(2_500_000, abs=1_000)
    assert match.off_line_mm == pytest.approx(100_000, rel=0.001)


def test_chainage_rises_evenly_between_vertices_whatever_the_distance_on_the_ground() -> None:
    stretched = MapMatcher(railway([(0, 0, 0), (30_000, 0, 10_000)]))
    assert stretched.match(0, 5_000 * METRE).position_mm == pytest.approx(15_000_000, abs=10)
    lat, lon = stretched.position("L0", 7_500_000)
    assert (lat, lon / METRE) == (0, pytest.approx(2_500))


def test_a_fix_past_the_end_of_the_line_is_matched_to_the_end() -> None:
    match = MapMatcher(railway(STRAIGHT)).match(0, 10_200 * METRE)
    assert match.position_mm == 10_000_000
    assert match.off_line_mm == pytest.approx(200_000, rel=0.001)


def test_a_fix_beyond_the_limit_is_refused_with_its_distance_and_the_limit() -> None:
    matcher = MapMatcher(railway(STRAIGHT, limit_m=250))
    assert matcher.match(249 * METRE, 0).off_line_mm < 250_000
    with pytest.raises(FixTooFar, match=r"fix is 1,000 m off the line, the limit is 250 m") as far:
        matcher.match(1_000 * METRE, 5_000 * METRE)
    assert far.value.limit_m == 250
    assert far.value.off_line_m == pytest.approx(1_000, rel=0.001)


@pytest.mark.parametrize("lat_lon", [(91.0, 0.0), (0.0, 181.0), (math.nan, 0.0), (0.0, math.inf)])
def test_what_is_not_a_position_is_refused(lat_lon: tuple[float, float]) -> None:
    with pytest.raises(MatchError, match="not a latitude and a longitude"):
        MapMatcher(railway(STRAIGHT)).match(*lat_lon)


def test_a_railway_without_shapes_says_so() -> None:
    matcher = MapMatcher(open_line("uniform:3x10"))
    with pytest.raises(MatchError, match="no shape"):
        matcher.match(0, 0)
    with pytest.raises(MatchError, match="no shape"):
        matcher.position("main", 0)


def test_where_two_lines_are_about_as_near_the_one_asked_for_is_taken_else_the_first() -> None:
    beside: Shape = [(0, 8, 0), (10_000, 8, 10_000)]
    matcher = MapMatcher(railway(STRAIGHT, beside))
    assert matcher.match(8 * METRE, 5_000 * METRE).line == "L0"
    assert matcher.match(0, 5_000 * METRE, prefer_line="L1").line == "L1"
    assert matcher.match(8 * METRE, 5_000 * METRE, prefer_line="none").line == "L0"


def test_a_line_that_is_clearly_nearer_is_taken_whatever_was_asked_for() -> None:
    beside: Shape = [(0, 60, 0), (10_000, 60, 10_000)]
    matcher = MapMatcher(railway(STRAIGHT, beside))
    assert matcher.match(55 * METRE, 5_000 * METRE, prefer_line="L0").line == "L1"


# Out along the equator, and back ten metres beside it: a spiral, or a line up a valley.
HAIRPIN: Shape = [(0, 0, 0), (5_000, 0, 5_000), (5_010, 10, 5_000), (10_010, 10, 0)]


def test_where_a_line_passes_itself_the_chainage_nearest_to_the_expected_one_is_taken() -> None:
    matcher = MapMatcher(railway(HAIRPIN))
    out = matcher.match(5 * METRE, 2_000 * METRE, near_mm=1_900_000)
    back = matcher.match(5 * METRE, 2_000 * METRE, near_mm=8_500_000)
    assert out.position_mm == pytest.approx(2_000_000, abs=1_000)
    assert back.position_mm == pytest.approx(8_010_000, abs=1_000)


def test_an_expected_chainage_does_not_pull_the_match_along_the_line() -> None:
    steps: Shape = [(m, 0, m) for m in range(0, 1_000, 5)]
    match = MapMatcher(railway(steps)).match(3 * METRE, 500 * METRE, near_mm=480_000)
    assert match.position_mm == pytest.approx(500_000, abs=100)


def test_a_fix_on_a_further_trace_counts_as_on_the_line() -> None:
    detour: Shape = [(2_000, 0, 2_000), (5_000, 140, 5_000), (8_000, 0, 8_000)]
    match = MapMatcher(railway(STRAIGHT, traces=[detour])).match(140 * METRE, 5_000 * METRE)
    assert (match.line, match.off_line_mm) == ("L0", pytest.approx(0, abs=100))
    assert match.position_mm == pytest.approx(5_000_000, abs=1_000)


def test_the_nearest_place_is_found_among_thousands_of_vertices() -> None:
    # A wave of 40,000 vertices: what the index leaves out must never be the nearest.
    wave: Shape = [(m, 900 * math.sin(m / 300), m) for m in range(0, 200_000, 5)]
    matcher = MapMatcher(railway(wave, limit_m=5_000))
    for metres in range(1_000, 199_000, 7_919):
        match = matcher.match(1_500 * METRE, metres * METRE)
        nearest = min(
            math.hypot(1_500 - 900 * math.sin(m / 300), metres - m)
            for m in range(metres - 3_000, metres + 3_000, 5)
        )
        assert match.off_line_mm / 1_000 == pytest.approx(nearest, abs=3)
