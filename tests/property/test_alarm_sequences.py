"""The alarm engine under any sequence of input, against a literal reading of what it shall do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from core.alarms.definitions import load_definitions
from core.alarms.engine import AlarmEngine
from core.alarms.rule import NoGrouping
from core.alarms.rules import compile_rules
from core.events import (
    AcknowledgeAlarm,
    AlarmTransitioned,
    Event,
    Logged,
    PositionReported,
    SessionStarted,
)
from core.ids import Origin
from core.line.loading import open_line
from core.picture import Fold
from core.timetable.model import Plan
from tests.recorder_kit import us

RAILWAY = open_line("uniform:6x20")
DEFINITIONS = load_definitions()
OVERSPEED = DEFINITIONS["TRN-006"]
STALE_S = 90


class Machine:
    """Fold and engine as a recorder has them, without a store; whole seconds of session time."""

    def __init__(self) -> None:
        self.log: list[Logged] = []
        self.now_s = 0
        self._make()

    def _make(self) -> None:
        self.fold = Fold(RAILWAY, Plan("", ""), Origin.FIELD)
        self.fold.apply_all(self.log)
        self.fold.take_changes()
        telemetry, alarms = self.fold.telemetry, self.fold.alarms
        book = compile_rules(DEFINITIONS, RAILWAY, Plan("", ""), telemetry, alarms)
        self.engine = AlarmEngine(book, NoGrouping(), telemetry, alarms, self.emit)

    def restart(self) -> None:
        self._make()
        started = SessionStarted(
            event_us=us(self.now_s), recorder="test", version="test", clock="wall"
        )
        self.say(started, us(self.now_s))

    def emit(self, row: AlarmTransitioned) -> None:
        now_us = max(us(self.now_s), self.fold.recorded_us)
        self.log.append(Logged(len(self.log) + 1, now_us, row))
        self.fold.apply(self.log[-1])

    def say(self, event: Event, now_us: int) -> None:
        self.engine.advance(now_us)
        self.log.append(Logged(len(self.log) + 1, now_us, event))
        self.fold.apply(self.log[-1])
        self.engine.look(event, self.fold.take_changes(), now_us)

    def fix(self, speed_kmh: int | None) -> None:
        """T1 on open line, far from any station."""
        self.say(
            PositionReported(
                event_us=us(self.now_s),
                source="gps",
                train="T1",
                line="main",
                position_mm=50_000_000,
                speed_hm_h=None if speed_kmh is None else speed_kmh * 10,
            ),
            us(self.now_s),
        )

    def acknowledge(self, activation: int) -> bool:
        command = AcknowledgeAlarm(
            operator="anna", alarm="TRN-006", key="T1", activation=activation
        )
        return not self.engine.command(command, us(self.now_s))

    def wait(self, seconds: int) -> None:
        """Lets time pass."""
        self.now_s += seconds
        self.engine.advance(us(self.now_s))

    def state(self, alarm: str = "TRN-006") -> tuple[str, int]:
        found = self.fold.alarms.alarms.get((alarm, "T1"))
        count = self.fold.alarms.activations.get((alarm, "T1"), 0)
        return (found.state if found else "NORMAL"), count

    def transitions(self) -> Iterator[AlarmTransitioned]:
        return (e.event for e in self.log if isinstance(e.event, AlarmTransitioned))


@dataclass
class Literal:
    """Overspeed second by second: three-valued condition, two delays, four states."""

    state: str = "NORMAL"
    activation: int = 0
    speed_kmh: int | None = None
    fix_s: int | None = None
    since_s: int | None = None
    began_s: int = 0
    now_s: int = 0
    history: list[str] = field(default_factory=list)

    def truth(self) -> bool | None:
        if self.fix_s is None or self.speed_kmh is None or self.now_s - self.fix_s > STALE_S:
            return None
        if self.fix_s < self.began_s:
            return None  # its source has not been heard since the recorder began anew
        return self.speed_kmh > 79.2 + 7

    def look(self) -> None:
        truth, active = self.truth(), self.state in ("UNACK", "ACKED")
        if truth is None or truth == active:
            self.since_s = None
            return
        if self.since_s is None:
            self.since_s = self.now_s
        delay_s = OVERSPEED.on_delay_s if truth else OVERSPEED.off_delay_s
        if self.now_s - self.since_s < delay_s:
            return
        self.since_s = None
        if truth:
            self.state, self.activation = "UNACK", self.activation + 1
        else:
            self.state = "NORMAL" if self.state == "ACKED" else "RTN_UNACK"

    def wait(self, seconds: int) -> None:
        for _ in range(seconds):
            self.now_s += 1
            self.look()

    def fix(self, speed_kmh: int | None) -> None:
        # All fixes are at one place: one without a speed that has not moved since the last stands.
        stands = speed_kmh is None and self.fix_s is not None
        self.speed_kmh, self.fix_s = (0 if stands else speed_kmh), self.now_s
        self.look()

    def acknowledge(self, activation: int) -> bool:
        after = {"UNACK": "ACKED", "RTN_UNACK": "NORMAL"}.get(self.state)
        if after is None or activation != self.activation:
            return False
        self.state = after
        return True

    def restart(self) -> None:
        self.since_s, self.began_s = None, self.now_s
        self.look()


actions = st.one_of(
    st.tuples(st.just("wait"), st.sampled_from([1, 3, 7, 8, 14, 15, 40, 100])),
    st.tuples(st.just("fix"), st.sampled_from([None, 0, 60, 86, 87, 120])),
    st.tuples(st.just("acknowledge"), st.sampled_from([0, -1])),
    st.tuples(st.just("restart"), st.none()),
)
sequences = st.lists(actions, max_size=40)


@given(sequences)
def test_overspeed_is_what_a_literal_reading_says_second_by_second(
    sequence: list[tuple[str, int | None]],
) -> None:
    machine, literal = Machine(), Literal()
    for action, value in sequence:
        match action:
            case "wait":
                machine.wait(value or 0)
                literal.wait(value or 0)
            case "fix":
                machine.fix(value)
                literal.fix(value)
            case "acknowledge":
                number = literal.activation + (value or 0)
                assert machine.acknowledge(number) == literal.acknowledge(number)
            case "restart":
                machine.restart()
                literal.restart()
        assert machine.state() == (literal.state, literal.activation)


@given(sequences)
def test_of_a_family_one_stands_at_most(sequence: list[tuple[str, int | None]]) -> None:
    machine = Machine()
    for action, value in sequence:
        if action == "wait":
            machine.wait((value or 0) * 20)
        elif action == "fix":
            machine.fix(value)
        for mild, severe in (("TLM-001", "TLM-002"), ("TRN-007", "TRN-008")):
            standing = [machine.state(alarm)[0] in ("UNACK", "ACKED") for alarm in (mild, severe)]
            assert sum(standing) <= 1


@given(st.lists(st.tuples(st.integers(1, 400), st.sampled_from([None, 0, 60, 120])), max_size=12))
def test_when_it_is_looked_between_changes_makes_no_difference(
    sequence: list[tuple[int, int | None]],
) -> None:
    """A live recorder looks all the time, one under the feed clock when something is due."""
    seldom, often = Machine(), Machine()
    for seconds, speed_kmh in sequence:
        seldom.fix(speed_kmh)
        often.fix(speed_kmh)
        seldom.wait(seconds)
        for _ in range(seconds):
            often.wait(1)
    assert list(seldom.transitions()) == list(often.transitions())
