"""Owns how commands are carried out: by interlockings in seconds, by people in minutes, or not.

A command reaches whom it is for after a delay, is carried out then or refused, and the answer is a
report. What each draws comes from the seed and the command's number alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush
from typing import NamedTuple

from core.events import (
    BlockSection,
    ChangeMeet,
    ChangeOrder,
    Command,
    EndFault,
    EndPossession,
    GrantPossession,
    HoldTrain,
    ImposeTsr,
    InjectFault,
    LiftTsr,
    ReleaseTrain,
    SendMessage,
    SetRoute,
    StopTrain,
    UnblockSection,
)
from core.simulator.disturbance import stream
from core.simulator.fault_run import FaultRun
from core.simulator.orders import (
    Answer,
    Change,
    Close,
    Hold,
    Immobilise,
    Lift,
    Precede,
    Release,
    Restrict,
    UseTrack,
)
from core.simulator.sent import Sent, at_text
from core.simulator.world import World
from core.units import US_PER_S, km_to_mm

# Seconds until a command is carried out: by a machine, by a call to a driver, by a person who has
# to be found, reads it back and writes it down.
MACHINE_S = (1.0, 6.0)
CALL_S = (3.0, 15.0)
SPOKEN_S = (15.0, 90.0)
# Of those who are asked, some do not answer, and some say no.
SILENT_SHARE = 0.01
REFUSED_SHARE = 0.02
# By how much longer the late are, whose answer comes after its time.
LATE_S = (200.0, 500.0)

_MACHINES = (SetRoute, BlockSection)
_AT_ONCE = (InjectFault, EndFault)


class Asked(NamedTuple):
    """A command that reaches the field: its number, what is asked, when it was sent.

    `done_us` is set of one from before the field's start that was carried out by then.
    """

    order: int
    command: Command
    sent_us: int
    done_us: int | None = None


class _Task(NamedTuple):
    """A command that arrives at an instant, or is carried out then and in which way."""

    at_us: int
    order: int
    command: Command
    way: str


class Staff:
    """Those who carry out commands in one world, from `start_us` on."""

    def __init__(self, world: World, faults: FaultRun, *, seed: int, start_us: int) -> None:
        self._world = world
        self._faults = faults
        self._seed = seed
        self._start_us = start_us
        self._tasks: list[_Task] = []

    def take(self, asked: Asked) -> None:
        """Takes a command; one that was carried out before is carried out again, untold."""
        if asked.done_us is None:
            self._put(asked.sent_us, asked.order, asked.command, "arrives")
        else:
            self._put(asked.done_us, asked.order, asked.command, "again")

    def settle(self, start_us: int, end_us: int) -> Iterator[Sent]:
        """Carries out what is due before an instant, and answers."""
        while self._tasks and self._tasks[0].at_us < end_us:
            task = heappop(self._tasks)
            at_us = max(task.at_us, start_us)
            if task.way == "arrives":
                self._arrive(task)
            elif task.way != "silent":
                answer = self._carry_out(task, at_us)
                if task.way != "again" or at_us >= self._start_us:
                    yield _answer(at_us, task.order, answer)

    def next_us(self) -> int | None:
        """When there is something to do with the next command; None for none."""
        return self._tasks[0].at_us if self._tasks else None

    def _put(self, at_us: int, order: int, command: Command, way: str) -> None:
        heappush(self._tasks, _Task(at_us, order, command, way))

    def _arrive(self, task: _Task) -> None:
        """Somebody hears of a command: how he will take it, and when it will be carried out."""
        random = stream(self._seed, "order", str(task.order))
        way = self._way(task.command, random.random())
        delay_s = random.uniform(*_delay_s(task.command))
        if way == "late":
            delay_s += random.uniform(*LATE_S)
        done_us = task.at_us + round(delay_s * 1_000) * 1_000
        self._put(done_us, task.order, task.command, way)

    def _way(self, command: Command, share: float) -> str:
        """How it goes: as asked (""), late, silent, refuse or mistake."""
        if isinstance(command, _AT_ONCE):
            return ""
        if way := self._faults.people(command):
            return way
        if isinstance(command, _MACHINES):
            return ""
        if share < SILENT_SHARE:
            return "silent"
        return "refuse" if share < SILENT_SHARE + REFUSED_SHARE else ""

    def _carry_out(self, task: _Task, at_us: int) -> Answer:
        command = task.command
        if isinstance(command, InjectFault):
            return self._faults.inject(command.fault, command.target, at_us)
        if isinstance(command, EndFault):
            return self._faults.end(command.fault, command.target, at_us)
        if task.way == "refuse":
            return Answer(False, "not possible here now; please ask again")
        if task.way == "mistake":
            return Answer(False, "read back wrong: another train or place was understood")
        wanted = changes(command, task.order, self._world, at_us)
        answers = [self._world.act(change, at_us) for change in wanted]
        reactions = self._faults.react(command, at_us)
        refused = next((answer for answer in answers if not answer.done), None)
        if refused is not None and not reactions:
            return refused
        said = [*(a.text for a in answers if a.text and a.done), *reactions]
        if isinstance(command, SendMessage) and not said:
            said = ["read back correctly"]
        return Answer(True, "; ".join(said))


def changes(command: Command, order: int, world: World, at_us: int) -> Iterator[Change]:
    """What a command does to the railway; nothing where it only tells people something."""
    if isinstance(command, HoldTrain):
        until_us = command.until_us
        until_s = None if until_us is None else until_us // US_PER_S
        yield Hold(command.train, command.point or None, until_s)
    elif isinstance(command, ReleaseTrain):
        yield Release(command.train)
    elif isinstance(command, StopTrain):
        yield Immobilise(command.train)
    elif isinstance(command, ChangeMeet):
        yield Precede(command.passes, command.waits, command.point)
    elif isinstance(command, ChangeOrder):
        yield Precede(command.first, command.then, command.point)
    elif isinstance(command, ImposeTsr):
        low, high = sorted((km_to_mm(command.from_km), km_to_mm(command.to_km)))
        yield Restrict(f"TSR-{order}", command.line, low, high, command.kmh)
    elif isinstance(command, GrantPossession):
        low, high = sorted((km_to_mm(command.from_km), km_to_mm(command.to_km)))
        yield Close(f"POS-{order}", command.line, low, high)
    elif isinstance(command, BlockSection):
        section = world.railway.sections[command.section]
        yield Close(f"BLK-{order}", section.line, section.start_mm, section.end_mm)
    elif isinstance(command, SetRoute) and command.track:
        yield from _into_track(command, world, at_us)
    elif isinstance(command, LiftTsr | EndPossession | UnblockSection):
        yield Lift(command.restriction)


def _into_track(command: SetRoute, world: World, at_us: int) -> Iterator[Change]:
    """The next train at a signal goes into another track of the station behind it."""
    signal = world.railway.signals[command.signal]
    sign = 1 if signal.direction == "up" else -1
    coming = [
        ((signal.position_mm - now.position_mm) * sign, now.train)
        for now in world.on_the_line(at_us)
        if now.line == signal.line and now.sign == sign
    ]
    ahead = [found for found in coming if found[0] >= 0]
    if signal.point and ahead:
        yield UseTrack(min(ahead)[1], signal.point, command.track)


def _delay_s(command: Command) -> tuple[float, float]:
    if isinstance(command, _AT_ONCE):
        return (0.0, 0.0)
    if isinstance(command, _MACHINES):
        return MACHINE_S
    return CALL_S if isinstance(command, StopTrain) else SPOKEN_S


def _answer(at_us: int, order: int, answer: Answer) -> Sent:
    said = {
        "kind": "answer",
        "at": at_text(at_us),
        "order": order,
        "outcome": "confirmed" if answer.done else "refused",
    }
    if answer.text:
        said["text"] = answer.text[:1000]
    return Sent(at_us, f"order {order}", said)
