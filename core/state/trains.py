"""Owns what a report does to the belief about one train: fix, movement, calls, delay, end."""

from __future__ import annotations

from msgspec.structs import replace

from core.events import CallReported, PositionReported, TrainReported
from core.line.model import Railway
from core.state.model import TrainState
from core.timetable.loading import position_times
from core.timetable.model import DAY_S, BookedCall, BookedPath, Plan, PositionTimes
from core.units import MM_PER_KM, US_PER_S

# Below 1 km/h a train stands (TRN-007). Without a reported speed, a move of less than this between
# two fixes is noise, not movement, unless they follow each other so fast that it is a speed.
STANDING_HM_H = 10
STANDING_MOVE_MM = 30_000
STANDING_MM_PER_S = 2_000
# A move counts as a direction of its own only when it is clearly longer than the fix is wrong.
DIRECTION_MOVE_MM = 150_000
# A train this far from the point where it last arrived has left it, heard or not.
LEFT_POINT_MM = 3 * MM_PER_KM
# Within this of an operating point's chainage a train may be on one of its tracks.
STATION_MM = 1_500_000
# TLM-003: a jump is implausible beyond this multiple of what the top speed allows.
IMPLAUSIBLE_FACTOR_TENTHS = 15
IMPLAUSIBLE_SLACK_MM = MM_PER_KM
DEFAULT_VMAX_KMH = 160
# How many ended trains are remembered, so that a late report does not bring one back.
ENDED_KEPT = 2_000

_DESCRIBED = (
    "headcode",
    "category",
    "length_m",
    "mass_t",
    "gauge_mm",
    "vmax_kmh",
    "locomotives",
    "wagons",
    "cargo",
    "origin",
    "destination",
    "plan",
)


