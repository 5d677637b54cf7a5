"""Owns the fold of commands: each one's state, the restrictions in force, and what people said."""

from __future__ import annotations

from msgspec.structs import replace

from core.events import CommandProgressed, Event, Logged, MessageReported
from core.line.model import Railway
from core.operations.model import CommandState, Restriction, RestrictionState, sent_command
from core.operations.restrictions import LIFTS, made_by
from core.state.changes import Changes

# How many commands that have ended a picture carries, and how many of the latest messages; all
# are in the log.
ENDED_KEPT = 200
MESSAGES_KEPT = 100


class OperationsFold:
    """Commands by number, restrictions by name, the latest messages from the field."""

    def __init__(self, railway: Railway, changes: Changes) -> None:
        self._railway = railway
        self.changes = changes
        self.commands: dict[int, CommandState] = {}
        self.restrictions: dict[str, Restriction] = {}
        self.messages: list[Logged] = []

    def apply(self, event: Event, logged: Logged) -> None:
        """Folds one event in; kinds that are none of its business change nothing."""
        if isinstance(event, CommandProgressed):
            self._progress(event, logged.recorded_us)
        elif isinstance(event, MessageReported):
            self.messages.append(logged)
            del self.messages[:-MESSAGES_KEPT]
            self.changes.messages = True

    def _progress(self, event: CommandProgressed, recorded_us: int) -> None:
        order = event.order
        if event.state == "SENT":
            command = sent_command(event, recorded_us)
        else:
            known = self.commands.get(order)
            if known is None:
                return
            command = replace(known, state=event.state, reason=event.reason, ended_us=recorded_us)
        self.commands[order] = command
        self.changes.commands.add(order)
        self._restrict(command, recorded_us)
        if not command.is_open:
            self._forget_old()

    def _restrict(self, command: CommandState, recorded_us: int) -> None:
        """What the command's progress does to what is in force."""
        if command.command in LIFTS:
            self._lift(command)
        elif (made := made_by(command, self._railway)) is not None:
            if command.state == "FAILED":
                self.restrictions.pop(made.id, None)
            elif command.state == "CONFIRMED":
                self.restrictions[made.id] = replace(made, state="active", active_us=recorded_us)
            else:
                self.restrictions[made.id] = made
            self.changes.restrictions.add(made.id)

    def _lift(self, command: CommandState) -> None:
        name = command.body["restriction"]
        standing = self.restrictions.get(name)
        if standing is None:
            return
        if command.state == "CONFIRMED":
            del self.restrictions[name]
        else:
            # Unanswered, it counts as still in force: a person asks again.
            state: RestrictionState = "lifting" if command.is_open else "active"
            self.restrictions[name] = replace(standing, state=state)
        self.changes.restrictions.add(name)

    def _forget_old(self) -> None:
        ended = [number for number, command in self.commands.items() if not command.is_open]
        for number in sorted(ended)[:-ENDED_KEPT]:
            del self.commands[number]
            self.changes.commands.add(number)
