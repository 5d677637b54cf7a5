"""What tests of the catalogue share: its test cases, played through a recorder or on bare facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from msgspec.structs import replace

from core.alarms.definitions import AlarmDefinition, load_definitions
from core.alarms.expression import compile_expression
from core.alarms.terms import UNKNOWN, Env, Field, Flag, Function, Value, Vocabulary
from core.alarms.vocabulary import vocabulary
from core.events import (
    AcknowledgeAlarm,
    ClockDiffered,
    EndPossession,
    FieldCommand,
    GrantPossession,
    ImposeTsr,
    LiftTsr,
    ShelveAlarm,
    SourceHealthChanged,
    StopTrain,
    UnshelveAlarm,
)
from core.line.quantities import quantities
from core.telemetry.source import RawReport, SentCommand, SourceInfo, StopFlag
from core.units import US_PER_S, format_iso, parse_iso_us
from tests.recorder_kit import Desk

CASES: Mapping[str, Mapping[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("alarm_cases.yaml").read_text("utf-8")
)
DAY_US = parse_iso_us("2026-03-02T00:00:00Z")
LATER_US = parse_iso_us("2026-03-03T00:00:00Z")


@cache
def definitions() -> dict[str, AlarmDefinition]:
    """What is shipped."""
    return load_definitions()


def live() -> list[str]:
    """The alarms whose case is played through a recorder."""
    return [name for name, case in CASES.items() if "raise" in case]


def on_facts() -> list[str]:
    """The alarms that nothing feeds yet: their cases are facts."""
    return [name for name, case in CASES.items() if "true" in case]


_ORDERS: Mapping[str, type[FieldCommand]] = {
    str(kind.__struct_config__.tag): kind
    for kind in (ImposeTsr, LiftTsr, GrantPossession, EndPossession, StopTrain)
}


class Taker:
    """A source that takes commands and says nothing."""

    info = SourceInfo(name="radio", uri="radio:1", interval_s=None)

    def reports(self, stop: StopFlag) -> Iterator[RawReport]:
        """None."""
        yield from ()

    def take(self, sent: SentCommand) -> None:
        """It is on its way."""


class Played:
    """A test case on a desk: `begin` and `end` report, `wait` repeats what must not grow old."""

    def __init__(self, path: Path, alarm: str) -> None:
        self.alarm = alarm
        self.case = CASES[definitions()[alarm].test_case_id]
        self.definition = definitions()[alarm]
        self.key = str(self.case["key"])
        self.desk = Desk(path, self.case.get("line", "uniform:6x20"), self.case.get("plan", ""))
        if "day_s" in self.case:
            self.desk.now_us = DAY_US + self.case["day_s"] * US_PER_S
        self._again: list[dict[str, Any]] = []
        self._order = 0

    @property
    def on_s(self) -> float:
        """From the last report to the alarm."""
        return float(self.definition.on_delay_s + self.case.get("lasts_s", 0))

    @property
    def off_s(self) -> float:
        """From the last report to its end."""
        return float(self.definition.off_delay_s + self.case.get("ends_s", 0))

    def begin(self) -> None:
        """Reports what raises it."""
        self._say(self.case["raise"])

    def end(self) -> None:
        """Reports what ends it."""
        self._say(self.case["return"])

    def wait(self, seconds: float) -> None:
        """Lets time pass."""
        again_s = self.case.get("again_s", seconds + 1)
        while seconds > again_s:
            self.desk.wait(again_s)
            seconds -= again_s
            for report in self._again:
                self.desk.say("measure", **report)
        self.desk.wait(seconds)

    def state(self) -> str:
        """The state of the instance."""
        return self.desk.alarm_states().get((self.alarm, self.key), "NORMAL")

    def acknowledge(self, alarm: str, key: str, activation: int = 1) -> None:
        """Acknowledges as the desk's owner."""
        self.desk.put(
            AcknowledgeAlarm(operator="anna", alarm=alarm, key=key, activation=activation)
        )
        self.desk.step()

    def _say(self, steps: list[dict[str, Any]]) -> None:
        for step in steps:
            ((kind, said),) = step.items()
            getattr(self, f"_{kind}", self._report)(said) if kind != "train" else self._train(said)

    def _report(self, said: Any) -> None:
        raise AssertionError(f"no such step: {said}")

    def _wait(self, seconds: float) -> None:
        self.desk.wait(seconds)

    def _position(self, said: dict[str, Any]) -> None:
        self.desk.say("position", **said)

    def _call(self, said: dict[str, Any]) -> None:
        at_s = said.pop("at_day_s", None) if "at_day_s" in said else None
        at = {} if at_s is None else {"at": format_iso(DAY_US + at_s * US_PER_S)}
        self.desk.say("call", **said, **at)

    def _train(self, said: dict[str, Any]) -> None:
        self.desk.say("train", **said)

    def _section(self, said: Any) -> None:
        named = (
            said if isinstance(said, dict) else dict(zip(("section", "state"), said, strict=True))
        )
        self.desk.say("section", **named)

    def _tracks(self, said: list[str]) -> None:
        point, state = said
        for track in self.desk.railway.points[point].tracks:
            self.desk.say("section", section=f"{point}/{track.id}", state=state)

    def _signal(self, said: list[str]) -> None:
        self.desk.say("signal", signal=said[0], aspect=said[1])

    def _points(self, said: list[str]) -> None:
        self.desk.say("points", points=said[0], state=said[1])

    def _measure(self, said: list[Any]) -> None:
        name, value, *unit = said
        quantity = quantities().get(name.rpartition("#")[2])
        if isinstance(value, str):
            assert quantity is not None
            value = quantity.code(value)
            unit = ["state"]
        if name.startswith("train:T") and name[6:8] not in self.desk.recorder.fold.telemetry.trains:
            self.desk.say("position", train=name[6:8], km=50, speed_kmh=60)
        report = {"point": name, "value": value, "unit": unit[0], "quality": "good"}
        self._again = [one for one in self._again if one["point"] != name]
        if unit[0] != "state":
            self._again.append(report)
        self.desk.say("measure", **report)

    def _health(self, said: list[str]) -> None:
        name, health = said
        self.desk.decide(
            SourceHealthChanged(
                event_us=self.desk.now_us,
                source=name,
                uri="tcp://h:1",
                health=health,  # type: ignore[arg-type]
            )
        )

    def _clock(self, seconds: float) -> None:
        offset_us = round(seconds * US_PER_S)
        self.desk.decide(ClockDiffered(event_us=self.desk.now_us, offset_us=offset_us))

    def _ask(self, said: dict[str, dict[str, Any]]) -> None:
        """A command to the field, through a source that takes it and says nothing."""
        ((name, fields),) = said.items()
        if not self.desk.recorder.orders.takers:
            self.desk.recorder.orders.attach([Taker()])
        until_s = fields.get("until_s")
        until = {} if until_s is None else {"until_us": self.desk.now_us + until_s * US_PER_S}
        given = {key: value for key, value in fields.items() if key != "until_s"}
        self._order = self.desk.put(_ORDERS[name](operator="anna", **given, **until))
        self.desk.step()

    def _answer(self, outcome: str) -> None:
        """What the field says to the last command."""
        self.desk.say("answer", order=self._order, outcome=outcome)

    def _acknowledge(self, said: list[str]) -> None:
        self.acknowledge(*said)

    def _shelve(self, sections: list[str]) -> None:
        for section in sections:
            self._measure([f"{section}#axle_counter", "DISTURBED"])
        self.desk.wait(5)
        for section in sections:
            self.desk.put(
                ShelveAlarm(
                    operator="anna",
                    alarm="SIG-009",
                    key=section,
                    minutes=60,
                    reason="known: counter head is being changed",
                )
            )
        self.desk.step()

    def _unshelve(self, sections: list[str]) -> None:
        for section in sections:
            self.desk.put(UnshelveAlarm(operator="anna", alarm="SIG-009", key=section))
        self.desk.step()


