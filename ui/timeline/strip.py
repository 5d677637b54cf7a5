"""Owns the strip of the time line: it is painted here, and the pointer takes an instant from it."""

from __future__ import annotations

from datetime import tzinfo

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.chronicle import Chronicle
from core.forecast import Conflict
from ui.line_view.brush import Brush
from ui.line_view.type_measure import QtMeasure
from ui.theme import Theme
from ui.viewmodels.clocks import civil
from ui.viewmodels.drawing import Rect, Text
from ui.viewmodels.language import plural, tr
from ui.viewmodels.timeline import Strip, TimelineScene, mark_words, scene

# Bands of the strip: the marks, the track, the times under it.
_FLAGS_Y, _TRACK_Y, _TRACK_PX, _TICKS_Y = 3.0, 17.0, 26.0, 46.0
_NEAR_PX = 6.0
# While the bar is dragged the desk follows so often at most.
_SEEK_EVERY_MS = 30


class TimeStrip(QWidget):
    """The strip itself. `sought` has an instant that a person dragged the bar to."""

    sought = Signal(object)

    def __init__(self, theme: Theme, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._use(theme)
        self._strip = Strip(0, 100.0)
        self._shown: tuple[Chronicle, tuple[Conflict, ...], dict[str, str]] | None = None
        self._colors = ("mode_live", "mode_live")
        self._wanted_us: int | None = None
        self.scene: TimelineScene | None = None
        self._seek = QTimer(self)
        self._seek.setSingleShot(True)
        self._seek.setInterval(_SEEK_EVERY_MS)
        self._seek.timeout.connect(self._send)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Time line"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _use(self, theme: Theme) -> None:
        self._scale = theme.scale
        self._theme = theme.at_scale_1()
        self._measure = QtMeasure(self._theme)

    def sizeHint(self) -> QSize:
        """The bands, as wide as there is room."""
        return QSize(900, 64) * self._scale

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        self._use(theme)
        self._rebuild()

    def set_mode_color(self, mode: str, live: str) -> None:
        """The colours of the instant shown and of the log's end."""
        self._colors = mode, live
        self.update()

    @property
    def strip(self) -> Strip:
        """The scale."""
        return self._strip

    def show_moment(
        self,
        end_us: int,
        at_us: int | None,
        chronicle: Chronicle,
        conflicts: tuple[Conflict, ...],
        names: dict[str, str],
    ) -> None:
        """Shows the log's end and the instant of a replay; under a drag the scale stands still."""
        self._shown = chronicle, conflicts, names
        if self._wanted_us is None:
            self._strip = replace(self._strip, end_us=end_us, at_us=at_us)
        self._rebuild()

    def refresh(self) -> None:
        """Shows what was read of the log meanwhile."""
        self._rebuild()

    def zoom(self, by: int) -> None:
        """Shows more time for by above 0, or less."""
        self._strip = self._strip.zoomed(by)
        self._rebuild()

    def _rebuild(self) -> None:
        self._strip = replace(self._strip, width_px=max(1.0, self.width() / self._scale))
        if self._shown is not None:
            chronicle, conflicts, names = self._shown
            self.scene = scene(
                self._strip,
                chronicle,
                conflicts,
                names,
                self._zone,
                self._measure,
                _FLAGS_Y,
                _TICKS_Y,
            )
            self.setAccessibleDescription(self._words())
        self.update()

    def _words(self) -> str:
        at_us = self._strip.at_us
        shown = civil(self._strip.end_us if at_us is None else at_us, self._zone)
        count = len(self.scene.flags) if self.scene else 0
        return f"{shown:%Y-%m-%d %H:%M:%S}, " + plural(count, "{n} mark", "{n} marks")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As much time in another width."""
        self._rebuild()

    # --- painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The track, what lies on it, and the bars of the end and of the instant."""
        painter = QPainter(self)
        painter.scale(self._scale, self._scale)
        brush = Brush(painter, self._theme, self._measure)
        strip, color = self._strip, self._theme.color
        end_x = min(max(0.0, strip.x(strip.end_us)), strip.width_px)
        painter.fillRect(QRectF(0, _TRACK_Y, end_x, _TRACK_PX), color("raised"))
        rest = QRectF(end_x, _TRACK_Y, strip.width_px - end_x, _TRACK_PX)
        painter.fillRect(rest, color("background"))
        if self.scene is not None:
            self._paint_scene(brush, self.scene)
        if rest.width() > 90:
            word = Text(
                tr("forecast"),
                Rect(rest.x(), rest.y(), rest.width(), rest.height()),
                "small",
                "text_disabled",
                "center",
            )
            if self.scene is None or not self.scene.conflicts:
                brush.text(word)
        self._paint_bars(brush)
        if self.hasFocus():
            painter.setPen(color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(0.5, _TRACK_Y - 1.5, strip.width_px - 1, _TRACK_PX + 3))
        painter.end()

    def _paint_scene(self, brush: Brush, scene: TimelineScene) -> None:
        painter, color = brush.painter, self._theme.color
        bottom = _TRACK_Y + _TRACK_PX
        for bar in scene.bars:
            high = max(2.0, bar.share * (_TRACK_PX - 3))
            painter.fillRect(QRectF(bar.x, bottom - high, bar.width, high), color("text_disabled"))
        for flag in scene.flags:
            if flag.mark.kind == "session":
                painter.fillRect(QRectF(flag.x, bottom - 5, 1, 5), color("text_secondary"))
            else:
                _paint_diamond(painter, flag.x, flag.mark.kind, color("text_secondary"))
                if flag.text is not None:
                    brush.text(flag.text)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for x, _ in scene.conflicts:
            painter.setPen(QPen(color("text"), 1.6))
            painter.drawEllipse(QPointF(x, _TRACK_Y + _TRACK_PX / 2), 4.5, 4.5)
        avoid = [self._tag_rect(x, text) for x, text, _ in self._tags()]
        for text in scene.ticks:
            if not any(text.rect.overlaps(rect, 2.0) for rect in avoid):
                brush.text(text)

    def _tags(self) -> list[tuple[float, str, str]]:
        """The bars that have a time under them: x, text, colour."""
        strip = self._strip
        tags = []
        if strip.at_us is not None:
            words = f"{civil(strip.at_us, self._zone):%H:%M:%S}"
            tags.append((strip.x(strip.at_us), words, self._colors[0]))
        end_x = strip.x(strip.end_us)
        if 0 <= end_x <= strip.width_px:
            end = f"{civil(strip.end_us, self._zone):%H:%M}"
            tags.append((end_x, tr("now {time}", time=end), ""))
        return tags

    def _tag_rect(self, x: float, words: str) -> Rect:
        wide = self._measure.width(words, "small") + 12
        left = min(max(0.0, x - wide / 2), max(0.0, self._strip.width_px - wide))
        return Rect(left, _TICKS_Y - 1, wide, self._measure.height("small") + 2)

    def _paint_bars(self, brush: Brush) -> None:
        strip, color = self._strip, self._theme.color
        painter = brush.painter
        end_x = strip.x(strip.end_us)
        painter.fillRect(QRectF(end_x - 1, _TRACK_Y - 5, 2, _TRACK_PX + 8), color(self._colors[1]))
        if strip.at_us is not None:
            at_x = strip.x(strip.at_us)
            mine = color(self._colors[0])
            painter.fillRect(QRectF(at_x - 1.5, _TRACK_Y - 8, 3, _TRACK_PX + 12), mine)
        taken: list[Rect] = []
        for x, words, role in self._tags():
            rect = self._tag_rect(x, words)
            if any(rect.overlaps(other, 2.0) for other in taken):
                continue
            taken.append(rect)
            if role:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color(role))
                painter.drawRoundedRect(QRectF(*rect), 3, 3)
            text_color = "mode_text" if role else "text"
            brush.text(Text(words, rect, "small", text_color, "center"))

    # --- pointer and keys --------------------------------------------------------------------

    def _us_at(self, event: QMouseEvent) -> int:
        x = event.position().x() / self._scale
        for flag in self.scene.flags if self.scene else ():
            if flag.mark.kind != "session" and abs(flag.x - x) <= _NEAR_PX:
                return flag.mark.at_us
        return self._strip.us(x)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes the bar to the place that was pressed; near a mark, to the mark."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._want(self._us_at(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags the bar: the whole desk goes with it."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._want(self._strip.us(event.position().x() / self._scale))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets go of the bar."""
        if self._seek.isActive():
            self._seek.stop()
            self._send()
        self._wanted_us = None

    def _want(self, at_us: int) -> None:
        self._wanted_us = at_us
        self._strip = replace(self._strip)
        if not self._seek.isActive():
            self._send()
            self._seek.start()

    def _send(self) -> None:
        if self._wanted_us is not None:
            self.sought.emit(self._wanted_us)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Shows more or less time."""
        if event.angleDelta().y():
            self.zoom(-1 if event.angleDelta().y() > 0 else 1)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """+ and - show less or more time."""
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(-1)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom(1)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Says what lies under the pointer; the same stands in the event log."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._told(event.pos().x() / self._scale), self)
            return True
        return super().event(event)

    def _told(self, x: float) -> str:
        found = self.scene
        if found is None or self._shown is None:
            return ""
        at = f"{civil(self._strip.us(x), self._zone):%H:%M}"
        for flag in found.flags:
            if abs(flag.x - x) <= _NEAR_PX:
                at = f"{civil(flag.mark.at_us, self._zone):%H:%M:%S}"
                return f"{at} {mark_words(flag.mark, self._shown[2])}"
        for bar in found.bars:
            if bar.x <= x <= bar.x + bar.width + 1:
                return f"{at} " + plural(bar.alarms, "{n} alarm", "{n} alarms")
        return at


def _paint_diamond(painter: QPainter, x: float, kind: str, color: QColor) -> None:
    """Filled for an incident, hollow for a note; a handover is a square."""
    half, y = 4.0, _FLAGS_Y + 4.5
    points = [(x - half, y), (x, y - half), (x + half, y), (x, y + half)]
    if kind == "handover":
        half = 3.2
        points = [
            (x - half, y - half),
            (x + half, y - half),
            (x + half, y + half),
            (x - half, y + half),
        ]
    painter.setPen(QPen(color, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush if kind == "note" else color)
    painter.drawPolygon(QPolygonF([QPointF(*point) for point in points]))
