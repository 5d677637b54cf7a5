"""Where other lines leave the one in view: drawn, named, and found under the pointer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from core.line.loading import open_line
from core.timetable.model import Plan
from tests.line_kit import PlainMeasure, overlaps
from ui.viewmodels.branches import branch_at
from ui.viewmodels.line_stage import LineStage

CORRIDOR = open_line("corridor")
SIZES = ((930.0, 240.0), (1_352.0, 330.0), (2_760.0, 700.0))
TOUCHING = [
    (line.id, place.point.id)
    for line in CORRIDOR.lines
    for place in line.points
    if any(place.point.id in other.position_by_point for other in CORRIDOR.lines if other != line)
]


@cache
def whole(line: str, size: tuple[float, float]) -> LineStage:
    found = CORRIDOR.line_by_id[line]
    return LineStage.open(CORRIDOR, Plan("", ""), found, PlainMeasure(), *size)


def stage_at(line: str, point: str, zoom: float, size: tuple[float, float]) -> LineStage:
    opened = whole(line, size)
    at_mm = opened.line.position_by_point[point]
    return opened.with_axis(opened.axis.centered(at_mm, zoom))


def views() -> Iterator[tuple[str, str, LineStage]]:
    for line, point in TOUCHING:
        for size in SIZES:
            for zoom in (12.0, 60.0):
                stage = stage_at(line, point, zoom, size)
                if stage.axis.level != "overview":
                    yield line, point, stage


def test_a_branch_leaves_at_its_junction_and_is_called_by_where_it_goes() -> None:
    shown = stage_at("main", "PK-SPZ", 60.0, SIZES[1])
    (branch,) = (b for b in shown.background.branches if b.line == "B-ZAH")
    assert branch.text.text == "Zahedan"
    visible = shown.map.point("PK-SPZ")
    assert visible is not None
    x, y = branch.stroke.points[0]
    assert x in (visible.edges[0], visible.edges[3])
    assert y == shown.geometry.axis_y
    assert branch.stroke in shown.background.strokes


def test_the_line_that_a_branch_left_is_drawn_leaving_the_branch() -> None:
    shown = stage_at("B-ZAH", "PK-SPZ", 60.0, SIZES[1])
    assert [b.line for b in shown.background.branches] == ["main"]


def test_a_planned_branch_is_broken_and_in_the_colour_of_what_is_planned() -> None:
    shown = stage_at("main", "PK-JCD", 60.0, SIZES[1])
    (branch,) = (b for b in shown.background.branches if b.line == "B-GWD")
    assert (branch.stroke.color, branch.stroke.style) == ("planned", "dash")


def test_every_junction_in_the_middle_of_the_view_shows_a_branch() -> None:
    missing = [
        (line, point)
        for line, point, shown in views()
        if not any(b.point == point for b in shown.background.branches)
    ]
    assert missing == []


def test_names_of_branches_lie_on_no_other_text_nor_outside() -> None:
    for _, _, shown in views():
        there = shown.background
        texts = [(t.text, t.rect) for t in (*there.names, *there.giving_way)]
        assert overlaps(texts) == []
        for branch in there.branches:
            assert branch.text.rect.x >= 0
            assert branch.text.rect.right <= shown.axis.width_px


def test_a_pointer_on_the_name_means_the_branch_and_beside_it_nothing() -> None:
    shown = stage_at("main", "PK-SPZ", 60.0, SIZES[1])
    found = shown.background.branches
    (branch,) = (b for b in found if b.line == "B-ZAH")
    x, y = branch.text.rect.center
    assert branch_at(found, x, y) is branch
    assert branch_at(found, x, shown.geometry.axis_y) is None


@pytest.mark.parametrize("point", ["PK-SPZ", "TM-BRK"])
def test_far_out_there_are_no_branches(point: str) -> None:
    shown = stage_at("main", point, 1.0, SIZES[1])
    assert shown.axis.level == "overview"
    assert shown.background.branches == ()
