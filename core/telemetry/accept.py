"""Owns what a well-formed line becomes: the event of its kind, checked against the railway."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from core.events.reports import (
    AlarmReported,
    AnswerReported,
    BerthReported,
    CallReported,
    HeartbeatReported,
    MeasureReported,
    MessageReported,
    PointsReported,
    PositionReported,
    Report,
    SectionReported,
    SignalReported,
    TrainReported,
)
from core.line.geo import MapMatcher, MatchError
from core.line.model import Line, Railway
from core.line.quantities import is_measure_of
from core.telemetry.refusal import Refused, show
from core.telemetry.wire import (
    AlarmLine,
    AnswerLine,
    BerthLine,
    CallLine,
    HeartbeatLine,
    MeasureLine,
    MessageLine,
    PointsLine,
    PositionLine,
    ReportLine,
    SectionLine,
    SignalLine,
    TrainLine,
    keys_of,
    words_of,
)
from core.units import MM_PER_M, deg_to_e7, km_to_mm, kmh_to_hm_h, mm_to_km, value_to_e6

# How far beyond the first or last operating point of a line a chainage may lie: a terminal's
# tracks reach past the point that names it.
END_TOLERANCE_MM = 1_000 * MM_PER_M

Head = dict[str, Any]
Build = Callable[[Any, Mapping[str, Any], Head], Report]


class Kind(NamedTuple):
    """A kind of report: its line, how it becomes an event, its known keys and their words."""

    line: type[ReportLine]
    build: Build
    keys: frozenset[str]
    words: Mapping[str, str]


class Acceptor:
    """Builds events from lines of one railway. Raises Refused where a line does not fit it.

    `head` holds the fields that all reports share: event_us, source, source_seq, stream, extra.
    """

    def __init__(self, railway: Railway) -> None:
        self._railway = railway
        self._lines = railway.line_by_id
        self._default = railway.default_line
        self._matcher = MapMatcher(railway)
        self.kinds: dict[str, Kind] = {
            name: Kind(line, build, keys_of(line), words_of(line))
            for name, (line, build) in self._builders().items()
        }

    def _builders(self) -> dict[str, tuple[type[ReportLine], Build]]:
        return {
            "position": (PositionLine, self._position),
            "call": (CallLine, self._call),
            "section": (SectionLine, self._section),
            "signal": (SignalLine, self._signal),
            "points": (PointsLine, self._points),
            "berth": (BerthLine, self._berth),
            "measure": (MeasureLine, self._measure),
            "train": (TrainLine, self._train),
            "alarm": (AlarmLine, self._alarm),
            "answer": (AnswerLine, self._answer),
            "message": (MessageLine, self._message),
            "heartbeat": (HeartbeatLine, self._heartbeat),
        }

    def _position(self, line: PositionLine, fields: Mapping[str, Any], head: Head) -> Report:
        on = self._default if line.line is None else self._line(line.line)
        off_line_mm: int | None = None
        if line.km is not None:
            position_mm = km_to_mm(line.km)
            if not on.start_mm - END_TOLERANCE_MM <= position_mm <= on.end_mm + END_TOLERANCE_MM:
                raise Refused(_beyond(line.km, on))
        else:
            on, position_mm, off_line_mm = self._matched(line)
        speed, accuracy = line.speed_kmh, line.accuracy_m
        return PositionReported(
            train=line.train,
            line=on.id,
            position_mm=position_mm,
            lat_e7=None if line.lat is None else deg_to_e7(line.lat),
            lon_e7=None if line.lon is None else deg_to_e7(line.lon),
            off_line_mm=off_line_mm,
            track=line.track,
            speed_hm_h=None if speed is None else kmh_to_hm_h(speed),
            direction=line.direction,
            accuracy_mm=None if accuracy is None else round(accuracy * MM_PER_M),
            manual=fields.get("quality") == "manual",
            **head,
        )

    def _line(self, name: str) -> Line:
        line = self._lines.get(name)
        if line is None:
            raise Refused(f"line: {show(name)} is not a line of this railway")
        return line

    def _matched(self, line: PositionLine) -> tuple[Line, int, int]:
        """The chainage of a fix by latitude and longitude, and how far off the line it lies."""
        if line.lat is None or line.lon is None:
            absent = "km" if line.lat is None and line.lon is None else "lat or lon"
            raise Refused(f"{absent}: missing (a position needs km, or lat and lon)")
        try:
            match = self._matcher.match(line.lat, line.lon, prefer_line=line.line)
        except MatchError as why:
            raise Refused(f"lat, lon: {line.lat}, {line.lon}: {why}") from None
        return self._lines[match.line], match.position_mm, match.off_line_mm

    def _call(self, line: CallLine, fields: Mapping[str, Any], head: Head) -> Report:
        self._known("point", line.point, self._railway.points)
        return CallReported(
            train=line.train,
            point=line.point,
            call=line.event,
            track=line.track,
            manual=line.quality == "manual",
            **head,
        )

    def _section(self, line: SectionLine, fields: Mapping[str, Any], head: Head) -> Report:
        self._known("section", line.section, self._railway.sections)
        return SectionReported(section=line.section, state=line.state, train=line.train, **head)

    def _signal(self, line: SignalLine, fields: Mapping[str, Any], head: Head) -> Report:
        self._known("signal", line.signal, self._railway.signals)
        return SignalReported(signal=line.signal, aspect=line.aspect, **head)

    def _points(self, line: PointsLine, fields: Mapping[str, Any], head: Head) -> Report:
        self._known("points", line.points, self._railway.switches)
        return PointsReported(points=line.points, state=line.state, **head)

    def _berth(self, line: BerthLine, fields: Mapping[str, Any], head: Head) -> Report:
        if line.from_berth is None and line.to_berth is None:
            raise Refused("from: missing (a berth report needs from, to or both)")
        return BerthReported(
            headcode=line.headcode, from_berth=line.from_berth, to_berth=line.to_berth, **head
        )

    def _measure(self, line: MeasureLine, fields: Mapping[str, Any], head: Head) -> Report:
        declared = self._railway.measuring_points
        if "#" in line.point:
            if not is_measure_of(self._railway, line.point):
                raise Refused(f"point: {show(line.point)} is not measured on this railway")
        # A line file that lists measuring points lists them all; one that lists none says nothing.
        elif declared and line.point not in self._railway.points:
            self._known("point", line.point, declared)
        return MeasureReported(
            point=line.point,
            value_e6=value_to_e6(line.value),
            unit=line.unit,
            quality=line.quality,
            **head,
        )

    def _train(self, line: TrainLine, fields: Mapping[str, Any], head: Head) -> Report:
        return TrainReported(
            train=line.train,
            headcode=line.headcode,
            category=line.category,
            length_m=_whole(line.length_m),
            mass_t=_whole(line.mass_t),
            gauge_mm=line.gauge_mm,
            vmax_kmh=_whole(line.vmax_kmh),
            locomotives=line.locomotives,
            wagons=line.wagons,
            cargo=line.cargo,
            origin=line.origin,
            destination=line.destination,
            plan=line.plan,
            **head,
        )

    def _alarm(self, line: AlarmLine, fields: Mapping[str, Any], head: Head) -> Report:
        return AlarmReported(
            alarm=line.alarm,
            key=line.key,
            active=line.active,
            priority=line.priority,
            text=line.text,
            **head,
        )

    def _answer(self, line: AnswerLine, fields: Mapping[str, Any], head: Head) -> Report:
        return AnswerReported(order=line.order, outcome=line.outcome, text=line.text, **head)

    def _message(self, line: MessageLine, fields: Mapping[str, Any], head: Head) -> Report:
        return MessageReported(sender=line.sender, text=line.text, **head)

    def _heartbeat(self, line: HeartbeatLine, fields: Mapping[str, Any], head: Head) -> Report:
        return HeartbeatReported(**head)

    def _known(self, key: str, name: str, known: Mapping[str, object]) -> None:
        if name not in known:
            raise Refused(f"{key}: {show(name)} is not known on this railway")


def _whole(value: float | None) -> int | None:
    return None if value is None else round(value)


def _beyond(km: float, line: Line) -> str:
    return (
        f"km: {show(km)} is not on line {line.id}, "
        f"which runs from {mm_to_km(line.start_mm)} to {mm_to_km(line.end_mm)}"
    )
