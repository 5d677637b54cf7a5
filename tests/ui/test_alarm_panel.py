"""The alarm panel as a person uses it: filter, shelve, batch, comment, and what a flood makes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from core.events import AlarmTransitioned
from tests.ui.desk_kit import OPERATOR, Desk, Field
from ui.viewmodels.alarm_flood import FLOOD_ALARM, GroupRow


def select(desk: Desk, key: str) -> None:
    row = next(row for row in desk.window.alarms.model.rows if row.key == key)
    desk.flow.select("alarm", f"{row.id}/{row.key}")


def shown(desk: Desk) -> list[str]:
    return [row.key for row in desk.window.alarms.model.rows]


def settle(desk: Desk, telemetry: Field) -> None:
    """The recorder decides what was asked, and the desk sees it."""
    telemetry.wait(1)
    telemetry.decide()
    desk.sync()


def journal(telemetry: Field) -> list[AlarmTransitioned]:
    found = telemetry.logged("alarm")
    return [event for event in found if isinstance(event, AlarmTransitioned)]


@pytest.fixture
def busy(desk: Desk, telemetry: Field) -> Desk:
    for key, priority in (("p1", 1), ("p2", 2), ("p3", 3), ("p4", 4)):
        telemetry.wait(1)
        telemetry.alarm("HBD", key, priority, text=f"{key} · hot axle box")
    desk.sync()
    return desk


def test_the_filter_narrows_the_rows_and_says_so_but_no_counter(busy: Desk) -> None:
    panel = busy.window.alarms
    busy.flow.actions.run("filter_alarms")
    assert panel.tools.isVisible()
    QTest.keyClicks(panel.tools.text, "p3")
    assert shown(busy) == ["p3"]
    assert panel.header.quiet.full_text().startswith("1 shown by filter · 4 standing")
    assert [busy.flow.alarm_desk.alarms.count(p) for p in (1, 2, 3, 4)] == [1, 1, 1, 1]
    busy.flow.actions.run("clear_filter")
    assert shown(busy) == ["p1", "p2", "p3", "p4"]


def test_an_alarm_is_shelved_with_reason_and_time_and_comes_back(
    busy: Desk, telemetry: Field
) -> None:
    select(busy, "p3")
    busy.flow.actions.run("shelve")
    form = busy.window.form
    assert form.isVisible()
    form.fill("minutes", "30")
    form.fill("reason", "short")
    form.ask.click()
    assert form.result.text() == "Not asked: a reason has 10 letters at least"
    form.fill("reason", "sensor is being repaired")
    form.ask.click()
    assert not form.isVisible()
    settle(busy, telemetry)
    assert shown(busy) == ["p1", "p2", "p4"]
    assert busy.flow.alarm_desk.alarms.summary.endswith("shelved 1")
    last = journal(telemetry)[-1]
    assert (last.code, last.key, last.actor) == ("SHELVE", "p3", OPERATOR)
    assert last.until_us - last.event_us == 30 * 60 * 1_000_000
    busy.flow.actions.run("alarm_view/Shelved")
    assert shown(busy) == ["p3"]
    select(busy, "p3")
    busy.flow.actions.run("unshelve")
    settle(busy, telemetry)
    busy.flow.actions.run("clear_filter")
    assert "p3" in shown(busy)


def test_priority_1_cannot_be_shelved_and_2_by_a_chief_controller_only(
    busy: Desk, telemetry: Field
) -> None:
    select(busy, "p1")
    busy.flow.actions.run("shelve")
    assert not busy.window.form.isVisible()
    for role, code in (("dispatcher", "REJECT"), ("supervisor", "SHELVE")):
        busy.flow.choose_role(role)
        select(busy, "p2")
        busy.flow.actions.run("shelve")
        busy.window.form.fill("reason", "sensor is being repaired")
        busy.window.form.ask.click()
        settle(busy, telemetry)
        last = journal(telemetry)[-1]
        assert (last.code, last.role) == (code, role)


def test_one_key_acknowledges_the_low_ones_in_sight_and_no_others(
    busy: Desk, telemetry: Field
) -> None:
    busy.flow.actions.run("acknowledge_seen")
    settle(busy, telemetry)
    words = {row.key: row.state_word for row in busy.window.alarms.model.rows}
    assert words == {"p1": "UNACK", "p2": "UNACK", "p3": "ACK ✓", "p4": "ACK ✓"}


def test_a_comment_is_in_the_journal(busy: Desk, telemetry: Field) -> None:
    select(busy, "p2")
    busy.flow.actions.run("comment")
    busy.window.form.fill("text", "station master called back")
    busy.window.form.ask.click()
    settle(busy, telemetry)
    last = journal(telemetry)[-1]
    assert (last.code, last.reason) == ("COMMENT", "station master called back")


def test_enter_in_a_form_sends_nothing_and_leaving_it_neither(busy: Desk, telemetry: Field) -> None:
    before = len(journal(telemetry))
    select(busy, "p3")
    busy.flow.actions.run("shelve")
    form = busy.window.form
    form.fill("reason", "sensor is being repaired")
    QTest.keyClick(form.focusWidget() or form, Qt.Key.Key_Return)
    assert form.isVisible()
    form.leave.click()
    settle(busy, telemetry)
    assert len(journal(telemetry)) == before


def test_one_key_leads_to_the_instant_of_an_alarm(busy: Desk, telemetry: Field) -> None:
    telemetry.wait(600)
    telemetry.train("F 1", 1100.0)
    busy.sync()
    select(busy, "p2")
    busy.flow.actions.run("alarm_instant")
    alarm = busy.link.picture.alarms["HBD", "p2"]
    assert busy.link.now_us == alarm.raised_us
    assert shown(busy) == ["p1", "p2"]
    assert not busy.link.has_commands


def test_in_a_flood_the_rest_is_grouped_and_stays_until_somebody_looked(
    desk: Desk, telemetry: Field
) -> None:
    panel = desk.window.alarms
    telemetry.alarm("HBD", "urgent", 2)
    for number in range(12):
        telemetry.alarm("WIND", f"mast {number}", 3, text="wind")
    # Alarms about alarms are looked at when the instant is over.
    telemetry.wait(1)
    telemetry.decide()
    desk.sync()
    rows = panel.model.rows
    assert any(row.instance == (FLOOD_ALARM, "1") for row in rows)
    assert panel.band.isVisible()
    assert any(isinstance(row, GroupRow) for row in rows)
    assert len(rows) < 14
    panel.band.help.click()
    settle(desk, telemetry)
    (called,) = [row for row in journal(telemetry) if row.code == "COMMENT"]
    assert (called.alarm, called.reason) == (FLOOD_ALARM, "help is called to this desk")
    assert not panel.band.help.isVisible()


def test_the_counters_are_said_in_fewer_words_where_the_panel_is_narrow(busy: Desk) -> None:
    header, alarms = busy.window.alarms.header, busy.flow.alarm_desk.alarms
    header.quiet.resize(400, header.height())
    assert header.quiet.text() == alarms.summary
    widths = [header.quiet.fontMetrics().horizontalAdvance(said) for said in alarms.summaries]
    for said, width in zip(alarms.summaries, widths, strict=True):
        header.quiet.resize(width + 2, header.height())
        assert header.quiet.text() == said
    assert header.quiet.accessibleName() == alarms.summary


def test_the_wall_lists_as_many_alarms_as_its_screen_has_room_for(
    desk: Desk, telemetry: Field
) -> None:
    for number in range(12):
        telemetry.alarm("HBD", f"k{number}", 2, text=f"k{number} · hot axle box")
    desk.sync()
    desk.flow.outlook.switch_wall()
    wall = desk.flow.outlook.wall
    assert wall is not None
    wall.showNormal()
    listed = []
    for height in (1_080, 768):
        wall.resize(1_366, height)
        QTest.qWait(1)
        assert wall.height() == height
        shown = [line for line in wall.alarm_lines if line.isVisible()]
        assert all(wall.rect().contains(line.geometry()) for line in shown)
        (more,) = [label for label in wall.findChildren(QLabel) if "more" in label.text()]
        assert more.text() == f"{12 - len(shown)} more"
        assert more.geometry().top() >= shown[-1].geometry().bottom()
        listed.append(len(shown))
    assert 3 < listed[1] < listed[0] == 8
    wall.close()
