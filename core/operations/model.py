"""Owns what is believed of commands: how far each has come, and what is in force by them."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from core.events import CommandProgressed
from core.events.field_commands import CommandStateName

RestrictionKind = Literal["tsr", "possession", "block"]
RestrictionState = Literal["asked", "active", "lifting"]


class CommandState(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A command to the field. `id` is its number, `body` what was asked.

    `sent_us`, `due_us` and `ended_us` are session time: when it was sent, when an answer is due,
    when it came or was given up. `reason` is what the field said.
    """

    id: int
    command: str
    operator: str
    body: dict[str, Any]
    state: CommandStateName
    sent_us: int
    due_us: int
    ended_us: int | None = None
    reason: str = ""

    @property
    def is_open(self) -> bool:
        """Whether an answer is still waited for."""
        return self.state == "SENT"


class Restriction(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A restriction that is asked for, in force, or asked to be lifted.

    `order` is the command that made it, `section` is set for a block, `kmh` for a TSR;
    `active_us` is when the field confirmed it.
    """

    id: str
    kind: RestrictionKind
    state: RestrictionState
    line: str
    from_mm: int
    to_mm: int
    order: int
    operator: str
    reason: str
    asked_us: int
    active_us: int | None = None
    until_us: int | None = None
    section: str | None = None
    kmh: int | None = None


def restriction_id(kind: RestrictionKind, order: int) -> str:
    """The name of what a command puts in force: `TSR-12`."""
    return f"{ {'tsr': 'TSR', 'possession': 'POS', 'block': 'BLK'}[kind] }-{order}"


def sent_command(event: CommandProgressed, recorded_us: int) -> CommandState:
    """A command that was sent just now."""
    return CommandState(
        id=event.order,
        command=event.command,
        operator=event.operator,
        body=event.body,
        state="SENT",
        sent_us=recorded_us,
        due_us=recorded_us if event.due_us is None else event.due_us,
    )
