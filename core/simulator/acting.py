"""Owns what orders and faults do to running trains: from an instant on, and nothing before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import ceil
from typing import Any

from core.simulator.certificate import Closed
from core.simulator.conditions import NEVER_S, Restriction
from core.simulator.orders import (
    Answer,
    Change,
    Close,
    Hold,
    Immobilise,
    Lift,
    Precede,
    Release,
    Restrict,
    Slow,
    UseTrack,
)
from core.simulator.rolling import Rolling
from core.simulator.run import Run
from core.simulator.traffic import Traffic, take_back
from core.simulator.train_run import TrainRun

# How long a train that failed in section stands, unless it is released.
_STANDS_S = 24 * 3600


class Acting:
    """Makes changes in the traffic of one world. Between two calls the traffic is as settled."""

    def __init__(self, traffic: Traffic, rolling: Rolling) -> None:
        self._traffic = traffic
        self._rolling = rolling
        self._line = traffic.line
        self._makers: dict[type[Any], Callable[[Any, int], Answer]] = {
            Hold: self._hold,
            Release: self._release,
            Immobilise: self._immobilise,
            Slow: self._slow,
            Restrict: self._restrict,
            Close: self._close,
            Lift: self._lift,
            Precede: self._precede,
            UseTrack: self._use_track,
        }
        self._trains: dict[str, TrainRun] = {}

    def apply(self, change: Change, trains: dict[str, TrainRun], at_s: int) -> Answer:
        """Makes a change at a second; the traffic is then settled up to it and no farther."""
        self._trains = trains
        self._traffic.rewind(at_s)
        name = getattr(change, "train", None)
        if name is not None and name not in trains:
            return Answer(False, f"{name} is not on the line")
        answer = self._makers[type(change)](change, at_s)
        # What was changed decides anew what is expected, and what is under way.
        self._traffic.rewind(at_s)
        return answer

    def _hold(self, hold: Hold, at_s: int) -> Answer:
        run = self._trains[hold.train].run
        k = self._next_stand(run, hold.point)
        if k is None:
            where = f"at {hold.point}" if hold.point else "anywhere"
            return Answer(False, f"it does not come to a stand {where} any more")
        run.held[k] = NEVER_S if hold.until_s is None else hold.until_s
        return Answer(True, f"held at {run.route.nodes[k].point.short_name}")

    def _next_stand(self, run: Run, point: str | None) -> int | None:
        """The node where it can next be held: that of a point, or the first with a loop."""
        for k in range(run.settled // 2, len(run.legs)):
            node = run.route.nodes[k]
            if node.point.id == point if point else node.point.has_loop or node.stops:
                return k
        return None

    def _release(self, release: Release, at_s: int) -> Answer:
        train = self._trains[release.train]
        run = train.run
        held = [k for k, until_s in run.held.items() if until_s > at_s and 2 * k + 1 >= run.settled]
        for k in held:
            run.held[k] = at_s
        leg = self._leg_under_way(run, at_s)
        stood = leg is not None and train.stands_until_s(leg) > at_s
        if leg is not None and stood:
            train.stand(leg, at_s, at_s)
            self._comes_later(train, leg)
        if not held and not stood:
            return Answer(False, "it is not held")
        return Answer(True, "going on")

    def _immobilise(self, change: Immobilise, at_s: int) -> Answer:
        train = self._trains[change.train]
        run = train.run
        until_s = at_s + (_STANDS_S if change.seconds is None else change.seconds)
        k = self._leg_under_way(run, at_s)
        if k is None:
            node = run.settled // 2
            if node >= len(run.legs):
                return Answer(False, "it has arrived")
            run.held[node] = NEVER_S if change.seconds is None else until_s
            return Answer(True, f"stands at {run.route.nodes[node].point.short_name}")
        train.stand(k, at_s, until_s)
        self._comes_later(train, k)
        return Answer(True, "stopped")

    def _leg_under_way(self, run: Run, at_s: int) -> int | None:
        """The leg that a train is in at an instant."""
        k = (run.settled - 1) // 2
        departed = run.settled > 1 and k < len(run.legs) and run.departs[k] is not None
        if not departed or run.time(2 * k + 1) > at_s:
            k -= 1
            departed = k >= 0 and run.settled == 2 * k + 3 and run.time(2 * k + 2) > at_s
        return k if departed and k >= 0 else None

    def _comes_later(self, train: TrainRun, k: int) -> None:
        """Takes back the arrival of a train under way: it comes when its motion lets it."""
        run = train.run
        while run.settled > 2 * k + 2:
            take_back(run)
        departs_s = run.time(2 * k + 1)
        run.least_s[k] = ceil(train.least_arrival_s(k)) - departs_s
        run.legs[k] = run.legs[k]._replace(next_s=departs_s + run.least_s[k])

    def _slow(self, slow: Slow, at_s: int) -> Answer:
        run = self._trains[slow.train].run
        factors = dict(run.disturbance.slow)
        ahead = range(run.settled // 2, len(run.legs))
        factors.update(dict.fromkeys(ahead, slow.factor))
        run.disturbance = replace(run.disturbance, slow=factors)
        return Answer(True)

    def _restrict(self, change: Restrict, at_s: int) -> Answer:
        self._line.restricted[change.id] = Restriction(
            change.line, change.from_mm, change.to_mm, change.kmh / 3.6, at_s, NEVER_S
        )
        return Answer(True, f"{change.id} is in force, {change.kmh:g} km/h")

    def _close(self, change: Close, at_s: int) -> Answer:
        self._line.closed[change.id] = Closed(
            change.line, change.from_mm, change.to_mm, at_s, NEVER_S
        )
        return Answer(True, f"{change.id} is in force, nobody enters")

    def _lift(self, lift: Lift, at_s: int) -> Answer:
        known = [held for held in (self._line.closed, self._line.restricted) if lift.id in held]
        for held in known:
            del held[lift.id]
        if not known:
            return Answer(False, f"{lift.id} is not in force")
        return Answer(True, f"{lift.id} is lifted")

    def _precede(self, change: Precede, at_s: int) -> Answer:
        names = (change.first, change.then)
        absent = [name for name in names if name not in self._trains]
        if absent:
            return Answer(False, f"{absent[0]} is not on the line")
        first, then = (self._trains[name].run for name in names)
        reason = self._rolling.precede(self._traffic, first, then, change.point)
        if reason:
            return Answer(False, reason)
        return Answer(True, f"{then.id} waits at {change.point} for {first.id}")

    def _use_track(self, change: UseTrack, at_s: int) -> Answer:
        run = self._trains[change.train].run
        nodes = run.route.nodes
        k = next((k for k, node in enumerate(nodes) if node.point.id == change.point), None)
        if k is None:
            return Answer(False, f"it does not come to {change.point}")
        reason = self._rolling.use_track(self._traffic, run, k, change.track)
        return Answer(not reason, reason or f"into track {change.track} of {change.point}")
