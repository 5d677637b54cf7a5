"""Alarm definitions: what is shipped is sound, and a file that is not says where and why."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
import yaml

from core.alarms.definitions import AlarmDefinition, AlarmDefinitionError, load_definitions
from core.alarms.fold import AlarmFold
from core.alarms.rules import compile_rules, unfed_alarms
from core.line.loading import open_line
from core.state.fold import TelemetryFold
from core.timetable.model import Plan
from tests.alarm_kit import on_facts
from tests.shared_files import shared

SHIPPED = load_definitions()
ROW: dict[str, Any] = {
    "id": "A",
    "name": "Something",
    "group": "TRN",
    "key": "train",
    "instance_key": "train",
    "severity": "S2",
    "time_to_respond_s": 300,
    "on_delay_s": 0,
    "off_delay_s": 0,
    "condition": "t.stands",
    "cause": "this",
    "consequence": "that",
    "response": "do",
    "confirmation": "look",
    "owner": "somebody",
    "approved_by": ["one", "another"],
    "approved_at": "2026-01-01",
    "review_due": "2027-01-01",
    "test_case_id": "A",
    "provenance": "D",
}


# Parents that the reference names in the words of a rule or of a cascade, not in its column.
ALSO = {
    "BDR-001": ["BDR-009"],
    "BDR-003": ["BDR-004", "BDR-009"],
    "BDR-007": ["BDR-009"],
    "CGO-002": ["TRN-007"],
    "LOC-003": ["TRN-007"],
    "PWR-001": ["PWR-002"],
    "PWR-003": ["PWR-002"],
    "TUN-003": ["PWR-001"],
    "WTD-004": ["TRN-011"],
}


def write(path: Path, *rows: object) -> Path:
    path.write_text(yaml.safe_dump(list(rows)), encoding="utf-8")
    return path


def problems(path: Path) -> list[str]:
    with pytest.raises(AlarmDefinitionError) as told:
        load_definitions(path)
    return str(told.value).splitlines()


def problem(tmp_path: Path, *rows: object) -> str:
    (only,) = problems(write(tmp_path / "a.yaml", *rows))
    return only


def compiled(definitions: dict[str, AlarmDefinition]) -> Any:
    railway, plan = open_line("uniform:3x20"), Plan("", "")
    telemetry = TelemetryFold(railway, plan)
    return compile_rules(definitions, railway, plan, telemetry, AlarmFold(telemetry.changes))


@pytest.mark.parametrize(
    ("severity", "priorities"),
    [("S4", "1122"), ("S3", "1234"), ("S2", "2344"), ("S1", "3444")],
)
def test_priority_is_severity_by_time_to_respond(
    tmp_path: Path, severity: str, priorities: str
) -> None:
    times_s = (60, 300, 1_800, 1_801)
    rows = [
        {**ROW, "id": f"A{time_s}", "severity": severity, "time_to_respond_s": time_s}
        for time_s in times_s
    ]
    found = load_definitions(write(tmp_path / "a.yaml", *rows))
    assert "".join(str(found[f"A{time_s}"].priority) for time_s in times_s) == priorities


def test_nobody_types_a_priority(tmp_path: Path) -> None:
    assert "`priority`" in problem(tmp_path, {**ROW, "priority": 1})


def test_what_is_shipped_is_what_the_reference_catalogue_says() -> None:
    path = shared("reference/alarm_catalogue.csv")
    with path.open(encoding="utf-8", newline="") as file:
        catalogue = {row["id"]: row for row in csv.DictReader(file)}
    assert set(SHIPPED) == set(catalogue)
    for alarm, row in catalogue.items():
        found = SHIPPED[alarm]
        assert {
            # The catalogue leaves the figure of TRN-008 open; its on-delay is 20 minutes.
            "name": found.name.replace(" 20 min", " N min"),
            "group": found.group,
            "instance_key": found.instance_key,
            "priority": f"P{found.priority}",
            "severity_class": found.severity,
            "time_to_respond_s": str(found.time_to_respond_s),
            "on_delay_s": str(found.on_delay_s),
            "off_delay_s": str(found.off_delay_s),
            "latching": "Y" if found.latching else "N",
            "cause": found.cause,
            "consequence": found.consequence,
            "operator_response": found.response,
            "suppression_rule": found.suppression_rule or "None",
            "escalates_from": found.escalates_from,
            "country_relevance": ";".join(found.countries),
            "provenance": found.provenance,
        }.items() <= row.items()
        listed = [parent for parent in row["root_parents"].split(";") if parent]
        assert [*listed, *ALSO.get(alarm, ())] == list(found.root_parents)
        assert found.planning_rate_per_day == float(row["planning_rate_per_day"])


def test_what_needs_no_figure_of_its_own_goes_by_its_priority() -> None:
    """The catalogue's shelving and reminder times are those of the priority, row for row."""
    assert all(d.max_shelve_min is None and d.reminder_min is None for d in SHIPPED.values())


