"""Owns the signs below the tracks: alarms, abnormal measurements, what restricts the line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from core.alarms.lifecycle import is_condition_true
from core.picture import Picture
from core.state.model import AlarmState
from ui.viewmodels import texts
from ui.viewmodels.branches import Branch
from ui.viewmodels.drawing import Marker, Rect, Text, TypeMeasure, free_of
from ui.viewmodels.line_map import LineMap, VisiblePoint
from ui.viewmodels.line_zones import zone_words, zones

SIGN_MARKER_PX = 16.0
_GAP_PX = 5.0
# How far a sign may stand from its place where there is no room right below it.
_SHIFTS = (0.0, 24.0, -24.0, 48.0, -48.0, 80.0, -80.0)


class Sign(msgspec.Struct, frozen=True):
    """What is wrong at a place: an alarm's marker where there is one, and words where they fit."""

    kind: str
    id: str
    rect: Rect
    marker: Marker | None
    text: Text | None


class _Wanted(msgspec.Struct, frozen=True):
    kind: str
    id: str
    x: float
    words: str
    alarm: AlarmState | None


def worst_alarms(picture: Picture) -> dict[str, AlarmState]:
    """For each object with alarms the worst: condition true first, then the highest priority."""
    worst: dict[str, AlarmState] = {}
    for alarm in picture.listed_alarms():
        other = worst.get(alarm.key)
        if other is None or _badness(alarm) < _badness(other):
            worst[alarm.key] = alarm
    return worst


def _badness(alarm: AlarmState) -> tuple[bool, int, int, str]:
    return not is_condition_true(alarm.state), alarm.priority, alarm.raised_us, alarm.id


def signs(
    here: LineMap,
    picture: Picture,
    alarms: Mapping[str, AlarmState],
    branches: Sequence[Branch],
    measure: TypeMeasure,
) -> tuple[tuple[Sign, ...], int]:
    """The signs in view, and for how many there was no room.

    The most severe keep their words longest, none covers another, nor the name of a branch.
    """
    wanted = [sign for sign in _wanted(here, picture, alarms) if 0 <= sign.x <= here.axis.width_px]
    wanted.sort(key=lambda sign: (sign.alarm.priority if sign.alarm else 9, sign.x, sign.id))
    taken = [*spare_areas(here, measure), *(branch.text.rect for branch in branches)]
    found = []
    for sign in wanted:
        placed = next(_free_places(sign, here, measure, taken), None)
        if placed is not None:
            taken.append(placed.rect)
            found.append(placed)
    return tuple(found), len(wanted) - len(found)


def _free_places(
    sign: _Wanted, here: LineMap, measure: TypeMeasure, taken: Sequence[Rect]
) -> Iterator[Sign]:
    """With words before without, and each as near to its place as may be."""
    for with_words in (True, False):
        for shift in _SHIFTS:
            placed = _placed(sign, shift, with_words, here, measure)
            if placed is not None and free_of(placed.rect, taken, _GAP_PX):
                yield placed


def spare_areas(here: LineMap, measure: TypeMeasure) -> list[Rect]:
    """Where trains without a row stand, and the number of such tracks beside them."""
    y, height = here.geometry.signs_y, here.geometry.sign_height
    crowded = [visible for visible in here.points if visible.without_row]
    lows = [spare_text_x(visible, measure) for visible in crowded]
    return [Rect(low, y, v.edges[2] - low, height) for low, v in zip(lows, crowded, strict=True)]


def spare_text_x(visible: VisiblePoint, measure: TypeMeasure) -> float:
    """The x at which the number of a point's tracks without a row begins."""
    return visible.edges[1] - measure.width("+00", "small")


def _wanted(here: LineMap, picture: Picture, alarms: Mapping[str, AlarmState]) -> Iterator[_Wanted]:
    railway, axis = here.railway, here.axis
    for point in railway.measuring_points.values():
        state = picture.measures.get(point.id)
        alarm = alarms.get(point.id)
        doubtful = state is not None and state.quality != "good"
        if point.line == here.line.id and (alarm is not None or doubtful):
            words = texts.UNKNOWN
            if state is not None:
                words = texts.measured(state.value_e6, state.unit, point.quantity)
            if doubtful:
                words = f"✕ {texts.word(point.quantity.replace('_', ' '))}"
            yield _Wanted("measure", point.id, axis.x(point.position_mm), words, alarm)
    for key, alarm in alarms.items():
        if key in picture.trains:
            continue
        visible = here.point(key)
        if visible is not None:
            yield _Wanted("point", key, visible.edges[3] + SIGN_MARKER_PX, "", alarm)
        section = railway.sections.get(key)
        if section is not None and section.line == here.line.id:
            middle = (section.start_mm + section.end_mm) // 2
            yield _Wanted("section", key, axis.x(middle), "", alarm)
    restrictions = picture.restrictions
    for zone in zones(here, restrictions.values()):
        said = zone_words(restrictions[zone.id])
        yield _Wanted("restriction", zone.id, zone.rect.center[0], said, None)


def _placed(
    sign: _Wanted, shift: float, with_words: bool, here: LineMap, measure: TypeMeasure
) -> Sign | None:
    words = sign.words if with_words else ""
    if with_words and not words:
        return None
    if not words and sign.alarm is None:
        return None
    mark = SIGN_MARKER_PX if sign.alarm is not None else 0.0
    gap = 6.0 if mark and words else 0.0
    said = measure.width(words, "small") + 1 if words else 0.0
    height = here.geometry.sign_height
    x = sign.x + shift - (mark + gap + said) / 2
    rect = Rect(x, here.geometry.signs_y, mark + gap + said, height)
    if rect.x < 0 or rect.right > here.axis.width_px:
        return None
    marker = text = None
    if sign.alarm is not None:
        center = (rect.x + mark / 2, rect.y + height / 2)
        held = "HELD" in sign.alarm.flags
        marker = Marker(center, mark, sign.alarm.priority, sign.alarm.state, held)
    if words:
        line = measure.height("small")
        inner = Rect(rect.right - said, rect.y + (height - line) / 2, said, line)
        is_plain = sign.alarm is None and sign.kind != "restriction"
        text = Text(words, inner, "small", "text_secondary" if is_plain else "text")
    return Sign(sign.kind, sign.id, rect, marker, text)
