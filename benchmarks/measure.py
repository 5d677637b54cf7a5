"""Owns how a row comes about: what is measured and its peer, in interleaved pairs."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

PAIRS = 5
QUICK_PAIRS = 2

# The environment in which Qt paints without a display, and does not say what such a one lacks.
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}


@dataclass(frozen=True)
class Run:
    """One call of the benchmarks: where its files go, and whether it must be short."""

    directory: Path
    quick: bool = False

    @property
    def pairs(self) -> int:
        """How many pairs a ratio is the median of."""
        return QUICK_PAIRS if self.quick else PAIRS

    def size(self, full: int) -> int:
        """A size, or a tenth of it when the call must be short."""
        return full // 10 if self.quick else full

    def said(self, size: str) -> str:
        """What a row says of its own size."""
        return f"{size}, {self.pairs} pairs{', quick' if self.quick else ''}"


@dataclass(frozen=True)
class Row:
    """One line of the result. `ratio` is value to peer; `bar` and `holds` are None without a bar.

    A peer that is not installed has no value. `note` says size, pairs and what else belongs to it.
    """

    name: str
    value: float
    unit: str
    peer: str
    peer_value: float | None
    ratio: float | None
    bar: float | None = None
    holds: bool | None = None
    note: str = ""

    def text(self) -> str:
        """The row for people."""
        ratio = "" if self.ratio is None else figure(self.ratio)
        peer = "not installed" if self.peer_value is None else figure(self.peer_value)
        bar = ""
        if self.bar is not None:
            bar = f" (bar {self.bar:g} {'holds' if self.holds else 'is missed'})"
        return (
            f"{self.name:<10}{figure(self.value):>9} {self.unit:<10}ratio {ratio:>6}{bar:<18}  "
            f"peer {peer:>9}: {self.peer}; {self.note}"
        )


def figure(value: float) -> str:
    """A number with three digits that count, or all those before its point."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


@dataclass(frozen=True)
class Pairs:
    """The medians of some pairs: of the values, of the peer's, and of the ratios in each pair."""

    value: float
    peer_value: float
    ratio: float


def in_pairs(run: Run, ours: Callable[[], float], peer: Callable[[], float]) -> Pairs:
    """Measures both in turn, each first in every other pair. Both give a value in the same unit.

    What exists when this is called, such as the traffic, is kept out of garbage collections: no
    recorder or desk has it in its memory.
    """
    gc.collect()
    gc.freeze()
    pairs = []
    for number in range(run.pairs):
        if number % 2:
            peer_value = peer()
            pairs.append((ours(), peer_value))
        else:
            pairs.append((ours(), peer()))
    gc.unfreeze()
    values, peer_values = zip(*pairs, strict=True)
    ratio = median(value / peer_value for value, peer_value in pairs)
    return Pairs(median(values), median(peer_values), ratio)


class Frames:
    """How long each frame of some runs took, by the clock and of the process's own work alone.

    On a machine that others work on as well a process waits for its turn; that is in the first.
    """

    def __init__(self) -> None:
        self._clock_ms: list[list[float]] = []
        self._worked_ms: list[list[float]] = []

    def run(self, frames: Iterable[Callable[[], object]]) -> float:
        """Draws the frames of one run; their 99th percentile by the clock."""
        clock_ms, worked_ms = [], []
        for draw in frames:
            began_s, spent_s = time.perf_counter(), time.process_time()
            draw()
            worked_ms.append((time.process_time() - spent_s) * 1_000)
            clock_ms.append((time.perf_counter() - began_s) * 1_000)
        self._clock_ms.append(clock_ms)
        self._worked_ms.append(worked_ms)
        return float(np.percentile(clock_ms, 99))

    def said(self) -> str:
        """What a row says beside the 99th percentile: medians over the runs."""
        middle = median(float(np.median(times)) for times in self._clock_ms)
        worked = median(float(np.percentile(times, 99)) for times in self._worked_ms)
        return f"p50 {middle:.3g} ms, p99 of CPU time alone {worked:.3g} ms"


def rate(count: int, work: Callable[[], Any]) -> float:
    """How many of `count` things a second `work` does."""
    gc.collect()
    began_s = time.perf_counter()
    work()
    return count / (time.perf_counter() - began_s)


def time_ms(work: Callable[[], Any]) -> float:
    """How many milliseconds `work` takes."""
    began_s = time.perf_counter()
    work()
    return (time.perf_counter() - began_s) * 1_000


def p99(times: list[float]) -> float:
    """Of sorted times, the one that a hundredth is longer than."""
    return times[min(len(times) - 1, len(times) * 99 // 100)]
