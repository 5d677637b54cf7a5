"""What a station says by telephone becomes a report that the recorder accepts."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from tests.desk_log import Log
from ui.viewmodels.manual_report import Entered, EntryError, confirmation, hints, report
from ui.viewmodels.search import point_entries

KARACHI = ZoneInfo("Asia/Karachi")


@pytest.fixture
def log() -> Log:
    log = Log()
    log.train("2002", headcode="F 2002")
    log.fix("2002", 1152.4)
    return log


def line_of(log: Log, train: str, kind: str, place: str, time: str = "14:00") -> dict[str, object]:
    points = point_entries(log.railway)
    entered = Entered(train, kind, place, time)
    return report(entered, log.picture(), log.railway, points, log.now_us, KARACHI)


def test_a_known_train_by_its_headcode_at_a_place_by_its_name(log: Log) -> None:
    assert line_of(log, "f2002", "arrived", "maiwand") == {
        "kind": "call",
        "train": "2002",
        "at": "2026-11-24T09:00:00Z",
        "point": "AF-MWD",
        "event": "arrive",
        "quality": "manual",
    }


def test_an_unknown_train_keeps_the_name_it_was_given(log: Log) -> None:
    assert line_of(log, " X 17 ", "passed", "AF-KDH")["train"] == "X 17"


def test_while_typing_the_desk_says_what_it_takes_train_and_place_for(log: Log) -> None:
    points = point_entries(log.railway)

    def said(train: str, place: str) -> tuple[str, str]:
        return hints(Entered(train, "arrived", place, ""), log.picture(), points)

    assert said("X 17", "")[0] == "new train"
    assert said("F 2002", "")[0] == "known, last at km 1152.4"
    assert said("", "kandahar")[1] == "Kandahar, km 1114.0"
    assert said("", "zzqx") == ("", "no such place")


def test_a_position_is_a_km_on_the_trains_own_line(log: Log) -> None:
    found = line_of(log, "2002", "is at km", "1160,5", "13:55")
    assert (found["kind"], found["km"], found["line"]) == ("position", 1160.5, "main")
    assert found["at"] == "2026-11-24T08:55:00Z"


@pytest.mark.parametrize(
    ("train", "kind", "place", "time", "field"),
    [
        ("", "arrived", "Kandahar", "14:00", "train"),
        ("2002", "arrived", "zzqx", "14:00", "place"),
        ("2002", "arrived", "", "14:00", "place"),
        ("2002", "is at km", "far", "14:00", "place"),
        ("2002", "is at km", "nan", "14:00", "place"),
        ("2002", "is at km", "9999", "14:00", "place"),
        ("2002", "arrived", "Kandahar", "soon", "time"),
        ("2002", "arrived", "Kandahar", "2026-12-01 10:00", "time"),
    ],
)
def test_a_field_that_cannot_be_taken_is_named(
    log: Log, train: str, kind: str, place: str, time: str, field: str
) -> None:
    with pytest.raises(EntryError) as caught:
        line_of(log, train, kind, place, time)
    assert caught.value.field == field


def test_what_is_about_to_be_entered_reads_as_words(log: Log) -> None:
    assert confirmation(line_of(log, "2002", "departed", "kandahar"), log.railway) == (
        "2002 departed Kandahar"
    )
