"""Owns the recorder's step: normalise, fold, decide alarms, commit. No thread, clock or sleep.

The recorder holds the only writer of a store. What a step decides is in one transaction with what
caused it; when the store cannot be written, decided groups wait in order, within a bound, and
nothing claims to be recorded.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from core.alarms.definitions import AlarmDefinition
from core.alarms.engine import AlarmEngine
from core.alarms.requests import is_about_alarms
from core.alarms.rules import compile_rules
from core.events import (
    ASKED_UNRECORDED,
    AlarmTransitioned,
    AnswerReported,
    Command,
    CommandDecided,
    EnterReport,
    Event,
    FieldCommand,
    Logged,
    NoteWritten,
    Report,
    ReportRefused,
    SealLog,
    SetSpeed,
    SimulationCommand,
    SpeedSet,
    WriteNote,
)
from core.ids import Origin
from core.line.model import Railway
from core.operations.desk import CommandDesk
from core.picture import Fold
from core.recorder.asked import read_command
from core.recorder.keeping import Keeper
from core.recorder.orders import Orders
from core.store import KEEP_ALL, Retention, StoreError, StoreWriter
from core.telemetry.manual import MANUAL_SOURCE, manual_report
from core.telemetry.normalise import MAX_AHEAD_US, Normaliser
from core.telemetry.source import RawReport
from core.timetable.model import Plan

# Decided events that may wait for the store to become writable again. At the bound the recorder
# takes no more telemetry: sources are held back by their full queues, and sockets by theirs.
BUFFER_EVENTS = 200_000
# What waits is written in transactions of about this size, so that a disk with little room takes
# what it can and a long wait does not end in one long commit.
COMMIT_EVENTS = 10_000
# Unused pages that are given back at once when a store is compacted: some milliseconds.
GIVEN_BACK_PAGES = 200
# Of a command that is none, so much is kept with its refusal.
SHOWN_BYTES = 1_000


@dataclass
class Counters:
    """What came in since this recorder opened the store; `alarms` counts activations."""

    accepted: int = 0
    rejected: int = 0
    duplicates: int = 0
    events: int = 0
    alarms: int = 0


@dataclass
class Waiting:
    """Groups of events decided but not committed, each with its recorded time."""

    groups: list[tuple[int, list[Event]]] = field(default_factory=list)
    events: int = 0

    def next_batch(self) -> list[tuple[int, list[Event]]]:
        """The first groups, about a transaction's worth; a group is never torn."""
        taken = 0
        for number, (_, events) in enumerate(self.groups, 1):
            taken += len(events)
            if taken >= COMMIT_EVENTS:
                return self.groups[:number]
        return self.groups

    def without(self, batch: Sequence[tuple[int, list[Event]]]) -> Waiting:
        """What waits after the first groups were written."""
        written = sum(len(events) for _, events in batch)
        return Waiting(self.groups[len(batch) :], self.events - written)


