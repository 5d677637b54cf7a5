"""Owns the form that events have in the log: canonical JSON, a kind and a version per event."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from core.events.base import Event
from core.events.commands import CommandDecided
from core.events.field_commands import CommandProgressed, SpeedSet
from core.events.marks import (
    ClockDiffered,
    MeasurementsDropped,
    NoteWritten,
    PictureDigested,
    SealMade,
    SessionEnded,
    SessionStarted,
    SourceHealthChanged,
    SourceRefused,
)
from core.events.reports import (
    AlarmReported,
    AnswerReported,
    BerthReported,
    CallReported,
    HeartbeatReported,
    MeasureReported,
    MessageReported,
    PointsReported,
    PositionReported,
    ReportRefused,
    SectionReported,
    SignalReported,
    TrainReported,
)
from core.events.transitions import AlarmTransitioned

AnyEvent = (
    AlarmReported
    | AlarmTransitioned
    | AnswerReported
    | BerthReported
    | CallReported
    | ClockDiffered
    | CommandDecided
    | CommandProgressed
    | HeartbeatReported
    | MeasureReported
    | MeasurementsDropped
    | MessageReported
    | NoteWritten
    | PictureDigested
    | PointsReported
    | PositionReported
    | ReportRefused
    | SealMade
    | SectionReported
    | SessionEnded
    | SessionStarted
    | SignalReported
    | SourceHealthChanged
    | SourceRefused
    | SpeedSet
    | TrainReported
)

# The version that events are written with. Raise it together with an upcaster for what it was.
EVENT_VERSION = 1

# version -> function that lifts a decoded JSON object of that version to the next one.
UPCASTERS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}

_encoder = msgspec.json.Encoder(order="deterministic")
_decoder: msgspec.json.Decoder[AnyEvent] = msgspec.json.Decoder(AnyEvent)


def encode_event(event: Event) -> bytes:
    """The event as JSON with its keys in a fixed order; the same event gives the same bytes."""
    return _encoder.encode(event)


def decode_event(body: bytes | str, version: int = EVENT_VERSION) -> Event:
    """The event in `body`. Lifts older versions; raises ValueError for a newer or broken one."""
    if version == EVENT_VERSION:
        return _decoder.decode(body)
    if version > EVENT_VERSION:
        raise ValueError(f"event version {version} is newer than this program ({EVENT_VERSION})")
    fields = msgspec.json.decode(body)
    for step in range(version, EVENT_VERSION):
        fields = UPCASTERS[step](fields)
    lifted: Event = msgspec.convert(fields, AnyEvent)
    return lifted
