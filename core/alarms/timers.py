"""Owns what the engine keeps between looks: instants to look again, delays that run, passages.

All of it is plain data that follows from the events of a session in their order: a restart begins
it anew, in the log too (SessionStarted), and a recompute comes to the same.
"""

from __future__ import annotations

import heapq
from collections import deque

from core.alarms.definitions import AlarmDefinition
from core.alarms.lifecycle import Trigger
from core.units import US_PER_S

Instance = tuple[str, str]


class Wakes:
    """The instants at which instances are to be looked at again: of each the earliest asked for.

    An instant may prove to be too early; the look then changes nothing and asks for the next.
    """

    def __init__(self) -> None:
        # Many ask for one instant when a flood comes: the heap has each instant once.
        self._heap: list[int] = []
        self._asked: dict[int, list[Instance]] = {}
        self._at: dict[Instance, int] = {}

    def ask(self, instance: Instance, at_us: int) -> None:
        """Looks at an instance at `at_us`, or earlier if that was asked for already."""
        known = self._at.get(instance)
        if known is None or at_us < known:
            self._at[instance] = at_us
            asked = self._asked.get(at_us)
            if asked is None:
                self._asked[at_us] = [instance]
                heapq.heappush(self._heap, at_us)
            else:
                asked.append(instance)

    def next_us(self) -> int | None:
        """The earliest instant; None for never."""
        while self._heap:
            at_us = self._heap[0]
            asked = self._asked[at_us]
            # What asked for an earlier instant since then does not wait for this one.
            while asked and self._at.get(asked[-1]) != at_us:
                asked.pop()
            if asked:
                return at_us
            del self._asked[heapq.heappop(self._heap)]
        return None

    def take(self, at_us: int) -> list[Instance]:
        """The instances to look at up to `at_us`, in a fixed order; they ask anew."""
        found = []
        while self._heap and self._heap[0] <= at_us:
            due_us = heapq.heappop(self._heap)
            for instance in self._asked.pop(due_us):
                if self._at.get(instance) == due_us:
                    del self._at[instance]
                    found.append(instance)
        return sorted(found)


class Delays:
    """On-delays, off-delays and the passages that a count asks for."""

    def __init__(self) -> None:
        self._since: dict[Instance, int] = {}
        self._passages: dict[Instance, deque[int]] = {}
        self._raw: dict[Instance, bool] = {}

    def runs(self, instance: Instance) -> bool:
        """Whether a delay runs."""
        return instance in self._since

    def stop(self, instance: Instance) -> None:
        """A delay that runs begins anew when it is next asked for."""
        self._since.pop(instance, None)

    def forget(self, instance: Instance) -> None:
        """The instance is gone."""
        self.stop(instance)
        self._passages.pop(instance, None)
        self._raw.pop(instance, None)

    def over_us(
        self, definition: AlarmDefinition, instance: Instance, wanted: bool, now_us: int
    ) -> int:
        """When the condition has been `wanted` for its delay, counted from now or from before."""
        delay_s = definition.on_delay_s if wanted else definition.off_delay_s
        since_us = self._since.setdefault(instance, now_us)
        return since_us + delay_s * US_PER_S

    def counted_until_us(
        self, definition: AlarmDefinition, instance: Instance, truth: bool, now_us: int
    ) -> int | None:
        """Takes note of a passage; until when enough of them lie within the window, else None."""
        passages = self._passages.setdefault(instance, deque(maxlen=definition.count))
        if truth and not self._raw.get(instance, False):
            passages.append(now_us)
        self._raw[instance] = truth
        if len(passages) < definition.count:
            return None
        until_us = passages[0] + definition.count_window_s * US_PER_S
        return until_us if now_us < until_us else None


class Surfacing:
    """What waits to be shown again after a mass end of hiding: three in a second at most."""

    PER_SECOND = 3

    def __init__(self) -> None:
        self.queue: dict[Instance, tuple[Trigger, int]] = {}
        self._shown_us: deque[int] = deque(maxlen=self.PER_SECOND)

    def put(self, instance: Instance, trigger: Trigger, due_us: int) -> None:
        """Queues an instance, once."""
        self.queue.setdefault(instance, (trigger, due_us))

    def drop(self, instance: Instance) -> None:
        """It is hidden again, or otherwise decided."""
        self.queue.pop(instance, None)

    def take(self) -> dict[Instance, tuple[Trigger, int]]:
        """What is queued; the queue is then empty."""
        queue, self.queue = self.queue, {}
        return queue

    def next_us(self, now_us: int) -> int:
        """When the next may be shown."""
        if len(self._shown_us) < self.PER_SECOND:
            return now_us
        return max(now_us, self._shown_us[0] + US_PER_S)

    def shown(self, now_us: int) -> None:
        """One was shown."""
        self._shown_us.append(now_us)
