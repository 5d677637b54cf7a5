"""The trains table: honest cells, and an order with the unknown last."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from core.picture import Picture
from tests.desk_log import Log
from ui.viewmodels.calls import next_call
from ui.viewmodels.train_rows import COLUMNS, Style, TrainRow, summary, train_rows

UTC = ZoneInfo("UTC")
INDEX = {column.title: number for number, column in enumerate(COLUMNS)}


def rows(log: Log, sort: tuple[int, bool] = (0, False)) -> list[TrainRow]:
    return train_rows(log.picture(), log.railway, log.plan, log.now_us, UTC, sort)


def cell(row: TrainRow, title: str) -> tuple[str, Style]:
    found = row.cells[INDEX[title]]
    return found.text, found.style


@pytest.fixture
def log() -> Log:
    log = Log()
    log.source("fresh", interval_s=5)
    return log


def test_a_fresh_fix_is_plain_figures(log: Log) -> None:
    log.train("2002", headcode="F 2002", category="freight", plan="2002")
    log.fix("2002", 1152.4, speed_hm_h=683, direction="up")
    log.wait(12)
    (row,) = rows(log)
    assert cell(row, "Train") == ("F 2002", Style.STRONG)
    assert cell(row, "Place")[0] == "Panjwai–Maiwand"
    assert cell(row, "km") == ("1152.4", Style.PLAIN)
    assert cell(row, "Speed") == ("68 km/h", Style.PLAIN)
    assert cell(row, "Fix") == ("12 s", Style.QUIET)


def test_figures_of_an_old_fix_are_struck_and_its_age_stands_out(log: Log) -> None:
    log.fix("2002", 1152.4, speed_hm_h=683)
    log.wait(372)
    (row,) = rows(log)
    assert cell(row, "km") == ("1152.4", Style.STRUCK)
    assert cell(row, "Speed") == ("68 km/h", Style.STRUCK)
    assert cell(row, "Fix") == ("6:12", Style.STRONG)


def test_what_nobody_reported_is_two_dashes_and_never_struck(log: Log) -> None:
    log.fix("x1", 1152.4)
    log.wait(372)
    (row,) = rows(log)
    assert cell(row, "Speed") == ("– –", Style.PLAIN)
    assert cell(row, "Category")[0] == "– –"
    assert cell(row, "Destination")[0] == "– –"


def test_a_voice_report_is_marked(log: Log) -> None:
    log.fix("x1", 1152.4, manual=True)
    log.wait(250)
    (row,) = rows(log)
    assert cell(row, "Fix")[0] == "M 4:10"


@pytest.mark.parametrize(
    ("name", "category", "shown"),
    [
        ("2107", "freight international", "F 2107"),
        ("40DN", "passenger express", "P 40DN"),
        ("K9105", "freight", "K9105"),
        ("F 2107", "freight", "F 2107"),
        ("2107", None, "2107"),
    ],
)
def test_a_bare_number_gets_the_letter_of_its_class(
    log: Log, name: str, category: str | None, shown: str
) -> None:
    log.train("t", headcode=name, category=category)
    (row,) = rows(log)
    assert cell(row, "Train")[0] == shown


def test_numbers_in_names_sort_as_numbers(log: Log) -> None:
    for name in ("F 2099", "F 99", "P 14"):
        log.fix(name, 1000)
    assert [row.id for row in rows(log)] == ["F 99", "F 2099", "P 14"]


@pytest.mark.parametrize("descending", [False, True])
def test_the_unknown_is_last_whichever_way_one_sorts(log: Log, descending: bool) -> None:
    log.fix("slow", 1000, speed_hm_h=100)
    log.fix("silent", 1000)
    log.fix("fast", 1000, speed_hm_h=800)
    order = [row.id for row in rows(log, (INDEX["Speed"], descending))]
    assert order == (["fast", "slow"] if descending else ["slow", "fast"]) + ["silent"]


def test_next_by_plan_is_the_booked_stop_ahead_in_its_direction(log: Log) -> None:
    path = log.plan.paths["2002"]
    stops = [call for call in path.calls if call.stops]
    line = log.railway.default_line
    behind = line.position_by_point[stops[1].point]
    ahead = line.position_by_point[stops[2].point]
    log.train("2002", plan="2002")
    log.fix("2002", (behind + ahead) / 2e6)
    found = next_call(log.picture().trains["2002"], log.railway, log.plan)
    assert found is not None
    assert (found.point, found.is_departure) == (stops[2].point, False)


def test_next_by_plan_of_a_standing_train_is_its_departure(log: Log) -> None:
    stop = [call for call in log.plan.paths["2002"].calls if call.stops][1]
    log.train("2002", plan="2002")
    log.call("2002", stop.point, "arrive")
    found = next_call(log.picture().trains["2002"], log.railway, log.plan)
    assert found is not None
    assert (found.point, found.is_departure) == (stop.point, True)


def test_next_by_plan_of_a_train_without_a_plan_is_unknown(log: Log) -> None:
    log.fix("x1", 1152.4)
    (row,) = rows(log)
    assert cell(row, "Next by plan")[0] == "– –"


def test_the_summary_counts_old_positions(log: Log) -> None:
    log.fix("old", 1000)
    log.wait(600)
    log.fix("new", 1000)
    log.train("described only")
    picture: Picture = log.picture()
    assert summary(picture, log.now_us) == ("3 trains · 1 with an old position · 1 never seen")
