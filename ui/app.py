"""Owns the application: one window on one session, shown to a person or drawn into a picture."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, tzinfo
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    QTimeZone,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QPixmap, QScreen
from PySide6.QtWidgets import QApplication

from core.alarms.definitions import load_definitions
from core.alarms.texts import in_language
from core.recorder.process import RecorderProcess
from core.session import StoreSession
from ui.alarms.sound import AlarmSound, Loudspeaker
from ui.desk_flow import DeskFlow
from ui.desk_link import DeskLink
from ui.layouts import Stack
from ui.main_window import MainWindow
from ui.markers import BlinkClock
from ui.settings import (
    remembered_language,
    remembered_profile,
    remembered_role,
    remembered_text_size,
    remembered_theme,
    user_settings,
)
from ui.theme import apply, load_theme, type_scale
from ui.training import source_again
from ui.viewmodels.alarm_filter import SHELVED_VIEW
from ui.viewmodels.language import use
from ui.viewmodels.selection import alarm_ref

NAME = "Bolan"
# The size that a shot is drawn for; one of twice the size is the same desk, twice as fine.
_DRAWN_FOR = (1920, 1080)
# What a shot can show, and the panel that is brought up for it.
VIEWS = {
    "main": "",
    "alarms": "alarms",
    "shelved": "alarms",
    "graph": "train_graph",
    "trains": "trains",
    "log": "event_log",
    "next": "next_hours",
    "map": "map",
    "journal": "alarm_journal",
    "figures": "kpi",
    "report": "manual_report",
    "keys": "keys",
    "wall": "",
}
_VIEW_SHARE = 0.56
# What must fit on the smallest screen sets a bound to how large type may become.
_SMALLEST = (1366, 768)


class Closed(NamedTuple):
    """How a desk was closed: its exit status, and the store and source to go on with if any."""

    status: int
    next_store: Path | None
    sources: tuple[str, ...]


def run_desk(
    session: StoreSession,
    *,
    theme: str | None = None,
    lang: str | None = None,
    operator: str = "",
    recorder: RecorderProcess | None = None,
) -> Closed:
    """Opens the desk on a session; returns how it was closed.

    Without a theme or language it is the one the person chose last. A recorder that is given is
    started again when it falls silent.
    """
    application = _application()
    settings = user_settings()
    code = lang or remembered_language(settings)
    speak(application, code)
    name = theme or remembered_theme(settings)
    scale = _type_scale(application.primaryScreen()) * remembered_text_size(settings) / 100
    look = load_theme(name, scale, remembered_profile(settings))
    apply(application, look)
    blink = BlinkClock(application)
    link = DeskLink(session, operator, recorder)
    link.role = remembered_role(settings)
    definitions = in_language(load_definitions(), code)
    flow = DeskFlow(link, look, blink, definitions, desk_zone(), settings)
    # The interpreter notices Ctrl+C in the terminal at the next of the link's ticks.
    signal.signal(signal.SIGINT, lambda number, frame: flow.window.close())
    flow.window.open()
    link.start()
    QTimer.singleShot(0, collect_garbage)
    QTimer.singleShot(0, lambda: flow.use_sound(AlarmSound(Loudspeaker(flow), settings, flow)))
    status = application.exec()
    return Closed(status, flow.next_store, source_again(session) if flow.next_store else ())


def collect_garbage() -> None:
    """Lets what the desk will keep to its end be searched no more, and all that comes after be."""
    gc.freeze()
    gc.enable()


def render_shot(
    session: StoreSession,
    out: Path,
    *,
    size: tuple[int, int] = _DRAWN_FOR,
    theme: str = "night",
    lang: str = "en",
    view: str = "main",
) -> None:
    """Draws the window as it would look, with what blinks lit, into a PNG file.

    The first alarm's train is selected; in the view "alarms" the alarm itself. Raises OSError when
    the file cannot be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if QApplication.instance() is None:
        scale = min(size[0] / _DRAWN_FOR[0], size[1] / _DRAWN_FOR[1])
        os.environ["QT_SCALE_FACTOR"] = str(max(1.0, scale))
    with _without_platform_notes():
        application = _application()
        speak(application, lang)
        look = load_theme(theme)
        apply(application, look)
        link = DeskLink(session, "")
        definitions = in_language(load_definitions(), lang)
        flow = DeskFlow(link, look, BlinkClock(application), definitions, desk_zone())
        picture = _drawn(flow, size, view)
        for part in (flow, flow.window, link):
            part.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if not picture.save(str(out), "PNG"):
        raise OSError(f"{out}: cannot be written")


