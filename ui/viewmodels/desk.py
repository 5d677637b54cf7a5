"""Owns what the frame of the desk says: mode, sources, recorder, and the banners."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from core.events import AlarmTransitioned
from core.ids import Mode
from core.picture import Picture
from core.state.model import SourceState
from ui.viewmodels import texts

SILENT_LIMIT_S = 3.0

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


@dataclass(frozen=True)
class HealthCell:
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
        return f"{source.health}, nothing yet"
    return f"{source.health} {texts.age(age_us)}"


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
        return HealthCell("", "Sources", "cross", "none", False)
    fresh = sum(source.health == "fresh" for source in sources)
    worst = min(sources, key=lambda s: _WORST_FIRST.index(s.health))
    text = f"{fresh} of {len(sources)} fresh"
    if worst.health == "fresh":
        age_us = min(source_age_us(source, now_us) or 0 for source in sources)
        return HealthCell("", "Sources", "filled", f"{text}, {texts.age(age_us)}", True)
    shape = DOT_SHAPES.get(worst.health, "cross")
    return HealthCell(
        worst.id,
        "Sources",
        shape,
        f"{text}, {texts.shortened(worst.id, _NAME_LETTERS)} {worst.health}",
        False,
    )


def _stands_still(recorder: Recorder) -> bool:
    """A simulated store that is open without its simulator: fresh to the eye, and frozen."""
    return recorder.clock == "simulated" and not recorder.speed


def recorder_cell(mode: Mode, recorder: Recorder | None, silent_s: float) -> HealthCell:
    """Whether what happens is being recorded."""
    if mode is Mode.REPLAY:
        return HealthCell("", "Store", "hollow", "read only", True)
    if silent_s > SILENT_LIMIT_S:
        return HealthCell("", "Store", "cross", f"silent {silent_s:.0f} s", False)
    if recorder is None:
        return HealthCell("", "Store", "half", "no recorder", False)
    if not recorder.recording:
        return HealthCell("", "Store", "cross", "NOT RECORDING", False)
    if _stands_still(recorder):
        return HealthCell("", "Store", "half", "time stands still", False)
    waiting = recorder.queue + recorder.buffered
    text = f"recording, {waiting} waiting" if waiting else "recording"
    return HealthCell("", "Store", "filled", text, True)


def banner(mode: Mode, recorder: Recorder | None, silent_s: float, store_fault: str) -> str:
    """What must be said across the desk before anything else; empty when all is well."""
    if store_fault:
        return f"STORE UNREADABLE · {store_fault}"
    if mode is Mode.REPLAY:
        return ""
    if silent_s > SILENT_LIMIT_S:
        return f"RECORDER SILENT for {silent_s:.0f} s · the picture below is not followed any more"
    if recorder is not None and not recorder.recording:
        lost = len(recorder.unrecorded_alarms)
        alarms = f" · {texts.count(lost, 'alarm', 'alarms')} not recorded" if lost else ""
        return f"NOT RECORDING · {recorder.reason or 'no reason given'}{alarms}"
    if recorder is not None and _stands_still(recorder):
        return "TIME STANDS STILL · no source moves it, the picture is that of its last report"
    return ""


def window_title(mode: Mode, line_name: str) -> str:
    """The mode comes first: it is what a task bar still shows."""
    return f"{mode.value} · {line_name} · Bolan"
