"""Line files: what is read, and what is refused with place and reason."""

import re
from pathlib import Path

import pytest

from core.line.loading import LineFileError, check_line, line_names, load_railway, open_line

LINE = """\
id: small
name: Small line
territories:
  A: {name: Aland, timezone: Asia/Karachi, zone_label: PKT}
  B: {name: Bland, timezone: Asia/Kabul}
operating_points:
  ONE:
    name: One
    names: {ur: ایک, ru: Один}
    kind: terminal
    territory: A
    position: {lat: 24.8, lon: 67.0, elevation_m: 4}
    tracks: [{role: main, length_m: 600}, {role: loop, count: 2, length_m: 500, assumed: true}]
    confidence: {facts: verified, km: estimate}
  TWO: {name: Two, kind: gauge_change, territory: B, position: {lat: 24.8, lon: 67.2},
        dwell_limit_min: 90}
  TRI: {name: Three, territory: B, planned: true}
  FAR: {name: Far, territory: B}
lines:
  main:
    points:
      ONE: 0
      TWO: 20.5
      TRI: 40
    stretches:
      - {from: ONE, to: TWO, gauge_mm: 1676, passenger_kmh: [50, 45], freight_kmh: 30,
         ruling_permille: 40, block: token, axle_load_t: 17.78}
      - {from: TWO, to: TRI, gauge_mm: 1520, tracks: 2, passenger_kmh: 100, freight_kmh: 80,
         block: automatic, planned: true}
  side:
    joins: [main]
    points: {TWO: 0, FAR: 12}
    stretches:
      - {from: TWO, to: FAR, gauge_mm: 1520, passenger_kmh: 40, freight_kmh: 40, block: absolute}
measuring_points:
  W1: {line: main, km: 10.25, quantity: wind, unit: m/s, assumed: true}
"""


def problems(text: str) -> list[str]:
    return [str(problem) for problem in check_line(text, "small.yaml")]


def test_a_line_file_is_read_as_it_stands() -> None:
    railway = load_railway(LINE, "small.yaml")
    one, two = railway.points["ONE"], railway.points["TWO"]
    assert (one.name, one.names["ru"], one.kind, one.elevation_m) == ("One", "Один", "terminal", 4)
    assert [(t.id, t.role, t.length_m, t.assumed) for t in one.tracks] == [
        ("1", "main", 600, False),
        ("2", "loop", 500, True),
        ("3", "loop", 500, True),
    ]
    assert one.confidence == "facts: verified; km: estimate"
    assert two.dwell_limit_s == 5400
    assert two.gauges_mm == (1520, 1676)
    assert railway.points["TRI"].planned
    assert railway.territories["A"].zone_label == "PKT"
    first, second = railway.default_line.stretches
    assert (first.id, first.start_mm, first.end_mm) == ("main:ONE-TWO", 0, 20_500_000)
    assert first.vmax_passenger_kmh == (50, 45)
    assert first.vmax_freight_kmh == (30, 30)
    assert (second.tracks, second.block, second.planned) == (2, "automatic", True)
    assert railway.lines[1].joins == ("main",)
    assert railway.measuring_points["W1"].position_mm == 10_250_000
    assert railway.text == LINE


def test_a_point_without_tracks_has_one_for_each_running_track_and_says_it_is_assumed() -> None:
    tracks = load_railway(LINE, "small.yaml").points["TRI"].tracks
    assert [(t.id, t.role, t.length_m, t.assumed) for t in tracks] == [
        ("1", "main", None, True),
        ("2", "main", None, True),
    ]


def test_a_line_without_a_shape_is_drawn_through_its_points_that_have_positions() -> None:
    shape = load_railway(LINE, "small.yaml").default_line.shape
    assert [(v.position_mm, v.lon) for v in shape] == [(0, 67.0), (20_500_000, 67.2)]


SHAPE = "    shape: [[0, 24.8, 67.0], [11, 24.9, 67.1], [40, 24.8, 67.4]]\n"


