"""Owns what hides an alarm and shows it again: shelves that end, rules, parents; few at a time."""

from __future__ import annotations

from core.alarms.fold import AlarmFold, Instance
from core.alarms.journal import Journal
from core.alarms.lifecycle import (
    BY_DESIGN,
    NORMAL,
    SHELVED,
    Facts,
    Trigger,
    is_condition_true,
)
from core.alarms.rule import Grouping, Truth
from core.alarms.timers import Surfacing, Wakes
from core.state.model import AlarmState
from core.units import US_PER_S

# A suppression rule that cannot be told for so long does not hide any more (T30).
LOST_RULE_US = 30 * US_PER_S
# A parent's return is remembered for so long: no window is longer.
KEPT_US = 600 * US_PER_S
# The instance that wakes what waits to be shown.
SURFACE: Instance = ("", "surface")


def parent_name(instance: Instance) -> str:
    """An instance as a child names it."""
    return "/".join(instance)


def parent_instance(name: str) -> Instance:
    """Inverse of `parent_name`."""
    alarm_id, _, key = name.partition("/")
    return alarm_id, key


class Hiding:
    """By-design suppression and the staggered end of all hiding."""

    def __init__(
        self, journal: Journal, grouping: Grouping, wakes: Wakes, alarms: AlarmFold
    ) -> None:
        self._journal = journal
        self._grouping = grouping
        self._alarms = alarms
        self._hides_some: dict[str, bool] = {}
        self.begin(wakes)

    def begin(self, wakes: Wakes) -> None:
        """A session begins."""
        self._wakes = wakes
        self._surfacing = Surfacing()
        self._lost_us: dict[Instance, int] = {}
        self._returned_us: dict[Instance, int] = {}

    # Before an alarm is raised

    def hide_new(self, instance: Instance, priority: int, suppressed: Truth, now_us: int) -> None:
        """Hides what is about to be raised, where a rule or a standing parent says so."""
        record = self._journal.record(instance)
        if priority == 1 or (record is not None and BY_DESIGN in record.flags):
            return
        at = (record.id, record.key) if record is not None else instance
        if suppressed:
            # It speaks: what it left unsaid when this was hidden before is past.
            self._lost_us.pop(at, None)
            self._journal.step(at, "suppress", now_us, priority=priority, rule=instance[0])
            return
        parent = self._parent(instance, priority, now_us)
        if parent is not None:
            name = parent_name(parent)
            self._journal.step(at, "suppress", now_us, priority=priority, parent=name)
            self._wake_with(instance, parent, now_us)

    def facts_of_step_up(self, record: AlarmState, priority: int, live: str) -> Facts:
        """Nothing hides priority 1, what is worse than its parent, or no child of it any more."""
        if not record.parent:
            return Facts(into_p1=priority == 1)
        instance = parent_instance(record.parent)
        parent = self._alarms.alarms.get(instance)
        above = parent is not None and priority < parent.priority
        parents = self._grouping.parent_types(live)
        is_child = any(name in parents for name in self._as_listed(instance[0]))
        return Facts(into_p1=priority == 1 or above or not is_child)

    # After the state of an alarm changed

    def raised(self, instance: Instance, now_us: int, replaces: str = "") -> None:
        """An alarm stands: it may be the parent of others, also of those that it takes over."""
        if replaces:
            self._let_go((replaces, instance[1]), now_us)
        if not self._may_hide(instance[0]):
            return
        self._returned_us.pop(instance, None)
        parent = self._alarms.alarms.get(instance)
        if parent is None:
            return
        name = parent_name(instance)
        for listed in self._as_listed(instance[0]):
            _, forward_us = self._grouping.window_us(listed)
            for child_type in self._grouping.child_types(listed):
                for key in list(self._alarms.by_type.get(child_type, ())):
                    child = self._alarms.alarms[child_type, key]
                    if (
                        is_condition_true(child.state)
                        and BY_DESIGN not in child.flags
                        and child.priority != 1
                        and child.priority >= parent.priority
                        and child.raised_us >= now_us - forward_us
                        and self._grouping.joins((child_type, key), (listed, instance[1]))
                    ):
                        self._journal.step((child_type, key), "regroup", now_us, parent=name)

    def ended(self, instance: Instance, now_us: int) -> None:
        """A parent's condition is over: children find another parent, or are shown."""
        if not self._may_hide(instance[0]):
            return
        back_us, _ = self._grouping.window_us(instance[0])
        if back_us:
            over = [i for i, us in self._returned_us.items() if us < now_us - KEPT_US]
            for gone in over:
                del self._returned_us[gone]
            self._returned_us[instance] = now_us
        self._let_go(instance, now_us)

    def _let_go(self, instance: Instance, now_us: int) -> None:
        for child in list(self._alarms.children.get(parent_name(instance), ())):
            record = self._alarms.alarms[child]
            other = self._parent(child, record.priority, now_us, but=instance)
            if other is None:
                self.show(child, "unsuppress", now_us)
            else:
                self._journal.step(child, "regroup", now_us, parent=parent_name(other))

    # The rule of a definition

    def ruled(self, record: AlarmState, suppressed: Truth, now_us: int) -> None:
        """What the by-design rule of a standing alarm says now."""
        instance = (record.id, record.key)
        if record.rule and suppressed is None:
            since_us = self._lost_us.setdefault(instance, now_us)
            if now_us - since_us >= LOST_RULE_US:
                self.show(instance, "lost_rule", now_us)
            else:
                self._wakes.ask(instance, since_us + LOST_RULE_US)
            return
        self._lost_us.pop(instance, None)
        if record.rule and not suppressed:
            self.show(instance, "unsuppress", now_us)
        elif suppressed and record.rule:
            self._surfacing.drop(instance)
        elif record.state == NORMAL or record.priority == 1:
            return  # a normal one is hidden when it is about to be raised
        elif suppressed and BY_DESIGN not in record.flags:
            self._journal.step(instance, "suppress", now_us, rule=record.id)

    def look_at_parent(self, instance: Instance, now_us: int) -> None:
        """One that a parent hides which had just returned is shown when its window is over."""
        record = self._alarms.alarms.get(instance)
        if record is None or not record.parent:
            return
        parent = parent_instance(record.parent)
        if self._hides(parent, now_us):
            self._wake_with(instance, parent, now_us)
        else:
            self.show(instance, "unsuppress", now_us)

    # Showing, a few at a time

    def show(self, instance: Instance, trigger: Trigger, now_us: int) -> None:
        """Takes a flag away, at once where nobody is called by it, else in its turn."""
        record = self._alarms.alarms[instance]
        if is_condition_true(record.state) and len(record.flags) == 1:
            self._surfacing.put(instance, trigger, now_us)
        else:
            self._journal.step(instance, trigger, now_us)

    def surface(self, now_us: int) -> None:
        """Shows of what waits as many as a second may have, the highest priority first."""
        if not self._surfacing.queue:
            return
        waiting = sorted(
            (record.priority, due_us, instance, trigger)
            for instance, (trigger, due_us) in self._surfacing.take().items()
            if (record := self._alarms.alarms.get(instance)) is not None
            and self._is_still_due(record, trigger, now_us)
        )
        for _, due_us, instance, trigger in waiting:
            record = self._alarms.alarms[instance]
            calls = is_condition_true(record.state) and len(record.flags) == 1
            next_us = self._surfacing.next_us(now_us)
            if calls and next_us > now_us:
                self._surfacing.put(instance, trigger, due_us)
                self._wakes.ask(SURFACE, next_us)
                continue
            late_us = due_us if due_us != now_us else 0
            self._journal.step(instance, trigger, now_us, due_us=late_us)
            if calls:
                self._surfacing.shown(now_us)

    def _is_still_due(self, record: AlarmState, trigger: str, now_us: int) -> bool:
        if trigger == "shelf_over":
            return SHELVED in record.flags and (record.shelf_until_us or 0) <= now_us
        if BY_DESIGN not in record.flags:
            return False
        return not (record.parent and self._stands(parent_instance(record.parent)))

    # Parents

    def _parent(
        self, child: Instance, priority: int, now_us: int, but: Instance | None = None
    ) -> Instance | None:
        """The first parent that hides a child of this priority: standing, or just returned."""
        for listed in self._grouping.parent_types(child[0]):
            for parent in self._of_type(listed):
                if (
                    parent != but
                    and self._worth(parent) <= priority
                    and self._hides(parent, now_us)
                    and self._grouping.joins(child, (listed, parent[1]))
                ):
                    return parent
        return None

    def _of_type(self, listed: str) -> list[Instance]:
        """The instances of a type that stand, also under a severer name, or have just returned."""
        family = self._journal.families.get(listed, (listed,))
        types = family[family.index(listed) :]
        found = [(name, key) for name in types for key in self._alarms.by_type.get(name, ())]
        return [*found, *(i for i in self._returned_us if i[0] in types and i not in found)]

    def _may_hide(self, alarm_id: str) -> bool:
        """Whether some type is a child of this one, or of a milder one that it takes over from."""
        known = self._hides_some.get(alarm_id)
        if known is None:
            listed = self._as_listed(alarm_id)
            known = any(self._grouping.child_types(name) for name in listed)
            self._hides_some[alarm_id] = known
        return known

    def _as_listed(self, alarm_id: str) -> tuple[str, ...]:
        """The names under which definitions may list a type as a parent: its own and the milder."""
        family = self._journal.families.get(alarm_id, (alarm_id,))
        return family[: family.index(alarm_id) + 1]

    def _worth(self, parent: Instance) -> int:
        record = self._alarms.alarms.get(parent)
        return record.priority if record is not None else self._journal.priorities[parent[0]]

    def _stands(self, parent: Instance) -> bool:
        record = self._alarms.alarms.get(parent)
        return record is not None and is_condition_true(record.state)

    def _hides(self, parent: Instance, now_us: int) -> bool:
        if self._stands(parent):
            return True
        returned_us = self._returned_us.get(parent)
        back_us, _ = self._grouping.window_us(parent[0])
        return returned_us is not None and now_us < returned_us + back_us

    def _wake_with(self, child: Instance, parent: Instance, now_us: int) -> None:
        returned_us = self._returned_us.get(parent)
        if returned_us is not None and not self._stands(parent):
            back_us, _ = self._grouping.window_us(parent[0])
            self._wakes.ask(child, max(now_us + 1, returned_us + back_us))
