"""Owns what conditions can read of a train: from its record, the line under it and its plan."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from core.alarms.belief import HELD_MM, Belief
from core.alarms.terms import UNKNOWN, Env, Field, Flag, Moment, Number, Read, Thing, Value, Word
from core.line.model import Line, OperatingPoint, Signal, Stretch
from core.state.limits import line_limit_kmh
from core.state.model import TrainState
from core.timetable.model import BookedCall
from core.units import MM_PER_KM, MM_PER_M, US_PER_S

# Within this of an operating point's chainage a train is at the point, not in section.
STATION_MM = 1_500 * MM_PER_M
# 1520 and 1524 mm are one gauge to a wheelset.
SAME_GAUGE_MM = 6

# What of a train's record a field depends on: a change of nothing else is no reason to look.
FIX, MOTION, STANDING = "train:fix", "train:motion", "train:standing"
CALL, DELAY, ABOUT, SHOWN = "train:call", "train:delay", "train:about", "train:shown"
SOURCE = "source:health"
_PARTS = (FIX, MOTION, STANDING, CALL, DELAY, ABOUT, SHOWN)
BITS = {token: 1 << at for at, token in enumerate(_PARTS)}
ALL_BITS = (1 << len(BITS)) - 1


def bits_of(tokens: Iterable[str]) -> int:
    """Those of the tokens that are parts of a train's record, as bits."""
    return sum(BITS.get(token, 0) for token in set(tokens))


def whole_minutes(train: TrainState) -> int | None:
    """How late a train runs, in whole minutes: seconds come and go with every fix."""
    return None if train.delay_s is None else train.delay_s // 60


def _line(train: TrainState, env: Env) -> Line | None:
    world: Belief = env.world
    return world.railway.line_by_id.get(train.line or "")


def _stretch(train: TrainState, env: Env) -> Stretch | None:
    line = _line(train, env)
    return None if line is None or train.position_mm is None else line.stretch_at(train.position_mm)


def when_known(read: Read) -> Read:
    """A field that counts only while the train's fix is good."""

    def run(train: TrainState, env: Env) -> Value:
        world: Belief = env.world
        return read(train, env) if world.is_known(train, env) else UNKNOWN

    return run


def _speed(train: TrainState, env: Env) -> Value:
    if train.speed_hm_h is None:
        return 0.0 if train.stopped_us is not None else UNKNOWN
    return train.speed_hm_h / 10


def _km(train: TrainState, env: Env) -> Value:
    return UNKNOWN if train.position_mm is None else train.position_mm / MM_PER_KM


def _fix_us(train: TrainState, env: Env) -> Value:
    return train.fix_event_us


def _quality(train: TrainState, env: Env) -> Value:
    world: Belief = env.world
    return world.fix_quality(train, env)


def _accuracy_m(train: TrainState, env: Env) -> Value:
    return UNKNOWN if train.accuracy_mm is None else train.accuracy_mm / MM_PER_M


def _moving_last(train: TrainState, env: Env) -> Value:
    """A voice report is not expected to go on by itself, and a standing train stays."""
    return train.fix_event_us is not None and not train.fix_manual and train.stopped_us is None


def _interval_s(train: TrainState, env: Env) -> Value:
    world: Belief = env.world
    source = world.telemetry.sources.get(train.fix_source)
    return float((source.interval_s if source else None) or 0)


def _stands(train: TrainState, env: Env) -> Value:
    return UNKNOWN if train.position_mm is None else train.stopped_us is not None


def _in_section(train: TrainState, env: Env) -> Value:
    line = _line(train, env)
    if train.position_mm is None or line is None:
        return UNKNOWN
    return train.at_point is None and line.point_near(train.position_mm, STATION_MM) is None


def _line_limit(train: TrainState, env: Env) -> Value:
    line = _line(train, env)
    limit = line_limit_kmh(train, line) if line is not None else None
    return UNKNOWN if limit is None else limit


def _type_limit(train: TrainState, env: Env) -> Value:
    return train.vmax_kmh


def _direction(train: TrainState, env: Env) -> Value:
    return (train.direction or "").upper() or UNKNOWN


def _jumped(train: TrainState, env: Env) -> Value:
    return train.implausible_mm > 0


def _jump_km(train: TrainState, env: Env) -> Value:
    return train.implausible_mm / MM_PER_KM


def _point(train: TrainState, env: Env) -> OperatingPoint | None:
    world: Belief = env.world
    return world.railway.points.get(train.at_point or "")


def _at_border(train: TrainState, env: Env) -> Value:
    point = _point(train, env)
    return point is not None and point.is_border and train.arrived_us is not None


def _dwell_h(train: TrainState, env: Env) -> Value:
    if train.arrived_us is None:
        return None
    return (env.now_us - train.arrived_us) / (3_600 * US_PER_S)


def _dwell_limit_h(train: TrainState, env: Env) -> Value:
    point = _point(train, env)
    return None if point is None or not point.dwell_limit_s else point.dwell_limit_s / 3_600


