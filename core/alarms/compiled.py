"""Owns one compiled definition: its condition, guard, suppression and figures over the belief."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from core.alarms.belief import Belief
from core.alarms.definitions import AlarmDefinition
from core.alarms.expression import Expression, compile_expression
from core.alarms.fold import ABOUT_ALARMS
from core.alarms.functions import Selection
from core.alarms.place import object_name, place_name
from core.alarms.rule import Look, Truth
from core.alarms.terms import UNKNOWN, Env, ExpressionError, Flag, Number, Value
from core.alarms.train_fields import bits_of
from core.alarms.vocabulary import vocabulary
from core.state.model import AlarmState, TrainState
from core.units import MM_PER_KM

SYSTEM_KEY = "system"
DESK_KEY = "1"

# What of a definition is a truth about its object.
_TRUTHS = ("condition", "guard", "suppressed", "at_once")

# How many decimals a figure has, by the end of its name; others have one where they need it.
_DECIMALS = {"km": 1, "h": 1, "kmh": 0, "mm": 0, "pct": 0}
# Whole ones, never rounded up: what has not passed is not said to have.
_WHOLE = ("s", "min")


class Parts(NamedTuple):
    """A definition's condition, guard, suppression and certainty, and its figures, compiled."""

    truths: Mapping[str, Expression]
    figures: Mapping[str, Expression]

    @property
    def unfed(self) -> tuple[str, ...]:
        """The fields in them that nothing feeds yet."""
        parts = (*self.truths.values(), *self.figures.values())
        return tuple(sorted({name for part in parts for name in part.unfed}))


def compile_definition(definition: AlarmDefinition, problems: list[str]) -> Parts | None:
    """Compiles a definition; None with its problems added to the list."""
    truths = {name: text for name in _TRUTHS if (text := getattr(definition, name))}
    told: list[str] = []
    compiled: dict[str, Expression] = {}
    for name, text in {**truths, **definition.figures}.items():
        expect = Flag() if name in truths else None
        try:
            compiled[name] = compile_expression(
                text, vocabulary(), definition.key, definition.params, expect
            )
        except ExpressionError as error:
            told += [f"{name}: {problem}" for problem in error.problems]
    if not told:
        used = {name for part in compiled.values() for name in part.params}
        unused = sorted(set(definition.params) - used)
        told = [f"the parameter {name} is not used" for name in unused]
    problems += [f"{definition.where}: {problem}" for problem in told]
    if told:
        return None
    return Parts(
        {name: compiled[name] for name in truths},
        {name: compiled[name] for name in definition.figures},
    )


