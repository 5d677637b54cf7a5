"""What desk tests start from: a store that a recorder writes, and a window over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from core.session import StoreSession
from tests.ui.desk_kit import Desk, Field, field

OpenDesk = Callable[..., Desk]


@pytest.fixture(autouse=True)
def _line_is_read_once(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The compiled line may be kept from test to test: none here is about reading it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))


@pytest.fixture
def telemetry(tmp_path: Path) -> Iterator[Field]:
    """A recorder on a new field store, with two trains on the line."""
    with field(tmp_path / "field.db") as opened:
        opened.train("t1", 1152.4, headcode="2099", category="freight", speed_kmh=40)
        opened.train("t2", 905.0, headcode="14", category="passenger", speed_kmh=60)
        yield opened


@pytest.fixture
def open_desk(qtbot: QtBot) -> Iterator[OpenDesk]:
    """Opens desks on stores; they are closed at the end, and gone before the next test."""
    desks: list[Desk] = []

    def open_one(path: Path, at_us: int | None = None, **options: Any) -> Desk:
        desks.append(Desk(qtbot, StoreSession.open(path, at_us), **options))
        return desks[-1]

    yield open_one
    for desk in desks:
        desk.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk(telemetry: Field, open_desk: OpenDesk) -> Desk:
    """A desk that follows `telemetry`."""
    return open_desk(telemetry.path)
