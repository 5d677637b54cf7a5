"""Owns the page of alarm performance: a period's figures with their targets, and the bars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import tzinfo
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ui.choice_box import ChoiceBox
from ui.kpi.feed import KpiFeed
from ui.panel import ElidedLabel, Panel
from ui.rows_model import RowsModel
from ui.table_view import DeskTable, Width
from ui.theme import Theme, set_role
from ui.viewmodels.kpi_rows import PERIODS, Kpis, kpis
from ui.viewmodels.language import isolated, mark, tr

if TYPE_CHECKING:
    from ui.kpi.chart import RateChart

WIDTHS = (
    Width(mark("Figure"), "refused hiding or change"),
    Width(mark("Value"), "00000 1/10 min"),
    Width(mark("Target"), "its time to respond"),
    Width(mark("Action limit"), "about 300"),
    Width(mark("Standing"), "widely published", share=2, can_go=True),
    Width(mark("Verdict"), "on target"),
)
_AGAIN_MS = 60_000
_TOP_SHOWN = 5
# Parts of the width that the table has beside the bars, and room for what moves it.
_TABLE_SHARE, _MOST_SHARE = 0.6, 0.78
_SCROLL_BAR_PX = 24


class KpiPanel(Panel):
    """Figures of the journal up to what is shown. `export_asked` wants them in a file."""

    export_asked = Signal()

    def __init__(self, store: Path, theme: Theme, zone: tzinfo, parent: QWidget) -> None:
        super().__init__("kpi", tr("Alarm figures"), theme, parent)
        self._theme, self._zone = theme, zone
        self._answer: Sequence[Mapping[str, Any]] = ()
        self._until_us: int | None = None
        self.kpis = Kpis()
        self.chart: RateChart | None = None
        self.feed = KpiFeed(store, self)
        self.feed.came.connect(self._on_figures)
        self.feed.said.connect(self.header.say)
        self.period = ChoiceBox(list(PERIODS), tr("Period of the figures"), self)
        self.period.picked.connect(lambda _: self._fill())
        self.header.add(self.period)
        self._export = QToolButton(self)
        self._export.setText(tr("export"))
        self._export.setAccessibleName(tr("Export the alarm figures"))
        set_role(self._export, "plain")
        self._export.clicked.connect(self.export_asked)
        self.header.add(self._export)
        self.model = RowsModel(
            lambda row: row.name,
            lambda row, column: (
                row.name,
                row.value,
                row.target,
                row.limit,
                row.standing,
                row.verdict_word,
            )[column],
            [tr(width.title) for width in WIDTHS],
        )
        self.view = DeskTable(self.model, tr("Alarm figures"), self)
        self._side = QVBoxLayout()
        self.caption = ElidedLabel(self)
        whole = tr("Alarms in ten minutes: average before peak")
        self.caption.set_text(whole, "", tr("average before peak"))
        set_role(self.caption, "secondary")
        self._side.addWidget(self.caption)
        self.top = ElidedLabel(self)
        set_role(self.top, "secondary")
        self._side.addWidget(self.top)
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        self._row.addWidget(self.view)
        self._row.addLayout(self._side)
        self.body.setContentsMargins(4, 0, 12, 8)
        self.body.addLayout(self._row)
        self._again = QTimer(self)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(lambda: self.feed.ask(self._until_us))
        # While the window is furnished a panel is seen for an instant: that is not looking.
        self.came_in_view.connect(lambda: QTimer.singleShot(0, self, self.look))
        self.setFocusProxy(self.view)
        self.set_theme(theme)

    def set_instant(self, until_us: int | None) -> None:
        """Figures up to an instant of a replay, or (None) of all there is."""
        if until_us != self._until_us:
            self._until_us = until_us
            if self.is_in_view:
                self.feed.ask(until_us)

    def look(self) -> None:
        """Asks for the figures where somebody sees them, and each minute from then on."""
        if not self.is_in_view:
            return
        if self.chart is None:
            # Plots are loaded when they are looked at: a desk opens sooner without.
            from ui.kpi.chart import RateChart

            self.chart = RateChart(self._theme, self)
            self._side.insertWidget(1, self.chart, 1)
            self.chart.show()
        self.feed.ask(self._until_us)
        self._again.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Asks no more."""
        super().hideEvent(event)
        self._again.stop()

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        super().set_theme(theme)
        self._theme = theme
        self.view.fit(theme, [width._replace(title=tr(width.title)) for width in WIDTHS])
        self._share_out()
        self._export.setFont(theme.font("small"))
        self.top.setFont(theme.font("small"))
        self.caption.setFont(theme.font("small"))
        if self.chart is not None:
            self.chart.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The table has three fifths, or what it needs where the bars can do with the rest."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        margins = self.body.contentsMargins()
        wide = max(1, self.width() - margins.left() - margins.right() - self._row.spacing())
        needed = self.view.needed_px + self._theme.px(_SCROLL_BAR_PX)
        share = min(max(_TABLE_SHARE, needed / wide), _MOST_SHARE)
        self._row.setStretch(0, ceil(100 * share))
        self._row.setStretch(1, 100 - ceil(100 * share))

    def _on_figures(self, answer: Sequence[Mapping[str, Any]]) -> None:
        self._answer = answer
        self._fill()

    def _fill(self) -> None:
        found = self.kpis = kpis(self._answer, self.period.chosen, self._zone)
        self.model.swap(found.rows)
        self.header.say(found.title or tr("no alarms in the log yet"))
        told = [isolated(f"{alarm} {count}") for alarm, count in found.top[:_TOP_SHOWN]]
        # As many as there is room for in one line: half of one would be another.
        said = [
            tr("Most often: {alarms}", alarms=" · ".join(told[:most]))
            for most in range(len(told), 0, -1)
        ]
        self.top.set_text(said[0] if said else "", "", *said[1:])
        if self.chart is not None:
            self.chart.show_kpis(found)
