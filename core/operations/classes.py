"""Owns how consequential each command is, and how long its answer may take.

The classes are those of a control room's select-before-operate: A routine, A* protective, B
consequential, C overriding (a second person agrees). A machine answers in seconds; what people have
to read back, write down and carry out takes longer, and its time-out is of people.
"""

from __future__ import annotations

from typing import NamedTuple

from core.events import (
    BlockSection,
    ChangeMeet,
    ChangeOrder,
    Command,
    EndFault,
    EndPossession,
    GrantPossession,
    HoldTrain,
    ImposeTsr,
    InjectFault,
    LiftTsr,
    ReleaseTrain,
    SendMessage,
    SetRoute,
    StopTrain,
    UnblockSection,
)


class CommandClass(NamedTuple):
    """The class of a command: A, A*, B or C; and after how long without an answer it is UNKNOWN."""

    name: str
    timeout_s: int


_ROUTE_S = 30
_SPOKEN_S = 180
_CALL_S = 30

CLASSES: dict[type[Command], CommandClass] = {
    SetRoute: CommandClass("A", _ROUTE_S),
    HoldTrain: CommandClass("A", _SPOKEN_S),
    ReleaseTrain: CommandClass("A", _SPOKEN_S),
    SendMessage: CommandClass("A", _SPOKEN_S),
    StopTrain: CommandClass("A*", _CALL_S),
    BlockSection: CommandClass("A*", _CALL_S),
    ChangeMeet: CommandClass("B", _SPOKEN_S),
    ChangeOrder: CommandClass("B", _SPOKEN_S),
    ImposeTsr: CommandClass("B", _SPOKEN_S),
    LiftTsr: CommandClass("B", _SPOKEN_S),
    GrantPossession: CommandClass("B", _SPOKEN_S),
    EndPossession: CommandClass("C", _SPOKEN_S),
    UnblockSection: CommandClass("C", _SPOKEN_S),
    InjectFault: CommandClass("A", _CALL_S),
    EndFault: CommandClass("A", _CALL_S),
}
