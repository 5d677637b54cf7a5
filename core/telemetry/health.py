"""Owns the judgement whether a source is fresh, late, stale or dead, from session time alone."""

from __future__ import annotations

from core.events.marks import HealthName, SourceHealthChanged
from core.telemetry.source import SourceInfo
from core.units import s_to_us

# Silence, in intervals of the source, from which on it is ...
LATE, STALE, DEAD = 1.5, 3.0, 10.0


class SourceHealth:
    """The health of one source. Methods give an event where it changes, else None.

    Anything that the source delivers counts as hearing it, refused reports and duplicates too.
    A source without an interval never ages; nor does one that has ended of its own accord.
    """

    def __init__(self, info: SourceInfo, now_us: int) -> None:
        self.health: HealthName = "fresh"
        self._info = info
        self._heard_us = now_us
        self._over = False
        self._limits: tuple[tuple[int, HealthName], ...] = ()
        if info.interval_s is not None:
            self._limits = (
                (s_to_us(DEAD * info.interval_s), "dead"),
                (s_to_us(STALE * info.interval_s), "stale"),
                (s_to_us(LATE * info.interval_s), "late"),
            )

    def opened(self) -> SourceHealthChanged:
        """The first event of a source: it was opened and has the time of one that was heard."""
        return self._event(self._heard_us, "opened")

    def heard(self, now_us: int) -> SourceHealthChanged | None:
        """The source delivered something."""
        self._heard_us = now_us
        self._over = False
        return None if self.health == "fresh" else self._turn("fresh", now_us, "")

    def check(self, now_us: int) -> SourceHealthChanged | None:
        """Time has passed. The event carries the instant at which the limit was crossed."""
        if self._over:
            return None
        for limit_us, health in self._limits:
            if now_us - self._heard_us >= limit_us:
                if health == self.health:
                    return None
                silence = (
                    f"nothing for {limit_us / 1e6:g} s, expected every {self._info.interval_s:g} s"
                )
                return self._turn(health, self._heard_us + limit_us, silence)
        return None

    def next_due_us(self) -> int | None:
        """The session time at which silence will next change the health; None for never."""
        if self._over:
            return None
        ahead = [limit for limit, health in self._limits if not self._reached(health)]
        return self._heard_us + min(ahead) if ahead else None

    def _reached(self, health: HealthName) -> bool:
        order = ("fresh", "late", "stale", "dead")
        return order.index(health) <= order.index(self.health)

    def ended(self, now_us: int) -> SourceHealthChanged:
        """The source came to its end, as a file does: it is not dead, and silence is no sign."""
        self._over = True
        return self._turn("fresh", now_us, "ended")

    def failed(self, now_us: int, reason: str) -> SourceHealthChanged:
        """The source could not be opened or ended with an error: dead until it is heard again."""
        self._over = True
        return self._turn("dead", now_us, reason)

    def _turn(self, health: HealthName, at_us: int, reason: str) -> SourceHealthChanged:
        self.health = health
        return self._event(at_us, reason)

    def _event(self, at_us: int, reason: str) -> SourceHealthChanged:
        return SourceHealthChanged(
            event_us=at_us,
            source=self._info.name,
            uri=self._info.uri,
            health=self.health,
            reason=reason,
            interval_s=None if self._info.interval_s is None else round(self._info.interval_s),
        )
