"""Owns the inspector cards of equipment: signals, points, detectors and telemetry sources."""

from __future__ import annotations

from core.line.model import MeasuringPoint, Points, Signal
from core.line.quantities import STATE_UNIT
from core.units import US_PER_S
from ui.viewmodels import texts
from ui.viewmodels.cards import (
    Card,
    Fact,
    Scene,
    Trend,
    alarm_facts,
    listed,
    point_link,
    reported,
    said_note,
    train_links,
)
from ui.viewmodels.desk import source_age_us
from ui.viewmodels.language import tr
from ui.viewmodels.places import between
from ui.viewmodels.selection import Selection
from ui.viewmodels.train_rows import Style

# How far back the trend of a detector goes.
TREND_US = 6 * 3_600 * US_PER_S
# How far the bounds of a trend lie from its one value.
_APART_E6 = 1_000_000


def signal_card(signal_id: str, scene: Scene) -> Card:
    """The card of a signal: what it shows, for whom, and what it lets a train into."""
    signal = scene.railway.signals.get(signal_id)
    if signal is None:
        return Card(signal_id, tr("not on this railway"))
    state = scene.picture.signals.get(signal_id)
    aspect = Fact(
        tr("Aspect"),
        texts.word(state.aspect) if state else texts.UNKNOWN,
        note=said_note(state.event_us, scene) if state else "",
    )
    protects = _protects(signal, scene)
    kind = tr("{role} signal", role=texts.word(signal.role))
    return Card(
        title=signal.id,
        subtitle=tr("{what}, assumed", what=kind) if signal.assumed else kind,
        facts=(
            aspect,
            reported(state.recorded_us if state else None, state.source if state else "", scene),
            *_where(signal, scene),
            Fact(tr("Direction"), texts.direction(signal.direction)),
            Fact(tr("Track"), signal.track),
            listed(tr("Protects"), [(id, Selection("section", id)) for id in protects]),
            *alarm_facts({signal_id}, scene),
        ),
        centre=(signal.line, signal.position_mm),
    )


def _protects(signal: Signal, scene: Scene) -> list[str]:
    """The sections that begin at a signal, seen by the trains it is for."""
    ahead = [
        section
        for section in scene.railway.sections.values()
        if section.line == signal.line
        and section.start_mm <= signal.position_mm + (1 if signal.direction == "up" else -1)
        and section.end_mm >= signal.position_mm + (1 if signal.direction == "up" else -1)
    ]
    return [section.id for section in ahead]


def _where(asset: Signal | Points, scene: Scene) -> list[Fact]:
    line = scene.railway.line_by_id[asset.line]
    km = tr("km {km}, {line}", km=texts.km(asset.position_mm), line=line.name)
    rows = [Fact(tr("Position"), km)]
    if asset.point in scene.railway.points:
        rows.append(listed(tr("At"), [point_link(asset.point or "", scene)]))
    else:
        rows.append(Fact(tr("At"), between(line, asset.position_mm)))
    return rows


def switch_card(points_id: str, scene: Scene) -> Card:
    """The card of a set of points: how they lie, and which tracks they join."""
    points = scene.railway.switches.get(points_id)
    if points is None:
        return Card(points_id, tr("not on this railway"))
    state = scene.picture.points.get(points_id)
    return Card(
        title=points.id,
        subtitle=tr("{what}, assumed", what=tr("points")) if points.assumed else tr("points"),
        facts=(
            Fact(
                tr("State"),
                texts.word(state.state) if state else texts.UNKNOWN,
                note=said_note(state.event_us, scene) if state else "",
            ),
            reported(state.recorded_us if state else None, state.source if state else "", scene),
            *_where(points, scene),
            Fact(tr("Normal to"), tr("track {track}", track=points.normal_track)),
            Fact(tr("Reverse to"), tr("track {track}", track=points.reverse_track)),
            Fact(tr("Facing"), texts.direction(points.facing)),
            *alarm_facts({points_id}, scene),
        ),
        centre=(points.line, points.position_mm),
    )


