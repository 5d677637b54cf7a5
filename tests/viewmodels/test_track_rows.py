"""The automatic layout: any station gets rows from its topology, none gets two tracks in one."""

from core.line.loading import load_railway, open_line
from core.line.model import Railway
from core.timetable.model import Plan
from tests.line_kit import PlainMeasure
from ui.viewmodels.line_map import LineMap, row_source
from ui.viewmodels.line_stage import LineStage
from ui.viewmodels.track_rows import point_rows, running_rows, stretch_row, working_row

DOUBLE = """
id: d
name: d
territories: {T: {name: T, timezone: UTC}}
operating_points:
  A: {name: A, territory: T, tracks: [
    {role: main}, {role: main}, {role: loop, length_m: 700}, {role: loop, length_m: 700}]}
  B: {name: B, territory: T, tracks: [{role: main}, {role: loop, length_m: 700}]}
  C: {name: C, territory: T, tracks: [{role: main}]}
lines:
  main:
    points:
      A: 0
      B: 20
      C: 40
    stretches:
      - {from: A, to: B, tracks: 2, gauge_mm: 1676, passenger_kmh: 80, freight_kmh: 60,
         block: absolute}
      - {from: B, to: C, tracks: 1, gauge_mm: 1676, passenger_kmh: 80, freight_kmh: 60,
         block: absolute}
"""


def double() -> Railway:
    return load_railway(DOUBLE, "double")


def a_map(railway: Railway, width: float = 1_300.0) -> LineMap:
    return LineStage.open(
        railway, Plan("", ""), railway.default_line, PlainMeasure(), width, 400.0
    ).map


def test_every_track_of_the_corridor_has_a_row_of_its_own_or_is_counted_as_hidden() -> None:
    for line in open_line("corridor").lines:
        for index, place in enumerate(line.points):
            rows = point_rows(line, index, 3)
            shown = [t.id for t in place.point.tracks if t.id in rows.by_track]
            assert len(set(rows.by_track.values())) == len(rows.by_track)
            assert sorted([*shown, *rows.hidden]) == sorted(t.id for t in place.point.tracks)


def test_running_tracks_lie_around_the_axis_and_loops_outside_of_them() -> None:
    line = double().default_line
    rows = point_rows(line, 0, 3)
    assert [rows.by_track[track.id] for track in line.points[0].point.tracks] == [
        -0.5,
        0.5,
        -1.5,
        1.5,
    ]
    assert point_rows(line, 2, 3).running == (0.0,)


def test_loops_beyond_the_bound_are_hidden_and_not_forgotten() -> None:
    railway = open_line("corridor")
    line = railway.default_line
    kandahar = next(i for i, p in enumerate(line.points) if p.point.id == "AF-KDH")
    assert len(point_rows(line, kandahar, 2).hidden) == len(railway.points["AF-KDH"].tracks) - 5


def test_two_tracks_meet_a_single_line_at_the_points_between_them() -> None:
    here = a_map(double())
    ways = [
        here.running_way(stretch, below, above, track)
        for stretch, below, above in here.stretches()
        for track in range(stretch.tracks)
    ]
    assert len(ways) == 3
    ends = {way[-1] for way in ways[:2]}
    assert len(ends) == 2 or all(end[1] == here.geometry.axis_y for end in ends)
    assert ways[2][0][1] in {end[1] for end in ends}


def test_a_way_is_one_line_that_rises_in_x() -> None:
    here = a_map(open_line("corridor"))
    for stretch, below, above in here.stretches():
        for track in range(len(running_rows(stretch.tracks))):
            xs = [x for x, _ in here.running_way(stretch, below, above, track)]
            assert xs == sorted(xs)


def test_an_unsaid_track_is_no_track_unless_the_line_is_single() -> None:
    two, one = double().default_line.stretches
    assert stretch_row(two, None) is None
    assert stretch_row(two, "2") == 0.5
    assert stretch_row(one, None) == 0.0


def test_a_direction_names_the_track_that_is_worked_in_it() -> None:
    two = double().default_line.stretches[0]
    assert working_row(two, "up") == -0.5
    assert working_row(two, "down") == 0.5
    assert working_row(two, None) is None


def test_rows_of_a_line_do_not_depend_on_where_the_view_stands() -> None:
    line = open_line("corridor").default_line
    rows = row_source(line, 2)
    assert rows(5) is rows(5)
    assert rows(5) == point_rows(line, 5, 2)


def test_a_section_is_drawn_along_the_track_it_stands_for() -> None:
    railway = double()
    stage = LineStage.open(
        railway, Plan("", ""), railway.default_line, PlainMeasure(), 1_300.0, 400.0
    )
    here = stage.with_axis(stage.axis.fitted(-2_000_000, 20_000_000)).map
    section = next(s for s in railway.sections.values() if s.point == "A" and s.track == "3")
    way = here.section_way(section)
    assert here.geometry.row_y(-1.5) in {y for _, y in way}
    assert way[0][0] >= here.axis.x(section.start_mm) - 1e-6
    assert way[-1][0] <= here.axis.x(section.end_mm) + 1e-6
