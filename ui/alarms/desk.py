"""Owns the alarm side of the desk: the list of each picture, its sound, and what is asked of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import tzinfo

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from core.alarms.compiled import DESK_KEY
from core.alarms.definitions import AlarmDefinition
from core.alarms.lifecycle import SHELVED, is_condition_true, is_latched, is_unacknowledged
from core.alarms.limits import BATCH_MOST, REASON_LENGTH, max_shelve_min
from core.events import (
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
from core.picture import Picture
from core.state.model import AlarmState
from core.units import US_PER_S
from ui.alarms.panel import AlarmPanel
from ui.alarms.sound import AlarmSound
from ui.desk_link import DeskLink
from ui.dialogs.form import Field, FormPanel, Values
from ui.frame_cells import Counters
from ui.viewmodels.alarm_flood import FLOOD_ALARM, Flood
from ui.viewmodels.alarm_rows import Activation, AlarmBook, AlarmList
from ui.viewmodels.language import mark, tr

# Why people shelve: to choose from, other words may be typed.
SHELVE_REASONS = (
    mark("Maintenance on site, known fault"),
    mark("Fault reported, waiting for repair"),
    mark("Sensor faulty, watched by voice"),
    mark("Weather, agreed with the station"),
)
SHELVE_MINUTES = ("15", "30", "60", "120", "240", "480")
BATCHED = (3, 4)


class AlarmDesk(QObject):
    """Shows each picture's alarms in panel and counters, lets them sound, and sends requests."""

    def __init__(
        self,
        link: DeskLink,
        panel: AlarmPanel,
        counters: Counters,
        form: FormPanel,
        definitions: Mapping[str, AlarmDefinition],
        zone: tzinfo,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.link = link
        self.panel = panel
        self.flood = Flood()
        self.alarms = AlarmList()
        self.sound: AlarmSound | None = None
        self._counters = counters
        self._form = form
        self._definitions = definitions
        self._book = AlarmBook(definitions, zone)
        self._end_book = AlarmBook(definitions, zone)
        panel.confirmed.connect(self.confirm_flood)
        panel.help_called.connect(self.call_help)

    def show(self, picture: Picture) -> None:
        """Shows the alarms of a picture, which may be limited to an area."""
        link = self.link
        alarms = self._book.read(picture, link.now_us, link.sent, link.unrecorded)
        self.alarms = alarms
        flood = self._book.listed((FLOOD_ALARM, DESK_KEY))
        self.flood.follow(flood, is_condition_true, ask=link.has_commands)
        self.panel.show_alarms(alarms, self._book, self.flood)
        self._counters.show_alarms(alarms)
        if self.sound is not None:
            self._sound(self.sound)

    def _sound(self, sound: AlarmSound) -> None:
        """A replay is looked at, not listened to: nothing in it calls anybody now."""
        if self.link.has_commands:
            is_flood = self.flood.since_us is not None
            sound.follow(self.alarms, is_flood=is_flood, is_recording=self._is_recording)
        elif self.link.session.end_picture is None:
            sound.follow(AlarmList(), is_flood=False, is_recording=True)

    @property
    def _is_recording(self) -> bool:
        status = self.link.session.status
        return status is None or status.recording

    def hear(self, picture: Picture) -> None:
        """What comes at the end of the log still calls, while an instant of it is shown."""
        if self.sound is not None and picture.changes.alarms:
            link = self.link
            alarms = self._end_book.read(picture, link.end_us, link.sent, link.unrecorded)
            self.sound.follow(alarms, is_flood=False, is_recording=self._is_recording)

    def use_sound(self, sound: AlarmSound) -> None:
        """Lets alarms sound from now on."""
        self.sound = sound
        sound.note_changed.connect(self.panel.say_sound)
        self._sound(sound)

    def confirm_flood(self) -> None:
        """The list that a flood left was looked at."""
        self.flood.confirm()
        self.panel.show_alarms(self.alarms, self._book, self.flood)

    # What is asked for.

    def call_help(self) -> None:
        """Says in the journal of the flood, which every desk follows, that this one needs help."""
        if self.flood.call_help():
            text = tr("help is called to this desk")
            self.link.ask(CommentAlarm, alarm=FLOOD_ALARM, key=DESK_KEY, text=text)
            self.panel.show_alarms(self.alarms, self._book, self.flood)

    def acknowledge(self, activation: Activation) -> None:
        """Asks for the acknowledgement of one activation; the log says whether it came about."""
        alarm, key, number = activation
        self.link.ask(AcknowledgeAlarm, alarm=alarm, key=key, activation=number)

    def batch(self) -> list[Activation]:
        """What one key may acknowledge: rows of priority 3 and 4 that are seen, 20 at most."""
        return [
            (row.id, row.key, row.activation)
            for row in self.panel.visible_rows()
            if row.priority in BATCHED and not row.flags and is_unacknowledged(row.state)
        ][:BATCH_MOST]

    def acknowledge_seen(self) -> None:
        """Asks for all that can be acknowledged together."""
        rows = self.batch()
        if rows:
            self.link.ask(AcknowledgeBatch, rows=tuple(rows))

    def silence(self) -> None:
        """Silences this desk at once; the journal gets to know it."""
        seconds = self.sound.silence() if self.sound is not None else 0
        if seconds:
            self.link.ask(SilenceAlarms, seconds=seconds)

    def can_shelve(self, alarm: AlarmState | None) -> bool:
        """Whether there is anything to shelve; who may is for the recorder to say."""
        if alarm is None or SHELVED in alarm.flags or not self.link.has_commands:
            return False
        return max_shelve_min(alarm.priority, self._definitions.get(alarm.id)) > 0

    def shelve(self, alarm: AlarmState) -> None:
        """Asks for how long and why."""
        most = max_shelve_min(alarm.priority, self._definitions.get(alarm.id))
        minutes = tuple(text for text in SHELVE_MINUTES if int(text) <= most) or (str(most),)
        fields = (
            Field("minutes", tr("Minutes"), minutes, is_free=False),
            Field("reason", tr("Reason"), tuple(tr(reason) for reason in SHELVE_REASONS)),
            Field("once", tr("Only until the condition ends"), is_check=True),
        )

        def send(values: Values) -> str:
            if len(values["reason"]) < REASON_LENGTH:
                return tr("a reason has {n} letters at least", n=REASON_LENGTH)
            self.link.ask(
                ShelveAlarm,
                alarm=alarm.id,
                key=alarm.key,
                minutes=int(values["minutes"]),
                reason=values["reason"],
                once=bool(values["once"]),
            )
            return ""

        self._open(tr("Shelve"), alarm, fields, send)

    def unshelve(self, alarm: AlarmState) -> None:
        """Asks to have a shelved alarm back."""
        self.link.ask(UnshelveAlarm, alarm=alarm.id, key=alarm.key)

    def reset(self, alarm: AlarmState) -> None:
        """Asks to end a latched alarm, with what was found."""
        fields = (
            Field("reason", tr("What was found")),
            Field("inspection", tr("Reference of the inspection")),
        )
        self._open(tr("Reset"), alarm, fields, self._sends(ResetAlarm, alarm, "reason"))

    def comment(self, alarm: AlarmState) -> None:
        """Asks for a remark."""
        fields = (Field("text", tr("Remark")),)
        self._open(tr("Comment"), alarm, fields, self._sends(CommentAlarm, alarm, "text"))

    def take_out(self, alarm: AlarmState) -> None:
        """Asks for the work order, until when, and who approves."""
        fields = (
            Field("work_order", tr("Work order")),
            Field("hours", tr("Hours"), ("1", "2", "4", "8", "12", "24")),
            Field("second", tr("Second person")),
            Field("second_role", tr("Their role"), ("supervisor", "dispatcher"), is_free=False),
        )

        def send(values: Values) -> str:
            try:
                hours = float(values["hours"])
            except ValueError:
                return tr("hours are a number")
            if not values["work_order"]:
                return tr("a work order is needed")
            self.link.ask(
                TakeOutOfService,
                alarm=alarm.id,
                key=alarm.key,
                work_order=values["work_order"],
                until_us=self.link.now_us + round(hours * 3_600 * US_PER_S),
                second=values["second"],
                second_role=values["second_role"] if values["second"] else "",
            )
            return ""

        self._open(tr("Take out of service"), alarm, fields, send)

    def give_back(self, alarm: AlarmState) -> None:
        """Asks how it was found that the equipment works."""
        fields = (
            Field("test_result", tr("Result of the test")),
            Field("second", tr("Who takes it over")),
        )
        send = self._sends(ReturnToService, alarm, "test_result")
        self._open(tr("Return to service"), alarm, fields, send)

    def hand_over(self) -> None:
        """Asks who takes the desk over, with what they are to be told in sight."""
        shelved, waiting = len(self.alarms.flagged(SHELVED)), self.alarms.unacknowledged()
        title = tr("Hand over · {m} unacknowledged · {s} shelved", m=waiting, s=shelved)

        def send(values: Values) -> str:
            if not values["successor"]:
                return tr("who takes over is named")
            self.link.ask(HandOverDesk, successor=values["successor"])
            return ""

        fields = (Field("successor", tr("Who takes over")),)
        self._form.begin(title, fields, send, QApplication.focusWidget())

    def _sends(
        self,
        command: type[ResetAlarm | CommentAlarm | ReturnToService],
        alarm: AlarmState,
        needed: str,
    ) -> Callable[[Values], str]:
        def send(values: Values) -> str:
            if not values[needed]:
                return tr("this has to be said")
            self.link.ask(command, alarm=alarm.id, key=alarm.key, **values)
            return ""

        return send

    def _open(
        self,
        title: str,
        alarm: AlarmState,
        fields: tuple[Field, ...],
        send: Callable[[Values], str],
    ) -> None:
        name = self._definitions[alarm.id].name if alarm.id in self._definitions else alarm.id
        words = tr("{action} · {alarm} · {object}", action=title, alarm=name, object=alarm.key)
        self._form.begin(words, fields, send, QApplication.focusWidget())


def can_reset(alarm: AlarmState | None) -> bool:
    """Whether an alarm is latched and its condition over."""
    return alarm is not None and is_latched(alarm.state)
