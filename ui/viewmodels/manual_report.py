"""Owns what a dispatcher enters of a telephone call: checked, and turned into a report line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from typing import Any

import msgspec

from core.line.model import Railway
from core.picture import Picture
from core.state.model import TrainState
from core.units import format_iso, km_to_mm
from ui.viewmodels import texts
from ui.viewmodels.clocks import parse_time
from ui.viewmodels.language import mark, tr
from ui.viewmodels.places import point_name
from ui.viewmodels.search import Entry, find, fold

# What a station says, and the call it is; the last one is a place on the open line.
KINDS = {
    mark("arrived"): "arrive",
    mark("departed"): "depart",
    mark("passed"): "pass",
    mark("is at km"): "",
}
POSITION_KIND = "is at km"


class EntryError(ValueError):
    """A field that cannot be taken: `field` is its name, the text the reason."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(reason)
        self.field = field


class Entered(msgspec.Struct, frozen=True):
    """The fields as typed. `place` is an operating point, or a km where the kind is a position."""

    train: str
    kind: str
    place: str
    time: str


def known_train(typed: str, picture: Picture) -> TrainState | None:
    """The train that is meant: by headcode or id, without regard to case and blanks."""
    wanted = fold(typed).replace(" ", "")
    if not wanted:
        return None
    for train in picture.trains.values():
        if wanted in (fold(train.headcode).replace(" ", ""), fold(train.id).replace(" ", "")):
            return train
    return None


def place_entry(typed: str, points: Sequence[Entry]) -> Entry | None:
    """The operating point that is meant: the best fit."""
    found = find(typed, points, limit=1)
    return found[0] if found else None


def hints(entered: Entered, picture: Picture, points: Sequence[Entry]) -> tuple[str, str]:
    """What the desk takes the typed train and place for; empty where nothing is typed."""
    return _train_hint(entered.train, picture), _place_hint(entered, points)


def _train_hint(typed: str, picture: Picture) -> str:
    if not typed.strip():
        return ""
    train = known_train(typed, picture)
    if train is None:
        return tr("new train")
    return tr("known, last at km {km}", km=texts.km(train.position_mm))


def _place_hint(entered: Entered, points: Sequence[Entry]) -> str:
    if entered.kind == POSITION_KIND or not entered.place.strip():
        return ""
    entry = place_entry(entered.place, points)
    return f"{entry.title}, {entry.detail.split(' · ')[0]}" if entry else tr("no such place")


def report(
    entered: Entered,
    picture: Picture,
    railway: Railway,
    points: Sequence[Entry],
    now_us: int,
    zone: tzinfo,
) -> dict[str, Any]:
    """The report line. Raises EntryError for the first field that cannot be taken."""
    typed = entered.train.strip()
    if not typed:
        raise EntryError("train", tr("which train?"))
    train = known_train(typed, picture)
    try:
        at_us = parse_time(entered.time, now_us, zone)
    except ValueError as error:
        raise EntryError("time", str(error)) from None
    line: dict[str, Any] = {"train": train.id if train else typed, "at": format_iso(at_us)}
    if entered.kind == POSITION_KIND:
        line |= _position(entered.place, train, railway)
    else:
        place = place_entry(entered.place, points)
        if place is None:
            raise EntryError("place", tr("no such place on this railway"))
        line |= {"kind": "call", "point": place.id, "event": KINDS[entered.kind]}
    return line | {"quality": "manual"}


def _position(typed: str, train: TrainState | None, railway: Railway) -> dict[str, Any]:
    try:
        km = float(typed.strip().removeprefix("km").replace(",", "."))
        position_mm = km_to_mm(km)
    except (ValueError, OverflowError):
        raise EntryError("place", tr("not a number of kilometres")) from None
    line = railway.line_by_id.get((train.line if train else None) or "", railway.default_line)
    if not line.start_mm <= position_mm <= line.end_mm:
        first, last = texts.km(line.start_mm), texts.km(line.end_mm)
        reason = tr("{line} runs from km {a} to {b}", line=line.name, a=first, b=last)
        raise EntryError("place", reason)
    return {"kind": "position", "line": line.id, "km": km}


def confirmation(line: dict[str, Any], railway: Railway) -> str:
    """What is about to be entered, in words."""
    if line["kind"] == "position":
        return tr("{train} at km {km}", train=line["train"], km=f"{line['km']:.1f}")
    name = point_name(line["point"], railway)
    return f"{line['train']} {texts.call(line['event'])} {name}"
