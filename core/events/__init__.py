"""What can be in the log. Events are past tense; a change of meaning is a new version."""

from core.events.base import Event, Logged
from core.events.codec import EVENT_VERSION, decode_event, encode_event
from core.events.commands import (
    AcknowledgeAlarm,
    Command,
    CommandDecided,
    EnterReport,
    WriteNote,
    decode_command,
    encode_command,
)
from core.events.marks import (
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
    BerthReported,
    CallReported,
    HeartbeatReported,
    MeasureReported,
    PointsReported,
    PositionReported,
    Report,
    ReportRefused,
    SectionReported,
    SignalReported,
    TrainReported,
)
from core.events.transitions import AlarmTransitioned

__all__ = [
    "EVENT_VERSION",
    "AcknowledgeAlarm",
    "AlarmReported",
    "AlarmTransitioned",
    "BerthReported",
    "CallReported",
    "Command",
    "CommandDecided",
    "EnterReport",
    "Event",
    "HeartbeatReported",
    "Logged",
    "MeasureReported",
    "MeasurementsDropped",
    "NoteWritten",
    "PictureDigested",
    "PointsReported",
    "PositionReported",
    "Report",
    "ReportRefused",
    "SealMade",
    "SectionReported",
    "SessionEnded",
    "SessionStarted",
    "SignalReported",
    "SourceHealthChanged",
    "SourceRefused",
    "TrainReported",
    "WriteNote",
    "decode_command",
    "decode_event",
    "encode_command",
    "encode_event",
]
