"""Owns what a person can do about alarms, with the keys for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from core.alarms.lifecycle import OUT_OF_SERVICE, SHELVED
from core.state.model import AlarmState
from ui.actions import ActionSpec, Choice, ChoiceSpec, Spec
from ui.alarms.desk import can_reset
from ui.alarms.sound import VOLUMES
from ui.viewmodels.alarm_filter import VIEWS
from ui.viewmodels.language import tr

STEADY_S = 30.0

if TYPE_CHECKING:
    from ui.desk_flow import DeskFlow


def alarm_actions(flow: DeskFlow) -> list[Spec]:
    """Every action about alarms, in the order of the menu."""
    return [*_looking(flow), *_asking(flow), *_handing(flow), *_sounding(flow)]


# Of the export of the figures.
_KEY = ("Ctrl+Alt+E",)


def _looking(flow: DeskFlow) -> list[Spec]:
    panel = flow.window.alarms

    def views() -> list[Choice]:
        return [Choice(view, tr(view), view == panel.tools.filter.view) for view in VIEWS]

    def is_selected() -> bool:
        return flow.selected_alarm is not None

    def go_to_instant() -> None:
        alarm = flow.selected_alarm
        if alarm is not None:
            flow.link.seek(alarm.raised_us)

    def show_history() -> None:
        flow.window.journal.show_history()
        flow.window.go_to(flow.window.journal)

    def export_figures() -> None:
        question = tr("Write the alarm figures to the file (CSV)")
        said = str(Path.home() / "alarm-figures.csv")
        export = flow.window.kpi.feed.export
        flow.window.ask.ask(question, export, QApplication.focusWidget(), said)

    return [
        ActionSpec("guidance", "Alarms", tr("What to do"), ("F1",), flow.guidance),
        ActionSpec(
            "next_alarm", "Alarms", tr("Next alarm"), ("Alt+Down",), lambda: panel.rows.step(1)
        ),
        ActionSpec(
            "previous_alarm",
            "Alarms",
            tr("Previous alarm"),
            ("Alt+Up",),
            lambda: panel.rows.step(-1),
        ),
        ActionSpec(
            "alarm_instant",
            "Alarms",
            tr("Go to the instant it was raised"),
            ("Ctrl+I",),
            go_to_instant,
            is_selected,
        ),
        ActionSpec(
            "alarm_history",
            "Alarms",
            tr("Everything about the selected alarm"),
            ("Ctrl+Shift+J",),
            show_history,
            is_selected,
        ),
        ActionSpec(
            "export_figures", "Alarms", tr("Export the alarm figures…"), _KEY, export_figures
        ),
        ActionSpec(
            "filter_alarms",
            "Alarms",
            tr("Filter by words"),
            ("Ctrl+Shift+F",),
            panel.tools.open_to_type,
        ),
        ActionSpec(
            "clear_filter", "Alarms", tr("Show every alarm"), ("Ctrl+Shift+A",), panel.tools.clear
        ),
        ChoiceSpec(
            "alarm_view", "Alarms", tr("List"), ("Ctrl+Shift+K",), views, panel.tools.show_view
        ),
    ]


def _asking(flow: DeskFlow) -> list[Spec]:
    desk = flow.alarm_desk

    def selected() -> AlarmState:
        alarm = flow.selected_alarm
        assert alarm is not None
        return alarm

    def if_selected() -> bool:
        return flow.link.has_commands and flow.selected_alarm is not None

    def is_shelved() -> bool:
        return if_selected() and SHELVED in selected().flags

    return [
        ActionSpec(
            "acknowledge",
            "Alarms",
            tr("Acknowledge the selected"),
            ("F9",),
            flow.acknowledge,
            flow.can_acknowledge,
        ),
        ActionSpec(
            "acknowledge_seen",
            "Alarms",
            tr("Acknowledge the low ones in sight"),
            ("Shift+F9",),
            desk.acknowledge_seen,
            lambda: flow.link.has_commands and bool(desk.batch()),
        ),
        ActionSpec(
            "shelve",
            "Alarms",
            tr("Shelve…"),
            ("Ctrl+Shift+S",),
            lambda: desk.shelve(selected()),
            lambda: desk.can_shelve(flow.selected_alarm),
        ),
        ActionSpec(
            "unshelve",
            "Alarms",
            tr("Unshelve"),
            ("Ctrl+Shift+U",),
            lambda: desk.unshelve(selected()),
            is_shelved,
        ),
        ActionSpec(
            "reset",
            "Alarms",
            tr("Reset…"),
            ("Ctrl+Shift+R",),
            lambda: desk.reset(selected()),
            lambda: if_selected() and can_reset(flow.selected_alarm),
        ),
        ActionSpec(
            "comment",
            "Alarms",
            tr("Comment…"),
            ("Ctrl+Shift+C",),
            lambda: desk.comment(selected()),
            if_selected,
        ),
    ]


def _handing(flow: DeskFlow) -> list[Spec]:
    """What moves an alarm, or the desk, into other hands."""
    desk = flow.alarm_desk

    def selected() -> AlarmState:
        alarm = flow.selected_alarm
        assert alarm is not None
        return alarm

    def is_out() -> bool:
        alarm = flow.selected_alarm
        return alarm is not None and OUT_OF_SERVICE in alarm.flags

    def is_in() -> bool:
        return flow.link.has_commands and flow.selected_alarm is not None and not is_out()

    return [
        ActionSpec(
            "out_of_service",
            "Alarms",
            tr("Take out of service…"),
            ("Ctrl+Shift+X",),
            lambda: desk.take_out(selected()),
            is_in,
        ),
        ActionSpec(
            "in_service",
            "Alarms",
            tr("Return to service…"),
            ("Ctrl+Alt+X",),
            lambda: desk.give_back(selected()),
            lambda: flow.link.has_commands and is_out(),
        ),
        ActionSpec(
            "hand_over",
            "Desk",
            tr("Hand the desk over…"),
            ("Ctrl+H",),
            desk.hand_over,
            lambda: flow.link.has_commands,
        ),
    ]


def _sounding(flow: DeskFlow) -> list[Spec]:
    desk = flow.alarm_desk

    def volumes() -> list[Choice]:
        now = desk.sound.volume_percent if desk.sound is not None else None
        return [Choice(str(one), f"{one} %", one == now) for one in VOLUMES]

    def set_volume(percent: str) -> None:
        if desk.sound is not None:
            desk.sound.set_volume(int(percent))

    def steady() -> None:
        flow.blink.hold_steady(STEADY_S)

    def test() -> None:
        if desk.sound is not None:
            desk.sound.test()

    return [
        ActionSpec("silence", "Alarms", tr("Silence the sound"), ("F8",), desk.silence),
        ActionSpec("steady", "Alarms", tr("Stop blinking for 30 s"), ("Shift+F8",), steady),
        ActionSpec("sound_test", "Alarms", tr("Test the sound"), ("Ctrl+F8",), test),
        ChoiceSpec("volume", "Alarms", tr("Loudness"), ("Ctrl+Shift+V",), volumes, set_volume),
    ]
