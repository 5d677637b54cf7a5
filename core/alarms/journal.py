"""Owns the writing of the alarm journal: what the table says of a trigger, as a row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from core.alarms.definitions import AlarmDefinition
from core.alarms.fold import AlarmFold, Instance
from core.alarms.lifecycle import NO_FACTS, NORMAL, Facts, Standing, Step, Trigger, transition
from core.events import AlarmTransitioned
from core.state.model import AlarmState

_NEVER = Standing()


class Journal:
    """Journals one decision after another. Each row is folded before the next is decided.

    `emit` takes a row into the log and folds it. `moved` collects the instances that were touched.
    """

    def __init__(
        self,
        definitions: Mapping[str, AlarmDefinition],
        alarms: AlarmFold,
        emit: Callable[[AlarmTransitioned], None],
    ) -> None:
        self.alarms = alarms
        self.moved: list[Instance] = []
        self.definitions = definitions
        self.priorities = {name: each.priority for name, each in definitions.items()}
        self.families = _families(definitions)
        self.write = emit

    def record(self, instance: Instance) -> AlarmState | None:
        """The record of an instance, or that of its family, under whichever type it stands."""
        found = self.alarms.alarms.get(instance)
        family = self.families.get(instance[0])
        if found is None and family is not None:
            key = instance[1]
            found = next(filter(None, (self.alarms.alarms.get((m, key)) for m in family)), None)
        return found

    def priority(self, alarm_id: str, record: AlarmState | None) -> int:
        """What a type or, where none is defined, a record is worth; 0 where nobody knows."""
        return self.priorities.get(alarm_id) or (record.priority if record else 0)

    def step(
        self,
        instance: Instance,
        trigger: Trigger,
        now_us: int,
        *,
        facts: Facts = NO_FACTS,
        priority: int = 0,
        live: str = "",
        replaces: str = "",
        **fields: Any,
    ) -> Step | None:
        """The row of a trigger, journalled; None where the table has no such cell.

        `priority` is that of now where it changes; `replaces` the type of the family whose record
        this instance takes over.
        """
        alarm_id, key = instance
        old = self.alarms.alarms.get((replaces, key) if replaces else instance)
        at = Standing(old.state, old.flags, old.held) if old is not None else _NEVER
        step = transition(at, trigger, facts)
        if step is None:
            return None
        known = old.priority if old is not None else 0
        now_priority = priority or (old.live_priority if old is not None else 0)
        now_priority = now_priority or self.priorities.get(alarm_id, 0)
        highest = priority or known or now_priority
        if step.raises and trigger != "true":
            highest = min(highest, known or highest)
        elif trigger == "step_down":
            highest = known
        number = old.activation if old is not None else self._number(instance)
        if step.raises and trigger in ("true", "step_up"):
            live = live if live != alarm_id else ""
        elif old is not None and trigger != "step_down":
            live = old.live
        definition = self.definitions.get(alarm_id)
        fresh = old is None or step.raises or trigger == "rule_change"
        # What is not the rule is left out: a row is made far faster with fewer fields.
        if at.flags or step.flags:
            fields |= {"flags_before": at.flags, "flags_after": step.flags}
        if old is not None or replaces or now_priority != highest:
            fields |= {
                "priority_before": known if known != highest else 0,
                "live_priority": now_priority if now_priority != highest else 0,
                "replaces": replaces,
            }
        if live or step.held:
            fields |= {"live": live, "held": step.held}
        if definition is not None and fresh:
            fields["version"] = definition.version
        self.write(
            AlarmTransitioned(
                event_us=now_us,
                alarm=alarm_id,
                key=key,
                code=step.code,
                row=step.row,
                state_before=at.state,
                state_after=step.state,
                priority=highest,
                activation=number + 1 if step.raises else number,
                **fields,
            )
        )
        self.moved.append(instance)
        if replaces:
            self.moved.append((replaces, key))
        return step

    def note(self, instance: Instance, code: str, now_us: int, **fields: Any) -> None:
        """A row that changes no state: what was refused, or what a guard blocked."""
        alarm_id, key = instance
        old = self.alarms.alarms.get(instance)
        state = old.state if old is not None else NORMAL
        flags = old.flags if old is not None else ()
        self.write(
            AlarmTransitioned(
                event_us=now_us,
                alarm=alarm_id,
                key=key,
                code=code,
                state_before=state,
                state_after=state,
                flags_before=flags,
                flags_after=flags,
                held=old is not None and old.held,
                priority=self.priority(alarm_id, old),
                activation=old.activation if old is not None else self._number(instance),
                **fields,
            )
        )

    def _number(self, instance: Instance) -> int:
        """The number of the last activation; a family counts as one."""
        family = self.families.get(instance[0])
        if family is None:
            return self.alarms.activations.get(instance, 0)
        return max(self.alarms.activations.get((member, instance[1]), 0) for member in family)


def _families(definitions: Mapping[str, AlarmDefinition]) -> dict[str, tuple[str, ...]]:
    """Every type that is in a chain of severities: the chain, mild to severe."""
    severer = {d.escalates_from: d.id for d in definitions.values() if d.escalates_from}
    found = {}
    for first in severer:
        milder = definitions[first].escalates_from if first in definitions else ""
        if milder:
            continue
        chain = [first]
        while chain[-1] in severer:
            chain.append(severer[chain[-1]])
        found.update(dict.fromkeys(chain, tuple(chain)))
    return found
