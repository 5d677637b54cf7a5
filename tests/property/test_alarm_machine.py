"""The alarm engine as a state machine against a second, slow and literal reading of the table.

BOLAN_TEST_SCALE=10 makes it a million steps.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test
from msgspec.structs import replace

from core.alarms.definitions import AlarmDefinition, load_definitions
from core.alarms.engine import AlarmEngine
from core.alarms.fold import AlarmFold
from core.alarms.rule import Instance, Look
from core.events import (
    AcknowledgeAlarm,
    AlarmTransitioned,
    Command,
    HeartbeatReported,
    ResetAlarm,
    ReturnToService,
    SessionStarted,
    ShelveAlarm,
    TakeOutOfService,
    UnshelveAlarm,
)
from core.line.loading import open_line
from core.state.changes import Changes
from core.state.fold import TelemetryFold
from core.timetable.model import Plan
from core.units import US_PER_S
from tests.alarm_reading import Input, Kind, Member, Reader, Thing
from tests.alarm_table import LETTERS
from tests.recorder_kit import us

STEPS = 10_000
PARTS = range(round(10 * float(os.environ.get("BOLAN_TEST_SCALE", "1"))))
BURSTS, BURST = 40, (10, 40)

KINDS = [
    Kind("A1", 1, on_s=2, off_s=3, latching=True),
    Kind("B2", 2, off_s=2),
    Kind("C3", 3, on_s=1, latching=True, parents=("B2",)),
    Kind("D4", 4, parents=("B2",)),
    Kind("E1", 3, off_s=4),
    Kind("E2", 2, on_s=3),
    Kind("E3", 1, on_s=1, off_s=1),
    Kind("F3", 3, on_s=20, off_s=2, count=3, window_s=10),
]
FAMILY = ("E1", "E2", "E3")
SEVERITY = {1: ("S4", 60), 2: ("S3", 300), 3: ("S2", 300), 4: ("S1", 600)}
ANY = load_definitions()["TRN-006"]
KEYS = {"D4": ("w", "x", "y", "z")}


def definition(kind: Kind) -> AlarmDefinition:
    severity, respond_s = SEVERITY[kind.priority]
    before = FAMILY.index(kind.id) - 1 if kind.id in FAMILY else -1
    return replace(
        ANY,
        id=kind.id,
        severity=severity,
        time_to_respond_s=respond_s,
        on_delay_s=kind.on_s,
        off_delay_s=kind.off_s,
        latching=kind.latching,
        count=kind.count,
        count_window_s=kind.window_s,
        escalates_from=FAMILY[before] if before >= 0 else "",
        root_parents=kind.parents,
        max_shelve_min=None,
        reminder_min=None,
    )


class Told:
    """A rule that says what it is told, and the book and the grouping of such rules."""

    def __init__(self) -> None:
        self.inputs: dict[Instance, Input] = {}
        self.rules = {kind.id: ToldRule(definition(kind), self) for kind in KINDS}
        self.now_told: list[Instance] = []

    def touched(self, changes: Changes) -> Iterable[Instance]:
        told, self.now_told = self.now_told, []
        return told

    def every(self) -> Iterable[Instance]:
        return [i for i, said in self.inputs.items() if not said.gone]

    def parent_types(self, alarm: str) -> tuple[str, ...]:
        return next(kind.parents for kind in KINDS if kind.id == alarm)

    def child_types(self, alarm: str) -> tuple[str, ...]:
        return tuple(kind.id for kind in KINDS if alarm in kind.parents)

    def joins(self, child: Instance, parent: Instance) -> bool:
        return True

    def window_us(self, parent: str) -> tuple[int, int]:
        return 10 * US_PER_S, 30 * US_PER_S


class ToldRule:
    def __init__(self, definition: AlarmDefinition, told: Told) -> None:
        self.definition = definition
        self._told = told

    def look(self, key: str, now_us: int, active: bool) -> Look | None:
        said = self._told.inputs[self.definition.id, key]
        if said.gone:
            return None
        truth = False if said.guarded else said.truth
        return Look(truth, suppressed=said.suppressed, guarded=said.guarded)


def things() -> list[Thing]:
    single = [
        Thing(key, [Member(kind)])
        for kind in KINDS
        if kind.id not in FAMILY
        for key in KEYS.get(kind.id, ("x",))
    ]
    return [*single, Thing("x", [Member(kind) for kind in KINDS if kind.id in FAMILY])]


class Engine:
    """The engine itself, with the fold of its journal; whole seconds of session time."""

    def __init__(self) -> None:
        railway = open_line("uniform:6x20")
        self.telemetry = TelemetryFold(railway, Plan("", ""))
        self.alarms = AlarmFold(Changes())
        self.told = Told()
        self.rows: list[AlarmTransitioned] = []
        self.now_s = 0
        self._make()

    def _make(self) -> None:
        self.engine = AlarmEngine(self.told, self.told, self.telemetry, self.alarms, self._emit)

    def _emit(self, row: AlarmTransitioned) -> None:
        self.rows.append(row)
        self.alarms.apply(row, row.event_us)

    def wait(self, seconds: int) -> None:
        self.now_s += seconds
        self.engine.advance(us(self.now_s))

    def say(self, name: str, key: str, said: Input) -> None:
        self.told.inputs[name, key] = said
        self.told.now_told = [(name, key)]
        event = HeartbeatReported(event_us=us(self.now_s), source="test")
        self.engine.look(event, Changes(), us(self.now_s))

    def restart(self) -> None:
        self._make()
        event = SessionStarted(event_us=us(self.now_s), recorder="", version="", clock="wall")
        self.engine.look(event, Changes(), us(self.now_s))

    def ask(self, command: Command) -> bool:
        return not self.engine.command(command, us(self.now_s))


WAITS = [1] * 30 + [2] * 20 + [3, 4, 5, 8, 11] * 8 + [31] * 6 + [61] * 3 + [301]
THINGS = len(things())
TYPES = [(m.kind.id, t.key) for t in things() for m in t.members]
TRUTHS = (True, True, True, False, False, None)
SUPPRESSIONS = (False, False, False, True, None)
ASKED = ("ack", "ack", "ack", "reset", "shelve", "unshelve", "out", "back")
ACTION_BYTES = 4
Action = tuple[str, Any, Any]


def action(kind: int, what: int, first: int, second: int) -> Action:
    """An action of four drawn bytes: drawing its parts one by one would cost more than all else."""
    if kind % 5 == 0:
        return "wait", WAITS[what % len(WAITS)], None
    if kind % 5 == 4:
        return "restart" if what % 8 == 7 else "wait", 1, None
    if kind % 5 == 3:
        return ASKED[first % len(ASKED)], what % THINGS, second % 8
    said = Input(
        truth=TRUTHS[first % len(TRUTHS)],
        suppressed=SUPPRESSIONS[second % len(SUPPRESSIONS)],
        guarded=bool(first // len(TRUTHS) % 2),
        gone=second // len(SUPPRESSIONS) % 16 == 15,
    )
    return "say", TYPES[what % len(TYPES)], said


class Both(RuleBasedStateMachine):
    """Every action goes to both; after each they agree on every instance and every row."""

    steps = 0

    def __init__(self) -> None:
        super().__init__()
        self.both = Pair()

    @rule(drawn=st.binary(min_size=BURST[0] * ACTION_BYTES, max_size=BURST[1] * ACTION_BYTES))
    def burst(self, drawn: bytes) -> None:
        for start in range(0, len(drawn) - ACTION_BYTES + 1, ACTION_BYTES):
            Both.steps += 1
            try:
                self.both.act(*action(*drawn[start : start + ACTION_BYTES]))
            except AssertionError as error:
                raise AssertionError(shortest(self.both.acted)) from error


def shortest(acted: list[Action]) -> list[Action]:
    """A failing run without what it fails without, too: hypothesis would take minutes over it."""
    size = len(acted) // 2
    while size:
        at = 0
        while at < len(acted):
            tried = acted[:at] + acted[at + size :]
            if fails(tried):
                acted = tried
            else:
                at += size
        size //= 2
    return acted


def fails(acted: list[Action]) -> bool:
    both = Pair()
    try:
        for name, what, value in acted:
            both.act(name, what, value)
    except AssertionError:
        return True
    return False


class Pair:
    """The engine and the reading."""

    def __init__(self) -> None:
        self.engine = Engine()
        self.reader = Reader(things())
        self.acted: list[Action] = []
        for instance in TYPES:
            self.engine.told.inputs[instance] = Input()

    def act(self, name: str, what: Any, value: Any) -> None:
        self.acted.append((name, what, value))
        if name == "wait":
            self.engine.wait(what)
            self.reader.wait(what)
        elif name == "restart":
            self.engine.restart()
            self.reader.restart()
        elif name == "say":
            self.say(what, value)
        else:
            self.ask(name, self.reader.things[what], value)
        self.compare()

    def say(self, instance: Instance, value: Input) -> None:
        kind = next(kind for kind in KINDS if kind.id == instance[0])
        # Nothing guards but priority 1, nothing suppresses it, and a family has no rule here.
        value = Input(
            value.truth,
            value.suppressed if kind.id in ("B2", "F3") else False,
            value.guarded and kind.id == "A1",
            value.gone and kind.id == "D4",
        )
        self.engine.say(*instance, value)
        self.reader.say(*instance, value)

    def ask(self, name: str, thing: Thing, value: int) -> None:
        reader = self.reader
        who: dict[str, Any] = {"operator": "anna", "role": "supervisor"}
        who |= {"alarm": thing.id if thing.exists else thing.members[0].kind.id, "key": thing.key}
        number = thing.number - (value == 0)
        minutes, once = 1 + value % 3, value > 5
        until_us = us(self.engine.now_s + 40 * (value + 1))
        worker = {**who, "operator": "boris", "role": "maintainer", "second": "anna"}
        worker["second_role"] = "supervisor"
        asked: dict[str, tuple[Command, Callable[[], bool]]] = {
            "ack": (
                AcknowledgeAlarm(activation=number, **who),
                lambda: reader.acknowledge(thing, number),
            ),
            "reset": (
                ResetAlarm(reason="seen on site", inspection="I-7", **who),
                lambda: reader.reset(thing),
            ),
            "shelve": (
                ShelveAlarm(minutes=minutes, once=once, reason="being repaired", **who),
                lambda: reader.shelve(thing, minutes, once),
            ),
            "unshelve": (UnshelveAlarm(**who), lambda: reader.unshelve(thing)),
            "out": (
                TakeOutOfService(work_order="W-1", until_us=until_us, **worker),
                lambda: reader.take_out(thing, 40 * (value + 1)),
            ),
            "back": (
                ReturnToService(test_result="works", **worker),
                lambda: reader.put_back(thing),
            ),
        }
        command, expected = asked[name]
        known = len(self.engine.rows)
        done = self.engine.ask(command)
        assert done == expected(), (name, thing)
        if not done:
            assert self.engine.rows[known].code == "REJECT", "what is refused is in the journal"

    def compare(self) -> None:
        found = {
            (r.key, r.id): (r.state, r.flags, r.held, r.activation, r.priority)
            for r in self.engine.alarms.alarms.values()
        }
        assert found == {
            (t.key, t.id): (
                LETTERS[t.letter],
                tuple(sorted(t.flags)),
                t.held,
                t.number,
                t.priority,
            )
            for t in self.reader.things
            if t.exists
        }
        rows = sorted(map(_row, self.engine.rows), key=repr)
        rows = [row for row in rows if row[3] != "REJECT"]
        assert rows == sorted(self.reader.rows, key=repr)
        self.engine.rows.clear()
        self.reader.rows.clear()


def _row(row: AlarmTransitioned) -> tuple[object, ...]:
    second = (row.event_us - us(0)) / US_PER_S
    if row.code == "GUARDED":
        return second, row.alarm, row.key, row.code
    flags, number = row.flags_after, row.activation
    return second, row.alarm, row.key, row.code, row.row, row.state_after, flags, number


@pytest.mark.timeout(600)
@pytest.mark.parametrize("part", PARTS)
def test_the_engine_is_what_the_table_says_second_by_second(part: int) -> None:
    """Ten thousand steps a part, of which there are ten."""
    Both.steps = 0
    searched = settings(
        max_examples=4,
        stateful_step_count=BURSTS,
        suppress_health_check=list(HealthCheck),
        deadline=None,
        phases=[Phase.generate],
    )
    while Both.steps < STEPS:
        run_state_machine_as_test(Both, settings=searched)


HIDDEN, UNSAID = Input(truth=True, suppressed=True), Input(truth=True, suppressed=None)


@pytest.mark.parametrize(
    "acted",
    [
        # The rule that hides says nothing for a while, the alarm ends, and it hides the next one.
        [
            ("say", ("B2", "x"), HIDDEN),
            ("say", ("B2", "x"), Input(suppressed=None)),
            ("wait", 31, None),
            ("ack", 1, 4),
            ("say", ("B2", "x"), HIDDEN),
            ("say", ("B2", "x"), UNSAID),
        ]
    ],
)
def test_what_was_once_found_stays_mended(acted: list[Action]) -> None:
    both = Pair()
    for name, what, value in acted:
        both.act(name, what, value)
    assert both.engine.alarms.alarms, "something stands at the end"
