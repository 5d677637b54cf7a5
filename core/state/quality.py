"""Owns how old is too old: the quality and age of a train's fix, and the stretch it can be on.

All of it follows from the picture and the instant of looking (control-room.md 2.7).
"""

from __future__ import annotations

from collections.abc import Mapping

from core.line.model import Railway
from core.state.model import SourceState, TrainState
from core.units import US_PER_S

# TLM-001: 90 s, or three times what the source promises. A voice report holds for 30 minutes.
FIX_LIMIT_S = 90
FIX_LIMIT_INTERVALS = 3
MANUAL_LIMIT_S = 1_800
# A GNSS accuracy above this makes a fix doubtful even when it is fresh.
UNCERTAIN_ACCURACY_MM = 200_000
# What stands for a source where a position is not reported but foretold; no source has this name.
FORETOLD = "forecast:"


def fix_limit_s(train: TrainState, sources: Mapping[str, SourceState]) -> int:
    """Seconds after which this train's fix is stale, by the source that gave it."""
    if train.fix_manual:
        return MANUAL_LIMIT_S
    source = sources.get(train.fix_source)
    interval_s = source.interval_s if source else None
    return max(FIX_LIMIT_S, FIX_LIMIT_INTERVALS * (interval_s or 0))


def age_us(train: TrainState, at_us: int) -> int | None:
    """How long ago the fix was true, by its own time; None when there is none."""
    if train.fix_event_us is None:
        return None
    return max(0, at_us - train.fix_event_us)


def quality(train: TrainState, sources: Mapping[str, SourceState], at_us: int) -> str:
    """good, uncertain, manual, stale, never; or predicted, where it is a forecast's."""
    if train.fix_source == FORETOLD:
        return "predicted"
    age = age_us(train, at_us)
    if age is None:
        return "never"
    if age > fix_limit_s(train, sources) * US_PER_S:
        return "stale"
    if train.fix_manual:
        return "manual"
    if train.implausible_mm or (train.accuracy_mm or 0) > UNCERTAIN_ACCURACY_MM:
        return "uncertain"
    return "good"


def possible_extent_mm(train: TrainState, railway: Railway, at_us: int) -> tuple[int, int] | None:
    """The chainages the train could be between by now: line speed times age, ends of line kept.

    Ahead only where the direction is known, both ways where it is not; None without a fix.
    """
    age = age_us(train, at_us)
    line = railway.line_by_id.get(train.line or "")
    if age is None or line is None or train.position_mm is None:
        return None
    seconds = age / US_PER_S
    # A fix may lie a little past the line's last point, on the terminal's tracks.
    slack_mm = train.accuracy_mm or 0
    earliest_mm = latest_mm = train.position_mm
    if train.direction != "down":
        latest_mm = max(latest_mm, line.reach_mm(train.position_mm, "up", seconds))
    if train.direction != "up":
        earliest_mm = min(earliest_mm, line.reach_mm(train.position_mm, "down", seconds))
    return earliest_mm - slack_mm, latest_mm + slack_mm