def test_a_stated_shape_and_its_traces_are_taken() -> None:
    traces = "    traces:\n      - shape: [[3, 24.81, 67.0], [9, 24.91, 67.1]]\n"
    text = LINE.replace("  side:\n", SHAPE + traces + "  side:\n")
    line = load_railway(text, "small.yaml").default_line
    assert [v.position_mm for v in line.shape] == [0, 11_000_000, 40_000_000]
    assert [[v.lat for v in trace] for trace in line.traces] == [[24.81, 24.91]]


@pytest.mark.parametrize(
    ("old", "new", "place", "reason"),
    [
        ("id: small\n", "", "line 1", "id is missing"),
        ("name: Small line", "nam: Small line", "line 2: nam", "did you mean name?"),
        ("Asia/Kabul", "Asia/Kabool", "line 5: territories/B/timezone", "IANA time zone"),
        ("territory: B, pl", "territory: C, pl", "operating_points/TRI/territory", "'C' is not in"),
        ("kind: terminal", "kind: teminal", "operating_points/ONE/kind", "'teminal' is none of"),
        ("lat: 24.8, lon: 67.0", "lat: 124.8, lon: 67", "ONE/position/lat", "between -90 and 90"),
        ("lat: 24.8, lon: 67.2", "lat: 28, lon: 67.2", "main/points/TWO", "20.5 km by"),
        ("lat: 24.8, lon: 67.0", "lat: x, lon: 67", "ONE/position/lat", "'x' is not a number"),
        ("elevation_m: 4", "elevation_m: 9999", "elevation_m", "not between -500 and 6000"),
        ("count: 2, length_m: 500", "count: 2", "ONE/tracks/2", "a loop needs its length_m"),
        ("length_m: 600}", "length_m: 6}", "ONE/tracks/1/length_m", "not between 10 and"),
        ("TWO: 20.5", "TWO: 0", "main/points/TWO", "km 0 does not rise beyond ONE"),
        ("TWO: 20.5", "TWO: x", "main/points/TWO", "'x' is not a chainage"),
        ("      TRI: 40", "      TOR: 40", "main/points/TOR", "'TOR' is not in operating_points"),
        ("to: TWO, gauge", "to: TRI, gauge", "main/stretches/2/from", "overlaps"),
        ("- {from: TWO, to: TRI", "- {from: TRI, to: TRI", "stretches/2/to", "not beyond from"),
        ("passenger_kmh: 100", "passenger_kmh: 1000", "passenger_kmh", "not between 1 and 500"),
        ("passenger_kmh: 100", "passenger_kmh: [1, 2, 3]", "passenger_kmh", "two in brackets"),
        ("ruling_permille: 40", "ruling_permille: 400", "ruling_permille", "between 0 and 120"),
        ("gauge_mm: 1676", "gauge_mm: 1676.5", "stretches/1/gauge_mm", "not a whole number"),
        ("gauge_mm: 1676", "gauge_mm: 16.76", "gauge_mm", "not between 200 and 3000"),
        ("kind: gauge_change, ", "", "main/points/TWO", "no gauge_change"),
        ("block: token", "block: tocken", "stretches/1/block", "'tocken' is none of"),
        ("tracks: 2,", "tracks: 1.5,", "stretches/2/tracks", "not a whole number"),
        ("joins: [main]", "joins: [man]", "lines/side/joins", "'man' is not another line"),
        ("{TWO: 0, FAR: 12}", "{TRI: 0, FAR: 12}", "side/stretches/1/from", "not among the points"),
        ("km: 10.25", "km: 41", "measuring_points/W1/km", "lies off line main"),
        ("line: main, km", "line: mane, km", "measuring_points/W1/line", "'mane' is not in lines"),
        ("planned: true}\n  FAR", "planned: maybe}\n  FAR", "planned", "neither true nor false"),
        ("  FAR: {name", "  FA/R: {name", "operating_points/FA/R", "cannot be an id"),
        ("  FAR: {name: Far, territory: B}", "  FAR: far", "operating_points/FAR", "a mapping"),
        ("  A: {name", "  B: {name", "line 5", "'B' is there twice"),
    ],
)
def test_a_fault_is_named_with_its_place_and_reason(
    old: str, new: str, place: str, reason: str
) -> None:
    assert problems(LINE) == []
    assert LINE.count(old) == 1, old
    found = problems(LINE.replace(old, new))
    assert any(place in problem and reason in problem for problem in found), found


