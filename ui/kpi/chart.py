"""Owns the bars of the page: how much came in each period, beside what a person can take in."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.viewmodels.kpi_rows import Kpis
from ui.viewmodels.language import tr

# control-room.md 1.7, widely published: what is manageable, and the most of any ten minutes.
_AVERAGE_MOST, _PEAK_MOST = 2.0, 10.0
_LABELS_MOST = 6


class RateChart(pg.PlotWidget):
    """Peak and average of ten minutes a period, with the two published bounds as lines."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Alarms in ten minutes, by period"))
        self.setMenuEnabled(False)
        self.setMouseEnabled(False, False)
        self.hideButtons()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme = theme
        self._kpis = Kpis()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        self._theme = theme
        self.setBackground(theme.color("panel"))
        for name in ("left", "bottom"):
            axis = self.getAxis(name)
            axis.setPen(theme.color("grid"))
            axis.setTextPen(theme.color("text_secondary"))
            axis.setStyle(tickFont=theme.font("small"))
        self.show_kpis(self._kpis)

    def show_kpis(self, kpis: Kpis) -> None:
        """Draws the periods from left to right; times keep their direction in every language."""
        self._kpis = kpis
        self.clear()
        bars, color = kpis.bars, self._theme.color
        at = list(range(len(bars)))
        peak = [bar.peak_10min for bar in bars]
        average = [bar.average_10min for bar in bars]
        self.addItem(
            pg.BarGraphItem(x=at, height=peak, width=0.7, brush=color("raised_border"), pen=None)
        )
        self.addItem(
            pg.BarGraphItem(x=at, height=average, width=0.7, brush=color("text"), pen=None)
        )
        for bound in (_AVERAGE_MOST, _PEAK_MOST):
            pen = pg.mkPen(color("text_secondary"), style=Qt.PenStyle.DashLine)
            self.addItem(pg.InfiniteLine(bound, angle=0, pen=pen))
        step = max(1, -(-len(bars) // _LABELS_MOST))
        ticks = [(number, bars[number].label) for number in at[::step]]
        self.getAxis("bottom").setTicks([ticks])
        top = max([_PEAK_MOST, *peak]) * 1.15
        self.setXRange(-0.6, max(len(bars), 1) - 0.4, padding=0)
        self.setYRange(0, top, padding=0)
