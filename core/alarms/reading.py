"""Owns the reading of the alarm journal into activations and stretches of time, for its figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from core.alarms.fold import ABOUT_ALARMS
from core.alarms.lifecycle import BY_DESIGN, OUT_OF_SERVICE, SHELVED, is_condition_true
from core.events import AlarmTransitioned

Instance = tuple[str, str]

# What somebody does about an alarm; to acknowledge it is not yet that.
_ACTIONS = ("COMMENT", "SHELVE", "RESET", "OOS_ON", "OOS_OFF")
_REMARKS = ("REJECT", "GUARDED", "COMMENT", "RULE_CHANGE")
# What a person may be refused that hides an alarm or changes its rule.
_UNAUTHORISED = (
    "shelve_alarm",
    "take_out_of_service",
    "return_to_service",
    "reset_alarm",
    "rule_change",
)
# The one desk that there is.
DESK = "1"


@dataclass
class Called:
    """One annunciated activation: when, of what, and what became of it (microseconds UTC)."""

    at_us: int
    alarm: str
    key: str
    priority: int
    desk: str = DESK
    acked_us: int | None = None
    returned_us: int | None = None
    acted_us: int | None = None

    @property
    def instance(self) -> Instance:
        """Type and object."""
        return self.alarm, self.key

    @property
    def is_untouched(self) -> bool:
        """Returned, and nobody had done anything by then."""
        if self.returned_us is None:
            return False
        touched = [us for us in (self.acked_us, self.acted_us) if us is not None]
        return not touched or min(touched) > self.returned_us


@dataclass
class Stretch:
    """A time that an instance spent in one condition; `end_us` None while it lasts."""

    instance: Instance
    start_us: int
    end_us: int | None = None

    def within_us(self, from_us: int, to_us: int) -> int:
        """How much of it lies in a period."""
        end_us = to_us if self.end_us is None else min(self.end_us, to_us)
        return max(0, end_us - max(self.start_us, from_us))


@dataclass
class Reading:
    """What a journal says: activations in order, and the stretches standing, shelved and hidden.

    `standing` are visible in B or C, `unseen` visible and unacknowledged.
    """

    called: list[Called] = field(default_factory=list)
    standing: list[Stretch] = field(default_factory=list)
    shelved: list[Stretch] = field(default_factory=list)
    by_design: list[Stretch] = field(default_factory=list)
    out_of_service: list[Stretch] = field(default_factory=list)
    refused_us: list[int] = field(default_factory=list)
    overdue_us: list[int] = field(default_factory=list)


class _Reader:
    def __init__(self) -> None:
        self.reading = Reading()
        self._open: dict[tuple[str, Instance], Stretch] = {}
        self._latest: dict[Instance, Called] = {}

    def take(self, row: AlarmTransitioned) -> None:
        if row.code == "REJECT" and row.asked in _UNAUTHORISED:
            self.reading.refused_us.append(row.event_us)
        if not row.alarm or row.alarm.startswith(ABOUT_ALARMS):
            return
        if row.code == "OOS_EXPIRED":
            self.reading.overdue_us.append(row.event_us)
        instance = (row.alarm, row.key)
        if row.replaces:
            self._move((row.replaces, row.key), instance, row.event_us)
        self._activation(row, instance)
        if row.code in _REMARKS:
            return
        reading = self.reading
        visible = not row.flags_after
        stands = visible and is_condition_true(row.state_after)
        self._stretch("standing", reading.standing, instance, stands, row.event_us)
        for name, found, flag in (
            ("shelved", reading.shelved, SHELVED),
            ("by_design", reading.by_design, BY_DESIGN),
            ("out_of_service", reading.out_of_service, OUT_OF_SERVICE),
        ):
            self._stretch(name, found, instance, flag in row.flags_after, row.event_us)

    def _activation(self, row: AlarmTransitioned, instance: Instance) -> None:
        latest = self._latest.get(instance)
        if row.is_annunciated:
            called = Called(row.event_us, row.alarm, row.key, row.priority, desk=row.desk or DESK)
            self._latest[instance] = called
            self.reading.called.append(called)
        elif latest is None:
            return
        elif row.code == "ACK" and latest.acked_us is None:
            latest.acked_us = row.event_us
        elif row.code.startswith("RTN") and latest.returned_us is None:
            latest.returned_us = row.event_us
        elif row.code in _ACTIONS and row.actor and latest.acted_us is None:
            latest.acted_us = row.event_us

    def _stretch(
        self, name: str, found: list[Stretch], instance: Instance, lasts: bool, now_us: int
    ) -> None:
        known = self._open.get((name, instance))
        if lasts and known is None:
            known = self._open[name, instance] = Stretch(instance, now_us)
            found.append(known)
        elif not lasts and known is not None:
            known.end_us = now_us
            del self._open[name, instance]

    def _move(self, old: Instance, new: Instance, now_us: int) -> None:
        """A severer type takes over: what lasted goes on under its name."""
        for name in ("standing", "shelved", "by_design", "out_of_service"):
            stretch = self._open.pop((name, old), None)
            if stretch is not None:
                stretch.instance = new
                self._open[name, new] = stretch
        self._latest.pop(old, None)


def read_journal(rows: Iterable[AlarmTransitioned]) -> Reading:
    """Reads journal rows in their order."""
    reader = _Reader()
    for row in rows:
        reader.take(row)
    return reader.reading