def _drawn(flow: DeskFlow, size: tuple[int, int], view: str) -> QPixmap:
    window = flow.window
    window.setMinimumSize(0, 0)
    ratio = window.devicePixelRatio()
    window.resize(round(size[0] / ratio), round(size[1] / ratio))
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.show()
    _select_first(flow, view)
    if view == "wall":
        return _wall_drawn(flow, size, ratio)
    _bring_up(window, view)
    # Layouts that are only asked for would be done by the event loop that is not running here.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    window.train_graph.feed.finish()
    window.kpi.look()
    window.kpi.feed.finish()
    flow.time.finish()
    # What a panel shows may ask for another width, and the room for it for another layout.
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
    picture = window.grab()
    # A size that the ratio does not divide comes out a pixel off.
    wanted = QRect(QPoint(), QSize(*size))
    return picture if picture.rect() == wanted else picture.copy(wanted)


@contextmanager
def _without_platform_notes() -> Iterator[None]:
    """Keeps what the off-screen platform says of itself from a person who asked for a picture."""

    def tell(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if not text.startswith("This plugin does not support"):
            sys.stderr.write(f"{text}\n")

    before = qInstallMessageHandler(tell)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _select_first(flow: DeskFlow, view: str) -> None:
    """Something to inspect: the alarm that is listed first, or its train."""
    rows = flow.window.alarms.model.rows
    if rows:
        flow.open("alarm", alarm_ref(*rows[0].instance))
        if view == "main" and rows[0].key in flow.link.picture.trains:
            flow.open("train", rows[0].key)
    elif flow.link.picture.trains:
        flow.open("train", min(flow.link.picture.trains))


def _wall_drawn(flow: DeskFlow, size: tuple[int, int], ratio: float) -> QPixmap:
    flow.outlook.switch_wall()
    wall = flow.outlook.wall
    assert wall is not None
    wall.showNormal()
    wall.resize(round(size[0] / ratio), round(size[1] / ratio))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    picture = wall.grab()
    wall.close()
    return picture


def _bring_up(window: MainWindow, view: str) -> None:
    """Shows the panel of a view; what shares the room with the line gets most of it."""
    standing = next((s for s in window.standings if s.panel.objectName() == VIEWS[view]), None)
    if standing is None:
        return
    window.go_to(standing.panel)
    if view == "shelved":
        window.alarms.tools.show_view(SHELVED_VIEW)
    if standing.stack is Stack.BOTTOM:
        height = round(window.height() * _VIEW_SHARE)
        window.resizeDocks([standing.panel], [height], Qt.Orientation.Vertical)


def _type_scale(screen: QScreen) -> float:
    """As large as eyes need on this screen, as far as the desk still fits on it."""
    room = screen.availableSize()
    fits = min(room.width() / _SMALLEST[0], room.height() / _SMALLEST[1])
    return max(1.0, min(type_scale(screen), fits))


def desk_zone() -> tzinfo:
    """The time zone of this machine, by its name where it has one."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def speak(application: QApplication, code: str) -> None:
    """Lets all that is built from now on speak a language, in its direction."""
    language = use(code)
    is_turned = language.is_right_to_left
    direction = Qt.LayoutDirection.RightToLeft if is_turned else Qt.LayoutDirection.LeftToRight
    application.setLayoutDirection(direction)


def _application() -> QApplication:
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    application = QApplication([NAME])
    application.setApplicationName(NAME)
    application.setApplicationDisplayName(NAME)
    application.setStyle("Fusion")
    return application
