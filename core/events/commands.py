"""Owns what a desk may ask for (imperative), and the event that says what became of it."""

from __future__ import annotations

from typing import Any

import msgspec

from core.events.alarm_commands import (
    AcknowledgeAlarm,
    AcknowledgeBatch,
    CommentAlarm,
    HandOverDesk,
    ResetAlarm,
    ReturnToService,
    ShelveAlarm,
    SilenceAlarms,
    TakeOutOfService,
    UnshelveAlarm,
)
from core.events.base import Command, Event
from core.events.field_commands import AnyFieldCommand

# Why a command is refused that lay in the inbox while nothing could be recorded.
ASKED_UNRECORDED = "asked while nothing was being recorded; ask again if it is still wanted"


class WriteNote(Command, frozen=True, kw_only=True, tag="write_note"):
    """Put a free note into the log."""

    text: str


class EnterReport(Command, frozen=True, kw_only=True, tag="enter_report"):
    """What a station said by telephone, in the form of a report line; it is recorded as manual."""

    report: dict[str, Any]


class SealLog(Command, frozen=True, kw_only=True, tag="seal_log"):
    """Seal the log as it stands, for instance at a shift's end."""


AnyCommand = (
    AcknowledgeAlarm
    | AcknowledgeBatch
    | CommentAlarm
    | AnyFieldCommand
    | EnterReport
    | HandOverDesk
    | ResetAlarm
    | ReturnToService
    | SealLog
    | ShelveAlarm
    | SilenceAlarms
    | TakeOutOfService
    | UnshelveAlarm
    | WriteNote
)

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[AnyCommand] = msgspec.json.Decoder(AnyCommand)


def encode_command(command: Command) -> bytes:
    """The command as the JSON that stands in the inbox."""
    return _encoder.encode(command)


def decode_command(body: bytes | str) -> AnyCommand:
    """Inverse of `encode_command`. Raises msgspec.ValidationError or DecodeError."""
    return _decoder.decode(body)


class CommandDecided(Event, frozen=True, kw_only=True, omit_defaults=True, tag="command"):
    """The recorder accepted or refused command row `inbox_id`; `body` is the command as asked."""

    inbox_id: int
    operator: str
    command: str
    accepted: bool
    reason: str = ""
    body: dict[str, Any] = msgspec.field(default_factory=dict)

    @property
    def subject(self) -> str:
        return self.operator