def test_the_catalogue_is_live_but_for_what_nothing_feeds() -> None:
    book = compiled(SHIPPED)
    unfed = unfed_alarms(SHIPPED)
    assert set(unfed) == set(on_facts())
    assert set(book.rules) == set(SHIPPED) - set(unfed)
    assert (len(book.rules), len(unfed)) == (126, 39)
    assert all(fields for fields in unfed.values())


def test_whoever_approved_a_draft_is_no_person() -> None:
    assert {d.approved_by for d in SHIPPED.values()} == {
        ("draft of the product", "no railway has approved it")
    }


@pytest.mark.parametrize(
    "column", ["response", "owner", "test_case_id", "condition", "confirmation"]
)
@pytest.mark.parametrize("value", [None, ""])
def test_an_alarm_without_what_makes_it_one_is_refused(
    tmp_path: Path, column: str, value: str | None
) -> None:
    row = {name: said for name, said in ROW.items() if name != column}
    told = problem(tmp_path, row if value is None else {**row, column: value})
    assert f"definition 1 (A): Object missing required field `{column}`" in told or (
        f"`$.{column}`" in told
    )


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"approved_by": ["one", "one"]}, "approved by one person only"),
        ({"review_due": "2026-01-01"}, "due before it was approved"),
        ({"review_due": "2027-06-01"}, "more than a year after"),
        ({"on_delay_s": 300}, "leaves nothing of the 300 s to respond"),
        ({"count": 3}, "count and count_window_s go together"),
        ({"guard": "t.freight"}, "a guard is for priority 1, and this is of 3"),
        (
            {"severity": "S4", "suppressed": "t.freight"},
            "of priority 1, it is never suppressed; what keeps it from rising is a guard",
        ),
        ({"shows": "{speed_kmh} km/h"}, "shows {speed_kmh}, which is none of its figures"),
        ({"figures": {"speed_kmh": "t.speed"}}, "its figure speed_kmh is not shown"),
        ({"says": "{"}, "its message: "),
        ({"says": "long " * 12}, "characters long, more than 60"),
        ({"escalates_from": "B"}, "escalates from B, which is not defined"),
        ({"root_parents": ["B"]}, "its parent B is not defined"),
        ({"root_parents": ["A"]}, "is its own parent"),
        ({"escalates_from": "A"}, "escalates from itself"),
    ],
)
def test_each_check_of_one_definition(tmp_path: Path, changes: dict[str, Any], told: str) -> None:
    line = problem(tmp_path, {**ROW, **changes})
    assert line.startswith(f"{tmp_path / 'a.yaml'}: A: ")
    assert told in line


PARENT = {**ROW, "id": "P", "time_to_respond_s": 1_800}


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([PARENT, {**ROW, "root_parents": ["P"], "severity": "S3", "time_to_respond_s": 120}],
         "of priority 2, it would be hidden by P of 4"),
        ([{**PARENT, "severity": "S4", "time_to_respond_s": 60},
          {**ROW, "root_parents": ["P"], "severity": "S4"}],
         "of priority 1, it is never anybody's child"),
        ([PARENT, {**ROW, "escalates_from": "P", "key": "section", "condition": "k.single"}],
         "escalates from P, which is of another object"),
    ],
)  # fmt: skip
def test_each_check_between_definitions(tmp_path: Path, rows: list[object], told: str) -> None:
    assert told in problem(tmp_path, *rows)


