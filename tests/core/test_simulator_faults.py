"""What fails, as data: every kind, its signs and their delays, what is done about it, its end."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable
from itertools import takewhile
from typing import Any

import pytest

from core.events import (
    Command,
    EndFault,
    InjectFault,
    ReleaseTrain,
    ReportRefused,
    SendMessage,
)
from core.line.loading import load_railway, open_line
from core.line.model import Railway
from core.line.uniform import uniform_text
from core.simulator.faults import FaultKind, fault_kinds
from core.simulator.field import Field
from core.simulator.planner import uniform_plan
from core.simulator.staff import Asked
from core.simulator.world import World
from core.telemetry.normalise import Normaliser
from core.telemetry.source import RawReport
from core.timetable.loading import open_plan
from core.timetable.model import Plan
from core.units import US_PER_S, parse_iso_us
from tests.shared_files import shared

START_US = parse_iso_us("2026-06-01T06:00:00Z")
# A line of eight stations with every kind of measuring point, and a train each hour.
MEASURED = """
measuring_points:
  WIND: {line: main, km: 30, quantity: wind, unit: m/s}
  RAIL: {line: main, km: 50, quantity: rail_temperature, unit: degC}
  WATER: {line: main, km: 70, quantity: water_level, unit: m}
  SAND: {line: main, km: 90, quantity: sand, unit: mm}
  HOTBOX: {line: main, km: 110, quantity: hot_box, unit: degC}
  GATE: {line: main, km: 130, quantity: barrier, unit: state}
