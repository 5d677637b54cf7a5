"""Owns the alarm list as data: rows, their order and the counters over exactly these rows."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import tzinfo
from itertools import chain, compress, repeat
from operator import attrgetter, is_not
from types import MappingProxyType

import msgspec

from core.alarms.definitions import AlarmDefinition
from core.alarms.lifecycle import (
    ACKED,
    BY_DESIGN,
    LATCH_ACK,
    LATCH_UNACK,
    NORMAL,
    OUT_OF_SERVICE,
    RTN_UNACK,
    SHELVED,
    UNACK,
    is_condition_true,
    is_unacknowledged,
)
from core.events import AlarmTransitioned
from core.picture import Picture
from core.state.model import AlarmState
from core.units import US_PER_S
from ui.viewmodels.alarm_figures import message
from ui.viewmodels.clocks import time_text
from ui.viewmodels.language import isolated_parts, mark, tr

PRIORITIES = (1, 2, 3, 4)
PRIORITY_WORDS = {1: mark("CRITICAL"), 2: mark("HIGH"), 3: mark("MEDIUM"), 4: mark("LOW")}
STATE_WORDS = {
    UNACK: mark("UNACK"),
    ACKED: mark("ACK ✓"),
    RTN_UNACK: mark("RTN"),
    LATCH_UNACK: mark("LATCHED"),
    LATCH_ACK: mark("LATCHED ✓"),
    NORMAL: mark("normal"),
}
SENT_WORD = mark("ACK sent")
UNRECORDED_WORD = mark("NOT RECORDED")

# What is left until then has as many figures for any instant from the year 0 to 114,000.
_LATEST_US = 46 * 10**17
_UNRECORDED, _STANDING, _OTHER = "012"

# One activation of one alarm instance: what an acknowledgement names.
Activation = tuple[str, str, int]
Instance = tuple[str, str]


def alarm_name(alarm: AlarmState, definitions: Mapping[str, AlarmDefinition]) -> str:
    """The name of the alarm type; an alarm of another system has its own id for a name."""
    definition = definitions.get(alarm.id)
    return definition.name if definition else alarm.id


def alarm_text(alarm: AlarmState, definitions: Mapping[str, AlarmDefinition]) -> str:
    """Place, object, condition and value in one line."""
    definition = definitions.get(alarm.id)
    if definition is not None:
        return isolated_parts(message(definition, alarm.values))
    return alarm.values.get("text") or alarm.key


def alarm_order(alarm: AlarmState) -> tuple[bool, int, int, str, str]:
    """Standing and unacknowledged first; within that by priority, then the newest."""
    return alarm.state != UNACK, alarm.priority, -alarm.raised_us, alarm.id, alarm.key


def _order(alarm: AlarmState, unrecorded: bool) -> str:
    """What `alarm_order` says, as one text that sorts like it: texts are compared fastest."""
    group = _UNRECORDED if unrecorded else _STANDING if alarm.state == UNACK else _OTHER
    return f"{group}{alarm.priority}{_LATEST_US - alarm.raised_us}{alarm.id}\0{alarm.key}"


class _Speech:
    """What all rows of a list need to say themselves; the list keeps it up to date."""

    def __init__(self, definitions: Mapping[str, AlarmDefinition], zone: tzinfo) -> None:
        self.definitions = definitions
        self.zone = zone
        self.now_us = 0
        self.sent: Collection[Activation] = ()


class AlarmRow(msgspec.Struct, eq=False, gc=False, kw_only=True):
    """One alarm as it is listed, the same row for as long as there is this alarm of this object.

    Its words are made when somebody looks: of 10,000 few are seen. `depth` is 1 for one that its
    parent hides and that was asked for; `is_moving` while it is taken out of its place.
    """

    # First what is asked of all rows: what lies close together comes from memory together.
    order: str = ""
    is_moving: bool = False
    is_active: bool = False
    instance: Instance
    alarm: AlarmState
    speech: _Speech
    unrecorded: bool = False
    depth: int = 0
    said_name: str = ""
    said_detail: str = ""

    def take(self, alarm: AlarmState, unrecorded: bool) -> None:
        """Lists the alarm as it is now; `unrecorded` where that could not be written."""
        self.alarm, self.unrecorded = alarm, unrecorded
        self.order = _order(alarm, unrecorded)
        self.is_active = unrecorded or alarm.is_listed
        self.said_name = self.said_detail = ""

    @property
    def id(self) -> str:
        """The alarm type."""
        return self.alarm.id

    @property
    def key(self) -> str:
        """The object."""
        return self.alarm.key

    @property
    def activation(self) -> int:
        """The number of this passage of the condition."""
        return self.alarm.activation

    @property
    def priority(self) -> int:
        """1 to 4."""
        return self.alarm.priority

    @property
    def state(self) -> str:
        """The process state."""
        return self.alarm.state

    @property
    def flags(self) -> tuple[str, ...]:
        """What hides it."""
        return self.alarm.flags

    @property
    def held(self) -> bool:
        """True where an input is not good: the state is kept, not known."""
        return self.alarm.held

    @property
    def sent(self) -> bool:
        """True while an acknowledgement of this activation is under way."""
        alarm = self.alarm
        return (alarm.id, alarm.key, alarm.activation) in self.speech.sent

    @property
    def name(self) -> str:
        """The alarm in words, with the number of those that it stands for."""
        if not self.said_name:
            name = alarm_name(self.alarm, self.speech.definitions)
            self.said_name = f"{name} (+{self.alarm.children})" if self.alarm.children else name
        return self.said_name

    @property
    def detail(self) -> str:
        """Place, object, condition and value."""
        if not self.said_detail:
            self.said_detail = alarm_text(self.alarm, self.speech.definitions)
        return self.said_detail

    @property
    def time(self) -> str:
        """When this activation was raised."""
        return time_text(self.alarm.raised_us, self.speech.now_us, self.speech.zone)

    @property
    def state_word(self) -> str:
        """The state in a word or two: what hides it before what it is."""
        alarm = self.alarm
        if self.unrecorded:
            return tr(UNRECORDED_WORD)
        if self.sent:
            return tr(SENT_WORD)
        if OUT_OF_SERVICE in alarm.flags:
            return tr("OOS {order}", order=alarm.work_order)
        if BY_DESIGN in alarm.flags:
            return tr("hidden by {parent}", parent=alarm.parent or alarm.rule)
        if SHELVED in alarm.flags:
            left_us = (alarm.shelf_until_us or 0) - self.speech.now_us
            return tr("SHELVED {n} min", n=max(0, -(-left_us // (60 * US_PER_S))))
        word = tr(STATE_WORDS.get(alarm.state, alarm.state))
        return tr("{state} · HELD", state=word) if alarm.held else word

    @property
    def is_unacknowledged(self) -> bool:
        """True where a person has yet to acknowledge it, returned or not."""
        return is_unacknowledged(self.alarm.state)

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        word = tr(PRIORITY_WORDS.get(self.priority, str(self.priority)))
        return f"{word}, {self.name}, {self.detail}, {self.time}, {self.state_word}"


_BY_ORDER = attrgetter("order")


class News(msgspec.Struct):
    """What one list says that the one before did not.

    `raised` are the rows that stand unacknowledged and did not, or do so by another activation;
    `returned` says that one came back to normal before anybody acknowledged it.
    """

    raised: Sequence[AlarmRow] = ()
    returned: bool = False


NO_NEWS = News()


class AlarmList:
    """The active list in its order, what is hidden, and the counters over exactly these rows."""

    def __init__(
        self,
        rows: Sequence[AlarmRow] = (),
        hidden: Sequence[AlarmRow] = (),
        counts: Mapping[tuple[int, str], int] = MappingProxyType({}),
        news: News = NO_NEWS,
    ) -> None:
        """`counts` has how many of the rows have a priority and a state, `news` what is new."""
        self.rows = rows
        self.hidden = hidden
        self.news = news
        self._counts = counts

    def count(self, priority: int) -> int:
        """How many rows have this priority."""
        return sum(count for (one, _), count in self._counts.items() if one == priority)

    def states(self, priority: int) -> set[str]:
        """The states that rows of a priority are in."""
        return {state for (one, state), count in self._counts.items() if one == priority and count}

    def unacknowledged(self, priority: int | None = None) -> int:
        """How many rows, of this priority or of all, wait for an acknowledgement."""
        return sum(
            count
            for (one, state), count in self._counts.items()
            if is_unacknowledged(state) and priority in (None, one)
        )

    @property
    def standing(self) -> int:
        """How many rows there are whose condition holds."""
        return sum(count for (_, state), count in self._counts.items() if is_condition_true(state))

    def flagged(self, flag: str) -> list[AlarmRow]:
        """The hidden ones that carry a flag."""
        return [row for row in self.hidden if flag in row.alarm.flags]

    @property
    def summary(self) -> str:
        """The counters in words; of what is hidden, what there is."""
        return self._counted(mark("{n} standing · {m} unacknowledged"), _HIDDEN_WORDS)

    @property
    def brief(self) -> str:
        """The summary where there is little room for it."""
        return self._counted(mark("{n} standing · {m} unack"), _BRIEF_WORDS)

    @property
    def summaries(self) -> tuple[str, str, str]:
        """The summary, and shorter and shorter ones; the last counts what is hidden as one."""
        said = tr("{n} standing · {m} unack", n=self.standing, m=self.unacknowledged())
        count = sum(any(flag in row.alarm.flags for flag in _HIDDEN_WORDS) for row in self.hidden)
        if count:
            said += " · " + tr("not listed {n}", n=count)
        return self.summary, self.brief, said

    def _counted(self, said: str, hidden_words: Mapping[str, str]) -> str:
        said = tr(said, n=self.standing, m=self.unacknowledged())
        for flag, words in hidden_words.items():
            count = len(self.flagged(flag))
            if count:
                said += " · " + tr(words, n=count)
        return said


_HIDDEN_WORDS = {
    SHELVED: mark("shelved {n}"),
    BY_DESIGN: mark("hidden {n}"),
    OUT_OF_SERVICE: mark("out of service {n}"),
}
_BRIEF_WORDS = _HIDDEN_WORDS | {OUT_OF_SERVICE: mark("OOS {n}")}


class AlarmBook:
    """Makes the list of each picture out of the one before: only what changed is made anew."""

    def __init__(self, definitions: Mapping[str, AlarmDefinition], zone: tzinfo) -> None:
        self._speech = _Speech(definitions, zone)
        self._known: dict[Instance, AlarmRow] = {}
        self._active: list[AlarmRow] = []
        self._hidden: list[AlarmRow] = []
        self._counts: Counter[tuple[int, str]] = Counter()
        self._before: Mapping[Instance, AlarmState] = {}
        self._began = False

    def read(
        self,
        picture: Picture,
        now_us: int,
        sent: Collection[Activation] = (),
        unrecorded: Sequence[AlarmTransitioned] = (),
    ) -> AlarmList:
        """Every alarm that is not plainly normal, in the order in which to deal with them.

        First those that the recorder told of and could not write: nothing else will ever say them.
        Of the first list nothing is new: it stood before anybody looked.
        """
        self._speech.now_us, self._speech.sent = now_us, sent
        told = unrecorded_alarms(unrecorded, picture)
        alarms = {**picture.alarms, **told} if told else picture.alarms
        news, moving = self._take(alarms, told)
        gone: list[AlarmRow] = []
        if len(self._known) > len(alarms):
            gone = [self._known.pop(i) for i in self._known.keys() - alarms.keys()]
        for row in gone:
            if row.is_active:
                self._counts[row.priority, row.state] -= 1
        if moving or gone:
            self._place(moving, gone)
        shown = news if self._began else NO_NEWS
        self._began = True
        return AlarmList(self._active, self._hidden, Counter(self._counts), shown)

    def listed(self, instance: Instance) -> AlarmRow | None:
        """The row of an alarm that the list has; None where it has none."""
        row = self._known.get(instance)
        return row if row is not None and row.is_active else None

    def _take(
        self, alarms: Mapping[Instance, AlarmState], told: Collection[Instance]
    ) -> tuple[News, list[AlarmRow]]:
        """Gives their rows the records that are others now; what is new, and the rows to move."""
        before, self._before = self._before, alarms
        counts, news, raised, moving = self._counts, News(), [], []
        # Most are the same record in the same place: only the others are looked at one by one.
        differ = map(is_not, alarms.values(), chain(before.values(), repeat(None)))
        for instance, alarm in compress(alarms.items(), differ):
            row = self._known.get(instance)
            if row is None:
                row, old = AlarmRow(instance=instance, alarm=alarm, speech=self._speech), None
                self._known[instance] = row
            elif row.alarm is alarm:
                continue
            else:
                old = row.alarm
            order, was_active = row.order, row.is_active
            row.take(alarm, instance in told)
            if old is not None and was_active:
                counts[old.priority, old.state] -= 1
            if row.is_active:
                counts[alarm.priority, alarm.state] += 1
                if alarm.state == UNACK and _is_raised(old, alarm):
                    raised.append(row)
                elif alarm.state == RTN_UNACK and old is not None and old.state == UNACK:
                    news.returned = True
            if row.order != order or row.is_active is not was_active:
                moving.append(row)
        news.raised = raised
        return news, moving

    def _place(self, moving: Sequence[AlarmRow], gone: Sequence[AlarmRow]) -> None:
        """Makes the lists anew without the rows that are gone; others come to where they belong."""
        for row in (*moving, *gone):
            row.is_moving = True
        self._active = _placed(self._active, [row for row in moving if row.is_active])
        self._hidden = _placed(self._hidden, [row for row in moving if not row.is_active])
        for row in moving:
            row.is_moving = False

    def children(self, rows: Iterable[AlarmRow], parent: AlarmRow) -> Iterator[AlarmRow]:
        """The hidden rows of a parent, to be shown below it."""
        name = f"{parent.id}/{parent.key}"
        for row in rows:
            if row.alarm.parent == name:
                child = AlarmRow(
                    instance=row.instance, alarm=row.alarm, speech=self._speech, depth=1
                )
                child.take(row.alarm, row.unrecorded)
                yield child


def _is_raised(old: AlarmState | None, new: AlarmState) -> bool:
    if old is None or old.flags:
        return True
    return old.state != UNACK or old.activation != new.activation


def _placed(rows: Sequence[AlarmRow], added: Sequence[AlarmRow]) -> list[AlarmRow]:
    """The rows without those that move, and the added ones in their places between them."""
    kept = [row for row in rows if not row.is_moving]
    placed: list[AlarmRow] = []
    begun = 0
    for row in sorted(added, key=_BY_ORDER):
        place = bisect_left(kept, row.order, begun, key=_BY_ORDER)
        placed += kept[begun:place]
        placed.append(row)
        begun = place
    return placed + kept[begun:]


def unrecorded_alarms(
    told: Sequence[AlarmTransitioned], picture: Picture
) -> dict[Instance, AlarmState]:
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


def worst_alarm_by_train(picture: Picture) -> dict[str, AlarmState]:
    """For each train with alarms the one that is listed first."""
    worst: dict[str, AlarmState] = {}
    for alarm in sorted(picture.listed_alarms(), key=alarm_order):
        if alarm.key in picture.trains:
            worst.setdefault(alarm.key, alarm)
    return worst
