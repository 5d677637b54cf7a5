"""Owns the shape of an inspector card: a title, facts in rows, guidance, and what can be done."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo

from core.alarms.definitions import AlarmDefinition
from core.alarms.lifecycle import RTN_UNACK, UNACK
from core.events import AlarmTransitioned
from core.line.model import Railway
from core.picture import Picture
from core.state.model import AlarmState
from core.timetable.model import Plan
from ui.viewmodels.alarm_rows import Activation
from ui.viewmodels.clocks import time_text
from ui.viewmodels.places import point_name
from ui.viewmodels.train_rows import Style


@dataclass(frozen=True)
class Fact:
    """One row: a name and what is known, written in a style."""

    label: str
    text: str
    style: Style = Style.PLAIN


@dataclass(frozen=True)
class Guidance:
    """A heading and its lines."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Card:
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


@dataclass(frozen=True)
class Scene:
    """All that a card is made from."""

    picture: Picture
    railway: Railway
    plan: Plan
    definitions: Mapping[str, AlarmDefinition]
    now_us: int
    zone: tzinfo
    sent: Collection[Activation] = ()
    unrecorded: Sequence[AlarmTransitioned] = ()

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
    return (Guidance("What to do", steps(definition.response)),) if definition else ()


def acknowledgeable(alarm: AlarmState, scene: Scene) -> Activation | None:
    """The activation to acknowledge, where the alarm waits for it and nobody has asked yet."""
    activation = (alarm.id, alarm.key, alarm.activation)
    waiting = alarm.state in (UNACK, RTN_UNACK) and activation not in scene.sent
    return activation if waiting else None
