"""Owns the shape of a report line: the keys of each kind, their types, bounds and plain words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta

from core.events.reports import (
    AnswerName,
    CallKind,
    DirectionName,
    PointsStateName,
    QualityName,
    SectionStateName,
)

# The longest report, in bytes of JSON. One bound for lines, kept texts and unknown keys alike.
MAX_REPORT_BYTES = 65_536
MAX_SEQ = 2**63 - 1

# What text may not hold: control characters, line separators, bidirectional controls (they make
# one text look like another), surrogates and non-characters.
_CONTROLS = (
    r"\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f"
    r"\ud800-\udfff\ufeff\ufff0-\uffff"
)
# A name may hold nothing invisible at all, joiners and odd spaces among it.
_INVISIBLE = (
    _CONTROLS
    + r"\xa0\xad\u034f\u115f\u1160\u1680\u180b-\u180e\u2000-\u200d\u202f\u205f\u3000\u3164"
    + r"\ufe00-\ufe0f\uffa0\U000e0000-\U000e0fff"
)
_NAME = rf"^[^{_INVISIBLE} ](?:[^{_INVISIBLE}]*[^{_INVISIBLE} ])?\Z"
_TEXT = rf"^[^{_CONTROLS}]*\Z"

Name = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=64,
        pattern=_NAME,
        description="a name of 1 to 64 visible characters without blanks at its ends",
    ),
]
Text = Annotated[
    str,
    Meta(
        max_length=1000,
        pattern=_TEXT,
        description="text of at most 1000 characters without control characters",
    ),
]
Instant = Annotated[str, Meta(max_length=64, description="an ISO 8601 time with a zone")]
Seq = Annotated[int, Meta(ge=0, le=MAX_SEQ, description="a whole number from 0 to 2^63 - 1")]
Chainage = Annotated[
    float, Meta(ge=-100_000, le=100_000, description="a number of kilometres on a line")
]
Latitude = Annotated[float, Meta(ge=-90, le=90, description="a number from -90 to 90")]
Longitude = Annotated[float, Meta(ge=-180, le=180, description="a number from -180 to 180")]
Speed = Annotated[float, Meta(ge=0, le=600, description="a number of km/h from 0 to 600")]
Accuracy = Annotated[
    float, Meta(ge=0, le=1_000_000, description="a number of metres from 0 to 1,000,000")
]
Value = Annotated[float, Meta(ge=-1e12, le=1e12, description="a number from -10^12 to 10^12")]
Flag = Annotated[bool, Meta(description="true or false")]


class ReportLine(msgspec.Struct, kw_only=True, gc=False):
    """What every line may carry. An optional key that is null counts as absent."""

    at: Instant
    source_seq: Seq | None = None


class PositionLine(ReportLine, kw_only=True, gc=False):
    """Where a train is: by `km`, or by `lat` and `lon`."""

    train: Name
    km: Chainage | None = None
    line: Name | None = None
    lat: Latitude | None = None
    lon: Longitude | None = None
    track: Name | None = None
    speed_kmh: Speed | None = None
    direction: Annotated[DirectionName, Meta(description='one of "up", "down"')] | None = None
    accuracy_m: Accuracy | None = None
    quality: Any = None


class CallLine(ReportLine, kw_only=True, gc=False):
    """A train arrived at, departed from or passed an operating point."""

    train: Name
    point: Name
    event: Annotated[CallKind, Meta(description='one of "arrive", "depart", "pass"')]
    track: Name | None = None
    quality: Name | None = None


class SectionLine(ReportLine, kw_only=True, gc=False):
    """The state of a detection section."""

    section: Name
    state: Annotated[SectionStateName, Meta(description='one of "occupied", "clear", "unknown"')]
    train: Name | None = None


class SignalLine(ReportLine, kw_only=True, gc=False):
    """The aspect of a signal."""

    signal: Name
    aspect: Name


class PointsLine(ReportLine, kw_only=True, gc=False):
    """The position of points."""

    points: Name
    state: Annotated[
        PointsStateName,
        Meta(description='one of "normal", "reverse", "moving", "failed", "unknown"'),
    ]


class BerthLine(ReportLine, kw_only=True, gc=False):
    """A step, an interpose (no `from`) or a cancel (no `to`) of a headcode."""

    headcode: Name
    from_berth: Name | None = msgspec.field(default=None, name="from")
    to_berth: Name | None = msgspec.field(default=None, name="to")


class MeasureLine(ReportLine, kw_only=True, gc=False):
    """A value of a measuring point."""

    point: Name
    value: Value
    unit: Text
    quality: Annotated[QualityName, Meta(description='one of "good", "uncertain", "bad"')]


class TrainLine(ReportLine, kw_only=True, gc=False):
    """What a train is. Lengths, masses and speeds are rounded to whole units."""

    train: Name
    headcode: Name | None = None
    category: Text | None = None
    length_m: (
        Annotated[float, Meta(ge=0, le=20_000, description="a number of metres from 0 to 20,000")]
        | None
    ) = None
    mass_t: (
        Annotated[float, Meta(ge=0, le=100_000, description="a number of tonnes from 0 to 100,000")]
        | None
    ) = None
    gauge_mm: (
        Annotated[int, Meta(ge=300, le=3000, description="a whole number from 300 to 3000")] | None
    ) = None
    vmax_kmh: Speed | None = None
    locomotives: Text | None = None
    wagons: (
        Annotated[int, Meta(ge=0, le=10_000, description="a whole number from 0 to 10,000")] | None
    ) = None
    cargo: Text | None = None
    origin: Text | None = None
    destination: Text | None = None
    plan: Name | None = None


class AlarmLine(ReportLine, kw_only=True, gc=False):
    """An alarm of another system."""

    alarm: Name
    key: Name
    active: Flag
    priority: Annotated[int, Meta(ge=1, le=4, description="a whole number from 1 to 4")] | None = (
        None
    )
    text: Text | None = None


class AnswerLine(ReportLine, kw_only=True, gc=False):
    """The field's answer to a command, by its number."""

    order: Annotated[int, Meta(ge=1, le=MAX_SEQ, description="the number of a command")]
    outcome: Annotated[AnswerName, Meta(description='one of "confirmed", "refused"')]
    text: Text | None = None


class MessageLine(ReportLine, kw_only=True, gc=False):
    """What somebody in the field told the desk; the sender is a train or an operating point."""

    sender: Name
    text: Text


class HeartbeatLine(ReportLine, kw_only=True, gc=False):
    """A source says that it lives."""


def keys_of(line: type[ReportLine]) -> frozenset[str]:
    """The keys that an event of this kind keeps the meaning of, `kind` among them.

    A call's or a position's `quality` is not one of them: of its words the event knows "manual"
    alone, so that the word as it came is kept like an unknown key.
    """
    keys = frozenset((*line.__struct_encode_fields__, "kind"))
    return keys - {"quality"} if line in (PositionLine, CallLine) else keys


def words_of(line: type[ReportLine]) -> dict[str, str]:
    """Key to what a value of it must be, in words, for a refusal's reason."""
    hints = get_type_hints(line, include_extras=True)
    named = zip(line.__struct_fields__, line.__struct_encode_fields__, strict=True)
    return {key: next(_descriptions(hints[field]), "") for field, key in named}


def _descriptions(hint: Any) -> Iterator[str]:
    if get_origin(hint) is Annotated:
        yield from (meta.description for meta in hint.__metadata__ if meta.description)
    else:
        for part in get_args(hint):
            yield from _descriptions(part)
