"""The inspector as a widget: what its edges would cut is left to scrolling."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.inspector.panel import InspectorPanel
from ui.markers import BlinkClock
from ui.theme import load_theme
from ui.viewmodels.cards import Card, Fact, Guidance

FACTS = tuple(Fact(f"label {n}", "Ex " * (3 + 25 * (n % 4 == 1)), note="Ex s") for n in range(14))
GUIDANCE = (Guidance("Ex title", tuple(f"Ex line {n}" for n in range(12))),)


@pytest.fixture
def desk(qtbot: QtBot) -> QWidget:
    desk = QWidget()
    qtbot.addWidget(desk)
    return desk


@pytest.fixture
def panel(desk: QWidget) -> InspectorPanel:
    panel = InspectorPanel(load_theme("night"), BlinkClock(desk), desk)
    panel.show_card(Card(title="F 2002", subtitle="Ex", facts=FACTS, guidance=GUIDANCE))
    desk.show()
    panel.show()
    return panel


def has_letters(image: QImage, y: int) -> bool:
    return len({image.pixel(x, y) for x in range(image.width())}) > 1


def test_no_line_of_a_card_is_cut_by_the_edges(panel: InspectorPanel, qtbot: QtBot) -> None:
    bar, seen = panel.area.verticalScrollBar(), 0
    for height in range(320, 340, 3):
        panel.resize(340, height)
        qtbot.waitUntil(lambda: panel.area.viewport().width() > 200)
        for place in range(0, bar.maximum() + 1, 7):
            bar.setValue(place)
            image = panel.area.viewport().grab().toImage()
            assert not has_letters(image, 0), (height, place)
            assert not has_letters(image, image.height() - 1), (height, place)
            seen += any(has_letters(image, y) for y in range(image.height()))
    assert seen > 100


def test_the_last_line_can_be_scrolled_to(panel: InspectorPanel, qtbot: QtBot) -> None:
    panel.resize(340, 331)
    bar = panel.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    _, bottom = panel.edges.whole
    assert bottom == panel.area.viewport().height()
