"""Owns which track is drawn in which row: the running tracks in the middle, loops above and below.

Row 0 is the axis of the line; rows fall upwards. One running track lies in row 0, two lie in rows
-0.5 and 0.5. No drawing is stored: rows follow from the topology alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import msgspec

from core.line.model import Line, OperatingPoint, Stretch

_MAX_RUNNING = 4


class PointRows(msgspec.Struct, frozen=True):
    """The rows of an operating point's tracks on one line.

    `running` are the rows of the tracks that go on as open line, `loops` those of the others,
    nearest first. `hidden` are the tracks for which there was no row.
    """

    point: OperatingPoint
    by_track: Mapping[str, float]
    running: tuple[float, ...]
    loops: tuple[tuple[str, float], ...]
    hidden: tuple[str, ...]

    @property
    def most_loops(self) -> int:
        """How many loops lie on the side that has more of them."""
        return (len(self.loops) + 1) // 2

    def running_row(self, index: int) -> float:
        """The row that running track `index` of the open line goes on in."""
        return self.running[min(index, len(self.running) - 1)]


@cache
def running_rows(count: int) -> tuple[float, ...]:
    """The rows of so many parallel running tracks, around row 0."""
    shown = max(1, min(count, _MAX_RUNNING))
    return tuple(index - (shown - 1) / 2 for index in range(shown))


def stretch_row(stretch: Stretch, track: str | None) -> float | None:
    """The row of a running track on the open line; None where it is not said which."""
    rows = running_rows(stretch.tracks)
    if len(rows) == 1:
        return rows[0]
    if track is not None and track.isdigit() and 1 <= int(track) <= len(rows):
        return rows[int(track) - 1]
    return None


def working_row(stretch: Stretch, direction: str | None) -> float | None:
    """The row of the one running track that is worked in a direction; None where it is open."""
    if direction is None:
        return None
    rows = running_rows(stretch.tracks)
    worked = [row for number, row in enumerate(rows, 1) if stretch.track_is_for(number, direction)]
    return worked[0] if len(worked) == 1 else None


def point_rows(line: Line, index: int, most: int) -> PointRows:
    """The rows of the line's point number `index`, with at most `most` loops on either side."""
    point = line.points[index].point
    beside = line.stretches[max(0, index - 1) : index + 1]
    wanted = max((stretch.tracks for stretch in beside), default=1)
    running = running_rows(min(wanted, max(1, len(point.tracks))))
    by_track: dict[str, float] = {}
    loops: list[tuple[str, float]] = []
    hidden: list[str] = []
    for number, track in enumerate(point.tracks):
        if number < len(running):
            by_track[track.id] = running[number]
            continue
        step = number - len(running)
        rank = step // 2 + 1
        if rank > most:
            hidden.append(track.id)
            continue
        row = running[0] - rank if step % 2 == 0 else running[-1] + rank
        by_track[track.id] = row
        loops.append((track.id, row))
    return PointRows(point, by_track or {"": 0.0}, running, tuple(loops), tuple(hidden))
