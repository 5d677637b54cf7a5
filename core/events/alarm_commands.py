"""Owns what a desk may ask of the alarm engine (imperative); who may is core.alarms.permissions."""

from __future__ import annotations

from core.events.base import Command

# One activation of one alarm instance: type, key, activation.
Activation = tuple[str, str, int]


class AlarmCommand(Command, frozen=True, kw_only=True, tag="alarm_command"):
    """About one alarm instance: the `alarm` type and the `key` of its object."""

    alarm: str
    key: str


class AcknowledgeAlarm(AlarmCommand, frozen=True, kw_only=True, tag="acknowledge_alarm"):
    """Acknowledge one activation of one alarm instance."""

    activation: int


class AcknowledgeBatch(Command, frozen=True, kw_only=True, tag="acknowledge_batch"):
    """Acknowledge some visible rows of priority 3 and 4 at once, or none of them."""

    rows: tuple[Activation, ...]


class ResetAlarm(AlarmCommand, frozen=True, kw_only=True, tag="reset_alarm"):
    """End a latched alarm whose condition is over; `inspection` is the report's reference."""

    reason: str
    inspection: str = ""


class ShelveAlarm(AlarmCommand, frozen=True, kw_only=True, tag="shelve_alarm"):
    """Hide one instance for some minutes; `once` ends it when the condition does.

    With an empty `alarm` it is about every alarm that stands on the object `key`, or about none.
    """

    minutes: int
    reason: str
    once: bool = False


class UnshelveAlarm(AlarmCommand, frozen=True, kw_only=True, tag="unshelve_alarm"):
    """Show a shelved instance again."""


class TakeOutOfService(AlarmCommand, frozen=True, kw_only=True, tag="take_out_of_service"):
    """Hide an instance while its equipment is worked on; `second` approves priority 1."""

    work_order: str
    until_us: int
    second: str = ""
    second_role: str = ""


class ReturnToService(AlarmCommand, frozen=True, kw_only=True, tag="return_to_service"):
    """The equipment is back: `test_result` says how that was found, `second` takes it over."""

    test_result: str
    second: str
    second_role: str = "dispatcher"


class SilenceAlarms(Command, frozen=True, kw_only=True, tag="silence_alarms"):
    """Sound off at this desk for some seconds; a new activation sounds again."""

    seconds: int


class CommentAlarm(AlarmCommand, frozen=True, kw_only=True, tag="comment_alarm"):
    """Put a remark on an alarm into the journal."""

    text: str


class HandOverDesk(Command, frozen=True, kw_only=True, tag="hand_over_desk"):
    """Give the desk to another person, who was shown what stands, hides and is shelved."""

    successor: str
