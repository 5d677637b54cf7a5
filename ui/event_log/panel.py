"""Owns the event log: the latest events as lines, by kind, and the line to write a note in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from ui.choice_box import ChoiceBox
from ui.followed_rows import FollowedRows
from ui.panel import Panel
from ui.rows_model import RowsModel
from ui.table_view import DeskTable, Width
from ui.theme import Theme, set_role
from ui.viewmodels.language import mark, tr
from ui.viewmodels.log_rows import GROUPS, LogRow

_WIDTHS = (
    Width(mark("Time"), "00 Nov 00:00"),
    Width(mark("Kind"), "Alarm report"),
    Width(mark("About"), "C0000@0000-00-00", share=1),
    Width(mark("What"), "", share=5),
)
NOTE_LENGTH = 1_000


class EventLogPanel(Panel):
    """Lines of the log, newest first. `group_changed` asks for other kinds, `noted` has a note."""

    group_changed = Signal(str)
    noted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__("event_log", tr("Event log"), theme, parent)
        self.model = RowsModel(
            lambda row: row.seq,
            lambda row, column: (row.time, row.kind, row.subject, row.text)[column],
            [tr(width.title) for width in _WIDTHS],
        )
        self.view = DeskTable(self.model, tr("Event log"), self)
        self.group = ChoiceBox(list(GROUPS), tr("Kinds of events shown"), self)
        self.group.picked.connect(self.group_changed)
        self.header.say(tr("Newest first"))
        self.header.add(self.group)
        self.note = QLineEdit(self)
        self.note.setMaxLength(NOTE_LENGTH)
        self.note.setAccessibleName(tr("Write a note into the log"))
        self.note.setPlaceholderText(tr("Write a note into the log, then press Enter…"))
        self.note.returnPressed.connect(self._on_note)
        self.body.setContentsMargins(4, 0, 4, 8)
        self.body.addWidget(self.view)
        self._add_note_row()
        self._followed = FollowedRows(self.view, self.model, lambda row: row.seq)
        self.setFocusProxy(self.view)
        self.set_theme(theme)

    def _add_note_row(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 0)
        self._note_label = QLabel(tr("Note"), self)
        set_role(self._note_label, "secondary")
        self._note_label.setBuddy(self.note)
        row.addWidget(self._note_label)
        row.addWidget(self.note, 1)
        self.body.addLayout(row)

    def set_commands(self, has_commands: bool) -> None:
        """Notes can be written, or not, as in a replay."""
        self._note_label.setVisible(has_commands)
        self.note.setVisible(has_commands)

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        super().set_theme(theme)
        self.view.fit(theme, [width._replace(title=tr(width.title)) for width in _WIDTHS])

    @property
    def kinds(self) -> tuple[str, ...]:
        """The event kinds that are asked for."""
        return GROUPS[self.group.chosen]

    def show_rows(self, rows: Sequence[LogRow]) -> None:
        """Shows lines, newest first; under a moving pointer those shown keep their places."""
        self._followed.show(rows)

    def _on_note(self) -> None:
        text = self.note.text().strip()
        if text:
            self.noted.emit(text)

    def clear_note(self) -> None:
        """Empties the line, once the note was sent."""
        self.note.clear()
