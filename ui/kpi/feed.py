"""Owns the asking for the figures: the verb `alarms` in a process of its own, never in the desk."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, Signal

from core.recorder.process import program
from core.units import format_iso
from ui.viewmodels.language import tr

WAIT_MS = 60_000


class KpiFeed(QObject):
    """Asks for the figures up to an instant. `came` has them, `said` a line for the person."""

    came = Signal(object)
    said = Signal(str)

    def __init__(self, store: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._process: QProcess | None = None

    @property
    def is_asking(self) -> bool:
        """True until the answer is there."""
        return self._process is not None

    def ask(self, until_us: int | None) -> None:
        """Asks, unless the answer to an earlier question is still on its way."""
        if self._process is not None:
            return
        command, *arguments = program()
        process = self._process = QProcess(self)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        asked = ["alarms", str(self._store), "--show", "figures"]
        if until_us is not None:
            asked += ["--until", format_iso(until_us)]
        process.start(command, [*arguments, *asked])

    def export(self, path: str) -> None:
        """Writes all figures to a file as CSV. `said` tells what became of it."""
        command, *arguments = program()
        process = QProcess(self)
        process.setStandardOutputFile(path)
        process.finished.connect(lambda status: self._on_exported(process, status, path))
        asked = ["alarms", str(self._store), "--show", "figures", "--format", "csv"]
        process.start(command, [*arguments, *asked])

    def _on_exported(self, process: QProcess, status: int, path: str) -> None:
        complaint = bytes(process.readAllStandardError().data()).decode(errors="replace").strip()
        process.deleteLater()
        self.said.emit(complaint if status else tr("written: {file}", file=path))

    def finish(self) -> None:
        """Waits for the answer, for a picture that is drawn once."""
        if self._process is not None:
            self._process.waitForFinished(WAIT_MS)

    def stop(self) -> None:
        """Ends a question that nobody waits for any more."""
        if self._process is not None:
            self._process.kill()
            self._process.waitForFinished(1_000)

    def _on_finished(self, status: int) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        said = bytes(process.readAllStandardOutput().data())
        complaint = bytes(process.readAllStandardError().data()).decode(errors="replace").strip()
        process.deleteLater()
        if status != 0:
            self.said.emit(complaint or tr("the figures did not come"))
            return
        figures: Sequence[Mapping[str, Any]] = json.loads(said)["figures"]
        self.came.emit(figures)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self._process is not None:
            reason = self._process.errorString()
            self._process.deleteLater()
            self._process = None
            self.said.emit(reason)
