"""Owns the fold of the alarm journal: which alarm instances stand, and in what state."""

from __future__ import annotations

from core.alarms.lifecycle import NORMAL
from core.events import AlarmTransitioned
from core.state.changes import Changes
from core.state.model import AlarmState, DeskState


class AlarmFold:
    """Alarm instances that are not NORMAL, and how often each has been activated."""

    def __init__(self, changes: Changes) -> None:
        self.changes = changes
        self.alarms: dict[tuple[str, str], AlarmState] = {}
        self.desks: dict[str, DeskState] = {}
        self.activations: dict[tuple[str, str], int] = {}

    def apply(self, event: AlarmTransitioned, recorded_us: int) -> None:
        """Puts the instance into the state that the journal says it went to."""
        key = (event.alarm, event.key)
        self.changes.alarms.add(key)
        if event.code == "REJECT":
            return
        self.activations[key] = event.activation
        if event.state_after == NORMAL:
            self.alarms.pop(key, None)
            if event.code == "CLOSE":
                # The object is gone for good (T40); its numbering ends with it.
                del self.activations[key]
            return
        old = self.alarms.get(key)
        raising = old is None or old.activation != event.activation
        acked = event.code == "ACK"
        self.alarms[key] = AlarmState(
            id=event.alarm,
            key=event.key,
            priority=event.priority,
            state=event.state_after,
            activation=event.activation,
            raised_us=recorded_us if raising or old is None else old.raised_us,
            changed_us=recorded_us,
            returned_us=recorded_us if event.code == "RTN" else None,
            acked_us=recorded_us if acked else (None if raising or old is None else old.acked_us),
            acked_by=event.actor if acked else (None if raising or old is None else old.acked_by),
            values=event.values or (old.values if old else {}),
        )
