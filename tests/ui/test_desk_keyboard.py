"""A person at the desk with the keyboard alone: find, select, acknowledge, write, enter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from core.events import CallReported, NoteWritten
from core.ids import Mode
from core.units import US_PER_S, km_to_mm
from tests.ui.conftest import OpenDesk
from tests.ui.desk_kit import OPERATOR, Desk, Field, journal
from ui.actions import ActionSpec

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def press(
    qtbot: QtBot,
    desk: Desk,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Presses a key where the keyboard is."""
    qtbot.keyClick(QApplication.focusWidget() or desk.window, key, modifier)


def find(qtbot: QtBot, desk: Desk, typed: str) -> None:
    press(qtbot, desk, Qt.Key.Key_K, CONTROL)
    qtbot.keyClicks(desk.window.finder.typed, typed)
    press(qtbot, desk, Qt.Key.Key_Return)


@pytest.mark.parametrize("key", [Qt.Key.Key_K, Qt.Key.Key_F])
def test_find_opens_with_the_keyboard_in_it_and_esc_gives_it_back(
    qtbot: QtBot, desk: Desk, key: Qt.Key
) -> None:
    desk.window.trains.view.setFocus()
    press(qtbot, desk, key, CONTROL)
    assert desk.window.finder.isVisible()
    assert QApplication.focusWidget() is desk.window.finder.typed
    press(qtbot, desk, Qt.Key.Key_Escape)
    assert not desk.window.finder.isVisible()
    assert QApplication.focusWidget() is desk.window.trains.view


def test_finding_a_train_selects_and_centres_it(qtbot: QtBot, desk: Desk) -> None:
    find(qtbot, desk, "2099")
    assert desk.flow.selection == ("train", "t1")
    assert desk.window.inspector.header.title.text() == "F 2099"
    desk.bring_up(desk.window.trains)
    assert desk.window.trains.rows.current.id == "t1"
    axis = desk.window.line_view.axis
    assert axis is not None
    x = axis.x(km_to_mm(1152.4))
    assert 0.4 * axis.width_px < x < 0.6 * axis.width_px


def test_finding_a_place_by_its_local_name(qtbot: QtBot, desk: Desk) -> None:
    press(qtbot, desk, Qt.Key.Key_K, CONTROL)
    desk.window.finder.typed.setText("چمن")
    press(qtbot, desk, Qt.Key.Key_Return)
    assert desk.flow.selection == ("point", "PK-CMN")
    assert desk.window.inspector.header.title.text() == "Chaman"


def test_finding_an_action_does_it(qtbot: QtBot, desk: Desk) -> None:
    assert not desk.window.theme.is_day
    find(qtbot, desk, "day or night")
    assert desk.window.theme.is_day


def test_arrows_choose_among_what_was_found(qtbot: QtBot, desk: Desk) -> None:
    press(qtbot, desk, Qt.Key.Key_K, CONTROL)
    qtbot.keyClicks(desk.window.finder.typed, "kandahar")
    second = desk.window.finder.model.rows[1]
    press(qtbot, desk, Qt.Key.Key_Down)
    press(qtbot, desk, Qt.Key.Key_Return)
    assert desk.flow.selection == ("point", second.id)


def test_acknowledging_is_drawn_as_asked_until_the_log_says_so(
    qtbot: QtBot, desk: Desk, telemetry: Field
) -> None:
    telemetry.alarm("HBD-1", "t1", 2)
    desk.sync()
    press(qtbot, desk, Qt.Key.Key_Down, ALT)
    assert desk.flow.selection == ("alarm", "HBD-1/t1")
    press(qtbot, desk, Qt.Key.Key_F9)
    desk.sync()
    assert desk.words("HBD-1", "t1") == "ACK sent"
    assert journal(telemetry.logged("alarm")) == [("RAISE", "")]
    telemetry.decide()
    desk.sync()
    assert desk.words("HBD-1", "t1") == "ACK ✓"
    assert journal(telemetry.logged("alarm"))[-1] == ("ACK", OPERATOR)


def test_an_acknowledgement_that_came_too_late_says_why(
    qtbot: QtBot, desk: Desk, telemetry: Field
) -> None:
    telemetry.alarm("HBD-1", "t1", 4)
    desk.sync()
    press(qtbot, desk, Qt.Key.Key_Down, ALT)
    press(qtbot, desk, Qt.Key.Key_F9)
    # Priority 4 acknowledges itself when it returns; the recorder hears that first.
    telemetry.alarm("HBD-1", "t1", 4, active=False)
    desk.sync()
    assert "refused: the alarm does not stand any more" in desk.window.message_line.message
    assert not desk.window.alarms.model.rows


def test_f9_without_an_alarm_asks_for_nothing(qtbot: QtBot, desk: Desk, telemetry: Field) -> None:
    find(qtbot, desk, "2099")
    press(qtbot, desk, Qt.Key.Key_F9)
    telemetry.decide()
    assert telemetry.logged("command") == []


