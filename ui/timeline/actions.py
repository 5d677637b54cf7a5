"""Owns what a person can do with time: every action of the time line, with its keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ui.actions import ActionSpec, Spec
from ui.viewmodels.clocks import parse_time
from ui.viewmodels.language import tr
from ui.windows import another_window

if TYPE_CHECKING:
    from ui.desk_flow import DeskFlow


def time_actions(flow: DeskFlow) -> list[Spec]:
    """Live, play, steps and speeds."""
    control = flow.time

    def is_past() -> bool:
        return not flow.link.has_commands

    steps = (
        ("event", tr("Event before"), tr("Next event"), "Ctrl+Alt"),
        ("minute", tr("A minute back"), tr("A minute on"), "Ctrl"),
        ("hour", tr("An hour back"), tr("An hour on"), "Ctrl+Shift"),
    )
    found: list[Spec] = [
        ActionSpec(
            "live", "Time", tr("Back to the end of the log"), ("End",), control.go_live, is_past
        ),
        ActionSpec("jump", "Time", tr("Go to a time…"), ("Ctrl+Y",), lambda: ask_time(flow)),
        ActionSpec("play", "Time", tr("Play or pause"), ("Ctrl+Space",), control.toggle, is_past),
        ActionSpec("faster", "Time", tr("Faster"), ("Ctrl+.",), lambda: control.change_speed(1)),
        ActionSpec("slower", "Time", tr("Slower"), ("Ctrl+,",), lambda: control.change_speed(-1)),
    ]
    for what, back, on, keys in steps:
        for sign, text, arrow in ((-1, back, "Left"), (1, on, "Right")):
            name = f"{what}_{'back' if sign < 0 else 'on'}"
            run = _stepper(flow, what, sign)
            found.append(ActionSpec(name, "Time", text, (f"{keys}+{arrow}",), run))
    found += [
        ActionSpec(
            "window_same",
            "Time",
            tr("Another window on this instant"),
            ("Ctrl+Shift+N",),
            lambda: another_window(flow, own=False),
        ),
        ActionSpec(
            "window_own",
            "Time",
            tr("Another window with its own time"),
            ("Ctrl+Alt+N",),
            lambda: another_window(flow, own=True),
        ),
    ]
    return found


def _stepper(flow: DeskFlow, what: str, sign: int) -> Callable[[], None]:
    return lambda: flow.time.step(what, sign)


def ask_time(flow: DeskFlow) -> None:
    """Asks for a time of day or an instant, and shows it."""

    def go(typed: str) -> None:
        try:
            flow.time.seek(parse_time(typed, flow.link.end_us, flow.zone))
        except ValueError as error:
            flow.window.message_line.say(str(error))

    question = tr("Go to which time? 14:32, or 2026-11-24 14:32")
    flow.window.ask.ask(question, go, QApplication.focusWidget())
