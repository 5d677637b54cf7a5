"""Owns what an instructor can do to a simulated world: its speed, its faults, back to an instant.

The log never goes back. Where a person goes back to an instant, the log up to it becomes a store of
its own, and the desk goes on with that one.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.events import EndFault, InjectFault, SessionStarted, SetSpeed
from core.ids import Origin
from core.session import StoreSession, branch_store, fault_menu
from core.store import StoreError
from core.units import US_PER_S
from ui.actions import ActionSpec, Choice, ChoiceSpec, Spec
from ui.desk_link import DeskLink
from ui.viewmodels.clocks import minute_text
from ui.viewmodels.language import tr
from ui.viewmodels.selection import Selection

if TYPE_CHECKING:
    from core.recorder.simulated import FaultEntry
    from ui.desk_flow import DeskFlow

SPEEDS = ("0.1", "0.5", "1", "2", "5", "10", "20", "60")
# How far back one can go at once, in minutes; the beginning is always there.
_BACK_MIN = (1, 5, 10, 30, 60)
_MINUTE_US = 60 * US_PER_S
# What a fault is about, and the kind of selection that names such a thing.
_ABOUT = {
    "points": "switch",
    "signal": "signal",
    "section": "section",
    "station": "point",
    "train": "train",
    "measuring_point": "measure",
}


class Trainer(QObject):
    """Asks the recorder of a simulated store. `branched` has the store to go on with."""

    branched = Signal(object)

    def __init__(self, link: DeskLink, selected: Callable[[], Selection]) -> None:
        super().__init__()
        self._link = link
        self._selected = selected
        self._speed = 1.0
        self._running: list[tuple[str, str]] = []

    @cached_property
    def _faults(self) -> dict[str, FaultEntry]:
        return {fault.id: fault for fault in fault_menu()}

    def can_steer(self) -> bool:
        """True where the world is a simulated one and its end is what is shown."""
        origin = self._link.session.header.origin
        return self._link.has_commands and origin in (Origin.SIMULATED, Origin.TRAINING)

    @property
    def speed(self) -> float:
        """How many times as fast as real time the world runs; 0 while it stands."""
        status = self._link.session.status
        return status.speed if status is not None else 0.0

    def pause(self) -> None:
        """Lets time stand, or go on as fast as before."""
        now = self.speed
        if now:
            self._speed = now
        self._set(0.0 if now else self._speed)

    def speeds(self) -> list[Choice]:
        """How fast time can run."""
        return [Choice(one, f"{one} ×", float(one) == self.speed) for one in SPEEDS]

    def set_speed(self, speed: str) -> None:
        """Lets time run so many times as fast as real time."""
        self._set(float(speed))

    def _set(self, speed: float) -> None:
        self._link.send(SetSpeed(operator=self._link.operator, speed=speed))

    # Faults.

    def faults(self) -> list[Choice]:
        """Every fault there is, each on what is selected where that is such a thing."""
        kind, object_id = self._selected()
        choices = []
        for fault in self._faults.values():
            words = f"{tr(fault.group)} · {tr(fault.name)}"
            if _ABOUT.get(fault.about) == kind:
                words = f"{words} → {object_id}"
            choices.append(Choice(fault.id, words))
        return choices

    def inject(self, fault_id: str) -> None:
        """Lets a fault happen now, to what is selected or else to what is drawn by lot."""
        kind, object_id = self._selected()
        target = object_id if _ABOUT.get(self._faults[fault_id].about) == kind else ""
        asked = InjectFault(operator=self._link.operator, fault=fault_id, target=target)
        if self._link.send(asked) and (fault_id, target) not in self._running:
            self._running.append((fault_id, target))

    def running(self) -> list[Choice]:
        """The faults that this desk let happen and has not ended."""
        choices = []
        for fault_id, target in self._running:
            name = tr(self._faults[fault_id].name)
            choices.append(Choice(f"{fault_id}/{target}", f"{name} → {target}" if target else name))
        return choices

    def end(self, choice: str) -> None:
        """Mends a fault at once."""
        fault_id, _, target = choice.partition("/")
        asked = EndFault(operator=self._link.operator, fault=fault_id, target=target)
        if self._link.send(asked):
            self._running.remove((fault_id, target))

    # Back, and what happened.

    def instants(self) -> list[Choice]:
        """The instants to go back to."""
        link = self._link
        begin_us, now_us = link.begin_us, link.end_us
        choices = [
            Choice(str(now_us - minutes * _MINUTE_US), tr("{min} min ago", min=minutes))
            for minutes in _BACK_MIN
            if now_us - minutes * _MINUTE_US > begin_us
        ]
        time = minute_text(begin_us, now_us, UTC)
        return [*choices, Choice(str(begin_us), tr("the beginning, {time} UTC", time=time))]

    def go_back(self, instant: str) -> None:
        """Makes a store that goes on from an instant; the desk opens it in place of this one."""
        here = self._link.session.path
        stamp = datetime.fromtimestamp(int(instant) // US_PER_S, UTC).strftime("%H%M%S")
        target = _free(here, stamp)
        try:
            branch_store(here, target, int(instant))
        except StoreError as error:
            self._link.said.emit(str(error))
            return
        self.branched.emit(target)

    def debrief(self) -> None:
        """Lets time stand and shows what happened, from the beginning."""
        if self.speed:
            self.pause()
        self._link.seek(self._link.begin_us)


def _free(here: Path, stamp: str) -> Path:
    """A name beside a store that no file has yet."""
    for number in range(1, 1_000):
        target = here.with_name(f"{here.stem}-{stamp}-{number}.db")
        if not target.exists():
            return target
    raise AssertionError("a thousand stores of one instant")


def source_again(session: StoreSession) -> tuple[str, ...]:
    """The simulator's address, to go on with: as it was, without the start that is past."""
    begun = [logged.event for logged in session.events(kinds=("session_started",))]
    uris = begun[-1].sources if begun and isinstance(begun[-1], SessionStarted) else ()
    for uri in uris:
        scheme, _, query = uri.partition("?")
        if scheme == "sim:":
            kept = "&".join(part for part in query.split("&") if not part.startswith("start="))
            return (f"sim:?{kept}" if kept else "sim:",)
    return ()


def training_actions(flow: DeskFlow) -> list[Spec]:
    """What can be done to a simulated world; nothing of it on any other."""
    trainer = flow.trainer
    can = trainer.can_steer
    menu = "Training"
    return [
        ActionSpec("pause", menu, tr("Let time stand or go on"), ("Ctrl+P",), trainer.pause, can),
        ChoiceSpec(
            "speed",
            menu,
            tr("Speed of time"),
            ("Ctrl+Shift+P",),
            trainer.speeds,
            trainer.set_speed,
            can,
        ),
        ChoiceSpec(
            "inject",
            menu,
            tr("Let a fault happen"),
            ("Ctrl+Shift+I",),
            trainer.faults,
            trainer.inject,
            can,
        ),
        ChoiceSpec(
            "mend", menu, tr("End a fault"), ("Ctrl+Shift+E",), trainer.running, trainer.end, can
        ),
        ChoiceSpec(
            "go_back",
            menu,
            tr("Back to an instant"),
            ("Ctrl+Shift+G",),
            trainer.instants,
            trainer.go_back,
            can,
        ),
        ActionSpec(
            "debrief",
            menu,
            tr("End, and see what happened"),
            ("Ctrl+Shift+D",),
            trainer.debrief,
            can,
        ),
    ]
