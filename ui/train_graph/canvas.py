"""Owns the surface that the train graph is drawn on: its window on distance and time, its input.

Distance is the line view's: its axis is asked for moves and followed. What stands still is kept as
a picture that scrolls by whole pixels; a pan paints only the strip that came into view.
"""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.forecast import Forecast
from core.line.model import Line, Railway
from core.picture import Picture
from core.timetable.model import Plan
from ui.line_view.brush import Brush, parts
from ui.line_view.type_measure import QtMeasure
from ui.theme import Theme
from ui.train_graph.edge_times import EdgeTimes
from ui.train_graph.feed import GraphFeed
from ui.train_graph.paint_edges import MARK_PX, paint_edges, paint_now
from ui.train_graph.paint_graph import GraphWindow, paint_labels, paint_over, paint_plane
from ui.viewmodels.axis import Axis, whole_line
from ui.viewmodels.clocks import second_zones
from ui.viewmodels.drawing import Rect
from ui.viewmodels.graph_curves import CurveMaker, GraphCurves
from ui.viewmodels.graph_edges import GraphFrame, frame_for
from ui.viewmodels.graph_labels import ahead_of
from ui.viewmodels.graph_plane import GraphPlane
from ui.viewmodels.language import tr
from ui.viewmodels.time_axis import HOUR_US, TimeAxis, TimeGrid

_WHEEL_STEP, _WHEEL_ZOOM, _KEY_ZOOM, _KEY_PAN = 120, 1.2, 1.25, 0.15
_DRAG_PX = 4
# The graph keeps to the moment by so many milliseconds while nobody does anything.
_AT_REST_MS = 2_000
# So long after the last move names at the edges are put right.
_SETTLES_MS = 250
# How much more than the window the curves cover on either side, in windows, and at least.
_MARGIN_SHARE, _LEAST_MARGIN_US = 1.0, 4 * HOUR_US


