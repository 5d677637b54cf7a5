"""Owns writing a plan that was made here as the text of a plan file."""

from __future__ import annotations

from collections.abc import Iterator

from core.timetable.model import BookedCall, BookedPath, Plan


def plan_text(plan: Plan) -> str:
    """The plan file that loads as this plan; a store keeps it. Only what planned trains have."""
    lines = [f"id: {plan.id}", f"name: {plan.name}", "paths:"]
    for path in plan.paths.values():
        lines.extend(_path_lines(path))
    return "\n".join(lines) + "\n"


def _path_lines(path: BookedPath) -> Iterator[str]:
    yield f"  {path.id}:"
    yield f"    name: {path.name}"
    yield f"    category: {path.category}"
    yield f"    line: {path.line}"
    yield f"    direction: {path.direction}"
    yield f"    length_m: {path.length_m}"
    yield "    calls:"
    yield from (f"      - {{{_call(call)}}}" for call in path.calls)


def _call(call: BookedCall) -> str:
    fields = [f"point: {call.point}"]
    if not call.stops:
        fields.append(f"pass: {_clock(call.at_s)}")
        return ", ".join(fields)
    if call.arrive_s is not None:
        fields.append(f"arrive: {_clock(call.arrive_s)}")
    if call.depart_s is not None:
        fields.append(f"depart: {_clock(call.depart_s)}")
    if call.reason:
        fields.append(f"reason: {call.reason}")
    return ", ".join(fields)


def _clock(second: int) -> str:
    return f"{second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}"
