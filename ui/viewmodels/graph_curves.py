"""Owns the curves of the train graph in the railway's own terms: instants and chainages.

A set of curves is two arrays with NaN between one curve and the next, so that thousands of trains
are projected and drawn at once. Curves bend where the distance axis bends: a knot of its ruler that
lies between two points becomes a point.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from functools import cached_property
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.forecast import DAY_US, Forecast
from core.history import History
from core.line.model import Line, Railway
from core.picture import Picture
from core.state.model import TrainState
from core.state.quality import possible_extent_mm, quality
from core.timetable.loading import position_times
from core.timetable.model import Plan
from core.units import US_PER_S
from ui.viewmodels.graph_bands import Band, Stay, bands, stays

Floats = NDArray[np.float64]


class Curve(NamedTuple):
    """One train's points: instants (us) and chainages (mm). `train` is what a click selects."""

    train: str
    name: str
    at_us: Floats
    position_mm: Floats


class Curves(msgspec.Struct, frozen=True):
    """Many curves, one after the other; `owner` is each point's place in `trains`, -1 between."""

    trains: tuple[str, ...]
    names: tuple[str, ...]
    at_us: Floats
    position_mm: Floats
    owner: NDArray[np.int32]

    @staticmethod
    def of(curves: Sequence[Curve], knots_mm: Floats) -> Curves:
        """Joins curves and lets them bend at the knots of the distance axis."""
        if not curves:
            nothing = np.empty(0)
            return Curves((), (), nothing, nothing, np.empty(0, np.int32))
        gap = np.array([np.nan])
        at, position, owner = [], [], []
        for number, curve in enumerate(curves):
            at += [curve.at_us, gap]
            position += [curve.position_mm, gap]
            owner.append(np.full(len(curve.at_us) + 1, number, np.int32))
            owner[-1][-1] = -1
        bent = _bent(np.concatenate(at), np.concatenate(position), np.concatenate(owner), knots_mm)
        names = tuple(curve.name for curve in curves)
        return Curves(tuple(curve.train for curve in curves), names, *bent)

    def __len__(self) -> int:
        return len(self.at_us)


def _bent(
    at: Floats, position: Floats, owner: NDArray[np.int32], knots: Floats
) -> tuple[Floats, Floats, NDArray[np.int32]]:
    """Puts a point in wherever a knot lies strictly between two points of a curve."""
    here = np.searchsorted(knots, position, "left")
    right = np.searchsorted(knots, position, "right")
    rising = position[1:] >= position[:-1]
    inner = np.where(rising, here[1:] - right[:-1], here[:-1] - right[1:])
    inner = np.where(np.isfinite(position[1:]) & np.isfinite(position[:-1]), inner, 0)
    inner = np.maximum(inner, 0)
    total = int(inner.sum())
    if not total:
        return at, position, owner
    start = np.repeat(np.arange(len(inner)), inner)
    nth = np.arange(total) - np.repeat(np.cumsum(inner) - inner, inner)
    place = np.where(rising[start], right[start] + nth, here[start] - 1 - nth)
    knot = knots[place]
    run = position[start + 1] - position[start]
    part = (knot - position[start]) / np.where(run == 0, 1.0, run)
    between = at[start] + (at[start + 1] - at[start]) * part
    where = start + 1
    return (
        np.insert(at, where, between),
        np.insert(position, where, knot),
        np.insert(owner, where, owner[start]),
    )


class Fan(NamedTuple):
    """Where a train not heard of could be: from its last fix to now, a widening stretch (mm)."""

    train: str
    fix_us: int
    fix_mm: int
    now_us: int
    low_mm: int
    high_mm: int


@dataclass(frozen=True)
class GraphCurves:
    """All curves of one line at one instant. `later` is what was recorded after the instant."""

    booked: Curves
    plan: Curves
    actual: Curves
    forecast: Curves
    later: Curves
    fans: tuple[Fan, ...]
    bands: tuple[Band, ...] = ()
    stays: tuple[Stay, ...] = ()

    @cached_property
    def points(self) -> int:
        """How many points there are in all."""
        layers = self.booked, self.plan, self.actual, self.forecast, self.later
        return sum(map(len, layers))


