"""What holds for every distance axis: it rises, it goes back, it zooms and pans without a jump."""

from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.line.loading import load_railway
from ui.viewmodels.axis import END_PAD_PX, SECTION_ZOOM, Axis, Ruler, build_ruler, whole_line

KM = 1_000_000


@st.composite
def rulers(draw: st.DrawFn) -> Ruler:
    """A line of points of any tier and any distance from one another, and any widths wished for."""
    gaps_m = draw(st.lists(st.integers(1, 90_000), min_size=1, max_size=8))
    start_m = draw(st.integers(-50_000, 50_000))
    tracks = draw(st.lists(st.integers(1, 5), min_size=len(gaps_m) + 1, max_size=len(gaps_m) + 1))
    rows = ["id: r", "name: r", "territories: {T: {name: T, timezone: UTC}}", "operating_points:"]
    for number, count in enumerate(tracks):
        tier = draw(st.integers(1, 4))
        listed = ", ".join(["{role: main}", "{role: loop, length_m: 700}"][:count])
        rows.append(f"  P{number}: {{name: P, territory: T, tier: {tier}, tracks: [{listed}]}}")
    rows += ["lines:", "  main:", "    points:"]
    for number in range(len(gaps_m) + 1):
        rows.append(f"      P{number}: {(start_m + sum(gaps_m[:number])) / 1_000:.3f}")
    rows += [
        "    stretches:",
        f"      - {{from: P0, to: P{len(gaps_m)}, gauge_mm: 1520, tracks: 1,",
    ]
    rows[-1] += " passenger_kmh: 80, freight_kmh: 60, block: absolute}"
    railway = load_railway("\n".join(rows) + "\n", "drawn")
    wished = {
        point_id: (draw(st.integers(0, 120)), draw(st.integers(0, 160)))
        for point_id in railway.points
    }
    return build_ruler(railway, railway.default_line, wished.__getitem__)


@st.composite
def axes(draw: st.DrawFn) -> Axis:
    """Any zoom and place that a person can reach."""
    axis = whole_line(draw(rulers()), draw(st.integers(200, 3_800)))
    axis = axis.zoomed(draw(st.floats(0.5, 400)), draw(st.floats(0, axis.width_px)))
    return axis.panned(draw(st.floats(-5_000, 5_000)))


shares = st.floats(0, 1)


def at(axis: Axis, share: float) -> int:
    ruler = axis.ruler
    return round(ruler.start_mm + (ruler.end_mm - ruler.start_mm) * share)


@given(axes(), st.lists(shares, min_size=2, max_size=12))
def test_x_rises_with_chainage(axis: Axis, wanted: list[float]) -> None:
    positions = sorted({at(axis, share) for share in wanted})
    for low, high in pairwise(positions):
        assert axis.x(low) < axis.x(high)


@given(axes(), shares)
def test_x_goes_back_to_the_chainage_within_a_pixel(axis: Axis, share: float) -> None:
    position_mm = at(axis, share)
    assert abs(axis.x(axis.mm(axis.x(position_mm))) - axis.x(position_mm)) < 0.5


@given(axes(), st.floats(-200, 4_200))
def test_every_x_has_a_chainage_on_the_axis(axis: Axis, x: float) -> None:
    knots = axis.ruler.knots_mm
    position_mm = axis.mm(x)
    assert knots[0] <= position_mm <= knots[-1]
    if 0 <= x + axis.left_px <= axis.total_px:
        assert axis.x(position_mm) == pytest.approx(x, abs=1.0)


@given(axes(), st.floats(SECTION_ZOOM, 60))
def test_from_section_zoom_on_every_point_has_the_width_it_wishes_for(
    axis: Axis, zoom: float
) -> None:
    axis = axis.centered(at(axis, 0.5), zoom)
    for place in axis.ruler.places:
        low, _, _, high = place.edges_mm
        if low < place.edges_mm[1] < place.edges_mm[2] < high:
            width = axis.x(high) - axis.x(low)
            assert width >= max(place.symbol_px, place.name_px) - 1e-6


@given(axes())
def test_boxes_of_points_keep_apart(axis: Axis) -> None:
    for before, after in pairwise(axis.ruler.places):
        assert axis.x(before.edges_mm[3]) <= axis.x(after.edges_mm[0])


@given(axes(), st.floats(0.7, 1.4), shares)
def test_zooming_keeps_what_is_under_the_pointer(axis: Axis, factor: float, share: float) -> None:
    x = axis.width_px * share
    zoomed = axis.zoomed(factor, x)
    last_px = max(zoomed.total_px + END_PAD_PX - zoomed.width_px, -END_PAD_PX)
    assume(-END_PAD_PX < zoomed.left_px < last_px)  # at an end of the line it cannot
    assert zoomed.x(axis.mm(x)) == pytest.approx(axis.x(axis.mm(x)), abs=1e-6)


@given(axes(), shares, shares)
def test_zooming_a_little_moves_things_a_little(axis: Axis, one: float, other: float) -> None:
    low, high = sorted((at(axis, one), at(axis, other)))
    width = axis.x(high) - axis.x(low)
    zoomed = axis.zoomed(1.001, 0.0)
    grown = zoomed.x(high) - zoomed.x(low)
    assert width - 1e-6 <= grown
    # A ramp grants a point all of its width over several steps of zoom: at most 160 px over 4.
    assert grown - width <= width * 0.01 + 0.001 * axis.zoom * 60 * len(axis.ruler.places)


@given(axes(), st.floats(-900, 900), shares, shares)
def test_panning_moves_the_picture_as_one_piece(
    axis: Axis, pixels: float, one: float, other: float
) -> None:
    panned = axis.panned(pixels)
    low, high = at(axis, one), at(axis, other)
    assert panned.x(high) - panned.x(low) == pytest.approx(axis.x(high) - axis.x(low), abs=1e-6)


@given(axes(), st.floats(-90_000, 90_000))
def test_the_view_never_leaves_the_line(axis: Axis, pixels: float) -> None:
    panned = axis.panned(pixels)
    assert panned.left_px >= -END_PAD_PX
    assert panned.left_px + panned.width_px <= panned.total_px + END_PAD_PX + 1e-3


@given(axes(), shares, shares)
@settings(max_examples=30)
def test_a_window_that_is_asked_for_is_in_view(axis: Axis, one: float, other: float) -> None:
    low, high = sorted((at(axis, one), at(axis, other)))
    fitted = axis.fitted(low, high)
    assert -1.0 <= fitted.x(low) <= fitted.x(high) <= fitted.width_px + 1.0


@given(axes())
@settings(max_examples=30)
def test_the_whole_line_fits_the_window_with_its_ends_in_view(axis: Axis) -> None:
    whole = whole_line(axis.ruler, axis.width_px)
    assert whole.window_mm == (axis.ruler.start_mm, axis.ruler.end_mm)
    assert whole.x(axis.ruler.start_mm) >= 0.0
    assert whole.x(axis.ruler.end_mm) <= axis.width_px
