"""Owns the conditions: for each alarm type, when it is true of an object, and its figures.

A condition is three-valued: True, False, or None where its input is not good enough to tell; then
the alarm keeps the state it has.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from core.line.model import Line, Railway
from core.state.model import SourceState, TrainState
from core.state.quality import FIX_LIMIT_INTERVALS, quality
from core.units import MM_PER_KM, MM_PER_M, US_PER_S

# A fix has an error: near a change of the limit, the higher one counts.
LIMIT_EDGE_MM = 200 * MM_PER_M


class Context(NamedTuple):
    """What a condition may look at besides its object."""

    railway: Railway
    sources: Mapping[str, SourceState]
    now_us: int
    params: Mapping[str, float]


Truth = bool | None


@dataclass(frozen=True)
class TrainRule:
    """A condition over one train: its truth, the figures for its text, and when to look again.

    `wake_us` is the session time at which the truth changes by time alone; None when it cannot.
    """

    truth: Callable[[TrainState, Context], Truth]
    values: Callable[[TrainState, Context], dict[str, str]]
    wake_us: Callable[[TrainState, Context], int | None]


def stale_limit_s(train: TrainState, context: Context) -> int:
    """TLM-001: the parameter, or three intervals of the source that gave the fix."""
    source = context.sources.get(train.fix_source)
    interval_s = (source.interval_s if source else None) or 0
    return max(int(context.params["max_age_s"]), FIX_LIMIT_INTERVALS * interval_s)


def _is_lost_from_sight(train: TrainState) -> bool:
    """A voice report is not expected to go on by itself, and a standing train stays where it is."""
    return train.fix_event_us is not None and not train.fix_manual and train.stopped_us is None


def _older_than(train: TrainState, context: Context, limit_s: int) -> bool:
    return (
        _is_lost_from_sight(train)
        and context.now_us - (train.fix_event_us or 0) > limit_s * US_PER_S
    )


def _stale(train: TrainState, context: Context) -> Truth:
    return _older_than(train, context, stale_limit_s(train, context))


def _stale_wake(train: TrainState, context: Context) -> int | None:
    return _age_wake(train, stale_limit_s(train, context))


def _lost(train: TrainState, context: Context) -> Truth:
    return _older_than(train, context, int(context.params["lost_s"]))


def _lost_wake(train: TrainState, context: Context) -> int | None:
    return _age_wake(train, int(context.params["lost_s"]))


def _age_wake(train: TrainState, limit_s: int) -> int | None:
    if not _is_lost_from_sight(train):
        return None
    return (train.fix_event_us or 0) + limit_s * US_PER_S + 1


def _implausible(train: TrainState, context: Context) -> Truth:
    return train.implausible_mm > 0


def speed_limit_kmh(train: TrainState, line: Line) -> float | None:
    """What the train may run where it is: line speed of its class and direction, its own limit."""
    assert train.position_mm is not None
    column = 1 if train.direction == "down" else 0
    limits = []
    for offset_mm in (-LIMIT_EDGE_MM, 0, LIMIT_EDGE_MM):
        stretch = line.stretch_at(train.position_mm + offset_mm)
        if stretch is not None:
            freight = (train.category or "").startswith("freight")
            speeds = stretch.vmax_freight_kmh if freight else stretch.vmax_passenger_kmh
            limits.append(speeds[column])
    if not limits:
        return None
    line_limit = max(limits)
    return min(line_limit, train.vmax_kmh or line_limit)


def _overspeed(train: TrainState, context: Context) -> Truth:
    line = context.railway.line_by_id.get(train.line or "")
    if train.speed_hm_h is None or train.position_mm is None or line is None:
        return None
    if quality(train, context.sources, context.now_us) == "stale":
        return None
    limit_kmh = speed_limit_kmh(train, line)
    if limit_kmh is None:
        return None
    return train.speed_hm_h > (limit_kmh + context.params["margin_kmh"]) * 10


def _stopped_in_section(train: TrainState, context: Context) -> Truth:
    line = context.railway.line_by_id.get(train.line or "")
    if train.position_mm is None or line is None:
        return None
    if train.stopped_us is None or train.at_point is not None:
        return False
    near_mm = int(context.params["station_m"]) * MM_PER_M
    return line.point_near(train.position_mm, near_mm) is None


def dwell_limit_us(train: TrainState, context: Context) -> int | None:
    """BDR-001: the limit of the border point that the train stands at; None when not at one."""
    point = context.railway.points.get(train.at_point or "")
    if point is None or not point.is_border or train.arrived_us is None:
        return None
    limit_s = point.dwell_limit_s or int(context.params["limit_h"] * 3_600)
    return limit_s * US_PER_S


def _border_dwell(train: TrainState, context: Context) -> Truth:
    limit_us = dwell_limit_us(train, context)
    return limit_us is not None and context.now_us - (train.arrived_us or 0) > limit_us


def _border_wake(train: TrainState, context: Context) -> int | None:
    limit_us = dwell_limit_us(train, context)
    return None if limit_us is None else (train.arrived_us or 0) + limit_us + 1


def late_limit_min(train: TrainState, context: Context) -> int:
    """REG-001: the limit of the train's class."""
    freight = (train.category or "").startswith("freight")
    return int(context.params["freight_min" if freight else "passenger_min"])


