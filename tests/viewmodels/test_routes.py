"""What a signal lets a train into, as it is drawn before the train gets there."""

from __future__ import annotations

from itertools import pairwise
from types import MappingProxyType

import pytest
from msgspec.structs import replace

from core.line.loading import load_railway
from core.picture import Picture
from core.state.model import PointsState, SectionState, SignalState
from core.units import km_to_mm
from tests.desk_log import Log
from tests.line_kit import PlainMeasure
from tests.viewmodels.test_line_scene import CORRIDOR, NO_PLAN, fresh_log, stage
from ui.viewmodels.line_stage import LineStage
from ui.viewmodels.routes import entries, exits

# The exit signal of Gulistan's first track for up trains, and the line from there to Qila Abdullah.
EXIT, AHEAD = "PK-GST.XU1", "main:PK-GST-PK-QAB/1"
# The home signal of Gulistan for down trains, and the points that face them behind it.
HOME, POINTS = "PK-GST.HD1", ("PK-GST.PD2", "PK-GST.PD3")
NEAR = (940.0, 955.0)
# The loop of B is shorter than its first track.
LINE = """
id: small
name: Small
territories: {X: {name: X, timezone: UTC}}
operating_points:
  A: {name: A, territory: X}
  B: {name: B, territory: X, tracks: [{length_m: 900}, {role: loop, length_m: 300}]}
  C: {name: C, territory: X}
lines:
  main:
    name: A - C
    points: {A: 0, B: 10, C: 20}
    stretches:
      - {from: A, to: C, gauge_mm: 1435, passenger_kmh: 100, freight_kmh: 80, block: absolute}
"""


def shows(log: Log, aspect: str, source: str = "fresh", section: str = "clear") -> Picture:
    signal = SignalState(
        id=EXIT, aspect=aspect, event_us=log.now_us, recorded_us=log.now_us, source=source
    )
    state = SectionState(
        id=AHEAD, state=section, event_us=log.now_us, recorded_us=log.now_us, source="fresh"
    )
    return replace(
        log.picture(),
        signals=MappingProxyType({EXIT: signal}),
        sections=MappingProxyType({AHEAD: state}),
    )


def drawn(log: Log, picture: Picture) -> dict[str, tuple[str, str]]:
    """Colour and pattern of what is drawn of sections."""
    scene = stage().scene(picture, log.now_us, ("", ""))
    looks = ((stroke.color, stroke.style) for stroke in scene.sections)
    return dict(zip(scene.section_ids, looks, strict=True))


def test_an_exit_signal_leads_onto_the_line_and_a_home_signal_into_its_station() -> None:
    leaving = exits(CORRIDOR, CORRIDOR.default_line)
    assert leaving[EXIT].ahead.id == AHEAD
    assert leaving["PK-QAB.XD1"].ahead.id == AHEAD
    assert {CORRIDOR.signals[name].role for name in leaving} == {"exit"}
    assert all(found.ahead.point is None for found in leaving.values())
    entering = entries(CORRIDOR, CORRIDOR.default_line)
    assert entering[HOME].before.id == AHEAD
    assert {CORRIDOR.signals[name].role for name in entering} == {"home"}


@pytest.mark.parametrize("aspect", ["clear", "caution"])
def test_a_signal_that_lets_a_train_pass_shows_what_lies_before_it(aspect: str) -> None:
    log = fresh_log()
    assert drawn(log, shows(log, aspect)) == {AHEAD: ("route", "long_dash")}


@pytest.mark.parametrize("aspect", ["stop", "dark", "unknown"])
def test_one_that_does_not_or_that_nobody_can_read_shows_nothing(aspect: str) -> None:
    log = fresh_log()
    assert drawn(log, shows(log, aspect)) == {}


