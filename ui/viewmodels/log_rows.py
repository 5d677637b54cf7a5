"""Owns how events read in the event log: one line each, in groups that can be asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any

from core.alarms.definitions import AlarmDefinition
from core.events import (
    AlarmReported,
    AlarmTransitioned,
    BerthReported,
    CallReported,
    ClockDiffered,
    CommandDecided,
    Event,
    HeartbeatReported,
    Logged,
    MeasurementsDropped,
    MeasureReported,
    NoteWritten,
    PictureDigested,
    PointsReported,
    PositionReported,
    ReportRefused,
    SealMade,
    SectionReported,
    SessionEnded,
    SessionStarted,
    SignalReported,
    SourceHealthChanged,
    SourceRefused,
    TrainReported,
)
from core.line.model import Railway
from core.units import US_PER_S
from ui.viewmodels import texts
from ui.viewmodels.clocks import time_text

# What was recorded later than this says when it happened.
_LATE_US = 60 * US_PER_S
_ALARMS = ("alarm", "alarm_report")
_CALLS = ("call", "train", "berth")
_FIELD = ("section", "signal", "points", "measure")
_PEOPLE = ("note", "command")
_SESSION = ("session_started", "session_ended", "source_health", "source_refused", "clock")
# What the log says of itself, for those who examine it.
_STORE = ("digest", "seal", "measurements_dropped")

# What a person can ask for, and the event kinds it means. Positions and heartbeats are by far the
# most events and say the least, so that the first choice leaves them out.
GROUPS: dict[str, tuple[str, ...]] = {
    "What happened": (*_ALARMS, *_CALLS, *_PEOPLE, *_SESSION, "refused"),
    "Alarms": _ALARMS,
    "Trains": _CALLS,
    "Positions": ("position",),
    "Field": _FIELD,
    "Notes and commands": _PEOPLE,
    "Refused": ("refused", "source_refused"),
    "Session and sources": (*_SESSION, *_STORE),
}

_CODES = {
    "RAISE": "raised",
    "RTN": "returned to normal",
    "RTN+AUTOACK": "returned to normal",
    "ACK": "acknowledged",
    "ESCALATE": "escalated",
    "CLOSE": "closed, its object is gone",
    "REJECT": "not changed",
}
_COMMANDS = {
    "acknowledge_alarm": "Acknowledge",
    "write_note": "Note",
    "enter_report": "Report by telephone",
}


@dataclass(frozen=True)
class LogRow:
    """One event as a line: when it was recorded, what it is about, and what happened."""

    seq: int
    time: str
    kind: str
    subject: str
    text: str

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        return f"{self.time}, {self.kind}, {self.subject}, {self.text}"


@dataclass(frozen=True)
class LogNames:
    """What turns ids into words."""

    railway: Railway
    definitions: Mapping[str, AlarmDefinition]

    def point(self, point_id: str) -> str:
        """The name of an operating point, or its id where it is unknown."""
        point = self.railway.points.get(point_id)
        return point.name if point else point_id

    def alarm(self, alarm_id: str) -> str:
        """The name of an alarm type, or its id where it is another system's."""
        definition = self.definitions.get(alarm_id)
        return definition.name if definition else alarm_id


def log_row(logged: Logged, names: LogNames, now_us: int, zone: tzinfo) -> LogRow:
    """The line of one event."""
    event = logged.event
    kind, describe = _KINDS[type(event)]
    text = describe(event, names)
    if logged.recorded_us - event.event_us >= _LATE_US:
        text += f" · at {time_text(event.event_us, logged.recorded_us, zone)}"
    return LogRow(
        seq=logged.seq,
        time=time_text(logged.recorded_us, now_us, zone),
        kind=kind,
        subject=_about(event, names),
        text=text,
    )


def _about(event: Event, names: LogNames) -> str:
    """The object in short: of an alarm its object, for the text names its type."""
    if isinstance(event, AlarmTransitioned | AlarmReported):
        return event.key
    return names.point(event.subject)


def _manual(is_manual: bool) -> str:
    return " · by voice" if is_manual else ""


def _position(event: PositionReported, names: LogNames) -> str:
    speed = "" if event.speed_hm_h is None else f" · {texts.kmh(event.speed_hm_h)}"
    return f"km {texts.km(event.position_mm)} on {event.line}{speed}{_manual(event.manual)}"


