"""Owns the line panel: its title row with the levels of the view, and the canvas with the line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from core.line.model import Railway
from core.picture import Picture
from core.timetable.model import Plan
from ui.line_view.canvas import LineCanvas
from ui.markers import BlinkClock
from ui.panel import ElidedLabel
from ui.theme import Theme, set_role
from ui.viewmodels.area import Area
from ui.viewmodels.axis import SECTION_ZOOM, STATION_ZOOM, Axis
from ui.viewmodels.language import mark, tr
from ui.viewmodels.line_hits import scene_words, window_words

# From the panel's edge to the canvas: its margin, and what the graph below needs for its times.
SIDE_PX = 16
GUTTER_PX = 44

_BUTTON_ZOOM = 1.4
_LEVEL_WORDS = {
    "overview": mark("overview"),
    "section": mark("section"),
    "station": mark("station"),
}
_WIDE_SPACE = "\u2003"
_LEVELS: dict[str, Callable[[Axis, int], Axis]] = {
    "overview": lambda axis, about_mm: axis.centered(about_mm, axis.min_zoom),
    "section": lambda axis, about_mm: axis.centered(about_mm, SECTION_ZOOM),
    "station": lambda axis, about_mm: axis.centered(_nearest_point(axis, about_mm), STATION_ZOOM),
}


def _nearest_point(axis: Axis, about_mm: int) -> int:
    positions = [place.position_mm for place in axis.ruler.places]
    return min(positions, key=lambda position_mm: abs(position_mm - about_mm))


class LineView(QWidget):
    """The line at any zoom. `selected` says (kind, id), `window_changed` what is in view (mm).

    Kinds are train, point, section, signal, measure; two empty words are an empty selection.
    """

    selected = Signal(str, str)
    # object: chainages in millimetres do not fit the 32 bits of Qt's int.
    window_changed = Signal(object, object)
    line_changed = Signal(str)

    def __init__(
        self,
        railway: Railway,
        plan: Plan,
        theme: Theme,
        blink: BlinkClock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Line view"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self, "panel")
        self._railway = railway
        self._sought_mm: int | None = None
        self.canvas = LineCanvas(railway, plan, theme, blink, self)
        self.setFocusProxy(self.canvas)
        self._words = ElidedLabel(self)
        self._window_words = ""
        set_role(self._words, "secondary")
        self._line_button = self._make_line_button()
        self._line_button.setFont(theme.font("title"))
        self._level_buttons = {name: self._level_button(name) for name in _LEVELS}
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE_PX, 8, SIDE_PX, 8)
        column.setSpacing(6)
        column.addLayout(self._title_row())
        # The train graph below has its times in this gutter; both begin at one x.
        beside = QWidget(self)
        beside.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.addSpacing(theme.px(GUTTER_PX))
        row.addWidget(self.canvas)
        column.addWidget(beside, 1)
        self.canvas.selected.connect(self.selected)
        self.canvas.branch_asked.connect(self.open_branch)
        self.canvas.window_changed.connect(self._on_window)
        self.canvas.scene_changed.connect(self._say)

    # --- the title row -----------------------------------------------------------------------

    def _title_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._line_button)
        row.addWidget(self._words, 1)
        for button in self._level_buttons.values():
            row.addWidget(button)
        row.addSpacing(8)
        row.addWidget(
            self._plain_button("−", tr("Zoom out"), lambda: self.zoom_by(1 / _BUTTON_ZOOM))
        )
        row.addWidget(self._plain_button("+", tr("Zoom in"), lambda: self.zoom_by(_BUTTON_ZOOM)))
        row.addWidget(self._plain_button(tr("fit"), tr("Show the whole line"), self.fit))
        return row

    def _plain_button(self, text: str, name: str, action: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: action())
        set_role(button, "plain")
        return button

    def _level_button(self, level: str) -> QToolButton:
        button = self._plain_button(
            tr(_LEVEL_WORDS[level]),
            tr("Zoom to {level}", level=tr(_LEVEL_WORDS[level])),
            lambda: self.set_level(level),
        )
        button.setCheckable(True)
        return button

    def _make_line_button(self) -> QToolButton:
        """The panel's title; with more than one line it opens the choice of them."""
        button = self._plain_button(tr("Line"), tr("Choose a line"), lambda: None)
        set_role(button, "title")
        if len(self._railway.lines) > 1:
            menu, group = QMenu(button), QActionGroup(button)
            for line in self._railway.lines:
                action = QAction(line.name, group, checkable=True)
                action.setData(line.id)
                menu.addAction(action)
            group.triggered.connect(lambda action: self.set_line(str(action.data())))
            button.setText(tr("Line") + " ▾")
            button.setMenu(menu)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _on_window(self, start_mm: int, end_mm: int) -> None:
        stage = self.canvas.stage
        if stage is not None:
            self._window_words = window_words(stage.map)
            self._say()
            for name, button in self._level_buttons.items():
                button.setChecked(name == stage.axis.level)
        self.window_changed.emit(start_mm, end_mm)

    def _say(self) -> None:
        stage = self.canvas.stage
        if stage is not None:
            counts = scene_words(self.canvas.scene, stage.axis.level)
            # What was left out is told however little room there is.
            # Half a chainage would be another one.
            brief = self._window_words.partition(" · ")[0]
            self._words.set_text(self._window_words, f"{_WIDE_SPACE}{counts}", brief)

    # --- what is shown -----------------------------------------------------------------------

    @property
    def line_id(self) -> str:
        """The line that is shown."""
        return self.canvas.line.id

    @property
    def lines(self) -> dict[str, str]:
        """The names of the lines there are, by id."""
        return {line.id: line.name for line in self._railway.lines}

    @property
    def axis(self) -> Axis | None:
        """The distance axis of the view, in pixels of type at scale 1; None before a layout."""
        return self.canvas.stage.axis if self.canvas.stage else None

    def set_picture(self, picture: Picture, at_us: int) -> None:
        """Shows what is believed, at the session time of looking."""
        self.canvas.set_picture(picture, at_us)

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        self._line_button.setFont(theme.font("title"))
        self.canvas.set_theme(theme)

    def set_selection(self, kind: str, object_id: str) -> None:
        """Marks the selected object; empty words for none."""
        self.canvas.set_selection(kind, object_id)

    def set_area(self, area: Area | None) -> None:
        """Draws what lies outside an area quieter."""
        self.canvas.set_area(area)

    def set_line(self, line_id: str) -> None:
        """Shows another line of the railway, all of it."""
        if line_id != self.line_id:
            self._sought_mm = None
            self._show_line(line_id, lambda whole: whole)

    def _show_line(self, line_id: str, window: Callable[[Axis], Axis]) -> None:
        line = self._railway.line_by_id[line_id]
        self.canvas.show_line(line, window)
        self.line_changed.emit(line_id)

    def set_window(self, start_mm: int, end_mm: int) -> None:
        """Shows the chainages from start to end."""
        self.canvas.show_window(lambda whole: whole.fitted(start_mm, end_mm))

    def set_level(self, level: str) -> None:
        """Zooms to overview, section or station about the middle of the view.

        Near the ends of a line what was centred last does not stand in the middle; it counts as
        if it did until the view is moved.
        """
        self.canvas.change_axis(lambda axis: _LEVELS[level](axis, self._about(axis)))

    def _about(self, axis: Axis) -> int:
        sought_mm = self._sought_mm
        if sought_mm is not None and axis.centered(sought_mm).window_mm == axis.window_mm:
            return sought_mm
        return axis.mm(axis.width_px / 2)

    def fit(self) -> None:
        """Shows the whole line."""
        self.set_level("overview")

    def center_on(self, line_id: str, position_mm: int) -> None:
        """Brings a place into the middle, at section zoom at least."""
        self._sought_mm = position_mm
        if line_id != self.line_id:
            self._show_line(line_id, lambda axis: axis.centered(position_mm, SECTION_ZOOM))
        else:
            self.canvas.change_axis(
                lambda axis: axis.centered(position_mm, max(axis.zoom, SECTION_ZOOM))
            )

    def open_branch(self, line_id: str, point_id: str) -> None:
        """Shows the line that meets this one at a point, there; the same leads back."""
        self.center_on(line_id, self._railway.line_by_id[line_id].position_by_point[point_id])

    def move_to(self, position_mm: int) -> None:
        """Brings a place of the shown line into the middle, at the zoom as it is."""
        self.canvas.change_axis(lambda axis: axis.centered(position_mm))

    def zoom_by(self, factor: float, about_x: float | None = None) -> None:
        """Zooms in (above 1) or out about an x of the canvas, its middle by default."""
        x = self.canvas.width() / 2 if about_x is None else about_x
        self.canvas.change_axis(lambda axis: axis.zoomed(factor, x / self.canvas.scale))

    def pan_by(self, fraction: float) -> None:
        """Moves the view by a fraction of its width, to the right for above 0."""
        self.canvas.change_axis(lambda axis: axis.panned(fraction * axis.width_px))

    def pan_px(self, pixels: float) -> None:
        """Moves the view by pixels of its axis."""
        self.canvas.change_axis(lambda axis: axis.panned(pixels))

    def zoom_about(self, factor: float, position_mm: int) -> None:
        """Zooms in (above 1) or out; a chainage stays where it is."""
        self.canvas.change_axis(lambda axis: axis.zoomed(factor, axis.x(position_mm)))
