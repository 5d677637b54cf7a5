"""The PySide6 in use does not lose references to None and True.

6.12.0 on Python 3.11 drops one reference to True per emit and one to None per call of a void
method; some hundred calls later the process aborts. Tried in a process of its own, so that a
version with this fault fails a test and does not end the run.
"""

import json
import os
import subprocess
import sys
from importlib.metadata import version

EMITS, REPAINTS = 2_000, 500
# What Qt, the collector and the interpreter move on their own; the fault moves thousands.
TOLERANCE = 50

EXERCISE = f"""
import gc, json, sys
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget

class Sender(QObject):
    fired = Signal(int)

class Canvas(QWidget):
    painted = 0
    def paintEvent(self, event):
        painter = QPainter(self)
        painter.drawLine(0, 0, 10, 10)
        painter.end()
        self.painted += 1

application = QApplication([])
sender, canvas, received = Sender(), Canvas(), []
sender.fired.connect(received.append)
canvas.show()
application.processEvents()  # exposed: painted from here on

def exercise(emits, repaints):
    for number in range(emits):
        sender.fired.emit(number)
    for _ in range(repaints):
        canvas.repaint()

def counts():
    gc.collect()
    return [sys.getrefcount(None), sys.getrefcount(True)]

exercise(10, 10)
received.clear()
canvas.painted = 0
before = counts()
exercise({EMITS}, {REPAINTS})
after = counts()
print(json.dumps([before, after, len(received), canvas.painted]))
"""


def test_version_is_of_the_series_that_was_tried() -> None:
    assert version("PySide6").split(".")[:2] == ["6", "11"]


def test_emits_and_repaints_lose_no_references() -> None:
    result = subprocess.run(
        [sys.executable, "-c", EXERCISE],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert result.returncode == 0, result.stderr
    before, after, received, painted = json.loads(result.stdout)
    assert (received, painted) == (EMITS, REPAINTS)
    lost = [had - has for had, has in zip(before, after, strict=True)]
    assert max(lost) < TOLERANCE, f"references lost to None and True: {lost}"
