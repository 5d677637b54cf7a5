"""Owns the inspector card of what restricts the line, and the rows that name restrictions."""

from __future__ import annotations

from core.operations.model import Restriction
from ui.viewmodels import texts
from ui.viewmodels.cards import Card, Fact, Scene, listed, train_links
from ui.viewmodels.language import tr
from ui.viewmodels.line_zones import zone_words
from ui.viewmodels.places import between
from ui.viewmodels.selection import Selection


def restriction_card(restriction_id: str, scene: Scene) -> Card:
    """The card of a speed restriction, a possession or a block."""
    found = scene.picture.restrictions.get(restriction_id)
    if found is None:
        return Card(restriction_id, tr("not in force now"))
    line = scene.railway.line_by_id[found.line]
    middle_mm = (found.from_mm + found.to_mm) // 2
    section = found.section
    facts = [
        Fact(tr("State"), _state(found, scene)),
        Fact(
            tr("Position"),
            tr("km {a} to {b}", a=texts.km(found.from_mm), b=texts.km(found.to_mm))
            + f", {line.name}",
        ),
        Fact(tr("At"), between(line, middle_mm)),
    ]
    if section is not None:
        facts.append(listed(tr("Section"), [(section, Selection("section", section))]))
    if found.kmh is not None:
        facts.append(Fact(tr("Speed"), texts.limit_kmh(found.kmh)))
    facts += [
        Fact(tr("Until"), _until(found, scene)),
        Fact(tr("Reason"), found.reason or texts.UNKNOWN),
        Fact(tr("Ordered"), _ordered(found, scene)),
        listed(tr("Trains in it"), train_links(_inside(found, scene), scene), tr("none reported")),
    ]
    return Card(
        title=_name(found),
        subtitle=found.id,
        facts=tuple(facts),
        centre=(found.line, middle_mm),
    )


def restriction_facts(line_id: str, from_mm: int, to_mm: int, scene: Scene) -> list[Fact]:
    """What restricts a stretch of line, as a row of links; no row where nothing does."""
    links = [
        (f"{_name(found)} {found.id}", Selection("restriction", found.id))
        for found in scene.picture.restrictions.values()
        if found.line == line_id and found.from_mm <= to_mm and from_mm <= found.to_mm
    ]
    return [listed(tr("Restrictions"), links)] if links else []


def _name(found: Restriction) -> str:
    if found.kind == "tsr":
        return tr("Speed restriction")
    return zone_words(found)


def _state(found: Restriction, scene: Scene) -> str:
    if found.state == "asked":
        return tr("asked for at {time}, not confirmed", time=scene.time(found.asked_us))
    if found.state == "lifting":
        return tr("in force; its end is asked for, not confirmed")
    if found.active_us is None:
        return tr("in force")
    return tr("in force since {time}", time=scene.time(found.active_us))


def _until(found: Restriction, scene: Scene) -> str:
    if found.until_us is None:
        return tr("until it is lifted")
    end = scene.time(found.until_us)
    over_us = scene.now_us - found.until_us
    return tr("{time}, over by {age}", time=end, age=texts.age(over_us)) if over_us > 0 else end


def _ordered(found: Restriction, scene: Scene) -> str:
    at = scene.time(found.asked_us)
    return tr("no. {n} by {who} at {time}", n=found.order, who=found.operator, time=at)


def _inside(found: Restriction, scene: Scene) -> list[str]:
    return [
        train.id
        for train in scene.picture.trains.values()
        if train.line == found.line
        and train.position_mm is not None
        and found.from_mm <= train.position_mm <= found.to_mm
    ]
