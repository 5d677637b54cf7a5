"""Owns how the moving picture is painted over the background: trains, boxes, sections, markers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPen, QPolygonF

from ui.line_view.brush import Brush, rectangle
from ui.line_view.paint_background import SIGNAL_RADIUS
from ui.line_view.paint_zones import paint_zone
from ui.markers import BlinkClock
from ui.viewmodels.drawing import XY, Rect, Text
from ui.viewmodels.line_background import Background, SignalSpot
from ui.viewmodels.line_scene import LineScene
from ui.viewmodels.routes import BLIND_WORDS, STOP_WORDS, lets_pass
from ui.viewmodels.train_bodies import HALF_PX, Bar, Body
from ui.viewmodels.train_boxes import Box

_SHAFT_PX = 5.0
_HEAD_LONG_PX = 9.0
_TICK_HALF_PX = 5.5
_EXTENT_HALF_PX = 3.5
_RADIUS_PX = 3.0


def paint_scene(brush: Brush, scene: LineScene, background: Background, blink: BlinkClock) -> None:
    """Everything that moves, what matters most on top."""
    for zone in scene.zones:
        if brush.shows(zone.rect):
            paint_zone(brush, zone)
    brush.strokes(scene.sections)
    for signal in background.signals:
        if scene.aspects and signal.id in scene.aspects:
            _paint_aspect(brush, signal, scene.aspects[signal.id])
    for body in scene.bodies:
        for bar in body.extent:
            _paint_extent(brush, bar)
    _paint_leaders(brush, scene, background.names)
    for note in (*background.giving_way, *scene.berths):
        if brush.shows(note.rect) and not _is_covered(note, scene):
            brush.text(note)
    for body in reversed(scene.bodies):
        if brush.shows(body.area):
            _paint_body(brush, body)
    for box in scene.boxes:
        if brush.shows(box.rect):
            _paint_box(brush, box)
    for count in scene.counts:
        if brush.shows(count.text.rect):
            _paint_frame(brush, count.text.rect, "outline", False)
            brush.text(count.text)
    for sign in scene.signs:
        if sign.text is not None:
            brush.text(sign.text)
    paint_markers(brush, scene, blink)


def paint_markers(brush: Brush, scene: LineScene, blink: BlinkClock) -> None:
    """The alarm markers of boxes, signs and trains without a box."""
    for box in scene.boxes:
        if box.marker is not None:
            brush.marker(box.marker, blink)
    for sign in scene.signs:
        if sign.marker is not None:
            brush.marker(sign.marker, blink)
    for marker in scene.markers:
        brush.marker(marker, blink)


def _paint_aspect(brush: Brush, signal: SignalSpot, aspect: str) -> None:
    """Stop is a bar across the circle, no word at all a cross, anything else a filled circle."""
    x, y = signal.center
    painter = brush.painter
    pen = QPen(brush.theme.color("text"), 1.3)
    painter.setPen(pen)
    word = aspect.casefold()
    painter.setBrush(brush.theme.color("text" if lets_pass(aspect) else "panel"))
    radius = SIGNAL_RADIUS
    painter.drawEllipse(QRectF(x - radius, y - radius, 2 * radius, 2 * radius))
    if word in STOP_WORDS:
        brush.line(x, y - radius, x, y + radius, pen)
    elif word in BLIND_WORDS:
        reach = radius * 0.7
        brush.line(x - reach, y - reach, x + reach, y + reach, pen)
        brush.line(x - reach, y + reach, x + reach, y - reach, pen)


def _paint_extent(brush: Brush, extent: Bar) -> None:
    """Where a train not heard of could be by now: a grey bar with hatching and closed ends."""
    low, high, y = extent
    painter, color = brush.painter, brush.theme.color("extent")
    bar = QRectF(low, y - _EXTENT_HALF_PX, max(1.0, high - low), 2 * _EXTENT_HALF_PX)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush.theme.color("panel"))
    painter.drawRect(bar)
    painter.setPen(QPen(color, 1.0))
    painter.setBrush(QBrush(color, Qt.BrushStyle.FDiagPattern))
    painter.drawRect(bar)


def _paint_leaders(brush: Brush, scene: LineScene, names: Sequence[Text]) -> None:
    pen = QPen(brush.theme.color("text_disabled"), 1.0)
    leaders = [box.leader for box in scene.boxes] + [count.leader for count in scene.counts]
    for (x0, y0), (_, y1) in leaders:
        at = round(x0) + 0.5
        brush.line(at, y0, at, y1, pen)
    leaders.sort()
    for name in names:
        if not brush.shows(name.rect):
            continue
        first = bisect_left(leaders, name.rect.x, key=_leader_x)
        beyond = bisect_right(leaders, name.rect.right, key=_leader_x)
        if any(_crosses(leader, name.rect) for leader in leaders[first:beyond]):
            # The leader passes behind the name.
            brush.painter.fillRect(rectangle(name.rect), brush.theme.color("panel"))
            brush.text(name)


def _leader_x(leader: tuple[XY, XY]) -> float:
    return leader[0][0]


def _crosses(leader: tuple[XY, XY], rect: Rect) -> bool:
    (x, y0), (_, y1) = leader
    return rect.x <= x <= rect.right and min(y0, y1) < rect.bottom and rect.y < max(y0, y1)


def _is_covered(note: Text, scene: LineScene) -> bool:
    """A note that a train or a leader would cover in part is not shown at all."""
    return any(body.area.overlaps(note.rect) for body in scene.bodies) or any(
        _crosses(box.leader, note.rect) for box in scene.boxes
    )


def _paint_body(brush: Brush, body: Body) -> None:
    painter, theme = brush.painter, brush.theme
    shape = _shape(body.low_x, body.high_x, body.y, body.heading, body.is_tick)
    if body.selected:
        painter.setPen(QPen(theme.color("accent"), 5.0, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(theme.color("accent"))
        painter.drawPolygon(shape)
    if body.style == "solid":
        painter.setPen(QPen(theme.color("train_edge"), 1.0))
        painter.setBrush(theme.color("train"))
        painter.drawPolygon(shape)
        return
    stale = body.style == "stale"
    line = theme.color("stale" if stale else "train")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("panel"))
    painter.drawPolygon(shape)
    painter.setPen(QPen(line, 1.6))
    painter.setBrush(QBrush(line, Qt.BrushStyle.BDiagPattern) if stale else Qt.BrushStyle.NoBrush)
    painter.drawPolygon(shape)


# A few frames' worth: most trains stand where they stood in the frame before.
@lru_cache(maxsize=4_096)
def _shape(low: float, high: float, y: float, heading: int, is_tick: bool) -> QPolygonF:
    return QPolygonF([QPointF(*at) for at in _outline(low, high, y, heading, is_tick)])


def _outline(low: float, high: float, y: float, heading: int, is_tick: bool) -> list[XY]:
    """A train: a shaft with the head of an arrow, blunt where the direction is not known."""
    half = _TICK_HALF_PX if is_tick else _SHAFT_PX
    if heading == 0:
        return [(low, y - half), (high, y - half), (high, y + half), (low, y + half)]
    tip, tail = (high, low) if heading > 0 else (low, high)
    if is_tick:
        return [(tail, y - half), (tip, y), (tail, y + half)]
    neck = tip - heading * min(_HEAD_LONG_PX, (high - low) * 0.6)
    return [
        (tail, y - half),
        (neck, y - half),
        (neck, y - HALF_PX),
        (tip, y),
        (neck, y + HALF_PX),
        (neck, y + half),
        (tail, y + half),
    ]


def _paint_box(brush: Brush, box: Box) -> None:
    _paint_frame(brush, box.rect, box.style, box.selected)
    for text in box.texts:
        brush.text(text)


def _paint_frame(brush: Brush, rect: Rect, style: str, selected: bool) -> None:
    painter, theme = brush.painter, brush.theme
    pen = QPen(theme.color("raised_border"), 1.0)
    if selected:
        pen = QPen(theme.color("selection"), 1.6)
    elif style == "stale":
        pen = QPen(theme.color("stale"), 1.2)
        pen.setDashPattern([2.5, 2.0])
    painter.setPen(pen)
    painter.setBrush(theme.color("raised"))
    painter.drawRoundedRect(rectangle(rect), _RADIUS_PX, _RADIUS_PX)
