"""What stands beside the tracks of a station seen near: its platforms, and headcodes in berths."""

from __future__ import annotations

from types import MappingProxyType

from msgspec.structs import replace

from core.line.loading import load_railway
from core.picture import Picture
from core.state.model import BerthState
from core.timetable.model import Plan
from core.units import km_to_mm
from tests.desk_log import Log
from tests.line_kit import PlainMeasure
from tests.viewmodels.test_line_scene import fresh_log, stage
from ui.viewmodels.drawing import Stroke
from ui.viewmodels.line_stage import LineStage
from ui.viewmodels.scene_changes import changed_areas

# Gulistan stands at km 947; its third track is a loop.
NEAR, TRACK, BLOCK = (940.0, 955.0), "PK-GST/3", "main:PK-GST-PK-QAB/1"
LINE = """
id: small
name: Small
territories: {X: {name: X, timezone: UTC}}
operating_points:
  A: {name: A, territory: X}
  B:
    name: B
    territory: X
    tracks: [{role: platform, length_m: 400}, {role: main, length_m: 400},
             {role: platform, length_m: 300}]
  C: {name: C, territory: X}
lines:
  main:
    name: A - C
    points: {A: 0, B: 10, C: 20}
    stretches:
      - {from: A, to: C, tracks: 2, gauge_mm: 1435, passenger_kmh: 100, freight_kmh: 80,
         block: absolute}
"""


def small(km: tuple[float, float], width: float = 1_352.0) -> LineStage:
    railway = load_railway(LINE, "small")
    opened = LineStage.open(
        railway, Plan("", ""), railway.default_line, PlainMeasure(), width, 330.0
    )
    return opened.with_axis(opened.axis.fitted(*map(km_to_mm, km)))


def bars(shown: LineStage) -> list[Stroke]:
    return [stroke for stroke in shown.background.strokes if stroke.width == 4.0]


def berths(log: Log, source: str = "fresh", **headcodes: str) -> Picture:
    states = {
        name: BerthState(
            id=name,
            headcode=headcode,
            event_us=log.now_us,
            recorded_us=log.now_us,
            source=source,
        )
        for name, headcode in headcodes.items()
    }
    return replace(log.picture(), berths=MappingProxyType(states))


def test_a_platform_lies_beside_each_track_that_is_called_one() -> None:
    shown = small((9.6, 10.4))
    (visible,) = (v for v in shown.map.points if v.place.point_id == "B")
    first, third = (shown.geometry.row_y(visible.rows.by_track[track]) for track in "13")
    assert visible.shows(visible.rows.by_track["3"])
    found = {bar.points[0][1] for bar in bars(shown)}
    # On the outer side: the first track is the upper one of two, the loop lies above it.
    assert found == {first - 9.5, third - 9.5}
    assert all(visible.edges[1] < bar.points[0][0] < bar.points[1][0] for bar in bars(shown))
    assert all(bar.points[1][0] < visible.edges[2] for bar in bars(shown))


def test_no_platform_is_drawn_without_room_or_where_the_file_knows_of_none() -> None:
    assert not bars(small((0, 20), width=250.0))
    assert not bars(stage(NEAR))


def test_a_headcode_stands_in_its_berth_above_the_track() -> None:
    log, shown = fresh_log(), stage(NEAR)
    scene = shown.scene(berths(log, **{TRACK: "2107", BLOCK: "C9"}), log.now_us, ("", ""))
    of = {text.text: text.rect for text in scene.berths}
    assert set(of) == {"2107", "C9"}
    (visible,) = (v for v in shown.map.points if v.place.point_id == "PK-GST")
    y = shown.geometry.row_y(visible.rows.by_track["3"])
    assert y - 16 < of["2107"].y < of["2107"].bottom < y
    assert visible.edges[1] < of["2107"].x < of["2107"].right < visible.edges[2]
    assert of["C9"].x > visible.edges[3]


def test_no_berth_is_drawn_from_afar() -> None:
    log, shown = fresh_log(), stage()
    assert not shown.scene(berths(log, **{BLOCK: "C9"}), log.now_us, ("", "")).berths


def test_an_empty_berth_and_one_of_a_silent_source_show_nothing() -> None:
    log, shown = fresh_log(), stage(NEAR)
    log.source("dead", "lost")
    assert not shown.scene(berths(log, **{TRACK: ""}), log.now_us, ("", "")).berths
    assert not shown.scene(berths(log, "lost", **{TRACK: "2107"}), log.now_us, ("", "")).berths


def test_a_headcode_that_steps_on_is_painted_again_at_both_places() -> None:
    log, shown = fresh_log(), stage(NEAR)
    before = shown.scene(berths(log, **{TRACK: "2107"}), log.now_us, ("", ""))
    after = shown.scene(berths(log, **{TRACK: "", BLOCK: "2107"}), log.now_us, ("", ""))
    areas = changed_areas(before, after, shown.background)
    assert areas is not None
    for text in (*before.berths, *after.berths):
        assert any(area.overlaps(text.rect) for area in areas)
