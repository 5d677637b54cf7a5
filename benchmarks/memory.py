"""Owns the benchmark of the memory of a desk that replays a week."""

from __future__ import annotations

import os
from datetime import UTC
from pathlib import Path
from random import Random
from statistics import median

from benchmarks.frame import HEIGHT, LINE, THEME, WIDTH, application
from benchmarks.measure import Row, Run
from benchmarks.stores import new_file
from benchmarks.traffic import START_US
from core.alarms.definitions import load_definitions
from core.events import (
    AlarmTransitioned,
    CallReported,
    Event,
    NoteWritten,
    PositionReported,
    TrainReported,
)
from core.ids import Origin
from core.line.loading import open_line
from core.session import StoreSession
from core.store import StoreWriter
from core.units import US_PER_S
from core.version import VERSION
from ui.desk_flow import DeskFlow
from ui.desk_link import DeskLink
from ui.markers import BlinkClock
from ui.theme import load_theme

DAYS, TRAINS, EVERY_S = 7, 40, 60
SPEED = 600.0
# Real seconds that a frame stands for: two frames a second, where a desk draws ten.
FRAME_S = 0.5
LIMIT_PERCENT = 5.0
_PAGE = os.sysconf("SC_PAGE_SIZE")


def memory(run: Run) -> Row:
    """How much the memory of a desk grows, in per cent, from the second to the last day."""
    app = application()
    days = 3 if run.quick else DAYS
    with new_file(run) as path:
        _record(path, days)
        session = StoreSession.open(path)
        events = session.picture.seq
        flow = DeskFlow(
            DeskLink(session, ""), load_theme(THEME), BlinkClock(), load_definitions(), UTC
        )
        flow.window.resize(WIDTH, HEIGHT)
        flow.window.show()
        flow.time.seek(START_US + US_PER_S)
        for _ in range(20):
            flow.time.change_speed(1)
        assert flow.time.playback.speed == SPEED
        by_day: list[list[float]] = [[] for _ in range(days)]
        frames = 0
        flow.time.toggle()
        while flow.time.playback.is_playing:
            flow.time.advance(FRAME_S)
            app.processEvents()
            frames += 1
            day = (flow.link.now_us - START_US) // (86_400 * US_PER_S)
            by_day[min(day, days - 1)].append(_resident_mb())
        flow.window.close()
        session.close()
    first, last = median(by_day[1]), median(by_day[-1])
    value = (last / first - 1) * 100
    return Row(
        name="memory",
        value=value,
        unit="%",
        peer="none",
        peer_value=None,
        ratio=None,
        bar=LIMIT_PERCENT,
        holds=abs(value) <= LIMIT_PERCENT,
        note=f"{first:.0f} MB on the second of {days} days, {last:.0f} MB on the last; {events} "
        f"events of {TRAINS} trains in {frames} frames at {SPEED:g} times{', quick' * run.quick}",
    )


def _resident_mb() -> float:
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * _PAGE / 1e6


def _record(path: Path, days: int) -> None:
    """A week of the corridor: fixes, calls, alarms that come and are acknowledged, notes."""
    railway = open_line(LINE)
    line = railway.default_line
    chance = Random(1)
    span_mm = line.end_mm - line.start_mm
    offsets = [chance.randrange(2 * span_mm) for _ in range(TRAINS)]
    with StoreWriter.create(
        path,
        # Whose time ends with its log.
        origin=Origin.SIMULATED,
        created_us=START_US,
        line_name=LINE,
        line_text=railway.text,
        plan_name="",
        plan_text="",
        program_version=VERSION,
    ) as writer:
        for second in range(0, days * 86_400, EVERY_S):
            now_us = START_US + second * US_PER_S
            batch: list[Event] = []
            for number, offset in enumerate(offsets):
                way_mm = (offset + (9_000 + 400 * number) * second) % (2 * span_mm)
                at_mm = line.start_mm + span_mm - abs(way_mm - span_mm)
                # A train of each day, as a timetable has it.
                train = f"t{number}@{second // 86_400}"
                batch.append(
                    PositionReported(
                        event_us=now_us,
                        source="gps",
                        train=train,
                        line=line.id,
                        position_mm=at_mm,
                        speed_hm_h=400,
                    )
                )
            batch += _facts(second, now_us, chance, line.points[5].point.id)
            writer.append(batch, now_us)
        writer.settle_all()


def _facts(second: int, now_us: int, chance: Random, point: str) -> list[Event]:
    found: list[Event] = []
    day, minute = divmod(second, 86_400)
    if minute == 0:
        found += [
            TrainReported(
                event_us=now_us, source="gps", train=f"t{number}@{day}", destination=point
            )
            for number in range(TRAINS)
        ]
    if minute == 0 and day:
        # What ran the day before has ended.
        for number in range(TRAINS):
            found.append(
                CallReported(
                    event_us=now_us,
                    source="gps",
                    train=f"t{number}@{day - 1}",
                    point=point,
                    call="arrive",
                )
            )
    if second % 600 == 0:
        key, number = f"k{second // 600 % 50}", second // 30_000 + 1
        steps = (
            ("RAISE", "NORMAL", "UNACK"),
            ("ACK", "UNACK", "ACKED"),
            ("RTN", "ACKED", "NORMAL"),
        )
        for code, before, after in steps[: chance.choice((3, 3, 3, 1))]:
            found.append(
                AlarmTransitioned(
                    event_us=now_us,
                    alarm="TRN-001",
                    key=key,
                    code=code,
                    state_before=before,
                    state_after=after,
                    priority=3,
                    activation=number,
                )
            )
    if second % 14_400 == 0:
        found.append(NoteWritten(event_us=now_us, operator="A", text=f"note at {second}"))
    return found
