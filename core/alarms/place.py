"""Owns what a place and an object of an alarm are called in its message."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.alarms.belief import Belief
from core.line.model import MeasuringPoint, OperatingPoint, Points, Section, Signal
from core.state.model import TrainState
from core.units import km_to_mm


def place_name(thing: Any, belief: Belief) -> str:
    """Where something is, in words: the point it is at, or the two it is between; may be empty."""
    railway = belief.railway
    if isinstance(thing, TrainState):
        if thing.at_point in railway.points:
            return railway.points[thing.at_point or ""].short_name
        return _between(belief, thing.line, thing.position_mm)
    if isinstance(thing, OperatingPoint):
        return thing.short_name
    if isinstance(thing, MeasuringPoint):
        return thing.name or _between(belief, thing.line, thing.position_mm)
    if isinstance(thing, Section | Signal | Points):
        if thing.point in railway.points:
            return railway.points[thing.point or ""].short_name
        if isinstance(thing, Section):
            return _between(belief, thing.line, (thing.start_mm + thing.end_mm) // 2)
        return _between(belief, thing.line, thing.position_mm)
    if hasattr(thing, "from_mm"):
        return _between(belief, thing.line, (thing.from_mm + thing.to_mm) // 2)
    return _place_of_order(thing.body, belief) if hasattr(thing, "body") else ""


def things_of_order(body: Mapping[str, Any], belief: Belief) -> list[Any]:
    """What a command names, of what there is: a train, a point, a signal, a section ..."""
    railway = belief.railway
    named = (
        belief.telemetry.trains.get(body.get("train", body.get("waits", body.get("first", "")))),
        railway.points.get(body.get("point", body.get("to", ""))),
        railway.signals.get(body.get("signal", "")),
        railway.sections.get(body.get("section", "")),
        belief.operations.restrictions.get(body.get("restriction", "")),
    )
    return [thing for thing in named if thing is not None]


def _place_of_order(body: Mapping[str, Any], belief: Belief) -> str:
    """Where the first of the things is that a command names, or the middle of its stretch."""
    things = things_of_order(body, belief)
    if things or "from_km" not in body:
        return place_name(things[0], belief) if things else ""
    return _between(belief, body["line"], km_to_mm((body["from_km"] + body["to_km"]) / 2))


def _between(belief: Belief, line_id: str | None, position_mm: int | None) -> str:
    line = belief.railway.line_by_id.get(line_id or "")
    if line is None or position_mm is None:
        return ""
    ends = [place for place in line.neighbours(position_mm) if place is not None]
    return "–".join(place.point.short_name for place in ends)


def object_name(thing: Any, key: str) -> str:
    """What an object is called; of one in a station, without the station's own name."""
    if isinstance(thing, Section | Signal | Points) and thing.point:
        return key.removeprefix(thing.point).lstrip("/.") or key
    return key
