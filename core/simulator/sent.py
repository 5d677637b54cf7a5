"""Owns what anything in the field sends: when, about what, and the report line itself."""

from __future__ import annotations

from typing import Any, NamedTuple

from core.units import format_iso


class Sent(NamedTuple):
    """A report as the field sends it: when, about what, and the report line without its number."""

    sent_us: int
    subject: str
    payload: dict[str, Any]


def at_text(at_us: int) -> str:
    """An instant as the field writes it: whole milliseconds."""
    return format_iso(at_us - at_us % 1000)


def message(at_us: int, sender: str, text: str) -> Sent:
    """Somebody tells the desk something."""
    said = {"kind": "message", "at": at_text(at_us), "sender": sender, "text": text}
    return Sent(at_us, sender, said)


def measured(at_us: int, point: str, value: float, unit: str, quality: str = "good") -> Sent:
    """A measure of a point or of OBJECT#QUANTITY."""
    said = {
        "kind": "measure",
        "point": point,
        "at": at_text(at_us),
        "value": value,
        "unit": unit,
        "quality": quality,
    }
    return Sent(at_us, point, said)
