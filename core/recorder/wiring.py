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
from core.recorder.intake import check_info
from core.recorder.replay import ReplaySource
from core.recorder.sealing import own_key
from core.recorder.simulated import SimulatedSource
from core.recorder.step import Recorder
from core.simulator.planner import uniform_plan
from core.store import KEEP_ALL, Retention, StoreHeader, StoreReader, StoreWriter
from core.telemetry.normalise import MAX_AHEAD_US
from core.telemetry.registry import SourceUnavailable, open_source, register
from core.telemetry.source import RawReport, Source, SourceContext, SourceInfo, StopFlag
from core.timetable.loading import open_plan, plan_names, position_times
from core.timetable.model import Plan
from core.units import format_iso
from core.version import VERSION

# The start of simulated time under the feed clock, so that two runs of a day give one digest.
FEED_START_US = 1_780_272_000_000_000  # 2026-06-01T00:00:00Z


# The line of a new store when none is named.
DEFAULT_LINE = "corridor"
# The daily traffic that a simulator makes for itself on a line without a plan.
PLANLESS_TRAINS = 24
PLANLESS_SEED = 1


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
    retention: Retention = KEEP_ALL


def origin_of(sources: list[Source]) -> Origin:
    """The one origin of some sources. Raises RecorderRefused when they differ."""
    origins = {source.info.origin for source in sources}
    if len(origins) > 1:
        names = ", ".join(f"{s.info.uri} is {s.info.origin}" for s in sources)
        raise RecorderRefused(f"sources of different origin cannot be mixed: {names}")
    return next(iter(origins), Origin.FIELD)


def plan_for(line_name: str, railway: Railway, sources: tuple[str, ...]) -> Plan:
    """The plan a source names (`sim:?plan=NAME`), else the one shipped for the line, else none.

    A simulator without a plan would have no trains: it gets a simple one for the line.
    """
    named = _named_plan(sources)
    if named is not None:
        return named
    if line_name in plan_names():
        return open_plan(line_name)
    if any(uri.startswith("sim:") for uri in sources):
        return uniform_plan(railway, PLANLESS_TRAINS, PLANLESS_SEED)
    return Plan("", "")


def _named_plan(sources: tuple[str, ...]) -> Plan | None:
    for uri in sources:
        named = parse_qs(uri.partition("?")[2]).get("plan") if uri.startswith("sim:") else None
        if named:
            return open_plan(named[-1])
    return None


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
    plan = plan_for(line_name, railway, wanted.sources)
    _refuse_foreign_plan(plan, railway)
    sources = build_sources(wanted, railway, plan, wanted.start_us)
    origin = origin_of([source for source in sources if not isinstance(source, BrokenSource)])
    writer = StoreWriter.create(
        wanted.store,
        origin=origin,
        created_us=wanted.created_us,
        line_name=line_name,
        line_text=railway.text,
        plan_name=plan.id,
        plan_text=plan.text,
        program_version=VERSION,
    )
    recorder = _recorder(wanted, writer, railway, plan)
    recorder.orders.attach(sources)
    return recorder, writer, sources


def _reopen(wanted: RecordingPlan) -> tuple[Recorder, StoreWriter, list[Source]]:
    writer = StoreWriter.open(wanted.store)
    try:
        with StoreReader.open(wanted.store) as reader:
            railway, plan = store_content(reader)
            _refuse_other_content(wanted, reader.header, railway, plan)
            start_us = writer.last_recorded_us or wanted.start_us
            sources = build_sources(wanted, railway, plan, start_us)
            _refuse_other_origin(writer, sources, wanted)
            _refuse_going_back(writer, sources)
            recorder = _recorder(wanted, writer, railway, plan, reader.events())
            recorder.orders.attach(sources)
    except BaseException:
        writer.close()
        raise
    return recorder, writer, sources


def _refuse_other_content(
    wanted: RecordingPlan, header: StoreHeader, railway: Railway, plan: Plan
) -> None:
    """A store keeps the line and the plan that it was begun with."""
    kept = f"{wanted.store}: it was recorded with"
    if wanted.line and open_line(wanted.line).text != railway.text:
        raise RecorderRefused(
            f"{kept} line {header.line_name!r}, which is not the same as {wanted.line!r}"
        )
    named = _named_plan(wanted.sources)
    if named is not None and named.text != plan.text:
        raise RecorderRefused(
            f"{kept} plan {header.plan_name!r}, which is not the same as {named.id!r}"
        )


def _refuse_foreign_plan(plan: Plan, railway: Railway) -> None:
    for path in plan.paths.values():
        try:
            position_times(path, railway)
        except KeyError as error:
            raise RecorderRefused(
                f"plan {plan.id}: path {path.id}: {error} is not on line {railway.id}"
            ) from None


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
    return Recorder(
        writer,
        railway,
        plan,
        definitions,
        history,
        max_ahead_us=max_ahead_us,
        seal_key=own_key(),
        retention=wanted.retention,
    )


def _refuse_other_origin(writer: StoreWriter, sources: list[Source], wanted: RecordingPlan) -> None:
    origin = writer.header.origin
    for source in sources:
        if isinstance(source, BrokenSource) or source.info.origin == origin:
            continue
        # A store's time is moved on by its own telemetry, and that of the field by the wall clock.
        now_us = writer.last_recorded_us or wanted.created_us
        if origin == Origin.FIELD and wanted.clock == "wall":
            now_us = max(now_us, wanted.created_us)
        reason = f"a {source.info.origin} source on a store of {origin} telemetry"
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
    """The sources of the URIs; one that cannot be had is a source that fails when it is run.

    The others go on, and the failure is an alarm. Raises ValueError for a URI that is not good.
    """
    context = SourceContext(railway, plan, wanted.clock, start_us)
    sources: list[Source] = []
    for uri in wanted.sources:
        try:
            source = open_source(uri, context)
            check_info(source, uri)
        except SourceUnavailable as error:
            source = BrokenSource(error)
        sources.append(source)
    _refuse_equal_names(sources)
    return sources


def _refuse_equal_names(sources: list[Source]) -> None:
    """Two sources of one name would be one in the log, and one's reports the other's duplicates."""
    uri_of: dict[str, str] = {}
    for source in sources:
        name, uri = source.info.name, source.info.uri
        if name in uri_of:
            raise RecorderRefused(f"{uri_of[name]} and {uri} would both be called {name!r}")
        uri_of[name] = uri


class BrokenSource:
    """A source that could not be built; running it raises what was wrong."""

    def __init__(self, error: SourceUnavailable) -> None:
        self.info = SourceInfo(name=error.uri, uri=error.uri, interval_s=None)
        self._error = error

    def reports(self, stop: StopFlag) -> Iterator[RawReport]:
        """Raises SourceUnavailable."""
        raise self._error
