"""Owns what stands around the plot of the train graph: where the plot is, and names beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from core.line.model import Railway
from ui.viewmodels.drawing import Rect, Text, TypeMeasure, free_of

# Under the line the times stand in the gutter that the line view leaves free as well.
GUTTER_PX = 44.0
CHART_GUTTER_PX = 118.0
_CHART_FOOT_PX = 34.0
_NAME_GAP_PX = 2.0


class GraphFrame(msgspec.Struct, frozen=True):
    """The size of the whole graph, and the rectangle of its plot."""

    width: float
    height: float
    plot: Rect
    is_chart: bool

    @property
    def edges(self) -> tuple[Rect, ...]:
        """All around the plot, with what rounding leaves free."""
        plot = self.plot
        below = Rect(0.0, plot.bottom - 1, self.width, self.height - plot.bottom + 2)
        beside = Rect(plot.right - 1, 0.0, self.width - plot.right + 2, self.height)
        return Rect(0.0, 0.0, plot.x, self.height), beside, below

    @property
    def times(self) -> Rect:
        """Where times are written."""
        if self.is_chart:
            return Rect(self.plot.x, self.plot.bottom, self.plot.width, _CHART_FOOT_PX)
        return Rect(0.0, self.plot.y, GUTTER_PX, self.plot.height)


def frame_for(width: float, height: float, is_chart: bool) -> GraphFrame:
    """The frame of a graph of a size."""
    if is_chart:
        plot = Rect(CHART_GUTTER_PX, 0.0, width - CHART_GUTTER_PX, height - _CHART_FOOT_PX)
    else:
        plot = Rect(GUTTER_PX, 0.0, width - GUTTER_PX, height)
    return GraphFrame(width, height, plot, is_chart)


def station_names(
    stations: Iterable[tuple[str, float, bool]],
    railway: Railway,
    frame: GraphFrame,
    measure: TypeMeasure,
) -> Iterator[Text]:
    """The names of a chart's stations that find room, major ones first: (id, y of plot, major)."""
    taken: list[Rect] = []
    height = measure.height("small")
    room = CHART_GUTTER_PX - 10.0
    for point_id, y, is_major in sorted(stations, key=lambda each: not each[2]):
        rect = Rect(2.0, frame.plot.y + y - height / 2, room, height)
        inside = rect.y >= 0 and rect.bottom <= frame.plot.bottom
        if inside and free_of(rect, taken, _NAME_GAP_PX):
            taken.append(rect)
            name = railway.points[point_id].short_name
            while measure.width(name, "small") > room and len(name) > 2:
                name = name[:-2].rstrip() + "…"
            yield Text(name, rect, "small", "text" if is_major else "text_secondary", "right")
