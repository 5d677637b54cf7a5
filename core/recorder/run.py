"""Owns whole runs: record from some sources into a store, or run the simulator alone."""

from __future__ import annotations

import gc
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from core.clock import WallClock
from core.line.loading import open_line
from core.recorder.feed import FeedRun
from core.recorder.live import LiveRun
from core.recorder.step import Recorder
from core.recorder.wiring import FEED_START_US, RecordingPlan, open_recorder, plan_for
from core.store import KEEP_ALL, Retention, StoreWriter
from core.timetable.loading import open_plan
from core.units import US_PER_S, format_iso, s_to_us

_DAY_US = 86_400 * US_PER_S
# Sources that are files: they are over when they have been read, at the pace of the reader.
_FILE_SCHEMES = ("ndjson", "gtfsrt")


def default_clock(sources: tuple[str, ...]) -> str:
    """`feed` when all sources are files, else `wall`."""
    return "feed" if sources and all(_is_file(uri) for uri in sources) else "wall"


def _is_file(uri: str) -> bool:
    scheme, _, rest = uri.partition(":")
    return scheme in _FILE_SCHEMES and "://" not in rest and rest != "-"


def record_feed(
    store: Path,
    line: str | None,
    sources: tuple[str, ...],
    *,
    for_s: float | None = None,
    until_end: bool = False,
    retention: Retention = KEEP_ALL,
) -> dict[str, Any]:
    """Records under the feed clock; the summary that `record` prints.

    Raises StoreError, LineFileError, RecorderRefused or ValueError, each with one clear line.
    """
    search_rarely()
    began_s = time.monotonic()
    now_us = WallClock().now_us()
    wanted = RecordingPlan(store, line, sources, "feed", FEED_START_US, now_us, retention)
    recorder, writer, built = open_recorder(wanted)
    with writer:
        writer.make_room()
        run = FeedRun(recorder, writer.path, built, now_us)
        stop = threading.Event()
        with _stopped_by_signals(stop.set):
            run.run(stop, None if for_s is None else s_to_us(for_s), until_end)
        return _summary(recorder, writer, run.from_us, began_s)


def record_live(
    store: Path,
    line: str | None,
    sources: tuple[str, ...],
    *,
    for_s: float | None = None,
    until_end: bool = False,
    retention: Retention = KEEP_ALL,
) -> dict[str, Any]:
    """Records under the wall clock (or a simulated one at its speed), serving the status channel.

    Raises as `record_feed`.
    """
    search_rarely()
    began_s = time.monotonic()
    now_us = WallClock().now_us()
    # Simulated time starts at today's midnight; a field session starts now.
    start_us = now_us - now_us % _DAY_US if any(s.startswith("sim:") for s in sources) else now_us
    wanted = RecordingPlan(store, line, sources, "wall", start_us, now_us, retention)
    recorder, writer, built = open_recorder(wanted)
    with writer:
        writer.make_room()
        run = LiveRun(recorder, store, writer.header.store_id, built)
        with _stopped_by_signals(run.stop):
            run.run(None if for_s is None else s_to_us(for_s), until_end)
        return _summary(recorder, writer, run.from_us, began_s)


@contextmanager
def _stopped_by_signals(stop: Callable[[], None]) -> Iterator[None]:
    """SIGTERM and Ctrl+C end a run in order; a second Ctrl+C ends it at once."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def ask(signum: int, frame: object) -> None:
        stop()
        signal.signal(signum, signal.SIG_DFL)

    before = {number: signal.signal(number, ask) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _summary(
    recorder: Recorder, writer: StoreWriter, from_us: int | None, began_s: float
) -> dict[str, Any]:
    counters = recorder.counters
    return {
        "accepted": counters.accepted,
        "rejected": counters.rejected,
        "duplicates": counters.duplicates,
        "events": counters.events,
        "alarms": counters.alarms,
        "last_seq": writer.last_seq,
        "from": None if from_us is None else format_iso(from_us),
        "to": None if from_us is None else format_iso(recorder.now_us),
        "digest": recorder.fold.snapshot().digest(),
        "wall_s": round(time.monotonic() - began_s, 3),
    }


def search_rarely() -> None:
    """Lets Python look for rings among objects after every 20,000 new ones, not every 700.

    Most of what a recorder or a world makes stays for hours, and next to nothing is a ring.
    """
    gc.set_threshold(20_000)


def simulate_alone(
    line: str, plan_name: str | None, hours: float, trains: int | None, seed: int
) -> dict[str, Any]:
    """Runs the world without field reports; the result that `simulate` prints."""
    from core.simulator.simulate import simulate

    search_rarely()
    railway = open_line(line)
    plan = open_plan(plan_name) if plan_name else plan_for(line, railway, ())
    began_s = time.monotonic()
    result = simulate(railway, plan, hours=hours, seed=seed, trains=trains, start_us=FEED_START_US)
    return {**result._asdict(), "wall_s": round(time.monotonic() - began_s, 3)}
