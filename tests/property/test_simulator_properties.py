"""Whatever the seed and whatever goes wrong: trains are apart, and none stands for good."""

import os
from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.line.loading import open_line
from core.line.model import Railway
from core.simulator import disturbance
from core.simulator.kinematics import Driving, Ends, fastest_seconds, run
from core.simulator.planner import through_wishes, uniform_plan
from core.simulator.simulate import simulate
from core.simulator.working import Working, open_working
from core.simulator.world import World
from core.timetable.loading import open_plan
from core.timetable.model import Plan
from core.units import US_PER_S, parse_iso_us

START_US = parse_iso_us("2026-06-01T00:00:00Z")
HOUR_US = 3_600 * US_PER_S

# BOLAN_TEST_SCALE=50 computes a hundred more corridor days, fifty very bad ones, fifty on which all
# are short of people and ships, as many starts.
SCALE = max(1, round(float(os.environ.get("BOLAN_TEST_SCALE", "1"))))

# Days of trains take seconds of computing, too slow a thing to be shrunk: each is a test, so that
# they are shared out and none runs into the limit of time.
SEEDS = [1, 34180, *Random(7).sample(range(10**9), 2 * SCALE)]
BAD_SEEDS = range(SCALE)
SHORT = [("ships", 1), *(("everybody", seed) for seed in range(1, SCALE))]
STARTS = [(random.randrange(10**6), random.randrange(200)) for random in map(Random, range(SCALE))]


@pytest.mark.parametrize("seed", SEEDS)
def test_on_the_corridor_no_two_trains_are_in_one_block_of_single_line(seed: int) -> None:
    railway, plan = open_line("corridor"), open_plan("corridor")
    result = simulate(railway, plan, hours=36, seed=seed, start_us=START_US)
    assert result.separation_violations == 0
    assert not result.locked


