"""Whatever the line and the traffic: a dispatch is certified, and a spoiled one never is."""

import os
from collections.abc import Callable
from itertools import pairwise
from random import Random

import pytest

from core.line.loading import open_line
from core.line.model import Railway
from core.simulator.certificate import Demand, Movement, Taken, faults
from core.simulator.dispatcher import dispatch
from core.simulator.planner import through_wishes
from tests.simulator_kit import random_railway

# BOLAN_TEST_SCALE=34 makes it a thousand lines and more, and 8,500 spoiled plans.
PARTS = range(max(1, round(float(os.environ.get("BOLAN_TEST_SCALE", "1")))))
LINES = 30
SPOILED = 250

Movements = list[Movement]


def demands_of(movements: Movements) -> dict[str, Demand]:
    return {m.train: Demand(m.origin, m.destination, m.departs_s) for m in movements}


@pytest.mark.parametrize("part", PARTS)
def test_random_traffic_on_random_lines_is_certified_and_all_arrives(part: int) -> None:
    for seed in range(part * LINES, (part + 1) * LINES):
        railway = random_railway(seed)
        wishes = through_wishes(Random(seed).randint(1, 50), seed)
        sent = dispatch(railway, railway.default_line, wishes, seed=seed, base_s=0)
        points = railway.default_line.points
        ends = points[0].point.id, points[-1].point.id
        asked = {w.name: Demand(*(ends if w.sign > 0 else ends[::-1]), w.depart_s) for w in wishes}
        assert faults(railway, sent.movements, asked) == []
        assert all(train.run.arrived_s is not None for train in sent.trains)


def _drop_train(random: Random, movements: Movements) -> None:
    movements.pop(random.randrange(len(movements)))


def _double_train(random: Random, movements: Movements) -> None:
    movements.append(random.choice(movements))


def _change_taken(
    random: Random, movements: Movements, change: Callable[[list[Taken]], None]
) -> None:
    index = random.randrange(len(movements))
    taken = list(movements[index].taken)
    change(taken)
    movements[index] = movements[index]._replace(taken=tuple(taken))


def _drop_section(random: Random, movements: Movements) -> None:
    _change_taken(random, movements, lambda taken: taken.pop(random.randrange(len(taken))))


def _end_early(random: Random, movements: Movements) -> None:
    def cut(taken: list[Taken]) -> None:
        del taken[random.randrange(len(taken)) :]

    _change_taken(random, movements, cut)


def _swap_sections(random: Random, movements: Movements) -> None:
    def swap(taken: list[Taken]) -> None:
        a, b = random.sample(range(len(taken)), 2)
        taken[a], taken[b] = taken[b], taken[a]

    _change_taken(random, movements, swap)


def _too_fast(random: Random, movements: Movements) -> None:
    def hurry(taken: list[Taken]) -> None:
        k = random.randrange(1, len(taken) - 1)
        enters_s = taken[k].enters_s + (taken[k + 1].enters_s - taken[k].enters_s) * 0.1
        needs_s = min(taken[k + 1].needs_s, enters_s)
        taken[k + 1] = taken[k + 1]._replace(enters_s=enters_s, needs_s=needs_s)

    _change_taken(random, movements, hurry)


def _never_clears(random: Random, movements: Movements) -> None:
    def stay(taken: list[Taken]) -> None:
        k = random.randrange(len(taken))
        taken[k] = taken[k]._replace(clears_s=taken[k].enters_s - 1)

    _change_taken(random, movements, stay)


def _into_another(random: Random, movements: Movements) -> None:
    """A whole train moved in time into a section that another one has."""
    a, b = random.sample(range(len(movements)), 2)
    theirs = {taken.section: taken for taken in movements[b].taken}
    mine = random.choice([t for t in movements[a].taken if t.section in theirs])
    later_s = theirs[mine.section].enters_s - mine.enters_s
    movements[a] = movements[a]._replace(
        departs_s=movements[a].departs_s + later_s,
        arrives_s=movements[a].arrives_s + later_s,
        taken=tuple(
            t._replace(
                needs_s=t.needs_s + later_s,
                enters_s=t.enters_s + later_s,
                clears_s=t.clears_s + later_s,
            )
            for t in movements[a].taken
        ),
    )


