"""Owns the health of all sources of a run: what was heard, what fell silent, what ended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.events import Event, SourceHealthChanged
from core.state.model import SourceState
from core.telemetry.health import SourceHealth
from core.telemetry.source import SourceInfo


class SourceWatch:
    """One SourceHealth a source, made when session time begins."""

    def __init__(self, infos: Sequence[SourceInfo]) -> None:
        self._infos = {info.name: info for info in infos}
        self._health: dict[str, SourceHealth] = {}

    def opened(self, now_us: int, known: Mapping[str, SourceState]) -> list[Event]:
        """The first events: every source was opened at `now_us`.

        `known` is what the log says of sources; nobody waits any longer for one that is not used.
        """
        self._health = {name: SourceHealth(info, now_us) for name, info in self._infos.items()}
        unused = [
            SourceHealthChanged(
                event_us=now_us, source=name, uri=state.uri, health="fresh", reason="not used now"
            )
            for name, state in sorted(known.items())
            if name not in self._infos and state.health != "fresh"
        ]
        return [*unused, *(health.opened() for health in self._health.values())]

    def heard(self, name: str, now_us: int) -> list[Event]:
        """A source delivered something."""
        changed = self._health[name].heard(now_us)
        return [changed] if changed else []

    def ended(self, name: str, now_us: int, error: str) -> list[Event]:
        """A source came to its end, or failed with `error`."""
        health = self._health[name]
        return [health.failed(now_us, error) if error else health.ended(now_us)]

    def check(self, now_us: int) -> list[Event]:
        """Time has passed."""
        changes = [health.check(now_us) for health in self._health.values()]
        return [change for change in changes if change is not None]

    def next_due_us(self) -> int | None:
        """The session time at which silence will next change a source's health."""
        dues = [health.next_due_us() for health in self._health.values()]
        return min((due for due in dues if due is not None), default=None)
