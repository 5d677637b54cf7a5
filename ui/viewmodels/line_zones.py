"""Owns where on the panel the line is restricted: slower, in a possession, blocked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from core.line.model import Section
from core.operations.model import Restriction
from ui.viewmodels.drawing import Rect
from ui.viewmodels.language import isolated, tr
from ui.viewmodels.line_map import LineMap
from ui.viewmodels.track_rows import running_rows

_LEAST_PX = 6.0
_HALF_PX = 6.0


class Zone(NamedTuple):
    """A restriction over the tracks. `kind` is tsr, possession or block.

    `is_certain` is False while it is asked for or asked to be lifted, and not confirmed.
    """

    kind: str
    id: str
    rect: Rect
    is_certain: bool


def zones(here: LineMap, restrictions: Iterable[Restriction]) -> Iterator[Zone]:
    """The restrictions of the line in view, never narrower than can be seen."""
    for found in restrictions:
        if found.line != here.line.id:
            continue
        low, high = sorted((here.axis.x(found.from_mm), here.axis.x(found.to_mm)))
        spare = max(0.0, _LEAST_PX - (high - low)) / 2
        low, high = max(0.0, low - spare), min(here.axis.width_px, high + spare)
        if low < high:
            top, bottom = _heights(here, found)
            rect = Rect(low, top - _HALF_PX, high - low, bottom - top + 2 * _HALF_PX)
            yield Zone(found.kind, found.id, rect, found.state == "active")


def zone_words(found: Restriction) -> str:
    """What stands below it: the speed in km/h, or what it is."""
    if found.kind == "tsr" and found.kmh is not None:
        return isolated(str(found.kmh))
    return tr("Possession") if found.kind == "possession" else tr("Blocked")


def _heights(here: LineMap, found: Restriction) -> tuple[float, float]:
    """The y of the uppermost and the lowest track that it lies on: a block's own, or all."""
    section = here.railway.sections.get(found.section or "")
    if section is not None:
        ys = _section_ys(here, section)
    else:
        stretch = here.line.stretch_at((found.from_mm + found.to_mm) // 2)
        rows = running_rows(stretch.tracks) if stretch is not None else (0.0,)
        ys = [here.geometry.row_y(row) for row in rows]
    return min(ys), max(ys)


def _section_ys(here: LineMap, section: Section) -> list[float]:
    return [y for _, y in here.section_way(section)] or [here.geometry.axis_y]
