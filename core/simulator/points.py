"""Owns how points lie: thrown for a route, held by it, and back to normal when it is released."""

from __future__ import annotations

from core.simulator.gates import Gate
from core.simulator.world_events import PointsMoved, PointsState
from core.units import US_PER_S

# Until a signal clears once all is free: relays alone, or points that have to move.
RELAYS_S = 1
THROW_S = 5


class PointsPositions:
    """Which points lie reverse, and for whom; all others lie normal."""

    def __init__(self) -> None:
        self._reverse: set[str] = set()
        # (train, section) -> the points that are held until that train has left that section.
        self._held: dict[tuple[str, str], list[str]] = {}

    def lies(self, points: str) -> bool:
        """Whether points lie reverse."""
        return points in self._reverse

    def set(self, gate: Gate, train: str, second: float) -> tuple[list[PointsMoved], int]:
        """Throws what a route needs otherwise; the events, and seconds until its signal clears."""
        moved = [points for points, reverse in gate.points if reverse != self.lies(points)]
        for points, reverse in gate.points:
            (self._reverse.add if reverse else self._reverse.discard)(points)
        self._held.setdefault((train, gate.behind), []).extend(p for p, _ in gate.points)
        events = [event for points in moved for event in self._moving(points, second)]
        return events, RELAYS_S + (THROW_S if moved else 0)

    def release(self, train: str, section: str, second: float) -> list[PointsMoved]:
        """The tail has left a section: points that nobody else holds go back to normal."""
        free = set(self._held.pop((train, section), ())) & self._reverse
        for held in self._held.values():
            free.difference_update(held)
        self._reverse -= free
        return [event for points in sorted(free) for event in self._moving(points, second)]

    def _moving(self, points: str, second: float) -> tuple[PointsMoved, PointsMoved]:
        at_us = round(second * US_PER_S)
        lies_us = at_us + THROW_S * US_PER_S
        state: PointsState = "reverse" if self.lies(points) else "normal"
        return PointsMoved(at_us, points, "moving"), PointsMoved(lies_us, points, state)
