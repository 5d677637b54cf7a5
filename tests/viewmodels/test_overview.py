"""The overview strip as data: every train is on it or counted, and every alarm has its place."""

from __future__ import annotations

from itertools import pairwise

import pytest

from core.ids import Origin
from core.line.loading import open_line
from core.picture import Picture
from core.units import km_to_mm
from tests.desk_log import Log
from tests.line_kit import PlainMeasure, fleet, overlaps, with_trains
from ui.viewmodels.overview import TICK_PX, StripLayout, lay_out_strip

CORRIDOR = open_line("corridor")


def strip(width: float = 1_353.0, line: str = "main") -> StripLayout:
    found = CORRIDOR.line_by_id[line]
    return lay_out_strip(CORRIDOR, found, PlainMeasure(), width, 72.0)


@pytest.mark.parametrize("width", [700.0, 930.0, 1_353.0, 3_700.0])
def test_names_do_not_touch_and_the_ends_of_the_line_are_named(width: float) -> None:
    found = strip(width)
    names = [(text.text, text.rect) for text in found.names]
    assert overlaps(names) == []
    assert {"Karachi Port", "Aktobe"} <= {name for name, _ in names}
    assert all(r.x >= 0 and r.right <= width for _, r in names)


def test_territories_and_gauges_follow_one_another() -> None:
    texts = [realm.text.text for realm in strip().realms if realm.text is not None]
    assert texts == [
        "Pakistan · 1676 mm",
        "Afghanistan · 1520 mm",
        "Turkmenistan · 1520 mm",
        "Kazakhstan · 1520 mm",
    ]


@pytest.mark.parametrize("count", [0, 41, 300])
def test_every_train_has_a_tick_or_is_counted(count: int) -> None:
    at_us = Log().now_us
    empty = Picture(0, at_us, Origin.SIMULATED)
    picture = with_trains(empty, fleet(CORRIDOR.default_line, count, at_us))
    scene = strip().scene(picture, at_us, "")
    left_out = int(scene.left_out.text) if scene.left_out is not None else 0
    assert len(scene.ticks) + left_out == count


def test_ticks_of_one_lane_do_not_cover_one_another() -> None:
    at_us = Log().now_us
    empty = Picture(0, at_us, Origin.SIMULATED)
    picture = with_trains(empty, fleet(CORRIDOR.default_line, 300, at_us))
    lanes: dict[float, list[float]] = {}
    for tick in strip().scene(picture, at_us, "").ticks:
        lanes.setdefault(tick.y, []).append(tick.x)
    assert len(lanes) == 4
    for xs in lanes.values():
        ordered = sorted(xs)
        assert all(b - a >= TICK_PX for a, b in pairwise(ordered))


def test_the_severest_alarm_of_a_place_is_marked_and_trains_give_way_to_it() -> None:
    log = Log()
    log.fix("a", 996.0, direction="up")
    log.fix("b", 1001.0, direction="up")
    log.alarm("REG-001", "a", priority=4)
    log.alarm("TRN-006", "b", priority=2)
    log.alarm("ENV-001", "AF-KDH", priority=1)
    found = strip()
    scene = found.scene(log.picture(), log.now_us, "")
    marked = zip(scene.marked, (marker.priority for marker in scene.markers), strict=True)
    assert dict(marked) == {"AF-KDH": 1, "b": 2}
    assert [tick.id for tick in scene.ticks] == ["a"]
    assert scene.left_out is not None


def test_the_windows_frame_can_be_taken_hold_of_however_small_it_is() -> None:
    found = strip()
    frame = found.window_rect(km_to_mm(1114), km_to_mm(1114.1), 72.0)
    assert frame.width >= 14.0
    assert frame.center[0] == pytest.approx(found.axis.x(km_to_mm(1114.05)), abs=0.5)


def test_trains_of_a_branch_are_not_on_the_main_line() -> None:
    log = Log()
    log.fix("t", 1000.0, line="B-GWD")
    assert strip().scene(log.picture(), log.now_us, "").ticks == ()
