"""Owns the next two hours as data: who meets whom, where, who waits, by when to decide.

It reads the forecast and decides nothing. Where the forecast has two trains in one block, the table
offers the end of the block at which less time is lost, and names the instant from which the choice
is gone: when the first of the two enters the block.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import tzinfo

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.forecast import Conflict, Forecast, Run
from core.line.model import Line, Railway
from core.units import US_PER_S
from ui.viewmodels import texts
from ui.viewmodels.clocks import minute_text
from ui.viewmodels.language import mark, tr
from ui.viewmodels.places import short_name

AHEAD_US = 2 * 3_600 * US_PER_S
# Crossings are looked for between instants a minute apart.
_SAMPLES = 121
COLUMNS = (
    mark("Meet at"),
    mark("Place"),
    mark("Trains"),
    mark("Waits"),
    mark("For"),
    mark("Decide by"),
    mark("Left"),
)

Floats = NDArray[np.float64]


class Meet(msgspec.Struct, frozen=True):
    """Two runs that pass each other: where on which line, which one waits, and how long.

    `decide_us` is None where nothing is to be decided: they pass at a station as forecast.
    """

    runs: tuple[Run, Run]
    at_us: int
    line: str
    position_mm: int
    place: str
    waits: Run
    wait_us: float
    decide_us: int | None


class MeetRow(msgspec.Struct, frozen=True):
    """A meet as it is listed. `trains` are the ids of those that run already."""

    meet: Meet
    cells: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str]:
        """Which two meet."""
        return self.meet.runs[0].id, self.meet.runs[1].id

    @property
    def trains(self) -> tuple[str, ...]:
        """The ids of those that run already."""
        return tuple(run.train for run in self.meet.runs if run.train)

    @property
    def is_open(self) -> bool:
        """True where somebody has to decide."""
        return self.meet.decide_us is not None

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        said = zip(COLUMNS, self.cells, strict=True)
        return ", ".join(f"{tr(title)} {cell}" for title, cell in said)


def meets(forecast: Forecast, railway: Railway, now_us: int) -> list[Meet]:
    """Every meet and overtake of the next two hours, in the order of time."""
    until_us = now_us + AHEAD_US
    found = [
        _to_decide(conflict, forecast, railway)
        for conflict in forecast.conflicts
        if conflict.at_us <= until_us
    ]
    decided = {frozenset(run.id for run in meet.runs) for meet in found}
    for line in railway.lines:
        for meet in _planned(line, forecast, now_us):
            if frozenset(run.id for run in meet.runs) not in decided:
                found.append(meet)
    return sorted(found, key=lambda meet: (meet.at_us, meet.runs[0].id, meet.runs[1].id))


def _to_decide(conflict: Conflict, forecast: Forecast, railway: Railway) -> Meet:
    """A conflict: the cheaper end of the block, and until when it can be chosen."""
    one, other = (forecast.runs[run_id] for run_id in conflict.runs)
    line = railway.line_by_id[conflict.line]
    at_mm = {line.position_by_point[point]: point for point in conflict.between}
    waits, wait_us = min(_options(one, other, at_mm), key=lambda option: option[1])
    place_mm = _entry(waits, at_mm)
    return Meet(
        runs=(one, other),
        at_us=conflict.at_us,
        line=line.id,
        position_mm=place_mm,
        place=short_name(railway.points[at_mm[place_mm]]),
        waits=waits,
        wait_us=wait_us,
        decide_us=round(min(_time_at(run, _entry(run, at_mm)) for run in (one, other))),
    )


def _entry(run: Run, ends_mm: Iterable[int]) -> int:
    """The end of a block at which a run comes in."""
    return min(ends_mm) if run.is_up else max(ends_mm)


def _options(one: Run, other: Run, ends_mm: Iterable[int]) -> Iterable[tuple[Run, float]]:
    """Who could wait before the block, and for how long."""
    ends = tuple(ends_mm)
    for waits, passes in ((one, other), (other, one)):
        in_mm = _entry(waits, ends)
        # Head on until the other is out at this end; else until it has gone by, or is ahead enough.
        watched = in_mm if waits.is_up != passes.is_up or waits is one else sum(ends) - in_mm
        yield waits, max(0.0, _time_at(passes, watched) - _time_at(waits, watched))


def _time_at(run: Run, position_mm: float) -> float:
    """When a run comes to a chainage; its ends stand for what lies beyond them."""
    sign = 1.0 if run.is_up else -1.0
    way = run.position_mm * sign
    # Where it stands the arrival counts, which interpolation would pass over.
    index = min(int(np.searchsorted(way, position_mm * sign, "left")), len(way) - 1)
    if way[index] == position_mm * sign:
        return float(run.at_us[index])
    return float(np.interp(position_mm * sign, way, run.at_us))


def _planned(line: Line, forecast: Forecast, now_us: int) -> Iterable[Meet]:
    """Trains that meet head on where they can pass each other, as forecast."""
    at = np.linspace(now_us, now_us + AHEAD_US, _SAMPLES)
    runs = [run for run in forecast.runs.values() if run.line == line.id]
    ups = [run for run in runs if run.is_up]
    downs = [run for run in runs if not run.is_up]
    if not ups or not downs:
        return
    below = np.stack([_along(run, at) for run in ups])
    above = np.stack([_along(run, at) for run in downs])
    for up, here in zip(ups, below, strict=True):
        apart = above - here
        crossed = (apart[:, :-1] > 0) & (apart[:, 1:] <= 0)
        for other, step in zip(*np.nonzero(crossed), strict=True):
            middle_mm = (here[step + 1] + above[other, step + 1]) / 2
            yield _met(up, downs[other], float(middle_mm), line)


def _along(run: Run, at: Floats) -> Floats:
    """Where a run is at some instants; not a number before it starts and after its end."""
    found: Floats = np.interp(at, run.at_us, run.position_mm, left=np.nan, right=np.nan)
    return found


def _met(up: Run, down: Run, near_mm: float, line: Line) -> Meet:
    """Two runs that cross near a chainage: at the operating point nearest to it."""
    near = min(line.points, key=lambda p: abs(p.position_mm - near_mm))
    arrivals = [_time_at(run, near.position_mm) for run in (up, down)]
    return Meet(
        runs=(up, down),
        at_us=round(max(arrivals)),
        line=line.id,
        position_mm=near.position_mm,
        place=short_name(near.point),
        waits=up if arrivals[0] < arrivals[1] else down,
        wait_us=abs(arrivals[0] - arrivals[1]),
        decide_us=None,
    )


def meet_row(meet: Meet, now_us: int, zone: tzinfo) -> MeetRow:
    """The line of one meet."""
    decide, left = tr("as planned"), ""
    if meet.decide_us is not None:
        decide = minute_text(max(meet.decide_us, now_us), now_us, zone)
        left = texts.age(meet.decide_us - now_us) if meet.decide_us > now_us else tr("now")
    return MeetRow(
        meet,
        (
            minute_text(meet.at_us, now_us, zone),
            meet.place,
            " × ".join(_name(run) for run in meet.runs),
            _name(meet.waits),
            tr("{min} min", min=round(meet.wait_us / 60 / US_PER_S)),
            decide,
            left,
        ),
    )


def _name(run: Run) -> str:
    return run.headcode or run.id


def summary(rows: Sequence[MeetRow]) -> str:
    """How many meets there are, and how many of them somebody has to decide."""
    to_decide = sum(row.is_open for row in rows)
    return tr("{n} meets and overtakes · {m} to decide", n=len(rows), m=to_decide)
