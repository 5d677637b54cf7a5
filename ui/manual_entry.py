"""Owns how a report by telephone goes from its form to the recorder."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from typing import Any

from PySide6.QtCore import QObject

from core.events import EnterReport
from core.state.model import TrainState
from ui.desk_link import DeskLink
from ui.dialogs.manual_report import ManualReportPanel
from ui.viewmodels import manual_report
from ui.viewmodels.clocks import minute_text
from ui.viewmodels.language import tr
from ui.viewmodels.manual_report import Entered
from ui.viewmodels.search import Entry
from ui.viewmodels.train_names import train_name


class ManualEntry(QObject):
    """Checks what is typed against the picture as it is now, and sends it."""

    def __init__(self, link: DeskLink, points: Sequence[Entry], zone: tzinfo) -> None:
        super().__init__(link)
        self._link = link
        self._points = points
        self._zone = zone
        self._form: ManualReportPanel | None = None

    def attach(self, form: ManualReportPanel) -> None:
        """Serves a form from now on."""
        self._form = form
        form.entered.connect(self._send)
        form.now.clicked.connect(lambda: form.set_time(self._minute()))

    def begin(self, train: TrainState | None) -> None:
        """Starts a new report, about a train if one is given."""
        assert self._form is not None
        self._form.begin(train_name(train) if train else "", self._minute())

    def check(self, entered: Entered) -> dict[str, Any]:
        """The report line. Raises EntryError for the first field that cannot be taken."""
        link = self._link
        return manual_report.report(
            entered, link.picture, link.session.railway, self._points, link.now_us, self._zone
        )

    def hints(self, entered: Entered) -> tuple[str, str]:
        """What train and place are taken for."""
        return manual_report.hints(entered, self._link.picture, self._points)

    def _minute(self) -> str:
        return minute_text(self._link.now_us, self._link.now_us, self._zone)

    def _send(self, line: dict[str, Any]) -> None:
        assert self._form is not None
        if self._link.send(EnterReport(operator=self._link.operator, report=line)):
            what = manual_report.confirmation(line, self._link.session.railway)
            self._form.begin("", self._minute())
            self._form.say(tr("Sent: {report}", report=what))