"""
RAILWAY = load_railway(uniform_text("8x20") + MEASURED, "measured")
PLAN = uniform_plan(RAILWAY, 24, 1)
CORRIDOR = open_line("corridor")
STATION, POINTS = "S0003", "S0003.PU2"
# The library of control-room.md 5.3, by the alarms that its faults map to.
LIBRARY = """
SIG-003 SIG-004 SIG-005 SIG-007 SIG-008 SIG-009 SIG-010 SIG-012 SIG-014
TRN-001 TRN-004 TRN-007 TRN-008 TRN-010 TRN-012 TRN-014 TRN-017
TLM-002 TLM-005 SEC-010 COM-001 COM-003 COM-004 COM-008 SYS-002 SYS-004 SYS-007 SYS-008
ENV-002 ENV-003 ENV-004 INF-003 INF-007 INF-009 PWR-001 PWR-002 PWR-005
LXG-001 LXG-003 LXG-006 BDR-003 BDR-005 BDR-007 BDR-009 SEC-002 SEC-004 SEC-005
POS-001 POS-003 CGO-001
"""


def heard(
    *commands: tuple[float, Command],
    minutes: float = 20,
    rate: float = 0.0,
    window_s: float = 60.0,
    begin_us: int = START_US,
    past: Iterable[Asked] = (),
    on: tuple[Railway, Plan] = (RAILWAY, PLAN),
) -> list[dict[str, Any]]:
    """The payloads of a field, to which commands are sent at seconds after its start."""
    world = World(*on, seed=1, start_us=begin_us)
    asked = [
        Asked(number, command, START_US + round(at_s * US_PER_S))
        for number, (at_s, command) in enumerate(commands, 1)
    ]
    field = Field(world, seed=1, start_us=START_US, fault_rate=rate, window_s=window_s, every_s=15)
    for each in (*past, *asked):
        field.take(each)
    end_us = START_US + round(minutes * 60 * US_PER_S)
    told = takewhile(lambda report: report.deliver_us < end_us, field.reports())
    return [report.payload for report in told]


def inject(fault: str, target: str = "") -> InjectFault:
    return InjectFault(operator="anna", fault=fault, target=target)


def of(payloads: list[dict[str, Any]], kind: str, **wanted: Any) -> list[dict[str, Any]]:
    return [
        p
        for p in payloads
        if p["kind"] == kind and all(p.get(key) == value for key, value in wanted.items())
    ]


def after_s(payload: dict[str, Any]) -> float:
    return (parse_iso_us(payload["at"]) - START_US) / US_PER_S


class TestData:
    def test_the_library_of_the_reference_is_there(self) -> None:
        raised = {alarm for kind in fault_kinds().values() for alarm in kind.alarms}
        assert not set(LIBRARY.split()) - raised
        ways = {kind.effect.people for kind in fault_kinds().values()}
        assert ways == {"", "late", "silent", "refuse", "mistake"}

    def test_every_alarm_named_is_one_of_the_catalogue(self) -> None:
        with shared("reference/alarm_catalogue.csv").open(encoding="utf-8") as file:
            known = {row["id"] for row in csv.DictReader(file)}
        named = {alarm for kind in fault_kinds().values() for alarm in kind.alarms}
        assert named <= known

    @pytest.mark.parametrize("kind", fault_kinds().values(), ids=lambda kind: kind.id)
    def test_each_says_how_it_is_seen_or_how_people_change_and_when_it_ends(
        self, kind: FaultKind
    ) -> None:
        assert kind.signs or kind.effect.people
        assert kind.start.per_year > 0
        for sign in kind.signs:
            low, high = sign.after_s
            assert 0 <= low <= high < 60 * kind.lasts_min[2], sign


@pytest.fixture(scope="module")
def everything() -> list[dict[str, Any]]:
    """Half an hour of the corridor in which each kind happens once."""
    kinds = list(fault_kinds())
    injected = ((60 + 5 * n, inject(kind)) for n, kind in enumerate(kinds))
    return heard(*injected, minutes=30, on=(CORRIDOR, open_plan("corridor")))


class TestEveryKind:
    def test_can_be_injected_and_its_signs_are_reports_that_are_accepted(
        self, everything: list[dict[str, Any]]
    ) -> None:
        # The gateway's fault silences what comes in its ten minutes, answers not.
        answers = {p["order"]: p for p in of(everything, "answer")}
        for number, kind in enumerate(fault_kinds().values(), 1):
            assert answers[number]["outcome"] == "confirmed", (kind.id, answers[number])
        normaliser = Normaliser(CORRIDOR, None)
        for payload in everything:
            event = normaliser.normalise(RawReport(dict(payload)), "sim", START_US)
            assert not isinstance(event, ReportRefused), event


class TestOne:
    def test_signs_come_after_their_delays_and_the_true_state_when_it_is_over(self) -> None:
        points = POINTS
        told = heard(
            (30, inject("points_failed", points)),
            (600, EndFault(operator="anna", fault="points_failed", target=points)),
        )
        states = [(round(after_s(p)), p["state"]) for p in of(told, "points", points=points)]
        failed = [s for s, state in states if state == "failed"]
        assert failed
        assert 31 <= failed[0] <= 34
        (said, ended) = of(told, "message", sender=STATION)
        assert 70 <= after_s(said) <= 210
        assert said["text"] == f"Points {points} do not detect"
        assert ended["text"] == f"Points {points} detect again, tested both ways"
        assert after_s(ended) == 600
        assert not [s for s, state in states if state == "failed" and s > 600]

    def test_a_section_that_shows_wrong_hides_the_truth_until_then(self) -> None:
        section = next(p["section"] for p in of(heard(minutes=1), "section", state="clear"))
        told = heard(
            (100, inject("circuit_occupied", section)),
            (400, EndFault(operator="anna", fault="circuit_occupied")),
            minutes=10,
        )
        states = [(after_s(p), p["state"]) for p in of(told, "section", section=section)]
        assert {state for at_s, state in states if 102 < at_s < 400} <= {"occupied"}
        assert (400, "clear") in states

    def test_a_silent_train_is_silent_and_speaks_again(self) -> None:
        train = of(heard(minutes=1), "position")[0]["train"]
        told = heard(
            (100, inject("train_unit_lost", train)),
            (500, EndFault(operator="anna", fault="train_unit_lost", target=train)),
            minutes=12,
        )
        fixes = [after_s(p) for p in of(told, "position", train=train)]
        assert not [s for s in fixes if 101 < s < 494]
        assert [s for s in fixes if s < 100]
        assert [s for s in fixes if s > 500]

    def test_when_the_gateway_is_down_nothing_is_heard_but_people(self) -> None:
        told = heard(
            (60, inject("gateway_down")),
            (61, SendMessage(operator="anna", to=STATION, text="Hello")),
            (240, EndFault(operator="anna", fault="gateway_down")),
            minutes=6,
        )
        between = Counter(p["kind"] for p in told if 62 < after_s(p) < 239)
        # A call of that time is told when the link is back, a fix is not.
        assert set(between) <= {"answer", "call"}
        assert between["answer"] == 1

    def test_weather_moves_the_value_of_its_own_point(self) -> None:
        told = heard((10, inject("high_water", "WATER")), minutes=40)
        values = [(after_s(p), p["value"]) for p in of(told, "measure", point="WATER")]
        assert max(value for _, value in values) >= -0.6
        # At the end of May water stands far below the rail.
        assert max(p["value"] for p in of(heard(minutes=40), "measure", point="WATER")) < -2

    def test_what_cannot_be_is_refused_in_words(self) -> None:
        told = heard(
            (5, inject("nonsense")),
            (6, inject("points_failed", STATION)),
            (7, EndFault(operator="anna", fault="points_failed")),
            minutes=2,
        )
        answers = sorted(of(told, "answer"), key=lambda answer: answer["order"])
        assert [(p["outcome"], p["text"]) for p in answers] == [
            ("refused", "there is no fault 'nonsense'"),
            ("refused", f"Points out of correspondence cannot happen to '{STATION}' now"),
            ("refused", "no fault 'points_failed' is happening"),
        ]


class TestActions:
    def ended_s(self, *commands: tuple[float, Command]) -> float:
        """When the points of Sibi are in order again."""
        told = heard((30, inject("points_failed", POINTS)), *commands, minutes=180)
        (ended,) = [p for p in of(told, "message") if p["text"].endswith("tested both ways")]
        return after_s(ended)

    def test_the_right_one_shortens_it_once_and_is_answered(self) -> None:
        alone_s = self.ended_s()
        help_ = SendMessage(operator="anna", to=STATION, text="Send the maintainer")
        helped_s = self.ended_s((60, help_))
        assert helped_s < 0.6 * alone_s + 60
        assert self.ended_s((60, help_), (200, help_)) == helped_s

    def test_words_that_mean_nothing_do_nothing(self) -> None:
        idle = SendMessage(operator="anna", to=STATION, text="Good morning")
        elsewhere = SendMessage(operator="anna", to="S0006", text="Send the maintainer")
        assert self.ended_s((60, idle), (61, elsewhere)) == self.ended_s()

    def test_the_wrong_one_makes_it_worse(self) -> None:
        train = of(heard(minutes=1), "position")[0]["train"]
        told = heard(
            (20, inject("hot_box_critical", train)),
            (40, ReleaseTrain(operator="anna", train=train)),
            minutes=10,
        )
        (released,) = of(told, "answer", order=2)
        assert "Going on with a burning bearing" in released["text"]
        assert of(told, "measure", point=f"train:{train}#derail_sensor", value=1)

    @pytest.mark.parametrize(
        ("fault", "outcome"), [("station_refuses", "refused"), ("wrong_read_back", "refused")]
    )
    def test_people_who_fail_answer_accordingly(self, fault: str, outcome: str) -> None:
        told = heard(
            (5, inject(fault, STATION)),
            (6, SendMessage(operator="anna", to=STATION, text="Hold all trains")),
            minutes=4,
        )
        assert of(told, "answer", order=2)[0]["outcome"] == outcome

    def test_one_who_is_silent_does_not_answer(self) -> None:
        told = heard(
            (5, inject("no_answer", STATION)),
            (6, SendMessage(operator="anna", to=STATION, text="Hello?")),
            minutes=10,
        )
        assert [p["order"] for p in of(told, "answer")] == [1]


class TestDrawn:
    def test_at_a_rate_with_a_seed_the_same_each_time_and_said_alike_in_any_window(self) -> None:
        busy = heard(minutes=90, rate=100)
        assert heard(minutes=90, rate=100) == busy
        messages = of(busy, "message")
        said = [(m["at"], m["sender"], m["text"]) for m in messages]
        again = of(heard(minutes=90, rate=100, window_s=2), "message")
        assert [(m["at"], m["sender"], m["text"]) for m in again] == said
        assert len(messages) >= 5
        assert not of(heard(minutes=90), "message")

    def test_what_began_before_the_session_is_still_seen_and_not_said_again(self) -> None:
        points = POINTS
        done_us = START_US - 300 * US_PER_S
        past = Asked(1, inject("points_failed", points), done_us, done_us)
        told = heard(begin_us=done_us, past=[past], minutes=2)
        assert of(told, "points", points=points, state="failed")
        assert not of(told, "message")
        assert not of(told, "answer")
