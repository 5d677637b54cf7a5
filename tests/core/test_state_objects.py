"""What reports do to the belief about sections, signals, points, berths, measures and sources."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from core.events import (
    AlarmReported,
    BerthReported,
    HeartbeatReported,
    MeasureReported,
    PointsReported,
    Report,
    ReportRefused,
    SectionReported,
    SignalReported,
    SourceHealthChanged,
)
from tests.recorder_kit import Belief, us

# kind of object: (a report about it at a time, what the belief says of it afterwards)
REPORTS: dict[str, tuple[Callable[[float, str], Report], str, str]] = {
    "sections": (
        lambda at, word: SectionReported(
            event_us=us(at), source="td", section="S0002/1", state=word, train="T1"
        ),
        "S0002/1",
        "state",
    ),
    "signals": (
        lambda at, word: SignalReported(
            event_us=us(at), source="td", signal="S0002.HU1", aspect=word
        ),
        "S0002.HU1",
        "aspect",
    ),
    "points": (
        lambda at, word: PointsReported(
            event_us=us(at), source="td", points="S0002.PU2", state=word
        ),
        "S0002.PU2",
        "state",
    ),
    "measures": (
        lambda at, word: MeasureReported(
            event_us=us(at),
            source="td",
            point="W1",
            value_e6=12_500_000,
            unit="m/s",
            quality=word,
        ),
        "W1",
        "quality",
    ),
}


@pytest.fixture
def belief() -> Belief:
    return Belief()


def held(belief: Belief, kind: str) -> Any:
    _, name, _ = REPORTS[kind]
    return getattr(belief.fold.telemetry, kind)[name]


@pytest.mark.parametrize("kind", REPORTS)
def test_the_latest_by_its_own_time_holds(belief: Belief, kind: str) -> None:
    report, _, word = REPORTS[kind]
    belief.say(report(10, "unknown"), 11)
    belief.say(report(20, "normal"), 21)
    state = held(belief, kind)
    assert getattr(state, word) == "normal"
    assert (state.event_us, state.recorded_us, state.source) == (us(20), us(21), "td")


@pytest.mark.parametrize("kind", REPORTS)
def test_a_late_one_changes_nothing(belief: Belief, kind: str) -> None:
    report, _, _ = REPORTS[kind]
    belief.say(report(20, "normal"), 21)
    before = held(belief, kind)
    belief.fold.snapshot()
    belief.say(report(10, "unknown"), 22)
    assert held(belief, kind) is before
    assert not getattr(belief.fold.snapshot().changes, kind)


@pytest.mark.parametrize("kind", REPORTS)
def test_of_two_of_one_instant_the_later_in_the_log_holds(belief: Belief, kind: str) -> None:
    report, _, word = REPORTS[kind]
    belief.say(report(20, "normal"), 21)
    belief.say(report(20, "unknown"), 22)
    assert getattr(held(belief, kind), word) == "unknown"


def berth(at: float, headcode: str, step: tuple[str | None, str | None]) -> BerthReported:
    return BerthReported(
        event_us=us(at), source="td", headcode=headcode, from_berth=step[0], to_berth=step[1]
    )


def headcodes(belief: Belief) -> dict[str, str]:
    return {name: state.headcode for name, state in belief.fold.telemetry.berths.items()}


class TestBerths:
    def test_a_headcode_steps_from_one_to_the_next(self, belief: Belief) -> None:
        belief.say(berth(0, "2K50", (None, "0101")), 0)
        belief.say(berth(60, "2K50", ("0101", "0103")), 60)
        assert headcodes(belief) == {"0101": "", "0103": "2K50"}

    def test_a_cancel_empties_a_berth(self, belief: Belief) -> None:
        belief.say(berth(0, "2K50", (None, "0101")), 0)
        belief.say(berth(60, "2K50", ("0101", None)), 60)
        assert headcodes(belief) == {"0101": ""}

    def test_each_end_of_a_late_step_is_judged_by_itself(self, belief: Belief) -> None:
        """0101 has another train since; 0103 has heard nothing newer."""
        belief.say(berth(0, "2K50", (None, "0101")), 0)
        belief.say(berth(90, "1A11", (None, "0101")), 90)
        belief.say(berth(60, "2K50", ("0101", "0103")), 95)
        assert headcodes(belief) == {"0101": "1A11", "0103": "2K50"}


class TestSources:
    def test_what_came_is_counted_by_source_late_or_not(self, belief: Belief) -> None:
        belief.say(HeartbeatReported(event_us=us(30), source="a"), 31)
        belief.say(HeartbeatReported(event_us=us(10), source="a"), 32)
        belief.say(HeartbeatReported(event_us=us(40), source="b"), 40)
        sources = belief.fold.telemetry.sources
        assert (sources["a"].accepted, sources["b"].accepted) == (2, 1)
        assert sources["a"].last_recorded_us == us(32)
        assert sources["a"].last_event_us == us(30), "it does not go back"

    def test_a_refusal_is_counted_with_its_reason(self, belief: Belief) -> None:
        belief.say(ReportRefused(event_us=us(5), source="a", reason="not JSON"), 5)
        source = belief.fold.telemetry.sources["a"]
        assert (source.accepted, source.rejected, source.last_refusal) == (0, 1, "not JSON")

    def test_health_is_what_the_recorder_judged_and_since_when(self, belief: Belief) -> None:
        belief.say(HeartbeatReported(event_us=us(0), source="a"), 0)
        belief.say(
            SourceHealthChanged(
                event_us=us(90),
                source="a",
                uri="tcp://h:1",
                health="stale",
                reason="quiet",
                interval_s=30,
            ),
            91,
        )
        source = belief.fold.telemetry.sources["a"]
        assert (source.health, source.reason, source.since_us) == ("stale", "quiet", us(91))
        assert (source.uri, source.interval_s, source.accepted) == ("tcp://h:1", 30, 1)


def test_the_alarm_of_another_system_keeps_its_latest_time(belief: Belief) -> None:
    for at in (10, 30, 20):
        belief.say(
            AlarmReported(event_us=us(at), source="hvac", alarm="FAN", key="1", active=True), 40
        )
    assert belief.fold.telemetry.alarm_reports == {("FAN", "1"): us(30)}
