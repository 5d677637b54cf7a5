"""Owns the map panel: the railway on the ground, to be moved, zoomed and clicked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from core.line.model import Railway
from core.picture import Picture
from ui.line_view.type_measure import QtMeasure
from ui.markers import BlinkClock, paint_marker
from ui.panel import Panel
from ui.theme import Theme
from ui.viewmodels.drawing import XY, Stroke, Text
from ui.viewmodels.language import tr
from ui.viewmodels.map_scene import MapGround, MapScene, MapView, TrainMark, map_scene
from ui.viewmodels.selection import NOTHING

_STEP_PX = 80.0
_ZOOM = 1.4
_TRAIN_PX = 6.0
_MOVES = {
    Qt.Key.Key_Left: (_STEP_PX, 0.0),
    Qt.Key.Key_Right: (-_STEP_PX, 0.0),
    Qt.Key.Key_Up: (0.0, _STEP_PX),
    Qt.Key.Key_Down: (0.0, -_STEP_PX),
}


class MapCanvas(QWidget):
    """The picture itself. `selected` says (kind, id) of what was clicked."""

    selected = Signal(str, str)

    def __init__(self, railway: Railway, theme: Theme, blink: BlinkClock, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = MapGround(railway)
        self._theme = theme
        self._blink = blink
        self._measure = QtMeasure(theme)
        self._picture: Picture | None = None
        self._now_us = 0
        self._chosen: tuple[str, str] = NOTHING
        self._view: MapView | None = None
        # Until a person moves it, it shows all of the railway at any size.
        self._is_whole = True
        self._pressed: QPointF | None = None
        self._dragged = False
        self.scene = MapScene()
        # East stays right, whichever way the writing runs.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Map"))
        self.setMinimumHeight(120)
        blink.ticked.connect(self._on_blink)

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        self._theme = theme
        self._measure = QtMeasure(theme)
        self._draw()

    def show_picture(self, picture: Picture, now_us: int) -> None:
        """Shows the trains where they are believed to be."""
        self._picture, self._now_us = picture, now_us
        self._draw()

    def set_selection(self, kind: str, object_id: str) -> None:
        """Marks what is selected."""
        self._chosen = (kind, object_id)
        self._draw()

    def center_on(self, line: str, position_mm: int) -> None:
        """Brings a place of the line into the middle."""
        place = self._ground.place(line, position_mm)
        if place is not None and self._view is not None:
            view = self._view
            self._look(MapView(*place, view.m_per_px, view.width, view.height))

    def fit(self) -> None:
        """Shows all of it."""
        self._look(self._ground.whole(self.width(), self.height()), is_whole=True)

    def _look(self, view: MapView, *, is_whole: bool = False) -> None:
        self._view, self._is_whole = view, is_whole
        self._draw()

    def _draw(self) -> None:
        if self._view is not None and self._picture is not None:
            self.scene = map_scene(
                self._ground, self._view, self._picture, self._now_us, self._chosen, self._measure
            )
            self.setAccessibleDescription(self.scene.spoken)
        self.update()

    def _on_blink(self) -> None:
        if any(marker.blinks for marker in self.scene.markers):
            self.update()

    # What a person does.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All of it still, or the same middle."""
        if self._view is None or self._is_whole:
            self.fit()
        else:
            self._look(self._view.sized(self.width(), self.height()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms about the pointer."""
        if self._view is not None:
            at = event.position()
            factor = _ZOOM ** (event.angleDelta().y() / 120)
            self._look(self._view.zoomed(factor, at.x(), at.y()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins a move or a click."""
        self._pressed, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moves the picture with the pointer."""
        if self._pressed is None or self._view is None:
            return
        moved = event.position() - self._pressed
        if self._dragged or moved.manhattanLength() > 4:
            self._dragged = True
            self._pressed = event.position()
            self._look(self._view.moved(moved.x(), moved.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click without a move selects."""
        if self._pressed is not None and not self._dragged:
            found = self.scene.hit(event.position().x(), event.position().y())
            self.selected.emit(*(found or NOTHING))
        self._pressed = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, plus and minus zoom, Home shows all."""
        view = self._view
        if view is None:
            return
        key = Qt.Key(event.key())
        middle = view.width / 2, view.height / 2
        if key in _MOVES:
            self._look(view.moved(*_MOVES[key]))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._look(view.zoomed(_ZOOM, *middle))
        elif key == Qt.Key.Key_Minus:
            self._look(view.zoomed(1 / _ZOOM, *middle))
        elif key == Qt.Key.Key_Home:
            self.fit()
        else:
            super().keyPressEvent(event)

    # The picture.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lines, places, trains, markers; a frame while it has the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        scene = self.scene
        for stroke in scene.strokes:
            self._stroke(painter, stroke)
        for _, at, is_major in scene.dots:
            painter.setPen(QPen(self._theme.color("track"), 1.2))
            painter.setBrush(self._theme.color("text" if is_major else "panel"))
            painter.drawEllipse(QPointF(*at), 3.0, 3.0)
        for text in (*scene.names, *scene.headcodes):
            self._text(painter, text)
        for mark in scene.trains:
            self._train(painter, mark)
        for marker in scene.markers:
            lit = self._blink.shows(marker.priority, marker.state)
            center = QPointF(*marker.center)
            size, state = round(marker.size), marker.state
            paint_marker(
                painter, center, size, marker.priority, state, theme=self._theme, blink_on=lit
            )
        if scene.scale is not None:
            self._stroke(painter, scene.scale[0])
            self._text(painter, scene.scale[1])
        if self._ground.is_empty:
            painter.setPen(self._theme.color("text_secondary"))
            words = tr("The line file has no coordinates")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("focus"), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _stroke(self, painter: QPainter, stroke: Stroke) -> None:
        pen = QPen(self._theme.color(stroke.color), stroke.width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if stroke.style == "dash":
            pen.setDashPattern([4.0, 3.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([QPointF(*place) for place in stroke.points]))

    def _text(self, painter: QPainter, text: Text) -> None:
        painter.setFont(self._theme.font(text.role))
        painter.setPen(self._theme.color(text.color))
        painter.drawText(QRectF(*text.rect), Qt.AlignmentFlag.AlignVCenter, text.text)

    def _train(self, painter: QPainter, mark: TrainMark) -> None:
        """A wedge that looks where it runs; a disc where that is not known; hollow when old."""
        theme = self._theme
        color = theme.color("stale" if mark.stale else "train")
        painter.setPen(QPen(theme.color("accent") if mark.selected else color, 1.6))
        painter.setBrush(theme.color("panel") if mark.stale else color)
        if mark.heading == (0.0, 0.0):
            painter.drawEllipse(QPointF(*mark.at), _TRAIN_PX - 1, _TRAIN_PX - 1)
        else:
            painter.drawPolygon(_wedge(mark.at, mark.heading))
        if mark.selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(*mark.at), _TRAIN_PX * 2, _TRAIN_PX * 2)


def _wedge(at: XY, heading: XY) -> QPolygonF:
    (x, y), (dx, dy) = at, heading
    long, wide = _TRAIN_PX * 1.2, _TRAIN_PX * 0.8
    return QPolygonF(
        [
            QPointF(x + dx * long, y + dy * long),
            QPointF(x - dx * long - dy * wide, y - dy * long + dx * wide),
            QPointF(x - dx * long + dy * wide, y - dy * long - dx * wide),
        ]
    )


class MapPanel(Panel):
    """The map in its panel."""

    def __init__(self, railway: Railway, theme: Theme, blink: BlinkClock, parent: QWidget) -> None:
        super().__init__("map", tr("Map"), theme, parent)
        self.canvas = MapCanvas(railway, theme, blink, self)
        self.body.addWidget(self.canvas)
        self.body.setContentsMargins(4, 0, 4, 8)
        self.header.say(tr("Drag to move, wheel to zoom, Home for all of it"))
        self.setFocusProxy(self.canvas)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        super().set_theme(theme)
        self.canvas.set_theme(theme)
