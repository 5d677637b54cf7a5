"""Owns the limits of control-room.md 1.2 and 1.9: reminders, escalation, shelves, silence."""

from __future__ import annotations

from core.alarms.definitions import AlarmDefinition
from core.alarms.lifecycle import ACKED, OUT_OF_SERVICE, SHELVED, UNACK, Trigger
from core.state.model import AlarmState
from core.units import US_PER_S

_MIN_US = 60 * US_PER_S

# By priority; what is not listed has none.
UNACKNOWLEDGED_S = {1: 60, 2: 180, 3: 600}
REMINDER_MIN = {1: 5, 2: 15}
MAX_SHELVE_MIN = {2: 60, 3: 240, 4: 480}
# So many may be shelved at a desk: from the first number on it is warned of.
SHELVED_WARNING, SHELVED_MOST = 10, 30
# The third shelf of an instance in a day needs a supervisor, and a maintenance order.
SHELVES_A_DAY = 2
REASON_LENGTH = 10
BATCH_MOST = 20
SILENCE_S = {1: 30}
SILENCE_MOST_S = 120
# A shift: how often somebody is told of work that is over its time.
SHIFT_S = 12 * 3_600


def max_shelve_min(priority: int, definition: AlarmDefinition | None) -> int:
    """Minutes that an alarm may be shelved: by its priority, or less where it says so; 0: never."""
    limit = MAX_SHELVE_MIN.get(priority, 0)
    own = definition.max_shelve_min if definition is not None else None
    return limit if own is None else min(limit, own)


def record_timers(
    record: AlarmState, definition: AlarmDefinition | None
) -> list[tuple[int, Trigger]]:
    """What time alone brings about for a record: when, and which trigger."""
    timers: list[tuple[int, Trigger]] = []
    if record.flags:
        if SHELVED in record.flags and record.shelf_until_us is not None:
            timers.append((record.shelf_until_us, "shelf_over"))
        if OUT_OF_SERVICE in record.flags and record.work_until_us is not None:
            told_us = record.expired_us
            next_us = record.work_until_us if told_us is None else told_us + SHIFT_S * US_PER_S
            timers.append((next_us, "expire"))
    elif record.state == UNACK:
        limit_s = UNACKNOWLEDGED_S.get(record.priority)
        if limit_s is not None and not record.escalated:
            timers.append((record.raised_us + limit_s * US_PER_S, "unacknowledged"))
    elif record.state == ACKED:
        own_min = definition.reminder_min if definition is not None else None
        minutes = REMINDER_MIN.get(record.priority, 0) if own_min is None else own_min
        since_us = record.reminded_us or record.acked_us
        if minutes and since_us is not None:
            timers.append((since_us + minutes * _MIN_US, "remind"))
    return timers