def test_parents_do_not_go_round(tmp_path: Path) -> None:
    rows = [{**ROW, "id": one, "root_parents": [next_]} for one, next_ in ("AB", "BC", "CA")]
    assert [line.rpartition(": ")[2] for line in problems(write(tmp_path / "a.yaml", *rows))] == [
        "is its own parent"
    ] * 3


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"condition": "t.speeed > 1"}, "A: condition: column 1: a train has no speeed"),
        ({"condition": "t.speed > t.dir"}, "column 11: t.dir is one of DOWN, UP and has no order"),
        ({"condition": "t.speed > P.margin"}, "column 11: the parameter margin is missing"),
        ({"condition": "t.speed > P.margin_km", "params": {"margin_km": 1}},
         "condition: column 1: a number in km/h is compared with a number in km"),
        ({"condition": "t.speed >"}, "condition: column 10: "),
        ({"condition": "t.speed"}, "condition: it is a number in km/h, and a truth is wanted"),
        ({"condition": "s.aspect == STOP"}, "condition: column 1: s is not known of a train"),
        ({"condition": "t.pos_q == GOOOD"}, "condition: column 1: one of GOOD"),
        ({"condition": "age(t.stands) > 1"}, "condition: column 1: t.stands has no age"),
        ({"condition": "open('x')"}, "condition: column 1: there is no function open()"),
        ({"condition": "count_where(trains, \"speeed > 1\") > 1"},
         "condition: column 21: in the quotes, column 1: speeed is not known of a train"),
        ({"params": {"margin": 1}}, "A: the parameter margin is not used"),
        ({"severity": "S4", "guard": "t.x"}, "A: guard: column 1: a train has no x"),
        ({"figures": {"n_km": "t.x"}, "shows": "{n_km}"}, "A: n_km: column 1: a train has no x"),
    ],
)  # fmt: skip
def test_what_does_not_compile_says_where(
    tmp_path: Path, changes: dict[str, Any], told: str
) -> None:
    path = write(tmp_path / "a.yaml", {**ROW, **changes})
    with pytest.raises(AlarmDefinitionError) as error:
        compiled(load_definitions(path))
    (line,) = str(error.value).splitlines()
    assert line.startswith(str(path))
    assert told in line


def test_every_problem_of_every_condition_is_told(tmp_path: Path) -> None:
    rows = [
        {**ROW, "condition": "t.a > 1 and t.b > P.c or t.stands"},
        {**ROW, "id": "B", "condition": "x"},
    ]
    with pytest.raises(AlarmDefinitionError) as error:
        compiled(load_definitions(write(tmp_path / "a.yaml", *rows)))
    assert len(str(error.value).splitlines()) == 4


def test_a_figure_that_was_not_recorded_is_not_made_up() -> None:
    assert SHIPPED["TRN-006"].text({"train": "4521"}) == ("– – · 4521 · overspeed · – – km/h (– –)")


def test_all_problems_of_a_file_are_told_each_with_its_place(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.yaml",
        ROW,
        {**ROW, "id": "B", "severity": "S9"},
        ROW,
        {**ROW, "id": "C", "escalates_from": "D"},
        "no table",
    )
    told = problems(path)
    assert len(told) == 4
    assert all(line.startswith(str(path)) for line in told)
    assert "definition 2 (B)" in told[0]
    assert "stands twice" in told[1]
    assert "definition 5" in told[2]
    assert "escalates from D" in told[3]


@pytest.mark.parametrize("content", [b"\xff\xfe", b"a: [", b"just: a table", b"", b"[]"])
def test_a_file_that_is_none_is_told_in_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(content)
    assert len(problems(path)) == 1


def test_a_file_that_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    assert len(problems(tmp_path / "none.yaml")) == 1


def test_an_empty_directory_is_told_in_one_line(tmp_path: Path) -> None:
    assert problems(tmp_path) == [f"{tmp_path}: no alarm definitions in it"]


def test_a_directory_is_all_of_its_files(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml", ROW)
    write(tmp_path / "b.yaml", {**ROW, "id": "B", "root_parents": ["A"]})
    assert set(load_definitions(tmp_path)) == {"A", "B"}
