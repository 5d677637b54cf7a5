"""Owns the changes that people and faults make to a running world, and their answers.

What is a fact (a train that cannot move, a closed line) is taken as it is. What is a wish (a hold,
another order, another track) is made only where the certificate has nothing against it.
"""

from __future__ import annotations

from core.simulator.certificate import Closed
from core.simulator.conditions import NEVER_S, Restriction
from core.simulator.moves import Move, use_before
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
from core.simulator.queues import Use
from core.simulator.rolling import Rolling
from core.simulator.run import Run
from core.simulator.traffic import Traffic

# How long a train that was stopped in section stands at most when nobody lets it go.
_UNTIL_RELEASED_S = 48 * 3600
_KMH = 3.6


def make(change: Change, traffic: Traffic, rolling: Rolling, at_s: int) -> Answer:
    """Makes a change from a settled second on, or says why not. The traffic was rewound to it."""
    if isinstance(change, Restrict):
        traffic.line.restricted[change.id] = Restriction(
            change.line, change.from_mm, change.to_mm, change.kmh / _KMH, at_s, NEVER_S
        )
        return _done(traffic, f"{change.kmh:g} km/h from now on")
    if isinstance(change, Close):
        closed = Closed(change.line, change.from_mm, change.to_mm, at_s, NEVER_S)
        traffic.line.closed[change.id] = closed
        return _done(traffic, "closed; trains are held before it")
    if isinstance(change, Lift):
        known = traffic.line.restricted.pop(change.id, None)
        if traffic.line.closed.pop(change.id, None) is None and known is None:
            return Answer(False, f"{change.id}: nothing of that name is in force")
        return _done(traffic, "lifted")
    if isinstance(change, Precede):
        return _precede(change, traffic, rolling)
    run = _running(traffic, change.train)
    if run is None:
        return Answer(False, f"{change.train} is not on the line")
    if isinstance(change, UseTrack):
        return _use_track(change, run, traffic, rolling)
    return _of_train(change, run, traffic, at_s)


def _of_train(
    change: Hold | Release | Immobilise | Slow, run: Run, traffic: Traffic, at_s: int
) -> Answer:
    if isinstance(change, Release):
        held = [k for k, until_s in run.held.items() if until_s > at_s]
        for k in held:
            run.held[k] = at_s
        stood = _let_go(run, traffic, at_s)
        return _done(traffic, "may go on") if held or stood else Answer(False, "is not held")
    if isinstance(change, Slow):
        run.slowed = change.factor
        return _done(traffic, f"runs {change.factor:g} times as long as usual")
    if isinstance(change, Immobilise):
        return _immobilise(change, run, traffic, at_s)
    node = _stand(run, change.point, at_s)
    if node is None:
        return Answer(False, f"{run.id} has left {change.point} or does not come there")
    run.held[node] = NEVER_S if change.until_s is None else change.until_s
    return _done(traffic, f"is held at {run.route.nodes[node].point.short_name}")


def _immobilise(change: Immobilise, run: Run, traffic: Traffic, at_s: int) -> Answer:
    """On its way a train comes to its next node so much later; else it leaves so much later."""
    k = _under_way(run, at_s)
    if k is not None:
        seconds = _UNTIL_RELEASED_S if change.seconds is None else change.seconds
        leg = run.route.legs[k]
        run.stands[k] = (at_s, seconds)
        traffic.delay(run, k, _least_s(run, k) + seconds + leg.halt_s)
        return _done(traffic, "stands where it is")
    node = _stand(run, None, at_s)
    if node is None:
        return Answer(False, f"{run.id} has reached its end")
    until_s = NEVER_S if change.seconds is None else at_s + change.seconds
    run.held[node] = max(run.held.get(node, 0), until_s)
    return _done(traffic, f"stands at {run.route.nodes[node].point.short_name}")


def _under_way(run: Run, at_s: int) -> int | None:
    """The leg that a train is in at a second; None while it is at a node."""
    step = run.settled - 1
    if step % 2:
        return step // 2
    return step // 2 - 1 if step > 0 and run.time(step) > at_s else None


def _least_s(run: Run, k: int) -> int:
    """How long a leg takes that a train is in, as far as is settled."""
    if run.settled > 2 * k + 2:
        return run.time(2 * k + 2) - run.time(2 * k + 1)
    return run.least_s[k]


