"""Owns the oldest source: what a station says by telephone and a dispatcher enters."""

from __future__ import annotations

from typing import Any

from core.telemetry.source import RawReport

MANUAL_SOURCE = "manual"
_KINDS = ("call", "position")


def manual_report(report: dict[str, Any], operator: str, inbox_id: int) -> RawReport:
    """An entered report as a raw one of the source `manual`, numbered by its row in the inbox.

    It is marked manual, and the operator is kept in the event's extra keys. Only calls and
    positions are told by telephone; any other kind becomes a refusal.
    """
    said = {key: value for key, value in report.items() if key != "source_seq"}
    payload = {**said, "quality": "manual", "operator": operator}
    kind = report.get("kind")
    refusal = None if kind in _KINDS else "kind: a manual report is a call or a position"
    return RawReport(payload, seq=inbox_id, refusal=refusal)
