"""Owns the way of commands to the sources: each goes out once it is on the disk, and only then.

What the field was asked before a recorder was started is told to its sources again, so that a
simulated world goes on as it was changed.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from core.events import AnswerReported, Command, CommandProgressed, Event, decode_command
from core.telemetry.source import CommandedSource, SentCommand, Source

# How fast a simulated session may run by command, as a multiple of real time; 0 stands still.
SPEED_RANGE = (0.1, 60.0)


class Orders:
    """Commands between their decision and the sources that take them."""

    def __init__(self) -> None:
        self.takers: tuple[CommandedSource, ...] = ()
        # The speed that was asked for and not taken up; None for none. `is_paced` where it can be.
        self.wanted_speed: float | None = None
        self.is_paced = False
        self._decided: list[tuple[SentCommand, int | None]] = []
        self._past: dict[int, SentCommand] = {}

    def remember(self, event: Event) -> None:
        """Takes in an event of the log so far."""
        if isinstance(event, AnswerReported):
            known = self._past.get(event.order)
            if event.outcome == "refused":
                self._past.pop(event.order, None)
            elif known is not None and known.done_us is None:
                self._past[event.order] = known._replace(done_us=event.event_us)
        elif isinstance(event, CommandProgressed) and event.state == "SENT":
            body = {**event.body, "command": event.command, "operator": event.operator}
            command = decode_command(msgspec.json.encode(body))
            self._past[event.order] = SentCommand(event.order, command, event.event_us)

    def attach(self, sources: Sequence[Source]) -> None:
        """Finds the sources that take commands, and tells them those of the log so far."""
        self.takers = tuple(s for s in sources if isinstance(s, CommandedSource))
        for sent in self._past.values():
            for taker in self.takers:
                taker.take(sent)
        self._past.clear()

    def decided(self, order: int, command: Command, now_us: int, due_us: int | None) -> None:
        """A command was accepted; it waits for the disk."""
        self._decided.append((SentCommand(order, command, now_us), due_us))

    def recorded(self, now_us: int) -> None:
        """What was decided is on the disk: it goes out, unless its time is over meanwhile."""
        waiting, self._decided = self._decided, []
        for sent, due_us in waiting:
            if due_us is not None and due_us <= now_us:
                continue
            for taker in self.takers:
                taker.take(sent)

    def ask_speed(self, speed: float) -> str:
        """Asks for another speed of simulated time; why not, where it cannot be."""
        low, high = SPEED_RANGE
        if not self.is_paced:
            return "the time of this store is not simulated at a speed"
        if speed and not low <= speed <= high:
            return f"{speed:g} is not a speed from {low:g} to {high:g}, nor 0"
        self.wanted_speed = speed
        return ""

    def take_speed(self) -> float | None:
        """The speed that was asked for since the last call, if any."""
        speed, self.wanted_speed = self.wanted_speed, None
        return speed
