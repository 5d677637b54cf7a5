"""Owns what can be selected on the desk: one object, named by kind and id."""

from __future__ import annotations

from typing import NamedTuple


class Selection(NamedTuple):
    """The selected object: train, point, section, signal, measure, restriction, alarm or source."""

    kind: str
    id: str


NOTHING = Selection("", "")


def alarm_ref(alarm_id: str, key: str) -> str:
    """One id for an alarm instance, as selections carry it."""
    return f"{alarm_id}/{key}"


def alarm_of(ref: str) -> tuple[str, str]:
    """Inverse of `alarm_ref`: the alarm type and the object."""
    alarm_id, _, key = ref.partition("/")
    return alarm_id, key
