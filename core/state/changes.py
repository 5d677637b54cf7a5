"""Owns the change set: which objects were touched, so that views redraw those alone."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Changes:
    """Ids touched since the last snapshot, by kind; alarms as (type, key), commands by number."""

    trains: set[str] = field(default_factory=set)
    sections: set[str] = field(default_factory=set)
    signals: set[str] = field(default_factory=set)
    points: set[str] = field(default_factory=set)
    berths: set[str] = field(default_factory=set)
    measures: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    alarms: set[tuple[str, str]] = field(default_factory=set)
    commands: set[int] = field(default_factory=set)
    restrictions: set[str] = field(default_factory=set)
    desks: set[str] = field(default_factory=set)
    clock: bool = False
    notes: bool = False
    messages: bool = False
