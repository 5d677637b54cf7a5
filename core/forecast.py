"""Owns what is to come by the timetable: each train's run from where it is, and where two conflict.

There is no planner behind it: a train keeps the running times of its plan and the delay it has. One
that is early waits for its time at its stops; one that stands loses time for as long as it stands.
A path that nobody has reported a train for runs as booked, if its start is still to come. Before
what is known to be closed a train stands, until the end that was agreed, or for the whole horizon.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

import msgspec
import numpy as np
from msgspec import structs
from msgspec.structs import replace
from numpy.typing import NDArray

from core.line.model import Line, Railway
from core.operations.model import Restriction
from core.picture import Picture
from core.state.model import TrainState
from core.state.quality import FORETOLD
from core.state.trains import STATION_MM
from core.timetable.loading import position_times
from core.timetable.model import DAY_S, BookedPath, Plan
from core.units import US_PER_S

DAY_US = DAY_S * US_PER_S
HORIZON_US = 12 * 3_600 * US_PER_S
# The nearest in time; what lies behind them will have changed by then.
MOST_CONFLICTS = 99

Times = NDArray[np.float64]


class Run(msgspec.Struct, frozen=True):
    """A train's way to come on one line: instants (us) and chainages (mm), in running order.

    `train` is its id where it runs already, else empty. `id` names the run either way.
    """

    id: str
    train: str
    headcode: str
    path: str
    line: str
    is_up: bool
    at_us: Times
    position_mm: Times

    def position_at(self, at_us: int) -> int | None:
        """Where it will be; None before it starts and after its end."""
        if not self.at_us[0] <= at_us <= self.at_us[-1]:
            return None
        return round(float(np.interp(at_us, self.at_us, self.position_mm)))


class Conflict(NamedTuple):
    """Two runs that cannot both be as forecast: `kind` is meet (head on) or follow (no passing).

    `number` counts from the nearest in time; `between` are the points where trains can pass.
    """

    number: int
    kind: str
    at_us: int
    line: str
    position_mm: int
    runs: tuple[str, str]
    between: tuple[str, str]


@dataclass(frozen=True)
class Forecast:
    """What is to come, as seen at `at_us`."""

    at_us: int = 0
    runs: Mapping[str, Run] = field(default_factory=dict)
    conflicts: tuple[Conflict, ...] = ()

    @cached_property
    def by_train(self) -> dict[str, Run]:
        """The run of each train that is on the line already."""
        return {run.train: run for run in self.runs.values() if run.train}


def foretold(picture: Picture, forecast: Forecast, at_us: int) -> Picture:
    """The trains where a forecast has them at an instant to come; of all else nothing is known."""
    trains = {}
    for train_id, run in forecast.by_train.items():
        position_mm = run.position_at(at_us)
        train = picture.trains.get(train_id)
        if position_mm is not None and train is not None:
            trains[train_id] = structs.replace(
                train,
                line=run.line,
                position_mm=position_mm,
                direction="up" if run.is_up else "down",
                track=None,
                speed_hm_h=None,
                accuracy_mm=None,
                fix_event_us=at_us,
                fix_recorded_us=at_us,
                fix_source=FORETOLD,
                fix_manual=False,
                implausible_mm=0,
                stopped_us=None,
                at_point=None,
                arrived_us=None,
            )
    return Picture(
        picture.seq, at_us, picture.origin, trains=MappingProxyType(trains), sources=picture.sources
    )


class Forecaster:
    """Makes forecasts for one railway and plan; keeps what does not change from one to the next."""

    def __init__(self, railway: Railway, plan: Plan) -> None:
        self._railway = railway
        self._paths = {
            path.id: booked
            for path in plan.paths.values()
            if (booked := _Booked.of(path, railway)) is not None
        }
        self._blocks = {line.id: _blocks(line) for line in railway.lines}
        # What was made of a train as it was believed, of a path on a day, and of a run.
        self._of_train: dict[str, tuple[TrainState, Run]] = {}
        self._of_day: dict[tuple[str, int], Run] = {}
        self._passings: dict[str, tuple[Run, list[_Inside]]] = {}
        self._held: dict[str, tuple[Run, tuple[_Closed, ...], Run]] = {}

    def forecast(self, picture: Picture, at_us: int, horizon_us: int = HORIZON_US) -> Forecast:
        """The runs from an instant on, and the conflicts within the horizon."""
        runs = {run.id: run for run in self._running(picture, at_us)}
        runs |= {run.id: run for run in self._to_come(picture, at_us, horizon_us)}
        closed = tuple(_closed(picture, self._railway, at_us))
        runs = {key: self._hold(run, closed) for key, run in runs.items()}
        self._held = {key: kept for key, kept in self._held.items() if key in runs}
        self._passings = {key: kept for key, kept in self._passings.items() if key in runs}
        found = [conflict for line in self._railway.lines for conflict in self._on(line, runs)]
        until_us = at_us + horizon_us
        near = sorted((c for c in found if at_us <= c.at_us <= until_us), key=lambda c: c.at_us)
        numbered = tuple(
            c._replace(number=number) for number, c in enumerate(near[:MOST_CONFLICTS], 1)
        )
        return Forecast(at_us, runs, numbered)

    def _hold(self, run: Run, closed: tuple[_Closed, ...]) -> Run:
        on_line = tuple(each for each in closed if each.line == run.line)
        if not on_line:
            return run
        kept = self._held.get(run.id)
        if kept is None or kept[0] is not run or kept[1] != on_line:
            edges_mm = self._blocks[run.line].edges_mm
            kept = self._held[run.id] = run, on_line, _held(run, on_line, edges_mm)
        return kept[2]

    def _running(self, picture: Picture, at_us: int) -> Iterator[Run]:
        kept, self._of_train = self._of_train, {}
        for train in picture.trains.values():
            booked = self._paths.get(train.plan or "")
            if booked is None or train.line != booked.path.line:
                continue
            state, run = kept.get(train.id, (None, None))
            # One that stands loses time from instant to instant; any other stays as it is.
            if state is not train or train.stopped_us is not None:
                run = booked.of_train(train, at_us)
            if run is not None:
                self._of_train[train.id] = train, run
                yield run

    def _to_come(self, picture: Picture, at_us: int, horizon_us: int) -> Iterator[Run]:
        taken = {(train.plan, train.plan_day_us) for train in picture.trains.values()}
        kept, self._of_day = self._of_day, {}
        for booked in self._paths.values():
            for day_us in _days(booked, at_us, horizon_us):
                key = booked.path.id, day_us
                if key not in taken:
                    run = self._of_day[key] = kept.get(key) or booked.to_come(day_us)
                    yield run

    def _on(self, line: Line, runs: Mapping[str, Run]) -> Iterator[Conflict]:
        blocks = self._blocks[line.id]
        inside: list[list[_Inside]] = [[] for _ in blocks.is_single]
        for run in runs.values():
            if run.line == line.id and inside:
                for each in self._passing(run, blocks):
                    inside[each.block].append(each)
        for index, is_single in enumerate(blocks.is_single):
            if len(inside[index]) > 1:
                inside[index].sort(key=lambda each: each.enter_us)
                for one, other in _overlapping(inside[index]):
                    conflict = _conflict(line, blocks, one, other, is_single)
                    if conflict is not None:
                        yield conflict

    def _passing(self, run: Run, blocks: _Blocks) -> list[_Inside]:
        kept = self._passings.get(run.id)
        if kept is None or kept[0] is not run:
            kept = self._passings[run.id] = run, list(_passing(run, blocks.edges_mm))
        return kept[1]


@dataclass(frozen=True)
class _Booked:
    """A path as arrays: chainages, seconds, and where each stop's departure stands."""

    path: BookedPath
    position_mm: Times
    second: Times
    departures: NDArray[np.bool_]

    @staticmethod
    def of(path: BookedPath, railway: Railway) -> _Booked | None:
        try:
            times = position_times(path, railway)
        except KeyError:
            return None
        departs = [
            is_departure and call.stops
            for call in path.calls
            for is_departure, second in ((False, call.arrive_s), (True, call.depart_s))
            if second is not None
        ]
        positions = np.array(times.positions_mm, np.float64)
        seconds = np.array(times.seconds, np.float64)
        return _Booked(path, positions, seconds, np.array(departs, np.bool_))

    def to_come(self, day_us: int) -> Run:
        """The path as booked, on a day."""
        day = day_us // DAY_US
        return self._run(
            f"{self.path.id}@{day}", "", self.path.headcode, day_us + self.second * US_PER_S
        )

    def of_train(self, train: TrainState, at_us: int) -> Run | None:
        """The rest of the path for a train; None where its day or place is not known."""
        if train.plan_day_us is None or train.position_mm is None or train.fix_event_us is None:
            return None
        here_mm, sign = float(train.position_mm), 1.0 if self.path.direction == "up" else -1.0
        way = self.position_mm * sign
        standing = train.stopped_us is not None
        # At a stop its departure is still ahead; on the way what lies behind is past.
        point = train.at_point if standing else None
        ahead = int(np.searchsorted(way, here_mm * sign, "left" if point else "right"))
        if point is not None:
            found = [i for i, call in enumerate(self._points) if call == point]
            if found:
                ahead = found[-1]
        if ahead >= len(way):
            return None
        from_us = at_us if standing else min(at_us, train.fix_event_us)
        booked_s = float(np.interp(here_mm * sign, way, self.second))
        if standing and point is not None:
            booked_s = float(self.second[ahead])
        delay_s = float(train.delay_s or 0)
        if standing:
            delay_s = max(delay_s, (from_us - train.plan_day_us) / US_PER_S - booked_s)
        seconds = self.second[ahead:] + delay_s
        if delay_s < 0:
            waits = np.flatnonzero(self.departures[ahead:])
            if len(waits):
                seconds[waits[0] :] = self.second[ahead + waits[0] :]
        at = np.concatenate(([float(from_us)], train.plan_day_us + seconds * US_PER_S))
        at = np.maximum.accumulate(at)
        return self._run(
            train.id,
            train.id,
            train.headcode,
            at,
            np.concatenate(([here_mm], self.position_mm[ahead:])),
        )

    @cached_property
    def _points(self) -> list[str]:
        return [
            call.point
            for call in self.path.calls
            for second in (call.arrive_s, call.depart_s)
            if second is not None
        ]

    def _run(
        self, run_id: str, train: str, headcode: str, at_us: Times, position_mm: Times | None = None
    ) -> Run:
        path = self.path
        way = self.position_mm if position_mm is None else position_mm
        return Run(run_id, train, headcode, path.id, path.line, path.direction == "up", at_us, way)


