"""What holds for every line: look-ups along the axis, matching, and reading any text at all."""

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.line.document import FileError
from core.line.geo import MapMatcher
from core.line.loading import LineFileError, load_railway, open_line
from core.line.model import Line, Railway, ShapePoint
from core.resources import resource_path
from core.timetable.loading import PlanFileError, load_plan

METRES_PER_DEGREE = 111_195.0


@st.composite
def railways(draw: st.DrawFn) -> Railway:
    """A line of some stations with uneven gaps, speeds and tracks."""
    gaps = draw(st.lists(st.integers(1, 90_000), min_size=1, max_size=8))
    start = draw(st.integers(-50_000, 50_000))
    speeds = draw(st.lists(st.integers(5, 300), min_size=len(gaps), max_size=len(gaps)))
    rows = ["id: r", "name: r", "territories: {T: {name: T, timezone: UTC}}", "operating_points:"]
    rows += [f"  P{n}: {{name: P{n}, territory: T}}" for n in range(len(gaps) + 1)]
    rows += ["lines:", "  main:", "    points:"]
    chainages = [start + sum(gaps[:n]) for n in range(len(gaps) + 1)]
    rows += [f"      P{n}: {metres / 1_000:.3f}" for n, metres in enumerate(chainages)]
    rows.append("    stretches:")
    for n, speed in enumerate(speeds):
        tracks = draw(st.integers(1, 3))
        rows.append(
            f"      - {{from: P{n}, to: P{n + 1}, gauge_mm: 1520, tracks: {tracks}, "
            f"passenger_kmh: {speed}, freight_kmh: {max(1, speed // 2)}, block: automatic}}"
        )
    return load_railway("\n".join(rows) + "\n", "drawn")


@given(railways(), st.floats(0, 1))
def test_every_place_on_a_line_is_in_one_stretch_and_between_its_neighbours(
    railway: Railway, share: float
) -> None:
    line = railway.default_line
    position_mm = line.start_mm + round((line.end_mm - line.start_mm) * share)
    stretch = line.stretch_at(position_mm)
    assert stretch is not None
    assert stretch.start_mm <= position_mm <= stretch.end_mm
    below, above = line.neighbours(position_mm)
    assert below is not None
    assert below.position_mm <= position_mm
    if above is None:
        assert position_mm == line.end_mm
    else:
        assert position_mm < above.position_mm
        assert (stretch.from_point, stretch.to_point) == (below.point.id, above.point.id)
    assert line.stretch_at(line.start_mm - 1) is None
    assert line.stretch_at(line.end_mm + 1) is None


@given(railways(), st.floats(-0.1, 1.1), st.lists(st.floats(0, 50_000), min_size=2, max_size=6))
def test_reach_grows_with_time_and_stays_on_the_line_and_within_the_highest_speed(
    railway: Railway, share: float, times: list[float]
) -> None:
    line = railway.default_line
    position_mm = line.start_mm + round((line.end_mm - line.start_mm) * share)
    here = min(max(position_mm, line.start_mm), line.end_mm)
    fastest_mm_s = max(s.vmax_kmh for s in line.stretches) / 3.6 * 1_000
    up = [line.reach_mm(position_mm, "up", seconds) for seconds in sorted(times)]
    down = [line.reach_mm(position_mm, "down", seconds) for seconds in sorted(times)]
    assert up == sorted(up)
    assert down == sorted(down, reverse=True)
    for seconds, high, low in zip(sorted(times), up, down, strict=True):
        assert here <= high <= min(line.end_mm, here + seconds * fastest_mm_s + 1)
        assert max(line.start_mm, here - seconds * fastest_mm_s - 1) <= low <= here


@given(railways())
def test_generated_sections_cover_each_running_track_without_gap_or_overlap(
    railway: Railway,
) -> None:
    line = railway.default_line
    sections = [s for s in railway.sections.values() if s.point is None or s.track == "1"]
    track_1 = sorted((s.start_mm, s.end_mm) for s in sections if s.track == "1")
    at = line.start_mm
    for start, end in track_1:
        assert start == at
        assert end >= start
        at = end
    assert at == line.end_mm


