"""Owns what conditions can read of commands to the field and of what they put in force."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

from core.alarms.belief import Belief
from core.alarms.terms import (
    UNKNOWN,
    Env,
    Field,
    Flag,
    Function,
    Moment,
    Number,
    Read,
    Thing,
    Type,
    Value,
    Word,
)
from core.alarms.train_fields import MOTION, when_known
from core.state.limits import IN_FORCE, tsr_under
from core.state.model import TrainState
from core.units import MM_PER_KM, US_PER_S

COMMAND, TSR, POSSESSION = "command:state", "tsr:state", "possession:state"
# A heavy train in service braking, and what a driver needs to begin with it: starting values.
BRAKE_MPS2, REACTION_S = 0.3, 10.0


def _read(name: str) -> Read:
    def read(thing: Any, env: Env) -> Value:
        value: Value = getattr(thing, name)
        return value

    return read


def _f(kind: Type, doc: str, read: Callable[[Any, Env], Value], token: str) -> Field:
    return Field(kind, doc, read, inputs=frozenset({token}))


def _in_force(restriction: Any, env: Env) -> Value:
    return "ACTIVE" if restriction.state in IN_FORCE else "PLANNED"


def _confirmed(restriction: Any, env: Env) -> Value:
    return restriction.active_us is not None


def _limit(restriction: Any, env: Env) -> Value:
    return float(restriction.kmh)


def _state(command: Any, env: Env) -> Value:
    return str(command.state)


def _waited_s(command: Any, env: Env) -> Value:
    return (command.due_us - command.sent_us) / US_PER_S


def _tsr(train: TrainState, env: Env) -> Value:
    """The strictest in force under the train; its tail counts where its length is known."""
    world: Belief = env.world
    return UNKNOWN if train.position_mm is None else tsr_under(train, world.in_force("tsr"))


def _brake_km(train: TrainState, env: Env) -> Value:
    if train.speed_hm_h is None:
        return 0.0 if train.stopped_us is not None else UNKNOWN
    speed_mps = train.speed_hm_h / 36
    return (speed_mps * REACTION_S + speed_mps**2 / (2 * BRAKE_MPS2)) / 1_000


def _possessions(world: Belief, env: Env) -> Value:
    belief: Belief = env.world
    return belief.in_force("possession")


def _protects(env: Env, possession: Any, train: TrainState) -> Value:
    """Whether it lies before a train; one that stands or works inside it has been let in."""
    ahead = _dist_km(env, train, possession)
    return isinstance(ahead, float) and math.isfinite(ahead)


def _dist_km(env: Env, train: TrainState, possession: Any) -> Value:
    """To its nearer end in the direction of the train; without end where it is not before it."""
    world: Belief = env.world
    if not world.is_known(train, env) or train.position_mm is None or train.direction is None:
        return UNKNOWN
    if train.direction == "up":
        ahead_mm = possession.from_mm - train.position_mm
    else:
        ahead_mm = train.position_mm - possession.to_mm
    if train.line != possession.line or ahead_mm < 0:
        return math.inf
    return ahead_mm / MM_PER_KM


TSR_FIELDS: Mapping[str, Field] = {
    "state": _f(Word(frozenset({"PLANNED", "ACTIVE", "ENDED"})), "in force", _in_force, TSR),
    "confirmed": _f(Flag(), "the field has confirmed it", _confirmed, TSR),
    "asked_ts": _f(Moment(), "when it was asked for", _read("asked_us"), TSR),
    "planned_end": _f(Moment(), "until when it is meant to last", _read("until_us"), TSR),
    "limit": _f(Number("km/h"), "the speed that it allows", _limit, TSR),
}
POSSESSION_FIELDS: Mapping[str, Field] = {
    "state": _f(Word(frozenset({"PLANNED", "ACTIVE", "ENDED"})), "in force", _in_force, POSSESSION),
    "end_ts": _f(Moment(), "until when it is meant to last", _read("until_us"), POSSESSION),
}
COMMAND_FIELDS: Mapping[str, Field] = {
    "state": _f(
        Word(frozenset({"SENT", "CONFIRMED", "FAILED", "UNKNOWN", "EXECUTED"})),
        "how far it has come; UNKNOWN when its time for an answer is over",
        _state,
        COMMAND,
    ),
    "sent_ts": _f(Moment(), "when it was sent", _read("sent_us"), COMMAND),
    "timeout_s": _f(Number("s"), "its time for an answer", _waited_s, COMMAND),
}
ORDERED_TRAIN_FIELDS: Mapping[str, Field] = {
    "tsr": Field(
        Thing("tsr"),
        "the strictest temporary speed restriction in force under it",
        when_known(_tsr),
        inputs=frozenset({MOTION, TSR}),
    ),
    "brake_km": Field(
        Number("km"),
        "what it needs to stop, at 0.3 m/s² and after 10 s",
        when_known(_brake_km),
        inputs=frozenset({MOTION}),
    ),
}
ORDERED_TRAIN_QUESTIONS: Mapping[str, Function] = {
    "dist_km": Function(
        (Thing("possession"),),
        Number("km"),
        "to a closed stretch before it",
        _dist_km,
        frozenset({MOTION, POSSESSION}),
    ),
}
POSSESSION_QUESTIONS: Mapping[str, Function] = {
    "protects": Function(
        (Thing("train"),),
        Flag(),
        "it lies before a train",
        _protects,
        frozenset({MOTION, POSSESSION}),
    ),
}
POSSESSIONS = _possessions