class TrainFold:
    """Applies train reports; knows the railway and the plan, keeps only what has ended."""

    def __init__(self, railway: Railway, plan: Plan) -> None:
        self._railway = railway
        self._plan = plan
        self._times: dict[str, PositionTimes] = {}
        self.ended: dict[str, int] = {}

    def apply(
        self,
        old: TrainState | None,
        event: PositionReported | CallReported | TrainReported,
        recorded_us: int,
    ) -> TrainState | None:
        """The train after the report: `old` itself when nothing changes, None when it has ended."""
        if old is None:
            if event.event_us <= self.ended.get(event.train, -1):
                return None
            old = TrainState(id=event.train, headcode=event.train)
        if isinstance(event, PositionReported):
            return self._position(old, event, recorded_us)
        if isinstance(event, CallReported):
            return self._call(old, event, recorded_us)
        return _described(old, event)

    def _position(self, old: TrainState, event: PositionReported, recorded_us: int) -> TrainState:
        if old.fix_event_us is not None and event.event_us < old.fix_event_us:
            return old
        moved_mm = _moved_mm(old, event)
        standing = _is_standing(old, event, moved_mm)
        at_point, arrived_us = old.at_point, old.arrived_us
        if at_point is not None and self._has_left(old, event):
            at_point = arrived_us = None
        day_us, delay_s = old.plan_day_us, old.delay_s
        if at_point is None and old.plan is not None and not standing:
            day_us, delay_s = self._running_delay(old, event, day_us, delay_s)
        return TrainState(
            id=old.id,
            headcode=old.headcode,
            category=old.category,
            line=event.line,
            position_mm=event.position_mm,
            track=event.track if event.track is not None else _track_kept(old, at_point),
            direction=event.direction or _direction(old, moved_mm),
            speed_hm_h=event.speed_hm_h,
            accuracy_mm=event.accuracy_mm,
            off_line_mm=event.off_line_mm,
            lat_e7=event.lat_e7,
            lon_e7=event.lon_e7,
            fix_event_us=event.event_us,
            fix_recorded_us=recorded_us,
            fix_source=event.source,
            fix_manual=event.manual,
            implausible_mm=_implausible_mm(old, event, moved_mm),
            stopped_us=(old.stopped_us or recorded_us) if standing else None,
            at_point=at_point,
            arrived_us=arrived_us,
            last_call_point=old.last_call_point,
            last_call=old.last_call,
            last_call_event_us=old.last_call_event_us,
            delay_s=delay_s,
            described_event_us=old.described_event_us,
            length_m=old.length_m,
            mass_t=old.mass_t,
            gauge_mm=old.gauge_mm,
            vmax_kmh=old.vmax_kmh,
            locomotives=old.locomotives,
            wagons=old.wagons,
            cargo=old.cargo,
            origin=old.origin,
            destination=old.destination,
            plan=old.plan,
            plan_day_us=day_us,
        )

    def _call(self, old: TrainState, event: CallReported, recorded_us: int) -> TrainState | None:
        if old.last_call_event_us is not None and event.event_us < old.last_call_event_us:
            return old
        arrived = event.call == "arrive" and not self._was_seen_elsewhere(old, event)
        if arrived and event.point == self._destination(old):
            self._end(event)
            return None
        new = replace(
            old,
            last_call_point=event.point,
            last_call=event.call,
            last_call_event_us=event.event_us,
        )
        if arrived:
            arrived_us = old.arrived_us if old.at_point == event.point else recorded_us
            new = replace(new, at_point=event.point, arrived_us=arrived_us)
        else:
            new = replace(new, at_point=None, arrived_us=None)
        new = self._call_delay(new, event)
        if old.fix_event_us is None or event.event_us >= old.fix_event_us:
            new = self._call_fix(new, event, recorded_us)
        return new

    def _call_fix(self, train: TrainState, event: CallReported, recorded_us: int) -> TrainState:
        """A call says where the train was: at the point's chainage."""
        found = self._railway.locate(event.point, train.line or "")
        if found is None:
            return train
        line, position_mm = found
        standing = event.call == "arrive"
        return replace(
            train,
            line=line.id,
            position_mm=position_mm,
            track=event.track or None,
            speed_hm_h=None,
            accuracy_mm=None,
            off_line_mm=None,
            lat_e7=None,
            lon_e7=None,
            fix_event_us=event.event_us,
            fix_recorded_us=recorded_us,
            fix_source=event.source,
            fix_manual=event.manual,
            implausible_mm=0,
            stopped_us=(train.stopped_us or recorded_us) if standing else None,
        )

    def _was_seen_elsewhere(self, old: TrainState, event: CallReported) -> bool:
        """Whether a fix from after the call shows the train away from the point: a late call."""
        if old.fix_event_us is None or event.event_us >= old.fix_event_us:
            return False
        found = self._railway.locate(event.point, old.line or "")
        if found is None or found[0].id != old.line or old.position_mm is None:
            return False
        return abs(old.position_mm - found[1]) > LEFT_POINT_MM

    def _end(self, event: CallReported) -> None:
        self.ended.pop(event.train, None)
        self.ended[event.train] = event.event_us
        while len(self.ended) > ENDED_KEPT:
            del self.ended[next(iter(self.ended))]

    def _destination(self, train: TrainState) -> str | None:
        if train.destination is not None:
            return train.destination
        path = self._plan.paths.get(train.plan or "")
        return path.calls[-1].point if path else None

    def _has_left(self, old: TrainState, event: PositionReported) -> bool:
        line = self._railway.line_by_id.get(event.line)
        at_mm = line.position_by_point.get(old.at_point or "") if line else None
        return at_mm is None or abs(event.position_mm - at_mm) > LEFT_POINT_MM

    def _call_delay(self, train: TrainState, event: CallReported) -> TrainState:
        path = self._plan.paths.get(train.plan or "")
        booked = path.call_by_point.get(event.point) if path else None
        second = _booked_second(booked, event.call) if booked else None
        if second is None:
            return train
        day_us = _plan_day_us(train.plan_day_us, event.event_us, second)
        return replace(train, plan_day_us=day_us, delay_s=_delay_s(event.event_us, day_us, second))

    def _running_delay(
        self,
        old: TrainState,
        event: PositionReported,
        day_us: int | None,
        delay_s: int | None,
    ) -> tuple[int | None, int | None]:
        times = self._position_times(old.plan or "")
        path = self._plan.paths.get(old.plan or "")
        if times is None or path is None or path.line != event.line:
            return day_us, delay_s
        second = times.second_at(event.position_mm)
        if second is None or self._is_at_booked_stop(path, event):
            return day_us, delay_s
        day_us = _plan_day_us(day_us, event.event_us, second)
        return day_us, _delay_s(event.event_us, day_us, second)

    def _is_at_booked_stop(self, path: BookedPath, event: PositionReported) -> bool:
        """True where the plan lets the train stand: there only its calls say how late it is."""
        line = self._railway.line_by_id[event.line]
        near = line.point_near(event.position_mm, STATION_MM)
        call = path.call_by_point.get(near.point.id) if near else None
        return call is not None and call.stops

    def _position_times(self, path_id: str) -> PositionTimes | None:
        times = self._times.get(path_id)
        path = self._plan.paths.get(path_id)
        if times is None and path is not None:
            times = self._times[path_id] = position_times(path, self._railway)
        return times


