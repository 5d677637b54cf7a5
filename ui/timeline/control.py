"""Owns how a person moves the desk through time: seek, step, play, and back to the end."""

from __future__ import annotations

import time
from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from core.alarms.definitions import AlarmDefinition
from core.forecast import Forecast
from core.store import StoreError
from ui.desk_link import DeskLink
from ui.timeline.widget import Timeline
from ui.viewmodels.playback import HOUR_US, MINUTE_US, Playback

# Frames of a replay that plays; each goes as far as the real time since the last one says.
FRAME_MS = 100
_STEPS_US = {"minute": MINUTE_US, "hour": HOUR_US}
# How far back the strip is filled at once, in windows of itself; and the pause between pieces.
_PAUSE_MS = 15


class TimeControl(QObject):
    """Joins a time line with a link. `moving` is true while a replay plays."""

    played = Signal()

    def __init__(
        self,
        link: DeskLink,
        timeline: Timeline,
        definitions: Mapping[str, AlarmDefinition],
    ) -> None:
        super().__init__(link)
        self.playback = Playback()
        self._link = link
        self._timeline = timeline
        self._definitions = definitions
        self._forecast = Forecast()
        self._missed = 0
        self._last_s = 0.0
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self._frame)
        self._pieces = QTimer(self)
        self._pieces.setSingleShot(True)
        self._pieces.setInterval(_PAUSE_MS)
        self._pieces.timeout.connect(self._read)
        timeline.sought.connect(self.seek)
        timeline.live_asked.connect(self.go_live)
        timeline.stepped.connect(self.step)
        timeline.play_asked.connect(self.toggle)
        timeline.speed_asked.connect(self.change_speed)
        link.moved.connect(self._on_moved)
        link.ended.connect(self._on_ended)

    # --- moving ------------------------------------------------------------------------------

    def seek(self, at_us: int) -> None:
        """Shows an instant: of the log, or beyond its end what is forecast."""
        self._link.seek(at_us)

    def go_live(self) -> None:
        """Back to the end of the log."""
        self._play(False)
        self._link.follow()

    def step(self, what: str, sign: int) -> None:
        """Goes one event, minute or hour back (-1) or on (1)."""
        now_us = self._link.now_us
        if what == "event":
            try:
                found = self._link.session.next_us(sign)
            except StoreError:
                # The link says what is wrong with the store as soon as it reads it.
                found = None
            if found is not None:
                self.seek(found)
        else:
            self.seek(now_us + sign * _STEPS_US[what])

    def toggle(self) -> None:
        """Plays on from here, or stops. At the end of the log there is nothing to play."""
        self._play(not self.playback.is_playing and not self._link.has_commands)

    def change_speed(self, by: int) -> None:
        """Plays at the next of the speeds, or the one before."""
        self.playback = self.playback.stepped(by)
        self._timeline.show_playback(self.playback)

    def _play(self, is_playing: bool) -> None:
        self.playback = self.playback.playing(is_playing)
        self._timeline.show_playback(self.playback)
        self._last_s = time.monotonic()
        if is_playing:
            self._frames.start()
        else:
            self._frames.stop()
            self.played.emit()

    def _frame(self) -> None:
        now_s = time.monotonic()
        elapsed_s, self._last_s = now_s - self._last_s, now_s
        self.advance(elapsed_s)

    def advance(self, elapsed_s: float) -> None:
        """Plays on by some real seconds; at the end of the log the desk follows it again."""
        at_us = self.playback.advanced(self._link.now_us, elapsed_s)
        if at_us < self._link.end_us:
            self.seek(at_us)
        elif self._link.session.end_picture is not None:
            self.go_live()
        else:
            self._play(False)
            self.seek(self._link.end_us)

    # --- what the strip shows ----------------------------------------------------------------

    def show(self, forecast: Forecast) -> None:
        """Shows the moment, with the conflicts of a forecast."""
        self._forecast = forecast
        link, session = self._link, self._link.session
        self._timeline.show_mode(link.mode, session.end_mode, self._missed)
        self._timeline.show_moment(
            link.end_us, session.at_us, session.chronicle, forecast.conflicts, self._names()
        )
        if not self._pieces.isActive():
            self._read()

    def _names(self) -> dict[str, str]:
        """The names of the types of alarm."""
        return {key: one.name for key, one in self._definitions.items()}

    def _read(self) -> None:
        """Reads a piece of the log for the strip, and goes on until it is full."""
        before = self._link.session.chronicle.version
        try:
            is_full = self._link.session.load_chronicle(self._timeline.strip.strip.start_us)
        except StoreError:
            return
        if self._link.session.chronicle.version != before:
            self._timeline.strip.refresh()
        if not is_full:
            self._pieces.start()

    def finish(self) -> None:
        """Reads all that the strip shows, now: for a picture."""
        while not self._link.session.load_chronicle(self._timeline.strip.strip.start_us):
            pass
        self._timeline.strip.refresh()

    def _on_moved(self) -> None:
        if self._link.has_commands:
            self._missed = 0

    def _on_ended(self, picture: object) -> None:
        """Alarms that came at the end of the log while an instant of it is shown."""
        end = self._link.session.end_picture
        if end is not None and end.changes.alarms:
            new = [end.alarms[key] for key in end.changes.alarms if key in end.alarms]
            self._missed += sum(alarm.changed_us == alarm.raised_us for alarm in new)
            self._timeline.show_mode(self._link.mode, self._link.session.end_mode, self._missed)
