"""The wall clock is stepped: session time goes on as it was, and the log says the difference."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import pytest

from core.clock import SLEW_PPM, WallClock
from core.events import AlarmTransitioned, ClockDiffered, Logged, PositionReported
from core.recorder.clock_watch import ClockWatch
from core.units import US_PER_S, format_iso, parse_iso_us
from tests.fault.test_disk_live import Program
from tests.fault_kit import Shim
from tests.recorder_kit import Desk, answer, logged_events, program

HOUR_S = 3_600
HOUR_US = HOUR_S * US_PER_S
START_US = parse_iso_us("2026-03-28T23:59:59.500Z")


class Times:
    """A wall clock and a monotonic one, set by hand."""

    def __init__(self, wall_us: int = START_US) -> None:
        self.wall_us = wall_us
        self.mono_us = 5_000_000

    def pass_s(self, seconds: float) -> None:
        self.wall_us += round(seconds * US_PER_S)
        self.mono_us += round(seconds * US_PER_S)

    def clock(self) -> WallClock:
        return WallClock(lambda: self.wall_us * 1_000, lambda: self.mono_us * 1_000)


@pytest.mark.parametrize("step_s", [HOUR_S, -HOUR_S, 0.4, -0.4])
def test_session_time_neither_jumps_nor_goes_back_when_the_wall_clock_is_stepped(
    step_s: float,
) -> None:
    times = Times()
    clock = times.clock()
    times.wall_us += round(step_s * US_PER_S)
    shown = [clock.now_us()]
    for _ in range(1_000):
        times.pass_s(0.25)
        clock.slew()
        shown.append(clock.now_us())
    steps_us = [after - before for before, after in pairwise(shown)]
    slew_us = 250_000 * SLEW_PPM // 1_000_000
    assert min(steps_us) >= 250_000 - slew_us
    assert max(steps_us) <= 250_000 + slew_us
    slewed_us = shown[-1] - shown[0] - 250 * US_PER_S
    wanted_us = min(abs(round(step_s * US_PER_S)), 1_000 * slew_us)
    assert slewed_us == (wanted_us if step_s > 0 else -wanted_us)
    assert clock.offset_us() == round(step_s * US_PER_S) - slewed_us


def test_a_small_difference_is_slewed_away_altogether() -> None:
    times = Times()
    clock = times.clock()
    times.wall_us -= 100_000
    for _ in range(1_000):
        times.pass_s(1)
        clock.slew()
    assert clock.offset_us() == 0


def test_a_clock_that_stands_still_at_2038_is_not_ours() -> None:
    times = Times(parse_iso_us("2038-01-19T03:14:07Z"))
    clock = times.clock()
    times.pass_s(2)
    assert format_iso(clock.now_us()) == "2038-01-19T03:14:09Z"


def test_the_difference_is_said_when_it_comes_and_now_and_then_until_it_is_gone() -> None:
    watch = ClockWatch(anew=False)
    assert watch.check(99_999, 1) == []
    assert watch.check(-HOUR_US, 2) == [ClockDiffered(event_us=2, offset_us=-HOUR_US)]
    said = [watch.check(offset_us, 3) for offset_us in range(-HOUR_US, 1, 100_000)]
    offsets = [event.offset_us for events in said for event in events]
    assert 20 < len(offsets) < 200
    assert offsets == sorted(offsets)
    assert offsets[-1] > -200_000


def test_an_alarm_stands_while_the_clock_is_far_off_and_is_judged_anew_after_a_restart(
    tmp_path: Path,
) -> None:
    desk = Desk(tmp_path / "s")
    states = []
    for offset_s in (1.9, -2.1, -3.0, -1.5, -0.9):
        desk.decide(ClockDiffered(event_us=desk.now_us, offset_us=round(offset_s * US_PER_S)))
        states.append(desk.alarm_states().get(("SYS-002", "system"), ""))
    assert states == ["", "UNACK", "UNACK", "UNACK", "LATCH_UNACK"]
    raised = [e for e in desk.log("alarm") if isinstance(e, AlarmTransitioned)]
    assert raised[0].values["ahead"] == "-2.1"
    desk.close()
    assert ClockWatch(anew=True).check(0, 1) == [ClockDiffered(event_us=1, offset_us=0)]


@contextmanager
def recording(path: Path, shim: Shim) -> Iterator[Program]:
    running = Program(path, shim.environment)
    try:
        yield running
    finally:
        running.peer.close()
        running.process.kill()
        running.process.communicate()


@pytest.fixture
def shim(tmp_path: Path) -> Shim:
    (tmp_path / "store").mkdir()
    return Shim(tmp_path, "/store/")


def end(running: Program) -> list[Logged]:
    """Ends the recorder in order; session time must never have gone back or jumped."""
    running.process.terminate()
    said = running.process.communicate(timeout=30)
    assert running.process.returncode == 0, said
    logged = logged_events(running.path)
    times_us = [each.recorded_us for each in logged]
    assert all(0 <= after - before < 10 * US_PER_S for before, after in pairwise(times_us))
    return logged


@pytest.mark.slow
def test_a_running_recorder_is_not_moved_by_a_clock_an_hour_ahead_and_then_behind(
    tmp_path: Path, shim: Shim
) -> None:
    with recording(tmp_path / "store" / "s", shim) as running:
        for offset_s in (0, HOUR_S, -HOUR_S, 0):
            shim.set(clock_offset_ns=offset_s * 10**9)
            running.say(10)
            time.sleep(0.5)
        running.wait_for(lambda s: s.accepted == 40 and s.buffered == 0, 10)
        logged = end(running)
    differences = [e.event.offset_us for e in logged if isinstance(e.event, ClockDiffered)]
    assert [round(us / HOUR_US) for us in differences] == [1, -1, 0]
    alarms = [e.event for e in logged if isinstance(e.event, AlarmTransitioned)]
    assert [a.code for a in alarms if a.alarm == "SYS-002"] == ["RAISE", "RTN"]
    assert sum(isinstance(e.event, PositionReported) for e in logged) == 40


@pytest.mark.slow
def test_a_recording_goes_over_the_end_of_32_bit_time(tmp_path: Path, shim: Shim) -> None:
    end_us = parse_iso_us("2038-01-19T03:14:08Z")
    shim.set(clock_offset_ns=(end_us - 3 * US_PER_S) * 1_000 - time.time_ns())
    with recording(tmp_path / "store" / "s", shim) as running:
        began_s = time.monotonic()
        while time.monotonic() - began_s < 5:
            at_us = end_us - 3 * US_PER_S + round((time.monotonic() - began_s) * US_PER_S)
            line = {"kind": "position", "train": "T1", "km": 1.0, "at": format_iso(at_us)}
            running.peer.sendall(json.dumps(line).encode() + b"\n")
            time.sleep(0.1)
        logged = end(running)
    assert logged[0].recorded_us < end_us + 60 * US_PER_S
    assert logged[-1].recorded_us > end_us
    after = program("log", running.path, "--since", "2038-01-19T03:14:08Z", "--kind", "position")
    assert after.stdout.count("\n") >= 10
    last_at = format_iso(logged[-1].recorded_us)
    assert answer("state", running.path, "--at", last_at)["trains"][0]["id"] == "T1"
