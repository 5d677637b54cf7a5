"""Owns the sound of alarms: which tone, how often again, and for how long it can be silenced."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QGuiApplication

from core.alarms.lifecycle import UNACK
from core.resources import resource_path
from ui.viewmodels.alarm_rows import Activation, AlarmList, sounding_priority
from ui.viewmodels.language import tr

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

# control-room.md 1.2 T34: how long a desk may silence, by the priority that sounds.
SILENCE_MS = {1: 30_000, 2: 120_000}
# Priority 1 repeats without a pause: its file lasts two seconds.
REPEAT_MS = {1: 2_000, 2: 10_000}


class Speaker(Protocol):
    """What can play a tone."""

    @property
    def works(self) -> bool:
        """False when there is no sound device or it has failed."""
        ...

    def play(self, priority: int) -> None:
        """Plays the tone of a priority once."""
        ...

    def stop(self) -> None:
        """Ends what plays."""
        ...


class AlarmSound(QObject):
    """Sounds while an alarm of priority 1 or 2 stands unacknowledged.

    Silencing lasts for a bounded time and ends at once when another alarm comes. `note_changed`
    carries what the desk must show: silenced, or no sound at all.
    """

    note_changed = Signal(str)

    def __init__(self, speaker: Speaker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speaker = speaker
        self._wanted: int | None = None
        self._heard: frozenset[Activation] = frozenset()
        self._repeat = QTimer(self)
        self._repeat.timeout.connect(self._play)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.timeout.connect(self._update)

    @property
    def is_silenced(self) -> bool:
        """True while a person has silenced the sound."""
        return self._silence.isActive()

    @property
    def sounding(self) -> int | None:
        """The priority that sounds now; None for silence."""
        return self._wanted if self._repeat.isActive() else None

    def follow(self, alarms: AlarmList) -> None:
        """Takes the list as it is now."""
        waiting = frozenset(
            (row.id, row.key, row.activation)
            for row in alarms.rows
            if row.state == UNACK and row.priority in SILENCE_MS
        )
        if waiting - self._heard:
            self._silence.stop()
        self._heard = waiting
        self._wanted = sounding_priority(alarms)
        self._update()

    def silence(self) -> None:
        """Silences what sounds, for as long as its priority allows."""
        if self._wanted is not None:
            self._silence.start(SILENCE_MS[self._wanted])
            self._update()

    def _update(self) -> None:
        if self._wanted is None or self.is_silenced:
            if self._repeat.isActive():
                self._speaker.stop()
            self._repeat.stop()
        elif not self._repeat.isActive() or self._repeat.interval() != REPEAT_MS[self._wanted]:
            self._repeat.start(REPEAT_MS[self._wanted])
            self._play()
        self.note_changed.emit(self._note())

    def _play(self) -> None:
        if self._wanted is not None and self._speaker.works:
            self._speaker.play(self._wanted)

    def _note(self) -> str:
        if not self._speaker.works:
            return tr("✕ No sound")
        return tr("Silenced") if self.is_silenced and self._wanted is not None else ""


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

    def play(self, priority: int) -> None:
        """Plays the tone of a priority once."""
        self._effects[priority].play()

    def stop(self) -> None:
        """Ends what plays."""
        for effect in self._effects.values():
            effect.stop()


# Where there is no window there is nobody to hear; asking for devices there only prints warnings.
_AUDIBLE = ("xcb", "wayland", "windows", "cocoa")


def _load_effects(parent: QObject) -> dict[int, QSoundEffect]:
    from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

    if QMediaDevices.defaultAudioOutput().isNull():
        return {}
    effects = {}
    for priority in SILENCE_MS:
        effects[priority] = QSoundEffect(parent)
        file = resource_path("sounds", f"priority-{priority}.wav")
        effects[priority].setSource(QUrl.fromLocalFile(str(file)))
    return effects
