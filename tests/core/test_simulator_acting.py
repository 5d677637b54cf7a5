"""Orders and faults change running trains from an instant on, and nothing before it."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from core.line.loading import load_railway
from core.line.uniform import uniform_text
from core.simulator.orders import (
    Change,
    Close,
    Hold,
    Immobilise,
    Lift,
    Precede,
    Release,
    Restrict,
    Slow,
    UseTrack,
)
from core.simulator.planner import uniform_plan
from core.simulator.world import World
from core.simulator.world_events import RuleBroken
from core.units import US_PER_S, parse_iso_us

RAILWAY = load_railway(uniform_text("12x20"), "acting")
PLAN = uniform_plan(RAILWAY, 48, 1)
START_US = parse_iso_us("2026-06-01T06:00:00Z")
AT_US = START_US + 1_800 * US_PER_S
HOURS = 6
STEP_US = 30 * US_PER_S


def us(minutes: float) -> int:
    return AT_US + round(minutes * 60 * US_PER_S)


def world() -> World:
    """A world half an hour after its start."""
    made = World(RAILWAY, PLAN, seed=1, start_us=START_US)
    made.settle(AT_US)
    return made


@cache
def calm_world() -> World:
    """One in which nothing is changed, for all tests."""
    return world()


@cache
def train() -> str:
    """A train that is well under way between two stations."""
    return moving(calm_world())


def track(made: World, train: str, minutes: float = HOURS * 60) -> list[int | None]:
    """Where a train is each half minute from the start on."""
    end_us = us(minutes)
    made.settle(end_us)
    return [made.position_mm(train, at) for at in range(START_US, end_us, STEP_US)]


def moving(made: World) -> str:
    """A train that is well under way between two stations."""
    found = [
        now.train
        for now in made.on_the_line(AT_US)
        if now.point is None and now.speed_mps > 12 and 4e6 < now.position_mm % 20_000_000 < 16e6
    ]
    return min(found)


def arrived_s(made: World, train: str) -> int:
    made.settle(us(HOURS * 60))
    found = next(t for t in made.trains() if t.id == train)
    arrived_us = found.arrived_us()
    assert arrived_us is not None
    return arrived_us // US_PER_S


def broken(made: World, minutes: float = HOURS * 60) -> list[str]:
    made.settle(us(minutes))
    return [e.what for e in made.events_before(us(minutes)) if isinstance(e, RuleBroken)]


def before_and_after(*changes: tuple[Change, float], train: str) -> tuple[World, World]:
    """The world without changes, and with; nothing before the first is otherwise."""
    calm, changed = calm_world(), world()
    list(changed.events_before(AT_US))
    for change, minutes in changes:
        changed.settle(us(minutes))
        list(changed.events_before(us(minutes)))
        answer = changed.act(change, us(minutes))
        assert answer.done, answer
    for other in {now.train for now in calm.on_the_line(AT_US)}:
        past = (AT_US - START_US) // STEP_US
        assert track(calm, other)[:past] == track(changed, other)[:past]
    assert not broken(changed)
    return calm, changed


def test_a_train_that_fails_in_section_stands_where_it_is_until_it_is_released() -> None:
    calm, changed = before_and_after(
        (Immobilise(train()), 0), (Release(train()), 40), train=train()
    )
    here = changed.position_mm(train(), us(5))
    assert here == changed.position_mm(train(), us(39))
    assert here is not None
    at_mm = calm.position_mm(train(), us(0))
    assert at_mm is not None
    # It brakes from where it was, and is a stop's length farther on.
    assert 100_000 < abs(here - at_mm) < 1_200_000
    assert changed.position_mm(train(), us(44)) != here
    # It would have waited for others on its way: not all of the stand is lost at its end.
    assert arrived_s(changed, train()) > arrived_s(calm, train())


def test_no_train_jumps_when_something_changes() -> None:
    _, changed = before_and_after((Immobilise(train(), 1_800), 0), train=train())
    for other in {now.train for now in changed.on_the_line(AT_US)}:
        places = [mm for mm in track(changed, other) if mm is not None]
        steps = [abs(b - a) for a, b in pairwise(places)]
        assert max(steps, default=0) < STEP_US // US_PER_S * 24_000


def test_a_held_train_stays_at_its_station_until_its_time_or_its_release() -> None:
    calm, timed = before_and_after((Hold(train(), None, us(90) // US_PER_S), 0), train=train())
    stood = timed.position_mm(train(), us(60))
    assert stood == timed.position_mm(train(), us(89))
    assert timed.position_mm(train(), us(95)) != stood
    _, freed = before_and_after((Hold(train()), 0), (Release(train()), 50), train=train())
    assert freed.position_mm(train(), us(45)) == stood
    assert freed.position_mm(train(), us(55)) != stood
    assert arrived_s(freed, train()) > arrived_s(calm, train())
    assert not freed.act(Release(train()), us(60)).done


def test_what_cannot_be_is_refused_and_changes_nothing() -> None:
    calm, other = calm_world(), world()
    for change, word in (
        (Hold("nobody"), "not on the line"),
        (Hold(train(), "nowhere"), "does not come there"),
        (Release(train()), "not held"),
        (Lift("TSR-1"), "of that name is in force"),
        (UseTrack(train(), "nowhere", "1"), "does not come there"),
        (Precede(train(), "nobody", "S0003"), "not on the line"),
    ):
        answer = other.act(change, AT_US)
        assert not answer.done
        assert word in answer.text
    for name in {now.train for now in calm.on_the_line(AT_US)}:
        assert track(calm, name) == track(other, name)


def test_a_closed_stretch_is_entered_by_nobody_until_it_is_open_again() -> None:
    low, high = 100_000_000, 140_000_000
    _, changed = before_and_after(
        (Close("POS-1", "main", low, high), 0), (Lift("POS-1"), 180), train=train()
    )
    inside = {
        now.train: now.position_mm
        for now in changed.on_the_line(us(0))
        if low - 1_000_000 < now.position_mm < high + 1_000_000
    }
    for minutes in range(30, 180, 5):
        for now in changed.on_the_line(us(minutes)):
            if now.train not in inside:
                assert not low + 1_000_000 < now.position_mm < high - 1_000_000
    passed = [
        now.train
        for minutes in range(185, 340, 5)
        for now in changed.on_the_line(us(minutes))
        if low < now.position_mm < high
    ]
    assert passed


def test_a_restriction_and_a_weak_engine_make_trains_later() -> None:
    line = RAILWAY.default_line
    calm, slow = before_and_after(
        (Restrict("TSR-1", line.id, line.start_mm, line.end_mm, 40), 0), train=train()
    )
    assert arrived_s(slow, train()) > arrived_s(calm, train()) + 600
    _, weak = before_and_after((Slow(train(), 1.5), 0), train=train())
    assert arrived_s(weak, train()) > arrived_s(calm, train()) + 600


def test_an_order_moves_a_meet_or_is_refused_by_the_certificate() -> None:
    made = world()
    list(made.events_before(AT_US))
    names = sorted(now.train for now in made.on_the_line(AT_US))
    opposing = [(u, d) for u in names for d in names if u[0] == "U" and d[0] == "D"]
    answers = []
    for first, then in [*opposing, *((d, u) for u, d in opposing)][:24]:
        for point in ("S0006", "S0008", "S0010"):
            answers.append(made.act(Precede(first, then, point), AT_US))
    assert any(answer.done for answer in answers)
    assert any("cannot wait" in answer.text for answer in answers)
    assert not broken(made)
    assert all(arrived_s(made, name) for name in names)


def test_the_same_changes_give_the_same_world() -> None:
    changes = ((Immobilise(train(), 900), 0.0), (Restrict("T", "main", 0, 10**8, 30), 7.5))
    _, one = before_and_after(*changes, train=train())
    _, two = before_and_after(*changes, train=train())
    for name in {now.train for now in one.on_the_line(us(60))}:
        assert track(one, name) == track(two, name)
