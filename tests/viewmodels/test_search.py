"""Finding by typing: any language, any spelling habit, the best fit first."""

from __future__ import annotations

import pytest

from core.alarms.definitions import load_definitions
from core.line.loading import open_line
from tests.desk_log import Log
from ui.viewmodels.search import (
    Entry,
    alarm_entries,
    equipment_entries,
    find,
    fold,
    point_entries,
    train_entries,
)

RAILWAY = open_line("corridor")
POINTS = point_entries(RAILWAY)


def first(typed: str) -> str:
    return find(typed, POINTS)[0].id


@pytest.mark.parametrize(
    ("typed", "point"),
    [
        ("kandahar", "AF-KDH"),
        ("KANDAHAR", "AF-KDH"),
        ("AF-KDH", "AF-KDH"),
        ("af-kdh", "AF-KDH"),
        ("chaman", "PK-CMN"),
        ("chmn", "PK-CMN"),
        ("spin bol", "AF-SPB"),
        ("boldak", "AF-SPB"),
        ("herat", "AF-HRT"),
    ],
)
def test_a_place_is_found_by_name_part_of_name_id_or_a_few_letters(typed: str, point: str) -> None:
    assert first(typed) == point


def test_every_place_is_found_by_each_of_its_names() -> None:
    for point in RAILWAY.points.values():
        for name in (point.name, *point.names.values()):
            assert point.id in [entry.id for entry in find(name, POINTS)], name


def test_accents_and_case_do_not_matter() -> None:
    assert fold("Türkmenabat  ÝOL") == "turkmenabat yol"


def test_nothing_typed_finds_nothing_and_nonsense_finds_nothing() -> None:
    assert find("  ", POINTS) == []
    assert find("zzqx", POINTS) == []


def test_an_exact_headcode_comes_before_names_that_contain_it() -> None:
    log = Log()
    log.train("t1", headcode="2099")
    log.train("t2", headcode="20991")
    entries = [*train_entries(log.picture(), RAILWAY), *POINTS]
    assert [e.id for e in find("2099", entries)][:2] == ["t1", "t2"]


def test_alarms_are_found_by_type_name_and_object() -> None:
    log = Log()
    values = {"place": "Kandahar", "train": "F 2099", "km": "1114"}
    log.alarm("TRN-007", "F 2099", values=values)
    entries = alarm_entries(log.picture(), load_definitions())
    for typed in ("trn-007", "unexpected stop", "2099"):
        assert [e.id for e in find(typed, entries)] == ["TRN-007/F 2099"]


def test_letters_far_apart_are_no_fit() -> None:
    entry = Entry("point", "x", "Karachi Cantonment", "", ("Karachi Cantonment",))
    assert find("kct", [entry]) == []
    assert find("karchi", [entry]) == [entry]


@pytest.mark.parametrize("typed", ["kandahar", "Kandhar", "kandahsr", "kanadhar", "kandaahar"])
def test_a_slip_of_the_finger_still_finds_the_place(typed: str) -> None:
    found = find(typed, POINTS)
    assert found[0].title == "Kandahar", typed


@pytest.mark.parametrize("typed", ["Ақтөбе", "Актобе", "актөбе"])
def test_letters_that_a_keyboard_lacks_are_not_needed(typed: str) -> None:
    found = find(typed, POINTS)
    assert found[0].title == "Aktobe", typed


def test_equipment_is_found_by_its_number_behind_places() -> None:
    railway = RAILWAY
    signal = next(iter(railway.signals))
    entries = [*point_entries(railway), *equipment_entries(railway)]
    assert ("signal", signal) in {(entry.kind, entry.id) for entry in find(signal, entries)}
    assert find("Kandahar", entries)[0].kind == "point"
