"""Owns the shape of an inspector card: a title, facts in rows, guidance, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import tzinfo

import msgspec

from core.alarms.definitions import AlarmDefinition
from core.alarms.lifecycle import is_unacknowledged
from core.events import AlarmTransitioned
from core.line.model import Railway
from core.picture import Picture
from core.state.model import AlarmState
from core.timetable.model import Plan
from ui.viewmodels import texts
from ui.viewmodels.alarm_rows import Activation, alarm_name, alarm_order
from ui.viewmodels.clocks import time_text
from ui.viewmodels.language import tr
from ui.viewmodels.places import point_name, short_name
from ui.viewmodels.selection import Selection, alarm_ref
from ui.viewmodels.train_names import headcode
from ui.viewmodels.train_rows import Style

# How many objects one row names; the rest is counted.
_MOST_LINKS = 6


class Fact(msgspec.Struct, frozen=True):
    """One row: a name, what is known, and how good and old that is.

    `links` are the parts of the text that lead to another object, each with it.
    """

    label: str
    text: str
    style: Style = Style.PLAIN
    note: str = ""
    links: tuple[tuple[str, Selection], ...] = ()


class Guidance(msgspec.Struct, frozen=True):
    """A heading and its lines."""

    title: str
    lines: tuple[str, ...]


class Trend(msgspec.Struct, frozen=True):
    """A value over time: (us, value) with None where the sensor itself doubted it.

    `low` and `high` are what the picture lies between, each with its words; a bound that is not a
    value has none.
    """

    points: tuple[tuple[int, float | None], ...]
    from_us: int
    to_us: int
    low: tuple[float, str]
    high: tuple[float, str]


class Card(msgspec.Struct, frozen=True):
    """What the inspector shows of one object. `alarm` is the priority and state of its marker.

    `acknowledge` names the activation that the button would acknowledge; None for no button.
    `centre` is the line and chainage to centre on; None where the object has no place.
    """

    title: str
    subtitle: str = ""
    alarm: tuple[int, str] | None = None
    facts: tuple[Fact, ...] = ()
    guidance: tuple[Guidance, ...] = ()
    acknowledge: Activation | None = None
    centre: tuple[str, int] | None = None
    trend: Trend | None = None


# The recorded values of a measuring point: (event_us, value in millionths, quality), rising.
Measured = Sequence[tuple[int, int, str]]


def _nothing_measured(point_id: str) -> Measured:
    return ()


class Scene(msgspec.Struct, frozen=True):
    """All that a card is made from. `measured` reads a measuring point's values from the log."""

    picture: Picture
    railway: Railway
    plan: Plan
    definitions: Mapping[str, AlarmDefinition]
    now_us: int
    zone: tzinfo
    sent: Collection[Activation] = ()
    unrecorded: Sequence[AlarmTransitioned] = ()
    measured: Callable[[str], Measured] = _nothing_measured

    def time(self, at_us: int) -> str:
        """A time in the desk's zone."""
        return time_text(at_us, self.now_us, self.zone)

    def point_name(self, point_id: str) -> str:
        """The name of an operating point, or its id where it is unknown."""
        return point_name(point_id, self.railway)


def steps(response: str) -> tuple[str, ...]:
    """The numbered steps of a response that is written with semicolons."""
    parts = [part.strip().rstrip(".") for part in response.split(";")]
    return tuple(f"{n} {part[:1].upper()}{part[1:]}" for n, part in enumerate(parts, 1) if part)


def what_to_do(alarm: AlarmState, scene: Scene) -> tuple[Guidance, ...]:
    """The response to an alarm; nothing where the alarm is another system's."""
    definition = scene.definitions.get(alarm.id)
    if definition is None:
        return ()
    return (Guidance(tr("What to do"), steps(definition.response)),)


def acknowledgeable(alarm: AlarmState, scene: Scene) -> Activation | None:
    """The activation to acknowledge, where the alarm waits for it and nobody has asked yet."""
    activation = (alarm.id, alarm.key, alarm.activation)
    waiting = is_unacknowledged(alarm.state) and activation not in scene.sent
    return activation if waiting else None


# Rows that lead elsewhere.


def listed(label: str, links: Sequence[tuple[str, Selection]], none: str = "") -> Fact:
    """A row of links, the first few of them: `F 2099, P 14, 3 more`."""
    if not links:
        return Fact(label, none or tr("none"))
    shown = tuple(links[:_MOST_LINKS])
    words = [text for text, _ in shown]
    if len(links) > len(shown):
        words.append(tr("{n} more", n=len(links) - len(shown)))
    return Fact(label, ", ".join(words), links=shown)


def train_links(train_ids: Collection[str], scene: Scene) -> list[tuple[str, Selection]]:
    """Links to trains, by headcode."""
    known = [scene.picture.trains[id] for id in train_ids if id in scene.picture.trains]
    return sorted((headcode(train), Selection("train", train.id)) for train in known)


def point_link(point_id: str, scene: Scene) -> tuple[str, Selection]:
    """A link to an operating point."""
    return short_name(scene.railway.points[point_id]), Selection("point", point_id)


def alarm_facts(keys: Collection[str], scene: Scene) -> list[Fact]:
    """The alarms on some objects, as a row of links; no row where there are none."""
    alarms = [a for a in scene.picture.alarms.values() if a.key in keys and a.is_listed]
    links = [
        (alarm_name(a, scene.definitions), Selection("alarm", alarm_ref(a.id, a.key)))
        for a in sorted(alarms, key=alarm_order)
    ]
    return [listed(tr("Alarms"), links)] if links else []


# How good and old a value is.


def said_note(event_us: int, scene: Scene, quality: str = "good") -> str:
    """The age of a value, and its quality where that is not good."""
    age = texts.age(max(0, scene.now_us - event_us))
    return age if quality == "good" else f"{texts.word(quality)} · {age}"


def reported(recorded_us: int | None, source: str, scene: Scene) -> Fact:
    """When something was last reported, and by whom."""
    label = tr("Reported")
    if recorded_us is None:
        return Fact(label, tr("never"))
    links = ((source, Selection("source", source)),) if source in scene.picture.sources else ()
    text = tr("{time} by {source}", time=scene.time(recorded_us), source=source or texts.UNKNOWN)
    return Fact(label, text, links=links)
