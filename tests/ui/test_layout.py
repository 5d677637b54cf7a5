"""No two texts overlap and no label is cut off: over views, themes, languages, sizes, zooms, lines.

A sample of the combinations in the suite. All of them, 72 pictures in each of 70 windows:
`BOLAN_TEST_SCALE=100 pytest --timeout 0 -o faulthandler_timeout=0 tests/ui/test_layout.py`.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import product
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QRectF, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QHeaderView,
    QLabel,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.line.import_gtfs import import_gtfs
from core.recorder.run import record_feed
from core.session import StoreSession
from tests.shared_files import shared
from tests.ui.desk_kit import Desk
from ui.app import speak
from ui.line_view import OverviewStrip
from ui.panel import ElidedLabel
from ui.viewmodels.drawing import Text
from ui.viewmodels.language import LANGUAGES

SCALE = float(os.environ.get("BOLAN_TEST_SCALE", "1"))
SIZES = ((1366, 768), (1920, 1080), (3840, 2160))
LEVELS = ("overview", "section", "station")
VIEWS = (
    *("train_graph", "trains", "event_log", "next_hours", "map", "alarm_journal", "kpi"),
    *("keys", "manual_report", "wall"),
)
CALTRAIN = "samples/gtfs/caltrain_2023-09_gtfs.zip"
LINES = ("corridor", "caltrain", "random-1", "random-2", "random-3")
THEMES = ("night", "day")
# Windows that a run opens, and pictures looked at in each.
_WINDOWS, _EACH = 3, 4


class Said(NamedTuple):
    """A text on the picture: where it is, and the room it has."""

    text: str
    place: QRectF
    room: QRectF
    owner: str


def texts_in(thing: Any) -> Iterator[Text]:
    """Every text of a scene, however deep it lies in it."""
    if isinstance(thing, Text):
        yield thing
    elif isinstance(thing, dict | MappingProxyType):
        for value in thing.values():
            yield from texts_in(value)
    elif isinstance(thing, tuple | list):
        # A scene has thousands of places, and of the numbers that make them none is a text.
        if not (thing and isinstance(thing[0], float)):
            for value in thing:
                yield from texts_in(value)
    else:
        for name in _fields(type(thing)):
            yield from texts_in(getattr(thing, name))


@cache
def _fields(kind: type) -> tuple[str, ...]:
    if issubclass(kind, msgspec.Struct):
        return kind.__struct_fields__
    return tuple(each.name for each in fields(kind)) if is_dataclass(kind) else ()


def painted(widget: QWidget, scenes: Sequence[Any], scale: float, top: QWidget) -> Iterator[Said]:
    """The texts that a widget paints itself, in pixels of the window."""
    corner = QRectF(QRect(widget.mapTo(top, QPoint()), widget.size()))
    for scene in scenes:
        for text in texts_in(scene):
            x, y, width, height = (value * scale for value in text.rect)
            place = QRectF(corner.x() + x, corner.y() + y, width, height)
            if place.intersects(corner):
                yield Said(text.text, place, corner, widget.accessibleName())


def shown(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def labels(top: QWidget) -> Iterator[Said]:
    """The labels and buttons in view: the place their text needs, and the room they give it."""
    for widget in top.findChildren(QWidget):
        if not shown(widget):
            continue
        corner = QRectF(QRect(widget.mapTo(top, QPoint()), widget.size()))
        if isinstance(widget, QLabel) and widget.text() and not isinstance(widget, ElidedLabel):
            yield from _label(widget, corner)
        elif isinstance(widget, QAbstractButton) and widget.text():
            metrics = widget.fontMetrics()
            width = metrics.horizontalAdvance(widget.text().replace("&", ""))
            place = QRectF(0, 0, width, metrics.height())
            place.moveCenter(corner.center())
            yield Said(widget.text(), place, corner, type(widget).__name__)
        elif isinstance(widget, QTabBar):
            for index in range(widget.count()):
                tab = QRectF(widget.tabRect(index)).translated(corner.topLeft())
                width = widget.fontMetrics().horizontalAdvance(widget.tabText(index))
                place = QRectF(0, 0, width, widget.fontMetrics().height())
                place.moveCenter(tab.center())
                yield Said(widget.tabText(index), place, tab, "tab")
        elif isinstance(widget, QHeaderView) and widget.orientation() == Qt.Orientation.Horizontal:
            yield from _titles(widget, corner)


def _label(label: QLabel, corner: QRectF) -> Iterator[Said]:
    if label.textFormat() == Qt.TextFormat.RichText:
        return
    flags = int(label.alignment())
    if label.wordWrap():
        flags |= int(Qt.TextFlag.TextWordWrap)
    inner = label.contentsRect()
    needed = label.fontMetrics().boundingRect(
        QRect(0, 0, inner.width() if label.wordWrap() else 10_000, 10_000), flags, label.text()
    )
    place = QRectF(0, 0, needed.width(), needed.height())
    place.moveCenter(corner.center())
    area = _scroll_area(label)
    room = corner
    if area is not None:
        view = area.viewport()
        seen = QRectF(QRect(view.mapTo(view.window(), QPoint()), view.size()))
        if not seen.contains(corner):
            return
    yield Said(label.text(), place, room, f"label in {type(label.parent()).__name__}")


def _scroll_area(widget: QWidget) -> QAbstractScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QAbstractScrollArea):
        parent = parent.parentWidget()
    return parent


def _titles(header: QHeaderView, corner: QRectF) -> Iterator[Said]:
    model = header.model()
    for section in range(header.count()):
        title = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        left = header.sectionViewportPosition(section)
        room = QRectF(corner.x() + left, corner.y(), header.sectionSize(section), corner.height())
        if title and corner.contains(room):
            width = header.fontMetrics().horizontalAdvance(title)
            place = QRectF(0, 0, width, header.fontMetrics().height())
            place.moveCenter(room.center())
            yield Said(title, place, room, "header")


def everything(desk: Desk, view: str) -> tuple[QWidget, list[Said]]:
    """All texts of the window that a view brings up."""
    window = desk.window
    if view == "wall":
        wall = desk.flow.outlook.wall
        assert wall is not None
        strip = wall.overview
        return wall, [*labels(wall), *strip_texts(strip, wall)]
    line, strip, chart = window.line_view.canvas, window.overview, window.map.canvas
    said = [*labels(window)]
    said += strip_texts(strip, window)
    if line.stage is not None:
        said += painted(line, [line.stage.background, line.scene], line.scale, window)
    if shown(chart):
        said += painted(chart, [chart.scene], 1.0, window)
    return window, said


def strip_texts(strip: OverviewStrip, top: QWidget) -> Iterator[Said]:
    """The texts of the overview, whose picture begins at its margin."""
    layout = strip.layout_shown
    if layout is None:
        return
    inner = [layout.names, [realm.text for realm in layout.realms], strip.scene.left_out]
    for said in painted(strip, inner, strip.scale, top):
        x, y = (margin * strip.scale for margin in strip.MARGINS)
        yield said._replace(place=said.place.translated(x, y))


def faults(said: Sequence[Said], top: QWidget) -> list[str]:
    """What overlaps, and what is cut off."""
    found = []
    whole = QRectF(top.rect())
    for one in said:
        room = one.room.adjusted(-1.5, -3.5, 1.5, 3.5)
        if not room.contains(one.place):
            found.append(f"cut off: {one.text!r} of {one.owner}: {one.place} in {one.room}")
        elif not whole.contains(one.place):
            found.append(f"outside the window: {one.text!r} of {one.owner}")
    by_y = sorted(said, key=lambda each: each.place.y())
    for number, one in enumerate(by_y):
        for other in by_y[number + 1 :]:
            if other.place.y() >= one.place.bottom() - 1:
                break
            inner = one.place.adjusted(1, 1, -1, -1)
            if inner.intersects(other.place.adjusted(1, 1, -1, -1)):
                found.append(
                    f"overlap: {one.text!r} of {one.owner}, {other.text!r} of {other.owner}"
                )
    return found


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A store with some traffic for each line, made when it is asked for."""
    folder = tmp_path_factory.mktemp("layout")
    made: dict[str, Path] = {"folder": folder}
    return made


