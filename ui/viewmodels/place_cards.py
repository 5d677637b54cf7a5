"""Owns the inspector cards of places: operating points and detection sections."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from core.line.model import Line, OperatingPoint, Stretch, Track
from ui.viewmodels import texts
from ui.viewmodels.cards import (
    Card,
    Fact,
    Scene,
    alarm_facts,
    listed,
    point_link,
    reported,
    said_note,
    train_links,
)
from ui.viewmodels.clocks import point_time
from ui.viewmodels.language import isolated, plural, tr
from ui.viewmodels.places import between, full_name
from ui.viewmodels.restriction_card import restriction_facts
from ui.viewmodels.search import local_names
from ui.viewmodels.selection import Selection

# Detectors this near a place are told with it.
_NEAR_MM = 15_000_000


def point_card(point_id: str, scene: Scene) -> Card:
    """The card of a station, loop, border or other named place."""
    point = scene.railway.points.get(point_id)
    if point is None:
        return Card(point_id, tr("not on this railway"))
    found = scene.railway.locate(point_id)
    territory = scene.railway.territories[point.territory]
    kind = texts.word(point.kind.replace("_", " "))
    facts = [
        Fact(tr("Position"), _position(found)),
        Fact(tr("Kind"), tr("{kind}, planned", kind=kind) if point.planned else kind),
        Fact(
            tr("Local time"),
            f"{point_time(scene.now_us, territory)}, {texts.word(territory.name)}",
        ),
        *_occupants(point_id, scene),
        *alarm_facts(_keys_at(point_id, scene), scene),
        *_neighbours(point_id, found, scene),
        *_equipment(point_id, found, scene),
        Fact(tr("Tracks"), _tracks(point.tracks)),
        Fact(tr("Gauge"), _gauges(point)),
        Fact(tr("Elevation"), _elevation(point)),
        Fact(tr("Coordinates"), _coordinates(point)),
    ]
    if point.dwell_limit_s is not None:
        facts.append(Fact(tr("Dwell limit"), tr("{min} min", min=point.dwell_limit_s // 60)))
    rows = ((tr("Confidence"), point.confidence), (tr("Notes"), point.notes))
    facts += [Fact(label, text) for label, text in rows if text]
    return Card(
        title=full_name(point),
        subtitle=" · ".join(local_names(point)),
        facts=tuple(facts),
        centre=(found[0].id, found[1]) if found else None,
    )


def _position(found: tuple[Line, int] | None) -> str:
    if found is None:
        return texts.UNKNOWN
    return tr("km {km}, {line}", km=texts.km(found[1]), line=found[0].name)


def _occupants(point_id: str, scene: Scene) -> list[Fact]:
    """The trains that stand here, and for how long the one that came first has."""
    here = [t for t in scene.picture.trains.values() if t.at_point == point_id]
    row = listed(tr("Trains here"), train_links([t.id for t in here], scene), tr("none reported"))
    arrived = [t.arrived_us for t in here if t.arrived_us is not None]
    if not arrived:
        return [row]
    longest = texts.age(max(0, scene.now_us - min(arrived)))
    return [row, Fact(tr("Longest stay"), longest)]


def _keys_at(point_id: str, scene: Scene) -> set[str]:
    """What an alarm can be about that stands here: the place, its sections, signals and points."""
    railway = scene.railway
    keys = {point_id}
    for assets in (railway.sections, railway.signals, railway.switches):
        keys |= {id for id, asset in assets.items() if asset.point == point_id}
    return keys


def _neighbours(point_id: str, found: tuple[Line, int] | None, scene: Scene) -> list[Fact]:
    if found is None:
        return []
    line, _ = found
    ids = [p.point.id for p in line.points]
    at = ids.index(point_id)
    around = [ids[n] for n in (at - 1, at + 1) if 0 <= n < len(ids)]
    return [listed(tr("Next to it"), [point_link(id, scene) for id in around])]


def _equipment(point_id: str, found: tuple[Line, int] | None, scene: Scene) -> list[Fact]:
    """What can be looked at here, each with its last word."""
    railway = scene.railway
    rows = []
    for label, kind, assets in (
        (tr("Sections"), "section", railway.sections),
        (tr("Signals"), "signal", railway.signals),
        (tr("Points"), "switch", railway.switches),
    ):
        own = [id for id, asset in assets.items() if asset.point == point_id]
        if own:
            rows.append(listed(label, [(id, Selection(kind, id)) for id in own]))
    if found is not None:
        near = [
            (m.name or m.id, Selection("measure", m.id))
            for m in railway.measuring_points.values()
            if m.line == found[0].id and abs(m.position_mm - found[1]) <= _NEAR_MM
        ]
        rows += [listed(tr("Detectors"), near)] if near else []
    return rows


def _tracks(tracks: Sequence[Track]) -> str:
    """Tracks by role and length: `2 main 650 m, 4 loop 650 m (assumed)`."""
    groups = Counter((t.role, t.length_m, t.assumed) for t in tracks)
    parts = []
    for (role, length_m, assumed), number in groups.items():
        length = "" if length_m is None else f" {texts.number(length_m, 'm')}"
        said = f"{number} {texts.word(role)}{length}"
        parts.append(tr("{value} (assumed)", value=said) if assumed else said)
    return ", ".join(parts) or texts.UNKNOWN


def _gauges(point: OperatingPoint) -> str:
    return " | ".join(texts.gauge(gauge) for gauge in point.gauges_mm) or texts.UNKNOWN


def _elevation(point: OperatingPoint) -> str:
    return texts.number(None if point.elevation_m is None else round(point.elevation_m), "m")


def _coordinates(point: OperatingPoint) -> str:
    if point.lat is None or point.lon is None:
        return texts.UNKNOWN
    return isolated(f"{point.lat:.4f}, {point.lon:.4f}")


def section_card(section_id: str, scene: Scene) -> Card:
    """The card of a detection section."""
    section = scene.railway.sections.get(section_id)
    if section is None:
        return Card(section_id, tr("not on this railway"))
    line = scene.railway.line_by_id[section.line]
    state = scene.picture.sections.get(section_id)
    middle_mm = (section.start_mm + section.end_mm) // 2
    ends = [p.point.id for p in line.neighbours(middle_mm) if p is not None]
    ends = [section.point] if section.point is not None else ends
    facts = [
        _occupancy(section_id, scene),
        reported(state.recorded_us if state else None, state.source if state else "", scene),
        Fact(
            tr("Position"),
            tr("km {a} to {b}", a=texts.km(section.start_mm), b=texts.km(section.end_mm))
            + f", {line.name}",
        ),
        listed(tr("At"), [point_link(id, scene) for id in ends]),
        Fact(tr("Track"), section.track),
        *_berth(section_id, scene),
        *restriction_facts(section.line, section.start_mm, section.end_mm, scene),
        *alarm_facts({section_id}, scene),
    ]
    stretch = line.stretch_at(middle_mm)
    if section.point is None and stretch is not None:
        facts += _stretch_facts(stretch)
    name = between(line, middle_mm) if section.point is None else scene.point_name(section.point)
    subtitle = tr("section {id}", id=section.id)
    return Card(
        title=name,
        subtitle=tr("{what}, assumed", what=subtitle) if section.assumed else subtitle,
        facts=tuple(facts),
        centre=(section.line, middle_mm),
    )


def _berth(section_id: str, scene: Scene) -> list[Fact]:
    """What the train describer has in the berth of that name, where it ever told of it."""
    berth = scene.picture.berths.get(section_id)
    if berth is None:
        return []
    note = said_note(berth.event_us, scene)
    return [Fact(tr("Berth"), berth.headcode or tr("none"), note=note)]


def _occupancy(section_id: str, scene: Scene) -> Fact:
    state = scene.picture.sections.get(section_id)
    if state is None:
        return Fact(tr("State"), texts.UNKNOWN)
    said = texts.word(state.state)
    note = said_note(state.event_us, scene)
    if not state.train:
        return Fact(tr("State"), said, note=note)
    links = train_links([state.train], scene)
    name = links[0][0] if links else state.train
    text = tr("{state} by {train}", state=said, train=name)
    return Fact(tr("State"), text, note=note, links=tuple(links))


def _stretch_facts(stretch: Stretch) -> list[Fact]:
    speeds = tr(
        "passenger {a}, freight {b} km/h",
        a=_pair(stretch.vmax_passenger_kmh),
        b=_pair(stretch.vmax_freight_kmh),
    )
    tracks = plural(stretch.tracks, "{n} track", "{n} tracks")
    block = texts.word(stretch.block)
    return [
        Fact(tr("Line speed"), speeds),
        Fact(tr("Gauge"), f"{texts.gauge(stretch.gauge_mm)}, {tracks}"),
        Fact(tr("Gradient"), tr("ruling {n} ‰", n=f"{stretch.ruling_permille:.1f}")),
        Fact(tr("Block"), tr("{kind}, planned", kind=block) if stretch.planned else block),
        *([Fact(tr("Confidence"), stretch.confidence)] if stretch.confidence else []),
    ]


def _pair(speeds: tuple[float, float]) -> str:
    up, down = speeds
    if up == down:
        return f"{up:g}"
    return tr("{up} up {down} down", up=f"{up:g}", down=f"{down:g}")
