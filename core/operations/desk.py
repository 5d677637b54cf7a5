"""Owns the decision of commands to the field: what may be sent, what an answer or none means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from core.events import (
    AnswerReported,
    BlockSection,
    ChangeMeet,
    ChangeOrder,
    Command,
    CommandProgressed,
    EndPossession,
    Event,
    FieldCommand,
    GrantPossession,
    HoldTrain,
    ImposeTsr,
    LiftTsr,
    SendMessage,
    SetRoute,
    SimulationCommand,
    UnblockSection,
)
from core.events.field_commands import CommandStateName
from core.ids import Origin
from core.line.model import Railway
from core.operations.classes import CLASSES
from core.operations.fold import OperationsFold
from core.state.fold import TelemetryFold
from core.units import US_PER_S, km_to_mm

# A restriction under which a train would stand, or none at all.
TSR_KMH = (5, 200)
_LIFTED: dict[type[Command], str] = {
    LiftTsr: "tsr",
    EndPossession: "possession",
    UnblockSection: "block",
}


class CommandDesk:
    """Decides commands over the belief; it changes no state itself.

    The owner folds what is returned before the next call, as with the alarm engine.
    """

    def __init__(
        self, railway: Railway, telemetry: TelemetryFold, operations: OperationsFold, origin: Origin
    ) -> None:
        self._railway = railway
        self._telemetry = telemetry
        self._operations = operations
        self._origin = origin

    def ask(
        self, command: FieldCommand | SimulationCommand, order: int, now_us: int
    ) -> tuple[CommandProgressed | None, str]:
        """The command as sent, or None and the reason why it is refused."""
        if reason := self._refusal(command):
            return None, reason
        due_us = now_us + CLASSES[type(command)].timeout_s * US_PER_S
        body = msgspec.to_builtins(command)
        name = body.pop("command")
        for key in ("operator", "role", "desk"):
            body.pop(key, None)
        sent = CommandProgressed(
            event_us=now_us,
            order=order,
            state="SENT",
            command=name,
            operator=command.operator,
            due_us=due_us,
            body=body,
        )
        return sent, ""

    def answered(self, answer: AnswerReported, now_us: int) -> list[Event]:
        """What an answer makes of its command; nothing where that has been answered before."""
        command = self._operations.commands.get(answer.order)
        if command is None or command.state not in ("SENT", "UNKNOWN"):
            return []
        state: CommandStateName = "CONFIRMED" if answer.outcome == "confirmed" else "FAILED"
        return [
            CommandProgressed(
                event_us=now_us,
                order=answer.order,
                state=state,
                reason=answer.text or "",
            )
        ]

    def overdue(self, now_us: int) -> list[Event]:
        """The commands whose time for an answer is over: nobody knows what became of them."""
        late = [c for c in self._operations.commands.values() if c.is_open and c.due_us <= now_us]
        return [
            CommandProgressed(
                event_us=now_us,
                order=command.id,
                state="UNKNOWN",
                reason=f"no answer in {(command.due_us - command.sent_us) // US_PER_S} s",
            )
            for command in late
        ]

    def next_due_us(self) -> int | None:
        """When the next command becomes overdue; None for never."""
        commands = self._operations.commands.values()
        return min((c.due_us for c in commands if c.is_open), default=None)

    def _refusal(self, command: FieldCommand | SimulationCommand) -> str:
        """Why a command cannot be sent; empty when it can."""
        if isinstance(command, SimulationCommand):
            field = self._origin == Origin.FIELD
            return "there is no simulation behind this store" if field else ""
        return next(self._faults(command), "")

    def _faults(self, command: FieldCommand) -> Iterator[str]:
        yield from self._unknown_names(command)
        if isinstance(command, ImposeTsr | GrantPossession):
            yield from self._wrong_stretch(command.line, command.from_km, command.to_km)
            if not command.reason.strip():
                yield "no reason is given"
        if isinstance(command, ImposeTsr) and not TSR_KMH[0] <= command.kmh <= TSR_KMH[1]:
            yield f"{command.kmh:g} km/h is not from {TSR_KMH[0]} to {TSR_KMH[1]}"
        if isinstance(command, BlockSection) and not command.reason.strip():
            yield "no reason is given"
        if isinstance(command, SendMessage) and not command.text.strip():
            yield "the message is empty"
        if isinstance(command, LiftTsr | EndPossession | UnblockSection):
            yield from self._nothing_to_lift(command)
        if isinstance(command, ChangeMeet) and command.waits == command.passes:
            yield "a train cannot meet itself"
        if isinstance(command, ChangeOrder) and command.first == command.then:
            yield "a train cannot go before itself"

    def _unknown_names(self, command: FieldCommand) -> Iterator[str]:
        railway, trains = self._railway, self._telemetry.trains
        for key in ("train", "waits", "passes", "first", "then"):
            name = getattr(command, key, None)
            if name is not None and name not in trains:
                yield f"{name!r} is not a train on the line"
        known: list[tuple[str, Mapping[str, object], str]] = [
            ("signal", railway.signals, "a signal"),
            ("section", railway.sections, "a section"),
            ("line", railway.line_by_id, "a line"),
        ]
        if not isinstance(command, HoldTrain) or command.point:
            known.append(("point", railway.points, "an operating point"))
        for key, names, word in known:
            name = getattr(command, key, None)
            if name is not None and name not in names:
                yield f"{name!r} is not {word} of this railway"
        if isinstance(command, SendMessage) and command.to not in {*trains, *railway.points}:
            yield f"{command.to!r} is neither a train on the line nor an operating point"
        if isinstance(command, SetRoute) and command.track:
            point = railway.signals[command.signal].point
            tracks = railway.points[point].tracks if point else ()
            if command.track not in {track.id for track in tracks}:
                yield f"{command.track!r} is not a track behind signal {command.signal}"

    def _wrong_stretch(self, name: str, from_km: float, to_km: float) -> Iterator[str]:
        line = self._railway.line_by_id[name]
        low, high = sorted((km_to_mm(from_km), km_to_mm(to_km)))
        if low == high:
            yield "its two ends are the same place"
        if low < line.start_mm or high > line.end_mm:
            yield f"km {from_km:g} to {to_km:g} is not on line {name}"

    def _nothing_to_lift(self, command: LiftTsr | EndPossession | UnblockSection) -> Iterator[str]:
        standing = self._operations.restrictions.get(command.restriction)
        if standing is None or standing.kind != _LIFTED[type(command)]:
            yield f"{command.restriction!r} is not in force"
        elif standing.state == "lifting":
            yield f"{command.restriction} is being lifted"
        elif (made := self._operations.commands.get(standing.order)) is not None and made.is_open:
            yield f"{command.restriction} is not in force yet"
        if isinstance(command, EndPossession | UnblockSection):
            second = command.second.strip()
            if not second:
                yield "a second person has to agree"
            elif second.casefold() == command.operator.strip().casefold():
                yield "the second person has to be another one"
