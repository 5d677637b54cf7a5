"""Borders take as long as the data say, part by part, and never less than the plan books."""

from functools import cache
from pathlib import Path
from random import Random

import pytest

from core.line.loading import open_line
from core.simulator.border import BorderPart, border_s
from core.simulator.disturbance import border_takes_s
from core.simulator.train_run import TrainRun
from core.simulator.working import Working, WorkingFileError, open_working
from core.simulator.world import World
from core.timetable.loading import open_plan
from core.units import US_PER_S, parse_iso_us

START_US = parse_iso_us("2026-06-01T00:00:00Z")
DAY_S = 86_400
# What the facts give for a train whose papers are in order, in minutes.
FACTS = {
    "PK-CMN": (120, 150),
    "AF-TGH": (120, 150),
    "TM-SRB": (120, 150),
    "TM-SHY": (110, 130),
    "KZ-BLS": (110, 130),
}


@cache
def working() -> Working:
    return open_working("corridor", open_line("corridor"))


@cache
def two_days() -> list[TrainRun]:
    world = World(open_line("corridor"), open_plan("corridor"), seed=1, start_us=START_US)
    world.settle(START_US + 2 * DAY_S * US_PER_S)
    return list(world.trains())


def test_a_part_takes_what_its_row_says_and_only_its_share_of_the_trains_meets_it() -> None:
    parts = (
        BorderPart("X", "customs", 1.0, 60, 70, 100),
        BorderPart("X", "crew", 0.25, 1_000, 1_000, 1_000),
        BorderPart("Y", "crew", 1.0, 9_000, 9_000, 9_000),
    )
    random = Random(5)
    drawn = [border_s(parts, "X", random) for _ in range(4_000)]
    assert all(60 <= seconds <= 100 or 1_060 <= seconds <= 1_100 for seconds in drawn)
    assert sum(seconds > 1_000 for seconds in drawn) == pytest.approx(1_000, abs=100)
    customs = [seconds % 1_000 for seconds in drawn]
    # The mean of a triangle is that of its three corners.
    assert sum(customs) / len(customs) == pytest.approx((60 + 70 + 100) / 3, abs=1)
    assert border_s(parts, "Z", random) == 0


@pytest.mark.parametrize("point", FACTS)
def test_a_train_with_its_papers_in_order_takes_what_the_facts_give(point: str) -> None:
    least, most = FACTS[point]
    parts = [p for p in working().borders if p.point == point and p.share == 1]
    assert sum(p.least_s for p in parts) == least * 60
    assert sum(p.most_s for p in parts) == most * 60
    drawn = [border_takes_s(1, point, f"T{n}", working().borders) for n in range(2_000)]
    longer = sum(seconds > most * 60 for seconds in drawn)
    assert 0.07 < longer / len(drawn) < 0.14


def test_the_day_is_worked_by_it_and_no_border_lets_a_train_go_early() -> None:
    stops = 0
    for train in two_days():
        run = train.run
        for k, node in enumerate(train.route.nodes[:-1]):
            arrive_s, depart_s = run.arrives[k], run.departs[k]
            if not k or node.point.id not in FACTS or arrive_s is None or depart_s is None:
                continue
            stops += 1
            takes_s = border_takes_s(1, node.point.id, train.id, working().borders)
            assert depart_s - arrive_s >= max(takes_s, node.dwell_s)
            assert depart_s >= run.booked(2 * k + 1)
    assert stops >= 10


def test_cargo_that_is_handed_over_at_a_border_is_ready_when_that_has_been_done() -> None:
    world = World(open_line("corridor"), open_plan("corridor"), seed=1, start_us=START_US)
    at_border = [one for one in world.cargo.found if one.point in ("TM-SRB", "KZ-BLS")]
    assert at_border
    for one in at_border:
        takes_s = border_takes_s(1, one.point, one.train, working().borders)
        assert one.ready_s - one.brought_s == takes_s >= 110 * 60
    inland = [one for one in world.cargo.found if one.point == "TM-MRY"]
    assert inland
    assert {one.ready_s - one.brought_s for one in inland} == {1_800}


def test_a_border_row_without_its_three_minutes_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text(
        "id: wrong\nborders:\n  - {point: A, part: customs, share: 1, minutes: [5, 9]}\n"
    )
    monkeypatch.setattr("core.simulator.working.resource_path", lambda *_: wrong)
    with pytest.raises(WorkingFileError, match="the least, the most likely and the most"):
        open_working("wrong", open_line("uniform:3x10"))
