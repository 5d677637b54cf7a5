"""Owns the sound of the desk: plays the tone that is due, and says when nothing can be heard."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QSettings, QTimer, QUrl, Signal
from PySide6.QtGui import QGuiApplication

from core.resources import resource_path
from ui.viewmodels.alarm_rows import NO_NEWS, AlarmList, News
from ui.viewmodels.alarm_tones import TONES, Tones
from ui.viewmodels.language import tr

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

_LOOK_MS = 500
_TEST_MS = 2_200
# Loudness in percent. No desk can be turned down below the floor.
VOLUMES = (40, 60, 80, 100)
VOLUME_FLOOR = VOLUMES[0]
_VOLUME_KEY = "sound/volume_percent"


class Speaker(Protocol):
    """What can play a tone."""

    @property
    def works(self) -> bool:
        """False when there is no sound device or it has failed."""
        ...

    def play(self, tone: str, volume_percent: int) -> None:
        """Plays a tone once."""
        ...

    def stop(self) -> None:
        """Ends what plays."""
        ...


class AlarmSound(QObject):
    """Plays what `Tones` says is due. `note_changed` carries what the desk must show of it.

    `now_s` is a clock that only rises.
    """

    note_changed = Signal(str)

    def __init__(
        self,
        speaker: Speaker,
        settings: QSettings | None = None,
        parent: QObject | None = None,
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._speaker = speaker
        self._settings = settings
        self._now_s = now_s
        self._tones = Tones()
        self._alarms = AlarmList()
        self._is_flood = False
        self._is_recording = True
        self._testing: list[str] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._test_timer = QTimer(self)
        self._test_timer.setInterval(_TEST_MS)
        self._test_timer.timeout.connect(self._test_next)

    @property
    def sounding(self) -> str | None:
        """The tone that goes on sounding now; None for silence."""
        return None if self.is_silenced else self._tones.sounding

    @property
    def is_silenced(self) -> bool:
        """True while a person has silenced the desk."""
        return self._tones.is_silenced(self._now_s())

    @property
    def volume_percent(self) -> int:
        """How loud, never below the floor."""
        kept = self._settings.value(_VOLUME_KEY, VOLUMES[-1]) if self._settings else VOLUMES[-1]
        try:
            return min(100, max(VOLUME_FLOOR, int(str(kept))))
        except ValueError:
            return VOLUMES[-1]

    def set_volume(self, percent: int) -> None:
        """Sets how loud from now on."""
        if self._settings is not None:
            self._settings.setValue(_VOLUME_KEY, max(VOLUME_FLOOR, min(100, percent)))

    def follow(self, alarms: AlarmList, *, is_flood: bool, is_recording: bool) -> None:
        """Takes the list as it is now."""
        self._alarms = alarms
        self._is_flood, self._is_recording = is_flood, is_recording
        self._look(alarms.news)

    def look(self) -> None:
        """Repeats what is to be repeated; the timer does it, and a test may."""
        self._look(NO_NEWS)

    def _look(self, news: News) -> None:
        before = self.sounding
        tone = self._tones.look(
            self._alarms,
            news,
            self._now_s(),
            is_flood=self._is_flood,
            is_recording=self._is_recording,
        )
        if self._testing:
            # A test of the sound is heard out; what stands sounds again right after it.
            return
        if before is not None and self.sounding is None and tone is None:
            self._speaker.stop()
        if tone is not None and self._speaker.works:
            self._speaker.play(tone, self.volume_percent)
        self.note_changed.emit(self._note())

    def silence(self) -> int:
        """Silences what sounds; for how many seconds, 0 where nothing sounds."""
        seconds = self._tones.silence(self._now_s())
        if seconds:
            self._speaker.stop()
            self.note_changed.emit(self._note())
        return seconds

    def test(self) -> None:
        """Plays every tone, one after the other: what is not heard does not work."""
        self._testing = list(TONES)
        self._test_next()
        self._test_timer.start()

    def _test_next(self) -> None:
        if not self._testing:
            self._test_timer.stop()
            self.note_changed.emit(self._note())
            return
        tone = self._testing.pop(0)
        if self._speaker.works:
            self._speaker.play(tone, self.volume_percent)
        self.note_changed.emit(tr("Sound test: {tone}", tone=tone))

    def _note(self) -> str:
        if not self._speaker.works:
            return tr("✕ No sound")
        return tr("Silenced") if self.is_silenced and self._tones.sounding is not None else ""


class Loudspeaker(QObject):
    """The machine's sound device, by Qt Multimedia, which is loaded here and nowhere else."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._effects = _load_effects(self) if QGuiApplication.platformName() in _AUDIBLE else {}

    @property
    def works(self) -> bool:
        """False when there is no sound device, or it cannot play our files."""
        return bool(self._effects) and not any(
            effect.status() == effect.Status.Error for effect in self._effects.values()
        )

    def play(self, tone: str, volume_percent: int) -> None:
        """Plays a tone once."""
        self._effects[tone].setVolume(volume_percent / 100)
        self._effects[tone].play()

    def stop(self) -> None:
        """Ends what plays."""
        for effect in self._effects.values():
            effect.stop()


# Where there is no window there is nobody to hear; asking for devices there only prints warnings.
_AUDIBLE = ("xcb", "wayland", "windows", "cocoa")


def _load_effects(parent: QObject) -> dict[str, QSoundEffect]:
    from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

    if QMediaDevices.defaultAudioOutput().isNull():
        return {}
    effects = {}
    for tone in TONES:
        effects[tone] = QSoundEffect(parent)
        effects[tone].setSource(QUrl.fromLocalFile(str(resource_path("sounds", f"{tone}.wav"))))
    return effects
