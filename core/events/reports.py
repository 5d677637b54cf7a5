"""Owns what telemetry can say, after normalising: one event class a kind of report.

Fields and kinds are those of docs/telemetry.md. Every report knows the source that gave it and,
where there is one, the number that source (and its stream, such as one vehicle of a feed) gave it.
"""

from __future__ import annotations

from typing import Literal

from core.events.base import Event

CallKind = Literal["arrive", "depart", "pass"]
SectionStateName = Literal["occupied", "clear", "unknown"]
PointsStateName = Literal["normal", "reverse", "moving", "failed", "unknown"]
DirectionName = Literal["up", "down"]
AnswerName = Literal["confirmed", "refused"]
QualityName = Literal["good", "uncertain", "bad"]


class Report(Event, frozen=True, kw_only=True, omit_defaults=True, tag="report"):
    """A report as accepted. `source` names the source, `source_seq` its number in `stream`.

    `extra` holds the keys that nothing here knows, as the JSON object they came in; empty for none.
    """

    source: str
    source_seq: int | None = None
    stream: str = ""
    extra: str = ""


class PositionReported(Report, frozen=True, kw_only=True, omit_defaults=True, tag="position"):
    """Where a train is: chainage on a line, and what the fix itself said.

    `off_line_mm` is the distance of a latitude/longitude fix from the line it was matched to.
    Speed is None when the report carried none: missing is not zero. `manual` marks a voice report.
    """

    train: str
    line: str
    position_mm: int
    lat_e7: int | None = None
    lon_e7: int | None = None
    off_line_mm: int | None = None
    track: str | None = None
    speed_hm_h: int | None = None
    direction: DirectionName | None = None
    accuracy_mm: int | None = None
    manual: bool = False

    @property
    def subject(self) -> str:
        return self.train


class CallReported(Report, frozen=True, kw_only=True, omit_defaults=True, tag="call"):
    """A train arrived at, departed from or passed an operating point."""

    train: str
    point: str
    call: CallKind
    track: str | None = None
    manual: bool = False

    @property
    def subject(self) -> str:
        return self.train


class SectionReported(Report, frozen=True, kw_only=True, omit_defaults=True, tag="section"):
    """A detection section is occupied, clear or of unknown state."""

    section: str
    state: SectionStateName
    train: str | None = None

    @property
    def subject(self) -> str:
        return self.section


class SignalReported(Report, frozen=True, kw_only=True, omit_defaults=True, tag="signal"):
    """A signal shows an aspect (a word of the railway's own, such as stop or proceed)."""

    signal: str
    aspect: str

    @property
    def subject(self) -> str:
        return self.signal


class PointsReported(Report, frozen=True, kw_only=True, omit_defaults=True, tag="points"):
    """Points lie normal or reverse, move, have failed or are of unknown position."""

    points: str
    state: PointsStateName

    @property
    def subject(self) -> str:
        return self.points


class BerthReported(Report, frozen=True, kw_only=True, omit_defaults=True, tag="berth"):
    """A headcode stepped between berths, was interposed (no `from`) or cancelled (no `to`)."""

    headcode: str
    from_berth: str | None = None
    to_berth: str | None = None

    @property
    def subject(self) -> str:
        return self.to_berth or self.from_berth or ""


class MeasureReported(Report, frozen=True, kw_only=True, omit_defaults=True, tag="measure"):
    """A measuring point gave a value in a unit, with the quality it claims for it."""

    point: str
    value_e6: int
    unit: str
    quality: QualityName

    @property
    def subject(self) -> str:
        return self.point


class TrainReported(Report, frozen=True, kw_only=True, omit_defaults=True, tag="train"):
    """What a train is: identity, consist, booked path. Absent fields say nothing."""

    train: str
    headcode: str | None = None
    category: str | None = None
    length_m: int | None = None
    mass_t: int | None = None
    gauge_mm: int | None = None
    vmax_kmh: int | None = None
    locomotives: str | None = None
    wagons: int | None = None
    cargo: str | None = None
    origin: str | None = None
    destination: str | None = None
    plan: str | None = None

    @property
    def subject(self) -> str:
        return self.train


class AlarmReported(Report, frozen=True, kw_only=True, omit_defaults=True, tag="alarm_report"):
    """Another system raised (active) or ended one of its own alarms."""

    alarm: str
    key: str
    active: bool
    priority: int | None = None
    text: str | None = None

    @property
    def subject(self) -> str:
        return f"{self.alarm}/{self.key}"


class AnswerReported(Report, frozen=True, kw_only=True, omit_defaults=True, tag="answer"):
    """The field's answer to command number `order`: done, or why it was not."""

    order: int
    outcome: AnswerName
    text: str | None = None

    @property
    def subject(self) -> str:
        return str(self.order)


class MessageReported(Report, frozen=True, kw_only=True, omit_defaults=True, tag="message"):
    """Somebody in the field told the desk something: a driver (`sender` a train), a station."""

    sender: str
    text: str

    @property
    def subject(self) -> str:
        return self.sender


class HeartbeatReported(Report, frozen=True, kw_only=True, omit_defaults=True, tag="heartbeat"):
    """A source says that it lives and has nothing else to say."""

    @property
    def subject(self) -> str:
        return self.source


class ReportRefused(Event, frozen=True, kw_only=True, omit_defaults=True, tag="refused"):
    """Input that was not accepted: the reason, and the text as it came (base64 if not UTF-8)."""

    source: str
    reason: str
    text: str = ""
    text_base64: bool = False
    truncated_bytes: int = 0
    source_seq: int | None = None
    stream: str = ""

    @property
    def subject(self) -> str:
        return self.source
