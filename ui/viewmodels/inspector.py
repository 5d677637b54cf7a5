"""Owns the inspector's cards of places, track objects, alarms and sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from core.line.model import Line, OperatingPoint, Stretch, Track
from core.state.model import AlarmState
from ui.viewmodels import texts
from ui.viewmodels.alarm_rows import (
    PRIORITY_WORDS,
    SENT_WORD,
    STATE_WORDS,
    UNRECORDED_WORD,
    alarm_name,
    alarm_text,
    unrecorded_alarms,
)
from ui.viewmodels.cards import (
    Card,
    Fact,
    Guidance,
    Scene,
    acknowledgeable,
    what_to_do,
)
from ui.viewmodels.clocks import point_time
from ui.viewmodels.desk import source_age_us
from ui.viewmodels.language import plural
from ui.viewmodels.search import local_names
from ui.viewmodels.selection import NOTHING, Selection, alarm_of
from ui.viewmodels.train_card import train_card
from ui.viewmodels.train_names import headcode
from ui.viewmodels.train_rows import Style

# A figure of an alarm is named with its unit last.
_UNITS = {"kmh": "km/h", "km": "km", "min": "min", "minutes": "min", "s": "s", "h": "h", "m": "m"}


def card(selection: Selection, scene: Scene) -> Card:
    """The card of what is selected."""
    if selection == NOTHING:
        hint = ("Click an object, or find one with Ctrl K",)
        return Card("Nothing selected", guidance=(Guidance("", hint),))
    return _CARDS[selection.kind](selection.id, scene)


def _point_card(point_id: str, scene: Scene) -> Card:
    point = scene.railway.points.get(point_id)
    if point is None:
        return Card(point_id, "not on this railway")
    found = scene.railway.locate(point_id)
    here = [headcode(t) for t in scene.picture.trains.values() if t.at_point == point_id]
    territory = scene.railway.territories[point.territory]
    facts = [
        Fact("Position", f"km {texts.km(found[1])}, {found[0].name}" if found else texts.UNKNOWN),
        Fact("Kind", point.kind.replace("_", " ") + (", planned" if point.planned else "")),
        Fact("Local time", f"{point_time(scene.now_us, territory)}, {territory.name}"),
        Fact("Trains here", ", ".join(sorted(here)) or "none reported"),
        Fact("Tracks", _tracks(point.tracks)),
        Fact("Gauge", _gauges(point)),
        Fact("Elevation", _elevation(point)),
        Fact("Coordinates", _coordinates(point)),
    ]
    if point.dwell_limit_s is not None:
        facts.append(Fact("Dwell limit", f"{point.dwell_limit_s // 60} min"))
    facts += [
        Fact(label, text)
        for label, text in (("Confidence", point.confidence), ("Notes", point.notes))
        if text
    ]
    return Card(
        title=point.name,
        subtitle=" · ".join(local_names(point)),
        facts=tuple(facts),
        centre=(found[0].id, found[1]) if found else None,
    )


def _tracks(tracks: Sequence[Track]) -> str:
    """Tracks by role and length: `2 main 650 m, 4 loop 650 m (assumed)`."""
    groups = Counter((t.role, t.length_m, t.assumed) for t in tracks)
    parts = []
    for (role, length_m, assumed), number in groups.items():
        length = "" if length_m is None else f" {texts.number(length_m, 'm')}"
        parts.append(f"{number} {role}{length}{' (assumed)' if assumed else ''}")
    return ", ".join(parts) or texts.UNKNOWN


def _gauges(point: OperatingPoint) -> str:
    return " | ".join(f"{gauge} mm" for gauge in point.gauges_mm) or texts.UNKNOWN


def _elevation(point: OperatingPoint) -> str:
    return texts.UNKNOWN if point.elevation_m is None else f"{point.elevation_m:.0f} m"


def _coordinates(point: OperatingPoint) -> str:
    if point.lat is None or point.lon is None:
        return texts.UNKNOWN
    return f"{point.lat:.4f}, {point.lon:.4f}"


def _section_card(section_id: str, scene: Scene) -> Card:
    section = scene.railway.sections.get(section_id)
    if section is None:
        return Card(section_id, "not on this railway")
    line = scene.railway.line_by_id[section.line]
    state = scene.picture.sections.get(section_id)
    middle_mm = (section.start_mm + section.end_mm) // 2
    where = f"km {texts.km(section.start_mm)} to {texts.km(section.end_mm)}, {line.name}"
    by = f" by {state.train}" if state and state.train else ""
    facts = [
        Fact("State", f"{state.state}{by}" if state else texts.UNKNOWN),
        *_said(state.recorded_us if state else None, state.source if state else "", scene),
        Fact("Position", where),
        Fact("Track", section.track),
    ]
    stretch = line.stretch_at(middle_mm)
    if section.point is None and stretch is not None:
        facts += _stretch_facts(stretch)
    return Card(
        title=_between(line, middle_mm)
        if section.point is None
        else scene.point_name(section.point),
        subtitle=f"section {section.id}" + (", assumed" if section.assumed else ""),
        facts=tuple(facts),
        centre=(section.line, middle_mm),
    )


def _between(line: Line, position_mm: int) -> str:
    below, above = line.neighbours(position_mm)
    return "–".join(p.point.name for p in (below, above) if p is not None)


def _stretch_facts(stretch: Stretch) -> list[Fact]:
    passenger, freight = stretch.vmax_passenger_kmh, stretch.vmax_freight_kmh
    tracks = plural(stretch.tracks, "{n} track", "{n} tracks")
    return [
        Fact("Line speed", f"passenger {_pair(passenger)}, freight {_pair(freight)} km/h"),
        Fact("Gauge", f"{stretch.gauge_mm} mm, {tracks}"),
        Fact("Gradient", f"ruling {stretch.ruling_permille:.1f} ‰"),
        Fact("Block", f"{stretch.block}" + (", planned" if stretch.planned else "")),
        *([Fact("Confidence", stretch.confidence)] if stretch.confidence else []),
    ]


def _pair(speeds: tuple[float, float]) -> str:
    up, down = speeds
    return f"{up:g}" if up == down else f"{up:g} up {down:g} down"


def _said(recorded_us: int | None, source: str, scene: Scene) -> list[Fact]:
    """When something was last reported, and by whom."""
    if recorded_us is None:
        return [Fact("Reported", "never")]
    age = texts.age(scene.now_us - recorded_us)
    return [Fact("Reported", f"{scene.time(recorded_us)}, {age} ago, {source}")]


def _signal_card(signal_id: str, scene: Scene) -> Card:
    signal = scene.railway.signals.get(signal_id)
    if signal is None:
        return Card(signal_id, "not on this railway")
    state = scene.picture.signals.get(signal_id)
    line = scene.railway.line_by_id[signal.line]
    place = scene.point_name(signal.point) if signal.point else _between(line, signal.position_mm)
    return Card(
        title=signal.id,
        subtitle=f"{signal.role} signal" + (", assumed" if signal.assumed else ""),
        facts=(
            Fact("Aspect", state.aspect if state else texts.UNKNOWN),
            *_said(state.recorded_us if state else None, state.source if state else "", scene),
            Fact("Position", f"km {texts.km(signal.position_mm)}, {place}"),
            Fact("Direction", texts.direction(signal.direction)),
            Fact("Track", signal.track),
        ),
        centre=(signal.line, signal.position_mm),
    )


def _measure_card(point_id: str, scene: Scene) -> Card:
    state = scene.picture.measures.get(point_id)
    place = scene.railway.measuring_points.get(point_id)
    value = texts.decimal_e6(state.value_e6, state.unit) if state else texts.UNKNOWN
    return Card(
        title=(place.name if place else "") or point_id,
        subtitle=place.quantity if place else "measuring point",
        facts=(
            Fact("Value", value, Style.STRUCK if state and state.quality == "bad" else Style.PLAIN),
            Fact("Quality", state.quality if state else texts.UNKNOWN),
            *_said(state.recorded_us if state else None, state.source if state else "", scene),
            Fact("Position", f"km {texts.km(place.position_mm)}" if place else texts.UNKNOWN),
        ),
        centre=(place.line, place.position_mm) if place else None,
    )


def _alarm_card(ref: str, scene: Scene) -> Card:
    alarm_id, key = alarm_of(ref)
    unrecorded = unrecorded_alarms(scene.unrecorded, scene.picture).get((alarm_id, key))
    alarm = unrecorded or scene.picture.alarms.get((alarm_id, key))
    definition = scene.definitions.get(alarm_id)
    if alarm is None:
        return Card(definition.name if definition else alarm_id, f"{key} · normal now")
    train = scene.picture.trains.get(key)
    facts = [
        Fact("Condition", alarm_text(alarm, scene.definitions), Style.STRONG),
        Fact("State", UNRECORDED_WORD if unrecorded else _state(alarm, scene)),
        Fact("Raised", f"{scene.time(alarm.raised_us)}, activation {alarm.activation}"),
        Fact("Acknowledged", _acknowledged(alarm.acked_us, alarm.acked_by, scene)),
    ]
    if alarm.returned_us is not None:
        facts.append(Fact("Returned", scene.time(alarm.returned_us)))
    facts += [_value(name, text) for name, text in alarm.values.items() if name != "text"]
    guidance = what_to_do(alarm, scene)
    if definition is not None:
        guidance += (
            Guidance("Cause", (definition.cause,)),
            Guidance("If nothing is done", (definition.consequence,)),
        )
    word = PRIORITY_WORDS.get(alarm.priority, "")
    centre = None
    if train and train.line and train.position_mm is not None:
        centre = (train.line, train.position_mm)
    return Card(
        title=alarm_name(alarm, scene.definitions),
        subtitle=f"{word} · {alarm.id}",
        alarm=(alarm.priority, alarm.state),
        facts=tuple(facts),
        guidance=guidance,
        acknowledge=None if unrecorded else acknowledgeable(alarm, scene),
        centre=centre,
    )


def _state(alarm: AlarmState, scene: Scene) -> str:
    if (alarm.id, alarm.key, alarm.activation) in scene.sent:
        return SENT_WORD
    return STATE_WORDS.get(alarm.state, alarm.state)


def _acknowledged(at_us: int | None, by: str | None, scene: Scene) -> str:
    return "not yet" if at_us is None else f"{scene.time(at_us)} by {by or texts.UNKNOWN}"


def _value(name: str, text: str) -> Fact:
    words = name.split("_")
    unit = _UNITS.get(words[-1], "") if len(words) > 1 else ""
    label = " ".join(words[:-1] if unit else words)
    return Fact(label[:1].upper() + label[1:], f"{text} {unit}".strip())


def _source_card(source_id: str, scene: Scene) -> Card:
    source = scene.picture.sources.get(source_id)
    if source is None:
        return Card(source_id, "unknown source")
    age_us = source_age_us(source, scene.now_us)
    every = "not told" if source.interval_s is None else f"{source.interval_s} s"
    reason = f" · {source.reason}" if source.reason else ""
    return Card(
        title=source.id,
        subtitle=source.uri,
        facts=(
            Fact("Health", f"{source.health}{reason}", Style.STRONG),
            Fact(
                "Since", texts.UNKNOWN if source.since_us is None else scene.time(source.since_us)
            ),
            Fact("Last report", "never" if age_us is None else f"{texts.age(age_us)} ago"),
            Fact("Expected every", every),
            Fact("Accepted", texts.number(source.accepted)),
            Fact("Refused", texts.number(source.rejected)),
            Fact("Last refusal", source.last_refusal or "none"),
        ),
    )


_CARDS: dict[str, Callable[[str, Scene], Card]] = {
    "train": train_card,
    "point": _point_card,
    "section": _section_card,
    "signal": _signal_card,
    "measure": _measure_card,
    "alarm": _alarm_card,
    "source": _source_card,
}
