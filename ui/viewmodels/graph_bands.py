"""Owns what covers areas of the train graph: restrictions, past ones too, and tracks taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import tzinfo
from typing import NamedTuple

import numpy as np

from core.history import CallAt
from core.line.model import Line, Railway
from core.operations.model import Restriction
from core.operations.restrictions import lifted
from core.picture import Picture
from ui.viewmodels import texts
from ui.viewmodels.axis import Axis
from ui.viewmodels.clocks import minute_text
from ui.viewmodels.drawing import Rect

# A track of a station has a column of its own where that is at least so wide.
_COLUMN_PX = 5.0
# What has no end yet is drawn so far beyond the window's curves.
_ENDLESS_US = 10 * 24 * 3_600 * 1_000_000


class Band(NamedTuple):
    """A restriction over a part of the line and of time; `kind` is tsr, possession or block."""

    kind: str
    id: str
    text: str
    from_mm: int
    to_mm: int
    since_us: int
    until_us: int


class Stay(NamedTuple):
    """A train on a station's track: from its arrival to its departure, or to now."""

    train: str
    point: str
    track: str
    since_us: int
    until_us: int


def bands(
    picture: Picture, railway: Railway, line_id: str, at_us: int, zone: tzinfo
) -> Iterator[Band]:
    """The restrictions on a line: those in force or asked to be lifted, and those that were."""
    for found in picture.restrictions.values():
        if found.line == line_id and found.state != "asked":
            since_us = found.active_us if found.active_us is not None else found.asked_us
            until_us = found.until_us if found.until_us is not None else since_us + _ENDLESS_US
            text = _words(found, since_us, found.until_us, at_us, zone)
            # Nothing ends by itself: what was not lifted is still in force.
            yield _band(found, text, since_us, max(until_us, at_us))
    for found, lifted_us in lifted(picture.commands, railway):
        if found.line == line_id and found.active_us is not None:
            text = _words(found, found.active_us, lifted_us, at_us, zone)
            yield _band(found, text, found.active_us, lifted_us)


def _band(found: Restriction, text: str, since_us: int, until_us: int) -> Band:
    return Band(found.kind, found.id, text, found.from_mm, found.to_mm, since_us, until_us)


def _words(
    found: Restriction, since_us: int, until_us: int | None, at_us: int, zone: tzinfo
) -> str:
    """The speed, or the hours of a possession; they tell the end that was agreed, or was."""
    if found.kind == "tsr" and found.kmh is not None:
        return texts.limit_kmh(found.kmh)
    if found.kind != "possession":
        return found.id
    end = minute_text(until_us, at_us, zone) if until_us is not None else ""
    return f"{found.id} {minute_text(since_us, at_us, zone)}–{end}"


def stays(calls: Iterable[CallAt], at_us: int) -> Iterator[Stay]:
    """Arrivals paired with departures, of what was recorded by an instant."""
    standing: dict[str, CallAt] = {}
    for call in calls:
        if call.recorded_us > at_us:
            continue
        before = standing.pop(call.train, None)
        if before is not None and before.track:
            yield Stay(call.train, before.point, before.track, before.event_us, call.event_us)
        if call.kind == "arrive":
            standing[call.train] = call
    for call in standing.values():
        if call.track:
            yield Stay(call.train, call.point, call.track, call.event_us, at_us)


def band_rect(band: Band, axis: Axis, us_per_px: float, is_chart: bool) -> Rect:
    """The rectangle of the plane that a restriction covers."""
    low, high = sorted(axis.x(mm) + axis.left_px for mm in (band.from_mm, band.to_mm))
    begin, end = band.since_us / us_per_px, band.until_us / us_per_px
    return _rect(low, max(high, low + 3.0), begin, end, is_chart)


def stay_rects(
    found: Iterable[Stay], line: Line, axis: Axis, us_per_px: float, is_chart: bool
) -> Iterator[tuple[Stay, Rect]]:
    """A column for each track of the stations that are wide enough, and the stays in them."""
    columns = {}
    edges_mm = np.array([place.edges_mm[1:3] for place in axis.ruler.places], np.float64)
    for placed, (low, high) in zip(line.points, axis.plane_x(edges_mm).tolist(), strict=True):
        tracks = placed.point.tracks
        if tracks and (high - low) / len(tracks) >= _COLUMN_PX:
            step = (high - low) / len(tracks)
            for number, track in enumerate(tracks):
                columns[placed.point.id, track.id] = low + number * step, step
    for stay in found:
        column = columns.get((stay.point, stay.track))
        if column is not None:
            low, step = column
            begin, end = stay.since_us / us_per_px, stay.until_us / us_per_px
            yield stay, _rect(low + 1, low + step - 1, begin, max(end, begin + 1.0), is_chart)


def _rect(low: float, high: float, begin: float, end: float, is_chart: bool) -> Rect:
    if is_chart:
        return Rect(begin, low, end - begin, high - low)
    return Rect(low, begin, high - low, end - begin)
