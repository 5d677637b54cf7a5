"""The field tells what a control room would get: noisy, late, gappy, doubled, and enough of it."""

import json
import os
import subprocess
import sys
from collections import Counter, defaultdict
from functools import cache
from itertools import pairwise, takewhile
from statistics import median

import pytest

from core.line.loading import open_line
from core.simulator.field import Field, FieldReport
from core.simulator.route import MOUNTAIN_PERMILLE, REMOTE_M
from core.simulator.world import World
from core.timetable.loading import open_plan
from core.units import US_PER_S, parse_iso_us

START_US = parse_iso_us("2026-03-02T12:00:00Z")
EVERY_S = 15
HOURS = 6
END_US = START_US + HOURS * 3_600 * US_PER_S


def corridor_field(every_s: float = EVERY_S, seed: int = 1) -> Field:
    world = World(open_line("corridor"), open_plan("corridor"), seed=seed, start_us=START_US)
    return Field(world, every_s=every_s, seed=seed)


def until(field: Field, end_us: int) -> list[FieldReport]:
    return list(takewhile(lambda report: report.deliver_us < end_us, field.reports()))


@cache
def reports() -> list[FieldReport]:
    """Six hours of the corridor."""
    return until(corridor_field(), END_US)


def once(kind: str) -> list[FieldReport]:
    """The reports of a kind, the doubles left out."""
    by_seq = {r.seq: r for r in reports() if r.payload["kind"] == kind}
    return list(by_seq.values())


def at_us(report: FieldReport) -> int:
    return parse_iso_us(report.payload["at"])


def test_reports_come_in_order_of_delivery_and_none_before_it_happened() -> None:
    assert all(a.deliver_us <= b.deliver_us for a, b in pairwise(reports()))
    assert all(report.deliver_us > at_us(report) for report in reports())


def test_a_number_comes_once_but_for_doubles_and_lost_ones_and_some_come_out_of_order() -> None:
    counted = Counter(report.seq for report in reports())
    doubled = sum(times == 2 for times in counted.values())
    assert max(counted.values()) == 2
    assert 0.0005 < doubled / len(counted) < 0.002
    assert any(a.seq > b.seq for a, b in pairwise(reports()))
    # All numbers arrive but the lost ones, and those of the last minute that are on their way.
    sent = set(range(1, max(counted) - 300))
    lost = len(sent - counted.keys())
    measured = ("position", "measure", "heartbeat")
    came = {r.seq for r in reports() if r.payload["kind"] in measured}
    assert 0.002 < lost / (lost + len(came)) < 0.004
    assert all(report.payload["source_seq"] == report.seq for report in reports())


def test_numbers_rise_in_the_order_of_sending() -> None:
    fixes = defaultdict(list)
    for report in sorted(once("position"), key=lambda report: report.seq):
        fixes[report.payload["train"]].append(at_us(report))
    assert all(a < b for told in fixes.values() for a, b in pairwise(told))


def test_the_two_copies_of_a_double_say_the_same() -> None:
    by_seq = defaultdict(list)
    for report in reports():
        by_seq[report.seq].append(report.payload)
    assert all(copies[0] == copies[-1] for copies in by_seq.values())


def test_each_train_is_described_and_located_at_once() -> None:
    world = World(open_line("corridor"), open_plan("corridor"), seed=1, start_us=START_US)
    here = {now.train for now in world.on_the_line(START_US)}
    early = until(corridor_field(), START_US + (EVERY_S + 50) * US_PER_S)
    for kind in ("train", "position"):
        assert here <= {r.payload["train"] for r in early if r.payload["kind"] == kind}
    fixes = [r for r in early if r.payload["kind"] == "position" and r.payload["train"] in here]
    firsts: dict[str, int] = {}
    for report in sorted(fixes, key=at_us):
        firsts.setdefault(report.payload["train"], at_us(report))
    assert max(firsts.values()) < START_US + EVERY_S * US_PER_S


def test_a_description_says_what_the_plan_says_and_is_repeated() -> None:
    path = open_plan("corridor").paths["2002"]
    told = [r.payload for r in once("train") if r.payload["train"] == "2002@2026-03-02"]
    assert len(told) >= 2 * HOURS
    assert told[0]["plan"] == "2002"
    assert told[0]["length_m"] == path.length_m
    assert (told[0]["origin"], told[0]["destination"]) == ("AF-SPB", "TM-SRB")


