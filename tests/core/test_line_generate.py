"""The rule of docs/line-format.md that makes sections, signals and points, on small lines."""

from itertools import pairwise

from core.line.loading import check_line, load_railway
from core.line.model import Railway

HEAD = """\
id: small
name: Small
territories: {T: {name: T, timezone: UTC}}
operating_points:
  A: {name: A, territory: T, tracks: [{role: main, length_m: 800}, {role: loop, length_m: 700}]}
  X: {name: Border, kind: border_point, territory: T}
  B: {name: B, territory: T, tracks: [{role: main, length_m: 1000}, {role: loop, length_m: 900}]}
  C: {name: C, territory: T, tracks: [{role: main, count: 2, length_m: 600},
      {role: loop, count: 2, length_m: 600}]}
  D: {name: D, territory: T, tracks: [{role: main, count: 2, length_m: 600}]}
  E: {name: E, territory: T}
lines:
  main:
    points: {A: 0, X: 4, B: 10, C: 20, D: 31.2}
    stretches:
      - {from: A, to: C, gauge_mm: 1520, passenger_kmh: 80, freight_kmh: 60, block: token}
      - {from: C, to: D, gauge_mm: 1520, tracks: 2, passenger_kmh: 80, freight_kmh: 60,
         block: automatic}
  side:
    joins: [main]
    points: {B: 100, E: 105}
    stretches:
      - {from: B, to: E, gauge_mm: 1520, passenger_kmh: 40, freight_kmh: 40, block: absolute}
"""


def small(more: str = "") -> Railway:
    return load_railway(HEAD + more, "small.yaml")


def test_a_station_lies_around_its_chainage_and_at_a_lines_end_inside_the_line() -> None:
    sections = small().sections
    assert (sections["A/1"].start_mm, sections["A/1"].end_mm) == (0, 800_000)
    assert (sections["B/1"].start_mm, sections["B/1"].end_mm) == (9_500_000, 10_500_000)
    assert (sections["D/2"].start_mm, sections["D/2"].end_mm) == (30_600_000, 31_200_000)


def test_a_loop_shorter_than_the_station_lies_in_its_middle() -> None:
    loop = small().sections["B/2"]
    assert (loop.start_mm, loop.end_mm, loop.point, loop.track) == (
        9_550_000,
        10_450_000,
        "B",
        "2",
    )


def test_a_block_section_spans_a_border_point_from_station_to_station() -> None:
    sections = small().sections
    block = sections["main:A-B/1"]
    assert (block.start_mm, block.end_mm, block.point) == (800_000, 9_500_000, None)
    assert not any("X" in name for name in sections)


def test_on_each_track_the_sections_leave_no_gap_and_do_not_overlap() -> None:
    railway = small()
    on_one = sorted(
        (s.start_mm, s.end_mm)
        for s in railway.sections.values()
        if s.line == "main" and s.track == "1"
    )
    assert on_one[0][0] == 0
    assert on_one[-1][1] == 31_200_000
    assert all(before[1] == after[0] for before, after in pairwise(on_one))


def test_automatic_block_has_sections_of_about_two_and_a_half_kilometres() -> None:
    # 20.3 to 30.6 km: 10.3 km in four.
    sections = small().sections
    parts = [sections[f"main:C-D/2.{n}"] for n in (1, 2, 3, 4)]
    assert "main:C-D/2.5" not in sections
    assert [(p.end_mm - p.start_mm) for p in parts] == [2_575_000] * 4


def test_home_signals_stand_half_a_kilometre_out_for_each_direction() -> None:
    signals = small().signals
    assert (signals["B.HU1"].position_mm, signals["B.HU1"].direction) == (9_000_000, "up")
    assert (signals["B.HD1"].position_mm, signals["B.HD1"].direction) == (11_000_000, "down")
    assert signals["B.HU1"].role == "home"
    assert "A.HU1" not in signals


def test_every_track_of_a_single_line_station_has_an_exit_signal_each_way() -> None:
    signals = small().signals
    exits = {s.id: s.position_mm for s in signals.values() if s.role == "exit" and s.point == "B"}
    main = {name: at for name, at in exits.items() if "@" not in name}
    assert main == {
        "B.XU1": 10_500_000,
        "B.XU2": 10_450_000,
        "B.XD1": 9_500_000,
        "B.XD2": 9_550_000,
    }
    assert {s.id for s in signals.values() if s.point == "A" and s.role == "exit"} == {
        "A.XU1",
        "A.XU2",
    }


