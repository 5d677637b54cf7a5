"""Owns what can fail: the kinds of faults, read from resources/faults, as data.

A kind says on what it happens and when, what is seen of it and how long after, what it does to the
railway and to its people, how long it lasts, and what the right and the wrong action make of that.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, Literal

import msgspec
import yaml
from msgspec import Meta

from core.line.quantities import quantities
from core.resources import resource_path

About = Literal["train", "station", "section", "signal", "points", "measuring_point", "railway"]
Span = tuple[float, float]
Share = Annotated[float, Meta(ge=0, le=1)]


class Start(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When it happens by itself, and to what.

    `per_year` on the whole railway at a rate of 1. `months` and `hours` (of the sun at the place)
    bound it where it has a season or a time of day. A train must be `moving` or `standing`, the
    place a `border` or a `gauge_change`, in one of some `territories`, or measure a `quantity`.
    """

    per_year: float
    months: tuple[int, ...] = ()
    hours: tuple[int, int] = (0, 24)
    train: Literal["", "moving", "standing"] = ""
    point_kinds: tuple[str, ...] = ()
    territories: tuple[str, ...] = ()
    quantity: str = ""
    passenger: bool | None = None


class Sign(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that is seen of it, `after_s` seconds (drawn) after it began; exactly one kind.

    `measure` is a quantity of the target, or of its station where `at_station`, or of all stations
    within `reach_km`; `value` a number or a state's word, taken back to `normal` at the end.
    `level` moves a measuring point's own value. `state` is told of a section (also "bobbing") or of
    points, `aspect` of a signal. `silent` says who is not heard any more, `off_km` by how much
    positions lie, `over_kmh` by how much too fast a moving train is, `gauge_mm` what its consist is
    described with. `alarm` is another system's. `say` is a message of the station or the driver
    (`by`).
    """

    after_s: Span = (0.0, 0.0)
    measure: str = ""
    at_station: bool = False
    reach_km: float = 0.0
    value: str | float | None = None
    normal: str | float | None = None
    quality: Literal["good", "uncertain", "bad"] = "good"
    level: float | None = None
    state: str = ""
    aspect: str = ""
    silent: Literal["", "train", "station", "near", "all"] = ""
    off_km: float = 0.0
    over_kmh: float = 0.0
    gauge_mm: int | None = None
    alarm: str = ""
    priority: Annotated[int, Meta(ge=1, le=4)] = 3
    say: str = ""
    by: Literal["station", "train"] = "station"


class Effect(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What it does to the railway while it lasts.

    `stop`: the train stands where it is. `hold`: it may not leave. `slow`: it runs so many times as
    long. `close`: no train comes there. `kmh`: a speed limit there. `people`: how those who are
    asked for something there answer.
    """

    stop: bool = False
    hold: bool = False
    slow: float | None = None
    close: bool = False
    kmh: float | None = None
    people: Literal["", "late", "silent", "refuse", "mistake"] = ""


class Action(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A command that matters to it: `times` multiplies what is left of it, `says` is the answer.

    `words` are those that a message must hold one of. `then` is a fault that follows.
    """

    command: str
    times: float = 1.0
    says: str = ""
    words: tuple[str, ...] = ()
    then: str = ""


class FaultKind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of fault. `lasts_min` is the least, the likeliest and the most, in minutes.

    `alarms` are the types of the catalogue that its signs should raise.
    """

    id: str
    name: str
    group: str
    about: About
    start: Start
    lasts_min: tuple[float, float, float]
    signs: tuple[Sign, ...]
    alarms: tuple[str, ...] = ()
    effect: Effect = Effect()
    right: tuple[Action, ...] = ()
    wrong: tuple[Action, ...] = ()
    ends: str = ""


@cache
def fault_kinds() -> Mapping[str, FaultKind]:
    """Every kind by name, in the order of the files. Raises ValueError naming what is wrong."""
    found: dict[str, FaultKind] = {}
    for path in sorted(resource_path("faults").glob("*.yaml")):
        for said in yaml.load(path.read_text("utf-8"), yaml.CSafeLoader):
            try:
                kind = msgspec.convert(said, FaultKind)
                _check(kind)
            except (msgspec.ValidationError, ValueError) as error:
                raise ValueError(f"{path.name}: {said.get('id')}: {error}") from None
            if kind.id in found:
                raise ValueError(f"{path.name}: {kind.id} is there twice")
            found[kind.id] = kind
    for kind in found.values():
        for action in (*kind.right, *kind.wrong):
            if action.then and action.then not in found:
                raise ValueError(f"{kind.id}: there is no fault {action.then!r}")
    return found


def _check(kind: FaultKind) -> None:
    low, likely, high = kind.lasts_min
    if not 0 < low <= likely <= high:
        raise ValueError("lasts_min must rise")
    for sign in kind.signs:
        if not sign.measure:
            continue
        quantity = quantities().get(sign.measure)
        if quantity is None:
            raise ValueError(f"there is no quantity {sign.measure!r}")
        if quantity.of != ("station" if sign.at_station else kind.about):
            raise ValueError(f"{sign.measure} is of a {quantity.of}")
        for value in (sign.value, sign.normal):
            state_value(sign.measure, value)


def state_value(quantity: str, value: Any) -> float | None:
    """A sign's value as the number that is reported: a state's word is counted."""
    if value is None or isinstance(value, int | float):
        return value
    known = quantities()[quantity]
    if value not in known.words:
        raise ValueError(f"{quantity} is never {value!r}")
    return known.code(value)
