"""Owns how events read in the event log: one line each, in groups that can be asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import tzinfo
from types import MappingProxyType
from typing import Any

import msgspec

from core.alarms.definitions import AlarmDefinition
from core.events import (
    AlarmReported,
    AlarmTransitioned,
    AnswerReported,
    BerthReported,
    CallReported,
    ClockDiffered,
    CommandDecided,
    CommandProgressed,
    Event,
    HeartbeatReported,
    Logged,
    MeasurementsDropped,
    MeasureReported,
    MessageReported,
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
    SpeedSet,
    TrainReported,
)
from core.line.model import Railway
from core.state.model import TrainState
from core.units import US_PER_S
from ui.viewmodels import texts
from ui.viewmodels.alarm_figures import message
from ui.viewmodels.clocks import time_text
from ui.viewmodels.journal_rows import CODE_WORDS
from ui.viewmodels.language import mark, tr
from ui.viewmodels.places import object_name, point_name

# What was recorded later than this says when it happened.
_LATE_US = 60 * US_PER_S
_ALARMS = ("alarm", "alarm_report")
_CALLS = ("call", "train", "berth")
_FIELD = ("section", "signal", "points", "measure")
_PEOPLE = ("note", "command", "command_progress", "answer", "message")
_SESSION = (
    "speed_set",
    "session_started",
    "session_ended",
    "source_health",
    "source_refused",
    "clock",
)
# What the log says of itself, for those who examine it.
_STORE = ("digest", "seal", "measurements_dropped")

# What a person can ask for, and the event kinds it means. Positions and heartbeats are by far the
# most events and say the least, so that the first choice leaves them out.
GROUPS: dict[str, tuple[str, ...]] = {
    mark("What happened"): (*_ALARMS, *_CALLS, *_PEOPLE, *_SESSION, "refused"),
    mark("Alarms"): _ALARMS,
    mark("Trains"): _CALLS,
    mark("Positions"): ("position",),
    mark("Field"): _FIELD,
    mark("Notes and commands"): _PEOPLE,
    mark("Refused"): ("refused", "source_refused"),
    mark("Session and sources"): (*_SESSION, *_STORE),
}

_COMMANDS = {
    "acknowledge_alarm": mark("Acknowledge"),
    "acknowledge_batch": mark("Acknowledge"),
    "shelve_alarm": mark("Shelve"),
    "unshelve_alarm": mark("Unshelve"),
    "reset_alarm": mark("Reset"),
    "comment_alarm": mark("Comment"),
    "take_out_of_service": mark("Take out of service"),
    "return_to_service": mark("Return to service"),
    "silence_alarms": mark("Silence"),
    "write_note": mark("Note"),
    "enter_report": mark("Report by telephone"),
    "hand_over_desk": mark("desk handed over"),
    "hold_train": mark("Hold train"),
    "release_train": mark("Release train"),
    "stop_train": mark("Stop train"),
    "set_route": mark("Set route"),
    "change_order": mark("Change of order"),
    "change_meet": mark("Change of meet"),
    "impose_tsr": mark("Speed restriction"),
    "lift_tsr": mark("Lift speed restriction"),
    "grant_possession": mark("Possession"),
    "end_possession": mark("End possession"),
    "block_section": mark("Block section"),
    "unblock_section": mark("Unblock section"),
    "send_message": mark("Message"),
    "set_speed": mark("Speed of the session"),
    "inject_fault": mark("Inject fault"),
    "end_fault": mark("End fault"),
    "seal_log": mark("Seal"),
}
_ORDER_STATES = {
    "SENT": mark("sent"),
    "CONFIRMED": mark("confirmed"),
    "FAILED": mark("not carried out"),
    "UNKNOWN": mark("no answer"),
}


class LogRow(msgspec.Struct, frozen=True):
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


class LogNames(msgspec.Struct, frozen=True):
    """What turns ids into words; `trains` are those of the picture."""

    railway: Railway
    definitions: Mapping[str, AlarmDefinition]
    trains: Mapping[str, TrainState] = MappingProxyType({})

    def point(self, point_id: str) -> str:
        """The name of an operating point, or its id where it is unknown."""
        return point_name(point_id, self.railway)

    def object(self, object_id: str | None) -> str:
        """What an object is called, or its id where it has no name."""
        return object_name(object_id or "", self.railway, self.trains)

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
        text += " · " + tr("at {time}", time=time_text(event.event_us, logged.recorded_us, zone))
    return LogRow(
        seq=logged.seq,
        time=time_text(logged.recorded_us, now_us, zone),
        kind=tr(kind),
        subject=_about(event, names),
        text=text,
    )


def _about(event: Event, names: LogNames) -> str:
    """The object in short: of an alarm its object, for the text names its type."""
    if isinstance(event, AlarmTransitioned | AlarmReported):
        return names.object(event.key)
    return names.object(event.subject)


def _manual(is_manual: bool) -> str:
    return " · " + tr("by voice") if is_manual else ""


def _position(event: PositionReported, names: LogNames) -> str:
    speed = "" if event.speed_hm_h is None else f" · {texts.kmh(event.speed_hm_h)}"
    where = tr("km {km} on {line}", km=texts.km(event.position_mm), line=event.line)
    return f"{where}{speed}{_manual(event.manual)}"


def _call(event: CallReported, names: LogNames) -> str:
    track = " · " + tr("track {track}", track=event.track) if event.track else ""
    return f"{texts.call(event.call)} {names.point(event.point)}{track}{_manual(event.manual)}"


def _train(event: TrainReported, names: LogNames) -> str:
    parts = [event.headcode, event.category, event.cargo]
    if event.destination:
        parts.append(tr("to {place}", place=names.point(event.destination)))
    details = " · ".join(p for p in parts if p) or tr("no details")
    return tr("described: {details}", details=details)


def _section(event: SectionReported, names: LogNames) -> str:
    state, train = texts.word(event.state), names.object(event.train)
    return tr("{state} by {train}", state=state, train=train) if event.train else state


def _berth(event: BerthReported, names: LogNames) -> str:
    train, left, entered = (
        event.headcode,
        names.object(event.from_berth),
        names.object(event.to_berth),
    )
    if event.from_berth is None:
        return tr("{train} put into {berth}", train=train, berth=entered)
    if event.to_berth is None:
        return tr("{train} taken out of {berth}", train=train, berth=left)
    return tr("{train} from {berth} to {other}", train=train, berth=left, other=entered)


def _measure(event: MeasureReported, names: LogNames) -> str:
    doubt = "" if event.quality == "good" else f" · {texts.word(event.quality)}"
    place = names.railway.measuring_points.get(event.point)
    quantity = place.quantity if place else event.point.rpartition("#")[2]
    return f"{texts.measured(event.value_e6, event.unit, quantity)}{doubt}"


def _alarm(event: AlarmTransitioned, names: LogNames) -> str:
    definition = names.definitions.get(event.alarm)
    by = " " + tr("by {actor}", actor=event.actor) if event.actor else ""
    what = f"{names.alarm(event.alarm)} · {tr(CODE_WORDS.get(event.code, event.code))}{by}"
    reason = f" · {event.reason}" if event.reason else ""
    figures = f" · {message(definition, event.values)}" if definition and event.values else ""
    return f"P{event.priority} {what}{figures}{reason}"


def _external(event: AlarmReported, names: LogNames) -> str:
    words = {"alarm": event.text or event.alarm, "source": event.source}
    if event.active:
        return tr("{alarm} raised by {source}", **words)
    return tr("{alarm} ended by {source}", **words)


def _command(event: CommandDecided, names: LogNames) -> str:
    refused = "" if event.accepted else tr("refused: {reason}", reason=event.reason)
    outcome = refused or tr("accepted")
    return f"{_command_name(event.command)} {outcome}"


def _command_name(command: str) -> str:
    return tr(_COMMANDS.get(command, command.replace("_", " ")))


def _refused(event: ReportRefused, names: LogNames) -> str:
    text = "" if event.text_base64 or not event.text else f" · {event.text[:200]}"
    return f"{event.reason}{text}"


def _health(event: SourceHealthChanged, names: LogNames) -> str:
    health = texts.word(event.health)
    return f"{health} · {event.reason}" if event.reason else health


def _started(event: SessionStarted, names: LogNames) -> str:
    sources = ", ".join(event.sources) or tr("no sources")
    return tr("recording began, clock {clock} · {sources}", clock=event.clock, sources=sources)


def _ended(event: SessionEnded, names: LogNames) -> str:
    return tr(
        "recording ended · {accepted} accepted, {refused} refused",
        accepted=event.accepted,
        refused=event.rejected,
    )


def _dropped(event: MeasurementsDropped, names: LogNames) -> str:
    return tr(
        "measurements up to event {seq} dropped · {reason}",
        seq=event.upto_seq,
        reason=event.reason,
    )


def _clock(event: ClockDiffered, names: LogNames) -> str:
    offset = tr("{s} s", s=f"{event.offset_us / US_PER_S:+.1f}")
    return tr("wall clock {offset} from session time", offset=offset)


def _answer(event: AnswerReported, names: LogNames) -> str:
    said = f"{texts.word(event.outcome)}"
    return f"{said} · {event.text}" if event.text else said


def _progress(event: CommandProgressed, names: LogNames) -> str:
    parts = (
        _command_name(event.command),
        tr(_ORDER_STATES[event.state]),
        event.reason,
        event.operator,
    )
    return " · ".join(part for part in parts if part)


_KINDS: dict[type[Event], tuple[str, Callable[[Any, LogNames], str]]] = {
    PositionReported: (mark("Position"), _position),
    CallReported: (mark("Call"), _call),
    TrainReported: (mark("Train"), _train),
    SectionReported: (mark("Section"), _section),
    SignalReported: (mark("Signal"), lambda event, names: texts.word(event.aspect)),
    PointsReported: (mark("Points"), lambda event, names: texts.word(event.state)),
    BerthReported: (mark("Berth"), _berth),
    MeasureReported: (mark("Measure"), _measure),
    HeartbeatReported: (mark("Heartbeat"), lambda event, names: tr("alive")),
    AlarmReported: (mark("Alarm report"), _external),
    AlarmTransitioned: (mark("Alarm"), _alarm),
    CommandDecided: (mark("Command"), _command),
    NoteWritten: (mark("Note"), lambda event, names: event.text),
    ReportRefused: (mark("Refused"), _refused),
    SourceHealthChanged: (mark("Source"), _health),
    SourceRefused: (
        mark("Source"),
        lambda event, names: tr("not let in: {reason}", reason=event.reason),
    ),
    ClockDiffered: (mark("Clock"), _clock),
    PictureDigested: (
        mark("Digest"),
        lambda event, names: tr("after event {seq}", seq=event.upto_seq),
    ),
    SealMade: (
        mark("Seal"),
        lambda event, names: tr("sealed up to event {seq}", seq=event.upto_seq),
    ),
    MeasurementsDropped: (mark("Store"), _dropped),
    AnswerReported: (mark("Answer"), _answer),
    MessageReported: (mark("Message"), lambda event, names: event.text),
    CommandProgressed: (mark("Command"), _progress),
    SpeedSet: (
        mark("Session"),
        lambda event, names: tr("speed {speed}x", speed=f"{event.speed_e3 / 1000:g}"),
    ),
    SessionStarted: (mark("Session"), _started),
    SessionEnded: (mark("Session"), _ended),
}