@given(railways())
def test_generated_signals_stand_on_the_line_in_the_order_of_a_run(railway: Railway) -> None:
    line = railway.default_line
    for signal in railway.signals.values():
        assert line.start_mm <= signal.position_mm <= line.end_mm
    for direction, sign in (("up", 1), ("down", -1)):
        for point in line.points:
            own = [
                s
                for s in railway.signals.values()
                if s.point == point.point.id and s.direction == direction
            ]
            homes = [sign * s.position_mm for s in own if s.role == "home"]
            exits = [sign * s.position_mm for s in own if s.role == "exit"]
            assert max(homes, default=-math.inf) <= min(exits, default=math.inf)


@st.composite
def shaped(draw: st.DrawFn) -> Line:
    """A line that wanders east, with a chainage that does not follow the ground exactly."""
    steps = draw(
        st.lists(
            st.tuples(st.floats(20, 2_000), st.floats(-1.2, 1.2), st.floats(0.8, 1.4)),
            min_size=1,
            max_size=200,
        )
    )
    lat0, lon0 = draw(st.floats(-60, 60)), draw(st.floats(-170, 170))
    east = METRES_PER_DEGREE * math.cos(math.radians(lat0))
    x = y = metres = 0.0
    vertices = [ShapePoint(0, lat0, lon0)]
    for length, bearing, factor in steps:
        x, y = x + length * math.cos(bearing), y + length * math.sin(bearing)
        metres += length * factor
        place = (lat0 + y / METRES_PER_DEGREE, lon0 + x / east)
        vertices.append(ShapePoint(round(metres * 1_000), *place))
    return replace(open_line("uniform:2x10").default_line, shape=tuple(vertices))


@given(shaped(), st.lists(st.floats(0, 1), min_size=1, max_size=10))
def test_the_position_of_a_chainage_matches_back_to_it(line: Line, shares: list[float]) -> None:
    railway = replace(open_line("uniform:2x10"), lines=(line,))
    matcher = MapMatcher(railway)
    for share in shares:
        position_mm = round(line.shape[-1].position_mm * share)
        lat, lon = matcher.position(line.id, position_mm)
        match = matcher.match(lat, lon, near_mm=position_mm)
        assert match.off_line_mm <= 10
        assert match.position_mm == pytest.approx(position_mm, abs=20)


TEXTS = {
    "line": resource_path("lines", "corridor.yaml").read_text("utf-8")[:20_000],
    "plan": resource_path("plans", "corridor.yaml").read_text("utf-8")[:8_000],
    "small": "id: a\nname: b\nterritories: {T: {name: T, timezone: UTC}}\noperating_points:\n"
    "  A: {name: A, territory: T, tracks: [{role: loop, length_m: 500}]}\n"
    "  B: {name: B, territory: T, position: {lat: 1, lon: 2}}\nlines:\n  main:\n    points: {A: 0"
    ", B: 5}\n    stretches: [{from: A, to: B, gauge_mm: 1520, passenger_kmh: [50, 40], "
    "freight_kmh: 30, block: token}]\n    shape: [[0, 1, 2], [5, 1, 2.1]]\n",
    "uniform": "uniform: 5x12.5\n",
}
PIECES = ["", " ", "\n", ":", "- ", "[", "]", "{", "}", "#", "&a", "*a", "!!x", "'", '"', "|", "\t"]
PIECES += [
    "0",
    "-1",
    "1e999",
    "9" * 400,
    "null",
    "~",
    "\x00",
    "\ud800",
    "é",
    "\u2028",
    "---\n",
    "%",
]
PIECES += ["  A: 1\n", "lines:\n", "points: ", "{}", "[]", ".nan", "<<: ", "? ", "uniform: 2x3\n"]


@st.composite
def mutated(draw: st.DrawFn) -> str:
    text = draw(st.sampled_from(sorted(TEXTS.values())))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        text = text[:start] + draw(st.sampled_from(PIECES) | st.text(max_size=6)) + text[end:]
    return text


@settings(max_examples=200)
@given(mutated())
def test_whatever_the_text_reading_gives_a_result_or_a_list_of_problems(text: str) -> None:
    for load, refusal in ((load_railway, LineFileError), (load_plan, PlanFileError)):
        refused: FileError | None = None
        try:
            load(text, "mutated")
        except refusal as error:
            refused = error
        if refused is not None:
            assert refused.problems
            assert "\n" not in str(refused)
