"""Owns the inspector card of a train: everything believed about it, and two dashes for the rest."""

from __future__ import annotations

from core.forecast import is_closed_ahead, loop_after
from core.state.limits import speed_limit_kmh
from core.state.model import TrainState
from core.state.quality import age_us, possible_extent_mm, quality
from core.units import MM_PER_KM, MM_PER_M, US_PER_S
from ui.viewmodels import texts
from ui.viewmodels.alarm_rows import worst_alarm_by_train
from ui.viewmodels.calls import NextCall, next_call
from ui.viewmodels.cards import (
    Card,
    Fact,
    Scene,
    acknowledgeable,
    alarm_facts,
    point_link,
    said_note,
    what_to_do,
)
from ui.viewmodels.clocks import minute_text
from ui.viewmodels.language import isolated, plural, tr
from ui.viewmodels.places import place_text
from ui.viewmodels.selection import Selection
from ui.viewmodels.train_names import headcode
from ui.viewmodels.train_rows import Style

# A train this far behind is not yet held up by the one before it.
_BEHIND_KM = 60


def train_card(train_id: str, scene: Scene) -> Card:
    """The card of a train; of one that is not on the line any more it says so."""
    train = scene.picture.trains.get(train_id)
    if train is None:
        return Card(train_id, tr("not on the line any more"))
    alarm = worst_alarm_by_train(scene.picture).get(train_id)
    facts = [
        *_place(train, scene),
        *_movement(train, scene),
        *_plan(train, scene),
        _behind(train, scene),
        *_consist(train, scene),
        *alarm_facts({train.id}, scene),
    ]
    located = train.line is not None and train.position_mm is not None
    return Card(
        title=headcode(train),
        subtitle=_journey(train, scene),
        alarm=(alarm.priority, alarm.state) if alarm else None,
        facts=tuple(facts),
        guidance=what_to_do(alarm, scene) if alarm else (),
        acknowledge=acknowledgeable(alarm, scene) if alarm else None,
        centre=(train.line or "", train.position_mm or 0) if located else None,
    )


def _journey(train: TrainState, scene: Scene) -> str:
    path = scene.plan.paths.get(train.plan or "")
    start = train.origin or (path.calls[0].point if path else None)
    end = train.destination or (path.calls[-1].point if path else None)
    if not (start or end):
        return ""
    return " → ".join(scene.point_name(p) if p else texts.UNKNOWN for p in (start, end))


def _fix_note(train: TrainState, scene: Scene) -> str:
    """Quality and age of the fix, which is that of every figure that came with it."""
    if train.fix_event_us is None:
        return ""
    grade = quality(train, scene.picture.sources, scene.now_us)
    return said_note(train.fix_event_us, scene, grade)


def _place(train: TrainState, scene: Scene) -> list[Fact]:
    grade = quality(train, scene.picture.sources, scene.now_us)
    if grade == "never":
        return [Fact(tr("Position"), texts.UNKNOWN), Fact(tr("Fix"), tr("never reported"))]
    is_old = grade == "stale"
    where = tr(
        "km {km}, {place}", km=texts.km(train.position_mm), place=place_text(train, scene.railway)
    )
    if train.track:
        where = tr("{place}, track {track}", place=where, track=train.track)
    style = Style.STRUCK if is_old else Style.PLAIN
    facts = [
        Fact(tr("Position"), where, style, _fix_note(train, scene), _place_links(train, scene)),
        _fix(train, scene, grade),
    ]
    extent = possible_extent_mm(train, scene.railway, scene.now_us)
    if is_old and extent is not None:
        span = tr("km {a} to {b}", a=texts.km(extent[0]), b=texts.km(extent[1]))
        facts.append(Fact(tr("Could be"), span))
    return facts


def _place_links(train: TrainState, scene: Scene) -> tuple[tuple[str, Selection], ...]:
    """The operating points that the position names."""
    if train.at_point in scene.railway.points:
        return (point_link(train.at_point or "", scene),)
    line = scene.railway.line_by_id.get(train.line or "")
    if line is None or train.position_mm is None:
        return ()
    around = line.neighbours(train.position_mm)
    return tuple(point_link(p.point.id, scene) for p in around if p is not None)


def _fix(train: TrainState, scene: Scene, grade: str) -> Fact:
    by = tr("by voice") if train.fix_manual else train.fix_source
    age = texts.age(age_us(train, scene.now_us))
    parts = [by, tr("{age} old", age=age)]
    if train.accuracy_mm is not None:
        parts.append(isolated(f"± {round(train.accuracy_mm / MM_PER_M)} {tr('m')}"))
    if grade in ("stale", "uncertain", "predicted"):
        parts.append(texts.word(grade))
    known = train.fix_source in scene.picture.sources and not train.fix_manual
    links = ((by, Selection("source", train.fix_source)),) if known else ()
    style = Style.STRONG if grade == "stale" else Style.PLAIN
    return Fact(tr("Fix"), ", ".join(isolated(part) for part in parts if part), style, links=links)


def _movement(train: TrainState, scene: Scene) -> list[Fact]:
    note = _fix_note(train, scene)
    is_old = quality(train, scene.picture.sources, scene.now_us) == "stale"
    speed, delay = texts.kmh(train.speed_hm_h), texts.delay(train.delay_s)
    late = delay if train.delay_s is None else tr("{delay} min", delay=delay)
    facts = [
        _figure(tr("Speed"), _limited(speed, train, scene), train.speed_hm_h, is_old, note),
        _figure(tr("Delay"), late, train.delay_s, is_old, note),
        Fact(tr("Direction"), texts.direction(train.direction)),
    ]
    if train.stopped_us is not None:
        since = texts.age(max(0, scene.now_us - train.stopped_us))
        facts.append(Fact(tr("Stands"), tr("for {time}", time=since)))
    return facts


