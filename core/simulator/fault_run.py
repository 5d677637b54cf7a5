"""Owns the faults that are happening: their beginning, what is done about them, and their end.

What is seen of them is in `fault_signs`. A fault is numbered in the order in which it began; what
it draws comes from the seed, its kind, its target and its instant alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count
from random import Random

from core.events import Command, SendMessage
from core.simulator.concerned import concerned
from core.simulator.disturbance import stream
from core.simulator.fault_draw import HOUR_S, drawn_in, targets
from core.simulator.fault_signs import FaultSigns
from core.simulator.faults import Action, FaultKind, fault_kinds
from core.simulator.orders import Answer, Change, Close, Hold, Immobilise, Lift, Release, Restrict
from core.simulator.orders import Slow as SlowDown
from core.simulator.places import Place, place_of
from core.simulator.world import World
from core.units import US_PER_S


@dataclass
class Fault:
    """A fault that happens to `target`, up to `end_us` unless something changes that."""

    number: int
    kind: FaultKind
    target: str
    place: Place | None
    start_us: int
    end_us: int
    # The actions that have had their effect: none has it twice.
    done: list[Action] = field(default_factory=list)

    @property
    def train(self) -> str | None:
        """The train it is about, if it is about one."""
        return self.target if self.kind.about == "train" else None

    @property
    def name(self) -> str:
        """What its changes to the railway are called."""
        return f"fault-{self.number}"


class FaultRun:
    """The faults of one world. `rate` multiplies how often they happen by themselves; 0: never."""

    def __init__(self, world: World, signs: FaultSigns, *, seed: int, rate: float) -> None:
        self._world = world
        self._signs = signs
        self._seed = seed
        self._rate = rate
        self._numbers = count(1)
        self._order = count()
        self._next_hour_s = 0
        self._drawn: list[tuple[int, int, FaultKind, Random]] = []
        self._ends: list[tuple[int, int, Fault]] = []
        self.active: list[Fault] = []

    def settle(self, start_us: int, end_us: int) -> None:
        """Lets begin and end what does so from an instant up to another, in order of time."""
        self._draw(start_us, end_us)
        while (at_us := self._next_us()) is not None and at_us < end_us:
            if self._drawn and self._drawn[0][0] == at_us:
                _, _, kind, random = heappop(self._drawn)
                possible = targets(kind, self._world, at_us)
                if possible:
                    self._begin(kind, random.choice(possible), at_us)
            else:
                _, _, fault = heappop(self._ends)
                if fault.end_us == at_us and fault in self.active:
                    self._finish(fault, at_us)

    def inject(self, name: str, target: str, at_us: int) -> Answer:
        """Lets a kind of fault happen now, to a target or to one that is drawn."""
        kind = fault_kinds().get(name)
        if kind is None:
            return Answer(False, f"there is no fault {name!r}")
        possible = targets(kind, self._world, at_us)
        if target and target not in possible and self._of_its_kind(kind, target) is None:
            return Answer(False, f"{kind.name} cannot happen to {target!r} now")
        if not target:
            if not possible:
                return Answer(False, f"there is nothing now to which {kind.name} can happen")
            target = stream(self._seed, f"injected/{at_us}", name).choice(possible)
        if any(f.kind is kind and f.target == target for f in self.active):
            return Answer(False, f"{kind.name} happens to {target} already")
        self._begin(kind, target, at_us)
        return Answer(True, f"{kind.name}: {target}")

    def end(self, name: str, target: str, at_us: int) -> Answer:
        """Mends the faults of a kind now, or that of one target."""
        found = [f for f in self.active if f.kind.id == name and target in ("", f.target)]
        for fault in found:
            self._finish(fault, at_us)
        if not found:
            return Answer(False, f"no fault {name!r} is happening{target and f' to {target}'}")

        return Answer(True, f"{found[0].kind.name} is over: {', '.join(f.target for f in found)}")

    def react(self, command: Command, at_us: int) -> list[str]:
        """What a command that was carried out does to the faults it concerns, and what is said."""
        said = []
        for fault in list(self.active):
            if not concerned(command, fault.train, fault.target, fault.place, self._world.railway):
                continue
            for action in (*fault.kind.right, *fault.kind.wrong):
                if _is_meant(action, command) and action not in fault.done:
                    said += self._act(fault, action, at_us)
                    break
        return said

    def people(self, command: Command) -> str:
        """How those who get a command answer: as usual (""), late, silent, refuse, mistake."""
        for fault in self.active:
            way = fault.kind.effect.people
            if way and concerned(
                command, fault.train, fault.target, fault.place, self._world.railway
            ):
                return way
        return ""

    def _next_us(self) -> int | None:
        firsts = [heap[0][0] for heap in (self._drawn, self._ends) if heap]
        return min(firsts, default=None)

    def _draw(self, start_us: int, end_us: int) -> None:
        if not self._rate:
            return
        start_s = start_us // US_PER_S
        self._next_hour_s = max(self._next_hour_s, start_s - start_s % HOUR_S)
        while self._next_hour_s * US_PER_S < end_us:
            for drawn in drawn_in(self._seed, self._rate, self._next_hour_s):
                if drawn.at_us >= start_us:
                    entry = (drawn.at_us, next(self._order), drawn.kind, drawn.random)
                    heappush(self._drawn, entry)
            self._next_hour_s += HOUR_S

    def _of_its_kind(self, kind: FaultKind, target: str) -> object | None:
        """The fixed thing that a target names, where the kind is about such things."""
        railway = self._world.railway
        return {
            "station": railway.points,
            "section": railway.sections,
            "signal": railway.signals,
            "points": railway.switches,
            "measuring_point": railway.measuring_points,
        }.get(kind.about, {}).get(target)

    def _begin(self, kind: FaultKind, target: str, at_us: int) -> None:
        random = stream(self._seed, f"fault {kind.id}/{at_us}", target)
        low, likely, high = kind.lasts_min
        lasts_us = round(random.triangular(low, high, likely) * 60 * US_PER_S)
        place = None if kind.about == "train" else place_of(self._world.railway, target)
        fault = Fault(next(self._numbers), kind, target, place, at_us, at_us + lasts_us)
        self.active.append(fault)
        self._ends_at(fault, fault.end_us)
        for change in self._changes(fault):
            self._world.act(change, at_us)
        self._signs.begin(fault, random)

    def _ends_at(self, fault: Fault, end_us: int) -> None:
        fault.end_us = end_us
        heappush(self._ends, (end_us, next(self._order), fault))

    def _finish(self, fault: Fault, at_us: int) -> None:
        fault.end_us = at_us
        self.active.remove(fault)
        effect = fault.kind.effect
        if fault.train and (effect.stop or effect.hold):
            self._world.act(Release(fault.train), at_us)
        if fault.train and effect.slow:
            self._world.act(SlowDown(fault.train, 1.0), at_us)
        if fault.place and (effect.close or effect.kmh):
            self._world.act(Lift(fault.name), at_us)
        self._signs.end(fault, at_us)

    def _changes(self, fault: Fault) -> Iterator[Change]:
        effect, train, place = fault.kind.effect, fault.train, fault.place
        if train and effect.stop:
            yield Immobilise(train)
        if train and effect.hold:
            yield Hold(train)
        if train and effect.slow:
            yield SlowDown(train, effect.slow)
        if place and effect.close:
            yield Close(fault.name, place.line, place.from_mm, place.to_mm)
        if place and effect.kmh:
            yield Restrict(fault.name, place.line, place.from_mm, place.to_mm, effect.kmh)

    def _act(self, fault: Fault, action: Action, at_us: int) -> list[str]:
        fault.done.append(action)
        if action.times != 1.0:
            self._ends_at(fault, at_us + round((fault.end_us - at_us) * action.times))
        if action.then:
            self.inject(action.then, fault.target, at_us)
        return [action.says] if action.says else []


def _is_meant(action: Action, command: Command) -> bool:
    if command.__struct_config__.tag != action.command:
        return False
    if not action.words:
        return True
    text = command.text.casefold() if isinstance(command, SendMessage) else ""
    return any(word in text for word in action.words)
