"""Owns the alarm journal panel: every decision ever made, read a page at a time, newest first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from datetime import tzinfo
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from core.alarms.definitions import AlarmDefinition
from core.session import StoreSession
from core.store import StoreError
from ui.panel import Panel
from ui.rows_model import Index
from ui.table_view import DeskTable, Width
from ui.theme import Theme, set_role
from ui.viewmodels.journal_rows import JournalRow, journal_row
from ui.viewmodels.language import mark, plural, tr
from ui.viewmodels.places import object_name
from ui.viewmodels.selection import alarm_ref

_WIDTHS = (
    Width(mark("Time"), "00 Nov 00:00"),
    Width(mark("P"), "0"),
    Width(mark("Alarm"), "Train stopped in section longer", share=1),
    Width(mark("About"), "C0000@0000-00-00"),
    Width(mark("What"), "", share=2),
    Width(mark("Who"), "A. Controller"),
)
PAGE = 200
_PAGES_KEPT = 16


class JournalModel(QAbstractTableModel):
    """As many rows as the journal has; only those that are looked at are read and decoded."""

    def __init__(
        self,
        session: StoreSession,
        definitions: Mapping[str, AlarmDefinition],
        zone: tzinfo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._definitions = definitions
        self._zone = zone
        self.subject: str | None = None
        self._seqs: list[int] = []
        self._upto = 0
        self._pages: OrderedDict[int, Sequence[JournalRow]] = OrderedDict()

    def ask_for(self, subject: str | None) -> None:
        """Starts anew: the whole journal, or that of one instance. Raises StoreError."""
        self.subject = subject
        self.beginResetModel()
        self._pages.clear()
        self._upto = self._session.picture.seq
        self._seqs = self._session.fact_seqs("alarm", 0, subject)
        self.endResetModel()

    def advance(self) -> None:
        """Takes what is new, above all others. Raises StoreError."""
        last = self._session.picture.seq
        if last < self._upto:
            self.ask_for(self.subject)
            return
        found = self._session.fact_seqs("alarm", self._upto, self.subject)
        self._upto = last
        if found:
            self.beginInsertRows(QModelIndex(), 0, len(found) - 1)
            # Only the last page is not full: the others stay as they were read.
            self._pages.pop(len(self._seqs) // PAGE, None)
            self._seqs += found
            self.endInsertRows()

    def row(self, number: int) -> JournalRow:
        """The row at a place, counted from the newest."""
        at = len(self._seqs) - 1 - number
        page = self._page(at // PAGE)
        return page[at % PAGE]

    def _page(self, number: int) -> Sequence[JournalRow]:
        page = self._pages.get(number)
        if page is None:
            seqs = self._seqs[number * PAGE : (number + 1) * PAGE]
            now_us = self._session.now_us()
            found = self._session.events(
                after_seq=seqs[0] - 1, kinds=("alarm",), subject=self.subject, limit=len(seqs)
            )
            page = [
                journal_row(one, self._definitions, self._name_of, now_us, self._zone)
                for one in found
            ]
            self._pages[number] = page
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page

    def _name_of(self, object_id: str) -> str:
        session = self._session
        return object_name(object_id, session.railway, session.picture.trains)

    def rowCount(self, parent: Index | None = None) -> int:
        """Every row of the journal that is asked for."""
        return 0 if parent is not None and parent.isValid() else len(self._seqs)

    def columnCount(self, parent: Index | None = None) -> int:
        """One column a title."""
        return 0 if parent is not None and parent.isValid() else len(_WIDTHS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell, and the row's words for a screen reader."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            row = self.row(index.row())
            texts = (row.time, row.priority, row.name, row.about, row.what, row.who)
            return texts[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.row(index.row()).spoken
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The column titles."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return tr(_WIDTHS[section].title) if role == Qt.ItemDataRole.DisplayRole else None


class JournalPanel(Panel):
    """The journal of all alarms, or of the selected one. `opened` is an alarm to be shown."""

    opened = Signal(str, str)

    def __init__(
        self,
        session: StoreSession,
        definitions: Mapping[str, AlarmDefinition],
        theme: Theme,
        zone: tzinfo,
        parent: QWidget,
    ) -> None:
        super().__init__("alarm_journal", tr("Alarm journal"), theme, parent)
        self.model = JournalModel(session, definitions, zone, self)
        self.view = DeskTable(self.model, tr("Alarm journal"), self)
        self.view.activated.connect(self._on_activated)
        self._selected: str | None = None
        self.only = QToolButton(self)
        self.only.setText(tr("this alarm"))
        self.only.setAccessibleName(tr("Only the journal of the selected alarm"))
        self.only.setCheckable(True)
        set_role(self.only, "plain")
        self.only.toggled.connect(lambda _: self.ask())
        self.came_in_view.connect(self.advance)
        self.header.add(self.only)
        self.body.setContentsMargins(4, 0, 4, 8)
        self.body.addWidget(self.view)
        self.setFocusProxy(self.view)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        super().set_theme(theme)
        self.only.setFont(theme.font("small"))
        self.view.fit(theme, [width._replace(title=tr(width.title)) for width in _WIDTHS])

    def set_alarm(self, ref: str | None) -> None:
        """Which alarm is selected on the desk."""
        if ref != self._selected:
            self._selected = ref
            if self.only.isChecked() and self.is_in_view:
                self.ask()

    def show_history(self) -> None:
        """Shows what was decided about the selected alarm."""
        self.only.setChecked(True)

    def ask(self) -> None:
        """Reads the journal anew."""
        self._read(lambda: self.model.ask_for(self._wanted))

    def advance(self) -> None:
        """Takes what is new, or reads anew where another alarm is selected by now."""
        if self.model.subject == self._wanted:
            self._read(self.model.advance)
        else:
            self.ask()

    @property
    def _wanted(self) -> str | None:
        return self._selected if self.only.isChecked() else None

    def _read(self, read: Callable[[], None]) -> None:
        try:
            read()
        except StoreError as error:
            self.header.say(str(error))
            return
        count = self.model.rowCount()
        self.header.say(plural(count, "{n} decision, newest first", "{n} decisions, newest first"))

    def _on_activated(self, index: QModelIndex) -> None:
        instance = self.model.row(index.row()).instance
        if instance[0]:
            self.opened.emit("alarm", alarm_ref(*instance))