def _described(old: TrainState, event: TrainReported) -> TrainState:
    if old.described_event_us is not None and event.event_us < old.described_event_us:
        return old
    said = {name: getattr(event, name) for name in _DESCRIBED}
    fields = {name: value for name, value in said.items() if value is not None}
    if "plan" in fields and fields["plan"] != old.plan:
        fields |= {"plan_day_us": None, "delay_s": None}
    return replace(old, described_event_us=event.event_us, **fields)


def _moved_mm(old: TrainState, event: PositionReported) -> int | None:
    """Signed move since the last fix; None without one or from another line."""
    if old.position_mm is None or old.line != event.line:
        return None
    return event.position_mm - old.position_mm


def _is_standing(old: TrainState, event: PositionReported, moved_mm: int | None) -> bool:
    if event.speed_hm_h is not None:
        return event.speed_hm_h < STANDING_HM_H
    if moved_mm is None or old.fix_event_us is None or abs(moved_mm) >= STANDING_MOVE_MM:
        return False
    elapsed_us = event.event_us - old.fix_event_us
    return abs(moved_mm) * US_PER_S <= STANDING_MM_PER_S * elapsed_us


def _direction(old: TrainState, moved_mm: int | None) -> str | None:
    if moved_mm is None or abs(moved_mm) < DIRECTION_MOVE_MM:
        return old.direction
    return "up" if moved_mm > 0 else "down"


def _track_kept(old: TrainState, at_point: str | None) -> str | None:
    """A station track stays the train's while it stands there; on the open line nobody knows."""
    return old.track if at_point is not None else None


def _implausible_mm(old: TrainState, event: PositionReported, moved_mm: int | None) -> int:
    if moved_mm is None or old.fix_event_us is None:
        return 0
    elapsed_us = event.event_us - old.fix_event_us
    vmax_kmh = old.vmax_kmh or DEFAULT_VMAX_KMH
    allowed_mm = vmax_kmh * MM_PER_KM * elapsed_us // (3600 * US_PER_S)
    limit_mm = allowed_mm * IMPLAUSIBLE_FACTOR_TENTHS // 10 + IMPLAUSIBLE_SLACK_MM
    return abs(moved_mm) if abs(moved_mm) > limit_mm else 0


def _booked_second(booked: BookedCall, call: str) -> int | None:
    return booked.arrive_s if call == "arrive" else booked.depart_s


def _plan_day_us(day_us: int | None, event_us: int, second: int) -> int:
    """The midnight the plan counts from: kept once known, else the one nearest to on time."""
    if day_us is not None:
        return day_us
    day = DAY_S * US_PER_S
    start_us = event_us - second * US_PER_S
    return (start_us + day // 2) // day * day


def _delay_s(event_us: int, day_us: int, second: int) -> int:
    return (event_us - day_us) // US_PER_S - second
