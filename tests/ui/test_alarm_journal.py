"""The alarm journal and the page of figures: all of it, a page at a time, never the future."""

from __future__ import annotations

import csv
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.events import AlarmTransitioned
from tests.ui.desk_kit import Desk, Field
from ui.alarms.journal import PAGE
from ui.kpi.panel import WIDTHS
from ui.viewmodels.kpi_rows import PERIODS


def raise_and_clear(telemetry: Field, times: int) -> None:
    for number in range(times):
        telemetry.wait(30)
        telemetry.alarm("HBD", f"axle {number % 7}", 3)
        telemetry.wait(30)
        telemetry.alarm("HBD", f"axle {number % 7}", 3, active=False)


def annunciated(telemetry: Field) -> list[AlarmTransitioned]:
    """What called somebody, without the alarms about alarms."""
    found = [e for e in telemetry.logged("alarm") if isinstance(e, AlarmTransitioned)]
    return [e for e in found if e.is_annunciated and not e.alarm.startswith("ALM-")]


def test_every_decision_is_a_row_newest_first_and_only_pages_are_read(
    desk: Desk, telemetry: Field
) -> None:
    raise_and_clear(telemetry, PAGE)
    desk.sync()
    desk.bring_up(desk.window.journal)
    model = desk.window.journal.model
    logged = telemetry.logged("alarm")
    assert model.rowCount() == len(logged) > 2 * PAGE
    assert model.row(0).instance[1] == logged[-1].key
    assert model.row(model.rowCount() - 1).instance[1] == logged[0].key
    assert [model.row(n).seq for n in range(model.rowCount())] == sorted(
        (model.row(n).seq for n in range(model.rowCount())), reverse=True
    )
    telemetry.alarm("DOOR", "hut", 2)
    desk.sync()
    assert (model.rowCount(), model.row(0).about) == (len(logged) + 1, "hut")


def test_the_history_of_one_alarm_is_a_key_away(desk: Desk, telemetry: Field) -> None:
    raise_and_clear(telemetry, 3)
    telemetry.alarm("DOOR", "hut", 2)
    desk.sync()
    desk.flow.select("alarm", "DOOR/hut")
    desk.flow.actions.run("alarm_history")
    model = desk.window.journal.model
    assert {model.row(n).instance for n in range(model.rowCount())} == {("DOOR", "hut")}


def test_in_a_replay_nothing_later_is_in_the_journal(desk: Desk, telemetry: Field) -> None:
    telemetry.alarm("DOOR", "hut", 2)
    early_us = telemetry.now_us
    raise_and_clear(telemetry, 3)
    desk.sync()
    desk.flow.actions.run("panel_alarm_journal")
    desk.link.seek(early_us)
    model = desk.window.journal.model
    assert [model.row(n).about for n in range(model.rowCount())] == ["hut"]


def test_the_figures_are_those_of_the_journal_with_their_targets(
    desk: Desk, telemetry: Field, qtbot: QtBot
) -> None:
    raise_and_clear(telemetry, 12)
    desk.sync()
    kpi = desk.window.kpi
    with qtbot.waitSignal(kpi.feed.came, timeout=60_000):
        desk.flow.actions.run("panel_kpi")
    rows = {row.name: row for row in kpi.model.rows}
    called = annunciated(telemetry)
    assert len(called) >= 12
    assert rows["alarms"].value == str(len(called)), [(e.alarm, e.key) for e in called]
    assert (rows["peak rate"].target, rows["peak rate"].standing) == ("≤ 10", "widely published")
    assert rows["stale"].verdict_word == "on target"
    assert kpi.top.text().startswith("Most often: HBD 12")
    kpi.period.choose(PERIODS[1])
    assert kpi.kpis.bars


def test_the_figures_stand_side_by_side_with_the_bars_on_a_small_screen(
    desk: Desk, telemetry: Field, qtbot: QtBot
) -> None:
    """Nothing is to be scrolled sideways: what is said of most figures alike is left out first."""
    raise_and_clear(telemetry, 2)
    desk.sync()
    kpi = desk.window.kpi
    standing = [width.title for width in WIDTHS].index("Standing")
    for width, is_left_out in ((1_366, True), (1_920, False)):
        desk.window.resize(width, 768)
        desk.window.go_to(kpi)
        QApplication.processEvents()
        qtbot.waitUntil(lambda: kpi.chart is not None and bool(kpi.model.rows), timeout=60_000)
        QApplication.processEvents()
        assert kpi.view.verticalScrollBar().isVisible()
        bar = kpi.view.horizontalScrollBar()
        assert bar.maximum() == bar.minimum()
        assert kpi.view.isColumnHidden(standing) is is_left_out
        assert kpi.view.width() < 0.8 * kpi.width()
    for number in range(len(WIDTHS)):
        assert not kpi.view.isColumnHidden(number)


def test_the_figures_can_be_taken_away_as_a_file(
    desk: Desk, telemetry: Field, qtbot: QtBot, tmp_path: Path
) -> None:
    raise_and_clear(telemetry, 2)
    desk.sync()
    out = tmp_path / "figures.csv"
    with qtbot.waitSignal(desk.window.kpi.feed.said, timeout=60_000):
        desk.window.kpi.feed.export(str(out))
    with out.open() as file:
        found = {row["figure"]: row["value"] for row in csv.DictReader(file)}
    called = annunciated(telemetry)
    assert int(found["alarms"]) == len(called) >= 2