def test_a_gap_between_stretches_is_named() -> None:
    text = LINE.replace("TRI: 40", "MID: 30\n      TRI: 40").replace(
        "  FAR: {", "  MID: {name: Mid, territory: B}\n  FAR: {"
    )
    text = text.replace("- {from: TWO, to: TRI", "- {from: MID, to: TRI")
    assert any("leaves a gap from TWO" in problem for problem in problems(text))


def test_stretches_that_stop_short_of_the_last_point_are_named() -> None:
    text = LINE.replace("      TRI: 40\n", "      TRI: 40\n      FAR: 50\n")
    assert any("end at TRI, not at FAR" in problem for problem in problems(text))


def test_a_line_that_joins_without_a_shared_point_is_named() -> None:
    text = LINE.replace("points: {TWO: 0, FAR: 12}", "points: {NEW: 0, FAR: 12}")
    text = text.replace("from: TWO, to: FAR", "from: NEW, to: FAR")
    text = text.replace("  FAR: {", "  NEW: {name: New, territory: B}\n  FAR: {")
    assert any("shares no operating point with main" in problem for problem in problems(text))


@pytest.mark.parametrize(
    ("shape", "reason"),
    [
        ("[[0, 24.8, 67.0], [39, 24.8, 67.4]]", "does not run from the line's first chainage"),
        ("[[0, 24.8, 67.0], [0, 24.9, 67.1], [40, 24.8, 67.4]]", "the chainage does not rise"),
        ("[[0, 24.8, 67.0], [40, 24.8]]", "must be 3 numbers in brackets"),
        ("[[0, 94.8, 67.0], [40, 24.8, 67.4]]", "is not a latitude and a longitude"),
    ],
)
def test_a_bad_shape_is_named(shape: str, reason: str) -> None:
    found = problems(LINE.replace("  side:\n", f"    shape: {shape}\n  side:\n"))
    assert any("lines/main/shape" in problem and reason in problem for problem in found), found


def test_a_station_with_fewer_tracks_than_run_into_it_is_named() -> None:
    text = LINE.replace(
        "TRI: {name: Three,", "TRI: {name: Three, tracks: [{role: main, length_m: 900}],"
    )
    assert any("fewer tracks than the 2 that run into it" in problem for problem in problems(text))


def test_a_block_cannot_change_at_a_mere_place() -> None:
    text = LINE.replace("kind: gauge_change, territory: B", "kind: border_point, territory: B")
    text = text.replace("gauge_mm: 1676", "gauge_mm: 1520").replace("joins: [main]\n", "\n")
    text = text.replace("{TWO: 0, FAR: 12}", "{TRI: 0, FAR: 12}").replace(
        "from: TWO, to: FAR", "from: TRI, to: FAR"
    )
    text = text.replace("name: Two,", "name: Two, tracks: [{role: main}],")
    found = problems(text)
    assert any("tracks changes here, but it is no block station" in p for p in found), found


@pytest.mark.parametrize("key", ['"a\\nb"', '"\\u2028"', '"\\0"', "x" * 900])
def test_a_problem_is_one_line_whatever_stands_in_the_file(key: str) -> None:
    (found,) = problems(f"{LINE}{key}: 1\n")
    assert "unknown key" in found
    assert found.isprintable()
    assert len(found) < 500


def test_all_problems_are_listed_not_the_first() -> None:
    text = LINE.replace("Asia/Kabul", "Nowhere").replace("kind: terminal", "kind: x")
    text = text.replace("TWO: 20.5", "TWO: -1").replace("km: 10.25", "km: 99")
    found = problems(text)
    for place in ("territories/B/timezone", "ONE/kind", "main/points/TWO", "W1/km"):
        assert any(place in problem for problem in found), place


