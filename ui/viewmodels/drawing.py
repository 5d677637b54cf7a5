"""Owns the plain data that pictures are drawn from: rectangles, texts, strokes, sizes of type."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol

import msgspec

from core.alarms.lifecycle import ACKED

XY = tuple[float, float]


class TypeMeasure(Protocol):
    """How large text is in a font role; the window system answers on a desk."""

    def width(self, text: str, role: str) -> float:
        """The advance width of a line of text in pixels."""
        ...

    def height(self, role: str) -> float:
        """The height of a line in pixels."""
        ...


class Rect(NamedTuple):
    """A rectangle in pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of its lower edge."""
        return self.y + self.height

    @property
    def center(self) -> XY:
        """Its middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def overlaps(self, other: Rect, gap: float = 0.0) -> bool:
        """Whether the two come nearer than `gap`."""
        return (
            self.x < other.right + gap
            and other.x < self.right + gap
            and self.y < other.bottom + gap
            and other.y < self.bottom + gap
        )

    def contains(self, x: float, y: float) -> bool:
        """Whether a place lies in it."""
        return self.x <= x <= self.right and self.y <= y <= self.bottom


class Text(NamedTuple):
    """A line of text in its rectangle: `role` is the font's, `color` the colour's.

    `align` is left, center or right; `struck` strikes it through, `diamond` puts the sign of a
    gauge break before it.
    """

    text: str
    rect: Rect
    role: str
    color: str = "text"
    align: str = "left"
    struck: bool = False
    diamond: bool = False


class Stroke(NamedTuple):
    """A line through places. `style` is solid, dash (planned), long_dash, double, hatch or dots."""

    points: tuple[XY, ...]
    color: str
    width: float
    style: str = "solid"


class Marker(msgspec.Struct, frozen=True):
    """An alarm marker at a place, `size` pixels high."""

    center: XY
    size: float
    priority: int
    state: str
    held: bool = False

    @property
    def blinks(self) -> bool:
        """Whether it may change with the blink clock: what is not yet acknowledged does."""
        return self.state != ACKED


def fit(text: str, role: str, room: float, measure: TypeMeasure) -> str:
    """The text, shortened with an ellipsis where it is wider than `room`; empty where none fits."""
    if measure.width(text, role) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure.width(text[:middle].rstrip(" ·–") + "…", role) <= room:
            low = middle
        else:
            high = middle - 1
    shortened = text[:low].rstrip(" ·–")
    return shortened + "…" if len(shortened) > 1 else ""


def free_of(rect: Rect, others: Iterable[Rect], gap: float = 0.0) -> bool:
    """Whether a rectangle keeps its distance from all others."""
    left, top = rect.x, rect.y
    right, bottom = rect.right + gap, rect.bottom + gap
    for x, y, width, height in others:
        if x < right and left < x + width + gap and y < bottom and top < y + height + gap:
            return False
    return True
