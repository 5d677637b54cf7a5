"""Owns the row of tools that narrows the alarm list: view, priorities, state, place and text."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.choice_box import ChoiceBox
from ui.markers import paint_marker
from ui.panel import MARGIN
from ui.theme import Theme, set_role
from ui.viewmodels.alarm_filter import ACTIVE, ALL_PLACES, VIEWS, AlarmFilter
from ui.viewmodels.alarm_rows import PRIORITIES, PRIORITY_WORDS
from ui.viewmodels.language import tr


class PriorityButton(QAbstractButton):
    """The marker of a priority, to be shown or not."""

    _SIZE = 15

    def __init__(self, priority: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.priority = priority
        self._theme = theme
        self.setCheckable(True)
        self.setChecked(True)
        word = tr(PRIORITY_WORDS[priority])
        self.setAccessibleName(tr("Show priority {n}, {word}", n=priority, word=word))
        self.setToolTip(self.accessibleName())

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The marker with room for its focus frame."""
        side = self._theme.px(self._SIZE) + 8
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Faint where its rows are left out; a frame where it has the keyboard."""
        painter = QPainter(self)
        center = QPointF(self.rect().center()) + QPointF(0.5, 0.5)
        paint_marker(
            painter,
            center,
            self._theme.px(self._SIZE),
            self.priority,
            "STEADY",
            theme=self._theme,
            blink_on=self.isChecked(),
        )
        if self.hasFocus():
            painter.setPen(self._theme.color("focus"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class FilterBar(QWidget):
    """Says which rows are wanted by `changed`; `filter` has it. Put away, every row is wanted."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.filter = AlarmFilter()
        self.view = ChoiceBox(list(VIEWS), tr("Which alarms are listed"), self)
        self.text = QLineEdit(self)
        self.text.setPlaceholderText(tr("filter by words"))
        self.text.setAccessibleName(tr("Filter alarms by words"))
        self.text.setClearButtonEnabled(True)
        self.place = QComboBox(self)
        self.place.setAccessibleName(tr("Filter alarms by place"))
        self.place.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.place.setMinimumContentsLength(8)
        self.place.addItem(tr(ALL_PLACES), "")
        self.waiting = QToolButton(self)
        self.waiting.setText(tr("unack"))
        self.waiting.setCheckable(True)
        self.waiting.setAccessibleName(tr("Only unacknowledged alarms"))
        self.waiting.setToolTip(self.waiting.accessibleName())
        set_role(self.waiting, "toggle")
        self.priorities = [PriorityButton(priority, theme, self) for priority in PRIORITIES]
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 0, MARGIN, 4)
        column.setSpacing(6)
        kinds, words = QHBoxLayout(), QHBoxLayout()
        column.addLayout(kinds)
        column.addLayout(words)
        kinds.addWidget(self.view, 1)
        for button in self.priorities:
            kinds.addWidget(button)
            button.toggled.connect(self._on_change)
        kinds.addWidget(self.waiting)
        words.addWidget(self.place, 1)
        words.addWidget(self.text, 1)
        self.view.picked.connect(self._on_change)
        self.waiting.toggled.connect(self._on_change)
        self.place.currentIndexChanged.connect(self._on_change)
        self.text.textChanged.connect(self._on_change)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Takes the fonts and colours of a theme."""
        for widget in (self.view, self.text, self.place, self.waiting):
            widget.setFont(theme.font("small"))
        for button in self.priorities:
            button.set_theme(theme)

    def offer_places(self, places: Sequence[str]) -> None:
        """Sets the places that can be chosen; a chosen one stays on offer."""
        chosen = self.filter.place
        offered = [place for place in (*places,) if place]
        if chosen and chosen not in offered:
            offered.insert(0, chosen)
        known = [self.place.itemData(n) for n in range(1, self.place.count())]
        if known == offered or self.place.view().isVisible():
            return
        self.place.blockSignals(True)
        self.place.clear()
        self.place.addItem(tr(ALL_PLACES), "")
        for place in offered:
            self.place.addItem(place, place)
        self.place.setCurrentIndex(max(0, self.place.findData(chosen)))
        self.place.blockSignals(False)

    def show_view(self, view: str) -> None:
        """Chooses what is looked at by its English words."""
        self.setVisible(self.isVisible() or view != ACTIVE)
        self.view.choose(view)

    def open_to_type(self) -> None:
        """Opens, with the keyboard in the line for words."""
        self.show()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear(self) -> None:
        """Lets every row be wanted again."""
        self.view.choose(ACTIVE)
        self.text.clear()
        self.place.setCurrentIndex(0)
        self.waiting.setChecked(False)
        for button in self.priorities:
            button.setChecked(True)

    def _on_change(self) -> None:
        self.filter = replace(
            self.filter,
            view=self.view.chosen,
            priorities=frozenset(b.priority for b in self.priorities if b.isChecked()),
            only_unacknowledged=self.waiting.isChecked(),
            place=str(self.place.currentData() or ""),
            text=self.text.text(),
        )
        self.changed.emit()
