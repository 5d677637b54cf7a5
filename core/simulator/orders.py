"""Owns what can be done to a world at run time, by orders of people or by faults.

A world is what its railway, plan, seed and the list of (instant, change) make it: the same list
gives the same world, and nothing before an instant depends on a change made at it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Answer(NamedTuple):
    """Whether a change was made, and the sentence that says so or why not."""

    done: bool
    text: str = ""


@dataclass(frozen=True)
class Hold:
    """A train stays at an operating point (None: the next where it can stand) until then.

    `until_s` in seconds since 1970; None for until it is released.
    """

    train: str
    point: str | None = None
    until_s: int | None = None


@dataclass(frozen=True)
class Release:
    """A held or stopped train may go on."""

    train: str


@dataclass(frozen=True)
class Immobilise:
    """A train comes to a stand where it is and stays there for some seconds (None: released)."""

    train: str
    seconds: int | None = None


@dataclass(frozen=True)
class Slow:
    """A train runs so many times as long as it normally would from now on."""

    train: str
    factor: float


@dataclass(frozen=True)
class Restrict:
    """A speed limit between two places of a line, under a name."""

    id: str
    line: str
    from_mm: int
    to_mm: int
    kmh: float


@dataclass(frozen=True)
class Close:
    """No train enters a stretch of line: a possession, a block, a washed-out track."""

    id: str
    line: str
    from_mm: int
    to_mm: int


@dataclass(frozen=True)
class Lift:
    """A restriction or a closure ends, by its name."""

    id: str


@dataclass(frozen=True)
class Precede:
    """At `point` and from there on `first` goes before `then`, which waits for it there."""

    first: str
    then: str
    point: str


@dataclass(frozen=True)
class UseTrack:
    """A train takes another track of a station ahead of it."""

    train: str
    point: str
    track: str


Change = Hold | Release | Immobilise | Slow | Restrict | Close | Lift | Precede | UseTrack
