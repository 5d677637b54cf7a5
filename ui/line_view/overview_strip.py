"""Owns the overview strip: the whole main line, always in view, with the line view's window."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.line.model import Railway
from core.picture import Picture
from core.units import US_PER_S
from ui.line_view.brush import Brush, rectangle
from ui.line_view.type_measure import QtMeasure
from ui.line_view.veil import paint_veil
from ui.markers import BlinkClock
from ui.theme import Theme
from ui.viewmodels.area import Area
from ui.viewmodels.drawing import Rect
from ui.viewmodels.language import tr
from ui.viewmodels.overview import TICK_PX, StripLayout, StripScene, Tick, lay_out_strip

_MARGIN_X = 16
_MARGIN_Y = 10
_HEIGHT = 92
_EDGE_PX = 6.0
_NEAR_PX = 8.0
_TICK_HALF = 3.5
_MIN_SPAN_MM = 2_000_000


class OverviewStrip(QWidget):
    """The whole main line in one strip.

    `window_requested` (start and end, mm) comes while an edge of the window is dragged,
    `center_requested` (mm) while the window itself is, or when a place beside it is pressed.
    """

    # From the widget's corner to that of its picture, at scale 1.
    MARGINS = (_MARGIN_X, _MARGIN_Y)

    window_requested = Signal(object, object)
    center_requested = Signal(object)
    selected = Signal(str, str)

    def __init__(
        self,
        railway: Railway,
        theme: Theme,
        blink: BlinkClock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Overview of the whole line"))
        self._area: Area | None = None
        # Distance keeps its direction, whichever way the writing runs.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._railway = railway
        self._blink = blink
        self._use(theme)
        self._layout: StripLayout | None = None
        self._picture: Picture | None = None
        self._at_us = 0
        self._drawn: tuple[int, int] | None = None
        self._pixmap: QPixmap | None = None
        self._selection = ("", "")
        self._window: tuple[int, int] | None = None
        self._grip = ""
        self._grip_offset = 0.0
        self.scene = StripScene()
        blink.ticked.connect(self._on_blink)

    def sizeHint(self) -> QSize:
        """One band, as wide as there is room."""
        return QSize(1360, round(_HEIGHT * self._scale))

    def minimumSizeHint(self) -> QSize:
        """It keeps its height."""
        return QSize(320, self.sizeHint().height())

    def _use(self, theme: Theme) -> None:
        # What is drawn grows with the type, as a whole.
        self._scale = theme.scale
        self._theme = theme.at_scale_1()
        self._measure = QtMeasure(self._theme)

    # --- what is shown -----------------------------------------------------------------------

    def set_picture(self, picture: Picture, at_us: int) -> None:
        """Shows what is believed, at the session time of looking."""
        self._picture, self._at_us = picture, at_us
        if self._drawn != (picture.seq, at_us // US_PER_S):
            self._rebuild_scene()

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        self._use(theme)
        self.updateGeometry()
        self._lay_out()

    @property
    def scale(self) -> float:
        """Pixels of the window for one of the drawing."""
        return self._scale

    @property
    def layout_shown(self) -> StripLayout | None:
        """What stands still in the picture; None before the first layout."""
        return self._layout

    def set_selection(self, kind: str, object_id: str) -> None:
        """Marks the selected object; empty words for none."""
        self._selection = (kind, object_id)
        self._rebuild_scene()

    def set_area(self, area: Area | None) -> None:
        """Draws what lies outside an area quieter; None for nothing outside."""
        self._area = area
        self.update()

    def set_window(self, line_id: str, start_mm: int, end_mm: int) -> None:
        """Shows which chainages of which line the line view shows."""
        on_line = line_id == self._railway.default_line.id
        self._window = (start_mm, end_mm) if on_line else None
        self.update()

    def _lay_out(self) -> None:
        width = self.width() / self._scale - 2 * _MARGIN_X
        height = self.height() / self._scale - 2 * _MARGIN_Y
        if width < 2 or height < 2:
            return
        line = self._railway.default_line
        self._pixmap = None
        self._layout = lay_out_strip(self._railway, line, self._measure, width, height)
        self._rebuild_scene()
        self.update()

    def _rebuild_scene(self) -> None:
        if self._layout is None or self._picture is None:
            return
        self._drawn = (self._picture.seq, self._at_us // US_PER_S)
        selected = self._selection[1] if self._selection[0] == "train" else ""
        scene = self._layout.scene(self._picture, self._at_us, selected)
        if scene != self.scene:
            self.scene = scene
            self.update()

    def _on_blink(self) -> None:
        if any(marker.blinks for marker in self.scene.markers):
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The whole line always fits."""
        self._lay_out()

    # --- painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bars, names and the line from their pixmap, trains, alarms, the window over all of it."""
        # It paints all of itself, the corners beside its round ones too: nothing need be painted
        # below it. The style sheet takes the mark away whenever it is applied.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        strip = self._layout
        if strip is None:
            QPainter(self).fillRect(self.rect(), self._theme.color("background"))
            return
        if self._pixmap is None:
            self._pixmap = self._background_pixmap(strip)
        painter = QPainter(self)
        painter.scale(self._scale, self._scale)
        painter.drawPixmap(0, 0, self._pixmap)
        brush = Brush(painter, self._theme, self._measure)
        painter.translate(_MARGIN_X, _MARGIN_Y)
        for tick in self.scene.ticks:
            self._paint_tick(brush, tick)
        if self.scene.left_out is not None:
            brush.text(self.scene.left_out)
        for marker in self.scene.markers:
            brush.marker(marker, self._blink)
        line, height = strip.line.id, self.height() / self._scale - 2 * _MARGIN_Y
        paint_veil(painter, self._area, line, strip.axis, height, self._theme)
        self._paint_window(brush, strip)
        painter.end()

    def _background_pixmap(self, strip: StripLayout) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio * self._scale)
        pixmap.fill(self._theme.color("background"))
        painter = QPainter(pixmap)
        brush = Brush(painter, self._theme, self._measure)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("panel"))
        width, height = self.width() / self._scale, self.height() / self._scale
        painter.drawRoundedRect(QRectF(0, 0, width, height), 4, 4)
        painter.translate(_MARGIN_X, _MARGIN_Y)
        self._paint_line(brush, strip)
        painter.end()
        return pixmap

    def _paint_line(self, brush: Brush, strip: StripLayout) -> None:
        painter, theme = brush.painter, self._theme
        for realm in strip.realms:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("raised"))
            painter.drawRect(rectangle(realm.rect))
            if realm.text is not None:
                brush.text(realm.text)
        y = strip.line_y
        low, high = strip.axis.x(strip.line.start_mm), strip.axis.x(strip.line.end_mm)
        brush.line(low, y, high, y, QPen(theme.color("track"), 2.0))
        pen = QPen(theme.color("track"), 1.2)
        for x in strip.name_ticks:
            brush.line(x, y - 4, x, y + 4, pen)
        for text in strip.names:
            brush.text(text)

    def _paint_tick(self, brush: Brush, tick: Tick) -> None:
        color = self._theme.color("stale" if tick.stale else "train")
        if tick.selected:
            color = self._theme.color("accent")
        brush.painter.setPen(QPen(color, 1.0))
        brush.painter.setBrush(Qt.BrushStyle.NoBrush if tick.stale else QBrush(color))
        brush.painter.drawPolygon(_tick_shape(tick.heading).translated(tick.x, tick.y))

    def _paint_window(self, brush: Brush, strip: StripLayout) -> None:
        frame = self._window_rect()
        if frame is None:
            return
        tint = QColor(self._theme.color("accent"))
        tint.setAlpha(26)
        brush.painter.setPen(QPen(self._theme.color("accent"), 1.6))
        brush.painter.setBrush(tint)
        x, y, width, height = frame
        brush.painter.drawRoundedRect(QRectF(x, y - 4, width, height + 7), 3, 3)

    def _window_rect(self) -> Rect | None:
        if self._window is None or self._layout is None:
            return None
        return self._layout.window_rect(*self._window, self.height() / self._scale - 2 * _MARGIN_Y)

    # --- pointer -----------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold of the window or of one of its edges, or selects, or goes to the place."""
        if event.button() != Qt.MouseButton.LeftButton or self._layout is None:
            return
        x, y = self._place(event)
        self._grip = self._grip_at(x)
        frame = self._window_rect()
        self._grip_offset = x - frame.center[0] if frame and self._grip == "window" else 0.0
        found = self._object_at(x, y)
        if found is not None:
            self.selected.emit(*found)
        if self._grip == "" and found is None:
            self._grip = "window"
            self.center_requested.emit(self._layout.axis.mm(x))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags what was taken hold of."""
        if self._layout is None:
            return
        x, _ = self._place(event)
        if not event.buttons() & Qt.MouseButton.LeftButton:
            edge = self._grip_at(x) in ("low", "high")
            self.setCursor(Qt.CursorShape.SizeHorCursor if edge else Qt.CursorShape.ArrowCursor)
        elif self._grip == "window":
            self.center_requested.emit(self._layout.axis.mm(x - self._grip_offset))
        elif self._grip and self._window is not None:
            start_mm, end_mm = self._window
            at_mm = self._layout.axis.mm(x)
            if self._grip == "low":
                start_mm = min(at_mm, end_mm - _MIN_SPAN_MM)
            else:
                end_mm = max(at_mm, start_mm + _MIN_SPAN_MM)
            self.window_requested.emit(start_mm, end_mm)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets go."""
        self._grip = ""

    def _place(self, event: QMouseEvent) -> tuple[float, float]:
        place = event.position() / self._scale
        return place.x() - _MARGIN_X, place.y() - _MARGIN_Y

    def _grip_at(self, x: float) -> str:
        frame = self._window_rect()
        if frame is None:
            return ""
        if abs(x - frame.x) <= _EDGE_PX:
            return "low"
        if abs(x - frame.right) <= _EDGE_PX:
            return "high"
        return "window" if frame.x < x < frame.right else ""

    def _object_at(self, x: float, y: float) -> tuple[str, str] | None:
        """The train at a place of the strip, or the object of an alarm."""
        for tick in self.scene.ticks:
            if abs(tick.x - x) <= _NEAR_PX and abs(tick.y - y) <= _TICK_HALF:
                return "train", tick.id
        return None


@cache
def _tick_shape(heading: int) -> QPolygonF:
    """A train's tick around its place: an arrow, or a diamond where the direction is not known."""
    half, wide = _TICK_HALF, TICK_PX / 2
    points = [(-wide * heading, -half), (wide * heading, 0.0), (-wide * heading, half)]
    if heading == 0:
        points = [(-wide, 0.0), (0.0, -half), (wide, 0.0), (0.0, half)]
    return QPolygonF([QPointF(x, y) for x, y in points])
