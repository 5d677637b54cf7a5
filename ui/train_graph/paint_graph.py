"""Owns how the train graph is put on a painter: grid, bands, strokes, rings and names."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
import numpy as np
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from ui.line_view.brush import Brush
from ui.line_view.paint_zones import hatch
from ui.viewmodels.drawing import Rect, Text
from ui.viewmodels.graph_labels import Label
from ui.viewmodels.graph_plane import RING_PX, GraphPlane
from ui.viewmodels.graph_strokes import Floats, Strokes
from ui.viewmodels.time_axis import TimeGrid

_DOTS = (1.0, 5.0)
_ACTUAL_PX, _FORECAST_PX, _THIN_PX, _SELECTED_PX = 1.7, 1.2, 1.0, 3.4


class GraphWindow(msgspec.Struct, frozen=True):
    """The part of the plane that is shown: the place of its corner and its size."""

    across: float
    along: float
    width: float
    height: float
    is_chart: bool

    @property
    def corner(self) -> tuple[float, float]:
        """The x and y on the plane of the window's upper left corner."""
        return (self.along, self.across) if self.is_chart else (self.across, self.along)

    @property
    def on_plane(self) -> Rect:
        """The window as a rectangle of the plane."""
        return Rect(*self.corner, self.width, self.height)

    def part(self, x: float, y: float, width: float, height: float) -> GraphWindow:
        """A part of the window, given in its own pixels."""
        dx, dy = (y, x) if self.is_chart else (x, y)
        return GraphWindow(self.across + dx, self.along + dy, width, height, self.is_chart)


def paint_plane(brush: Brush, plane: GraphPlane, window: GraphWindow, grid: TimeGrid) -> None:
    """What stands still on the plane, within a window that begins at the painter's zero."""
    brush.painter.setClipRect(QRectF(0, 0, window.width, window.height))
    brush.painter.fillRect(QRectF(0, 0, window.width, window.height), brush.theme.color("panel"))
    _paint_grid(brush, plane, window, grid)
    _paint_areas(brush, plane, window)
    color = brush.theme.color
    faint = QColor(color("text_disabled"))
    faint.setAlpha(90)
    for strokes, pen in (
        (plane.booked, QPen(faint, _THIN_PX)),
        (plane.later, QPen(color("text_disabled"), _THIN_PX)),
        (plane.plan, QPen(color("text_secondary"), _THIN_PX)),
        (plane.forecast_dashed, QPen(color("accent"), _FORECAST_PX)),
        (plane.actual, QPen(color("train"), _ACTUAL_PX)),
    ):
        paint_strokes(brush.painter, _within(strokes, window), window, pen)


def _within(strokes: Strokes, window: GraphWindow) -> Floats:
    reach = 3.0
    across, along = window.across, window.along
    wide, long = window.width, window.height
    if window.is_chart:
        wide, long = long, wide
    low = across - reach, along - reach
    return strokes.rows[strokes.within(low, (across + wide + reach, along + long + reach))]


def paint_strokes(painter: QPainter, rows: Floats, window: GraphWindow, pen: QPen) -> None:
    """Pieces of curves in one batch."""
    if not len(rows):
        return
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    shift = [window.across, window.along, window.across, window.along]
    shown = rows - shift
    if window.is_chart:
        shown = shown[:, [1, 0, 3, 2]]
    _draw_lines(painter, shown)


# Curves run over them.
_BAND_STRENGTH = 0.5


