"""What is to come: by the timetable and the delay of now, and where two trains cannot both be."""

from __future__ import annotations

from core.forecast import HORIZON_US, Forecast, Forecaster, foretold
from core.line.loading import open_line
from core.operations.model import Restriction
from core.picture import Picture
from core.state.model import TrainState
from core.state.quality import quality
from core.timetable.loading import load_plan
from core.timetable.model import Plan
from core.units import US_PER_S, km_to_mm, parse_iso_us

DAY_US = parse_iso_us("2026-11-24T00:00:00Z")
LINE = open_line("uniform:5x20")
STATIONS = [placed.point.id for placed in LINE.default_line.points]
KMS = [placed.position_mm for placed in LINE.default_line.points]


def path(name: str, first: str, *, up: bool = True, stop_at: int | None = None) -> str:
    """A path that takes half an hour a stretch, with ten minutes at one station."""
    hour, minute = map(int, first.split(":"))
    at = hour * 60 + minute
    calls = []
    stations = STATIONS if up else STATIONS[::-1]
    for number, station in enumerate(stations):
        clock = f"{at // 60:02}:{at % 60:02}"
        if number in (0, len(stations) - 1):
            calls.append(f"{{point: {station}, {'arrive' if number else 'depart'}: '{clock}'}}")
        elif number == stop_at:
            at += 10
            calls.append(
                f"{{point: {station}, arrive: '{clock}', depart: '{at // 60:02}:{at % 60:02}'}}"
            )
        else:
            calls.append(f"{{point: {station}, pass: '{clock}'}}")
        at += 30
    direction = "up" if up else "down"
    listed = "\n".join(f"      - {call}" for call in calls)
    return (
        f"  {name}:\n    name: {name}\n    headcode: '{name}'\n    category: freight\n"
        f"    line: main\n    direction: {direction}\n    calls:\n{listed}\n"
    )


def plan(*paths: str) -> Plan:
    return load_plan("id: p\nname: p\npaths:\n" + "".join(paths), "p")


def train(path_id: str, km: float, at: str, **fields: object) -> TrainState:
    at_us = DAY_US + _us(at)
    said = {
        "id": f"{path_id}@1",
        "headcode": path_id,
        "plan": path_id,
        "plan_day_us": DAY_US,
        "line": "main",
        "position_mm": km_to_mm(km),
        "direction": "up",
        "fix_event_us": at_us,
        "fix_recorded_us": at_us,
        "delay_s": 0,
    }
    return TrainState(**(said | fields))  # type: ignore[arg-type]


def _us(clock: str) -> int:
    hour, minute = map(int, clock.split(":"))
    return (hour * 60 + minute) * 60 * US_PER_S


def seen(made: Plan, at: str, *trains: TrainState) -> Forecast:
    at_us = DAY_US + _us(at)
    picture = Picture(1, at_us, "field", trains={each.id: each for each in trains})  # type: ignore[arg-type]
    return Forecaster(LINE, made).forecast(picture, at_us)


def arrival(forecast: Forecast, run: str) -> str:
    minutes = round((forecast.runs[run].at_us[-1] - DAY_US) / US_PER_S / 60)
    return f"{minutes // 60:02}:{minutes % 60:02}"


def test_a_late_train_keeps_its_delay_and_its_running_times() -> None:
    made = plan(path("A", "08:00"))
    late = train("A", 30, "09:00", delay_s=900)
    forecast = seen(made, "09:00", late)
    assert arrival(forecast, "A@1") == "10:15"
    run = forecast.runs["A@1"]
    assert run.position_at(DAY_US + _us("09:00")) == km_to_mm(30)
    assert run.position_at(DAY_US + _us("10:30")) is None


def test_an_early_train_waits_for_its_time_at_its_stop() -> None:
    made = plan(path("A", "08:00", stop_at=2))
    forecast = seen(made, "08:25", train("A", 20, "08:25", delay_s=-300))
    assert arrival(forecast, "A@1") == "10:10"
    waits = [us for us in forecast.runs["A@1"].at_us if us == DAY_US + _us("08:55")]
    assert waits, "it arrives as early as it runs"


