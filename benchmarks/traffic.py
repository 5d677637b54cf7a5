"""Owns the fixed traffic of the benchmarks: trains that keep their plan, seen with noise.

It does not come from the simulator, so that a better simulator moves no figure: each train has a
fix a second, chainage to the metre with 5 m of noise, speed to 0.1 km/h, accuracy and track; a fact
(a call or a section) comes every two seconds. The same arguments give the same bytes.
"""

from __future__ import annotations

import random
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, groupby
from typing import Any, NamedTuple

import msgspec
import numpy as np

from core.line.model import Line, Railway
from core.telemetry.source import RawReport
from core.timetable.loading import position_times
from core.timetable.model import BookedCall, BookedPath, Plan
from core.units import MM_PER_KM, MM_PER_M, US_PER_S, format_iso, parse_iso_us

LINE = "uniform:120x25"
TRAINS = 200
SOURCE = "feed"

DAY_US = parse_iso_us("2026-01-01T00:00:00Z")
START_S = 18 * 3_600
START_US = DAY_US + START_S * US_PER_S
BATCH_US = 250_000

NOISE_KM = 0.005
FACT_EVERY_S = 2

# The plan of trains made up here: scheduled speed, and a stop at every fifth operating point.
_MPS = (12.0, 18.0)
_STOP_EVERY = 5
_STOP_S = 180
# How much of the line a path covers before and after its place at the start: hours of running.
_BEHIND_MM = 60 * MM_PER_KM
_AHEAD_MM = 240 * MM_PER_KM


class Batch(NamedTuple):
    """The report lines of a quarter of a second, the session time at its end, and what a recorder

    gets of it.
    """

    now_us: int
    lines: list[bytes]
    inputs: list[tuple[str, RawReport]]


@dataclass(frozen=True)
class Traffic:
    """The traffic on one railway: the plan its trains keep, and their reports in batches."""

    railway: Railway
    plan: Plan
    batches: list[Batch]

    @property
    def reports(self) -> int:
        """How many reports there are."""
        return sum(len(batch.lines) for batch in self.batches)


class _Sent(NamedTuple):
    at_us: int
    fields: dict[str, Any]


def make_traffic(railway: Railway, plan: Plan, seconds: int, every_s: int = 1) -> Traffic:
    """The reports of a plan's trains for `seconds` from START_US, a fix each `every_s`."""
    return make_stretch(railway, plan, 0, seconds, every_s)


def make_stretch(
    railway: Railway, plan: Plan, from_s: int, seconds: int, every_s: int = 1
) -> Traffic:
    """The reports of `seconds` that begin `from_s` after START_US: long traffic piece by piece."""
    sent = [] if from_s else list(_described(plan))
    sent += _fixes(railway, plan, from_s, seconds, every_s)
    sent += _facts(railway, plan, from_s, seconds)
    sent.sort(key=lambda each: each.at_us)
    return Traffic(railway, plan, list(_batches(sent)))


def made_up_plan(line: Line, trains: int) -> Plan:
    """Trains spread evenly over a line at the start, every other one each way."""
    rng = random.Random(1)
    paths = {}
    for number in range(trains):
        at_mm = line.start_mm + (line.end_mm - line.start_mm) * (2 * number + 1) // (2 * trains)
        direction = "down" if number % 2 else "up"
        path = _path(f"T{number:03d}", line, at_mm, direction, rng.uniform(*_MPS))
        paths[path.id] = path
    return Plan("benchmark", "Benchmark traffic", paths)


def under_way(plan: Plan, seconds: int) -> Plan:
    """Those of a plan's trains that run from START_US for `seconds` at least."""
    until_s = START_S + seconds
    paths = {p.id: p for p in plan.paths.values() if p.start_s <= START_S and p.end_s >= until_s}
    return Plan(plan.id, plan.name, paths, plan.text)


def _path(name: str, line: Line, at_mm: int, direction: str, speed_mps: float) -> BookedPath:
    step = -1 if direction == "down" else 1
    near = [p for p in line.points if -_BEHIND_MM <= (p.position_mm - at_mm) * step <= _AHEAD_MM]
    calls, stopped_s = [], 0
    for index, place in enumerate(near[::step]):
        run_s = (place.position_mm - at_mm) * step / MM_PER_M / speed_mps
        arrive_s = START_S + round(run_s) + stopped_s
        stops = index % _STOP_EVERY == _STOP_EVERY - 1
        stopped_s += _STOP_S if stops else 0
        depart_s = START_S + round(run_s) + stopped_s
        calls.append(BookedCall(place.point.id, arrive_s, depart_s, stops))
    return BookedPath(
        id=name,
        name=f"Benchmark train {name}",
        headcode=name,
        category="freight",
        line=line.id,
        direction=direction,
        calls=tuple(calls),
        length_m=700,
        mass_t=3_000,
        vmax_kmh=90,
    )