@pytest.fixture
def a_very_bad_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Most trains late, slow, stopped in section and kept at borders."""
    shares = {"LATE_SHARE": 0.7, "SLOW_SHARE": 0.5, "STOP_SHARE": 0.6}
    for name, share in shares.items():
        monkeypatch.setattr(disturbance, name, share)

    def bad_papers(name: str, railway: Railway) -> Working:
        working = open_working(name, railway)
        worse = (p._replace(share=0.7) if p.share == 0.1 else p for p in working.borders)
        return replace(working, borders=tuple(worse))

    monkeypatch.setattr("core.simulator.world.open_working", bad_papers)


@pytest.mark.timeout(300)
@pytest.mark.usefixtures("a_very_bad_day")
@pytest.mark.parametrize("seed", BAD_SEEDS)
def test_on_very_bad_days_neither(seed: int) -> None:
    railway, plan = open_line("corridor"), open_plan("corridor")
    result = simulate(railway, plan, hours=48, seed=seed, start_us=START_US)
    assert result.mean_delay_s > 1_800
    assert result.separation_violations == 0
    assert not result.locked


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("of", "seed"), SHORT)
def test_nor_where_ships_or_all_are_short_for_days(
    of: str, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ships are up to three days later; a third of the escorts, two crews fewer at each depot."""

    def few(name: str, railway: Railway) -> Working:
        working = open_working(name, railway)
        ports = tuple(p._replace(late_s=p.late_s + 72 * 3_600) for p in working.ports)
        if of == "ships":
            return replace(working, ports=ports)
        return replace(
            working,
            escorts=tuple(e._replace(size=max(1, e.size // 3)) for e in working.escorts),
            depots=tuple(d._replace(size=max(1, d.size - 2)) for d in working.depots),
            ports=ports,
        )

    monkeypatch.setattr("core.simulator.world.open_working", few)
    railway, plan = open_line("corridor"), open_plan("corridor")
    result = simulate(railway, plan, hours=48, seed=seed, start_us=START_US)
    # Somebody stood for want of them.
    assert result.max_delay_s > 24 * 3_600
    assert result.separation_violations == 0
    assert not result.locked


@given(
    stations=st.integers(2, 12),
    spacing_km=st.integers(4, 40),
    trains=st.integers(1, 14),
    seed=st.integers(0, 10**6),
)
@settings(max_examples=25)
def test_through_trains_on_any_uniform_line_all_arrive_apart(
    stations: int, spacing_km: int, trains: int, seed: int
) -> None:
    railway = open_line(f"uniform:{stations}x{spacing_km}")
    result = simulate(
        railway, Plan("", ""), hours=24 * 8, seed=seed, trains=trains, start_us=START_US
    )
    assert (result.trains, result.arrived) == (trains, trains)
    assert not result.locked
    assert result.separation_violations == 0


@given(seed=st.integers(0, 10**6), trains=st.integers(2, 16))
@settings(max_examples=10)
def test_a_daily_plan_never_has_two_trains_in_a_block_by_its_own_times(
    seed: int, trains: int
) -> None:
    plan = uniform_plan(open_line("uniform:8x15"), trains, seed)
    spans: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for path in plan.paths.values():
        for a, b in pairwise(path.calls):
            assert a.depart_s is not None
            block = (min(a.point, b.point), max(a.point, b.point))
            start = a.depart_s % 86_400
            length = b.at_s - a.depart_s
            for day in (-86_400, 0, 86_400):
                spans.setdefault(block, []).append((start + day, start + day + length))
    for here in spans.values():
        assert all(a[1] < b[0] for a, b in pairwise(sorted(here)))


@pytest.mark.parametrize(("seed", "hours"), STARTS)
def test_a_world_is_the_same_whenever_it_began(seed: int, hours: int) -> None:
    railway, plan = open_line("corridor"), open_plan("corridor")
    now_us = START_US + hours * HOUR_US
    earlier = World(railway, plan, seed=seed, start_us=now_us - 26 * HOUR_US)
    earlier.settle(now_us)
    world = World(railway, plan, seed=seed, start_us=now_us)
    assert world.on_the_line(now_us) == earlier.on_the_line(now_us)


@given(
    metres=st.floats(50, 60_000),
    enter=st.floats(0, 30),
    leave=st.floats(0, 30),
    limit=st.floats(3, 40),
    spare=st.floats(1.0, 4.0),
    driving=st.sampled_from([Driving(0.15, 0.3), Driving(0.3, 0.5)]),
)
def test_a_leg_goes_forward_all_the_way_and_within_its_limit(
    metres: float, enter: float, leave: float, limit: float, spare: float, driving: Driving
) -> None:
    # As far as it can: both ends within the limit, and within reach of one another.
    enter = min(enter, limit, (2 * driving.brake * metres) ** 0.5 * 0.5)
    leave = min(leave, limit, (2 * driving.accelerate * metres) ** 0.5 * 0.5)
    ends = Ends(metres, enter, leave)
    seconds = fastest_seconds(ends, limit, driving) * spare
    motion = run(ends, seconds, limit, driving)
    steps = [motion.at(seconds * i / 200) for i in range(201)]
    assert steps[0][0] == 0
    assert steps[-1][0] == pytest.approx(metres)
    assert all(a[0] <= b[0] + 1e-6 for a, b in pairwise(steps))
    assert all(speed <= limit * (1 + 1e-6) for _, speed in steps)
    assert all(b[0] - a[0] <= limit * (1 + 1e-6) * seconds / 200 + 1e-6 for a, b in pairwise(steps))


@given(seed=st.integers(0, 10**6))
def test_the_draws_are_those_of_the_seed_by_turns_up_and_down(seed: int) -> None:
    wishes = through_wishes(12, seed)
    random = Random(seed)
    for number, wish in enumerate(wishes):
        assert wish.sign == (1, -1)[number % 2]
        assert 0 <= wish.depart_s - random.uniform(0, 86_400) < 1
    assert len({wish.name for wish in wishes}) == 12
