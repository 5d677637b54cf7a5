"""A shot is the desk itself, drawn to the pixel size asked for, the same every time."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from core.session import StoreSession
from tests.ui.desk_kit import Field
from ui.app import render_shot
from ui.theme import load_theme


@pytest.fixture
def replay(telemetry: Field, qtbot: QtBot) -> Iterator[StoreSession]:
    telemetry.alarm("X", "t1", 2, text="Hot axle box")
    session = StoreSession.open(telemetry.path, telemetry.now_us)
    yield session
    session.close()


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (3840, 2160)])
def test_a_shot_has_the_size_that_was_asked_for(
    replay: StoreSession, tmp_path: Path, size: tuple[int, int]
) -> None:
    out = tmp_path / "desk.png"
    render_shot(replay, out, size=size)
    png = out.read_bytes()
    assert struct.unpack(">II", png[16:24]) == size


@pytest.mark.parametrize("theme", ["night", "day"])
def test_two_shots_of_one_instant_are_the_same(
    replay: StoreSession, tmp_path: Path, theme: str
) -> None:
    shots = [tmp_path / "a.png", tmp_path / "b.png"]
    for out in shots:
        render_shot(replay, out, theme=theme)
    assert shots[0].read_bytes() == shots[1].read_bytes()
    border = QImage(str(shots[0])).pixelColor(2, 500)
    assert border == load_theme(theme).color("mode_replay")


@pytest.mark.parametrize("view", ["main", "alarms"])
def test_no_panel_lies_over_the_frame_that_says_the_mode(
    replay: StoreSession, tmp_path: Path, view: str
) -> None:
    out = tmp_path / "desk.png"
    render_shot(replay, out, size=(1366, 768), view=view)
    picture, frame = QImage(str(out)), load_theme("night").color("mode_replay")
    for x in (2, 1363):
        assert {picture.pixelColor(x, y).name() for y in range(768)} == {frame.name()}


def test_the_views_differ_in_what_is_inspected(replay: StoreSession, tmp_path: Path) -> None:
    main, alarms = tmp_path / "main.png", tmp_path / "alarms.png"
    render_shot(replay, main)
    render_shot(replay, alarms, view="alarms")
    assert main.read_bytes() != alarms.read_bytes()


def test_a_picture_that_cannot_be_written_is_one_clear_line(
    replay: StoreSession, tmp_path: Path
) -> None:
    out = tmp_path / "no such folder" / "desk.png"
    with pytest.raises(OSError, match=r"desk\.png: cannot be written"):
        render_shot(replay, out)