def store_of(line: str, stores: dict[str, Path]) -> Path:
    if line not in stores:
        named = line
        if line == "caltrain":
            named = str(_caltrain(stores["folder"]))
        elif line.startswith("random"):
            file = stores["folder"] / f"{line}.yaml"
            file.write_text(random_line(int(line[-1])), "utf-8")
            named = str(file)
        path = stores["folder"] / f"{line}.db"
        record_feed(path, named, ("sim:?seed=4",), for_s=1_200)
        stores[line] = path
    return stores[line]


def _caltrain(folder: Path) -> Path:
    out = folder / "caltrain.yaml"
    out.write_text(import_gtfs(shared(CALTRAIN)).text, "utf-8")
    return out


def random_line(seed: int) -> str:
    """A line file of its own: names short and long, places near and far, loops or none."""
    lots = random.Random(seed)
    count = lots.randint(6, 60)
    syllables = ("ka", "ran", "de", "mul", "sho", "ber", "tin", "gul", "ab", "zar")
    points, places, stretches, km = [], [], [], 0.0
    for number in range(count):
        words = ["".join(lots.choices(syllables, k=lots.randint(1, 4))) for _ in range(2)]
        name = " ".join(words[: lots.randint(1, 2)]).title()
        loops = lots.randint(1, 5)
        tracks = "[{role: main, length_m: 650}"
        tracks += f", {{role: loop, count: {loops}, length_m: 650}}]" if loops else "]"
        points.append(f"  P{number}: {{name: {name}, territory: X, tier: {lots.randint(1, 4)},")
        points.append(f"    position: {{lat: {30 + km / 200:.4f}, lon: {60 + km / 150:.4f}}},")
        points.append(f"    tracks: {tracks}}}")
        places.append(f"P{number}: {km:.1f}")
        if number:
            tracks_between = lots.choice((1, 1, 2))
            stretches.append(
                f"      - {{from: P{number - 1}, to: P{number}, tracks: {tracks_between},"
                f" gauge_mm: 1520, passenger_kmh: 80, freight_kmh: 60,"
                " block: absolute}"
            )
        km += lots.choice((1.2, 6.0, 18.0, 45.0, 90.0))
    return "\n".join(
        (
            "id: random",
            f"name: Random {seed}",
            "territories:",
            "  X: {name: Exland, timezone: Asia/Kabul}",
            "operating_points:",
            *points,
            "lines:",
            "  main:",
            "    name: Random",
            f"    points: {{{', '.join(places)}}}",
            "    stretches:",
            *stretches,
            "",
        )
    )


