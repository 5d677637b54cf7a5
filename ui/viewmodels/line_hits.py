"""Owns what a pointer means on the line panel, and the order in which the keys step over trains."""

from __future__ import annotations

from core.units import MM_PER_KM
from ui.viewmodels.drawing import XY
from ui.viewmodels.language import isolated, plural, tr
from ui.viewmodels.line_background import Background
from ui.viewmodels.line_map import LineMap, way_y
from ui.viewmodels.line_scene import LineScene
from ui.viewmodels.places import short_name

_NEAR_PX = 7.0


def hit(scene: LineScene, background: Background, x: float, y: float) -> tuple[str, str] | None:
    """The object at a place, as (kind, id): what lies on top first."""
    for box in scene.boxes:
        if box.rect.contains(x, y):
            return "train", box.id
    for body in scene.bodies:
        if body.low_x - 2 <= x <= body.high_x + 2 and abs(y - body.y) <= _NEAR_PX:
            return "train", body.id
    for count in scene.counts:
        if count.text.rect.contains(x, y):
            return "train", count.ids[0]
    for sign in scene.signs:
        if sign.rect.contains(x, y):
            return sign.kind, sign.id
    for signal in background.signals:
        if _near(signal.center, x, y):
            return "signal", signal.id
    for zone in scene.zones:
        if zone.rect.contains(x, y):
            return "restriction", zone.id
    for section_id, stroke in zip(scene.section_ids, scene.sections, strict=True):
        way = stroke.points
        if way[0][0] <= x <= way[-1][0] and abs(way_y(way, x) - y) <= _NEAR_PX:
            return "section", section_id
    for point_id, area in background.point_areas.items():
        if area.contains(x, y):
            return "point", point_id
    return None


def _near(place: XY, x: float, y: float) -> bool:
    return abs(place[0] - x) <= _NEAR_PX and abs(place[1] - y) <= _NEAR_PX


def next_train(scene: LineScene, selected: str, forward: bool) -> str | None:
    """The train after (or before) the selected one, from left to right; None past the last."""
    # A train without room on the tracks may still have a box.
    places = {box.id: box.leader[1][0] for box in scene.boxes}
    places |= {body.id: body.head_x for body in scene.bodies}
    order = sorted(places, key=lambda name: (places[name], name))
    if not forward:
        order.reverse()
    if selected not in order:
        return order[0] if order else None
    index = order.index(selected) + 1
    return order[index] if index < len(order) else None


def window_words(here: LineMap) -> str:
    """What is in view: `Bostan – Delaram · km 895–1345`."""
    start_mm, end_mm = here.axis.window_mm
    inside = [
        short_name(place.point)
        for place in here.line.points
        if start_mm <= place.position_mm <= end_mm
    ]
    span = isolated(f"{start_mm / MM_PER_KM:.0f}–{end_mm / MM_PER_KM:.0f}")
    if not inside:
        return span
    ends = dict.fromkeys((inside[0], inside[-1]))
    return f"{' – '.join(ends)} · {tr('km {km}', km=span)}"


def spoken(scene: LineScene, level: str) -> str:
    """The view in words, for those who do not see it: how many trains, and the selected one."""
    box = next((box for box in scene.boxes if box.selected), None)
    selected = ", ".join(text.text for text in box.texts) if box is not None else ""
    return scene_words(scene, level) + (
        " · " + tr("selected {object}", object=selected) if selected else ""
    )


def scene_words(scene: LineScene, level: str) -> str:
    """How many trains are in view, and what was left out: `23 trains · 4 without a box`."""
    words = plural(scene.in_view, "{n} train", "{n} trains")
    if scene.without_box and level != "overview":
        words += " · " + tr("{n} without a box", n=scene.without_box)
    if scene.uncounted:
        words += " · " + tr("{n} not drawn", n=scene.uncounted)
    if scene.signs_left_out:
        words += " · " + plural(scene.signs_left_out, "{n} sign not shown", "{n} signs not shown")
    return words