def test_f1_shows_what_to_do_about_the_train_in_hand(
    qtbot: QtBot, desk: Desk, telemetry: Field
) -> None:
    telemetry.wait(600)
    telemetry.decide()
    desk.sync()
    find(qtbot, desk, "2099")
    press(qtbot, desk, Qt.Key.Key_F1)
    assert desk.flow.selection.kind == "alarm"
    card = desk.window.inspector.card
    assert card is not None
    assert card.guidance[0].title == "What to do"


def test_alarms_are_stepped_through_and_round(qtbot: QtBot, desk: Desk, telemetry: Field) -> None:
    for number in (1, 2, 3):
        telemetry.alarm("HBD-1", f"k{number}", number)
    desk.sync()
    seen = []
    for _ in range(4):
        press(qtbot, desk, Qt.Key.Key_Down, ALT)
        seen.append(desk.flow.selection.id[-2:])
    assert seen == ["k1", "k2", "k3", "k1"]
    press(qtbot, desk, Qt.Key.Key_Up, ALT)
    assert desk.flow.selection.id[-2:] == "k3"


def test_a_note_goes_into_the_log_under_the_operators_name(
    qtbot: QtBot, desk: Desk, telemetry: Field
) -> None:
    press(qtbot, desk, Qt.Key.Key_N, CONTROL)
    assert QApplication.focusWidget() is desk.window.event_log.note
    qtbot.keyClicks(desk.window.event_log.note, "Snow at Shelabagh")
    press(qtbot, desk, Qt.Key.Key_Return)
    telemetry.decide()
    desk.sync()
    (note,) = telemetry.logged("note")
    assert isinstance(note, NoteWritten)
    assert (note.operator, note.text) == (OPERATOR, "Snow at Shelabagh")
    assert desk.window.event_log.note.text() == ""
    newest = desk.window.event_log.model.rows[0]
    assert (newest.kind, newest.text) == ("Note", "Snow at Shelabagh")


def test_a_note_that_cannot_be_sent_stays_in_its_line(
    qtbot: QtBot, desk: Desk, telemetry: Field
) -> None:
    telemetry.recording, telemetry.reason = False, "the disk is full"
    desk.session._asked_s = float("-inf")
    desk.sync()
    press(qtbot, desk, Qt.Key.Key_N, CONTROL)
    qtbot.keyClicks(desk.window.event_log.note, "Snow")
    press(qtbot, desk, Qt.Key.Key_Return)
    assert desk.window.event_log.note.text() == "Snow"
    assert desk.window.message_line.message == "Not sent: not recording: the disk is full"


def test_a_report_by_telephone_moves_the_train_and_is_marked_manual(
    qtbot: QtBot, desk: Desk, telemetry: Field
) -> None:
    find(qtbot, desk, "2099")
    press(qtbot, desk, Qt.Key.Key_R, CONTROL)
    form = desk.window.manual_report
    assert form.train.text() == "2099"
    assert QApplication.focusWidget() is form.place
    qtbot.keyClicks(form.place, "kandahar")
    assert form.place_hint.text() == "Kandahar, km 1114.0"
    press(qtbot, desk, Qt.Key.Key_Return)
    assert form.result.text() == "Sent: t1 arrived Kandahar"
    telemetry.decide()
    desk.sync()
    (call,) = telemetry.logged("call")
    assert isinstance(call, CallReported)
    assert (call.train, call.point, call.call, call.manual) == ("t1", "AF-KDH", "arrive", True)
    train = desk.link.picture.trains["t1"]
    assert (train.at_point, train.fix_manual) == ("AF-KDH", True)


def test_a_report_with_a_wrong_field_says_so_and_goes_there(qtbot: QtBot, desk: Desk) -> None:
    press(qtbot, desk, Qt.Key.Key_R, CONTROL)
    form = desk.window.manual_report
    qtbot.keyClicks(form.train, "X 17")
    form.place.setText("zzqx")
    press(qtbot, desk, Qt.Key.Key_Return)
    assert form.result.text() == "Not entered: no such place on this railway"
    assert QApplication.focusWidget() is form.place


def test_sorting_follows_the_column_that_is_clicked(desk: Desk) -> None:
    desk.bring_up(desk.window.trains)
    header = desk.window.trains.view.horizontalHeader()
    assert [row.id for row in desk.window.trains.model.rows] == ["t2", "t1"]
    header.sectionClicked.emit(4)
    assert [row.id for row in desk.window.trains.model.rows] == ["t1", "t2"]
    header.sectionClicked.emit(4)
    assert [row.id for row in desk.window.trains.model.rows] == ["t2", "t1"]