def _paint_areas(brush: Brush, plane: GraphPlane, window: GraphWindow) -> None:
    """Restrictions as hatched bands with their words, and the tracks that trains stood on."""
    painter, (x, y) = brush.painter, window.corner
    shown = QRectF(-2, -2, window.width + 4, window.height + 4)
    taken = QColor(brush.theme.color("text_disabled"))
    taken.setAlpha(120)
    for _, rect in plane.stays:
        area = QRectF(rect.x - x, rect.y - y, rect.width, rect.height)
        if area.intersects(shown):
            painter.fillRect(area.intersected(shown), taken)
    for band, rect in plane.bands:
        area = QRectF(rect.x - x, rect.y - y, rect.width, rect.height).intersected(shown)
        if area.isEmpty():
            continue
        look = hatch(brush.theme, band.kind, _BAND_STRENGTH)
        painter.fillRect(area, look.ground)
        painter.setBrushOrigin(QPointF(-(x % 8), -(y % 8)))
        painter.fillRect(area, look.lines)


def paint_band_words(brush: Brush, plane: GraphPlane, window: GraphWindow) -> None:
    """What a restriction is, at the beginning of what is seen of it."""
    x, y = window.corner
    height = brush.measure.height("small")
    for band, rect in plane.bands:
        wide = brush.measure.width(band.text, "small") + 6
        left = max(rect.x - x, 0.0) + 2
        top = max(rect.y - y, 0.0) + 2
        place = Rect(left, top, wide, height)
        if _is_whole(place, window) and rect.right - x > 0 and rect.bottom - y > top + height:
            ground = QColor(brush.theme.color("panel"))
            ground.setAlpha(205)
            brush.painter.fillRect(QRectF(*place), ground)
            brush.text(Text(band.text, place, "small", "text", "center"))


def _paint_grid(brush: Brush, plane: GraphPlane, window: GraphWindow, grid: TimeGrid) -> None:
    theme, painter = brush.theme, brush.painter
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    lesser, hour, day, strong = (
        QPen(theme.color(role), 1.0)
        for role in ("grid", "panel_border", "text_disabled", "raised_border")
    )
    lesser.setDashPattern(_DOTS)
    # In step with the plane, not with the part of it that is painted.
    lesser.setDashOffset(window.across % sum(_DOTS))
    wide, long = window.width, window.height
    if window.is_chart:
        wide, long = long, wide
    for pen, at_us in zip((lesser, hour, day), grid.lines_us, strict=True):
        # An edge that came into view is of no concern to most of them.
        low, high = ((window.along + px) * plane.us_per_px for px in (-2, long + 2))
        at = at_us[at_us.searchsorted(low) : at_us.searchsorted(high)] / plane.us_per_px
        _draw_across(painter, at, window, pen, along=True)
    for pen, across in zip((hour, strong), plane.station_lines, strict=True):
        low, high = window.across - 2, window.across + wide + 2
        at = across[across.searchsorted(low) : across.searchsorted(high)]
        _draw_across(painter, at, window, pen, along=False)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def _draw_across(
    painter: QPainter, at: Floats, window: GraphWindow, pen: QPen, *, along: bool
) -> None:
    """Lines right across the window, at times (`along`) or distances, in pixels of the plane."""
    if not len(at):
        return
    at = np.round(np.floor(at + 0.5) - (window.along if along else window.across))
    rows = np.zeros((len(at), 4))
    if along == window.is_chart:
        rows[:, 0] = rows[:, 2] = at
        rows[:, 3] = round(window.height)
    else:
        rows[:, 1] = rows[:, 3] = at
        rows[:, 2] = round(window.width)
    painter.setPen(pen)
    _draw_lines(painter, rows)


def _draw_lines(painter: QPainter, rows: Floats) -> None:
    lines = PrimitiveArray(QLineF, 4)
    lines.resize(len(rows))
    lines.ndarray()[:] = rows
    painter.drawLines(*lines.drawargs())


