"""Times and figures read as people of the corridor read them."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from core.line.loading import open_line
from core.units import parse_iso_us
from ui.viewmodels import texts
from ui.viewmodels.clocks import (
    civil,
    clock_row,
    parse_time,
    point_time,
    second_zone,
    second_zones,
    time_text,
    zones_along,
)

KARACHI, KABUL, UTC = ZoneInfo("Asia/Karachi"), ZoneInfo("Asia/Kabul"), ZoneInfo("UTC")
RAILWAY = open_line("corridor")
ZONES = zones_along(RAILWAY)


def at(text: str) -> int:
    return parse_iso_us(text)


def test_desk_clock_is_civil_time_with_its_zone_and_utc_beside_it() -> None:
    row = clock_row(at("2026-11-24T09:32:07Z"), KARACHI, ZONES)
    assert (row.local.time, row.local.label) == ("14:32:07", "PKT")
    assert (row.date, row.offset) == ("Tue 24 Nov 2026", "UTC+5")
    assert row.utc is not None
    assert row.utc.time == "09:32"
    assert [(f.label, f.time) for f in row.others] == [
        ("AFT +4:30", "14:02"),
        ("TMT", "14:32"),
        ("KZT", "14:32"),
    ]


def test_a_desk_at_utc_has_no_second_utc_and_every_zone_of_the_line() -> None:
    row = clock_row(at("2026-11-24T09:32:07Z"), UTC, ZONES)
    assert row.utc is None
    assert [f.label for f in row.others] == ["PKT", "AFT +4:30", "TMT", "KZT"]


def test_a_zone_that_is_the_desks_own_is_not_shown_twice() -> None:
    zones = zones_along(open_line("uniform:3x10"))
    assert clock_row(at("2026-11-24T09:32:07Z"), UTC, zones).others == ()


def test_a_clock_of_another_day_carries_its_date() -> None:
    row = clock_row(at("2026-11-24T19:15:00Z"), KARACHI, ZONES)
    afghan = next(f for f in row.others if f.label.startswith("AFT"))
    assert (afghan.time, afghan.date) == ("23:45", "24 Nov")
    turkmen = next(f for f in row.others if f.label == "TMT")
    assert (turkmen.time, turkmen.date) == ("00:15", "")


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        ("2026-11-24T09:31:22Z", "14:31:22"),
        ("2026-11-23T09:31:22Z", "23 Nov 14:31"),
        ("2025-11-23T09:31:22Z", "23 Nov 2025 14:31"),
        # Still yesterday at UTC, already today in Karachi.
        ("2026-11-23T19:00:00Z", "00:00:00"),
    ],
)
def test_a_time_in_a_list_has_its_date_on_another_day_of_the_desk(moment: str, shown: str) -> None:
    assert time_text(at(moment), at("2026-11-24T09:32:00Z"), KARACHI) == shown


def test_a_place_says_its_own_time_and_how_far_it_is_from_utc() -> None:
    assert point_time(at("2026-11-24T09:32:00Z"), RAILWAY.territories["AF"]) == (
        "14:02 AFT (UTC+4:30)"
    )


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("14:30", "2026-11-24T09:30:00Z"),
        ("14:30:05", "2026-11-24T09:30:05Z"),
        ("23:50", "2026-11-23T18:50:00Z"),
        ("2026-11-20 06:00", "2026-11-20T01:00:00Z"),
        ("2026-11-20T06:00+04:30", "2026-11-20T01:30:00Z"),
    ],
)
def test_a_typed_time_is_the_latest_such_time_of_the_desk(typed: str, meant: str) -> None:
    assert parse_time(typed, at("2026-11-24T09:32:00Z"), KARACHI) == at(meant)


@pytest.mark.parametrize("typed", ["", "25:00", "soon", "2026-11-25 09:00"])
def test_a_time_that_is_none_or_to_come_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"not a time|future"):
        parse_time(typed, at("2026-11-24T09:32:00Z"), KARACHI)


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0, "0 s"),
        (59, "59 s"),
        (60, "1:00"),
        (372, "6:12"),
        (3720, "1 h 02"),
        (273_600, "3 d 04 h"),
    ],
)
def test_an_age_counts_up_in_one_form_each_size(seconds: int, shown: str) -> None:
    assert texts.age(seconds * 1_000_000) == shown


def test_a_long_name_loses_its_middle() -> None:
    assert texts.shortened("gtfsrt:vehicle_positions.pb", 11) == "gtfsr…ns.pb"
    assert texts.shortened("gps", 11) == "gps"


@pytest.mark.parametrize(
    ("delay_s", "shown"), [(None, "– –"), (59, "0"), (-59, "0"), (660, "+11"), (-90, "−1")]
)
def test_a_delay_is_in_whole_minutes_and_never_rounded_up(delay_s: int | None, shown: str) -> None:
    assert texts.delay(delay_s) == shown


def test_a_long_word_may_break_and_no_line_begins_with_a_dot() -> None:
    shown = texts.breakable("gtfsrt:caltrain_vehicle_positions.pb, 9 s · ± 8 m")
    assert shown.replace("\u200b", "").replace("\u00a0", " ") == (
        "gtfsrt:caltrain_vehicle_positions.pb, 9 s · ± 8 m"
    )
    longest = max(len(part) for word in shown.split(" ") for part in word.split("\u200b"))
    assert longest <= len("positions.") + 2
    assert " ·" not in shown


def test_a_figure_keeps_its_unit_on_its_line() -> None:
    words = texts.breakable("9 wagons · 480 t · 252 m").split(" ")
    assert words == ["9", "wagons\u00a0·", "480\u00a0t\u00a0·", "252\u00a0m"]


@pytest.mark.parametrize(
    ("value_e6", "unit", "quantity", "shown"),
    [
        (1_000_000, "state", "barrier", "barrier down"),
        (0, "state", "barrier", "barrier up"),
        (2_000_000, "state", "mains", "state 2"),
        (2_000_000, "state", "interlocking", "no comm"),
        (0, "state", "something else", "state 0"),
        (31_500_000, "m/s", "wind", "31.5 m/s"),
    ],
)
def test_a_measured_state_is_said_by_its_word_and_by_its_number_where_it_has_none(
    value_e6: int, unit: str, quantity: str, shown: str
) -> None:
    assert texts.measured(value_e6, unit, quantity) == shown


def test_the_second_time_of_the_graph_is_utc_and_on_a_desk_at_utc_a_zone_of_the_line() -> None:
    zones = second_zones(RAILWAY)
    beside = second_zone(0, KARACHI, zones)
    assert beside is not None
    assert civil(0, beside).tzname() == "UTC"
    other = second_zone(0, UTC, zones)
    assert other is not None
    assert civil(0, other).hour != 0
    assert second_zone(0, UTC, second_zones(open_line("uniform:3x20"))) is None
