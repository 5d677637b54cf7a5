"""Owns the train graph's panel: its title row with legend and tools, and the canvas below it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo

from PySide6.QtWidgets import QToolButton, QWidget

from core.session import StoreSession
from ui.line_view import SIDE_PX
from ui.panel import Panel
from ui.theme import Theme, set_role
from ui.train_graph.canvas import GraphCanvas
from ui.train_graph.feed import GraphFeed
from ui.train_graph.legend import Legend
from ui.viewmodels.language import tr
from ui.viewmodels.time_axis import rounded_hours, span_text


class TrainGraphPanel(Panel):
    """Every train over distance and time, in the line view's own window of distance."""

    def __init__(self, session: StoreSession, theme: Theme, zone: tzinfo, parent: QWidget) -> None:
        super().__init__("train_graph", tr("Train graph"), theme, parent)
        self.feed = GraphFeed(session, self)
        self.canvas = GraphCanvas(session.railway, session.plan, self.feed, theme, zone, self)
        self.legend = Legend(theme, self)
        self.header.add(self.legend)
        self._tool("−", tr("More hours"), lambda: self.step_hours(1))
        self._tool("+", tr("Fewer hours"), lambda: self.step_hours(-1))
        self._swap = self._tool(tr("swap axes"), tr("Swap the axes"), self.canvas.swap)
        self.body.setContentsMargins(SIDE_PX, 0, SIDE_PX, 8)
        self.body.addWidget(self.canvas, 1)
        self.setFocusProxy(self.canvas)
        self.canvas.time_changed.connect(self._say)
        self.set_theme(theme)

    def _tool(self, text: str, name: str, run: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: run())
        set_role(button, "plain")
        self.header.add(button)
        return button

    def step_hours(self, by: int) -> None:
        """Shows the next larger span of time, or for by below 0 the next smaller one."""
        time = self.canvas.time
        self.canvas.change_time(time.to_hours(rounded_hours(time.hours, by > 0)))

    def _say(self) -> None:
        way = tr("time runs right") if self.canvas.is_chart else tr("time runs down")
        self.header.say(f"{way} · {span_text(self.canvas.time.hours)}")

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        super().set_theme(theme)
        self.canvas.set_theme(theme)
        self.legend.set_theme(theme)
