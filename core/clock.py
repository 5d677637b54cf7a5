"""Owns time at the edges: the session clocks. Nothing else in core asks what time it is."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import Protocol

# How far the wall clock may lead or lag the monotonic one before the difference is slewed away,
# and how fast: 500 ppm, the rate NTP itself allows (control-room.md 4.8).
SLEW_PPM = 500


class SessionClock(Protocol):
    """Session time in microseconds UTC. It never goes back."""

    def now_us(self) -> int:
        """The session time now."""
        ...


class WallClock:
    """Session clock of a live session: anchored to UTC once, then advanced monotonically.

    `offset_us` is how far the wall clock has moved away from it since; `slew()` closes the
    difference slowly and never jumps.
    """

    def __init__(
        self,
        wall_ns: Callable[[], int] = time.time_ns,
        monotonic_ns: Callable[[], int] = time.monotonic_ns,
    ) -> None:
        self._wall_ns = wall_ns
        self._monotonic_ns = monotonic_ns
        self._anchor_us = wall_ns() // 1_000
        self._mono_ns = monotonic_ns()
        self._slewed_us = 0
        self._slew_mono_ns = self._mono_ns

    def now_us(self) -> int:
        """UTC at start plus the time that has passed, plus what was slewed."""
        elapsed_us = (self._monotonic_ns() - self._mono_ns) // 1_000
        return self._anchor_us + elapsed_us + self._slewed_us

    def offset_us(self) -> int:
        """Wall clock minus session clock."""
        return self._wall_ns() // 1_000 - self.now_us()

    def slew(self) -> int:
        """Moves towards the wall clock by at most 500 ppm of the time since the last call.

        Returns the correction made, in microseconds.
        """
        mono_ns = self._monotonic_ns()
        limit_us = (mono_ns - self._slew_mono_ns) * SLEW_PPM // 1_000_000_000
        self._slew_mono_ns = mono_ns
        step_us = max(-limit_us, min(limit_us, self.offset_us()))
        self._slewed_us += step_us
        return step_us


class ScaledClock:
    """Session clock of a simulation: starts at an instant and runs at a speed, 0 to stand still."""

    def __init__(self, start_us: int, speed: float = 1.0) -> None:
        if speed < 0:
            raise ValueError("speed must not be below 0")
        # One value, so that another thread never reads half of a change.
        self._run = (start_us, time.monotonic_ns(), speed)

    @property
    def speed(self) -> float:
        """How many times as fast as real time it runs."""
        return self._run[2]

    def set_speed(self, speed: float) -> None:
        """Goes on from the time it shows at another speed."""
        now_ns = time.monotonic_ns()
        self._run = (self._shown_us(now_ns), now_ns, speed)

    def now_us(self) -> int:
        """The simulated time now."""
        return self._shown_us(time.monotonic_ns())

    def _shown_us(self, mono_ns: int) -> int:
        start_us, since_ns, speed = self._run
        return start_us + int((mono_ns - since_ns) * speed) // 1_000

    def wait_s(self, until_us: int) -> float:
        """Real seconds until the clock shows `until_us`; infinite while it stands still."""
        left_s = (until_us - self.now_us()) / 1_000_000
        if left_s <= 0:
            return 0.0
        return left_s / self.speed if self.speed else math.inf


class FeedClock:
    """Session clock that follows the reports' own times, without ever going back."""

    def __init__(self, start_us: int = 0) -> None:
        self._now_us = start_us

    def advance_to(self, at_us: int) -> int:
        """Moves to `at_us` unless that lies behind; returns the session time."""
        if at_us > self._now_us:
            self._now_us = at_us
        return self._now_us

    def now_us(self) -> int:
        """The latest time reached."""
        return self._now_us
