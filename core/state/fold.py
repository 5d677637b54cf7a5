"""Owns the fold of telemetry: what each accepted report does to the belief.

A fold is a pure function of the events in their logged order. State never goes back in event time
for one train or object; a late report stays in the log and changes nothing here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from msgspec.structs import replace

from core.events import (
    AlarmReported,
    BerthReported,
    CallReported,
    ClockDiffered,
    Event,
    HeartbeatReported,
    MeasureReported,
    PointsReported,
    PositionReported,
    Report,
    ReportRefused,
    SectionReported,
    SessionStarted,
    SignalReported,
    SourceHealthChanged,
    TrainReported,
)
from core.line.model import Railway
from core.line.quantities import measured_train
from core.state.changes import Changes
from core.state.model import (
    BerthState,
    MeasureState,
    PointsState,
    SectionState,
    SignalState,
    SourceState,
    TrainState,
)
from core.state.trains import TrainFold
from core.timetable.model import Plan


class TelemetryFold:
    """The belief under construction: one dict of immutable records a kind of object.

    `changes` collects the ids touched since the owner last took it. `alarm_reports` is the latest
    event time of another system's alarm; what follows from it is the alarm engine's business.
    `session_us` is when the session of now began, `clock_offset_us` how far the wall clock was last
    said to be ahead of session time.
    """

    def __init__(self, railway: Railway, plan: Plan) -> None:
        self._train_fold = TrainFold(railway, plan)
        self.trains: dict[str, TrainState] = {}
        self.sections: dict[str, SectionState] = {}
        self.signals: dict[str, SignalState] = {}
        self.points: dict[str, PointsState] = {}
        self.berths: dict[str, BerthState] = {}
        self.measures: dict[str, MeasureState] = {}
        self.sources: dict[str, SourceState] = {}
        self.alarm_reports: dict[tuple[str, str], int] = {}
        self.session_us = 0
        self.clock_offset_us: int | None = None
        self.changes = Changes()
        self._handlers: dict[type[Event], Callable[[Any, int], None]] = {
            PositionReported: self._on_train_report,
            CallReported: self._on_train_report,
            TrainReported: self._on_train_report,
            SectionReported: self._on_section,
            SignalReported: self._on_signal,
            PointsReported: self._on_points,
            BerthReported: self._on_berth,
            MeasureReported: self._on_measure,
            AlarmReported: self._on_alarm,
            HeartbeatReported: self._ignore,
            ReportRefused: self._on_refused,
            SourceHealthChanged: self._on_health,
            SessionStarted: self._on_session,
            ClockDiffered: self._on_clock,
        }

    @property
    def ended(self) -> dict[str, int]:
        """Trains that arrived at their destination, with the event time of it (bounded)."""
        return self._train_fold.ended

    @ended.setter
    def ended(self, ended: dict[str, int]) -> None:
        self._train_fold.ended = ended

    def apply(self, event: Event, recorded_us: int) -> None:
        """Folds one event in; kinds that are not telemetry's are not its business."""
        handler = self._handlers.get(type(event))
        if handler is not None:
            handler(event, recorded_us)
        if isinstance(event, Report):
            self._count_accepted(event, recorded_us)

    def _ignore(self, event: Event, recorded_us: int) -> None:
        """A heartbeat speaks of its source alone, which is counted for every report."""

    def _on_train_report(
        self, event: PositionReported | CallReported | TrainReported, recorded_us: int
    ) -> None:
        old = self.trains.get(event.train)
        new = self._train_fold.apply(old, event, recorded_us)
        if new is old:
            return
        if new is None:
            del self.trains[event.train]
            self._forget_measures(event.train)
        else:
            self.trains[event.train] = new
        self.changes.trains.add(event.train)

    def _forget_measures(self, train: str) -> None:
        """What was measured of a train goes with it."""
        for name in [name for name in self.measures if measured_train(name) == train]:
            del self.measures[name]
            self.changes.measures.add(name)

    def _on_section(self, event: SectionReported, recorded_us: int) -> None:
        old = self.sections.get(event.section)
        if _is_late(old, event):
            return
        before, since_us = _kept(old, old and old.state, event.state, event)
        self.sections[event.section] = SectionState(
            id=event.section,
            state=event.state,
            train=event.train,
            event_us=event.event_us,
            recorded_us=recorded_us,
            source=event.source,
            before=before or "",
            since_us=since_us,
        )
        self.changes.sections.add(event.section)

    def _on_signal(self, event: SignalReported, recorded_us: int) -> None:
        old = self.signals.get(event.signal)
        if _is_late(old, event):
            return
        before, since_us = _kept(old, old and old.aspect, event.aspect, event)
        self.signals[event.signal] = SignalState(
            id=event.signal,
            aspect=event.aspect,
            event_us=event.event_us,
            recorded_us=recorded_us,
            source=event.source,
            before=before or "",
            since_us=since_us,
        )
        self.changes.signals.add(event.signal)

    def _on_points(self, event: PointsReported, recorded_us: int) -> None:
        old = self.points.get(event.points)
        if _is_late(old, event):
            return
        before, since_us = _kept(old, old and old.state, event.state, event)
        self.points[event.points] = PointsState(
            id=event.points,
            state=event.state,
            event_us=event.event_us,
            recorded_us=recorded_us,
            source=event.source,
            before=before or "",
            since_us=since_us,
        )
        self.changes.points.add(event.points)

    def _on_berth(self, event: BerthReported, recorded_us: int) -> None:
        for berth, headcode in ((event.from_berth, ""), (event.to_berth, event.headcode)):
            if berth is None or _is_late(self.berths.get(berth), event):
                continue
            self.berths[berth] = BerthState(
                id=berth,
                headcode=headcode,
                event_us=event.event_us,
                recorded_us=recorded_us,
                source=event.source,
            )
            self.changes.berths.add(berth)

    def _on_measure(self, event: MeasureReported, recorded_us: int) -> None:
        old = self.measures.get(event.point)
        if _is_late(old, event):
            return
        if measured_train(event.point) in self.ended:
            return
        before_e6, since_us = _kept(old, old and old.value_e6, event.value_e6, event)
        self.measures[event.point] = MeasureState(
            id=event.point,
            value_e6=event.value_e6,
            unit=event.unit,
            quality=event.quality,
            event_us=event.event_us,
            recorded_us=recorded_us,
            source=event.source,
            before_e6=before_e6,
            since_us=since_us,
        )
        self.changes.measures.add(event.point)

    def _on_alarm(self, event: AlarmReported, recorded_us: int) -> None:
        key = (event.alarm, event.key)
        known_us = self.alarm_reports.get(key, event.event_us)
        self.alarm_reports[key] = max(known_us, event.event_us)

    def _count_accepted(self, event: Report, recorded_us: int) -> None:
        name = event.source
        old = self.sources.get(name)
        if old is None:
            old = SourceState(id=name)
        # Spelled out: this runs for every report, and replace() costs three times it.
        self.sources[name] = SourceState(
            id=name,
            uri=old.uri,
            health=old.health,
            reason=old.reason,
            since_us=old.since_us,
            last_recorded_us=recorded_us,
            last_event_us=max(event.event_us, old.last_event_us or event.event_us),
            accepted=old.accepted + 1,
            rejected=old.rejected,
            last_refusal=old.last_refusal,
            interval_s=old.interval_s,
        )
        self.changes.sources.add(name)

    def _on_session(self, event: SessionStarted, recorded_us: int) -> None:
        self.session_us = recorded_us

    def _on_clock(self, event: ClockDiffered, recorded_us: int) -> None:
        self.clock_offset_us = event.offset_us
        self.changes.clock = True

    def _on_refused(self, event: ReportRefused, recorded_us: int) -> None:
        old = self.sources.get(event.source) or SourceState(id=event.source)
        self.sources[event.source] = replace(
            old, rejected=old.rejected + 1, last_refusal=event.reason
        )
        self.changes.sources.add(event.source)

    def _on_health(self, event: SourceHealthChanged, recorded_us: int) -> None:
        old = self.sources.get(event.source) or SourceState(id=event.source)
        self.sources[event.source] = replace(
            old,
            uri=event.uri,
            health=event.health,
            reason=event.reason,
            since_us=recorded_us,
            interval_s=event.interval_s,
        )
        self.changes.sources.add(event.source)


def _is_late(
    old: SectionState | SignalState | PointsState | BerthState | MeasureState | None, event: Event
) -> bool:
    return old is not None and event.event_us < old.event_us


Said = TypeVar("Said")


def _kept(
    old: SectionState | SignalState | PointsState | MeasureState | None,
    was: Said | None,
    now: Said,
    event: Event,
) -> tuple[Any, int]:
    """What an object was before it came to be as it is now, and since when it is so."""
    if old is None:
        return None, event.event_us
    if was == now:
        return getattr(
            old, "before_e6" if isinstance(old, MeasureState) else "before"
        ), old.since_us
    return was, event.event_us