def _delay_min(train: TrainState, env: Env) -> Value:
    minutes = whole_minutes(train)
    return UNKNOWN if minutes is None else float(minutes)


def _freight(train: TrainState, env: Env) -> Value:
    return (train.category or "").startswith("freight")


def _light_engine(train: TrainState, env: Env) -> Value:
    return "light" in (train.category or "") or train.wagons == 0


def _described(train: TrainState, env: Env) -> Value:
    return train.described_event_us is not None


def _length_m(train: TrainState, env: Env) -> Value:
    return train.length_m


def _mass_t(train: TrainState, env: Env) -> Value:
    return train.mass_t


def _gauge_mm(train: TrainState, env: Env) -> Value:
    return train.gauge_mm


def _track_gauge_mm(train: TrainState, env: Env) -> Value:
    stretch = _stretch(train, env)
    return UNKNOWN if stretch is None else stretch.gauge_mm


def _gauge_breaks_ahead(train: TrainState, env: Env) -> Value:
    """Whether a stretch between the train and its destination has a gauge it cannot run on."""
    world: Belief = env.world
    line = _line(train, env)
    if line is None or train.position_mm is None or train.gauge_mm is None:
        return UNKNOWN
    end_mm = line.position_by_point.get(_destination(train, world) or "")
    if end_mm is None:
        return UNKNOWN
    low, high = sorted((train.position_mm, end_mm))
    return any(
        abs(stretch.gauge_mm - train.gauge_mm) > SAME_GAUGE_MM
        for stretch in line.stretches
        if stretch.start_mm < high - STATION_MM and stretch.end_mm > low + STATION_MM
    )


def _destination(train: TrainState, world: Belief) -> str | None:
    if train.destination is not None:
        return train.destination
    path = world.plan.paths.get(train.plan or "")
    return path.calls[-1].point if path else None


def _km_to_go(train: TrainState, env: Env) -> Value:
    line = _line(train, env)
    if line is None or train.position_mm is None:
        return UNKNOWN
    end_mm = line.position_by_point.get(_destination(train, env.world) or "")
    return UNKNOWN if end_mm is None else abs(end_mm - train.position_mm) / MM_PER_KM


def _state(train: TrainState, env: Env) -> Value:
    """READY before it has left its origin, RUNNING after."""
    world: Belief = env.world
    line = _line(train, env)
    path = world.plan.paths.get(train.plan or "")
    origin = train.origin or (path.calls[0].point if path else None)
    if origin is None or line is None or train.position_mm is None:
        return UNKNOWN
    at_mm = line.position_by_point.get(origin)
    here = at_mm is not None and abs(train.position_mm - at_mm) <= STATION_MM
    return "READY" if here and train.stopped_us is not None else "RUNNING"


def _next_call(train: TrainState, world: Belief) -> BookedCall | None:
    """The next booked call: after the last one that was told of, and not behind the last fix."""
    path = world.plan.paths.get(train.plan or "")
    line = world.railway.line_by_id.get(path.line) if path is not None else None
    if path is None or line is None or train.last_call_point is None:
        return None
    places = [call.point for call in path.calls]
    if train.last_call_point not in places:
        return None
    sign = 1 if path.direction == "up" else -1
    for call in path.calls[places.index(train.last_call_point) + 1 :]:
        at_mm = line.position_by_point.get(call.point)
        ahead = at_mm is not None and train.line == line.id and train.position_mm is not None
        if not ahead or (at_mm - train.position_mm) * sign > STATION_MM:  # type: ignore[operator]
            return call
    return None


def _overdue_s(train: TrainState, env: Env) -> Value:
    """Seconds since the booked next call, as late as the train was; negative before."""
    world: Belief = env.world
    call = _next_call(train, world)
    minutes = whole_minutes(train)
    if call is None or train.plan_day_us is None or minutes is None:
        return -math.inf
    due_us = train.plan_day_us + (call.at_s + max(0, minutes) * 60) * US_PER_S
    return (env.now_us - due_us) / US_PER_S


def _at_point(train: TrainState, env: Env) -> Value:
    return train.at_point is not None


def _next_signal(train: TrainState, env: Env) -> Signal | None:
    world: Belief = env.world
    if train.line is None or train.position_mm is None or train.direction is None:
        return None
    return world.signal_ahead(train.line, train.direction, train.position_mm, HELD_MM)


def _held_at_signal(train: TrainState, env: Env) -> Value:
    """Whether the next signal, near ahead, is known to be at stop; where none tells, it is not."""
    world: Belief = env.world
    signal = _next_signal(train, env)
    state = world.telemetry.signals.get(signal.id) if signal else None
    return state is not None and world.is_well(state.source) and state.aspect.upper() == "STOP"


def _escort_required(train: TrainState, env: Env) -> Value:
    world: Belief = env.world
    path = world.plan.paths.get(train.plan or "")
    return path is not None and bool(path.escort)


def _is_shown(train: TrainState, env: Env) -> Value:
    world: Belief = env.world
    return bool(world.shown.get(train.id))


