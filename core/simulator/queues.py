"""Owns who has each block and each track after whom: one queue of uses a resource.

A queue begins in the plan's order and can be changed while trains run. Whatever the delays, nobody
locks up as long as the queues together have no cycle.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.simulator.run import Run


# Written out, one would go on to all others that it waits for.
@dataclass(eq=False, repr=False, slots=True)
class Use:
    """A run's use of a resource, from its node `enter` to its node `leave` (the same on a track).

    `rank_s` is the planned second by which uses take their turns at first.
    """

    run: Run
    resource: str
    enter: int
    leave: int
    rank_s: int
    before: Use | None = None
    after: Use | None = None


class Queues:
    """The queues of a railway, by resource; each is a linked list from its last use back."""

    def __init__(self) -> None:
        self._last: dict[str, Use] = {}

    def join(self, use: Use) -> None:
        """Puts a use into its queue by its rank, behind those of equal rank."""
        place = self._last.get(use.resource)
        while place is not None and place.rank_s > use.rank_s:
            place = place.before
        self._insert(use, place)

    def join_last(self, use: Use) -> None:
        """Moves a use of its queue to its end."""
        self.leave(use)
        self._insert(use, self._last.get(use.resource))

    def leave(self, use: Use) -> None:
        """Takes a use out of its queue."""
        if use.before is not None:
            use.before.after = use.after
        if use.after is not None:
            use.after.before = use.before
        elif use.before is not None:
            self._last[use.resource] = use.before
        else:
            del self._last[use.resource]
        use.before = use.after = None

    def last_but(self, use: Use) -> Use | None:
        """The last of the other uses of a use's queue."""
        last = self._last[use.resource]
        return use.before if last is use else last

    def move_before(self, use: Use, other: Use) -> Use | None:
        """Puts a use right before another of its queue; the one it was behind, to put it back."""
        was = use.before
        self.leave(use)
        self._insert(use, other.before)
        return was

    def move_behind(self, use: Use, place: Use | None) -> None:
        """Puts a use right behind another of its queue, or first."""
        self.leave(use)
        self._insert(use, place)

    def change(self, use: Use, resource: str, place: Use | None) -> None:
        """Puts a use into another queue, right behind a use there, or first."""
        self.leave(use)
        use.resource = resource
        self._insert(use, place)

    def back(self, resource: str) -> Iterator[Use]:
        """The uses of a resource, from the last to the first."""
        use = self._last.get(resource)
        while use is not None:
            yield use
            use = use.before

    def _insert(self, use: Use, place: Use | None) -> None:
        use.before = place
        if place is None:
            use.after = self._first(use.resource)
        else:
            use.after = place.after
            place.after = use
        if use.after is None:
            self._last[use.resource] = use
        else:
            use.after.before = use

    def _first(self, resource: str) -> Use | None:
        use = self._last.get(resource)
        while use is not None and use.before is not None:
            use = use.before
        return use
