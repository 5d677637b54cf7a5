"""Owns when a train comes slowly to a station that it would have to wait in, and passes it.

It comes no later than it could leave, so that it is never later for it; and only where nobody is
expected for its block or its track so soon that he would be.
"""

from __future__ import annotations

from collections.abc import Container

from core.simulator.conditions import Conditions
from core.simulator.forecast import free_for
from core.simulator.route import BLOCK_CLEAR_S, HEADWAY_S
from core.simulator.run import Leaving, Run

# A train is paced to no less than this share of its usual speed: a driver is told to run so without
# a reason that he sees, and the next train for the block is shut out for as long.
_SLOWEST = 0.6
# A paced train may come this much later when the one that it waits for does, and nobody else is
# expected for so long: arrivals are drawn up to 75 s later than they are expected.
SPARE_S = 90


def passing_s(
    run: Run, k: int, leave: Leaving, comes_s: int, line: Conditions, busy: Container[str]
) -> int | None:
    """When a run that leaves node k, and could be at the next at `comes_s`, is to pass that.

    None where it does not pass. Nobody passes a stop that is booked for more than to wait for
    other trains, nor one at the points of `busy`.
    """
    if k + 1 == len(run.legs) or k + 1 in run.held:
        return None
    node = run.route.nodes[k + 1]
    if node.stops and (not node.waits or node.point.id in busy):
        return None
    goes_s = free_to_pass_s(run, k + 1)
    if goes_s <= comes_s:
        return comes_s if node.stops else None
    least_s = run.route.legs[k + 1].least_s
    if line.depart_s(run.route, k + 1, goes_s, least_s) != goes_s:
        return None
    if goes_s - leave.depart_s > leave.least_s / _SLOWEST or not _runs_evenly(run, k):
        return None
    return goes_s if _nobody_waits(run, k, leave, goes_s) else None


def free_to_pass_s(run: Run, k: int) -> int:
    """When a run can pass node k by the trains before it and, at a booked wait, by the plan."""
    enter_s, in_s = free_for(run, k)
    node, following = run.route.nodes[k : k + 2]
    booked_s = run.base_s + node.depart_s if node.stops else 0
    if in_s > run.base_s + following.arrive_s:
        enter_s = max(enter_s, in_s - run.route.legs[k].least_s)
    return max(enter_s, booked_s)


def _runs_evenly(run: Run, k: int) -> bool:
    """Whether leg k is a block of its own in which nothing is drawn to happen to the train."""
    what, use = run.disturbance, run.enters[k]
    whole = use is not None and use.leave == k + 1
    return whole and k not in what.stops and k not in what.overspeed


def _nobody_waits(run: Run, k: int, leave: Leaving, goes_s: int) -> bool:
    """Whether those that have the block and the track of node k next can still come in time."""
    leg, route = run.route.legs[k], run.route
    slower = (goes_s - leave.depart_s) / leave.least_s
    drawn_s = leave.depart_s + round(route.drawn_s[k] * slower) + SPARE_S
    use = run.closes[k + 1]
    if use is not None and (after := use.after) is not None:
        theirs, legs = after.run.route, after.run.legs
        if leg.follows:
            if legs[after.leave - 1].next_s < goes_s + HEADWAY_S + SPARE_S:
                return False
        elif legs[after.enter].depart_s < goes_s + BLOCK_CLEAR_S + SPARE_S:
            return False
        behind = theirs.sign == route.sign and after.enter > 0
        if behind and legs[after.enter - 1].next_s < drawn_s + theirs.coming_s[after.enter]:
            return False
    use = run.on[k]
    if use is not None and (after := use.after) is not None and after.enter:
        comes_s = after.run.legs[after.enter - 1].next_s
        return comes_s >= drawn_s + after.run.route.coming_s[after.enter]
    return True