def combinations() -> list[tuple[tuple[str, str, str], list[tuple[tuple[int, int], str, str]]]]:
    """Windows (line, language, theme) and what is looked at in each (size, level, view)."""
    windows = list(product(LINES, LANGUAGES, THEMES))
    inside = list(product(SIZES, LEVELS, VIEWS))
    if SCALE >= 100:
        return [(window, inside) for window in windows]
    lots = random.Random(6)
    count = min(len(windows), round(_WINDOWS * SCALE))
    return [(window, lots.sample(inside, _EACH)) for window in lots.sample(windows, count)]


def settle(window: QWidget) -> None:
    """Layouts that were asked for, done now."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents()


@pytest.mark.parametrize(
    ("opened", "looks"),
    combinations(),
    ids=lambda value: "-".join(value) if len(value) == 3 else "",
)
def test_no_text_overlaps_another_and_none_is_cut_off(
    opened: tuple[str, str, str],
    looks: list[tuple[tuple[int, int], str, str]],
    stores: dict[str, Path],
    qtbot: QtBot,
    qapp: QApplication,
) -> None:
    line, code, theme = opened
    path = store_of(line, stores)
    speak(qapp, code)
    desk = Desk(qtbot, StoreSession.open(path), theme=theme)
    try:
        found = []
        rows = desk.window.alarms.model.rows
        if rows:
            desk.flow.open("alarm", f"{rows[0].id}/{rows[0].key}")
        for size, level, view in looks:
            desk.window.resize(*size)
            bring_up(desk, view, size)
            desk.window.line_view.set_level(level)
            settle(desk.window)
            top, said = everything(desk, view)
            assert len(said) > 5
            found += [f"{size} {level} {view}: {fault}" for fault in faults(said, top)]
            if view == "wall":
                desk.flow.outlook.switch_wall()
        assert not found, "\n".join(found[:20])
    finally:
        desk.close()
        speak(qapp, "en")


def bring_up(desk: Desk, view: str, size: tuple[int, int]) -> None:
    if view == "wall":
        desk.flow.outlook.switch_wall()
        wall = desk.flow.outlook.wall
        assert wall is not None
        wall.showNormal()
        # It would fill the screen once the events of its opening are done.
        settle(wall)
        wall.resize(*size)
        return
    panel = next(p for p in desk.window.panels if p.objectName() == view)
    desk.window.go_to(panel)


def test_the_test_itself_sees_an_overlap_and_a_cut(qtbot: QtBot) -> None:
    top = QWidget()
    qtbot.addWidget(top)
    top.resize(300, 100)
    for x in (10, 30):
        label = QLabel("Kandahar", top)
        label.move(x, 10)
        label.adjustSize()
    cut = QToolButton(top)
    cut.setText("Acknowledge the selected")
    cut.setGeometry(10, 60, 40, 20)
    top.show()
    qtbot.waitExposed(top)
    found = faults(list(labels(top)), top)
    assert any(fault.startswith("overlap") for fault in found)
    assert any(fault.startswith("cut off") for fault in found)
