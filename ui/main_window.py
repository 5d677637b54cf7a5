"""Owns the main window: which panels there are, where they stand, and what is remembered of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo

from PySide6.QtCore import QSettings, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QCursor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QTabBar,
    QTabWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from core.alarms.definitions import AlarmDefinition
from core.ids import Mode
from core.session import StoreSession
from ui.alarms.journal import JournalPanel
from ui.alarms.panel import AlarmPanel
from ui.dialogs.find import FindOverlay
from ui.dialogs.form import FormPanel
from ui.dialogs.manual_report import Checker, ManualReportPanel
from ui.dialogs.overlay import AskOverlay
from ui.event_log.panel import EventLogPanel
from ui.frame import BORDER, MessageLine, TopBar, mode_cursor, paint_border
from ui.frame_cells import MODE_ROLES
from ui.inspector.panel import InspectorPanel
from ui.keys_panel import KeysPanel
from ui.kpi.panel import KpiPanel
from ui.layouts import Layouts, Stack, Standing
from ui.line_view import LineView, OverviewStrip
from ui.map.panel import MapPanel
from ui.markers import BlinkClock
from ui.next_hours.panel import NextHoursPanel
from ui.panel import Panel
from ui.theme import Theme, apply
from ui.timeline.widget import Timeline
from ui.train_graph.panel import TrainGraphPanel
from ui.trains.panel import TrainsPanel
from ui.viewmodels.clocks import zones_along
from ui.viewmodels.desk import window_title

MINIMUM = QSize(1180, 680)
# The right column takes this share of the window, within bounds in pixels of type at scale 1.
_RIGHT_SHARE, _RIGHT_BOUNDS = 0.26, (372, 620)
_BOTTOM_SHARE, _ALARMS_SHARE = 0.42, 0.54
# What the line with its strip and the bar above it need before the tables take their share.
_UPPER_LEAST = 490
# What is left of the tables where even that has no room: their tabs.
_BOTTOM_LEAST = 60
_GAP = 8


class MainWindow(QMainWindow):
    """The desk as a person sees it. It holds the panels; `ui.desk_flow` fills them.

    `closed` comes when the window goes. `panel_in_use` is the one that has the keyboard. Without
    settings nothing is remembered.
    """

    closed = Signal()

    def __init__(
        self,
        session: StoreSession,
        theme: Theme,
        blink: BlinkClock,
        checker: Checker,
        definitions: Mapping[str, AlarmDefinition],
        zone: tzinfo,
        settings: QSettings | None = None,
    ) -> None:
        super().__init__()
        self.theme = theme
        self.blink = blink
        self._mode = session.mode
        self._laid_out = False
        railway, plan = session.railway, session.plan
        self._name, self._origin = railway.name, session.header.origin
        self.setObjectName("desk")
        self.setMinimumSize(MINIMUM)
        edge = BORDER + _GAP
        self.setContentsMargins(edge, BORDER, edge, edge)
        self.setDockNestingEnabled(True)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.setDocumentMode(True)
        self.top_bar = TopBar(self._mode, theme, blink, len(zones_along(railway)), self)
        self.message_line = MessageLine(theme, self)
        self.overview = OverviewStrip(railway, theme, blink, self)
        self.line_view = LineView(railway, plan, theme, blink, self)
        self.alarms = AlarmPanel(theme, blink, self)
        self.inspector = InspectorPanel(theme, blink, self)
        self.train_graph = TrainGraphPanel(session, theme, zone, self)
        self.timeline = Timeline(theme, zone, self)
        # Time keeps its direction, whichever way the writing runs.
        self.timeline.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.trains = TrainsPanel(theme, blink, self)
        self.event_log = EventLogPanel(theme, self)
        self.next_hours = NextHoursPanel(theme, self)
        self.map = MapPanel(railway, theme, blink, self)
        self.keys = KeysPanel(theme, self)
        self.manual_report = ManualReportPanel(theme, checker, self)
        self.form = FormPanel(theme, self)
        self.journal = JournalPanel(session, definitions, theme, zone, self)
        self.kpi = KpiPanel(session.path, theme, zone, self)
        self.finder = FindOverlay(theme, self)
        self.ask = AskOverlay(theme, self)
        self.standings = self._furnish()
        self.panel_in_use: Panel | None = None
        self.layouts = Layouts(self, self.standings, settings)
        self._stack()
        self._lay_foot()
        for panel in self.panels:
            panel.dockLocationChanged.connect(self._name_panels)
            panel.topLevelChanged.connect(self._name_panels)
            panel.visibilityChanged.connect(self._name_panels)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)
        self.reset_layout()
        self.set_mode(session.mode, session.at_us is None)

    def _furnish(self) -> tuple[Standing, ...]:
        """Every panel that can be moved: where it stands on a new desk, and its key."""
        return (
            Standing(self.alarms, Stack.UPPER, "F5"),
            Standing(self.inspector, Stack.LOWER, "F7"),
            Standing(self.manual_report, Stack.LOWER, "Ctrl+Alt+R", shown=False),
            Standing(self.form, Stack.LOWER, "Ctrl+Alt+P", shown=False),
            Standing(self.train_graph, Stack.BOTTOM, "F3"),
            Standing(self.trains, Stack.BOTTOM, "F2"),
            Standing(self.event_log, Stack.BOTTOM, "F6"),
            Standing(self.next_hours, Stack.BOTTOM, "Ctrl+G"),
            Standing(self.map, Stack.BOTTOM, "Ctrl+M"),
            Standing(self.journal, Stack.BOTTOM, "Ctrl+J"),
            Standing(self.kpi, Stack.BOTTOM, "Alt+K"),
            Standing(self.keys, Stack.BOTTOM, "Ctrl+F1", shown=False),
        )

    @property
    def panels(self) -> tuple[Panel, ...]:
        """Every panel that can be moved."""
        return tuple(standing.panel for standing in self.standings)

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        # A window that floats off or is called up is without the keyboard for a moment.
        if now is not None:
            self.panel_in_use = next((p for p in self.panels if p.isAncestorOf(now)), None)

    def _stack(self) -> None:
        """The bar above all; the line in the middle."""
        top = QWidget(self)
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addSpacing(_GAP)
        self.setMenuWidget(top)
        middle = QWidget(self)
        lines = QVBoxLayout(middle)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(_GAP)
        lines.addWidget(self.overview)
        lines.addWidget(self.line_view, 1)
        self.setCentralWidget(middle)

    def _lay_foot(self) -> None:
        """The time line below everything, as wide as the window."""
        foot = QToolBar(self)
        foot.setObjectName("timeline")
        foot.setMovable(False)
        foot.setFloatable(False)
        foot.toggleViewAction().setEnabled(False)
        foot.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        foot.addWidget(self.timeline)
        self.addToolBar(Qt.ToolBarArea.BottomToolBarArea, foot)

    def set_mode(self, mode: Mode, has_commands: bool) -> None:
        """Says the mode in title, badge, border and pointer; commands are there or not."""
        self._mode = mode
        self.setWindowTitle(window_title(mode, self._name, self._origin))
        self.top_bar.badge.set_mode(mode)
        self.inspector.set_commands(has_commands)
        self.event_log.set_commands(has_commands)
        self.train_graph.canvas.set_mode_color(MODE_ROLES[mode])
        if not has_commands:
            self.manual_report.hide()
            self.form.close_back()
        self.setCursor(self._cursor(mode))
        self.update()

    def _cursor(self, mode: Mode) -> QCursor:
        """An arrow with a spot in the colour of the mode; LIVE has the plain arrow."""
        if mode is Mode.LIVE:
            return QCursor(Qt.CursorShape.ArrowCursor)
        return mode_cursor(self.theme.color(MODE_ROLES[mode]), self.theme.scale)

    def reset_layout(self) -> None:
        """Puts every panel where it stands on a new desk."""
        self.layouts.reset()
        self._name_panels()
        self._share_out()
        if self._laid_out:
            self.layouts.forget_last()

    def use_layout(self, name: str) -> bool:
        """Puts the panels as they were kept under a name; False when that cannot be."""
        return self.layouts.restore(name)

    def _share_out(self) -> None:
        """Sizes in proportion to the window, so that a small and a large screen look alike."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        least, most = (self.theme.px(bound) for bound in _RIGHT_BOUNDS)
        width = max(least, min(most, round(self.width() * _RIGHT_SHARE)))
        height = self.height()
        bottom = min(round(height * _BOTTOM_SHARE), height - self.theme.px(_UPPER_LEAST))
        bottom = max(bottom, _BOTTOM_LEAST)
        upper, lower, below = (self.layouts.stack(stack)[0] for stack in Stack)
        self.resizeDocks([upper], [width], Qt.Orientation.Horizontal)
        self.resizeDocks([below], [bottom], Qt.Orientation.Vertical)
        heights = [round(height * _ALARMS_SHARE), round(height * (1 - _ALARMS_SHARE))]
        self.resizeDocks([upper, lower], heights, Qt.Orientation.Vertical)

    def _name_panels(self) -> None:
        """A panel behind a tab needs no title of its own: the tab says it."""
        for panel in self.panels:
            if panel is self.inspector:
                # Its title is what is inspected, not its name.
                continue
            panel.header.title.setVisible(panel.isFloating() or not self.tabifiedDockWidgets(panel))
        for bar in self.findChildren(QTabBar):
            # One that Qt keeps for later takes no keyboard.
            is_used = bar.count() > 1
            bar.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_used else Qt.FocusPolicy.NoFocus)

    def set_theme(self, theme: Theme) -> None:
        """Shows everything in another theme."""
        self.theme = theme
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        apply(application, theme)
        for panel in self.panels:
            panel.set_theme(theme)
        for part in (self.top_bar, self.message_line, self.finder, self.ask, self.timeline):
            part.set_theme(theme)
        self.overview.set_theme(theme)
        self.line_view.set_theme(theme)
        self.setCursor(self._cursor(self._mode))
        self.update()

    def raise_panel(self, panel: Panel) -> None:
        """Brings a panel into view, from behind a tab or from where it was put away."""
        panel.show()
        panel.raise_()

    def go_to(self, panel: Panel) -> None:
        """Brings a panel into view and gives it the keyboard."""
        self.raise_panel(panel)
        if panel.isFloating():
            panel.activateWindow()
        panel.setFocus()
        self.panel_in_use = panel

    def open(self) -> None:
        """Shows the window as this person left it; the first time as large as the screen."""
        if self.layouts.restore_last():
            self._laid_out = True
            self.show()
        else:
            self.resize(self.screen().availableSize())
            self.showMaximized()

    def showEvent(self, event: QShowEvent) -> None:
        """Shares the room out before the first paint, when the size is known."""
        if not self._laid_out:
            self._laid_out = True
            self._share_out()
        self.line_view.setFocus()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the message line where it is seen."""
        super().resizeEvent(event)
        self._place_message_line()

    def _place_message_line(self) -> None:
        """Over the gap below the top bar and the margins on both sides of it, where nothing is."""
        edge = BORDER + _GAP
        height = self.message_line.height()
        top = BORDER + self.top_bar.sizeHint().height() - (height - _GAP) // 2
        self.message_line.setGeometry(edge, top, self.width() - 2 * edge, height)
        self.message_line.raise_()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remembers the layout."""
        self.layouts.remember_last()
        super().closeEvent(event)
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The border that tells the mode."""
        super().paintEvent(event)
        paint_border(QPainter(self), self.rect(), self._mode, self.theme)
