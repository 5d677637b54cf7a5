"""Owns the train graph's panel: its title row and the canvas below it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.panel import Panel
from ui.theme import Theme
from ui.viewmodels.language import tr


class TrainGraphPanel(Panel):
    """Every train over distance and time."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__("train_graph", tr("Train graph"), theme, parent)
        self.canvas = QWidget(self)
        self.body.addWidget(self.canvas, 1)
        self.set_theme(theme)
