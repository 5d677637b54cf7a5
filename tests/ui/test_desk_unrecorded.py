"""While nothing can be recorded the desk says so, and critical alarms are shown and heard."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fault_kit import files_no_longer_than
from tests.ui.desk_kit import Desk, Field
from tests.ui.test_alarm_sound import Listener
from ui.alarms.sound import AlarmSound


@pytest.fixture
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """The recorder is asked at each tick, not twice a second."""
    monkeypatch.setattr("core.session.STATUS_EVERY_S", 0.0)


@pytest.mark.usefixtures("no_waiting")
def test_a_critical_alarm_that_cannot_be_recorded_is_listed_sounds_and_cannot_be_acknowledged(
    telemetry: Field, desk: Desk
) -> None:
    listener = Listener()
    desk.flow.use_sound(AlarmSound(listener))
    written = Path(f"{telemetry.path}-wal").stat().st_size
    with files_no_longer_than(written):
        telemetry.alarm("FIRE", "tunnel 4", 1, text="fire in tunnel 4")
        telemetry.alarm("DOOR", "hut", 3)
        desk.sync()
        assert desk.window.message_line.banner.startswith("NOT RECORDING · not written: ")
        assert desk.window.message_line.banner.endswith(" · 1 alarm not recorded")
        assert desk.words("FIRE", "tunnel 4") == "NOT RECORDED"
        assert len(desk.window.alarms.model.rows) == 1
        assert listener.played == ["priority-1"]
        desk.flow.open("alarm", "FIRE/tunnel 4")
        assert not desk.flow.can_acknowledge()
    telemetry.decide()
    desk.sync()
    assert desk.window.message_line.banner == ""
    assert desk.words("FIRE", "tunnel 4") == "UNACK"
    assert desk.words("DOOR", "hut") == "UNACK"
    assert listener.played == ["priority-1"]
    assert desk.flow.can_acknowledge()