def test_a_train_that_stands_loses_time_as_long_as_it_stands() -> None:
    made = plan(path("A", "08:00"))
    standing = train("A", 30, "08:45", stopped_us=DAY_US + _us("08:45"))
    assert arrival(seen(made, "08:45", standing), "A@1") == "10:00"
    assert arrival(seen(made, "09:25", standing), "A@1") == "10:40"


def test_a_path_to_come_runs_as_booked_and_one_that_nobody_reported_does_not() -> None:
    made = plan(path("A", "08:00"), path("B", "10:00"))
    forecast = seen(made, "09:00")
    assert {run.path for run in forecast.runs.values()} == {"B"}
    (run,) = forecast.runs.values()
    assert (run.train, run.at_us[0]) == ("", DAY_US + _us("10:00"))


def test_trains_that_meet_on_single_line_conflict_and_those_in_a_loop_do_not() -> None:
    # B leaves the far end so that both are half-way between the second and the third station.
    made = plan(path("A", "08:00"), path("B", "07:30", up=False))
    forecast = seen(made, "07:00")
    (conflict,) = forecast.conflicts
    assert (conflict.kind, conflict.number) == ("meet", 1)
    assert conflict.at_us == DAY_US + _us("08:45")
    assert abs(conflict.position_mm - (KMS[1] + KMS[2]) // 2) < 1_000
    assert set(conflict.between) == {STATIONS[1], STATIONS[2]}
    at_loop = plan(path("A", "08:00", stop_at=2), path("B", "08:00", up=False))
    assert seen(at_loop, "07:00").conflicts == ()


def test_a_train_that_would_run_through_another_conflicts_with_it() -> None:
    slow = path("A", "08:00").replace("09:00", "09:25").replace("08:30", "08:50")
    fast = path("B", "08:05")
    forecast = seen(plan(slow, fast), "07:00")
    assert {conflict.kind for conflict in forecast.conflicts} == {"follow"}
    assert seen(plan(path("A", "08:00"), path("B", "08:05")), "07:00").conflicts == ()


def test_a_delay_moves_the_conflict() -> None:
    made = plan(path("A", "08:00"), path("B", "08:00", up=False))
    on_time = train("A", 0.5, "08:01")
    assert seen(made, "08:01", on_time).conflicts == ()
    late = train("A", 0.5, "08:16", delay_s=900)
    (conflict,) = seen(made, "08:16", late, train("B", 70, "08:16", direction="down")).conflicts
    assert conflict.kind == "meet"
    assert conflict.runs == ("A@1", "B@1") or conflict.runs == ("B@1", "A@1")


def test_what_is_foretold_says_so_and_says_nothing_else() -> None:
    made = plan(path("A", "08:00"))
    at_us, then_us = DAY_US + _us("09:00"), DAY_US + _us("09:30")
    late = train("A", 40, "09:00", speed_hm_h=500, at_point=None)
    picture = Picture(7, at_us, "field", trains={late.id: late})  # type: ignore[arg-type]
    forecast = Forecaster(LINE, made).forecast(picture, at_us)
    shown = foretold(picture, forecast, then_us)
    (there,) = shown.trains.values()
    assert there.position_mm == forecast.runs[late.id].position_at(then_us)
    assert quality(there, {}, then_us) == "predicted"
    assert there.speed_hm_h is None
    assert (shown.at_us, shown.sections, shown.alarms) == (then_us, {}, {})
    after_us = DAY_US + _us("11:00")
    assert foretold(picture, forecast, after_us).trains == {}
    assert after_us < at_us + HORIZON_US


def closed(kind: str, from_km: float, to_km: float, **fields: object) -> Restriction:
    said = {
        "id": "R-1",
        "kind": kind,
        "state": "active",
        "line": "main",
        "from_mm": km_to_mm(from_km),
        "to_mm": km_to_mm(to_km),
        "order": 1,
        "operator": "A",
        "reason": "",
        "asked_us": DAY_US,
    }
    return Restriction(**(said | fields))  # type: ignore[arg-type]


def with_closed(made: Plan, at: str, found: Restriction, *trains: TrainState) -> Forecast:
    at_us = DAY_US + _us(at)
    picture = Picture(
        1,
        at_us,
        "field",  # type: ignore[arg-type]
        trains={each.id: each for each in trains},
        restrictions={found.id: found},
    )
    return Forecaster(LINE, made).forecast(picture, at_us)


def test_a_train_waits_before_a_possession_until_its_end_and_is_late_by_that() -> None:
    """At km 20 is the last loop before what is closed; from there it takes 15 minutes to it."""
    made = plan(path("A", "08:00"))
    works = closed("possession", 30, 35, until_us=DAY_US + _us("09:15"))
    forecast = with_closed(made, "08:30", works, train("A", 20, "08:30"))
    run = forecast.runs["A@1"]
    assert run.position_at(DAY_US + _us("08:59")) == km_to_mm(20)
    assert run.position_at(DAY_US + _us("09:15")) == km_to_mm(30)
    assert arrival(forecast, "A@1") == "10:30"
    # One that has left the loop goes on to where it is closed.
    left = with_closed(made, "08:37", works, train("A", 25, "08:37")).runs["A@1"]
    assert left.position_at(DAY_US + _us("09:14")) == km_to_mm(30)
    # Where it would come after the end nothing is in its way.
    early = closed("possession", 30, 35, until_us=DAY_US + _us("08:40"))
    early_on = with_closed(made, "08:30", early, train("A", 20, "08:30"))
    assert arrival(early_on, "A@1") == arrival(seen(made, "08:30", train("A", 20, "08:30")), "A@1")


def test_a_train_stands_before_what_has_no_end_or_is_overdue_and_never_comes_past_it() -> None:
    made = plan(path("A", "08:00"), path("B", "08:00", up=False))
    for until_us in (None, DAY_US + _us("08:20")):
        works = closed("possession", 50, 55, until_us=until_us)
        forecast = with_closed(made, "08:30", works, train("A", 20, "08:30"))
        assert forecast.runs["A@1"].position_mm.max() == km_to_mm(40)
        assert forecast.runs["A@1"].position_at(DAY_US + _us("20:00")) == km_to_mm(40)
    down = train("B", 60, "08:30", direction="down")
    forecast = with_closed(made, "08:30", works, down)
    assert forecast.runs["B@1"].position_mm.min() == km_to_mm(60)
    inside = with_closed(made, "08:30", works, train("B", 57, "08:30", direction="down"))
    assert inside.runs["B@1"].position_mm.min() == km_to_mm(55)


def test_only_what_is_in_force_holds_a_train_and_not_one_that_is_inside() -> None:
    made = plan(path("A", "08:00"))
    free = arrival(seen(made, "08:30", train("A", 20, "08:30")), "A@1")
    for found in (closed("possession", 30, 35, state="asked"), closed("tsr", 30, 35, kmh=20)):
        assert arrival(with_closed(made, "08:30", found, train("A", 20, "08:30")), "A@1") == free
    around = closed("possession", 15, 35)
    assert arrival(with_closed(made, "08:30", around, train("A", 20, "08:30")), "A@1") == free


def test_a_block_holds_a_train_where_its_section_is_the_only_way() -> None:
    made = plan(path("A", "08:00"))
    here = train("A", 20, "08:30")
    free = arrival(seen(made, "08:30", here), "A@1")
    ahead = [s for s in LINE.sections.values() if s.start_mm > km_to_mm(30)]
    for section in (
        next(s for s in ahead if s.point is None),
        next(s for s in ahead if s.point is not None),
    ):
        block = closed("block", section.start_mm / 1e6, section.end_mm / 1e6, section=section.id)
        run = with_closed(made, "08:30", block, here).runs["A@1"]
        if section.point is None:
            assert run.position_mm.max() == km_to_mm(40)
        else:
            assert arrival(with_closed(made, "08:30", block, here), "A@1") == free
