"""Owns the recorder as a process of its own: start one, find one that runs, start it again."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import BinaryIO

from core.recorder.status import ask_status

# A recorder that keeps dying is started again after 1, 2, 4 ... at most this many seconds.
MAX_BACKOFF_S = 30.0
# One that has run so long and then dies has not kept dying.
SETTLED_S = 60.0
STOP_WAIT_S = 10.0
# The exit status of a verb that was asked for what cannot be.
REFUSED_STATUS = 2


def program() -> list[str]:
    """The command that runs this program again: the bundle itself, or Python and main.py."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, str(Path(__file__).resolve().parents[2] / "main.py")]


class RecorderProcess:
    """The recorder of one store, as a desk sees it: attached to, or started and its own to stop."""

    def __init__(self, store: Path, arguments: list[str]) -> None:
        """`arguments` are those of `main.py record` after the store."""
        self._store = store
        self._arguments = arguments
        self._process: subprocess.Popen[bytes] | None = None
        self._failures = 0
        self._again_at_s = 0.0
        self._started_s = 0.0

    @property
    def log_file(self) -> Path:
        """What the recorder last said, for the reason when it ends by itself."""
        return self._store.with_name(self._store.name + "-recorder.log")

    def ensure(self) -> None:
        """Starts a recorder unless one answers for the store or ours still runs.

        To be called again and again: a recorder that died is started after a growing pause.
        """
        if self._process is not None:
            if self._process.poll() is None:
                return
            self._process = None
            if time.monotonic() - self._started_s > SETTLED_S:
                self._failures = 0
            self._failures += 1
            pause_s = min(MAX_BACKOFF_S, 2.0 ** (self._failures - 1))
            self._again_at_s = time.monotonic() + pause_s
        if time.monotonic() < self._again_at_s or ask_status(self._store) is not None:
            return
        self._start()

    def _start(self) -> None:
        self._started_s = time.monotonic()
        with self._open_log() as log:
            self._process = subprocess.Popen(
                [*program(), "record", str(self._store), *self._arguments],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                # A desk that crashes, or Ctrl+C in its terminal, must leave the recorder recording.
                start_new_session=True,
            )

    def _open_log(self) -> BinaryIO:
        try:
            return self.log_file.open("wb")
        except OSError:
            # Where nothing can be written, its store can still be looked at.
            return open(os.devnull, "wb")

    @property
    def was_refused(self) -> bool:
        """Whether ours ended because it could not do what it was asked."""
        return self._process is not None and self._process.poll() == REFUSED_STATUS

    def last_words(self) -> str:
        """The last line the recorder wrote, without the program's name; empty for none."""
        try:
            lines = self.log_file.read_text("utf-8", errors="replace").splitlines()
        except OSError:
            return ""
        return lines[-1].removeprefix("bolan: ") if lines else ""

    def wait_ready(self, timeout_s: float) -> bool:
        """Waits until the recorder answers; False when it ended or did not answer in time."""
        deadline_s = time.monotonic() + timeout_s
        while time.monotonic() < deadline_s:
            if ask_status(self._store) is not None:
                return True
            if self._process is not None and self._process.poll() is not None:
                return False
            time.sleep(0.05)
        return False

    def stop(self) -> None:
        """Ends the recorder if this desk started it; one that was found running goes on."""
        if self._process is None or self._process.poll() is not None:
            return
        answer = ask_status(self._store)
        if answer is not None and answer.pid == self._process.pid:
            ask_status(self._store, ask="stop")
        else:
            # Not recording yet, or somebody else's recorder has the store.
            self._process.terminate()
        try:
            self._process.wait(STOP_WAIT_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self.log_file.unlink(missing_ok=True)