def decide_on_facts(definition: AlarmDefinition, facts: Mapping[str, Any]) -> Value:
    """What a condition says of facts that stand in place of every field."""
    words = _fact_words()
    expression = compile_expression(
        definition.condition, words, definition.key, definition.params, Flag()
    )
    world = _World(facts)
    letters = vocabulary().letters[definition.key]
    subject = next(
        (facts[letter] for letter, path in letters.items() if not path and letter in facts), {}
    )
    return expression.run(Env(world, subject, LATER_US))


class _World(dict[str, Any]):
    """Facts in place of the belief; what is asked of the system itself stands under `sys`."""

    epoch = 0
    stamps: Mapping[str, int] = {}

    def get(self, name: str, default: Any = None) -> Any:
        return super().get(name, self["sys"].get(name, default) if "sys" in self else default)


def _fact(name: str, field: Field) -> Field:
    def since(thing: Any, env: Env) -> Value:
        return env.now_us - thing.get(f"{name}@s", 0) * US_PER_S

    def read(thing: Any, env: Env) -> Value:
        value = thing.get(name, UNKNOWN)
        # A moment is told as seconds from now.
        if type(field.type).__name__ == "Moment" and isinstance(value, int | float):
            return env.now_us + value * US_PER_S
        return value

    def before(thing: Any, env: Env) -> Value:
        return thing.get(f"{name}@before", UNKNOWN)

    return replace(field, read=read, updated=since, before=before, since=since)


def _answer(name: str, asked: Function) -> Function:
    def call(env: Env, thing: Any, *given: Any) -> Value:
        asking = [one for one in (thing, *given) if isinstance(one, dict) and f"{name}()" in one]
        return asking[0][f"{name}()"] if asking else UNKNOWN

    return replace(asked, call=call)


@cache
def _fact_words() -> Vocabulary:
    known = vocabulary()
    return replace(
        known,
        kinds={
            kind: {name: _fact(name, field) for name, field in fields.items()}
            for kind, fields in known.kinds.items()
        },
        questions={
            kind: {name: _answer(name, asked) for name, asked in fields.items()}
            for kind, fields in known.questions.items()
        },
        lists={
            name: replace(field, read=lambda world, env, name=name: world[name])
            for name, field in known.lists.items()
        },
    )