def _days(booked: _Booked, at_us: int, horizon_us: int) -> Iterator[int]:
    """The midnights from which a path starts after an instant and within the horizon."""
    start_us = booked.path.start_s * US_PER_S
    first = -(-(at_us - start_us) // DAY_US)
    last = (at_us + horizon_us - start_us) // DAY_US
    for day in range(first, last + 1):
        yield day * DAY_US


class _Closed(NamedTuple):
    """A stretch that no train may enter; `until_us` is the end that was agreed, if it is to come.

    Nothing ends by itself: of one that is overdue nobody knows the end, as of one without.
    """

    line: str
    low_mm: int
    high_mm: int
    until_us: int | None


def _closed(picture: Picture, railway: Railway, at_us: int) -> Iterator[_Closed]:
    """What is in force and leaves no way past: possessions, and blocks of the only track."""
    for found in picture.restrictions.values():
        if found.state == "asked" or found.kind == "tsr":
            continue
        if found.kind == "block" and not _is_only_track(found, railway):
            continue
        until_us = found.until_us if found.until_us and found.until_us > at_us else None
        yield _Closed(found.line, found.from_mm, found.to_mm, until_us)


def is_closed_ahead(
    picture: Picture, railway: Railway, line: str, from_mm: int, to_mm: int, at_us: int
) -> bool:
    """Whether a train on its way from one chainage to another comes to what is known to be closed.

    One that is inside already goes on out.
    """
    is_up = to_mm > from_mm
    low, high = min(from_mm, to_mm), max(from_mm, to_mm)
    return any(
        low <= (each.low_mm if is_up else each.high_mm) <= high
        for each in _closed(picture, railway, at_us)
        if each.line == line
    )


def _is_only_track(block: Restriction, railway: Railway) -> bool:
    section = railway.sections.get(block.section or "")
    if section is None or section.point is not None:
        return False
    stretch = railway.line_by_id[block.line].stretch_at((block.from_mm + block.to_mm) // 2)
    return stretch is not None and stretch.tracks == 1


def _held(run: Run, closed: Sequence[_Closed], edges_mm: Times) -> Run:
    """The run with its waits for what is closed, at the last place before it with a loop.

    One that has left that already goes on to where it is closed; one inside goes on out.
    """
    sign = 1.0 if run.is_up else -1.0
    near = {each: each.low_mm if run.is_up else each.high_mm for each in closed}
    places = np.sort(edges_mm * sign)
    at, position = run.at_us, run.position_mm
    for each in sorted(closed, key=lambda each: near[each] * sign):
        edge, way = near[each] * sign, position * sign
        if not way[0] <= edge < way[-1]:
            continue
        place = float(places[max(0, int(np.searchsorted(places, edge, "right")) - 1)])
        place = edge if way[0] - place > STATION_MM else max(place, float(way[0]))
        # Where it has a call it waits after its departure was due.
        ahead = int(np.searchsorted(way, place, "right"))
        waits_us = float(np.interp(place, way[ahead - 1 : ahead + 1], at[ahead - 1 : ahead + 1]))
        stands = np.full(2, place * sign)
        if each.until_us is None:
            at = np.concatenate((at[:ahead], [waits_us, waits_us + HORIZON_US]))
            position = np.concatenate((position[:ahead], stands))
            break
        wait_us = each.until_us - float(np.interp(edge, way, at))
        if wait_us > 0:
            at = np.concatenate((at[:ahead], [waits_us, waits_us + wait_us], at[ahead:] + wait_us))
            position = np.concatenate((position[:ahead], stands, position[ahead:]))
    return run if at is run.at_us else replace(run, at_us=at, position_mm=position)


def loop_after(line: Line, position_mm: int, is_up: bool) -> int | None:
    """Chainage of the next place beyond a station at which a train can wait for another."""
    sign = 1 if is_up else -1
    beyond = [
        p.position_mm
        for p in line.points
        if p.point.has_loop and (p.position_mm - position_mm) * sign > STATION_MM
    ]
    return min(beyond, key=lambda mm: mm * sign, default=None)


class _Blocks(NamedTuple):
    """The parts of a line between places where trains can pass: edges, and which are of one track.

    `points` are the places at the edges.
    """

    edges_mm: Times
    is_single: tuple[bool, ...]
    points: tuple[str, ...]


def _blocks(line: Line) -> _Blocks:
    last = len(line.points) - 1
    edges = [i for i, p in enumerate(line.points) if p.point.has_loop or i in (0, last)]
    single = tuple(
        any(stretch.tracks == 1 for stretch in line.stretches[low:high])
        for low, high in pairwise(edges)
    )
    positions = np.array([line.points[i].position_mm for i in edges], np.float64)
    return _Blocks(positions, single, tuple(line.points[i].point.id for i in edges))


class _Inside(NamedTuple):
    """A run within a block: when it enters, or begins in it, and when it leaves."""

    block: int
    run: Run
    enter_us: float
    leave_us: float


def _passing(run: Run, edges_mm: Times) -> Iterator[_Inside]:
    """The blocks that a run comes through."""
    sign = 1.0 if run.is_up else -1.0
    way = run.position_mm * sign
    edges = np.flatnonzero((edges_mm * sign >= way[0]) & (edges_mm * sign <= way[-1]))
    if not run.is_up:
        edges = edges[::-1]
    wanted = edges_mm[edges] * sign
    last = len(way) - 1
    first = np.minimum(np.searchsorted(way, wanted, "left"), last)
    end = np.maximum(np.searchsorted(way, wanted, "right") - 1, 0)
    between = np.interp(wanted, way, run.at_us)
    is_call = way[first] == wanted
    arrive = np.where(is_call, run.at_us[first], between).tolist()
    depart = np.where(is_call, run.at_us[end], between).tolist()
    before_us = float(run.at_us[0])
    for number, edge in enumerate(edges.tolist()):
        block = edge - 1 if run.is_up else edge
        if 0 <= block < len(edges_mm) - 1 and arrive[number] > before_us:
            yield _Inside(block, run, before_us, arrive[number])
        before_us = depart[number]


def _overlapping(inside: Sequence[_Inside]) -> Iterator[tuple[_Inside, _Inside]]:
    """The pairs that are in the block at one time."""
    for number, one in enumerate(inside):
        for other in inside[number + 1 :]:
            if other.enter_us >= one.leave_us:
                break
            yield one, other


def _conflict(
    line: Line, blocks: _Blocks, one: _Inside, other: _Inside, is_single: bool
) -> Conflict | None:
    opposite = one.run.is_up != other.run.is_up
    if opposite and not is_single:
        return None
    if not opposite and other.leave_us > one.leave_us:
        return None
    from_us, until_us = max(one.enter_us, other.enter_us), min(one.leave_us, other.leave_us)
    at_us, position_mm = _crossing(one.run, other.run, from_us, until_us)
    return Conflict(
        number=0,
        kind="meet" if opposite else "follow",
        at_us=round(at_us),
        line=line.id,
        position_mm=round(position_mm),
        runs=(one.run.id, other.run.id),
        between=(blocks.points[one.block], blocks.points[one.block + 1]),
    )


def _crossing(one: Run, other: Run, from_us: float, until_us: float) -> tuple[float, float]:
    """Where two runs first come to the same place, between two instants."""
    turns = np.concatenate((one.at_us, other.at_us))
    turns = np.sort(turns[(turns > from_us) & (turns < until_us)])
    at = np.concatenate(([from_us], turns, [until_us]))
    apart = np.interp(at, one.at_us, one.position_mm) - np.interp(
        at, other.at_us, other.position_mm
    )
    met = np.flatnonzero(apart * apart[0] <= 0)
    if not len(met) or met[0] == 0:
        at_us = from_us if len(met) else until_us
    else:
        index = met[0]
        part = apart[index - 1] / (apart[index - 1] - apart[index])
        at_us = at[index - 1] + (at[index] - at[index - 1]) * part
    return at_us, float(np.interp(at_us, one.at_us, one.position_mm))
