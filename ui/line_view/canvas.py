"""Owns the surface that the line is drawn on: its window, its picture, the pointer and the keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.line.model import Line, Railway
from core.picture import Picture
from core.timetable.model import Plan
from core.units import US_PER_S
from ui.line_view.brush import Brush, scaled
from ui.line_view.paint_background import paint_background
from ui.line_view.paint_scene import paint_scene
from ui.line_view.type_measure import QtMeasure
from ui.line_view.veil import paint_veil
from ui.markers import BlinkClock
from ui.theme import Theme
from ui.viewmodels.area import Area
from ui.viewmodels.axis import SECTION_ZOOM, Axis
from ui.viewmodels.branches import branch_at
from ui.viewmodels.language import tr
from ui.viewmodels.line_background import Background
from ui.viewmodels.line_hits import hit, next_train, spoken
from ui.viewmodels.line_scene import LineScene
from ui.viewmodels.line_stage import LineStage
from ui.viewmodels.scene_changes import changed_areas

_KEY_PAN = 0.15
_KEY_ZOOM = 1.25
_WHEEL_ZOOM = 1.2
_WHEEL_STEP = 120
_DRAG_PX = 4


class LineCanvas(QWidget):
    """The drawn line. It asks its stage what to draw and paints that, nothing more."""

    selected = Signal(str, str)
    branch_asked = Signal(str, str)
    window_changed = Signal(object, object)
    scene_changed = Signal()

    def __init__(
        self,
        railway: Railway,
        plan: Plan,
        theme: Theme,
        blink: BlinkClock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._railway = railway
        self._plan = plan
        self._blink = blink
        self._use(theme)
        self._selection = ("", "")
        self._area: Area | None = None
        self._picture: Picture | None = None
        self._at_us = 0
        self._drawn: tuple[int, int] | None = None
        self._pixmap: QPixmap | None = None
        self._stage: LineStage | None = None
        self._line = railway.default_line
        self._wanted: Callable[[Axis], Axis] | None = None
        self._pressed: QPointF | None = None
        self._dragging = False
        self._shows_focus = False
        self.scene = LineScene()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Line"))
        # Distance keeps its direction, whichever way the writing runs.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        blink.ticked.connect(self._on_blink)

    def sizeHint(self) -> QSize:
        """The size of the drawing's line panel."""
        return QSize(1360, 330) * self._scale

    def minimumSizeHint(self) -> QSize:
        """Below this, names and boxes have no room."""
        return QSize(360, 200) * self._scale

    @property
    def line(self) -> Line:
        """The line that is shown."""
        return self._line

    @property
    def stage(self) -> LineStage | None:
        """What is shown of the line and where; None before the first layout."""
        return self._stage

    @property
    def selection(self) -> tuple[str, str]:
        """The selected object as (kind, id)."""
        return self._selection

    @property
    def scale(self) -> float:
        """Pixels of the window for one of the drawing: all of it grows with the type."""
        return self._scale

    def _use(self, theme: Theme) -> None:
        self._scale = theme.scale
        self._theme = theme.at_scale_1()
        self._measure = QtMeasure(self._theme)

    # --- what is shown -----------------------------------------------------------------------

    def set_picture(self, picture: Picture, at_us: int) -> None:
        """Shows what is believed; nothing happens when neither it nor the second has changed."""
        self._picture, self._at_us = picture, at_us
        if self._drawn != (picture.seq, at_us // US_PER_S):
            self._rebuild_scene()

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme; type of another size moves things."""
        self._use(theme)
        self._restage()

    def set_selection(self, kind: str, object_id: str) -> None:
        """Marks the selected object."""
        if (kind, object_id) != self._selection:
            self._selection = (kind, object_id)
            self._rebuild_scene()

    def set_area(self, area: Area | None) -> None:
        """Draws what lies outside an area quieter; None for nothing outside."""
        self._area = area
        self.update()

    def show_line(self, line: Line, window: Callable[[Axis], Axis] | None) -> None:
        """Shows a line, at a window worked out from the axis of all of it."""
        self._line = line
        self._wanted = window
        self._restage()

    def show_window(self, window: Callable[[Axis], Axis]) -> None:
        """Shows a window of the line, now or as soon as there is a size to show it in."""
        self._wanted = window
        if self._stage is not None:
            self._set_axis(window(self._stage.axis))

    def change_axis(self, change: Callable[[Axis], Axis]) -> None:
        """Zooms or pans: goes from the axis as it is to another one."""
        if self._stage is None:
            return
        axis = change(self._stage.axis)
        start_mm, end_mm = axis.window_mm
        self._wanted = lambda whole: whole.fitted(start_mm, end_mm)
        self._set_axis(axis)

    def _restage(self) -> None:
        """Lays the line out anew for the size, the theme and the window that was asked for."""
        if self.width() < 2 or self.height() < 2:
            return
        self._stage = LineStage.open(
            self._railway,
            self._plan,
            self._line,
            self._measure,
            self.width() / self._scale,
            self.height() / self._scale,
        )
        axis = self._stage.axis
        self._set_axis(self._wanted(axis) if self._wanted else self._stage.opening_axis())

    def _set_axis(self, axis: Axis) -> None:
        assert self._stage is not None, "an axis stands on a stage"
        self._stage = self._stage.with_axis(axis)
        self._pixmap = None
        self._rebuild_scene()
        self.window_changed.emit(*axis.window_mm)

    def _rebuild_scene(self) -> None:
        if self._stage is None:
            return
        scene = LineScene()
        if self._picture is not None:
            self._drawn = (self._picture.seq, self._at_us // US_PER_S)
            scene = self._stage.scene(self._picture, self._at_us, self._selection)
        if scene is self.scene and self._pixmap is not None:
            return
        self._update_changed(self.scene, scene, self._stage.background)
        self.scene = scene
        self.setAccessibleDescription(spoken(scene, self._stage.axis.level))
        self.scene_changed.emit()

    def _update_changed(self, old: LineScene, new: LineScene, background: Background) -> None:
        """Has painted again what differs, or all of it after another layout."""
        areas = None if self._pixmap is None else changed_areas(old, new, background)
        if areas is None:
            self.update()
            return
        region = QRegion()
        for area in areas:
            region += scaled(area, self._scale)
        self.update(region)

    # --- painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The background from its pixmap, the moving picture over it."""
        # It paints all of itself: its panel need not paint below it at each frame. The style sheet
        # takes the mark away whenever it is applied.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        if self._stage is None:
            QPainter(self).fillRect(self.rect(), self._theme.color("panel"))
            return
        if self._pixmap is None:
            self._pixmap = self._background_pixmap(self._stage)
        painter = QPainter(self)
        painter.scale(self._scale, self._scale)
        painter.drawPixmap(0, 0, self._pixmap)
        brush = Brush(painter, self._theme, self._measure, event.region(), self._scale)
        paint_scene(brush, self.scene, self._stage.background, self._blink)
        height = self.height() / self._scale
        paint_veil(painter, self._area, self._line.id, self._stage.axis, height, self._theme)
        if self._shows_focus and self.hasFocus():
            painter.resetTransform()
            painter.setPen(self._theme.color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _background_pixmap(self, stage: LineStage) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio * self._scale)
        pixmap.fill(self._theme.color("panel"))
        painter = QPainter(pixmap)
        brush = Brush(painter, self._theme, self._measure)
        paint_background(brush, stage.background, stage.geometry)
        painter.end()
        return pixmap

    def _on_blink(self) -> None:
        """Repaints the markers alone, and those only that change."""
        boxes = [box.marker for box in self.scene.boxes]
        signs = [sign.marker for sign in self.scene.signs]
        for marker in (*boxes, *signs, *self.scene.markers):
            if marker is not None and marker.blinks:
                x, y, reach = (value * self._scale for value in (*marker.center, marker.size))
                size = int(2 * reach) + 2
                self.update(QRect(int(x - reach), int(y - reach), size, size))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the window of chainages while the panel changes its size."""
        self._restage()

    # --- pointer and keys --------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position() / self._scale
            self._dragging = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pans with the pointer once it has been dragged some pixels."""
        if self._pressed is None:
            return
        place = event.position() / self._scale
        moved = place - self._pressed
        if not self._dragging and abs(moved.x()) < _DRAG_PX:
            return
        self._dragging = True
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._pressed = place
        self.change_axis(lambda axis: axis.panned(-moved.x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press without a drag selects what is under the pointer."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if not self._dragging and self._pressed is not None:
            self._select_at(event.position() / self._scale)
        self._pressed = None
        self._dragging = False
        self.unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Brings the place under the pointer into the middle, at section zoom at least."""
        x = event.position().x() / self._scale
        self.change_axis(lambda axis: axis.centered(axis.mm(x), max(axis.zoom, SECTION_ZOOM)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms about the pointer; sideways, or with Shift, pans."""
        turn = event.angleDelta()
        sideways = turn.x() or (turn.y() if event.modifiers() & _SHIFT else 0)
        if sideways:
            self.change_axis(lambda axis: axis.panned(-sideways * 0.5))
        elif turn.y():
            factor = _WHEEL_ZOOM ** (turn.y() / _WHEEL_STEP)
            x = event.position().x() / self._scale
            self.change_axis(lambda axis: axis.zoomed(factor, x))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows pan, + and - zoom, Ctrl+Home and Ctrl+End go to the line's ends."""
        change = self._change_for(event)
        if change is None:
            super().keyPressEvent(event)
        else:
            self.change_axis(change)

    def _change_for(self, event: QKeyEvent) -> Callable[[Axis], Axis] | None:
        key = event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            sign = 1 if key == Qt.Key.Key_Right else -1
            return lambda axis: axis.panned(sign * _KEY_PAN * axis.width_px)
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            return lambda axis: axis.zoomed(_KEY_ZOOM, axis.width_px / 2)
        if key == Qt.Key.Key_Minus:
            return lambda axis: axis.zoomed(1 / _KEY_ZOOM, axis.width_px / 2)
        if control and key == Qt.Key.Key_Home:
            return lambda axis: axis.panned(-axis.total_px - axis.width_px)
        if control and key == Qt.Key.Key_End:
            return lambda axis: axis.panned(axis.total_px + axis.width_px)
        return None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus has a frame when the keys brought it here, not the pointer or the start."""
        self._shows_focus = event.reason() not in _QUIET_FOCUS
        super().focusInEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab steps over the trains from left to right, then on to the next widget."""
        current = self._selection[1] if self._selection[0] == "train" else ""
        train = next_train(self.scene, current, forward) if self.hasFocus() else None
        if train is None:
            return super().focusNextPrevChild(forward)
        self._select("train", train)
        return True

    def _select_at(self, place: QPointF) -> None:
        if self._stage is None:
            return
        branch = branch_at(self._stage.background.branches, place.x(), place.y())
        if branch is not None:
            self.branch_asked.emit(branch.line, branch.point)
            return
        found = hit(self.scene, self._stage.background, place.x(), place.y())
        self._select(*(found or ("", "")))

    def _select(self, kind: str, object_id: str) -> None:
        self.set_selection(kind, object_id)
        self.selected.emit(kind, object_id)


_QUIET_FOCUS = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_SHIFT = Qt.KeyboardModifier.ShiftModifier
