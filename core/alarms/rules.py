"""Owns the compiled rules of a recorder: definitions over a belief, and what touches which of them.

A report touches the instances whose inputs it changed, and of those only the ones whose condition
can have changed: a train that runs on is no news to a condition that waits for it to stand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from core.alarms.belief import Belief, NoOperations, Operations
from core.alarms.compiled import AlarmRule, Parts, compile_definition
from core.alarms.definitions import AlarmDefinition, AlarmDefinitionError
from core.alarms.fixed_fields import is_well_inside
from core.alarms.fold import AlarmFold
from core.alarms.grouping import TopologyGrouping
from core.alarms.rule import Instance
from core.alarms.train_fields import (
    ABOUT,
    ALL_BITS,
    BITS,
    CALL,
    DELAY,
    FIX,
    MOTION,
    SHOWN,
    STANDING,
    bits_of,
    whole_minutes,
)
from core.line.model import Railway
from core.state.changes import Changes
from core.state.fold import TelemetryFold
from core.state.model import TrainState
from core.state.quality import UNCERTAIN_ACCURACY_MM, fix_limit_s
from core.state.trains import STANDING_MOVE_MM
from core.timetable.model import Plan
from core.units import US_PER_S


def compile_rules(
    definitions: Mapping[str, AlarmDefinition],
    railway: Railway,
    plan: Plan,
    telemetry: TelemetryFold,
    alarms: AlarmFold,
    operations: Operations | None = None,
) -> AlarmBook:
    """Compiles every definition that something feeds.

    Raises AlarmDefinitionError with one line per problem, each with file, id and column.
    """
    belief = Belief(railway, plan, telemetry, alarms, operations or NoOperations())
    compiled = _compiled(definitions)
    rules = {
        name: AlarmRule(definitions[name], belief, parts)
        for name, parts in compiled.items()
        if not parts.unfed
    }
    return AlarmBook(rules, belief, TopologyGrouping(definitions, belief))


def unfed_alarms(definitions: Mapping[str, AlarmDefinition]) -> dict[str, tuple[str, ...]]:
    """The alarms whose inputs nothing can give yet, each with the fields that are missing.

    Raises AlarmDefinitionError as compile_rules does.
    """
    compiled = _compiled(definitions)
    return {name: parts.unfed for name, parts in compiled.items() if parts.unfed}


def _compiled(definitions: Mapping[str, AlarmDefinition]) -> dict[str, Parts]:
    problems: list[str] = []
    found = {name: compile_definition(d, problems) for name, d in definitions.items()}
    if problems:
        raise AlarmDefinitionError("\n".join(problems))
    return {name: parts for name, parts in found.items() if parts is not None}


class AlarmBook:
    """The rules, and an index from what changes to the instances that it concerns."""

    def __init__(
        self, rules: dict[str, AlarmRule], belief: Belief, grouping: TopologyGrouping
    ) -> None:
        self.rules = rules
        self.grouping = grouping
        self._belief = belief
        self._by_token: dict[str, list[AlarmRule]] = defaultdict(list)
        for rule in rules.values():
            for token in sorted(rule.inputs | rule.ages):
                self._by_token[token].append(rule)
        of_train = [rule for rule in rules.values() if rule.definition.key == "train"]
        # Of each rule that reads the record of a train, what its quiet trains wait for.
        self._watching = [
            (rule.definition.id, rule.quiet)
            for rule in of_train
            if bits_of(rule.inputs | rule.ages)
        ]
        self._trains: dict[str, TrainState] = {}
        self._sources: dict[str, tuple[bool, int | None, str, str]] = {}
        self._over_trains = [
            (rule, selection, bits_of(selection.inputs))
            for rule in rules.values()
            for selection in rule.selections
            if selection.kind == "train"
        ]
        self._related = _Related(belief)

    def touched(self, changes: Changes) -> Iterable[Instance]:
        """The instances whose inputs are among what changed, in a fixed order."""
        found: dict[Instance, None] = {}
        for name in sorted(changes.sections):
            self._section(name, found)
        for name in sorted(changes.trains):
            self._train(name, found)
        for name in sorted(changes.signals):
            self._told("signal", name, "signal:state", found)
        for name in sorted(changes.points):
            self._told("points", name, "points:state", found)
        for name in sorted(changes.measures):
            self._measure(name, found)
        for name in sorted(changes.sources):
            self._source(name, found)
        if changes.alarms:
            self._alarm(changes.alarms, found)
        for number in sorted(changes.commands):
            self._told("command", str(number), "command:state", found)
        for name in sorted(changes.restrictions):
            for kind in ("tsr", "possession"):
                self._told(kind, name, f"{kind}:state", found)
        if changes.clock:
            self._told("system", "system", "system:clock", found)
        return found

    def every(self) -> Iterable[Instance]:
        """All instances that there could be now: of what has ever been reported."""
        found: dict[Instance, None] = {}
        belief = self._belief
        for rule in self.rules.values():
            for key in rule.instances():
                found[rule.definition.id, key] = None
        for name, train in belief.telemetry.trains.items():
            self._trains[name] = train
        for name, source in belief.telemetry.sources.items():
            well = belief.is_well(name)
            self._sources[name] = (well, source.interval_s, source.health, source.reason)
            belief.heard_again(source)
        return found

    def _train(self, name: str, found: dict[Instance, None]) -> None:
        train, known = self._belief.telemetry.trains.get(name), self._trains.get(name)
        if name in self._belief.measured.get("attack", ()):
            for station in filter(None, (self._belief.nearest(known), self._belief.nearest(train))):
                self._told("station", station, "train#attack", found)
        for section in self._belief.note_train(name):
            self._told("section", section, "section:trains", found)
            self._told("section", section, "section:fixes", found)
        if train is None:
            self._trains.pop(name, None)
            for rule, _, _ in self._over_trains:
                found[rule.definition.id, rule.single_key] = None
            self._every_rule_of(name, found)
        else:
            if known is None:
                self._every_rule_of(name, found)
            self._trains[name] = train
            changed = ALL_BITS if known is None else _changed(known, train)
            for alarm, quiet in self._watching:
                if changed & quiet.get(name, ALL_BITS):
                    found[alarm, name] = None
            for rule, selection, bits in self._over_trains:
                if name not in selection.quiet or changed & bits:
                    found[rule.definition.id, rule.single_key] = None
            block = self._belief.block_of.get(name)
            state = self._belief.telemetry.sections.get(block or "")
            if block is not None and state is not None and state.state == "clear":
                self._told("section", block, "section:fixes", found)
            has_others = block is not None and len(self._belief.trains_in[block]) > 1
            if has_others and (known is None or self._counts_anew(known, train, block or "")):
                self._told("section", block or "", "section:trains", found)

    def _counts_anew(self, old: TrainState, new: TrainState, block: str) -> bool:
        """Whether a train among others in a section may be seen well inside it now, or no more."""
        section = self._belief.railway.sections[block]
        if is_well_inside(section, old) != is_well_inside(section, new):
            return True
        limit_us = fix_limit_s(new, self._belief.telemetry.sources) * US_PER_S
        was_old = (new.fix_recorded_us or 0) - (old.fix_event_us or 0) > limit_us
        doubtful = [(each.accuracy_mm or 0) > UNCERTAIN_ACCURACY_MM for each in (old, new)]
        return was_old or doubtful[0] != doubtful[1] or bool(_changed(old, new) & BITS[STANDING])

    def _every_rule_of(self, train: str, found: dict[Instance, None]) -> None:
        """A train has come or gone: also what was measured of it counts from now, or no more."""
        for rule in self.rules.values():
            if rule.definition.key == "train":
                found[rule.definition.id, train] = None

    def _section(self, name: str, found: dict[Instance, None]) -> None:
        for train in self._belief.note_section(name):
            for alarm, quiet in self._watching:
                if quiet.get(train, ALL_BITS) & BITS[SHOWN]:
                    found[alarm, train] = None
        self._told("section", name, "section:state", found)

    def _measure(self, name: str, found: dict[Instance, None]) -> None:
        thing, quantity = self._belief.note_measure(name)
        if quantity:
            kind = self._related.kind_of(quantity)
            self._told(kind, thing, f"{kind}#{quantity}", found)
        else:
            point = self._belief.railway.measuring_points.get(thing)
            if point is not None:
                self._told("measuring_point", thing, f"measuring_point={point.quantity}", found)
                self._told("measuring_point", thing, "measuring_point=", found)

    def _source(self, name: str, found: dict[Instance, None]) -> None:
        source = self._belief.telemetry.sources.get(name)
        if source is None:
            return
        again = self._belief.heard_again(source)
        well = self._belief.is_well(name)
        said = (well, source.interval_s, source.health, source.reason)
        known = self._sources.get(name)
        self._sources[name] = said
        if said == known and not again:
            return
        for rule in self._by_token.get("source:health", ()):
            if rule.definition.key == "source":
                found[rule.definition.id, name] = None
        if known is not None and said[:2] == known[:2] and not again:
            return
        self._belief.epoch += 1
        for rule in self.rules.values():
            for key in rule.instances():
                found[rule.definition.id, key] = None

    def _alarm(self, instances: Iterable[Instance], found: dict[Instance, None]) -> None:
        raises = self._belief.alarms.raises
        ordered = sorted(instances)
        for rule in self._by_token.get("alarm:state", ()):
            alarm_id = rule.definition.id
            for alarm, key in ordered:
                if alarm[:4] != "ALM-":
                    found[alarm_id, f"{alarm}/{key}"] = None
        for rule in self._by_token.get("alarm:again", ()):
            alarm_id = rule.definition.id
            for instance in ordered:
                # Of one that has called once there is nothing to count.
                if len(raises.get(instance, ())) > 1:
                    found[alarm_id, "/".join(instance)] = None
        self._told("desk", "1", "system:alarms", found)

    def _told(
        self,
        kind: str,
        name: str,
        token: str,
        found: dict[Instance, None],
    ) -> None:
        """Adds what reads `token` of the object `name`: of its kind, related to it, or of all."""
        for rule in self._by_token.get(token, ()):
            of = rule.definition.key
            if of in ("system", "desk") and rule.is_over_lists:
                found[rule.definition.id, rule.single_key] = None
            else:
                for key in (name,) if of == kind else self._related.keys(kind, name, of):
                    found[rule.definition.id, key] = None


class _Related:
    """From one object to those of another kind whose conditions may read it."""

    def __init__(self, belief: Belief) -> None:
        self._belief = belief
        self._ways: dict[tuple[str, str], Callable[[str], Iterable[str]]] = {
            ("section", "signal"): self._signals_into,
            ("section", "points"): self._points_in,
            ("section", "station"): self._station_of,
            ("signal", "train"): self._trains_before,
            ("signal", "signal"): lambda name: (name,),
            ("train", "section"): self._block_of,
            ("train", "station"): self._nearest_to,
            ("tsr", "train"): lambda name: sorted(belief.telemetry.trains),
            ("possession", "train"): lambda name: sorted(belief.telemetry.trains),
        }

    def kind_of(self, quantity: str) -> str:
        """Of what kind of object a quantity is measured."""
        found = self._belief.quantities.get(quantity)
        return found.of if found else ""

    def keys(self, kind: str, name: str, of: str) -> Iterable[str]:
        """The objects of kind `of` that read an object of `kind`."""
        way = self._ways.get((kind, of))
        return way(name) if way is not None else ()

    def _signals_into(self, section: str) -> Iterable[str]:
        return [signal.id for signal in self._belief.signals_into.get(section, ())]

    def _points_in(self, section: str) -> Iterable[str]:
        found = self._belief.railway.sections.get(section)
        if found is None or found.point is None:
            return ()
        return self._belief.points_at.get(found.point, ())

    def _station_of(self, section: str) -> Iterable[str]:
        found = self._belief.railway.sections.get(section)
        return (found.point,) if found is not None and found.point else ()

    def _trains_before(self, signal: str) -> Iterable[str]:
        found = self._belief.railway.signals.get(signal)
        if found is None:
            return ()
        return self._belief.trains_near(found)

    def _nearest_to(self, train: str) -> Iterable[str]:
        near = self._belief.nearest(self._belief.telemetry.trains.get(train))
        return (near,) if near else ()

    def _block_of(self, train: str) -> Iterable[str]:
        block = self._belief.block_of.get(train)
        return (block,) if block else ()


def _changed(old: TrainState, new: TrainState) -> int:
    """The parts of a train's record that are not as they were, as bits."""
    bits = 0
    if old.fix_event_us != new.fix_event_us:
        bits |= BITS[FIX]
    if (
        old.position_mm != new.position_mm
        or old.speed_hm_h != new.speed_hm_h
        or old.direction != new.direction
        or old.accuracy_mm != new.accuracy_mm
        or old.line != new.line
    ):
        bits |= BITS[MOTION]
    if (
        (old.stopped_us is None) != (new.stopped_us is None)
        or old.implausible_mm != new.implausible_mm
        or old.line != new.line
        or (
            abs((old.position_mm or 0) - (new.position_mm or 0)) > STANDING_MOVE_MM
            and new.stopped_us is not None
        )
        or old.fix_manual != new.fix_manual
        or old.fix_source != new.fix_source
    ):
        bits |= BITS[STANDING] | BITS[MOTION]
    if (
        old.at_point != new.at_point
        or old.arrived_us != new.arrived_us
        or old.last_call_event_us != new.last_call_event_us
    ):
        bits |= BITS[CALL]
    if whole_minutes(old) != whole_minutes(new) or old.plan_day_us != new.plan_day_us:
        bits |= BITS[DELAY]
    if (
        old.described_event_us != new.described_event_us
        or old.plan != new.plan
        or old.category != new.category
        or old.gauge_mm != new.gauge_mm
        or old.length_m != new.length_m
        or old.mass_t != new.mass_t
        or old.vmax_kmh != new.vmax_kmh
        or old.wagons != new.wagons
        or old.origin != new.origin
        or old.destination != new.destination
    ):
        bits |= BITS[ABOUT]
    return bits
