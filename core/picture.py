"""Owns the whole fold: one apply(), one immutable snapshot with its change set, one digest."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import msgspec

from core.alarms.fold import AlarmFold
from core.events import AlarmTransitioned, Logged, NoteWritten
from core.ids import Origin
from core.line.model import Railway
from core.state.changes import Changes
from core.state.fold import TelemetryFold
from core.state.model import (
    AlarmState,
    BerthState,
    MeasureState,
    PointsState,
    SectionState,
    SignalState,
    SourceState,
    TrainState,
)
from core.timetable.model import Plan

# How many of the latest notes a picture carries; all of them are in the log.
NOTES_KEPT = 200


@dataclass(frozen=True)
class Picture:
    """What is believed at `at_us`, after event `seq`. Immutable; shares what did not change.

    `changes` are the ids touched since the fold's previous snapshot.
    """

    seq: int
    at_us: int
    origin: Origin
    trains: Mapping[str, TrainState] = field(default_factory=dict)
    sections: Mapping[str, SectionState] = field(default_factory=dict)
    signals: Mapping[str, SignalState] = field(default_factory=dict)
    points: Mapping[str, PointsState] = field(default_factory=dict)
    berths: Mapping[str, BerthState] = field(default_factory=dict)
    measures: Mapping[str, MeasureState] = field(default_factory=dict)
    sources: Mapping[str, SourceState] = field(default_factory=dict)
    alarms: Mapping[tuple[str, str], AlarmState] = field(default_factory=dict)
    notes: tuple[Logged, ...] = ()
    changes: Changes = field(default_factory=Changes)

    def digest(self) -> str:
        """SHA-256 over everything believed, in a canonical order; independent of `at_us`."""
        body = [self.seq] + [
            [mapping[key] for key in sorted(mapping)] for mapping in self._mappings()
        ]
        return hashlib.sha256(_canonical.encode(body)).hexdigest()

    def _mappings(self) -> tuple[Mapping[Any, Any], ...]:
        return (
            self.trains,
            self.sections,
            self.signals,
            self.points,
            self.berths,
            self.measures,
            self.sources,
            self.alarms,
        )


_canonical = msgspec.json.Encoder(order="deterministic")

_KINDS = ("trains", "sections", "signals", "points", "berths", "measures", "sources", "alarms")


class Fold:
    """The picture under construction. `apply` takes logged events in their order, once each."""

    def __init__(self, railway: Railway, plan: Plan, origin: Origin) -> None:
        self.railway = railway
        self.plan = plan
        self.origin = origin
        self.seq = 0
        self.recorded_us = 0
        self.telemetry = TelemetryFold(railway, plan)
        self.alarms = AlarmFold(self.telemetry.changes)
        self._notes: list[Logged] = []
        self._frozen: dict[str, Mapping[Any, Any]] = {}

    def apply(self, logged: Logged) -> None:
        """Folds the next event of the log in. An event out of order is a bug."""
        seq, recorded_us, event = logged
        assert seq == self.seq + 1, f"event {seq} does not follow {self.seq}"
        assert recorded_us >= self.recorded_us, f"event {seq} was recorded before the one before"
        self.seq = seq
        self.recorded_us = recorded_us
        if isinstance(event, AlarmTransitioned):
            self.alarms.apply(event, recorded_us)
        elif isinstance(event, NoteWritten):
            self._notes.append(logged)
            del self._notes[:-NOTES_KEPT]
            self.telemetry.changes.notes = True
        else:
            self.telemetry.apply(event, recorded_us)

    def apply_all(self, events: Iterable[Logged]) -> None:
        """Folds many events in, in order."""
        for logged in events:
            self.apply(logged)

    def take_changes(self) -> Changes:
        """What was touched since this was last asked (or a snapshot taken)."""
        changes = self.telemetry.changes
        for kind in _KINDS:
            if getattr(changes, kind):
                self._frozen.pop(kind, None)
        self.telemetry.changes = self.alarms.changes = Changes()
        return changes

    def snapshot(self, at_us: int | None = None) -> Picture:
        """The picture now, at session time `at_us` (default: that of the last event)."""
        changes = self.take_changes()
        for kind in _KINDS:
            if kind not in self._frozen:
                self._frozen[kind] = MappingProxyType(dict(self._live(kind)))
        return Picture(
            seq=self.seq,
            at_us=self.recorded_us if at_us is None else at_us,
            origin=self.origin,
            notes=tuple(self._notes),
            changes=changes,
            **self._frozen,
        )

    def _live(self, kind: str) -> dict[Any, Any]:
        if kind == "alarms":
            return self.alarms.alarms
        mapping: dict[Any, Any] = getattr(self.telemetry, kind)
        return mapping
