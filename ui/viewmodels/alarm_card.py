"""Owns the inspector card of an alarm: what it says, what it is about, and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from core.alarms.definitions import AlarmDefinition
from core.state.model import AlarmState
from ui.viewmodels import texts
from ui.viewmodels.alarm_figures import figure_name, figure_text, units
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
    said_note,
    train_links,
    what_to_do,
)
from ui.viewmodels.language import mark, tr
from ui.viewmodels.places import place_of, short_name
from ui.viewmodels.selection import Selection, alarm_of
from ui.viewmodels.train_rows import Style

# What the rows above say already.
_SAID = ("text", "object", "train")
_KINDS: Mapping[str, str] = {
    "desk": mark("Desk {key}"),
    "command": mark("Command {key}"),
    "system": mark("The control centre"),
}


def object_of(key: str, scene: Scene) -> tuple[str, Selection] | None:
    """The object that an alarm is about, as a link; None where the desk knows none of that id."""
    picture, railway = scene.picture, scene.railway
    if key in picture.trains:
        return train_links([key], scene)[0]
    if key in railway.points:
        return short_name(railway.points[key]), Selection("point", key)
    for kind, assets in (
        ("section", railway.sections),
        ("signal", railway.signals),
        ("switch", railway.switches),
        ("measure", railway.measuring_points),
        ("source", picture.sources),
    ):
        if key in assets:
            return key, Selection(kind, key)
    return None


def _called(key: str, definition: AlarmDefinition | None) -> str:
    """What is no place and no train, by its kind where its key alone says nothing: `Desk 1`."""
    kind = definition.key if definition else ""
    return tr(_KINDS[kind], key=key) if kind in _KINDS else key


def alarm_card(ref: str, scene: Scene) -> Card:
    """The card of an alarm instance; of one that is normal by now it says so."""
    alarm_id, key = alarm_of(ref)
    unrecorded = unrecorded_alarms(scene.unrecorded, scene.picture).get((alarm_id, key))
    alarm = unrecorded or scene.picture.alarms.get((alarm_id, key))
    definition = scene.definitions.get(alarm_id)
    place = place_of(key, scene.picture, scene.railway)
    if alarm is None:
        name = definition.name if definition else alarm_id
        return Card(
            name,
            tr("{object} · normal now", object=_called(key, definition)),
            centre=place,
        )
    found = object_of(key, scene)
    facts = [
        Fact(tr("Condition"), alarm_text(alarm, scene.definitions), Style.STRONG),
        Fact(
            tr("Object"),
            found[0] if found else _called(key, definition),
            links=(found,) if found else (),
        ),
        Fact(
            tr("State"),
            tr(UNRECORDED_WORD) if unrecorded else _state(alarm, scene),
            note=said_note(alarm.changed_us, scene),
        ),
        Fact(
            tr("Raised"),
            tr("{time}, activation {n}", time=scene.time(alarm.raised_us), n=alarm.activation),
            note=said_note(alarm.raised_us, scene),
        ),
        Fact(tr("Acknowledged"), _acknowledged(alarm, scene)),
    ]
    if alarm.returned_us is not None:
        facts.append(Fact(tr("Returned"), scene.time(alarm.returned_us)))
    of = units(definition) if definition else {}
    facts += [
        # What is waited for or measured goes on; this is what it was.
        Fact(figure_name(name), figure_text(text, of.get(name, "")), note=tr("when raised"))
        for name, text in alarm.values.items()
        if name not in _SAID
    ]
    guidance = what_to_do(alarm, scene)
    if definition is not None:
        guidance += (
            Guidance(tr("Cause"), (definition.cause,)),
            Guidance(tr("If nothing is done"), (definition.consequence,)),
        )
    word = tr(PRIORITY_WORDS[alarm.priority]) if alarm.priority in PRIORITY_WORDS else ""
    return Card(
        title=alarm_name(alarm, scene.definitions),
        subtitle=f"{word} · {alarm.id}",
        alarm=(alarm.priority, alarm.state),
        facts=tuple(facts),
        guidance=guidance,
        acknowledge=None if unrecorded else acknowledgeable(alarm, scene),
        centre=place,
    )


def _state(alarm: AlarmState, scene: Scene) -> str:
    if (alarm.id, alarm.key, alarm.activation) in scene.sent:
        return tr(SENT_WORD)
    return tr(STATE_WORDS.get(alarm.state, alarm.state))


def _acknowledged(alarm: AlarmState, scene: Scene) -> str:
    if alarm.acked_us is None:
        return tr("not yet")
    by = alarm.acked_by or texts.UNKNOWN
    return tr("{time} by {actor}", time=scene.time(alarm.acked_us), actor=by)
