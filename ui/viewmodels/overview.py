"""Owns the overview strip as data: territories, gauges, trains, alarms and names of a line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import groupby
from math import inf

import msgspec
import numpy as np

from core.line.model import Line, Railway, Stretch
from core.picture import Picture
from core.state.model import AlarmState, TrainState
from core.state.quality import quality
from ui.viewmodels import texts
from ui.viewmodels.axis import Axis, build_ruler, whole_line
from ui.viewmodels.drawing import Marker, Rect, Text, TypeMeasure, free_of
from ui.viewmodels.line_signs import worst_alarms
from ui.viewmodels.places import short_name
from ui.viewmodels.strata import territory_of

MARKER_PX = 13.0
TICK_PX = 8.0
_LANES = 2
_FIRST_LANE_PX = 6.0
_LANE_PX = 8.0
_PAD = 6.0
_GAP = 2.0
_NAME_GAP = 10.0
_MIN_WINDOW_PX = 14.0


class Realm(msgspec.Struct, frozen=True):
    """A part of the line with one territory and one gauge: its bar and what is written in it."""

    rect: Rect
    text: Text | None


class Tick(msgspec.Struct, frozen=True):
    """A train: an arrow over the line for up trains, under it for down trains."""

    id: str
    x: float
    y: float
    heading: int
    stale: bool
    selected: bool


class StripScene(msgspec.Struct, frozen=True):
    """What moves on the strip. `left_out` tells how many trains there was no lane for."""

    ticks: tuple[Tick, ...] = ()
    left_out: Text | None = None
    markers: tuple[Marker, ...] = ()
    marked: tuple[str, ...] = ()


class StripLayout(msgspec.Struct, frozen=True):
    """What does not move on the strip, and the heights of its bands."""

    railway: Railway
    line: Line
    axis: Axis
    measure: TypeMeasure
    line_y: float
    realms: tuple[Realm, ...]
    names: tuple[Text, ...]
    name_ticks: tuple[float, ...]
    borders: tuple[float, ...]

    def window_rect(self, start_mm: int, end_mm: int, height: float) -> Rect:
        """The frame of the line view's window, never too narrow to take hold of."""
        low, high = self.axis.x(start_mm), self.axis.x(end_mm)
        spare = max(0.0, _MIN_WINDOW_PX - (high - low)) / 2
        return Rect(low - spare, 0.0, high - low + 2 * spare, height)

    def scene(self, picture: Picture, at_us: int, selected: str) -> StripScene:
        """What moves, at an instant."""
        trains = [
            train
            for train in picture.trains.values()
            if train.line == self.line.id and train.position_mm is not None
        ]
        marked = _marked(self, picture, worst_alarms(picture))
        reach = MARKER_PX * 0.7
        taken = [(marker.center[0] - reach, marker.center[0] + reach) for _, marker in marked]
        ticks, left_out = _ticks(self, trains, picture, at_us, selected, taken)
        return StripScene(
            ticks=tuple(ticks),
            left_out=_left_out_text(self, left_out) if left_out else None,
            markers=tuple(marker for _, marker in marked),
            marked=tuple(key for key, _ in marked),
        )


def lay_out_strip(
    railway: Railway, line: Line, measure: TypeMeasure, width: float, height: float
) -> StripLayout:
    """The strip for a size: bars on top, names at the bottom, the line between them."""
    axis = whole_line(build_ruler(railway, line, lambda _: (0.0, 0.0)), width)
    bar = measure.height("small") + 3
    names = measure.height("small")
    # Above the line are two lanes, the outer one high enough for alarm markers; two below.
    line_y = round((bar + height - names) / 2) + 2.0
    shown, ticks = _names(line, axis, measure, height)
    realms = tuple(_realms(railway, line, axis, measure, bar))
    return StripLayout(
        railway=railway,
        line=line,
        axis=axis,
        measure=measure,
        line_y=line_y,
        realms=realms,
        names=tuple(shown),
        name_ticks=tuple(ticks),
        borders=tuple(realm.rect.x - _GAP / 2 for realm in realms[1:]),
    )


def _realms(
    railway: Railway, line: Line, axis: Axis, measure: TypeMeasure, height: float
) -> Iterator[Realm]:
    def same(stretch: Stretch) -> tuple[str, int]:
        return territory_of(railway, stretch), stretch.gauge_mm

    for (territory, gauge_mm), group in groupby(line.stretches, key=same):
        members = list(group)
        low, high = axis.x(members[0].start_mm), axis.x(members[-1].end_mm)
        rect = Rect(low, 0.0, high - low - _GAP, height)
        found = railway.territories[territory]
        room = rect.width - 2 * _PAD
        text, gauge = None, texts.gauge(gauge_mm)
        for words in (
            f"{texts.word(found.name)} · {gauge}",
            f"{found.country or territory} · {gauge}",
            f"{found.country or territory} {gauge_mm}",
            str(gauge_mm),
        ):
            if measure.width(words, "small") <= room:
                inner = Rect(rect.x + _PAD, rect.y, room, height)
                text = Text(words, inner, "small", "text_secondary", "center")
                break
        yield Realm(rect, text)


