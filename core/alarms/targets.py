"""Owns the published targets of alarm performance, and how the figures are told with them.

The targets are the values that are widely published for ISA-18.2 and EEMUA 191; the standards
themselves were not at hand, and nothing here claims conformity. Those marked `ours` are decided
here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from core.alarms.metrics import Measures
from core.units import US_PER_S, format_iso

PUBLISHED, OURS = "widely published", "ours"


class Figure(msgspec.Struct, frozen=True):
    """One figure: its name and unit, how it is had, its target and action limit as words."""

    name: str
    unit: str
    value: Callable[[Measures], float | None]
    target: str = ""
    limit: str = ""
    standing: str = PUBLISHED
    # What it must stay below to be on target, and from where on somebody has to act.
    below: float | None = None
    act_from: float | None = None

    def verdict(self, measures: Measures) -> str:
        """good, fair or act; empty where there is no target or nothing was measured."""
        return self.judge(self.value(measures))

    def judge(self, value: float | None) -> str:
        """The verdict on a value of this figure."""
        if value is None or self.below is None:
            return ""
        if self.act_from is not None and value >= self.act_from:
            return "act"
        return "good" if value < self.below else "fair"


def _acknowledged(priority: int) -> Callable[[Measures], float | None]:
    def value(measures: Measures) -> float | None:
        found = measures.to_acknowledge_s.get(priority)
        return found[1] if found else None

    return value


def _acted(priority: int) -> Callable[[Measures], float | None]:
    def value(measures: Measures) -> float | None:
        found = measures.to_act_s.get(priority)
        return found[1] if found else None

    return value


def _of_priority(priority: int) -> Callable[[Measures], float | None]:
    return lambda m: m.share_of_priority.get(priority) if m.count else None


def _longest_flood_s(measures: Measures) -> float:
    return max(((f.end_us - f.start_us) / US_PER_S for f in measures.floods), default=0.0)


# Counts have a target of the next whole number: "<= 10" is below 11.
FIGURES: tuple[Figure, ...] = (
    Figure("alarms", "1", lambda m: m.count),
    Figure(
        "average rate", "1/10 min", lambda m: m.average_10min, "< 1", "> 2", below=1, act_from=2
    ),
    Figure("rate per hour", "1/h", lambda m: m.per_hour, "about 6", "about 12"),
    Figure("rate per day", "1/d", lambda m: m.per_day, "about 150", "about 300"),
    Figure("peak rate", "1/10 min", lambda m: m.peak_10min, "<= 10", "> 10", below=11, act_from=11),
    Figure(
        "10 min over 10",
        "share",
        lambda m: m.share_bins_over_10,
        "< 1 %",
        "5 %",
        below=0.01,
        act_from=0.05,
    ),
    Figure("hours over 30", "share", lambda m: m.share_hours_over_30, "< 1 %", below=0.01),
    Figure(
        "time in flood",
        "share",
        lambda m: m.share_in_flood,
        "< 1 %",
        "5 %",
        below=0.01,
        act_from=0.05,
    ),
    Figure("floods", "1", lambda m: len(m.floods)),
    Figure("largest flood", "1", lambda m: max((f.size for f in m.floods), default=0)),
    Figure("longest flood", "s", _longest_flood_s),
    Figure(
        "top ten types",
        "share",
        lambda m: m.share_top_ten,
        "1 to 5 %",
        "> 20 %",
        below=0.05,
        act_from=0.2,
    ),
    Figure("chattering types", "1", lambda m: len(m.chattering), "0", "any", below=1, act_from=1),
    Figure("fleeting types", "1", lambda m: len(m.fleeting), "0", "any", below=1, act_from=1),
    Figure("stale", "1", lambda m: len(m.stale), "< 5", ">= 5", below=5, act_from=5),
    Figure("standing at the end", "1", lambda m: m.standing, "< 10", "> 20", below=10, act_from=21),
    Figure("shelved at the end", "1", lambda m: m.shelved, "< 10", "30", below=10, act_from=30),
    Figure("shelved, 95 % of time", "1", lambda m: m.shelved_p95, "< 10", "30", below=10),
    Figure("suppressed by design", "1", lambda m: m.suppressed),
    Figure("out of service", "1", lambda m: m.out_of_service),
    Figure("out of service over time", "1", lambda m: m.overdue, "0", "any", below=1, act_from=1),
    Figure("priority 1", "share", _of_priority(1), "about 1 %"),
    Figure("priority 2", "share", _of_priority(2), "about 5 %"),
    Figure("priority 3", "share", _of_priority(3), "about 15 %"),
    Figure("priority 4", "share", _of_priority(4), "about 80 %"),
    Figure("P1 acknowledged, p95", "s", _acknowledged(1), "< 15", "> 60", OURS, 15, 60),
    Figure("P2 acknowledged, p95", "s", _acknowledged(2), "< 60", "", OURS, 60),
    Figure("P3 acknowledged, p95", "s", _acknowledged(3), standing=OURS),
    Figure("P4 acknowledged, p95", "s", _acknowledged(4), standing=OURS),
    Figure("P1 acted upon, p95", "s", _acted(1), "its time to respond", standing=OURS),
    Figure("P2 acted upon, p95", "s", _acted(2), "its time to respond", standing=OURS),
    Figure("P3 acted upon, p95", "s", _acted(3), "its time to respond", standing=OURS),
    Figure("P4 acted upon, p95", "s", _acted(4), "its time to respond", standing=OURS),
    Figure(
        "P1, P2 acknowledged without action",
        "share",
        lambda m: m.share_without_action,
        "< 20 %",
        below=0.2,
    ),
    Figure("refused hiding or change", "1", lambda m: m.refused, "0", "any", below=1, act_from=1),
)


def rows_of(measures: Iterable[Measures]) -> list[dict[str, Any]]:
    """A row a figure, desk and period, for a table or a CSV file."""
    return [
        {
            "desk": each.desk,
            "period": each.period,
            "from": format_iso(each.from_us),
            "to": format_iso(each.to_us),
            "figure": figure.name,
            "unit": figure.unit,
            "value": figure.value(each),
            "target": figure.target,
            "action_limit": figure.limit,
            "standing": figure.standing if figure.target else "",
            "verdict": figure.verdict(each),
        }
        for each in measures
        for figure in FIGURES
    ]


def summary_of(each: Measures) -> dict[str, Any]:
    """One period as JSON: figures by name, lists, and some by the names that OPC UA Part 9 has."""
    return {
        "desk": each.desk,
        "period": each.period,
        "from": format_iso(each.from_us),
        "to": format_iso(each.to_us),
        "figures": {figure.name: figure.value(each) for figure in FIGURES},
        "top_ten": [{"alarm": alarm, "count": count} for alarm, count in each.top_ten],
        "chattering": list(each.chattering),
        "fleeting": list(each.fleeting),
        "stale": [{"alarm": alarm, "key": key} for alarm, key in each.stale],
        "floods": [
            {"from": format_iso(f.start_us), "to": format_iso(f.end_us), "alarms": f.size}
            for f in each.floods
        ],
        "opc_ua": {
            "AlarmCount": each.count,
            "StartTime": format_iso(each.from_us),
            "AverageAlarmRate": each.per_hour,
            "MaximumAlarmRate": each.peak_10min * 6,
            "MaximumActiveState": each.longest_standing_s,
            "MaximumUnAck": each.longest_unacknowledged_s,
            "MaximumReAlarmCount": each.most_of_one,
        },
    }
