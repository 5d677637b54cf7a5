"""Owns where names stand on the train graph: beside their curves, none on another, cell by cell.

The plane is divided into square cells. A name stands in the cell of the piece of curve that it
belongs to and does not leave it, so that the names of one cell never depend on those of another:
what is panned into view was placed for good, and is placed only when it is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from ui.viewmodels.drawing import Rect, TypeMeasure, free_of
from ui.viewmodels.graph_strokes import Floats, Strokes

CELL_PX = 400
_PAD_PX = 3.0
_GAP_PX = 3.0
# Where along its curve a name is tried, as parts of the curve's way through the cell.
_TRIES = (0.5, 0.3, 0.7, 0.15, 0.85)
# A curve that only cuts the corner of a cell is named in the next one.
_LEAST_WAY_PX = 70.0


class Label(NamedTuple):
    """A name beside a curve: `rect` is all that it takes, `style` actual or forecast."""

    train: str
    text: str
    rect: Rect
    style: str


class Cell(NamedTuple):
    """A cell of the plane, by its number across and down."""

    column: int
    row: int

    @property
    def rect(self) -> Rect:
        """The pixels of the plane that it covers."""
        return Rect(self.column * CELL_PX, self.row * CELL_PX, CELL_PX, CELL_PX)


def cells_within(rect: Rect) -> Iterator[Cell]:
    """The cells that a rectangle of the plane touches."""
    for column in range(int(rect.x // CELL_PX), int(rect.right // CELL_PX) + 1):
        for row in range(int(rect.y // CELL_PX), int(rect.bottom // CELL_PX) + 1):
            yield Cell(column, row)


def ahead_of(window: Rect, right: float, down: float) -> Rect:
    """What lies a cell further on where a window goes by so much."""
    x, y = (window[i] + np.sign(way) * CELL_PX for i, way in enumerate((right, down)))
    return Rect(float(x), float(y), window.width, window.height)


def cell_labels(
    cell: Cell,
    layers: Sequence[tuple[str, Strokes]],
    is_chart: bool,
    obstacles: Sequence[Rect],
    measure: TypeMeasure,
) -> list[Label]:
    """The names that find room in a cell: one a train, in the order of the layers.

    In a chart time runs across. `obstacles` are rectangles of the plane to keep clear of.
    """
    area = cell.rect
    taken = [rect for rect in obstacles if rect.overlaps(area)]
    found: list[Label] = []
    named: set[str] = set()
    for style, strokes in layers:
        low, high = (area.x, area.y), (area.right, area.bottom)
        if is_chart:
            low, high = low[::-1], high[::-1]
        near = strokes.within(low, high)
        rows = strokes.rows[near]
        if is_chart:
            rows = rows[:, [1, 0, 3, 2]]
        middle = (rows[:, :2] + rows[:, 2:]) / 2
        x, y = middle.T
        inside = (x >= area.x) & (x < area.right) & (y >= area.y) & (y < area.bottom)
        owners = strokes.owner[near[inside]]
        # One train's pieces after those of another.
        order = np.argsort(owners, kind="stable")
        owners, middle = owners[order], middle[inside][order]
        runs = (rows[:, 2:] - rows[:, :2])[inside][order]
        steps = np.hypot(*runs.T)
        starts = np.flatnonzero(np.diff(owners, prepend=-1)).tolist()
        for start, end in pairwise([*starts, len(owners)]):
            owner = int(owners[start])
            name = strokes.names[owner]
            if name in named:
                continue
            piece = slice(start, end)
            rect = _place(
                middle[piece], runs[piece], steps[piece].cumsum(), name, area, taken, measure
            )
            if rect is not None:
                named.add(name)
                taken.append(rect)
                found.append(Label(strokes.trains[owner], name, rect, style))
    return found


def _place(
    middle: Floats,
    runs: Floats,
    way: Floats,
    name: str,
    area: Rect,
    taken: Sequence[Rect],
    measure: TypeMeasure,
) -> Rect | None:
    """A free place beside a curve's pieces within a cell.

    Of each piece there is its middle, how far it runs, and the way along the curve to its end.
    """
    (x0, y0), (x1, y1) = middle[0].tolist(), middle[-1].tolist()
    total = float(way[-1])
    if max(total, abs(x1 - x0) + abs(y1 - y0)) < _LEAST_WAY_PX:
        return None
    width = measure.width(name, "small") + 2 * _PAD_PX
    height = measure.height("small")
    for part in _TRIES:
        index = min(int(way.searchsorted(total * part)), len(way) - 1)
        x, y = middle[index].tolist()
        rising = bool(runs[index, 0] * runs[index, 1] < 0)
        for rect in _beside(x, y, width, height, rising):
            if _within(rect, area) and free_of(rect, taken, _GAP_PX):
                return rect
    return None


def _beside(x: float, y: float, width: float, height: float, rising: bool) -> tuple[Rect, ...]:
    """Either side of a place, the side that the curve runs away from first."""
    left, right = x - width - _GAP_PX, x + _GAP_PX
    over, under = y - height - 1.0, y + 1.0
    if rising:
        return Rect(right, under, width, height), Rect(left, over, width, height)
    return Rect(right, over, width, height), Rect(left, under, width, height)


def _within(rect: Rect, area: Rect) -> bool:
    return (
        rect.x >= area.x
        and rect.right <= area.right
        and rect.y >= area.y
        and rect.bottom <= area.bottom
    )
