"""Owns who can hide whom: the parents of the definitions, joined along the line's topology.

control-room.md 1.8: instances are linked by station, section, link, zone and train, never by time
alone. What hides, counts and shows again is the engine's business (core.alarms.hiding).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.alarms.belief import Belief
from core.alarms.definitions import AlarmDefinition
from core.alarms.place import things_of_order
from core.alarms.rule import Instance
from core.line.model import MeasuringPoint, OperatingPoint, Points, Section, Signal
from core.state.model import TrainState
from core.units import US_PER_S

# A parent that has just ended still explains; a child may come so long before its parent.
BACK_US = 10 * US_PER_S
FORWARD_US = 30 * US_PER_S
# A battery takes time to be noticed, and a train to stop.
POWER_FORWARD_US = 120 * US_PER_S
POWER_GROUP = "PWR"


class TopologyGrouping:
    """Implements core.alarms.rule.Grouping over definitions and a belief."""

    def __init__(self, definitions: Mapping[str, AlarmDefinition], belief: Belief) -> None:
        self._definitions = definitions
        self._belief = belief
        above = {name: _ancestors(name, definitions) for name in definitions}
        self._parents = {
            # A parent with parents of its own is nearer to the child than those are.
            name: tuple(sorted(d.root_parents, key=lambda p: (-len(above[p]), p)))
            for name, d in definitions.items()
            if d.priority != 1
        }
        self._children: dict[str, tuple[str, ...]] = {
            name: tuple(sorted(c for c, parents in self._parents.items() if name in parents))
            for name in definitions
        }

    def parent_types(self, alarm: str) -> tuple[str, ...]:
        """The types that may hide this one, nearest first; none for priority 1."""
        return self._parents.get(alarm, ())

    def child_types(self, alarm: str) -> tuple[str, ...]:
        """The types that this one may hide."""
        return self._children.get(alarm, ())

    def window_us(self, parent: str) -> tuple[int, int]:
        """How long a parent explains after its end, and how long before it a child may come."""
        definition = self._definitions.get(parent)
        if definition is None:
            return 0, 0
        power = definition.group == POWER_GROUP
        return BACK_US, POWER_FORWARD_US if power else FORWARD_US

    def joins(self, child: Instance, parent: Instance) -> bool:
        """Whether the two are about the same place, section, link, source or train."""
        below, above = self._definitions[child[0]].key, self._definitions[parent[0]].key
        if "system" in (below, above):
            return True
        one = self._belief.find(below, child[1])
        other = self._belief.find(above, parent[1])
        if one is None or other is None:
            return False
        if child[1] == parent[1]:
            return True
        if above == "source":
            return isinstance(one, TrainState) and one.fix_source == parent[1]
        if above == "station":
            return other.id in self._stations_of(one)
        if isinstance(other, TrainState):
            return bool(self._stations_of(one) & self._stations_of(other))
        return False

    def _stations_of(self, thing: Any) -> set[str]:
        """The operating points that something belongs to: its own, or the two it lies between."""
        if isinstance(thing, OperatingPoint):
            return {thing.id}
        if isinstance(thing, TrainState):
            if thing.at_point is not None:
                return {thing.at_point}
            return self._around(thing.line, thing.position_mm, thing.position_mm)
        if isinstance(thing, Section | Signal | Points) and thing.point:
            return {thing.point}
        if isinstance(thing, Section):
            return self._around(thing.line, thing.start_mm, thing.end_mm)
        if isinstance(thing, Signal | Points | MeasuringPoint):
            return self._around(thing.line, thing.position_mm, thing.position_mm)
        if hasattr(thing, "body"):
            things = things_of_order(thing.body, self._belief)
            return self._stations_of(things[0]) if things else set()
        return set()

    def _around(self, line_id: str | None, low_mm: int | None, high_mm: int | None) -> set[str]:
        """The block stations before and behind a stretch of a line: who works it."""
        line = self._belief.railway.line_by_id.get(line_id or "")
        if line is None or low_mm is None or high_mm is None:
            return set()
        stations = [place for place in line.points if place.point.ends_block]
        below = [place for place in stations if place.position_mm <= low_mm]
        above = [place for place in stations if place.position_mm >= high_mm]
        return {place.point.id for place in (*below[-1:], *above[:1])}


def _ancestors(name: str, definitions: Mapping[str, AlarmDefinition]) -> set[str]:
    """All that may hide a type, or what hides it."""
    found: set[str] = set()
    ahead = list(definitions[name].root_parents)
    while ahead:
        parent = ahead.pop()
        if parent not in found and parent in definitions:
            found.add(parent)
            ahead += definitions[parent].root_parents
    return found
