"""Owns the data of locomotives and wagons: what each weighs, pulls, resists and brakes, and whence.

Figures are read from resources/rolling_stock; each says there how sure it is and from which source.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from core.line.document import FileError, Problem, parse
from core.line.fields import Fields, Problems
from core.line.loading import read_text
from core.resources import resource_path

CONFIDENCES = ("published", "derived", "memory", "assumed")


class RollingStockError(FileError):
    """A file of rolling stock that cannot be used."""


@dataclass(frozen=True)
class Locomotive:
    """A class of locomotives; power in W, effort in N, mass in kg, full tanks in litres.

    All axles are driven. `engine_w` is what the engine gives, `power_w` what of it is at the rail.
    """

    id: str
    mass_kg: float
    axles: int
    length_m: float
    engine_w: float
    power_w: float
    start_n: float
    adhesion: float
    vmax_kmh: float
    fuel_l: float


@dataclass(frozen=True)
class Wagon:
    """A kind of wagon of four axles; `resistance` is the PTR form, N per kN (see the file)."""

    id: str
    resistance: tuple[float, ...]
    length_m: float


@dataclass(frozen=True)
class Kind:
    """What a whole train has by its kind: rotating share of its mass, and how it brakes (m/s2)."""

    rotating: float
    service_mps2: float
    full_mps2: float


@dataclass(frozen=True)
class RollingStock:
    """All classes, by id; freight and passenger trains; how many figures are how sure.

    An engine burns so many litres for a kWh that it gives, and for an hour in which it runs.
    """

    locomotives: Mapping[str, Locomotive]
    wagons: Mapping[str, Wagon]
    locomotive_resistance: tuple[float, ...]
    burns_l_per_kwh: float
    idles_l_per_h: float
    freight: Kind
    passenger: Kind
    confidences: Mapping[str, int]


@cache
def rolling_stock() -> RollingStock:
    """The rolling stock that is shipped. Raises RollingStockError."""
    path = resource_path("rolling_stock", "corridor.yaml")
    return load_rolling_stock(read_text(Path(path), RollingStockError, []), "rolling stock")


def load_rolling_stock(text: str, where: str) -> RollingStock:
    """The rolling stock of a file's text; `where` names it in errors. Raises RollingStockError."""
    table = parse(text)
    if isinstance(table, Problem):
        raise RollingStockError(where, [table])
    problems = Problems()
    stock = _Reader(Fields(table, "", problems)).read()
    if problems.found:
        raise RollingStockError(where, problems.found)
    return stock


class _Reader:
    """Reads figures, each with its confidence and its source."""

    def __init__(self, top: Fields) -> None:
        self._top = top
        self._sources = top.pairs("sources")
        self._confidences = dict.fromkeys(CONFIDENCES, 0)

    def read(self) -> RollingStock:
        top = self._top
        top.identifier("id")
        stock = RollingStock(
            locomotives={
                name: self._locomotive(name, row) for name, row in top.tables("locomotives")
            },
            wagons={name: self._wagon(name, row) for name, row in top.tables("wagons")},
            locomotive_resistance=self._figures(top, "locomotive_resistance", 3),
            burns_l_per_kwh=self._figure(top, "burns_l_per_kwh"),
            idles_l_per_h=self._figure(top, "idles_l_per_h"),
            freight=self._kind("freight"),
            passenger=self._kind("passenger"),
            confidences=self._confidences,
        )
        top.close()
        return stock

    def _locomotive(self, name: str, row: Fields) -> Locomotive:
        row.text("name")
        engine_w = self._figure(row, "engine_kw") * 1000
        locomotive = Locomotive(
            id=name,
            mass_kg=self._figure(row, "mass_t") * 1000,
            axles=int(self._figure(row, "axles")),
            length_m=self._figure(row, "length_m"),
            engine_w=engine_w,
            power_w=engine_w * self._figure(row, "share_at_rail"),
            start_n=self._figure(row, "start_kn") * 1000,
            adhesion=self._figure(row, "adhesion"),
            vmax_kmh=self._figure(row, "vmax_kmh"),
            fuel_l=self._figure(row, "fuel_l"),
        )
        row.close()
        return locomotive

    def _wagon(self, name: str, row: Fields) -> Wagon:
        row.text("name")
        wagon = Wagon(name, self._figures(row, "resistance", 4), self._figure(row, "length_m"))
        row.close()
        return wagon

    def _kind(self, name: str) -> Kind:
        row = self._top.table(name)
        if row is None:
            self._top.wrong(name, "is missing")
            return Kind(0.0, 0.3, 0.6)
        kind = Kind(*(self._figure(row, key) for key in ("rotating", "service_mps2", "full_mps2")))
        row.close()
        return kind

    def _figure(self, row: Fields, key: str) -> float:
        return self._figures(row, key, 1)[0]

    def _figures(self, row: Fields, key: str, count: int) -> tuple[float, ...]:
        figure = row.table(key)
        if figure is None:
            row.wrong(key, "is missing")
            return (1.0,) * count
        values = figure.numbers("is", 0, 1_000_000)
        if len(values) != count:
            figure.wrong("is", f"must be {count} number{'s' if count > 1 else ''}")
        self._confidences[figure.choice("from", CONFIDENCES)] += 1
        if figure.text("source") not in self._sources:
            figure.wrong("source", "is not among the sources")
        figure.text("note", "")
        figure.close()
        return (*values, *(1.0,) * count)[:count]
