"""Owns what conditions can read of the system itself: its sources, clock, alarms and desk load."""

from __future__ import annotations

from collections.abc import Mapping

from core.alarms.belief import Belief
from core.alarms.fold import LOAD_US
from core.alarms.lifecycle import is_condition_true
from core.alarms.terms import (
    UNKNOWN,
    Env,
    Field,
    Flag,
    Function,
    Moment,
    Name,
    Number,
    Read,
    Type,
    Value,
    Word,
)
from core.state.model import AlarmState, SourceState
from core.units import US_PER_S


def _f(kind: Type, doc: str, read: Read, *inputs: str) -> Field:
    return Field(kind, doc, read, inputs=frozenset(inputs))


def _health(source: SourceState, env: Env) -> Value:
    """As the recorder judged it in this session; one that was not heard since yet is unknown."""
    world: Belief = env.world
    judged_us = max(source.since_us or 0, source.last_recorded_us or 0)
    return source.health.upper() if judged_us >= world.telemetry.session_us else UNKNOWN


def _reason(source: SourceState, env: Env) -> Value:
    """Why it is not well, as the recorder was told; where nobody said why, what it is."""
    return source.reason or source.health


def _heard_us(source: SourceState, env: Env) -> Value:
    return source.last_recorded_us


def _clock_offset_s(world: Belief, env: Env) -> Value:
    offset_us = world.telemetry.clock_offset_us
    return UNKNOWN if offset_us is None else offset_us / US_PER_S


def _new_10min(world: Belief, env: Env) -> Value:
    """Annunciated activations of the last ten minutes; those of the alarm system do not count."""
    count = world.alarms.new_10min(env.now_us)
    if count:
        env.wake(world.alarms.new_us[-count] + LOAD_US)
    return float(count)


def _p1_unack_since(world: Belief, env: Env) -> Value:
    """Since when the first of the unacknowledged alarms of priority 1 waits; None for none."""
    return world.alarms.first_waiting_us()


def _p1_unack_s(world: Belief, env: Env) -> Value:
    since_us = _p1_unack_since(world, env)
    return None if since_us is None else (env.now_us - since_us) / US_PER_S


def _p1_waits(world: Belief, env: Env) -> Value:
    return _p1_unack_since(world, env) is not None


def _unacknowledged(world: Belief, env: Env) -> Value:
    return float(world.alarms.unacknowledged)


def _shelved(world: Belief, env: Env) -> Value:
    return float(world.alarms.shelved)


def _stands(alarm: AlarmState, env: Env) -> Value:
    return is_condition_true(alarm.state) and not alarm.id.startswith("ALM-")


def _activations(env: Env, alarm: AlarmState, within_s: float) -> Value:
    """How often it called in the last seconds of this session."""
    world: Belief = env.world
    within_us = round(within_s * US_PER_S)
    since_us = max(env.now_us - within_us, (world.telemetry.session_us or 0) - 1)
    recent = [us for us in world.alarms.raises.get((alarm.id, alarm.key), ()) if us > since_us]
    if recent:
        env.wake(recent[0] + within_us)
    return float(len(recent))


def _active_s(alarm: AlarmState, env: Env) -> Value:
    return (env.now_us - alarm.raised_us) / US_PER_S


SOURCE_FIELDS: Mapping[str, Field] = {
    "health": _f(
        Word(frozenset({"FRESH", "LATE", "STALE", "DEAD"})),
        "as the recorder judged it",
        _health,
        "source:health",
    ),
    "reason": _f(Name(), "why it is not well, or what it is", _reason, "source:health"),
    "rx": Field(
        Moment(), "when it was last heard", _heard_us, _heard_us, inputs=frozenset({"source:heard"})
    ),
}
SYSTEM_FIELDS: Mapping[str, Field] = {
    "clock_offset_s": _f(
        Number("s"), "the wall clock ahead of session time", _clock_offset_s, "system:clock"
    ),
}
LOAD_FIELDS: Mapping[str, Field] = {
    "new_10min": _f(Number(), "annunciated in the last ten minutes", _new_10min, "system:alarms"),
    "p1_waits": _f(
        Flag(), "an alarm of priority 1 is not acknowledged", _p1_waits, "system:alarms"
    ),
    "p1_unack_s": _f(
        Number("s", 1.0), "for how long the first of them waits", _p1_unack_s, "system:alarms"
    ),
    "unack_count": _f(Number(), "alarms not acknowledged", _unacknowledged, "system:alarms"),
    "shelved_count": _f(Number(), "alarms that are shelved now", _shelved, "system:alarms"),
}
ALARM_QUESTIONS: Mapping[str, Function] = {
    "activations": Function(
        (Number(),),
        Number(),
        "how often it called in so many seconds",
        _activations,
        frozenset({"alarm:again"}),
    ),
}
ALARM_FIELDS: Mapping[str, Field] = {
    "stands": _f(Flag(), "its condition holds", _stands, "alarm:state"),
    "active_s": _f(Number("s", 1.0), "since this activation", _active_s, "alarm:state"),
}
