"""Owns what the frame of the desk says: mode, sources, recorder, and the banners."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import msgspec

from core.events import AlarmTransitioned
from core.ids import Mode, Origin
from core.picture import Picture
from core.state.model import SourceState
from ui.viewmodels import texts
from ui.viewmodels.language import mark, plural, tr

SILENT_LIMIT_S = 3.0

_MODES = {
    Mode.LIVE: mark("LIVE"),
    Mode.SIMULATION: mark("SIMULATION"),
    Mode.TRAINING: mark("TRAINING"),
    Mode.WHAT_IF: mark("WHAT-IF"),
    Mode.REPLAY: mark("REPLAY"),
    Mode.FORECAST: mark("FORECAST"),
}

# Health from good to bad, as the shape of a dot: filled, half, hollow, crossed out.
DOT_SHAPES = {"fresh": "filled", "late": "half", "stale": "hollow", "dead": "cross"}
_NAME_LETTERS = 20
_WORST_FIRST = ("dead", "stale", "late", "fresh")


class Recorder(Protocol):
    """What a recorder says of itself on its status channel."""

    @property
    def recording(self) -> bool: ...
    @property
    def reason(self) -> str: ...
    @property
    def clock(self) -> str: ...
    @property
    def speed(self) -> float: ...
    @property
    def queue(self) -> int: ...
    @property
    def buffered(self) -> int: ...
    @property
    def unrecorded_alarms(self) -> Sequence[AlarmTransitioned]: ...


class HealthCell(msgspec.Struct, frozen=True):
    """One thing of the frame that is well or not: a name, a dot's shape, and words."""

    id: str
    name: str
    shape: str
    text: str
    is_well: bool

    @property
    def spoken(self) -> str:
        """The cell for a screen reader."""
        return f"{self.name}: {self.text}"


def source_age_us(source: SourceState, now_us: int) -> int | None:
    """How long ago anything of the source was recorded; None for never."""
    return None if source.last_recorded_us is None else max(0, now_us - source.last_recorded_us)


def _source_text(source: SourceState, now_us: int) -> str:
    age_us = source_age_us(source, now_us)
    if age_us is None:
        return tr("{health}, nothing yet", health=texts.word(source.health))
    return f"{texts.word(source.health)} {texts.age(age_us)}"


def source_cells(picture: Picture, now_us: int) -> tuple[HealthCell, ...]:
    """One cell a source, in the order of their names, so that none moves when it gets ill."""
    return tuple(
        HealthCell(
            source.id,
            texts.shortened(source.id, _NAME_LETTERS),
            DOT_SHAPES.get(source.health, "cross"),
            _source_text(source, now_us),
            source.health == "fresh",
        )
        for source in sorted(picture.sources.values(), key=lambda s: s.id)
    )


def source_summary(picture: Picture, now_us: int) -> HealthCell:
    """All sources in one cell, for where there is no room: how many are well, and the worst."""
    sources = sorted(picture.sources.values(), key=lambda s: s.id)
    if not sources:
        return HealthCell("", tr("Sources"), "cross", tr("none"), False)
    fresh = sum(source.health == "fresh" for source in sources)
    worst = min(sources, key=lambda s: _WORST_FIRST.index(s.health))
    text = tr("{n} of {m} fresh", n=fresh, m=len(sources))
    if worst.health == "fresh":
        age_us = min(source_age_us(source, now_us) or 0 for source in sources)
        return HealthCell("", tr("Sources"), "filled", f"{text}, {texts.age(age_us)}", True)
    shape = DOT_SHAPES.get(worst.health, "cross")
    return HealthCell(
        worst.id,
        tr("Sources"),
        shape,
        f"{text}, {texts.shortened(worst.id, _NAME_LETTERS)} {texts.word(worst.health)}",
        False,
    )


def _stands_still(recorder: Recorder) -> bool:
    """A simulated store that is open without its simulator: fresh to the eye, and frozen."""
    return recorder.clock == "simulated" and not recorder.speed


def recorder_cell(mode: Mode, recorder: Recorder | None, silent_s: float) -> HealthCell:
    """Whether what happens is being recorded."""
    if mode in (Mode.REPLAY, Mode.FORECAST):
        return HealthCell("", tr("Store"), "hollow", tr("read only"), True)
    if silent_s > SILENT_LIMIT_S:
        return HealthCell("", tr("Store"), "cross", tr("silent {s} s", s=f"{silent_s:.0f}"), False)
    if recorder is None:
        return HealthCell("", tr("Store"), "half", tr("no recorder"), False)
    if not recorder.recording:
        return HealthCell("", tr("Store"), "cross", tr("NOT RECORDING"), False)
    if _stands_still(recorder):
        return HealthCell("", tr("Store"), "half", tr("time stands still"), False)
    waiting = recorder.queue + recorder.buffered
    text = tr("recording, {n} waiting", n=waiting) if waiting else tr("recording")
    return HealthCell("", tr("Store"), "filled", text, True)


def banner(mode: Mode, recorder: Recorder | None, silent_s: float, store_fault: str) -> str:
    """What must be said across the desk before anything else; empty when all is well."""
    if store_fault:
        return tr("STORE UNREADABLE · {reason}", reason=store_fault)
    if mode in (Mode.REPLAY, Mode.FORECAST):
        return ""
    if silent_s > SILENT_LIMIT_S:
        return tr(
            "RECORDER SILENT for {s} s · the picture below is not followed any more",
            s=f"{silent_s:.0f}",
        )
    if recorder is not None and not recorder.recording:
        lost = len(recorder.unrecorded_alarms)
        alarms = plural(lost, "{n} alarm not recorded", "{n} alarms not recorded") if lost else ""
        reason = recorder.reason or tr("no reason given")
        return " · ".join(part for part in (tr("NOT RECORDING"), reason, alarms) if part)
    if recorder is not None and _stands_still(recorder):
        return tr("TIME STANDS STILL · no source moves it, the picture is that of its last report")
    return ""


def mode_word(mode: Mode) -> str:
    """The mode in a word, as badge and title say it."""
    return tr(_MODES[mode])


def in_charge(picture: Picture, operator: str, duty: str, *, is_now: bool) -> tuple[str, str]:
    """Who is at the desk and for what; of an instant that is past, who had the desk then."""
    if is_now:
        return operator, duty
    owner = next((desk.owner for desk in picture.desks.values() if desk.owner), "")
    return owner, tr("in charge then") if owner else ""


def window_title(mode: Mode, line_name: str, origin: Origin) -> str:
    """The mode comes first: it is what a task bar still shows. A replayed training says so."""
    words = [mode_word(mode)]
    if origin is Origin.TRAINING and mode is not Mode.TRAINING:
        words.append(mode_word(Mode.TRAINING))
    return " · ".join((*words, line_name, "Bolan"))
