"""Owns what the list is in a flood: first-out and the urgent as rows, the rest as counted groups.

Nothing is dropped: the counts of the groups and the rows add up to the list.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from core.alarms.fold import LOAD_US
from core.alarms.lifecycle import RTN_UNACK, UNACK
from ui.viewmodels.alarm_filter import place_of
from ui.viewmodels.alarm_rows import PRIORITY_WORDS, AlarmRow
from ui.viewmodels.language import plural, tr

FLOOD_ALARM = "ALM-001"
FIRST_OUT = 5
# Shown as rows of their own whatever happens.
URGENT = (1, 2)


@dataclass(frozen=True)
class GroupRow:
    """Alarms of one type at one place, as one row that can be opened."""

    members: tuple[AlarmRow, ...]
    is_open: bool
    depth: int = 0
    held: bool = field(default=False, init=False)
    flags: tuple[str, ...] = field(default=(), init=False)

    @property
    def instance(self) -> tuple[str, str]:
        """The key of the group: its type and place; no instance has an id that begins so."""
        return "group:" + self.members[0].id, place_of(self.members[0])

    @property
    def id(self) -> str:
        """The alarm type."""
        return self.members[0].id

    @property
    def key(self) -> str:
        """The place."""
        return place_of(self.members[0])

    @property
    def priority(self) -> int:
        """That of all members."""
        return min(row.priority for row in self.members)

    @property
    def state(self) -> str:
        """Unacknowledged while a member is."""
        states = {row.state for row in self.members}
        for state in (UNACK, RTN_UNACK):
            if state in states:
                return state
        return self.members[0].state

    @property
    def name(self) -> str:
        """The alarm type with the number of its alarms."""
        return f"{self.members[0].name} ×{len(self.members)}"

    @property
    def detail(self) -> str:
        """The place."""
        return self.key

    @property
    def time(self) -> str:
        """When the newest of them was raised."""
        return self.members[0].time

    @property
    def state_word(self) -> str:
        """Whether the members are shown below it."""
        return tr("opened") if self.is_open else tr("Enter opens")

    @property
    def is_unacknowledged(self) -> bool:
        """True where a member waits."""
        return any(row.is_unacknowledged for row in self.members)

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        word = tr(PRIORITY_WORDS.get(self.priority, str(self.priority)))
        count = plural(len(self.members), "{n} alarm", "{n} alarms")
        return f"{word}, {self.members[0].name}, {self.detail}, {count}, {self.state_word}"


ListedRow = AlarmRow | GroupRow


def first_out(rows: Sequence[AlarmRow], flood_us: int) -> list[AlarmRow]:
    """The first that made the flood, in their order: it is called one after ten minutes of them."""
    since_us = flood_us - LOAD_US
    raised = [row for row in rows if row.alarm.raised_us > since_us and row.id != FLOOD_ALARM]
    return sorted(raised, key=lambda row: (row.alarm.raised_us, row.instance))[:FIRST_OUT]


def collapsed(rows: Sequence[AlarmRow], opened: Collection[tuple[str, str]]) -> list[ListedRow]:
    """Urgent rows as they are, then the rest by type and place; a lone one stays a row."""
    urgent = [row for row in rows if row.priority in URGENT]
    groups: dict[tuple[str, str], list[AlarmRow]] = {}
    for row in rows:
        if row.priority not in URGENT:
            groups.setdefault((row.id, place_of(row)), []).append(row)
    listed: list[ListedRow] = [*urgent]
    for members in groups.values():
        if len(members) == 1:
            listed += members
            continue
        name = ("group:" + members[0].id, place_of(members[0]))
        group = GroupRow(tuple(members), name in opened)
        listed.append(group)
        if group.is_open:
            listed += members
    return listed


class Flood:
    """Whether the desk is in a flood: from its alarm to the confirmation of what is left.

    It begins with the flood alarm and ends when that has returned and a person said that the list
    that is left has been looked at. In a replay there is nobody to ask: it ends with the alarm.
    """

    def __init__(self) -> None:
        self.since_us: int | None = None
        self.is_over = False
        self.may_call_help = False

    def follow(self, flood: AlarmRow | None, condition: Callable[[str], bool], ask: bool) -> None:
        """Takes the row of the flood alarm, if it is listed, and whether there is one to ask."""
        if flood is not None and condition(flood.state):
            if self.since_us is None:
                self.may_call_help = ask
            self.since_us = flood.alarm.raised_us
            self.is_over = False
        elif self.since_us is not None:
            self.is_over = True
            self.may_call_help = False
            if not ask:
                self.confirm()

    def call_help(self) -> bool:
        """Somebody calls help, once in a flood; whether it may be called."""
        may, self.may_call_help = self.may_call_help, False
        return may

    def confirm(self) -> None:
        """A person has looked at what is left."""
        if self.is_over:
            self.since_us = None
            self.is_over = False
