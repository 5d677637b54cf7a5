"""Owns the panel of the next two hours: meets to come, who waits, by when to decide."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.followed_rows import FollowedRows
from ui.panel import Panel
from ui.rows_model import RowsModel
from ui.table_view import DeskTable, Width
from ui.theme import Theme
from ui.viewmodels.language import tr
from ui.viewmodels.meets import COLUMNS, MeetRow, summary

_SAMPLES = ("00:00", "Yeraliyevo–Zhetybay", "F 00000 × F 00000", "F 00000", "000 min", "", "00:00")
_SHARES = (0, 3, 2, 1, 0, 1, 0)


class NextHoursPanel(Panel):
    """Meets in the order of time. `opened` says (train, line, chainage) of the one chosen."""

    opened = Signal(str, str, object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__("next_hours", tr("Next two hours"), theme, parent)
        self.model = RowsModel(
            lambda row: row.key,
            lambda row, column: row.cells[column],
            [tr(title) for title in COLUMNS],
        )
        self.view = DeskTable(self.model, tr("Next two hours"), self)
        self.body.addWidget(self.view)
        self.body.setContentsMargins(4, 0, 4, 8)
        self.rows = FollowedRows(self.view, self.model, lambda row: row.key)
        for chosen in (self.rows.picked, self.rows.opened):
            chosen.connect(self._on_chosen)
        self.setFocusProxy(self.view)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        super().set_theme(theme)
        widths = [
            Width(tr(title), sample or tr("as planned"), share)
            for title, sample, share in zip(COLUMNS, _SAMPLES, _SHARES, strict=True)
        ]
        self.view.fit(theme, widths)

    def show_meets(self, rows: Sequence[MeetRow]) -> None:
        """Shows the rows in their order."""
        self.header.say(summary(rows))
        self.rows.show(rows)

    def _on_chosen(self, row: MeetRow) -> None:
        meet = row.meet
        self.opened.emit(row.trains[0] if row.trains else "", meet.line, meet.position_mm)