def test_fixes_are_near_the_train_never_exactly_there_and_each_clock_is_behind_its_way() -> None:
    world = World(open_line("corridor"), open_plan("corridor"), seed=1, start_us=START_US)
    world.settle(END_US)
    of_train = defaultdict(list)
    for report in once("position"):
        of_train[report.payload["train"]].append(report)
    off_m = []
    behind_s = []
    for told in of_train.values():
        fast = [r for r in told if r.payload["speed_kmh"] > 36]
        if len(fast) < 50:
            continue
        # How long after the instant that its unit shows the train was where it says.
        lags = [_off_m(world, r, 0) / (r.payload["speed_kmh"] / 3.6) for r in fast]
        lag_s = median(lags)
        behind_s.append(lag_s)
        off_m += [_off_m(world, r, lag_s) for r in fast]
    assert len(behind_s) > 20
    assert -0.1 <= min(behind_s) < 0.6
    assert 1.2 < max(behind_s) < 5
    assert len(off_m) > 20_000
    assert max(map(abs, off_m)) < 20
    mean = sum(off_m) / len(off_m)
    assert abs(mean) < 0.5
    assert 4 < (sum(off * off for off in off_m) / len(off_m)) ** 0.5 < 6


def _off_m(world: World, report: FieldReport, later_s: float) -> float:
    """How far ahead of its train a fix is, in its direction, some seconds after its own time."""
    train = report.payload["train"]
    true_mm = world.position_mm(train, at_us(report) + round(later_s * US_PER_S))
    assert true_mm is not None
    sign = 1 if report.payload["direction"] == "up" else -1
    return sign * (report.payload["km"] * 1_000 - true_mm / 1_000)


def test_speeds_are_those_of_the_line_but_for_the_declared_overspeed() -> None:
    world = World(open_line("corridor"), open_plan("corridor"), seed=1, start_us=START_US)
    world.settle(END_US)
    declared = {t.id for t in world.trains() if t.run.disturbance.overspeed}
    line = world.railway.default_line
    moving = 0
    for report in once("position"):
        at_mm = round(report.payload["km"] * 1_000_000)
        # A fix is some metres wrong: at a change of the limit either may be in force.
        near = [line.stretch_at(at_mm + off_mm) for off_mm in (-30_000, 0, 30_000)]
        limit_kmh = max(stretch.vmax_kmh for stretch in near if stretch)
        if report.payload["train"] not in declared:
            assert report.payload["speed_kmh"] <= limit_kmh + 0.5
        moving += report.payload["speed_kmh"] > 20
    assert moving > 20_000


def test_satellites_are_lost_for_minutes_in_mountain_and_desert_only() -> None:
    fixes = defaultdict(list)
    for report in once("position"):
        fixes[report.payload["train"]].append((at_us(report), report.payload["km"]))
    gaps = [
        (a, b)
        for told in fixes.values()
        for a, b in pairwise(sorted(told))
        if b[0] - a[0] > 60 * US_PER_S  # one lost message is no gap
    ]
    assert len(gaps) >= 5
    line = open_line("corridor").default_line
    for (from_us, km), (to_us, _) in gaps:
        assert 105 <= (to_us - from_us) / US_PER_S <= 960
        at_mm = round(km * 1_000_000)
        stretches = [line.stretch_at(at_mm + off_mm) for off_mm in (-500_000, 500_000)]
        assert any(
            s.ruling_permille >= MOUNTAIN_PERMILLE or s.end_mm - s.start_mm >= REMOTE_M * 1_000
            for s in stretches
            if s
        )


def test_no_report_of_a_train_after_its_arrival() -> None:
    plan = open_plan("corridor")
    ended = {
        r.payload["train"]: at_us(r)
        for r in once("call")
        if r.payload["event"] == "arrive"
        and r.payload["point"] == plan.paths[r.payload["train"].partition("@")[0]].calls[-1].point
    }
    assert len(ended) > 10
    for report in reports():
        train = report.payload.get("train")
        if train in ended:
            assert at_us(report) <= ended[train]


def test_a_train_that_arrives_departs_and_calls_follow_its_path() -> None:
    plan = open_plan("corridor")
    by_train = defaultdict(list)
    for report in sorted(once("call"), key=at_us):
        by_train[report.payload["train"]].append(report.payload)
    for train, calls in by_train.items():
        order = [call.point for call in plan.paths[train.partition("@")[0]].calls]
        places = [order.index(c["point"]) for c in calls if c["point"] in order]
        assert places == sorted(places)
        for a, b in pairwise(calls):
            if a["event"] == "arrive":
                assert (b["event"], b["point"]) == ("depart", a["point"])


