"""Training: a world that is paused, sped up, broken, taken back and looked back on, at one desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu

from core.events import EndFault, InjectFault, SessionStarted, SetSpeed
from core.ids import Mode, Origin
from core.session import StoreSession, fault_menu
from tests.ui.conftest import OpenDesk
from tests.ui.desk_kit import Desk, Field, field
from ui.frame_cells import MODE_ROLES
from ui.training import SPEEDS, source_again

SOURCE = "sim:?origin=training&seed=4&start=2026-11-24T09:00:00Z"


@pytest.fixture
def trained(tmp_path: Path, open_desk: OpenDesk) -> tuple[Field, Desk]:
    with field(tmp_path / "t.db", (SOURCE,)) as world:
        world.train("t1", 1152.4, headcode="2099")
        world.wait(600)
        world.train("t1", 1162.4)
        yield world, open_desk(world.path)


def test_frame_title_and_badge_say_training(trained: tuple[Field, Desk]) -> None:
    _, desk = trained
    assert desk.link.mode is Mode.TRAINING
    assert desk.window.windowTitle().startswith("TRAINING")
    assert "TRAINING" in desk.window.top_bar.badge.accessibleName()
    picture = desk.window.grab().toImage()
    assert picture.pixelColor(1, 300) == desk.window.theme.color(MODE_ROLES[Mode.TRAINING])
    desk.flow.actions.run("debrief")
    assert desk.link.mode is Mode.REPLAY
    assert desk.window.windowTitle().startswith("REPLAY · TRAINING")
    assert desk.link.now_us == desk.link.begin_us


def test_the_menu_has_every_fault_the_simulator_has(trained: tuple[Field, Desk]) -> None:
    _, desk = trained
    choices = desk.flow.trainer.faults()
    assert [choice.id for choice in choices] == [fault.id for fault in fault_menu()]
    assert all(choice.text for choice in choices)


def test_speeds_reach_from_a_tenth_to_sixty(trained: tuple[Field, Desk]) -> None:
    assert (float(SPEEDS[0]), float(SPEEDS[-1])) == (0.1, 60.0)


def test_what_is_asked_of_the_world_goes_to_the_recorder(
    trained: tuple[Field, Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, desk = trained
    sent: list[object] = []
    monkeypatch.setattr(desk.link, "send", lambda command: sent.append(command) or True)
    train_fault = next(fault for fault in fault_menu() if fault.about == "train")
    desk.flow.select("train", "t1")
    for action in ("speed/60", f"inject/{train_fault.id}", "pause"):
        desk.flow.actions.run(action)
    assert isinstance(sent[0], SetSpeed)
    assert sent[0].speed == 60
    assert isinstance(sent[1], InjectFault)
    assert (sent[1].fault, sent[1].target) == (train_fault.id, "t1")
    assert isinstance(sent[2], SetSpeed)
    (running,) = desk.flow.trainer.running()
    desk.flow.actions.run(f"mend/{running.id}")
    assert isinstance(sent[3], EndFault)
    assert desk.flow.trainer.running() == []


def test_going_back_makes_a_store_of_its_own_and_leaves_the_old_one(
    trained: tuple[Field, Desk],
) -> None:
    world, desk = trained
    started = {"recorder": "r", "version": "1", "clock": "simulated", "sources": (SOURCE,)}
    world.say(SessionStarted(event_us=world.now_us, **started))
    desk.sync()
    before = world.path.read_bytes()
    back = desk.flow.trainer.instants()[-1]
    desk.flow.trainer.go_back(back.id)
    made = desk.flow.next_store
    assert made is not None
    assert made != world.path
    assert not desk.window.isVisible()
    session = StoreSession.open(made)
    assert session.header.origin is Origin.TRAINING
    assert session.picture.at_us <= int(back.id)
    session.close()
    assert world.path.read_bytes() == before
    (source,) = source_again(desk.session)
    assert "start" not in source
    assert "origin=training" in source


def test_nothing_of_it_is_there_on_a_field_store(desk: Desk) -> None:
    actions = desk.flow.actions
    actions.refresh()
    assert not desk.flow.trainer.can_steer()
    for name in ("pause", "debrief", "inject/x"):
        actions.run(name)
    assert desk.link.mode is Mode.LIVE
    assert isinstance(actions.menu(desk.window), QMenu)
