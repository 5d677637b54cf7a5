"""Owns when a crew is over its hours, and what its relief costs the train."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import NamedTuple

from core.simulator.route import Node
from core.simulator.run import Run


class CrewChange(NamedTuple):
    """A point where crews change.

    One that was on duty for longer than `hours_s` by then has to be relieved by one that is called,
    which takes `relief_s` beyond the stop.
    """

    point: str
    hours_s: int
    relief_s: int


def relief_s(changes: Mapping[str, CrewChange], run: Run, k: int) -> int:
    """Seconds for which the train that has come to node k waits for another crew; mostly 0.

    Crews change at every booked stop at a point where they do; one begins as its train leaves it.
    """
    node, arrive_s = run.route.nodes[k], run.arrives[k]
    change = changes.get(node.point.id)
    if change is None or not k or not node.stops or arrive_s is None:
        return 0
    changed = (j for j in range(k - 1, 0, -1) if changes_crew(changes, run.route.nodes[j]))
    begins_s = run.departs[next(changed, 0)]
    over = begins_s is not None and arrive_s - begins_s > change.hours_s
    return change.relief_s if over else 0


def changes_crew(points: Container[str], node: Node) -> bool:
    """Whether a train changes crews at a node: at every booked stop at one of the points."""
    return node.stops and node.point.id in points