def _figure(label: str, said: str, value: int | None, is_old: bool, note: str) -> Fact:
    if value is None:
        return Fact(label, said)
    return Fact(label, said, Style.STRUCK if is_old else Style.PLAIN, note)


def _limited(speed: str, train: TrainState, scene: Scene) -> str:
    line = scene.railway.line_by_id.get(train.line or "")
    if line is None or train.position_mm is None:
        return speed
    limit_kmh = speed_limit_kmh(train, line, scene.picture.restrictions.values())
    if limit_kmh is None:
        return speed
    return tr("{speed} (limit {limit})", speed=speed, limit=f"{limit_kmh:.0f}")


def _plan(train: TrainState, scene: Scene) -> list[Fact]:
    """What it did last, and what comes next: by the plan, and by the plan and its delay."""
    last = Fact(tr("Last call"), texts.UNKNOWN)
    if train.last_call_point is not None and train.last_call_event_us is not None:
        name = scene.point_name(train.last_call_point)
        time = scene.time(train.last_call_event_us)
        text = tr("{call} {place} {time}", call=texts.call(train.last_call), place=name, time=time)
        place = ((name, Selection("point", train.last_call_point)),)
        last = Fact(
            tr("Last call"),
            text,
            links=place if train.last_call_point in scene.railway.points else (),
        )
    call = next_call(train, scene.railway, scene.plan)
    if call is None:
        return [last, Fact(tr("Next by plan"), texts.UNKNOWN)]
    links = ((call.name, Selection("point", call.point)),)
    if call.at_us is None:
        return [last, Fact(tr("Next by plan"), call.name, links=links)]
    booked = minute_text(call.at_us, scene.now_us, scene.zone)
    said = f"{booked} {call.name}"
    said = tr("dep {call}", call=said) if call.is_departure else said
    forecast = _forecast(train, call, call.at_us, scene)
    return [last, Fact(tr("Next by plan"), said, links=links), forecast]


def _forecast(train: TrainState, call: NextCall, booked_us: int, scene: Scene) -> Fact:
    """The booked time and the delay it runs with; never a time that has passed.

    None where it comes before to what is closed: the delay says nothing of how long it waits there.
    """
    if train.delay_s is None or _is_held(train, call, scene):
        return Fact(tr("Forecast"), texts.UNKNOWN)
    at_us = max(booked_us + train.delay_s * US_PER_S, scene.now_us)
    time = minute_text(at_us, scene.now_us, scene.zone)
    late = texts.delay((at_us - booked_us) // US_PER_S)
    return Fact(
        tr("Forecast"), tr("{time} ({delay})", time=time, delay=late), note=_fix_note(train, scene)
    )


def _is_held(train: TrainState, call: NextCall, scene: Scene) -> bool:
    """Whether what is closed begins before its next call, or before it could wait once departed."""
    line = scene.railway.line_by_id.get(train.line or "")
    to_mm = line.position_by_point.get(call.point) if line is not None else None
    if line is None or to_mm is None or train.position_mm is None:
        return False
    if call.is_departure:
        is_up = scene.plan.paths[train.plan or ""].direction == "up"
        to_mm = loop_after(line, to_mm, is_up) or to_mm
    here_mm = train.position_mm
    return is_closed_ahead(scene.picture, scene.railway, line.id, here_mm, to_mm, scene.now_us)


def _behind(train: TrainState, scene: Scene) -> Fact:
    """The next train behind it that runs the same way, near enough to be held up."""
    label = tr("Behind it")
    if train.position_mm is None or train.direction is None:
        return Fact(label, texts.UNKNOWN)
    sign = -1 if train.direction == "up" else 1
    found = [
        (gap_mm, other)
        for other in scene.picture.trains.values()
        if (other.line, other.direction) == (train.line, train.direction)
        and other.position_mm is not None
        and 0 < (gap_mm := (other.position_mm - train.position_mm) * sign) <= _BEHIND_KM * MM_PER_KM
    ]
    if not found:
        return Fact(label, tr("no train within {km} km", km=_BEHIND_KM))
    gap_mm, other = min(found, key=lambda pair: (pair[0], pair[1].id))
    name = headcode(other)
    words = [tr("{train} {km} km behind", train=name, km=texts.km(gap_mm))]
    if other.stopped_us is not None:
        words.append(tr("stands at {place}", place=place_text(other, scene.railway)))
    note = _fix_note(other, scene)
    return Fact(label, ", ".join(words), note=note, links=((name, Selection("train", other.id)),))


def _consist(train: TrainState, scene: Scene) -> list[Fact]:
    parts = [
        train.locomotives,
        None if train.wagons is None else plural(train.wagons, "{n} wagon", "{n} wagons"),
        None if train.mass_t is None else texts.number(train.mass_t, "t"),
        None if train.length_m is None else texts.number(train.length_m, "m"),
    ]
    described_us = train.described_event_us
    note = "" if described_us is None else said_note(described_us, scene)
    rows = (
        (tr("Category"), texts.word(train.category)),
        (tr("Consist"), " · ".join(part for part in parts if part) or texts.UNKNOWN),
        (tr("Cargo"), texts.word(train.cargo)),
        (tr("Gauge"), texts.gauge(train.gauge_mm)),
    )
    return [Fact(label, text, note=note if text != texts.UNKNOWN else "") for label, text in rows]
