"""Owns the terms that conditions are made of: static types, fields, and what an evaluation reads.

A value is True, False, a number, a moment (microseconds), a word, a name, a thing, a list of
things, None (known to be absent) or UNKNOWN (an input is not good enough to tell).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

import msgspec

from core.units import US_PER_S


class Unknown:
    """The third value: nobody can tell. It has no truth of its own, so that no `if` decides it."""

    def __bool__(self) -> bool:
        raise TypeError("what is unknown is neither true nor false")

    def __repr__(self) -> str:
        return "UNKNOWN"


UNKNOWN: Final = Unknown()
Value = Any


class Flag(msgspec.Struct, frozen=True):
    """True, False or UNKNOWN."""

    def __str__(self) -> str:
        return "a truth"


class Number(msgspec.Struct, frozen=True):
    """A number in a unit ("" fits every unit). `slope` is what it gains a second by itself.

    `spans` marks a count of which some items are unknown: a pair of its least and greatest value.
    """

    unit: str = ""
    slope: float = 0.0
    spans: bool = False

    def __str__(self) -> str:
        return f"a number in {self.unit}" if self.unit else "a number"


class Moment(msgspec.Struct, frozen=True):
    """An instant, microseconds UTC. `slope` is 1 for `now`, 0 for what has been noted."""

    slope: float = 0.0

    def __str__(self) -> str:
        return "a moment"


class Word(msgspec.Struct, frozen=True):
    """One of some words in capitals; without words, any."""

    words: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return f"one of {', '.join(sorted(self.words))}" if self.words else "a word"


class Name(msgspec.Struct, frozen=True):
    """The name of something: it can be compared with another and shown."""

    def __str__(self) -> str:
        return "a name"


class Thing(msgspec.Struct, frozen=True):
    """An object of a kind, or None."""

    kind: str

    def __str__(self) -> str:
        return f"a {self.kind}"


class Many(msgspec.Struct, frozen=True):
    """A list of objects of a kind."""

    kind: str

    def __str__(self) -> str:
        return f"a list of {self.kind}s"


class Nothing(msgspec.Struct, frozen=True):
    """The literal None."""

    def __str__(self) -> str:
        return "None"


Type = Flag | Number | Moment | Word | Name | Thing | Many | Nothing


class Env:
    """What one evaluation reads, and the earliest instant at which its result can change.

    `active` is whether the instance stands (a deadband then moves the limit); `memory` saves lists
    from being looked through anew; `poor` names the fields that were not good enough.
    """

    __slots__ = ("active", "locals", "memory", "now_us", "poor", "subject", "wake_us", "world")

    def __init__(self, world: Any, subject: Any, now_us: int, *, active: bool = False) -> None:
        self.world = world
        self.subject = subject
        self.now_us = now_us
        self.active = active
        self.wake_us: int | None = None
        self.memory: dict[Any, Any] = {}
        self.poor: list[str] = []
        self.locals: dict[str, Any] = {}

    def wake(self, at_us: int) -> None:
        """Something read here changes by itself at `at_us`."""
        if at_us > self.now_us and (self.wake_us is None or at_us < self.wake_us):
            self.wake_us = at_us


Read = Callable[[Any, Env], Value]


class Field(msgspec.Struct, frozen=True):
    """A field of a kind of object.

    `read` gives its value or UNKNOWN; None where nothing feeds the field yet. `updated` is the
    moment of the last good value (for `age`), `before` the value before the last change (for `edge`
    and `prev`), `since` the moment of that change. `inputs` names what it depends on.
    """

    type: Type
    doc: str
    read: Read | None = None
    updated: Read | None = None
    before: Read | None = None
    since: Read | None = None
    inputs: frozenset[str] = frozenset()

    @property
    def fed(self) -> bool:
        """Whether something can give it a value."""
        return self.read is not None


class Function(msgspec.Struct, frozen=True):
    """A function of objects that belongs to the railway, or a question to one of them.

    `call` takes the evaluation and the values of the arguments; None where nothing feeds it yet.
    """

    takes: tuple[Type, ...]
    gives: Type
    doc: str
    call: Callable[..., Value] | None = None
    inputs: frozenset[str] = frozenset()


class Vocabulary(msgspec.Struct, frozen=True):
    """The words of conditions.

    `kinds` maps a kind of object to its fields, `questions` to what it can be asked. `letters` maps
    a subject's kind to the letters bound there, each with its path from the subject. `lists` and
    `globals` are seen everywhere. `moments` and `places` tell of an item of a list since when it is
    as it is, and on which line and chainage.
    """

    kinds: Mapping[str, Mapping[str, Field]]
    questions: Mapping[str, Mapping[str, Function]] = msgspec.field(default_factory=dict)
    letters: Mapping[str, Mapping[str, tuple[str, ...]]] = msgspec.field(default_factory=dict)
    lists: Mapping[str, Field] = msgspec.field(default_factory=dict)
    globals: Mapping[str, str] = msgspec.field(default_factory=dict)
    functions: Mapping[str, Function] = msgspec.field(default_factory=dict)
    moments: Mapping[str, Read] = msgspec.field(default_factory=dict)
    places: Mapping[str, Read] = msgspec.field(default_factory=dict)


class ExpressionError(ValueError):
    """A condition that cannot be used. `problems` has one line each."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("; ".join(problems))


def seconds_since(at_us: Value, env: Env) -> Value:
    """Seconds from a moment to now; UNKNOWN for a moment that nobody knows."""
    if at_us is UNKNOWN or at_us is None:
        return UNKNOWN
    return (env.now_us - at_us) / US_PER_S