def measure_card(point_id: str, scene: Scene) -> Card:
    """The card of a measuring point: its value, what else is measured there, and its trend."""
    state = scene.picture.measures.get(point_id)
    place = scene.railway.measuring_points.get(point_id)
    # Beside its own value, what else is measured of an object is named OBJECT#QUANTITY.
    kind = place.quantity if place else point_id.rpartition("#")[2]
    value = texts.measured(state.value_e6, state.unit, kind) if state else texts.UNKNOWN
    style = Style.STRUCK if state and state.quality == "bad" else Style.PLAIN
    note = said_note(state.event_us, scene, state.quality) if state else ""
    quantity = place.quantity.replace("_", " ") if place else ""
    facts = [
        Fact(tr("Value"), value, style, note),
        Fact(tr("Quality"), texts.word(state.quality) if state else texts.UNKNOWN),
        reported(state.recorded_us if state else None, state.source if state else "", scene),
        *(_measured_at(place, scene) if place else []),
        *alarm_facts({point_id}, scene),
    ]
    return Card(
        title=(place.name if place else "") or point_id,
        subtitle=texts.word(quantity) if quantity else tr("measuring point"),
        facts=tuple(facts),
        centre=(place.line, place.position_mm) if place else None,
        trend=_trend(point_id, state.unit if state else "", kind, scene),
    )


def _measured_at(place: MeasuringPoint, scene: Scene) -> list[Fact]:
    line = scene.railway.line_by_id[place.line]
    km = tr("km {km}, {line}", km=texts.km(place.position_mm), line=line.name)
    around = [p.point.id for p in line.neighbours(place.position_mm) if p is not None]
    beside = [
        (texts.word(other.quantity.replace("_", " ")), Selection("measure", other.id))
        for other in scene.railway.measuring_points.values()
        if other.id != place.id
        and (other.line, other.position_mm) == (place.line, place.position_mm)
    ]
    rows = [Fact(tr("Position"), km), listed(tr("At"), [point_link(id, scene) for id in around])]
    return [*rows, listed(tr("Measured here"), beside)] if beside else rows


def _trend(point_id: str, unit: str, kind: str, scene: Scene) -> Trend | None:
    """The values of the last hours; None where fewer than two are recorded."""
    from_us = scene.now_us - TREND_US
    values = [found for found in scene.measured(point_id) if from_us <= found[0] <= scene.now_us]
    if len(values) < 2:
        return None
    good = [value_e6 for _, value_e6, quality in values if quality != "bad"] or [0]
    bounds = [(at, texts.measured(at, unit, kind)) for at in (min(good), max(good))]
    if min(good) == max(good):
        # A line needs room on both sides; a state has no words for it.
        beside = [min(good) - _APART_E6, max(good) + _APART_E6]
        says = [texts.measured(at, unit, kind) if unit != STATE_UNIT else "" for at in beside]
        bounds = list(zip(beside, says, strict=True))
    low, high = ((at / 1_000_000, words) for at, words in bounds)
    points = tuple((at_us, None if q == "bad" else v / 1_000_000) for at_us, v, q in values)
    return Trend(points, from_us, scene.now_us, low, high)


def source_card(source_id: str, scene: Scene) -> Card:
    """The card of a telemetry source: its health, what it delivered, and whom it reports."""
    source = scene.picture.sources.get(source_id)
    if source is None:
        return Card(source_id, tr("unknown source"))
    age_us = source_age_us(source, scene.now_us)
    health = texts.word(source.health)
    every = source.interval_s
    told_by_it = [t.id for t in scene.picture.trains.values() if t.fix_source == source_id]
    return Card(
        title=source.id,
        subtitle=source.uri,
        facts=(
            Fact(
                tr("Health"),
                f"{health} · {source.reason}" if source.reason else health,
                Style.STRONG,
                "" if age_us is None else texts.age(age_us),
            ),
            Fact(
                tr("Since"),
                texts.UNKNOWN if source.since_us is None else scene.time(source.since_us),
            ),
            Fact(
                tr("Last report"),
                tr("never") if age_us is None else tr("{age} ago", age=texts.age(age_us)),
            ),
            Fact(tr("Expected every"), tr("not told") if every is None else tr("{s} s", s=every)),
            Fact(tr("Accepted"), texts.number(source.accepted)),
            Fact(tr("Refused"), texts.number(source.rejected)),
            Fact(tr("Last refusal"), source.last_refusal or tr("none")),
            listed(tr("Trains"), train_links(told_by_it, scene)),
            *alarm_facts({source_id}, scene),
        ),
    )
