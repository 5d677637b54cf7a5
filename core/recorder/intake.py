"""Owns the edge to the sources: whatever a source does comes out as reports and then its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf
from typing import Any

from core.ids import Origin
from core.telemetry.registry import SourceUnavailable
from core.telemetry.source import RawReport, Source, SourceInfo, StopFlag

# A reason longer than this is cut: it stands in the log and on the desk.
REASON_CHARACTERS = 300


@dataclass(frozen=True)
class SourceEnd:
    """A source has no more to say; `error` is empty when that is as it should be."""

    error: str = ""


def check_info(source: Source, uri: str) -> None:
    """Raises SourceUnavailable when what a source says of itself cannot be used."""
    info = getattr(source, "info", None)
    if not isinstance(info, SourceInfo) or not isinstance(info.name, str) or not info.name:
        raise SourceUnavailable(uri, "the source does not say what it is (SourceInfo)")
    interval_s, start_us = info.interval_s, info.start_us
    sound = (
        info.origin in list(Origin)
        and isinstance(info.uri, str)
        and (interval_s is None or _is_positive(interval_s))
        and (start_us is None or type(start_us) is int)
        and _is_positive(info.speed)
    )
    if not sound:
        raise SourceUnavailable(uri, f"the source says what cannot be of itself: {info}")


def deliveries(source: Source, stop: StopFlag) -> Iterator[RawReport | SourceEnd]:
    """The reports of a source, then how it ended. A source may do anything; this never raises."""
    try:
        for raw in source.reports(stop):
            yield _checked(raw)
    except (Exception, SystemExit) as error:  # noqa: BLE001  (the other sources go on)
        yield SourceEnd(_reason(error))
    else:
        yield SourceEnd()


def _checked(raw: Any) -> RawReport:
    """The report, when its envelope is one; its payload is the normaliser's to judge."""
    if not isinstance(raw, RawReport):
        raise TypeError(f"the source gave a {type(raw).__name__}, not a RawReport")
    if type(raw.due_us) not in (int, type(None)) or type(raw.unread_bytes) is not int:
        raise TypeError("the source gave a report whose due_us or unread_bytes is no whole number")
    if not isinstance(raw.refusal, str | None) or not isinstance(raw.stream, str):
        raise TypeError("the source gave a report whose stream or refusal is not text")
    if raw.stream.isascii() and (raw.refusal or "").isascii():
        return raw
    return raw._replace(
        stream=_encodable(raw.stream),
        refusal=None if raw.refusal is None else _encodable(raw.refusal),
    )


def _is_positive(value: object) -> bool:
    return isinstance(value, int | float) and 0 < value < inf


def _reason(error: BaseException) -> str:
    text = f"{type(error).__name__}: {error}"
    if isinstance(error, SourceUnavailable):
        text = error.reason
    return _encodable(" ".join(text.split())[:REASON_CHARACTERS])


def _encodable(text: str) -> str:
    """The text with what no UTF-8 can hold written out, so that the log can take it."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
