"""The map: the railway where it lies, at any place and zoom, without names that touch."""

from __future__ import annotations

from itertools import combinations

import pytest

from core.line.loading import open_line
from tests.desk_log import Log
from ui.viewmodels.map_scene import MapGround, MapScene, MapView, map_scene

RAILWAY = open_line("corridor")
GROUND = MapGround(RAILWAY)


class Sixes:
    """Type of which every letter is six pixels wide."""

    def width(self, text: str, role: str) -> float:
        return 6.0 * len(text)

    def height(self, role: str) -> float:
        return 14.0


def scene(log: Log, view: MapView, selected: tuple[str, str] = ("", "")) -> MapScene:
    return map_scene(GROUND, view, log.picture(), log.now_us, selected, Sixes())


def busy() -> Log:
    log = Log()
    for number in range(60):
        log.fix(f"t{number}", 20.0 + 60 * number, direction="up" if number % 2 else "down")
    log.alarm("TLM-001", "t3")
    return log


@pytest.mark.parametrize("zoom", [1.0, 3.0, 20.0, 200.0])
@pytest.mark.parametrize("size", [(500.0, 300.0), (1900.0, 1000.0)])
def test_no_two_names_touch_and_none_is_cut_off(zoom: float, size: tuple[float, float]) -> None:
    view = GROUND.whole(*size)
    view = view.zoomed(zoom, *view.xy(*GROUND.places[0][1:]))
    found = scene(busy(), view)
    texts = [*found.names, *found.headcodes]
    for one, other in combinations(texts, 2):
        assert not one.rect.overlaps(other.rect), (one.text, other.text)
    for text in texts:
        assert text.rect.x >= 0
        assert text.rect.right <= size[0]
        assert text.rect.y >= 0
        assert text.rect.bottom <= size[1]


def test_the_whole_railway_is_in_view_with_north_above() -> None:
    view = GROUND.whole(800, 600)
    for point, east, north in GROUND.places:
        x, y = view.xy(east, north)
        assert 0 <= x <= 800, point.id
        assert 0 <= y <= 600, point.id
    at = {point.id: view.xy(east, north) for point, east, north in GROUND.places}
    assert at["AF-KDH"][1] < at["PK-KPT"][1], "Kandahar lies north of Karachi"


def test_zooming_keeps_what_is_under_the_pointer() -> None:
    view = GROUND.whole(800, 600)
    place = GROUND.place("main", 1_114_000_000)
    assert place is not None
    before = view.xy(*place)
    assert view.zoomed(7.0, *before).xy(*place) == pytest.approx(before)
    assert view.moved(30, -20).xy(*place) == pytest.approx((before[0] + 30, before[1] - 20))


def test_a_train_stands_on_its_line_with_its_alarm_and_can_be_hit() -> None:
    log = busy()
    view = GROUND.whole(1_900, 1_000)
    found = scene(log, view, ("train", "t3"))
    mark = next(mark for mark in found.trains if mark.id == "t3")
    place = GROUND.place("main", 200_000_000)
    assert place is not None
    assert mark.at == pytest.approx(view.xy(*place))
    assert mark.selected
    assert len(found.markers) == 1
    assert scene(log, view).hit(*mark.at) is not None
    log.wait(4_000)
    assert all(mark.stale for mark in scene(log, view).trains)


def test_a_railway_without_coordinates_has_an_empty_map() -> None:
    ground = MapGround(open_line("uniform:6x20"))
    assert ground.is_empty
    log = busy()
    found = map_scene(ground, ground.whole(300, 200), log.picture(), log.now_us, ("", ""), Sixes())
    assert (found.dots, found.names) == ((), ())