def _too_early(random: Random, movements: Movements) -> None:
    index = random.randrange(len(movements))
    movements[index] = movements[index]._replace(departs_s=movements[index].departs_s - 1)


def _elsewhere(random: Random, movements: Movements) -> None:
    index = random.randrange(len(movements))
    movements[index] = movements[index]._replace(destination="S0003")


def _same_track(random: Random, movements: Movements) -> None:
    """Two trains that meet at a station on one of its tracks."""
    met = [
        (a, i, b)
        for a, first in enumerate(movements)
        for b, second in enumerate(movements)
        if a != b
        for i, mine in enumerate(first.taken)
        for theirs in second.taken
        if "/" in mine.section
        and mine.section.split("/")[0] == theirs.section.split("/")[0]
        and mine.section != theirs.section
        and mine.needs_s < theirs.clears_s
        and theirs.needs_s < mine.clears_s
    ]
    a, i, _ = random.choice(met)
    taken = list(movements[a].taken)
    name, track = taken[i].section.split("/")
    taken[i] = taken[i]._replace(section=f"{name}/{'1' if track == '2' else '2'}")
    movements[a] = movements[a]._replace(taken=tuple(taken))


SPOILS = (
    _drop_train,
    _double_train,
    _drop_section,
    _end_early,
    _swap_sections,
    _too_fast,
    _never_clears,
    _into_another,
    _too_early,
    _elsewhere,
    _same_track,
)


@pytest.fixture(scope="module")
def certified() -> tuple[Railway, Movements]:
    railway = open_line("uniform:8x15")
    sent = dispatch(railway, railway.default_line, through_wishes(12, 1), seed=1, base_s=0)
    return railway, list(sent.movements)


@pytest.mark.parametrize("part", PARTS)
def test_every_dispatch_that_was_spoiled_on_purpose_is_rejected(
    certified: tuple[Railway, Movements], part: int
) -> None:
    railway, movements = certified
    asked = demands_of(movements)
    assert faults(railway, movements, asked) == []
    for number in range(part * SPOILED, (part + 1) * SPOILED):
        random = Random(number)
        spoil = SPOILS[number % len(SPOILS)]
        spoiled = list(movements)
        spoil(random, spoiled)
        assert faults(railway, spoiled, asked), f"{spoil.__name__} {number}"


def test_a_train_may_not_wait_in_a_loop_that_is_shorter_than_it(
    certified: tuple[Railway, Movements],
) -> None:
    railway, movements = certified
    longer = [m._replace(length_m=1_300) for m in movements]
    assert any("which is shorter than it is" in fault for fault in faults(railway, longer, {}))


def test_a_fault_names_the_section_and_both_trains(certified: tuple[Railway, Movements]) -> None:
    railway, movements = certified
    first = movements[0]
    spoiled = [first, first._replace(train="OTHER")]
    asked = demands_of(spoiled)
    for fault in faults(railway, spoiled, asked):
        assert "OTHER" in fault
        assert first.train in fault


def test_trains_of_one_direction_never_share_a_station(
    certified: tuple[Railway, Movements],
) -> None:
    _, movements = certified
    spans: dict[tuple[str, int], list[tuple[float, float]]] = {}
    for movement in movements:
        for taken in movement.taken:
            if not taken.section.startswith("main:"):
                key = taken.section.split("/")[0], movement.sign
                spans.setdefault(key, []).append((taken.enters_s, taken.clears_s))
    for here in spans.values():
        assert all(a[1] <= b[0] for a, b in pairwise(sorted(here)))
