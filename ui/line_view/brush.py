"""Owns how the plain data of the view models is put on a painter: texts, strokes, markers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from math import ceil, floor

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPolygonF, QRegion

from ui.line_view.type_measure import QtMeasure
from ui.markers import BlinkClock, paint_marker
from ui.theme import Theme
from ui.viewmodels.drawing import XY, Marker, Rect, Stroke, Text
from ui.viewmodels.scene_changes import EDGE_PX

# Style -> dash pattern in widths of the pen.
_DASHES = {
    "dash": [5.0, 3.0],
    "long_dash": [12.0, 1.6],
    "hatch": [0.5, 0.7],
    "dots": [1.0, 2.0],
}
_DIAMOND_PX = 4.0
# More than rounding to pixels moves an edge.
_NEAR_PX = 3


def rectangle(rect: Rect) -> QRectF:
    """A view model's rectangle as the window system's."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


# As many as a line has sections: most ways are drawn again and again.
@lru_cache(maxsize=4_096)
def _polyline(points: tuple[XY, ...]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def scaled(rect: Rect, scale: float) -> QRect:
    """The pixels of a window that a view model's rectangle touches."""
    x, y, width, height = rect
    left, top = floor(x * scale), floor(y * scale)
    return QRect(left, top, ceil((x + width) * scale) - left, ceil((y + height) * scale) - top)


def parts(region: QRegion) -> Iterator[QRect]:
    """The rectangles of a region; its iterator is not among what is known of its type."""
    begin = iter(region)  # type: ignore[call-overload]
    yield from begin


class Brush:
    """A painter together with the theme and the sizes of its type.

    `region` is what of the window is to be painted, at `scale`; None for all of it.
    """

    def __init__(
        self,
        painter: QPainter,
        theme: Theme,
        measure: QtMeasure,
        region: QRegion | None = None,
        scale: float = 1.0,
    ) -> None:
        self.painter = painter
        self.theme = theme
        self.measure = measure
        self._region = region
        self._scale = scale
        if region is not None:
            # An area that does not come near to any of the region need not be asked of it.
            around = region.boundingRect().adjusted(-_NEAR_PX, -_NEAR_PX, _NEAR_PX, _NEAR_PX)
            self._low = around.left() / scale - EDGE_PX, around.top() / scale - EDGE_PX
            self._high = around.right() / scale + EDGE_PX, around.bottom() / scale + EDGE_PX
        self._pens: dict[tuple[str, float, str], QPen] = {}
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # What stands on an axis keeps its direction, whichever way the writing runs.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def shows(self, area: Rect) -> bool:
        """Whether anything of an area, with the edges around it, is to be painted."""
        if self._region is None:
            return True
        x, y, width, height = area
        if x > self._high[0] or x + width < self._low[0]:
            return False
        if y > self._high[1] or y + height < self._low[1]:
            return False
        edge = ceil(EDGE_PX * self._scale)
        near = scaled(area, self._scale).adjusted(-edge, -edge, edge, edge)
        return self._region.intersects(near)

    def text(self, text: Text) -> None:
        """One line of text, in the middle of its rectangle's height."""
        rect = text.rect
        metrics = self.measure.metrics(text.role)
        room = rect.width - self.measure.width(text.text, text.role)
        shift = {"left": 0.0, "center": room / 2, "right": room}[text.align]
        base = rect.y + (rect.height + metrics.ascent() - metrics.descent()) / 2
        font = self.theme.font(text.role)
        if text.struck:
            font = QFont(font)
            font.setStrikeOut(True)
        self.painter.setFont(font)
        self.painter.setPen(self.theme.color(text.color))
        self.painter.drawText(QPointF(rect.x + shift, base), text.text)
        if text.diamond:
            self._diamond(rect.x + shift - 9.0, rect.y + rect.height / 2, text.color)

    def _diamond(self, x: float, y: float, color: str) -> None:
        half = _DIAMOND_PX
        self.painter.setPen(QPen(self.theme.color(color), 1.2))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(x - half, y),
                    QPointF(x, y - half),
                    QPointF(x + half, y),
                    QPointF(x, y + half),
                ]
            )
        )

    def strokes(self, strokes: Iterable[Stroke]) -> None:
        """Lines; double ones are hollow, and those drawn later do not close them."""
        kept = list(strokes)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in kept:
            self._stroke(stroke, stroke.color, stroke.width + 1.2 * (stroke.style == "double"))
        for stroke in kept:
            if stroke.style == "double":
                self._stroke(stroke, "panel", stroke.width - 1.4)

    def _stroke(self, stroke: Stroke, color: str, width: float) -> None:
        look = (color, width, stroke.style)
        if look not in self._pens:
            self._pens[look] = self._pen(*look)
        self.painter.setPen(self._pens[look])
        self.painter.drawPolyline(_polyline(stroke.points))

    def _pen(self, color: str, width: float, style: str) -> QPen:
        pen = QPen(self.theme.color(color), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if style in _DASHES:
            pen.setDashPattern(_DASHES[style])
        return pen

    def line(self, x0: float, y0: float, x1: float, y1: float, pen: QPen) -> None:
        """A straight line."""
        self.painter.setPen(pen)
        self.painter.drawLine(QLineF(x0, y0, x1, y1))

    def marker(self, marker: Marker, blink: BlinkClock) -> None:
        """An alarm marker, lit or not as the blink clock says."""
        paint_marker(
            self.painter,
            QPointF(*marker.center),
            marker.size,
            marker.priority,
            marker.state,
            theme=self.theme,
            blink_on=blink.shows(marker.priority, marker.state),
            held=marker.held,
        )
