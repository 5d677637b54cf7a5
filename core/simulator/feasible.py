"""Owns whether a daily plan can be run as it is booked, and what becomes of one that cannot.

A plan is looked at as if it ran for some days with nothing going wrong. It is feasible when the
certificate has nothing against its booked times; a plan that is not is put into times that are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from core.line.model import Railway
from core.simulator.certificate import Certificate, Demand
from core.simulator.conditions import Conditions, closed_spans
from core.simulator.disturbance import Disturbance, undisturbed
from core.simulator.expected import Movements, demand_of
from core.simulator.order import build_routes
from core.simulator.rolling import Rolling
from core.simulator.route import Route
from core.simulator.run import Run
from core.simulator.traffic import Traffic
from core.timetable.model import DAY_S, BookedCall, BookedPath, Plan

# So many days are run before one is taken for what every day is like.
_DAYS = 4


class Repair(NamedTuple):
    """A path whose times were moved: by how much at most, where, and by how much at its end."""

    path: str
    most_s: int
    point: str
    at_end_s: int

    def sentence(self) -> str:
        """The repair in words."""
        said = f"{self.path}: up to {self.most_s} s later, at {self.point}"
        return (
            f"{said}; {self.at_end_s} s at its end" if self.at_end_s else f"{said}; none at its end"
        )


def _calm(seed: int, route: Route, train: str) -> Disturbance:
    return undisturbed(route)


def plan_faults(railway: Railway, plan: Plan, line: Conditions | None = None) -> list[str]:
    """What the certificate has against a plan run as booked, day after day."""
    line = line or Conditions()
    runs = [_booked(run) for run in _run(railway, plan, line, rolling=False)]
    movements = Movements(railway)
    demands: dict[str, Demand] = {run.id: demand_of(run) for run in runs}
    closed = closed_spans(line, 0, _DAYS + 2)
    return Certificate(railway, closed).faults([movements.of(run) for run in runs], demands)


def repaired(
    railway: Railway, plan: Plan, line: Conditions | None = None
) -> tuple[Plan, list[Repair]]:
    """A plan's trains in times and an order that can be run, and what was moved for that."""
    runs = _run(railway, plan, line or Conditions(), rolling=True)
    days = {run.route.path.id: run for run in runs if run.day == _DAYS - 2}
    paths: dict[str, BookedPath] = {}
    repairs: list[Repair] = []
    for name, path in plan.paths.items():
        run = days[name]
        paths[name] = _rebooked(path, run)
        later = [
            (run.legs[k].next_s - run.booked(2 * k + 2), run.route.nodes[k + 1].point.short_name)
            for k in range(len(run.legs))
        ]
        most_s, point = max(later)
        if most_s > 0:
            repairs.append(Repair(name, most_s, point, later[-1][0]))
    return replace(plan, paths=paths, text=""), repairs


def _run(railway: Railway, plan: Plan, line: Conditions, *, rolling: bool) -> list[Run]:
    routes: Mapping[str, Route] = build_routes(railway, plan, DAY_S)
    dispatcher = Rolling(railway, line) if rolling else None
    traffic = Traffic(routes, seed=0, first_s=0, line=line, rolling=dispatcher, fate=_calm)
    traffic.settle(_DAYS * DAY_S)
    return list(traffic.runs())


def _booked(run: Run) -> Run:
    run.legs = [run.booked_leg(k) for k in range(len(run.legs))]
    return run


def _rebooked(path: BookedPath, run: Run) -> BookedPath:
    """A path with the times of a run; a train that waits where it was to pass has a stop there."""
    node_of = {node.point.id: k for k, node in enumerate(run.route.nodes)}
    last = len(run.legs)
    calls: list[BookedCall] = []
    for call in path.calls:
        k = node_of[call.point]
        arrive = (run.legs[k - 1].next_s if k == last else run.legs[k].arrive_s) - run.base_s
        depart = None if k == last else run.legs[k].depart_s - run.base_s
        stops = call.stops or (depart is not None and k > 0 and depart > arrive)
        reason = call.reason or ("waits for another train" if stops and 0 < k < last else "")
        calls.append(
            replace(
                call,
                arrive_s=None if k == 0 else arrive,
                depart_s=depart,
                stops=stops,
                reason=reason,
            )
        )
    return replace(path, calls=tuple(calls))
