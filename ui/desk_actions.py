"""Owns the list of what a person can do at the desk, with the keys for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.actions import ActionSpec

if TYPE_CHECKING:
    from ui.desk_flow import DeskFlow

_ZOOM_STEP = 1.5
_PAN_STEP = 0.25


def desk_actions(flow: DeskFlow) -> list[ActionSpec]:
    """Every action, in the order of the menus."""
    return [*_desk(flow), *_view(flow), *_alarms(flow)]


def _desk(flow: DeskFlow) -> list[ActionSpec]:
    def has_commands() -> bool:
        return flow.link.has_commands

    return [
        ActionSpec("find", "Desk", "Find…", ("Ctrl+K", "Ctrl+F"), flow.find),
        ActionSpec(
            "report", "Desk", "Report by telephone…", ("Ctrl+R",), flow.report, has_commands
        ),
        ActionSpec("note", "Desk", "Write a note…", ("Ctrl+N",), flow.write_note, has_commands),
        ActionSpec("theme", "Desk", "Day or night", ("Ctrl+D",), flow.switch_theme),
        ActionSpec("layout", "Desk", "Reset the layout", (), flow.window.reset_layout),
        ActionSpec("quit", "Desk", "Quit", ("Ctrl+Q",), flow.window.close),
    ]


def _view(flow: DeskFlow) -> list[ActionSpec]:
    window = flow.window

    def is_placed() -> bool:
        return flow.card.centre is not None

    def show_trains() -> None:
        window.raise_panel(window.trains)
        window.trains.view.setFocus()

    def show_log() -> None:
        window.raise_panel(window.event_log)
        window.event_log.view.setFocus()

    def show_inspector() -> None:
        window.raise_panel(window.inspector)
        window.inspector.area.setFocus()

    line = window.line_view

    def zoom_out() -> None:
        line.zoom_by(1 / _ZOOM_STEP)

    return [
        ActionSpec("trains", "View", "Trains", ("F2",), show_trains),
        ActionSpec("line", "View", "Line", ("F4",), lambda: line.setFocus()),
        ActionSpec("log", "View", "Event log", ("F6",), show_log),
        ActionSpec("inspector", "View", "Inspector", ("F7",), show_inspector),
        ActionSpec(
            "centre", "View", "Show the selected on the line", ("Ctrl+L",), flow.centre, is_placed
        ),
        ActionSpec(
            "zoom_in", "View", "Zoom in", ("Ctrl++", "Ctrl+="), lambda: line.zoom_by(_ZOOM_STEP)
        ),
        ActionSpec(
            "zoom_out", "View", "Zoom out", ("Ctrl+-",), lambda: line.zoom_by(1 / _ZOOM_STEP)
        ),
        ActionSpec("pan_left", "View", "Move left", ("Alt+Left",), lambda: line.pan_by(-_PAN_STEP)),
        ActionSpec(
            "pan_right", "View", "Move right", ("Alt+Right",), lambda: line.pan_by(_PAN_STEP)
        ),
        ActionSpec("deselect", "View", "Select nothing", ("Esc",), flow.deselect),
    ]


def _alarms(flow: DeskFlow) -> list[ActionSpec]:
    window = flow.window

    def show_alarms() -> None:
        window.raise_panel(window.alarms)
        window.alarms.view.setFocus()

    return [
        ActionSpec("alarms", "Alarms", "Alarm list", ("F5",), show_alarms),
        ActionSpec("guidance", "Alarms", "What to do", ("F1",), flow.guidance),
        ActionSpec(
            "acknowledge",
            "Alarms",
            "Acknowledge the selected",
            ("F9",),
            flow.acknowledge,
            flow.can_acknowledge,
        ),
        ActionSpec("silence", "Alarms", "Silence the sound", ("F8",), flow.silence),
        ActionSpec("steady", "Alarms", "Stop blinking for 30 s", ("Shift+F8",), flow.steady),
        ActionSpec(
            "next_alarm", "Alarms", "Next alarm", ("Alt+Down",), lambda: window.alarms.rows.step(1)
        ),
        ActionSpec(
            "previous_alarm",
            "Alarms",
            "Previous alarm",
            ("Alt+Up",),
            lambda: window.alarms.rows.step(-1),
        ),
    ]