def _off_section_km(train: TrainState, env: Env) -> Value:
    """From the fix to the nearest section that is reported to hold the train."""
    world: Belief = env.world
    if train.position_mm is None:
        return UNKNOWN
    away = [
        max(section.start_mm - train.position_mm, train.position_mm - section.end_mm, 0)
        for section in (world.railway.sections[name] for name in world.shown.get(train.id, ()))
        if section.line == train.line
    ]
    return min(away) / MM_PER_KM if away else None


def _f(
    kind: Flag | Number | Moment | Word | Thing,
    doc: str,
    read: Read,
    *inputs: str,
    known: bool = False,
    updated: Read | None = None,
) -> Field:
    """A field of a train; `known`: only while the fix is good."""
    return Field(kind, doc, when_known(read) if known else read, updated, inputs=frozenset(inputs))


TRAIN_FIELDS: Mapping[str, Field] = {
    "speed": _f(Number("km/h"), "speed; 0 while it stands", _speed, MOTION, known=True),
    "pos": _f(
        Number("km"), "chainage of the fix; age(t.pos) is the fix's", _km, FIX, updated=_fix_us
    ),
    "head_km": _f(Number("km"), "chainage", _km, MOTION, known=True),
    "pos_q": _f(
        Word(frozenset({"GOOD", "MANUAL", "UNCERTAIN", "STALE", "NEVER"})),
        "quality of the fix; always known",
        _quality,
        FIX,
        MOTION,
        SOURCE,
    ),
    "pos_acc_m": _f(Number("m"), "what the fix says of its own error", _accuracy_m, FIX),
    "interval_s": _f(Number("s"), "how often its source is to speak", _interval_s, SOURCE),
    "moving_last": _f(Flag(), "it moved when last heard, by its own unit", _moving_last, STANDING),
    "stands": _f(Flag(), "it stands", _stands, STANDING, known=True),
    "in_section": _f(
        Flag(), "on the open line: at no operating point", _in_section, MOTION, CALL, known=True
    ),
    "dir": _f(Word(frozenset({"UP", "DOWN"})), "direction of running", _direction, MOTION),
    "line_limit": _f(
        Number("km/h"),
        "line speed of its class where it is",
        _line_limit,
        MOTION,
        ABOUT,
        known=True,
    ),
    "type_limit": _f(Number("km/h"), "its own top speed; None unsaid", _type_limit, ABOUT),
    "jumped": _f(Flag(), "its last move was farther than it can run", _jumped, STANDING),
    "jump_km": _f(Number("km"), "how far that was", _jump_km, STANDING),
    "at_border": _f(Flag(), "it has arrived at a border point", _at_border, CALL),
    "at_station": _f(Flag(), "it has arrived at an operating point", _at_point, CALL),
    "dwell_h": _f(Number("h", 1 / 3_600), "since it arrived there", _dwell_h, CALL),
    "dwell_limit_h": _f(Number("h"), "the point's own limit; None without", _dwell_limit_h, CALL),
    "delay_min": _f(Number("min"), "how late it runs, in whole minutes", _delay_min, DELAY),
    "freight": _f(Flag(), "it is a freight train", _freight, ABOUT),
    "light_engine": _f(Flag(), "it has no wagons", _light_engine, ABOUT),
    "described": _f(Flag(), "somebody said what it is", _described, ABOUT),
    "length_m": _f(Number("m"), "length; None unsaid", _length_m, ABOUT),
    "mass_t": _f(Number("t"), "mass; None unsaid", _mass_t, ABOUT),
    "gauge_mm": _f(Number("mm"), "gauge of its wheelsets; None unsaid", _gauge_mm, ABOUT),
    "track_gauge_mm": _f(Number("mm"), "gauge of the line under it", _track_gauge_mm, MOTION),
    "gauge_breaks_ahead": _f(
        Flag(),
        "on its way lies a gauge it cannot run on",
        _gauge_breaks_ahead,
        STANDING,
        ABOUT,
    ),
    "km_to_next_fuel": _f(
        Number("km"),
        "to its destination, where its locomotive is fuelled",
        _km_to_go,
        MOTION,
        ABOUT,
    ),
    "state": _f(
        Word(frozenset({"READY", "RUNNING"})),
        "READY while it stands at its origin",
        _state,
        STANDING,
        ABOUT,
    ),
    "overdue_s": _f(
        Number("s", 1.0),
        "since its booked next call, as late as it was; minus infinity where none is known",
        _overdue_s,
        CALL,
        DELAY,
    ),
    "held_at_signal": _f(
        Flag(),
        "a signal near ahead is known to be at stop",
        _held_at_signal,
        MOTION,
        "signal:state",
    ),
    "escort_required": _f(Flag(), "its path is booked with an escort", _escort_required, ABOUT),
    "is_shown": _f(Flag(), "a section is reported to hold it", _is_shown, SHOWN),
    "off_section_km": _f(
        Number("km"),
        "from its fix to the nearest section that is reported to hold it; None: none is",
        _off_section_km,
        MOTION,
        SHOWN,
        known=True,
    ),
}
