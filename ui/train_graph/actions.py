"""Owns what a person can do with the train graph: every action of it, with its keys."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from core.store import StoreError
from ui.actions import ActionSpec, Spec
from ui.train_graph.export import Sheet, write_csv, write_pdf
from ui.viewmodels.clocks import civil
from ui.viewmodels.desk import mode_word
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
        ActionSpec(
            "export_graph",
            "View",
            tr("Train graph: write as PDF or CSV…"),
            ("Ctrl+Shift+E",),
            lambda: ask_export(flow),
        ),
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


def ask_export(flow: DeskFlow) -> None:
    """Asks for a file; its ending says whether it is a sheet of A3 or a table."""
    stem = civil(flow.link.now_us, flow.zone).strftime("train-graph-%Y%m%d-%H%M.pdf")
    said = str(Path.home() / stem)
    question = tr("Write the train graph to which file, .pdf or .csv?")
    flow.window.ask.ask(
        question, lambda path: export(flow, Path(path)), QApplication.focusWidget(), said
    )


def export(flow: DeskFlow, out: Path) -> bool:
    """Writes what the graph shows, and says so in the message line; False where it cannot."""
    say = flow.window.message_line.say
    panel, link = flow.window.train_graph, flow.link
    panel.feed.finish()
    plane = panel.canvas.plane
    if plane is None:
        say(tr("There is no train graph to write yet"))
        return False
    owner = next((desk.owner for desk in link.picture.desks.values() if desk.owner), "")
    try:
        log_range, log_hash = link.session.log_hash(panel.canvas.time.window_us[0])
        sheet = Sheet(
            link.session.railway,
            plane.line.name,
            link.operator,
            owner,
            mode_word(link.mode),
            link.now_us,
            log_range,
            log_hash,
        )
        if out.suffix.lower() == ".csv":
            write_csv(out, plane, sheet)
        elif out.suffix.lower() == ".pdf":
            write_pdf(out, plane, panel.canvas.time, flow.zone, sheet)
        else:
            say(tr("{file}: the name ends in neither .pdf nor .csv", file=out))
            return False
    except (OSError, StoreError) as error:
        say(tr("Not written: {reason}", reason=error))
        return False
    say(tr("Written: {file}", file=out))
    return True
