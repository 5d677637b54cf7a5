"""Owns deciding the alarms of a store again: what would have been journalled, beside what was.

Telemetry, the session's marks and what people asked are taken from the log in its order; the
journal is left out and decided anew. With the definitions that it was recorded with, it is equal.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

import msgspec

from core.alarms.definitions import AlarmDefinition
from core.alarms.engine import AlarmEngine
from core.alarms.requests import is_about_alarms
from core.alarms.rules import compile_rules
from core.events import (
    ASKED_UNRECORDED,
    AlarmTransitioned,
    CommandDecided,
    Event,
    Logged,
    SessionStarted,
    decode_command,
    encode_event,
)
from core.ids import Origin
from core.line.model import Railway
from core.picture import Fold
from core.timetable.model import Plan
from core.units import format_iso

# So many rows that differ are told one by one.
TOLD = 1_000


class RecomputeRefused(ValueError):
    """The alarms of a store cannot be decided again; one clear line."""


class AlarmDecider:
    """A fold with its alarm engine, and the journal as it grows. No store, no clock."""

    def __init__(
        self,
        railway: Railway,
        plan: Plan,
        origin: Origin,
        definitions: Mapping[str, AlarmDefinition],
    ) -> None:
        self.fold = Fold(railway, plan, origin)
        self.journal: list[AlarmTransitioned] = []
        telemetry, alarms = self.fold.telemetry, self.fold.alarms
        book = compile_rules(definitions, railway, plan, telemetry, alarms, self.fold.operations)
        self.engine = AlarmEngine(
            book,
            book.grouping,
            telemetry,
            alarms,
            self._emit,
            training=origin == Origin.TRAINING,
        )
        self._now_us = 0

    def take(self, event: Event, recorded_us: int) -> None:
        """Takes in what was recorded at an instant of session time, and what follows from it.

        Before a session begins nobody was there, and no time is let pass.
        """
        self._now_us = recorded_us
        if not isinstance(event, SessionStarted):
            self.engine.advance(recorded_us)
        if isinstance(event, CommandDecided):
            self._command(event, recorded_us)
        elif not isinstance(event, AlarmTransitioned):
            self._fold(event)
            self.engine.look(event, self.fold.take_changes(), recorded_us)

    def _command(self, event: CommandDecided, recorded_us: int) -> None:
        if event.reason == ASKED_UNRECORDED:
            return
        try:
            command = decode_command(msgspec.json.encode(event.body))
        except msgspec.MsgspecError:
            return
        if is_about_alarms(command):
            self.engine.command(command, recorded_us)

    def _emit(self, row: AlarmTransitioned) -> None:
        self.journal.append(row)
        self._fold(row)

    def _fold(self, event: Event) -> None:
        self.fold.apply(Logged(self.fold.seq + 1, self._now_us, event))


@dataclass(frozen=True)
class Recomputed:
    """The two journals, each in its order."""

    recorded: list[AlarmTransitioned]
    computed: list[AlarmTransitioned]

    @property
    def is_equal(self) -> bool:
        """Row by row the same, to the microsecond."""
        return self.recorded == self.computed

    def summary(self) -> dict[str, Any]:
        """What was and what would have been annunciated, by type, and the rows that differ."""
        was = Counter(row.alarm for row in self.recorded if row.is_annunciated)
        would = Counter(row.alarm for row in self.computed if row.is_annunciated)
        return {
            "equal": self.is_equal,
            "recorded": len(self.recorded),
            "computed": len(self.computed),
            "annunciated": {"was": was.total(), "would_be": would.total()},
            "by_type": {
                alarm: {"was": was[alarm], "would_be": would[alarm]}
                for alarm in sorted({*was, *would})
                if was[alarm] != would[alarm]
            },
            "only_recorded": _only(self.recorded, self.computed),
            "only_computed": _only(self.computed, self.recorded),
        }


def recompute(
    history: Iterable[Logged],
    railway: Railway,
    plan: Plan,
    origin: Origin,
    definitions: Mapping[str, AlarmDefinition],
) -> Recomputed:
    """Decides the alarms of a log again. Raises RecomputeRefused where a part of it is missing."""
    decider = AlarmDecider(railway, plan, origin, definitions)
    recorded = []
    last_seq = 0
    for seq, recorded_us, event in history:
        if seq != last_seq + 1:
            raise RecomputeRefused(
                f"events {last_seq + 1} to {seq - 1} are gone (measurements were dropped)"
            )
        last_seq = seq
        if isinstance(event, AlarmTransitioned):
            recorded.append(event)
        decider.take(event, recorded_us)
    return Recomputed(recorded, decider.journal)


def _only(rows: list[AlarmTransitioned], others: list[AlarmTransitioned]) -> list[dict[str, Any]]:
    """The rows that the others have not, as they are in the log; the first thousand."""
    left = Counter(map(encode_event, others))
    found = []
    for row in rows:
        body = encode_event(row)
        if left[body]:
            left[body] -= 1
        else:
            found.append(row)
    return [
        {"at": format_iso(row.event_us), **msgspec.to_builtins(row)} for row in islice(found, TOLD)
    ]
