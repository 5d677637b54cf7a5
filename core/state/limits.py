"""Owns how fast a train may run where it is, as far as the line and the train itself say."""

from __future__ import annotations

from core.line.model import Line
from core.state.model import TrainState
from core.units import MM_PER_M

# A fix has an error: near a change of the limit, the higher one counts.
LIMIT_EDGE_MM = 200 * MM_PER_M


def line_limit_kmh(train: TrainState, line: Line) -> float | None:
    """Line speed of the train's class and direction around its fix; None off the line."""
    if train.position_mm is None:
        return None
    column = 1 if train.direction == "down" else 0
    freight = (train.category or "").startswith("freight")
    limits = [
        (stretch.vmax_freight_kmh if freight else stretch.vmax_passenger_kmh)[column]
        for offset_mm in (-LIMIT_EDGE_MM, 0, LIMIT_EDGE_MM)
        if (stretch := line.stretch_at(train.position_mm + offset_mm)) is not None
    ]
    return max(limits, default=None)


def speed_limit_kmh(train: TrainState, line: Line) -> float | None:
    """What the train may run where it is: the line speed, and its own limit."""
    limit = line_limit_kmh(train, line)
    return None if limit is None else min(limit, train.vmax_kmh or limit)
