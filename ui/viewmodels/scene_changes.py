"""Owns what of the line panel has to be painted again when one scene follows another."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import TypeVar

from ui.viewmodels.drawing import XY, Marker, Rect, Stroke, Text
from ui.viewmodels.line_background import Background
from ui.viewmodels.line_scene import LineScene
from ui.viewmodels.line_signs import Sign
from ui.viewmodels.line_zones import Zone
from ui.viewmodels.train_bodies import HALF_PX, Body
from ui.viewmodels.train_boxes import Box, Count

# More areas than these cost more to keep apart than to paint what lies between them.
MOST_AREAS = 60
# What pens, edges and selections add around a shape.
EDGE_PX = 4.0
_SIGNAL_PX = 5.0

T = TypeVar("T", bound=Hashable)


def changed_areas(old: LineScene, new: LineScene, background: Background) -> list[Rect] | None:
    """The rectangles in which the two differ; None for so many that all is painted again."""
    changed = chain(
        _of_changed(old.bodies, new.bodies, _body_areas),
        _of_changed(old.boxes, new.boxes, _box_areas),
        _of_changed(old.counts, new.counts, _count_areas),
        _of_changed(old.berths, new.berths, _text_areas),
        _of_changed(old.zones, new.zones, _zone_areas),
        _of_changed(old.signs, new.signs, _sign_areas),
        _of_changed(old.markers, new.markers, _marker_areas),
        _of_changed(old.sections, new.sections, _stroke_areas),
        _aspect_areas(old.aspects or {}, new.aspects or {}, background),
    )
    areas = list(islice(changed, MOST_AREAS + 1))
    if len(areas) > MOST_AREAS:
        return None
    # A name or a note is drawn whole or not at all, as what stands or passes there says.
    texts = [text.rect for text in (*background.names, *background.giving_way, *new.berths)]
    return areas + [text for text in texts if any(area.overlaps(text) for area in areas)]


def _of_changed(
    old: Iterable[T], new: Iterable[T], areas: Callable[[T], Iterator[Rect]]
) -> Iterator[Rect]:
    """The areas of what is in one alone. What did not change is mostly the very same object."""
    if old is new:
        return
    before = {id(thing) for thing in old}
    now = {id(thing) for thing in new}
    gone = [thing for thing in old if id(thing) not in now]
    come = [thing for thing in new if id(thing) not in before]
    # Of very many nobody asks which of them are equal all the same.
    many = len(gone) + len(come) > 4 * MOST_AREAS
    for thing in chain(gone, come) if many else set(gone) ^ set(come):
        for area in areas(thing):
            x, y, width, height = area
            yield Rect(x - EDGE_PX, y - EDGE_PX, width + 2 * EDGE_PX, height + 2 * EDGE_PX)


def _body_areas(body: Body) -> Iterator[Rect]:
    yield body.area
    for low_x, high_x, y in body.extent:
        yield Rect(low_x, y - HALF_PX, high_x - low_x, 2 * HALF_PX)


def _box_areas(box: Box) -> Iterator[Rect]:
    yield box.rect
    yield _leader_area(box.leader)
    if box.marker is not None:
        yield from _marker_areas(box.marker)


def _count_areas(count: Count) -> Iterator[Rect]:
    yield count.text.rect
    yield _leader_area(count.leader)


def _leader_area(leader: tuple[XY, XY]) -> Rect:
    (x, y0), (_, y1) = leader
    return Rect(x, min(y0, y1), 1, abs(y1 - y0))


def _marker_areas(marker: Marker) -> Iterator[Rect]:
    x, y = marker.center
    yield Rect(x - marker.size, y - marker.size, 2 * marker.size, 2 * marker.size)


def _sign_areas(sign: Sign) -> Iterator[Rect]:
    yield sign.rect
    if sign.marker is not None:
        yield from _marker_areas(sign.marker)
    if sign.text is not None:
        yield sign.text.rect


def _text_areas(text: Text) -> Iterator[Rect]:
    yield text.rect


def _zone_areas(zone: Zone) -> Iterator[Rect]:
    yield zone.rect


def _stroke_areas(stroke: Stroke) -> Iterator[Rect]:
    xs = [x for x, _ in stroke.points]
    ys = [y for _, y in stroke.points]
    half = stroke.width / 2
    low, top = min(xs) - half, min(ys) - half
    yield Rect(low, top, max(xs) + half - low, max(ys) + half - top)


def _aspect_areas(
    old: Mapping[str, str], new: Mapping[str, str], background: Background
) -> Iterator[Rect]:
    if old is new:
        return
    for signal in background.signals:
        if old.get(signal.id) != new.get(signal.id):
            x, y = signal.center
            yield Rect(x - _SIGNAL_PX, y - _SIGNAL_PX, 2 * _SIGNAL_PX, 2 * _SIGNAL_PX)
