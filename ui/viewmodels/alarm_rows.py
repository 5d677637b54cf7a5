"""Owns the alarm list as data: rows, their order, the counters and which sound is wanted."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo

from core.alarms.definitions import AlarmDefinition
from core.alarms.lifecycle import ACKED, RTN_UNACK, UNACK, is_condition_true
from core.events import AlarmTransitioned
from core.picture import Picture
from core.state.model import AlarmState
from ui.viewmodels.clocks import time_text
from ui.viewmodels.language import mark, tr

PRIORITIES = (1, 2, 3, 4)
PRIORITY_WORDS = {1: mark("CRITICAL"), 2: mark("HIGH"), 3: mark("MEDIUM"), 4: mark("LOW")}
STATE_WORDS = {UNACK: mark("UNACK"), ACKED: mark("ACK ✓"), RTN_UNACK: mark("RTN")}
SENT_WORD = mark("ACK sent")
UNRECORDED_WORD = mark("NOT RECORDED")
SOUNDING_PRIORITIES = (1, 2)

# One activation of one alarm instance: what an acknowledgement names.
Activation = tuple[str, str, int]


@dataclass(frozen=True)
class AlarmRow:
    """One alarm as it is listed. `sent` is true while an acknowledgement is under way."""

    id: str
    key: str
    activation: int
    priority: int
    state: str
    name: str
    detail: str
    time: str
    state_word: str
    sent: bool = False

    @property
    def instance(self) -> tuple[str, str]:
        """The alarm instance: type and object."""
        return self.id, self.key

    @property
    def is_unacknowledged(self) -> bool:
        """True where a person has yet to acknowledge it, returned or not."""
        return self.state in (UNACK, RTN_UNACK)

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        word = tr(PRIORITY_WORDS.get(self.priority, str(self.priority)))
        return f"{word}, {self.name}, {self.detail}, {self.time}, {self.state_word}"


@dataclass(frozen=True)
class AlarmList:
    """The list in its order, and the counters over exactly these rows."""

    rows: tuple[AlarmRow, ...] = ()
    summary: str = ""

    def count(self, priority: int) -> int:
        """How many rows have this priority."""
        return sum(row.priority == priority for row in self.rows)

    def unacknowledged(self, priority: int | None = None) -> int:
        """How many rows, of this priority or of all, wait for an acknowledgement."""
        return sum(row.is_unacknowledged and priority in (None, row.priority) for row in self.rows)


def alarm_name(alarm: AlarmState, definitions: Mapping[str, AlarmDefinition]) -> str:
    """The name of the alarm type; an alarm of another system has its own id for a name."""
    definition = definitions.get(alarm.id)
    return definition.name if definition else alarm.id


def alarm_text(alarm: AlarmState, definitions: Mapping[str, AlarmDefinition]) -> str:
    """Place, object, condition and value in one line."""
    definition = definitions.get(alarm.id)
    if definition is not None:
        return definition.text(alarm.values)
    return alarm.values.get("text") or alarm.key


def alarm_order(alarm: AlarmState) -> tuple[bool, int, int, str, str]:
    """Standing and unacknowledged first; within that by priority, then the newest."""
    return alarm.state != UNACK, alarm.priority, -alarm.raised_us, alarm.id, alarm.key


def alarm_list(
    picture: Picture,
    definitions: Mapping[str, AlarmDefinition],
    zone: tzinfo,
    now_us: int,
    sent: Collection[Activation] = (),
    unrecorded: Sequence[AlarmTransitioned] = (),
) -> AlarmList:
    """Every alarm that is not normal, in the order in which to deal with them.

    First those that the recorder told of and could not write: nothing else will ever say them.
    """
    unwritten = {
        instance: _unrecorded_row(alarm, definitions, zone, now_us)
        for instance, alarm in unrecorded_alarms(unrecorded, picture).items()
    }
    alarms = [
        alarm
        for alarm in sorted(picture.listed_alarms(), key=alarm_order)
        if (alarm.id, alarm.key) not in unwritten
    ]
    written = (_row(alarm, definitions, zone, now_us, sent) for alarm in alarms)
    rows = (*unwritten.values(), *written)
    standing = len(unwritten) + sum(is_condition_true(alarm.state) for alarm in alarms)
    waiting = sum(row.is_unacknowledged for row in rows)
    summary = tr("{n} standing · {m} unacknowledged", n=standing, m=waiting)
    return AlarmList(rows, summary)


def unrecorded_alarms(
    told: Sequence[AlarmTransitioned], picture: Picture
) -> dict[tuple[str, str], AlarmState]:
    """The alarms that the recorder told of, without those the store has brought meanwhile."""
    found = {}
    for raised in told:
        instance = (raised.alarm, raised.key)
        known = picture.alarms.get(instance)
        if known is None or known.activation < raised.activation:
            found[instance] = AlarmState(
                id=raised.alarm,
                key=raised.key,
                state=UNACK,
                priority=raised.priority,
                activation=raised.activation,
                raised_us=raised.event_us,
                changed_us=raised.event_us,
                values=raised.values,
            )
    return found


def _unrecorded_row(
    alarm: AlarmState,
    definitions: Mapping[str, AlarmDefinition],
    zone: tzinfo,
    now_us: int,
) -> AlarmRow:
    row = _row(alarm, definitions, zone, now_us, ())
    return replace(row, state_word=tr(UNRECORDED_WORD))


def _row(
    alarm: AlarmState,
    definitions: Mapping[str, AlarmDefinition],
    zone: tzinfo,
    now_us: int,
    sent: Collection[Activation],
) -> AlarmRow:
    is_sent = (alarm.id, alarm.key, alarm.activation) in sent
    return AlarmRow(
        id=alarm.id,
        key=alarm.key,
        activation=alarm.activation,
        priority=alarm.priority,
        state=alarm.state,
        name=alarm_name(alarm, definitions),
        detail=alarm_text(alarm, definitions),
        time=time_text(alarm.raised_us, now_us, zone),
        state_word=tr(SENT_WORD if is_sent else STATE_WORDS.get(alarm.state, alarm.state)),
        sent=is_sent,
    )


def sounding_priority(alarms: AlarmList) -> int | None:
    """The highest priority that sounds: one with a standing, unacknowledged alarm."""
    for priority in SOUNDING_PRIORITIES:
        if any(row.priority == priority and row.state == UNACK for row in alarms.rows):
            return priority
    return None


def worst_alarm_by_train(picture: Picture) -> dict[str, AlarmState]:
    """For each train with alarms the one that is listed first."""
    worst: dict[str, AlarmState] = {}
    for alarm in sorted(picture.listed_alarms(), key=alarm_order):
        if alarm.key in picture.trains:
            worst.setdefault(alarm.key, alarm)
    return worst
