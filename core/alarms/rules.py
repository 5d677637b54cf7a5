"""Owns the rules that a recorder runs: each definition with its condition over the belief."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from core.alarms.conditions import TRAIN_RULES, Context, TrainRule
from core.alarms.definitions import AlarmDefinition
from core.alarms.fold import AlarmFold
from core.alarms.rule import Instance, Look, Rule
from core.line.model import Railway
from core.state.changes import Changes
from core.state.fold import TelemetryFold
from core.state.quality import fix_limit_s
from core.timetable.model import Plan
from core.units import US_PER_S

SYSTEM_KEY = "system"
CLOCK_KEY = "clock"
# The one instance of the alarm that the wall clock lies off session time.
CLOCK_ALARM = ("SYS-002", CLOCK_KEY)


class _OfTrain:
    def __init__(
        self,
        definition: AlarmDefinition,
        rule: TrainRule,
        railway: Railway,
        telemetry: TelemetryFold,
    ) -> None:
        self.definition = definition
        self._rule = rule
        self._railway = railway
        self._telemetry = telemetry

    def look(self, key: str, now_us: int, active: bool) -> Look | None:
        train = self._telemetry.trains.get(key)
        if train is None:
            return None
        sources = self._telemetry.sources
        context = Context(self._railway, sources, now_us, self.definition.params)
        truth = self._rule.truth(train, context)
        wake_us = self._rule.wake_us(train, context)
        if self.definition.id == "TRN-006" and train.fix_event_us is not None:
            wake_us = train.fix_event_us + fix_limit_s(train, sources) * US_PER_S + 1
        return Look(truth, wake_us, partial(self._rule.values, train, context))


class _ManyStale:
    def __init__(self, definition: AlarmDefinition, telemetry: TelemetryFold, stale: Rule) -> None:
        self.definition = definition
        self._telemetry = telemetry
        self._stale = stale

    def look(self, key: str, now_us: int, active: bool) -> Look | None:
        since = {}
        for name, train in self._telemetry.trains.items():
            look = self._stale.look(name, now_us, False)
            if look is not None and look.truth:
                since[name] = train.fix_event_us or 0
        count = int(self.definition.params["count"])
        window_us = int(self.definition.params["window_s"]) * US_PER_S
        at = sorted(since.values())
        together = any(at[i + count - 1] - at[i] < window_us for i in range(len(at) - count + 1))
        names = sorted(since)
        trains = " ".join(self._telemetry.trains[name].headcode for name in names[:4])
        return Look(together, values=lambda: {"count": str(len(names)), "trains": trains})


class _OfSource:
    def __init__(self, definition: AlarmDefinition, telemetry: TelemetryFold) -> None:
        self.definition = definition
        self._telemetry = telemetry

    def look(self, key: str, now_us: int, active: bool) -> Look | None:
        source = self._telemetry.sources.get(key)
        if source is None:
            return None
        reason = source.reason or f"no telemetry, {source.health}"
        return Look(
            source.health in ("stale", "dead"),
            values=lambda: {"source": key, "reason": reason},
            at_once=source.health == "dead",
        )


class _OfClock:
    """SYS-002: the wall clock lies too far from session time, and ends at half of that."""

    def __init__(self, definition: AlarmDefinition, telemetry: TelemetryFold) -> None:
        self.definition = definition
        self._telemetry = telemetry

    def look(self, key: str, now_us: int, active: bool) -> Look | None:
        offset_us = self._telemetry.clock_offset_us or 0
        off_us, limit_us = abs(offset_us), self.definition.params["limit_s"] * US_PER_S
        truth = off_us * 2 > limit_us if active else off_us > limit_us
        return Look(truth, values=lambda: {"offset_s": f"{offset_us / US_PER_S:+.1f}"})


class Book:
    """The rules by type, and which of them a change concerns."""

    def __init__(
        self, rules: Mapping[str, Rule], telemetry: TelemetryFold, alarms: AlarmFold
    ) -> None:
        self.rules = rules
        self._telemetry = telemetry
        self._alarms = alarms
        self._train_types = sorted(name for name in rules if name in TRAIN_RULES)

    def touched(self, changes: Changes) -> Iterable[Instance]:
        """The instances whose inputs are among what changed."""
        stale = "TLM-005" in self.rules and any(
            alarm in ("TLM-001", "TLM-002") for alarm, _ in changes.alarms
        )
        if not (stale or changes.trains or changes.sources or changes.clock):
            return ()
        found = [(name, train) for train in sorted(changes.trains) for name in self._train_types]
        if "COM-004" in self.rules:
            found += [("COM-004", source) for source in sorted(changes.sources)]
        if changes.clock and "SYS-002" in self.rules:
            found.append(("SYS-002", CLOCK_KEY))
        if "TLM-005" in self.rules:
            known = self._alarms.alarms
            if stale or any(
                ("TLM-001", train) in known or ("TLM-002", train) in known
                for train in changes.trains
            ):
                found.append(("TLM-005", SYSTEM_KEY))
        return found

    def every(self) -> Iterable[Instance]:
        """All instances that there could be now."""
        trains, sources = set(self._telemetry.trains), set(self._telemetry.sources)
        found = list(self.touched(Changes(trains=trains, sources=sources, clock=True)))
        return [*found, ("TLM-005", SYSTEM_KEY)] if "TLM-005" in self.rules else found


def compile_rules(
    definitions: Mapping[str, AlarmDefinition],
    railway: Railway,
    plan: Plan,
    telemetry: TelemetryFold,
    alarms: AlarmFold,
) -> Book:
    """The rules of some definitions over a belief that is yet to come."""
    rules: dict[str, Rule] = {}
    for name, definition in definitions.items():
        if name in TRAIN_RULES:
            rules[name] = _OfTrain(definition, TRAIN_RULES[name], railway, telemetry)
        elif name == "COM-004":
            rules[name] = _OfSource(definition, telemetry)
        elif name == "SYS-002":
            rules[name] = _OfClock(definition, telemetry)
    if "TLM-005" in definitions and "TLM-001" in rules:
        rules["TLM-005"] = _ManyStale(definitions["TLM-005"], telemetry, rules["TLM-001"])
    return Book(rules, telemetry, alarms)