class CurveMaker:
    """Makes the curves of one line of a railway; keeps the booked ones, which do not change."""

    def __init__(
        self,
        railway: Railway,
        plan: Plan,
        line: Line,
        knots_mm: Sequence[int],
        zone: tzinfo,
    ) -> None:
        self._zone = zone
        self._railway = railway
        self._line = line
        self._knots = np.array(knots_mm, np.float64)
        self._paths = {}
        for path in plan.paths.values():
            if path.line == line.id:
                times = position_times(path, railway)
                seconds = np.array(times.seconds, np.float64) * US_PER_S
                positions = np.array(times.positions_mm, np.float64)
                self._paths[path.id] = path.headcode, seconds, positions
        self._booked: tuple[object, tuple[Curves, Curves]] | None = None

    def make(
        self,
        picture: Picture,
        history: History,
        forecast: Forecast,
        window_us: tuple[int, int],
        at_us: int,
        step_us: float,
        later: bool,
    ) -> GraphCurves:
        """The curves of a window of time, with a point each `step_us` at most where there are many.

        With `later` also what the log holds of the time after the instant.
        """
        booked, plan = self._timetable(picture, window_us)
        traces = list(self._traces(picture, history, window_us, at_us, step_us))
        after = list(self._later(picture, history, window_us, at_us)) if later else []
        return GraphCurves(
            booked=booked,
            plan=plan,
            actual=Curves.of(traces, self._knots),
            forecast=Curves.of(list(self._runs(forecast, window_us)), self._knots),
            later=Curves.of(after, self._knots),
            fans=tuple(self._fans(picture, at_us)),
            bands=tuple(bands(picture, self._railway, self._line.id, at_us, self._zone)),
            stays=tuple(stays(history.calls(), at_us)),
        )

    def _timetable(self, picture: Picture, window_us: tuple[int, int]) -> tuple[Curves, Curves]:
        """The paths of the plan: those that a train runs, and the others."""
        days = range(window_us[0] // DAY_US - 3, window_us[1] // DAY_US + 1)
        running = {
            (train.plan or "", train.plan_day_us): train.id
            for train in picture.trains.values()
            if train.plan_day_us is not None
        }
        key = days, running
        if self._booked is None or self._booked[0] != key:
            mine: list[Curve] = []
            others: list[Curve] = []
            for day_us in (day * DAY_US for day in days):
                for path, (name, seconds, positions) in self._paths.items():
                    train = running.get((path, day_us), "")
                    curve = Curve(train, name, day_us + seconds, positions)
                    if curve.at_us[-1] >= window_us[0] - DAY_US:
                        (mine if train else others).append(curve)
            self._booked = key, (Curves.of(others, self._knots), Curves.of(mine, self._knots))
        return self._booked[1]

    def _traces(
        self,
        picture: Picture,
        history: History,
        window_us: tuple[int, int],
        at_us: int,
        step_us: float,
    ) -> Iterable[Curve]:
        running = {train.id: train.headcode for train in picture.trains.values()}
        names = history.names() | running
        line = history.line_ids.index(self._line.id)
        for train in dict.fromkeys((*history.trains(), *running)):
            trace = history.trace(train)
            at, position = np.empty(0), np.empty(0)
            if trace is not None:
                seen = trace.between(*window_us, recorded_us=at_us)
                here = seen.lines == line
                at = seen.event_us[here].astype(np.float64)
                position = seen.position_mm[here].astype(np.float64)
                at, position = _thinned(at, position, step_us)
            state = picture.trains.get(train)
            if state is not None and state.line == self._line.id:
                at, position = _up_to(at, position, state)
            if len(at) > 1 and at[-1] >= window_us[0]:
                yield Curve(train, names.get(train, train), at, position)

    def _later(
        self, picture: Picture, history: History, window_us: tuple[int, int], at_us: int
    ) -> Iterable[Curve]:
        line = history.line_ids.index(self._line.id)
        names = history.names()
        for train in history.trains():
            trace = history.trace(train)
            if trace is not None:
                seen = trace.after(at_us)
                here = (seen.lines == line) & (seen.event_us <= window_us[1])
                if np.count_nonzero(here) > 1:
                    at = seen.event_us[here].astype(np.float64)
                    yield Curve(
                        train,
                        names.get(train, train),
                        at,
                        seen.position_mm[here].astype(np.float64),
                    )

    def _runs(self, forecast: Forecast, window_us: tuple[int, int]) -> Iterable[Curve]:
        for run in forecast.runs.values():
            starts_us, ends_us = float(run.at_us[0]), float(run.at_us[-1])
            if run.line == self._line.id and starts_us <= window_us[1] and ends_us > window_us[0]:
                yield Curve(run.train, run.headcode, run.at_us, run.position_mm)

    def _fans(self, picture: Picture, at_us: int) -> Iterable[Fan]:
        for train in picture.trains.values():
            if train.line != self._line.id or train.fix_event_us is None:
                continue
            if quality(train, picture.sources, at_us) != "stale":
                continue
            extent = possible_extent_mm(train, self._railway, at_us)
            if extent is not None and train.position_mm is not None:
                yield Fan(train.id, train.fix_event_us, train.position_mm, at_us, *extent)


def _up_to(at: Floats, position: Floats, state: TrainState) -> tuple[Floats, Floats]:
    """The curve up to where the train is believed to be: it ends under the train on the line."""
    if state.fix_event_us is None or state.position_mm is None:
        return at, position
    kept = int(at.searchsorted(state.fix_event_us))
    ended_at, ended = np.empty(kept + 1), np.empty(kept + 1)
    ended_at[:kept], ended_at[kept] = at[:kept], state.fix_event_us
    ended[:kept], ended[kept] = position[:kept], state.position_mm
    return ended_at, ended


def _thinned(at: Floats, position: Floats, step_us: float) -> tuple[Floats, Floats]:
    """One point a step, and the last."""
    if len(at) < 3:
        return at, position
    step = np.floor(at / step_us)
    kept = np.empty(len(at), np.bool_)
    kept[0] = kept[-1] = True
    kept[1:-1] = (step[1:-1] != step[:-2]) | (position[1:-1] == position[2:])
    return at[kept], position[kept]
