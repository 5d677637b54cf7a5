"""Owns the figures of alarm performance as rows: value, target and verdict in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import tzinfo
from typing import Any

import msgspec

from core.alarms.targets import FIGURES, OURS, PUBLISHED, Figure
from core.units import parse_iso_us
from ui.viewmodels.clocks import civil, day_text
from ui.viewmodels.language import isolated, mark, tr
from ui.viewmodels.texts import UNKNOWN

PERIODS = (mark("whole log"), mark("shift"), mark("day"))
_PERIOD_IDS = dict(zip(PERIODS, ("all", "shift", "day"), strict=True))
# The verdict is a shape and a word, never a colour alone.
VERDICT_WORDS = {"good": mark("on target"), "fair": mark("watch"), "act": mark("ACT")}
_UNIT_WORDS = {
    "1/10 min": mark("{n} per 10 min"),
    "1/h": mark("{n} per hour"),
    "1/d": mark("{n} per day"),
    "s": mark("{n} s"),
}

# What the figures are called, and where their targets are from: core has their names alone.
_FIGURE_WORDS = {
    "alarms": mark("alarms"),
    "average rate": mark("average rate"),
    "rate per hour": mark("rate per hour"),
    "rate per day": mark("rate per day"),
    "peak rate": mark("peak rate"),
    "10 min over 10": mark("10 min over 10"),
    "hours over 30": mark("hours over 30"),
    "time in flood": mark("time in flood"),
    "floods": mark("floods"),
    "largest flood": mark("largest flood"),
    "longest flood": mark("longest flood"),
    "top ten types": mark("top ten types"),
    "chattering types": mark("chattering types"),
    "fleeting types": mark("fleeting types"),
    "stale": mark("stale"),
    "standing at the end": mark("standing at the end"),
    "shelved at the end": mark("shelved at the end"),
    "shelved, 95 % of time": mark("shelved, 95 % of time"),
    "suppressed by design": mark("suppressed by design"),
    "out of service": mark("out of service"),
    "out of service over time": mark("out of service over time"),
    "priority 1": mark("priority 1"),
    "priority 2": mark("priority 2"),
    "priority 3": mark("priority 3"),
    "priority 4": mark("priority 4"),
    "P1 acknowledged, p95": mark("P1 acknowledged, p95"),
    "P2 acknowledged, p95": mark("P2 acknowledged, p95"),
    "P3 acknowledged, p95": mark("P3 acknowledged, p95"),
    "P4 acknowledged, p95": mark("P4 acknowledged, p95"),
    "P1 acted upon, p95": mark("P1 acted upon, p95"),
    "P2 acted upon, p95": mark("P2 acted upon, p95"),
    "P3 acted upon, p95": mark("P3 acted upon, p95"),
    "P4 acted upon, p95": mark("P4 acted upon, p95"),
    "P1, P2 acknowledged without action": mark("P1, P2 acknowledged without action"),
    "refused hiding or change": mark("refused hiding or change"),
}
_STANDING_WORDS = {PUBLISHED: mark("widely published"), OURS: mark("ours")}


class KpiRow(msgspec.Struct, frozen=True):
    """One figure of one period."""

    name: str
    value: str
    target: str
    limit: str
    standing: str
    verdict: str

    @property
    def verdict_word(self) -> str:
        """The verdict in words; nothing where there is no target."""
        return tr(VERDICT_WORDS[self.verdict]) if self.verdict else ""

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        return f"{self.name}, {self.value}, {self.target}, {self.verdict_word}"


class Bar(msgspec.Struct, frozen=True):
    """How much came in one stretch of time."""

    start_us: int
    label: str
    average_10min: float
    peak_10min: float


class Kpis(msgspec.Struct, frozen=True):
    """What the page shows of one kind of period: the last period's figures, and all as bars."""

    title: str = ""
    rows: tuple[KpiRow, ...] = ()
    bars: tuple[Bar, ...] = ()
    top: tuple[tuple[str, int], ...] = ()


def kpis(answer: Sequence[Mapping[str, Any]], period: str, zone: tzinfo) -> Kpis:
    """The page of a kind of period out of the figures that the verb `alarms` gives."""
    found = [each for each in answer if each["period"] == _PERIOD_IDS[period]]
    if not found:
        return Kpis()
    last = found[-1]
    begin_us, end_us = parse_iso_us(last["from"]), parse_iso_us(last["to"])
    title = tr("{begin} to {end}", begin=_when(begin_us, zone), end=_when(end_us, zone))
    rows = tuple(_row(figure, last["figures"].get(figure.name)) for figure in FIGURES)
    bars = tuple(
        Bar(
            parse_iso_us(each["from"]),
            _when(parse_iso_us(each["from"]), zone),
            float(each["figures"]["average rate"]),
            float(each["figures"]["peak rate"]),
        )
        for each in found
    )
    top = tuple((each["alarm"], int(each["count"])) for each in last["top_ten"])
    return Kpis(title, rows, bars, top)


def _when(at_us: int, zone: tzinfo) -> str:
    moment = civil(at_us, zone)
    return f"{day_text(moment)} {moment:%H:%M}"


def _row(figure: Figure, value: float | None) -> KpiRow:
    return KpiRow(
        name=tr(_FIGURE_WORDS[figure.name]),
        value=_value(value, figure.unit),
        target=target(figure.target),
        limit=target(figure.limit),
        standing=tr(_STANDING_WORDS[figure.standing]) if figure.target else "",
        verdict=figure.judge(value),
    )


def target(words: str) -> str:
    """What is published: `about 6`, or a bound: `≤ 10`."""
    about, _, figure = words.partition("about ")
    if figure and not about:
        return tr("about {n}", n=figure)
    return isolated(words.replace("<=", "≤").replace(">=", "≥"))


def _value(value: float | None, unit: str) -> str:
    if value is None:
        return UNKNOWN
    if unit == "share":
        return isolated(f"{value * 100:.1f} %")
    number = f"{value:.0f}" if value == int(value) else f"{value:.2f}"
    return tr(_UNIT_WORDS[unit], n=number) if unit in _UNIT_WORDS else number
