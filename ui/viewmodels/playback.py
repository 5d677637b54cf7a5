"""Owns how a replay moves through time: the speeds, playing on, and the size of a step."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from core.units import US_PER_S
from ui.viewmodels.language import isolated

SPEEDS = (0.1, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 600.0)
MINUTE_US = 60 * US_PER_S
HOUR_US = 60 * MINUTE_US


class Playback(msgspec.Struct, frozen=True):
    """Whether time plays, and how many times as fast as it was."""

    speed: float = 1.0
    is_playing: bool = False

    def advanced(self, at_us: int, elapsed_s: float) -> int:
        """The instant after some real seconds of playing."""
        return at_us + round(elapsed_s * self.speed * US_PER_S)

    def stepped(self, by: int) -> Playback:
        """At the next of the speeds, or for by below 0 the one before."""
        index = min(range(len(SPEEDS)), key=lambda i: abs(SPEEDS[i] - self.speed))
        return replace(self, speed=SPEEDS[min(max(0, index + by), len(SPEEDS) - 1)])

    def playing(self, is_playing: bool) -> Playback:
        """Playing, or not."""
        return replace(self, is_playing=is_playing)

    @property
    def text(self) -> str:
        """The speed for people: `600×`."""
        return isolated(f"{self.speed:g}×")
