"""Owns the train plan as data: booked paths over operating points, cyclic by the day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

DAY_S = 86_400


@dataclass(frozen=True)
class BookedCall:
    """A booked time at an operating point, in seconds after the plan's midnight UTC of the day

    the path starts (may exceed a day, may be negative). `arrive_s` is None at the origin,
    `depart_s` None at the end. A pass has both equal and `stops` False.
    """

    point: str
    arrive_s: int | None
    depart_s: int | None
    stops: bool
    reason: str = ""

    @property
    def at_s(self) -> int:
        """The arrival, or the departure at the origin."""
        value = self.arrive_s if self.arrive_s is not None else self.depart_s
        if value is None:
            raise ValueError(f"call at {self.point} has no time")
        return value


@dataclass(frozen=True)
class TractionRow:
    """Locomotives of one class on a path, over all of it or between two of its calls (a banker,

    a change of locomotive)."""

    engine: str
    units: int
    from_point: str = ""
    to_point: str = ""


@dataclass(frozen=True)
class BookedPath:
    """A booked train: its number, its consist, and its calls in running order.

    `line` is the line its calls lie on; `direction` is up or down along it. `traction` and `stock`
    (kinds of wagons and how many) are classes of the simulator's rolling stock.
    """

    id: str
    name: str
    headcode: str
    category: str
    line: str
    direction: str
    calls: tuple[BookedCall, ...]
    length_m: int | None = None
    mass_t: int | None = None
    gauge_mm: int | None = None
    vmax_kmh: int | None = None
    locomotives: str | None = None
    wagons: int | None = None
    cargo: str | None = None
    priority: int = 5
    escort: str = ""
    notes: str = ""
    traction: tuple[TractionRow, ...] = ()
    stock: tuple[tuple[str, int], ...] = ()

    @property
    def is_passenger(self) -> bool:
        """True for passenger trains: tighter delay limits, passenger line speed."""
        return self.category.startswith("passenger")

    @property
    def start_s(self) -> int:
        """Booked departure from the origin."""
        return self.calls[0].at_s

    @property
    def end_s(self) -> int:
        """Booked arrival at the end."""
        return self.calls[-1].at_s

    @cached_property
    def call_by_point(self) -> dict[str, BookedCall]:
        """Operating point id to the (first) call there."""
        return {call.point: call for call in reversed(self.calls)}


@dataclass(frozen=True)
class PositionTimes:
    """A path as (chainage, booked second) along one line, for interpolation between points.

    Build it with `position_times`. Both sequences run in running order; seconds never fall.
    """

    positions_mm: tuple[int, ...]
    seconds: tuple[int, ...]

    @cached_property
    def _keys(self) -> tuple[bool, tuple[int, ...]]:
        """Whether the chainages rise, and they themselves, turned round where they fall."""
        rising = self.positions_mm[-1] >= self.positions_mm[0]
        return rising, self.positions_mm if rising else tuple(-p for p in self.positions_mm)

    def second_at(self, position_mm: int) -> int | None:
        """The booked second of being at a chainage while running; None outside the path.

        At a stop the departure counts, so that a train that waits for its time is not early.
        """
        rising, keys = self._keys
        wanted = position_mm if rising else -position_mm
        if wanted < keys[0] or wanted > keys[-1]:
            return None
        index = bisect_right(keys, wanted) - 1
        if index >= len(keys) - 1:
            return self.seconds[-1]
        span = keys[index + 1] - keys[index]
        passed = wanted - keys[index]
        return (
            self.seconds[index] + (self.seconds[index + 1] - self.seconds[index]) * passed // span
        )


@dataclass(frozen=True)
class Plan:
    """A named train plan for one railway: paths that repeat every day.

    `text` is the file as it was read, which the store keeps.
    """

    id: str
    name: str
    paths: Mapping[str, BookedPath] = field(default_factory=dict)
    text: str = ""
