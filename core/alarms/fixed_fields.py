"""Owns what conditions can read of what stands along the line: sections, signals, points, places.

What is measured of an object (resources/quantities.yaml) becomes a field of its kind.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from core.alarms.belief import Belief
from core.alarms.called import CALLED
from core.alarms.terms import (
    UNKNOWN,
    Env,
    Field,
    Flag,
    Many,
    Moment,
    Number,
    Read,
    Thing,
    Type,
    Value,
    Word,
)
from core.line.model import MeasuringPoint, OperatingPoint, Points, Section, Signal
from core.line.quantities import STATE_UNIT, Quantity, measure_id, quantities
from core.state.model import MeasureState, PointsState, SectionState, SignalState, TrainState
from core.units import MM_PER_M

# A train this far inside a section is on it, and has been for about a minute: longer than a report
# of the section is late.
INSIDE_MM = 1_500 * MM_PER_M
STATE = "state"
# How often it is looked anew whether a train that is not heard can have got to a section.
REACH_US = 10_000_000

# Quantity of a measuring point's own value to field and unit.
OWN: Mapping[str, tuple[str, str]] = {
    "wind": ("wind_mean_ms", "m/s"),
    "rail_temperature": ("rail_c", "degC"),
    "air_temperature": ("air_c", "degC"),
    "water_level": ("level_m", "m"),
    "sand": ("sand_mm_over_rail", "mm"),
}
QUALITIES = frozenset({"GOOD", "BAD", "NEVER"})
# A station of so many tracks is a yard, whatever it is called.
YARD_TRACKS = 6


def _measured(quantity: Quantity) -> Field:
    """A quantity of an object as a field."""
    of, name = quantity.of, quantity.id

    def called(thing: Any) -> str:
        return measure_id(of, thing.id, name)

    kind: Type
    if quantity.unit == STATE_UNIT:
        kind = Word(frozenset(quantity.words))
    else:
        kind = Number("" if quantity.unit == "1" else quantity.unit)
    return _from_measure(kind, called, quantity.words, f"{of}#{name}", f"measured as #{name}")


def _from_measure(
    kind: Type,
    called: Callable[[Any], str],
    words: tuple[str, ...],
    token: str,
    doc: str,
) -> Field:
    def value_of(value_e6: int | None) -> Value:
        if value_e6 is None:
            return None
        if not words:
            return value_e6 / 1_000_000
        index, part = divmod(value_e6, 1_000_000)
        return words[index] if not part and 0 <= index < len(words) else UNKNOWN

    def state(thing: Any, env: Env) -> MeasureState | None:
        world: Belief = env.world
        return world.measure(called(thing), env)

    def read(thing: Any, env: Env) -> Value:
        found = state(thing, env)
        return UNKNOWN if found is None else value_of(found.value_e6)

    def updated(thing: Any, env: Env) -> Value:
        world: Belief = env.world
        found = world.telemetry.measures.get(called(thing))
        return None if found is None else found.event_us

    def before(thing: Any, env: Env) -> Value:
        found = state(thing, env)
        return UNKNOWN if found is None else value_of(found.before_e6)

    def since(thing: Any, env: Env) -> Value:
        found = state(thing, env)
        return UNKNOWN if found is None else found.since_us

    return Field(kind, doc, read, updated, before, since, frozenset({token}))


def measured_fields(kind: str) -> dict[str, Field]:
    """All that can be measured of a kind of object, by the names that conditions use."""
    found: dict[str, Field] = {}
    for name, quantity in quantities().items():
        if quantity.of == kind:
            found |= _with_quality(CALLED.get(name, name), _measured(quantity))
    return found


def _with_quality(name: str, field: Field) -> dict[str, Field]:
    """A measured field, its quality as NAME_q and since when it is so as NAME_ts."""

    def quality(thing: Any, env: Env) -> Value:
        assert field.read is not None
        assert field.updated is not None
        if field.updated(thing, env) is None:
            return "NEVER"
        return "BAD" if field.read(thing, env) is UNKNOWN else "GOOD"

    return {
        name: field,
        f"{name}_q": Field(
            Word(QUALITIES), "its quality; always known", quality, inputs=field.inputs
        ),
        f"{name}_ts": Field(Moment(), "since when it is so", field.since, inputs=field.inputs),
    }


def _own(quantity: str) -> Callable[[Any], str]:
    def called(point: MeasuringPoint) -> str:
        return point.id if point.quantity == quantity else ""

    return called


def _weather(point: MeasuringPoint) -> str:
    """A weather station speaks all the time; a hot-box detector or a gate when a train comes."""
    return point.id if point.quantity in OWN else ""


def own_fields() -> dict[str, Field]:
    """What a measuring point itself measures, by its quantity."""
    found: dict[str, Field] = {}
    for quantity, (name, unit) in OWN.items():
        own = _from_measure(
            Number(unit),
            _own(quantity),
            (),
            f"measuring_point={quantity}",
            f"its own value, where it measures {quantity}",
        )
        found |= _with_quality(name, own)
    found["report"] = _from_measure(
        Number(),
        _weather,
        (),
        "measuring_point=",
        "its own value, where it measures weather, rail or water",
    )
    return found


def _told(kind: str, states: str, attribute: str, words: Mapping[str, str]) -> dict[str, Field]:
    """The reported state of a section, signal or set of points, and since when it is so."""

    def state(thing: Any, env: Env) -> Any:
        world: Belief = env.world
        found: SectionState | SignalState | PointsState | None
        found = getattr(world.telemetry, states).get(thing.id)
        return found if found is not None and world.is_well(found.source) else None

    def word(said: str) -> Value:
        return words.get(said, said.upper() if kind == "signal" else UNKNOWN)

    def read(thing: Any, env: Env) -> Value:
        found = state(thing, env)
        return UNKNOWN if found is None else word(getattr(found, attribute))

    def before(thing: Any, env: Env) -> Value:
        found = state(thing, env)
        return UNKNOWN if found is None else word(found.before) if found.before else None

    def since(thing: Any, env: Env) -> Value:
        found = state(thing, env)
        return UNKNOWN if found is None else found.since_us

    def updated(thing: Any, env: Env) -> Value:
        found = state(thing, env)
        return None if found is None else found.event_us

    known = frozenset() if kind == "signal" else frozenset(words.values())
    token = frozenset({f"{kind}:{STATE}"})
    name = {"section": "occ", "signal": "aspect", "points": "detected"}[kind]
    return {
        name: Field(Word(known), f"as reported of the {kind}", read, updated, before, since, token),
        f"{name}_ts": Field(Moment(), "since when it is so, by its source", since, inputs=token),
    }


def _f(kind: Type, doc: str, read: Read, *inputs: str) -> Field:
    return Field(kind, doc, read, inputs=frozenset(inputs))


def is_well_inside(section: Section, train: TrainState) -> bool:
    """Whether the last fix lies so far inside a section that its error does not matter."""
    at_mm = train.position_mm or 0
    return section.start_mm + INSIDE_MM < at_mm < section.end_mm - INSIDE_MM


def _trains_known_in(section: Section, env: Env) -> list[TrainState]:
    """Trains whose good fix lies well inside a block section of single track."""
    world: Belief = env.world
    found = []
    for name in sorted(world.trains_in.get(section.id, ())):
        train = world.telemetry.trains[name]
        if is_well_inside(section, train) and world.is_known(train, env):
            found.append(train)
    return found


def _train_count(section: Section, env: Env) -> Value:
    return float(len(_trains_known_in(section, env)))


def _could_hold_a_train(section: Section, env: Env) -> Value:
    """Whether a train that the desk knows of can be in the section, for all that is known.

    One that is not heard can have run on; one whose length is not known may be long.
    """
    world: Belief = env.world
    # Every train that moves, and every one that is not heard, may change it: it is looked at anew
    # from time to time, and where a train enters or leaves a block section.
    env.wake((env.now_us // REACH_US + 1) * REACH_US)
    return world.could_reach(section, env.now_us)


def _train_seen_inside(section: Section, env: Env) -> Value:
    """Whether a train has been seen well inside since the section was last reported."""
    world: Belief = env.world
    state = world.telemetry.sections.get(section.id)
    if state is None:
        return UNKNOWN
    return any(
        train.fix_event_us is not None and train.fix_event_us > state.event_us
        for train in _trains_known_in(section, env)
    )


def _is_single(section: Section, env: Env) -> Value:
    world: Belief = env.world
    return any(section is block for block in world.blocks.get(section.line, ()))


def _is_open(section: Section, env: Env) -> Value:
    return section.point is None


def _reported_train(section: Section, env: Env) -> Value:
    world: Belief = env.world
    state = world.telemetry.sections.get(section.id)
    named = state.train if state is not None else None
    known = _trains_known_in(section, env)
    return world.telemetry.trains.get(named or "") or (known[0] if known else None)


def _neighbours(section: Section, env: Env) -> Value:
    world: Belief = env.world
    return world.neighbours.get(section.id, ())


def seq_moving(env: Env, section: Value, number: Value) -> Value:
    """Whether so many sections in a row became occupied one after another, this one the last."""
    world: Belief = env.world
    seen, here = {section.id}, section
    for _ in range(int(number) - 1):
        state = world.telemetry.sections.get(here.id)
        if state is None or not world.is_well(state.source):
            return UNKNOWN
        earlier = [
            (told.since_us, other)
            for other in world.neighbours.get(here.id, ())
            if other.id not in seen
            and (told := world.telemetry.sections.get(other.id)) is not None
            and (told.state == "occupied" or told.before == "occupied")
            and 0 < state.since_us - told.since_us <= 3_600_000_000
        ]
        if not earlier:
            return False
        here = max(earlier, key=lambda found: (found[0], found[1].id))[1]
        seen.add(here.id)
    state = world.telemetry.sections.get(section.id)
    return state is not None and state.state == "occupied" and state.before == "clear"


def _first_section(signal: Signal, env: Env) -> Value:
    world: Belief = env.world
    return world.first_section.get(signal.id)


def _entry_stop_s(signal: Signal, env: Env) -> Value:
    """How long every signal into the section, at both ends, was at stop when it was occupied."""
    world: Belief = env.world
    section = world.first_section.get(signal.id)
    state = world.telemetry.sections.get(section.id) if section else None
    if section is None or state is None or not world.is_well(state.source):
        return UNKNOWN
    latest = None
    for other in world.signals_into.get(section.id, ()):
        told = world.telemetry.signals.get(other.id)
        if told is None or not world.is_well(told.source):
            return UNKNOWN
        if told.aspect.upper() != "STOP":
            return 0.0
        latest = max(latest or told.since_us, told.since_us)
    return UNKNOWN if latest is None else max(0.0, (state.since_us - latest) / 1_000_000)


def _passing(signal: Signal, env: Env) -> Value:
    """The train for its direction that moves within 2 km of the signal, by its last good fix."""
    world: Belief = env.world
    for name in world.trains_near(signal):
        train = world.telemetry.trains[name]
        moves = train.direction == signal.direction and train.stopped_us is None
        if moves and world.is_known(train, env):
            return train
    return None


def _leads_entry(signal: Signal, env: Env) -> Value:
    """Whether it is the first of the signals past which a section is entered on this side."""
    world: Belief = env.world
    section = world.first_section.get(signal.id)
    beside = world.signals_into.get(section.id, ()) if section else ()
    names = [other.id for other in beside if other.direction == signal.direction]
    return bool(names) and signal.id == min(names)


def _proceeds(signal: Signal, env: Env) -> Value:
    world: Belief = env.world
    state = world.telemetry.signals.get(signal.id)
    if state is None or not world.is_well(state.source):
        return UNKNOWN
    return state.aspect.upper() in ("PROCEED", "CLEAR", "CAUTION")


def _direction(signal: Signal, env: Env) -> Value:
    return signal.direction.upper()


def _moving(points: Points, env: Env) -> Value:
    world: Belief = env.world
    state = world.telemetry.points.get(points.id)
    return UNKNOWN if state is None else state.state == "moving"


def _station(thing: Any, env: Env) -> Value:
    """The operating point that an object belongs to or lies at."""
    world: Belief = env.world
    if isinstance(thing, OperatingPoint):
        return thing
    if isinstance(thing, Section | Signal | Points) and thing.point:
        return world.railway.points.get(thing.point)
    if isinstance(thing, MeasuringPoint):
        return world.station_at(thing.line, thing.position_mm, 1_500 * MM_PER_M)
    return None


def _is_yard(station: OperatingPoint, env: Env) -> Value:
    return station.kind in ("yard", "terminal", "port") or len(station.tracks) >= YARD_TRACKS


def _attacked(station: OperatingPoint, env: Env) -> Value:
    """Whether a train that is nearest to this station reports an attack."""
    world: Belief = env.world
    return station.id in {world.nearest(train) for train in world.attacked()}


def _tracks_free(station: OperatingPoint, env: Env) -> Value:
    """Tracks that are reported clear; UNKNOWN where a track does not report."""
    world: Belief = env.world
    free = 0
    for track in station.tracks:
        state = world.telemetry.sections.get(f"{station.id}/{track.id}")
        if state is None or state.state == "unknown" or not world.is_well(state.source):
            return UNKNOWN
        free += state.state == "clear"
    return float(free)


_OCC = {"occupied": "OCCUPIED", "clear": "CLEAR"}
_DETECTED = {"normal": "NORMAL", "reverse": "REVERSE", "moving": "MOVING", "failed": "NONE"}

SECTION_FIELDS: Mapping[str, Field] = {
    **_told("section", "sections", "state", _OCC),
    **measured_fields("section"),
    "train": _f(
        Thing("train"),
        "the train reported or seen in it",
        _reported_train,
        "section:state",
        "section:trains",
    ),
    "could_hold_a_train": _f(
        Flag(), "a known train can be in it", _could_hold_a_train, "section:state", "section:trains"
    ),
    "train_seen_inside": _f(
        Flag(),
        "a train was seen well inside since the section last reported",
        _train_seen_inside,
        "section:state",
        "section:fixes",
    ),
    "train_count": _f(
        Number(), "trains seen well inside, on single track", _train_count, "section:trains"
    ),
    "open_line": _f(Flag(), "it is no track of a station", _is_open),
    "single": _f(Flag(), "a block section of single track", _is_single),
    "neighbours": _f(Many("section"), "the sections at its ends", _neighbours),
    "station": _f(Thing("station"), "the operating point it belongs to", _station),
}
SIGNAL_FIELDS: Mapping[str, Field] = {
    **_told("signal", "signals", "aspect", {}),
    **measured_fields("signal"),
    "proceeds": _f(Flag(), "it shows anything but stop", _proceeds, "signal:state"),
    "dir": _f(Word(frozenset({"UP", "DOWN"})), "for trains in this direction", _direction),
    "first_section": _f(
        Thing("section"), "the block section of single track behind it", _first_section
    ),
    "passing": _f(
        Thing("train"), "the train that moves past it, or is about to", _passing, "section:trains"
    ),
    "leads_entry": _f(Flag(), "the first of the signals into it on this side", _leads_entry),
    "entry_stop_s": _f(
        Number("s"),
        "how long every signal into the section had been at stop when it was occupied",
        _entry_stop_s,
        "signal:state",
        "section:state",
    ),
    "station": _f(Thing("station"), "the operating point it belongs to", _station),
}
POINTS_FIELDS: Mapping[str, Field] = {
    **_told("points", "points", "state", _DETECTED),
    **measured_fields("points"),
    "moving": _f(Flag(), "they are moving", _moving, "points:state"),
    "station": _f(Thing("station"), "the operating point they belong to", _station),
}
STATION_FIELDS: Mapping[str, Field] = {
    **measured_fields("station"),
    "is_yard": _f(Flag(), "a yard, terminal or port, or a station of many tracks", _is_yard),
    "attacked": _f(Flag(), "a train near it reports an attack", _attacked, "train#attack"),
    "tracks_free": _f(Number(), "tracks reported clear", _tracks_free, "section:state"),
}
SITE_FIELDS: Mapping[str, Field] = {
    **own_fields(),
    **measured_fields("measuring_point"),
    "station": _f(Thing("station"), "the operating point it lies at, if any", _station),
}
