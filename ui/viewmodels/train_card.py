"""Owns the inspector card of a train: everything believed about it, and two dashes for the rest."""

from __future__ import annotations

from core.state.limits import speed_limit_kmh
from core.state.model import TrainState
from core.state.quality import age_us, possible_extent_mm, quality
from core.units import MM_PER_M
from ui.viewmodels import texts
from ui.viewmodels.alarm_rows import alarm_name, worst_alarm_by_train
from ui.viewmodels.calls import next_call_text
from ui.viewmodels.cards import Card, Fact, Scene, acknowledgeable, what_to_do
from ui.viewmodels.language import plural
from ui.viewmodels.places import place_text
from ui.viewmodels.train_names import headcode
from ui.viewmodels.train_rows import Style


def train_card(train_id: str, scene: Scene) -> Card:
    """The card of a train; of one that is not on the line any more it says so."""
    train = scene.picture.trains.get(train_id)
    if train is None:
        return Card(train_id, "not on the line any more")
    alarm = worst_alarm_by_train(scene.picture).get(train_id)
    facts = [*_place(train, scene), *_movement(train, scene), *_consist(train)]
    if alarm is not None:
        facts.append(Fact("Alarm", alarm_name(alarm, scene.definitions), Style.STRONG))
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
    parts = []
    if start or end:
        names = [scene.point_name(p) if p else texts.UNKNOWN for p in (start, end)]
        parts.append(" → ".join(names))
    return " · ".join(parts)


def _place(train: TrainState, scene: Scene) -> list[Fact]:
    grade = quality(train, scene.picture.sources, scene.now_us)
    is_old = grade == "stale"
    if grade == "never":
        return [Fact("Position", texts.UNKNOWN), Fact("Fix", "never reported")]
    track = f", track {train.track}" if train.track else ""
    where = f"km {texts.km(train.position_mm)}, {place_text(train, scene.railway)}{track}"
    facts = [Fact("Position", where, Style.STRUCK if is_old else Style.PLAIN)]
    facts.append(Fact("Fix", _fix(train, scene, grade), Style.STRONG if is_old else Style.PLAIN))
    extent = possible_extent_mm(train, scene.railway, scene.now_us)
    if is_old and extent is not None:
        facts.append(Fact("Could be", f"km {texts.km(extent[0])} to {texts.km(extent[1])}"))
    return facts


def _fix(train: TrainState, scene: Scene, grade: str) -> str:
    age = texts.age(age_us(train, scene.now_us))
    by = "by voice" if train.fix_manual else train.fix_source
    parts = [by, f"{age} old"]
    if train.accuracy_mm is not None:
        parts.append(f"± {round(train.accuracy_mm / MM_PER_M)} m")
    if grade in ("stale", "uncertain"):
        parts.append(grade)
    return ", ".join(part for part in parts if part)


def _movement(train: TrainState, scene: Scene) -> list[Fact]:
    is_old = quality(train, scene.picture.sources, scene.now_us) == "stale"
    return [
        _figure("Speed", texts.kmh(train.speed_hm_h) + _limit(train, scene), is_old),
        _figure("Delay", _delay(train), is_old),
        Fact("Direction", texts.direction(train.direction)),
        Fact("Last call", _last_call(train, scene)),
        Fact(
            "Next by plan",
            next_call_text(train, scene.railway, scene.plan, scene.now_us, scene.zone),
        ),
    ]


def _figure(label: str, text: str, is_old: bool) -> Fact:
    known = not text.startswith(texts.UNKNOWN)
    return Fact(label, text, Style.STRUCK if is_old and known else Style.PLAIN)


def _limit(train: TrainState, scene: Scene) -> str:
    line = scene.railway.line_by_id.get(train.line or "")
    if line is None or train.position_mm is None:
        return ""
    limit_kmh = speed_limit_kmh(train, line)
    return "" if limit_kmh is None else f" (limit {limit_kmh:.0f})"


def _delay(train: TrainState) -> str:
    text = texts.delay(train.delay_s)
    return text if text == texts.UNKNOWN else f"{text} min"


def _last_call(train: TrainState, scene: Scene) -> str:
    if train.last_call_point is None or train.last_call_event_us is None:
        return texts.UNKNOWN
    name = scene.point_name(train.last_call_point)
    return f"{texts.call(train.last_call)} {name} {scene.time(train.last_call_event_us)}"


def _consist(train: TrainState) -> list[Fact]:
    parts = [
        train.locomotives,
        None if train.wagons is None else plural(train.wagons, "{n} wagon", "{n} wagons"),
        None if train.mass_t is None else texts.number(train.mass_t, "t"),
        None if train.length_m is None else texts.number(train.length_m, "m"),
    ]
    return [
        Fact("Category", texts.word(train.category)),
        Fact("Consist", " · ".join(part for part in parts if part) or texts.UNKNOWN),
        Fact("Cargo", texts.word(train.cargo)),
        Fact("Gauge", texts.UNKNOWN if train.gauge_mm is None else f"{train.gauge_mm} mm"),
    ]