def paint_over(brush: Brush, plane: GraphPlane, window: GraphWindow, selected: str) -> None:
    """What changes with the moment or the selection: fans, the selected train, rings."""
    painter, theme = brush.painter, brush.theme
    _paint_fans(brush, plane, window)
    if selected:
        halo = QColor(theme.color("accent"))
        halo.setAlpha(110)
        for strokes, width, color in (
            (plane.actual, _SELECTED_PX + 3.0, halo),
            (plane.plan, _THIN_PX + 0.4, theme.color("text")),
            (plane.forecast_dashed, _FORECAST_PX + 1.2, theme.color("accent")),
            (plane.actual, _SELECTED_PX, theme.color("train")),
        ):
            paint_strokes(painter, strokes.of(selected), window, QPen(color, width))
        mine = [label for label in plane.labels(window.on_plane) if label.train == selected]
        paint_labels(brush, window, mine, "text")
    paint_band_words(brush, plane, window)
    paint_rings(brush, plane, window)


def _paint_fans(brush: Brush, plane: GraphPlane, window: GraphWindow) -> None:
    """Where trains that are not heard of could be, one hatching over all of them."""
    painter, color = brush.painter, brush.theme.color("extent")
    seen = [triangle for _, triangle in plane.fans if _touches(triangle, window)]
    if not seen:
        return
    corners = np.array(seen, np.float64) - window.corner
    fans = QPainterPath()
    # Where many lie on one another, what they cover is hatched once.
    fans.setFillRule(Qt.FillRule.WindingFill)
    for triangle in corners.tolist():
        fans.addPolygon(QPolygonF([QPointF(x, y) for x, y in triangle]))
        fans.closeSubpath()
    # The edges alone are smoothed: to smooth what 200 of them cover takes 0.3 s.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillPath(fans, QBrush(color, Qt.BrushStyle.BDiagPattern))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(color, 1.0))
    ends = np.roll(corners, -1, axis=1)
    _draw_lines(painter, np.concatenate((corners, ends), axis=2).reshape(-1, 4))


def paint_labels(
    brush: Brush, window: GraphWindow, labels: Iterable[Label], color: str = ""
) -> None:
    """Names on a bit of background, so that the curves they touch do not cross them out.

    One that would be cut at the window's edges is left out.
    """
    x, y = window.corner
    ground = brush.theme.color("panel")
    for label in labels:
        rect = Rect(label.rect.x - x, label.rect.y - y, label.rect.width, label.rect.height)
        if _is_whole(rect, window):
            role = color or ("text" if label.style == "actual" else "text_secondary")
            brush.painter.fillRect(QRectF(*rect).adjusted(1, 1, -1, -1), ground)
            brush.text(Text(label.text, rect, "small", role, "center"))


def paint_rings(brush: Brush, plane: GraphPlane, window: GraphWindow) -> None:
    """Conflicts: a ring without an alarm colour, its number and its trains beside it."""
    painter, theme = brush.painter, brush.theme
    x, y = window.corner
    ground = QColor(theme.color("panel"))
    ground.setAlpha(205)
    for ring in plane.rings:
        center = QPointF(ring.center[0] - x, ring.center[1] - y)
        if not (-40 < center.x() < window.width + 40 and -20 < center.y() < window.height + 20):
            continue
        painter.setPen(QPen(theme.color("text"), 2.0))
        painter.setBrush(ground)
        painter.drawEllipse(center, RING_PX - 1, RING_PX - 1)
        if ring.rect is not None:
            rect = Rect(ring.rect.x - x, ring.rect.y - y, ring.rect.width, ring.rect.height)
            if not _is_whole(rect, window):
                continue
            painter.fillRect(QRectF(*rect).adjusted(1, 1, -1, -1), ground)
            brush.text(Text(ring.text, rect, "small", "text"))


def _is_whole(rect: Rect, window: GraphWindow) -> bool:
    """Whether none of a name would be cut off at the window's edges."""
    return (
        rect.x >= 0 and rect.y >= 0 and rect.right <= window.width and rect.bottom <= window.height
    )


def _touches(corners: Iterable[tuple[float, float]], window: GraphWindow) -> bool:
    """Whether anything of a shape can be seen."""
    xs, ys = zip(*corners, strict=True)
    x, y = window.corner
    across = min(xs) < x + window.width and max(xs) > x
    return across and min(ys) < y + window.height and max(ys) > y