class Recorder:
    """One open store, its fold and its alarm engine."""

    def __init__(
        self,
        writer: StoreWriter,
        railway: Railway,
        plan: Plan,
        definitions: dict[str, AlarmDefinition],
        history: Iterable[Logged] = (),
        max_ahead_us: int | None = MAX_AHEAD_US,
        seal_key: Ed25519PrivateKey | None = None,
        retention: Retention = KEEP_ALL,
    ) -> None:
        """`history` is the log so far; `max_ahead_us` as in Normaliser; no key, no seals."""
        self._writer = writer
        self._normaliser = Normaliser(railway, max_ahead_us)
        self.fold = Fold(railway, plan, writer.header.origin)
        self.orders = Orders()
        for logged in history:
            if logged.seq > self.fold.seq + 1:
                self.fold.pass_over(logged.seq - 1)
            self.fold.apply(logged)
            self._normaliser.remember(logged.event)
            self.orders.remember(logged.event)
        origin = self.fold.origin
        self._desk = CommandDesk(railway, self.fold.telemetry, self.fold.operations, origin)
        self.fold.take_changes()
        self._group: list[Event] = []
        self._now_us = self.fold.recorded_us
        telemetry, alarms = self.fold.telemetry, self.fold.alarms
        book = compile_rules(definitions, railway, plan, telemetry, alarms, self.fold.operations)
        self._engine = AlarmEngine(
            book,
            book.grouping,
            telemetry,
            alarms,
            self._emit,
            training=origin == Origin.TRAINING,
        )
        self._inbox_id = writer.last_decided_inbox_id()
        self._waiting = Waiting()
        self._keeper = Keeper(writer, self.fold, seal_key, retention)
        self.counters = Counters()
        self.fault = ""
        self._stale_inbox_id = 0

    @property
    def recording(self) -> bool:
        """False while the store cannot be written; `fault` says why."""
        return not self.fault

    @property
    def buffered(self) -> int:
        """Events decided and not yet on disk."""
        return self._waiting.events

    @property
    def recorded_seq(self) -> int:
        """The last event that is on the disk."""
        return self._writer.last_seq

    @property
    def full(self) -> bool:
        """True when no more telemetry may be given to the recorder."""
        return self._waiting.events >= BUFFER_EVENTS

    @property
    def now_us(self) -> int:
        """The session time of the last event decided."""
        return self.fold.recorded_us

    def unrecorded_alarms(self) -> list[AlarmTransitioned]:
        """Priority-1 activations that could not be written yet."""
        return [
            event
            for _, events in self._waiting.groups
            for event in events
            if isinstance(event, AlarmTransitioned) and event.priority == 1 and event.is_annunciated
        ]

    def step(self, inputs: Sequence[tuple[str, RawReport]], now_us: int) -> None:
        """Takes raw reports (with their sources' names) at session time `now_us`, and commits."""
        checked = [self.normalise(raw, source, now_us) for source, raw in inputs]
        for result in checked:
            self.count(result)
        self.decide(checked, now_us)
        self.commit()

    def normalise(
        self, raw: RawReport, source: str, received_us: int
    ) -> Report | ReportRefused | None:
        """Checks one raw report; None for a duplicate."""
        return self._normaliser.normalise(raw, source, received_us)

    def count(self, result: Report | ReportRefused | None) -> None:
        """Counts what came in: everything that is normalised is also counted, once it is taken."""
        if result is None:
            self.counters.duplicates += 1
        elif isinstance(result, ReportRefused):
            self.counters.rejected += 1
        else:
            self.counters.accepted += 1

    def decide(self, events: Iterable[Event | None], now_us: int) -> None:
        """Folds a group of events, the commands that wait and the alarms that follow from them.

        `now_us` must not lie before the last group's.
        """
        group: list[Event] = []
        self._group, self._now_us = group, now_us
        self._engine.advance(now_us)
        for event in events:
            if event is not None:
                self._take(group, event, now_us)
                if isinstance(event, AnswerReported):
                    self._take_all(group, self._desk.answered(event, now_us), now_us)
        for inbox_id, body, refusal in self._pending():
            self._command(group, inbox_id, body, now_us, refusal)
        self._take_all(group, self._desk.overdue(now_us), now_us)
        if group:
            if (digest := self._keeper.digest(now_us)) is not None:
                self._log(group, digest, now_us)
            self._wait(group, now_us)

    def _wait(self, group: list[Event], now_us: int) -> None:
        self._waiting.groups.append((now_us, group))
        self._waiting.events += len(group)
        self._keeper.decided()

    def seal(self) -> None:
        """Seals the log as it stands, where there is a key. While something waits, nothing is."""
        if self._waiting.groups or not self.recording:
            return
        if (seal := self._keeper.seal(self.now_us)) is not None:
            group: list[Event] = []
            self._log(group, seal, self.now_us)
            self._wait(group, self.now_us)
            self.commit()

    def next_wake_us(self) -> int | None:
        """The session time at which time alone may change something; None for never."""
        dues = (self._engine.next_wake_us(), self._desk.next_due_us())
        return min((due_us for due_us in dues if due_us is not None), default=None)

    def commit(self) -> None:
        """Writes what waits, in its order, each transaction on the disk before the next.

        A fault of the store leaves the rest waiting and is told by `fault`.
        """
        has_written = False
        try:
            while batch := self._waiting.next_batch():
                self._writer.append_groups(batch)
                left = self._waiting.without(batch)
                self.counters.events += self._waiting.events - left.events
                self._waiting = left
                has_written = True
            if self.fault:
                self._note_stale_commands(has_written)
        except StoreError as error:
            self._fail(error)
        else:
            self.fault = ""
            self.orders.recorded(self.now_us)
            self._keeper.committed()
            if self._keeper.is_seal_due(self.now_us):
                self.seal()
            if (dropped := self._keeper.dropping(self.now_us)) is not None:
                self.decide([dropped], self.now_us)
                self.commit()

    def _note_stale_commands(self, has_written: bool) -> None:
        """The store takes again what is written: what was asked until now is not carried out.

        Where nothing waited to be written, the store must at least be heard again.
        """
        try:
            rows = self._writer.pending_commands(self._inbox_id)
        except StoreError:
            if not has_written:
                raise
            return
        self._stale_inbox_id = rows[-1][0] if rows else 0

    def compact(self) -> bool:
        """Settles what there is and gives some unused room back; False when there is no more."""
        try:
            self._writer.settle_all()
            return self._writer.give_back(GIVEN_BACK_PAGES)
        except StoreError:
            return False

    def _fail(self, error: StoreError) -> None:
        self.fault = error.reason

    def _take_all(self, group: list[Event], events: Iterable[Event], now_us: int) -> None:
        for event in events:
            self._take(group, event, now_us)

    def _take(self, group: list[Event], event: Event, now_us: int) -> None:
        """Puts an event into the log, and with it what follows for alarms."""
        self._log(group, event, now_us)
        self._engine.look(event, self.fold.take_changes(), now_us)

    def _log(self, group: list[Event], event: Event, now_us: int) -> None:
        group.append(event)
        self.fold.apply(Logged(self.fold.seq + 1, now_us, event))

    def _emit(self, row: AlarmTransitioned) -> None:
        """A row of the alarm journal, as the engine decides it."""
        self._log(self._group, row, self._now_us)
        if row.is_annunciated:
            self.counters.alarms += 1

    def _pending(self) -> list[tuple[int, bytes, str]]:
        """The commands that wait, each with why it must be refused; none while not recording.

        One that lay there meanwhile is not carried out: nobody knows when the disk will be back.
        """
        if not self.recording:
            return []
        try:
            rows = self._writer.pending_commands(self._inbox_id)
        except StoreError as error:
            self._fail(error)
            return []
        return [
            (inbox_id, body, ASKED_UNRECORDED if inbox_id <= self._stale_inbox_id else "")
            for inbox_id, body in rows
        ]

    def _command(
        self, group: list[Event], inbox_id: int, body: bytes, now_us: int, refusal: str
    ) -> None:
        """Decides one row of the inbox, once: the decision and its effect are one transaction."""
        self._inbox_id = inbox_id
        try:
            command = read_command(body)
        except ValueError as error:
            reason, operator, name = f"not a command: {error}", "", "unknown"
            asked = {"text": body[:SHOWN_BYTES].decode("utf-8", "backslashreplace")}
            effects: list[Event] = []
        else:
            effects, reason = (
                self._effects(command, inbox_id, now_us) if not refusal else ([], refusal)
            )
            operator, name = command.operator, str(command.__struct_config__.tag)
            asked = msgspec.to_builtins(command)
        decided = CommandDecided(
            event_us=now_us,
            inbox_id=inbox_id,
            operator=operator,
            command=name,
            accepted=not reason,
            reason=reason,
            body=asked,
        )
        self._take_all(group, [decided, *effects], now_us)

    def _effects(self, command: Command, inbox_id: int, now_us: int) -> tuple[list[Event], str]:
        """What an accepted command puts into the log, or nothing and the reason of its refusal."""
        if is_about_alarms(command):
            return [], self._engine.command(command, now_us)
        if not command.operator.strip():
            return [], "nobody is named who asks for it"
        if isinstance(command, WriteNote):
            text = command.text.strip()
            note = NoteWritten(event_us=now_us, operator=command.operator, text=text)
            return ([note], "") if text else ([], "the note is empty")
        if isinstance(command, SealLog):
            return [], self._keeper.ask_seal()
        if isinstance(command, SetSpeed):
            return self._set_speed(command, now_us)
        if isinstance(command, FieldCommand | SimulationCommand):
            if not self.orders.takers:
                return [], "no source of this store takes commands"
            sent, reason = self._desk.ask(command, inbox_id, now_us)
            if sent is not None:
                self.orders.decided(inbox_id, command, now_us, sent.due_us)
            return ([sent] if sent else []), reason
        assert isinstance(command, EnterReport)
        raw = manual_report(command.report, command.operator, inbox_id)
        result = self.normalise(raw, MANUAL_SOURCE, now_us)
        self.count(result)
        if result is None:
            return [], "this report was entered before"
        return [result], result.reason if isinstance(result, ReportRefused) else ""

    def _set_speed(self, command: SetSpeed, now_us: int) -> tuple[list[Event], str]:
        reason = self.orders.ask_speed(command.speed)
        if reason:
            return [], reason
        speed_e3 = round(command.speed * 1_000)
        return [SpeedSet(event_us=now_us, speed_e3=speed_e3, operator=command.operator)], ""
