"""A desk that goes through time: all of it at one instant, nothing of what came later, and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.ids import Mode
from core.units import US_PER_S
from tests.ui.conftest import OpenDesk
from tests.ui.desk_kit import START_US, Desk, Field
from ui.frame_cells import MODE_ROLES

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def desk(telemetry: Field, open_desk: OpenDesk) -> Desk:
    """A desk on forty minutes of two trains; an alarm came after twenty, a third train later."""
    for minute in range(40):
        telemetry.wait(60)
        telemetry.train("t1", 1_120 + minute * 0.6, headcode="2099", speed_kmh=36)
        telemetry.train("t2", 905 + minute * 0.6, headcode="14", speed_kmh=36)
        if minute == 20:
            telemetry.alarm("HBD-1", "t1", 2, text="Hot axle box")
        if minute >= 30:
            telemetry.train("late", 1_000 + minute, headcode="777", speed_kmh=60)
    return open_desk(telemetry.path)


def press(qtbot: QtBot, desk: Desk, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(QApplication.focusWidget() or desk.window, key, keys)


def at(minute: float) -> int:
    return START_US + round(minute * 60 * US_PER_S)


def listed(desk: Desk) -> list[tuple[str, str]]:
    return [row.instance for row in desk.window.alarms.model.rows]


def test_one_instant_is_that_instant_everywhere(desk: Desk) -> None:
    window = desk.window
    desk.flow.select("train", "t1")
    desk.flow.time.seek(at(10))
    assert desk.link.mode is Mode.REPLAY
    assert window.windowTitle().startswith("REPLAY")
    assert window.top_bar.badge.accessibleName() == "Mode REPLAY"
    assert window.cursor().shape() == Qt.CursorShape.BitmapCursor
    border = window.grab().toImage().pixelColor(2, window.height() // 2)
    assert border == window.theme.color(MODE_ROLES[Mode.REPLAY])
    # Clocks, trains, alarms, ages, the graph's bar, the strip.
    assert "14:10:00" in window.top_bar.clock.value.text()
    assert set(desk.link.picture.trains) == {"t1", "t2"}
    assert ("HBD-1", "t1") not in listed(desk)
    assert desk.link.picture.trains["t1"].position_mm == 1_125_400_000
    assert window.train_graph.canvas.time.now_us == at(10)
    assert window.timeline.strip.strip.at_us == at(10)
    assert window.timeline.live.text() == "to LIVE"


def test_nothing_recorded_later_shows_in_any_list_or_curve(desk: Desk) -> None:
    window = desk.window
    for panel in (window.trains, window.event_log):
        window.raise_panel(panel)
        desk.flow.time.seek(at(35))
        desk.flow.time.seek(at(15))
    assert all(row.id != "late" for row in window.trains.model.rows)
    assert all("late" not in row.subject for row in window.event_log.model.rows)
    window.raise_panel(window.train_graph)
    desk.flow.time.seek(at(15))
    window.train_graph.feed.finish()
    plane = window.train_graph.canvas.plane
    assert plane is not None
    assert "late" not in plane.curves.actual.trains
    assert len(plane.curves.later) == 0
    desk.flow.actions.run("later")
    window.train_graph.feed.finish()
    plane = window.train_graph.canvas.plane
    assert plane is not None
    assert "late" in plane.curves.later.trains


def test_commands_are_gone_in_a_replay_and_there_again_at_its_end(
    qtbot: QtBot, desk: Desk, telemetry: Field
) -> None:
    desk.flow.time.seek(at(25))
    window = desk.window
    assert ("HBD-1", "t1") in listed(desk)
    desk.flow.select("alarm", "HBD-1/t1")
    for key, keys in ((Qt.Key.Key_F9, NONE), (Qt.Key.Key_N, CONTROL), (Qt.Key.Key_R, CONTROL)):
        press(qtbot, desk, key, keys)
    assert not window.inspector.acknowledge.isVisible()
    assert not window.event_log.note.isVisible()
    telemetry.decide()
    assert telemetry.logged("command") == []
    press(qtbot, desk, Qt.Key.Key_End)
    assert desk.link.mode is Mode.LIVE
    assert window.windowTitle().startswith("LIVE")
    assert window.inspector.acknowledge.isVisible()
    press(qtbot, desk, Qt.Key.Key_F9)
    telemetry.decide()
    assert len(telemetry.logged("command")) == 1


def test_time_is_stepped_by_event_minute_and_hour_with_keys(qtbot: QtBot, desk: Desk) -> None:
    desk.flow.time.seek(at(30))
    press(qtbot, desk, Qt.Key.Key_Left, CONTROL)
    assert desk.link.now_us == at(29)
    press(qtbot, desk, Qt.Key.Key_Right, CONTROL)
    assert desk.link.now_us == at(30)
    press(qtbot, desk, Qt.Key.Key_Left, CONTROL | SHIFT)
    assert desk.link.now_us == desk.link.begin_us
    desk.flow.time.seek(at(22.5))
    press(qtbot, desk, Qt.Key.Key_Left, CONTROL | ALT)
    before_us = desk.link.now_us
    assert before_us < at(22.5)
    facts = [logged.recorded_us for logged in desk.session.events(at_end=True)]
    assert before_us in facts
    press(qtbot, desk, Qt.Key.Key_Right, CONTROL | ALT)
    assert desk.link.now_us > before_us


def test_dragging_the_strip_takes_the_desk_along(qtbot: QtBot, desk: Desk) -> None:
    strip = desk.window.timeline.strip
    strip.zoom(-3)
    x = round(strip.strip.x(at(12)))
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(x, 30))
    assert abs(desk.link.now_us - at(12)) < 120 * US_PER_S
    x = round(strip.strip.x(at(24)))
    qtbot.mouseMove(strip, QPoint(x, 30))
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(x, 30))
    assert abs(desk.link.now_us - at(24)) < 120 * US_PER_S
    qtbot.mouseClick(desk.window.timeline.live, Qt.MouseButton.LeftButton)
    assert desk.link.mode is Mode.LIVE


def test_a_replay_plays_at_its_speed_and_ends_where_the_log_does(desk: Desk) -> None:
    control = desk.flow.time
    control.seek(at(5))
    for _ in range(20):
        control.change_speed(1)
    assert control.playback.speed == 600
    control.toggle()
    assert control.playback.is_playing
    control.advance(1.0)
    assert desk.link.now_us == at(15)
    assert desk.link.picture.at_us == at(15)
    control.advance(10.0)
    assert desk.link.mode is Mode.LIVE
    assert not control.playback.is_playing


def test_at_the_end_of_the_log_there_is_nothing_to_play(desk: Desk) -> None:
    desk.flow.time.toggle()
    assert not desk.flow.time.playback.is_playing


def test_what_comes_meanwhile_is_counted_and_not_shown(desk: Desk, telemetry: Field) -> None:
    desk.flow.time.seek(at(10))
    telemetry.wait(60)
    telemetry.alarm("HBD-2", "t2", 1, text="Hot wheel")
    desk.sync()
    assert ("HBD-2", "t2") not in listed(desk)
    assert desk.window.timeline.live.text() == "to LIVE · 1 new"
    desk.flow.time.go_live()
    assert ("HBD-2", "t2") in listed(desk)
    assert "new" not in desk.window.timeline.live.text()


def test_beyond_the_end_the_desk_says_forecast_and_knows_no_more(desk: Desk) -> None:
    desk.flow.time.seek(desk.link.end_us + 3_600 * US_PER_S)
    assert desk.link.mode is Mode.FORECAST
    assert desk.window.windowTitle().startswith("FORECAST")
    assert not desk.link.has_commands
    # None of these trains has a plan: nobody can say where they will be.
    assert desk.link.picture.trains == {}
    assert desk.window.alarms.model.rows == []
    desk.flow.time.go_live()
    assert desk.link.mode is Mode.LIVE


def test_a_time_is_gone_to_by_typing_it(qtbot: QtBot, desk: Desk) -> None:
    press(qtbot, desk, Qt.Key.Key_Y, CONTROL)
    qtbot.keyClicks(desk.window.ask.typed, "14:20")
    press(qtbot, desk, Qt.Key.Key_Return)
    assert desk.link.now_us == at(20)
    press(qtbot, desk, Qt.Key.Key_Y, CONTROL)
    qtbot.keyClicks(desk.window.ask.typed, "quarter past")
    press(qtbot, desk, Qt.Key.Key_Return)
    assert desk.link.now_us == at(20)
    assert "not a time" in desk.window.message_line.message


def test_two_windows_go_through_time_together_and_a_third_stays_live(desk: Desk) -> None:
    desk.flow.actions.run("window_same")
    desk.flow.actions.run("window_own")
    same, own = desk.flow.others
    desk.flow.time.seek(at(10))
    assert same.window.windowTitle().startswith("REPLAY")
    assert same.window.train_graph.canvas.time.now_us == at(10)
    assert own.window.windowTitle().startswith("LIVE")
    own.time.seek(at(20))
    assert desk.link.now_us == at(10)
    assert own.link.now_us == at(20)
    for other in (same, own):
        other.window.close()
    assert desk.flow.others == []
    desk.flow.time.go_live()
    desk.sync()
    assert desk.link.mode is Mode.LIVE
