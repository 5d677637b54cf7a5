"""Owns what the engine asks of a compiled definition: a rule, the book of them, and who hides whom.

A rule is about instance keys. What it says may depend on the belief (telemetry and alarms as folded
so far) and on session time alone, never on when or how often it is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, Protocol

from core.alarms.definitions import AlarmDefinition
from core.state.changes import Changes

# Three-valued: None where an input that is needed is not good enough to tell.
Truth = bool | None
# Type and key of an alarm.
Instance = tuple[str, str]


def no_values() -> dict[str, str]:
    """The figures of what has none."""
    return {}


class Look(NamedTuple):
    """What a rule says of one instance now.

    `truth` is the raw condition, before delays, with its deadband where the instance is active.
    `wake_us` is the next session time, after now, at which anything in here changes by time alone:
    also where an input becomes stale. `values` are asked for only when something is journalled.
    `poor` names the inputs that are not good, for the row of a HOLD. `guarded`: the condition
    holds, and the guard of a priority-1 alarm keeps it from being raised (`truth` is then False).
    `suppressed` is the by-design rule: None where it cannot be told; never True for priority 1.
    `at_once`: what is true is certain and waits for no delay. `about` is the object where the key
    is not its id.
    """

    truth: Truth
    wake_us: int | None = None
    values: Callable[[], dict[str, str]] = no_values
    poor: str = ""
    guarded: bool = False
    suppressed: Truth = False
    at_once: bool = False
    about: str = ""


class Rule(Protocol):
    """The compiled condition of one definition."""

    @property
    def definition(self) -> AlarmDefinition:
        """What it was compiled from."""
        ...

    def look(self, key: str, now_us: int, active: bool) -> Look | None:
        """What it says of an instance at `now_us`; None when its object is gone (T40).

        `active`: the condition holds after its delays, so the deadband is to be crossed to end it.
        """
        ...


class RuleBook(Protocol):
    """All rules of a recorder, over the belief that they were compiled for."""

    @property
    def rules(self) -> Mapping[str, Rule]:
        """By alarm type."""
        ...

    def touched(self, changes: Changes) -> Iterable[Instance]:
        """The instances whose inputs are among what changed, in a fixed order.

        It is asked after every report, so it must cost next to nothing for those it does not
        concern. Keys whose object has gone count as touched.
        """
        ...

    def every(self) -> Iterable[Instance]:
        """All instances that there could be now: what is looked at when a session begins."""
        ...


class Grouping(Protocol):
    """Which alarm hides which: by type from the definitions, and by topology."""

    def parent_types(self, alarm: str) -> tuple[str, ...]:
        """The types that may hide this one, nearest first; none for priority 1."""
        ...

    def child_types(self, alarm: str) -> tuple[str, ...]:
        """The types that this one may hide."""
        ...

    def joins(self, child: Instance, parent: Instance) -> bool:
        """Whether the two are on the same station, section, link, zone, train ..."""
        ...

    def window_us(self, parent: str) -> tuple[int, int]:
        """How far a child may lie before and after the raising of a parent of this type."""
        ...


class NoGrouping:
    """Hides nothing."""

    def parent_types(self, alarm: str) -> tuple[str, ...]:
        """None."""
        return ()

    def child_types(self, alarm: str) -> tuple[str, ...]:
        """None."""
        return ()

    def joins(self, child: Instance, parent: Instance) -> bool:
        """Never."""
        return False

    def window_us(self, parent: str) -> tuple[int, int]:
        """No time at all."""
        return 0, 0
