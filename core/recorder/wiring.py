"""Owns what a recorder is made of: the store to write, and the sources to write from.

The simulator and the replay of a store are sources like any other; they are wired here because
telemetry must know neither the world nor the store.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs

from core.alarms.definitions import load_definitions
from core.events import Logged, SourceRefused
from core.ids import Origin
from core.line.loading import open_line
from core.line.model import Railway
from core.recorder.content import store_content
from core.recorder.replay import ReplaySource
from core.recorder.simulated import SimulatedSource
from core.recorder.step import Recorder
from core.store import StoreReader, StoreWriter
from core.telemetry.normalise import MAX_AHEAD_US
from core.telemetry.registry import SourceUnavailable, open_source, register
from core.telemetry.source import RawReport, Source, SourceContext, SourceInfo, StopFlag
from core.timetable.loading import open_plan, plan_names
from core.timetable.model import Plan
from core.units import format_iso
from core.version import VERSION

# The start of simulated time under the feed clock, so that two runs of a day give one digest.
FEED_START_US = 1_780_272_000_000_000  # 2026-06-01T00:00:00Z


# The line of a new store when none is named.
DEFAULT_LINE = "corridor"


class RecorderRefused(ValueError):
    """The store and what is asked of it do not go together; one clear line."""


def register_built_ins() -> None:
    """Adds `sim:` and `replay:` to the sources that telemetry knows by itself."""
    register(SimulatedSource)
    register(ReplaySource)


@dataclass(frozen=True)
class RecordingPlan:
    """What to record: the store, the line for a new one, the sources' URIs.

    `clock` is wall or feed, `start_us` where a simulated source begins that names no start, and
    `created_us` the wall clock.
    """

    store: Path
    line: str | None
    sources: tuple[str, ...]
    clock: str
    start_us: int
    created_us: int


def origin_of(sources: list[Source]) -> Origin:
    """The one origin of some sources. Raises RecorderRefused when they differ."""
    origins = {source.info.origin for source in sources}
    if len(origins) > 1:
        names = ", ".join(f"{s.info.uri} is {s.info.origin}" for s in sources)
        raise RecorderRefused(f"sources of different origin cannot be mixed: {names}")
    return next(iter(origins), Origin.FIELD)


def plan_for(line_name: str, sources: tuple[str, ...]) -> Plan:
    """The plan a source names (`sim:?plan=NAME`), else the one shipped for the line, else none."""
    for uri in sources:
        named = parse_qs(uri.partition("?")[2]).get("plan")
        if named:
            return open_plan(named[-1])
    return open_plan(line_name) if line_name in plan_names() else Plan("", "")


def open_recorder(wanted: RecordingPlan) -> tuple[Recorder, StoreWriter, list[Source]]:
    """Opens or makes the store and builds the sources.

    Raises StoreError, LineFileError, RecorderRefused or ValueError, each with one clear line. An
    attempt to mix origins is recorded in the store that refused it.
    """
    register_built_ins()
    if wanted.store.exists():
        return _reopen(wanted)
    line_name = wanted.line or DEFAULT_LINE
    railway = open_line(line_name)
    plan = plan_for(line_name, wanted.sources)
    sources = build_sources(wanted, railway, plan, wanted.start_us)
    writer = StoreWriter.create(
        wanted.store,
        origin=origin_of(sources),
        created_us=wanted.created_us,
        line_name=line_name,
        line_text=railway.text,
        plan_name=plan.id,
        plan_text=plan.text,
        program_version=VERSION,
    )
    return _recorder(wanted, writer, railway, plan), writer, sources


def _reopen(wanted: RecordingPlan) -> tuple[Recorder, StoreWriter, list[Source]]:
    writer = StoreWriter.open(wanted.store)
    try:
        with StoreReader.open(wanted.store) as reader:
            railway, plan = store_content(reader)
            if wanted.line and open_line(wanted.line).text != railway.text:
                raise RecorderRefused(
                    f"{wanted.store}: it was recorded with line {reader.header.line_name!r}, "
                    f"which is not the same as {wanted.line!r}"
                )
            sources = build_sources(
                wanted, railway, plan, writer.last_recorded_us or wanted.start_us
            )
            recorder = _recorder(wanted, writer, railway, plan, reader.events())
        _refuse_other_origin(writer, sources, max(wanted.created_us, writer.last_recorded_us))
        _refuse_going_back(writer, sources)
    except BaseException:
        writer.close()
        raise
    return recorder, writer, sources


def _recorder(
    wanted: RecordingPlan,
    writer: StoreWriter,
    railway: Railway,
    plan: Plan,
    history: Iterable[Logged] = (),
) -> Recorder:
    # The feed clock follows the reports: none of them can lie ahead of it.
    max_ahead_us = None if wanted.clock == "feed" else MAX_AHEAD_US
    definitions = load_definitions()
    return Recorder(writer, railway, plan, definitions, history, max_ahead_us=max_ahead_us)


def _refuse_other_origin(writer: StoreWriter, sources: list[Source], now_us: int) -> None:
    for source in sources:
        if source.info.origin == writer.header.origin:
            continue
        reason = f"a {source.info.origin} source on a store of {writer.header.origin} telemetry"
        writer.append([SourceRefused(event_us=now_us, uri=source.info.uri, reason=reason)], now_us)
        raise RecorderRefused(f"{writer.path}: {source.info.uri} is refused: {reason}")


def _refuse_going_back(writer: StoreWriter, sources: list[Source]) -> None:
    for source in sources:
        start_us = source.info.start_us
        if start_us is not None and start_us < writer.last_recorded_us:
            raise RecorderRefused(
                f"{writer.path}: {source.info.uri} starts at {format_iso(start_us)}, before the "
                f"end of the log at {format_iso(writer.last_recorded_us)}"
            )


def build_sources(
    wanted: RecordingPlan, railway: Railway, plan: Plan, start_us: int
) -> list[Source]:
    """The sources of the URIs. One that cannot be had becomes a source that fails when it is run,

    so that the others go on and the failure is an alarm.
    """
    context = SourceContext(railway, plan, wanted.clock, start_us)
    sources: list[Source] = []
    broken: list[SourceUnavailable] = []
    for uri in wanted.sources:
        try:
            sources.append(open_source(uri, context))
        except SourceUnavailable as error:
            broken.append(error)
    # What cannot even be built is a source of this store that is dead from the start: an alarm.
    origin = sources[0].info.origin if sources else Origin.FIELD
    return [*sources, *(BrokenSource(error, origin) for error in broken)]


class BrokenSource:
    """A source that could not be built; running it raises what was wrong."""

    def __init__(self, error: SourceUnavailable, origin: Origin) -> None:
        self.info = SourceInfo(name=error.uri, uri=error.uri, origin=origin, interval_s=None)
        self._error = error

    def reports(self, stop: StopFlag) -> Iterator[RawReport]:
        """Raises SourceUnavailable."""
        raise self._error
