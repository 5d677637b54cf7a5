"""Owns what a desk may ask of the field: trains held, routes set, track restricted, people told.

The recorder decides each like any other command, sends it to the field, and the field answers by a
report; what became of it is a `CommandProgressed`. Kilometres are as people say them; the picture
has millimetres.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from core.events.base import Command, Event

CommandStateName = Literal["SENT", "CONFIRMED", "FAILED", "UNKNOWN"]


class FieldCommand(Command, frozen=True, kw_only=True, tag="field"):
    """A command to the field. Its number is that of its row in the inbox."""


class HoldTrain(FieldCommand, frozen=True, kw_only=True, tag="hold_train"):
    """Keep a train at `point` (default: the next where it can stand) until then or its release."""

    train: str
    point: str = ""
    until_us: int | None = None


class ReleaseTrain(FieldCommand, frozen=True, kw_only=True, tag="release_train"):
    """Let a held or stopped train go on."""

    train: str


class StopTrain(FieldCommand, frozen=True, kw_only=True, tag="stop_train"):
    """Call a train to stop at once, wherever it is; it stands until it is released."""

    train: str


class ChangeMeet(FieldCommand, frozen=True, kw_only=True, tag="change_meet"):
    """Move the meet of two opposing trains to `point`, where `waits` lets `passes` by."""

    point: str
    waits: str
    passes: str


class ChangeOrder(FieldCommand, frozen=True, kw_only=True, tag="change_order"):
    """Let `first` go before `then` from `point` on; both run the same way."""

    point: str
    first: str
    then: str


class SetRoute(FieldCommand, frozen=True, kw_only=True, tag="set_route"):
    """Set the route from a signal for the next train, into `track` where there is a choice."""

    signal: str
    track: str = ""


class ImposeTsr(FieldCommand, frozen=True, kw_only=True, tag="impose_tsr"):
    """A temporary speed restriction between two places of a line."""

    line: str
    from_km: float
    to_km: float
    kmh: float
    reason: str
    until_us: int | None = None


class LiftTsr(FieldCommand, frozen=True, kw_only=True, tag="lift_tsr"):
    """Take a temporary speed restriction away."""

    restriction: str


class GrantPossession(FieldCommand, frozen=True, kw_only=True, tag="grant_possession"):
    """Give a stretch of line to a gang: no train enters it."""

    line: str
    from_km: float
    to_km: float
    reason: str
    until_us: int | None = None


class EndPossession(FieldCommand, frozen=True, kw_only=True, tag="end_possession"):
    """Take a stretch back. `second` is the other person who agrees."""

    restriction: str
    second: str


class BlockSection(FieldCommand, frozen=True, kw_only=True, tag="block_section"):
    """Keep trains out of a detection section."""

    section: str
    reason: str


class UnblockSection(FieldCommand, frozen=True, kw_only=True, tag="unblock_section"):
    """Let trains into a section again. `second` is the other person who agrees."""

    restriction: str
    second: str


class SendMessage(FieldCommand, frozen=True, kw_only=True, tag="send_message"):
    """Tell a train's driver or a station something, to be read back."""

    to: str
    text: str


class SimulationCommand(Command, frozen=True, kw_only=True, tag="simulation"):
    """A command to the simulation itself: refused where the store's telemetry is the field's."""


class InjectFault(SimulationCommand, frozen=True, kw_only=True, tag="inject_fault"):
    """Let a fault of a kind happen now, to `target` (default: one that is drawn)."""

    fault: str
    target: str = ""


class EndFault(SimulationCommand, frozen=True, kw_only=True, tag="end_fault"):
    """Mend the faults of a kind at once; with `target` only that one's."""

    fault: str
    target: str = ""


class SetSpeed(SimulationCommand, frozen=True, kw_only=True, tag="set_speed"):
    """Let simulated time run so many times as fast as real time; 0 stops it."""

    speed: float


AnyFieldCommand = (
    HoldTrain
    | ReleaseTrain
    | StopTrain
    | ChangeMeet
    | ChangeOrder
    | SetRoute
    | ImposeTsr
    | LiftTsr
    | GrantPossession
    | EndPossession
    | BlockSection
    | UnblockSection
    | SendMessage
    | InjectFault
    | EndFault
    | SetSpeed
)


class CommandProgressed(
    Event, frozen=True, kw_only=True, omit_defaults=True, tag="command_progress"
):
    """What became of a command to the field: SENT, then CONFIRMED, FAILED, or UNKNOWN by time-out.

    With SENT come the command as asked, who asked, and when an answer is due (session time). An
    UNKNOWN one may still be answered, late.
    """

    order: int
    state: CommandStateName
    reason: str = ""
    command: str = ""
    operator: str = ""
    due_us: int | None = None
    body: dict[str, Any] = msgspec.field(default_factory=dict)

    @property
    def subject(self) -> str:
        return str(self.order)


class SpeedSet(Event, frozen=True, kw_only=True, omit_defaults=True, tag="speed_set"):
    """Simulated time runs so many thousandths of real time from here on; 0 stands."""

    speed_e3: int
    operator: str
