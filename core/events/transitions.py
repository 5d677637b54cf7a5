"""Owns the alarm journal's event: one decision of the alarm engine about one alarm instance."""

from __future__ import annotations

import msgspec

from core.events.base import Event


class AlarmTransitioned(Event, frozen=True, kw_only=True, omit_defaults=True, tag="alarm"):
    """An alarm instance (`alarm` type, `key` object) went from one state to another, or did not.

    `event_us` is the session time of the decision: the instant at which a delay, a shelf or a limit
    ran out, whenever it was looked. `code` is the journal code of control-room.md 1.2 (RAISE, RTN,
    ACK ... REJECT), `row` the line of its table (T01 ...). One without an alarm is about the desk.

    `activation` counts the condition's passages from false to true. `values` are the figures that
    the decision used, for the text; they are words, so that the log needs no catalogue to be read.
    `priority` is the highest of this activation, `live_priority` that of now (0: the same), `live`
    the type of the family whose condition holds now (empty: this one).
    `replaces` is the milder or severer type of the family whose place this one takes.

    `asked` and `reason` of a REJECT say what was refused, and why. `due_us` is when a staggered
    surfacing was due. `parent` ("ALARM/key") and `rule` say what hides a BY_DESIGN one.
    """

    alarm: str
    key: str
    code: str
    row: str = ""
    state_before: str
    state_after: str
    flags_before: tuple[str, ...] = ()
    flags_after: tuple[str, ...] = ()
    held: bool = False
    priority: int
    priority_before: int = 0
    live_priority: int = 0
    live: str = ""
    once: bool = False
    activation: int
    version: int = 0
    values: dict[str, str] = msgspec.field(default_factory=dict)
    about: str = ""
    replaces: str = ""
    actor: str = ""
    role: str = ""
    desk: str = ""
    second: str = ""
    asked: str = ""
    reason: str = ""
    work_order: str = ""
    parent: str = ""
    rule: str = ""
    until_us: int = 0
    due_us: int = 0

    @property
    def subject(self) -> str:
        return f"{self.alarm}/{self.key}"

    @property
    def is_annunciated(self) -> bool:
        """True where it calls somebody anew: what the figures of control-room.md 1.7 count."""
        return self.state_after == "UNACK" and not self.flags_after and self.code in _CALLING


# Journal codes that may call somebody anew.
_CALLING = (
    "RAISE",
    "ESCALATE",
    "UNSHELVE_AUTO",
    "UNSUPPRESS",
    "UNSUPPRESS_LOSTRULE",
    "OOS_OFF",
)
