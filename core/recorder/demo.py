"""Owns the demonstration: some hours of the corridor, with a stretch of it restricted."""

from __future__ import annotations

from pathlib import Path

from core.events.field_commands import BlockSection, GrantPossession, ImposeTsr
from core.recorder.run import record_feed
from core.recorder.wiring import DEFAULT_LINE
from core.store import Inbox, StoreReader
from core.units import US_PER_S

# A seed whose first hours have something to see: late trains, a lost position, a long stop.
_SOURCE = "sim:?seed=4"
_OPERATOR = "A. Controller"
# When the restrictions are asked for; a shorter demonstration has its half before.
_ASKED_AFTER_S = 600.0
_POSSESSION_US = 8 * 3_600 * US_PER_S


def record_demo(store: Path, for_s: float) -> None:
    """Records the demonstration into a new store. Raises as `record_feed`."""
    before_s = min(_ASKED_AFTER_S, for_s / 2)
    record_feed(store, DEFAULT_LINE, (_SOURCE,), for_s=before_s)
    _ask(store)
    record_feed(store, DEFAULT_LINE, (_SOURCE,), for_s=for_s - before_s)


def _ask(store: Path) -> None:
    """Between Chaman and Kandahar: slower over a part, another given to a gang, one blocked."""
    with StoreReader.open(store) as reader:
        now_us = reader.last_recorded_us() or 0
    with Inbox.open(store) as inbox:
        for command in (
            ImposeTsr(
                operator=_OPERATOR,
                line="main",
                from_km=1_048,
                to_km=1_056,
                kmh=30,
                reason="sand on the track",
            ),
            GrantPossession(
                operator=_OPERATOR,
                line="main",
                from_km=1_076,
                to_km=1_090,
                reason="sleepers",
                until_us=now_us + _POSSESSION_US,
            ),
            BlockSection(
                operator=_OPERATOR, section="main:PK-SZL-PK-CMN/1", reason="rail to be looked at"
            ),
        ):
            inbox.put(command, now_us)
