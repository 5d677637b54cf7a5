"""The line panel and the overview strip as real windows: what is written, keys, pointer, cost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.line.loading import open_line
from core.timetable.model import Plan
from core.units import US_PER_S, km_to_mm
from tests.desk_log import Log
from tests.line_kit import body_rect, fleet, overlaps, troubled, with_trains, written
from ui.line_view import LineView, OverviewStrip
from ui.line_view.type_measure import QtMeasure
from ui.markers import BlinkClock
from ui.theme import THEMES, apply, load_theme
from ui.viewmodels.line_stage import LineStage

# The line panel's canvas on desks of 1366x768, 1920x1080 and 3840x2160.
CANVASES = ((928, 230), (1_352, 330), (2_760, 700))
WINDOWS = ((0, 4_828), (895, 1_345), (600, 800), (1_112, 1_116), (4_700, 4_828), (300, 900))

RGB = QImage.Format.Format_RGB32

OpenView = Callable[..., LineView]


@pytest.fixture
def log() -> Log:
    log = Log()
    log.source("fresh", interval_s=5)
    log.train("a", headcode="2107", category="freight", cargo="ore", mass_t=2160)
    log.fix("a", 1000.0, direction="up")
    log.fix("b", 1100.0, direction="down")
    log.fix("c", 1200.0, direction="up")
    return log


@pytest.fixture
def open_view(qtbot: QtBot) -> OpenView:
    """Opens a line view of a size, over a window of kilometres."""

    def opened(
        log: Log, size: tuple[int, int] = (1_385, 372), km: tuple[int, int] = (895, 1345)
    ) -> LineView:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme = load_theme("night")
        apply(app, theme)
        clock = BlinkClock()
        view = LineView(log.railway, log.plan, theme, clock)
        clock.setParent(view)
        qtbot.addWidget(view)
        view.resize(*size)
        view.set_window(km_to_mm(km[0]), km_to_mm(km[1]))
        view.show()
        view.set_picture(log.picture(), log.now_us)
        return view

    return opened


@pytest.mark.parametrize("size", CANVASES)
def test_nothing_written_touches_or_is_cut_off_on_any_desk(
    size: tuple[int, int], qapp: QApplication
) -> None:
    railway, log = open_line("corridor"), Log()
    measure = QtMeasure(load_theme("night"))
    for line in (railway.default_line, railway.line_by_id["B-ML1N"]):
        opened = LineStage.open(railway, Plan("", ""), line, measure, *size)
        for km in WINDOWS:
            stage = opened.with_axis(opened.axis.fitted(*map(km_to_mm, km)))
            for count in (0, 41, 200):
                calm = with_trains(log.picture(), fleet(line, count, log.now_us))
                scene = stage.scene(troubled(calm, railway), log.now_us, ("", ""))
                rects = written(stage.background, scene)
                assert overlaps(rects) == []
                for box in scene.boxes:
                    assert not any(box.rect.overlaps(body_rect(body)) for body in scene.bodies)
                for words, rect in rects:
                    assert rect.x >= -0.5, words
                    assert rect.right <= size[0] + 0.5, words
                    assert rect.bottom <= size[1] + 0.5, words


def pixels(view: LineView) -> QImage:
    return view.canvas.grab().toImage()


def test_a_train_that_moves_is_painted_elsewhere_and_one_that_stands_costs_no_paint(
    open_view: OpenView, log: Log
) -> None:
    view = open_view(log)
    before = pixels(view)
    scene = view.canvas.scene
    view.set_picture(log.picture(), log.now_us)
    assert view.canvas.scene is scene
    log.wait(5)
    log.fix("a", 1010.0, direction="up")
    view.set_picture(log.picture(), log.now_us)
    assert view.canvas.scene is not scene
    assert pixels(view) != before


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_changes_the_colours_and_nothing_else(
    open_view: OpenView, log: Log, name: str
) -> None:
    view = open_view(log)
    boxes = view.canvas.scene.boxes
    theme = load_theme(name)
    view.set_theme(theme)
    assert view.canvas.scene.boxes == boxes
    assert pixels(view).pixelColor(2, view.canvas.height() - 2) == theme.color("panel")


def test_arrows_pan_and_plus_and_minus_zoom_about_the_middle(open_view: OpenView, log: Log) -> None:
    view = open_view(log)
    start, end = view.axis.window_mm
    QTest.keyClick(view.canvas, Qt.Key.Key_Right)
    assert view.axis.window_mm[0] > start
    QTest.keyClick(view.canvas, Qt.Key.Key_Left)
    assert abs(view.axis.window_mm[0] - start) < 1_000
    QTest.keyClick(view.canvas, Qt.Key.Key_Plus)
    low, high = view.axis.window_mm
    assert start < low < high < end
    QTest.keyClick(view.canvas, Qt.Key.Key_Minus)
    assert abs(view.axis.window_mm[1] - end) < 1_000_000


def test_ctrl_home_and_ctrl_end_go_to_the_ends_of_the_line(open_view: OpenView, log: Log) -> None:
    view, control = open_view(log), Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(view.canvas, Qt.Key.Key_Home, control)
    assert view.axis.window_mm[0] == 0
    QTest.keyClick(view.canvas, Qt.Key.Key_End, control)
    assert view.axis.window_mm[1] == log.railway.default_line.end_mm


def test_tab_steps_over_the_trains_and_then_leaves_the_line(
    open_view: OpenView, log: Log, qtbot: QtBot
) -> None:
    view = open_view(log)
    view.activateWindow()
    view.canvas.setFocus()
    qtbot.waitUntil(view.canvas.hasFocus)
    chosen: list[str] = []
    view.selected.connect(lambda kind, name: chosen.append(f"{kind} {name}"))
    for _ in range(3):
        QTest.keyClick(view.canvas, Qt.Key.Key_Tab)
    assert chosen == ["train a", "train b", "train c"]
    QTest.keyClick(view.canvas, Qt.Key.Key_Tab)
    assert not view.canvas.hasFocus()


def test_the_wheel_zooms_about_the_pointer(open_view: OpenView, log: Log) -> None:
    view = open_view(log)
    x = 400.0
    here = view.axis.mm(x)
    event = QWheelEvent(
        QPointF(x, 100),
        QPointF(x, 100),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    zoom = view.axis.zoom
    QApplication.sendEvent(view.canvas, event)
    assert view.axis.zoom > zoom
    assert abs(view.axis.x(here) - x) < 1.0


def test_a_drag_pans_and_does_not_select(open_view: OpenView, log: Log) -> None:
    view = open_view(log)
    chosen: list[str] = []
    view.selected.connect(lambda kind, name: chosen.append(name))
    here = view.axis.mm(600)
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(view.canvas, left, pos=QPoint(600, 60))
    QTest.mouseMove(view.canvas, QPoint(580, 60))
    QTest.mouseMove(view.canvas, QPoint(500, 60))
    QTest.mouseRelease(view.canvas, left, pos=QPoint(500, 60))
    assert abs(view.axis.x(here) - 500) < 1.0
    assert chosen == []


def test_a_click_on_a_box_selects_its_train_and_marks_it(open_view: OpenView, log: Log) -> None:
    view = open_view(log)
    box = next(box for box in view.canvas.scene.boxes if box.id == "b")
    x, y = box.rect.center
    chosen: list[tuple[str, str]] = []
    view.selected.connect(lambda kind, name: chosen.append((kind, name)))
    QTest.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=QPoint(int(x), int(y)))
    assert chosen == [("train", "b")]
    assert next(box for box in view.canvas.scene.boxes if box.id == "b").selected


def test_with_larger_type_everything_is_larger_and_the_pointer_still_means_what_it_is_on(
    open_view: OpenView, log: Log
) -> None:
    view = open_view(log, size=(2_078, 558))
    view.set_theme(load_theme("night", 1.5))
    view.set_window(km_to_mm(895), km_to_mm(1_345))
    assert view.axis.width_px == view.canvas.width() / 1.5
    box = next(box for box in view.canvas.scene.boxes if box.id == "b")
    x, y = (round(value * 1.5) for value in box.rect.center)
    chosen: list[str] = []
    view.selected.connect(lambda kind, name: chosen.append(name))
    QTest.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    assert chosen == ["b"]
    edge = (round(box.rect.x * 1.5) - 4, y)
    assert pixels(view).pixelColor(*edge) != pixels(view).pixelColor(x, round(box.rect.y * 1.5) + 4)


def test_a_double_click_brings_the_place_into_the_middle(open_view: OpenView, log: Log) -> None:
    view = open_view(log)
    here = view.axis.mm(200)
    QTest.mouseDClick(view.canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 60))
    assert abs(view.axis.x(here) - view.canvas.width() / 2) < 1.0


def test_only_markers_are_repainted_when_the_blink_clock_ticks(
    open_view: OpenView, log: Log
) -> None:
    log.alarm("TRN-007", "b", priority=1)
    view = open_view(log)
    before = pixels(view)
    view.canvas._blink.tick()
    after = pixels(view)
    marker = next(box.marker for box in view.canvas.scene.boxes if box.marker is not None)
    x, y = (round(value) for value in marker.center)
    changed = [
        (px, py)
        for px in range(before.width())
        for py in range(before.height())
        if before.pixel(px, py) != after.pixel(px, py)
    ]
    assert changed
    assert all(abs(px - x) <= 14 and abs(py - y) <= 14 for px, py in changed)


def test_a_window_asked_for_before_there_is_a_size_is_shown_when_there_is_one(
    open_view: OpenView, log: Log
) -> None:
    view = open_view(log, km=(1_000, 1_200))
    low, high = view.axis.window_mm
    assert abs(low - km_to_mm(1_000)) < km_to_mm(1)
    assert abs(high - km_to_mm(1_200)) < km_to_mm(1)
    view.resize(900, 300)
    assert abs(view.axis.window_mm[0] - low) < km_to_mm(1)


def test_another_line_is_shown_whole_and_its_trains_alone(open_view: OpenView, log: Log) -> None:
    log.fix("g", 300.0, line="B-GWD", direction="up")
    view = open_view(log)
    view.set_line("B-GWD")
    view.set_picture(log.picture(), log.now_us)
    assert view.axis.window_mm == (0, log.railway.line_by_id["B-GWD"].end_mm)
    assert [body.id for body in view.canvas.scene.bodies] == ["g"]
    view.center_on("main", km_to_mm(1_114))
    assert view.line_id == "main"
    assert abs(view.axis.x(km_to_mm(1_114)) - view.canvas.width() / 2) < 1.0


def test_a_click_on_a_branch_opens_it_at_the_junction_and_a_click_there_leads_back(
    open_view: OpenView, log: Log
) -> None:
    view = open_view(log, km=(780, 880))

    def follow(line: str) -> None:
        branches = view.canvas.stage.background.branches
        text = next(branch.text for branch in branches if branch.line == line)
        place = QPoint(*(round(value) for value in text.rect.center))
        QTest.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=place)

    changed: list[str] = []
    view.line_changed.connect(changed.append)
    follow("B-ZAH")
    low, high = view.axis.window_mm
    assert low <= log.railway.line_by_id["B-ZAH"].position_by_point["PK-SPZ"] <= high
    follow("main")
    low, high = view.axis.window_mm
    assert low <= log.railway.line_by_id["main"].position_by_point["PK-SPZ"] <= high
    assert changed == ["B-ZAH", "main"]


def test_levels_go_from_the_whole_line_to_one_station(open_view: OpenView, log: Log) -> None:
    view = open_view(log)
    spans = []
    for level in ("overview", "section", "station"):
        view.set_level(level)
        assert view.axis.level == level
        low, high = view.axis.window_mm
        spans.append(high - low)
    assert spans == sorted(spans, reverse=True)


@pytest.fixture
def strip(qtbot: QtBot, log: Log) -> OverviewStrip:
    clock = BlinkClock()
    strip = OverviewStrip(log.railway, load_theme("night"), clock)
    clock.setParent(strip)
    qtbot.addWidget(strip)
    strip.resize(1_385, strip.sizeHint().height())
    strip.show()
    strip.set_picture(log.picture(), log.now_us)
    strip.set_window("main", km_to_mm(895), km_to_mm(1_345))
    return strip


def test_dragging_the_strips_window_asks_for_another_middle(strip: OverviewStrip) -> None:
    frame = strip._window_rect()
    assert frame is not None
    asked: list[int] = []
    strip.center_requested.connect(asked.append)
    x, y = int(frame.center[0]) + 16, strip.height() - 14
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    QTest.mouseMove(strip, QPoint(x + 100, y))
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(x + 100, y))
    assert asked
    assert asked[-1] > km_to_mm(1_400)


def test_dragging_an_edge_of_the_strips_window_asks_for_a_wider_one(strip: OverviewStrip) -> None:
    frame = strip._window_rect()
    assert frame is not None
    asked: list[tuple[int, int]] = []
    strip.window_requested.connect(lambda low, high: asked.append((low, high)))
    x, y = int(frame.right) + 16, strip.height() - 14
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    QTest.mouseMove(strip, QPoint(x + 100, y))
    assert asked[-1][0] == km_to_mm(895)
    assert asked[-1][1] > km_to_mm(1_345)


def test_a_press_beside_the_strips_window_goes_there(strip: OverviewStrip) -> None:
    asked: list[int] = []
    strip.center_requested.connect(asked.append)
    y = strip.height() - 14
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(1_200, y))
    assert asked
    assert asked[0] > km_to_mm(3_500)


def test_a_train_on_the_strip_can_be_selected(strip: OverviewStrip) -> None:
    chosen: list[tuple[str, str]] = []
    strip.selected.connect(lambda kind, name: chosen.append((kind, name)))
    tick = next(tick for tick in strip.scene.ticks if tick.id == "c")
    at = QPoint(round(tick.x) + 16, round(tick.y) + 10)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=at)
    assert chosen == [("train", "c")]


def test_the_line_has_names_and_values_for_those_who_do_not_see_it(
    open_view: OpenView, log: Log
) -> None:
    view = open_view(log)
    assert view.accessibleName()
    assert view.canvas.accessibleName()
    assert view.canvas.accessibleDescription() == "3 trains"
    view.set_selection("train", "a")
    assert (
        view.canvas.accessibleDescription() == "3 trains · selected F 2107, – –, ore · 2\u202f160 t"
    )


def test_a_station_at_the_end_of_the_line_is_reached_by_its_level(
    log: Log, open_view: OpenView
) -> None:
    view = open_view(log)
    line = log.railway.default_line

    def middle_km() -> int:
        assert view.axis is not None
        start_mm, end_mm = view.axis.window_mm
        return (start_mm + end_mm) // 2 // km_to_mm(1)

    view.center_on(line.id, line.points[0].position_mm)
    view.set_level("station")
    assert middle_km() < 20
    view.center_on(line.id, km_to_mm(1_114))
    view.pan_by(0.4)
    panned = middle_km()
    view.set_level("station")
    assert abs(middle_km() - panned) < abs(middle_km() - 1_114)


@pytest.mark.parametrize("km", [(0, 4_828), (895, 1_345)])
def test_what_is_painted_again_in_part_is_what_is_painted_whole(
    open_view: OpenView, qapp: QApplication, log: Log, km: tuple[int, int]
) -> None:
    """On the screen after many small changes, and drawn anew into a picture."""
    view, line = open_view(log, km=km), log.railway.default_line
    for clock in view.findChildren(BlinkClock):
        clock.set_still(True)
    trains = fleet(line, 60, log.now_us)
    picture, at_us = with_trains(log.picture(), trains), log.now_us
    for seed in range(2, 12):
        others = fleet(line, 60, at_us, seed)
        trains = trains | {name: others[name] for name in list(others)[seed::20]}
        picture = with_trains(picture, trains)
        if seed % 4 == 0:
            picture = troubled(picture, log.railway, seed)
        at_us += US_PER_S
        view.set_selection("train", f"t{seed}")
        view.set_picture(picture, at_us)
        qapp.processEvents()
        shown = view.screen().grabWindow(view.winId()).toImage()
        assert shown.convertToFormat(RGB) == view.grab().toImage().convertToFormat(RGB)