class AlarmRule:
    """A rule of the book (core.alarms.rule.Rule).

    `quiet` has the trains of which the condition is false, each with the parts of its record that
    can change that: those which the first part reads where that one alone says so.
    """

    def __init__(self, definition: AlarmDefinition, belief: Belief, parts: Parts) -> None:
        self.definition = definition
        self._belief = belief
        self._condition = parts.truths["condition"]
        beside = [part for name, part in parts.truths.items() if name != "condition"]
        self._guard = parts.truths.get("guard")
        self._suppressed = parts.truths.get("suppressed")
        self._at_once = parts.truths.get("at_once")
        self._figures = parts.figures
        every = parts.truths.values()
        self.inputs = frozenset().union(*(part.inputs for part in every))
        self.ages = frozenset().union(*(part.ages for part in every)) - self.inputs
        self.lead_inputs = self._condition.lead_inputs.union(*(part.inputs for part in beside))
        self.selections: tuple[Selection, ...] = self._condition.selections
        self.quiet: dict[str, int] = {}
        self._full, self._lead = bits_of(self.inputs), bits_of(self.lead_inputs)
        self._memory: dict[str, dict[Any, Any]] = {}
        # Whether it reads nothing of an alarm but what stands in these facts of it.
        self._is_of_alarms = self.inputs | self.ages == {"alarm:state"}
        self._facts: tuple[str, int, bool, int, bool] | None = None
        self._answer = _NOTHING
        tokens = self.inputs | self.ages
        own = {token for token in tokens if token.startswith(_marks(definition.key))}
        # What is told of others, too, cannot be known to be absent of the object itself.
        foreign = any("#" in token for token in tokens - own)
        known = any(belief.is_told_by_being(token) for token in own)
        self._own = () if foreign or known else tuple(sorted(own))

    @property
    def is_over_lists(self) -> bool:
        """Whether it is about a list of objects, so that any of them touches it."""
        return bool(self.selections)

    @property
    def single_key(self) -> str:
        """The key of the one instance of what there is one of."""
        return DESK_KEY if self.definition.key == "desk" else SYSTEM_KEY

    def instances(self) -> Iterable[str]:
        """The instances that there could be now."""
        belief, kind = self._belief, self.definition.key
        if kind in ("system", "desk"):
            return (self.single_key,)
        if kind == "alarm":
            return [
                f"{alarm}/{key}"
                for alarm, key in belief.alarms.alarms
                if alarm != self.definition.id
            ]
        # A report may be about an object that this railway does not have: there is no instance.
        found = ((key, belief.find(kind, key)) for key in belief.reported(kind))
        return [key for key, thing in found if thing is not None and self._is_there(thing)]

    def look(self, key: str, now_us: int, active: bool) -> Look | None:
        """What it says of an instance at `now_us`; None when its object is gone (T40)."""
        subject = self._belief.find(self.definition.key, key)
        if subject is None and self.definition.key != "alarm":
            self._memory.pop(key, None)
            self.quiet.pop(key, None)
            return None
        if subject is None or not self._is_there(subject):
            self.quiet[key] = 0
            return _NOTHING
        if self._is_of_alarms:
            return self._look_at_alarm(subject, key, now_us, active)
        return self._look_at(subject, key, now_us, active)

    def _look_at_alarm(self, alarm: AlarmState, key: str, now_us: int, active: bool) -> Look:
        """Of the thousand alarms that an instant of a flood raised one is looked at, for all."""
        is_own = alarm.id.startswith(ABOUT_ALARMS)
        facts = (alarm.state, alarm.raised_us, is_own, now_us, active)
        if facts != self._facts or self._answer.truth is not False:
            self._facts, self._answer = facts, self._look_at(alarm, key, now_us, active)
        return self._answer

    def _look_at(self, subject: Any, key: str, now_us: int, active: bool) -> Look:
        env = Env(self._belief, subject, now_us, active=active)
        if self.selections:
            env.memory = self._memory.setdefault(key, {})
        value = self._value(env, key)
        guarded = suppressed = False
        if value is True and self._guard is not None and self._guard.run(env) is True:
            value, guarded = False, True
        hidden: Truth = suppressed
        if self._suppressed is not None:
            hidden = _truth(self._suppressed.run(env))
        at_once = self._at_once is not None and self._at_once.run(env) is True
        if value is not False or guarded or hidden is not False:
            self.quiet.pop(key, None)
        elif self._at_once is None:
            # What most looks come to; nobody asks for the figures of what is not.
            return _NOTHING if env.wake_us is None else Look(False, env.wake_us)
        return Look(
            _truth(value),
            env.wake_us,
            lambda: self._values(subject, key, now_us, active),
            ", ".join(dict.fromkeys(env.poor)) if value is UNKNOWN else "",
            guarded,
            hidden,
            at_once,
        )

    def _value(self, env: Env, key: str) -> Value:
        condition = self._condition
        if condition.lead is None:
            value = condition.run(env)
            self.quiet[key] = self._full
            return value
        first = condition.lead(env)
        if first is False:
            self.quiet[key] = self._lead
            return False
        self.quiet[key] = self._full
        rest = condition.rest(env)
        return False if rest is False else UNKNOWN if UNKNOWN in (first, rest) else True

    def _is_there(self, subject: Any) -> bool:
        """Whether anything that is measured or told of the object itself was ever reported."""
        return not self._own or any(self._belief.has(token, subject) for token in self._own)

    def _values(self, subject: Any, key: str, now_us: int, active: bool) -> dict[str, str]:
        found = {"object": object_name(subject, key), "place": place_name(subject, self._belief)}
        if isinstance(subject, TrainState):
            found["train"] = subject.headcode or subject.id
            if subject.position_mm is not None:
                found["km"] = f"{subject.position_mm / MM_PER_KM:.1f}"
        for name, figure in self._figures.items():
            env = Env(self._belief, subject, now_us, active=active)
            if self.selections:
                env.memory = self._memory.setdefault(key, {})
            text = _shown(name, figure, figure.run(env))
            if text:
                found[name] = text
        return {name: text for name, text in found.items() if text}


# Of what was never told of, and of an alarm that does not stand, nothing is true.
_NOTHING = Look(False)


def _marks(kind: str) -> tuple[str, str, str]:
    """How the tokens begin of what is measured or told of an object of a kind."""
    return f"{kind}#", f"{kind}=", f"{kind}:state"


def _truth(value: Value) -> Truth:
    return None if value is UNKNOWN else bool(value)


def _shown(name: str, figure: Expression, value: Value) -> str:
    """A figure as it stands in a message; nothing for what is not known."""
    if value is UNKNOWN or value is None:
        return ""
    if isinstance(figure.type, Number):
        number: float = value[0] if isinstance(value, tuple) else value
        ending = name.rpartition("_")[2]
        if not math.isfinite(number):
            return ""
        if ending in _WHOLE:
            return str(math.floor(number))
        if ending in _DECIMALS:
            return f"{number:.{_DECIMALS[ending]}f}"
        return f"{number:.1f}".removesuffix(".0")
    return str(value).lower() if isinstance(value, str) else str(getattr(value, "id", value))