def _names(
    line: Line, axis: Axis, measure: TypeMeasure, height: float
) -> tuple[list[Text], list[float]]:
    """The names of the most important points, as far as they find room; the line's ends first."""
    ends = (line.points[0], line.points[-1])
    highest = min(place.point.tier for place in line.points)
    major = [place for place in line.points if place.point.tier == highest]
    borders = [place for place in major if place.point.is_border]
    rise = measure.height("small")
    taken: list[Rect] = []
    texts: list[Text] = []
    ticks: list[float] = []
    for place in {p.point.id: p for p in (*ends, *borders, *major)}.values():
        x = axis.x(place.position_mm)
        words = short_name(place.point)
        width = measure.width(words, "small") + 1
        left = min(max(x - width / 2, 0.0), axis.width_px - width)
        rect = Rect(left, height - rise, width, rise)
        if left >= 0 and free_of(rect, taken, _NAME_GAP):
            taken.append(rect)
            texts.append(Text(words, rect, "small", "text_secondary", "center"))
            ticks.append(x)
    return texts, ticks


def _ticks(
    strip: StripLayout,
    trains: list[TrainState],
    picture: Picture,
    at_us: int,
    selected: str,
    taken: list[tuple[float, float]],
) -> tuple[list[Tick], int]:
    """Trains in lanes beside the line, and for how many no lane was free.

    `taken` are the x that alarm markers take of the outer lane above the line.
    """
    lanes: dict[tuple[int, int], list[tuple[float, float]]] = {(-1, _LANES - 1): sorted(taken)}
    ticks: list[Tick] = []
    left_out = 0
    order = sorted(trains, key=lambda t: (t.id != selected, t.position_mm or 0, t.id))
    positions_mm = np.array([train.position_mm for train in order], np.float64)
    xs = (strip.axis.plane_x(positions_mm) - strip.axis.left_px).tolist()
    for train, x in zip(order, xs, strict=True):
        heading = {"up": 1, "down": -1}.get(train.direction or "", 0)
        side = 1 if heading < 0 else -1
        lane = _free_lane(lanes, side, x)
        if lane is None:
            left_out += 1
            continue
        y = strip.line_y + side * (_FIRST_LANE_PX + _LANE_PX * lane)
        stale = quality(train, picture.sources, at_us) == "stale"
        ticks.append(Tick(train.id, x, y, heading, stale, train.id == selected))
    return ticks, left_out


def _free_lane(
    lanes: dict[tuple[int, int], list[tuple[float, float]]], side: int, x: float
) -> int | None:
    low, high = x - TICK_PX / 2, x + TICK_PX / 2
    for lane in range(_LANES):
        # From left to right: nothing before the next one reaches farther than the last of them.
        taken = lanes.setdefault((side, lane), [])
        at = bisect_right(taken, (high, inf))
        if at == 0 or taken[at - 1][1] < low:
            taken.insert(at, (low, high))
            return lane
    return None


def _left_out_text(strip: StripLayout, number: int) -> Text:
    """How many trains have no tick, beyond the end of the line."""
    words = f"+{number}"
    width, height = strip.measure.width(words, "small"), strip.measure.height("small")
    x = strip.axis.x(strip.line.end_mm) + _PAD
    return Text(words, Rect(x, strip.line_y - height / 2, width, height), "small", "text")


def _marked(
    strip: StripLayout, picture: Picture, alarms: Mapping[str, AlarmState]
) -> list[tuple[str, Marker]]:
    """The worst alarm of each place along the line, the severest where they meet."""
    spots = [
        (alarm.priority, x, key, alarm)
        for key, alarm in alarms.items()
        if (x := _alarm_x(strip, picture, key)) is not None
    ]
    found: list[tuple[str, Marker]] = []
    y = strip.line_y - _FIRST_LANE_PX - _LANE_PX * (_LANES - 1) - 3.0
    for priority, x, key, alarm in sorted(spots, key=lambda spot: spot[:3]):
        if all(abs(x - marker.center[0]) >= MARKER_PX for _, marker in found):
            held = "HELD" in alarm.flags
            found.append((key, Marker((x, y), MARKER_PX, priority, alarm.state, held)))
    return found


def _alarm_x(strip: StripLayout, picture: Picture, key: str) -> float | None:
    """Where the object of an alarm is on this line; None where it is not on it."""
    railway, line = strip.railway, strip.line
    train = picture.trains.get(key)
    if train is not None:
        on_line = train.line == line.id and train.position_mm is not None
        return strip.axis.x(train.position_mm or 0) if on_line else None
    if key in line.position_by_point:
        return strip.axis.x(line.position_by_point[key])
    section = railway.sections.get(key)
    if section is not None and section.line == line.id:
        return strip.axis.x((section.start_mm + section.end_mm) // 2)
    measure = railway.measuring_points.get(key)
    if measure is not None and measure.line == line.id:
        return strip.axis.x(measure.position_mm)
    return None
