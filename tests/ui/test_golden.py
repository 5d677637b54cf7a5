"""Small fixed scenes beside the pictures of them that were looked at and found good.

Where a change is meant, `BOLAN_GOLDEN=write pytest tests/ui/test_golden.py` makes the pictures in
tests/ui/golden anew; look at each before it is committed.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pytest
from msgspec.structs import replace
from numpy.typing import NDArray
from PySide6.QtGui import QFontInfo, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.operations.model import Restriction
from core.state.model import SectionState, SignalState
from core.units import km_to_mm
from tests.desk_log import Log
from tests.ui.conftest import OpenDesk
from tests.ui.desk_kit import Field
from tools.screenshots import shrink
from ui.line_view import LineView, OverviewStrip
from ui.markers import BlinkClock
from ui.theme import FAMILIES, THEMES, apply, load_theme

FOLDER = Path(__file__).parent / "golden"
# Another build of the same fonts may set a letter's edge a shade otherwise: so much of a picture
# may differ, by more than so much of 255.
MOST_DIFFERENT, BY = 0.004, 48


@pytest.fixture(autouse=True)
def _one_font(qapp: QApplication) -> None:
    apply(qapp, load_theme("night"))
    if QFontInfo(load_theme("night").font("body")).family() != FAMILIES[0]:
        pytest.skip(f"the pictures are in {FAMILIES[0]}, which is not installed here")


def pixels(image: QImage) -> NDArray[np.int16]:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    shape = image.height(), image.width(), 4
    return np.array(image.constBits(), np.uint8).reshape(shape)[:, :, :3].astype(np.int16)


def compare(widget: QWidget, name: str) -> None:
    path = FOLDER / f"{name}.png"
    shown = widget.grab().toImage()
    if os.environ.get("BOLAN_GOLDEN") == "write":
        shown.save(str(path))
        shrink(path)
        return
    golden, now = pixels(QImage(str(path))), pixels(shown)
    assert golden.shape == now.shape
    differs = (np.abs(golden - now).max(axis=2) > BY).mean()
    assert differs <= MOST_DIFFERENT, f"{differs:.2%} of {name} is drawn otherwise"


@pytest.fixture
def log() -> Log:
    """Trains of every look, an occupied section, a route that is set, alarms."""
    log = Log()
    log.source("fresh", interval_s=5)
    log.train("old", headcode="3308", category="freight", cargo="grain")
    log.fix("old", 1232.0, direction="down", speed_hm_h=300)
    log.wait(400)
    log.train("a", headcode="2107", category="freight", cargo="ore", mass_t=2160, length_m=700)
    log.fix("a", 1022.5, direction="up")
    log.train("b", headcode="22", category="passenger", origin="AF-KDH", destination="AF-HRT")
    log.fix("b", 1130.0, direction="down")
    log.fix("c", 1130.4, direction="up", manual=True)
    log.alarm("TRN-001", "b", priority=2)
    log.alarm("WX-001", "AF-TKP", priority=1)
    return log


def restrictions() -> MappingProxyType[str, Restriction]:
    stretches = {"tsr": (1_048, 1_056), "possession": (1_076, 1_090), "block": (1_097, 1_112)}
    found = [
        Restriction(
            id=kind,
            kind=kind,
            state="asked" if kind == "possession" else "active",
            line="main",
            from_mm=km_to_mm(km[0]),
            to_mm=km_to_mm(km[1]),
            order=1,
            operator="A",
            reason="sand",
            asked_us=1,
            kmh=30 if kind == "tsr" else None,
        )
        for kind, km in stretches.items()
    ]
    return MappingProxyType({each.id: each for each in found})


@pytest.fixture
def line_view(qtbot: QtBot, qapp: QApplication, log: Log) -> Callable[[str], LineView]:
    def opened(theme: str) -> LineView:
        look = load_theme(theme)
        apply(qapp, look)
        clock = BlinkClock()
        clock.set_still(True)
        view = LineView(log.railway, log.plan, look, clock)
        clock.setParent(view)
        qtbot.addWidget(view)
        view.resize(900, 330)
        view.set_window(km_to_mm(1_010), km_to_mm(1_260))
        view.show()
        now_us = log.now_us
        section, signal = "main:AF-SPB-AF-MKZ/1", "AF-KDH.XU1"
        picture = replace(
            log.picture(),
            restrictions=restrictions(),
            sections=MappingProxyType(
                {section: SectionState(id=section, state="occupied", event_us=1, recorded_us=1)}
            ),
            signals=MappingProxyType(
                {
                    signal: SignalState(
                        id=signal, aspect="clear", event_us=now_us, recorded_us=now_us
                    )
                }
            ),
        )
        view.set_picture(picture, now_us)
        view.set_selection("train", "a")
        return view

    return opened


@pytest.mark.parametrize("theme", THEMES)
def test_the_line(line_view: Callable[[str], LineView], theme: str) -> None:
    compare(line_view(theme), f"line-{theme}")


def test_the_overview(qtbot: QtBot, log: Log) -> None:
    clock = BlinkClock()
    clock.set_still(True)
    strip = OverviewStrip(log.railway, load_theme("night"), clock)
    clock.setParent(strip)
    qtbot.addWidget(strip)
    strip.resize(900, 90)
    strip.set_window(log.railway.default_line.id, km_to_mm(1_010), km_to_mm(1_260))
    strip.set_picture(log.picture(), log.now_us)
    strip.show()
    compare(strip, "overview-night")


@pytest.mark.parametrize("theme", THEMES)
def test_the_alarms_and_the_graph(telemetry: Field, open_desk: OpenDesk, theme: str) -> None:
    for minute in range(1, 60):
        telemetry.wait(60)
        telemetry.train("t1", 1_152.4 + minute * 0.6, headcode="2099", speed_kmh=36)
        telemetry.train("t2", 1_205 - minute * 0.5, headcode="14", speed_kmh=30)
    for number, priority in enumerate((1, 2, 3, 4)):
        telemetry.alarm(f"PUMP-{number}", "t1", priority, text="pressure too low")
    telemetry.decide()
    desk = open_desk(telemetry.path, size=(1_366, 768), theme=theme)
    desk.blink.set_still(True)
    desk.flow.open("train", "t1")
    desk.sync()
    compare(desk.window.alarms.widget(), f"alarms-{theme}")
    compare(desk.window.train_graph.canvas, f"graph-{theme}")
