"""Owns the alarm journal's event: one decision of the alarm engine about one alarm instance."""

from __future__ import annotations

import msgspec

from core.events.base import Event


class AlarmTransitioned(Event, frozen=True, kw_only=True, omit_defaults=True, tag="alarm"):
    """An alarm instance (`alarm` type, `key` object) went from one state to another.

    `code` is the journal code of control-room.md 1.2 (RAISE, RTN, ACK, ...). `activation` counts
    the condition's passages from false to true. `values` are the figures that the decision used,
    for the text; they are words, so that the log needs no catalogue to be read.
    """

    alarm: str
    key: str
    code: str
    state_before: str
    state_after: str
    priority: int
    activation: int
    values: dict[str, str] = msgspec.field(default_factory=dict)
    actor: str = ""
    reason: str = ""

    @property
    def subject(self) -> str:
        return f"{self.alarm}/{self.key}"