def test_on_a_double_line_odd_tracks_are_for_up_trains_and_even_ones_for_down_trains() -> None:
    signals = small().signals
    assert {s for s in signals if s.startswith("D.")} == {"D.HU1", "D.XD2"}
    assert {s for s in signals if s.startswith("C.H")} == {"C.HU1", "C.HD2"}
    # Loops 3 and 4 serve both directions.
    assert {s for s in signals if s.startswith("C.X")} == {
        "C.XU1",
        "C.XU3",
        "C.XU4",
        "C.XD2",
        "C.XD3",
        "C.XD4",
    }


def test_block_signals_guard_the_section_ahead_of_them() -> None:
    railway = small()
    up, down = railway.signals["main:C-D.BU1.2"], railway.signals["main:C-D.BD2.1"]
    assert up.position_mm == railway.sections["main:C-D/1.2"].start_mm
    assert down.position_mm == railway.sections["main:C-D/2.1"].end_mm
    blocks = [s for s in railway.signals.values() if s.role == "block"]
    assert len(blocks) == 6


def test_points_stand_where_a_track_ends_and_face_the_trains_that_come() -> None:
    switches = small().switches
    low, high = switches["B.PU2"], switches["B.PD2"]
    assert (low.position_mm, low.facing, low.normal_track, low.reverse_track) == (
        9_550_000,
        "up",
        "1",
        "2",
    )
    assert (high.position_mm, high.facing) == (10_450_000, "down")
    # The end of a line needs none; where two running tracks become one, the second joins the first.
    assert {s for s in switches if s.startswith("A.")} == {"A.PD2"}
    assert {s for s in switches if s.startswith("D.")} == set()
    assert {s: switches[s].normal_track for s in switches if s.startswith("C.")} == {
        "C.PU2": "1",
        "C.PU3": "1",
        "C.PU4": "1",
        "C.PD3": "1",
        "C.PD4": "2",
    }


def test_a_branch_has_its_own_signals_at_a_shared_station_but_no_second_set_of_tracks() -> None:
    railway = small()
    home = railway.signals["B@side.HD1"]
    assert (home.line, home.position_mm) == ("side", 101_500_000)
    assert railway.signals["B@side.XU1"].line == "side"
    assert [s.id for s in railway.sections.values() if s.line == "side"] == ["E/1", "side:B-E/1"]
    assert [s.id for s in railway.sections.values() if s.point == "B"] == ["B/1", "B/2"]


def test_all_that_is_generated_is_marked_assumed() -> None:
    railway = small()
    made = (railway.sections, railway.signals, railway.switches)
    assert all(thing.assumed for things in made for thing in things.values())


def test_stations_close_together_share_the_way_between_them() -> None:
    text = HEAD.replace("B: 10,", "B: 4.8,").replace("X: 4,", "X: 4.5,")
    text = text.replace("C: 20,", "C: 5.8,")
    railway = load_railway(text, "close.yaml")
    station, block = railway.sections["B/1"], railway.sections["main:B-C/1"]
    assert station.end_mm == 4_800_000 + 250_000
    assert block.start_mm == station.end_mm
    assert block.end_mm == railway.sections["C/1"].start_mm == 5_800_000 - 250_000
    assert railway.signals["B.HD1"].position_mm == station.end_mm + 125_000


STATED = """
sections:
  TC1: {line: main, from_km: 0, to_km: 9.9, track: "1"}
  TC2: {line: main, from_km: 9.9, to_km: 10.2, track: "2", point: B, assumed: true}
signals:
  side:9: {line: side, km: 104, direction: down, role: block}
switches:
  W1: {line: main, km: 9.9, point: B, facing: up, normal_track: "1", reverse_track: "2"}
"""


def test_what_a_file_states_is_taken_and_nothing_of_that_kind_is_made_on_that_line() -> None:
    railway = small(STATED)
    on_main = {s.id: s.assumed for s in railway.sections.values() if s.line == "main"}
    assert on_main == {"TC1": False, "TC2": True}
    assert "side:B-E/1" in railway.sections
    assert {s.id for s in railway.signals.values() if s.line == "side"} == {"side:9"}
    assert "B.HU1" in railway.signals
    assert list(railway.switches) == ["W1"]


def test_points_between_tracks_that_a_place_does_not_have_are_refused() -> None:
    found = check_line(HEAD + STATED.replace('reverse_track: "2"', 'reverse_track: "9"'), "x")
    assert [str(p) for p in found] == ["line 31: switches/W1/reverse_track: B has no track 9"]
