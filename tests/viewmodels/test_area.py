"""My area: a stretch of line that limits what a desk lists; nothing is lost between two."""

from __future__ import annotations

import pytest

from core.line.loading import open_line
from tests.desk_log import Log
from ui.viewmodels.area import area_between, area_of, area_typed, limited, territories
from ui.viewmodels.search import point_entries

RAILWAY = open_line("corridor")
POINTS = point_entries(RAILWAY)


def test_what_lies_in_no_area_lies_in_every_one() -> None:
    log = Log()
    log.fix("in", 1152.4)
    log.fix("out", 300.0)
    log.train("nowhere", headcode="99")
    for key in ("in", "out", "nowhere", "sim", "AF-KDH"):
        log.alarm("TLM-001", key)
    area = area_between("PK-CMN", "AF-KDH", RAILWAY)
    assert area is not None
    area = area_typed("Chaman - Delaram", POINTS, RAILWAY)
    mine = limited(log.picture(), area, RAILWAY)
    assert set(mine.trains) == {"in", "nowhere"}
    assert {key for _, key in mine.alarms} == {"in", "nowhere", "sim", "AF-KDH"}
    assert limited(log.picture(), None, RAILWAY) == log.picture()


def test_territories_cover_every_point_of_the_line() -> None:
    areas = territories(RAILWAY)
    assert [area.name for area in areas][:2] == ["Pakistan", "Afghanistan"]
    line = RAILWAY.default_line
    for placed in line.points:
        assert any(area.contains(line.id, placed.position_mm) for area in areas), placed.point.id


@pytest.mark.parametrize("typed", ["chaman - delaram", "Delaram – Chaman", "Чаман - делар"])
def test_an_area_is_typed_in_any_order_and_language(typed: str) -> None:
    area = area_typed(typed, POINTS, RAILWAY)
    assert area.name == "Chaman – Delaram"
    assert area_of(area.id, RAILWAY) == area, "it is remembered by its id"


@pytest.mark.parametrize("typed", ["Chaman", "", "Chaman - Xyzzy", "Chaman - Chaman"])
def test_what_is_no_area_is_refused_with_its_reason(typed: str) -> None:
    with pytest.raises(ValueError, match=r"place|line"):
        area_typed(typed, POINTS, RAILWAY)
    assert area_of("nonsense", RAILWAY) is None
    assert area_of("a..b", RAILWAY) is None
