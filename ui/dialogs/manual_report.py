"""Owns the form for what a station says by telephone: a side panel, filled in while one listens."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from ui.choice_box import ChoiceBox
from ui.panel import MARGIN, Panel
from ui.theme import Theme, set_role
from ui.viewmodels.language import tr
from ui.viewmodels.manual_report import KINDS, POSITION_KIND, Entered, EntryError


class Checker(Protocol):
    """What knows the railway and the trains that a report can be about."""

    def check(self, entered: Entered) -> dict[str, Any]:
        """The report line. Raises EntryError for the first field that cannot be taken."""
        ...

    def hints(self, entered: Entered) -> tuple[str, str]:
        """What train and place are taken for."""
        ...


class ManualReportPanel(Panel):
    """The oldest telemetry there is. `entered` has the report line, once its fields are good."""

    entered = Signal(object)

    def __init__(self, theme: Theme, checker: Checker, parent: QWidget) -> None:
        super().__init__("manual_report", tr("Report by telephone"), theme, parent)
        self.header.say(tr("What a station says by voice"))
        self._checker = checker
        self.train = self._line(tr("Train"), tr("headcode or number"))
        self.kind = ChoiceBox(list(KINDS), tr("What happened"), self)
        self.place = self._line(tr("Place"), tr("station, in any language"))
        self.time = self._line(tr("Time"), tr("14:32"))
        self.train_hint, self.place_hint = self._quiet(), self._quiet()
        self.result = self._quiet()
        self.enter = QPushButton(tr("Enter report"), self)
        set_role(self.enter, "primary")
        self.now = QPushButton(tr("Now"), self)
        self._lay_out()
        self.enter.clicked.connect(self._on_enter)
        for field in (self.train, self.place):
            field.textChanged.connect(self._on_edit)
        for field in (self.train, self.place, self.time):
            field.returnPressed.connect(self._on_enter)
        self.kind.picked.connect(self._on_kind)
        self.set_theme(theme)

    def _line(self, name: str, example: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setAccessibleName(name)
        line.setPlaceholderText(example)
        line.setMaxLength(64)
        return line

    def _quiet(self) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        set_role(label, "secondary")
        return label

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(MARGIN, 0, MARGIN, 0)
        form.setVerticalSpacing(6)
        form.setHorizontalSpacing(MARGIN)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        time_row = QHBoxLayout()
        time_row.addWidget(self.time, 1)
        time_row.addWidget(self.now)
        form.addRow(tr("Train"), self.train)
        form.addRow("", self.train_hint)
        form.addRow(tr("Has"), self.kind)
        self.place_label = QLabel(tr("At"), self)
        form.addRow(self.place_label, self.place)
        form.addRow("", self.place_hint)
        form.addRow(tr("Time"), time_row)
        form.addRow("", self.enter)
        form.addRow("", self.result)
        self.body.setContentsMargins(0, 0, 0, MARGIN)
        self.body.addLayout(form)
        self.body.addStretch(1)

    def begin(self, train: str, time: str) -> None:
        """Starts a new report; the train may be known already."""
        self.train.setText(train)
        self.place.clear()
        self.time.setText(time)
        self.result.clear()
        (self.place if train else self.train).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_time(self, time: str) -> None:
        """Sets the time of the report."""
        self.time.setText(time)

    def _fields(self) -> Entered:
        return Entered(self.train.text(), self.kind.chosen, self.place.text(), self.time.text())

    def _on_kind(self, kind: str) -> None:
        is_position = kind == POSITION_KIND
        self.place.setPlaceholderText(
            tr("km of the line") if is_position else tr("station, in any language")
        )
        self._on_edit()

    def _on_edit(self) -> None:
        train, place = self._checker.hints(self._fields())
        self.train_hint.setText(train)
        self.place_hint.setText(place)

    def _on_enter(self) -> None:
        try:
            line = self._checker.check(self._fields())
        except EntryError as error:
            self.say(tr("Not entered: {reason}", reason=error))
            getattr(self, error.field).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.entered.emit(line)

    def say(self, text: str) -> None:
        """Says below the form what became of the report."""
        self.result.setText(text)