def test_the_error_says_the_first_problem_and_how_many_more() -> None:
    text = LINE.replace("Asia/Kabul", "Nowhere").replace("kind: terminal", "kind: x")
    with pytest.raises(LineFileError) as caught:
        load_railway(text, "small.yaml")
    assert str(caught.value).startswith("small.yaml: line 5: territories/B/timezone: 'Nowhere'")
    assert str(caught.value).endswith("(and 1 more problem)")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is not a mapping"),
        ("- a\n- b\n", "is not a mapping"),
        ("just words", "is not a mapping"),
        ("a: [1, 2", "is not YAML"),
        ("a: b: c", "is not YAML"),
        ("a: \x07", "is not YAML"),
        ("a: \ud800", "is not Unicode text"),
        ("a: &x [1]\nb: *x\n", "anchors and aliases are not allowed"),
        ("a: !!python/object/apply:os.system ['true']\n", "tags are not allowed"),
        ("a: 1\n---\nb: 2\n", "a second document begins"),
        ("? {a: b}\n: c\n", "a key must be a plain word"),
        ("a: " + "[" * 5_000 + "]" * 5_000, "nested deeper than"),
        ("a: " + "[" * 200_000, "nested deeper than"),
    ],
)
def test_what_is_not_plain_yaml_is_refused_at_once(text: str, reason: str) -> None:
    found = problems(text)
    assert len(found) == 1
    assert reason in found[0]


def test_a_bomb_of_aliases_is_refused() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(
        f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60)
    )
    assert problems(bomb) == ["line 1: anchors and aliases are not allowed ('a0')"]


def test_a_hopeless_file_lists_a_bounded_number_of_problems() -> None:
    rows = "".join(f"  P{n}: {{}}\n" for n in range(2_000))
    found = problems(f"operating_points:\n{rows}")
    assert 400 < len(found) < 600
    assert "more problems than are listed" in found[-1]


def test_a_file_is_opened_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(LINE, "utf-8-sig")
    assert open_line(str(path)).id == "small"


@pytest.mark.parametrize(
    ("content", "reason"),
    [(LINE.encode("utf-16"), "is not UTF-8 text"), (b"name: caf\xe9", "is not UTF-8 text")],
)
def test_a_file_in_another_encoding_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "line.yaml"
    path.write_bytes(content)
    with pytest.raises(LineFileError, match=reason):
        open_line(str(path))


def test_a_name_that_is_neither_shipped_nor_a_file_is_refused_with_the_names() -> None:
    with pytest.raises(LineFileError, match=r"no such file.*corridor"):
        open_line("coridor")
    with pytest.raises(LineFileError, match="directory"):
        open_line("/")


def test_the_shipped_lines_are_named_and_all_open() -> None:
    assert "corridor" in line_names()
    for name in line_names():
        assert open_line(name).lines


@pytest.mark.parametrize("spec", ["3", "1x25", "3x1", "3x900", "x", "-3x5", "3x5x7", "３x25"])
def test_a_bad_uniform_line_is_refused(spec: str) -> None:
    with pytest.raises(LineFileError, match="uniform"):
        open_line(f"uniform:{spec}")


def test_a_uniform_line_loads_again_from_its_text_alone() -> None:
    railway = open_line("uniform:5x12.5")
    assert railway.text == "uniform: 5x12.5\n"
    assert load_railway(railway.text, "store") == railway


def test_a_uniform_line_is_what_the_benchmarks_expect() -> None:
    railway = open_line("uniform:120x25")
    line = railway.default_line
    assert len(line.points) == 120
    assert line.end_mm == 119 * 25_000_000
    assert {s.vmax_kmh for s in line.stretches} == {79.2}
    assert {s.ruling_permille for s in line.stretches} == {0.0}
    assert all(
        [(t.role, t.length_m) for t in p.tracks] == [("main", 1_200), ("loop", 1_200)]
        for p in railway.points.values()
    )
    on_line = [s for s in railway.sections.values() if s.point is None]
    assert len(on_line) == 119


def test_the_examples_of_the_document_are_line_files() -> None:
    document = Path(__file__).resolve().parents[2] / "docs" / "line-format.md"
    example, stated, _ = re.findall(r"```yaml\n(.*?)```", document.read_text("utf-8"), re.S)
    assert problems(example) == []
    assert problems(example + stated) == []
    assert load_railway(example + stated, "example").sections["TC1"].point == "ONE"
