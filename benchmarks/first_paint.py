"""Owns the programs that end with their first paint: the desk on a store, and a bare window.

`python -m benchmarks.first_paint desk STORE [SOURCE]`, and the same with `bare` alone, write
"painted" as soon as the window has been painted, close it and end.
"""

from __future__ import annotations

import sys
from typing import Any


def open_desk(store: str, *sources: str) -> None:
    """What `main.py desk STORE` does, up to the first paint."""
    from pathlib import Path

    import main

    def import_ui() -> None:
        import ui.app  # noqa: F401
        from ui.main_window import MainWindow

        tell_first_paint(MainWindow)

    main._import_ui = import_ui
    flags = {"is_asked": False, "theme": "night", "operator": "benchmark"}
    main._run_desk(Path(store), None, sources, None, **flags)


def open_bare_window() -> None:
    """The least that the same libraries need: a window with one plot of one curve in it."""
    import pyqtgraph as pg
    from PySide6.QtWidgets import QApplication, QMainWindow

    tell_first_paint(pg.PlotWidget)
    application = QApplication([])
    window = QMainWindow()
    plot = pg.PlotWidget()
    plot.plot([0, 1, 2], [0, 1, 0])
    window.setCentralWidget(plot)
    window.resize(1920, 1080)
    window.show()
    application.exec()


def tell_first_paint(widget_class: Any) -> None:
    """Lets the first widget of a class to be painted say so, and close its window."""
    from PySide6.QtCore import QTimer

    paint = widget_class.paintEvent

    def tell(widget: Any) -> None:
        print("painted", flush=True)
        widget.window().close()

    def paint_and_tell(widget: Any, event: Any) -> None:
        widget_class.paintEvent = paint
        paint(widget, event)
        # Everything in a window is painted in one turn of the event loop; this is the next one.
        QTimer.singleShot(0, lambda: tell(widget))

    widget_class.paintEvent = paint_and_tell


if __name__ == "__main__":
    if sys.argv[1] == "desk":
        open_desk(*sys.argv[2:])
    else:
        open_bare_window()
