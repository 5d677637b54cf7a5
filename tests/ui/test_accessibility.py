"""Accessibility: names, roles and values, the focus, large type, no motion, colours told apart."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import OpenDesk
from tests.ui.desk_kit import Desk, Field
from ui.settings import remembered_profile, user_settings
from ui.theme import PROFILES, THEMES, Theme, load_theme

# Machado, Oliveira, Fernandes 2009, severity 1.0: how colour-blind eyes see linear RGB.
SIGHT = {
    "normal": np.eye(3),
    "protan": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deutan": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritan": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)


def linear(color: QColor) -> np.ndarray:
    said = np.array([color.redF(), color.greenF(), color.blueF()])
    return np.where(said <= 0.04045, said / 12.92, ((said + 0.055) / 1.055) ** 2.4)


def lab(color: QColor, sight: str) -> np.ndarray:
    xyz = _XYZ @ np.clip(SIGHT[sight] @ linear(color), 0, 1) / np.array([0.95047, 1.0, 1.08883])
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def apart(one: QColor, other: QColor, sight: str) -> float:
    """The distance of two colours (CIE 1976) as an eye sees them."""
    return float(np.linalg.norm(lab(one, sight) - lab(other, sight)))


def contrast(one: QColor, other: QColor) -> float:
    """WCAG contrast."""
    light = sorted((_XYZ[1] @ linear(c) + 0.05 for c in (one, other)), reverse=True)
    return float(light[0] / light[1])


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Theme:
    return load_theme(request.param)


@pytest.mark.parametrize("sight", SIGHT)
def test_priorities_are_told_apart_by_every_eye(theme: Theme, sight: str) -> None:
    for one, other in combinations(("p1", "p2", "p3", "p4"), 2):
        assert apart(theme.color(one), theme.color(other), sight) >= 25, (one, other)


@pytest.mark.parametrize("sight", SIGHT)
def test_modes_differ_by_more_than_hue_alone(theme: Theme, sight: str) -> None:
    """The word says the mode; its colour is told from the panel by every eye."""
    for mode in ("live", "simulation", "replay", "training", "what_if"):
        assert apart(theme.color(f"mode_{mode}"), theme.color("background"), sight) >= 20, mode


@pytest.mark.parametrize(
    ("role", "least"),
    [("text", 7.0), ("text_secondary", 4.5), ("accent", 3.0), ("focus", 3.0), ("track", 3.0)],
)
def test_text_and_signs_stand_off_the_panel(theme: Theme, role: str, least: float) -> None:
    assert contrast(theme.color(role), theme.color("panel")) >= least


def spoken(widget: QWidget, kind: QAccessible.Text) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return str(found.text(kind))


def test_rows_buttons_and_values_are_said(telemetry: Field, open_desk: OpenDesk) -> None:
    telemetry.alarm("EXT-1", "t1", 1, text="Fire at km 12")
    desk = open_desk(telemetry.path)
    window = desk.window
    desk.flow.open("train", "t1")
    name = QAccessible.Text.Name
    table = QAccessible.queryAccessibleInterface(window.trains.view)
    assert table.role() in (QAccessible.Role.Table, QAccessible.Role.Tree)
    assert spoken(window.trains.view, name) == "Trains"
    assert "Fire at km 12" in window.alarms.model.rows[0].spoken
    for button in window.inspector.findChildren(QAbstractButton):
        found = QAccessible.queryAccessibleInterface(button)
        assert found.role() == QAccessible.Role.PushButton, button
        assert found.text(name)
    values = [spoken(label, name) for label in window.inspector.findChildren(QLabel)]
    assert any(value.startswith("Speed: 40 km/h") for value in values), values


def test_the_focus_is_seen_wherever_the_keyboard_is(desk: Desk, qtbot: QtBot) -> None:
    """Walks the whole tab chain: each stop looks otherwise with the keyboard than without."""
    window = desk.window
    desk.flow.open("train", "t1")
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    seen: set[QWidget] = set()
    window.trains.view.setFocus()
    qtbot.keyClick(window.trains.view, Qt.Key.Key_Tab)
    for _ in range(60):
        here = QApplication.focusWidget()
        if here is None or here in seen:
            break
        seen.add(here)
        with_it = here.grab().toImage()
        qtbot.keyClick(here, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is here:
            break
        desk.blink.hold_steady(60)
        assert here.grab().toImage() != with_it, f"{here} {here.accessibleName()}"
    assert len(seen) >= 5


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_text_grows_to_twice_its_size_and_is_remembered(
    telemetry: Field, open_desk: OpenDesk, percent: int
) -> None:
    settings = user_settings()
    desk = open_desk(telemetry.path, settings=settings)
    before = desk.window.theme.font("body").pixelSize()
    desk.flow.preferences.choose_text_size(str(percent))
    assert desk.window.theme.font("body").pixelSize() == round(before * percent / 100)
    again = open_desk(telemetry.path, settings=user_settings())
    assert again.window.theme.scale == pytest.approx(percent / 100)
    again.flow.preferences.choose_text_size("100")


def test_less_motion_ends_all_blinking_and_is_remembered(
    telemetry: Field, open_desk: OpenDesk
) -> None:
    desk = open_desk(telemetry.path, settings=user_settings())
    states = [desk.blink.shows(1, "UNACK")]
    for _ in range(8):
        desk.blink.tick()
        states.append(desk.blink.shows(1, "UNACK"))
    assert set(states) == {True, False}
    desk.flow.preferences.switch_motion()
    for _ in range(8):
        desk.blink.tick()
        assert desk.blink.shows(1, "UNACK")
    again = open_desk(telemetry.path, settings=user_settings())
    again.blink.tick()
    assert all(again.blink.shows(1, "UNACK") for _ in range(8) if again.blink.tick() is None)


def test_every_action_has_a_key_a_menu_place_and_a_name(desk: Desk) -> None:
    from ui.actions import MENUS

    keys: list[str] = []
    for spec in desk.flow.actions.specs.values():
        assert spec.text
        assert spec.menu in MENUS
        assert spec.keys, f"{spec.id} has no key"
        keys += spec.keys
    assert len(keys) == len(set(keys)), "no key has two meanings"


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("name", THEMES)
def test_the_line_can_be_read_in_the_colours_of_every_railway(
    qapp: QApplication, name: str, profile: str
) -> None:
    """For eyes that see no red or green, what is occupied, set and unknown differs in pattern."""
    theme = load_theme(name, profile=profile)
    states = {role: theme.color(role) for role in ("track", "route", "occupied")}
    for color in (*states.values(), theme.color("unknown")):
        assert contrast(color, theme.color("panel")) >= 3.0
    for one, other in combinations(states.values(), 2):
        assert apart(one, other, "normal") >= 20


def test_the_colours_of_the_line_are_chosen_and_remembered(
    telemetry: Field, open_desk: OpenDesk
) -> None:
    settings = user_settings()
    desk = open_desk(telemetry.path, settings=settings)
    desk.flow.actions.run("profile/uk")
    assert desk.window.theme.color("route") == QColor("#FFFFFF")
    desk.flow.preferences.switch_theme()
    assert desk.window.theme.color("route") == QColor("#000000")
    assert remembered_profile(settings) == "uk"
    desk.flow.preferences.choose_profile("desk")
