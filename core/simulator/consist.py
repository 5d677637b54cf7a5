"""Owns a train as a body on rails: what it weighs, what its engines pull, what holds it back.

Resistances are those of the Soviet rules for traction calculations, in N per kN of weight; a
gradient of 1 per mille is 1 N per kN. Speeds are in m/s, forces in N. Only + - * / are used.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property

from core.simulator.rolling_stock import Kind, Locomotive, Wagon, rolling_stock
from core.timetable.model import BookedPath, TractionRow

GRAVITY = 9.81
WAGON_AXLES = 4
KMH = 3.6
# Net pull is tabled at every so many m/s, and taken as straight between.
SPEED_STEP = 1.0
SPEED_STEPS = 80


@dataclass(frozen=True)
class Consist:
    """Locomotives with their wagons: masses in kg, `axle_t` the mean load of a wagon's axle.

    `grip` is the share of the adhesion of dry rail that is there.
    """

    locomotives: tuple[Locomotive, ...]
    wagons: tuple[tuple[Wagon, int], ...]
    trailing_kg: float
    length_m: int
    passenger: bool
    grip: float = 1.0

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        """Runs are kept by their consist, and asked for again and again."""
        return hash((self.locomotives, self.wagons, self.trailing_kg, self.length_m, self.grip))

    @property
    def mass_kg(self) -> float:
        """Everything that moves."""
        return self.trailing_kg + sum(engine.mass_kg for engine in self.locomotives)

    @property
    def axle_t(self) -> float:
        """The mean load of a wagon's axle."""
        axles = WAGON_AXLES * sum(count for _, count in self.wagons)
        return self.trailing_kg / 1000 / axles if axles else 0.0

    @cached_property
    def kind(self) -> Kind:
        """What it has as a freight or a passenger train."""
        stock = rolling_stock()
        return stock.passenger if self.passenger else stock.freight

    @property
    def inertia_kg(self) -> float:
        """The mass with what turning parts add."""
        return self.mass_kg * (1 + self.kind.rotating)

    def on(self, grip: float) -> Consist:
        """The same train on rail that holds so much of what dry rail does."""
        return replace(self, grip=grip)

    def effort_n(self, speed_mps: float) -> float:
        """What the locomotives pull at most: the start's effort, the wheel's grip, the power."""
        kmh = speed_mps * KMH
        # The PTR form for diesels, as a share of the grip at a stand.
        grip = self.grip * (0.39 + 0.61 * 27.5 / (27.5 + kmh))
        total = 0.0
        for engine in self.locomotives:
            effort = min(engine.start_n, engine.adhesion * grip * engine.mass_kg * GRAVITY)
            if speed_mps > 0:
                effort = min(effort, engine.power_w / speed_mps)
            total += effort
        return total

    def resistance_n(self, speed_mps: float) -> float:
        """What holds the train back on level, straight track."""
        kmh = speed_mps * KMH
        a, b, c = rolling_stock().locomotive_resistance
        total = sum(e.mass_kg for e in self.locomotives) * (a + b * kmh + c * kmh * kmh)
        count = sum(number for _, number in self.wagons)
        for wagon, number in self.wagons:
            a, d, e, f = wagon.resistance
            specific = a + (d + e * kmh + f * kmh * kmh) / self.axle_t
            total += self.trailing_kg * number / count * specific
        return total * GRAVITY / 1000

    @cached_property
    def tank_l(self) -> float:
        """What all its tanks hold, in litres."""
        return sum(engine.fuel_l for engine in self.locomotives)

    def burns_l(self, work_j: float, seconds: float) -> float:
        """Litres for so much work at the rail, and for so long with running engines."""
        stock = rolling_stock()
        at_rail = sum(e.power_w for e in self.locomotives) / sum(
            e.engine_w for e in self.locomotives
        )
        # An engine for every six axles: some classes are two sections.
        engines = sum(e.axles for e in self.locomotives) / 6
        kwh, hours = work_j / at_rail / 3.6e6, seconds / 3600
        return kwh * stock.burns_l_per_kwh + hours * stock.idles_l_per_h * engines

    def starting_n(self) -> float:
        """What holds it back as it sets out: 28 / (axle load + 7) N per kN on roller bearings."""
        total = 0.0
        if self.wagons:
            total = self.trailing_kg * 28 / (self.axle_t + 7)
        for engine in self.locomotives:
            total += engine.mass_kg * 28 / (engine.mass_kg / 1000 / engine.axles + 7)
        return total * GRAVITY / 1000

    def starts_on(self, permille: float) -> bool:
        """Whether it can set out on a gradient."""
        uphill_n = self.mass_kg * GRAVITY * permille / 1000
        return self.effort_n(0.0) > self.starting_n() + uphill_n

    def brake_mps2(self, permille: float) -> float:
        """How hard its driver brakes on a gradient: as on the level, where the brakes can."""
        kind = self.kind
        if permille >= 0:
            return kind.service_mps2
        fall = GRAVITY * permille / 1000 / (1 + kind.rotating)
        return max(0.05, min(kind.service_mps2, kind.full_mps2 + fall))


@cache
def net_pull(consist: Consist) -> tuple[float, ...]:
    """What is left to speed up with on the level, in m/s2, at every SPEED_STEP m/s."""
    return tuple(
        (consist.effort_n(k * SPEED_STEP) - consist.resistance_n(k * SPEED_STEP))
        / consist.inertia_kg
        for k in range(SPEED_STEPS + 1)
    )


def consist_of(path: BookedPath, order: Mapping[str, int], leg: int) -> Consist | None:
    """The consist of a path on a leg; None where nobody says its mass.

    `order` numbers the points of its route. Raises ValueError for an unknown class.
    """
    if path.mass_t is None:
        return None
    stock = rolling_stock()
    engines: list[Locomotive] = []
    for row in path.traction or _usual_traction(path):
        if row.engine not in stock.locomotives:
            raise ValueError(f"path {path.id}: no locomotive class {row.engine!r}")
        if order.get(row.from_point, 0) <= leg < order.get(row.to_point, 1 << 30):
            engines.extend([stock.locomotives[row.engine]] * row.units)
    wagons: list[tuple[Wagon, int]] = []
    for name, count in path.stock or _usual_stock(path):
        if name not in stock.wagons:
            raise ValueError(f"path {path.id}: no kind of wagon {name!r}")
        wagons.append((stock.wagons[name], count))
    return Consist(
        tuple(engines),
        tuple(wagons),
        path.mass_t * 1000.0,
        path.length_m or 400,
        path.is_passenger,
    )


def _usual_traction(path: BookedPath) -> tuple[TractionRow, ...]:
    """The locomotives of a path that names none: enough for its load, of its gauge."""
    broad = path.gauge_mm == 1676
    if path.is_passenger:
        return (TractionRow("GEU40" if broad else "TEP33A", 1),)
    load_t = 1_000 if broad else 2_500
    units = max(1, -(-(path.mass_t or 0) // load_t))
    return (TractionRow("GEU20" if broad else "TE33A", units),)


def _usual_stock(path: BookedPath) -> tuple[tuple[str, int], ...]:
    """Wagons where a path names none: a covered wagon for every 60 t, a coach for every 55."""
    kind, each_t = ("coach", 55) if path.is_passenger else ("covered", 60)
    return ((kind, path.wagons or max(1, (path.mass_t or each_t) // each_t)),)
