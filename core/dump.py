"""Owns what scripts read of a store: the picture as JSON, and the log as JSON lines or CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TextIO

import msgspec

from core.events import Logged
from core.line.model import Railway
from core.operations.model import CommandState, Restriction
from core.picture import Picture
from core.state.model import AlarmState, SourceState, TrainState
from core.state.quality import age_us, possible_extent_mm, quality
from core.store import StoreReader
from core.units import US_PER_S, format_iso, hm_h_to_kmh, mm_to_km

_COLUMNS = ("seq", "recorded_at", "event_at", "kind", "subject", "body")


def picture_json(picture: Picture, railway: Railway) -> dict[str, Any]:
    """The picture at its instant, in the keys and units of people (km, km/h, seconds, ISO time).

    None stands for what is not known.
    """
    at_us = picture.at_us
    return {
        "at": format_iso(at_us),
        "seq": picture.seq,
        "origin": str(picture.origin),
        "digest": picture.digest(),
        "trains": [
            _train(picture.trains[name], picture, railway) for name in sorted(picture.trains)
        ],
        "sections": [
            {"id": s.id, "state": s.state, "train": s.train, "at": format_iso(s.event_us)}
            for _, s in sorted(picture.sections.items())
        ],
        "signals": [
            {"id": s.id, "aspect": s.aspect, "at": format_iso(s.event_us)}
            for _, s in sorted(picture.signals.items())
        ],
        "points": [
            {"id": s.id, "state": s.state, "at": format_iso(s.event_us)}
            for _, s in sorted(picture.points.items())
        ],
        "measures": [
            {
                "id": m.id,
                "value": m.value_e6 / 1_000_000,
                "unit": m.unit,
                "quality": m.quality,
                "at": format_iso(m.event_us),
            }
            for _, m in sorted(picture.measures.items())
        ],
        "restrictions": [_restriction(r) for _, r in sorted(picture.restrictions.items())],
        "commands": [_command(command) for _, command in sorted(picture.commands.items())],
        "alarms": [_alarm(alarm) for _, alarm in sorted(picture.alarms.items())],
        "sources": [_source(source) for _, source in sorted(picture.sources.items())],
    }


def _train(train: TrainState, picture: Picture, railway: Railway) -> dict[str, Any]:
    age = age_us(train, picture.at_us)
    extent = possible_extent_mm(train, railway, picture.at_us)
    return {
        "id": train.id,
        "headcode": train.headcode,
        "line": train.line,
        "km": _km(train.position_mm),
        "track": train.track,
        "direction": train.direction,
        "speed_kmh": None if train.speed_hm_h is None else hm_h_to_kmh(train.speed_hm_h),
        "quality": quality(train, picture.sources, picture.at_us),
        "age_s": None if age is None else round(age / US_PER_S, 3),
        "delay_s": train.delay_s,
        "earliest_km": _km(extent[0] if extent else None),
        "latest_km": _km(extent[1] if extent else None),
        "at_point": train.at_point,
        "manual": train.fix_manual,
        "off_line_m": None if train.off_line_mm is None else train.off_line_mm / 1_000,
    }


def _alarm(alarm: AlarmState) -> dict[str, Any]:
    return {
        "id": alarm.id,
        "key": alarm.key,
        "priority": alarm.priority,
        "state": alarm.state,
        "flags": list(alarm.flags),
        "held": alarm.held,
        "activation": alarm.activation,
        "raised_at": format_iso(alarm.raised_us),
        "acked_by": alarm.acked_by,
        "live_priority": alarm.live_priority,
        "shelf_until": None if alarm.shelf_until_us is None else format_iso(alarm.shelf_until_us),
        "parent": alarm.parent or None,
        "children": alarm.children,
        "values": alarm.values,
    }


def _restriction(restriction: Restriction) -> dict[str, Any]:
    until_us, active_us = restriction.until_us, restriction.active_us
    return {
        "id": restriction.id,
        "kind": restriction.kind,
        "state": restriction.state,
        "line": restriction.line,
        "from_km": mm_to_km(restriction.from_mm),
        "to_km": mm_to_km(restriction.to_mm),
        "section": restriction.section,
        "kmh": restriction.kmh,
        "reason": restriction.reason,
        "operator": restriction.operator,
        "since": None if active_us is None else format_iso(active_us),
        "until": None if until_us is None else format_iso(until_us),
    }


def _command(command: CommandState) -> dict[str, Any]:
    return {
        "id": command.id,
        "command": command.command,
        "operator": command.operator,
        "state": command.state,
        "sent_at": format_iso(command.sent_us),
        "reason": command.reason,
        **{key: value for key, value in command.body.items() if key not in ("id", "state")},
    }


def _source(source: SourceState) -> dict[str, Any]:
    return {
        "id": source.id,
        "uri": source.uri,
        "health": source.health,
        "reason": source.reason,
        "accepted": source.accepted,
        "rejected": source.rejected,
        "last_at": None if source.last_event_us is None else format_iso(source.last_event_us),
    }


def _km(position_mm: int | None) -> float | None:
    return None if position_mm is None else mm_to_km(position_mm)


def write_log(
    store: Path,
    out: TextIO,
    form: str,
    *,
    since_us: int | None = None,
    until_us: int | None = None,
    kinds: Iterable[str] = (),
    subject: str | None = None,
) -> None:
    """Writes the events that pass the filters to `out`. Raises StoreError."""
    with StoreReader.open(store) as reader:
        found = reader.events(
            since_us=since_us, until_us=until_us, kinds=tuple(kinds) or None, subject=subject
        )
        if form == "jsonl":
            for logged in found:
                out.write(msgspec.json.encode(_row(logged)).decode() + "\n")
            return
        writer = csv.writer(out)
        writer.writerow(_COLUMNS)
        for logged in found:
            body = msgspec.json.encode(logged.event).decode()
            row = _row(logged)
            kind, at = row["kind"], row["event_at"]
            writer.writerow([logged.seq, row["recorded_at"], at, kind, logged.event.subject, body])


def _row(logged: Logged) -> dict[str, Any]:
    fields: dict[str, Any] = msgspec.to_builtins(logged.event)
    return {
        "seq": logged.seq,
        "recorded_at": format_iso(logged.recorded_us),
        "event_at": format_iso(logged.event.event_us),
        **fields,
    }
