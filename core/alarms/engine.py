"""Owns the decision of alarms: a pure step over belief and session time, no clock inside."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable
from functools import partial

from core.alarms.conditions import TRAIN_RULES, Context, TrainRule, Truth
from core.alarms.definitions import AlarmDefinition
from core.alarms.fold import AlarmFold
from core.alarms.lifecycle import NORMAL, is_condition_true, transition
from core.events import AcknowledgeAlarm, AlarmReported, AlarmTransitioned, ClockDiffered
from core.line.model import Railway
from core.state.fold import TelemetryFold
from core.state.model import TrainState
from core.units import US_PER_S

# The priority of another system's alarm that names none.
EXTERNAL_PRIORITY = 3
# TLM-005 is about the whole system: its one instance.
SYSTEM_KEY = "system"
# The one instance of the alarm that the wall clock lies off session time.
CLOCK_ALARM = ("SYS-002", "clock")

Values = Callable[[], dict[str, str]]


class AlarmEngine:
    """Decides transitions; it never changes alarm state itself.

    The owner folds what is returned (and logs it) before the next call, so that the state the
    engine reads is always the journal's. Delays run on session time and restart when the engine is
    made anew.
    """

    def __init__(
        self,
        definitions: dict[str, AlarmDefinition],
        railway: Railway,
        telemetry: TelemetryFold,
        alarms: AlarmFold,
    ) -> None:
        self._definitions = definitions
        self._railway = railway
        self._telemetry = telemetry
        self._alarms = alarms
        severer = {d.escalates_from: d.id for d in definitions.values() if d.escalates_from}
        self._severer = severer
        # The severer type of a family first: it replaces the other in the same step.
        train_types = [d for d in definitions.values() if d.id in TRAIN_RULES]
        self._train_types = sorted(train_types, key=lambda d: (d.id in severer, d.id))
        self._pending: dict[tuple[str, str], tuple[bool, int]] = {}
        self._wakes: list[tuple[int, tuple[str, str]]] = []
        self._wake_at: dict[tuple[str, str], int] = {}
        self._stale_since: dict[str, int] = {}
        self._out: list[AlarmTransitioned] = []

    def step(
        self, trains: Iterable[str], sources: Iterable[str], now_us: int
    ) -> list[AlarmTransitioned]:
        """Looks at the objects that changed, and at those whose time has come."""
        self._out = []
        due = self._due(now_us)
        looks = [
            (
                d,
                TRAIN_RULES[d.id],
                Context(self._railway, self._telemetry.sources, now_us, d.params),
            )
            for d in self._train_types
        ]
        for train_id in sorted({*trains, *(key for kind, key in due if kind == "train")}):
            train = self._telemetry.trains.get(train_id)
            if train is None:
                self._close_all(train_id, now_us)
            else:
                self._train(train, looks, now_us)
        for source in sorted({*sources, *(key for kind, key in due if kind == "source")}):
            self._source(source, now_us)
        self._many_stale(now_us)
        return self._out

    def next_wake_us(self) -> int | None:
        """The session time at which a truth may change by time alone; None for never."""
        while self._wakes and self._wake_at.get(self._wakes[0][1]) != self._wakes[0][0]:
            heapq.heappop(self._wakes)
        return self._wakes[0][0] if self._wakes else None

    def acknowledge(
        self, command: AcknowledgeAlarm, now_us: int
    ) -> tuple[AlarmTransitioned | None, str]:
        """The transition of an acknowledgement, or None and the reason why it is refused."""
        alarm = self._alarms.alarms.get((command.alarm, command.key))
        if alarm is None:
            return None, "the alarm does not stand any more"
        if alarm.activation != command.activation:
            return None, (
                f"activation {command.activation} was meant, {alarm.activation} stands now"
            )
        decided = transition(alarm.state, "acknowledge", alarm.priority)
        if decided is None:
            return None, f"an alarm in state {alarm.state} cannot be acknowledged"
        state_after, code = decided
        return (
            AlarmTransitioned(
                event_us=now_us,
                alarm=alarm.id,
                key=alarm.key,
                code=code,
                state_before=alarm.state,
                state_after=state_after,
                priority=alarm.priority,
                activation=alarm.activation,
                actor=command.operator,
            ),
            "",
        )

    def external(self, event: AlarmReported, now_us: int) -> list[AlarmTransitioned]:
        """An alarm of another system goes through the same states, without delays of ours.

        The owner has folded the report: one that came late changes nothing.
        """
        self._out = []
        if event.event_us < self._telemetry.alarm_reports[event.alarm, event.key]:
            return []
        # Nobody else raises or ends an alarm of our own.
        own = event.alarm in self._definitions
        alarm_id = f"{event.source}:{event.alarm}" if own else event.alarm
        trigger = "raise" if event.active else "return"
        values = {"text": event.text} if event.text else {}
        priority = event.priority or EXTERNAL_PRIORITY
        self._emit(alarm_id, event.key, trigger, priority, now_us, values)
        return self._out

    def clock(self, event: ClockDiffered, now_us: int) -> list[AlarmTransitioned]:
        """SYS-002: the wall clock lies too far from session time, and ends at half of that."""
        self._out = []
        alarm_id, key = CLOCK_ALARM
        definition = self._definitions.get(alarm_id)
        if definition is not None:
            off_us, limit_us = abs(event.offset_us), definition.params["limit_s"] * US_PER_S
            values = {"offset_s": f"{event.offset_us / US_PER_S:+.1f}"}
            if off_us > limit_us:
                self._emit(alarm_id, key, "raise", definition.priority, now_us, values)
            elif off_us * 2 <= limit_us:
                self._emit(alarm_id, key, "return", definition.priority, now_us, {})
        return self._out

    def _due(self, now_us: int) -> list[tuple[str, str]]:
        found = []
        while self._wakes and self._wakes[0][0] <= now_us:
            at_us, look = heapq.heappop(self._wakes)
            if self._wake_at.get(look) == at_us:
                del self._wake_at[look]
                found.append(look)
        return found

    def _wake(self, kind: str, key: str, at_us: int) -> None:
        """Looks at an object again at `at_us`, or earlier if that was asked for already."""
        look = (kind, key)
        known = self._wake_at.get(look)
        if known is None or at_us < known:
            self._wake_at[look] = at_us
            heapq.heappush(self._wakes, (at_us, look))

    def _train(
        self,
        train: TrainState,
        looks: list[tuple[AlarmDefinition, TrainRule, Context]],
        now_us: int,
    ) -> None:
        for definition, rule, context in looks:
            truth = rule.truth(train, context)
            if definition.id == "TLM-001":
                self._note_stale(train, bool(truth), rule.wake_us(train, context))
            if truth and self._is_replaced(definition.id, train.id):
                truth = False
            figures = partial(rule.values, train, context)
            self._drive(definition, "train", train.id, truth, now_us, figures)
            wake_us = rule.wake_us(train, context)
            if wake_us is not None and wake_us > now_us:
                self._wake("train", train.id, wake_us)

    def _is_replaced(self, alarm_id: str, key: str) -> bool:
        severer = self._severer.get(alarm_id)
        standing = self._alarms.alarms.get((severer, key)) if severer else None
        raised_now = any(t.alarm == severer and t.key == key for t in self._out)
        return raised_now or (standing is not None and is_condition_true(standing.state))

    def _note_stale(self, train: TrainState, stale: bool, since_us: int | None) -> None:
        """Keeps when a train became stale; by its fix, so that a restart finds the same."""
        if stale and since_us is not None:
            self._stale_since[train.id] = since_us
        else:
            self._stale_since.pop(train.id, None)

    def _many_stale(self, now_us: int) -> None:
        definition = self._definitions.get("TLM-005")
        if definition is None:
            return
        count = int(definition.params["count"])
        window_us = int(definition.params["window_s"]) * US_PER_S
        since = sorted(self._stale_since.values())
        together = any(
            since[i + count - 1] - since[i] < window_us for i in range(len(since) - count + 1)
        )
        names = sorted(self._stale_since)
        trains = [self._telemetry.trains[name].headcode for name in names[:4]]
        self._drive(
            definition,
            "system",
            SYSTEM_KEY,
            together,
            now_us,
            lambda: {"count": str(len(names)), "trains": " ".join(trains)},
        )

    def _source(self, name: str, now_us: int) -> None:
        definition = self._definitions.get("COM-004")
        source = self._telemetry.sources.get(name)
        if definition is None or source is None:
            return
        reason = source.reason or f"no telemetry, {source.health}"
        self._drive(
            definition,
            "source",
            name,
            source.health in ("stale", "dead"),
            now_us,
            lambda: {"source": name, "reason": reason},
            at_once=source.health == "dead",
        )

    def _drive(
        self,
        definition: AlarmDefinition,
        kind: str,
        key: str,
        truth: Truth,
        now_us: int,
        values: Values,
        *,
        at_once: bool = False,
    ) -> None:
        """Runs the on-delay or off-delay of one instance, and its transition when that is over.

        `at_once`: what is true is certain, and waits for nothing.
        """
        instance = (definition.id, key)
        if truth is None:
            self._pending.pop(instance, None)
            return
        standing = self._alarms.alarms.get(instance)
        active = standing is not None and is_condition_true(standing.state)
        if truth == active:
            self._pending.pop(instance, None)
            return
        wanted, since_us = self._pending.get(instance, (truth, now_us))
        if wanted != truth:
            since_us = now_us
        delay_s = definition.on_delay_s if truth else definition.off_delay_s
        if truth and at_once:
            delay_s = 0
        due_us = since_us + delay_s * US_PER_S
        if now_us < due_us:
            self._pending[instance] = (truth, since_us)
            self._wake(kind, key, due_us)
            return
        self._pending.pop(instance, None)
        self._emit(
            definition.id,
            key,
            "raise" if truth else "return",
            definition.priority,
            now_us,
            values() if truth else {},
        )
        if truth and definition.escalates_from:
            self._emit(definition.escalates_from, key, "escalate", definition.priority, now_us, {})

    def _emit(
        self,
        alarm_id: str,
        key: str,
        trigger: str,
        priority: int,
        now_us: int,
        values: dict[str, str],
    ) -> None:
        standing = self._alarms.alarms.get((alarm_id, key))
        state = standing.state if standing else NORMAL
        decided = transition(state, trigger, priority)
        if decided is None:
            return
        state_after, code = decided
        activation = self._alarms.activations.get((alarm_id, key), 0)
        self._out.append(
            AlarmTransitioned(
                event_us=now_us,
                alarm=alarm_id,
                key=key,
                code=code,
                state_before=state,
                state_after=state_after,
                priority=priority if trigger == "raise" or not standing else standing.priority,
                activation=activation + 1 if trigger == "raise" else activation,
                values=values,
            )
        )

    def _close_all(self, key: str, now_us: int) -> None:
        """The object is gone (T40): its alarms are closed, which is not a return to normal."""
        self._stale_since.pop(key, None)
        for alarm_id, alarm_key in sorted(self._alarms.alarms):
            if alarm_key == key:
                self._emit(alarm_id, key, "close", 0, now_us, {})
        for instance in [i for i in self._pending if i[1] == key]:
            del self._pending[instance]