class GraphCanvas(QWidget):
    """The drawn graph. `selected` says (kind, id); the line is asked to move by the others.

    `line_panned` has pixels of type at scale 1, `line_zoomed` a factor and the chainage to keep,
    `window_wanted` chainages to show. `time_changed` comes when another span of time is shown.
    """

    selected = Signal(str, str)
    line_panned = Signal(float)
    line_zoomed = Signal(float, object)
    window_wanted = Signal(object, object)
    time_changed = Signal()

    def __init__(
        self,
        railway: Railway,
        plan: Plan,
        feed: GraphFeed,
        theme: Theme,
        zone: tzinfo,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._railway, self._plan, self._zone = railway, plan, zone
        self._times = EdgeTimes(zone, second_zones(railway))
        self._feed = feed
        self._use(theme)
        self._line = railway.default_line
        self._line_axis: Axis | None = None
        self._axis: Axis | None = None
        self._maker: CurveMaker | None = None
        self._curves: GraphCurves | None = None
        self._covered = (0, 0)
        self._plane: GraphPlane | None = None
        self._picture: Picture | None = None
        self._forecast = Forecast()
        self._known_us = 0
        self._selected = ""
        self._mode_color = "mode_live"
        self._backing: QPixmap | None = None
        self._backed: tuple[object, int, int] | None = None
        self._gridded: tuple[float, int, int, TimeGrid] | None = None
        self._settling = QTimer(self, singleShot=True, interval=_SETTLES_MS)
        self._settling.timeout.connect(self._settle)
        self._pressed: QPointF | None = None
        self._dragging = False
        self.time = TimeAxis(0, 100.0)
        self.is_chart = False
        self.shows_later = False
        self._at_rest = QTimer(self, singleShot=True, interval=_AT_REST_MS)
        feed.grown.connect(self._remake)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Train graph"))

    def sizeHint(self) -> QSize:
        """The size of the drawing's graph."""
        return QSize(1360, 440) * self._scale

    def minimumSizeHint(self) -> QSize:
        """Below this, nothing of it can be read."""
        return QSize(320, 140) * self._scale

    def _use(self, theme: Theme) -> None:
        self._scale = theme.scale
        self._theme = theme.at_scale_1()
        self._measure = QtMeasure(self._theme)

    # --- what is shown -----------------------------------------------------------------------

    @property
    def plane(self) -> GraphPlane | None:
        """What is drawn, and where; None before a moment and a line were given."""
        return self._plane

    @property
    def frame(self) -> GraphFrame:
        """Where the plot stands in the widget, and what is around it."""
        return frame_for(self.width() / self._scale, self.height() / self._scale, self.is_chart)

    @property
    def axis(self) -> Axis | None:
        """The distance axis of the graph: that of the line view where it is as wide."""
        return self._axis

    @property
    def in_view(self) -> GraphWindow:
        """The part of the plane that is in view."""
        plot = self.frame.plot
        assert self._axis is not None, "a window is cut out along an axis"
        ratio = self._ratio
        across = round(self._axis.left_px * ratio) / ratio
        along = round(self.time.start_px * ratio) / ratio
        return GraphWindow(across, along, plot.width, plot.height, self.is_chart)

    @property
    def _ratio(self) -> float:
        return self.devicePixelRatioF() * self._scale

    def set_moment(
        self, picture: Picture, forecast: Forecast, known_us: int, at_us: int, *, moved: bool
    ) -> None:
        """Shows a picture with its forecast, as of `known_us`, and the bar at an instant.

        Where it only went on, it is drawn now and then.
        """
        moved |= self._curves is None or known_us < self._known_us
        self._picture, self._forecast, self._known_us = picture, forecast, known_us
        self.time = self.time.at(at_us)
        if moved or not self._at_rest.isActive():
            self._remake()
        else:
            self.update()

    def set_mode_color(self, role: str) -> None:
        """The colour of the now bar."""
        self._mode_color = role
        self.update()

    def set_line(self, line: Line, axis: Axis) -> None:
        """Follows the line view: another line, or another window of it."""
        if line is not self._line:
            self._maker = None
        self._line, self._line_axis = line, axis
        self._follow_axis()

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme; type of another size moves things."""
        self._use(theme)
        self._backing = None
        self._plane = None
        self._resize()

    def set_selection(self, kind: str, object_id: str) -> None:
        """Marks the selected train."""
        self._selected = object_id if kind == "train" else ""
        self.update()

    def swap(self) -> None:
        """Time down under the line, or time to the right as in a control chart."""
        self.is_chart = not self.is_chart
        self._resize()

    def show_later(self, shown: bool) -> None:
        """Shows, greyed, what was recorded after the instant of a replay."""
        self.shows_later = shown
        self._remake()

    def change_time(self, time: TimeAxis) -> None:
        """Shows another span of time."""
        self.time = time
        (begin_us, end_us), covered = time.window_us, self._covered
        if self._curves is None or begin_us < covered[0] or end_us > covered[1]:
            self._remake()
        else:
            self._replane()
        self.time_changed.emit()

    def _resize(self) -> None:
        length = self.frame.plot.width if self.is_chart else self.frame.plot.height
        self.time = self.time.resized(max(10.0, length))
        self._follow_axis()
        self._remake()
        self.time_changed.emit()

    def _follow_axis(self) -> None:
        """The line's own axis where it has the plot's width, else the same window of the line."""
        if self._line_axis is None:
            return
        plot = self.frame.plot
        wide = max(10.0, plot.height if self.is_chart else plot.width)
        axis = self._line_axis
        if self.is_chart or abs(axis.width_px - wide) > 1.5:
            axis = whole_line(axis.ruler, wide).fitted(*axis.window_mm)
        self._axis = axis
        self._replane()

    def _remake(self) -> None:
        """Makes the curves anew, for the window and some more around it."""
        if self._picture is None or self._line_axis is None:
            return
        if self._maker is None:
            ruler = self._line_axis.ruler
            knots_mm = ruler.knots_mm
            self._maker = CurveMaker(self._railway, self._plan, self._line, knots_mm, self._zone)
        begin_us, end_us = self.time.window_us
        margin_us = max(_LEAST_MARGIN_US, round((end_us - begin_us) * _MARGIN_SHARE))
        self._covered = begin_us - margin_us, end_us + margin_us
        self._feed.want(self._covered[0], self.shows_later)
        self._curves = self._maker.make(
            self._picture,
            self._feed.history,
            self._forecast,
            self._covered,
            self._known_us,
            self.time.us_per_px,
            self.shows_later,
        )
        self._plane = None
        self._at_rest.start()
        self._replane()

    def _replane(self) -> None:
        """Lays the curves out at another zoom, where it is another one."""
        axis, per_px = self._axis, self.time.us_per_px
        if self._curves is None or axis is None:
            return
        if self._plane is None or not self._plane.fits(axis, per_px, self.is_chart):
            how, bar_us = (self._measure, self.is_chart, self._line), self.time.now_us
            self._plane = GraphPlane(axis, per_px, bar_us, self._curves, self._forecast, *how)
            self._say()
        self.update()

    def _say(self) -> None:
        """The graph in words, for a screen reader."""
        assert self._plane is not None
        self.setAccessibleDescription(
            tr(
                "{trains} trains, {conflicts} conflicts to come",
                trains=len(self._plane.curves.actual.trains),
                conflicts=len(self._plane.rings),
            )
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the span of time and the window of the line."""
        self._resize()

    # --- painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture of what stands still, what changes over it, then the edges."""
        # It paints all of itself: its panel need not paint below it at each move. The style sheet
        # takes the mark away whenever it is applied.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        ground = self._theme.color("panel")
        if self._plane is None or self._axis is None:
            QPainter(self).fillRect(self.rect(), ground)
            return
        plane, window, frame = self._plane, self.in_view, self.frame
        self._bring_backing(plane, window)
        painter = QPainter(self)
        painter.scale(self._scale, self._scale)
        for edge in frame.edges:
            painter.fillRect(QRectF(*edge), ground)
        painter.translate(frame.plot.x, frame.plot.y)
        assert self._backing is not None
        painter.drawPixmap(0, 0, self._backing)
        brush = Brush(painter, self._theme, self._measure)
        painter.save()
        painter.setClipRect(QRectF(0, 0, window.width, window.height))
        paint_now(brush, self.time, frame, self._mode_color)
        paint_over(brush, plane, window, self._selected)
        painter.restore()
        painter.translate(-frame.plot.x, -frame.plot.y)
        looks = self._times.looks(frame, self.time, self._ratio, self._theme)
        marks, color, times = self._grid().marks, self._mode_color, self._times
        paint_edges(brush, plane, window, self.time, times, looks, self._railway, color, marks)
        if self.hasFocus():
            painter.setPen(self._theme.color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            # Along pixels: smoothed, a frame so large costs as much as the graph in it.
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.drawRect(QRectF(0.5, 0.5, frame.width - 1, frame.height - 1))
        painter.end()

    def _bring_backing(self, plane: GraphPlane, window: GraphWindow) -> None:
        """Makes the picture of what stands still that of the window: moved, or painted anew."""
        ratio = self._ratio
        size = QSize(round(window.width * ratio), round(window.height * ratio))
        whole = QRect(QPoint(), size)
        x, y = (round(value * ratio) for value in window.corner)
        before, self._backed = self._backed, (plane, x, y)
        if self._backing is None or self._backing.size() != size or before is None:
            self._backing = QPixmap(size)
            self._backing.setDevicePixelRatio(ratio)
            before = None
        dx, dy = (before[1] - x, before[2] - y) if before is not None else (0, 0)
        is_near = abs(dx) < size.width() and abs(dy) < size.height()
        if before is None or before[0] is not plane or not is_near:
            self._paint_part(plane, window, whole)
        elif dx or dy:
            exposed = QRegion()
            self._backing.scroll(dx, dy, whole, exposed)
            for part in parts(exposed):
                self._paint_part(plane, window, part)
            plane.look_ahead(ahead_of(window.on_plane, -dx, -dy))
            self._settling.start()

    def _settle(self) -> None:
        """At rest no name is cut off at the edge, as one that is scrolled out of view is."""
        self._backed = None
        self.update()

    def _paint_part(self, plane: GraphPlane, window: GraphWindow, part: QRect) -> None:
        """Paints a part of the picture, given in its own pixels, and all names that reach in."""
        assert self._backing is not None
        ratio = self._ratio
        painter = QPainter(self._backing)
        x, y = part.x() / ratio, part.y() / ratio
        shown = window.part(x, y, part.width() / ratio, part.height() / ratio)
        brush = Brush(painter, self._theme, self._measure)
        painter.save()
        painter.translate(x, y)
        paint_plane(brush, plane, shown, self._grid())
        painter.restore()
        paint_labels(brush, window, plane.labels(shown.on_plane))
        painter.end()

    def _grid(self) -> TimeGrid:
        """The grid over the window and as much on either side, so that a pan finds it made."""
        begin_us, end_us = self.time.window_us
        per_px = self.time.us_per_px
        known = self._gridded
        if known is None or known[0] != per_px or begin_us < known[1] or end_us > known[2]:
            beyond_us = end_us - begin_us
            grid = TimeGrid(list(self.time.marks(self._zone, MARK_PX, beyond_us)))
            known = self._gridded = per_px, begin_us - beyond_us, end_us + beyond_us, grid
        return known[3]

    # --- pointer and keys --------------------------------------------------------------------

    def _place(self, position: QPointF) -> QPointF:
        """A place of the widget in pixels of the plot."""
        plot = self.frame.plot
        return position / self._scale - QPointF(plot.x, plot.y)

    def _split(self, place: QPointF) -> tuple[float, float]:
        """A place or a move as (across, along)."""
        return (place.y(), place.x()) if self.is_chart else (place.x(), place.y())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self._place(event.position())
            self._dragging = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pans distance and time with the pointer; without a button, says what is under it."""
        place = self._place(event.position())
        if self._pressed is None:
            found = self._hit(place)
            self._tell(event, found[1] if found else "")
            return
        across, along = self._split(place - self._pressed)
        if not self._dragging and abs(across) + abs(along) < _DRAG_PX:
            return
        self._dragging = True
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._pressed = place
        if across:
            self.pan_distance(-across)
        if along:
            self.change_time(self.time.panned(-along))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press without a drag selects the train of the nearest curve."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if not self._dragging and self._pressed is not None:
            found = self._hit(self._place(event.position()))
            kind, object_id = ("train", found[0]) if found and found[0] else ("", "")
            self.selected.emit(kind, object_id)
        self._pressed = None
        self._dragging = False
        self.unsetCursor()

    def _hit(self, place: QPointF) -> tuple[str, str] | None:
        if self._plane is None or self._axis is None:
            return None
        plot = self.frame.plot
        if not Rect(0, 0, plot.width, plot.height).contains(place.x(), place.y()):
            return None
        x, y = self.in_view.corner
        return self._plane.hit(place.x() + x, place.y() + y)

    def _tell(self, event: QMouseEvent, words: str) -> None:
        self.setCursor(Qt.CursorShape.PointingHandCursor) if words else self.unsetCursor()
        QToolTip.showText(event.globalPosition().toPoint(), words, self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms time about the pointer, with Ctrl distance; sideways or with Shift pans that."""
        turn, keys = event.angleDelta(), event.modifiers()
        across, along = self._split(self._place(event.position()))
        factor = _WHEEL_ZOOM ** (turn.y() / _WHEEL_STEP)
        if turn.x() or keys & Qt.KeyboardModifier.ShiftModifier:
            self.pan_distance(-(turn.x() or turn.y()) * 0.5)
        elif keys & Qt.KeyboardModifier.ControlModifier and self._axis is not None:
            self.line_zoomed.emit(factor, self._axis.mm(across))
        elif turn.y():
            self.change_time(self.time.zoomed(factor, along))
        event.accept()

    def pan_distance(self, pixels: float) -> None:
        """Moves the line's window, by pixels of this graph's own axis."""
        axis, line = self._axis, self._line_axis
        if axis is None or line is None:
            return
        if axis is line:
            self.line_panned.emit(pixels)
        else:
            self.window_wanted.emit(*axis.panned(pixels).window_mm)

    def zoom_time(self, factor: float) -> None:
        """Zooms in (above 1) or out about the moment, or the middle where that is out of view."""
        about = self.time.px(self.time.now_us)
        if not 0 <= about <= self.time.length_px:
            about = self.time.length_px / 2
        self.change_time(self.time.zoomed(factor, about))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows pan, + and - zoom time, Home goes back to the moment."""
        across, along = _KEYS.get(Qt.Key(event.key()), (0, 0))
        if self.is_chart:
            across, along = along, across
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or self._axis is None:
            super().keyPressEvent(event)
        elif across:
            self.pan_distance(across * _KEY_PAN * self._axis.width_px)
        elif along:
            self.change_time(self.time.panned(along * _KEY_PAN * self.time.length_px))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_time(_KEY_ZOOM)
        elif key == Qt.Key.Key_Minus:
            self.zoom_time(1 / _KEY_ZOOM)
        elif key == Qt.Key.Key_Home:
            self.change_time(self.time.homed())
        else:
            super().keyPressEvent(event)


_KEYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
