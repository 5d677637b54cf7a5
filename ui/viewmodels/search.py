"""Owns finding: what can be found by typing, and how well a typed text fits it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from core.alarms.definitions import AlarmDefinition
from core.line.model import MeasuringPoint, OperatingPoint, Railway, Section
from core.picture import Picture
from core.state.model import TrainState
from ui.viewmodels import texts
from ui.viewmodels.alarm_rows import alarm_name, alarm_text
from ui.viewmodels.language import tr
from ui.viewmodels.places import place_text, short_name
from ui.viewmodels.selection import alarm_ref
from ui.viewmodels.train_names import headcode, train_name

RESULTS = 12

# Better fits score lower; what people look for most often wins between equal fits.
_EXACT, _START, _WORD_START, _INSIDE, _SCATTERED, _SLIP = range(6)
_EQUIPMENT = {"measure": 4, "signal": 5, "switch": 6, "section": 7}
_KIND_ORDER = {"train": 0, "point": 1, "alarm": 2, "source": 3, "action": 3, **_EQUIPMENT}
# A slip of the finger is forgiven in what is at least this long.
_FORGIVEN_FROM = 5
# Letters that a keyboard may lack or that are written in two ways, as they are compared.
_ALIKE = str.maketrans("يىكةۀۍېئؤأإٱآقғңөұүһәіы", "ییکههیییوااااکгноуухаии")


@dataclass(frozen=True)
class Entry:
    """Something to find. `words` are all the texts it may be found by, its title among them."""

    kind: str
    id: str
    title: str
    detail: str
    words: tuple[str, ...]
    tier: int = 1

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The words as they are compared."""
        return tuple(fold(word) for word in self.words)


def fold(text: str) -> str:
    """Text as it is compared: without case, accents, vowel marks and doubled blanks.

    Letters of one sound that neighbouring alphabets write differently count as one.
    """
    parts = unicodedata.normalize("NFKD", text.casefold().translate(_ALIKE))
    return " ".join("".join(c for c in parts if not unicodedata.combining(c)).split())


def fit(typed: str, words: Iterable[str]) -> tuple[int, int] | None:
    """How well folded `typed` fits the best of folded `words`: lower is better, None is not."""
    best: tuple[int, int] | None = None
    for word in words:
        score = _fit_one(typed, word)
        if score is not None and (best is None or score < best):
            best = score
    return best


def _fit_one(typed: str, word: str) -> tuple[int, int] | None:
    if typed == word:
        return _EXACT, 0
    if word.startswith(typed):
        return _START, len(word)
    if f" {typed}" in word or f"-{typed}" in word:
        return _WORD_START, len(word)
    at = word.find(typed)
    if at >= 0:
        return _INSIDE, at
    span = _scattered(typed.replace(" ", ""), word)
    if span is not None:
        return _SCATTERED, span
    return (_SLIP, len(word)) if _is_slip(typed, word) else None


def _is_slip(typed: str, word: str) -> bool:
    """One letter wrong, too many, or two that changed places, at the start of the word."""
    length = len(typed)
    if length < _FORGIVEN_FROM:
        return False
    at = next((n for n, (a, b) in enumerate(zip(typed, word, strict=False)) if a != b), None)
    if at is None:
        return len(word) == length - 1
    rest = typed[at + 1 :]
    swapped = typed[at : at + 2][::-1] == word[at : at + 2]
    return (
        word.startswith(rest, at + 1)
        or word.startswith(rest, at)
        or (swapped and word.startswith(typed[at + 2 :], at + 2))
    )


def _scattered(typed: str, word: str) -> int | None:
    """Letters in their order with gaps: how many letters they span, None if too many."""
    first = at = word.find(typed[:1])
    for char in typed[1:]:
        at = word.find(char, at + 1)
        if at < 0:
            return None
    span = at - first + 1
    return span if first >= 0 and span <= 2 * len(typed) else None


def find(typed: str, entries: Sequence[Entry], limit: int = RESULTS) -> list[Entry]:
    """The best fits, best first. Nothing typed finds nothing."""
    wanted = fold(typed)
    if not wanted:
        return []
    scored = []
    for entry in entries:
        score = fit(wanted, entry.folded)
        if score is not None:
            rank = _KIND_ORDER.get(entry.kind, len(_KIND_ORDER))
            scored.append((score[0], rank, score[1], entry.tier, entry.title, entry))
    scored.sort(key=lambda item: item[:5])
    return [item[5] for item in scored[:limit]]


def point_where(point_id: str, railway: Railway) -> str:
    """The chainage of a place, and the line where it is not the default one."""
    found = railway.locate(point_id)
    if found is None:
        return texts.UNKNOWN
    line, position_mm = found
    branch = "" if line is railway.default_line else f", {line.name}"
    return tr("km {km}", km=texts.km(position_mm)) + branch


def local_names(point: OperatingPoint) -> tuple[str, ...]:
    """The names in other languages, once each; a right-to-left one does not turn its neighbours."""
    return tuple(f"\u2068{name}\u2069" for name in dict.fromkeys(point.names.values()))


def point_entries(railway: Railway) -> list[Entry]:
    """Every operating point, by its id and its name, short, in full and in each language."""
    entries = []
    for point in railway.points.values():
        entries.append(
            Entry(
                "point",
                point.id,
                short_name(point),
                " · ".join((point_where(point.id, railway), *local_names(point))),
                (point.short_name, point.name, point.id, *point.names.values()),
                point.tier,
            )
        )
    return entries


def equipment_entries(railway: Railway) -> list[Entry]:
    """Every detector, signal, set of points and detection section, by its id and name."""
    lines = {line.id: line for line in railway.lines}
    entries = []
    for kind, assets in (
        ("measure", railway.measuring_points),
        ("signal", railway.signals),
        ("switch", railway.switches),
        ("section", railway.sections),
    ):
        for asset in assets.values():
            at_mm = asset.start_mm if isinstance(asset, Section) else asset.position_mm
            where = tr("km {km}, {line}", km=texts.km(at_mm), line=lines[asset.line].name)
            name = asset.name if isinstance(asset, MeasuringPoint) else ""
            words = (asset.id, name) if name else (asset.id,)
            entries.append(Entry(kind, asset.id, name or asset.id, where, words, 2))
    return entries


def train_entries(picture: Picture, railway: Railway) -> list[Entry]:
    """Every train, by headcode, id and booked path."""
    return [
        Entry(
            "train",
            train.id,
            headcode(train),
            f"{texts.word(train.category or 'train')} · {place_text(train, railway)}",
            _train_words(train),
        )
        for train in picture.trains.values()
    ]


def _train_words(train: TrainState) -> tuple[str, ...]:
    words = (train_name(train), headcode(train), train.id, train.plan)
    return tuple(dict.fromkeys(word for word in words if word))


def alarm_entries(picture: Picture, definitions: Mapping[str, AlarmDefinition]) -> list[Entry]:
    """Every alarm that is not normal, by its name, type and text."""
    entries = []
    for alarm in picture.listed_alarms():
        name, detail = alarm_name(alarm, definitions), alarm_text(alarm, definitions)
        words = (name, alarm.id, detail)
        entries.append(
            Entry("alarm", alarm_ref(alarm.id, alarm.key), name, detail, words, alarm.priority)
        )
    return entries


def source_entries(picture: Picture) -> list[Entry]:
    """Every telemetry source, by its name and address."""
    return [
        Entry(
            "source",
            source.id,
            source.id,
            f"{texts.word(source.health)} · {source.uri}",
            (source.id, source.uri),
        )
        for source in picture.sources.values()
    ]
