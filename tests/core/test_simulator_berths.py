"""Track circuits that lose a train for a moment, and headcodes that step from berth to berth."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise, takewhile
from typing import Any

import pytest

from core.line.loading import open_line
from core.simulator.berth_reports import DESCRIBED_BLOCKS
from core.simulator.field import Field
from core.simulator.world import World
from core.timetable.loading import open_plan
from core.units import US_PER_S, parse_iso_us

RAILWAY, PLAN = open_line("corridor"), open_plan("corridor")
START_US = parse_iso_us("2026-06-01T06:00:00Z")
# Of a thousand trains that take a section, four bob.
HOURS = 12


@pytest.fixture(scope="module")
def told() -> list[dict[str, Any]]:
    """Hours of sections and berths, in the order in which they happened."""
    field = Field(World(RAILWAY, PLAN, seed=1, start_us=START_US), seed=1, every_s=3_600)
    end_us = START_US + HOURS * 3_600 * US_PER_S
    reports = takewhile(lambda r: r.deliver_us < end_us, field.reports())
    once = {r.seq: r.payload for r in reports}.values()
    return sorted(once, key=lambda p: (parse_iso_us(p["at"]), p["source_seq"]))


def test_headcodes_step_from_where_they_stand_and_only_where_trains_are_described(
    told: list[dict[str, Any]],
) -> None:
    standing: dict[str, str] = {}
    steps = 0
    for report in (p for p in told if p["kind"] == "berth"):
        section = RAILWAY.sections[report.get("to") or report["from"]]
        stretch = RAILWAY.line_by_id[section.line].stretch_at(
            (section.start_mm + section.end_mm) // 2
        )
        assert stretch is not None
        assert stretch.block in DESCRIBED_BLOCKS
        if "from" in report:
            assert standing.pop(report["from"]) == report["headcode"]
            steps += "to" in report
        if "to" in report:
            standing[report["to"]] = report["headcode"]
    assert steps > 60
    assert {path.headcode for path in PLAN.paths.values()} >= set(standing.values())


def test_some_sections_bob_under_a_train_and_are_occupied_again(
    told: list[dict[str, Any]],
) -> None:
    states = defaultdict(list)
    for report in (p for p in told if p["kind"] == "section"):
        at_s = parse_iso_us(report["at"]) / US_PER_S
        states[report["section"]].append((at_s, report["state"]))
    bobs = [
        (b[0] - a[0], c[0] - b[0])
        for changes in states.values()
        for a, b, c in zip(changes, changes[1:], changes[2:], strict=False)
        if (a[1], b[1], c[1]) == ("occupied", "clear", "occupied") and c[0] - a[0] < 6.1
    ]
    occupied = sum(state == "occupied" for changes in states.values() for _, state in changes)
    assert 1 <= len(bobs) < 0.03 * occupied
    assert all(1 <= a <= 3 and 1 <= b <= 3 for a, b in bobs)
    for changes in states.values():
        assert all(a[1] != b[1] for a, b in pairwise(changes[1:]))
