"""A log in memory, folded as a recorder folds it: what desk tests build their pictures with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from core.events import (
    AlarmTransitioned,
    CallReported,
    Event,
    Logged,
    PositionReported,
    SourceHealthChanged,
    TrainReported,
)
from core.ids import Origin
from core.line.loading import open_line
from core.picture import Fold, Picture
from core.timetable.loading import open_plan
from core.units import US_PER_S, km_to_mm, parse_iso_us

START_US = parse_iso_us("2026-11-24T09:00:00Z")


class Log:
    """Says events at a session time that only rises; `picture()` is the fold of them so far."""

    def __init__(self, origin: Origin = Origin.SIMULATED, start_us: int = START_US) -> None:
        self.railway = open_line("corridor")
        self.plan = open_plan("corridor")
        self.origin = origin
        self.now_us = start_us
        self.events: list[Logged] = []
        self.fold = Fold(self.railway, self.plan, origin)

    def wait(self, seconds: float) -> None:
        self.now_us += round(seconds * US_PER_S)

    def say(self, event: Event) -> None:
        logged = Logged(len(self.events) + 1, self.now_us, event)
        self.events.append(logged)
        self.fold.apply(logged)

    def fix(self, train: str, km: float, **fields: Any) -> None:
        self.say(
            PositionReported(
                event_us=self.now_us,
                source=fields.pop("source", "sim"),
                train=train,
                line=fields.pop("line", "main"),
                position_mm=km_to_mm(km),
                **fields,
            )
        )

    def train(self, train: str, **fields: Any) -> None:
        self.say(TrainReported(event_us=self.now_us, source="sim", train=train, **fields))

    def call(self, train: str, point: str, kind: Any, **fields: Any) -> None:
        self.say(
            CallReported(
                event_us=self.now_us, source="sim", train=train, point=point, call=kind, **fields
            )
        )

    def source(self, health: Any, name: str = "sim", **fields: Any) -> None:
        self.say(
            SourceHealthChanged(
                event_us=self.now_us, source=name, uri=f"{name}:", health=health, **fields
            )
        )

    def alarm(
        self, alarm: str, key: str, code: str = "RAISE", priority: int = 3, **fields: Any
    ) -> None:
        before, after = {
            "RAISE": ("NORMAL", "UNACK"),
            "ACK": ("UNACK", "ACKED"),
            "RTN": ("UNACK", "RTN_UNACK"),
        }[code]
        self.say(
            AlarmTransitioned(
                event_us=self.now_us,
                alarm=alarm,
                key=key,
                code=code,
                state_before=before,
                state_after=after,
                priority=priority,
                activation=fields.pop("activation", 1),
                values=fields.pop("values", {}),
                **fields,
            )
        )

    def hide(self, alarm: str, key: str, code: str, flags: tuple[str, ...], **fields: Any) -> None:
        """A row of the journal that changes what hides or holds an alarm, not its state."""
        known = self.fold.alarms.alarms[alarm, key]
        self.say(
            AlarmTransitioned(
                event_us=self.now_us,
                alarm=alarm,
                key=key,
                code=code,
                state_before=known.state,
                state_after=known.state,
                flags_before=known.flags,
                flags_after=flags,
                priority=known.priority,
                activation=known.activation,
                **fields,
            )
        )

    def picture(self) -> Picture:
        return self.fold.snapshot(self.now_us)

    def since(self, seq: int) -> Iterator[Logged]:
        return iter(self.events[seq:])


def critical(key: str, activation: int = 1) -> AlarmTransitioned:
    """An activation of an alarm of priority 1, as a recorder tells of one it could not write."""
    return AlarmTransitioned(
        event_us=START_US,
        alarm="XYZ-001",
        key=key,
        code="RAISE",
        state_before="NORMAL",
        state_after="UNACK",
        priority=1,
        activation=activation,
        values={"text": f"collision at {key}"},
    )
