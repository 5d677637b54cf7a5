"""Owns the `sim:` source: the simulator's field reports, as telemetry."""

from __future__ import annotations

from collections.abc import Iterator
from queue import SimpleQueue
from typing import NamedTuple

from core.ids import Origin
from core.recorder.options import SPEEDS, number_option, uri_options
from core.simulator.faults import fault_kinds
from core.simulator.field import WINDOW_S, Field
from core.simulator.staff import Asked
from core.simulator.world import World
from core.telemetry.source import RawReport, SentCommand, SourceContext, SourceInfo, StopFlag
from core.timetable.model import Plan
from core.units import US_PER_S, parse_iso_us

DEFAULT_EVERY_S = 15.0
OPTIONS = ("seed", "speed", "start", "plan", "every", "faults", "origin")
# Under a clock the field looks ahead no farther than this, so that commands take effect soon.
LIVE_WINDOW_S = 2.0
# What fails by itself began to fail so long before a session, as on any other day.
FAULTS_BEFORE_US = 12 * 3600 * US_PER_S
_ORIGINS = {"simulated": Origin.SIMULATED, "training": Origin.TRAINING}
# Reports of another time are refused; one that is in range today stays so for a long run.
_LATEST_US = parse_iso_us("2099-01-01T00:00:00Z")


class FaultEntry(NamedTuple):
    """A kind of fault as a menu shows it: its name, its group, and on what it happens."""

    id: str
    name: str
    group: str
    about: str
    alarms: tuple[str, ...]


def fault_menu() -> tuple[FaultEntry, ...]:
    """The faults that can be injected into a simulation, in the order of their groups."""
    kinds = fault_kinds().values()
    return tuple(FaultEntry(k.id, k.name, k.group, k.about, k.alarms) for k in kinds)


class SimulatedSource:
    """A world of its own, seen through its field. The same URI and start give the same reports.

    `sim:?seed=1&speed=10&start=ISO&plan=NAME&every=5&faults=1`. With `origin=training` what it
    tells goes into training stores and nowhere else. Raises ValueError for a bad option.
    """

    scheme = "sim"
    form = "sim:?seed=1&speed=1&start=ISO&plan=NAME&every=15&faults=0"
    extra = ""

    def __init__(self, uri: str, context: SourceContext) -> None:
        if uri.removeprefix("sim:").partition("?")[0]:
            raise ValueError(f"{uri}: not of the form {self.form}")
        options = uri_options(uri, OPTIONS)
        self._seed = _seed(uri, options)
        self._every_s = number_option(uri, options, "every", DEFAULT_EVERY_S, 1, 3_600)
        self._fault_rate = number_option(uri, options, "faults", 0.0, 0, 1_000)
        self._window_s = WINDOW_S if context.clock == "feed" else LIVE_WINDOW_S
        # What was asked of the field and is not taken up yet.
        self._asked: SimpleQueue[SentCommand] = SimpleQueue()
        speed = number_option(uri, options, "speed", 1.0, *SPEEDS)
        self._railway = context.railway
        self._plan: Plan = context.plan
        self.info = SourceInfo(
            name="sim",
            uri=uri,
            origin=_origin(uri, options),
            interval_s=max(10.0, self._every_s),
            paced=True,
            start_us=_start_us(uri, options, context.default_start_us),
            speed=speed,
            prepares=True,
        )

    def reports(self, stop: StopFlag) -> Iterator[RawReport]:
        """The field's reports in order of delivery, without an end."""
        start_us = self.info.start_us
        assert start_us is not None
        past = list(self._commands())
        begin_us = min([start_us, *(asked.sent_us for asked in past)])
        if self._fault_rate:
            begin_us = min(begin_us, start_us - FAULTS_BEFORE_US)
        world = World(self._railway, self._plan, seed=self._seed, start_us=begin_us)
        field = Field(
            world,
            every_s=self._every_s,
            seed=self._seed,
            start_us=start_us,
            window_s=self._window_s,
            fault_rate=self._fault_rate,
            commands=self._commands,
        )
        for asked in past:
            field.take(asked)
        # A run that goes on from a log's end numbers its messages anew: a stream of its own.
        stream = str(start_us)
        for report in field.reports():
            if stop.is_set():
                return
            report.payload.pop("source_seq", None)
            yield RawReport(report.payload, seq=report.seq, stream=stream, due_us=report.deliver_us)

    def take(self, sent: SentCommand) -> None:
        """Takes a command to the field; whatever thread calls, it is only put down here."""
        self._asked.put(sent)

    def _commands(self) -> Iterator[Asked]:
        """The commands that came since the last call."""
        while not self._asked.empty():
            sent = self._asked.get_nowait()
            yield Asked(sent.order, sent.command, sent.sent_us, sent.done_us)


def _seed(uri: str, options: dict[str, str]) -> int:
    text = options.get("seed", "1")
    try:
        return int(text)
    except ValueError:
        raise ValueError(f"{uri}: seed is not a whole number: {text!r}") from None


def _origin(uri: str, options: dict[str, str]) -> Origin:
    name = options.get("origin", "simulated")
    if name not in _ORIGINS:
        raise ValueError(f"{uri}: origin is neither simulated nor training: {name!r}")
    return _ORIGINS[name]


def _start_us(uri: str, options: dict[str, str], default_us: int) -> int:
    if "start" not in options:
        return default_us
    # A plus sign in a query is a blank.
    text = options["start"].replace(" ", "+")
    try:
        start_us = parse_iso_us(text)
    except (ValueError, OverflowError) as error:
        raise ValueError(f"{uri}: start is not an ISO time with a zone: {error}") from None
    if not 0 <= start_us < _LATEST_US:
        raise ValueError(f"{uri}: start is not a time from 1970 to 2098")
    return start_us
