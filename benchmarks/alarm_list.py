"""Owns the benchmark of the alarm list: 1,000 changes among 10,000 rows, in the desk."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QListView, QWidget

from benchmarks.measure import OFFSCREEN, Row, Run, in_pairs
from core.alarms.compiled import DESK_KEY
from core.alarms.definitions import load_definitions
from core.alarms.lifecycle import is_condition_true
from core.ids import Origin
from core.picture import Picture
from core.state.model import AlarmState
from core.units import US_PER_S
from ui.alarms.panel import AlarmPanel
from ui.app import collect_garbage
from ui.frame_cells import Counters
from ui.markers import BlinkClock
from ui.theme import apply, load_theme
from ui.viewmodels.alarm_flood import FLOOD_ALARM, Flood
from ui.viewmodels.alarm_rows import AlarmBook
from ui.viewmodels.alarm_tones import Tones
from ui.viewmodels.clocks import UTC

ROWS, CHANGES = 10_000, 1_000
ROUNDS, QUICK_ROUNDS = 40, 10
BAR_MS = 15.0
STATES = ("UNACK", "ACKED", "RTN_UNACK")
START_US = 1_780_272_000 * US_PER_S

Alarms = dict[tuple[str, str], AlarmState]


class List(Protocol):
    """Something that lists alarms."""

    widget: QWidget

    def take(self, alarms: Alarms, changed: Sequence[AlarmState]) -> None:
        """Shows the alarms, of which some have changed."""
        ...


def alarm_list(run: Run) -> Row:
    """Milliseconds from a picture in which 1,000 of 10,000 alarms changed to the painted list."""
    os.environ |= OFFSCREEN
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply(app, load_theme("night"))
    rounds = QUICK_ROUNDS if run.quick else ROUNDS

    def p99_ms(made: List) -> float:
        return float(np.percentile(_times_ms(app, made, rounds), 99))

    pairs = in_pairs(run, lambda: p99_ms(_Desk()), lambda: p99_ms(_Proxy()))
    return Row(
        name="alarm_list",
        value=pairs.value,
        unit="ms p99",
        peer="QStandardItemModel behind a sorting QSortFilterProxyModel",
        peer_value=pairs.peer_value,
        ratio=pairs.ratio,
        bar=BAR_MS,
        holds=pairs.value <= BAR_MS,
        note=(
            f"{CHANGES:,} changes among {ROWS:,} rows, {run.said(f'{rounds} rounds')}; the bar is "
            "on the milliseconds, lower is better"
        ),
    )


def _times_ms(app: QApplication, made: List, rounds: int) -> list[float]:
    lots = random.Random(1)
    alarms = {}
    for number in range(ROWS):
        alarm = AlarmState(
            id="TRN-007",
            key=f"train {number}",
            priority=lots.randint(1, 4),
            state=lots.choice(STATES),
            raised_us=START_US + number,
            changed_us=START_US,
        )
        alarms[alarm.id, alarm.key] = alarm
    made.take(dict(alarms), list(alarms.values()))
    app.processEvents()
    collect_garbage()
    times_ms = []
    for _ in range(rounds):
        changed = [
            replace(alarms[instance], state=lots.choice(STATES))
            for instance in lots.sample(list(alarms), CHANGES)
        ]
        alarms |= {(alarm.id, alarm.key): alarm for alarm in changed}
        picture = dict(alarms)
        began_s = time.perf_counter()
        made.take(picture, changed)
        app.processEvents()
        times_ms.append((time.perf_counter() - began_s) * 1_000)
    made.widget.close()
    return times_ms


class _Desk:
    """List, counters and the choice of the tone, as the desk has them."""

    def __init__(self) -> None:
        theme = load_theme("night")
        self.widget = QWidget()
        self.widget.resize(620, 1_000)
        self._blink = BlinkClock(self.widget)
        self._panel = AlarmPanel(theme, self._blink, self.widget)
        self._panel.setGeometry(0, 60, 620, 940)
        self._counters = Counters(theme, self._blink, self.widget)
        self._counters.setGeometry(0, 0, 620, 60)
        self._book = AlarmBook(load_definitions(), UTC)
        self._flood = Flood()
        self._tones = Tones()
        self.widget.show()

    def take(self, alarms: Alarms, changed: Sequence[AlarmState]) -> None:
        """The way from a picture to the screen, as ui.alarms.desk goes it."""
        found = self._book.read(Picture(0, START_US, Origin.FIELD, alarms=alarms), START_US)
        flood = self._book.listed((FLOOD_ALARM, DESK_KEY))
        self._flood.follow(flood, is_condition_true, ask=True)
        self._panel.show_alarms(found, self._book, self._flood)
        self._counters.show_alarms(found)
        self._tones.look(found, found.news, 0.0)


class _Proxy:
    """The same rows as items, sorted by what a proxy model compares; nothing else is done."""

    def __init__(self) -> None:
        self._model = QStandardItemModel()
        self._proxy = QSortFilterProxyModel()
        self._proxy.setSortRole(Qt.ItemDataRole.UserRole)
        self._proxy.setSourceModel(self._model)
        self._proxy.sort(0)
        self.widget: Any = QListView()
        self.widget.setUniformItemSizes(True)
        self.widget.setModel(self._proxy)
        self.widget.resize(620, 1_000)
        self.widget.show()
        self._items: dict[str, QStandardItem] = {}

    def take(self, alarms: Alarms, changed: Sequence[AlarmState]) -> None:
        """Changes the items that changed."""
        for alarm in changed:
            item = self._items.get(alarm.key)
            if item is None:
                item = self._items[alarm.key] = QStandardItem(alarm.key)
                self._model.appendRow(item)
            waits = int(alarm.state != "UNACK")
            order = f"{waits}{alarm.priority}{-alarm.raised_us:020d}"
            item.setData(order, Qt.ItemDataRole.UserRole)
