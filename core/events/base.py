"""Owns what every event and every command share, and an event's place in the log."""

from __future__ import annotations

from typing import NamedTuple

import msgspec


class Event(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    omit_defaults=True,
    gc=False,
    tag_field="kind",
    tag="event",
):
    """Something that happened. `event_us` is when, by whoever says so (microseconds UTC).

    Without the garbage collector: an event holds no cycle, and there are millions of them.
    """

    event_us: int

    @property
    def subject(self) -> str:
        """The one object the event is about: a train, a section, a source. Empty for none."""
        return ""


class Logged(NamedTuple):
    """An event with its place in the log: `seq` rises by one, `recorded_us` never falls."""

    seq: int
    recorded_us: int
    event: Event


class Command(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="command"):
    """A request of a person at a desk. It is a row in the inbox until the recorder decides it.

    `operator` names the person, `role` what that person is (core.alarms.permissions.ROLES), `desk`
    the operating position.
    """

    operator: str
    role: str = "dispatcher"
    desk: str = "1"
