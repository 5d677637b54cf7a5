"""The train graph as data: on the line's own axis, names that keep apart, nothing of the future."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace as replace_struct

from core.events.field_commands import CommandStateName
from core.forecast import DAY_US, Forecast, Forecaster
from core.history import CallAt, History
from core.ids import Origin
from core.line.loading import open_line
from core.operations.model import CommandState, Restriction
from core.picture import Picture
from core.store import StoreReader, StoreWriter
from core.units import US_PER_S, km_to_mm
from tests.desk_log import START_US, Log
from tests.line_kit import PlainMeasure, overlaps
from ui.viewmodels.axis import Axis, build_ruler, whole_line
from ui.viewmodels.drawing import Rect
from ui.viewmodels.graph_bands import band_rect, bands, stays
from ui.viewmodels.graph_curves import Curve, CurveMaker, Curves, GraphCurves
from ui.viewmodels.graph_plane import GraphPlane
from ui.viewmodels.graph_strokes import Dash, project
from ui.viewmodels.time_axis import HOUR_US

CORRIDOR = open_line("corridor")
MAIN = CORRIDOR.default_line
RULER = build_ruler(CORRIDOR, MAIN, lambda _: (60.0, 70.0))
KNOTS = np.array(RULER.knots_mm, np.float64)
NOTHING = Curves.of([], KNOTS)


def axis(width: float = 1_300.0, km: tuple[float, float] = (895, 1_345)) -> Axis:
    return whole_line(RULER, width).fitted(*map(km_to_mm, km))


def fleet(count: int, seed: int) -> list[Curve]:
    """Trains that run up and down through a day, some of them standing for a while."""
    chance = random.Random(seed)
    curves = []
    for number in range(count):
        at, position = [START_US - chance.randrange(8 * HOUR_US)], [chance.randrange(4_000) * 1e6]
        way = chance.choice((-1, 1))
        for _ in range(chance.randrange(2, 30)):
            at.append(at[-1] + chance.randrange(60, 1_800) * US_PER_S)
            position.append(position[-1] + way * chance.choice((0, 5e6, 20e6)))
        name = str(2_000 + number)
        curves.append(Curve(f"t{number}", name, np.array(at, float), np.array(position, float)))
    return curves


def plane(count: int, seed: int, *, is_chart: bool, hours: float, width: float) -> GraphPlane:
    trains = fleet(count, seed)
    half = len(trains) // 2
    made = GraphCurves(
        booked=NOTHING,
        plan=NOTHING,
        actual=Curves.of(trains[:half], KNOTS),
        forecast=Curves.of(trains[half:], KNOTS),
        later=NOTHING,
        fans=(),
    )
    shown = axis(width)
    return GraphPlane(
        shown, hours * HOUR_US / 500, START_US, made, Forecast(), PlainMeasure(), is_chart, MAIN
    )


@given(
    st.integers(1, 60),
    st.integers(0, 1_000),
    st.booleans(),
    st.sampled_from((2.0, 8.0, 24.0, 72.0)),
    st.sampled_from((900.0, 1_300.0, 2_700.0)),
)
@settings(max_examples=25)
def test_no_name_stands_on_another(
    count: int, seed: int, is_chart: bool, hours: float, width: float
) -> None:
    made = plane(count, seed, is_chart=is_chart, hours=hours, width=width)
    x, y = made.xy(made.axis.left_px, START_US / made.us_per_px)
    window = Rect(x - 300, y - 600, 1_900, 1_200)
    labels = [(label.text, label.rect) for label in made.labels(window)]
    assert overlaps(labels) == []
    # Nor under the now bar, which is as long as the plane.
    bar_px = START_US / made.us_per_px
    for _, rect in labels:
        begin, size = (rect.x, rect.width) if is_chart else (rect.y, rect.height)
        assert bar_px - 1 > begin + size or begin > bar_px + 1


def test_names_stay_where_they_are_when_the_window_moves() -> None:
    made = plane(60, 1, is_chart=False, hours=8.0, width=1_300.0)
    x, y = made.axis.left_px, START_US / made.us_per_px
    here = set(made.labels(Rect(x, y - 300, 1_300, 500)))
    moved = set(made.labels(Rect(x + 130, y - 260, 1_300, 500)))
    assert here
    assert here & moved


@given(st.lists(st.floats(900, 1_340), min_size=2, max_size=8))
def test_a_curve_lies_where_the_line_has_its_train_at_every_instant(kms: list[float]) -> None:
    """Between two reports as well: it bends where the distance axis bends."""
    shown = axis()
    at = np.arange(len(kms)) * 600.0 * US_PER_S + START_US
    curve = Curve("t", "t", at, np.array([km_to_mm(km) for km in kms], float))
    strokes = project(Curves.of([curve], KNOTS), shown, 1e6)
    for across, along, *_ in strokes.rows.tolist():
        position = np.interp(along * 1e6, at, curve.position_mm)
        assert abs(shown.x(position) + shown.left_px - across) < 0.01


def test_dashes_lie_on_their_curve_and_cover_their_share_of_it() -> None:
    curves = Curves.of(fleet(20, 3), KNOTS)
    shown = axis()
    whole, dashed = project(curves, shown, 3e7), project(curves, shown, 3e7, Dash(6.0, 4.0))

    def length(rows: np.ndarray) -> float:  # type: ignore[type-arg]
        return float(np.hypot(rows[:, 2] - rows[:, 0], rows[:, 3] - rows[:, 1]).sum())

    assert abs(length(dashed.rows) / length(whole.rows) - 0.6) < 0.02
    assert set(dashed.owner.tolist()) == set(whole.owner.tolist())


def test_the_nearest_curve_is_found_and_nothing_far_from_all() -> None:
    made = plane(30, 5, is_chart=False, hours=8.0, width=1_300.0)
    across, along = made.actual.rows[10, :2]
    found = made.hit(float(across) + 2, float(along))
    assert found is not None
    assert found[0].startswith("t")
    assert made.hit(float(across) + 1e6, float(along)) is None


@given(
    st.integers(2, 40),
    st.integers(0, 1_000),
    st.sampled_from(((8.0, 1_000.0), (1_900.0, 6.0), (400.0, 400.0), (0.0, 0.0))),
    st.floats(0, 1_300),
    st.floats(-900, 900),
)
def test_a_strip_has_all_the_pieces_that_touch_it_whichever_of_its_sides_is_short(
    count: int, seed: int, size: tuple[float, float], x: float, y: float
) -> None:
    strokes = plane(count, seed, is_chart=False, hours=8.0, width=1_300.0).actual
    low = axis().left_px + x, START_US / (8.0 * HOUR_US / 500) + y
    high = low[0] + size[0], low[1] + size[1]
    begin, end = strokes.rows[:, :2], strokes.rows[:, 2:]
    touch = (np.maximum(begin, end) >= low).all(axis=1) & (np.minimum(begin, end) <= high).all(
        axis=1
    )
    assert sorted(strokes.within(low, high)) == np.flatnonzero(touch).tolist()


def test_stations_that_have_a_line_keep_apart() -> None:
    made = plane(2, 1, is_chart=False, hours=8.0, width=1_300.0)
    places = [station.across for station in made.stations]
    assert all(other - one >= 16 for one, other in pairwise(places))
    assert any(station.is_major for station in made.stations)


class TestFromALog:
    """A train of the plan that ran, stands, and has the rest of its way to come."""

    @pytest.fixture
    def log(self) -> Log:
        log = Log()
        path = next(p for p in log.plan.paths.values() if p.line == "main" and len(p.calls) > 6)
        log.train("t1", headcode=path.headcode, plan=path.id, category=path.category)
        self.path = path
        positions = [MAIN.position_by_point[call.point] / 1e6 for call in path.calls[:3]]
        for share in range(60):
            log.fix("t1", positions[0] + (positions[2] - positions[0]) * share / 60, speed_hm_h=500)
            log.wait(60)
        return log

    @pytest.fixture
    def history(self, log: Log, tmp_path: Path) -> Iterator[History]:
        from core.ids import Origin

        path = tmp_path / "s.db"
        with StoreWriter.create(
            path,
            origin=Origin.SIMULATED,
            created_us=START_US,
            line_name="corridor",
            line_text="",
            plan_name="",
            plan_text="",
            program_version="1",
        ) as writer:
            for logged in log.events:
                writer.append([logged.event], logged.recorded_us)
        with StoreReader.open(path) as reader:
            found = History(reader, CORRIDOR)
            while not found.load(START_US - HOUR_US, reader.last_seq()):
                pass
            yield found

    def made(self, log: Log, history: History, picture: Picture, **options: bool) -> GraphCurves:
        maker = CurveMaker(log.railway, log.plan, MAIN, RULER.knots_mm, UTC)
        forecast = Forecaster(log.railway, log.plan).forecast(picture, picture.at_us)
        window = START_US - HOUR_US, log.now_us + 20 * HOUR_US
        later = options.get("later", False)
        return maker.make(picture, history, forecast, window, picture.at_us, 30e6, later)

    def test_its_curve_ends_under_the_train_and_the_forecast_begins_there(
        self, log: Log, history: History
    ) -> None:
        picture = log.picture()
        made = self.made(log, history, picture)
        assert made.actual.names == (self.path.headcode,)
        here = picture.trains["t1"].position_mm
        assert made.actual.position_mm[-2] == here
        mine = made.forecast.trains.index("t1")
        first = int(np.flatnonzero(made.forecast.owner == mine)[0])
        assert made.forecast.position_mm[first] == here
        assert "t1" in made.plan.trains

    def test_of_an_instant_nothing_later_is_drawn_but_greyed_on_request(
        self, log: Log, history: History
    ) -> None:
        early = Log()
        for logged in log.events[:30]:
            early.now_us = logged.recorded_us
            early.say(logged.event)
        picture = early.picture()
        made = self.made(log, history, picture)
        assert np.nanmax(made.actual.at_us) <= picture.at_us
        assert len(made.later) == 0
        asked = self.made(log, history, picture, later=True)
        assert np.nanmax(asked.later.at_us) > picture.at_us
        assert np.nanmax(asked.actual.at_us) <= picture.at_us

    def test_an_unheard_train_has_a_fan_from_its_last_fix_to_now(
        self, log: Log, history: History
    ) -> None:
        assert self.made(log, history, log.picture()).fans == ()
        log.wait(1_200)
        (fan,) = self.made(log, history, log.picture()).fans
        assert (fan.train, fan.now_us) == ("t1", log.now_us)
        assert fan.low_mm <= fan.fix_mm <= fan.high_mm
        assert fan.high_mm > fan.low_mm


def restricted(*found: Restriction, commands: Sequence[CommandState] = ()) -> Picture:
    """What is in force at five in the morning, and the commands that are known."""
    return Picture(
        seq=1,
        origin=Origin.SIMULATED,
        at_us=START_US + 5 * HOUR_US,
        restrictions={r.id: r for r in found},
        commands={command.id: command for command in commands},
    )


def asked(number: int, name: str, hour: int, state: CommandStateName, **body: Any) -> CommandState:
    """A command of an hour that the field answered five minutes later."""
    sent_us = START_US + hour * HOUR_US
    return CommandState(
        id=number,
        command=name,
        operator="o",
        body=body,
        state=state,
        sent_us=sent_us,
        due_us=sent_us,
        ended_us=sent_us + HOUR_US // 12,
    )


STRETCH = {"line": "main", "from_km": 1_076.0, "to_km": 1_090.0, "reason": "sleepers"}


def lifted_one(hour: int = 3, **granted: Any) -> list[CommandState]:
    end = {"restriction": "POS-7", "second": "p"}
    return [
        asked(7, "grant_possession", 1, "CONFIRMED", **{**STRETCH, **granted}),
        asked(8, "end_possession", hour, "CONFIRMED", **end),
    ]


def test_a_possession_that_was_given_back_stays_where_and_when_it_stood() -> None:
    (band,) = bands(restricted(commands=lifted_one()), CORRIDOR, "main", START_US, UTC)
    assert (band.kind, band.id) == ("possession", "POS-7")
    assert (band.from_mm, band.to_mm) == (km_to_mm(1_076), km_to_mm(1_090))
    five_min_us = HOUR_US // 12
    assert band.since_us == START_US + HOUR_US + five_min_us
    assert band.until_us == START_US + 3 * HOUR_US + five_min_us
    begin = datetime.fromtimestamp(START_US // US_PER_S, UTC) + timedelta(hours=1, minutes=5)
    end = begin + timedelta(hours=2)
    assert band.text == f"POS-7 {begin:%H:%M}–{end:%H:%M}"
    assert not [*bands(restricted(commands=lifted_one()), CORRIDOR, "B-ML1N", START_US, UTC)]


def test_nothing_is_said_to_have_stood_that_the_field_never_confirmed_or_not_lifted() -> None:
    granted, ended = lifted_one()
    unheard = replace_struct(granted, state="UNKNOWN")
    refused = replace_struct(ended, state="FAILED")
    for commands in ((unheard, ended), (granted, refused), (ended,)):
        assert not [*bands(restricted(commands=commands), CORRIDOR, "main", START_US, UTC)]


@pytest.mark.parametrize(("until", "hours"), [(8, "02:00–08:00"), (4, "02:00–04:00")])
def test_a_possession_tells_its_hours_and_lasts_until_it_is_given_back(
    until: int, hours: str
) -> None:
    day_us = START_US // DAY_US * DAY_US
    standing = Restriction(
        id="POS-7",
        kind="possession",
        state="active",
        line="main",
        from_mm=0,
        to_mm=1,
        order=7,
        operator="o",
        reason="r",
        asked_us=1,
        active_us=day_us + 2 * HOUR_US,
        until_us=day_us + until * HOUR_US,
    )
    # Nothing was recorded for hours: what is overdue goes on meanwhile.
    (band,) = bands(restricted(standing), CORRIDOR, "main", day_us + 5 * HOUR_US, UTC)
    assert band.until_us == day_us + max(until, 5) * HOUR_US
    assert band.text == f"POS-7 {hours}"


def test_restrictions_cover_their_stretch_from_when_they_came_into_force() -> None:
    found = [
        Restriction(
            id="TSR-1",
            kind="tsr",
            state="active",
            line="main",
            from_mm=km_to_mm(1_150),
            to_mm=km_to_mm(1_190),
            order=1,
            operator="o",
            reason="r",
            asked_us=1,
            active_us=START_US,
            kmh=30,
        ),
        Restriction(
            id="POS-2",
            kind="possession",
            state="asked",
            line="main",
            from_mm=0,
            to_mm=1,
            order=2,
            operator="o",
            reason="r",
            asked_us=1,
        ),
    ]
    (band,) = bands(restricted(*found), CORRIDOR, "main", START_US, UTC)
    assert (band.text, band.since_us) == ("30 km/h", START_US)
    shown = axis()
    for is_chart in (False, True):
        rect = band_rect(band, shown, 6e7, is_chart)
        low, high = shown.x(km_to_mm(1_150)) + shown.left_px, shown.x(km_to_mm(1_190))
        across = (rect.y, rect.bottom) if is_chart else (rect.x, rect.right)
        assert across == pytest.approx((low, high + shown.left_px))
        assert (rect.x if is_chart else rect.y) == pytest.approx(START_US / 6e7)


def test_a_track_is_taken_from_arrival_to_departure_and_nothing_is_known_of_later() -> None:
    minute = 60 * US_PER_S

    def call(kind: str, at: int) -> CallAt:
        at_us = START_US + at * minute
        return CallAt("t1", "PK-CMN", "2", kind, at_us, at_us)

    calls = [call("arrive", 0), call("depart", 20)]
    assert [s.until_us for s in stays(calls, START_US + 60 * minute)] == [START_US + 20 * minute]
    assert [s.until_us for s in stays(calls, START_US + 9 * minute)] == [START_US + 9 * minute]
    assert list(stays(calls, START_US - minute)) == []
