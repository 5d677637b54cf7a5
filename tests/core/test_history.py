"""Where trains have been: thinned, never beyond what was recorded, the same however it is read."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest

from core import history as history_module
from core.chronicle import Chronicle
from core.events import (
    AlarmTransitioned,
    CallReported,
    Event,
    NoteWritten,
    PositionReported,
    TrainReported,
)
from core.history import History
from core.line.loading import open_line
from core.store import StoreReader
from core.units import US_PER_S, km_to_mm
from tests.store_kit import create

LINE = open_line("uniform:5x20")
STATION = LINE.default_line.points[1].point.id
START_US = 1_764_000_000 * US_PER_S


def fix(train: str, second: float, km: float) -> PositionReported:
    return PositionReported(
        event_us=START_US + round(second * US_PER_S),
        source="gps",
        train=train,
        line="main",
        position_mm=km_to_mm(km),
    )


def raised(second: int, priority: int = 3) -> AlarmTransitioned:
    return AlarmTransitioned(
        event_us=START_US + second * US_PER_S,
        alarm="X-1",
        key=f"k{second}",
        code="RAISE",
        state_before="NORMAL",
        state_after="UNACK",
        priority=priority,
        activation=1,
    )


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """An hour of two trains with a fix a second, one of them sometimes late, calls and notes."""
    path = tmp_path / "s.db"
    chance = random.Random(1)
    with create(path) as writer:
        for second in range(0, 3_600, 5):
            batch: list[Event] = []
            for at in range(second, second + 5):
                batch.append(fix("a", at, at / 60))
                batch.append(fix("b", at - chance.choice((0, 0, 0, 40)), 80 - at / 60))
            if second % 600 == 0:
                batch.append(raised(second, 1 if second == 1_200 else 3))
                batch.append(NoteWritten(event_us=0, operator="o", text=f"n{second}"))
            if second == 1_200:
                at_us = START_US + second * US_PER_S
                batch.append(TrainReported(event_us=at_us, source="s", train="a", headcode="2099"))
                batch.append(
                    CallReported(
                        event_us=at_us, source="s", train="a", point=STATION, call="arrive"
                    )
                )
            writer.append(batch, START_US + (second + 5) * US_PER_S)
    return path


def read(path: Path, since_s: float = -1, until_s: float = 4_000) -> tuple[History, StoreReader]:
    reader = StoreReader.open(path)
    found = History(reader, LINE)
    upto = reader.seq_at(START_US + round(until_s * US_PER_S))
    while not found.load(START_US + round(since_s * US_PER_S), upto):
        pass
    return found, reader


def test_a_train_has_a_point_each_half_minute_and_its_calls(store: Path) -> None:
    found, reader = read(store)
    trace = found.trace("a")
    assert trace is not None
    assert 115 < len(trace) < 145
    assert np.all(np.diff(trace.event_us) >= 0)
    assert np.max(np.diff(trace.event_us)) <= 60 * US_PER_S
    called = trace.event_us == START_US + 1_200 * US_PER_S
    station_mm = LINE.default_line.position_by_point[STATION]
    assert station_mm in trace.position_mm[called]
    assert found.names()["a"] == "2099"
    reader.close()


def test_what_came_after_something_newer_is_left_out(store: Path) -> None:
    found, reader = read(store)
    trace = found.trace("b")
    assert trace is not None
    assert np.all(np.diff(trace.event_us) >= 0)
    assert np.all(np.diff(trace.recorded_us) >= 0)
    reader.close()


def test_nothing_recorded_later_is_seen_and_what_was_is_told_apart(store: Path) -> None:
    found, reader = read(store)
    trace = found.trace("a")
    assert trace is not None
    at_us = START_US + 1_800 * US_PER_S
    seen = trace.between(START_US, START_US + 9_000 * US_PER_S, recorded_us=at_us)
    assert seen.recorded_us[-1] <= at_us
    later = trace.after(at_us)
    assert later.recorded_us[1] > at_us >= later.recorded_us[0]
    assert len(seen) + len(later) - 1 == len(trace)
    reader.close()


def test_it_is_the_same_however_it_was_read(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, reader = read(store)
    monkeypatch.setattr(history_module, "PIECE", 700)
    monkeypatch.setattr(history_module, "BLOCK", 2_100)
    small = History(reader, LINE)
    for until_s in (900, 3_000, 1_500, 4_000):
        upto = reader.seq_at(START_US + until_s * US_PER_S)
        while not small.load(START_US + (until_s - 600) * US_PER_S, upto):
            pass
    while not small.load(START_US, reader.last_seq()):
        pass
    one, other = whole.trace("b"), small.trace("b")
    assert one is not None
    assert other is not None
    at = np.linspace(float(one.event_us[0]), float(one.event_us[-1]), 50)
    gone = np.interp(at, one.event_us, one.position_mm) - np.interp(
        at, other.event_us, other.position_mm
    )
    assert np.max(np.abs(gone)) < km_to_mm(1)
    reader.close()


def test_beyond_the_bound_what_is_not_asked_for_goes(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_module, "PIECE", 500)
    monkeypatch.setattr(history_module, "BLOCK", 1_000)
    monkeypatch.setattr(history_module, "MOST_POINTS", 60)
    with StoreReader.open(store) as reader:
        found = History(reader, LINE)
        for until_s in range(600, 3_600, 300):
            upto = reader.seq_at(START_US + until_s * US_PER_S)
            while not found.load(START_US + (until_s - 300) * US_PER_S, upto):
                pass
            assert found.points < 60 + 80
            trace = found.trace("a")
            assert trace is not None
            assert trace.event_us[-1] > START_US + (until_s - 60) * US_PER_S


def test_the_chronicle_counts_alarms_by_the_minute_and_keeps_what_people_marked(
    store: Path,
) -> None:
    with StoreReader.open(store) as reader:
        found = Chronicle(reader)
        while not found.load(START_US, reader.last_seq()):
            pass
        assert sum(found.alarms.values()) == 6
        kinds = [mark.kind for mark in found.marks]
        assert (kinds.count("note"), kinds.count("incident")) == (6, 1)
        assert [mark.at_us for mark in found.marks] == sorted(m.at_us for m in found.marks)
        half = Chronicle(reader)
        upto = reader.seq_at(START_US + 1_500 * US_PER_S)
        while not half.load(START_US + 700 * US_PER_S, upto):
            pass
        assert sum(half.alarms.values()) == 1
        while not half.load(START_US, reader.last_seq()):
            pass
        assert half.alarms == found.alarms
        assert half.marks == found.marks
