"""Owns the list of what a person can do at the desk, with the keys for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ui.actions import ActionSpec, Choice, ChoiceSpec, Spec
from ui.alarms.actions import alarm_actions
from ui.layouts import Standing, to_next_screen
from ui.timeline.actions import time_actions
from ui.train_graph.actions import graph_actions
from ui.training import training_actions
from ui.viewmodels.language import tr
from ui.viewmodels.roles import ROLE_WORDS

if TYPE_CHECKING:
    from ui.desk_flow import DeskFlow

_ZOOM_STEP = 1.5
_PAN_STEP = 0.25


def desk_actions(flow: DeskFlow) -> list[Spec]:
    """Every action, in the order of the menus."""
    return [
        *_desk(flow),
        *_view(flow),
        *_panels(flow),
        *_layouts(flow),
        *alarm_actions(flow),
        *graph_actions(flow),
        *time_actions(flow),
        *training_actions(flow),
    ]


def _desk(flow: DeskFlow) -> list[Spec]:
    def has_commands() -> bool:
        return flow.link.has_commands

    def roles() -> list[Choice]:
        return [
            Choice(role, tr(words), role == flow.link.role) for role, words in ROLE_WORDS.items()
        ]

    return [
        ActionSpec("find", "Desk", tr("Find…"), ("Ctrl+K", "Ctrl+F"), flow.find),
        ActionSpec(
            "report", "Desk", tr("Report by telephone…"), ("Ctrl+R",), flow.report, has_commands
        ),
        ActionSpec("note", "Desk", tr("Write a note…"), ("Ctrl+N",), flow.write_note, has_commands),
        ActionSpec("theme", "Desk", tr("Day or night"), ("Ctrl+D",), flow.preferences.switch_theme),
        ChoiceSpec(
            "profile",
            "Desk",
            tr("Line colours"),
            ("Ctrl+Alt+C",),
            flow.preferences.profiles,
            flow.preferences.choose_profile,
        ),
        ChoiceSpec("role", "Desk", tr("Role"), ("Ctrl+Shift+O",), roles, flow.choose_role),
        ChoiceSpec(
            "language",
            "Desk",
            tr("Language"),
            ("Ctrl+Shift+L",),
            flow.preferences.languages,
            flow.preferences.choose_language,
        ),
        ChoiceSpec(
            "area", "Desk", tr("My area"), ("Ctrl+Alt+A",), flow.area.choices, flow.area.choose
        ),
        ActionSpec(
            "area_between",
            "Desk",
            tr("My area between two places…"),
            ("Ctrl+Alt+B",),
            flow.ask_area,
        ),
        ActionSpec("menu", "Desk", tr("Open the menu"), ("F10",), flow.window.top_bar.open_menu),
        ActionSpec("quit", "Desk", tr("Quit"), ("Ctrl+Q",), flow.window.close),
    ]


def _panels(flow: DeskFlow) -> list[Spec]:
    """One action a panel, then those on the panel that has the keyboard."""
    window = flow.window

    def call_up(standing: Standing) -> ActionSpec:
        panel = standing.panel
        keys = (standing.key,) if standing.key else ()
        name = f"panel_{panel.objectName()}"
        return ActionSpec(name, "Panels", panel.name, keys, lambda: window.go_to(panel))

    def is_in_panel() -> bool:
        return window.panel_in_use is not None

    def float_panel() -> None:
        panel = window.panel_in_use
        if panel is not None:
            panel.setFloating(not panel.isFloating())
            window.go_to(panel)

    def next_screen() -> None:
        panel = window.panel_in_use
        if panel is not None:
            to_next_screen(panel)
            window.go_to(panel)

    def put_away() -> None:
        panel = window.panel_in_use
        if panel is not None:
            panel.close()

    return [
        *(call_up(standing) for standing in window.standings),
        ActionSpec(
            "float", "Panels", tr("Float or dock the panel"), ("Alt+F",), float_panel, is_in_panel
        ),
        ActionSpec(
            "next_screen",
            "Panels",
            tr("Panel to the next screen"),
            ("Alt+S",),
            next_screen,
            is_in_panel,
        ),
        ActionSpec(
            "put_away", "Panels", tr("Put the panel away"), ("Ctrl+W",), put_away, is_in_panel
        ),
    ]


def _layouts(flow: DeskFlow) -> list[Spec]:
    window = flow.window

    def kept() -> list[Choice]:
        return [Choice(name, name) for name in window.layouts.names()]

    def save() -> None:
        question = tr("A name for the layout as it is now")
        window.ask.ask(question, window.layouts.save, QApplication.focusWidget())

    return [
        ChoiceSpec("layout", "Panels", tr("Layout"), ("Ctrl+Alt+Y",), kept, window.use_layout),
        ActionSpec("save_layout", "Panels", tr("Save the layout as…"), ("Ctrl+Alt+S",), save),
        ChoiceSpec(
            "forget_layout",
            "Panels",
            tr("Forget a layout"),
            ("Ctrl+Alt+F",),
            kept,
            window.layouts.forget,
        ),
        ActionSpec(
            "reset_layout",
            "Panels",
            tr("Reset the layout"),
            ("Ctrl+Alt+0",),
            flow.window.reset_layout,
        ),
    ]


def _view(flow: DeskFlow) -> list[Spec]:
    window = flow.window

    def is_placed() -> bool:
        return flow.card.centre is not None

    line = window.line_view

    def lines() -> list[Choice]:
        return [Choice(id, name, id == line.line_id) for id, name in line.lines.items()]

    return [
        ActionSpec("line", "View", tr("Line"), ("F4",), lambda: line.setFocus()),
        ChoiceSpec(
            "which_line", "View", tr("Choose a line"), ("Ctrl+Alt+L",), lines, line.set_line
        ),
        ActionSpec(
            "centre",
            "View",
            tr("Show the selected on the line"),
            ("Ctrl+L",),
            flow.centre,
            is_placed,
        ),
        ActionSpec(
            "zoom_in", "View", tr("Zoom in"), ("Ctrl++", "Ctrl+="), lambda: line.zoom_by(_ZOOM_STEP)
        ),
        ActionSpec(
            "zoom_out", "View", tr("Zoom out"), ("Ctrl+-",), lambda: line.zoom_by(1 / _ZOOM_STEP)
        ),
        ActionSpec(
            "pan_left", "View", tr("Move left"), ("Alt+Left",), lambda: line.pan_by(-_PAN_STEP)
        ),
        ActionSpec(
            "pan_right", "View", tr("Move right"), ("Alt+Right",), lambda: line.pan_by(_PAN_STEP)
        ),
        ActionSpec("back", "View", tr("Back to the one before"), ("Alt+Backspace",), flow.go_back),
        ChoiceSpec(
            "text_size",
            "View",
            tr("Size of text"),
            ("Ctrl+Alt+T",),
            flow.preferences.text_sizes,
            flow.preferences.choose_text_size,
        ),
        ActionSpec(
            "motion", "View", tr("Less motion"), ("Ctrl+Shift+M",), flow.preferences.switch_motion
        ),
        ActionSpec("wall", "View", tr("Wall display"), ("F11",), flow.outlook.switch_wall),
        ActionSpec("deselect", "View", tr("Select nothing"), ("Esc",), flow.deselect),
    ]
