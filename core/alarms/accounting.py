"""Owns the account of other systems' alarm reports: what became of each, so that none is lost."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from core.events import AlarmReported


@dataclass
class Account:
    """How many reports there were, and of which sort; the sorts add up to the reports.

    A repeat tells of an alarm that is active already; `clears_of_nothing` end what is not; a late
    one is older than what its instance had said before.
    """

    reports: int = 0
    activations: int = 0
    repeats: int = 0
    clears: int = 0
    clears_of_nothing: int = 0
    late: int = 0


def account(reports: Iterable[AlarmReported], own: Collection[str]) -> Account:
    """The account of some reports in the order of the log; `own` are the types defined here."""
    found = Account()
    active: set[tuple[str, str]] = set()
    latest_us: dict[tuple[str, str], int] = {}
    for report in reports:
        found.reports += 1
        told = (report.alarm, report.key)
        if report.event_us < latest_us.get(told, report.event_us):
            found.late += 1
            continue
        latest_us[told] = report.event_us
        name = f"{report.source}:{report.alarm}" if report.alarm in own else report.alarm
        instance = (name, report.key)
        if report.active:
            if instance in active:
                found.repeats += 1
            else:
                found.activations += 1
                active.add(instance)
        elif instance in active:
            found.clears += 1
            active.discard(instance)
        else:
            found.clears_of_nothing += 1
    return found
