"""Owns the rule that nothing moves under the pointer within two seconds."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractScrollArea

HOLD_MS = 2_000


class PointerHold(QObject):
    """Watches the pointer over a list. While `holding`, rows keep their places."""

    released = Signal()

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(HOLD_MS)
        self._timer.timeout.connect(self.released)
        view.viewport().setMouseTracking(True)
        view.viewport().installEventFilter(self)

    @property
    def holding(self) -> bool:
        """True from a move over the list until it left, or two seconds without a move."""
        return self._timer.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every move or press starts the two seconds again; leaving ends them."""
        kind = event.type()
        if kind in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel):
            self._timer.start()
        elif kind == QEvent.Type.Leave and self.holding:
            self._timer.stop()
            self.released.emit()
        return False
