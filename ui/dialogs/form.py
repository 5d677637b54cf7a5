"""Owns the side panel with a few fields to fill in before something is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from ui.panel import MARGIN, Panel
from ui.theme import Theme, set_role
from ui.viewmodels.language import tr


class Field(msgspec.Struct, frozen=True):
    """One line of a form. `choices` are offered; with `is_free` other words may be typed too."""

    name: str
    label: str
    choices: tuple[str, ...] = ()
    is_free: bool = True
    is_check: bool = False
    said: str = ""


Values = Mapping[str, str]


class FormPanel(Panel):
    """Asks for a few values beside the desk, never over it. Nothing is sent by Enter alone."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__("form", tr("Request"), theme, parent)
        self._send: Callable[[Values], str] | None = None
        self._inputs: dict[str, QWidget] = {}
        self._came_from: QWidget | None = None
        self._form = QFormLayout()
        self._form.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._form.setVerticalSpacing(8)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.result = QLabel(self)
        self.result.setWordWrap(True)
        self.result.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        set_role(self.result, "secondary")
        self.ask = QPushButton(tr("Ask for it"), self)
        set_role(self.ask, "primary")
        self.leave = QPushButton(tr("Leave it"), self)
        self.ask.clicked.connect(self._on_ask)
        self.leave.clicked.connect(self.close_back)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(MARGIN, 0, MARGIN, 0)
        for button in (self.ask, self.leave):
            button.setAccessibleName(button.text())
            buttons.addWidget(button, 1)
        self.body.setContentsMargins(0, 0, 0, MARGIN)
        self.body.addLayout(self._form)
        self.body.addWidget(self.result)
        self.body.addLayout(buttons)
        self.body.addStretch(1)
        self.set_theme(theme)

    def begin(
        self,
        title: str,
        fields: Sequence[Field],
        send: Callable[[Values], str],
        came_from: QWidget | None,
    ) -> None:
        """Shows the fields. `send` takes their values and says what is wrong, or nothing."""
        self.header.title.setText(title)
        self._send, self._came_from = send, came_from
        while self._form.rowCount():
            self._form.removeRow(0)
        self._inputs = {}
        for field in fields:
            widget = self._input(field)
            widget.setAccessibleName(field.label)
            self._inputs[field.name] = widget
            self._form.addRow("" if field.is_check else field.label, widget)
        self.result.clear()
        self.show()
        self.raise_()
        first = next(iter(self._inputs.values()), self.ask)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _input(self, field: Field) -> QWidget:
        if field.is_check:
            return QCheckBox(field.label, self)
        if field.choices:
            box = QComboBox(self)
            box.setEditable(field.is_free)
            box.addItems(list(field.choices))
            if field.is_free:
                box.setCurrentText(field.said)
            return box
        line = QLineEdit(field.said, self)
        line.setMaxLength(200)
        return line

    def values(self) -> dict[str, str]:
        """What is filled in; a tick is "1", none is empty."""
        found = {}
        for name, widget in self._inputs.items():
            if isinstance(widget, QCheckBox):
                found[name] = "1" if widget.isChecked() else ""
            elif isinstance(widget, QComboBox):
                found[name] = widget.currentText().strip()
            elif isinstance(widget, QLineEdit):
                found[name] = widget.text().strip()
        return found

    def fill(self, name: str, text: str) -> None:
        """Fills a field in, as a person would."""
        widget = self._inputs[name]
        if isinstance(widget, QCheckBox):
            widget.setChecked(bool(text))
        elif isinstance(widget, QComboBox):
            widget.setCurrentText(text)
        elif isinstance(widget, QLineEdit):
            widget.setText(text)

    def _on_ask(self) -> None:
        wrong = self._send(self.values()) if self._send is not None else ""
        if wrong:
            self.result.setText(tr("Not asked: {reason}", reason=wrong))
        else:
            self.close_back()

    def close_back(self) -> None:
        """Closes, and gives the keyboard back to where it was."""
        self._send = None
        self.hide()
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
