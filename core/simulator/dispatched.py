"""Owns trains whose every time, speed and track is dispatched: the runs that come of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import NamedTuple

from core.line.model import Railway, Track
from core.simulator.disturbance import undisturbed
from core.simulator.route import FORMED_S, Route
from core.simulator.run import Run
from core.simulator.through import RELEASE_S
from core.simulator.train_run import TrainRun
from core.timetable.model import BookedCall, BookedPath

# A train takes a track from when it must have the home signal, until its tail has left.
_COMING_S = 150
_LEAVING_S = 120


class Timing(NamedTuple):
    """A train at each node of its route: seconds after midnight, m/s, and whether it is held.

    A train that is held at a node stands, or slowly passes, with its head at `holds_mm`.
    """

    name: str
    route: Route
    arrives: tuple[int, ...]
    departs: tuple[int, ...]
    speeds: tuple[float, ...]
    holds_mm: tuple[int | None, ...]


class DispatchedTrain(TrainRun):
    """A run that keeps to its timing."""

    def __init__(self, run: Run, timing: Timing) -> None:
        super().__init__(run)
        self.timing = timing

    def head_mm(self, k: int) -> int:
        """Where the head is when the train is held at or passes node k."""
        hold_mm = self.timing.holds_mm[k]
        return self.route.nodes[k].position_mm if hold_mm is None else hold_mm

    def _speed_at(self, k: int) -> float:
        return self.timing.speeds[k]

    def _standing_s(self, k: int) -> float:
        return 0.0


def dispatched_trains(
    railway: Railway, timings: Sequence[Timing], base_s: int
) -> tuple[DispatchedTrain, ...]:
    """The trains of some timings, each with a track at every station on its way."""
    routes = {t.name: replace(t.route, path=_path(t)) for t in timings}
    allotted = _allot(railway, timings)
    for timing in timings:
        route = routes[timing.name]
        route.tracks = [allotted.get((timing.name, k)) for k in range(len(route.nodes))]
    return tuple(DispatchedTrain(_run(t, routes[t.name], base_s), t) for t in timings)


def _path(timing: Timing) -> BookedPath:
    """The timing as a path of a plan."""
    last = len(timing.arrives) - 1
    calls = tuple(
        BookedCall(
            node.point.id,
            None if k == 0 else timing.arrives[k],
            None if k == last else timing.departs[k],
            k in (0, last) or timing.arrives[k] != timing.departs[k],
            "waits for another train" if timing.arrives[k] != timing.departs[k] else "",
        )
        for k, node in enumerate(timing.route.nodes)
    )
    name = timing.name
    return replace(
        timing.route.path, id=name, name=f"Through train {name}", headcode=name, calls=calls
    )


def _run(timing: Timing, route: Route, base_s: int) -> Run:
    start = datetime.fromtimestamp(base_s + timing.departs[0], UTC)
    arrives: list[int | None] = [base_s + second for second in timing.arrives]
    arrives[0] = base_s + timing.departs[0] - FORMED_S
    return Run(
        id=f"{timing.name}@{start:%Y-%m-%d}",
        day=0,
        base_s=base_s,
        route=route,
        disturbance=undisturbed(route),
        arrives=arrives,
        departs=[base_s + second for second in timing.departs],
        settled=2 * len(route.nodes) - 1,
    )


class _Visit(NamedTuple):
    """A train at a station: from when to when it needs a track, which node of it, whether held."""

    from_s: int
    to_s: int
    train: str
    node: int
    held: bool
    length_m: int


def _allot(railway: Railway, timings: Sequence[Timing]) -> dict[tuple[str, int], str]:
    """A track for each train at each block station between its ends, by train and node.

    At its ends it is in the yard.
    """
    visits: dict[str, list[_Visit]] = {}
    for t in timings:
        for k, node in list(enumerate(t.route.nodes))[1:-1]:
            if node.point.ends_block:
                span_s = t.arrives[k] - _COMING_S, t.departs[k] + _LEAVING_S
                visit = _Visit(*span_s, t.name, k, t.holds_mm[k] is not None, t.route.length_m)
                visits.setdefault(node.point.id, []).append(visit)
    allotted: dict[tuple[str, int], str] = {}
    for point, here in visits.items():
        tracks = railway.points[point].tracks
        free_s = {track.id: -(1 << 40) for track in tracks}
        for visit in sorted(here):
            for track in _fitting(tracks, visit):
                if free_s[track.id] + RELEASE_S <= visit.from_s:
                    free_s[track.id] = visit.to_s
                    allotted[visit.train, visit.node] = track.id
                    break
    return allotted


def _fitting(tracks: Sequence[Track], visit: _Visit) -> list[Track]:
    """The tracks for a train: one that runs through has a main track first, one held a loop."""
    ranked = sorted(tracks, key=lambda t: (t.role == "main") == visit.held)
    fits = [t for t in ranked if t.length_m is None or t.length_m >= visit.length_m]
    return fits if visit.held else [*fits, *(t for t in ranked if t not in fits)]