def _call(event: CallReported, names: LogNames) -> str:
    track = f" · track {event.track}" if event.track else ""
    return f"{texts.call(event.call)} {names.point(event.point)}{track}{_manual(event.manual)}"


def _train(event: TrainReported, names: LogNames) -> str:
    parts = [event.headcode, event.category, event.cargo]
    if event.destination:
        parts.append(f"to {names.point(event.destination)}")
    return "described: " + (" · ".join(p for p in parts if p) or "no details")


def _section(event: SectionReported, names: LogNames) -> str:
    return f"{event.state} by {event.train}" if event.train else event.state


def _berth(event: BerthReported, names: LogNames) -> str:
    if event.from_berth is None:
        return f"{event.headcode} put into {event.to_berth}"
    if event.to_berth is None:
        return f"{event.headcode} taken out of {event.from_berth}"
    return f"{event.headcode} from {event.from_berth} to {event.to_berth}"


def _measure(event: MeasureReported, names: LogNames) -> str:
    doubt = "" if event.quality == "good" else f" · {event.quality}"
    return f"{texts.decimal_e6(event.value_e6, event.unit)}{doubt}"


def _alarm(event: AlarmTransitioned, names: LogNames) -> str:
    definition = names.definitions.get(event.alarm)
    by = f" by {event.actor}" if event.actor else ""
    what = f"{names.alarm(event.alarm)} {_CODES.get(event.code, event.code)}{by}"
    reason = f" · {event.reason}" if event.reason else ""
    figures = f" · {definition.text(event.values)}" if definition and event.values else ""
    return f"P{event.priority} {what}{figures}{reason}"


def _external(event: AlarmReported, names: LogNames) -> str:
    return f"{event.text or event.alarm} {'raised' if event.active else 'ended'} by {event.source}"


def _command(event: CommandDecided, names: LogNames) -> str:
    outcome = "accepted" if event.accepted else f"refused: {event.reason}"
    return f"{_COMMANDS.get(event.command, event.command)} {outcome}"


def _refused(event: ReportRefused, names: LogNames) -> str:
    text = "" if event.text_base64 or not event.text else f" · {event.text[:200]}"
    return f"{event.reason}{text}"


def _health(event: SourceHealthChanged, names: LogNames) -> str:
    return f"{event.health} · {event.reason}" if event.reason else event.health


def _started(event: SessionStarted, names: LogNames) -> str:
    sources = ", ".join(event.sources) or "no sources"
    return f"recording began, clock {event.clock} · {sources}"


def _ended(event: SessionEnded, names: LogNames) -> str:
    return f"recording ended · {event.accepted} accepted, {event.rejected} refused"


def _dropped(event: MeasurementsDropped, names: LogNames) -> str:
    return f"measurements up to event {event.upto_seq} dropped · {event.reason}"


def _clock(event: ClockDiffered, names: LogNames) -> str:
    return f"wall clock {event.offset_us / US_PER_S:+.1f} s from session time"


_KINDS: dict[type[Event], tuple[str, Callable[[Any, LogNames], str]]] = {
    PositionReported: ("Position", _position),
    CallReported: ("Call", _call),
    TrainReported: ("Train", _train),
    SectionReported: ("Section", _section),
    SignalReported: ("Signal", lambda event, names: event.aspect),
    PointsReported: ("Points", lambda event, names: event.state),
    BerthReported: ("Berth", _berth),
    MeasureReported: ("Measure", _measure),
    HeartbeatReported: ("Heartbeat", lambda event, names: "alive"),
    AlarmReported: ("Alarm report", _external),
    AlarmTransitioned: ("Alarm", _alarm),
    CommandDecided: ("Command", _command),
    NoteWritten: ("Note", lambda event, names: event.text),
    ReportRefused: ("Refused", _refused),
    SourceHealthChanged: ("Source", _health),
    SourceRefused: ("Source", lambda event, names: f"not let in: {event.reason}"),
    ClockDiffered: ("Clock", _clock),
    PictureDigested: ("Digest", lambda event, names: f"after event {event.upto_seq}"),
    SealMade: ("Seal", lambda event, names: f"sealed up to event {event.upto_seq}"),
    MeasurementsDropped: ("Store", _dropped),
    SessionStarted: ("Session", _started),
    SessionEnded: ("Session", _ended),
}
