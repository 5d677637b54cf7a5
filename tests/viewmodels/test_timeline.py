"""The time line as data: a scale that goes back, marks whose words keep apart, honest counts."""

from __future__ import annotations

from collections import Counter
from datetime import UTC
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from core.chronicle import MINUTE_US, Mark
from core.units import US_PER_S
from tests.line_kit import PlainMeasure, overlaps
from ui.viewmodels.drawing import Rect
from ui.viewmodels.playback import SPEEDS, Playback
from ui.viewmodels.timeline import FUTURE_SHARE, HOUR_US, SPANS_H, Strip, bars, flags, scene, ticks

END_US = 1_780_000_000 * US_PER_S


class Read:
    """What was read of a log."""

    def __init__(self, alarms: dict[int, int], marks: list[Mark]) -> None:
        self.alarms = Counter(alarms)
        self.marks = marks


def strip(hours: float = 32.0, at_us: int | None = None) -> Strip:
    return Strip(END_US, 900.0, hours, at_us)


@given(st.sampled_from(SPANS_H), st.floats(0, 1), st.none() | st.integers(-(10**13), 0))
def test_an_x_comes_back_from_its_instant(hours: float, share: float, back: int | None) -> None:
    shown = strip(hours, None if back is None else END_US + back)
    x = share * shown.width_px
    assert abs(shown.x(shown.us(x)) - x) < 1e-3


@given(st.sampled_from(SPANS_H), st.integers(-(10**14), 10**11))
def test_the_instant_that_is_shown_is_always_in_view(hours: float, back: int) -> None:
    shown = strip(hours, END_US + back)
    assert 0 <= shown.x(END_US + back) <= shown.width_px


def test_the_end_of_the_log_stands_before_the_forecast() -> None:
    assert strip().x(END_US) == 900 * (1 - FUTURE_SHARE)


@given(st.dictionaries(st.integers(0, 1_400), st.integers(1, 40), max_size=60))
def test_no_alarm_is_lost_or_counted_twice(back: dict[int, int]) -> None:
    last = END_US // MINUTE_US
    found = list(bars(strip(), Read({last - m: n for m, n in back.items()}, [])))  # type: ignore[arg-type]
    assert sum(bar.alarms for bar in found) == sum(back.values())
    assert all(0 < bar.share <= 1 for bar in found)


@given(st.lists(st.integers(0, 24 * 60), max_size=40), st.sampled_from(["note", "incident"]))
def test_no_words_of_marks_touch_each_other_or_another_mark(back: list[int], kind: str) -> None:
    marks = [
        Mark(END_US - m * MINUTE_US, m, kind, "a note of some length", ("X", "y"))
        for m in sorted(back, reverse=True)
    ]
    shown = strip()
    found = list(flags(shown, marks, {"X": "Dangerous wind"}, PlainMeasure(), 3.0))
    assert len(found) == len(marks)
    texts = [(str(n), f.text.rect) for n, f in enumerate(found) if f.text is not None]
    assert overlaps(texts) == []
    for _, rect in texts:
        meets = [f for f in found if rect.x - 2 < f.x < rect.right + 2]
        assert not meets


@given(st.sampled_from(SPANS_H))
def test_times_under_the_strip_keep_apart(hours: float) -> None:
    found = list(ticks(strip(hours), UTC, PlainMeasure(), 46.0))
    assert len(found) >= 3
    assert overlaps([(t.text, t.rect) for t in found]) == []
    room = Rect(0, 0, 900, 80)
    assert all(t.rect.x >= 0 and t.rect.right <= room.right for t in found)


def test_speeds_are_stepped_through_from_a_tenth_to_six_hundred() -> None:
    shown = Playback(speed=0.1)
    seen = [shown.speed]
    for _ in range(12):
        shown = shown.stepped(1)
        seen.append(shown.speed)
    assert tuple(dict.fromkeys(seen)) == SPEEDS
    assert (SPEEDS[0], SPEEDS[-1], shown.text) == (0.1, 600.0, "600×")
    assert Playback(speed=600.0).advanced(END_US, 0.5) == END_US + 300 * US_PER_S


def test_a_scene_has_conflicts_where_they_are_to_come() -> None:
    conflict: Any = type("C", (), {"at_us": END_US + HOUR_US})()
    made = scene(strip(), Read({}, []), [conflict], {}, UTC, PlainMeasure(), 3.0, 46.0)  # type: ignore[arg-type]
    ((x, _),) = made.conflicts
    assert strip().x(END_US) < x < 900