def test_all_that_takes_the_keyboard_has_a_name_for_screen_readers(desk: Desk) -> None:
    nameless = []
    for widget in desk.window.findChildren(QWidget):
        # The tabs of a bar have names, the bar has none; a choice's list belongs to the choice.
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or isinstance(widget, QTabBar):
            continue
        spoken = QAccessible.queryAccessibleInterface(widget)
        is_own = widget.window() is desk.window
        if is_own and not spoken.text(QAccessible.Text.Name):
            nameless.append((type(widget).__name__, type(widget.parent()).__name__))
    assert nameless == []


def test_each_action_has_its_own_keys_and_can_be_found(desk: Desk) -> None:
    keys = [
        shortcut.toString() for action in desk.window.actions() for shortcut in action.shortcuts()
    ]
    assert len(keys) == len(set(keys))
    assert {entry.id for entry in desk.flow.actions.entries} >= {"acknowledge", "find", "theme"}


def test_nothing_can_be_asked_for_in_a_replay(
    qtbot: QtBot, telemetry: Field, open_desk: OpenDesk
) -> None:
    telemetry.alarm("HBD-1", "t1", 2)
    at_us = telemetry.now_us
    telemetry.wait(60)
    telemetry.tell(kind="train", train="later")
    replay = open_desk(telemetry.path, at_us)
    assert "later" not in replay.link.picture.trains
    assert replay.window.windowTitle().startswith("REPLAY")
    inspector = replay.window.inspector
    press(qtbot, replay, Qt.Key.Key_Down, ALT)
    for key, modifier in (
        (Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_N, CONTROL),
        (Qt.Key.Key_R, CONTROL),
    ):
        press(qtbot, replay, key, modifier)
    assert not inspector.acknowledge.isVisible()
    assert not replay.window.event_log.note.isVisible()
    assert not replay.window.manual_report.isVisible()
    telemetry.decide()
    assert telemetry.logged("command") == []


def test_the_inspector_leads_on_and_back(desk: Desk, qtbot: QtBot) -> None:
    """A link is followed by mouse or keyboard; Alt+Backspace goes back where one came from."""
    flow, inspector = desk.flow, desk.window.inspector
    flow.open("train", "t1")
    links = [
        label
        for label in inspector.findChildren(QLabel)
        if "<a " in label.text() and label.isVisible()
    ]
    assert links
    assert all(label.focusPolicy() == Qt.FocusPolicy.StrongFocus for label in links)
    links[0].linkActivated.emit("point|AF-KDH")
    assert flow.selection == ("point", "AF-KDH")
    links[0].linkActivated.emit("source|gps")
    assert inspector.card is not None
    assert inspector.card.title == "gps"
    for _ in range(2):
        qtbot.keyClick(desk.window, Qt.Key.Key_Backspace, Qt.KeyboardModifier.AltModifier)
    assert flow.selection == ("train", "t1")


def test_no_key_has_two_meanings(desk: Desk) -> None:
    keys = [
        key
        for spec in desk.flow.actions.specs.values()
        if isinstance(spec, ActionSpec)
        for key in spec.keys
    ]
    assert sorted(keys) == sorted(set(keys))


def test_a_turn_at_the_desk_with_the_keyboard_alone(
    qtbot: QtBot, desk: Desk, telemetry: Field
) -> None:
    """Find a train, go to its alarm, read, acknowledge, look ten minutes back, return."""
    window = desk.window
    telemetry.wait(600)
    telemetry.train("t1", 1157.9, speed_kmh=38)
    telemetry.wait(240)
    telemetry.decide()
    desk.sync()

    def position() -> str:
        assert window.inspector.card is not None
        return next(f.text for f in window.inspector.card.facts if f.label == "Position")

    find(qtbot, desk, "2099")
    now = position()
    assert now.startswith("km 1157.9")

    press(qtbot, desk, Qt.Key.Key_F1)
    lost = desk.flow.selection
    assert lost.kind == "alarm"
    assert lost.id.endswith("/t1")
    card = window.inspector.card
    assert card is not None
    assert card.guidance
    press(qtbot, desk, Qt.Key.Key_F9)
    telemetry.decide()
    desk.sync()
    assert desk.words(*lost.id.split("/")) == "ACK ✓"

    press(qtbot, desk, Qt.Key.Key_Backspace, ALT)
    assert desk.flow.selection == ("train", "t1")
    for _ in range(10):
        press(qtbot, desk, Qt.Key.Key_Left, CONTROL)
    desk.flow.time.finish()
    assert desk.link.mode is Mode.REPLAY
    assert desk.link.now_us <= telemetry.now_us - 600 * US_PER_S
    assert position().startswith("km 1152.4")
    assert not window.alarms.model.rows
    assert not window.inspector.acknowledge.isVisible()

    press(qtbot, desk, Qt.Key.Key_End)
    desk.flow.time.finish()
    assert desk.link.mode is Mode.LIVE
    assert position() == now
    assert desk.words(*lost.id.split("/")) == "ACK ✓"
