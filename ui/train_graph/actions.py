"""Owns what a person can do with the train graph: every action of it, with its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.actions import ActionSpec, Spec
from ui.viewmodels.language import tr

if TYPE_CHECKING:
    from ui.desk_flow import DeskFlow


def graph_actions(flow: DeskFlow) -> list[Spec]:
    """Axes, span of time, what came later, export."""
    panel = flow.window.train_graph
    canvas = panel.canvas

    def is_past() -> bool:
        return not flow.link.has_commands

    def home() -> None:
        canvas.change_time(canvas.time.homed())

    def later() -> None:
        canvas.show_later(not canvas.shows_later)

    return [
        ActionSpec("swap_axes", "View", tr("Train graph: swap the axes"), ("Ctrl+T",), canvas.swap),
        ActionSpec(
            "more_hours",
            "View",
            tr("Train graph: more hours"),
            ("Alt+-",),
            lambda: panel.step_hours(1),
        ),
        ActionSpec(
            "fewer_hours",
            "View",
            tr("Train graph: fewer hours"),
            ("Alt++", "Alt+="),
            lambda: panel.step_hours(-1),
        ),
        ActionSpec("graph_now", "View", tr("Train graph: back to the bar"), ("Alt+Home",), home),
        ActionSpec(
            "later",
            "View",
            tr("Train graph: what was recorded later"),
            ("Ctrl+Shift+T",),
            later,
            is_past,
        ),
    ]
