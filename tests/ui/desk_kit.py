"""A desk on a real store with a real recorder behind it, whose time the test moves by hand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.alarms.definitions import load_definitions
from core.events import AlarmTransitioned, Event
from core.recorder.status import RecorderStatus, StatusServer, named_alarms
from core.recorder.wiring import RecordingPlan, open_recorder
from core.session import StoreSession
from core.store import StoreReader
from core.telemetry.source import RawReport
from core.units import US_PER_S, format_iso, parse_iso_us
from ui.desk_flow import DeskFlow
from ui.desk_link import DeskLink
from ui.markers import BlinkClock
from ui.panel import Panel
from ui.settings import remembered_text_size
from ui.theme import apply, load_theme

START_US = parse_iso_us("2026-11-24T09:00:00Z")
OPERATOR = "A. Controller"
SIMULATED = ("sim:?seed=1",)


class Field:
    """A recorder that is stepped by the test, and what it is told."""

    def __init__(self, path: Path, sources: tuple[str, ...] = ()) -> None:
        self.path = path
        self.now_us = START_US
        wanted = RecordingPlan(path, "corridor", sources, "wall", START_US, START_US)
        self.recorder, self.writer, _ = open_recorder(wanted)
        self.recording, self.reason = True, ""
        self._status = StatusServer(path, self._answer, lambda: None)
        self._status.start()

    def _answer(self) -> RecorderStatus:
        return RecorderStatus(
            pid=0,
            store_id=self.writer.header.store_id,
            recording=self.recording and self.recorder.recording,
            reason=self.reason or self.recorder.fault,
            session_us=self.now_us,
            speed=0.0,
            unrecorded_alarms=named_alarms(self.recorder.unrecorded_alarms()),
        )

    def wait(self, seconds: float) -> None:
        self.now_us += round(seconds * US_PER_S)

    def tell(self, source: str = "gps", **report: Any) -> None:
        """One report of a source, decided and on disk when this returns."""
        self.tell_all(source, [report])

    def tell_all(self, source: str, reports: list[dict[str, Any]]) -> None:
        """Many reports of a source in one step."""
        at = format_iso(self.now_us)
        raw = [(source, RawReport({"at": at, **report})) for report in reports]
        self.recorder.step(raw, self.now_us)

    def train(self, train: str, km: float, **fields: Any) -> None:
        described = {k: fields.pop(k) for k in ("headcode", "category", "plan") if k in fields}
        self.tell(kind="train", train=train, **described)
        self.tell(kind="position", train=train, km=km, **fields)

    def alarm(
        self, alarm: str, key: str, priority: int, active: bool = True, text: str = ""
    ) -> None:
        """An alarm of another system: the desk treats it as its own."""
        self.tell(
            kind="alarm", alarm=alarm, key=key, active=active, priority=priority, text=text or alarm
        )

    def decide(self) -> None:
        """Decides what desks have asked for."""
        self.recorder.decide([], self.now_us)
        self.recorder.commit()

    def say(self, *events: Event) -> None:
        self.recorder.decide(events, self.now_us)
        self.recorder.commit()

    def logged(self, kind: str) -> list[Event]:
        with StoreReader.open(self.path) as reader:
            return [entry.event for entry in reader.events(kinds=(kind,))]

    def go_silent(self) -> None:
        self._status.close()

    def close(self) -> None:
        self._status.close()
        self.writer.close()


class Desk:
    """The window over a store, with its flow and link; it polls when the test says so."""

    def __init__(
        self,
        qtbot: QtBot,
        session: StoreSession,
        *,
        theme: str = "night",
        size: tuple[int, int] = (1366, 768),
        settings: QSettings | None = None,
        zone: str = "Asia/Karachi",
    ) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setStyle("Fusion")
        look = load_theme(theme, remembered_text_size(settings) / 100)
        apply(application, look)
        self.session = session
        self.blink = BlinkClock()
        # It ticks when the test says so: what blinks is then the same in two pictures.
        for timer in self.blink.findChildren(QTimer):
            timer.stop()
        self.link = DeskLink(session, OPERATOR)
        definitions = load_definitions()
        self.flow = DeskFlow(self.link, look, self.blink, definitions, ZoneInfo(zone), settings)
        self.window = self.flow.window
        if settings is not None:
            self.window.open()
        else:
            self.window.resize(*size)
            self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.sync()

    def sync(self) -> None:
        """What the timers do: asks the recorder, takes what is new, writes and reads."""
        self.link.poll()
        for _ in range(2):
            self.link.tick()
        self.window.train_graph.feed.finish()
        self.flow.time.finish()

    def bring_up(self, panel: Panel) -> None:
        """Looks at a panel: one behind another tab is filled when it comes into view."""
        self.window.go_to(panel)
        QApplication.processEvents()

    def close(self) -> None:
        """Ends the desk for good: window, flow, link and clock, then its session."""
        self.window.close()
        for part in (self.flow, self.window, self.link, self.blink):
            part.deleteLater()
        self.session.close()

    def words(self, alarm: str, key: str) -> str:
        """The state of an alarm as the list says it."""
        rows = {row.instance: row for row in self.window.alarms.model.rows}
        return rows[alarm, key].state_word


@contextmanager
def field(path: Path, sources: tuple[str, ...] = ()) -> Iterator[Field]:
    """A recorder for a test; field telemetry unless sources are named."""
    opened = Field(path, sources)
    try:
        yield opened
    finally:
        opened.close()


def journal(events: list[Event]) -> list[tuple[str, str]]:
    """Code and actor of alarm events."""
    return [(e.code, e.actor) for e in events if isinstance(e, AlarmTransitioned)]
