"""Owns the fixed traffic in every form that a benchmark starts from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from benchmarks.peers import ReadyRow, ready_rows
from benchmarks.traffic import Batch, Traffic
from core.events import Event, Logged, Report
from core.telemetry.normalise import Normaliser

# The session time of a batch, and its events.
Decided = tuple[int, list[Event]]


@dataclass(frozen=True)
class Material:
    """Each form is made when it is first asked for."""

    traffic: Traffic

    @cached_property
    def rows(self) -> list[list[ReadyRow]]:
        """What the raw table is given."""
        return ready_rows(self.traffic.batches)

    @cached_property
    def events(self) -> list[Decided]:
        """What the store is given."""
        normaliser = Normaliser(self.traffic.railway)
        return [(batch.now_us, _accepted(normaliser, batch)) for batch in self.traffic.batches]

    @cached_property
    def logged(self) -> list[Logged]:
        """What the log gives back."""
        timed = ((now_us, event) for now_us, events in self.events for event in events)
        return [Logged(seq, now_us, event) for seq, (now_us, event) in enumerate(timed, 1)]


def _accepted(normaliser: Normaliser, batch: Batch) -> list[Event]:
    events = [normaliser.normalise(raw, source, batch.now_us) for source, raw in batch.inputs]
    return [event for event in events if isinstance(event, Report)]
