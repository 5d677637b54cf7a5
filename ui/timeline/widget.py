"""Owns the time line's strip along the foot of the window: buttons, the strip itself, LIVE."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from core.chronicle import Chronicle
from core.forecast import Conflict
from core.ids import Mode
from ui.frame_cells import MODE_ROLES
from ui.theme import Theme, set_role
from ui.timeline.icons import SIDE_PX, sign
from ui.timeline.strip import TimeStrip
from ui.viewmodels.desk import mode_word
from ui.viewmodels.language import isolated, tr
from ui.viewmodels.playback import Playback
from ui.viewmodels.timeline import live_words

_HEIGHT = 76


class Timeline(QWidget):
    """Past, now and forecast in one strip.

    `sought` has the instant a person chose, `live_asked` comes for the end of the log, `stepped`
    has a word and a sign: event, minute or hour. `play_asked` and `speed_asked` (a sign) play.
    """

    sought = Signal(object)
    live_asked = Signal()
    stepped = Signal(str, int)
    play_asked = Signal()
    speed_asked = Signal(int)

    def __init__(self, theme: Theme, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Time line"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        set_role(self, "panel")
        self.strip = TimeStrip(theme, zone, self)
        self._signs: dict[QToolButton, str] = {}
        self.play = self._button("play", tr("Play"), self.play_asked.emit)
        self.speed = self._button(isolated("1×"), tr("Faster"), lambda: self.speed_asked.emit(1))
        self.live = QPushButton(self)
        self.live.clicked.connect(self.live_asked)
        self._tools = [
            self._button("event_back", tr("Event before"), lambda: self.stepped.emit("event", -1)),
            self._button(
                "minute_back", tr("A minute back"), lambda: self.stepped.emit("minute", -1)
            ),
            self.play,
            self._button("minute_on", tr("A minute on"), lambda: self.stepped.emit("minute", 1)),
            self._button("event_on", tr("Next event"), lambda: self.stepped.emit("event", 1)),
            self._button("−", tr("Slower"), lambda: self.speed_asked.emit(-1)),
            self.speed,
        ]
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(2)
        for tool in self._tools:
            row.addWidget(tool)
        row.addSpacing(8)
        row.addWidget(self.strip, 1)
        row.addSpacing(8)
        row.addWidget(self.live)
        self.strip.sought.connect(self.sought)
        self.set_theme(theme)
        self.show_mode(Mode.LIVE, Mode.LIVE, 0)

    def _button(self, text: str, name: str, run: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        if "_" in text or text == "play":
            self._signs[button] = text
        else:
            button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: run())
        set_role(button, "plain")
        return button

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        self._theme = theme
        for button in (*self._tools, self.live):
            button.setFont(theme.font("body"))
        self.live.setFont(theme.font("title"))
        self.speed.setMinimumWidth(self.speed.fontMetrics().horizontalAdvance("600×") + 16)
        self.strip.set_theme(theme)
        self._draw_signs()
        self.updateGeometry()
        self.update()

    def _draw_signs(self) -> None:
        side = self._theme.px(SIDE_PX)
        for button, name in self._signs.items():
            button.setIcon(sign(name, self._theme.color("text"), self._theme.scale))
            button.setIconSize(QSize(side, side))

    def sizeHint(self) -> QSize:
        """One band, as wide as there is room."""
        return QSize(1360, self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """It keeps its height."""
        return QSize(320, self.sizeHint().height())

    def show_mode(self, mode: Mode, live: Mode, missed: int) -> None:
        """What is shown, what the end of the log is, and how many alarms came there meanwhile."""
        is_replay = mode is Mode.REPLAY
        self.live.setText(
            ("" if is_replay else "● ") + live_words(is_replay, missed, mode_word(live))
        )
        self.live.setAccessibleName(self.live.text())
        self.strip.set_mode_color(MODE_ROLES[mode], MODE_ROLES[live])

    def show_playback(self, playback: Playback) -> None:
        """Whether it plays, and how fast."""
        self._signs[self.play] = "pause" if playback.is_playing else "play"
        self._draw_signs()
        self.play.setAccessibleName(tr("Pause") if playback.is_playing else tr("Play"))
        self.speed.setText(playback.text)

    def show_moment(
        self,
        end_us: int,
        at_us: int | None,
        chronicle: Chronicle,
        conflicts: tuple[Conflict, ...],
        names: dict[str, str],
    ) -> None:
        """Shows the log's end, the instant of a replay, and what lies along them."""
        self.strip.show_moment(end_us, at_us, chronicle, conflicts, names)
