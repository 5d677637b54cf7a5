"""A leg is run in its time, within its limit, and agrees with the closed forms of motion."""

from math import inf

import pytest

from core.simulator.kinematics import (
    Driving,
    Ends,
    chain,
    fastest_seconds,
    run,
    running_seconds,
    standing,
)

FREIGHT = Driving(0.15, 0.3)


def test_a_train_from_stand_to_stand_takes_the_time_of_the_closed_form() -> None:
    # 22 m/s: 146.7 s and 1613.3 m to speed up, 73.3 s and 806.7 m to brake, the rest at 22 m/s.
    seconds = fastest_seconds(Ends(25_000, 0, 0), 22, FREIGHT)
    assert seconds == pytest.approx(
        22 / 0.15 + 22 / 0.3 + (25_000 - 1_613.33 - 806.67) / 22, abs=0.01
    )


def test_a_short_leg_never_reaches_the_limit() -> None:
    # Speeding up over two thirds and braking over one: v2 = 2 * 0.15 * 2/3 * 300.
    seconds = fastest_seconds(Ends(300, 0, 0), 22, FREIGHT)
    top = (2 * 0.15 * 200) ** 0.5
    assert seconds == pytest.approx(top / 0.15 + top / 0.3)
    assert running_seconds(Ends(300, 0, 0), 22, FREIGHT) == inf


def test_a_stop_is_made_from_the_braking_distance() -> None:
    motion = run(Ends(10_000, 20, 0), 600, 22, FREIGHT)
    cruising = motion.at(300)[1]
    # It still runs at its cruising speed where braking must begin, and has begun a little later.
    braking_m = cruising**2 / (2 * 0.3)
    assert motion.at(motion.second_at(10_000 - braking_m - 1))[1] == pytest.approx(cruising)
    assert motion.at(motion.second_at(10_000 - braking_m + 20))[1] < cruising


def test_a_leg_lasts_as_long_as_it_is_given_and_no_longer() -> None:
    for seconds in (1_400, 1_800, 3_600):
        motion = run(Ends(25_000, 0, 10), seconds, 22, FREIGHT)
        assert motion.seconds == seconds
        assert motion.at(seconds - 0.001)[0] < 25_000
        assert motion.at(seconds) == (25_000, pytest.approx(10))


def test_a_late_train_is_driven_harder_but_never_above_the_limit() -> None:
    least_s = fastest_seconds(Ends(5_000, 0, 0), 20, FREIGHT)
    motion = run(Ends(5_000, 0, 0), least_s - 30, 20, FREIGHT)
    speeds = [motion.at(second)[1] for second in range(int(motion.seconds) + 1)]
    assert max(speeds) <= 20
    assert speeds[60] > 60 * FREIGHT.accelerate


def test_the_second_at_a_metre_is_when_the_train_first_is_there() -> None:
    part = run(Ends(2_000, 0, 0), 300, 20, FREIGHT)
    motion = chain((part, standing(600), part))
    assert motion.second_at(2_000) == pytest.approx(300, abs=0.01)
    assert motion.at(700) == (pytest.approx(2_000), pytest.approx(0, abs=1e-6))
    assert motion.second_at(2_100) > 900
    for metres in (1, 500, 1_999, 2_500, 3_999):
        assert motion.at(motion.second_at(metres))[0] == pytest.approx(metres, abs=0.01)
