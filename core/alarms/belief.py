"""Owns what conditions look at: the railway, the plan and the belief, and how good an input is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, cached_property
from typing import Any, Protocol

from core.alarms.fold import AlarmFold
from core.alarms.terms import Env
from core.line.model import OperatingPoint, Railway, Section, Signal
from core.line.quantities import TRAIN_PREFIX, measure_id, quantities
from core.state.fold import TelemetryFold
from core.state.model import MeasureState, SourceState, TrainState
from core.state.quality import UNCERTAIN_ACCURACY_MM, fix_limit_s, possible_extent_mm
from core.timetable.model import Plan
from core.units import MM_PER_M, US_PER_S

# A number is told again from time to time, a state only when it changes: the age of a number says
# something, that of a state nothing while its source is well.
NUMBER_LIMIT_US = 1_200 * US_PER_S
_ILL = ("stale", "dead")
# From an exit signal over the points to where the block section begins, at most.
THROAT_MM = 1_500_000
# A train of which nobody said how long it is.
LONGEST_M = 1_500
# A train that stands so near before a signal at stop stands because of it.
HELD_MM = 2_000 * MM_PER_M


class Operations(Protocol):
    """The fold of commands: orders by number, and by name what they put in force or ask for."""

    @property
    def commands(self) -> Mapping[int, Any]:
        """By number: `id`, `state`, `sent_us`, `due_us`."""
        ...

    @property
    def restrictions(self) -> Mapping[str, Any]:
        """By name: `id`, `kind`, `state`, `line`, `from_mm`, `to_mm`, `kmh`, times."""
        ...


class NoOperations:
    """Nobody asks anything of the field."""

    commands: Mapping[int, Any] = {}
    restrictions: Mapping[str, Any] = {}


# What conditions call a restriction, by its kind: a closed section is a closed stretch.
_KIND_OF = {"tsr": "tsr", "possession": "possession", "block": "possession"}


class Belief:
    """The world of the conditions of one recorder; it changes under them, event by event.

    `epoch` counts what can change the quality of any input, `stamps` what was measured of a thing.
    """

    # The one system there is: lists and instances know an object by its id.
    id = "system"
    quantities = quantities()

    def __init__(
        self,
        railway: Railway,
        plan: Plan,
        telemetry: TelemetryFold,
        alarms: AlarmFold,
        operations: Operations,
    ) -> None:
        self.railway = railway
        self.plan = plan
        self.telemetry = telemetry
        self.alarms = alarms
        self.operations = operations
        self.epoch = 0
        self.stamps: defaultdict[str, int] = defaultdict(int)
        # Train to the sections that are reported to hold it, and to the block that its fix is in.
        self.shown: dict[str, set[str]] = {}
        self._heard: dict[str, int] = {}
        self._shows: dict[str, str] = {}
        self.trains_in: dict[str, set[str]] = {}
        self.block_of: dict[str, str] = {}
        # Quantity to the objects of which it was reported; when one of an object's last changed.
        self.measured: dict[str, set[str]] = {}
        self.changed_us: dict[str, int] = {}
        for name in telemetry.measures:
            self.note_measure(name)
        for name in telemetry.sections:
            self.note_section(name)
        for name in telemetry.trains:
            self.note_train(name)

    def find(self, kind: str, key: str) -> Any:
        """The object of an instance, or None where there is none."""
        if kind == "train":
            return self.telemetry.trains.get(key)
        if kind in ("system", "desk"):
            return self
        if kind == "source":
            return self.telemetry.sources.get(key)
        if kind == "alarm":
            alarm, _, of = key.partition("/")
            return self.alarms.alarms.get((alarm, of))
        if kind == "command":
            return self.operations.commands.get(int(key))
        if kind in ("tsr", "possession"):
            found = self.operations.restrictions.get(key)
            return found if found is not None and _KIND_OF[found.kind] == kind else None
        return self._objects.get(kind, {}).get(key)

    @cached_property
    def _objects(self) -> dict[str, Mapping[str, Any]]:
        return {
            "section": self.railway.sections,
            "signal": self.railway.signals,
            "points": self.railway.switches,
            "station": self.railway.points,
            "measuring_point": self.railway.measuring_points,
        }

    def has(self, token: str, thing: Any) -> bool:
        """Whether what an input token means was ever reported of an object."""
        kind, mark, name = _parted(token)
        if mark == "#":
            return measure_id(kind, thing.id, name) in self.telemetry.measures
        if mark == "=":
            return name in ("", thing.quantity) and thing.id in self.telemetry.measures
        return kind not in self._states or thing.id in self._states[kind]

    def is_told_by_being(self, token: str) -> bool:
        """Whether an input token is of what there is only where it was reported."""
        kind, mark, _ = _parted(token)
        return mark == ":" and kind not in self._states

    @property
    def _states(self) -> dict[str, Mapping[str, Any]]:
        telemetry = self.telemetry
        return {
            "section": telemetry.sections,
            "signal": telemetry.signals,
            "points": telemetry.points,
        }

    def reported(self, kind: str) -> list[str]:
        """The objects of a kind of which anything was ever reported, in a fixed order."""
        if kind == "train":
            return sorted(self.telemetry.trains)
        if kind == "source":
            return sorted(self.telemetry.sources)
        if kind == "command":
            return [str(number) for number in sorted(self.operations.commands)]
        if kind in ("tsr", "possession"):
            return [each.id for each in self.in_force(kind)]
        told = set(self._states.get(kind, ()))
        if kind == "section":
            told.update(self.trains_in)
        for quantity, things in self.measured.items():
            of = self.quantities[quantity].of if quantity else "measuring_point"
            if of == kind:
                told.update(things)
        return sorted(told)

    def in_force(self, kind: str) -> list[Any]:
        """The restrictions of a kind, those that are asked for among them, by their names."""
        found = self.operations.restrictions
        return [found[name] for name in sorted(found) if _KIND_OF[found[name].kind] == kind]

    def attacked(self) -> list[TrainState]:
        """The trains that report an attack, by a source that is well."""
        code = self.quantities["attack"].code("REPORTED") * 1_000_000
        found = []
        for name in sorted(self.measured.get("attack", ())):
            state = self.telemetry.measures.get(measure_id("train", name, "attack"))
            train = self.telemetry.trains.get(name)
            if train and state and state.value_e6 == code and self.is_well(state.source):
                found.append(train)
        return found

    def nearest(self, train: TrainState | None) -> str | None:
        """The operating point nearest to a train's last fix."""
        line = self.railway.line_by_id.get(train.line or "") if train else None
        if train is None or line is None or train.position_mm is None:
            return None
        near = line.point_near(train.position_mm, line.end_mm - line.start_mm)
        return near.point.id if near else None

    def heard_again(self, source: SourceState) -> bool:
        """Whether this is the first that is heard of a source in this session."""
        session_us = self.telemetry.session_us
        if (source.last_recorded_us or 0) < session_us or self._heard.get(source.id) == session_us:
            return False
        self._heard[source.id] = session_us
        return True

    def note_measure(self, name: str) -> tuple[str, str]:
        """Takes in that something was measured: the object's id and the quantity ("" its own)."""
        of, _, quantity = name.rpartition("#")
        thing = (of or name).removeprefix(TRAIN_PREFIX)
        state = self.telemetry.measures.get(name)
        self.stamps[thing] += 1
        if state is not None:
            self.measured.setdefault(quantity if of else "", set()).add(thing)
            self.changed_us[thing] = state.since_us
        elif of:
            self.measured.get(quantity, set()).discard(thing)
        return thing, quantity if of else ""

    @cached_property
    def points_at(self) -> dict[str, tuple[str, ...]]:
        """Operating point to the points that lie there."""
        found: dict[str, list[str]] = defaultdict(list)
        for points in self.railway.switches.values():
            found[points.point].append(points.id)
        return {name: tuple(said) for name, said in found.items()}

    def trains_near(self, signal: Signal) -> list[str]:
        """The trains for which a signal may be the next one."""
        return [
            train.id
            for train in self.telemetry.trains.values()
            if train.line == signal.line
            and train.position_mm is not None
            and abs(train.position_mm - signal.position_mm) <= HELD_MM
        ]

    def note_section(self, name: str) -> tuple[str, ...]:
        """Takes in what was reported of a section; the trains that it held or holds."""
        state = self.telemetry.sections.get(name)
        held = state.train if state is not None and state.state == "occupied" else None
        was = self._shows.pop(name, None)
        if was is not None:
            self.shown[was].discard(name)
            if not self.shown[was]:
                del self.shown[was]
        if held is not None:
            self._shows[name] = held
            self.shown.setdefault(held, set()).add(name)
        return tuple(train for train in (was, held) if train is not None)

    def note_train(self, name: str) -> tuple[str, ...]:
        """Takes in where a train is; the block sections that it left and entered."""
        train = self.telemetry.trains.get(name)
        block = self.block_at(train.line, train.position_mm) if train is not None else None
        was = self.block_of.get(name)
        if was == (block.id if block else None):
            return ()
        if was is not None:
            del self.block_of[name]
            self.trains_in[was].discard(name)
        if block is not None:
            self.block_of[name] = block.id
            self.trains_in.setdefault(block.id, set()).add(name)
        return tuple(section for section in (was, block and block.id) if section)

    def is_well(self, source: str) -> bool:
        """Whether what a source said still counts: it lives, and was heard in this session."""
        state = self.telemetry.sources.get(source)
        if state is None:
            return True
        heard_us = state.last_recorded_us or 0
        return state.health not in _ILL and heard_us >= (self.telemetry.session_us or 0)

    def fix_quality(self, train: TrainState, env: Env) -> str:
        """GOOD, MANUAL, UNCERTAIN, STALE or NEVER; a train that stands stays where it was."""
        if train.fix_event_us is None:
            return "NEVER"
        if not self.is_well(train.fix_source):
            return "STALE"
        if train.stopped_us is None or train.fix_manual:
            limit_us = fix_limit_s(train, self.telemetry.sources) * US_PER_S
            over_us = train.fix_event_us + limit_us + 1
            if env.now_us >= over_us:
                return "STALE"
            env.wake(over_us)
        if train.fix_manual:
            return "MANUAL"
        if train.implausible_mm or (train.accuracy_mm or 0) > UNCERTAIN_ACCURACY_MM:
            return "UNCERTAIN"
        return "GOOD"

    def is_known(self, train: TrainState, env: Env) -> bool:
        """Whether a condition may go by what was last said of where the train is."""
        return self.fix_quality(train, env) in ("GOOD", "MANUAL")

    def measure(self, name: str, env: Env) -> MeasureState | None:
        """A measure that is good now; None where it is not, or there is none."""
        found = self.telemetry.measures.get(name)
        if found is None or found.quality != "good" or not self.is_well(found.source):
            return None
        if found.unit != "state":
            over_us = found.event_us + NUMBER_LIMIT_US + 1
            if env.now_us >= over_us:
                return None
            env.wake(over_us)
        return found

    @cached_property
    def blocks(self) -> dict[str, list[Section]]:
        """Line to its block sections on single track, in rising chainage: there one train alone."""
        found: dict[str, list[Section]] = defaultdict(list)
        for section in self.railway.sections.values():
            line = self.railway.line_by_id.get(section.line)
            stretch = line.stretch_at((section.start_mm + section.end_mm) // 2) if line else None
            if section.point is None and stretch is not None and stretch.tracks == 1:
                found[section.line].append(section)
        return {name: sorted(said, key=lambda s: s.start_mm) for name, said in found.items()}

    @cached_property
    def _block_ends(self) -> dict[str, list[int]]:
        return {line: [s.end_mm for s in blocks] for line, blocks in self.blocks.items()}

    def block_at(self, line: str | None, position_mm: int | None) -> Section | None:
        """The single-track block section at a chainage, if there is one."""
        if line is None or position_mm is None or line not in self.blocks:
            return None
        index = bisect_left(self._block_ends[line], position_mm)
        blocks = self.blocks[line]
        if index < len(blocks) and blocks[index].start_mm <= position_mm:
            return blocks[index]
        return None

    @cached_property
    def signals_into(self) -> dict[str, tuple[Signal, ...]]:
        """Section to the signals that a train passes on its way in."""
        found: dict[str, list[Signal]] = defaultdict(list)
        for signal in self.railway.signals.values():
            section = self.first_section.get(signal.id)
            if section is not None:
                found[section.id].append(signal)
        return {name: tuple(said) for name, said in found.items()}

    @cached_property
    def first_section(self) -> dict[str, Section]:
        """Exit signal to the single-track block section that a train enters past it."""
        found = {}
        for signal in self.railway.signals.values():
            if signal.role != "exit" or signal.line not in self.blocks:
                continue
            at_mm, blocks = signal.position_mm, self.blocks[signal.line]
            if signal.direction == "up":
                ahead = [s for s in blocks if 0 <= s.start_mm - at_mm <= THROAT_MM]
            else:
                ahead = [s for s in reversed(blocks) if 0 <= at_mm - s.end_mm <= THROAT_MM]
            if ahead:
                found[signal.id] = ahead[0]
        return found

    @cached_property
    def neighbours(self) -> dict[str, tuple[Section, ...]]:
        """Section to the sections before and behind it on its line, over the points at most."""
        by_line: dict[str, list[Section]] = defaultdict(list)
        for section in self.railway.sections.values():
            by_line[section.line].append(section)
        return {
            section.id: tuple(
                other
                for other in by_line[section.line]
                if other.id != section.id
                and (
                    0 <= other.start_mm - section.end_mm <= THROAT_MM
                    or 0 <= section.start_mm - other.end_mm <= THROAT_MM
                )
            )
            for section in self.railway.sections.values()
        }

    @cached_property
    def _signals_along(self) -> dict[tuple[str, str], tuple[list[int], list[Signal]]]:
        found: dict[tuple[str, str], list[Signal]] = defaultdict(list)
        for signal in self.railway.signals.values():
            found[signal.line, signal.direction].append(signal)
        along = {}
        for where, signals in found.items():
            signals.sort(key=lambda s: s.position_mm)
            along[where] = ([s.position_mm for s in signals], signals)
        return along

    def signal_ahead(
        self, line: str, direction: str, position_mm: int, within_mm: int
    ) -> Signal | None:
        """The next signal for a direction; None where none is that near."""
        at_mm, signals = self._signals_along.get((line, direction), ([], []))
        if direction == "up":
            index = bisect_left(at_mm, position_mm)
        else:
            index = bisect_right(at_mm, position_mm) - 1
        if not 0 <= index < len(signals) or abs(at_mm[index] - position_mm) > within_mm:
            return None
        return signals[index]

    def could_reach(self, section: Section, now_us: int) -> bool:
        """Whether a known train can be in a section, for all that is known of it."""
        for train in self.telemetry.trains.values():
            if train.line != section.line:
                continue
            extent = possible_extent_mm(train, self.railway, now_us)
            if extent is None:
                return True
            behind_mm = (train.length_m or LONGEST_M) * MM_PER_M + THROAT_MM
            if (
                extent[0] - behind_mm <= section.end_mm
                and extent[1] + behind_mm >= section.start_mm
            ):
                return True
        return False

    def station_at(self, line: str, position_mm: int, within_mm: int) -> OperatingPoint | None:
        """The operating point at a chainage, if it is that near."""
        on = self.railway.line_by_id.get(line)
        near = on.point_near(position_mm, within_mm) if on else None
        return near.point if near else None


@cache
def _parted(token: str) -> tuple[str, str, str]:
    """An input token as kind, mark and name: `station#mains`, `measuring_point=wind`, ..."""
    for mark in "#=:":
        kind, found, name = token.partition(mark)
        if found:
            return kind, mark, name
    return token, "", ""
