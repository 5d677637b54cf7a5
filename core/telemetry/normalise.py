"""Owns what becomes of a raw report: an accepted event, a refusal with its reason, a duplicate."""

from __future__ import annotations

import json
import math
import re
from collections import defaultdict
from typing import Any, TypeGuard

import msgspec

from core.events.base import Event
from core.events.reports import Report, ReportRefused
from core.line.model import Railway
from core.telemetry.accept import Acceptor, Kind
from core.telemetry.duplicates import SeenNumbers
from core.telemetry.refusal import Refused, bare, refusal, show
from core.telemetry.source import RawReport
from core.telemetry.wire import MAX_REPORT_BYTES, MAX_SEQ
from core.units import US_PER_S, parse_iso_us

# A report whose time lies further ahead than this would block its train's state until then.
MAX_AHEAD_US = 600 * US_PER_S
_EARLIEST_US = parse_iso_us("1970-01-01T00:00:00Z")
_LATEST_US = parse_iso_us("2100-01-01T00:00:00Z")

_decode = msgspec.json.Decoder().decode
_decode_raw = msgspec.json.Decoder(dict[str, msgspec.Raw]).decode
_KEY_IN_ERROR = re.compile(r"at `\$\.([^.\[`]+)|required field `([^`]+)`")


class Normaliser:
    """Turns raw reports into events, one at a time; remembers the numbers it has seen.

    `max_ahead_us` is how far a report's time may lie ahead of session time; None under the feed
    clock, which follows the reports.
    """

    def __init__(self, railway: Railway, max_ahead_us: int | None = MAX_AHEAD_US) -> None:
        self._kinds = Acceptor(railway).kinds
        self._max_ahead_us = max_ahead_us
        self._seen: defaultdict[str, SeenNumbers] = defaultdict(SeenNumbers)

    def normalise(
        self, raw: RawReport, source: str, received_us: int
    ) -> Report | ReportRefused | None:
        """The event that a raw report becomes; None when it is a duplicate. Never raises."""
        stream, seq = raw.stream, raw.seq
        fields: dict[str, Any] = {}
        reason = raw.refusal
        if seq is not None and not _is_seq(seq):
            seq, reason = None, f"source_seq: {show(seq)}, given by the source, is no number"
        if reason is None:
            try:
                fields = _object(raw)
            except Refused as why:
                reason = str(why)
        own = fields.get("source_seq")
        if _is_seq(own):
            stream, seq = "", own
        if seq is not None and self._seen[source].seen(stream, seq):
            return None
        if reason is None:
            try:
                return self._accepted(raw, fields, source, received_us, stream, seq)
            except Refused as why:
                reason = str(why)
        return refusal(raw, source, received_us, reason, stream, seq)

    def remember(self, event: Event) -> None:
        """Takes the number of a logged event as seen, so that a restart repeats nothing."""
        if isinstance(event, Report | ReportRefused) and event.source_seq is not None:
            self._seen[event.source].seen(event.stream, event.source_seq)

    def _accepted(
        self,
        raw: RawReport,
        fields: dict[str, Any],
        source: str,
        received_us: int,
        stream: str,
        seq: int | None,
    ) -> Report:
        name = fields.get("kind")
        kind = self._kinds.get(name) if type(name) is str else None
        if kind is None:
            raise Refused(_bad_kind(fields))
        try:
            line = msgspec.convert(fields, kind.line)
        except (msgspec.ValidationError, RecursionError) as error:
            raise Refused(_bad_key(str(error), fields, kind)) from None
        return kind.build(
            line,
            fields,
            {
                "event_us": self._instant_us(line.at, received_us),
                "source": source,
                "source_seq": seq,
                "stream": stream,
                "extra": "" if fields.keys() <= kind.keys else _extra(raw, fields, kind),
            },
        )

    def _instant_us(self, text: str, received_us: int) -> int:
        try:
            at_us = parse_iso_us(text)
        except (ValueError, OverflowError) as error:
            reason = str(error) if "zone" in str(error) else "not ISO 8601"
            raise Refused(f"at: {show(text)}: {reason}") from None
        if not _EARLIEST_US <= at_us < _LATEST_US:
            raise Refused(f"at: {show(text)} is not a time from 1970 to 2099")
        if self._max_ahead_us is not None and at_us - received_us > self._max_ahead_us:
            ahead_s = (at_us - received_us) // US_PER_S
            raise Refused(f"at: {show(text)}: time lies ahead by {ahead_s} s")
        return at_us


def _is_seq(value: object) -> TypeGuard[int]:
    return type(value) is int and 0 <= value <= MAX_SEQ


def _object(raw: RawReport) -> dict[str, Any]:
    """The payload as a JSON object. Raises Refused."""
    payload: Any = raw.payload
    if type(payload) is dict:
        return payload
    if not isinstance(payload, bytes | bytearray | memoryview):
        raise Refused(f"not a JSON object: {show(payload)}")
    if len(payload) + raw.unread_bytes > MAX_REPORT_BYTES:
        raise Refused(f"longer than {MAX_REPORT_BYTES} bytes")
    try:
        fields = _decode(payload)
    except (ValueError, RecursionError) as error:
        raise Refused(_not_json(bytes(payload), error)) from None
    if type(fields) is not dict:
        raise Refused(f"not a JSON object: {show(fields)}")
    return fields


def _not_json(payload: bytes, error: Exception) -> str:
    """Why a line is not JSON. Names the key where a number is one that JSON does not have."""
    try:
        fields = json.loads(payload)
    except (ValueError, RecursionError):
        return f"not JSON: {error}"
    for key, value in fields.items() if isinstance(fields, dict) else ():
        if isinstance(value, float) and not math.isfinite(value):
            return f"{bare(key)}: {value} is not a number that JSON has"
    return f"not JSON: {error}"


def _bad_kind(fields: dict[str, Any]) -> str:
    if "kind" not in fields:
        return "kind: missing"
    return f"kind: {show(fields['kind'])} is not a kind of report"


def _bad_key(error: str, fields: dict[str, Any], kind: Kind) -> str:
    """The reason for a line that does not have its kind's shape: the key, the value, the words."""
    found = _KEY_IN_ERROR.search(error)
    if found is None:
        return "not a JSON object: a key of it is not text"
    key = found[1] or found[2]
    if key not in fields:
        return f"{key}: missing"
    return f"{key}: {show(fields[key])} is not {kind.words[key]}"


def _extra(raw: RawReport, fields: dict[str, Any], kind: Kind) -> str:
    """The keys that nothing here knows, as a JSON object with a line's values as they came."""
    unknown = [key for key in fields if key not in kind.keys]
    try:
        if isinstance(raw.payload, dict):
            text = json.dumps({key: fields[key] for key in unknown}, allow_nan=False)
        else:
            texts = _decode_raw(raw.payload)
            text = msgspec.json.encode({key: texts[key] for key in unknown}).decode()
    except (TypeError, ValueError, RecursionError) as error:
        raise Refused(f"{bare(unknown[0])}: not JSON: {error}") from None
    if len(text) > MAX_REPORT_BYTES:
        raise Refused(f"{bare(unknown[0])}: unknown keys of more than {MAX_REPORT_BYTES} bytes")
    return text