def _late(train: TrainState, context: Context) -> Truth:
    if train.delay_s is None:
        return None
    return train.delay_s >= late_limit_min(train, context) * 60


def place_text(train: TrainState, railway: Railway) -> str:
    """Where a train is, in words: the point it is at, or the two it is between."""
    if train.at_point in railway.points:
        return railway.points[train.at_point or ""].short_name
    line = railway.line_by_id.get(train.line or "")
    if line is None or train.position_mm is None:
        return "– –"
    below, above = line.neighbours(train.position_mm)
    names = [p.point.short_name for p in (below, above) if p is not None]
    return "–".join(names)


def _common(train: TrainState, context: Context) -> dict[str, str]:
    values = {"train": train.headcode or train.id, "place": place_text(train, context.railway)}
    if train.position_mm is not None:
        values["km"] = f"{train.position_mm / MM_PER_KM:.1f}"
    return values


def _age_values(train: TrainState, context: Context) -> dict[str, str]:
    age_s = (context.now_us - (train.fix_event_us or 0)) // US_PER_S
    limit = {"limit_s": str(stale_limit_s(train, context))} if "max_age_s" in context.params else {}
    return {**_common(train, context), "age_s": str(age_s), **limit}


def _jump_values(train: TrainState, context: Context) -> dict[str, str]:
    return {**_common(train, context), "jump_km": f"{train.implausible_mm / MM_PER_KM:.1f}"}


def _speed_values(train: TrainState, context: Context) -> dict[str, str]:
    line = context.railway.line_by_id[train.line or ""]
    return {
        **_common(train, context),
        "speed_kmh": f"{(train.speed_hm_h or 0) / 10:.0f}",
        "limit_kmh": f"{speed_limit_kmh(train, line):g}",
    }


def _stop_values(train: TrainState, context: Context) -> dict[str, str]:
    minutes = (context.now_us - (train.stopped_us or context.now_us)) // (60 * US_PER_S)
    return {**_common(train, context), "minutes": str(minutes)}


def _dwell_values(train: TrainState, context: Context) -> dict[str, str]:
    hours = (context.now_us - (train.arrived_us or 0)) / (3_600 * US_PER_S)
    limit_h = (dwell_limit_us(train, context) or 0) / (3_600 * US_PER_S)
    return {**_common(train, context), "hours": f"{hours:.1f}", "limit_h": f"{limit_h:.1f}"}


def _late_values(train: TrainState, context: Context) -> dict[str, str]:
    return {
        **_common(train, context),
        "delay_min": str((train.delay_s or 0) // 60),
        "limit_min": str(late_limit_min(train, context)),
    }


def _never(train: TrainState, context: Context) -> int | None:
    return None


TRAIN_RULES: dict[str, TrainRule] = {
    "TLM-001": TrainRule(_stale, _age_values, _stale_wake),
    "TLM-002": TrainRule(_lost, _age_values, _lost_wake),
    "TLM-003": TrainRule(_implausible, _jump_values, _never),
    "TRN-006": TrainRule(_overspeed, _speed_values, _never),
    "TRN-007": TrainRule(_stopped_in_section, _stop_values, _never),
    "TRN-008": TrainRule(_stopped_in_section, _stop_values, _never),
    "BDR-001": TrainRule(_border_dwell, _dwell_values, _border_wake),
    "REG-001": TrainRule(_late, _late_values, _never),
}
