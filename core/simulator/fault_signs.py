"""Owns what is seen of faults: reports of their own, and those of the field changed or missing.

Signs come after their delay and stay until the fault ends; then the true state is told again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count
from random import Random
from typing import Any, Protocol

from core.line.model import Railway
from core.line.quantities import measure_id, quantities
from core.simulator.faults import FaultKind, Sign, state_value
from core.simulator.places import Place
from core.simulator.sent import Sent, at_text, measured, message
from core.units import MM_PER_KM, US_PER_S

# A section that bobs changes its state this often.
BOB_S = (2.0, 25.0)
# How far around its place a fault of reception reaches.
NEAR_MM = 15 * MM_PER_KM
# What people say by telephone reaches the desk whatever else fails.
_SPOKEN = ("message", "answer")
_OBJECT_KEYS = {"section": "section", "points": "points", "signal": "signal"}


class SeenFault(Protocol):
    """What signs need of a fault."""

    kind: FaultKind
    target: str
    place: Place | None
    start_us: int

    @property
    def train(self) -> str | None:
        """The train it is about, if it is about one."""
        ...


@dataclass(eq=False)
class _Shown:
    """A sign of a fault from the instant it is seen."""

    sign: Sign
    fault: SeenFault
    random: Random
    over: bool = False


class FaultSigns:
    """The signs of all faults of one world, put among the reports of its field."""

    def __init__(self, railway: Railway) -> None:
        self._railway = railway
        self._order = count()
        self._due: list[tuple[int, int, _Shown, str]] = []
        self._shown: list[_Shown] = []
        self._of: dict[int, list[_Shown]] = {}
        # The last true report of each section, signal and set of points, and measuring point.
        self._true: dict[tuple[str, str], dict[str, Any]] = {}

    def begin(self, fault: SeenFault, random: Random) -> None:
        """A fault begins: its signs come after their delays."""
        shown = [_Shown(sign, fault, random) for sign in fault.kind.signs]
        self._of[id(fault)] = shown
        for each in shown:
            after_us = round(random.uniform(*each.sign.after_s) * US_PER_S)
            self._put(fault.start_us + after_us, each, "show")

    def end(self, fault: SeenFault, at_us: int) -> None:
        """A fault is over: what was wrong is told as it is."""
        for each in self._of.pop(id(fault)):
            each.over = True
            self._put(at_us, each, "end")
        if fault.kind.ends:
            text = self._text(fault, fault.kind.ends)
            closing = Sign(say=text, by="train" if fault.train else "station")
            self._put(at_us, _Shown(closing, fault, Random(0)), "say")

    def listen(self, start_us: int) -> None:
        """Somebody begins to listen: of what was to be seen before, he is told what still is."""
        for _ in self._signs(start_us):
            pass
        shown, self._shown = self._shown, []
        for each in shown:
            if not each.sign.say:
                self._put(start_us, each, "show")

    def seen(self, reports: Iterable[Sent], end_us: int) -> Iterator[Sent]:
        """The reports of the field, in order, as they are seen, with the signs among them."""
        for sent in reports:
            yield from self._signs(sent.sent_us)
            seen = self._as_seen(sent)
            if seen is not None:
                yield seen
        yield from self._signs(end_us)

    def _put(self, at_us: int, shown: _Shown, what: str) -> None:
        heappush(self._due, (at_us, next(self._order), shown, what))

    def _signs(self, until_us: int) -> Iterator[Sent]:
        while self._due and self._due[0][0] < until_us:
            at_us, _, shown, what = heappop(self._due)
            if what == "show" and not shown.over:
                self._shown.append(shown)
                yield from self._show(shown, at_us)
            elif what == "end" and shown in self._shown:
                self._shown.remove(shown)
                yield from self._restore(shown, at_us)
            elif what == "bob" and not shown.over:
                yield from self._bob(shown, at_us, occupied=True)
            elif what == "unbob" and not shown.over:
                yield from self._bob(shown, at_us, occupied=False)
            elif what == "say":
                yield from self._said(shown, at_us)

    def _show(self, shown: _Shown, at_us: int) -> Iterator[Sent]:
        sign = shown.sign
        if sign.measure and sign.value is not None:
            yield from self._measures(shown, at_us, sign.value, sign.quality)
        elif sign.level is not None:
            yield self._level(shown, at_us)
        elif sign.state == "bobbing":
            yield from self._bob(shown, at_us, occupied=True)
        elif sign.state or sign.aspect:
            yield self._stated(shown, at_us, sign.state or sign.aspect)
        elif sign.alarm:
            yield self._alarm(shown, at_us, active=True)
        elif sign.gauge_mm and shown.fault.train:
            said = {"kind": "train", "train": shown.fault.train, "at": at_text(at_us)}
            yield Sent(at_us, shown.fault.train, {**said, "gauge_mm": sign.gauge_mm})
        elif sign.say:
            yield from self._said(shown, at_us)

    def _restore(self, shown: _Shown, at_us: int) -> Iterator[Sent]:
        sign, target = shown.sign, shown.fault.target
        if sign.measure and sign.normal is not None:
            known = [self._true.get(("measure", point)) for point in self._measured_points(shown)]
            told = [{**true, "at": at_text(at_us)} for true in known if true is not None]
            yield from (Sent(at_us, true["point"], true) for true in told)
            if not told:
                yield from self._measures(shown, at_us, sign.normal, "good")
        elif sign.alarm:
            yield self._alarm(shown, at_us, active=False)
        elif sign.state or sign.aspect or sign.level is not None:
            kind = "measure" if sign.level is not None else shown.fault.kind.about
            true = self._true.get((kind, target))
            if true is not None:
                yield Sent(at_us, target, {**true, "at": at_text(at_us)})

    def _measures(self, shown: _Shown, at_us: int, value: Any, quality: str) -> Iterator[Sent]:
        quantity = quantities()[shown.sign.measure]
        number = state_value(quantity.id, value)
        assert number is not None, "a sign that measures has a value"
        for point in self._measured_points(shown):
            yield measured(at_us, point, number, quantity.unit, quality)

    def _measured_points(self, shown: _Shown) -> list[str]:
        quantity = quantities()[shown.sign.measure]
        return [measure_id(quantity.of, name, quantity.id) for name in self._measured_names(shown)]

    def _measured_names(self, shown: _Shown) -> list[str]:
        """Whose quantity a sign changes: the target's, its station's, or those of many stations."""
        sign, place = shown.sign, shown.fault.place
        if place is None or not (sign.at_station or sign.reach_km):
            return [shown.fault.target]
        reach_mm = round(sign.reach_km * MM_PER_KM)
        placed = self._railway.line_by_id[place.line].points
        near = [
            at.point.id
            for at in placed
            if place.from_mm - reach_mm <= at.position_mm <= place.to_mm + reach_mm
        ]
        return near if sign.reach_km else [place.station]

    def _level(self, shown: _Shown, at_us: int) -> Sent:
        point = self._railway.measuring_points[shown.fault.target]
        level = shown.sign.level
        assert level is not None, "the sign has a level"
        value = round(level + abs(level) * shown.random.uniform(0, 0.03), 2)
        return measured(at_us, point.id, value, point.unit, shown.sign.quality)

    def _stated(self, shown: _Shown, at_us: int, word: str) -> Sent:
        about, target = shown.fault.kind.about, shown.fault.target
        key = "aspect" if about == "signal" else "state"
        said = {"kind": about, _OBJECT_KEYS[about]: target, "at": at_text(at_us), key: word}
        return Sent(at_us, target, said)

    def _bob(self, shown: _Shown, at_us: int, *, occupied: bool) -> Iterator[Sent]:
        yield self._stated(shown, at_us, "occupied" if occupied else "clear")
        later_us = at_us + round(shown.random.uniform(*BOB_S) * US_PER_S)
        self._put(later_us, shown, "unbob" if occupied else "bob")

    def _alarm(self, shown: _Shown, at_us: int, *, active: bool) -> Sent:
        said = {
            "kind": "alarm",
            "alarm": shown.sign.alarm,
            "key": shown.fault.target,
            "at": at_text(at_us),
            "active": active,
            "priority": shown.sign.priority,
            "text": shown.fault.kind.name,
        }
        return Sent(at_us, shown.fault.target, said)

    def _said(self, shown: _Shown, at_us: int) -> Iterator[Sent]:
        fault, sign = shown.fault, shown.sign
        sender = fault.train if sign.by == "train" else fault.place and fault.place.station
        if sender:
            yield message(at_us, sender, self._text(fault, sign.say))

    def _text(self, fault: SeenFault, text: str) -> str:
        station = self._railway.points.get(fault.place.station) if fault.place else None
        return text.format(target=fault.target, station=station.short_name if station else "")

    def _as_seen(self, sent: Sent) -> Sent | None:
        """A true report as it comes through: changed, or None where nothing is heard."""
        payload = sent.payload
        kind = payload["kind"]
        if kind in ("section", "signal", "points", "measure"):
            self._true[kind, sent.subject] = payload
        for shown in self._shown:
            if _is_silenced(shown, sent, self._railway):
                return None
            payload = self._changed(shown, sent.subject, payload)
        return sent if payload is sent.payload else sent._replace(payload=payload)

    def _changed(self, shown: _Shown, subject: str, payload: dict[str, Any]) -> dict[str, Any]:
        sign, fault, kind = shown.sign, shown.fault, payload["kind"]
        if sign.off_km and kind == "position" and _is_at(fault, payload):
            off_km = shown.random.choice((-1, 1)) * sign.off_km * shown.random.uniform(0.4, 1.6)
            line = self._railway.line_by_id[payload["line"]]
            low_km, high_km = line.start_mm / MM_PER_KM, line.end_mm / MM_PER_KM
            return {**payload, "km": min(max(round(payload["km"] + off_km, 4), low_km), high_km)}
        if kind == "measure" and sign.value is not None and subject in self._measured_points(shown):
            value = state_value(sign.measure, sign.value)
            return {**payload, "value": value, "quality": sign.quality}
        if subject != fault.target:
            return payload
        if sign.over_kmh and kind == "position" and payload["speed_kmh"] > 5:
            return {**payload, "speed_kmh": round(payload["speed_kmh"] + sign.over_kmh, 1)}
        if sign.level is not None and kind == "measure":
            value = round(sign.level + abs(sign.level) * shown.random.uniform(0, 0.03), 2)
            return {**payload, "value": value, "quality": sign.quality}
        if sign.state and sign.state != "bobbing" and kind == fault.kind.about:
            return {**payload, "state": sign.state}
        if sign.aspect and kind == "signal":
            return {**payload, "aspect": sign.aspect}
        return payload


def _is_at(fault: SeenFault, payload: dict[str, Any]) -> bool:
    """Whether a position is the fault's train's, or near the fault's place."""
    if fault.train is not None:
        return bool(payload["train"] == fault.train)
    place = fault.place
    if place is None or payload["line"] != place.line:
        return place is None
    at_mm: int = round(payload["km"] * MM_PER_KM)
    return place.from_mm - NEAR_MM <= at_mm <= place.to_mm + NEAR_MM


def _is_silenced(shown: _Shown, sent: Sent, railway: Railway) -> bool:
    silent, fault, payload = shown.sign.silent, shown.fault, sent.payload
    kind = payload["kind"]
    if not silent or kind in _SPOKEN:
        return False
    if silent == "all":
        return True
    if silent == "train":
        return kind == "position" and bool(payload["train"] == fault.train)
    if silent == "near":
        return kind == "position" and _is_at(fault, payload)
    station = fault.place.station if fault.place else None
    return station is not None and _station_of(sent, railway) == station


def _station_of(sent: Sent, railway: Railway) -> str | None:
    """The operating point whose equipment sends a report; None for what others send."""
    payload = sent.payload
    kind = payload["kind"]
    if kind == "call":
        return str(payload["point"])
    things = {
        "section": railway.sections,
        "signal": railway.signals,
        "points": railway.switches,
    }.get(kind)
    thing: Any = things.get(sent.subject) if things else None
    if thing is not None:
        return thing.point or None
    if kind == "measure":
        return sent.subject.partition("#")[0]
    return None
