"""Owns the fold of the alarm journal: which alarm instances stand, and in what state."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from heapq import heappop, heappush
from typing import Any

from msgspec.structs import replace

from core.alarms.lifecycle import (
    ACKED,
    BY_DESIGN,
    LATCH_ACK,
    NORMAL,
    OUT_OF_SERVICE,
    SHELVED,
    STATES,
    UNACK,
    is_condition_true,
    is_unacknowledged,
)
from core.events import AlarmTransitioned
from core.state.changes import Changes
from core.state.model import AlarmState, DeskState
from core.units import US_PER_S

Instance = tuple[str, str]

# Alarms about alarms: they are not counted among what they are about.
ABOUT_ALARMS = "ALM-"
# Journal rows that change no instance.
_REMARKS = ("REJECT", "GUARDED", "COMMENT", "RULE_CHANGE")
# Rows that may begin an activation: they do where its number is another than before.
_RAISING = (
    "RAISE",
    "RAISE_HIDDEN",
    "ESCALATE",
    "ESCALATE_HIDDEN",
    "UNSHELVE_AUTO",
    "UNSUPPRESS",
    "UNSUPPRESS_LOSTRULE",
    "OOS_OFF",
)
# What a state counts as: standing, unacknowledged.
_COUNTED = {state: (is_condition_true(state), is_unacknowledged(state)) for state in STATES}
# What the load of a desk is measured over, and the most that is counted.
LOAD_US = 600 * US_PER_S
LOAD_COUNTED = 1_000
# So many raises of one instance are kept, to tell whether it chatters.
RAISES_KEPT = 10
# How long a shelf is remembered (control-room.md 1.9).
SHELVES_US = 86_400 * US_PER_S


class AlarmFold:
    """Alarm instances that are not plainly NORMAL, and how often each has been activated.

    `shelves` are the instants of the last day at which an instance was shelved, `versions` those of
    the definitions that the journal knows, `raises` when instances last called; what is counted of
    these is counted in one session.
    """

    def __init__(self, changes: Changes) -> None:
        self.changes = changes
        self.desks: dict[str, DeskState] = {}
        self.activations: dict[Instance, int] = {}
        self.shelves: dict[Instance, list[int]] = {}
        self.versions: dict[str, int] = {}
        self.new_us: deque[int] = deque(maxlen=LOAD_COUNTED)
        self.raises: dict[Instance, tuple[int, ...]] = {}
        self.alarms = {}

    @property
    def alarms(self) -> dict[Instance, AlarmState]:
        """The instances by type and key. For reading; setting it puts others in their place."""
        return self._alarms

    @alarms.setter
    def alarms(self, alarms: dict[Instance, AlarmState]) -> None:
        self._alarms: dict[Instance, AlarmState] = {}
        self.by_type: dict[str, dict[str, None]] = {}
        self.by_about: dict[str, dict[Instance, None]] = {}
        self.children: dict[str, dict[Instance, None]] = {}
        self._waiting: list[tuple[int, Instance]] = []
        self.standing = self.unacknowledged = self.shelved = 0
        for instance, alarm in alarms.items():
            self._put(instance, None, alarm)

    def new_10min(self, now_us: int) -> int:
        """Annunciated activations of the last ten minutes, a thousand at most."""
        over = 0
        for us in self.new_us:
            if us > now_us - LOAD_US:
                break
            over += 1
        return len(self.new_us) - over

    def apply(self, event: AlarmTransitioned, recorded_us: int) -> None:
        """Puts the instance into the state that the journal says it went to."""
        if not event.alarm:
            self._on_desk(event)
            return
        instance = (event.alarm, event.key)
        self.changes.alarms.add(instance)
        if event.code in _REMARKS:
            if event.code == "RULE_CHANGE":
                self.versions[event.alarm] = event.version
            return
        old = self._alarms.get(instance)
        if event.replaces:
            replaced = (event.replaces, event.key)
            self.changes.alarms.add(replaced)
            old = self._alarms.get(replaced)
            self._put(replaced, old, None)
        if event.is_annunciated and not event.alarm.startswith(ABOUT_ALARMS):
            while self.new_us and self.new_us[0] <= event.event_us - LOAD_US:
                self.new_us.popleft()
            self.new_us.append(event.event_us)
            self._note_raise(instance, event.event_us)
        new = _after(old, event)
        self._put(instance, None if event.replaces else old, new)
        self._count(instance, event)

    def _note_raise(self, instance: Instance, now_us: int) -> None:
        """Keeps the last few instants at which one called; the ten minutes before now count."""
        raises, since_us = self.raises, now_us - LOAD_US
        before = raises.pop(instance, None)
        raises[instance] = (*before[1 - RAISES_KEPT :], now_us) if before else (now_us,)
        while raises[first := next(iter(raises))][-1] <= since_us:
            del raises[first]

    def _count(self, instance: Instance, event: AlarmTransitioned) -> None:
        self.activations[instance] = event.activation
        if event.version:
            self.versions[event.alarm] = event.version
        if event.code == "SHELVE":
            since_us = event.event_us - SHELVES_US
            kept = [us for us in self.shelves.get(instance, ()) if us > since_us]
            self.shelves[instance] = [*kept, event.event_us]
        elif event.code == "CLOSE":
            # The object is gone for good (T40); its numbering ends with it.
            del self.activations[instance]
            self.shelves.pop(instance, None)

    def _on_desk(self, event: AlarmTransitioned) -> None:
        """SILENCE and HANDOVER are about a desk, not about an instance."""
        old = self.desks.get(event.desk) or DeskState(id=event.desk)
        if event.code == "SILENCE":
            new = replace(old, silenced_us=event.event_us, silenced_until_us=event.until_us)
        elif event.code == "HANDOVER":
            new = DeskState(id=event.desk, owner=event.second, since_us=event.event_us)
        else:
            return
        self.desks[event.desk] = new
        self.changes.desks.add(event.desk)

    def _put(self, instance: Instance, old: AlarmState | None, new: AlarmState | None) -> None:
        """Changes a record, and with it the indexes and counts that follow from the records."""
        if old is not None:
            self._weigh(old, -1)
        if new is None:
            if self._alarms.pop(instance, None) is not None:
                _leave(self.by_type, instance[0], instance[1])
                if old is not None and old.about:
                    _leave(self.by_about, old.about, instance)
        else:
            if old is None:
                self.by_type.setdefault(instance[0], {})[instance[1]] = None
                if new.about:
                    self.by_about.setdefault(new.about, {})[instance] = None
            self._alarms[instance] = new
            self._weigh(new, 1)
        parent_before = old.parent if old is not None else ""
        parent_after = new.parent if new is not None else ""
        if parent_before != parent_after:
            self._adopt(instance, parent_before, parent_after)

    def _weigh(self, alarm: AlarmState, by: int) -> None:
        if alarm.flags:
            self.shelved += by * (SHELVED in alarm.flags)
            return
        stands, unacknowledged = _COUNTED[alarm.state]
        self.standing += by * stands
        self.unacknowledged += by * unacknowledged
        if by > 0 and _waits(alarm):
            heappush(self._waiting, (alarm.raised_us, (alarm.id, alarm.key)))

    def first_waiting_us(self) -> int | None:
        """Since when the first unacknowledged alarm of priority 1 waits; None for none.

        Those about alarms themselves are left out.
        """
        while self._waiting:
            raised_us, instance = self._waiting[0]
            alarm = self._alarms.get(instance)
            if alarm is not None and alarm.raised_us == raised_us and _waits(alarm):
                return raised_us
            heappop(self._waiting)
        return None

    def _adopt(self, child: Instance, before: str, after: str) -> None:
        if before:
            _leave(self.children, before, child)
            self._count_children(before)
        if after:
            self.children.setdefault(after, {})[child] = None
            self._count_children(after)

    def _count_children(self, parent: str) -> None:
        alarm_id, _, key = parent.partition("/")
        instance = (alarm_id, key)
        known = self._alarms.get(instance)
        if known is not None:
            count = len(self.children.get(parent, ()))
            self._alarms[instance] = replace(known, children=count)
            self.changes.alarms.add(instance)

    def kept(self) -> list[Any]:
        """What there is besides the records, for `keep`."""
        return [
            [[*key, count] for key, count in self.activations.items()],
            [[*key, list(us)] for key, us in self.shelves.items()],
            list(self.versions.items()),
            list(self.new_us),
        ]

    def keep(self, kept: Iterable[Any] = ((), (), (), ())) -> None:
        """Inverse of `kept`; without an argument, nothing."""
        activations, shelves, versions, new_us = kept
        self.activations = {(alarm, key): count for alarm, key, count in activations}
        self.shelves = {(alarm, key): list(us) for alarm, key, us in shelves}
        self.versions = dict(versions)
        self.raises = {}
        self.new_us = deque(new_us, maxlen=LOAD_COUNTED)


def _waits(alarm: AlarmState) -> bool:
    return (
        alarm.priority == 1
        and alarm.state == UNACK
        and not alarm.flags
        and not alarm.id.startswith(ABOUT_ALARMS)
    )


def _leave(index: dict[str, dict[Any, None]], name: str, member: Any) -> None:
    members = index.get(name)
    if members is not None:
        members.pop(member, None)
        if not members:
            del index[name]


def _after(old: AlarmState | None, event: AlarmTransitioned) -> AlarmState | None:
    """The record after a journal row; None where the instance is plainly normal."""
    state, flags, now_us = event.state_after, event.flags_after, event.event_us
    if state == NORMAL and not flags and not event.held:
        return None
    code = event.code
    if old is None and code == "RAISE":
        # What most rows are, spelled out: a flood is made of these.
        return AlarmState(
            id=event.alarm,
            key=event.key,
            priority=event.priority,
            live_priority=event.live_priority or event.priority,
            live=event.live,
            state=state,
            activation=event.activation,
            unseen=1,
            raised_us=now_us,
            changed_us=now_us,
            about=event.about,
            version=event.version,
            values=event.values,
        )
    if old is None:
        old = AlarmState(
            id="", key="", state="", priority=0, activation=0, raised_us=now_us, changed_us=0
        )
    raised = code in _RAISING and event.activation != old.activation
    acked = code == "ACK" or (code == "UNSHELVE" and state == ACKED)
    keeps_ack = state in (ACKED, LATCH_ACK) and not raised
    returned = code.startswith("RTN") or (code == "UNSHELVE_AUTO" and old.once)
    is_shelved = SHELVED in flags
    is_out = OUT_OF_SERVICE in flags
    is_hidden = BY_DESIGN in flags
    shelves, takes_out = code == "SHELVE", code == "OOS_ON"
    hides = code in ("SUPPRESS", "REGROUP")
    return AlarmState(
        id=event.alarm,
        key=event.key,
        priority=event.priority,
        live_priority=event.live_priority or event.priority,
        live=event.live,
        state=state,
        flags=flags,
        held=event.held,
        activation=event.activation,
        unseen=0 if acked else old.unseen + (1 if raised else 0),
        raised_us=now_us if raised else old.raised_us,
        changed_us=now_us,
        returned_us=now_us if returned else (None if raised else old.returned_us),
        acked_us=now_us if acked else (old.acked_us if keeps_ack else None),
        acked_by=event.actor if acked else (old.acked_by if keeps_ack else None),
        reminded_us=now_us if code == "REMIND" else (old.reminded_us if keeps_ack else None),
        escalated=not raised and not acked and (old.escalated or code == "ESC_UNACK"),
        shelf_until_us=event.until_us if shelves else (old.shelf_until_us if is_shelved else None),
        once=event.once if shelves else is_shelved and old.once,
        shelved_by=event.actor if shelves else (old.shelved_by if is_shelved else ""),
        reason=event.reason if shelves else (old.reason if is_shelved else ""),
        work_until_us=event.until_us if takes_out else (old.work_until_us if is_out else None),
        work_order=event.work_order if takes_out else (old.work_order if is_out else ""),
        expired_us=now_us if code == "OOS_EXPIRED" else (old.expired_us if is_out else None),
        parent=event.parent if hides else (old.parent if is_hidden else ""),
        rule=event.rule if hides else (old.rule if is_hidden else ""),
        children=0 if event.replaces else old.children,
        about=event.about or old.about,
        version=event.version or old.version,
        values=event.values or old.values,
    )
