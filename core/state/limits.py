"""Owns how fast a train may run where it is, as far as line, orders and the train itself say."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from core.line.model import Line
from core.state.model import TrainState
from core.units import MM_PER_M

# A fix has an error: near a change of the limit, the higher one counts.
LIMIT_EDGE_MM = 200 * MM_PER_M
# Where a restriction begins and ends a fix is not taken at its word.
BOUNDARY_MM = 100 * MM_PER_M
# What is in force is so until the field confirms that it is lifted.
IN_FORCE = ("active", "lifting")


class Restricted(Protocol):
    """What an order restricts (core.operations.model): `kind` tsr, from one chainage to another."""

    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def line(self) -> str: ...
    @property
    def from_mm(self) -> int: ...
    @property
    def to_mm(self) -> int: ...
    @property
    def kmh(self) -> int | None: ...


Found = TypeVar("Found", bound=Restricted)


def tsr_under(train: TrainState, restrictions: Iterable[Found]) -> Found | None:
    """The strictest speed restriction in force under a train that has a position, if any.

    Its tail counts where its length is known: a train keeps to the limit until all of it is out.
    """
    if train.position_mm is None:
        return None
    length_mm = (train.length_m or 0) * MM_PER_M
    tail_mm = train.position_mm + (length_mm if train.direction == "down" else -length_mm)
    low_mm, high_mm = sorted((train.position_mm, tail_mm))
    under = [
        each
        for each in restrictions
        if each.kind == "tsr"
        and each.state in IN_FORCE
        and each.line == train.line
        and high_mm >= each.from_mm + BOUNDARY_MM
        and low_mm <= each.to_mm - BOUNDARY_MM
    ]
    return min(under, key=lambda each: (each.kmh or 0, each.id), default=None)


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


def speed_limit_kmh(
    train: TrainState, line: Line, restrictions: Iterable[Restricted]
) -> float | None:
    """What the train may run where it is: the least of line, restriction and its own limit."""
    limit = line_limit_kmh(train, line)
    if limit is None:
        return None
    tsr = tsr_under(train, restrictions)
    return min(limit, train.vmax_kmh or limit, (tsr and tsr.kmh) or limit)
