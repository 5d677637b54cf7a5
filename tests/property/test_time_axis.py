"""What holds for every time axis: it goes back, it zooms and pans about what it says it does."""

from datetime import UTC, timedelta, timezone
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from core.units import US_PER_S
from ui.viewmodels.clocks import civil
from ui.viewmodels.time_axis import LONGEST_H, SHORTEST_H, TimeAxis, rounded_hours

NOW_US = 1_780_000_000 * US_PER_S
ZONES = (UTC, timezone(timedelta(hours=4, minutes=30)), timezone(timedelta(hours=-3, minutes=-30)))


@st.composite
def axes(draw: st.DrawFn) -> TimeAxis:
    """Any span, length and place that a person can reach."""
    axis = TimeAxis(NOW_US + draw(st.integers(0, 10**12)), draw(st.floats(100, 4_000)))
    axis = axis.zoomed(draw(st.floats(0.05, 20)), draw(st.floats(0, 100)))
    return axis.panned(draw(st.floats(-5_000, 5_000)))


@given(axes(), st.floats(0, 1))
def test_a_pixel_comes_back_from_its_instant(axis: TimeAxis, share: float) -> None:
    px = axis.length_px * share
    assert abs(axis.px(axis.us(px)) - px) < 1e-3


@given(axes(), st.floats(0.1, 10), st.floats(0, 1))
def test_zooming_keeps_the_instant_under_the_pointer(
    axis: TimeAxis, factor: float, share: float
) -> None:
    px = axis.length_px * share
    zoomed = axis.zoomed(factor, px)
    assert SHORTEST_H <= zoomed.hours <= LONGEST_H
    # Windows begin at whole pixels; and one moved as far as it goes moves no farther.
    if abs(zoomed.moved_us) < 72 * 3_600 * US_PER_S:
        assert abs(zoomed.px(axis.us(px)) - px) <= 1.0


@given(axes(), st.integers(-500, 500))
def test_panning_by_pixels_moves_the_picture_by_as_many(axis: TimeAxis, pixels: int) -> None:
    panned = axis.panned(pixels)
    if abs(panned.moved_us) < 72 * 3_600 * US_PER_S:
        assert abs(panned.start_px - axis.start_px - pixels) <= 1


@given(axes(), st.integers(0, 3_600))
def test_time_that_goes_on_moves_the_picture_by_whole_pixels(axis: TimeAxis, seconds: int) -> None:
    later = axis.at(axis.now_us + seconds * US_PER_S)
    assert isinstance(later.start_px, int)
    assert abs(later.px(later.now_us) - axis.px(axis.now_us)) <= 1.0


@given(axes(), st.sampled_from(ZONES))
def test_marks_rise_keep_apart_and_stand_at_whole_civil_times(
    axis: TimeAxis, zone: timezone
) -> None:
    marks = list(axis.marks(zone, 36.0))
    assert all(one.at_us < other.at_us for one, other in pairwise(marks))
    written = [mark for mark in marks if mark.text]
    for one, other in pairwise(written):
        assert axis.px(other.at_us) - axis.px(one.at_us) >= min(
            35.9, axis.length_px * 24 / axis.hours - 0.1
        )
    for mark in written:
        assert f"{civil(mark.at_us, zone):%H:%M}" == mark.text
        assert mark.is_midnight == (mark.text == "00:00")


def test_the_usual_spans_are_stepped_through_and_end_there() -> None:
    seen = [2.0]
    for _ in range(6):
        seen.append(rounded_hours(seen[-1], up=True))
    assert seen == [2, 4, 8, 24, 72, 72, 72]
    assert rounded_hours(3.3, up=False) == 2.0


@given(axes())
def test_home_puts_the_bar_back(axis: TimeAxis) -> None:
    homed = axis.homed()
    assert abs(homed.px(homed.now_us) / homed.length_px - 0.4) < 0.02
