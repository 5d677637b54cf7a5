"""Owns the shape of a panel: its title row, its body, and the dock that holds both."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Theme, set_role
from ui.viewmodels.language import tr

MARGIN = 12
_RADIUS = 4.0


class _Half(QWidget):
    """The upper or the lower half of a panel: rounded where it is outside."""

    def __init__(self, is_upper: bool, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_upper = is_upper
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fills the half; the straight side runs on into the other half."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        beyond = _RADIUS * 2
        box.adjust(0, 0 if self._is_upper else -beyond, 0, beyond if self._is_upper else 0)
        path = QPainterPath()
        path.addRoundedRect(box, _RADIUS, _RADIUS)
        painter.fillPath(path, self._theme.color("panel"))


class PanelHeader(_Half):
    """The title row of a panel: title, a quiet line beside it, and room for tools at the right."""

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(True, theme, parent)
        self.title = QLabel(title, self)
        self.quiet = ElidedLabel(self)
        set_role(self.quiet, "secondary")
        self._tail = 0
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(MARGIN, 8, MARGIN, 8)
        self._row.setSpacing(10)
        self.title.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._row.addWidget(self.title)
        self._row.addWidget(self.quiet, 1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        super().set_theme(theme)
        self.title.setFont(theme.font("title"))
        self.quiet.setFont(theme.font("body"))

    def add(self, widget: QWidget) -> None:
        """Puts a tool at the end of the row."""
        self._row.insertWidget(self._row.count() - self._tail, widget)

    def add_last(self, widget: QWidget) -> None:
        """Puts a tool behind all others."""
        self._row.addWidget(widget)
        self._tail += 1

    def say(self, text: str, *briefs: str) -> None:
        """Sets the quiet line, and what it says where that has no room, shorter and shorter."""
        self.quiet.set_text(text, "", *briefs)


class ElidedLabel(QLabel):
    """A label that gives way: it shows as much of its text as there is room for, and its tail.

    With `is_whole_only` it shows all or nothing; `fitted` then says which.
    """

    fitted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full = self._tail = ""
        self._briefs: tuple[str, ...] = ()
        self.is_whole_only = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_text(self, text: str, tail: str = "", *briefs: str) -> None:
        """Sets the whole text; a screen reader gets all of it. The tail gives way last.

        Where `text` has no room, the first of `briefs` that has stands for it, else the last.
        """
        if (text, tail, briefs) != (self._full, self._tail, self._briefs):
            self._full, self._tail, self._briefs = text, tail, briefs
            self.setAccessibleName(text + tail)
            self._fit()

    def full_text(self) -> str:
        """The whole text."""
        return self._full + self._tail

    def _fit(self) -> None:
        metrics, mode = self.fontMetrics(), Qt.TextElideMode.ElideRight
        if self.is_whole_only:
            fits = metrics.horizontalAdvance(self.full_text()) <= self.width()
            self.setText(self.full_text() if fits else "")
            self.fitted.emit(fits)
            return
        room = max(0, self.width() - metrics.horizontalAdvance(self._tail))
        said = self._full, *self._briefs
        full = next((t for t in said if metrics.elidedText(t, mode, room) == t), said[-1])
        shown = metrics.elidedText(full, mode, room) + self._tail
        self.setText(metrics.elidedText(shown, mode, self.width()))

    def resizeEvent(self, event: object) -> None:
        """Fits the text to the new width."""
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fits the text to a new font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()


class FloatButton(QToolButton):
    """Two sheets: takes a panel out of the window, or puts it back."""

    _SHEET = 7

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        set_role(self, "plain")
        self.setAccessibleName(tr("Float or dock the panel"))
        self.setToolTip(self.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedSize(22, 20)

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The front sheet covers the one behind it."""
        painter = QPainter(self)
        painter.setPen(self._theme.color("text" if self.underMouse() else "text_disabled"))
        left, top = (self.width() - self._SHEET) // 2, (self.height() - self._SHEET) // 2
        painter.drawRect(left + 2, top - 2, self._SHEET, self._SHEET)
        painter.setBrush(self._theme.color("panel"))
        painter.drawRect(left - 1, top + 1, self._SHEET, self._SHEET)


class Panel(QDockWidget):
    """A panel that can be moved, floated and put away. `name` is what layouts remember it by.

    Its `setFocusProxy` says what takes the keyboard when the panel is called up. `came_in_view`
    comes when somebody can see it who could not before: it need not be filled until then.
    """

    came_in_view = Signal()

    def __init__(self, name: str, title: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.name = title
        self.header = PanelHeader(title, theme, self)
        self._float = FloatButton(theme, self.header)
        self._float.clicked.connect(lambda: self.setFloating(not self.isFloating()))
        self.header.add_last(self._float)
        self.setTitleBarWidget(self.header)
        self._half = _Half(False, theme, self)
        self.body = QVBoxLayout(self._half)
        self.body.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        self.body.setSpacing(8)
        self.setWidget(self._half)
        self.visibilityChanged.connect(self._on_visibility)

    @property
    def is_in_view(self) -> bool:
        """Whether any of it can be seen; one behind another tab is visible to Qt all the same."""
        return self.isVisible() and not self.visibleRegion().isEmpty()

    def _on_visibility(self, is_visible: bool) -> None:
        if is_visible and self.is_in_view:
            self.came_in_view.emit()

    def set_theme(self, theme: Theme) -> None:
        """Repaints in another theme."""
        self.header.set_theme(theme)
        self._float.set_theme(theme)
        self._half.set_theme(theme)
