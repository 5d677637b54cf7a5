"""Owns what a train says of itself on the line: headcode, delay or age, what it carries or does."""

from __future__ import annotations

from operator import attrgetter

import msgspec

from core.line.model import Railway
from core.picture import Picture
from core.state.model import AlarmState, TrainState
from core.state.quality import age_us, fix_limit_s
from core.timetable.model import Plan
from core.units import US_PER_S
from ui.viewmodels import texts
from ui.viewmodels.language import isolated, tr
from ui.viewmodels.places import short_name
from ui.viewmodels.train_names import headcode

_LATE_S = 300
_MINUTE_US = 60 * US_PER_S
# Quality -> the sign beside the headcode.
_SIGNS = {"manual": "M", "uncertain": "~", "predicted": "→"}

# The order in which trains keep their boxes where there is no room for all.
SELECTED, ALARMED, DOUBTFUL, LATE, PLAIN = 0, 1, 5, 6, 7


class TrainFace(msgspec.Struct, frozen=True):
    """The words of one train. `rank` is low for those that keep their box longest.

    `right` is the delay in minutes, or the age of the fix where it is stale. `style` is solid,
    outline (doubtful or by voice) or stale.
    """

    id: str
    title: str
    sign: str
    right: str
    second: str
    style: str
    rank: int
    priority: int | None
    alarm_state: str
    alarm_held: bool

    @property
    def is_stale(self) -> bool:
        """True where position and figures are no longer current."""
        return self.style == "stale"


def train_face(
    train: TrainState,
    grade: str,
    railway: Railway,
    plan: Plan,
    at_us: int,
    alarm: AlarmState | None,
    selected: bool,
) -> TrainFace:
    """The words of a train at an instant, by the quality of its fix and with its worst alarm."""
    stale = grade == "stale"
    age = age_us(train, at_us)
    return TrainFace(
        id=train.id,
        title=headcode(train),
        sign=_SIGNS.get(grade, ""),
        right=texts.age(age) if stale else texts.delay(train.delay_s),
        second=(
            tr("last km {km}", km=texts.km(train.position_mm))
            if stale
            else _doing(train, railway, plan, at_us)
        ),
        style="stale" if stale else "outline" if grade in _SIGNS else "solid",
        rank=_rank(train, grade, alarm, selected),
        priority=alarm.priority if alarm else None,
        alarm_state=alarm.state if alarm else "",
        alarm_held=alarm is not None and "HELD" in alarm.flags,
    )


_told = attrgetter(
    *("id", "headcode", "category", "stopped_us", "arrived_us", "at_point"),
    *("cargo", "mass_t", "origin", "destination", "plan"),
)


def told_of(
    train: TrainState, grade: str, alarm: AlarmState | None, selected: bool
) -> tuple[object, ...] | None:
    """All that the words follow from besides time; None for a stale fix, where they say its place.

    A fix tells nothing new of most trains but where they are.
    """
    if grade == "stale":
        return None
    minutes = None if train.delay_s is None else int(train.delay_s / 60)
    return grade, alarm, selected, minutes, _told(train)


def hold_until_us(train: TrainState, picture: Picture, stale: bool, at_us: int) -> int:
    """When the words change by time alone: an age each second, a stay each minute."""
    fix_us = train.fix_event_us or 0
    if stale:
        return fix_us + ((at_us - fix_us) // US_PER_S + 1) * US_PER_S
    gets_stale_us = fix_us + fix_limit_s(train, picture.sources) * US_PER_S + 1
    if train.stopped_us is None:
        return gets_stale_us
    since_us = train.stopped_us if train.arrived_us is None else train.arrived_us
    return min(gets_stale_us, since_us + ((at_us - since_us) // _MINUTE_US + 1) * _MINUTE_US)


def _rank(train: TrainState, grade: str, alarm: AlarmState | None, selected: bool) -> int:
    if selected:
        return SELECTED
    if alarm is not None:
        return alarm.priority
    if grade != "good":
        return DOUBTFUL
    return LATE if (train.delay_s or 0) >= _LATE_S else PLAIN


def _doing(train: TrainState, railway: Railway, plan: Plan, at_us: int) -> str:
    """Where it stands and how long; running, what it carries and weighs, or its journey."""
    if train.stopped_us is not None:
        return _standing(train, railway, at_us)
    if train.cargo and not (train.category or "").startswith("passenger"):
        goods = texts.goods(train.cargo)
        mass = texts.number(train.mass_t, "t") if train.mass_t is not None else ""
        return " · ".join(part for part in (goods, mass) if part)
    return _journey(train, railway, plan)


def _standing(train: TrainState, railway: Railway, at_us: int) -> str:
    point = railway.points.get(train.at_point or "")
    since_us = train.stopped_us if train.arrived_us is None else train.arrived_us
    where = short_name(point) if point is not None else tr("stopped")
    minutes = max(0, at_us - (since_us or at_us)) // _MINUTE_US
    if minutes == 0:
        return where
    if minutes < 60:
        span = tr("{min} min", min=minutes)
    else:
        span = tr("{h} h {min}", h=minutes // 60, min=f"{minutes % 60:02}")
    return isolated(f"{where} {span}")


def _journey(train: TrainState, railway: Railway, plan: Plan) -> str:
    """From where to where, as reported, else as planned."""
    path = plan.paths.get(train.plan or "")
    origin = train.origin or (path.calls[0].point if path else None)
    destination = train.destination or (path.calls[-1].point if path else None)
    ends = [
        short_name(railway.points[end]) if end in railway.points else end
        for end in (origin, destination)
        if end
    ]
    return "–".join(ends)