def _let_go(run: Run, traffic: Traffic, at_s: int) -> bool:
    """Ends the stand of a train that was stopped in section; False where it was not."""
    k = _under_way(run, at_s)
    if k is None or k not in run.stands:
        return False
    began_s, seconds = run.stands[k]
    left_s = began_s + seconds - at_s
    if left_s <= 0:
        return False
    run.stands[k] = (began_s, at_s - began_s)
    traffic.delay(run, k, run.least_s[k] - left_s)
    return True


def _precede(change: Precede, traffic: Traffic, rolling: Rolling) -> Answer:
    first, then = _running(traffic, change.first), _running(traffic, change.then)
    if first is None or then is None:
        return Answer(False, f"{change.first if first is None else change.then} is not on the line")
    node = _node(then, change.point)
    if node is None or then.settled > 2 * node + 1:
        return Answer(False, f"{then.id} has left {change.point} or does not come there")
    move = Move(rolling.railway, traffic.queues)
    if not _put_first(move, first, then, node):
        move.undo()
        return Answer(False, f"{then.id} cannot wait for {first.id} at {change.point}")
    return _certified(move, traffic, rolling, f"{then.id} waits for {first.id}")


def _put_first(move: Move, first: Run, then: Run, node: int) -> bool:
    """Lets one run go before another over all that they share from a node of the other on."""
    changed = False
    place = then.on[node]
    for k in range(node, len(then.legs)):
        for use in (then.enters[k], then.on[k + 1]):
            if use is None:
                continue
            theirs = _same(first, use.resource)
            if theirs is None or use_before(theirs, then) is None:
                continue
            if not move.ahead(theirs, use):
                return False
            changed = True
    here = _node(first, then.route.nodes[node].point.id)
    if changed and here is not None and place is not None and first.settled <= 2 * here:
        comes_s = first.legs[here - 1].next_s if here else first.booked(0)
        leaves_s = first.legs[here].depart_s if here < len(first.legs) else comes_s
        changed = move.retrack(first, here, comes_s, max(comes_s, leaves_s), place)
    return changed


def _same(run: Run, resource: str) -> Use | None:
    for use in run.all_uses():
        if use.resource == resource:
            return use
    return None


def _use_track(change: UseTrack, run: Run, traffic: Traffic, rolling: Rolling) -> Answer:
    node = _node(run, change.point)
    if node is None or run.settled > 2 * node:
        return Answer(False, f"{run.id} is in {change.point} already or does not come there")
    tracks = {track.id for track in run.route.nodes[node].point.tracks}
    if change.track not in tracks:
        return Answer(False, f"{change.point} has no track {change.track}")
    move = Move(rolling.railway, traffic.queues)
    if not move.use_track(run, node, change.track):
        return Answer(False, f"{run.id} cannot be given track {change.track}")
    said = f"{run.id} comes into track {change.track} of {change.point}"
    return _certified(move, traffic, rolling, said)


def _certified(move: Move, traffic: Traffic, rolling: Rolling, said: str) -> Answer:
    """Lets a change stand when it is certified; else puts everything back."""
    wrong = ["the trains would wait for one another"]
    if traffic.forecast.spread(move.seeds, move.journal, len(list(traffic.runs())) * 100):
        wrong = rolling.certify(traffic, move.journal)
    if wrong:
        move.undo()
        for run, _ in move.journal:
            rolling.changed(run)
        return Answer(False, f"refused: {wrong[0]}")
    traffic.look_again()
    return Answer(True, said)


def _done(traffic: Traffic, text: str) -> Answer:
    traffic.expect_anew()
    traffic.look_again()
    return Answer(True, text)


def _running(traffic: Traffic, train: str) -> Run | None:
    """A train that has not reached its end at the second that was rewound to."""
    now_s = traffic.forecast.now_s
    for run in traffic.runs():
        if run.id == train:
            return run if run.arrived_s is None or run.arrived_s > now_s else None
    return None


def _node(run: Run, point: str) -> int | None:
    nodes = enumerate(run.route.nodes)
    return next((k for k, node in nodes if node.point.id == point), None)


def _stand(run: Run, point: str | None, at_s: int) -> int | None:
    """The node at which a train can still be held: a given one, or the next where it can stand."""
    for k in range(run.settled // 2, len(run.legs)):
        here = run.route.nodes[k].point
        if here.id == point or (point is None and here.ends_block):
            return k
    return None
