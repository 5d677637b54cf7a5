"""Lists that are swapped as a whole keep selections, and shorten what may be shortened."""

from __future__ import annotations

import random
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, QPoint
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.session import StoreSession
from tests.ui.conftest import OpenDesk
from tests.ui.desk_kit import Desk, Field
from ui.alarms.delegate import fit_detail
from ui.event_log.feed import LINES, EventFeed
from ui.kpi.panel import WIDTHS
from ui.panel import ElidedLabel
from ui.rows_model import RowsModel
from ui.table_view import DeskTable, Width
from ui.theme import load_theme
from ui.viewmodels.log_rows import GROUPS
from ui.viewmodels.train_rows import COLUMNS


@dataclass(frozen=True)
class Row:
    key: int
    text: str

    @property
    def spoken(self) -> str:
        return self.text


def test_a_selection_follows_its_row_through_any_swap(qtbot: QtBot) -> None:
    model = RowsModel(lambda row: row.key, lambda row, column: row.text, ["a", "b"])
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    draw = random.Random(7)
    model.swap([Row(n, "first") for n in range(10)])
    selection = QItemSelectionModel(model)
    for turn in range(200):
        keys = draw.sample(range(20), draw.randrange(20))
        current = selection.currentIndex()
        kept = model.rows[current.row()].key if current.isValid() else None
        model.swap([Row(key, f"turn {turn}") for key in keys])
        assert [row.key for row in model.rows] == keys
        assert model.rowCount() == len(keys)
        if kept in keys:
            assert model.rows[selection.currentIndex().row()].key == kept
        else:
            assert not selection.currentIndex().isValid()
        if keys and draw.random() < 0.3:
            index = model.index(draw.randrange(len(keys)), 0)
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert tester.model() is model


class Incomparable(Row):
    """A row of which nobody can say whether it is equal to another, as one with an array in it."""

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        raise ValueError("ambiguous")


def test_rows_are_told_apart_by_their_keys_alone(qtbot: QtBot) -> None:
    model = RowsModel(lambda row: row.key, lambda row, column: row.text, ["a"])
    for keys in ([1, 2, 3], [3, 1, 2], [3, 1, 2], [2], [2, 4]):
        model.swap([Incomparable(key, "") for key in keys])
        assert [row.key for row in model.rows] == keys


def test_a_table_before_its_end_begins_with_a_whole_row(qtbot: QtBot) -> None:
    model = RowsModel(lambda row: row.key, lambda row, column: row.text, ["a"])
    model.swap([Row(n, str(n)) for n in range(60)])
    table = DeskTable(model, "rows")
    qtbot.addWidget(table)
    table.fit(load_theme("night"), [Width("a", "", share=1)])
    table.resize(300, 207)
    table.show()
    for row in (17, 42, 5):
        table.scrollTo(model.index(row, 0))
        first = table.indexAt(QPoint(5, 0))
        assert table.visualRect(first).top() == 0


def test_a_row_that_is_cut_off_is_not_shown_in_part(qtbot: QtBot) -> None:
    model = RowsModel(lambda row: row.key, lambda row, column: row.text, ["a"])
    model.swap([Row(n, "█████") for n in range(60)])
    table = DeskTable(model, "rows")
    qtbot.addWidget(table)
    table.fit(load_theme("night"), [Width("a", "", share=1)])
    table.resize(300, 211)
    table.show()
    for row in (0, 59):
        table.scrollTo(model.index(row, 0))
        height = table.viewport().height()
        whole = height // table.rowHeight(0) * table.rowHeight(0)
        assert whole < height
        shown = table.viewport().grab().toImage()
        cut = range(whole, height) if row == 0 else range(height - whole)
        assert len({shown.pixel(x, y) for y in cut for x in range(100)}) == 1


def test_a_tail_is_kept_when_the_text_before_it_gives_way(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    metrics = label.fontMetrics()
    label.resize(metrics.horizontalAdvance("Bostan … · 3 not drawn"), 20)
    label.set_text("Bostan Junction – Tamien Caltrain Station", " · 3 not drawn")
    assert label.text().endswith("… · 3 not drawn")
    assert metrics.horizontalAdvance(label.text()) <= label.width()


def test_a_long_place_gives_way_to_the_condition_and_its_value(qtbot: QtBot) -> None:
    metrics = QFontMetrics(load_theme("night").font("small"))
    detail = "Shahrak-e Sanati–Rozanak approach loop · 2099 · stopped at km 1152.4"
    room = metrics.horizontalAdvance(detail) - 100
    shown = fit_detail(detail, metrics, room)
    assert shown.endswith("… · 2099 · stopped at km 1152.4")
    assert metrics.horizontalAdvance(shown) <= room
    assert fit_detail(detail, metrics, room + 100) == detail
    narrow = metrics.horizontalAdvance("2099 · stopped at km 1152.4") + 5
    assert fit_detail(detail, metrics, narrow) == "2099 · stopped at km 1152.4"


def test_the_event_log_looks_back_for_what_is_rare(telemetry: Field) -> None:
    telemetry.tell(kind="train", train="rare")
    positions = [{"kind": "position", "train": "t9", "km": 1000 + n / 50} for n in range(3_000)]
    telemetry.tell_all("gps", positions)
    session = StoreSession.open(telemetry.path)
    feed = EventFeed(session)
    feed.advance(("train",))
    assert feed.events[0].event.subject == "rare"
    feed.advance(("position",))
    assert len(feed.events) == LINES
    seqs = [logged.seq for logged in feed.events]
    assert seqs == sorted(seqs, reverse=True)
    session.close()


def test_the_log_shows_only_the_kinds_that_are_asked_for(desk: Desk, telemetry: Field) -> None:
    panel = desk.window.event_log
    telemetry.tell(kind="position", train="t1", km=1153)
    telemetry.tell(kind="nonsense", train="t1")
    panel.show()
    panel.raise_()
    desk.sync()
    assert "Position" not in {row.kind for row in panel.model.rows}
    for group, kind in (("Positions", "Position"), ("Refused", "Refused")):
        panel.group.choose(group)
        assert {row.kind for row in panel.model.rows} == {kind}
    panel.group.choose(next(iter(GROUPS)))
    desk.sync()
    assert {row.kind for row in panel.model.rows} >= {"Train", "Refused"}


def test_where_there_is_little_room_a_train_keeps_its_name_and_a_figure_its_value(
    qtbot: QtBot,
) -> None:
    for widths, kept in (
        ([Width(c.title, c.sample, c.share) for c in COLUMNS], (0,)),
        (WIDTHS, (0, 1)),
    ):
        table = DeskTable(RowsModel(str, lambda row, column: "", [w.title for w in widths]), "t")
        qtbot.addWidget(table)
        table.resize(320, 200)
        table.fit(load_theme("night"), widths)
        metrics = QFontMetrics(load_theme("night").font("bold"))
        for column in kept:
            assert table.columnWidth(column) > metrics.horizontalAdvance(widths[column].sample)


def test_the_log_says_in_full_which_berth_it_is_about(
    telemetry: Field, open_desk: OpenDesk
) -> None:
    desk = open_desk(telemetry.path, size=(1_366, 768))
    view = desk.window.event_log.view
    desk.window.go_to(desk.window.event_log)
    QApplication.processEvents()
    needed = view.fontMetrics().horizontalAdvance("main:KZ-KUL-KZ-BTK/1.10")
    assert view.columnWidth(2) > needed + 8
