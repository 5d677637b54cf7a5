"""How old is too old, and where an old train could be by now."""

from __future__ import annotations

from typing import Any

import pytest

from core.line.loading import open_line
from core.state.model import SourceState, TrainState
from core.state.quality import age_us, possible_extent_mm, quality
from core.units import US_PER_S, km_to_mm
from tests.recorder_kit import us

LINE = open_line("uniform:6x20")


def train(km: float = 50, **fields: Any) -> TrainState:
    """Seen at the start, by the source gps."""
    return TrainState(
        id="T1",
        line="main",
        position_mm=km_to_mm(km),
        fix_event_us=us(0),
        fix_recorded_us=us(2),
        fix_source="gps",
        **fields,
    )


def judged(seconds: float, interval_s: int | None = None, **fields: Any) -> str:
    sources = {"gps": SourceState(id="gps", interval_s=interval_s)}
    return quality(train(**fields), sources, us(seconds))


def test_the_age_of_a_fix_counts_from_when_it_was_true() -> None:
    assert age_us(train(), us(30)) == 30 * US_PER_S


def test_a_fix_from_ahead_of_time_has_no_negative_age() -> None:
    assert age_us(train(), us(-5)) == 0


def test_a_train_without_a_fix_has_neither_age_nor_place() -> None:
    unseen = TrainState(id="T1")
    assert age_us(unseen, us(0)) is None
    assert quality(unseen, {}, us(0)) == "never"
    assert possible_extent_mm(unseen, LINE, us(0)) is None


def test_a_fix_is_stale_after_ninety_seconds() -> None:
    assert (judged(90), judged(90.001)) == ("good", "stale")


def test_or_after_three_intervals_of_a_slower_source() -> None:
    assert (judged(180, interval_s=60), judged(180.001, interval_s=60)) == ("good", "stale")
    assert judged(90.001, interval_s=5) == "stale", "a fast source does not shorten the limit"


def test_a_voice_report_holds_for_half_an_hour_and_is_called_what_it_is() -> None:
    assert judged(1_800, fix_manual=True) == "manual"
    assert judged(1_800.001, fix_manual=True) == "stale"


@pytest.mark.parametrize("doubt", [{"accuracy_mm": 200_001}, {"implausible_mm": 1}])
def test_a_fresh_fix_can_be_doubtful(doubt: dict[str, int]) -> None:
    assert judged(1, **doubt) == "uncertain"
    assert judged(1, accuracy_mm=200_000) == "good"


def test_a_train_can_be_as_far_ahead_as_line_speed_takes_it() -> None:
    """The line's 79.2 km/h are 22 m/s."""
    assert possible_extent_mm(train(direction="up"), LINE, us(100)) == (
        km_to_mm(50),
        km_to_mm(52.2),
    )
    assert possible_extent_mm(train(direction="down"), LINE, us(100)) == (
        km_to_mm(47.8),
        km_to_mm(50),
    )


def test_both_ways_where_its_direction_is_not_known() -> None:
    assert possible_extent_mm(train(), LINE, us(100)) == (km_to_mm(47.8), km_to_mm(52.2))


def test_the_error_of_the_fix_widens_the_stretch() -> None:
    found = possible_extent_mm(train(direction="up", accuracy_mm=50_000), LINE, us(100))
    assert found == (km_to_mm(49.95), km_to_mm(52.25))


def test_no_train_runs_off_the_end_of_the_line() -> None:
    assert possible_extent_mm(train(99, direction="up"), LINE, us(3_600)) == (
        km_to_mm(99),
        km_to_mm(100),
    )


@pytest.mark.parametrize("direction", ["up", "down", None])
@pytest.mark.parametrize("km", [-0.5, 100.5])
def test_the_stretch_holds_the_fix_itself_past_the_last_point(
    km: float, direction: str | None
) -> None:
    found = possible_extent_mm(train(km, direction=direction), LINE, us(10))
    assert found is not None
    assert found[0] <= km_to_mm(km) <= found[1]
