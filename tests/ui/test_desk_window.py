"""The window: honest about its mode and its recorder, steady, remembered, and nowhere clipped."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.store import StoreError
from tests.ui.conftest import OpenDesk
from tests.ui.desk_kit import SIMULATED, Desk, Field, field
from ui.desk_link import DeskLink
from ui.frame import BORDER
from ui.frame_cells import MODE_ROLES, TwoLines
from ui.panel import ElidedLabel
from ui.settings import remembered_theme, user_settings


def point_at(view: QWidget, place: QPoint, kind: QEvent.Type = QEvent.Type.MouseMove) -> None:
    """Moves the pointer over a widget."""
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        kind,
        QPointF(place),
        QPointF(view.mapToGlobal(place)),
        none,
        none,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view, event)


def border_colour(desk: Desk) -> str:
    image: QImage = desk.window.grab().toImage()
    return image.pixelColor(BORDER // 2, image.height() // 2).name()


def test_live_alone_has_no_border(desk: Desk) -> None:
    assert desk.window.windowTitle().startswith("LIVE")
    assert border_colour(desk) == desk.window.theme.color("background").name()


def test_a_simulation_and_a_replay_have_borders_of_their_own(
    tmp_path: Path, telemetry: Field, open_desk: OpenDesk
) -> None:
    with field(tmp_path / "sim.db", SIMULATED) as simulated:
        simulated.train("t1", 1000)
        simulation = open_desk(simulated.path)
        replay = open_desk(telemetry.path, telemetry.now_us)
        for shown, word in ((simulation, "SIMULATION"), (replay, "REPLAY")):
            assert shown.window.windowTitle().startswith(word)
            role = MODE_ROLES[shown.link.mode]
            assert border_colour(shown) == shown.window.theme.color(role).name()
        assert border_colour(simulation) != border_colour(replay)


def test_a_new_alarm_takes_neither_the_keyboard_nor_the_selection(
    desk: Desk, telemetry: Field
) -> None:
    desk.flow.select("train", "t2")
    desk.window.event_log.show()
    desk.window.event_log.raise_()
    desk.window.event_log.note.setFocus()
    telemetry.alarm("FIRE", "t1", 1)
    desk.sync()
    assert desk.window.alarms.model.rows[0].priority == 1
    assert QApplication.focusWidget() is desk.window.event_log.note
    assert desk.flow.selection == ("train", "t2")


def test_counters_equal_the_rows_of_the_list(desk: Desk, telemetry: Field) -> None:
    for key, priority in (("a", 1), ("b", 2), ("c", 2), ("d", 4)):
        telemetry.alarm("X", key, priority)
    desk.sync()
    assert desk.window.top_bar.counters.accessibleName() == (
        "Alarms: CRITICAL 1, HIGH 2, MEDIUM 0, LOW 1"
    )
    assert len(desk.window.alarms.model.rows) == 4


def test_rows_keep_their_places_under_a_moving_pointer(desk: Desk, telemetry: Field) -> None:
    alarms = desk.window.alarms
    telemetry.alarm("X", "first", 3)
    telemetry.alarm("X", "second", 3)
    desk.sync()
    before = [row.key for row in alarms.model.rows]
    point_at(alarms.view.viewport(), QPoint(40, 40))
    telemetry.alarm("X", "worse", 1)
    desk.sync()
    assert [row.key for row in alarms.model.rows] == [*before, "worse"]
    assert "order held" in alarms.header.quiet.full_text()
    QApplication.sendEvent(alarms.view.viewport(), QEvent(QEvent.Type.Leave))
    assert [row.key for row in alarms.model.rows] == ["worse", *before]


def test_the_selected_alarm_stays_selected_when_others_come(desk: Desk, telemetry: Field) -> None:
    telemetry.alarm("X", "mine", 3)
    desk.sync()
    desk.flow.select("alarm", "X/mine")
    for number in range(5):
        telemetry.alarm("X", f"k{number}", 1 + number % 4)
        desk.sync()
    current = desk.window.alarms.rows.current
    assert current is not None
    assert current.key == "mine"


def test_a_selected_train_that_leaves_is_not_replaced_by_its_neighbour(
    desk: Desk, telemetry: Field
) -> None:
    telemetry.tell(kind="train", train="t1", destination="AF-KDH")
    desk.sync()
    desk.bring_up(desk.window.trains)
    desk.flow.select("train", "t1")
    telemetry.tell(kind="call", train="t1", point="AF-KDH", event="arrive")
    desk.sync()
    assert [row.id for row in desk.window.trains.model.rows] == ["t2"]
    assert desk.window.trains.rows.current is None
    assert desk.flow.selection == ("train", "t1")
    card = desk.window.inspector.card
    assert card is not None
    assert card.subtitle == "not on the line any more"


def test_what_is_selected_is_the_same_in_every_panel(desk: Desk) -> None:
    table = desk.window.trains
    desk.bring_up(table)
    row = table.model.row_of("t1")
    assert row is not None
    table.view.setCurrentIndex(table.model.index(row, 0))
    assert desk.flow.selection == ("train", "t1")
    card = desk.window.inspector.card
    assert card is not None
    assert card.title == "F 2099"
    desk.flow.select("point", "AF-KDH")
    assert table.rows.current is None


def test_what_cannot_be_seen_is_filled_when_it_is_looked_at(desk: Desk, telemetry: Field) -> None:
    trains, log, journal = desk.window.trains, desk.window.event_log, desk.window.journal
    telemetry.train("t9", 1_000)
    telemetry.alarm("DOOR", "hut", 2)
    desk.flow.select("train", "t9")
    desk.sync()
    assert not any(panel.is_in_view for panel in (trains, log, journal))
    assert (trains.model.rows, log.model.rows, journal.model.rowCount()) == ([], [], 0)
    desk.bring_up(trains)
    assert {row.id for row in trains.model.rows} >= {"t1", "t2", "t9"}
    assert trains.rows.current is not None
    assert trains.rows.current.id == "t9"
    desk.bring_up(log)
    assert log.model.rows[0].subject == "hut"
    desk.bring_up(journal)
    assert journal.model.row(0).instance == ("DOOR", "hut")
    telemetry.alarm("DOOR", "gate", 2)
    desk.sync()
    assert journal.model.row(0).instance == ("DOOR", "gate")


def test_not_recording_is_a_banner_and_ends_with_its_cause(desk: Desk, telemetry: Field) -> None:
    telemetry.recording, telemetry.reason = False, "the disk is full"
    desk.session._asked_s = float("-inf")
    desk.sync()
    assert desk.window.message_line.banner == "NOT RECORDING · the disk is full"
    height = desk.window.message_line.height()
    telemetry.recording = True
    desk.session._asked_s = float("-inf")
    desk.sync()
    assert desk.window.message_line.banner == ""
    assert desk.window.message_line.height() == height


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_a_banner_covers_nothing_that_is_written(
    telemetry: Field, open_desk: OpenDesk, size: tuple[int, int]
) -> None:
    window = open_desk(telemetry.path, size=size).window
    quiet = window.grab().toImage()
    window.message_line.set_banner("RECORDER SILENT")
    place = window.message_line.geometry()
    background = quiet.pixelColor(place.left() + 2, place.center().y()).name()
    panel = window.theme.color("panel").name()
    covered = {
        quiet.pixelColor(x, y).name()
        for y in range(place.top(), place.bottom())
        for x in range(place.left() + 8, place.right() - 8, 3)
    }
    # The mark of the window on the strip is the one thing that reaches up to the strip's edge.
    assert len(covered - {background, panel}) < 12, covered


def test_a_recorder_that_is_silent_is_a_banner(desk: Desk, telemetry: Field) -> None:
    telemetry.go_silent()
    desk.session._answered_s -= 10
    desk.session._asked_s = float("-inf")
    desk.sync()
    assert desk.window.message_line.banner.startswith("RECORDER SILENT")


def test_a_recorder_that_fell_silent_is_started_again(
    qtbot: QtBot, telemetry: Field, open_desk: OpenDesk
) -> None:
    class Restarter:
        asked = 0

        def ensure(self) -> None:
            self.asked += 1

    opened, restarter = open_desk(telemetry.path), Restarter()
    link = DeskLink(opened.session, "A", restarter)
    link.tick()
    assert restarter.asked == 0
    telemetry.go_silent()
    opened.session._answered_s -= 10
    opened.session._asked_s = float("-inf")
    link.tick()
    assert restarter.asked == 1


def test_a_store_that_cannot_be_read_is_a_banner_with_its_name(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails() -> None:
        raise StoreError(desk.session.path, "it is damaged")

    monkeypatch.setattr(desk.session, "poll", fails)
    desk.sync()
    assert desk.window.message_line.banner == (
        f"STORE UNREADABLE · {desk.session.path}: it is damaged"
    )


@pytest.fixture
def settings() -> QSettings:
    return user_settings()


def test_the_layout_is_remembered_and_can_be_reset(
    telemetry: Field, open_desk: OpenDesk, settings: QSettings, user_directories: Path
) -> None:
    first = open_desk(telemetry.path, settings=settings)
    first.window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, first.window.alarms)
    first.window.inspector.hide()
    first.window.close()
    assert settings.fileName().startswith(str(user_directories))

    second = open_desk(telemetry.path, settings=user_settings())
    window = second.window
    assert window.dockWidgetArea(window.alarms) == Qt.DockWidgetArea.LeftDockWidgetArea
    assert not window.inspector.isVisible()

    window.reset_layout()
    assert window.dockWidgetArea(window.alarms) == Qt.DockWidgetArea.RightDockWidgetArea
    assert window.inspector.isVisible()


def test_the_theme_that_was_chosen_is_remembered(
    telemetry: Field, open_desk: OpenDesk, settings: QSettings
) -> None:
    assert remembered_theme(settings) == "night"
    flow = open_desk(telemetry.path, settings=settings).flow
    flow.preferences.switch_theme()
    assert remembered_theme(user_settings()) == "day"
    flow.preferences.switch_theme()
    assert remembered_theme(user_settings()) == "night"


def test_a_broken_layout_is_left_alone(
    telemetry: Field, open_desk: OpenDesk, settings: QSettings
) -> None:
    settings.setValue("layout/geometry", "nonsense")
    settings.setValue("layout/panels", b"nonsense")
    opened = open_desk(telemetry.path, settings=settings)
    assert opened.window.alarms.isVisible()


def test_the_theme_reaches_every_part(desk: Desk, telemetry: Field) -> None:
    telemetry.alarm("X", "t1", 2)
    desk.sync()
    night = desk.window.grab().toImage()
    desk.flow.preferences.switch_theme()
    day = desk.window.grab().toImage()
    parts: list[QWidget] = [
        desk.window.top_bar,
        desk.window.message_line,
        desk.window.overview,
        desk.window.line_view,
        desk.window.alarms.view,
        desk.window.inspector,
        desk.window.train_graph,
        desk.window.timeline,
    ]
    for part in parts:
        middle = part.mapTo(desk.window, part.rect().bottomLeft() + QPoint(3, -3))
        assert night.pixelColor(middle) != day.pixelColor(middle), part.accessibleName()
    desk.flow.preferences.switch_theme()
    assert desk.window.grab().toImage() == night


def clipped_labels(window: QWidget) -> list[str]:
    """Texts that are wider or higher than the place they have."""
    found = []
    for label in window.findChildren(QLabel):
        if not label.isVisible() or not label.text() or isinstance(label, ElidedLabel):
            continue
        wanted = label.sizeHint()
        room = label.size()
        too_high = label.heightForWidth(room.width()) > room.height() if label.wordWrap() else False
        too_wide = not label.wordWrap() and wanted.width() > room.width()
        if too_high or too_wide or (wanted.height() > room.height() and not label.wordWrap()):
            found.append(label.text())
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.text():
            metrics = button.fontMetrics()
            if metrics.horizontalAdvance(button.text()) > button.width() - 4:
                found.append(button.text())
    return found


def overlaps(parts: list[QWidget]) -> list[tuple[str, str]]:
    shown = [part for part in parts if part.isVisible()]
    return [
        (one.accessibleName(), other.accessibleName())
        for number, one in enumerate(shown)
        for other in shown[number + 1 :]
        if one.geometry().intersects(other.geometry())
    ]


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
@pytest.mark.parametrize("zone", ["UTC", "Asia/Karachi", "America/St_Johns"])
def test_nothing_is_clipped_at_its_worst(
    qtbot: QtBot, telemetry: Field, open_desk: OpenDesk, size: tuple[int, int], zone: str
) -> None:
    """Late in the evening, so that other zones carry a date; sources ill; long names."""
    telemetry.wait(10 * 3600 + 100)
    for source in ("interlockings", "wayside", "gps"):
        telemetry.tell(source, kind="position", train="t1", km=1160)
    telemetry.alarm("X", "t1", 1, text="Wheel impact load above the limit on the third axle")
    telemetry.recording, telemetry.reason = False, "the disk is full"
    opened = open_desk(telemetry.path, size=size, zone=zone)
    opened.flow.open("train", "t1")
    opened.sync()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    window = opened.window
    assert (window.width(), window.height()) == size
    assert clipped_labels(window) == []
    bar = window.top_bar
    window.raise_panel(window.trains)
    assert clipped_labels(window) == []
    qtbot.waitUntil(lambda: not window.trains.view.horizontalScrollBar().isVisible())
    cells = [child for child in bar.findChildren(QWidget) if child.parent() is bar]
    assert overlaps(cells) == []
    assert all(bar.rect().contains(cell.geometry()) for cell in cells if cell.isVisible())
    assert all(cell.value.isVisible() for cell in bar.findChildren(TwoLines) if cell.isVisible())


def test_every_panel_fits_the_smallest_screen(telemetry: Field, open_desk: OpenDesk) -> None:
    opened = open_desk(telemetry.path, size=(1366, 768))
    opened.flow.report()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert opened.window.size().toTuple() == (1366, 768)
    assert clipped_labels(opened.window) == []
    form = opened.window.manual_report
    assert form.rect().contains(form.enter.mapTo(form, form.enter.rect().bottomRight()))


def test_layouts_are_kept_by_name(
    telemetry: Field, open_desk: OpenDesk, settings: QSettings
) -> None:
    window = open_desk(telemetry.path, settings=settings).window
    assert window.layouts.names() == []
    window.trains.setFloating(True)
    window.layouts.save("night shift / 2")
    window.reset_layout()
    window.layouts.save("day")
    assert not window.trains.isFloating()
    again = open_desk(telemetry.path, settings=user_settings()).window
    assert again.layouts.names() == ["day", "night shift / 2"]
    assert again.use_layout("night shift / 2")
    assert again.trains.isFloating()
    again.layouts.forget("night shift / 2")
    assert not again.use_layout("night shift / 2")
    assert again.layouts.names() == ["day"]


def test_a_panel_floats_goes_to_a_screen_and_is_put_away_by_the_keyboard(
    desk: Desk, qtbot: QtBot
) -> None:
    window = desk.window
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    qtbot.keyClick(window, Qt.Key.Key_F2)
    assert window.panel_in_use is window.trains
    for action, floats in (("float", True), ("float", False), ("next_screen", True)):
        desk.flow.actions.run(action)
        assert window.trains.isFloating() is floats
    window.go_to(window.trains)
    desk.flow.actions.run("put_away")
    assert not window.trains.isVisible()
    desk.flow.actions.run("reset_layout")
    assert window.trains.isVisible()
    assert not window.trains.isFloating()


def test_my_area_limits_lists_and_counters_and_is_remembered(
    telemetry: Field, open_desk: OpenDesk, settings: QSettings
) -> None:
    telemetry.alarm("EXT-1", "t1", 1)
    telemetry.alarm("EXT-1", "t2", 1)
    desk = open_desk(telemetry.path, settings=settings)
    desk.bring_up(desk.window.trains)
    assert len(desk.window.trains.model.rows) == 2
    desk.flow.area.type_in("Kandahar - Delaram")
    assert [row.id for row in desk.window.trains.model.rows] == ["t1"]
    assert [row.key for row in desk.window.alarms.model.rows] == ["t1"]
    assert "Kandahar – Delaram" in desk.window.top_bar.person.caption.text()
    again = open_desk(telemetry.path, settings=user_settings())
    again.bring_up(again.window.trains)
    assert [row.id for row in again.window.trains.model.rows] == ["t1"]
    again.flow.area.choose("whole")
    assert len(again.window.trains.model.rows) == 2


def test_the_map_and_the_next_hours_fill_when_they_are_called_up(
    telemetry: Field, open_desk: OpenDesk, qtbot: QtBot
) -> None:
    desk = open_desk(telemetry.path)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is desk.window)
    qtbot.keyClick(desk.window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    canvas = desk.window.map.canvas
    assert QApplication.focusWidget() is canvas
    qtbot.waitUntil(lambda: bool(canvas.scene.trains))
    assert {mark.id for mark in canvas.scene.trains} == {"t1", "t2"}
    at = next(mark.at for mark in canvas.scene.trains if mark.id == "t1")
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPointF(*at).toPoint())
    assert desk.flow.selection == ("train", "t1")
    before = canvas.scene
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.scene != before
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert canvas.scene.names == before.names
    qtbot.keyClick(desk.window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    quiet = desk.window.next_hours.header.quiet
    qtbot.waitUntil(lambda: quiet.full_text().endswith("to decide"))
