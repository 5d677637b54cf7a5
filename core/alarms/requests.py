"""Owns what people ask of alarms: each request is carried out, or refused and journalled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from core.alarms import permissions
from core.alarms.fold import SHELVES_US, AlarmFold, Instance
from core.alarms.journal import Journal
from core.alarms.lifecycle import (
    LATCH_ACK,
    LATCH_UNACK,
    SHELVED,
    UNACK,
    Trigger,
    is_unacknowledged,
)
from core.alarms.limits import (
    BATCH_MOST,
    REASON_LENGTH,
    SHELVED_MOST,
    SHELVES_A_DAY,
    SILENCE_MOST_S,
    SILENCE_S,
    max_shelve_min,
)
from core.events import (
    AcknowledgeAlarm,
    AcknowledgeBatch,
    AlarmCommand,
    AlarmTransitioned,
    Command,
    CommentAlarm,
    HandOverDesk,
    ResetAlarm,
    ReturnToService,
    ShelveAlarm,
    SilenceAlarms,
    TakeOutOfService,
    UnshelveAlarm,
)
from core.state.model import AlarmState
from core.units import US_PER_S

GONE = "the alarm does not stand any more"
_KINDS = (AlarmCommand, AcknowledgeBatch, SilenceAlarms, HandOverDesk)

# What stands with the third shelf in a day.
MAINTENANCE = "maintenance order: shelved for the third time in 24 h"


def is_about_alarms(command: Command) -> bool:
    """Whether the alarm engine decides a command."""
    return isinstance(command, _KINDS)


class Requests:
    """Decides the commands about alarms. A method a command: why it is refused, or empty."""

    def __init__(
        self,
        journal: Journal,
        alarms: AlarmFold,
        exists: Callable[[Instance, int], bool],
        training: bool,
    ) -> None:
        """`exists` says whether there is such an instance at all, normal or not."""
        self._journal = journal
        self._alarms = alarms
        self._exists = exists
        self._training = training
        self._handlers: dict[type[Command], Callable[[Any, int], str]] = {
            AcknowledgeAlarm: self._acknowledge,
            AcknowledgeBatch: self._acknowledge_batch,
            ResetAlarm: self._reset,
            ShelveAlarm: self._shelve,
            UnshelveAlarm: self._unshelve,
            TakeOutOfService: self._take_out,
            ReturnToService: self._return,
            SilenceAlarms: self._silence,
            CommentAlarm: self._comment,
            HandOverDesk: self._hand_over,
        }

    def decide(self, command: Command, now_us: int) -> str:
        """Carries a command out; what is refused is in the journal with its reason."""
        if not command.operator.strip():
            reason = "nobody is named who asks for it"
        elif command.role not in permissions.ROLES:
            reason = f"{command.role!r} is no role"
        else:
            reason = self._handlers[type(command)](command, now_us)
        if reason:
            self._refuse(command, reason, now_us)
        return reason

    def _refuse(self, command: Command, reason: str, now_us: int) -> None:
        if isinstance(command, AlarmCommand):
            self._note(command, (command.alarm, command.key), reason, now_us)
        else:
            self._on_desk(command, "REJECT", now_us, asked=_name(command), reason=reason)

    def _note(self, command: Command, instance: Instance, reason: str, now_us: int) -> None:
        name = _name(command)
        row: dict[str, Any] = {"asked": name, "reason": reason, **_who(command)}
        if name == "reset_alarm" and self._state(instance) == LATCH_UNACK:
            row["row"] = "T11"
        self._journal.note(instance, "REJECT", now_us, **row)

    def _state(self, instance: Instance) -> str:
        record = self._alarms.alarms.get(instance)
        return record.state if record is not None else ""

    # Acknowledging

    def _acknowledge(self, command: AcknowledgeAlarm, now_us: int) -> str:
        refusal = self._not_on_desk(command)
        if refusal:
            return refusal
        return self._acknowledge_one(
            command, (command.alarm, command.key), command.activation, now_us
        )

    def _acknowledge_one(
        self, command: Command, instance: Instance, activation: int, now_us: int
    ) -> str:
        record = self._alarms.alarms.get(instance)
        refusal = permissions.acknowledging(command.role, instance[0], self._training)
        if refusal:
            return refusal
        if record is None:
            return GONE
        if record.activation != activation:
            return f"activation {activation} was meant, {record.activation} stands now"
        if not is_unacknowledged(record.state):
            return f"an alarm in state {record.state} cannot be acknowledged"
        self._journal.step(instance, "acknowledge", now_us, **_who(command))
        return ""

    def _acknowledge_batch(self, command: AcknowledgeBatch, now_us: int) -> str:
        """All of them are of priority 3 or 4, or none is acknowledged; then each by itself."""
        refusal = self._not_on_desk(command) or permissions.acknowledging_batch(command.role)
        if refusal:
            return refusal
        if not 1 <= len(command.rows) <= BATCH_MOST:
            return f"{len(command.rows)} alarms: 1 to {BATCH_MOST} are acknowledged at once"
        for alarm_id, key, _ in command.rows:
            record = self._alarms.alarms.get((alarm_id, key))
            if record is not None and record.priority < 3:
                return f"{alarm_id} {key} is of priority {record.priority}: one by one"
            if record is not None and record.flags:
                return f"{alarm_id} {key} is not visible"
        refused = []
        for alarm_id, key, activation in command.rows:
            reason = self._acknowledge_one(command, (alarm_id, key), activation, now_us)
            if reason:
                refused.append(reason)
                self._note(command, (alarm_id, key), reason, now_us)
        return refused[0] if len(refused) == len(command.rows) else ""

    def _not_on_desk(self, command: Command) -> str:
        """A desk that was handed over is one person's; a supervisor relieves."""
        desk = self._alarms.desks.get(command.desk)
        owner = desk.owner if desk is not None else ""
        if command.role == "dispatcher" and owner not in ("", command.operator.strip()):
            return f"desk {command.desk} is {owner}'s"
        return ""

    # Resetting

    def _reset(self, command: ResetAlarm, now_us: int) -> str:
        instance = (command.alarm, command.key)
        record = self._alarms.alarms.get(instance)
        if record is None:
            return GONE
        refusal = permissions.resetting(
            command.role, record.id, record.priority, command.inspection
        )
        if refusal:
            return refusal
        if record.state == LATCH_UNACK:
            return "acknowledge first"
        if record.state != LATCH_ACK:
            return f"an alarm in state {record.state} cannot be reset"
        if record.held:
            return "an input is not good: nobody knows whether the condition is over"
        if not command.reason.strip():
            return "a reason is needed"
        reason = "; ".join(filter(None, (command.reason.strip(), command.inspection.strip())))
        self._journal.step(instance, "reset", now_us, reason=reason, **_who(command))
        return ""

    # Shelving

    def _shelve(self, command: ShelveAlarm, now_us: int) -> str:
        if command.alarm:
            return self._shelve_one(command, (command.alarm, command.key), now_us)
        stand = [
            (record.id, record.key)
            for record in self._alarms.alarms.values()
            if command.key in (record.key, record.about) and record.is_listed
        ]
        if not stand:
            return f"no alarm stands on {command.key}"
        for instance in sorted(stand):
            reason = self._not_shelved(command, instance, now_us, more=len(stand))
            if reason:
                return f"{instance[0]}: {reason}"
        for instance in sorted(stand):
            self._shelve_one(command, instance, now_us)
        return ""

    def _shelve_one(self, command: ShelveAlarm, instance: Instance, now_us: int) -> str:
        reason = self._not_shelved(command, instance, now_us)
        if reason:
            return reason
        self._journal.step(
            instance,
            "shelve",
            now_us,
            until_us=now_us + command.minutes * 60 * US_PER_S,
            once=command.once,
            reason=command.reason.strip(),
            work_order=MAINTENANCE if self._shelves(instance, now_us) >= SHELVES_A_DAY else "",
            **_who(command),
        )
        return ""

    def _not_shelved(
        self, command: ShelveAlarm, instance: Instance, now_us: int, more: int = 1
    ) -> str:
        record = self._journal.record(instance)
        priority = self._journal.priority(instance[0], record)
        if not priority or not self._exists(instance, now_us):
            return GONE
        if record is not None and record.id != instance[0]:
            return f"it stands as {record.id} now"
        if record is not None:
            priority = record.priority
        limit_min = max_shelve_min(priority, self._journal.definitions.get(instance[0]))
        refusal = self._not_on_desk(command) or permissions.shelving(command.role, priority)
        if refusal:
            return refusal
        if record is not None and SHELVED in record.flags:
            return "it is shelved already"
        if not 1 <= command.minutes <= limit_min:
            return f"{command.minutes} minutes: 1 to {limit_min} are allowed"
        if len(command.reason.strip()) < REASON_LENGTH:
            return f"a reason of at least {REASON_LENGTH} characters is needed"
        if self._alarms.shelved + more > SHELVED_MOST:
            return f"{self._alarms.shelved} alarms are shelved: {SHELVED_MOST} at most"
        if self._shelves(instance, now_us) >= SHELVES_A_DAY and command.role != "supervisor":
            return "the third shelf in 24 h needs a supervisor"
        return ""

    def _shelves(self, instance: Instance, now_us: int) -> int:
        since_us = now_us - SHELVES_US
        return sum(us > since_us for us in self._alarms.shelves.get(instance, ()))

    def _unshelve(self, command: UnshelveAlarm, now_us: int) -> str:
        instance = (command.alarm, command.key)
        record = self._alarms.alarms.get(instance)
        if record is None or SHELVED not in record.flags:
            return "it is not shelved"
        refusal = self._not_on_desk(command) or permissions.unshelving(command.role)
        if refusal:
            return refusal
        self._journal.step(instance, "unshelve", now_us, **_who(command))
        return ""

    # Out of service

    def _take_out(self, command: TakeOutOfService, now_us: int) -> str:
        instance = (command.alarm, command.key)
        record = self._journal.record(instance)
        priority = record.priority if record else self._journal.priority(instance[0], None)
        if not priority or not self._exists(instance, now_us):
            return GONE
        refusal = permissions.taking_out(
            command.role, priority, command.operator, command.second, command.second_role
        )
        if refusal:
            return refusal
        if not command.work_order.strip():
            return "a work order is needed"
        if command.until_us <= now_us:
            return "the time by which the work is to be done is over"
        return self._hide_or_not(
            instance,
            "out_of_service",
            "it is out of service already",
            now_us,
            until_us=command.until_us,
            work_order=command.work_order.strip(),
            second=command.second.strip(),
            **_who(command),
        )

    def _return(self, command: ReturnToService, now_us: int) -> str:
        refusal = permissions.returning(
            command.role, command.operator, command.second, command.second_role
        )
        if refusal:
            return refusal
        if not command.test_result.strip():
            return "the result of the function test is needed"
        return self._hide_or_not(
            (command.alarm, command.key),
            "in_service",
            "it is not out of service",
            now_us,
            reason=command.test_result.strip(),
            second=command.second.strip(),
            **_who(command),
        )

    def _hide_or_not(
        self, instance: Instance, trigger: Trigger, refusal: str, now_us: int, **fields: Any
    ) -> str:
        return "" if self._journal.step(instance, trigger, now_us, **fields) else refusal

    # The desk

    def _silence(self, command: SilenceAlarms, now_us: int) -> str:
        refusal = permissions.silencing(command.role)
        if refusal:
            return refusal
        sounding = [r.priority for r in self._alarms.alarms.values() if _sounds(r)]
        if not sounding:
            return "no alarm sounds"
        limit_s = SILENCE_S.get(min(sounding), SILENCE_MOST_S)
        if not 1 <= command.seconds <= limit_s:
            return f"{command.seconds} s: 1 to {limit_s} are allowed"
        until_us = now_us + command.seconds * US_PER_S
        self._on_desk(command, "SILENCE", now_us, row="T34", until_us=until_us)
        return ""

    def _comment(self, command: CommentAlarm, now_us: int) -> str:
        refusal = permissions.commenting(command.role)
        if refusal:
            return refusal
        text = command.text.strip()
        if not text:
            return "the comment is empty"
        instance = (command.alarm, command.key)
        self._journal.note(instance, "COMMENT", now_us, row="T35", reason=text, **_who(command))
        return ""

    def _hand_over(self, command: HandOverDesk, now_us: int) -> str:
        refusal = permissions.handing_over(command.role) or self._not_on_desk(command)
        if refusal:
            return refusal
        successor = command.successor.strip()
        if not successor or successor == command.operator.strip():
            return "a desk is handed over to another person"
        counts = {
            "standing": self._alarms.standing,
            "unacknowledged": self._alarms.unacknowledged,
            "shelved": self._alarms.shelved,
        }
        values = {name: str(count) for name, count in counts.items()}
        self._on_desk(command, "HANDOVER", now_us, row="T36", second=successor, values=values)
        return ""

    def _on_desk(self, command: Command, code: str, now_us: int, **fields: Any) -> None:
        """A row about the desk, not about an alarm."""
        self._journal.write(
            AlarmTransitioned(
                event_us=now_us,
                alarm="",
                key="",
                code=code,
                state_before="",
                state_after="",
                priority=0,
                activation=0,
                **_who(command),
                **fields,
            )
        )


def _sounds(record: AlarmState) -> bool:
    return record.state == UNACK and not record.flags


def _name(command: Command) -> str:
    return str(command.__struct_config__.tag)


def _who(command: Command) -> dict[str, Any]:
    return {"actor": command.operator.strip(), "role": command.role, "desk": command.desk}