def _described(plan: Plan) -> Iterator[_Sent]:
    for path in plan.paths.values():
        consist = {"length_m": path.length_m, "mass_t": path.mass_t, "vmax_kmh": path.vmax_kmh}
        fields = {"headcode": path.headcode, "category": path.category, "plan": path.id, **consist}
        yield _Sent(START_US, {"kind": "train", "train": path.id, "at": START_US, **fields})


def _fixes(
    railway: Railway, plan: Plan, from_s: int, seconds: int, every_s: int
) -> Iterator[_Sent]:
    """Each train's fixes; the trains take turns within the interval."""
    for number, path in enumerate(plan.paths.values()):
        rng = random.Random(f"{path.id} {from_s}" if from_s else path.id)
        turn_us = every_s * US_PER_S * number // len(plan.paths)
        seconds_seen = START_S + from_s + turn_us / US_PER_S + np.arange(0, seconds, every_s)
        at_mm = _positions_mm(railway, path, seconds_seen)
        moved_mm = np.abs(_positions_mm(railway, path, seconds_seen + 1) - at_mm)
        for index, (position_mm, mm_s) in enumerate(zip(at_mm, moved_mm, strict=True)):
            at_us = START_US + turn_us + (from_s + index * every_s) * US_PER_S
            fix = {
                "kind": "position",
                "train": path.id,
                "at": at_us,
                "km": round(float(position_mm) / MM_PER_KM + rng.gauss(0, NOISE_KM), 3),
                "speed_kmh": round(float(mm_s) * 0.0036, 1),
                "direction": path.direction,
                "accuracy_m": round(rng.uniform(3, 9), 1),
                "track": "1",
            }
            yield _Sent(at_us, fix)


def _positions_mm(railway: Railway, path: BookedPath, second: Any) -> Any:
    times = position_times(path, railway)
    return np.interp(second, times.seconds, times.positions_mm)


def _facts(railway: Railway, plan: Plan, from_s: int, seconds: int) -> Iterator[_Sent]:
    """One every two seconds: the next call that happened, else that a section is still occupied."""
    paths = list(plan.paths.values())
    calls = sorted(
        (second, path.id, call.point, word)
        for path in paths
        for call in path.calls
        for second, word in _said_of(call)
        if START_S + from_s <= second < START_S + from_s + seconds
    )
    sections = _Sections(railway.default_line, railway)
    for index, second in enumerate(_seconds(from_s, seconds)):
        at_us = DAY_US + second * US_PER_S
        if calls and calls[0][0] <= second:
            happened_s, train, point, word = calls.pop(0)
            happened_us = DAY_US + happened_s * US_PER_S
            said = {"kind": "call", "train": train, "at": happened_us, "point": point}
            yield _Sent(at_us, {**said, "event": word})
        else:
            path = paths[index % len(paths)]
            section = sections.at(int(_positions_mm(railway, path, second)))
            said = {"kind": "section", "section": section, "at": at_us, "state": "occupied"}
            yield _Sent(at_us, {**said, "train": path.id})


def _seconds(from_s: int, seconds: int) -> range:
    return range(START_S + from_s, START_S + from_s + seconds, FACT_EVERY_S)


def _said_of(call: BookedCall) -> list[tuple[int, str]]:
    if not call.stops:
        return [(call.at_s, "pass")]
    times = ((call.arrive_s, "arrive"), (call.depart_s, "depart"))
    return [(second, word) for second, word in times if second is not None]


class _Sections:
    """The sections of one line by where they begin."""

    def __init__(self, line: Line, railway: Railway) -> None:
        found = [s for s in railway.sections.values() if s.line == line.id]
        self._sorted = sorted(found, key=lambda section: (section.start_mm, section.id))
        self._starts = [section.start_mm for section in self._sorted]

    def at(self, position_mm: int) -> str:
        """The last section to begin at or before a chainage."""
        return self._sorted[max(0, bisect_right(self._starts, position_mm) - 1)].id


def _batches(sent: list[_Sent]) -> Iterator[Batch]:
    numbers = count(1)
    for index, group in groupby(sent, key=lambda each: (each.at_us - START_US) // BATCH_US):
        said = [each.fields for each in group]
        lines = [msgspec.json.encode({**f, "at": format_iso(f["at"])}) for f in said]
        inputs = [(SOURCE, RawReport(line, next(numbers))) for line in lines]
        yield Batch(START_US + (index + 1) * BATCH_US, lines, inputs)
