"""Live, at any tick, and computed again: one journal, whatever is late, lost, doubled or reordered.

BOLAN_TEST_SCALE=100 makes it five hundred seeds.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.alarms.definitions import load_definitions
from core.events import (
    AcknowledgeAlarm,
    AlarmTransitioned,
    Command,
    CommentAlarm,
    ShelveAlarm,
    UnshelveAlarm,
)
from core.ids import Origin
from core.recompute import Recomputed, recompute
from core.recorder.content import store_content
from core.recorder.watch import SourceWatch
from core.store import StoreReader
from core.telemetry.source import RawReport, SourceInfo
from core.units import US_PER_S, format_iso
from tests.recorder_kit import START_US, Desk

SEEDS = range(round(5 * float(os.environ.get("BOLAN_TEST_SCALE", "1"))))
SECONDS, AFTER_S = 240, 120
TRAINS = ("T1", "T2", "T3", "T4")

# (session time, source, report) or (session time, "", command)
Arrival = tuple[int, str, Any]


def told(seed: int) -> list[Arrival]:
    """Some minutes of a bad radio: what arrives when, with the commands of a busy desk."""
    lots = random.Random(seed)
    found: list[Arrival] = []
    for number, train in enumerate(TRAINS):
        km, sequence, second = 22.0 + 20 * number, 0, lots.random() * 10
        while second < SECONDS:
            if lots.random() < 0.02:
                second += lots.choice([100, 200, 350])
            speed = lots.choice([0, 0, 60, 60, 75, 95, 120])
            km += speed * lots.choice([1, 1, 1, 40]) / 3_600
            fields: dict[str, Any] = {"train": train, "km": round(min(km, 99.0), 3)}
            if lots.random() < 0.9:
                fields["speed_kmh"] = speed
            sequence += 1
            report = {"kind": "position", "at": at(second), "source_seq": sequence, **fields}
            if lots.random() < 0.9:
                late_s = lots.choice([0.1, 0.3, 0.7, 2.0, 15.0, 120.0])
                arrive = [late_s] if lots.random() < 0.9 else [late_s, late_s + lots.random()]
                found += [(us(second + each), f"gps{number}", report) for each in arrive]
            second += lots.choice([1, 3, 5, 5, 5, 10])
    for sequence in range(40):
        second = lots.random() * SECONDS
        report = {
            "kind": "alarm",
            "alarm": lots.choice(["FIRE", "PUMP"]),
            "key": lots.choice(["a", "b"]),
            "at": at(second),
            "active": lots.random() < 0.6,
            "priority": lots.choice([1, 2, 3, 4]),
            "source_seq": sequence,
        }
        found.append((us(second + lots.choice([0.0, 1.5, 40.0])), "bms", report))
    for _ in range(40):
        found.append((us(lots.random() * SECONDS), "", asked(lots)))
    return sorted(found, key=lambda arrival: arrival[0])


def asked(lots: random.Random) -> Command:
    instance = lots.choice(
        [("TRN-006", "T1"), ("TRN-007", "T2"), ("TLM-001", "T3"), ("FIRE", "a"), ("PUMP", "b")]
    )
    who = {"operator": "anna", "role": "supervisor", "alarm": instance[0], "key": instance[1]}
    return lots.choice(
        [
            AcknowledgeAlarm(activation=lots.choice([1, 1, 2, 3]), **who),
            ShelveAlarm(minutes=lots.choice([1, 2, 5]), reason="being repaired", **who),
            UnshelveAlarm(**who),
            CommentAlarm(text="called the driver", **who),
        ]
    )


def us(second: float) -> int:
    return START_US + round(second * US_PER_S)


def at(second: float) -> str:
    return format_iso(us(second))


def recorded(path: Path, seed: int, tick_us: int) -> list[AlarmTransitioned]:
    """A recorder that is looked after every `tick_us`; reports come when they do."""
    lots = random.Random(-seed - 1)
    stops = {us(lots.random() * SECONDS) for _ in range(lots.choice([0, 0, 1, 2]))}
    desk = Desk(path, origin=Origin.FIELD)
    infos = [SourceInfo(name=f"gps{n}", uri=f"x:{n}", interval_s=30) for n in range(len(TRAINS))]
    watch = SourceWatch([*infos, SourceInfo(name="bms", uri="x:bms", interval_s=None)])
    desk.decide(*watch.opened(desk.now_us, {}))
    for now_us, source, what in timeline(told(seed), tick_us, stops):
        desk.now_us = now_us
        # What falls silent does so at its own time, as under the feed clock.
        while (due_us := watch.next_due_us()) is not None and due_us <= now_us:
            desk.recorder.decide(watch.check(due_us), due_us)
        if what == "stop":
            # It ends as a recorder does: with a last look at what is due.
            desk.recorder.decide([], now_us)
            desk.recorder.commit()
            desk.restart()
        elif what is None:
            desk.recorder.decide([], now_us)
        elif not source:
            desk.put(what)
            desk.recorder.decide([], now_us)
        else:
            heard = watch.heard(source, now_us)
            checked = desk.recorder.normalise(RawReport(what), source, now_us)
            desk.recorder.decide([*heard, checked], now_us)
        if desk.recorder.buffered > 500:
            desk.recorder.commit()
    desk.recorder.commit()
    desk.close()
    with StoreReader.open(path) as reader:
        return [e.event for e in reader.events() if isinstance(e.event, AlarmTransitioned)]


def timeline(arrivals: list[Arrival], tick_us: int, stops: set[int]) -> Iterator[Arrival]:
    """Arrivals, ticks and restarts in the order of session time."""
    end_us = us(SECONDS + AFTER_S)
    dues = [(START_US + n * tick_us, "", None) for n in range((end_us - START_US) // tick_us + 1)]
    every = [*arrivals, *dues, *((stop, "", "stop") for stop in stops)]
    yield from sorted(every, key=lambda each: (each[0], each[2] is None))


def again(path: Path) -> Recomputed:
    with StoreReader.open(path) as reader:
        content = store_content(reader)
        return recompute(reader.events(), *content, Origin.FIELD, load_definitions())


@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", SEEDS)
def test_live_any_tick_and_recompute_give_the_same_journal(seed: int, tmp_path: Path) -> None:
    fine = recorded(tmp_path / "10ms.db", seed, 10_000)
    coarse = recorded(tmp_path / "1s.db", seed, 1_000_000)
    assert fine == coarse
    assert fine, "there is something to compare"
    for name in ("10ms.db", "1s.db"):
        found = again(tmp_path / name)
        assert found.recorded == found.computed
        assert found.recorded == fine


def test_the_seeds_have_seen_what_they_are_meant_to(tmp_path: Path) -> None:
    codes = {
        row.code for seed in range(6) for row in recorded(tmp_path / f"{seed}.db", seed, 1_000_000)
    }
    assert codes >= {"RAISE", "RTN", "ACK", "HOLD", "UNHOLD", "RECOVER", "REJECT", "SHELVE"}
    assert codes >= {"ESCALATE", "RAISE_HIDDEN", "UNSHELVE_AUTO", "COMMENT", "ESC_UNACK"}
