"""Owns the desk's way to its session: polling the store and the recorder, sending commands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from core.events import (
    AcknowledgeAlarm,
    AcknowledgeBatch,
    AlarmTransitioned,
    Command,
    CommandDecided,
    CommentAlarm,
    EndFault,
    EnterReport,
    HandOverDesk,
    InjectFault,
    ResetAlarm,
    ReturnToService,
    SetSpeed,
    ShelveAlarm,
    SilenceAlarms,
    TakeOutOfService,
    UnshelveAlarm,
    WriteNote,
)
from core.ids import Mode
from core.picture import Picture
from core.recorder.process import RecorderProcess
from core.session import CommandRefused, StoreSession
from core.store import StoreError
from ui.viewmodels.alarm_rows import Activation
from ui.viewmodels.language import mark, tr

T = TypeVar("T")

POLL_MS = 20
DISPATCHER = "dispatcher"
TICK_MS = 500

_ASKED = {
    AcknowledgeAlarm: mark("Acknowledgement"),
    AcknowledgeBatch: mark("Acknowledgement of several"),
    ShelveAlarm: mark("Shelving"),
    UnshelveAlarm: mark("Unshelving"),
    ResetAlarm: mark("Reset"),
    TakeOutOfService: mark("Out of service"),
    ReturnToService: mark("Return to service"),
    SilenceAlarms: mark("Silence"),
    CommentAlarm: mark("Comment"),
    HandOverDesk: mark("Handover"),
    WriteNote: mark("Note"),
    EnterReport: mark("Report"),
    SetSpeed: mark("Speed of time"),
    InjectFault: mark("Fault"),
    EndFault: mark("End of fault"),
}


def _acknowledged(asked: Command) -> tuple[Activation, ...]:
    if isinstance(asked, AcknowledgeAlarm):
        return ((asked.alarm, asked.key, asked.activation),)
    return asked.rows if isinstance(asked, AcknowledgeBatch) else ()


class DeskLink(QObject):
    """Follows one session. Signals come on the one thread of the desk.

    `changed` brings every new picture of what is shown, `ended` one of the end of the log while an
    instant is shown, `moved` comes when another instant is shown. `ticked` comes twice a second for
    clocks and ages, `sent_changed` when acknowledgements under way begin or end, `said` carries a
    line for the person: what became of what was asked.
    """

    changed = Signal(object)
    ended = Signal(object)
    moved = Signal()
    ticked = Signal()
    sent_changed = Signal()
    said = Signal(str)

    def __init__(
        self, session: StoreSession, operator: str, recorder: RecorderProcess | None = None
    ) -> None:
        """A `recorder` that is given is started again when it falls silent."""
        super().__init__()
        self.session = session
        self.operator = operator
        # What the settings say this person is; there is no login.
        self.role = DISPATCHER
        self._recorder = recorder
        self.picture: Picture = session.picture
        self.store_fault = ""
        self._asked: dict[int, Command] = {}
        self._heard_seq = session.picture.seq
        self.begin_us = session.begin_us()
        self._windows = 0
        self._poll_timer = self._timer(POLL_MS, self.poll)
        self._tick_timer = self._timer(TICK_MS, self.tick)

    def _timer(self, interval_ms: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval_ms)
        timer.timeout.connect(slot)
        return timer

    def start(self) -> None:
        """Begins to follow the store, for one window more."""
        self._windows += 1
        self._poll_timer.start()
        self._tick_timer.start()

    def stop(self) -> None:
        """Ends following, with the last window that it was started for."""
        self._windows -= 1
        if self._windows <= 0:
            self._poll_timer.stop()
            self._tick_timer.stop()

    @property
    def mode(self) -> Mode:
        """What the desk shows."""
        return self.session.mode

    @property
    def has_commands(self) -> bool:
        """False for any instant but the end of the log: commands do not exist there."""
        return self.session.at_us is None

    @property
    def now_us(self) -> int:
        """Session time."""
        return self.session.now_us()

    @property
    def end_us(self) -> int:
        """Session time at the end of the log, whatever is shown."""
        return self.session.end_us()

    @property
    def silent_s(self) -> float:
        """Real seconds since the recorder last answered."""
        return self.session.recorder_silent_s()

    @property
    def unrecorded(self) -> tuple[AlarmTransitioned, ...]:
        """Alarms of priority 1 that the recorder told of and could not write."""
        status = self.session.status
        return status.unrecorded_alarms if status is not None and self.has_commands else ()

    @property
    def sent(self) -> frozenset[Activation]:
        """Acknowledgements that were asked for and not yet decided."""
        return frozenset(
            activation for asked in self._asked.values() for activation in _acknowledged(asked)
        )

    def poll(self) -> None:
        """Takes what is new from the store; a store that cannot be read becomes `store_fault`."""
        picture = self._read(self.session.poll)
        if picture is None:
            return
        self._read(lambda: self._hear(picture.seq))
        if self.session.at_us is None:
            self.picture = picture
            self.changed.emit(picture)
        else:
            self.ended.emit(picture)

    def seek(self, at_us: int) -> None:
        """Shows an instant: all of the desk is that replay. Never before the log's beginning."""
        wanted_us = max(at_us, self.begin_us)
        self._show(lambda: self.session.seek(wanted_us))

    def follow(self) -> None:
        """Shows the end of the log and follows it."""
        self._show(self.session.follow)

    def _show(self, move: Callable[[], Picture]) -> None:
        picture = self._read(move)
        if picture is not None:
            self.picture = picture
        self.moved.emit()

    def _read(self, read: Callable[[], T]) -> T | None:
        try:
            result = read()
        except StoreError as error:
            self.store_fault = str(error)
            return None
        self.store_fault = ""
        return result

    def tick(self) -> None:
        """Asks the recorder how it is, and lets clocks and ages go on."""
        if self.session.poll_status() is None and self._recorder is not None:
            self._recorder.ensure()
        self.ticked.emit()

    def send(self, command: Command) -> bool:
        """Asks for something; False when it could not even be asked, which is then said."""
        try:
            self._asked[self.session.command(command)] = command
        except (CommandRefused, StoreError) as error:
            self.said.emit(tr("Not sent: {reason}", reason=error))
            return False
        self.sent_changed.emit()
        return True

    def ask(self, command: type[Command], **fields: Any) -> bool:
        """Asks for something in the name and role of the person at the desk."""
        return self.send(command(operator=self.operator, role=self.role, **fields))

    def _hear(self, upto_seq: int) -> None:
        """Looks for the decisions on what this desk asked for."""
        if self._asked:
            found = self.session.events(at_end=True, after_seq=self._heard_seq, kinds=("command",))
            for logged in found:
                event = logged.event
                assert isinstance(event, CommandDecided)
                asked = self._asked.pop(event.inbox_id, None)
                if asked is not None:
                    self._tell(asked, event)
        self._heard_seq = upto_seq

    def _tell(self, asked: Command, decided: CommandDecided) -> None:
        what = tr(_ASKED[type(asked)])
        if decided.accepted:
            self.said.emit(tr("{what} recorded", what=what))
        else:
            self.said.emit(tr("{what} refused: {reason}", what=what, reason=decided.reason))
        self.sent_changed.emit()
