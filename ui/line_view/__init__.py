"""The line panel and the overview strip: what moves on the railway, drawn along one axis."""

from ui.line_view.overview_strip import OverviewStrip
from ui.line_view.widget import GUTTER_PX, SIDE_PX, LineView

__all__ = ["GUTTER_PX", "SIDE_PX", "LineView", "OverviewStrip"]
