"""Owns the decision of alarms: a pure step over belief and session time, no clock inside.

It looks after every event and at every instant that is due, so that neither how often it is asked
nor which events came together changes the journal: live or computed again, it is the same.
"""

from __future__ import annotations

from collections.abc import Callable

from core.alarms.definitions import AlarmDefinition
from core.alarms.external import External
from core.alarms.fold import AlarmFold, Instance
from core.alarms.hiding import SURFACE, Hiding
from core.alarms.journal import Journal
from core.alarms.lifecycle import (
    AUTO_ACK_PRIORITY,
    NORMAL,
    OUT_OF_SERVICE,
    Facts,
    Trigger,
    is_condition_true,
)
from core.alarms.limits import record_timers
from core.alarms.requests import Requests
from core.alarms.rule import Grouping, Look, Rule, RuleBook
from core.alarms.timers import Delays, Wakes
from core.events import (
    AlarmReported,
    AlarmTransitioned,
    Command,
    Event,
    SessionStarted,
    SourceHealthChanged,
)
from core.state.changes import Changes
from core.state.fold import TelemetryFold
from core.state.model import AlarmState


class AlarmEngine:
    """Decides transitions. What it keeps besides the journal's fold begins anew with a session."""

    def __init__(
        self,
        book: RuleBook,
        grouping: Grouping,
        telemetry: TelemetryFold,
        alarms: AlarmFold,
        emit: Callable[[AlarmTransitioned], None],
        *,
        training: bool = False,
    ) -> None:
        """`emit` takes a row into the log and folds it, before the next is decided."""
        definitions = {name: rule.definition for name, rule in book.rules.items()}
        self._book = book
        self._definitions: dict[str, AlarmDefinition] = definitions
        self._alarms = alarms
        self._journal = Journal(definitions, alarms, emit)
        self._families = self._journal.families
        self._wakes = Wakes()
        self._hiding = Hiding(self._journal, grouping, self._wakes, alarms)
        self._external = External(self._journal, self._hiding, telemetry, alarms)
        self._requests = Requests(self._journal, alarms, self._exists, training)
        self._begin()

    def _begin(self) -> None:
        self._wakes = Wakes()
        self._delays = Delays()
        # Of a family, the members whose conditions hold after their delays.
        self._true: dict[Instance, set[str]] = {}
        # The types of an instance whose inputs are not good.
        self._poor: dict[Instance, set[str]] = {}
        self._guarded: set[Instance] = set()
        self._heard: set[str] = set()
        self._changed: dict[Instance, None] = {}
        self._hiding.begin(self._wakes)
        self._external.begin()

    # What the recorder calls

    def advance(self, now_us: int) -> None:
        """Lets time pass: everything that is due by `now_us`, each at its own instant, in order."""
        while (at_us := self._wakes.next_us()) is not None and at_us <= now_us:
            for instance in self._wakes.take(at_us):
                self._attend(instance, at_us)
            self._settle(at_us)

    def look(self, event: Event, changes: Changes, now_us: int) -> None:
        """Decides what follows from one event, which has just been folded, at `now_us`."""
        if isinstance(event, SessionStarted):
            self._recover(now_us)
        elif isinstance(event, AlarmReported):
            self._external.report(event, now_us)
        else:
            self._external.heard(changes.sources, now_us)
        # Rows of the journal were looked at when they were written.
        changes.alarms.clear()
        if not isinstance(event, SourceHealthChanged):
            # That a source spoke again changes nothing; the first time in a session does.
            changes.sources -= self._heard
        self._heard |= changes.sources
        if changes.sources or not isinstance(event, AlarmReported):
            for alarm_id, key in self._book.touched(changes):
                self._look(self._book.rules[alarm_id], (alarm_id, key), now_us)
        self._settle(now_us)

    def command(self, command: Command, now_us: int) -> str:
        """Carries out what a person asks, or journals why not and says it; empty for done."""
        refusal = self._requests.decide(command, now_us)
        for alarm_id, key in list(self._journal.moved):
            # What has a record now is held, or suppressed, as its rule says.
            for member in self._families.get(alarm_id, (alarm_id,)):
                if member in self._book.rules:
                    self._look(self._book.rules[member], (member, key), now_us)
        self._settle(now_us)
        return refusal

    def next_wake_us(self) -> int | None:
        """The session time at which something may change by time alone; None for never."""
        return self._wakes.next_us()

    def _exists(self, instance: Instance, now_us: int) -> bool:
        rule = self._book.rules.get(instance[0])
        if rule is None:
            return instance in self._alarms.alarms
        return rule.look(instance[1], now_us, False) is not None

    # A session begins

    def _recover(self, now_us: int) -> None:
        """T37: what stood stands, and is held until its inputs are good again."""
        self._begin()
        every = {*self._book.every(), *self._alarms.alarms}
        for instance in sorted(self._alarms.alarms):
            self._journal.step(instance, "restart", now_us)
            if instance[0] in self._definitions:
                self._change_rule(instance, now_us)
                family = self._families.get(instance[0], (instance[0],))
                self._poor[family[0], instance[1]] = set(family)
                every.update((member, instance[1]) for member in family)
            else:
                self._external.recover(instance, now_us)
        for alarm_id, definition in sorted(self._definitions.items()):
            if self._alarms.versions.get(alarm_id, definition.version) != definition.version:
                reason = f"version {self._alarms.versions[alarm_id]} to {definition.version}"
                self._journal.step((alarm_id, ""), "rule_change", now_us, reason=reason)
        for instance in sorted(every):
            self._attend(instance, now_us)

    def _change_rule(self, instance: Instance, now_us: int) -> None:
        """T38, T39: a standing instance keeps the version it was raised with, and is held by it."""
        record = self._alarms.alarms[instance]
        if self._is_of_other_version(record):
            version = self._definitions[record.id].version
            reason = f"it stands by version {record.version} of its rule, not {version}"
            self._journal.note(
                instance, "REJECT", now_us, row="T39", asked="rule_change", reason=reason
            )

    def _is_of_other_version(self, record: AlarmState) -> bool:
        return (
            record.version not in (0, self._definitions[record.id].version)
            and record.state != NORMAL
            and OUT_OF_SERVICE not in record.flags
        )

    # One instance

    def _attend(self, instance: Instance, now_us: int) -> None:
        """Looks at an instance whose time has come, whatever for."""
        if instance == SURFACE:
            self._look_at_alarms(now_us)
            return
        self._time(instance, now_us)
        self._hiding.look_at_parent(instance, now_us)
        rule = self._book.rules.get(instance[0])
        if rule is not None:
            self._look(rule, instance, now_us)

    def _look(self, rule: Rule, instance: Instance, now_us: int) -> None:
        alarm_id, key = instance
        family = self._families.get(alarm_id)
        record = self._alarms.alarms.get(instance)
        if family is None:
            active = record is not None and is_condition_true(record.state)
        else:
            record = self._journal.record(instance)
            active = alarm_id in self._members(family, key, record)
        look = rule.look(key, now_us, active)
        if look is None:
            self._gone(instance, record, now_us)
            return
        if look.wake_us is not None and look.wake_us > now_us:
            self._wakes.ask(instance, look.wake_us)
        if look.guarded or self._guarded:
            self._guard(instance, look, now_us)
        truth = look.truth
        if record is None:
            if truth is False and not rule.definition.count:
                # Most looks: nothing stands, and nothing is to stand.
                self._delays.stop(instance)
                return
        else:
            if self._is_of_other_version(record):
                truth = None
            elif not self._is_good_again(record, family, instance, truth, now_us):
                return
            elif look.suppressed or record.rule:
                self._hiding.ruled(record, look.suppressed, now_us)
                record = self._journal.record(instance)
        if truth is None:
            self._hold(instance, record, look, active, now_us)
        elif self._is_over(rule.definition, instance, truth, active, look, now_us):
            self._turn(family, instance, look, now_us)

    def _is_over(
        self,
        definition: AlarmDefinition,
        instance: Instance,
        truth: bool,
        active: bool,
        look: Look,
        now_us: int,
    ) -> bool:
        """Whether the condition is another than before, and has been for its delay."""
        at_once = look.at_once
        if definition.count:
            until_us = self._delays.counted_until_us(definition, instance, truth, now_us)
            if until_us is not None:
                truth = at_once = True
                self._wakes.ask(instance, until_us)
        if truth == active:
            self._delays.stop(instance)
            return False
        due_us = self._delays.over_us(definition, instance, truth, now_us)
        if now_us < due_us and not (truth and at_once):
            self._wakes.ask(instance, due_us)
            return False
        self._delays.stop(instance)
        return True

    def _members(self, family: tuple[str, ...], key: str, record: AlarmState | None) -> set[str]:
        """The members of a family that hold; after a restart those up to the one that stood."""
        known = self._true.get((family[0], key))
        if known is None:
            if record is None or not is_condition_true(record.state):
                return set()
            live = family.index(record.live or record.id)
            known = self._true[family[0], key] = set(family[: live + 1])
        return known

    def _turn(
        self,
        family: tuple[str, ...] | None,
        instance: Instance,
        look: Look,
        now_us: int,
    ) -> None:
        if family is not None:
            self._turn_member(family, instance, look, now_us)
        else:
            record = self._alarms.alarms.get(instance)
            if record is None or not is_condition_true(record.state):
                self._raise(instance, record, look, now_us)
            else:
                self._return(record, now_us)

    def _turn_member(
        self, family: tuple[str, ...], instance: Instance, look: Look, now_us: int
    ) -> None:
        """A member of a family turned: the instance goes up or down its ladder of severity."""
        alarm_id, key = instance
        record = self._journal.record(instance)
        members = self._members(family, key, record)
        before = max((family.index(member) for member in members), default=-1)
        members = self._true[family[0], key] = members ^ {alarm_id}
        if not members:
            del self._true[family[0], key]
        after = max((family.index(member) for member in members), default=-1)
        stands = family.index(record.id) if record is not None else -1
        if after == before:
            return
        if after < 0:
            assert record is not None
            self._return(record, now_us)
        elif before < 0 and not (record is not None and record.flags and after > stands):
            self._raise((family[after], key), record, look, now_us)
        elif after > before:
            assert record is not None
            self._step_up(family[max(after, stands)], family[after], record, look, now_us)
        else:
            assert record is not None
            live = family[after]
            self._step(
                (record.id, key),
                "step_down",
                now_us,
                priority=self._journal.priorities[live],
                live=live,
            )

    def _raise(
        self, instance: Instance, record: AlarmState | None, look: Look, now_us: int
    ) -> None:
        priority = self._journal.priorities[instance[0]]
        self._hiding.hide_new(instance, priority, look.suppressed, now_us)
        record = self._journal.record(instance)
        replaces = record.id if record is not None and record.id != instance[0] else ""
        self._step(
            instance,
            "true",
            now_us,
            priority=priority,
            replaces=replaces,
            values=look.values(),
            about=look.about,
        )
        self._hiding.raised(instance, now_us, replaces)

    def _step_up(
        self, alarm_id: str, live: str, record: AlarmState, look: Look, now_us: int
    ) -> None:
        priority = self._journal.priorities[live]
        replaces = record.id if record.id != alarm_id else ""
        self._step(
            (alarm_id, record.key),
            "step_up",
            now_us,
            facts=self._hiding.facts_of_step_up(record, priority, live),
            priority=priority,
            live=live,
            replaces=replaces,
            values=look.values(),
        )
        self._hiding.raised((alarm_id, record.key), now_us, replaces)

    def _return(self, record: AlarmState, now_us: int) -> None:
        instance = (record.id, record.key)
        facts = Facts(
            latching=self._definitions[record.id].latching,
            auto_ack=record.priority >= AUTO_ACK_PRIORITY,
            once=record.once,
        )
        if self._step(instance, "false", now_us, facts=facts):
            self._hiding.ended(instance, now_us)

    def _gone(self, instance: Instance, record: AlarmState | None, now_us: int) -> None:
        """T40: what is no more has not returned to normal."""
        self._delays.forget(instance)
        self._guarded.discard(instance)
        if record is not None:
            family = self._families.get(record.id, (record.id,))
            self._true.pop((family[0], record.key), None)
            self._poor.pop((family[0], record.key), None)
            at = (record.id, record.key)
            self._step(at, "close", now_us, reason="it does not exist any more")
            self._hiding.ended(at, now_us)

    # Inputs that are not good

    def _hold(
        self,
        instance: Instance,
        record: AlarmState | None,
        look: Look,
        active: bool,
        now_us: int,
    ) -> None:
        """T18, T20. A normal one is held, and journalled, where it was about to be raised.

        Of a family, what holds or was about to, and the type that it stands as, are needed.
        """
        was_due = self._delays.runs(instance)
        self._delays.stop(instance)
        stands = record is not None and (active or record.id == instance[0])
        if not stands and not was_due:
            return
        family = self._families.get(instance[0], (instance[0],))
        self._poor.setdefault((family[0], instance[1]), set()).add(instance[0])
        if record is None or not record.held:
            at = (record.id, record.key) if record is not None else instance
            self._step(at, "bad", now_us, reason=look.poor)

    def _is_good_again(
        self,
        record: AlarmState,
        family: tuple[str, ...] | None,
        instance: Instance,
        truth: bool | None,
        now_us: int,
    ) -> bool:
        """T19: whether a record may be decided about now, after any hold that this look ends."""
        if not record.held or truth is None:
            return True
        members = family or (instance[0],)
        root = (members[0], instance[1])
        poor = self._poor.get(root, set())
        poor.discard(instance[0])
        if poor:
            return False
        self._poor.pop(root, None)
        self._step((record.id, record.key), "good", now_us)
        for member in members:
            self._delays.stop((member, instance[1]))
        for member in members:
            self._look(self._book.rules[member], (member, instance[1]), now_us)
        return False

    def _guard(self, instance: Instance, look: Look, now_us: int) -> None:
        """Every time that a guard keeps a priority-1 alarm from being raised is in the journal."""
        if not look.guarded:
            self._guarded.discard(instance)
        elif instance not in self._guarded:
            self._guarded.add(instance)
            self._journal.note(instance, "GUARDED", now_us, values=look.values())

    # What follows

    def _step(self, instance: Instance, trigger: Trigger, now_us: int, **fields: object) -> bool:
        step = self._journal.step(instance, trigger, now_us, **fields)  # type: ignore[arg-type]
        return step is not None

    def _time(self, instance: Instance, now_us: int) -> None:
        """Does what a record itself makes due, or asks to be woken for it."""
        record = self._alarms.alarms.get(instance)
        if record is None:
            return
        for due_us, trigger in record_timers(record, self._definitions.get(record.id)):
            if due_us > now_us:
                self._wakes.ask(instance, due_us)
            elif trigger == "shelf_over":
                self._hiding.show(instance, trigger, now_us)
            else:
                self._step(instance, trigger, now_us)

    def _settle(self, now_us: int) -> None:
        """Shows what may be shown, and sees to it that alarms about alarms are looked at.

        That is just after this instant, once for all that is decided in it: a thousand alarms of
        one instant make one flood.
        """
        self._hiding.surface(now_us)
        while moved := self._journal.moved:
            self._journal.moved = []
            for instance in moved:
                self._time(instance, now_us)
                self._changed[instance] = None
            self._wakes.ask(SURFACE, now_us + 1)
            self._hiding.surface(now_us)

    def _look_at_alarms(self, now_us: int) -> None:
        changes, self._changed = Changes(alarms=set(self._changed)), {}
        for alarm_id, key in self._book.touched(changes):
            self._look(self._book.rules[alarm_id], (alarm_id, key), now_us)
