"""The frame: which mode, which sources, and the banners that come from no store."""

from __future__ import annotations

from dataclasses import dataclass

from core.events import AlarmTransitioned
from core.ids import Mode, Origin
from tests.desk_log import Log, critical
from ui.viewmodels.desk import banner, recorder_cell, source_cells, source_summary, window_title


@dataclass
class Status:
    recording: bool = True
    reason: str = ""
    clock: str = "wall"
    speed: float = 1.0
    queue: int = 0
    buffered: int = 0
    unrecorded_alarms: tuple[AlarmTransitioned, ...] = ()


def test_the_mode_is_the_first_word_of_the_title() -> None:
    assert window_title(Mode.REPLAY, "Karachi - Aktobe", Origin.FIELD).startswith("REPLAY · Kar")
    trained = window_title(Mode.REPLAY, "Karachi - Aktobe", Origin.TRAINING)
    assert trained.startswith("REPLAY · TRAINING · ")


def test_each_source_has_a_shape_a_word_and_an_age() -> None:
    log = Log()
    log.source("fresh", "gps", interval_s=5)
    log.fix("x1", 1000, source="gps")
    log.source("stale", "ixl")
    log.wait(41)
    cells = {cell.id: cell for cell in source_cells(log.picture(), log.now_us)}
    assert (cells["gps"].shape, cells["gps"].text) == ("filled", "fresh 41 s")
    assert cells["ixl"].shape != cells["gps"].shape
    assert (cells["ixl"].text, cells["ixl"].is_well) == ("stale, nothing yet", False)


def test_the_summary_names_the_worst_source() -> None:
    log = Log()
    for name, health in (("a", "fresh"), ("b", "late"), ("c", "dead")):
        log.source(health, name)
    cell = source_summary(log.picture(), log.now_us)
    assert (cell.text, cell.id, cell.is_well) == ("1 of 3 fresh, c dead", "c", False)


def test_no_source_at_all_is_not_well() -> None:
    assert not source_summary(Log().picture(), 0).is_well


def test_a_recorder_silent_for_three_seconds_is_a_banner() -> None:
    assert banner(Mode.LIVE, Status(), 2.9, "") == ""
    assert banner(Mode.LIVE, None, 4.2, "").startswith("RECORDER SILENT for 4 s")
    assert not recorder_cell(Mode.LIVE, None, 4.2).is_well


def test_not_recording_is_a_banner_with_its_reason_and_what_is_lost() -> None:
    status = Status(recording=False, reason="the disk is full", unrecorded_alarms=(critical("x"),))
    text = banner(Mode.SIMULATION, status, 0.1, "")
    assert text == "NOT RECORDING · the disk is full · 1 alarm not recorded"
    assert recorder_cell(Mode.SIMULATION, status, 0.1).text == "NOT RECORDING"


def test_a_simulated_store_without_its_simulator_says_that_time_stands_still() -> None:
    still = Status(clock="simulated", speed=0.0)
    assert banner(Mode.SIMULATION, still, 0.1, "").startswith("TIME STANDS STILL")
    assert recorder_cell(Mode.SIMULATION, still, 0.1).text == "time stands still"
    assert banner(Mode.SIMULATION, Status(clock="simulated", speed=10.0), 0.1, "") == ""
    assert banner(Mode.LIVE, Status(), 0.1, "") == ""


def test_an_unreadable_store_comes_before_everything() -> None:
    text = banner(Mode.LIVE, None, 9.0, "/data/a.bolan: it is damaged")
    assert text == "STORE UNREADABLE · /data/a.bolan: it is damaged"


def test_a_replay_needs_no_recorder() -> None:
    assert banner(Mode.REPLAY, None, 99.0, "") == ""
    assert recorder_cell(Mode.REPLAY, None, 99.0).text == "read only"
