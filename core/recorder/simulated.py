"""Owns the `sim:` source: the simulator's field reports, as telemetry."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs

from core.ids import Origin
from core.simulator.field import Field
from core.simulator.world import World
from core.telemetry.source import RawReport, SourceContext, SourceInfo, StopFlag
from core.timetable.model import Plan
from core.units import parse_iso_us

DEFAULT_EVERY_S = 15.0
OPTIONS = ("seed", "speed", "start", "plan", "every")


class SimulatedSource:
    """A world of its own, seen through its field. The same URI and start give the same reports.

    `sim:?seed=1&speed=10&start=ISO&plan=NAME&every=5`. Raises ValueError for a bad option.
    """

    scheme = "sim"
    form = "sim:?seed=1&speed=1&start=ISO&plan=NAME&every=15"
    extra = ""

    def __init__(self, uri: str, context: SourceContext) -> None:
        options = _options(uri)
        self._seed = int(_number(uri, options, "seed", 1))
        self._every_s = _number(uri, options, "every", DEFAULT_EVERY_S)
        speed = _number(uri, options, "speed", 1.0)
        if speed <= 0 or self._every_s <= 0:
            raise ValueError(f"{uri}: speed and every must be above 0")
        start_us = context.default_start_us
        if "start" in options:
            try:
                start_us = parse_iso_us(options["start"].replace(" ", "+"))
            except ValueError as error:
                raise ValueError(f"{uri}: start is not an ISO time with a zone: {error}") from None
        self._railway = context.railway
        self._plan: Plan = context.plan
        self.info = SourceInfo(
            name="sim",
            uri=uri,
            origin=Origin.SIMULATED,
            interval_s=max(10.0, self._every_s),
            paced=True,
            start_us=start_us,
            speed=speed,
        )

    def reports(self, stop: StopFlag) -> Iterator[RawReport]:
        """The field's reports in order of delivery, without an end."""
        start_us = self.info.start_us
        assert start_us is not None
        world = World(self._railway, self._plan, seed=self._seed, start_us=start_us)
        # A run that goes on from a log's end numbers its messages anew: a stream of its own.
        stream = str(start_us)
        for report in Field(world, every_s=self._every_s, seed=self._seed).reports():
            if stop.is_set():
                return
            report.payload.pop("source_seq", None)
            yield RawReport(report.payload, seq=report.seq, stream=stream, due_us=report.deliver_us)


def _options(uri: str) -> dict[str, str]:
    query = uri.partition("?")[2]
    options = {key: values[-1] for key, values in parse_qs(query, keep_blank_values=True).items()}
    for key in options:
        if key not in OPTIONS:
            raise ValueError(f"{uri}: unknown option {key!r}; known are {', '.join(OPTIONS)}")
    return options


def _number(uri: str, options: dict[str, str], key: str, default: float) -> float:
    text = options.get(key, "")
    try:
        return float(text) if text else float(default)
    except ValueError:
        raise ValueError(f"{uri}: {key} is not a number: {text!r}") from None