def enters(log: Log, *lie: str, aspect: str = "clear", source: str = "fresh") -> Picture:
    """The home signal lets a train in, and its points lie so."""
    at = {"event_us": log.now_us, "recorded_us": log.now_us}
    points = {
        name: PointsState(id=name, state=state, source=source, **at)
        for name, state in zip(POINTS, lie, strict=False)
    }
    signal = SignalState(id=HOME, aspect=aspect, source="fresh", **at)
    return replace(
        log.picture(), signals=MappingProxyType({HOME: signal}), points=MappingProxyType(points)
    )


@pytest.mark.parametrize(
    ("lie", "track"),
    [(("normal", "normal"), "1"), (("reverse", "normal"), "2"), (("normal", "reverse"), "3")],
)
def test_a_train_is_let_in_over_the_points_as_they_lie(lie: tuple[str, str], track: str) -> None:
    log, shown = fresh_log(), stage(NEAR)
    scene = shown.scene(enters(log, *lie), log.now_us, ("", ""))
    (route,) = scene.sections
    assert scene.section_ids == (f"PK-GST/{track}",)
    assert route[1:] == ("route", 5.0, "long_dash")
    # From the home signal past the points to where the track ends.
    (visible,) = (v for v in shown.map.points if v.place.point_id == "PK-GST")
    home = CORRIDOR.signals[HOME].position_mm
    section = CORRIDOR.sections[f"PK-GST/{track}"]
    assert route.points[-1][0] == pytest.approx(shown.axis.x(home))
    assert route.points[0][0] == pytest.approx(shown.axis.x(section.start_mm))
    flat = {y for x, y in route.points if visible.edges[1] + 20 < x < visible.edges[2] - 20}
    assert flat <= {shown.geometry.row_y(visible.rows.by_track[track])}
    assert all(a[0] < b[0] for a, b in pairwise(route.points))


@pytest.mark.parametrize(
    "lie",
    [("normal",), ("moving", "normal"), ("reverse", "unknown"), ("reverse", "reverse"), ()],
)
def test_where_points_are_not_known_to_lie_for_one_track_no_way_in_is_drawn(
    lie: tuple[str, ...],
) -> None:
    log = fresh_log()
    assert drawn(log, enters(log, *lie)) == {}


def test_points_of_a_silent_source_and_a_home_signal_at_stop_let_nobody_in() -> None:
    log = fresh_log()
    log.source("dead", "lost")
    assert drawn(log, enters(log, "normal", "normal", source="lost")) == {}
    assert drawn(log, enters(log, "normal", "normal", aspect="stop")) == {}


def test_the_way_out_of_a_loop_goes_over_its_points() -> None:
    railway = load_railway(LINE, "small")
    measured = PlainMeasure(), 1_352.0, 330.0
    opened = LineStage.open(railway, NO_PLAN, railway.default_line, *measured)
    shown = opened.with_axis(opened.axis.fitted(km_to_mm(9), km_to_mm(11)))
    log = fresh_log()
    signal = SignalState(id="B.XU2", aspect="clear", event_us=1, recorded_us=1, source="fresh")
    picture = replace(log.picture(), signals=MappingProxyType({signal.id: signal}))
    (route,) = shown.scene(picture, log.now_us, ("", "")).sections
    # It begins at the signal, on the loop's own row, and goes on as the line beyond the points.
    assert route.points[0] == pytest.approx(
        (shown.axis.x(railway.signals["B.XU2"].position_mm), shown.geometry.row_y(-1.0))
    )
    (visible,) = (v for v in shown.map.points if v.place.point_id == "B")
    assert (visible.edges[2], shown.geometry.row_y(0.0)) in route.points
    assert route.points[-1][0] == pytest.approx(shown.axis.x(railway.sections["main:B-C/1"].end_mm))


def test_a_train_there_is_drawn_over_it() -> None:
    log = fresh_log()
    assert drawn(log, shows(log, "clear", section="occupied")) == {AHEAD: ("occupied", "solid")}


def test_what_a_silent_source_said_is_no_route_any_more() -> None:
    log = fresh_log()
    log.source("dead", "lost")
    assert drawn(log, shows(log, "clear", source="lost")) == {}
