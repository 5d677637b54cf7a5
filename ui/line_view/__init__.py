"""The line panel and the overview strip: what moves on the railway, drawn along one axis."""

from ui.line_view.overview_strip import OverviewStrip
from ui.line_view.widget import LineView

__all__ = ["LineView", "OverviewStrip"]
