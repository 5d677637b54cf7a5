"""Owns the trains table as data: its columns, its cells, and the order a person asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import tzinfo
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import Any

import msgspec

from core.line.model import Railway
from core.picture import Picture
from core.state.model import AlarmState, TrainState
from core.state.quality import age_us, quality
from core.timetable.model import Plan
from ui.viewmodels import texts
from ui.viewmodels.alarm_rows import worst_alarm_by_train
from ui.viewmodels.calls import next_call_text
from ui.viewmodels.language import mark, plural, tr
from ui.viewmodels.places import place_text, short_name
from ui.viewmodels.train_names import headcode, train_name


class Style(StrEnum):
    """How a cell is written. A struck figure is one that was true once."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    STRUCK = "struck"


class Cell(msgspec.Struct, frozen=True):
    """The text of a cell and how it is written."""

    text: str
    style: Style = Style.PLAIN


class Facts(msgspec.Struct, frozen=True):
    """What the cells of one train are made from; `alarm` is its worst one."""

    train: TrainState
    railway: Railway
    plan: Plan
    quality: str
    age_us: int | None
    now_us: int
    zone: tzinfo
    alarm: AlarmState | None

    @property
    def is_old(self) -> bool:
        """True where the figures of the fix are no longer true."""
        return self.quality == "stale"


@dataclass(frozen=True)
class TrainRow:
    """One train in the table. Cells are made when they are looked at: most are out of sight."""

    facts: Facts

    @property
    def id(self) -> str:
        """The train."""
        return self.facts.train.id

    @property
    def alarm(self) -> tuple[int, str] | None:
        """Priority and state of its worst alarm."""
        alarm = self.facts.alarm
        return (alarm.priority, alarm.state) if alarm else None

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """One cell a column."""
        return tuple(column.cell(self.facts) for column in COLUMNS)

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        said = [f"{tr(c.title)} {cell.text}" for c, cell in zip(COLUMNS, self.cells, strict=True)]
        if self.alarm is not None:
            said.append(tr("alarm of priority {priority}", priority=self.alarm[0]))
        return ", ".join(said)


class Column(msgspec.Struct, frozen=True):
    """A column: its title, its cell, what it is sorted by (None is last) and a typical text.

    Columns with a `share` of it take the room that is left.
    """

    title: str
    cell: Callable[[Facts], Cell]
    key: Callable[[Facts], Any]
    sample: str
    is_number: bool = False
    share: int = 0


def fix_text(facts: Facts) -> str:
    """Age and quality of the fix: `12 s`, `M 4:10`, `~ 12 s`."""
    mark = {"manual": "M ", "uncertain": "~ "}.get(facts.quality, "")
    return mark + texts.age(facts.age_us)


def _moving_figure(text: str, facts: Facts) -> Cell:
    if facts.is_old and text != texts.UNKNOWN:
        return Cell(text, Style.STRUCK)
    return Cell(text)


# Trains keep their names, and their rows are sorted each second.
@lru_cache(maxsize=4_096)
def _natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """Numbers inside a name count as numbers: F 99 before F 2099."""
    runs: list[str] = []
    for char in text.casefold():
        if runs and runs[-1].isdecimal() == char.isdecimal():
            runs[-1] += char
        else:
            runs.append(char)
    return tuple((0, int(run), "") if run.isdecimal() else (1, 0, run) for run in runs)


def _word_key(text: str | None) -> tuple[tuple[int, int, str], ...] | None:
    return _natural(text) if text else None


def _point_name(facts: Facts, point_id: str | None) -> str:
    point = facts.railway.points.get(point_id or "")
    return short_name(point) if point else texts.word(point_id)


def _place(facts: Facts) -> str:
    return place_text(facts.train, facts.railway)


def _destination(facts: Facts) -> str:
    train = facts.train
    path = facts.plan.paths.get(train.plan or "")
    booked = path.calls[-1].point if path else None
    return _point_name(facts, train.destination or booked)


def _next(facts: Facts) -> str:
    return next_call_text(facts.train, facts.railway, facts.plan, facts.now_us, facts.zone)


COLUMNS: tuple[Column, ...] = (
    Column(
        mark("Train"),
        lambda f: Cell(headcode(f.train), Style.STRONG),
        lambda f: _natural(train_name(f.train)),
        "X 00000",
    ),
    Column(
        mark("Category"),
        lambda f: Cell(texts.word(f.train.category), Style.QUIET),
        lambda f: _word_key(f.train.category),
        "passenger express",
        share=1,
    ),
    Column(
        mark("Place"),
        lambda f: Cell(_place(f)),
        lambda f: _word_key(_place(f)),
        "Yeraliyevo–Zhetybay",
        share=3,
    ),
    Column(
        mark("km"),
        lambda f: _moving_figure(texts.km(f.train.position_mm), f),
        lambda f: f.train.position_mm,
        "0000.0",
        is_number=True,
    ),
    Column(
        mark("Speed"),
        lambda f: _moving_figure(texts.kmh(f.train.speed_hm_h), f),
        lambda f: f.train.speed_hm_h,
        "000 km/h",
        is_number=True,
    ),
    Column(
        mark("Delay"),
        lambda f: _moving_figure(texts.delay(f.train.delay_s), f),
        lambda f: f.train.delay_s,
        "+0000",
        is_number=True,
    ),
    Column(
        mark("Fix"),
        lambda f: Cell(fix_text(f), Style.STRONG if f.is_old else Style.QUIET),
        lambda f: f.age_us,
        "M 00 h 00",
        is_number=True,
    ),
    Column(
        mark("Next by plan"),
        lambda f: Cell(_next(f)),
        lambda f: _word_key(_next(f)),
        "dep 00:00 Chaman",
        share=3,
    ),
    Column(
        mark("Destination"),
        lambda f: Cell(_destination(f), Style.QUIET),
        lambda f: _word_key(_destination(f)),
        "Karachi Port",
        share=2,
    ),
)
ALARM_COLUMN_SAMPLE = "00"
DEFAULT_SORT = (3, False)


def train_rows(
    picture: Picture,
    railway: Railway,
    plan: Plan,
    now_us: int,
    zone: tzinfo,
    sort: tuple[int, bool] = DEFAULT_SORT,
) -> list[TrainRow]:
    """One row a train, sorted by a column (index, descending); the unknown is always last."""
    worst = worst_alarm_by_train(picture)
    facts = [
        Facts(
            train,
            railway,
            plan,
            quality(train, picture.sources, now_us),
            age_us(train, now_us),
            now_us,
            zone,
            worst.get(train.id),
        )
        for train in picture.trains.values()
    ]
    return [TrainRow(f) for f in _sorted(facts, *sort)]


def _sorted(facts: list[Facts], column: int, descending: bool) -> list[Facts]:
    key = COLUMNS[column].key
    keyed = [(key(f), f) for f in sorted(facts, key=lambda f: _natural(f.train.id))]
    known = [pair for pair in keyed if pair[0] is not None]
    known.sort(key=lambda pair: pair[0], reverse=descending)
    return [f for _, f in known] + [f for k, f in keyed if k is None]


def summary(picture: Picture, now_us: int) -> str:
    """How many trains there are and how many of them have an old position or none."""
    grades = Counter(quality(t, picture.sources, now_us) for t in picture.trains.values())
    total = plural(len(picture.trains), "{n} train", "{n} trains")
    parts = [total]
    if grades["stale"]:
        parts.append(tr("{n} with an old position", n=grades["stale"]))
    if grades["never"]:
        parts.append(tr("{n} never seen", n=grades["never"]))
    return " · ".join(parts)
