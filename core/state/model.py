"""Owns what the belief consists of: one immutable record a train, section, signal, source ...

Integers, strings and booleans only (the digest is over them). Ages, staleness and the stretch a
train can be on follow from the instant of looking and are never stored.
"""

from __future__ import annotations

import msgspec

from core.events.marks import HealthName


class TrainState(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """What is believed of one train. None where nobody has reported it.

    The fix is the last position in event time, by a position report or a call. `stopped_us` is the
    recorded time since which it stands (None while it moves). `at_point` is the operating point it
    has arrived at and not left; `arrived_us` when that was recorded. `implausible_mm` is the last
    move where it was farther than the train can run, else 0. `plan_day_us` is the midnight that its
    plan's seconds count from.
    """

    id: str
    headcode: str = ""
    category: str | None = None
    line: str | None = None
    position_mm: int | None = None
    track: str | None = None
    direction: str | None = None
    speed_hm_h: int | None = None
    accuracy_mm: int | None = None
    off_line_mm: int | None = None
    lat_e7: int | None = None
    lon_e7: int | None = None
    fix_event_us: int | None = None
    fix_recorded_us: int | None = None
    fix_source: str = ""
    fix_manual: bool = False
    implausible_mm: int = 0
    stopped_us: int | None = None
    at_point: str | None = None
    arrived_us: int | None = None
    last_call_point: str | None = None
    last_call: str | None = None
    last_call_event_us: int | None = None
    delay_s: int | None = None
    described_event_us: int | None = None
    length_m: int | None = None
    mass_t: int | None = None
    gauge_mm: int | None = None
    vmax_kmh: int | None = None
    locomotives: str | None = None
    wagons: int | None = None
    cargo: str | None = None
    origin: str | None = None
    destination: str | None = None
    plan: str | None = None
    plan_day_us: int | None = None


class SectionState(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A detection section as last reported in event time.

    Here and below, `since_us` is the event time from which the state is as it is, and `before` what
    it was until then; empty where it has not changed since it was first reported.
    """

    id: str
    state: str
    train: str | None = None
    event_us: int
    recorded_us: int
    source: str = ""
    before: str = ""
    since_us: int = 0


class SignalState(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A signal's aspect as last reported in event time."""

    id: str
    aspect: str
    event_us: int
    recorded_us: int
    source: str = ""
    before: str = ""
    since_us: int = 0


class PointsState(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A set of points as last reported in event time."""

    id: str
    state: str
    event_us: int
    recorded_us: int
    source: str = ""
    before: str = ""
    since_us: int = 0


class BerthState(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The headcode that stands in a berth; empty after a step out or a cancel."""

    id: str
    headcode: str
    event_us: int
    recorded_us: int
    source: str = ""


class MeasureState(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The last value of a measuring point in event time."""

    id: str
    value_e6: int
    unit: str
    quality: str
    event_us: int
    recorded_us: int
    source: str = ""
    before_e6: int | None = None
    since_us: int = 0


class SourceState(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A telemetry source: its health as the recorder judged it, and what the log holds of it."""

    id: str
    uri: str = ""
    health: HealthName = "fresh"
    reason: str = ""
    since_us: int | None = None
    last_recorded_us: int | None = None
    last_event_us: int | None = None
    accepted: int = 0
    rejected: int = 0
    last_refusal: str = ""
    interval_s: int | None = None


class AlarmState(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One alarm instance that is not plainly NORMAL. `id` is the type, `key` the object.

    The process `state` (core.alarms.lifecycle) stands beside the set of `flags` that hide it and
    `held`: an input that it needs is not good. `priority` is the highest of this activation,
    `live_priority` and `live` (the type of the family) are those of now. `raised_us` is the session
    time of this activation, `values` the figures it was raised with. `unseen` counts the
    activations since the last acknowledgement.

    `shelf_until_us` is when the shelf ends (`once`: or with the condition), `work_until_us` when
    the work is to be done. `parent` ("ALARM/key") or `rule` hides a BY_DESIGN one; `children` are
    how many this one hides. `about` names the object where the key does not (for an alarm of
    another system the source); `version` is the definition's.
    """

    id: str
    key: str
    priority: int
    live_priority: int = 0
    live: str = ""
    state: str
    flags: tuple[str, ...] = ()
    held: bool = False
    activation: int = 1
    unseen: int = 0
    raised_us: int
    changed_us: int
    returned_us: int | None = None
    acked_us: int | None = None
    acked_by: str | None = None
    reminded_us: int | None = None
    escalated: bool = False
    shelf_until_us: int | None = None
    once: bool = False
    shelved_by: str = ""
    reason: str = ""
    work_until_us: int | None = None
    work_order: str = ""
    expired_us: int | None = None
    parent: str = ""
    rule: str = ""
    children: int = 0
    about: str = ""
    version: int = 0
    values: dict[str, str] = {}

    @property
    def is_listed(self) -> bool:
        """True where it is in the active list: not normal, and nothing hides it."""
        return self.state != "NORMAL" and not self.flags


class DeskState(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An operating position: who has it since when, and from when to when its sound is off.

    What is raised after `silenced_us` sounds all the same. Without an owner it is anybody's.
    """

    id: str
    owner: str = ""
    since_us: int | None = None
    silenced_us: int = 0
    silenced_until_us: int = 0
