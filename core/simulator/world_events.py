"""Owns what happens on the ground, as it is: signals, points, sections, authorities, trains.

The field tells of these late, wrongly or not at all; here they are true. Instants in microseconds.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Aspect = Literal["stop", "caution", "clear"]
PointsState = Literal["normal", "reverse", "moving"]


class SignalShown(NamedTuple):
    """A signal shows another aspect."""

    at_us: int
    signal: str
    aspect: Aspect


class PointsMoved(NamedTuple):
    """Points begin to move, or lie in another position."""

    at_us: int
    points: str
    state: PointsState


class SectionOccupied(NamedTuple):
    """A detection section becomes occupied, or clear."""

    at_us: int
    section: str
    occupied: bool


class AuthorityGiven(NamedTuple):
    """A train may pass a signal at stop into a section, by a numbered authority."""

    at_us: int
    number: int
    train: str
    section: str


class TrainStalled(NamedTuple):
    """A train stands on a grade and cannot go on; and, when `stalled` is False, it goes on."""

    at_us: int
    train: str
    line: str
    position_mm: int
    stalled: bool


class FuelShort(NamedTuple):
    """A train stands where it would have passed, to be filled up while it has its reserve."""

    at_us: int
    train: str
    point: str


class TooLong(NamedTuple):
    """A train comes into a station track that is shorter than it is."""

    at_us: int
    train: str
    section: str


class RuleBroken(NamedTuple):
    """What signals exist to prevent: a train past a signal at stop, or two in one section."""

    at_us: int
    train: str
    what: str


WorldEvent = (
    SignalShown
    | PointsMoved
    | SectionOccupied
    | AuthorityGiven
    | TrainStalled
    | FuelShort
    | TooLong
    | RuleBroken
)
