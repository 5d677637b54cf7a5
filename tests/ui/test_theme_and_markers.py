"""Themes that can be read, and alarm markers that can be told apart without their colour."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.alarms.lifecycle import ACKED, RTN_UNACK, UNACK
from ui.markers import CROWD, BlinkClock, blink_rate_hz, marker_path, paint_marker
from ui.theme import THEMES, Theme, load_theme

STATES = (UNACK, ACKED, RTN_UNACK)


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Theme:
    return load_theme(request.param)


def luminance(color: QColor) -> float:
    channels = [color.redF(), color.greenF(), color.blueF()]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: QColor, b: QColor) -> float:
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("surface", ["panel", "raised", "background"])
@pytest.mark.parametrize("role", ["text", "text_secondary", "stale"])
def test_what_is_written_can_be_read(theme: Theme, role: str, surface: str) -> None:
    assert contrast(theme.color(role), theme.color(surface)) >= 4.5


@pytest.mark.parametrize("role", ["track", "planned", "occupied", "route", "accent", "unknown"])
def test_what_is_drawn_stands_off_the_panel(theme: Theme, role: str) -> None:
    assert contrast(theme.color(role), theme.color("panel")) >= 3.0 - 0.05


def test_the_words_of_a_mode_can_be_read_on_its_colour(theme: Theme) -> None:
    for role in ("live", "simulation", "replay", "training", "what_if"):
        assert contrast(theme.color(f"mode_{role}"), theme.color("mode_text")) >= 4.5


def test_both_themes_know_the_same_roles(qapp: QApplication) -> None:
    night, day = (load_theme(name).hex for name in THEMES)
    assert night.keys() == day.keys()
    assert "$" not in load_theme("night").style_sheet().replace("$$", "")


def test_figures_of_every_font_have_one_width(theme: Theme) -> None:
    for role in ("body", "headcode", "delay", "clock", "km", "name_major"):
        metrics = QFontMetricsF(theme.font(role))
        assert len({round(metrics.horizontalAdvance(figure), 2) for figure in "0123456789"}) == 1


def test_an_unknown_theme_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(ValueError, match=r"dusk.*night, day"):
        load_theme("dusk")


def drawn(theme: Theme, priority: int, state: str, blink_on: bool = True) -> QImage:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(theme.color("panel"))
    painter = QPainter(image)
    paint_marker(painter, QPointF(20, 20), 20, priority, state, theme=theme, blink_on=blink_on)
    painter.end()
    return image


def test_every_priority_has_a_shape_of_its_own() -> None:
    center = QPointF(0, 0)
    shapes = [marker_path(priority, center, 20.0) for priority in (1, 2, 3, 4)]
    for one, other in combinations(shapes, 2):
        assert one.subtracted(other).boundingRect().width() > 1.0 or (
            other.subtracted(one).boundingRect().width() > 1.0
        )


@pytest.mark.parametrize("priority", [1, 2, 3, 4])
def test_every_state_is_drawn_otherwise(theme: Theme, priority: int) -> None:
    images = [drawn(theme, priority, state) for state in STATES]
    assert all(one != other for one, other in combinations(images, 2))


def test_an_acknowledged_marker_is_filled_and_a_returned_one_hollow(theme: Theme) -> None:
    beside_the_number = (20, 27)
    acked, returned = drawn(theme, 1, ACKED), drawn(theme, 1, RTN_UNACK)
    assert acked.pixelColor(*beside_the_number) == theme.color("p1")
    assert returned.pixelColor(*beside_the_number) == theme.color("panel")


def test_a_marker_that_blinks_is_never_gone(theme: Theme) -> None:
    blank = QImage(40, 40, QImage.Format.Format_RGB32)
    blank.fill(theme.color("panel"))
    assert drawn(theme, 1, UNACK, blink_on=False) not in (blank, drawn(theme, 1, UNACK))


def test_rates_are_those_of_the_rule() -> None:
    rates = {(p, s): blink_rate_hz(p, s) for p in (1, 2, 3, 4) for s in STATES}
    assert [rates[p, UNACK] for p in (1, 2, 3, 4)] == [2.0, 1.0, 1.0, None]
    assert [rates[p, ACKED] for p in (1, 2, 3, 4)] == [None] * 4
    assert [rates[p, RTN_UNACK] for p in (1, 2, 3, 4)] == [0.5, 0.5, 0.5, None]


def phases(clock: BlinkClock, priority: int, state: str, ticks: int = 16) -> str:
    shown = ""
    for _ in range(ticks):
        shown += "#" if clock.shows(priority, state) else "."
        clock.tick()
    return shown


def test_all_that_blinks_begins_together(qtbot: QtBot) -> None:
    assert phases(BlinkClock(), 1, UNACK) == "#.#.#.#.#.#.#.#."
    assert phases(BlinkClock(), 2, UNACK) == "##..##..##..##.."
    assert phases(BlinkClock(), 3, RTN_UNACK) == "####....####...."
    assert phases(BlinkClock(), 2, ACKED) == "#" * 16


def test_in_a_crowd_only_the_critical_ones_blink(qtbot: QtBot) -> None:
    clock = BlinkClock()
    clock.set_blinking(CROWD + 1)
    assert phases(clock, 2, UNACK) == "#" * 16
    assert "." in phases(clock, 1, UNACK)


def test_blinking_can_be_held_steady_for_a_while(qtbot: QtBot) -> None:
    clock = BlinkClock()
    clock.tick()
    clock.hold_steady(1.0)
    assert phases(clock, 1, UNACK, 4) == "####"
    assert "." in phases(clock, 1, UNACK, 4)
