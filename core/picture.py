"""Owns the whole fold: one apply(), one immutable snapshot with its change set, one digest."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

import msgspec

from core.alarms.fold import AlarmFold
from core.events import AlarmTransitioned, Logged, NoteWritten, decode_event, encode_event
from core.ids import Origin
from core.line.model import Railway
from core.operations.fold import OperationsFold
from core.operations.model import CommandState, Restriction
from core.state.changes import Changes
from core.state.columns import from_columns, to_columns
from core.state.fold import TelemetryFold
from core.state.model import (
    AlarmState,
    BerthState,
    DeskState,
    MeasureState,
    PointsState,
    SectionState,
    SignalState,
    SourceState,
    TrainState,
)
from core.timetable.model import Plan

# Raise it with every change of what a fold keeps or makes of an event: what was dumped before is
# then folded anew instead of being gone on from.
FOLD_VERSION = 3

# How many of the latest notes a picture carries; all of them are in the log.
NOTES_KEPT = 200


class Picture(msgspec.Struct, frozen=True):
    """What is believed at `at_us`, after event `seq`. Immutable; shares what did not change.

    `changes` are the ids touched since the fold's previous snapshot.
    """

    seq: int
    at_us: int
    origin: Origin
    trains: Mapping[str, TrainState] = msgspec.field(default_factory=dict)
    sections: Mapping[str, SectionState] = msgspec.field(default_factory=dict)
    signals: Mapping[str, SignalState] = msgspec.field(default_factory=dict)
    points: Mapping[str, PointsState] = msgspec.field(default_factory=dict)
    berths: Mapping[str, BerthState] = msgspec.field(default_factory=dict)
    measures: Mapping[str, MeasureState] = msgspec.field(default_factory=dict)
    sources: Mapping[str, SourceState] = msgspec.field(default_factory=dict)
    alarms: Mapping[tuple[str, str], AlarmState] = msgspec.field(default_factory=dict)
    desks: Mapping[str, DeskState] = msgspec.field(default_factory=dict)
    commands: Mapping[int, CommandState] = msgspec.field(default_factory=dict)
    restrictions: Mapping[str, Restriction] = msgspec.field(default_factory=dict)
    notes: tuple[Logged, ...] = ()
    messages: tuple[Logged, ...] = ()
    changes: Changes = msgspec.field(default_factory=Changes)

    def listed_alarms(self) -> list[AlarmState]:
        """The alarms of the active list: neither normal nor hidden."""
        return [alarm for alarm in self.alarms.values() if alarm.is_listed]

    def digest(self) -> str:
        """SHA-256 over everything believed, in a canonical order; independent of `at_us`."""
        return _digest(self.seq, self._mappings())

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
            self.desks,
            self.commands,
            self.restrictions,
        )


_canonical = msgspec.json.Encoder(order="deterministic")
_dumped = msgspec.msgpack.Encoder(order="deterministic")


def _digest(seq: int, mappings: Iterable[Mapping[Any, Any]]) -> str:
    body = [seq] + [[mapping[key] for key in sorted(mapping)] for mapping in mappings]
    return hashlib.sha256(_canonical.encode(body)).hexdigest()


_KINDS: dict[str, type[Any]] = {
    "trains": TrainState,
    "sections": SectionState,
    "signals": SignalState,
    "points": PointsState,
    "berths": BerthState,
    "measures": MeasureState,
    "sources": SourceState,
    "alarms": AlarmState,
    "desks": DeskState,
    "commands": CommandState,
    "restrictions": Restriction,
}
# What the folds of the journal and of commands keep; all else is telemetry's.
_JOURNALLED = ("alarms", "desks")
_ASKED = ("commands", "restrictions")


def _dumped_events(events: Iterable[Logged]) -> list[list[Any]]:
    return [[logged.seq, logged.recorded_us, encode_event(logged.event)] for logged in events]


def _loaded_events(dumped: Any) -> list[Logged]:
    return [Logged(seq, us, decode_event(body)) for seq, us, body in dumped]


def _key(record: Any) -> Any:
    return (record.id, record.key) if isinstance(record, AlarmState) else record.id


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
        self.operations = OperationsFold(railway, self.telemetry.changes)
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
            self.operations.apply(event, logged)

    def apply_all(self, events: Iterable[Logged]) -> None:
        """Folds many events in, in order."""
        for logged in events:
            self.apply(logged)

    def pass_over(self, seq: int) -> None:
        """Goes on after event `seq`, where retention took the events before it away."""
        assert seq >= self.seq, f"event {seq} is behind {self.seq}"
        self.seq = seq

    def digest(self) -> str:
        """What `snapshot().digest()` would be."""
        return _digest(self.seq, [self._live(kind) for kind in _KINDS])

    def dump(self) -> bytes:
        """The whole state, to go on from with `load`; of no meaning to anybody else."""
        telemetry = self.telemetry
        said = [
            FOLD_VERSION,
            self.seq,
            self.recorded_us,
            [to_columns(self._live(kind).values()) for kind in _KINDS],
            [[*key, us] for key, us in telemetry.alarm_reports.items()],
            list(telemetry.ended.items()),
            self.alarms.kept(),
            [telemetry.session_us, telemetry.clock_offset_us],
            _dumped_events(self._notes),
            _dumped_events(self.operations.messages),
        ]
        return _dumped.encode(said)

    def load(self, dumped: bytes) -> None:
        """Takes the state that `dump` gave, in place of what was folded so far.

        Raises ValueError, with nothing changed, when it is of another version or none.
        """
        try:
            version, seq, recorded_us, kinds, reports, ended, journal, session, notes, messages = (
                msgspec.msgpack.decode(dumped)
            )
            if version != FOLD_VERSION:
                raise ValueError(f"a fold of version {version}, not {FOLD_VERSION}")
            live = {
                kind: {_key(record): record for record in from_columns(said, _KINDS[kind])}
                for kind, said in zip(_KINDS, kinds, strict=True)
            }
            kept, heard = _loaded_events(notes), _loaded_events(messages)
        except TypeError as error:
            raise ValueError(str(error)) from None
        self._take(live)
        self._notes = kept
        self.operations.messages = heard
        self.telemetry.alarm_reports = {(alarm, key): us for alarm, key, us in reports}
        self.telemetry.ended = dict(ended)
        self.alarms.keep(journal)
        self.telemetry.session_us, self.telemetry.clock_offset_us = session
        self.seq, self.recorded_us = seq, recorded_us

    def clear(self) -> None:
        """Begins again, before the first event."""
        self._take({kind: {} for kind in _KINDS})
        self._notes = []
        self.operations.messages = []
        self.telemetry.alarm_reports = {}
        self.telemetry.ended = {}
        self.alarms.keep()
        self.telemetry.session_us = 0
        self.telemetry.clock_offset_us = None
        self.seq = self.recorded_us = 0

    def _take(self, live: dict[str, dict[Any, Any]]) -> None:
        """Puts other objects in place of those that are there; all of them count as touched."""
        for kind in _KINDS:
            touched = {*self._live(kind), *live[kind]}
            getattr(self.telemetry.changes, kind).update(touched)
            setattr(self._owner(kind), kind, live[kind])
        self.telemetry.changes.notes = self.telemetry.changes.messages = True

    def take_changes(self) -> Changes:
        """What was touched since this was last asked (or a snapshot taken)."""
        changes = self.telemetry.changes
        if self._frozen:
            self._frozen = {k: v for k, v in self._frozen.items() if not getattr(changes, k)}
        self.telemetry.changes = self.alarms.changes = self.operations.changes = Changes()
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
            messages=tuple(self.operations.messages),
            changes=changes,
            **self._frozen,
        )

    def _live(self, kind: str) -> dict[Any, Any]:
        mapping: dict[Any, Any] = getattr(self._owner(kind), kind)
        return mapping

    def _owner(self, kind: str) -> TelemetryFold | AlarmFold | OperationsFold:
        if kind in _ASKED:
            return self.operations
        return self.alarms if kind in _JOURNALLED else self.telemetry
