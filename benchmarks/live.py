"""Owns the benchmark of a simulated session: what a recorder of a hundred trains costs a core."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.measure import Row, Run
from benchmarks.stores import new_file
from core.line.loading import load_railway
from core.line.uniform import uniform_text
from core.recorder.status import RecorderStatus, ask_status
from core.session import picture_at
from core.simulator.plan_text import plan_text
from core.timetable.model import BookedCall, BookedPath, Plan

# A double line of 1,680 km with four tracks at a station, a train in 29 minutes each way at 18.5
# m/s: a hundred trains on it at once. Quick: a tenth of the line and of the trains.
STATIONS, QUICK_STATIONS, SPACING_KM = 57, 7, 30
HEADWAY_S, LEG_S = 1_750, 1_620
DAY_S = 86_400
START = "2026-06-01T06:00:00Z"
# Measured for so long, once the world is made.
SECONDS = 60
BAR_PERCENT = 5.0

_ROOT = Path(__file__).resolve().parents[1]
_TICKS_PER_S = os.sysconf("SC_CLK_TCK")


def live(run: Run) -> Row:
    """Percent of one core that a recorder fed by `sim:` at 1x uses for a hundred trains."""
    seconds = SECONDS // 6 if run.quick else SECONDS
    line, plan = _railway(run.directory, QUICK_STATIONS if run.quick else STATIONS)
    with new_file(run) as store:
        value = _percent(store, line, plan, seconds)
        trains = len(picture_at(store, None, None)[0].trains)
    return Row(
        name="live",
        value=value,
        unit="% of core",
        peer=f"none: the bar is {BAR_PERCENT:g} %",
        peer_value=BAR_PERCENT,
        ratio=value / BAR_PERCENT,
        bar=1.0,
        holds=value < BAR_PERCENT,
        note=f"sim: at 1x, {trains} trains, a fix in 15 s each, "
        f"{seconds} s{', quick' if run.quick else ''}; lower is better",
    )


def _railway(directory: Path, stations: int) -> tuple[Path, Path]:
    """The files of the line and the plan."""
    text = uniform_text(f"{stations}x{SPACING_KM}").replace("tracks: 1,", "tracks: 2,")
    text = text.replace("{role: loop, ", "{role: main, count: 4, ")
    railway = load_railway(text, "double")
    names = [placed.point.id for placed in railway.default_line.points]
    paths = {}
    for number in range(DAY_S // HEADWAY_S):
        for letter, points in (("U", names), ("D", names[::-1])):
            path = _path(f"{letter}{number:02d}", railway.default_line.id, points, number)
            paths[path.id] = path
    plan = Plan("hundred", "A hundred trains at once", paths)
    line_file, plan_file = directory / "double.yaml", directory / "hundred.yaml"
    line_file.write_text(text, "utf-8")
    plan_file.write_text(plan_text(plan), "utf-8")
    return line_file, plan_file


def _path(name: str, line: str, points: list[str], number: int) -> BookedPath:
    calls = tuple(
        BookedCall(
            point,
            None if i == 0 else number * HEADWAY_S + i * LEG_S,
            None if i == len(points) - 1 else number * HEADWAY_S + i * LEG_S,
            i in (0, len(points) - 1),
            "",
        )
        for i, point in enumerate(points)
    )
    direction = "up" if name.startswith("U") else "down"
    return BookedPath(name, f"Train {name}", name, "freight", line, direction, calls, 700)


def _percent(store: Path, line: Path, plan: Path, seconds: int) -> float:
    source = f"sim:?speed=1&start={START}&plan={plan}"
    command = [sys.executable, "main.py", "record", str(store), "--line", str(line)]
    recorder = subprocess.Popen(
        [*command, "--source", source], cwd=_ROOT, stdout=subprocess.DEVNULL
    )
    try:
        _wait_running(store, recorder)
        began_s, used_s = time.monotonic(), _used_s(recorder.pid)
        time.sleep(seconds)
        assert recorder.poll() is None, f"the recorder ended with {recorder.returncode}"
        return (_used_s(recorder.pid) - used_s) / (time.monotonic() - began_s) * 100
    finally:
        recorder.terminate()
        recorder.wait()


def _wait_running(store: Path, recorder: subprocess.Popen[bytes]) -> None:
    """Until the first reports are recorded, and what comes with a beginning is over."""
    status: RecorderStatus | None = None
    while status is None or not status.accepted:
        assert recorder.poll() is None, f"the recorder ended with {recorder.returncode}"
        time.sleep(0.2)
        status = ask_status(store)
    time.sleep(20)


def _used_s(pid: int) -> float:
    """Seconds of processor time that a process has used; Linux tells."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS_PER_S