def test_the_field_first_tells_the_state_of_every_section_then_its_changes() -> None:
    railway = open_line("corridor")
    states: dict[str, str] = {}
    for report in sorted(once("section"), key=lambda report: report.seq):
        section, state = report.payload["section"], report.payload["state"]
        if report.deliver_us > START_US + 60 * US_PER_S:
            assert states[section] != state
        states[section] = state
    blocks = {s.id for s in railway.sections.values() if s.point is None}
    assert blocks <= states.keys()
    assert "occupied" in states.values()


def test_a_train_on_the_open_line_occupies_the_section_it_is_in() -> None:
    railway = open_line("corridor")
    events = [*once("position"), *once("section")]
    events.sort(key=lambda report: (at_us(report), report.payload["kind"] == "position"))
    sections = [s for s in railway.sections.values() if s.line == "main" and s.point is None]
    state: dict[str, str] = {}
    seen = 0
    for report in events:
        if report.payload["kind"] == "section":
            state[report.payload["section"]] = report.payload["state"]
        elif at_us(report) % 7 == 0:
            at_mm = report.payload["km"] * 1_000_000
            here = [s.id for s in sections if s.start_mm + 50_000 < at_mm < s.end_mm - 50_000]
            if here and state:
                assert "occupied" in {state[section] for section in here}
                seen += 1
    assert seen > 1_000


def test_measures_and_heartbeats_come_as_often_as_they_should() -> None:
    points = open_line("corridor").measuring_points
    by_point = Counter(report.payload["point"] for report in once("measure"))
    assert points.keys() <= by_point.keys()
    weather = [p for p in points.values() if p.quantity not in ("hot_box", "barrier")]
    assert all(12 * HOURS - 4 <= by_point[p.id] <= 12 * HOURS + 1 for p in weather)
    beats = sorted(map(at_us, once("heartbeat")))
    spaces = Counter(b - a for a, b in pairwise(beats))
    assert spaces[10 * US_PER_S] > 0.98 * len(beats)
    assert all(space % (10 * US_PER_S) == 0 for space in spaces)


def test_fixes_come_as_often_as_asked() -> None:
    for every_s in (5, 30):
        fixes = defaultdict(list)
        for report in until(corridor_field(every_s), START_US + 600 * US_PER_S):
            if report.payload["kind"] == "position":
                fixes[report.payload["train"]].append(at_us(report))
        spaces = [b - a for t in fixes.values() for a, b in pairwise(sorted(set(t)))]
        seconds = Counter(round(space / US_PER_S, 1) for space in spaces)
        assert seconds.most_common(1)[0][0] == every_s
    with pytest.raises(ValueError, match="above 0"):
        corridor_field(0)


SCRIPT = """
import hashlib, json
from itertools import islice
from core.line.loading import open_line
from core.simulator.field import Field
from core.simulator.route import MOUNTAIN_PERMILLE, REMOTE_M
from core.simulator.world import World
from core.timetable.loading import open_plan
world = World(open_line("corridor"), open_plan("corridor"), seed=3, start_us={start})
digest = hashlib.sha256()
for report in islice(Field(world, every_s=15, seed=3).reports(), 20_000):
    digest.update(json.dumps(report).encode())
print(digest.hexdigest())
"""


def test_the_same_seed_gives_the_same_reports_whatever_the_hash_seed() -> None:
    printed = set()
    for hash_seed in ("0", "4711"):
        environment = {
            **os.environ,
            "PYTHONHASHSEED": hash_seed,
            "PYTHONPATH": os.pathsep.join(sys.path),
        }
        command = [sys.executable, "-c", SCRIPT.format(start=START_US)]
        child = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        printed.add(child.stdout)
    assert len(printed) == 1
    assert len(printed.pop()) == 65


def test_a_report_is_json_as_it_stands() -> None:
    for report in reports()[:3_000]:
        assert json.loads(json.dumps(report.payload)) == report.payload


def test_a_train_that_arrived_before_the_field_began_is_not_told_of() -> None:
    # Seed 3: 2T of the day before arrives at 23:50, ten minutes before the field begins.
    railway, plan = open_line("corridor"), open_plan("corridor")
    start_us = parse_iso_us("2026-06-01T00:00:00Z")
    world = World(railway, plan, seed=3, start_us=start_us)
    first = takewhile(
        lambda report: report.deliver_us < start_us + 600 * US_PER_S,
        Field(world, seed=3).reports(),
    )
    assert not [r for r in first if r.payload.get("train") == "2T@2026-05-31"]
