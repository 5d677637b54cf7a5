"""Owns the `replay:` source: what a store's telemetry reported, given again as telemetry."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from core.events import (
    AlarmReported,
    AnswerReported,
    BerthReported,
    CallReported,
    Event,
    HeartbeatReported,
    MeasureReported,
    MessageReported,
    PointsReported,
    PositionReported,
    Report,
    ReportRefused,
    SectionReported,
    SignalReported,
    TrainReported,
)
from core.ids import Origin
from core.recorder.options import SPEEDS, number_option, uri_options
from core.store import StoreReader
from core.telemetry.source import RawReport, SourceContext, SourceInfo, StopFlag
from core.units import format_iso, hm_h_to_kmh, mm_to_km


class ReplaySource:
    """The reports of a recorded store at the pace they were recorded, or `speed` times it.

    `replay:STORE?speed=10`. What is replayed is not happening now, so its origin is simulated,
    whatever the store's was. Raises StoreError for a file that is no store.
    """

    scheme = "replay"
    form = "replay:STORE?speed=1"
    extra = ""

    def __init__(self, uri: str, context: SourceContext) -> None:
        speed = number_option(uri, uri_options(uri, ("speed",)), "speed", 1.0, *SPEEDS)
        self._path = Path(uri.removeprefix("replay:").partition("?")[0])
        with StoreReader.open(self._path) as reader:
            start_us = reader.first_recorded_us()
        self.info = SourceInfo(
            name=f"replay:{self._path.name}",
            uri=uri,
            origin=Origin.SIMULATED,
            interval_s=None,
            paced=True,
            start_us=start_us if start_us is not None else context.default_start_us,
            speed=speed,
        )

    def reports(self, stop: StopFlag) -> Iterator[RawReport]:
        """Every report and every refused text of the store, in its order, then the end."""
        with StoreReader.open(self._path) as reader:
            for logged in reader.events():
                if stop.is_set():
                    return
                raw = raw_of(logged.event, logged.seq, logged.recorded_us)
                if raw is not None:
                    yield raw


def raw_of(event: Event, seq: int, due_us: int) -> RawReport | None:
    """The report line that an event was accepted (or refused) from; None for other events."""
    if isinstance(event, ReportRefused):
        text = base64.b64decode(event.text) if event.text_base64 else event.text.encode()
        return RawReport(text, seq=seq, refusal=event.reason, due_us=due_us)
    if not isinstance(event, Report):
        return None
    payload = report_line(event)
    return RawReport(payload, seq=seq, due_us=due_us)


def report_line(event: Report) -> dict[str, Any]:
    """A report event as the JSON object of docs/telemetry.md; without the source's number."""
    payload: dict[str, Any] = {"at": format_iso(event.event_us), **_WRITERS[type(event)](event)}
    if event.extra:
        payload = {**msgspec.json.decode(event.extra), **payload}
    return {key: value for key, value in payload.items() if value is not None}


def _position(event: PositionReported) -> dict[str, Any]:
    accuracy_m = None if event.accuracy_mm is None else event.accuracy_mm / 1_000
    fix: dict[str, Any] = {"line": event.line, "km": mm_to_km(event.position_mm)}
    if event.lat_e7 is not None and event.lon_e7 is not None:
        fix = {"lat": event.lat_e7 / 1e7, "lon": event.lon_e7 / 1e7, "line": event.line}
    return {
        "kind": "position",
        "train": event.train,
        **fix,
        "track": event.track,
        "speed_kmh": None if event.speed_hm_h is None else hm_h_to_kmh(event.speed_hm_h),
        "direction": event.direction,
        "accuracy_m": accuracy_m,
        "quality": "manual" if event.manual else None,
    }


def _call(event: CallReported) -> dict[str, Any]:
    return {
        "kind": "call",
        "train": event.train,
        "point": event.point,
        "event": event.call,
        "track": event.track,
        "quality": "manual" if event.manual else None,
    }


def _measure(event: MeasureReported) -> dict[str, Any]:
    return {
        "kind": "measure",
        "point": event.point,
        "value": event.value_e6 / 1e6,
        "unit": event.unit,
        "quality": event.quality,
    }


def _berth(event: BerthReported) -> dict[str, Any]:
    return {
        "kind": "berth",
        "headcode": event.headcode,
        "from": event.from_berth,
        "to": event.to_berth,
    }


def _same_names(kind: str, *names: str) -> Callable[[Any], dict[str, Any]]:
    return lambda event: {"kind": kind, **{name: getattr(event, name) for name in names}}


_WRITERS: dict[type[Report], Callable[[Any], dict[str, Any]]] = {
    PositionReported: _position,
    CallReported: _call,
    MeasureReported: _measure,
    BerthReported: _berth,
    SectionReported: _same_names("section", "section", "state", "train"),
    SignalReported: _same_names("signal", "signal", "aspect"),
    PointsReported: _same_names("points", "points", "state"),
    AnswerReported: _same_names("answer", "order", "outcome", "text"),
    MessageReported: _same_names("message", "sender", "text"),
    AlarmReported: _same_names("alarm", "alarm", "key", "active", "priority", "text"),
    HeartbeatReported: _same_names("heartbeat"),
    TrainReported: _same_names(
        "train",
        "train",
        "headcode",
        "category",
        "length_m",
        "mass_t",
        "gauge_mm",
        "vmax_kmh",
        "locomotives",
        "wagons",
        "cargo",
        "origin",
        "destination",
        "plan",
    ),
}
