"""Owns how a refusal is worded and kept: a reason in plain words, and the text as it came."""

from __future__ import annotations

import base64
import json
from typing import Any

from core.events.reports import ReportRefused
from core.telemetry.source import RawReport
from core.telemetry.wire import MAX_REPORT_BYTES

_SHOWN = 80


class Refused(ValueError):
    """A report cannot be accepted; the message is the reason that is recorded."""


def show(value: object) -> str:
    """A value for a reason: short, with everything invisible escaped."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, int) and value.bit_length() > 64:
        return "a number of more than 64 bits"
    if isinstance(value, str | int | float):
        text = repr(value)
        return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    return f"a {type(value).__name__}"


def bare(key: object) -> str:
    """A key for a reason: shown like a value, without the quotes."""
    return show(key).strip("'\"")


def refusal(
    raw: RawReport, source: str, received_us: int, reason: str, stream: str, seq: int | None
) -> ReportRefused:
    """The event that records a refused report, its text cut at MAX_REPORT_BYTES and that said."""
    whole = _as_bytes(raw.payload)
    kept, text, is_base64 = _as_text(whole[:MAX_REPORT_BYTES], cut=len(whole) > MAX_REPORT_BYTES)
    return ReportRefused(
        event_us=received_us,
        source=source,
        reason=reason,
        text=text,
        text_base64=is_base64,
        truncated_bytes=len(whole) - kept + raw.unread_bytes,
        source_seq=seq,
        stream=stream,
    )


def _as_bytes(payload: Any) -> bytes:
    if isinstance(payload, bytes | bytearray | memoryview):
        return bytes(payload)
    try:
        text = json.dumps(payload, ensure_ascii=False, default=lambda value: show(value))
    except (TypeError, ValueError, RecursionError):
        text = show(payload)
    return text.encode("utf-8", "backslashreplace")


def _as_text(piece: bytes, *, cut: bool) -> tuple[int, str, bool]:
    """How many bytes are kept, and the text of them: as UTF-8, or in base64 where they are not."""
    try:
        return len(piece), piece.decode("utf-8"), False
    except UnicodeDecodeError as error:
        # A cut may fall into a character, whose first bytes are then left out as well.
        if cut and error.start >= len(piece) - 3 and error.reason == "unexpected end of data":
            return error.start, piece[: error.start].decode("utf-8"), False
    return len(piece), base64.b64encode(piece).decode("ascii"), True
