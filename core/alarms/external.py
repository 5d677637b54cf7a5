"""Owns the alarms of other systems (`alarm` reports): the same life, without delays of ours."""

from __future__ import annotations

from collections.abc import Iterable

from core.alarms.fold import AlarmFold, Instance
from core.alarms.hiding import Hiding
from core.alarms.journal import Journal
from core.alarms.lifecycle import AUTO_ACK_PRIORITY, Facts, is_condition_true
from core.events import AlarmReported
from core.state.fold import TelemetryFold
from core.state.model import AlarmState

# The priority of another system's alarm that names none.
EXTERNAL_PRIORITY = 3


class External:
    """Another system decides its conditions; its input is its source, good while it speaks.

    A report that is true of what is known already (an active alarm told again, the end of what does
    not stand, one that came late) is in the log and changes nothing.
    """

    def __init__(
        self, journal: Journal, hiding: Hiding, telemetry: TelemetryFold, alarms: AlarmFold
    ) -> None:
        self._journal = journal
        self._hiding = hiding
        self._telemetry = telemetry
        self._alarms = alarms
        self.begin()

    def begin(self) -> None:
        """A session begins."""
        self._held: set[str] = set()

    def recover(self, instance: Instance, now_us: int) -> None:
        """T37: held until its source is heard; one of ours whose rule is gone, for good."""
        source = self._alarms.alarms[instance].about
        if source:
            self._held.add(source)
        else:
            reason = "its rule is not defined any more"
            self._journal.note(
                instance, "REJECT", now_us, row="T39", asked="rule_change", reason=reason
            )

    def report(self, event: AlarmReported, now_us: int) -> None:
        """Takes a report in that has just been folded."""
        self.heard((event.source,), now_us)
        if event.event_us < self._telemetry.alarm_reports[event.alarm, event.key]:
            return
        # Nobody else raises or ends an alarm of our own.
        own = event.alarm in self._journal.definitions
        instance = (f"{event.source}:{event.alarm}" if own else event.alarm, event.key)
        record = self._alarms.alarms.get(instance)
        stands = record is not None and is_condition_true(record.state)
        if event.active and not stands:
            self._raise(instance, event, now_us)
        elif event.active and record is not None:
            self._priority(record, event, now_us)
        elif record is not None and stands:
            facts = Facts(auto_ack=record.priority >= AUTO_ACK_PRIORITY, once=record.once)
            if self._journal.step(instance, "false", now_us, facts=facts):
                self._hiding.ended(instance, now_us)

    def _raise(self, instance: Instance, event: AlarmReported, now_us: int) -> None:
        priority = event.priority or EXTERNAL_PRIORITY
        self._hiding.hide_new(instance, priority, False, now_us)
        self._journal.step(
            instance,
            "true",
            now_us,
            priority=priority,
            values={"text": event.text} if event.text else {},
            about=event.source,
        )
        self._hiding.raised(instance, now_us)

    def _priority(self, record: AlarmState, event: AlarmReported, now_us: int) -> None:
        """The other system thinks it worse than before, or less bad."""
        instance, priority = (record.id, record.key), event.priority
        if priority is None or priority == record.live_priority:
            return
        values = {"text": event.text} if event.text else {}
        if priority < record.live_priority:
            facts = self._hiding.facts_of_step_up(record, priority, record.id)
            self._journal.step(
                instance, "step_up", now_us, facts=facts, priority=priority, values=values
            )
            self._hiding.raised(instance, now_us)
        else:
            self._journal.step(instance, "step_down", now_us, priority=priority, values=values)

    def heard(self, sources: Iterable[str], now_us: int) -> None:
        """What changed about some sources: their alarms are held while they are not heard."""
        for source in sources:
            if source in self._held:
                if self._is_good(source):
                    self._held.discard(source)
                    self._turn(source, "good", now_us)
            elif source in self._alarms.by_about and not self._is_good(source):
                self._held.add(source)
                self._turn(source, "bad", now_us)

    def _is_good(self, source: str) -> bool:
        state = self._telemetry.sources.get(source)
        if state is None or state.health in ("stale", "dead"):
            return False
        heard_us = state.last_recorded_us
        return heard_us is not None and heard_us >= self._telemetry.session_us

    def _turn(self, source: str, trigger: str, now_us: int) -> None:
        reason = f"source {source}" if trigger == "bad" else ""
        for instance in list(self._alarms.by_about.get(source, ())):
            if instance[0] not in self._journal.definitions:
                if trigger == "bad":
                    self._journal.step(instance, "bad", now_us, reason=reason)
                else:
                    self._journal.step(instance, "good", now_us)
